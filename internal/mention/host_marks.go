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
		case b.Has(i, knowledge.VirtualCue):
			e.mark("virtual")
		case (i < e.Start || i >= e.End) && b.shares(i, end):
			e.mark("behalf")
		case b.frame(i, movedWord):
			e.mark("hypothetical")
		case i < at && at-i <= 3 && b.negates(i):
			e.mark("negated")
		case i == end-1 && b.Sign(i, '?'), i < e.Start && i >= e.Start-2 && b.prospect(i):
			e.mark("hypothetical")
		case b.frame(i, wishWord) && b.governs(i, min(at, e.Start)) && i < max(at, e.End)+2:
			e.mark("hypothetical")
		}
	}
}

// partnerReach is how far behind "in cooperation with" a country may stand.
const partnerReach = 6

// shares says whether token i tells that the host is not alone or not at
// home. Who cooperates with an institute is.
func (b *Block) shares(i, end int) bool {
	h, ok := b.At(i, knowledge.BehalfCue)
	if !ok || h.Value == 1 {
		return ok
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

// negates says whether token i is a negation as it stands: "كما" is none,
// though "ك" and "ما" are in it.
func (b *Block) negates(i int) bool {
	h, ok := b.At(i, knowledge.NegationCue)
	return ok && h.Particle&language.Preposition == 0
}

func (e *Event) mark(mark string) {
	if !e.Marked(mark) {
		e.Marks = append(e.Marks, mark)
	}
}
