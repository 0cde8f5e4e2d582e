package timex

import (
	"github.com/tanaqud/tanaqud/internal/knowledge"
)

// period reads what names a time longer than a day: "next week", "July 2016",
// "the third quarter", "أوائل الشهر المقبل", "سبعينيات القرن الماضي".
func (p parser) period(i int) *Timex {
	i0 := i
	i = p.afterThe(i)
	x := longest(p.edge(i), p.plainPeriod(i))
	if x != nil {
		x.Start = i0
	}
	return x
}

// periodic are the kinds of phrase at which a period may begin; one may begin at
// a number or at the letter of a quarter too.
var periodic = knowledge.Kinds(
	knowledge.Month, knowledge.HijriMonth, knowledge.OfWord, knowledge.UnitWord, knowledge.PeriodWord, knowledge.DualUnit, knowledge.ShiftWord,
	knowledge.LastWord, knowledge.FewWord, knowledge.Season, knowledge.DecadeWord, knowledge.YearWord, knowledge.YearNoun, knowledge.YearKind,
	knowledge.DefiniteWord, knowledge.EdgeWord,
)

// plainPeriod is a period without "early" or "late".
func (p parser) plainPeriod(i int) *Timex {
	if p.depth++; p.depth > deepest || !p.counts(i) && !p.HasOneOf(i, periodic) && !p.partLetter(i) {
		return nil
	}
	return longest(
		p.monthPeriod(i), p.shiftedUnit(i), p.nthPeriod(i), p.countedPart(i), p.quarter(i), p.seasonPeriod(i), p.decade(i), p.centuryPeriod(i),
		p.yearPeriod(i), p.numericMonth(i), p.weekOf(i), p.weekend(i), p.isoPeriod(i),
	)
}

// wholeOf is the period behind "of", of the grain or a longer one, that a part
// lies in: "of July", "this month", "next year".
func (p parser) wholeOf(i int, grain Unit) *Timex {
	for _, at := range [...]int{p.of(i), p.comma(i)} {
		x := p.plainPeriod(p.afterThe(at))
		if x != nil && (x.Grain == grain || grain == YearUnit && x.Grain == YearUnit) {
			return x
		}
	}
	return nil
}
