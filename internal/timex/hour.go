package timex

import (
	"github.com/tanaqud/tanaqud/internal/knowledge"
)

// clockTime is a time of day. The zero clockTime is none.
type clockTime struct {
	told     bool
	second   Moment // of the day
	grain    Unit   // Hour, Minute or Second
	open     bool   // on a dial of twelve hours, the half of the day not told
	part     int32  // a part of the day instead: morning, ...
	from, to Moment // of the part
	zone     *Zone  // told beside it
}

// The values of a Meridiem in rules/languages.
const (
	beforeNoon = 1
	afterNoon  = 2
	aboutNoon  = 3
	atNight    = 4
)

// momentValue is a day with its time as TIMEX3 writes it, no finer than the
// grain.
func momentValue(m Moment, grain Unit) string {
	return dayValue(m.Day()) + clockValue(m-dayMoment(m.Day()), grain)
}

// clockValue is a time of day: "T08", "T08:30", "T08:30:15".
func clockValue(second Moment, grain Unit) string {
	b := appendPadded(append(make([]byte, 0, 9), 'T'), int(second/hour), 2)
	if grain != Hour {
		b = appendPadded(append(b, ':'), int(second%hour/minute), 2)
	}
	if grain == Second {
		b = appendPadded(append(b, ':'), int(second%minute), 2)
	}
	return string(b)
}

// timed makes an expression of a moment on a day.
func (p parser) timed(start, end int, at Moment, grain Unit, relation Relation) *Timex {
	x := &Timex{Start: start, End: end, Type: TimeType, Grain: grain, Relation: relation, Value: momentValue(at, grain)}
	if relation == Absolute || p.ref.Known {
		x.Past = Interval{at, at + grainLength(grain)}
		x.Future = x.Past
	}
	return x
}

// grainLength is how long a time of that grain is.
func grainLength(u Unit) Moment {
	switch u {
	case Hour:
		return hour
	case Minute:
		return minute
	}
	return 1
}

// timeOfDay reads a time of day: "8:30 pm", "السابعة والنصف مساء", "half past
// seven", "0900 GMT", "noon".
func (p parser) timeOfDay(i int) *Timex {
	c, end := p.clockAt(i)
	if !c.told {
		return nil
	}
	z, end := p.zoneBehind(end)
	c.zone = z
	return &Timex{Start: i, End: end, Type: TimeType, Grain: c.grain, Value: clockValue(c.second, c.grain), clock: c}
}

// clocked are the kinds of phrase at which a time of day may begin; one may begin
// at a number too.
var clocked = knowledge.Kinds(knowledge.Fraction, knowledge.DayPart, knowledge.DefiniteWord, knowledge.OneWord)

// clockAt reads a time of day without its zone.
func (p parser) clockAt(i int) (clockTime, int) {
	at, cued := p.clockCue(i)
	var best clockTime
	end := i
	if !p.counts(at) && !p.HasOneOf(at, clocked) {
		return best, i
	}
	for _, read := range [...]func(parser, int, bool) (clockTime, int){
		parser.digital, parser.runOn, parser.relativeClock, parser.wordClock, parser.fixedClock,
	} {
		if c, next := read(p, at, cued); c.told && next > end {
			best, end = c, next
		}
	}
	return best, end
}

// clockCue passes "at", "الساعة", "about" and the like; cued is true where what
// follows must be a time of day.
func (p parser) clockCue(i int) (end int, cued bool) {
	if h, ok := p.Meaning(i, knowledge.ClockCue, hourCue); ok {
		end, cued = h.End, true
	} else {
		end = i
	}
	end = p.after(end, knowledge.ApproxCue)
	if h, ok := p.Meaning(end, knowledge.ClockCue, hourCue); ok && !cued {
		end, cued = h.End, true
	}
	return end, cued
}

// The values of a ClockCue in rules/languages.
const (
	atCue   = 2
	hourCue = 3 // "الساعة": before an hour
	hourEnd = 4 // "o'clock": behind one
)

// digital reads "8:30", "7:56:30 pm", "8.10 pm", "7pm", "7 o'clock", "8h00".
func (p parser) digital(i int, cued bool) (c clockTime, end int) {
	h, digits, ok := p.Number(i)
	if !ok || digits > 2 || h > 24 || p.Sign(i-1, ':', '.', ',', '/', '$') && !p.Token(i).Space && !p.afterZone(i-1) {
		return c, i
	}
	c, end = clockTime{second: Moment(h) * hour, grain: Hour}, i+1
	sure := cued
	if m, next, ok := p.minutes(end); ok {
		colon := !p.Sign(end, '.')
		if !colon && !cued && !p.atWord(i-1) && !p.Has(next, knowledge.Meridiem) && !p.Has(next, knowledge.Zone) {
			return clockTime{}, i // "8.30" is a number
		}
		c.second += Moment(m) * minute
		c.grain, end, sure = Minute, next, true
		if s, next, ok := p.minutes(end); ok && p.Sign(end, ':') {
			c.second += Moment(s)
			c.grain, end = Second, next
		}
	}
	if c.second > day {
		return clockTime{}, i
	}
	return p.finishClock(c, end, h, sure, digits == 2 && h < 10 || h == 0)
}

// afterZone says whether the sign at token i is the slash between a time of day
// and the same one elsewhere: "8pm Doha time/2pm GMT".
func (p parser) afterZone(i int) bool {
	return p.Sign(i, '/') && i > 0 && p.HasOneOf(i-1, clockEnds)
}

var clockEnds = knowledge.Kinds(knowledge.ClockCue, knowledge.Zone, knowledge.Meridiem)

// minutes reads ":30", ".30", and ",30" as Arabic wires have it.
func (p parser) minutes(i int) (m, end int, ok bool) {
	joined := p.Sign(i, ':', '.') || p.Sign(i, ',') && p.arabicText(i) || p.IsWord(i) && p.Word(i) == "h"
	if !joined || p.Token(i).Space || i+1 >= len(p.Tokens) || p.Token(i+1).Space {
		return 0, i, false
	}
	m, digits, ok := p.Number(i + 1)
	return m, i + 2, ok && digits == 2 && m < 60
}

// arabicText says whether an Arabic word stands right before or behind a number
// with a comma at token i.
func (p parser) arabicText(i int) bool { return p.IsArabic(i-2) || p.IsArabic(i+2) }

// finishClock reads what follows the numbers of a clock: minutes in words,
// "pm", "in the morning", "o'clock"; without any of them, and without being
// sure, it is no time of day.
func (p parser) finishClock(c clockTime, end, h int, sure, dial24 bool) (clockTime, int) {
	if next, ok := p.hourWord(end); ok && !p.Has(end, knowledge.UnitWord) { // "3 hours" are none
		end, sure = next, true
	}
	if m, next := p.plusMinutes(end); next > end && c.grain == Hour {
		c.second += Moment(m) * minute
		c.grain, end = Minute, next
		sure = sure || p.Has(end, knowledge.Meridiem)
	}
	half, next := p.meridiem(end)
	if next > end {
		sure = true
	}
	switch {
	case !sure:
		return clockTime{}, end
	case h > 12 || dial24:
		half = 0
	}
	end = next
	if f, ok := p.At(end, knowledge.Fraction); ok && c.grain == Hour && p.joins(end) { // "9 مساء وثلاثة أرباع"
		c.second += Moment(f.Value) * minute
		c.grain, end = Minute, f.End
	}
	c.told = true
	c.second = inHalf(c.second, half)
	c.open = half == 0 && h >= 1 && h <= 12 && !dial24
	return c, end
}

// hourWord passes "o'clock", "hrs".
func (p parser) hourWord(i int) (int, bool) {
	h, ok := p.Meaning(i, knowledge.ClockCue, hourEnd)
	return h.End, ok
}

// meridiem reads "pm", "مساء", "in the morning", with "of the same day"
// between them passed over.
func (p parser) meridiem(i int) (half int32, end int) {
	at := i
	if p.Sign(at, ',') || p.isIn(at) {
		at++
	}
	if h, ok := p.At(at, knowledge.Meridiem); ok && (at == i || p.Has(at, knowledge.DayPart)) {
		end := h.End
		if p.Sign(end, '.') && !p.Token(end).Space && !p.IsArabic(at) && end+1 < len(p.Tokens) && !p.endsText(end) {
			end++
		}
		return h.Value, end
	}
	if at = p.afterThe(at); at > i || p.IsArabic(at) {
		if h, ok := p.At(at, knowledge.DayPart); ok && int(h.Value) < len(halves) && halves[h.Value] != 0 {
			return halves[h.Value], h.End
		}
	}
	return 0, i
}

// endsText says whether a full stop ends a sentence.
func (p parser) endsText(i int) bool {
	return i+1 >= len(p.Tokens) || p.Sentence(i+1) != p.Sentence(i)
}

// inHalf is a time on a dial of twelve hours in a half of the day.
func inHalf(second Moment, half int32) Moment {
	h := second / hour
	switch half {
	case beforeNoon:
		if h == 12 {
			return second - 12*hour
		}
	case afterNoon:
		if h < 12 {
			return second + 12*hour
		}
	case aboutNoon:
		if h < 10 {
			return second + 12*hour
		}
	case atNight:
		switch {
		case h == 12:
			return second - 12*hour
		case h >= 5 && h < 12:
			return second + 12*hour
		}
	}
	return second
}

// runOn reads hours and minutes in one number: "0900 GMT", "340pm", "1140
// صباحا", "1800 hrs".
func (p parser) runOn(i int, cued bool) (c clockTime, end int) {
	n, digits, ok := p.Number(i)
	if !ok || digits < 3 || digits > 4 || n%100 > 59 || n/100 > 24 || p.Sign(i+1, ':', '.', '-', '/') && !p.Token(i+1).Space && !p.endsText(i+1) {
		return c, i
	}
	end = i + 1
	sure := cued && digits == 4
	if next, ok := p.hourWord(end); ok {
		end, sure = next, true
	}
	half, next := p.meridiem(end)
	if next > end {
		sure = true
	}
	if h, ok := p.At(end, knowledge.Era); ok && h.End == next && !cued && n >= 1900 { // "2015م" is a year
		return clockTime{}, i
	}
	if _, after := p.zone(next); after > next && digits == 4 {
		sure = true
	}
	if !sure {
		return clockTime{}, i
	}
	c = clockTime{told: true, second: inHalf(Moment(n/100)*hour+Moment(n%100)*minute, half), grain: Minute}
	return c, next
}
