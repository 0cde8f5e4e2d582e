package mention

import "github.com/tanaqud/tanaqud/internal/knowledge"

// venueBefore is the place of a verb of holding before the event: "تنطلق غدا
// في جدة بطولة ...".
func (e *Event) venueBefore(list []*Event) *Place {
	b := e.Block
	for i := e.Start - 1; i >= max(0, e.Start-backReach) && b.Sentence(i) == b.Sentence(e.Start); i-- {
		h, ok := b.At(i, knowledge.HostVerb)
		if !ok || !holds(h) || b.frame(i-1, relativeWord) || !b.clear(i+1, e.Start) || b.another(i+1, e.Start) {
			continue
		}
		if p := b.cityIn(i, e.Start); p != nil && !between(list, i, p.Start) {
			return p
		}
	}
	return nil
}

// heldWithin is how far behind a verb of holding, in tokens, its venue stands.
const heldWithin = 12

// venueAfter is the place of a verb of holding after the event: "Kuwait hosts
// the cup, and all matches are held in Jeddah". The verb may be of holding or,
// where the last sense that is asked for says so, of beginning.
func (e *Event) venueAfter(list []*Event, last int32) *Place {
	b := e.Block
	for i := e.End; i < min(len(b.Tokens), e.End+backReach) && b.Sentence(i) == b.Sentence(e.Start); i++ {
		h, ok := b.hostVerb(i)
		if !ok || !holds(h) || h.Value > last {
			continue
		}
		p := b.cityIn(i, min(len(b.Tokens), i+heldWithin))
		if p == nil || !b.clear(e.End, b.predicate(i)) || !b.clear(i, p.Noun) || b.another(e.End, p.Start) || otherEvent(list, e.End, p.Start) {
			return nil
		}
		return p
	}
	return nil
}

// predicate is where the words before a verb begin that go on with the same
// subject: "and will be held".
func (b *Block) predicate(verb int) int {
	at := verb
	for at > 0 && b.link(at-1) {
		at--
	}
	if b.frame(at-1, joinWord) {
		return at - 1
	}
	return verb
}

// cityIn is the first city or region between two tokens that "in" stands
// before.
func (b *Block) cityIn(from, to int) *Place {
	for k := range b.Places {
		p := &b.Places[k]
		if p.Start <= from || p.Start >= to {
			continue
		}
		if p.In && (p.Kind == knowledge.City || p.Kind == knowledge.Region) {
			return b.surrounding(p)
		}
		if capital := b.capital(p); capital != nil {
			return capital
		}
	}
	return nil
}

// surrounding is the city in which a place is said to be, itself where there is
// none: palaces and parks bear the names of cities elsewhere.
func (b *Block) surrounding(p *Place) *Place {
	if next := b.PlaceAt(p.End); next != nil && next.Kind == knowledge.City && next.In {
		return next
	}
	return p
}

// otherEvent says whether another event than the matches of this one stands
// between two tokens.
func otherEvent(list []*Event, from, to int) bool {
	for _, e := range list {
		if e.Start > from && e.Start < to && !e.IsMatch() {
			return true
		}
	}
	return false
}

// between says whether an event stands between two tokens.
func between(list []*Event, from, to int) bool {
	for _, e := range list {
		if e.Start > from && e.Start < to && e.Sort != 0 && e.Sort != Edition {
			return true
		}
	}
	return false
}

// another says whether the words tell of another edition: its year, "the
// previous", "the first edition".
func (b *Block) another(from, to int) bool {
	for i := from; i < to; i++ {
		if y := b.year(i); b.previous(i) || y != nil && !(y.Relative() && y.Offset == 0) {
			return true
		}
		if h, ok := b.At(i, knowledge.SummitNoun); ok && h.Value == Edition {
			return true
		}
	}
	return false
}

// clear says whether no other matter begins between two tokens.
func (b *Block) clear(from, to int) bool {
	for i := from; i < to; i++ {
		if b.stops(i) && !b.datesNext(i) {
			return false
		}
	}
	return true
}

// datesNext says whether a day follows token i: "opened on Thursday in Oslo".
func (b *Block) datesNext(i int) bool {
	return b.frame(i, topicWord) && b.HasOneOf(i+1, sayWhen)
}
