package reprint

import (
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/timex"
)

// Date writes another date in the form of the written one: only what differs is
// written anew. A year that the text does not write there cannot differ.
func (t Text) Date(d *timex.Date, year, month, day int) (string, bool) {
	end := t.WithoutEra(d)
	places := t.placesOf(d, end)
	var pieces []piece
	for i := d.Start; i < end; {
		next := i + 1
		for _, p := range places {
			if p.start != i {
				continue
			}
			text, ok := t.part(d, &p, year, month, day)
			if !ok {
				return "", false
			}
			if text != "" {
				pieces = append(pieces, piece{p.start, p.end, text})
			}
			next = p.end
		}
		i = next
	}
	if !told(places, 'd') && day != d.Day || !told(places, 'm') && month != d.Month || !told(places, 'y') && year != d.Year && d.Year != 0 {
		return "", false
	}
	return t.with(d.Start, end, pieces...), true
}

// place is where a part of a date stands.
type place struct {
	part       byte // 'd', 'm' or 'y'
	start, end int
	system     knowledge.MonthSystem
	named      bool
}

func told(places []place, part byte) bool {
	for _, p := range places {
		if p.part == part {
			return true
		}
	}
	return false
}

// placesOf are the parts of a date that the text writes.
func (t Text) placesOf(d *timex.Date, end int) (list []place) {
	if len(d.Months) == 0 {
		return t.figures(d, end)
	}
	for _, m := range d.Months {
		if m.Start >= d.Start && m.End <= end {
			list = append(list, place{'m', m.Start, m.End, m.System, true})
		}
	}
	if i, ok := t.year(d, end); ok {
		list = append(list, place{part: 'y', start: i, end: i + 1})
	}
	if p, ok := t.day(d, end); ok {
		list = append(list, p)
	}
	return list
}

// figures are the parts of a date in digits: "2024-05-27", "27/5/2024".
func (t Text) figures(d *timex.Date, end int) (list []place) {
	if end != d.Start+5 {
		return nil
	}
	order := "dmy"
	first, digits, _ := t.Number(d.Start)
	switch {
	case digits == 4:
		order = "ymd"
	case first != d.Day:
		order = "mdy"
	}
	for k := range 3 {
		list = append(list, place{part: order[k], start: d.Start + 2*k, end: d.Start + 2*k + 1})
	}
	return list
}

func (t Text) year(d *timex.Date, end int) (int, bool) {
	for i := d.Start; i < end; i++ {
		if n, digits, ok := t.Number(i); ok && digits == 4 && n == d.Year {
			return i, true
		}
	}
	return 0, false
}

// day is where the day of the month stands, in digits or words.
func (t Text) day(d *timex.Date, end int) (place, bool) {
	for i := d.Start; i < end; i++ {
		n, digits, ok := t.Number(i)
		if ok && digits <= 2 && n == d.Day {
			return place{part: 'd', start: i, end: i + 1}, true
		}
		if n, next := t.Ordinal(i); !ok && next > i && next <= end && n == d.Day {
			return place{part: 'd', start: i, end: next, named: true}, true
		}
	}
	return place{}, false
}

// Day is where the day of the month of a date stands.
func (t Text) Day(d *timex.Date) (start, end int, ok bool) {
	for _, p := range t.placesOf(d, t.WithoutEra(d)) {
		if p.part == 'd' {
			return p.start, p.end, true
		}
	}
	return 0, 0, false
}

// Writes says whether the text writes a part of the date there, and not beside
// another date: 'd', 'm' or 'y'.
func (t Text) Writes(d *timex.Date, part byte) bool {
	return told(t.placesOf(d, t.WithoutEra(d)), part)
}

// DayMonth is where the day and the month of a date stand; ok is false where
// one of them is not written there.
func (t Text) DayMonth(d *timex.Date) (day, month [2]int, ok bool) {
	for _, p := range t.placesOf(d, t.WithoutEra(d)) {
		switch p.part {
		case 'd':
			day = [2]int{p.start, p.end}
		case 'm':
			month = [2]int{p.start, p.end}
		}
	}
	return day, month, day[1] > 0 && month[1] > 0
}

// part writes a part of a date anew; "" where it stays.
func (t Text) part(d *timex.Date, p *place, year, month, day int) (string, bool) {
	old, n := d.Day, day
	switch p.part {
	case 'm':
		old, n = d.Month, month
	case 'y':
		old, n = d.Year, year
	}
	switch {
	case old == n:
		return "", true
	case n == 0:
		return "", false
	case p.part == 'm' && p.named:
		return t.month(d, p, n)
	case p.named:
		return "", false // the ordinals of days are of too many forms
	case p.part == 'd' && t.Has(p.end, knowledge.OrdinalSuffix) && !t.Token(p.end).Space:
		if p.end++; p.end > d.End {
			return "", false
		}
		return Digits(t.Word(p.start), n) + suffix(n), true
	}
	return like(t.Word(p.start), n), true
}

// suffix is the end of an English ordinal in digits.
func suffix(n int) string {
	if n/10 != 1 {
		switch n % 10 {
		case 1:
			return "st"
		case 2:
			return "nd"
		case 3:
			return "rd"
		}
	}
	return "th"
}

// monthKeys are the keys of the systems of names in rules/languages. Those of
// the Maghreb share the rest of their names with Egypt.
var monthKeys = map[knowledge.MonthSystem]string{
	knowledge.OtherMonths: "month", knowledge.Egypt: "month@egypt", knowledge.Levant: "month@levant",
	knowledge.Maghreb: "month@maghreb", knowledge.Morocco: "month@morocco",
}

// month writes another month in the system of names of the written one, and
// short where that is.
func (t Text) month(d *timex.Date, p *place, month int) (string, bool) {
	if d.Calendar == timex.Hijri {
		return "", false
	}
	code, key := t.languageOf(p.start), monthKeys[p.system]
	written := t.with(p.start, p.end)
	name := t.form(code, key, month, 0)
	if name == "" {
		name = t.form(code, monthKeys[knowledge.Egypt], month, 0)
	}
	if name == "" || code == "en" && !t.names(code, key, d.Month, written) {
		return "", false
	}
	if code == "ar" {
		return name, true
	}
	if !same(written, t.form(code, key, d.Month, 0)) { // a short one
		dotted := t.Sign(p.end, '.')
		if dotted && p.end < d.End && month >= march && month <= july {
			p.end++ // style books write these in full
		} else if short := t.form(code, key, month, 1); short != "" {
			name = short
		}
	}
	return cased(written, name), true
}

// The months that are not shortened before a day.
const (
	march = 3
	july  = 7
)

// Month writes the name of another month, as the date does its own.
func (t Text) Month(d *timex.Date, month int) (string, bool) {
	for _, p := range t.placesOf(d, t.WithoutEra(d)) {
		if p.part == 'm' && p.named {
			return t.month(d, &p, month)
		}
	}
	return "", false
}

func (t Text) names(code, key string, month int, written string) bool {
	for _, form := range t.Base.Forms(code, key, month) {
		if same(form, written) {
			return true
		}
	}
	return false
}

// WithoutEra is the end of the date without the "هـ" or "م" after its year,
// which a repair leaves alone.
func (t Text) WithoutEra(d *timex.Date) int {
	for i := d.Start + 1; i < d.End; i++ {
		if t.Has(i, knowledge.Era) {
			return i
		}
	}
	return d.End
}

// Weekday writes the name of another weekday at tokens start to end.
func (t Text) Weekday(start, end, old, day int) (string, bool) {
	code := t.languageOf(end - 1)
	for i := start; i < end; i++ {
		for n, form := range t.Base.Forms(code, "weekday", old) {
			if !same(form, t.Word(i)) {
				continue
			}
			if name := t.form(code, "weekday", day, min(n, len(t.Base.Forms(code, "weekday", day))-1)); name != "" {
				return t.with(start, end, piece{i, i + 1, cased(t.Word(i), name)}), true
			}
		}
	}
	return "", false
}
