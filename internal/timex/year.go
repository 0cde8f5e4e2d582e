package timex

import (
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/lexis"
)

// Year is a year, said by itself ("in 2004", "عام 2023") or relative to the
// article ("last year", "قبل عامين").
type Year struct {
	Start, End int
	Number     int  // 0 for a relative one
	Offset     int  // of a relative one: years from the article's own; 0 is "this year"
	Named      bool // "the year 2023", "عام 2023": sure to be a year; otherwise a bare number of four digits
	Season     bool // of a relative one: "last summer", which may lie in the article's own year
}

// Relative says whether the year is said relative to the article.
func (y *Year) Relative() bool { return y.Number == 0 }

// YearAt is the year that begins at token i; nil for none.
func YearAt(w *lexis.Words, i int) *Year { return text{w}.year(i) }

// year reads a year that begins at token i: "last year", "قبل ثلاثة أعوام",
// "عام 2023", "2004".
func (t text) year(i int) *Year {
	if h, ok := t.At(i, knowledge.YearWord); ok {
		return &Year{Start: i, End: h.End, Offset: int(h.Value)}
	}
	if y := t.yearsAgo(i); y != nil {
		return y
	}
	if h, ok := t.At(i, knowledge.YearNoun); ok {
		at := h.End
		if t.Has(at, knowledge.Ordinal) { // "العام الدراسي 2023": words between are another matter
			return nil
		}
		if n, digits, ok := t.Number(at); ok && digits == 4 && PlausibleYear(Gregorian, n) && !t.IsCount(at+1) {
			return &Year{Start: i, End: at + 1, Number: n, Named: true}
		}
		return nil
	}
	return t.bareYear(i)
}

// bareYear reads a number of four digits that may be a year.
func (t text) bareYear(i int) *Year {
	n, digits, ok := t.Number(i)
	_, in := t.Before(i, knowledge.InCue, 1)
	in = in || t.Has(i-1, knowledge.OfWord)
	if !ok || digits != 4 || n > 2100 || n < 1800 && !in || n < firstYear || t.IsCount(i+1) {
		return nil
	}
	if t.Sign(i-1, '.', ',', ':', '/', '-') && !t.Token(i).Space && i > 1 && t.Token(i-2).Kind == language.Number {
		return nil
	}
	if t.IsWord(i+1) && !t.Token(i+1).Space || t.Sign(i+1, '\'') && !t.Token(i+1).Space && t.IsWord(i+2) { // "the 1970s"
		return nil
	}
	return &Year{Start: i, End: i + 1, Number: n, Named: in}
}

// yearsAgo reads "three years ago", "قبل ثلاثة أعوام".
func (t text) yearsAgo(i int) *Year {
	if ago, ok := t.At(i, knowledge.AgoCue); ok && ago.Value == 2 {
		n, end := t.Cardinal(ago.End)
		if unit, ok := t.At(end, knowledge.UnitWord); ok && n > 0 && n < 100 && unit.Value == UnitYear && !t.countsFromElsewhere(unit.End) {
			return &Year{Start: i, End: unit.End, Offset: -n}
		}
		return nil
	}
	n, end := t.Cardinal(i)
	if end == i || n == 0 || n >= 100 {
		return nil
	}
	unit, ok := t.At(end, knowledge.UnitWord)
	if !ok || unit.Value != UnitYear {
		return nil
	}
	if ago, ok := t.At(unit.End, knowledge.AgoCue); ok && ago.Value == 1 {
		return &Year{Start: i, End: ago.End, Offset: -n}
	}
	return nil
}

// countsFromElsewhere says whether "two years before" goes on "... the fire":
// then it is not reckoned from the article's day.
func (t text) countsFromElsewhere(i int) bool { return t.Has(i, knowledge.FromWord) }
