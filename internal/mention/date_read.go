package mention

import (
	"slices"

	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
)

// timeKinds are the kinds of phrase at which an expression of time begins;
// one may begin at a number too.
var timeKinds = knowledge.Kinds(
	knowledge.Month, knowledge.HijriMonth, knowledge.Weekday, knowledge.YearWord, knowledge.YearNoun, knowledge.AgoCue,
	knowledge.Ordinal, knowledge.Numeral, knowledge.FirstOfMonth,
)

// readTime finds the expressions of time of a block.
func (s *Set) readTime(b *Block) {
	for i := 0; i < len(b.Tokens); {
		i = max(i+1, s.timeAt(b, i))
	}
}

// timeAt reads the expression of time that begins at token i and tells where
// it ends; i when there is none.
func (s *Set) timeAt(b *Block, i int) int {
	number := b.Tokens[i].Kind == language.Number
	if !number && !b.kinds[i].Meets(timeKinds) {
		return i
	}
	if d := b.date(i); d != nil {
		s.Dates = append(s.Dates, d)
		return d.End
	}
	if c := b.clock(i); c != nil {
		s.Clocks = append(s.Clocks, c)
		return c.End
	}
	if y := b.year(i); y != nil {
		s.Years = append(s.Years, y)
		return y.End
	}
	if w := b.weekday(i); w != nil {
		s.Weekdays = append(s.Weekdays, w)
		return w.End
	}
	return i
}

// date reads the calendar date that begins at token i.
func (b *Block) date(i int) *Date {
	if day, end, ok := b.dayOfMonth(i); ok {
		if d := b.dayFirst(i, day, end); d != nil {
			return d
		}
	}
	if b.Tokens[i].Kind == language.Number {
		return b.numericDate(i)
	}
	if b.Has(i, knowledge.Month) || b.Has(i, knowledge.HijriMonth) {
		return b.monthFirst(i)
	}
	return nil
}

// dayOfMonth reads "11", "11th", "الحادي عشر", "first". A number of two
// digits that no month has is read too: "34 رجب" is a date, if a wrong one.
func (b *Block) dayOfMonth(i int) (day, end int, ok bool) {
	if n, digits, isNumber := b.Number(i); isNumber {
		if digits > 2 || n == 0 || b.Sign(i-1, ':', '.', ',', '/', '%', '$') && !b.Tokens[i].Space {
			return 0, 0, false
		}
		end = i + 1
		if b.Has(end, knowledge.OrdinalSuffix) && !b.Tokens[end].Space {
			end++
		}
		return n, end, true
	}
	if h, ok := b.At(i, knowledge.FirstOfMonth); ok && (h.Value != firstOfHijri || b.hijriMonthAt(h.End)) {
		return 1, h.End, true
	}
	if n, end := b.ordinal(i); end > i && n <= 31 {
		return n, end, true
	}
	return 0, 0, false
}

// firstOfHijri is the value of a FirstOfMonth that is said of any other month
// without meaning a date: "the first day of May Day week".
const firstOfHijri = 1

// hijriMonthAt says whether a Hijri month, perhaps after "of" or "شهر",
// begins at token i.
func (b *Block) hijriMonthAt(i int) bool {
	if h, ok := b.At(i, knowledge.OfWord); ok {
		i = h.End
	}
	return b.Has(i, knowledge.HijriMonth)
}

// dayFirst reads "11 فبراير 2020", "11th of February, 2020", "17-SEP-2025".
func (b *Block) dayFirst(i, day, at int) *Date {
	tight := b.Sign(at, '-') && !b.Tokens[at].Space
	if tight {
		at++
	}
	linked := false
	for b.Has(at, knowledge.OfWord) {
		h, _ := b.At(at, knowledge.OfWord)
		at, linked = h.End, true
	}
	inWords := b.Tokens[i].Kind == language.Word
	if inWords && !linked && !b.Has(i, knowledge.FirstOfMonth) { // "الأول مايو" is no date, "الأول من مايو" is
		return nil
	}
	if linked && !inWords && b.Tokens[at-1].Script == language.Latin && !b.Has(i+1, knowledge.OrdinalSuffix) { // "31 of February's lots"
		return nil
	}
	d := b.monthName(at)
	if d == nil {
		return nil
	}
	d.Start, d.Day = i, day
	if tight && b.Sign(d.End, '-') {
		if year, digits, ok := b.Number(d.End + 1); ok && digits == 4 {
			d.Year, d.End = year, d.End+2
			return d
		}
	}
	b.addYear(d)
	if d.Year == 0 && (d.Day > 31 || !linked && b.isScore(d, at)) { // a count of something in that month
		return nil
	}
	return d
}

// isScore says whether what looks like a Hijri date is, or may be, the score
// of a match: "2-صفر" is 2-0.
func (b *Block) isScore(d *Date, month int) bool {
	if b.Sign(month-1, '-') {
		return d.Calendar == Hijri
	}
	return b.Has(month, knowledge.NoughtWord) && !b.Has(d.End, knowledge.PairWord)
}

// monthFirst reads "February 11, 2020", "November 2022", "نوفمبر 2022".
func (b *Block) monthFirst(i int) *Date {
	d := b.monthName(i)
	if d == nil {
		return nil
	}
	if n, digits, ok := b.Number(d.End); ok && digits <= 2 && n > 0 && d.Months[0].System == knowledge.OtherMonths && b.Tokens[i].Script == language.Latin {
		if b.Sign(d.End+1, ':') || b.Sign(d.End+1, '%') || n > 31 {
			return nil
		}
		d.Day = n
		d.End++
		if b.Has(d.End, knowledge.OrdinalSuffix) && !b.Tokens[d.End].Space {
			d.End++
		}
	}
	b.addYear(d)
	if d.Day == 0 && d.Year == 0 && len(d.Months) < 2 { // a month alone says too little to be worth a mention
		return nil
	}
	return d
}

// monthName reads the name of a month, or the two names of a dual one.
func (b *Block) monthName(i int) *Date {
	d := &Date{Block: b, Start: i}
	h, ok := b.At(i, knowledge.Month)
	if !ok {
		if h, ok = b.At(i, knowledge.HijriMonth); !ok {
			return nil
		}
		d.Calendar = Hijri
	}
	if h.Particle&language.Preposition != 0 {
		return nil
	}
	d.Month, d.End = int(h.Value), h.End
	d.Months = []MonthName{{Month: d.Month, System: h.MonthSystem(), Start: i, End: h.End}}
	if b.Sign(d.End, '.') && !b.Tokens[d.End].Space && d.End+1 < len(b.Tokens) && b.Tokens[d.End+1].Kind == language.Number { // "Sept. 24"
		d.End++
	}
	if d.Calendar == Gregorian {
		b.addSecondName(d)
	}
	return d
}

// addSecondName reads the other half of a dual month: "أغسطس/آب", "أغسطس (آب)",
// "أغسطس آب". Two names of one naming system are two months: a period.
func (b *Block) addSecondName(d *Date) {
	if d.Months[0].System == knowledge.OtherMonths {
		return
	}
	at, closing := d.End, false
	switch {
	case b.Sign(at, '/'):
		at++
	case b.Sign(at, '('):
		at, closing = at+1, true
	case b.Sign(at, '-') && at+1 < len(b.Tokens) && !b.Tokens[at].Space && !b.Tokens[at+1].Space:
		at++
	}
	h, ok := b.At(at, knowledge.Month)
	if !ok || h.Letters != 0 || h.MonthSystem() == d.Months[0].System || h.MonthSystem() == knowledge.OtherMonths {
		return
	}
	if closing && !b.Sign(h.End, ')') {
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
func (b *Block) addYear(d *Date) {
	at := d.End
	if b.Sign(at, ',') {
		at++
	}
	if h, ok := b.At(at, knowledge.OfWord); ok {
		at = h.End
	}
	if h, ok := b.At(at, knowledge.YearNoun); ok {
		at = h.End
	}
	year, digits, ok := b.Number(at)
	if !ok || digits != 4 || !plausibleYear(d.Calendar, year) || b.isCount(at+1) {
		return
	}
	d.Year, d.End = year, at+1
	if h, ok := b.At(d.End, knowledge.Era); ok {
		d.End = h.End
		if b.Sign(d.End, '.') && !b.Tokens[d.End].Space && b.Tokens[h.Start].Letters == 1 && d.End+1 < len(b.Tokens) { // not the full stop of the paragraph
			d.End++
		}
	}
}

// isCount says whether what follows a number makes it a count of something:
// "2500 people", "1.500".
func (b *Block) isCount(i int) bool {
	return b.Sign(i, '%') || b.Sign(i, '.', ',') && i+1 < len(b.Tokens) && b.Tokens[i+1].Kind == language.Number && !b.Tokens[i+1].Space && !b.Tokens[i].Space
}

// The years that news speaks of.
const (
	firstYear = 1000
	lastYear  = 2199
)

func plausibleYear(c Calendar, year int) bool {
	if c == Hijri {
		return year >= 1200 && year <= 1550
	}
	return year >= firstYear && year <= lastYear
}

// numericDate reads "2024-05-27", "27/5/2024", "1446/9/5 هـ". The order of day
// and month may be open, in English: "5/6/2024"; see settleOrder.
func (b *Block) numericDate(i int) *Date {
	if i+4 >= len(b.Tokens) || !b.Sign(i+1, '/', '-', '.') || !b.Sign(i+3, b.Tokens[i+1].Sign) {
		return nil
	}
	apart := b.spaced(i+1, i+5)
	if _, digits, _ := b.Number(i + 4); apart && (digits != 4 || !b.Sign(i+1, '/') && !b.Has(i+5, knowledge.Era)) {
		return nil // "3 - 2 - 2" may be scores, "5 / 6 / 7" rows of a table
	}
	if after := i + 5; after < len(b.Tokens) && !b.Tokens[after].Space && (b.IsWord(after) && b.Tokens[after].Script == language.Latin || b.Sign(after, '-', '/')) || b.Sign(i-1, '-', '/') && !b.Tokens[i].Space {
		return nil // a number of a file
	}
	first, firstDigits, _ := b.Number(i)
	second, secondDigits, ok := b.Number(i + 2)
	third, thirdDigits, ok2 := b.Number(i + 4)
	if !ok || !ok2 || secondDigits > 2 {
		return nil
	}
	d := &Date{Block: b, Start: i, End: i + 5}
	switch {
	case firstDigits == 4 && thirdDigits <= 2:
		d.Year, d.Month, d.Day = first, second, third
	case thirdDigits == 4 && firstDigits <= 2:
		d.Year, d.Month, d.Day = third, second, first
		d.open = first <= 12 && second <= 12 && first != second && b.Tokens[i+1].Sign != '.' && !b.isArabic()
		if d.Month > 12 && d.Day <= 12 {
			d.Month, d.Day = d.Day, d.Month
		}
	default:
		return nil
	}
	if h, ok := b.At(d.End, knowledge.Era); ok {
		d.End = h.End
	}
	if d.Year >= 1300 && d.Year <= 1500 {
		d.Calendar = Hijri
	}
	if d.Month < 1 || d.Month > 12 || d.Day < 1 || d.Day > 31 || !plausibleYear(d.Calendar, d.Year) {
		return nil // a phone number, a version, a score
	}
	return d
}

// spaced says whether white space stands before one of the tokens.
func (b *Block) spaced(start, end int) bool {
	return slices.ContainsFunc(b.Tokens[start:end], func(t language.Token) bool { return t.Space })
}

// settleOrder reads the open dates in the order that the article's other dates
// have, "5 June" or "June 5"; where they leave it open the date is dropped.
func (s *Set) settleOrder() {
	dayFirst, monthFirst := 0, 0
	for _, d := range s.Dates {
		if len(d.Months) == 0 || d.Day == 0 {
			continue
		}
		if d.Months[0].Start == d.Start {
			monthFirst++
		} else {
			dayFirst++
		}
	}
	s.Dates = slices.DeleteFunc(s.Dates, func(d *Date) bool {
		if !d.open {
			return false
		}
		if monthFirst > 0 && dayFirst == 0 {
			d.Day, d.Month = d.Month, d.Day
		}
		return (dayFirst > 0) == (monthFirst > 0)
	})
}

// isArabic says whether most of the block's first words are Arabic.
func (b *Block) isArabic() bool {
	arabic, latin := 0, 0
	for i := 0; i < len(b.Tokens) && i < 40; i++ {
		switch b.Tokens[i].Script {
		case language.Arabic:
			arabic++
		case language.Latin:
			latin++
		}
	}
	return arabic > latin
}

// clock reads "25:40", "8:30 pm", "06:72". Without a sign that a time of day
// is meant (the word "hour" before, "pm" or a time zone after, a leading
// nought) it may be a score or a ratio, and is not read.
func (b *Block) clock(i int) *Clock {
	hour, digits, ok := b.Number(i)
	if !ok || digits > 2 || !b.Sign(i+1, ':') || b.Tokens[i+1].Space {
		return nil
	}
	minute, minuteDigits, ok := b.Number(i + 2)
	if !ok || minuteDigits != 2 || b.Tokens[i+2].Space || b.Sign(i+3, ':') || b.Sign(i-1, ':') {
		return nil
	}
	c := &Clock{Block: b, Start: i, End: i + 3, Hour: hour, Minute: minute}
	sure := false
	if h, ok := b.At(c.End, knowledge.Meridiem); ok {
		sure, c.End = true, h.End
	}
	if h, ok := b.At(c.End, knowledge.ClockCue); ok && h.Value == sureOfClock {
		sure, c.End = true, h.End
	}
	if h, ok := b.Before(i, knowledge.ClockCue, 2); ok {
		sure = sure || h.Value == sureOfClock || hour < 30 // "at 70:30" is a ratio
	}
	if sure || digits == 2 && hour < 10 {
		return c
	}
	return nil
}

// sureOfClock is the value of a ClockCue that only stands with a time of day.
const sureOfClock = 1
