package timex

import (
	"strconv"
	"strings"

	"github.com/tanaqud/tanaqud/internal/language"
)

// dayValue is a day as TIMEX3 writes it: "2016-11-07".
func dayValue(number int) string {
	year, month, dom := language.Civil(number)
	return dateValue(year, month, dom)
}

// dateValue writes a date with X for what is 0.
func dateValue(year, month, dom int) string {
	b := make([]byte, 0, 10)
	b = appendField(b, year, 4)
	if month == 0 && dom == 0 {
		return string(b)
	}
	b = appendField(append(b, '-'), month, 2)
	if dom != 0 {
		b = appendField(append(b, '-'), dom, 2)
	}
	return string(b)
}

func appendField(b []byte, n, width int) []byte {
	if n == 0 {
		return append(b, "XXXX"[:width]...)
	}
	return appendPadded(b, n, width)
}

func appendPadded(b []byte, n, width int) []byte {
	for limit, i := 10, 1; i < width; limit, i = limit*10, i+1 {
		if n < limit {
			b = append(b, '0')
		}
	}
	return strconv.AppendInt(b, int64(n), 10)
}

// weekValue is a week: "2016-W46".
func weekValue(monday int) string {
	year, week := isoWeek(monday)
	return string(appendPadded(append(appendPadded(nil, year, 4), "-W"...), week, 2))
}

// periodValue is a period of a unit that begins on a day.
func periodValue(u Unit, first int) string {
	year, month, _ := language.Civil(first)
	switch u {
	case Week, Fortnight:
		return weekValue(first)
	case Weekend:
		return weekValue(first-5) + "-WE"
	case Month:
		return dateValue(year, month, 0)
	case Quarter:
		return dateValue(year, 0, 0) + "-Q" + strconv.Itoa((month-1)/3+1)
	case Half:
		return dateValue(year, 0, 0) + "-H" + strconv.Itoa((month-1)/6+1)
	case YearUnit:
		return dateValue(year, 0, 0)
	case Decade:
		return dateValue(year, 0, 0)[:3]
	case Century:
		return dateValue(year, 0, 0)[:2]
	}
	return dayValue(first)
}

// weekdayValue is a day of a week that is not told: "XXXX-WXX-5".
func weekdayValue(iso int) string { return "XXXX-WXX-" + strconv.Itoa(iso) }

// rangeValue writes two ends and the time between them, as TIDES does.
func rangeValue(from, to, length string) string {
	if length == "" {
		return "(" + from + "," + to + ")"
	}
	return "(" + from + "," + to + "," + length + ")"
}

// unitLetter is how ISO 8601 writes a unit, and how many of it the unit is.
func unitLetter(u Unit) (letter byte, times float64, time bool) {
	switch u {
	case Day, Workday:
		return 'D', 1, false
	case Week:
		return 'W', 1, false
	case Weekend:
		return 'D', 2, false
	case Fortnight:
		return 'W', 2, false
	case Month:
		return 'M', 1, false
	case Quarter:
		return 'M', 3, false
	case Half:
		return 'M', 6, false
	case YearUnit:
		return 'Y', 1, false
	case Decade:
		return 'Y', 10, false
	case Century:
		return 'Y', 100, false
	case Millennium:
		return 'Y', 1000, false
	case Hour:
		return 'H', 1, true
	case Minute:
		return 'M', 1, true
	case Second:
		return 'S', 1, true
	}
	return 'D', 1, false
}

// durationValue writes a length of time, the longest units first: "P1Y1M21D".
func durationValue(amounts []Amount) string {
	var dates, times strings.Builder
	write := func(out *strings.Builder, letter byte, time bool) {
		total := 0.0
		for _, a := range amounts {
			if l, n, t := unitLetter(a.Unit); l == letter && t == time {
				total += a.Count * n
			}
		}
		if total != 0 {
			out.WriteString(strconv.FormatFloat(total, 'f', -1, 64))
			out.WriteByte(letter)
		}
	}
	for _, letter := range []byte("YMWD") {
		write(&dates, letter, false)
	}
	for _, letter := range []byte("HMS") {
		write(&times, letter, true)
	}
	if times.Len() > 0 {
		return "P" + dates.String() + "T" + times.String()
	}
	return "P" + dates.String()
}

// openValue is a value that was reckoned from an unknown day, with that day
// left open: "XXXX-XX-XX" for "yesterday".
func openValue(value string) string {
	if len(value) < 4 || value[0] < '0' || value[0] > '9' {
		return value // "P3D", "T19:30", "XXXX-W46", "PRESENT_REF"
	}
	digits, rest := value, ""
	if at := strings.IndexByte(value, 'T'); at >= 0 {
		digits, rest = value[:at], value[at:]
	}
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return 'X'
		}
		return r
	}, digits) + rest
}
