package language

import (
	"time"

	hijri "github.com/hablullah/go-hijri"
)

// Days are counted from 1970-01-01 in the proleptic Gregorian calendar.

// DayNumber is the day of a date. The arithmetic is Howard Hinnant's
// days_from_civil (https://howardhinnant.github.io/date_algorithms.html);
// a day past the end of its month counts on into the next one.
func DayNumber(year, month, day int) int {
	if month <= 2 {
		year--
	}
	era := floorDiv(year, 400)
	yearOfEra := year - era*400
	dayOfYear := (153*((month+9)%12)+2)/5 + day - 1
	return era*146097 + yearOfEra*365 + yearOfEra/4 - yearOfEra/100 + dayOfYear - 719468
}

// Civil is the date of a day.
func Civil(day int) (year, month, dayOfMonth int) {
	day += 719468
	era := floorDiv(day, 146097)
	dayOfEra := day - era*146097
	yearOfEra := (dayOfEra - dayOfEra/1460 + dayOfEra/36524 - dayOfEra/146096) / 365
	dayOfYear := dayOfEra - (365*yearOfEra + yearOfEra/4 - yearOfEra/100)
	shifted := (5*dayOfYear + 2) / 153
	dayOfMonth = dayOfYear - (153*shifted+2)/5 + 1
	month = (shifted+2)%12 + 1
	year = yearOfEra + era*400
	if month <= 2 {
		year++
	}
	return year, month, dayOfMonth
}

// WeekdayOf is the weekday of a day; Sunday is 0.
func WeekdayOf(day int) int { return ((day+4)%7 + 7) % 7 }

// MonthDays is how many days a Gregorian month has; of February in year 0,
// an unknown one, 29.
func MonthDays(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}

// The years for which Umm al-Qura, the calendar of Saudi Arabia, is tabled.
const (
	FirstHijriYear = 1356
	LastHijriYear  = 1500
)

// HijriDay is the day of a date of the Umm al-Qura calendar; ok is false
// outside its tables or for a day that no month has.
func HijriDay(year, month, day int) (number int, ok bool) {
	if year < FirstHijriYear || year > LastHijriYear || month < 1 || month > 12 || day < 1 || day > 30 {
		return 0, false
	}
	t := hijri.UmmAlQuraDate{Year: int64(year), Month: int64(month), Day: int64(day)}.ToGregorian()
	return DayNumber(t.Year(), int(t.Month()), t.Day()), true
}

// HijriMonthDays is how many days the month of the Umm al-Qura calendar has
// that begins on a day.
func HijriMonthDays(first int) int {
	if _, _, day, ok := HijriDate(first + 29); ok && day == 30 {
		return 30
	}
	return 29
}

// HijriDate is the date of a day in the Umm al-Qura calendar; ok is false
// outside its tables.
func HijriDate(number int) (year, month, day int, ok bool) {
	y, m, d := Civil(number)
	date, err := hijri.CreateUmmAlQuraDate(time.Date(y, time.Month(m), d, 12, 0, 0, 0, time.UTC))
	if err != nil || date.Year < FirstHijriYear || date.Year > LastHijriYear {
		return 0, 0, 0, false
	}
	return int(date.Year), int(date.Month), int(date.Day), true
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}
