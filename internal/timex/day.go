package timex

import (
	"strconv"

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

// looseDate reads dates that want more faith than those of the news: a day and
// month in digits, the month before the day in Arabic, a year in two digits or
// in words.
func (p parser) looseDate(i int) *Date {
	if d := p.monthThenDay(i); d != nil {
		return d
	}
	if d := p.dayThenMonth(i); d != nil {
		return d
	}
	if d := p.yearFirst(i); d != nil {
		return d
	}
	return p.dayAndMonth(i)
}

// monthThenDay reads "October. 2", "Jan-1", "يناير-1", "سبتمبر الحادي والعشرين
// من ألف وتسعمائة وثمانية وسبعون".
func (p parser) monthThenDay(i int) *Date {
	d := p.monthName(i)
	if d == nil || d.Calendar != Gregorian {
		return nil
	}
	at := d.End
	for p.Sign(at, '.', '-', ',') || p.Has(at, knowledge.DefiniteWord) || p.Sign(at, '/') && !p.Token(at).Space {
		at++
	}
	dom, end, ok := p.dom(at)
	if !ok || p.Sign(end, ':') || p.Has(end, knowledge.Meridiem) && at == d.End {
		return nil
	}
	d.Day, d.End = dom, end
	p.lateYear(d)
	return d
}

// dayThenMonth reads "2. October", "twenty-first of May", "واحد وعشرين مايو",
// "16. Nov. 2016", "2/ أكتوبر".
func (p parser) dayThenMonth(i int) *Date {
	dom, end, ok := p.dom(i)
	if !ok {
		return nil
	}
	for steps := 0; steps < 2 && (p.Sign(end, '.', '/', '-', ',') || p.Has(end, knowledge.OfWord) || p.Has(end, knowledge.DefiniteWord)); steps++ {
		if h, ok := p.At(end, knowledge.OfWord); ok {
			end = h.End
		} else {
			end++
		}
	}
	d := p.monthName(end)
	if d == nil {
		return nil
	}
	d.Start, d.Day = i, dom
	if p.Sign(d.End, '.', '-', '/') && d.End+1 < len(p.Tokens) && p.Token(d.End+1).Kind == language.Number {
		if year, digits, _ := p.Number(d.End + 1); digits == 4 && PlausibleYear(d.Calendar, year) {
			d.Year, d.End = year, d.End+2
			return d
		}
	}
	p.lateYear(d)
	return d
}

// dom reads a day of the month in digits or words.
func (p parser) dom(i int) (dom, end int, ok bool) {
	if n, digits, isNumber := p.Number(i); isNumber {
		if digits > 2 || n == 0 || n > 31 {
			return 0, i, false
		}
		return n, p.afterSuffix(i + 1), true
	}
	if n, end := p.Ordinal(i); end > i && n > 0 && n <= 31 {
		return n, end, true
	}
	if n, end := p.Cardinal(i); end > i && n > 0 && n <= 31 {
		if unit, next := p.Ordinal(end); n >= 20 && n%10 == 0 && next > end && unit < 10 && !p.IsArabic(i) { // "twenty second"
			return n + unit, next, true
		}
		return n, end, true
	}
	return 0, i, false
}

// afterSuffix passes "th" behind digits.
func (p parser) afterSuffix(i int) int {
	if p.Has(i, knowledge.OrdinalSuffix) && !p.Token(i).Space {
		return i + 1
	}
	return i
}

// lateYear reads the year of a date where it is farther off than addYear
// looks: in words, in two digits behind a comma or an apostrophe.
func (p parser) lateYear(d *Date) {
	p.addYear(d)
	if d.Year != 0 {
		return
	}
	at := p.comma(d.End)
	at = p.after(at, knowledge.OfWord)
	at = p.after(at, knowledge.YearNoun)
	if at == d.End && p.Has(at, knowledge.InCue) { // "28 June in 2020"
		if year, end := p.fourDigits(at + 1); end > at+1 {
			d.Year, d.End = year, end
			return
		}
	}
	if year, end := p.yearInWords(at); end > at {
		d.Year, d.End = year, end
	}
}

// yearFirst reads "2019/sep/01", "2016 - 11 - 7".
func (p parser) yearFirst(i int) *Date {
	year, digits, ok := p.Number(i)
	if !ok || digits != 4 || !PlausibleYear(Gregorian, year) || !p.Sign(i+1, '/', '-', '.') {
		return nil
	}
	d := p.monthName(i + 2)
	if d == nil || !p.Sign(d.End, p.Token(i+1).Sign) {
		return nil
	}
	dom, end, ok := p.dom(d.End + 1)
	if !ok {
		return nil
	}
	d.Start, d.Year, d.Day, d.End = i, year, dom, end
	return d
}

// dayAndMonth reads a day and a month in digits, "22/04", with a year in two
// digits or behind a comma: only where a word of time stands before it, since
// it may be a score, a part or a price.
func (p parser) dayAndMonth(i int) *Date {
	first, firstDigits, ok := p.Number(i)
	if !ok || firstDigits > 2 || !p.Sign(i+1, '/', '-', '.') || i+2 >= len(p.Tokens) || p.Token(i+1).Space || p.Token(i+2).Space {
		return nil
	}
	second, secondDigits, ok := p.Number(i + 2)
	if !ok || secondDigits > 2 {
		return nil
	}
	sign := p.Token(i + 1).Sign
	d := &Date{Start: i, End: i + 3, Day: first, Month: second}
	if p.Sign(i+3, sign) && !p.Token(i+3).Space && i+4 < len(p.Tokens) && !p.Token(i+4).Space {
		year, digits, ok := p.Number(i + 4)
		if !ok || digits != 2 {
			return nil
		}
		d.Year, d.End = century(year), i+5
	} else if p.Sign(i+3, ',') {
		if year, digits, ok := p.Number(i + 4); ok && (digits == 4 || digits == 2) {
			if digits == 2 {
				year = century(year)
			}
			d.Year, d.End = year, i+5
		}
	}
	if d.Year == 0 && !p.Has(i-1, knowledge.DayNoun) && !(p.isIn(i-1) && p.IsArabic(i-1)) && !(sign == '/' && p.Has(i-1, knowledge.Weekday)) && !p.has(i-1, knowledge.DayNoun, plainDay) && !(sign == '/' && i == 0) && !p.Has(i-1, knowledge.EachWord) && !p.Has(i-1, knowledge.BoundWord) {
		return nil
	}
	if d.Month > 12 || p.ref.MonthFirst && d.Day <= 12 && d.Month <= 31 {
		d.Day, d.Month = d.Month, d.Day
	}
	if d.Month < 1 || !d.Exists() || p.Sign(d.End, '%', ':') {
		return nil
	}
	return d
}

// century is the year of its last two digits, within the last hundred years
// or so.
func century(year int) int {
	if year < 50 {
		return 2000 + year
	}
	return 1900 + year
}

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

// nthWeekday reads "the first Friday of July", "أول يوم جمعة من يوليو", "last
// Monday of the month", "الأحد الثاني".
func (p parser) nthWeekday(i int) *Timex {
	n, w, end, ok := p.nthOf(i)
	if !ok {
		return nil
	}
	iso := isoOf(w)
	month := p.wholeOf(end, Month)
	if month == nil {
		year, m, _ := language.Civil(p.ref.today())
		if n < 0 || !p.ref.Known {
			return nil
		}
		at := Interval{dayMoment(language.DayNumber(year, m, 1)), 0}
		at.To = dayMoment(addMonths(at.From.Day(), 1))
		number, ok := nthIn(at, iso, n)
		if !ok {
			return nil
		}
		return p.dated(i, end, Day, dayInterval(number), dayValue(number), Anchored)
	}
	past, ok1 := nthIn(month.Past, iso, n)
	future, ok2 := nthIn(month.Future, iso, n)
	if !ok1 || !ok2 {
		return nil
	}
	if month.Sure() {
		return p.dated(i, month.End, Day, dayInterval(past), dayValue(past), month.Relation)
	}
	value := month.Value + "-" + weekdayValue(iso)[5:] + "-#" + strconv.Itoa(n)
	thisYear := p.nthThisYear(month, iso, n)
	if thisYear != 0 && thisYear < p.ref.today() {
		past = thisYear
	} else if thisYear != 0 {
		future = thisYear
	}
	return p.twofold(i, month.End, Day, dayInterval(past), dayInterval(future), value)
}

// nthThisYear is the day in the month of the present year; 0 where the month
// is not one of a year.
func (p parser) nthThisYear(month *Timex, iso, n int) int {
	if month.date == nil {
		return 0
	}
	year, _, _ := language.Civil(p.ref.today())
	first := language.DayNumber(year, month.date.Month, 1)
	number, ok := nthIn(daysInterval(first, addMonths(first, 1)), iso, n)
	if !ok {
		return 0
	}
	return number
}

// nthOf reads a count of weekdays, -1 for the last.
func (p parser) nthOf(i int) (n, sunday0, end int, ok bool) {
	at := p.afterThe(i)
	if h, ok := p.At(at, knowledge.LastWord); ok {
		n, at = -1, h.End
	} else if v, next := p.Ordinal(at); next > at && v <= 5 {
		n, at = v, next
	} else if p.IsArabic(at) && p.has(at, knowledge.EdgeWord, 1) && p.Folded(at) == language.Fold("أول") {
		n, at = 1, at+1
	}
	if n == 0 { // "الأحد الثاني من يوليو"
		w, next, ok := p.weekdayName(at)
		if !ok || !p.IsArabic(at) {
			return 0, 0, i, false
		}
		if h, ok := p.At(next, knowledge.LastWord); ok {
			return -1, w, h.End, true
		}
		v, end := p.Ordinal(next)
		if end == next || v > 5 || p.Token(next).Kind == language.Number || p.monthName(p.of(end)) != nil && p.Has(end, knowledge.OfWord) && p.numberedDay(w, v, end) {
			return 0, 0, i, false
		}
		return v, w, end, true
	}
	at = p.afterDay(at)
	if h, ok := p.At(at, knowledge.Weekdays); ok && p.IsArabic(at) {
		return n, int(h.Value), h.End, true
	}
	w, end, ok := p.weekdayName(at)
	return n, w, end, ok
}

// numberedDay says whether "الأحد الثاني من يوليو" is Sunday, 2 July rather
// than the second Sunday: where the second fell on a Sunday of the year at
// hand.
func (p parser) numberedDay(sunday0, n, end int) bool {
	d := p.monthName(p.of(end))
	p.addYear(d)
	year := d.Year
	if year == 0 {
		year, _, _ = language.Civil(p.ref.today())
	}
	return language.WeekdayOf(language.DayNumber(year, d.Month, n)) == sunday0
}

// nthIn is the n-th day of an interval that is that weekday; the last where n
// is -1.
func nthIn(in Interval, iso, n int) (number int, ok bool) {
	first, end := in.From.Day(), in.To.Day()
	if n < 0 {
		last := end - 1
		return last - (isoWeekday(last)-iso+7)%7, true
	}
	number = first + (iso-isoWeekday(first)+7)%7 + 7*(n-1)
	return number, number < end
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
