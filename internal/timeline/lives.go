package timeline

import (
	"slices"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/mention"
	"github.com/tanaqud/tanaqud/internal/timex"
)

// life is what an article tells of the ends of one person's life.
type life struct {
	birth, death Interval
	born, died   bool
	at           article.Passage // of the death
}

// lives turn the times of births and deaths into marks of their person, and
// mark ages where they reckon back to another birth than is told.
func (m *marker) lives() {
	if len(m.set.Lives) == 0 {
		return
	}
	names, lives := m.fullNames(), map[string]*life{}
	for _, f := range m.set.Lives {
		if f.Sort != mention.Birth && f.Sort != mention.Death {
			continue
		}
		who := m.whose(f)
		if lives[who] == nil {
			lives[who] = &life{}
		}
		lives[who].tell(f)
		m.endOfLife(f, names[who])
	}
	for _, f := range m.set.Lives {
		who := m.whose(f)
		if l := lives[who]; f.Sort == mention.Age && who != "" && l != nil {
			m.age(f, l, names[who])
		}
	}
}

// whose is the person of a fact: where its sentence names nobody, the one that
// the article is about; "" where it may be of a relative.
func (m *marker) whose(f *mention.LifeFact) string {
	switch {
	case f.BesideKin() && !m.namedBehindKin(f):
		return ""
	case f.Back, f.Who == "":
		return m.set.MainPerson()
	}
	return f.Who
}

// namedBehindKin says whether the relative before a fact is the person: "his
// brother, the fiddler Amos Tate, died".
func (m *marker) namedBehindKin(f *mention.LifeFact) bool {
	for i := f.Start - 1; i >= f.Block.SentenceStart(f.Start); i-- {
		if who, ok := m.named[word{f.Block, i}]; ok && who == f.Who {
			return true
		}
		if f.Block.IsKin(i) {
			return false
		}
	}
	return false
}

// fullNames are the longest names of the people of the article; it notes where
// each is named.
func (m *marker) fullNames() map[string]string {
	names := map[string]string{}
	m.named = map[word]string{}
	for _, n := range m.set.Names {
		who, text := m.set.PersonOf(n), n.Block.Passage(n.Start, n.End).Text()
		if who == "" {
			continue
		}
		m.named[word{n.Block, n.Start}] = who
		if len(text) > len(names[who]) {
			names[who] = text
		}
	}
	return names
}

func (l *life) tell(f *mention.LifeFact) {
	switch {
	case f.Sort == mention.Birth && !l.born:
		l.birth, l.born = daysOf(f.When), true
	case f.Sort == mention.Death && !l.died:
		l.death, l.died, l.at = daysOf(f.When), true, at(f.Block, f.Passage())
	}
}

// endOfLife makes the mark of a time that of a birth or a death.
func (m *marker) endOfLife(f *mention.LifeFact, who string) {
	i, ok := markAt(m.marks, f.Passage())
	if !ok {
		return
	}
	k := &m.marks[i]
	if t := m.timeAt(f.Block, f.Start); t != nil && t.From != nil && t.To != nil {
		m.part(i, t, who)
	} else if k.Interval == daysOf(f.When) && k.Open == Closed && k.Who == "" {
		k.Kind, k.Who = kindsOfLife[f.Sort], who
	}
}

var kindsOfLife = map[mention.LifeSort]Kind{mention.Birth: OfBirth, mention.Death: OfDeath}

// part makes two marks of a life in brackets, "(1889-1957)".
func (m *marker) part(i int, t *mention.Time, who string) {
	if m.marks[i].Kind != OfPeriod {
		return
	}
	death := m.marks[i]
	m.marks[i].lies(t, t.From, OfBirth, who)
	death.lies(t, t.To, OfDeath, who)
	m.marks = slices.Insert(m.marks, i+1, death)
}

// lies makes a mark that of one end of a range.
func (k *Mark) lies(t *mention.Time, end *timex.Timex, kind Kind, who string) {
	k.At.Span = t.PassageOf(end).Span
	k.token, k.Kind, k.Who = end.Start, kind, who
	k.Interval, k.Precision, k.Soft = daysOf(end.Past), precisionOf(end.Grain), !fine(end.Grain)
	k.Value = oneValue(end, end.Past)
}

// timeAt is the expression that begins at a token.
func (m *marker) timeAt(b *mention.Block, token int) *mention.Time {
	for _, t := range m.set.TimesOf(b) {
		if t.Start == token {
			return t
		}
	}
	return nil
}

// age marks the birth that an age reckons back to, unless the article tells
// just that one.
func (m *marker) age(f *mention.LifeFact, l *life, who string) {
	k := Mark{At: at(f.Block, f.Passage()), Kind: OfAge, Who: who, Precision: ToYear, Relation: FromArticle, Soft: true, Placed: true}
	on := days(m.day, m.day)
	switch {
	case l.died:
		on, k.Relation, k.Source = l.death, FromMention, &l.at
	case !f.Now || !m.dated:
		return
	}
	youngest, oldest := f.Years, max(f.Years, f.Most)
	if f.Loose {
		youngest, oldest = f.Years-leewayOfAge, f.Years+leewayOfAge
	}
	first := yearsBefore(on.From.DayOf(), oldest+1) + 1
	last := yearsBefore((on.To - 1).DayOf(), youngest)
	k.Interval = days(first, last)
	if l.born && k.From < l.birth.To && l.birth.From < k.To {
		return
	}
	k.Value = isoDays(k.Interval)
	m.add(k, f.Block, f.Start)
}

// leewayOfAge is how far "about fifty" may be from the age.
const leewayOfAge = 2

// yearsBefore is the same day so many years before; 28 February where the year
// has no 29th.
func yearsBefore(day, years int) int {
	year, month, dom := language.Civil(day)
	year -= years
	return language.DayNumber(year, month, min(dom, language.MonthDays(year, month)))
}
