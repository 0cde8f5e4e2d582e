package checks

import (
	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/mention"
	"github.com/tanaqud/tanaqud/internal/timex"
)

// HijriGregorian claims which day a date is that is written in both calendars.
var HijriGregorian = Check{
	Name:   "hijri-gregorian",
	Doc:    "Which day each half of a date in two calendars is, the Hijri one by Umm al-Qura.",
	Makes:  []string{"date.day"},
	Claims: hijriGregorianClaims,
}

// halfYear bounds the days within which the missing year of a half of a pair
// is surely that of the other half.
const halfYear = 177

func hijriGregorianClaims(m *mention.Set, out *claim.Set) {
	for _, d := range m.Dates {
		if d.Calendar != timex.Hijri || d.Pair == nil || d.Pair.Calendar != timex.Gregorian {
			continue
		}
		hijri, gregorian, ok := pairDays(m, d, d.Pair)
		if !ok {
			continue
		}
		subject := claim.Subject{Kind: "date", Key: key(d.Block, d.Start)}
		marks := quotedMark(d.Block, d.Start)
		first := claim.Claim{
			Subject: subject, Attribute: "day", Kind: "hijri", Value: claim.Day(hijri), Basis: claim.Computed, At: d.Passage(), Marks: marks,
		}
		second := claim.Claim{
			Subject: subject, Attribute: "day", Kind: "gregorian", Value: claim.Day(gregorian), Basis: claim.Stated, At: d.Pair.Passage(), Marks: marks,
		}
		if text, ok := withDay(d, hijriDayOf(gregorian, d)); ok {
			first.Args = append(first.Args, claim.Arg{Name: "repaired", Value: text})
		}
		if year, month, dom := language.Civil(hijri); month == d.Pair.Month && (d.Pair.Year == 0 || year == d.Pair.Year) {
			if text, ok := withDay(d.Pair, dom); ok {
				second.Args = append(second.Args, claim.Arg{Name: "repaired", Value: text})
			}
		}
		if w := weekdayOfPair(d); w != nil {
			first.Premises = append(first.Premises, w.Passage())
		}
		out.Add(first)
		out.Add(second)
	}
}

// weekdayOfPair is the weekday beside either half: it tells which is right.
func weekdayOfPair(d *mention.Date) *mention.Weekday {
	if d.Weekday != nil {
		return d.Weekday
	}
	return d.Pair.Weekday
}

// pairDays are the days of the two halves; a year that one half lacks is the
// one that brings it nearest to the other, and where it is not within half a
// year nothing can be said.
func pairDays(m *mention.Set, h, g *mention.Date) (hijri, gregorian int, ok bool) {
	switch {
	case h.Year != 0 && g.Year != 0:
		hijri, ok = h.Number()
		if !ok {
			return 0, 0, false
		}
		gregorian, ok = g.Number()
	case h.Year != 0:
		if hijri, ok = h.Number(); !ok {
			return 0, 0, false
		}
		gregorian, ok = nearestDayOfYear(g, hijri)
	default:
		day, inferred, found := m.Resolve(g)
		if !found || inferred && len(m.Stamps) > 0 && m.Stamps[0].Inferred {
			return 0, 0, false
		}
		gregorian = day
		hijri, ok = nearestHijriDay(h, gregorian)
	}
	return hijri, gregorian, ok
}

// nearestDayOfYear is the day of that month and number nearest to another day.
func nearestDayOfYear(g *mention.Date, to int) (int, bool) {
	year, _, _ := language.Civil(to)
	for y := year - 1; y <= year+1; y++ {
		if g.Day > language.MonthDays(y, g.Month) {
			continue
		}
		if n := language.DayNumber(y, g.Month, g.Day); n-to < halfYear && to-n < halfYear {
			return n, true
		}
	}
	return 0, false
}

// nearestHijriDay is the day of that Hijri month and number nearest to a day.
func nearestHijriDay(h *mention.Date, to int) (int, bool) {
	year, _, _ := language.Civil(to)
	for y := (year-622)*33/32 - 1; y <= (year-622)*33/32+2; y++ {
		if n, ok := language.HijriDay(y, h.Month, h.Day); ok && n-to < halfYear && to-n < halfYear {
			return n, true
		}
	}
	return 0, false
}

// hijriDayOf is the day of the month that the Hijri date should have to fall on
// the day; 0 where that is in another month.
func hijriDayOf(day int, d *mention.Date) int {
	if d.Year == 0 {
		return 0
	}
	first, ok := language.HijriDay(d.Year, d.Month, 1)
	if !ok || day < first || day >= first+language.HijriMonthDays(first) {
		return 0
	}
	return day - first + 1
}
