package timex

import (
	"strconv"
	"strings"

	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
)

// festival reads the name of a feast or a national day, with its year: "Eid
// al-Fitr 2018", "Christmas", "عيد الأضحى".
func (p parser) festival(i int) *Timex {
	h, ok := p.At(i, knowledge.Festival)
	if !ok {
		return nil
	}
	f := p.Base.Festival(h.Value)
	end := h.End
	if year := p.wholeOf(end, YearUnit); year != nil && year.Sure() && year.Calendar == Gregorian {
		y, _, _ := language.Civil(year.Past.From.Day())
		first, days, ok := p.festivalDay(f.Rule, y)
		if !ok {
			return nil
		}
		return p.dated(i, year.End, Day, daysInterval(first, first+days), dayValue(first), year.Relation)
	}
	past, future := p.yearly(func(year int) (int, bool) {
		first, _, ok := p.festivalDay(f.Rule, year)
		return first, ok
	})
	if _, days, ok := p.festivalDay(f.Rule, 2020); ok && days > 1 && p.ref.Known {
		past.To, future.To = past.From+Moment(days)*day, future.From+Moment(days)*day
	}
	return p.twofold(i, end, Day, past, future, festivalValue(f))
}

// festivalValue is the day as TIMEX3 writes it: "XXXX-12-25".
func festivalValue(f knowledge.FestivalRow) string {
	kind, rest, _ := strings.Cut(f.Rule, " ")
	if kind == "gregorian" {
		return "XXXX-" + rest
	}
	return "XXXX-" + strings.ToUpper(f.ID)
}

// festivalDay is the first day of a feast in a Gregorian year, and how many
// days it lasts.
func (p parser) festivalDay(rule string, year int) (first, days int, ok bool) {
	kind, rest, _ := strings.Cut(rule, " ")
	fields := strings.Fields(rest)
	n := make([]int, len(fields))
	for k, f := range fields {
		n[k], _ = strconv.Atoi(f)
	}
	switch kind {
	case "gregorian":
		month, dom, ok := monthAndDay(rest)
		return language.DayNumber(year, month, dom), 1, ok
	case "hijri":
		return hijriFeast(fields, year)
	case "easter":
		return easter(year) + n[0], 1, true
	case "orthodox":
		return orthodoxEaster(year) + n[0], 1, true
	case "nowruz": // the equinox at Tehran falls on 20 or 21 March; most countries keep the 21st
		return language.DayNumber(year, 3, 21), 1, true
	case "nth":
		number, ok := nthIn(monthInterval(year, n[0]), n[2], n[1])
		return number, 1, ok
	case "after":
		number, ok := nthIn(monthInterval(year, 11), 4, 4) // of Thanksgiving
		return number + n[1], 1, ok
	}
	return 0, 0, false
}

func monthAndDay(s string) (month, dom int, ok bool) {
	m, d, _ := strings.Cut(s, "-")
	month, err := strconv.Atoi(m)
	dom, err2 := strconv.Atoi(d)
	return month, dom, err == nil && err2 == nil
}

// hijriFeast is the day of a feast of the Hijri year that begins in a Gregorian
// year, the first of two.
func hijriFeast(fields []string, year int) (first, days int, ok bool) {
	month, dom, ok := monthAndDay(fields[0])
	if !ok {
		return 0, 0, false
	}
	days = 1
	if len(fields) > 1 {
		days, _ = strconv.Atoi(fields[1])
	}
	guess := (year-622)*33/32 - 1
	for y := guess; y <= guess+3; y++ {
		if number, ok := language.HijriDay(y, month, dom); ok {
			if g, _, _ := language.Civil(number); g == year {
				return number, days, true
			}
		}
	}
	return 0, 0, false
}

// easter is the Sunday of Easter in the Western churches: the anonymous
// Gregorian algorithm (Nature, 1876; Meeus, Astronomical Algorithms, ch. 8).
func easter(year int) int {
	a, b, c := year%19, year/100, year%100
	d, e := b/4, b%4
	g := (b - (b+8)/25 + 1) / 3
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	month := (h + l - 7*m + 114) / 31
	return language.DayNumber(year, month, (h+l-7*m+114)%31+1)
}

// orthodoxEaster is the Sunday of Easter in the Eastern churches, by the Julian
// calendar (Meeus, ch. 8), as a day of the Gregorian one.
func orthodoxEaster(year int) int {
	a, b, c := year%4, year%7, year%19
	d := (19*c + 15) % 30
	e := (2*a + 4*b - d + 34) % 7
	month := (d + e + 114) / 31
	julian := language.DayNumber(year, month, (d+e+114)%31+1)
	return julian + year/100 - year/400 - 2
}
