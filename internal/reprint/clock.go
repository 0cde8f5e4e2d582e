package reprint

import (
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/lexis"
	"github.com/tanaqud/tanaqud/internal/timex"
)

// Clock writes a time of day anew, in minutes past midnight: "18:00", "7 p.m.",
// "0900 GMT", "السابعة والنصف مساء". The new words are read again: what would be
// taken for another time is not written.
func (t Text) Clock(x *timex.Timex, minutes int) (string, bool) {
	for _, write := range [...]func(Text, *timex.Timex, int) (string, bool){Text.digitalClock, Text.wordClock} {
		text, ok := write(t, x, minutes)
		if ok && t.reads(text, minutes) {
			return text, true
		}
	}
	return "", false
}

// reads says whether the text is read as that time of day.
func (t Text) reads(text string, minutes int) bool {
	w := lexis.Scan(text, t.Base, &lexis.Room{})
	for _, x := range timex.Read(w, timex.Reference{}) {
		if second, _, _, ok := x.TimeOfDay(); ok {
			return int(second)/60 == minutes
		}
	}
	return false
}

// digitalClock writes a time whose hour is in digits.
func (t Text) digitalClock(x *timex.Timex, minutes int) (string, bool) {
	for i := x.Start; i < x.End; i++ {
		n, digits, ok := t.Number(i)
		if !ok {
			continue
		}
		half, halved := t.halfBehind(i+1, x.End)
		hour := minutes / 60
		if halved && n < 13 {
			hour = onDial(hour)
		}
		pieces, ok := t.figuresOfClock(i, x.End, digits, hour, minutes%60, halved, minutes >= 12*60)
		if !ok {
			return "", false
		}
		if halved {
			text, ok := t.inHalf(half, minutes)
			if !ok {
				return "", false
			}
			pieces = append(pieces, piece{half.Start, half.End, text})
		}
		return t.with(x.Start, x.End, pieces...), true
	}
	return "", false
}

// figuresOfClock writes the figures of a time at the token: in one number, with
// minutes, or of full hours.
func (t Text) figuresOfClock(i, end, digits, hour, minute int, halved, afternoon bool) ([]piece, bool) {
	word := t.Word(i)
	sign := t.Token(i + 1)
	_, behind, ok := t.Number(i + 2)
	switch {
	case digits >= 3:
		return []piece{{i, i + 1, padded(word, hour*100+minute, digits)}}, true
	case ok && i+3 <= end && behind == 2 && !sign.Space && !t.Token(i+2).Space && t.Sign(i+1, ':', '.', ','):
		text := like(word, hour)
		if halved && afternoon {
			text = Digits(word, hour) // "01:30 pm" may be in the night
		}
		if !halved && hour < 10 {
			text = padded(word, hour, 2)
		}
		return []piece{{i, i + 1, text}, {i + 2, i + 3, padded(t.Word(i+2), minute, 2)}}, true
	case minute == 0:
		return []piece{{i, i + 1, Digits(word, hour)}}, true
	}
	return []piece{{i, i + 1, Digits(word, hour) + ":" + padded(word, minute, 2)}}, true
}

// onDial is the hour on a dial of twelve.
func onDial(hour int) int {
	if hour %= 12; hour == 0 {
		return 12
	}
	return hour
}

// halfBehind finds the words for the half of the day behind the figures.
func (t Text) halfBehind(start, end int) (lexis.Hit, bool) {
	for i := start; i < end; i++ {
		if h, ok := t.At(i, knowledge.Meridiem); ok && h.End <= end {
			return h, true
		}
	}
	return lexis.Hit{}, false
}

// inHalf is the word for the half of the day in which the time lies, in the
// style of the written one, which stays where it says that.
func (t Text) inHalf(h lexis.Hit, minutes int) (string, bool) {
	written := t.with(h.Start, h.End)
	code := t.languageOf(h.Start)
	half := 1
	if minutes >= 12*60 {
		half = 2
	}
	if word := t.form(code, "hour-half", minutes/60, 0); word != "" && h.End == h.Start+1 && t.Token(h.Start).Letters > 1 {
		return word, true // neither "م" nor "بعد الظهر"
	}
	for _, alike := range [...]func(a, b string) bool{func(a, b string) bool { return a == b }, same} {
		for _, of := range [...]int{1, 2} {
			for n, form := range t.Base.Forms(code, "half", of) {
				if !alike(form, written) {
					continue
				}
				if of == half {
					return written, true
				}
				text := t.form(code, "half", half, n)
				return cased(written, text), text != ""
			}
		}
	}
	if code != "ar" {
		return "", false // "at night" is no half of the day
	}
	text := t.form(code, "half", half, 0) // "ظهرا", "ليلا", "عصرا", "فجرا" are said of some hours only
	return text, text != ""
}

// wordClock writes an hour in words, with "والنصف" and the like.
func (t Text) wordClock(x *timex.Timex, minutes int) (string, bool) {
	for i := x.Start; i < x.End; i++ {
		if t.IsArabic(i) {
			if text, ok := t.arabicClock(x, i, minutes); ok {
				return text, true
			}
			continue
		}
		n, end := t.Cardinal(i)
		half, halved := t.halfBehind(end, x.End)
		if end == i || n > 12 || !halved || half.Start != end || minutes%60 != 0 {
			continue
		}
		text, ok := t.inHalf(half, minutes)
		return t.with(x.Start, x.End, piece{i, end, cased(t.Word(i), t.english(onDial(minutes/60)))}, piece{half.Start, half.End, text}), ok
	}
	return "", false
}

func (t Text) arabicClock(x *timex.Timex, i, minutes int) (string, bool) {
	_, end := t.Ordinal(i)
	half, halved := t.halfBehind(end, x.End)
	if end == i || !halved || !t.BearsArticle(i) {
		return "", false
	}
	text := t.form("ar", "hour", onDial(minutes/60), 0)
	if m := minutes % 60; m != 0 {
		part := t.form("ar", "minutes", m, 0)
		if part == "" {
			return "", false
		}
		text += " " + part
	}
	word, ok := t.inHalf(half, minutes)
	return t.with(x.Start, x.End, piece{i, half.End, text + " " + word}), ok
}
