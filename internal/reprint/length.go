package reprint

import (
	"strings"

	"github.com/tanaqud/tanaqud/internal/knowledge"
)

// Length writes a length of so many of a unit, "three days", "22 عاما",
// "يومين", "a five-day", with another number, and the unit in the form that the
// number asks for.
func (t Text) Length(start, end, n int) (string, bool) {
	if n < 1 || n > mostCounted || start >= end {
		return "", false
	}
	if t.IsArabic(end - 1) {
		return t.arabicLength(start, end, n)
	}
	return t.latinLength(start, end, n)
}

// mostCounted is the greatest number of a length that is written anew: no slip
// of a pen makes more of it.
const mostCounted = 366

func (t Text) latinLength(start, end, n int) (string, bool) {
	unit := end - 1
	count, ok := t.countOf(start)
	if !ok {
		return "", false
	}
	text := t.spelt(start, count, n)
	if t.Sign(count, '-') && count+1 == unit { // "five-day"
		return t.with(start, end, piece{start, count, text}), text != ""
	}
	if count != unit || text == "" {
		return "", false
	}
	form := 1
	if n == 1 {
		form = 0
	}
	for _, noun := range t.Base.FormsOf("en", "noun") {
		if same(noun.Text, t.Word(unit)) {
			return t.with(start, end, piece{start, count, text}, piece{unit, end, cased(t.Word(unit), t.form("en", "noun", int(noun.Value), form))}), true
		}
	}
	return "", false
}

// countOf is the end of the number at the token: "22", "twenty-two", "a".
func (t Text) countOf(i int) (end int, ok bool) {
	if h, ok := t.At(i, knowledge.OneWord); ok {
		return h.End, true
	}
	if _, _, digits := t.Number(i); digits {
		return i + 1, true
	}
	_, end = t.Cardinal(i)
	return end, end > i
}

// spelt is the number in digits or words, as tokens start to end are.
func (t Text) spelt(start, end, n int) string {
	if _, _, digits := t.Number(start); digits && end == start+1 {
		return Digits(t.Word(start), n)
	}
	return cased(t.Word(start), t.english(n))
}

// english spells a number below a hundred; "" for others.
func (t Text) english(n int) string {
	if word := t.form("en", "cardinal", n, 0); word != "" {
		return word
	}
	tens, ones := t.form("en", "cardinal", n-n%10, 0), t.form("en", "cardinal", n%10, 0)
	if tens == "" || ones == "" {
		return ""
	}
	return tens + "-" + ones
}

// The forms of an Arabic noun in print.yaml.
const (
	single = iota
	afterTens
	several
	dual
	dualSubject
)

// noun is an Arabic noun that is counted.
type noun struct {
	value    int
	written  string // the form that stands there
	feminine bool
	subject  bool // in the case of a subject, as far as the written words show it
}

func (t Text) arabicLength(start, end, n int) (string, bool) {
	if t.BearsArticle(start) {
		return "", false
	}
	of, counted, ok := t.nounOf(start, end)
	if !ok {
		return "", false
	}
	_, _, digits := t.Number(start)
	digits = digits && counted
	var letters uint8
	if h, ok := t.At(start, knowledge.Numeral); ok && counted && !digits {
		letters = h.Letters
	} else if h, ok := t.At(start, knowledge.DualUnit); ok && !counted {
		letters = h.Letters
	}
	text := t.counted(of, n, digits, t.Word(start))
	return t.prefix(start, letters) + text, text != ""
}

// nounOf finds which noun the length counts, and whether a number stands before
// it.
func (t Text) nounOf(start, end int) (of noun, counted, ok bool) {
	unit := end - 1
	if end-start > 1 {
		count, found := t.countOf(start)
		if !found || count != unit {
			return of, false, false
		}
		counted = true
		number := t.with(start, count)
		of.subject = strings.HasSuffix(number, "ون")
	}
	word := t.Word(unit)
	if h, ok := t.At(unit, knowledge.DualUnit); ok && !counted {
		s := t.Bare(unit, end, h.Letters)
		word = t.text[s.Start:s.End]
	}
	for i, f := range t.Base.FormsOf("ar", "noun") {
		if !same(f.Text, word) {
			continue
		}
		of.written, of.value = word, int(f.Value)
		of.feminine = strings.HasSuffix(t.form("ar", "noun", of.value, single), "ة")
		of.subject = of.subject || i%5 == dualSubject
		return of, counted, true
	}
	return of, counted, false
}

// counted writes so many of a noun: "يوم واحد", "يومين", "ثلاثة أيام", "11 سنة".
func (t Text) counted(of noun, n int, digits bool, sample string) string {
	form := func(n int) string {
		if form := t.form("ar", "noun", of.value, n); !same(form, of.written) {
			return form
		}
		return of.written // with its marks
	}
	gender := 0
	if of.feminine {
		gender = 1
	}
	switch {
	case n == 1:
		return form(single) + " " + t.form("ar", "single", 1, gender)
	case n == 2 && of.subject:
		return form(dualSubject)
	case n == 2:
		return form(dual)
	}
	number := Digits(sample, n)
	if !digits {
		if number = t.arabic(n, gender, of.subject); number == "" {
			return ""
		}
	}
	switch rest := n % 100; {
	case rest >= 3 && rest <= 10:
		return number + " " + form(several)
	case rest > 10:
		return number + " " + form(afterTens)
	}
	return number + " " + form(single)
}

// arabic spells a number below a hundred before a noun.
func (t Text) arabic(n, gender int, subject bool) string {
	if n < 20 {
		return t.form("ar", "cardinal", n, gender)
	}
	grammar := 0
	if subject {
		grammar = 1
	}
	tens := t.form("ar", "tens", n-n%10, grammar)
	if n%10 == 0 || tens == "" {
		return tens
	}
	ones := t.form("ar", "cardinal", n%10, gender)
	return ones + " و" + tens
}

// Age writes an age anew: "82", "71-year-old", "88 عاما", "الثانية والسبعين".
func (t Text) Age(start, end, old, n int) (string, bool) {
	if n < 1 || n > 120 {
		return "", false
	}
	if t.IsArabic(end-1) && end-start > 1 && !t.BearsArticle(start) {
		if text, ok := t.Length(start, end, n); ok {
			return text, true
		}
	}
	if i, ok := t.number(start, end, old); ok {
		if t.IsArabic(end-1) && (old > 10) != (n > 10) {
			return "", false // the noun behind changes its form
		}
		return t.with(start, end, piece{i, i + 1, Digits(t.Word(i), n)}), true
	}
	if t.IsArabic(start) {
		return t.ordinalAge(start, end, n)
	}
	v, next := t.Cardinal(start)
	if next == start || v != old || next > end {
		return "", false
	}
	text := t.spelt(start, next, n)
	return t.with(start, end, piece{start, next, text}), text != ""
}

// ordinalAge writes "الثانية والسبعين" anew.
func (t Text) ordinalAge(start, end, n int) (string, bool) {
	_, next := t.Ordinal(start)
	if next == start || next > end || !t.BearsArticle(start) || n < 20 {
		return "", false
	}
	tens := t.form("ar", "tens-ordinal", n-n%10, 0)
	if tens == "" {
		return "", false
	}
	text := tens
	if n%10 != 0 {
		text = t.form("ar", "ordinal", n%10, 0) + " و" + tens
	}
	return t.with(start, end, piece{start, next, text}), true
}
