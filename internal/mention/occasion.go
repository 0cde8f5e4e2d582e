package mention

import (
	"slices"
	"strings"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
)

// readOccasions gives an event with a host the venue that another sentence
// tells: "... which Oman hosts. All matches are played in Basra."
func (s *Set) readOccasions() {
	for _, e := range s.Events {
		if len(e.Hosts) == 0 || e.Venue != nil || e.IsMatch() || e.past() {
			continue
		}
		if f := s.toldElsewhere(e); f != nil {
			e.Venue, e.Container = f.Venue, f.Container
			f.readMarks(f.Start)
			for _, mark := range f.Marks {
				e.mark(mark)
			}
		}
	}
}

// past says whether the text dates the event to another year than its own.
func (e *Event) past() bool {
	return e.Year != nil || e.Relative != nil && e.Relative.Offset < 0
}

// toldElsewhere is the mention of the same occasion that tells its venue, the
// nearest of several that agree; nil where they differ.
func (s *Set) toldElsewhere(e *Event) *Event {
	var nearest *Event
	for _, f := range s.Events {
		if !s.sameOccasion(e, f) || !s.tellsVenue(f, e) {
			continue
		}
		if nearest != nil && nearest.Venue.Name() != f.Venue.Name() {
			return nil
		}
		if nearest == nil || f.apart(e) < nearest.apart(e) {
			nearest = f
		}
	}
	return nearest
}

// apart is the number of blocks from one mention to another.
func (e *Event) apart(f *Event) int {
	return max(e.Block.Index-f.Block.Index, f.Block.Index-e.Block.Index)
}

// sameOccasion says whether two mentions are of one event: the later points
// back to the earlier, and no other event of that kind stands between them.
func (s *Set) sameOccasion(e, f *Event) bool {
	if e == f || e.Block.Quoted(e.Start) != f.Block.Quoted(f.Start) {
		return false
	}
	first, later := e, f
	if f.precedes(e) {
		first, later = f, e
	}
	if !later.refersTo(first) {
		return false
	}
	for _, g := range s.Events {
		if first.precedes(g) && g.precedes(later) && g.rivals(first, later) {
			return false
		}
	}
	return true
}

func (e *Event) precedes(f *Event) bool {
	return e.Block.Index < f.Block.Index || e.Block == f.Block && e.Start < f.Start
}

// rivals says whether the mention may be of another event that the later one
// points back to.
func (e *Event) rivals(first, later *Event) bool {
	switch {
	case e.refersTo(first):
		return false
	case later.Sort == Matches || later.Sort == Edition:
		return e.Sort == first.Sort && (len(e.Hosts) > 0 || e.Venue != nil || e.Series != knowledge.NoRow)
	}
	return e.noun() == first.noun()
}

// refersTo says whether the mention is of an event that was named before:
// "the forum" after "the Arab Water Forum", "all matches" after a tournament.
func (e *Event) refersTo(first *Event) bool {
	switch {
	case e.Sort == Matches:
		return first.Sort == Tournament
	case e.Sort == Edition && first.Sort != Edition:
		return first.Sort != Match && first.Sort != Matches && e.Block.frame(e.End, currentWord)
	case e.noun() == "" || e.noun() != first.noun():
		return false
	}
	if e.Block.Tokens[e.Start].Script == language.Arabic {
		return e.definite() && !e.qualified(first)
	}
	return e.determined(first)
}

// noun is the noun in the name of the event, without the Arabic article;
// empty for none.
func (e *Event) noun() string {
	for i := e.Start; i < e.End; i++ {
		if h, ok := e.Block.At(i, knowledge.SummitNoun); ok {
			return bareNoun(e.Block.stem(h))
		}
	}
	return ""
}

// bareNoun takes the article and the ending of the accusative off an Arabic
// noun; after "for" the article is "لل".
func bareNoun(word string) string {
	for _, article := range [...]string{"ال", "لل", "ل"} {
		if rest, ok := strings.CutPrefix(word, article); ok {
			return strings.TrimSuffix(rest, "ا")
		}
	}
	return strings.TrimSuffix(word, "ا")
}

// stem is the first word of the phrase without the particles written on to it.
func (b *Block) stem(h Hit) string {
	word := []rune(b.Folded(h.Start))
	return string(word[min(int(h.Letters), len(word)):])
}

// definite says whether an Arabic name begins with the article and is no
// object of a preposition: "a meeting for the conference" is not the conference.
func (e *Event) definite() bool {
	h, ok := e.Block.At(e.Start, knowledge.SummitNoun)
	return ok && h.Particle&language.Preposition == 0 && strings.HasPrefix(e.Block.stem(h), "ال")
}

// qualified says whether an Arabic name goes on with words that the earlier
// one has not: "المؤتمر السنوي للأطباء".
func (e *Event) qualified(first *Event) bool {
	b := e.Block
	if !b.IsWord(e.End) || b.HasOneOf(e.End, saidOfEvents) || b.frame(e.End, relativeWord) || b.PlaceAt(e.End) != nil && b.PlaceAt(e.End).In {
		return false
	}
	word := b.Folded(e.End)
	if !strings.HasPrefix(word, "ال") && !strings.HasPrefix(word, "لل") {
		return false
	}
	return !first.Block.IsWord(first.End) || first.Block.Folded(first.End) != word
}

// saidOfEvents are the kinds of words that may follow a name without being a
// part of it.
var saidOfEvents = knowledge.Kinds(knowledge.InCue, knowledge.HostVerb, knowledge.DayWord, knowledge.Weekday, knowledge.VirtualCue)

// determined says whether "the" stands before an English noun, with no words
// between that the earlier name has not: "the previous conference" is another.
func (e *Event) determined(first *Event) bool {
	b := e.Block
	again := b.Has(e.End+2, knowledge.Ordinal) // "the forum for the second time"
	if b.Has(e.End, knowledge.OfWord) || b.frame(e.End, topicWord) && !again {
		return false
	}
	if e.Relative != nil && e.Relative.Offset == 0 && e.Relative.End <= e.Start { // "this year's festival"
		return true
	}
	for i := e.Start - 1; i >= max(0, e.Start-5); i-- {
		switch {
		case b.Has(i, knowledge.DefiniteWord), b.frame(i, currentWord):
			return !b.frame(i-1, topicWord) && !b.frame(i-1, linkWord) // "a retrospective of the festival"
		case b.Sign(i, '-'), b.Has(i, knowledge.UnitWord), b.Has(i, knowledge.Numeral):
		case !b.IsWord(i) || !first.calls(b.Folded(i)):
			return false
		}
	}
	return false
}

// calls says whether the word is a part of the event's name.
func (e *Event) calls(word string) bool {
	b := e.Block
	for i := max(0, e.Start-6); i < e.Start; i++ {
		if b.IsWord(i) && b.Folded(i) == word && !b.Has(i, knowledge.PastCue) && !b.Has(i, knowledge.FutureCue) {
			return true
		}
	}
	return false
}

// tellsVenue says whether the mention tells where the event itself is held,
// not an earlier or a later edition of it.
func (s *Set) tellsVenue(f, e *Event) bool {
	if len(f.Hosts) > 0 || f.past() || f.Relative != nil && f.Relative.Offset > 0 || f.Variant && f.Series != knowledge.NoRow {
		return false
	}
	if f.Venue == nil {
		f.Venue = f.venueBefore(eventsOf(s.Events, f.Block))
	}
	v := f.Venue
	if v == nil || !v.In || v.Kind == knowledge.Nationality || f.background() {
		return false
	}
	if f.elsewhereToo() {
		return false
	}
	return f.held() || v.Kind != knowledge.Country && f.introduces(e)
}

// eventsOf are those of the events that are of a block.
func eventsOf(all []*Event, b *Block) (list []*Event) {
	for _, e := range all {
		if e.Block == b {
			list = append(list, e)
		}
	}
	return list
}

// introduces says whether the mention is that of a headline or of the lede
// before the other one.
func (e *Event) introduces(other *Event) bool {
	return e.precedes(other) && (e.Block.Role == article.Headline || e.Block.Role == article.Lede)
}

// heldReach is how far before its event, in tokens, a verb of holding stands.
const heldReach = 6

// held says whether a verb of holding joins the event to its venue.
func (e *Event) held() bool {
	b := e.Block
	for i := max(0, min(e.Start, e.Venue.Start)-heldReach); i < max(e.Start, e.Venue.Start); i++ {
		if h, ok := b.hostVerb(i); ok && holds(h) && b.Sentence(i) == b.Sentence(e.Start) {
			return true
		}
	}
	return false
}

// elsewhereToo says whether the sentence names another place in which
// something is: "in Paris and later in Madrid".
func (e *Event) elsewhereToo() bool {
	b := e.Block
	for k := range b.Places {
		p := &b.Places[k]
		if p == e.Venue || p == e.Container || !p.In || p.Start < e.Venue.End || b.Sentence(p.Start) != b.Sentence(e.Venue.Start) {
			continue
		}
		if !slices.ContainsFunc(p.Countries(), func(code string) bool { return slices.Contains(e.Venue.Countries(), code) }) {
			return true
		}
	}
	return false
}

// background says whether the sentence speaks of what was before, or of
// another edition. A year far before the event may be the dateline's.
func (e *Event) background() bool {
	b := e.Block
	start, end := b.SentenceBounds(e.Start)
	for i := start; i < end; i++ {
		if b.frame(i, backgroundWord) || b.Has(i, knowledge.PastCue) {
			return true
		}
	}
	start = max(start, min(e.Start, e.Venue.Start)-heldReach)
	return b.another(start, e.Start) || b.another(e.End, max(e.End, e.Venue.Start))
}
