package claim

import "github.com/tanaqud/tanaqud/internal/language"

// Days is a set of days: those on which a statement can hold. Every part
// that is set narrows the set; the zero Days is every day.
type Days struct {
	From, To int   // first and last day, in days since 1970-01-01; both 0 is any unless there is a Year
	Month    int   // 1 to 12: every year in that month; 0 is any
	Day      int   // 1 to 31, of the month; 0 is any
	Weekdays uint8 // bit 1<<weekday (Sunday is 0) for each that is meant; 0 is any
	Year     int   // that the text says, for the wording; 0 where it is inferred or missing
	Late     int   // how many days after one of these the statement may still be written
	As       Value // the wording, where another value says what the text says: a weekday
}

// Day is a set of one day.
func Day(d int) Days {
	year, month, day := language.Civil(d)
	return Days{From: d, To: d, Month: month, Day: day, Year: year}
}

// Year is the set of all days of a year.
func Year(y int) Days {
	return Days{From: language.DayNumber(y, 1, 1), To: language.DayNumber(y, 12, 31), Year: y}
}

// Bounded says whether the set has a first and a last day.
func (d Days) Bounded() bool { return d.From != 0 || d.To != 0 || d.Year != 0 }

// Single says whether the set is one day.
func (d Days) Single() bool { return d.Bounded() && d.From == d.To }

// Strict is the set without its leeway.
func (d Days) Strict() Days {
	d.Late = 0
	return d
}

// Has says whether the day is in the set, or late after one that is.
func (d Days) Has(day int) bool {
	for late := 0; late <= d.Late; late++ {
		if d.has(day - late) {
			return true
		}
	}
	return false
}

func (d Days) has(day int) bool {
	if d.Bounded() && (day < d.From || day > d.To) {
		return false
	}
	if d.Weekdays != 0 && d.Weekdays&(1<<language.WeekdayOf(day)) == 0 {
		return false
	}
	if d.Month == 0 {
		return true
	}
	_, month, dom := language.Civil(day)
	return month == d.Month && (d.Day == 0 || dom == d.Day)
}

// Fits wants a day in common, or one of each no further apart than the
// tolerance in days.
func (d Days) Fits(other Value, tolerance int) bool {
	o, ok := other.(Days)
	if !ok {
		return true
	}
	switch {
	case d.Bounded():
		return d.near(o, tolerance)
	case o.Bounded():
		return o.near(d, tolerance)
	}
	return recurringFit(d, o, tolerance)
}

// near says whether a day of the bounded set d is within the tolerance of one
// of o.
func (d Days) near(o Days, tolerance int) bool {
	from, to := d.From, d.To+d.Late
	if o.Bounded() {
		from, to = max(from, o.From-tolerance), min(to, o.To+o.Late+tolerance)
	}
	to = min(to, from+gregorianCycle) // nothing new comes after: a term of office may be open
	for day := from; day <= to; day++ {
		if !d.Has(day) {
			continue
		}
		for t := -tolerance; t <= tolerance; t++ {
			if o.Has(day + t) {
				return true
			}
		}
	}
	return false
}

// The spans in days after which weekdays fall on the same dates again:
// wherever no century intervenes, and always.
const (
	calendarCycle  = 28 * 366
	gregorianCycle = 146097
)

func recurringFit(d, o Days, tolerance int) bool {
	d.From, d.To = 1, calendarCycle
	return d.near(o, tolerance)
}

// Say puts the set in words.
func (d Days) Say(w Words) string {
	switch {
	case d.As != nil:
		return d.As.Say(w)
	case d.Weekdays != 0:
		return sayWeekdays(d.Weekdays, w)
	case d.Month != 0:
		return w.Date(d.Year, d.Month, d.Day)
	case d.Single():
		year, month, day := language.Civil(d.From)
		return w.Date(year, month, day)
	case d.Year != 0:
		return w.Date(d.Year, 0, 0)
	case d.Bounded():
		return w.Period(d.From, d.To)
	}
	return ""
}

func sayWeekdays(set uint8, w Words) string {
	var parts []string
	for day := range 7 {
		if set&(1<<day) != 0 {
			parts = append(parts, w.Weekday(day))
		}
	}
	return w.List(parts)
}

// Weekday is a day of the week, Sunday is 0.
type Weekday int

// Fits compares the days of the week.
func (d Weekday) Fits(other Value, _ int) bool {
	o, ok := other.(Weekday)
	return !ok || d == o
}

// Say names the day.
func (d Weekday) Say(w Words) string { return w.Weekday(int(d)) }

// Number is a count.
type Number int

// Fits compares the counts.
func (n Number) Fits(other Value, tolerance int) bool {
	o, ok := other.(Number)
	return !ok || n-o <= Number(tolerance) && o-n <= Number(tolerance)
}

// Say writes the count in the digits of the language.
func (n Number) Say(w Words) string { return w.Number(int(n)) }

// HijriDate is a date of the Hijri calendar, for the wording only.
type HijriDate struct{ Year, Month, Day int }

// Fits compares nothing: days are compared as Days.
func (d HijriDate) Fits(Value, int) bool { return true }

// Say writes the parts that are not 0.
func (d HijriDate) Say(w Words) string {
	if d.Month < 1 || d.Month > len(hijriMonths) {
		return ""
	}
	text := w.Term(hijriMonths[d.Month-1])
	if d.Day != 0 {
		text = w.Number(d.Day) + " " + text
	}
	if d.Year != 0 {
		text += " " + w.Number(d.Year)
	}
	return text
}

// hijriMonths are the terms that name the months.
var hijriMonths = [...]string{
	"muharram", "safar", "rabi-1", "rabi-2", "jumada-1", "jumada-2",
	"rajab", "shaban", "ramadan", "shawwal", "dhu-al-qidah", "dhu-al-hijjah",
}
