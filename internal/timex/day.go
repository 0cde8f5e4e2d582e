package timex

import (
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
)

// day reads what names a day: a date, a weekday, "tomorrow", "3 days ago",
// "the first Friday of July", a feast.
func (p parser) day(i int) *Timex {
	if p.depth++; p.depth > deepest {
		return nil
	}
	i0 := i
	i = p.afterDay(p.afterThe(i))
	var x *Timex
	if p.counts(i) || p.HasOneOf(i, dated) {
		x = longest(p.calendarDay(i), p.dayOfPeriod(i))
	}
	if p.HasOneOf(i, placed) || p.counts(i) && p.Has(i+1, knowledge.OrdinalSuffix) {
		x = longest(x, p.weekdayDay(i), p.dayWord(i), p.nthWeekday(i), p.nextDay(i), p.dayOfWeek(i), p.festival(i))
	}
	if p.counts(i) || p.HasOneOf(i, lengthy) {
		x = longest(x, p.elapsed(i))
	}
	if x != nil {
		x.Start = i0
	}
	if i > i0 && p.Has(i0, knowledge.Festival) { // "يوم الشكر"
		x = longest(x, p.festival(i0))
	}
	return x
}

// The kinds of phrase that may begin a date, a day told by what is around it, a
// length of time.
var (
	dated  = knowledge.Kinds(knowledge.Month, knowledge.HijriMonth, knowledge.FirstOfMonth)
	placed = knowledge.Kinds(
		knowledge.Weekday, knowledge.ShiftWord, knowledge.DayWord, knowledge.LastWord, knowledge.Ordinal, knowledge.EdgeWord, knowledge.PeriodWord,
		knowledge.UnitWord, knowledge.Festival, knowledge.ArticleWord, knowledge.Weekdays,
	)
	lengthy = knowledge.Kinds(
		knowledge.ElapseWord, knowledge.DualUnit, knowledge.UnitWord, knowledge.WholeWord, knowledge.Fraction, knowledge.OneWord, knowledge.FewWord,
	)
)

// calendarDay reads a date that tells at least day and month.
func (p parser) calendarDay(i int) *Timex {
	d := p.date(i)
	switch {
	case d == nil || d.Day == 0:
		if d = p.looseDate(i); d == nil {
			return nil
		}
	case d.Year == 0 && len(d.Months) > 0:
		p.lateYear(d)
	}
	return p.ofDate(*d)
}

// ofDate is the expression of a date that names a day.
func (p parser) ofDate(d Date) *Timex {
	if d.Open && p.ref.MonthFirst {
		d.Month, d.Day = d.Day, d.Month
	}
	var x *Timex
	switch {
	case d.Year != 0 && !d.Exists():
		x = &Timex{Start: d.Start, End: d.End, Type: DateType, Grain: Day, Value: dateValue(d.Year, d.Month, d.Day)}
	case d.Calendar == Hijri:
		x = p.hijriDay(d)
	case d.Year != 0:
		number, _ := d.Number()
		x = p.dated(d.Start, d.End, Day, dayInterval(number), dayValue(number), Absolute)
	default:
		past, future := p.yearly(func(year int) (int, bool) {
			return language.DayNumber(year, d.Month, d.Day), d.Day <= language.MonthDays(year, d.Month)
		})
		x = p.twofold(d.Start, d.End, Day, past, future, dateValue(0, d.Month, d.Day))
	}
	x.date, x.Calendar = &d, d.Calendar
	return x
}

// hijriDay is a day of the Hijri calendar, by Umm al-Qura.
func (p parser) hijriDay(d Date) *Timex {
	if d.Year != 0 {
		number, ok := language.HijriDay(d.Year, d.Month, d.Day)
		x := p.dated(d.Start, d.End, Day, dayInterval(number), dayValue(number), Absolute)
		if !ok {
			x.Past, x.Future, x.Value = Interval{}, Interval{}, "H"+dateValue(d.Year, d.Month, d.Day)
		}
		return x
	}
	past, future := p.hijriYearly(d.Month, d.Day)
	return p.twofold(d.Start, d.End, Day, past, future, "H"+dateValue(0, d.Month, d.Day))
}

// hijriYearly is the last time before the reference that a day of the Hijri
// year came, and the next.
func (p parser) hijriYearly(month, dom int) (past, future Interval) {
	year, _, _ := language.Civil(p.ref.today())
	guess := (year-622)*33/32 - 1
	for y := guess; y <= guess+3; y++ {
		number, ok := language.HijriDay(y, month, dom)
		if !ok {
			continue
		}
		if number < p.ref.today() {
			past = dayInterval(number)
		} else {
			return past, dayInterval(number)
		}
	}
	return past, future
}

// yearly is the last time before the reference that a day of the year came,
// and the next one from it on.
func (p parser) yearly(in func(year int) (number int, ok bool)) (past, future Interval) {
	if !p.ref.Known {
		return past, future
	}
	year, _, _ := language.Civil(p.ref.today())
	for y := year - 8; y <= year+8; y++ { // 29 February may be eight years off
		number, ok := in(y)
		switch {
		case !ok:
		case number < p.ref.today():
			past = dayInterval(number)
		default:
			return past, dayInterval(number)
		}
	}
	return past, future
}

// dayWord reads "today", "أمس", "بعد غد" with the weekday beside it.
func (p parser) dayWord(i int) *Timex {
	h, ok := p.At(i, knowledge.DayWord)
	if !ok {
		return nil
	}
	if p.partAway(i) || h.Value == 0 && p.Has(i, knowledge.DayPart) || p.has(h.End, knowledge.ShiftWord, -1) && h.Value == 0 || p.has(h.End, knowledge.ShiftWord, 1) && h.Value == 0 {
		return nil // "tonight"; "اليوم الماضي" is a period
	}
	number := p.ref.today() + int(h.Value)
	end := h.End
	at := end
	for p.Sign(at, ',', '(') {
		at++
	}
	if _, next, ok := p.weekdayName(at); ok && (p.IsArabic(i) || at > end) {
		end = next
		if p.Sign(at-1, '(') && p.Sign(end, ')') {
			end++
		}
	}
	return p.dated(i, end, Day, dayInterval(number), dayValue(number), Anchored)
}

// nextDay reads "the next day", "اليوم السابق", "this day".
func (p parser) nextDay(i int) *Timex {
	x := p.shiftedUnit(i)
	if x == nil || x.Grain != Day || x.Past.To-x.Past.From > day {
		return nil
	}
	return x
}

// dayOfPeriod reads a day of a month that other words tell: "the 20th of next
// month", "20 من الشهر المقبل", and the bare "on the 27th".
func (p parser) dayOfPeriod(i int) *Timex {
	at := p.afterThe(i)
	dom, end, ok := p.dom(at)
	if !ok {
		return nil
	}
	if whole := p.of(end); whole > end {
		if x := p.dayIn(i, dom, p.shiftedUnit(whole)); x != nil {
			return x
		}
	} else if p.Has(end-1, knowledge.OrdinalSuffix) { // "the 21st this month"
		if x := p.dayIn(i, dom, p.shiftedUnit(end)); x != nil {
			return x
		}
	}
	if !p.namesDay(i, at, end) {
		return nil
	}
	past, future := p.monthly(dom)
	return p.twofold(i, end, Day, past, future, "XXXX-XX-"+string(appendPadded(nil, dom, 2)))
}

// dayIn is a day of a month that is told by its distance; one that the month
// lacks has no place.
func (p parser) dayIn(start, dom int, month *Timex) *Timex {
	if month == nil || month.Grain != Month || !month.Sure() {
		return nil
	}
	number := month.Past.From.Day() + dom - 1
	if dayMoment(number) >= month.Past.To {
		year, m, _ := language.Civil(month.Past.From.Day())
		return &Timex{Start: start, End: month.End, Type: DateType, Grain: Day, Relation: Anchored, Value: dateValue(year, m, dom)}
	}
	return p.dated(start, month.End, Day, dayInterval(number), dayValue(number), Anchored)
}

// namesDay says whether a number alone is a day of the month: "the 27th", "يوم
// 27".
func (p parser) namesDay(i, at, end int) bool {
	if p.Has(end, knowledge.UnitWord) || p.Sign(end, ':', '%') || p.Has(end, knowledge.Meridiem) {
		return false
	}
	if p.has(i-1, knowledge.DayNoun, plainDay) && p.IsArabic(i-1) {
		return true
	}
	if p.IsWord(end) && !p.isIn(end) { // "the second man"
		return false
	}
	return at > i && p.isIn(i-1) && p.Has(end-1, knowledge.OrdinalSuffix)
}

// monthly is the last time before the reference that a day of the month came,
// and the next.
func (p parser) monthly(dom int) (past, future Interval) {
	year, month, _ := language.Civil(p.ref.today())
	for n := -2; n <= 3; n++ {
		y, m := monthAfter(year, month, n)
		if dom > language.MonthDays(y, m) {
			continue
		}
		number := language.DayNumber(y, m, dom)
		if number < p.ref.today() {
			past = dayInterval(number)
		} else {
			return past, dayInterval(number)
		}
	}
	return past, future
}
