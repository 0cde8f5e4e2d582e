package mention

import (
	"slices"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/knowledge"
)

// Disaster is a known earthquake, flood or the like, or a ceremony, that the
// text dates relative to itself: "last year's Kobe earthquake".
type Disaster struct {
	Block      *Block
	Start, End int // tokens of its name
	Anchor     int32
	Relative   *Year
}

// Passage is the name of the disaster.
func (d Disaster) Passage() article.Passage { return d.Block.Passage(d.Start, d.End) }

// struckReach is how far behind its name, in tokens, the month and the year
// stand in which it struck.
const struckReach = 20

// Disasters are those that the words right beside them date, or that are
// dated by their own month: "the earthquake that struck in September of last
// year". In "last year they built schools after the earthquake" the year is
// that of the building.
func (s *Set) Disasters() (list []Disaster) {
	for _, b := range s.Blocks {
		if b.Role == article.Metadata || b.Role == article.Furniture || !b.HasAny(knowledge.Anchor) {
			continue
		}
		for i := 0; i < len(b.Tokens); i++ {
			h, ok := b.At(i, knowledge.Anchor)
			if !ok || !b.Base.Anchor(h.Value).Once() {
				continue
			}
			if y := b.yearOfDisaster(h); y != nil {
				list = append(list, Disaster{Block: b, Start: h.Start, End: h.End, Anchor: h.Value, Relative: y})
			}
			i = h.End - 1
		}
	}
	return list
}

// yearOfDisaster is the relative year that dates the disaster; nil for none.
func (b *Block) yearOfDisaster(name Hit) *Year {
	if b.frame(name.Start-2, possessive) {
		for from := max(0, name.Start-5); from < name.Start-2; from++ {
			if y := b.relative(from); y != nil && y.End == name.Start-2 {
				return y
			}
		}
	}
	if y := b.relative(name.End); y != nil {
		return y
	}
	months := b.monthsOf(name.Value)
	for i := name.End; i < min(len(b.Tokens), name.End+struckReach) && b.Sentence(i) == b.Sentence(name.Start); i++ {
		h, ok := b.At(i, knowledge.Month)
		if !ok {
			continue
		}
		if !slices.Contains(months, int(h.Value)) {
			return nil
		}
		at := h.End
		for b.Has(at, knowledge.OfWord) || b.Sign(at, '/', '(', ')') || b.Has(at, knowledge.Month) {
			at++
		}
		return b.relative(at)
	}
	return nil
}

// relative is the relative year at token i; nil for none.
func (b *Block) relative(i int) *Year {
	if y := b.year(i); y != nil && y.Relative() {
		return y
	}
	return nil
}

// monthsOf are the months in which an anchor was.
func (b *Block) monthsOf(anchor int32) (months []int) {
	for _, d := range b.Base.AnchorDates(anchor) {
		months = append(months, int(d.Month))
	}
	return months
}
