package timex

import (
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
)

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
	if lost, _, score := p.Number(end + 1); score && p.Sign(end, '-') && p.Sign(at-1, ',') && lost < dom {
		return nil // "approved it in November, 6-3"
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
	if year, end := p.yearWords(at, true); end > at {
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
