package timex

import (
	"strconv"

	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
)

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
