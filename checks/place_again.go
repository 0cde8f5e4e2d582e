package checks

import (
	"slices"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/mention"
	"github.com/tanaqud/tanaqud/internal/timex"
)

// retoldElsewhere is an event that the article tells of twice, by one name, in
// places that cannot both be its own; nil for none.
func retoldElsewhere(m *mention.Set) (told, again *mention.Frame) {
	r := &retold{m: m, all: namings(m)}
	for i, later := range r.all {
		for _, first := range r.all[:i] {
			if r.oneEvent(first, later) {
				return first.Frame, later.Frame
			}
		}
	}
	return nil, nil
}

// mostNamings is how many events an article may place: beyond that it is a
// list of them.
const mostNamings = 24

// namings are the events that the text places somewhere by a name, in order;
// none in a list of them.
func namings(m *mention.Set) (list []*mention.Naming) {
	for _, b := range m.Blocks {
		switch b.Role {
		case article.Furniture, article.Metadata, article.Footer, article.Byline:
			continue
		}
		if len(b.Places) == 0 || !b.HasAny(knowledge.EventNoun) {
			continue
		}
		for _, f := range b.FramesOf() {
			if n := f.Naming(); n != nil && retellable(f) {
				list = append(list, n)
			}
		}
		if len(list) > mostNamings {
			return nil
		}
	}
	return list
}

// retellable says whether the event may be told of again by its name alone.
// What strikes a place strikes others too, and elections are held everywhere.
func retellable(f *mention.Frame) bool {
	switch f.Sort {
	case mention.Trial, mention.Launch, mention.Burial, mention.Protest:
	case mention.Part, mention.Planned, mention.Contest:
		return false
	default:
		if !f.Sort.IsGathering() {
			return false
		}
	}
	return f.Place.Kind == knowledge.City && !f.NamedFor() && !f.Block.Quoted(f.Start) && !f.Block.Archive()
}

// retold looks for the events of one article that are told twice.
type retold struct {
	m   *mention.Set
	all []*mention.Naming
}

// oneEvent says whether two passages name one event and put it in two places,
// and nothing tells of two.
func (r *retold) oneEvent(first, later *mention.Naming) bool {
	if first.Head != later.Head || !apart(first.Place, later.Place) {
		return false
	}
	shared, same := first.SameAs(later)
	if !same || r.severalTold(first, later) {
		return false
	}
	one, two := r.settingOf(first), r.settingOf(later)
	if !one.mayBe(two) || one.tellsApart() || two.tellsApart() || two.inTwoTowns() || lastMonth(later.Block, two.start, two.end) {
		return false
	}
	return r.enough(shared, first, later, one, two)
}

// enough says whether the names and the sentences have so much in common that
// both are of one event: less where the first introduces it, "a concert", and
// more where others of its kind bear the same name.
func (r *retold) enough(shared int, first, later *mention.Naming, one, two *setting) bool {
	switch {
	case shared >= 2, shared == 1 && (!first.Pointed || !sharesNames(first.Sort)):
		return true
	case shared == 0 && (sharesNames(first.Sort) || first.Sort == mention.Trial || first.Sort == mention.Meeting):
		return false
	case shared == 0 && !first.Pointed:
		return !hasKind(later.Block, knowledge.BoundWord, max(0, later.Start-originReach), later.Start)
	}
	return one.common(two) >= sharedByRetold-shared
}

// originReach is how far before an event, in tokens, stands the word that only
// somebody or something came from it.
const originReach = 3

// sharedByRetold is how many words of content tell that two sentences are of
// one event.
const sharedByRetold = 2

// sharesNames says whether events of the sort bear the same names in many towns:
// "the book fair".
func sharesNames(sort mention.EventSort) bool {
	return sort == mention.Festival || sort == mention.Exhibition || sort == mention.Series || sort == mention.Assembly
}

// severalTold says whether the article tells of more than one event of the
// name, or names both places more than once, for which it has a reason.
func (r *retold) severalTold(first, later *mention.Naming) bool {
	for _, n := range r.all {
		if n.Head != first.Head || n == first || n == later {
			continue
		}
		if !n.Pointed || apart(n.Place, first.Place) && apart(n.Place, later.Place) {
			return true
		}
	}
	return min(r.timesNamed(first.Place), r.timesNamed(later.Place)) > 1
}

func (r *retold) timesNamed(p *mention.Place) int { return (&news{m: r.m}).timesNamed(p) }

// setting is the sentence that places an event.
type setting struct {
	*mention.Naming
	m          *mention.Set
	start, end int
}

func (r *retold) settingOf(n *mention.Naming) *setting {
	start, end := n.Block.SentenceBounds(n.Place.Start)
	return &setting{Naming: n, m: r.m, start: start, end: end}
}

// apartReach is how far from an event and its place, in tokens, stands what
// tells it from others.
const apartReach = 3

// tellsApart says whether the words around the event tell of another one of
// its kind.
func (s *setting) tellsApart() bool {
	from := max(s.start, min(s.Start, s.Place.Noun)-apartReach)
	to := min(s.end, max(s.End, s.Place.End)+apartReach)
	if sharesNames(s.Sort) {
		from, to = s.start, s.end
	}
	return hasKind(s.Block, knowledge.ApartCue, from, to) || hasKind(s.Block, knowledge.VirtualCue, s.start, s.end) ||
		hasKind(s.Block, knowledge.AgoCue, s.start, s.end)
}

// inTwoTowns says whether something is in another town in the same sentence:
// that may be one more of its kind.
func (s *setting) inTwoTowns() bool {
	for i := range s.Block.Places {
		p := &s.Block.Places[i]
		if p.Start >= s.start && p.Start < s.end && p.In && p.Kind == knowledge.City && p.Name() != s.Place.Name() {
			return true
		}
	}
	return false
}

// mayBe says whether two sentences may tell of one day, and neither names the
// place of the other.
func (s *setting) mayBe(other *setting) bool {
	if s.Block == other.Block && s.start == other.start || s.names(other.Place) || other.names(s.Place) {
		return false
	}
	return agree(s.years(), other.years()) && agree(s.days(), other.days()) && agree(s.weekdays(), other.weekdays())
}

func (s *setting) names(p *mention.Place) bool {
	for i := range s.Block.Places {
		at := &s.Block.Places[i]
		if at.Start >= s.start && at.Start < s.end && at.Kind != knowledge.Nationality && mayShare(p, at) {
			return true
		}
	}
	return false
}

// agree says whether two lists have a member in common, or one has none.
func agree(a, b []int) bool {
	return len(a) == 0 || len(b) == 0 || slices.ContainsFunc(a, func(x int) bool { return slices.Contains(b, x) })
}

func (s *setting) within(b *mention.Block, i int) bool {
	return b == s.Block && s.start <= i && i < s.end
}

// years are those that the sentence tells; -1 stands for one that is reckoned.
func (s *setting) years() (list []int) {
	for _, y := range s.m.Years {
		switch {
		case !s.within(y.Block, y.Start):
		case y.Relative():
			list = append(list, y.Offset-1)
		default:
			list = append(list, y.Number)
		}
	}
	for _, d := range s.m.Dates {
		if s.within(d.Block, d.Start) && d.Calendar == timex.Gregorian && d.Year != 0 {
			list = append(list, d.Year)
		}
	}
	return list
}

// days are the days and months that the sentence tells.
func (s *setting) days() (list []int) {
	for _, d := range s.m.Dates {
		if s.within(d.Block, d.Start) && d.Calendar == timex.Gregorian && d.Month != 0 {
			list = append(list, d.Month*100+d.Day)
		}
	}
	return list
}

func (s *setting) weekdays() (list []int) {
	for _, w := range s.m.Weekdays {
		if s.within(w.Block, w.Start) {
			list = append(list, int(w.Day))
		}
	}
	return list
}

// common is how many words of content the two sentences share besides the name
// of the event.
func (s *setting) common(other *setting) int {
	return sharedWords(other.Block, other.start, other.end, s.content())
}

// content are the words of the sentence outside the name of its event and of
// its place.
func (s *setting) content() (words [][]rune) {
	for i := s.start; i < s.end; i++ {
		if i >= s.Start && i < s.End || i >= s.Place.Noun && i < s.Place.End || !s.Block.IsWord(i) {
			continue
		}
		if word := s.Block.Folded(i); s.Block.Tokens[i].Letters >= 3 && !s.Block.HasOneOf(i, saysNoEvent) && !slices.Contains(s.Words, word) {
			words = append(words, []rune(word))
		}
	}
	return words
}
