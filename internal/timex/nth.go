package timex

import (
	"strconv"

	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
)

// nthPeriod reads "the third week of July", "الأسبوع الثالث من عام 2027", "the
// last week of this month", "the first half of 2016".
func (p parser) nthPeriod(i int) *Timex {
	n, u, end, ok := p.nthUnit(i)
	if !ok {
		return nil
	}
	if u == Quarter || u == Half {
		return p.partOfYear(i, end, n, u)
	}
	whole := p.wholeOf(end, Month)
	if whole == nil {
		whole = p.wholeOf(end, YearUnit)
	}
	if whole == nil || u != Week && u != Day && u != Month && u != Weekend {
		return nil
	}
	past, ok1 := nthUnitIn(whole.Past, u, n)
	future, ok2 := nthUnitIn(whole.Future, u, n)
	if !ok1 || !ok2 {
		return nil
	}
	if whole.Past == (Interval{}) {
		past, future = Interval{}, Interval{}
	}
	value := whole.Value + "-W" + string(appendPadded(nil, max(n, 1), 2))
	if whole.Sure() {
		value = periodValue(u, past.From.Day())
	}
	grain := u
	x := p.dated(i, whole.End, grain, past, value, whole.Relation)
	x.Past, x.Future = past, future
	return x
}

// countedPart reads "the first two weeks of 2021", "the last four months of
// this year".
func (p parser) countedPart(i int) *Timex {
	n, at := 0, p.afterThe(i)
	if h, ok := p.At(at, knowledge.LastWord); ok {
		n, at = -1, h.End
	} else if v, next := p.Ordinal(at); next > at && v == 1 {
		n, at = 1, next
	}
	count, next := p.quantity(at)
	u, end := p.unit(next)
	if n == 0 || next == at || end == next || count < 2 || count > 366 || u != Day && u != Week && u != Month {
		return nil
	}
	whole := p.wholeOf(end, YearUnit)
	if whole == nil {
		whole = p.wholeOf(end, Month)
	}
	if whole == nil {
		return nil
	}
	of := func(in Interval) Interval {
		one, ok := nthUnitIn(in, u, n)
		if !ok || in == (Interval{}) {
			return Interval{}
		}
		length := &Timex{Amounts: []Amount{{count - 1, u}}}
		far := p.away(i, end, n, length, one.From, Anchored)
		return Interval{min(one.From, far.Past.From), max(one.To, nextUnit(far.Past.From, u))}
	}
	x := p.dated(i, whole.End, u, of(whole.Past), "", whole.Relation)
	x.Future = of(whole.Future)
	if x.Placed() {
		x.Value = rangeValue(dayValue(x.Past.From.Day()), dayValue(x.Past.To.Day()), durationValue([]Amount{{count, u}}))
	}
	return x
}

// nextUnit is where the unit that begins at a moment ends.
func nextUnit(from Moment, u Unit) Moment {
	if u == Month {
		return dayMoment(addMonths(from.Day(), 1))
	}
	return from + Moment(seconds[u])
}

// nthUnit reads an ordinal and a unit in either order.
func (p parser) nthUnit(i int) (n int, u Unit, end int, ok bool) {
	at := p.afterThe(i)
	if h, ok := p.At(at, knowledge.LastWord); ok {
		if u, end := p.unit(h.End); end > h.End {
			return -1, u, end, true
		}
	}
	if v, next := p.Ordinal(at); next > at && v <= 53 {
		if u, end := p.unit(next); end > next {
			return v, u, end, true
		}
	}
	u, at2 := p.unit(at)
	if at2 == at || !p.IsArabic(at) {
		return 0, NoUnit, i, false
	}
	if h, ok := p.At(at2, knowledge.LastWord); ok {
		return -1, u, h.End, true
	}
	v, end := p.Ordinal(at2)
	return v, u, end, end > at2
}

// nthUnitIn is the n-th unit that begins in an interval; the last for -1. The
// first week of a year is the one with its first Thursday (ISO 8601), that of a
// month the one with its first Monday; the last is the one with the last
// Thursday.
func nthUnitIn(in Interval, u Unit, n int) (Interval, bool) {
	if in == (Interval{}) {
		return in, true
	}
	first := in.From.Day()
	switch u {
	case Day:
		number := first + n - 1
		if n < 0 {
			number = in.To.Day() - 1
		}
		return dayInterval(number), dayMoment(number) < in.To
	case Month:
		number := addMonths(first, n-1)
		if n < 0 {
			number = addMonths(in.To.Day(), -1)
		}
		return daysInterval(number, addMonths(number, 1)), dayMoment(number) < in.To
	case Weekend:
		saturday := first + (6-isoWeekday(first)+7)%7 + 7*(n-1)
		if n < 0 {
			last := in.To.Day() - 1
			saturday = last - (isoWeekday(last)-6+7)%7
		}
		return daysInterval(saturday, saturday+2), dayMoment(saturday) < in.To
	}
	monday := first - isoWeekday(first) + 1
	if late := first - monday; late > 3 || late > 0 && in.To-in.From < 40*day {
		monday += 7
	}
	if n < 0 {
		last := in.To.Day() - 1
		monday = last - isoWeekday(last) + 1
		if last-monday < 3 { // its Thursday is of the next month
			monday -= 7
		}
		return daysInterval(monday, monday+7), true
	}
	monday += 7 * (n - 1)
	return daysInterval(monday, monday+7), dayMoment(monday) < in.To
}

// partOfYear is a quarter or a half of the year that follows or of the
// present one.
func (p parser) partOfYear(start, end, n int, u Unit) *Timex {
	span := u.inMonths()
	if n < 0 {
		n = 12 / span
	}
	if n < 1 || n > 12/span {
		return nil
	}
	year := p.wholeOf(end, YearUnit)
	if year == nil {
		if y, next := p.fourDigits(end); next > end {
			year = p.yearOf(end, next, y)
		}
	}
	if year == nil && p.Sign(end, '-', '/') {
		if y, next := p.fourDigits(end + 1); next > end+1 {
			year = p.yearOf(end, next, y)
		}
	}
	if year != nil && year.Sure() {
		y, _, _ := language.Civil(year.Past.From.Day())
		at := monthsInterval(y*12+(n-1)*span, span)
		return p.dated(start, year.End, u, at, periodValue(u, at.From.Day()), year.Relation)
	}
	if year != nil {
		return nil
	}
	y, _, _ := language.Civil(p.ref.today())
	past, future := monthsInterval(y*12+(n-1)*span, span), monthsInterval(y*12+(n-1)*span, span)
	if past.From < dayMoment(p.ref.today()) {
		future = monthsInterval((y+1)*12+(n-1)*span, span)
	} else {
		past = monthsInterval((y-1)*12+(n-1)*span, span)
	}
	return p.twofold(start, end, u, past, future, "XXXX-"+map[Unit]string{Quarter: "Q", Half: "H"}[u]+strconv.Itoa(n))
}

// fourDigits reads a year in four digits.
func (p parser) fourDigits(i int) (year, end int) {
	n, digits, ok := p.Number(i)
	if !ok || digits != 4 || !PlausibleYear(Gregorian, n) || p.IsCount(i+1) {
		return 0, i
	}
	return n, i + 1
}

// quarter reads "Q3 2016", "2016 Q3", "H1 of 2020", "2016-Q3".
func (p parser) quarter(i int) *Timex {
	if y, at := p.fourDigits(i); at > i {
		if p.Sign(at, ',') || p.Sign(at, '-', '/') && !p.Token(at).Space {
			at++
		}
		if n, u, end, ok := p.letterPart(at); ok {
			year := monthsInterval(y*12+(n-1)*u.inMonths(), u.inMonths())
			return p.dated(i, end, u, year, periodValue(u, year.From.Day()), Absolute)
		}
		if n, u, end, ok := p.nthUnit(p.afterThe(at)); ok && (u == Quarter || u == Half) && n >= 1 && n <= 12/u.inMonths() {
			year := monthsInterval(y*12+(n-1)*u.inMonths(), u.inMonths())
			return p.dated(i, end, u, year, periodValue(u, year.From.Day()), Absolute)
		}
		return nil
	}
	n, u, end, ok := p.letterPart(i)
	if !ok {
		return nil
	}
	return p.partOfYear(i, end, n, u)
}

// partLetter says whether a letter of "Q3" or "H2" stands at token i.
func (p parser) partLetter(i int) bool {
	return p.IsWord(i) && p.Token(i).Letters == 1 && i+1 < len(p.Tokens) && p.Token(i+1).Digits == 1 && !p.Token(i+1).Space
}

// letterPart reads "Q3", "H2".
func (p parser) letterPart(i int) (n int, u Unit, end int, ok bool) {
	if !p.partLetter(i) {
		return 0, NoUnit, i, false
	}
	n, digits, ok := p.Number(i + 1)
	if !ok || digits != 1 || n == 0 {
		return 0, NoUnit, i, false
	}
	switch p.Word(i) {
	case "Q":
		return n, Quarter, i + 2, n <= 4
	case "H":
		return n, Half, i + 2, n <= 2
	}
	return 0, NoUnit, i, false
}
