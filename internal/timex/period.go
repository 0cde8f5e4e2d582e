package timex

import (
	"strconv"
	"strings"

	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
)

// Where in a period an EdgeWord points.
const (
	edgeEarly   = 1
	edgeMid     = 2
	edgeLate    = 3
	edgeRest    = 4
	edgeLater   = 5 // in what remains of it
	edgeEarlier = 6
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

// monthPeriod reads a month: "July", "June 2016", "last September", "يونيو
// القادم", "June next year", "شهر نوفمبر".
func (p parser) monthPeriod(i int) *Timex {
	shift, shifted, at := p.shiftBefore(i)
	if h, ok := p.At(at, knowledge.OfWord); ok && p.IsArabic(at) && h.Start == at && p.monthName(h.End) != nil { // "شهر نوفمبر"
		at = h.End
	} else if h, ok := p.At(at, knowledge.UnitWord); ok && Unit(h.Value) == Month && !p.IsArabic(at) && p.Has(h.End, knowledge.OfWord) {
		at = p.of(h.End) // "the month of July"
	}
	if x := p.yearThenMonth(at); x != nil && !shifted {
		return x
	}
	d := p.monthName(at)
	if d == nil || !p.capitalMonth(at) {
		return nil
	}
	p.addYear(d)
	if d.Year == 0 {
		p.lateYear(d)
	}
	d.Start = i
	if d.Year == 0 && !shifted {
		if h, ok := p.At(d.End, knowledge.ShiftWord); ok && p.IsArabic(d.End) {
			shift, shifted, d.End = int(h.Value), true, h.End
		} else if year := p.wholeOf(d.End, YearUnit); year != nil && year.Sure() {
			y, _, _ := language.Civil(year.Past.From.Day())
			d.End = year.End
			if d.Calendar == Hijri {
				return p.hijriMonthIn(d, y)
			}
			return p.ofMonth(d, y, year.Relation)
		}
	}
	return p.monthOf(d, shift, shifted)
}

// yearThenMonth reads "2016 June".
func (p parser) yearThenMonth(i int) *Timex {
	year, at := p.fourDigits(i)
	if at == i {
		return nil
	}
	d := p.monthName(at)
	if d == nil || d.Calendar != Gregorian || !p.capitalMonth(at) || p.Token(d.End).Kind == language.Number {
		return nil
	}
	d.Start, d.Year = i, year
	return p.ofMonth(d, year, Absolute)
}

// capitalMonth says whether an English word that is a common one as well is a
// month here: "May", "March" but not "may".
func (p parser) capitalMonth(i int) bool {
	return p.IsArabic(i) || p.Token(i).Capital || p.Token(i).Letters > 5
}

// monthOf is the month of a year, said or not.
func (p parser) monthOf(d *Date, shift int, shifted bool) *Timex {
	if d.Calendar == Hijri {
		return p.hijriMonth(d)
	}
	if d.Year != 0 {
		return p.ofMonth(d, d.Year, Absolute)
	}
	year, month, _ := language.Civil(p.ref.today())
	if shifted {
		switch {
		case shift == -1 && d.Month >= month:
			year--
		case shift == 1 && d.Month <= month:
			year++
		case shift == -2 || shift == 2:
			year += shift / 2
		}
		return p.ofMonth(d, year, Anchored)
	}
	past, future := year, year
	if d.Month >= month {
		past--
	} else {
		future++
	}
	if d.Month == month { // the present one
		past = year - 1
	}
	x := p.twofold(d.Start, d.End, Month, monthInterval(past, d.Month), monthInterval(future, d.Month), dateValue(0, d.Month, 0))
	x.date = d
	return x
}

func (p parser) ofMonth(d *Date, year int, relation Relation) *Timex {
	x := p.dated(d.Start, d.End, Month, monthInterval(year, d.Month), dateValue(year, d.Month, 0), relation)
	x.date = d
	return x
}

func monthInterval(year, month int) Interval { return monthsInterval(year*12+month-1, 1) }

// hijriMonth is a month of the Hijri calendar.
func (p parser) hijriMonth(d *Date) *Timex {
	x := &Timex{Start: d.Start, End: d.End, Type: DateType, Grain: Month, Calendar: Hijri, Value: "H" + dateValue(d.Year, d.Month, 0), date: d}
	if d.Year != 0 {
		x.Past = hijriInterval(d.Year, d.Month)
		x.Future = x.Past
		return x
	}
	x.Relation = Anchored
	if !p.ref.Known {
		return x
	}
	past, future := p.hijriYearly(d.Month, 1)
	x.Past, x.Future = hijriMonthFrom(past), hijriMonthFrom(future)
	if x.Past.To > p.ref.Now { // this month
		x.Future = x.Past
	}
	return x
}

// hijriMonthIn is the month of the Hijri calendar that begins in a Gregorian
// year, the first of two: "Ramadan 2018".
func (p parser) hijriMonthIn(d *Date, year int) *Timex {
	first, _, ok := hijriFeast([]string{dateValue(0, d.Month, 1)[len("XXXX-"):]}, year)
	if !ok {
		return nil
	}
	at := hijriMonthFrom(dayInterval(first))
	x := p.dated(d.Start, d.End, Month, at, dayValue(first), Absolute)
	x.Calendar, x.date = Hijri, d
	return x
}

// hijriInterval is a Hijri month; empty outside the tables.
func hijriInterval(year, month int) Interval {
	first, ok := language.HijriDay(year, month, 1)
	if !ok {
		return Interval{}
	}
	return hijriMonthFrom(dayInterval(first))
}

// hijriMonthFrom is the month that begins on a day: to where the next begins.
func hijriMonthFrom(first Interval) Interval {
	if first == (Interval{}) {
		return first
	}
	number := first.From.Day()
	return daysInterval(number, number+language.HijriMonthDays(number))
}

// shiftBefore reads "last", "next", "this", "هذا" before a period.
func (p parser) shiftBefore(i int) (shift int, ok bool, end int) {
	h, found := p.At(i, knowledge.ShiftWord)
	if !found || h.Particle&language.Preposition != 0 {
		return 0, false, i
	}
	if p.IsArabic(i) && h.Value != 0 {
		return 0, false, i // it stands behind
	}
	if h.Value == 0 && p.Has(h.End, knowledge.ShiftWord) { // "this past week"
		next, _ := p.At(h.End, knowledge.ShiftWord)
		return int(next.Value), true, next.End
	}
	return int(h.Value), true, h.End
}

// shiftedUnit reads a unit with what moves it: "next week", "هذا الأسبوع",
// "the past 3 years", "الأيام الثلاثة المقبلة", "العام المقبل", "next 3 days".
func (p parser) shiftedUnit(i int) *Timex {
	if x := p.unitAfterShift(i); x != nil {
		return x
	}
	return p.unitBeforeShift(i)
}

// unitAfterShift reads "next week", "the past two decades", "هذا الشهر".
func (p parser) unitAfterShift(i int) *Timex {
	shift, ok, at := p.shiftBefore(i)
	if h, last := p.At(i, knowledge.LastWord); last && !ok && p.IsArabic(i) { // "آخر 3 دقائق"
		if _, next := p.quantity(h.End); next > h.End {
			shift, ok, at = -1, true, h.End
		}
	}
	if !ok {
		return nil
	}
	if count, next := p.quantity(at); next > at && (shift == 1 || shift == -1) {
		if u, end := p.unit(next); end > next {
			return p.countedPeriod(i, end, shift, count, u)
		}
		return nil
	}
	u, end := p.unit(at)
	if end == at || u.belowDay() || p.IsArabic(at) && !p.Has(at, knowledge.PeriodWord) {
		return nil
	}
	if h, ok := p.At(end, knowledge.ShiftWord); ok && h.Value == 2 && !p.IsArabic(end) && shift == 0 { // "the week after next"
		shift, end = 2, h.End
	}
	if p.Has(end, knowledge.UnitWord) { // "last year days"
		return nil
	}
	return p.unitAway(i, end, u, shift)
}

// unitBeforeShift reads "الأسبوع المقبل", "3 أيام القادمة", "اليومين المقبلين",
// "the week after next", "الأعوام الثلاثة الماضية".
func (p parser) unitBeforeShift(i int) *Timex {
	if amount, end := p.countBefore(i); end > i {
		if h, ok := p.At(end, knowledge.ShiftWord); ok && p.IsArabic(end) && (h.Value == 1 || h.Value == -1) {
			return p.countedPeriod(i, h.End, int(h.Value), amount.Count, amount.Unit)
		}
	}
	if n, at := p.quantity(i); at > i && !p.IsArabic(at) { // "the 5 past years"
		h, ok := p.At(at, knowledge.ShiftWord)
		if u, end := p.unit(h.End); ok && end > h.End && (h.Value == 1 || h.Value == -1) && strings.HasSuffix(p.Folded(end-1), "s") {
			return p.countedPeriod(i, end, int(h.Value), n, u)
		}
	}
	h, ok := p.At(i, knowledge.PeriodWord)
	if !ok {
		if h, ok = p.At(i, knowledge.UnitWord); !ok || p.IsArabic(i) {
			return nil
		}
	}
	if h.Particle&language.Preposition != 0 {
		return nil
	}
	u := Unit(h.Value)
	at := h.End
	if count, next := p.theCount(at); next > at {
		if s, ok := p.At(next, knowledge.ShiftWord); ok && (s.Value == 1 || s.Value == -1) {
			return p.countedPeriod(i, s.End, int(s.Value), float64(count), u)
		}
	}
	s, ok := p.At(at, knowledge.ShiftWord)
	if !ok || u.belowDay() || !p.IsArabic(at) && s.Value != 2 && s.Value != -2 {
		return nil
	}
	return p.unitAway(i, s.End, u, int(s.Value))
}

// theCount reads the number behind a definite plural: "الأيام الثلاثة".
func (p parser) theCount(i int) (n, end int) {
	if !p.IsArabic(i) || !p.BearsArticle(i) {
		return 0, i
	}
	h, ok := p.At(i, knowledge.CountWord)
	if !ok {
		return 0, i
	}
	return int(h.Value), h.End
}

// countBefore is an amount with its number before it or within it.
func (p parser) countBefore(i int) (Amount, int) {
	if h, ok := p.At(i, knowledge.DualUnit); ok && h.Particle&language.Preposition == 0 {
		return Amount{2, Unit(h.Value)}, h.End
	}
	n, at := p.quantity(i)
	if at == i {
		return Amount{}, i
	}
	u, end := p.unit(at)
	if end == at {
		return Amount{}, i
	}
	return Amount{n, u}, end
}

// unitAway is the period n periods after the present one; "last night" and
// "next day" are days.
func (p parser) unitAway(start, end int, u Unit, n int) *Timex {
	if u == Day {
		number := p.ref.today() + n
		return p.dated(start, end, Day, dayInterval(number), dayValue(number), Anchored)
	}
	at := periodOf(u, p.ref.today(), n)
	return p.dated(start, end, u, at, periodValue(u, at.From.Day()), Anchored)
}

// countedPeriod is the next or the last so many units: of days, weeks, months
// and years from today, of decades and centuries in whole ones.
func (p parser) countedPeriod(start, end, shift int, count float64, u Unit) *Timex {
	length := &Timex{Amounts: []Amount{{count, u}}}
	value := durationValue(length.Amounts)
	today := p.ref.today()
	switch {
	case count <= 0 || count > 1e5:
		return nil
	case u.belowDay():
		other := p.away(start, end, shift, length, p.ref.Now, Anchored)
		if other == nil {
			return nil
		}
		at := Interval{min(p.ref.Now, other.Past.From), max(p.ref.Now, other.Past.From)}
		x := p.timed(start, end, at.From, u, Anchored)
		x.Past, x.Future = at, at
		x.Value = rangeValue(momentValue(at.From, Second), momentValue(at.To, Second), value)
		return x
	case u == Decade || u == Century || u == Quarter || u == Half:
		edge := periodOf(u, today, 0).From
		if shift > 0 {
			edge = periodOf(u, today, 1).From
		}
		return p.stretch(start, end, shift, length, edge.Day(), value)
	case shift > 0:
		return p.stretch(start, end, shift, length, today+1, value)
	}
	return p.stretch(start, end, shift, length, today, value)
}

// stretch is the interval of a length before or after a day.
func (p parser) stretch(start, end, shift int, length *Timex, edge int, value string) *Timex {
	other := p.away(start, end, shift, length, dayMoment(edge), Anchored)
	if other == nil {
		return nil
	}
	far := edge
	a := length.Amounts[0]
	if months := a.Unit.inMonths(); months > 0 {
		far = addMonths(edge, shift*int(a.Count*float64(months)))
	} else if a.Unit == Workday {
		far = workdaysFrom(edge, shift*int(a.Count))
	} else {
		far += shift * int(a.Count*seconds[a.Unit]/86400)
	}
	first, last := min(edge, far), max(edge, far)
	x := p.dated(start, end, a.Unit, daysInterval(first, last), "", Anchored)
	x.Value = rangeValue(dayValue(first), dayValue(last), value)
	return x
}

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

// The first months of the seasons of the north.
var seasonMonths = [...]int{1: 3, 2: 6, 3: 9, 4: 12}

// seasonPeriod reads "summer 2016", "this summer", "الربيع القادم".
func (p parser) seasonPeriod(i int) *Timex {
	shift, shifted, at := p.shiftBefore(i)
	h, ok := p.At(at, knowledge.Season)
	if !ok || h.Particle&language.Preposition != 0 {
		return nil
	}
	end := h.End
	if s, ok := p.At(end, knowledge.ShiftWord); ok && p.IsArabic(end) && !shifted {
		shift, shifted, end = int(s.Value), true, s.End
	}
	n := int(h.Value)
	letters := [...]string{1: "SP", 2: "SU", 3: "FA", 4: "WI"}[n]
	year := 0
	relation := Absolute
	if y := p.wholeOf(end, YearUnit); y != nil && y.Sure() && !shifted {
		year, _, _ = language.Civil(y.Past.From.Day())
		end, relation = y.End, y.Relation
	} else if shifted {
		this, month, _ := language.Civil(p.ref.today())
		year, relation = this, Anchored
		switch {
		case shift < 0 && month < seasonMonths[n]+3:
			year--
		case shift > 0 && month >= seasonMonths[n]:
			year++
		}
	}
	if year == 0 {
		if !p.bareSeason(i, end) {
			return nil
		}
		this, _, _ := language.Civil(p.ref.today())
		past, future := seasonOf(this, n), seasonOf(this, n)
		if past.From < dayMoment(p.ref.today()) {
			future = seasonOf(this+1, n)
		} else {
			past = seasonOf(this-1, n)
		}
		return p.twofold(i, end, SeasonUnit, past, future, letters)
	}
	return p.dated(i, end, SeasonUnit, seasonOf(year, n), dateValue(year, 0, 0)+"-"+letters, relation)
}

// bareSeason says whether the word alone is a season here: with the article,
// not "spring" of a mattress.
func (p parser) bareSeason(i, end int) bool {
	if p.IsArabic(i) {
		return p.BearsArticle(i)
	}
	return p.Has(i-1, knowledge.DefiniteWord) || p.isIn(i-1) || p.Has(i-1, knowledge.EdgeWord)
}

func seasonOf(year, n int) Interval { return monthsInterval(year*12+seasonMonths[n]-1, 3) }

// decade reads "the 1970s", "the 70s", "السبعينيات", "the nineteen seventies".
func (p parser) decade(i int) *Timex {
	if n, digits, ok := p.Number(i); ok && n%10 == 0 && (digits == 4 || digits == 2) {
		at := i + 1
		if p.Sign(at, '\'') {
			at++
		}
		if at >= len(p.Tokens) || p.Token(at).Space || !p.IsWord(at) || p.Word(at) != "s" || p.Token(i+1).Space {
			return nil
		}
		if digits == 2 {
			return p.decadeOf(i, at+1, n)
		}
		if !PlausibleYear(Gregorian, n) {
			return nil
		}
		return p.tenYears(i, at+1, n)
	}
	hundreds, at := 0, i
	if v, next := p.Cardinal(i); next > i && v >= 10 && v <= 20 {
		hundreds, at = v*100, next
	}
	h, ok := p.At(at, knowledge.DecadeWord)
	if !ok || h.Particle&language.Preposition != 0 {
		return nil
	}
	switch {
	case h.Value >= 1000:
		return p.tenYears(i, h.End, int(h.Value))
	case hundreds > 0:
		return p.tenYears(i, h.End, hundreds+int(h.Value))
	}
	if c := p.centuryPeriod(p.of(h.End)); c != nil {
		y, _, _ := language.Civil(c.Past.From.Day())
		x := p.tenYears(i, c.End, y+int(h.Value))
		x.Relation = c.Relation
		return x
	}
	return p.decadeOf(i, h.End, int(h.Value))
}

// tenYears is the decade that begins with a year.
func (p parser) tenYears(start, end, year int) *Timex {
	return p.dated(start, end, Decade, monthsInterval(year*12, 120), dateValue(year, 0, 0)[:3], Absolute)
}

// decadeOf is a decade of a century that is not told: the last and the next.
func (p parser) decadeOf(start, end, tens int) *Timex {
	year, _, _ := language.Civil(p.ref.today())
	past := year - year%100 + tens
	if past > year {
		past -= 100
	}
	return p.twofold(start, end, Decade, monthsInterval(past*12, 120), monthsInterval((past+100)*12, 120), "XX"+strconv.Itoa(tens/10))
}

// centuryPeriod reads "the 21st century", "القرن التاسع عشر", "القرن الماضي".
func (p parser) centuryPeriod(i int) *Timex {
	at := p.afterThe(i)
	if n, next := p.Ordinal(at); next > at && n >= 1 && n <= 30 {
		if u, end := p.unit(next); end > next && u == Century {
			return p.hundredYears(i, end, n)
		}
		return nil
	}
	h, ok := p.At(at, knowledge.PeriodWord)
	if !ok || Unit(h.Value) != Century {
		return nil
	}
	if n, end := p.Ordinal(h.End); end > h.End && n >= 1 && n <= 30 {
		return p.hundredYears(i, end, n)
	}
	if s, ok := p.At(h.End, knowledge.ShiftWord); ok {
		x := p.unitAway(i, s.End, Century, int(s.Value))
		return x
	}
	return nil
}

func (p parser) hundredYears(start, end, n int) *Timex {
	year := (n - 1) * 100
	return p.dated(start, end, Century, monthsInterval(year*12, 1200), string(appendPadded(nil, year/100, 2)), Absolute)
}

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
	if !p.Has(i, knowledge.Numeral) && !p.Has(i, knowledge.Multiplier) {
		return 0, i
	}
	n, end := p.Cardinal(i)
	named := p.Has(i-1, knowledge.YearNoun)
	switch {
	case end == i:
		return 0, i
	case n >= 1000 && n <= 2199 || named && n >= 100:
		return n, end
	case n < 15 || n > 21:
		return p.spelledYear(i, named)
	}
	rest, at := p.Cardinal(end)
	if at > end && rest >= 10 && rest <= 99 {
		return n*100 + rest, at
	}
	return p.spelledYear(i, named)
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

// numericMonth reads a month and year in digits: "3/2015", "2015-3", "11/2016".
func (p parser) numericMonth(i int) *Timex {
	first, firstDigits, ok := p.Number(i)
	if !ok || !p.Sign(i+1, '/', '-', '.') || i+2 >= len(p.Tokens) || p.Token(i+2).Kind != language.Number {
		return nil
	}
	second, secondDigits, _ := p.Number(i + 2)
	end := i + 3
	if p.Sign(end, '/', '-') && end+1 < len(p.Tokens) && p.Token(end+1).Kind == language.Number || p.Sign(i-1, '/', '-', '.') && !p.Token(i).Space {
		return nil
	}
	year, month := first, second
	if firstDigits <= 2 {
		year, month, firstDigits, secondDigits = second, first, secondDigits, firstDigits
	}
	if firstDigits != 4 || secondDigits > 2 || month < 1 || month > 12 || !PlausibleYear(Gregorian, year) || year < 1800 {
		return nil
	}
	return p.dated(i, end, Month, monthInterval(year, month), dateValue(year, month, 0), Absolute)
}

// isoPeriod reads "2016-W46".
func (p parser) isoPeriod(i int) *Timex {
	year, at := p.fourDigits(i)
	if at == i || !p.Sign(at, '-') || !p.IsWord(at+1) || p.Word(at+1) != "W" {
		return nil
	}
	week, _, ok := p.Number(at + 2)
	if !ok || week < 1 || week > 53 {
		return nil
	}
	monday := firstWeek(year) + 7*(week-1)
	return p.dated(i, at+3, Week, daysInterval(monday, monday+7), weekValue(monday), Absolute)
}

// weekOf reads "week 10", "the week of 18 September".
func (p parser) weekOf(i int) *Timex {
	u, at := p.unit(i)
	if at == i || u != Week {
		return nil
	}
	if n, _, ok := p.Number(at); ok && n >= 1 && n <= 53 && !p.IsArabic(i) && !p.Sign(at+1, ':', '-', '/') {
		end := at + 1
		year, _, _ := language.Civil(p.ref.today())
		relation := Anchored
		if y := p.wholeOf(end, YearUnit); y != nil && y.Sure() {
			year, _, _ = language.Civil(y.Past.From.Day())
			end, relation = y.End, y.Relation
		}
		monday := firstWeek(year) + 7*(n-1)
		return p.dated(i, end, Week, daysInterval(monday, monday+7), weekValue(monday), relation)
	}
	from := p.of(at)
	for p.Has(from, knowledge.BoundWord) || p.isIn(from) || p.Has(from, knowledge.DefiniteWord) {
		from++
	}
	if from == at {
		return nil
	}
	d := p.calendarDay(from)
	if d == nil {
		if dom, end, ok := p.dom(from); ok && p.Has(end-1, knowledge.OrdinalSuffix) {
			past, future := p.monthly(dom)
			d = p.twofold(from, end, Day, past, future, "XXXX-XX-"+string(appendPadded(nil, dom, 2)))
		}
	}
	if d == nil {
		return nil
	}
	x := p.twofold(i, d.End, Week, weekAround(d.Past), weekAround(d.Future), d.Value)
	x.Relation = d.Relation
	if d.Relation == Absolute {
		x.Past, x.Future = weekAround(d.Past), weekAround(d.Future)
	}
	return x
}

func weekAround(i Interval) Interval {
	if i == (Interval{}) {
		return i
	}
	return periodOf(Week, i.From.Day(), 0)
}

// weekend reads a weekend without more: "the weekend", "عطلة نهاية الأسبوع".
func (p parser) weekend(i int) *Timex {
	u, end := p.unit(i)
	if end == i || u != Weekend {
		return nil
	}
	if p.IsArabic(i) {
		if s, ok := p.At(end, knowledge.ShiftWord); ok {
			return p.unitAway(i, s.End, Weekend, int(s.Value))
		}
	}
	return p.unitAway(i, end, Weekend, 0)
}

// edge reads a part of a period: "early next month", "أواخر الشهر الماضي",
// "mid-July", "the rest of the week", "late 2016".
func (p parser) edge(i int) *Timex {
	h, ok := p.At(i, knowledge.EdgeWord)
	if !ok || h.Particle&language.Preposition != 0 && !p.IsArabic(i) {
		return nil
	}
	at := h.End
	if p.Sign(at, '-') && !p.Token(at).Space {
		at++
	}
	at = p.of(p.afterThe(at))
	whole := p.plainPeriod(at)
	if x := p.endOfDay(i, at, h.Value); x != nil {
		return x
	}
	if whole == nil || whole.Grain == Weekend {
		whole = p.currentUnit(at, h.Value == edgeRest)
	}
	if whole != nil && h.Value == edgeLate && whole.Grain == Week && p.IsArabic(i) && whole.Placed() && whole.Past == periodOf(Week, p.ref.today(), 0) { // "نهاية الأسبوع"
		return p.unitAway(i, whole.End, Weekend, 0)
	}
	if whole == nil || !whole.Placed() && whole.Relation == Absolute {
		return nil
	}
	x := *whole
	x.Start = i
	if whole.Grain == Day && whole.Placed() { // "the rest of the day"
		if p.ref.Now < whole.Past.From || p.ref.Now >= whole.Past.To {
			return nil
		}
		x.Type, x.Past.From = TimeType, p.ref.Now
		x.Future, x.Value = x.Past, rangeValue(momentValue(x.Past.From, Second), momentValue(x.Past.To-1, Second), "")
		return &x
	}
	x.Past, x.Future = p.portion(whole.Past, whole.Grain, h.Value), p.portion(whole.Future, whole.Grain, h.Value)
	x.Mod = edgeMods[h.Value]
	if h.Value == edgeRest && whole.Placed() {
		x.Value = rangeValue(dayValue(x.Past.From.Day()), dayValue(x.Past.To.Day()), "")
	}
	return &x
}

// endOfDay reads "the end of tomorrow", "نهاية يوم الأحد": its last minute.
func (p parser) endOfDay(start, i int, edge int32) *Timex {
	if edge != edgeLate {
		return nil
	}
	d := p.day(i)
	if d == nil || d.Grain != Day || d.Type != DateType || d.Relation == Linked {
		return nil
	}
	last := day - minute
	c := &Timex{Start: start, End: d.End, Type: TimeType, Grain: Minute, Value: clockValue(last, Minute), clock: clockTime{told: true, second: last, grain: Minute}}
	return p.onDay(c, d)
}

var edgeMods = [...]Mod{edgeEarly: Early, edgeMid: Mid, edgeLate: Late, edgeRest: Late, edgeLater: Late, edgeEarlier: Early}

// currentUnit reads "the week", "الشهر": the present one, behind "the rest of"
// and the like.
func (p parser) currentUnit(i int, rest bool) *Timex {
	i = p.afterThe(i)
	u, end := p.theUnit(i)
	if end == i || u.belowDay() || u == Day && !rest {
		return nil
	}
	if h, ok := p.At(end, knowledge.ShiftWord); ok && h.Value == 0 && p.IsArabic(end) { // "بقية اليوم الحالي"
		end = h.End
	}
	return p.unitAway(i, end, u, 0)
}

// portion is the part of a period that an EdgeWord means: a half for "early"
// and "late", the middle half, what remains of it from today on.
func (p parser) portion(in Interval, grain Unit, edge int32) Interval {
	if in == (Interval{}) {
		return in
	}
	first, end := in.From.Day(), in.To.Day()
	half := first + (end-first)/2
	if months := grain.inMonths(); months >= 2 {
		half = addMonths(first, months/2)
	}
	if grain == Month {
		half = first + 15
	}
	switch today := p.ref.today(); edge {
	case edgeEarly:
		return daysInterval(first, half)
	case edgeEarlier:
		if first < today && today < half {
			half = today
		}
		return daysInterval(first, half)
	case edgeLate:
		return daysInterval(half, end)
	case edgeMid:
		switch quarter := (end - first) / 4; grain {
		case Month:
			return daysInterval(first+9, first+20)
		case Week:
			return daysInterval(first+1, first+5)
		default:
			return daysInterval(first+quarter, end-quarter)
		}
	case edgeRest:
		return daysInterval(max(first, today), end)
	case edgeLater:
		if half < today && today < end {
			half = today
		}
		return daysInterval(half, end)
	}
	return in
}
