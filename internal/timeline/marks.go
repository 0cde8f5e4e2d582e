package timeline

import (
	"slices"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/mention"
)

// marker makes marks of the mentions of an article. It is the only part of
// the package that knows the sorts of mention.
type marker struct {
	set   *mention.Set
	day   int // from which the article counts
	dated bool
	times []*mention.Time // reckoned from that day
	heads map[word]article.Role
	named map[word]string // whose name begins there

	persons map[word]bool // in the name of a person, of several words
	marks   []Mark
}

// word is a token of the article.
type word struct {
	block *mention.Block
	token int
}

// marks are the mentions of time, in the order of the text.
func marks(set *mention.Set, own *Interval) []Mark {
	if set == nil {
		return nil
	}
	m := &marker{set: set, times: set.Times}
	if m.day, m.dated = base(own); m.dated {
		m.times = set.TimesFrom(m.day)
	}
	m.readStamps()
	m.readPersons()
	for _, t := range m.times {
		m.time(t)
	}
	m.sort()
	m.lives()
	m.weekdays()
	for _, a := range set.Anniversaries {
		m.anniversary(a)
	}
	m.sort()
	m.hours()
	m.sort()
	m.merge()
	return m.marks
}

func (m *marker) sort() {
	slices.SortStableFunc(m.marks, func(a, b Mark) int { return comparePlaces(a.At, b.At) })
}

func (m *marker) add(k Mark, b *mention.Block, token int) {
	if b != nil && b.Role == article.Metadata { // the day in it is a mark of the page; the rest tells of no time
		return
	}
	k.block, k.token = b, token
	if k.Type == "" {
		k.Type = Date
	}
	m.marks = append(m.marks, k)
}

// merge leaves one of the marks that mean the same in words that overlap.
func (m *marker) merge() {
	kept := m.marks[:0]
	for _, k := range m.marks {
		if n := len(kept); n > 0 && k.Placed && kept[n-1].At.Overlaps(k.At) && kept[n-1].Interval == k.Interval && kept[n-1].Open == k.Open {
			continue
		}
		kept = append(kept, k)
	}
	m.marks = kept
}

// readStamps finds the dates that head the article, whatever else their block
// goes on to tell, and marks what the page or record says of its date.
func (m *marker) readStamps() {
	m.heads = map[word]article.Role{}
	for _, s := range m.set.Stamps {
		switch {
		case s.Date != nil:
			for i := s.Date.Start; i < s.Date.End; i++ {
				m.heads[word{s.Date.Block, i}] = s.At.Role
			}
		case !s.At.IsZero():
			m.add(Mark{
				At: s.At, Kind: OfPage, Precision: ToDay, Relation: Absolute, Interval: days(s.From, s.To), Placed: true, Value: isoDay(s.From),
			}, nil, 0)
		}
	}
}

// readPersons finds the words of the names of people: some are named like a
// month.
func (m *marker) readPersons() {
	m.persons = map[word]bool{}
	for _, n := range m.set.Names {
		if n.End-n.Start < 2 || m.set.PersonOf(n) == "" {
			continue
		}
		for i := n.Start; i < n.End; i++ {
			m.persons[word{n.Block, i}] = true
		}
	}
}

// at is a passage with the role that the words of its block tell.
func at(b *mention.Block, p article.Passage) article.Passage {
	p.Role = b.Role
	return p
}
