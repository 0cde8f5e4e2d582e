package mention

import (
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
)

// readMarks looks in the sentence for what makes the hosting no plain fact.
func (e *Event) readMarks(at int) {
	b := e.Block
	start, end := b.SentenceBounds(e.Start)
	for i := start; i < end; i++ {
		switch {
		case b.Has(i, knowledge.VirtualCue) && !b.clauseBetween(min(i, e.Start), max(i, e.Start)):
			e.mark("virtual")
		case (i < e.Start || i >= e.End) && e.shares(i, end):
			e.mark("behalf")
		case b.frame(i, movedWord) && i >= e.Start-movedReach && (i <= max(e.End, at)+movedReach || b.frame(i-1, relativeWord)):
			e.mark("hypothetical")
		case i < at && at-i <= 3 && b.negates(i, at):
			e.mark("negated")
		case i == end-1 && b.Sign(i, '?'), i < e.Start && i >= e.Start-2 && b.prospect(i):
			e.mark("hypothetical")
		case i < e.Start && at > e.End && e.HostVerb.Value >= titled:
		case i < e.Start && at > e.Start && b.frame(at-1, relativeWord): // "he showed it at the summit that Egypt hosted"
		case b.frame(i, wishWord) && b.governs(i, min(at, e.Start)) && i < max(at, e.End)+2:
			e.mark("hypothetical")
		}
	}
}

// clauseBetween says whether one clause ends and another begins between two
// tokens: who follows a session online is no virtual host.
func (b *Block) clauseBetween(from, to int) bool {
	for i := from; i < to; i++ {
		if b.Sign(i, ';') || b.Sign(i, ',') && b.frame(i+1, clauseWord) {
			return true
		}
	}
	return false
}

// movedReach is how far from an event, in tokens, it is said to be moved.
const movedReach = 5

// partnerReach is how far behind "in cooperation with" a country may stand.
const partnerReach = 6

// aside is the sense of "on the sidelines": what is there is not the event
// itself, unless it is the sidelines of the event.
const aside = 3

// shares says whether token i tells that the host is not alone or not at
// home. Who cooperates with an institute is.
func (e *Event) shares(i, end int) bool {
	b := e.Block
	h, ok := b.At(i, knowledge.BehalfCue)
	switch {
	case !ok || h.Value == 1:
		return ok
	case h.Value == aside:
		return i > e.Start || e.Start-h.End > 2
	case len(e.Hosts) == 0: // whom somebody is with, not with whom it is hosted
		return false
	}
	if b.PlaceAt(h.End) == e.Hosts[0] { // "with France in the chair"
		return false
	}
	for at := h.End; at < min(end, h.End+partnerReach); at++ {
		if b.HasOneOf(at, placeSet) {
			return true
		}
	}
	return false
}

// governs says whether a wish at token i can be for what begins at token at:
// it is near, and no clause begins between them.
func (b *Block) governs(i, at int) bool {
	if i <= at-8 {
		return false
	}
	for ; i < at-1; i++ {
		if b.frame(i+1, clauseWord) && !b.frame(i+1, wishWord) || b.Sign(i+1, ';') {
			return false
		}
	}
	return true
}

// prospect says whether token i is "لاستضافة": hosting that is a purpose.
func (b *Block) prospect(i int) bool {
	h, ok := b.hostVerb(i)
	return ok && h.Value == hosting && h.Letters > 0 && b.particle(i, h.Letters) == 'ل' && !b.ready(i)
}

// ofWord is the sense of a negation that goes with one word: "غير".
const ofWord = 2

// negates says whether token i is a negation as it stands: "كما" is none,
// though "ك" and "ما" are in it. What negates an adjective only negates no
// more than the next word.
func (b *Block) negates(i, at int) bool {
	h, ok := b.At(i, knowledge.NegationCue)
	return ok && h.Particle&language.Preposition == 0 && (h.Value != ofWord || h.End == at)
}

func (e *Event) mark(mark string) {
	if !e.Marked(mark) {
		e.Marks = append(e.Marks, mark)
	}
}
