package timeline

import (
	"fmt"
	"strings"

	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/mention"
	"github.com/tanaqud/tanaqud/internal/timex"
)

// valueOf writes one reading of an expression as TIMEX3 does, and stretches
// between two ends as ISO 8601 does: "2011/..".
func valueOf(t *mention.Time, in timex.Interval) string {
	switch {
	case in == timex.Interval{}:
		return t.Value
	case in.To == timex.Ending && t.From != nil && t.Mod == timex.Since:
		return oneValue(t.From, sameSide(t.Timex, t.From, in)) + "/.."
	case in.To == timex.Ending:
		return isoDay(in.From.Day()) + "/.."
	case in.From == timex.Beginning && t.To != nil && t.Mod == timex.Until:
		return "../" + oneValue(t.To, sameSide(t.Timex, t.To, in))
	case in.From == timex.Beginning:
		return "../" + isoDay((in.To - 1).Day())
	}
	return oneValue(t.Timex, in)
}

// oneValue fills in what the words leave open.
func oneValue(x *timex.Timex, in timex.Interval) string {
	year, _, _ := language.Civil(in.From.Day())
	switch {
	case strings.HasPrefix(x.Value, "("), x.Calendar == timex.Hijri:
		return isoDays(daysOf(in))
	case isWeekday(x.Value):
		day := isoDay(in.From.Day())
		if i := strings.IndexByte(x.Value, 'T'); i >= 0 {
			day += x.Value[i:]
		}
		return day
	case strings.HasPrefix(x.Value, "XXXX"):
		return fmt.Sprintf("%04d", year) + x.Value[4:]
	case strings.HasPrefix(x.Value, "XX"): // a decade
		return fmt.Sprintf("%04d", year)[:2] + x.Value[2:]
	}
	return x.Value
}

// openValue is the value of an expression that counts from an article of nobody
// knows when.
func openValue(t *mention.Time) string {
	switch {
	case strings.HasPrefix(t.Value, "XX"):
		return t.Value
	case t.Grain == timex.Week:
		return "XXXX-WXX"
	case t.Grain == timex.Month:
		return "XXXX-XX"
	case t.Grain == timex.YearUnit:
		return "XXXX"
	}
	return "XXXX-XX-XX"
}

// isWeekday says whether a value is that of a weekday of a week that is not
// told.
func isWeekday(value string) bool { return strings.HasPrefix(value, "XXXX-WXX-") }

func isoDay(day int) string {
	year, month, dom := language.Civil(day)
	return fmt.Sprintf("%04d-%02d-%02d", year, month, dom)
}

// isoDays writes a stretch of days by its ends.
func isoDays(in Interval) string {
	first, last := in.From.DayOf(), (in.To - 1).DayOf()
	if first == last {
		return isoDay(first)
	}
	return isoDay(first) + "/" + isoDay(last)
}
