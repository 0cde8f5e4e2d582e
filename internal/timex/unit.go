package timex

import "github.com/tanaqud/tanaqud/internal/language"

// Unit is a unit of time, numbered as rules/languages numbers it.
type Unit uint8

// The units. A fortnight is two weeks; a half is of a year.
const (
	NoUnit Unit = iota
	Day
	Week
	Month
	YearUnit
	Decade
	Century
	Hour
	Minute
	Second
	Weekend
	Quarter
	Fortnight
	Half
	SeasonUnit
	Workday
	Millennium
)

// UnitYear is the year among the units of time of the vocabulary.
const UnitYear = int32(YearUnit)

// seconds are how long the units are, by the custom of TIMEX3 tools: a month
// has 30 days, a year 365.
var seconds = [...]float64{
	Day: 86400, Week: 7 * 86400, Month: 30 * 86400, YearUnit: 365 * 86400, Decade: 3650 * 86400, Century: 36500 * 86400,
	Hour: 3600, Minute: 60, Second: 1, Weekend: 2 * 86400, Quarter: 90 * 86400, Fortnight: 14 * 86400, Half: 182 * 86400,
	SeasonUnit: 90 * 86400, Workday: 86400, Millennium: 365000 * 86400,
}

// months are the months of the units that are counted in months.
var months = [...]int{Month: 1, Quarter: 3, Half: 6, YearUnit: 12, Decade: 120, Century: 1200, Millennium: 12000}

// inMonths is how many months the unit has; 0 where it is not made of months.
func (u Unit) inMonths() int {
	if int(u) < len(months) {
		return months[u]
	}
	return 0
}

// belowDay says whether the unit is a part of a day.
func (u Unit) belowDay() bool { return u == Hour || u == Minute || u == Second }

// Moment is a time in seconds since 1970-01-01 00:00 on the clocks of where it
// is told.
type Moment int64

// The length of a day and of its parts, in seconds.
const (
	minute Moment = 60
	hour          = 60 * minute
	day           = 24 * hour
)

// dayMoment is the midnight with which a day begins; see language.DayNumber.
func dayMoment(number int) Moment { return Moment(number) * day }

// Day is the day of the moment, in days since 1970-01-01.
func (m Moment) Day() int {
	d := m / day
	if m%day < 0 {
		d--
	}
	return int(d)
}

// Interval is the time from one moment until just before another. Far and
// endless ends are Beginning and Ending.
type Interval struct{ From, To Moment }

// The ends of open intervals: the years 1 and 9999.
var (
	Beginning = dayMoment(language.DayNumber(1, 1, 1))
	Ending    = dayMoment(language.DayNumber(10000, 1, 1))
)

// Within says whether the interval lies inside the other one.
func (i Interval) Within(o Interval) bool { return o.From <= i.From && i.To <= o.To }

// Overlaps says whether the intervals have a moment in common.
func (i Interval) Overlaps(o Interval) bool { return i.From < o.To && o.From < i.To }

func dayInterval(number int) Interval { return Interval{dayMoment(number), dayMoment(number + 1)} }

func daysInterval(first, end int) Interval { return Interval{dayMoment(first), dayMoment(end)} }

// addMonths moves a day by months; a day that the month lacks becomes its last.
func addMonths(number, n int) int {
	year, month, dom := language.Civil(number)
	year, month = monthAfter(year, month, n)
	return language.DayNumber(year, month, min(dom, language.MonthDays(year, month)))
}

// monthAfter is the month n months after one.
func monthAfter(year, month, n int) (int, int) {
	index := year*12 + month - 1 + n
	y := index / 12
	if index%12 < 0 {
		y--
	}
	return y, index - y*12 + 1
}

// isoWeekday is 1 for Monday to 7 for Sunday.
func isoWeekday(number int) int {
	if w := language.WeekdayOf(number); w != 0 {
		return w
	}
	return 7
}

// isoWeek is the week of a day by ISO 8601 and the year that it belongs to.
func isoWeek(number int) (year, week int) {
	thursday := number + 4 - isoWeekday(number)
	year, _, _ = language.Civil(thursday)
	return year, (thursday-language.DayNumber(year, 1, 1))/7 + 1
}

// firstWeek is the Monday of the first week of a year by ISO 8601: the week
// with its 4 January.
func firstWeek(year int) int {
	fourth := language.DayNumber(year, 1, 4)
	return fourth - isoWeekday(fourth) + 1
}

// periodOf is the period of a unit n periods after the one that holds a day.
// A week begins on Monday (ISO 8601); a weekend is its Saturday and Sunday.
func periodOf(u Unit, number, n int) Interval {
	switch u {
	case Week:
		monday := number - isoWeekday(number) + 1 + 7*n
		return daysInterval(monday, monday+7)
	case Fortnight:
		monday := number - isoWeekday(number) + 1 + 14*n
		return daysInterval(monday, monday+14)
	case Weekend:
		saturday := number - isoWeekday(number) + 6 + 7*n
		return daysInterval(saturday, saturday+2)
	}
	span := u.inMonths()
	if span == 0 {
		return dayInterval(number + n)
	}
	year, month, _ := language.Civil(number)
	index := year*12 + month - 1
	index -= (index%span + span) % span
	return monthsInterval(index+n*span, span)
}

// monthsInterval is the interval of so many months from the month of that
// index, months being counted from the year 0.
func monthsInterval(index, count int) Interval {
	return daysInterval(dayOfMonthIndex(index), dayOfMonthIndex(index+count))
}

func dayOfMonthIndex(index int) int {
	year, month := monthAfter(0, 1, index)
	return language.DayNumber(year, month, 1)
}
