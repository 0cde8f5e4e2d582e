package timex

import (
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
)

// weekdayDay reads a weekday with what places it: "Friday", "next Monday",
// "الجمعة الماضي", "Tuesday next week", "الخميس 21".
func (p parser) weekdayDay(i int) *Timex {
	shift, shifted, at := p.shiftBefore(i)
	w, end, ok := p.weekdayName(at)
	if h, found := p.At(i, knowledge.Weekdays); found && !ok && p.IsArabic(i) { // "ثلاثاء الأسبوع الماضي"
		return p.weekdayOfWeek(i, h.End, isoOf(int(h.Value)))
	}
	if !ok {
		return nil
	}
	if h, ok := p.At(end, knowledge.ShiftWord); ok && !shifted && p.IsArabic(end) {
		shift, shifted, end = int(h.Value), true, h.End
	}
	iso := isoOf(w)
	if shifted && shift == 1 && p.has(i, knowledge.ShiftWord, 0) && !p.IsArabic(i) { // "this upcoming Friday"
		x := p.bareWeekday(i, end, iso)
		number := x.Future.From.Day()
		return p.dated(i, end, Day, dayInterval(number), dayValue(number), Anchored)
	}
	if shifted {
		return p.shiftedWeekday(i, end, iso, shift)
	}
	if x := p.weekdayOfWeek(i, end, iso); x != nil {
		return x
	}
	if x := p.weekdayWithDate(i, end, iso); x != nil {
		return x
	}
	return p.bareWeekday(i, end, iso)
}

// weekdayName reads the name of a weekday.
func (p parser) weekdayName(i int) (sunday0, end int, ok bool) {
	h, ok := p.At(i, knowledge.Weekday)
	if !ok || p.Has(i-1, knowledge.WeekdayNamesake) && p.IsArabic(i) {
		return 0, i, false
	}
	end = h.End
	if p.Sign(end, '.') && p.Token(h.Start).Letters <= 4 && !p.IsArabic(i) && !p.Token(end).Space && end+1 < len(p.Tokens) {
		end++
	}
	return int(h.Value), end, true
}

func isoOf(sunday0 int) int {
	if sunday0 == 0 {
		return 7
	}
	return sunday0
}

// bareWeekday is a weekday of a week that nothing tells.
func (p parser) bareWeekday(start, end, iso int) *Timex {
	today := p.ref.today()
	ahead := (iso - isoWeekday(today) + 7) % 7
	x := p.twofold(start, end, Day, dayInterval(today+ahead-7), dayInterval(today+ahead), weekdayValue(iso))
	x.weekday = iso
	return x
}

// shiftedWeekday is "last Friday", the nearest before today, or "next Friday",
// that of the week after this one; "this Friday" is of the present week. In
// Arabic the coming Friday is the nearest.
func (p parser) shiftedWeekday(start, end, iso, shift int) *Timex {
	today := p.ref.today()
	monday := today - isoWeekday(today) + 1
	number := monday + 7*shift + iso - 1
	switch {
	case shift == -1 && monday+iso-1 < today:
		number = monday + iso - 1
	case shift == -1:
		number = monday + iso - 8
	case shift == 1 && p.IsArabic(start) && monday+iso-1 > today:
		number = monday + iso - 1
	}
	return p.dated(start, end, Day, dayInterval(number), dayValue(number), Anchored)
}

// weekdayOfWeek reads "Friday of next week", "الجمعة من الأسبوع المقبل".
func (p parser) weekdayOfWeek(start, end, iso int) *Timex {
	week := p.shiftedUnit(p.of(end))
	if week == nil || week.Grain != Week || !week.Placed() {
		return nil
	}
	number := week.Past.From.Day() + iso - 1
	return p.dated(start, week.End, Day, dayInterval(number), dayValue(number), Anchored)
}

// dayOfWeek reads "next week on Friday", "الأسبوع المقبل يوم الأحد".
func (p parser) dayOfWeek(i int) *Timex {
	week := p.shiftedUnit(i)
	if week == nil || week.Grain != Week || !week.Placed() {
		return nil
	}
	at := p.afterDay(p.comma(week.End))
	if p.isIn(at) {
		at++
	}
	w, end, ok := p.weekdayName(at)
	if !ok {
		return nil
	}
	number := week.Past.From.Day() + isoOf(w) - 1
	return p.dated(i, end, Day, dayInterval(number), dayValue(number), Anchored)
}

// weekdayWithDate reads "Friday, 11 February", "الخميس 21", "Friday the 22nd".
func (p parser) weekdayWithDate(start, end, iso int) *Timex {
	at := end
	for steps := 0; steps < 3; steps++ {
		switch {
		case p.Sign(at, ',', '(', '/', '-'):
			at++
		case p.isIn(at), p.has(at, knowledge.DayNoun, plainDay), p.Has(at, knowledge.DefiniteWord):
			at++
		}
	}
	if d := p.calendarDay(at); d != nil {
		d.Start = start
		d.weekday = iso
		if p.Sign(at-1, '(') && p.Sign(d.End, ')') {
			d.End++
		}
		if d.Past != d.Future { // the year in which the weekday fits
			d.settle(iso)
		}
		return d
	}
	dom, next, ok := p.dom(at)
	if !ok || p.Sign(next, ':', '-', '/') || p.Has(next, knowledge.Meridiem) || p.Has(next, knowledge.UnitWord) || at == end && p.Token(at).Kind != language.Number && p.Token(at).Script != language.Arabic {
		return nil
	}
	if p.Token(at).Kind == language.Word && at == end && dom <= 5 { // "الأحد الثاني", one of several Sundays
		return nil
	}
	if p.Token(at).Kind == language.Number && next == at+1 && at != end && !p.Has(at-1, knowledge.DefiniteWord) && !p.IsArabic(start) { // "Friday at 8"
		return nil
	}
	return p.weekdayOfMonth(start, next, iso, dom)
}

// settle keeps the reading that falls on the weekday, if just one does.
func (x *Timex) settle(iso int) {
	past, future := isoWeekday(x.Past.From.Day()) == iso, isoWeekday(x.Future.From.Day()) == iso
	switch {
	case past && !future:
		x.Future = x.Past
	case future && !past:
		x.Past = x.Future
	}
}

// weekdayOfMonth is the day of that number that falls on the weekday and is
// nearest to the reference.
func (p parser) weekdayOfMonth(start, end, iso, dom int) *Timex {
	year, month, _ := language.Civil(p.ref.today())
	for _, n := range [...]int{0, 1, -1, 2, -2, 3, -3} {
		y, m := monthAfter(year, month, n)
		number := language.DayNumber(y, m, dom)
		if dom <= language.MonthDays(y, m) && isoWeekday(number) == iso {
			return p.dated(start, end, Day, dayInterval(number), dayValue(number), Anchored)
		}
	}
	return nil
}
