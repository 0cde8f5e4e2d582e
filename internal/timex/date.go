package timex

import (
	"slices"

	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/lexis"
)

// Calendar is the calendar that a date is written in.
type Calendar uint8

// The calendars.
const (
	Gregorian Calendar = iota
	Hijri              // Umm al-Qura where it has to be reckoned
)

// Date is a calendar date: a day, a month or a day without its year.
type Date struct {
	Start, End int // tokens, without the weekday beside it
	Calendar   Calendar
	Year       int // 0 where it is not said
	Month, Day int // Day is 0 for a month; both as written, even where there is no such day
	Months     []MonthName
	Open       bool // "5/6/2024": day and month may be the other way round
}

// MonthName is a written name of a month; a dual month has two.
type MonthName struct {
	Month      int
	System     knowledge.MonthSystem
	Start, End int // tokens
}

// Exists says whether the calendar has such a day. A day without its year
// exists if any year has it.
func (d *Date) Exists() bool {
	switch {
	case d.Month < 1 || d.Month > 12:
		return false
	case d.Day == 0:
		return true
	case d.Calendar == Hijri:
		return d.Day >= 1 && d.Day <= 30
	}
	return d.Day >= 1 && d.Day <= language.MonthDays(d.Year, d.Month)
}

// Full says whether the date names a day of a year, and one that exists.
func (d *Date) Full() bool { return d.Year != 0 && d.Day != 0 && d.Exists() }

// Number is the day of a full date, in days since 1970-01-01.
func (d *Date) Number() (int, bool) {
	switch {
	case !d.Full():
		return 0, false
	case d.Calendar == Hijri:
		return language.HijriDay(d.Year, d.Month, d.Day)
	}
	return language.DayNumber(d.Year, d.Month, d.Day), true
}

// DateAt is the calendar date that begins at token i; nil for none. A month
// alone is none: it says too little.
func DateAt(w *lexis.Words, i int) *Date { return text{w}.date(i) }

// date reads the calendar date that begins at token i.
func (t text) date(i int) *Date {
	if day, end, ok := t.dayOfMonth(i); ok {
		if d := t.dayFirst(i, day, end); d != nil {
			return d
		}
	}
	if _, _, ok := t.Number(i); ok {
		return t.numericDate(i)
	}
	if t.Has(i, knowledge.Month) || t.Has(i, knowledge.HijriMonth) {
		return t.monthFirst(i)
	}
	return nil
}

// dayOfMonth reads "11", "11th", "الحادي عشر", "first". A number of two
// digits that no month has is read too: "34 رجب" is a date, if a wrong one.
func (t text) dayOfMonth(i int) (day, end int, ok bool) {
	if n, digits, isNumber := t.Number(i); isNumber {
		if digits > 2 || n == 0 || t.Sign(i-1, ':', '.', ',', '/', '%', '$') && !t.Token(i).Space {
			return 0, 0, false
		}
		end = i + 1
		if t.Has(end, knowledge.OrdinalSuffix) && !t.Token(end).Space {
			end++
		}
		return n, end, true
	}
	if h, ok := t.At(i, knowledge.FirstOfMonth); ok && (h.Value != firstOfHijri || t.hijriMonthAt(h.End)) {
		return 1, h.End, true
	}
	if n, end := t.Ordinal(i); end > i && n <= 31 {
		return n, end, true
	}
	return 0, 0, false
}

// firstOfHijri is the value of a FirstOfMonth that is said of any other month
// without meaning a date: "the first day of May Day week".
const firstOfHijri = 1

// hijriMonthAt says whether a Hijri month, perhaps after "of" or "شهر",
// begins at token i.
func (t text) hijriMonthAt(i int) bool {
	if h, ok := t.At(i, knowledge.OfWord); ok {
		i = h.End
	}
	return t.Has(i, knowledge.HijriMonth)
}

// dayFirst reads "11 فبراير 2020", "11th of February, 2020", "17-SEP-2025".
func (t text) dayFirst(i, day, at int) *Date {
	tight := t.Sign(at, '-') && !t.Token(at).Space
	if tight {
		at++
	}
	linked := false
	for t.Has(at, knowledge.OfWord) {
		h, _ := t.At(at, knowledge.OfWord)
		at, linked = h.End, true
	}
	inWords := t.Token(i).Kind == language.Word
	if inWords && !linked && !t.Has(i, knowledge.FirstOfMonth) { // "الأول مايو" is no date, "الأول من مايو" is
		return nil
	}
	if linked && !inWords && t.Token(at-1).Script == language.Latin && !t.Has(i+1, knowledge.OrdinalSuffix) { // "31 of February's lots"
		return nil
	}
	d := t.monthName(at)
	if d == nil {
		return nil
	}
	d.Start, d.Day = i, day
	if tight && t.Sign(d.End, '-') {
		if year, digits, ok := t.Number(d.End + 1); ok && digits == 4 {
			d.Year, d.End = year, d.End+2
			return d
		}
	}
	t.addYear(d)
	if d.Year == 0 && (d.Day > 31 || !linked && t.isScore(d, at)) { // a count of something in that month
		return nil
	}
	return d
}

// isScore says whether what looks like a Hijri date is, or may be, the score
// of a match: "2-صفر" is 2-0.
func (t text) isScore(d *Date, month int) bool {
	if t.Sign(month-1, '-') {
		return d.Calendar == Hijri
	}
	return t.Has(month, knowledge.NoughtWord) && !t.Has(d.End, knowledge.PairWord)
}

// monthFirst reads "February 11, 2020", "November 2022", "نوفمبر 2022".
func (t text) monthFirst(i int) *Date {
	d := t.monthName(i)
	if d == nil {
		return nil
	}
	if n, digits, ok := t.Number(d.End); ok && digits <= 2 && n > 0 && d.Months[0].System == knowledge.OtherMonths && t.Token(i).Script == language.Latin {
		if t.Sign(d.End+1, ':') || t.Sign(d.End+1, '%') || n > 31 {
			return nil
		}
		d.Day = n
		d.End++
		if t.Has(d.End, knowledge.OrdinalSuffix) && !t.Token(d.End).Space {
			d.End++
		}
	}
	t.addYear(d)
	if d.Day == 0 && d.Year == 0 && len(d.Months) < 2 { // a month alone says too little to be worth a mention
		return nil
	}
	return d
}

// monthName reads the name of a month, or the two names of a dual one.
func (t text) monthName(i int) *Date {
	h, ok := t.At(i, knowledge.Month)
	calendar := Gregorian
	if !ok {
		if h, ok = t.At(i, knowledge.HijriMonth); !ok {
			return nil
		}
		calendar = Hijri
	}
	if h.Particle&language.Preposition != 0 {
		return nil
	}
	d := &Date{Start: i, End: h.End, Calendar: calendar, Month: int(h.Value)}
	d.Months = []MonthName{{Month: d.Month, System: h.MonthSystem(), Start: i, End: h.End}}
	if t.Sign(d.End, '.') && !t.Token(d.End).Space && d.End+1 < len(t.Tokens) && t.Token(d.End+1).Kind == language.Number { // "Sept. 24"
		d.End++
	}
	if d.Calendar == Gregorian {
		t.addSecondName(d)
	}
	return d
}

// addSecondName reads the other half of a dual month: "أغسطس/آب", "أغسطس (آب)",
// "أغسطس آب". Two names of one naming system are two months: a period.
func (t text) addSecondName(d *Date) {
	if d.Months[0].System == knowledge.OtherMonths {
		return
	}
	at, closing := d.End, false
	switch {
	case t.Sign(at, '/'):
		at++
	case t.Sign(at, '('):
		at, closing = at+1, true
	case t.Sign(at, '-') && at+1 < len(t.Tokens) && !t.Token(at).Space && !t.Token(at+1).Space:
		at++
	}
	h, ok := t.At(at, knowledge.Month)
	if !ok || h.Letters != 0 || h.MonthSystem() == d.Months[0].System || h.MonthSystem() == knowledge.OtherMonths {
		return
	}
	if closing && !t.Sign(h.End, ')') {
		return
	}
	d.Months = append(d.Months, MonthName{Month: int(h.Value), System: h.MonthSystem(), Start: at, End: h.End})
	d.End = h.End
	if closing {
		d.End++
	}
}

// addYear reads the year after a month: "2020", ", 2020", "من عام 2020",
// "1446 هـ".
func (t text) addYear(d *Date) {
	at := d.End
	if t.Sign(at, ',') {
		at++
	}
	if h, ok := t.At(at, knowledge.OfWord); ok {
		at = h.End
	}
	if h, ok := t.At(at, knowledge.YearNoun); ok {
		at = h.End
	}
	year, digits, ok := t.Number(at)
	if !ok || digits != 4 || !PlausibleYear(d.Calendar, year) || t.IsCount(at+1) {
		return
	}
	d.Year, d.End = year, at+1
	if h, ok := t.At(d.End, knowledge.Era); ok {
		d.End = h.End
		if t.Sign(d.End, '.') && !t.Token(d.End).Space && t.Token(h.Start).Letters == 1 && d.End+1 < len(t.Tokens) { // not the full stop of the paragraph
			d.End++
		}
	}
}

// The years that news speaks of.
const (
	firstYear = 1000
	lastYear  = 2199
)

// PlausibleYear says whether news may speak of such a year.
func PlausibleYear(c Calendar, year int) bool {
	if c == Hijri {
		return year >= 1200 && year <= 1550
	}
	return year >= firstYear && year <= lastYear
}

// numericDate reads "2024-05-27", "27/5/2024", "1446/9/5 هـ". The order of day
// and month may be open, in English: "5/6/2024"; see settleOrder.
func (t text) numericDate(i int) *Date {
	if i+4 >= len(t.Tokens) || !t.Sign(i+1, '/', '-', '.') || !t.Sign(i+3, t.Token(i+1).Sign) {
		return nil
	}
	apart := t.spaced(i+1, i+5)
	if _, digits, _ := t.Number(i + 4); apart && (digits != 4 || !t.Sign(i+1, '/') && !t.Has(i+5, knowledge.Era)) {
		return nil // "3 - 2 - 2" may be scores, "5 / 6 / 7" rows of a table
	}
	if after := i + 5; after < len(t.Tokens) && !t.Token(after).Space && (t.IsWord(after) && t.Token(after).Script == language.Latin || t.Sign(after, '-', '/') && !t.dateBehind(after, i+1)) || t.Sign(i-1, '-', '/') && !t.Token(i).Space && !t.dateBefore(i) {
		return nil // a number of a file
	}
	first, firstDigits, _ := t.Number(i)
	second, secondDigits, ok := t.Number(i + 2)
	third, thirdDigits, ok2 := t.Number(i + 4)
	if !ok || !ok2 || secondDigits > 2 {
		return nil
	}
	d := &Date{Start: i, End: i + 5}
	switch {
	case firstDigits == 4 && thirdDigits <= 2:
		d.Year, d.Month, d.Day = first, second, third
	case thirdDigits == 4 && firstDigits <= 2:
		d.Year, d.Month, d.Day = third, second, first
		d.Open = first <= 12 && second <= 12 && first != second && t.Token(i+1).Sign != '.' && !t.mostlyArabic()
		if d.Month > 12 && d.Day <= 12 {
			d.Month, d.Day = d.Day, d.Month
		}
	default:
		return nil
	}
	if h, ok := t.At(d.End, knowledge.Era); ok {
		d.End = h.End
	}
	if d.Year >= 1300 && d.Year <= 1500 {
		d.Calendar = Hijri
	}
	if d.Month < 1 || d.Month > 12 || d.Day < 1 || d.Day > 31 || !PlausibleYear(d.Calendar, d.Year) {
		return nil // a phone number, a version, a score
	}
	return d
}

// spaced says whether white space stands before one of the tokens.
func (t text) spaced(start, end int) bool {
	return slices.ContainsFunc(t.Tokens[start:end], func(token language.Token) bool { return token.Space })
}

// dateBehind says whether a dash joins a date with slashes to a second one.
func (t text) dateBehind(dash, sign int) bool {
	return t.Sign(dash, '-') && t.Sign(sign, '/') && t.Sign(dash+2, '/') && t.Sign(dash+4, '/')
}

// dateBefore says whether a dash joins a date with slashes to the one at i.
func (t text) dateBefore(i int) bool {
	return t.Sign(i-1, '-') && t.Sign(i+1, '/') && t.Sign(i-3, '/') && t.Sign(i-5, '/')
}
