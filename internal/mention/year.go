package mention

import (
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
)

// unitYear is the year among the units of time of the vocabulary.
const unitYear = 4

// year reads a year that begins at token i: "last year", "قبل ثلاثة أعوام",
// "عام 2023", "2004".
func (b *Block) year(i int) *Year {
	if h, ok := b.At(i, knowledge.YearWord); ok {
		return &Year{Block: b, Start: i, End: h.End, Offset: int(h.Value)}
	}
	if y := b.yearsAgo(i); y != nil {
		return y
	}
	if h, ok := b.At(i, knowledge.YearNoun); ok {
		at := h.End
		if b.Has(at, knowledge.Ordinal) { // "العام الدراسي 2023": words between are another matter
			return nil
		}
		if n, digits, ok := b.Number(at); ok && digits == 4 && plausibleYear(Gregorian, n) && !b.IsCount(at+1) {
			return &Year{Block: b, Start: i, End: at + 1, Number: n, Named: true}
		}
		return nil
	}
	return b.bareYear(i)
}

// bareYear reads a number of four digits that may be a year.
func (b *Block) bareYear(i int) *Year {
	n, digits, ok := b.Number(i)
	_, in := b.Before(i, knowledge.InCue, 1)
	in = in || b.Has(i-1, knowledge.OfWord)
	if !ok || digits != 4 || n > 2100 || n < 1800 && !in || n < firstYear || b.IsCount(i+1) {
		return nil
	}
	if b.Sign(i-1, '.', ',', ':', '/', '-') && !b.Tokens[i].Space && i > 1 && b.Tokens[i-2].Kind == language.Number {
		return nil
	}
	if b.IsWord(i+1) && !b.Tokens[i+1].Space || b.Sign(i+1, '\'') && !b.Tokens[i+1].Space && b.IsWord(i+2) { // "the 1970s"
		return nil
	}
	return &Year{Block: b, Start: i, End: i + 1, Number: n, Named: in}
}

// yearsAgo reads "three years ago", "قبل ثلاثة أعوام".
func (b *Block) yearsAgo(i int) *Year {
	if ago, ok := b.At(i, knowledge.AgoCue); ok && ago.Value == 2 {
		n, end := b.Cardinal(ago.End)
		if unit, ok := b.At(end, knowledge.UnitWord); ok && n > 0 && n < 100 && unit.Value == unitYear && !b.countsFromElsewhere(unit.End) {
			return &Year{Block: b, Start: i, End: unit.End, Offset: -n}
		}
		return nil
	}
	n, end := b.Cardinal(i)
	if end == i || n == 0 || n >= 100 {
		return nil
	}
	unit, ok := b.At(end, knowledge.UnitWord)
	if !ok || unit.Value != unitYear {
		return nil
	}
	if ago, ok := b.At(unit.End, knowledge.AgoCue); ok && ago.Value == 1 {
		return &Year{Block: b, Start: i, End: ago.End, Offset: -n}
	}
	return nil
}

// countsFromElsewhere says whether "two years before" goes on "... the fire":
// then it is not reckoned from the article's day.
func (b *Block) countsFromElsewhere(i int) bool { return b.Has(i, knowledge.FromWord) }
