package timex

import (
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
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
	z, end := p.zone(end)
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

// halves are the halves of the day that the parts of the day lie in.
var halves = [...]int32{1: beforeNoon, 2: afterNoon, 3: afterNoon, 4: atNight, 5: aboutNoon, 6: atNight, 7: beforeNoon, 8: afterNoon, 9: beforeNoon, 10: aboutNoon, 11: atNight, 12: 0}

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
	if _, after := p.zone(next); after > next && digits == 4 {
		sure = true
	}
	if !sure {
		return clockTime{}, i
	}
	c = clockTime{told: true, second: inHalf(Moment(n/100)*hour+Moment(n%100)*minute, half), grain: Minute}
	return c, next
}

// wordClock reads hours in words: "السابعة والنصف مساء", "eight forty pm",
// "الساعة الثامنة وعشرين دقيقة".
func (p parser) wordClock(i int, cued bool) (c clockTime, end int) {
	h, end, ok := p.hourInWords(i, cued)
	if !ok {
		return c, i
	}
	c = clockTime{second: Moment(h) * hour, grain: Hour}
	sure := cued || p.hourlike(i, end)
	if p.Sign(end, '-') && !p.Token(end).Space && !p.IsArabic(i) { // "five-thirty"
		end++
	}
	if m, next := p.Cardinal(end); next > end && !p.IsArabic(end) && p.IsWord(end) && m >= 1 && m <= 59 && (m >= 10 || p.has(end, knowledge.Numeral, 0)) { // "eight forty"
		c.second += Moment(m) * minute
		c.grain, end = Minute, next
		sure = sure || m >= 20 && p.told(i-1) && (!p.IsWord(end) || p.HasOneOf(end, told))
	}
	return p.finishClock(c, end, h, sure, false)
}

// hourInWords reads the hour: an Arabic ordinal of the feminine, as hours have
// it, or a cardinal where a cue demands an hour.
func (p parser) hourInWords(i int, cued bool) (h, end int, ok bool) {
	if !p.IsWord(i) {
		return 0, i, false
	}
	if p.IsArabic(i) {
		h, end = p.Ordinal(i)
		if o, ok := p.At(i, knowledge.Ordinal); ok && h > 12 { // "الثامنة وعشرين دقيقة"
			h, end = int(o.Value), o.End
		}
		if end > i && h >= 1 && h <= 12 && p.feminine(i) {
			return h, end, true
		}
		if !cued {
			half := end
			h, half = p.Cardinal(i)
			if half > i && h >= 1 && h <= 12 && (p.Has(half, knowledge.Meridiem)) {
				return h, half, true
			}
			return 0, i, false
		}
		h, end = p.Cardinal(i)
		return h, end, end > i && h >= 1 && h <= 12
	}
	if n, ok := p.At(i, knowledge.Numeral); ok && p.Sign(n.End, '-') && !p.Token(n.End).Space { // "five-thirty"
		return int(n.Value), n.End, n.Value >= 1 && n.Value <= 12
	}
	h, end = p.Cardinal(i)
	return h, end, end > i && h >= 1 && h <= 12 && end == i+1
}

// feminine says whether an Arabic word bears the article and the ending of the
// feminine.
func (p parser) feminine(i int) bool {
	r := []rune(p.Folded(i))
	return p.BearsArticle(i) && (r[len(r)-1] == 'ه' || r[len(r)-1] == 'ة' || r[len(r)-1] == 'ى' || r[len(r)-1] == 'ي')
}

// hourlike says whether an ordinal without "الساعة" is an hour: "في السابعة
// مساء" is, "السابعة" of a rank is not.
func (p parser) hourlike(i, end int) bool {
	if !p.IsArabic(i) {
		return false
	}
	if _, next := p.plusMinutes(end); next > end {
		return true
	}
	return p.isIn(i-1) && !p.Has(end, knowledge.OfWord) && !p.joins(end) // "في السابعة من عمره"
}

// plusMinutes reads what is added to an hour or taken off it: "والنصف",
// "وخمس دقائق", "إلا ربعا", "وعشرين دقيقة", "و 30 دقيقة".
func (p parser) plusMinutes(i int) (minutes, end int) {
	end = i
	for steps := 0; steps < 2; steps++ {
		m, next := p.minutePart(end)
		if next == end {
			break
		}
		minutes, end = minutes+m, next
	}
	return minutes, end
}

func (p parser) minutePart(i int) (minutes, end int) {
	if !p.IsArabic(i) {
		return 0, i
	}
	if h, ok := p.At(i, knowledge.LessWord); ok {
		m, next := p.minuteCount(h.End)
		if next == h.End {
			return 0, i
		}
		return -m, next
	}
	if f, ok := p.At(i, knowledge.Fraction); ok && p.joins(i) {
		return int(f.Value), f.End
	}
	at := i
	if p.has(i, knowledge.BoundWord, knowledge.BoundAnd) {
		at = i + 1
	} else if !p.joins(i) {
		return 0, i
	}
	m, next := p.minuteCount(at)
	if next == at {
		return 0, i
	}
	return m, next
}

// minuteCount reads "ربعا", "خمس دقائق", "خمسة وثلاثين".
func (p parser) minuteCount(i int) (minutes, end int) {
	if f, ok := p.At(i, knowledge.Fraction); ok {
		return int(f.Value), f.End
	}
	n, end := p.Cardinal(i)
	if end == i || n < 1 || n > 59 {
		return 0, i
	}
	if h, ok := p.At(end, knowledge.UnitWord); ok {
		if Unit(h.Value) != Minute {
			return 0, i
		}
		return n, h.End
	}
	if p.Token(i).Kind == language.Number { // "5 and 6 pm"
		return 0, i
	}
	return n, end
}

// relativeClock reads "half past seven", "a quarter to eight", "ten past nine",
// "three minutes to five thirty", "ثلاث دقائق قبل الثامنة".
func (p parser) relativeClock(i int, _ bool) (c clockTime, end int) {
	m, at := 0, i
	if h, ok := p.At(i, knowledge.Fraction); ok {
		m, at = int(h.Value), h.End
	} else if n, next := p.Cardinal(i); next > i && n >= 1 && n <= 59 {
		m, at = n, next
		if h, ok := p.At(at, knowledge.UnitWord); ok && Unit(h.Value) == Minute {
			at = h.End
		} else if p.Token(i).Kind == language.Number && !p.Has(at, knowledge.LessWord) && !p.Has(at, knowledge.PlusWord) {
			return c, i
		}
	}
	if at == i {
		return c, i
	}
	sign := 0
	if p.has(at, knowledge.BoundWord, knowledge.BoundTo) && p.opensSpan(i-1) { // "from 5 to 6"
		return c, i
	}
	if p.Has(at, knowledge.PlusWord) {
		sign, at = 1, p.after(at, knowledge.PlusWord)
	} else if p.Has(at, knowledge.LessWord) {
		sign, at = -1, p.after(at, knowledge.LessWord)
	} else if h, ok := p.Meaning(at, knowledge.BoundWord, knowledge.BoundBefore); ok && p.IsArabic(at) {
		sign, at = -1, h.End
	} else if h, ok := p.Meaning(at, knowledge.BoundWord, knowledge.BoundAfter); ok && p.IsArabic(at) && !p.has(at, knowledge.DayPart, 2) {
		sign, at = 1, h.End
	}
	if sign == 0 {
		return c, i
	}
	base, end := p.hourPart(at)
	if !base.told {
		return c, i
	}
	base.second += Moment(sign*m) * minute
	if base.second < 0 {
		base.second += day
	}
	base.grain = Minute
	return base, end
}

// opensSpan says whether "from" or "between" stands at token i.
func (p parser) opensSpan(i int) bool {
	_, end := p.opener(i)
	return end > i
}

// hourPart reads the hour that minutes are counted from.
func (p parser) hourPart(i int) (c clockTime, end int) {
	if c, end := p.fixedClock(i, true); c.told {
		return c, end
	}
	at, _ := p.clockCue(i)
	if c, end := p.digital(at, true); c.told {
		return c, end
	}
	return p.wordClock(at, true)
}

// fixedClock reads "noon", "midnight", "منتصف الليل", with "12" before it.
func (p parser) fixedClock(i int, _ bool) (c clockTime, end int) {
	at := p.afterThe(i)
	if n, _, ok := p.Number(at); ok && n == 12 {
		at++
	}
	h, ok := p.At(at, knowledge.DayPart)
	if !ok || h.Particle&language.Preposition != 0 && !p.IsArabic(at) {
		return c, i
	}
	switch h.Value {
	case 5:
		return clockTime{told: true, second: 12 * hour, grain: Hour}, h.End
	case 6:
		return clockTime{told: true, second: 0, grain: Hour}, h.End
	case 9:
		return clockTime{told: true, second: 10 * hour, grain: Hour}, h.End
	}
	return c, i
}

// dayParts are the parts of the day by their value: what TIMEX3 calls them and
// the hours that they are taken for.
var dayParts = [...]struct {
	name     string
	from, to Moment
}{
	1: {"TMO", 8, 12}, 2: {"TAF", 12, 16}, 3: {"TEV", 16, 20}, 4: {"TNI", 20, 24}, 7: {"TDA", 4, 8}, 8: {"TAF", 15, 18},
	10: {"TMEL", 11, 13}, 11: {"TNI", 20, 24}, 12: {"TDT", 8, 18},
}

// partOfDay reads "in the morning", "early evening", "late at night", "الصباح
// الباكر", "وقت متأخر من الليل".
func (p parser) partOfDay(i int) *Timex {
	at := p.afterIn(i)
	edge := int32(0)
	if h, ok := p.At(at, knowledge.EdgeWord); ok {
		edge, at = h.Value, h.End
		if p.Sign(at, '-') {
			at++
		}
		at = p.afterThe(p.of(at))
	}
	shift, shifted, at := p.shiftBefore(at)
	h, ok := p.At(at, knowledge.DayPart)
	if !ok || int(h.Value) >= len(dayParts) || dayParts[h.Value].name == "" {
		return nil
	}
	part, end := dayParts[h.Value], h.End
	if e, ok := p.At(end, knowledge.EdgeWord); ok && p.IsArabic(end) && edge == 0 && p.BearsArticle(end) { // "الصباح الباكر"
		edge, end = e.Value, e.End
	}
	c := clockTime{told: true, part: h.Value, from: part.from * hour, to: part.to * hour, grain: Hour}
	switch half := (c.to - c.from) / 2; edge {
	case edgeEarly:
		c.to -= half
	case edgeLate, edgeLater:
		c.from += half
	}
	x := &Timex{Start: i, End: end, Type: TimeType, Grain: Hour, Value: part.name, clock: c}
	if s, ok := p.At(end, knowledge.ShiftWord); ok && p.IsArabic(end) && !shifted && h.Value == 11 { // "الليلة القادمة"
		shift, x.End = int(s.Value), s.End
	}
	if shifted || h.Value == 11 {
		return p.onDay(x, p.dayAway(i, x.End, shift))
	}
	return x
}

// partAway says whether "this morning", "last night" begins at token i: a part
// of a day rather than the day.
func (p parser) partAway(i int) bool {
	h, ok := p.At(i, knowledge.ShiftWord)
	return ok && !p.IsArabic(i) && p.Has(h.End, knowledge.DayPart)
}

// dayAway is a day n days from today.
func (p parser) dayAway(start, end, n int) *Timex {
	number := p.ref.today() + n
	return p.dated(start, end, Day, dayInterval(number), dayValue(number), Anchored)
}

// onDay is a time of day on a day.
func (p parser) onDay(clock, date *Timex) *Timex {
	x := *date
	x.Start, x.End = min(clock.Start, date.Start), max(clock.End, date.End)
	x.Type, x.Grain, x.clock = TimeType, clock.Grain, clock.clock
	x.Value = date.Value + clock.Value
	x.Past, x.Future = clock.clock.on(date.Past), clock.clock.on(date.Future)
	return &x
}

// on is the time on the day of an interval.
func (c clockTime) on(in Interval) Interval {
	if in == (Interval{}) {
		return in
	}
	from := dayMoment(in.From.Day())
	if c.part != 0 {
		return Interval{from + c.from, from + c.to}
	}
	return Interval{from + c.second, from + c.second + grainLength(c.grain)}
}

// PartOfDay is the part of the day that the expression names, in seconds of
// the day; ok is false where it names none.
func (x *Timex) PartOfDay() (from, to Moment, ok bool) {
	return x.clock.from, x.clock.to, x.clock.part != 0
}
