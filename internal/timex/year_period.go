package timex

import (
	"strconv"

	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
)

// yearPeriod reads a year: "2016", "عام 2023", "the year 2000", "nineteen
// eighty-four", "this year", "ألفين وثمانية عشر", a school or fiscal year.
func (p parser) yearPeriod(i int) *Timex {
	if h, ok := p.At(i, knowledge.YearWord); ok {
		return p.unitAway(i, h.End, YearUnit, int(h.Value))
	}
	at, named := i, false
	if h, ok := p.At(i, knowledge.YearNoun); ok {
		at, named = h.End, true
		if h, ok := p.At(at, knowledge.YearKind); ok { // "العام الدراسي 2023/2024"
			return p.kindOfYear(i, h.End, h.Value)
		}
	}
	if h, ok := p.At(at, knowledge.YearKind); ok && !named && !p.IsArabic(at) {
		return p.kindOfYear(i, p.after(h.End, knowledge.YearNoun), h.Value)
	}
	if n, digits, ok := p.Number(at); ok {
		if named && digits >= 3 && digits <= 4 && n > 0 {
			return p.yearOf(i, p.era(at+1, &n), n)
		}
		y := text{p.Words}.bareYear(at)
		if y == nil {
			if digits != 4 || p.IsCount(at+1) || n < 1200 || n > 2199 || !p.isIn(i-1) && !p.Has(at+1, knowledge.Era) && !p.Has(i-1, knowledge.BoundWord) {
				return nil
			}
			return p.yearOf(i, p.era(at+1, &n), n)
		}
		return p.yearOf(i, p.era(y.End, &n), y.Number)
	}
	year, end := p.yearInWords(at)
	if end == at || !named && !p.IsArabic(at) && p.IsWord(end) && !p.Has(end, knowledge.BoundWord) { // "in two thousand and twenty homes"
		return nil
	}
	return p.yearOf(i, end, year)
}

// era passes "AD", "م" behind a year.
func (p parser) era(i int, year *int) int {
	h, ok := p.At(i, knowledge.Era)
	if !ok || h.Value != 2 {
		return i
	}
	return h.End
}

// yearOf is a year of the Gregorian calendar, or of the Hijri one where "هـ"
// follows.
func (p parser) yearOf(start, end, year int) *Timex {
	if h, ok := p.At(end, knowledge.Era); ok && h.Value == 1 {
		x := &Timex{Start: start, End: h.End, Type: DateType, Grain: YearUnit, Calendar: Hijri, Value: "H" + strconv.Itoa(year)}
		first, ok1 := language.HijriDay(year, 1, 1)
		next, ok2 := language.HijriDay(year+1, 1, 1)
		if ok1 && ok2 {
			x.Past = daysInterval(first, next)
			x.Future = x.Past
		}
		return x
	}
	return p.dated(start, end, YearUnit, monthsInterval(year*12, 12), string(appendPadded(nil, year, 4)), Absolute)
}

// The kinds of year of a YearKind.
const (
	schoolYear = 1 // September to August
	fiscalYear = 2
)

// kindOfYear reads the years of a school or fiscal year: "2023-2024", "2023/24".
func (p parser) kindOfYear(start, at int, kind int32) *Timex {
	first, end := p.fourDigits(at)
	if end == at {
		return nil
	}
	second := first
	if p.Sign(end, '-', '/') {
		if n, digits, ok := p.Number(end + 1); ok {
			if digits == 2 {
				n += first - first%100
			}
			if n == first+1 {
				second, end = n, end+2
			}
		}
	}
	switch {
	case second > first && kind == schoolYear:
		return p.dated(start, end, YearUnit, monthsInterval(first*12+8, 12), rangeValue(dateValue(first, 0, 0), dateValue(second, 0, 0), "P1Y"), Absolute)
	case second > first: // when it begins differs by country
		return p.dated(start, end, YearUnit, monthsInterval(first*12, 24), rangeValue(dateValue(first, 0, 0), dateValue(second, 0, 0), "P1Y"), Absolute)
	case kind == fiscalYear:
		return p.dated(start, end, YearUnit, monthsInterval(first*12-12, 24), "FY"+dateValue(first, 0, 0), Absolute)
	}
	return p.dated(start, end, YearUnit, monthsInterval(first*12, 12), dateValue(first, 0, 0), Absolute)
}

// yearInWords reads "nineteen eighty-four", "two thousand and eighteen",
// "twenty ten", "ألف وتسعمائة وثمانية وسبعون", "تسعة عشر ثمانية وعشرون".
func (p parser) yearInWords(i int) (year, end int) {
	return p.yearWords(i, p.Has(i-1, knowledge.YearNoun))
}

// yearWords is yearInWords where it is known whether a year has to follow:
// behind "the year", behind a day and its month. By themselves "ألفا" and "ألف
// ومئتان" count something.
func (p parser) yearWords(i int, sure bool) (year, end int) {
	if !p.Has(i, knowledge.Numeral) && !p.Has(i, knowledge.Multiplier) {
		return 0, i
	}
	n, end := p.Cardinal(i)
	switch {
	case end == i:
		return 0, i
	case sure && n >= 100 && n <= 2199, n >= 1000 && n <= 2199 && end > i+1 && (n >= 1900 || !p.IsArabic(i)):
		return n, end
	case n < 15 || n > 21:
		return p.spelledYear(i, sure)
	}
	rest, at := p.Cardinal(end)
	if at > end && rest >= 10 && rest <= 99 {
		return n*100 + rest, at
	}
	return p.spelledYear(i, sure)
}

// spelledYear reads a year of two numbers joined by "and": "تسعة عشر وثمانية
// وسبعين", only behind "the year".
func (p parser) spelledYear(i int, named bool) (year, end int) {
	if !named || !p.Has(i+1, knowledge.TeenWord) {
		return 0, i
	}
	h, ok := p.At(i, knowledge.Numeral)
	if !ok || h.Value >= 10 {
		return 0, i
	}
	rest, end := p.Cardinal(i + 2)
	if end == i+2 || rest < 10 || rest > 99 {
		return 0, i
	}
	return (int(h.Value)+10)*100 + rest, end
}
