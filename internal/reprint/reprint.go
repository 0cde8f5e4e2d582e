// Package reprint writes dates, times of day, lengths and ages anew in the form
// in which others stand in a text: in its digits or words, its names of months,
// its order and its signs. What it cannot write in that form it leaves alone:
// no repair is better than one that has to be repaired.
package reprint

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/lexis"
)

// Text is a text with its words, parts of which are to be written anew.
type Text struct {
	*lexis.Words
	text string
}

// In is the text of which these are the words.
func In(w *lexis.Words, text string) Text { return Text{w, text} }

// piece is what to write instead of tokens start to end.
type piece struct {
	start, end int
	text       string
}

// with is the text of tokens start to end with its pieces, in their order, in
// place.
func (t Text) with(start, end int, pieces ...piece) string {
	whole := t.Span(start, end)
	var out strings.Builder
	at := whole.Start
	for _, p := range pieces {
		s := t.Span(p.start, p.end)
		out.WriteString(t.text[at:s.Start])
		out.WriteString(p.text)
		at = s.End
	}
	out.WriteString(t.text[at:max(at, whole.End)])
	return out.String()
}

// languageOf is the language in whose words a token is written.
func (t Text) languageOf(i int) string {
	if t.IsArabic(i) {
		return "ar"
	}
	return "en"
}

// form is the nth form of that meaning; "" where the language has none.
func (t Text) form(code, key string, value, n int) string {
	forms := t.Base.Forms(code, key, value)
	if n < 0 || n >= len(forms) {
		return ""
	}
	return forms[n]
}

// Digits writes the number in the digits of the sample.
func Digits(sample string, n int) string { return padded(sample, n, 0) }

// padded writes it with leading noughts, at least so many digits.
func padded(sample string, n, width int) string {
	zero := zeroOf(sample)
	out := []rune(strconv.Itoa(n))
	for i, r := range out {
		out[i] = zero + r - '0'
	}
	return strings.Repeat(string(zero), max(0, width-len(out))) + string(out)
}

// like writes it with leading noughts where the sample has one: "05".
func like(sample string, n int) string {
	if first, _ := utf8.DecodeRuneInString(sample); first == zeroOf(sample) {
		return padded(sample, n, utf8.RuneCountInString(sample))
	}
	return Digits(sample, n)
}

// zeroOf is the nought of the digits of the sample.
func zeroOf(sample string) rune {
	for _, r := range sample {
		switch {
		case r >= '٠' && r <= '٩':
			return '٠'
		case r >= '۰' && r <= '۹':
			return '۰'
		}
	}
	return '0'
}

// number finds the number of just that value in digits.
func (t Text) number(start, end, value int) (i int, ok bool) {
	for i := start; i < end; i++ {
		if n, _, ok := t.Number(i); ok && n == value {
			return i, true
		}
	}
	return 0, false
}

// Year writes tokens start to end with another year, in digits.
func (t Text) Year(start, end, old, year int) (string, bool) {
	i, ok := t.number(start, end, old)
	if !ok {
		return "", false
	}
	return t.with(start, end, piece{i, i + 1, Digits(t.Word(i), year)}), true
}

// prefix is the particles that are written on to an Arabic word.
func (t Text) prefix(i int, letters uint8) string {
	word, bare := t.Span(i, i+1), t.Bare(i, i+1, letters)
	return t.text[word.Start:bare.Start]
}

// cased gives the text the capitals of the sample.
func cased(sample, text string) string {
	first, size := utf8.DecodeRuneInString(sample)
	switch {
	case text == "", !unicode.IsUpper(first):
		return text
	case len(sample) > size && strings.ToUpper(sample) == sample:
		return strings.ToUpper(text)
	}
	head, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(head)) + text[size:]
}

// same says whether two words differ in nothing that tells them apart in a text.
func same(a, b string) bool { return language.Fold(a) == language.Fold(b) }
