package mention

import (
	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/knowledge"
)

// Anniversary is a counted commemoration: "the 80th anniversary of the
// victory", "الذكرى الثمانون للنصر".
type Anniversary struct {
	Block      *Block
	Start, End int // tokens, with the anchor where it follows
	Count      int
	Anchors    []int32 // rows of anchors that it may mean; none where it names none that is known
}

// Passage is where the anniversary stands.
func (a *Anniversary) Passage() article.Passage { return a.Block.Passage(a.Start, a.End) }

// findAnniversaries reads the anniversaries of a block.
func (s *Set) findAnniversaries(b *Block) {
	if !b.HasAny(knowledge.Anniversary) {
		return
	}
	for i := 0; i < len(b.Tokens); i++ {
		h, ok := b.At(i, knowledge.Anniversary)
		if !ok {
			continue
		}
		if a := b.anniversary(h); a != nil {
			b.addAnchors(a)
			s.Anniversaries = append(s.Anniversaries, a)
			i = a.End - 1
		}
	}
}

// anniversary reads the count, which stands after the word in Arabic and
// before it in English; a word such as "centenary" holds it.
func (b *Block) anniversary(h Hit) *Anniversary {
	if h.Value > 0 {
		return &Anniversary{Block: b, Start: h.Start, End: h.End, Count: int(h.Value)}
	}
	if n, end := b.ordinal(h.End); end > h.End {
		return &Anniversary{Block: b, Start: h.Start, End: end, Count: n}
	}
	if n, digits, ok := b.Number(h.End); ok && digits <= 3 && b.isArabicWord(h.Start) {
		return &Anniversary{Block: b, Start: h.Start, End: h.End + 1, Count: n}
	}
	for start := max(0, h.Start-4); start < h.Start; start++ {
		if n, end := b.ordinal(start); end == h.Start || end == h.Start-1 && end > start && b.IsWord(end) && !b.Has(end, knowledge.CommonWord) {
			return &Anniversary{Block: b, Start: start, End: h.End, Count: n}
		}
	}
	return nil
}

// addAnchors finds what is commemorated. It has to follow at once: "the
// anniversary of a battle in the First World War" is not that of the war.
func (b *Block) addAnchors(a *Anniversary) {
	at := a.End
	for steps := 0; steps < 2 && (b.Has(at, knowledge.OfWord) || b.Has(at, knowledge.DefiniteWord)); steps++ {
		at++
	}
	if h, ok := b.At(a.End, knowledge.FoundingCue); ok && b.isArabicWord(a.End) { // الذكرى الخمسين لتأسيسها
		a.End = h.End
	}
	hits := b.Hits(at, knowledge.Anchor)
	for _, h := range hits {
		if h.End == hits[0].End { // the longest phrase only
			a.Anchors = append(a.Anchors, h.Value)
			a.End = h.End
		}
	}
}
