package timex

import (
	"github.com/tanaqud/tanaqud/internal/knowledge"
)

// halves are the halves of the day that the parts of the day lie in.
var halves = [...]int32{1: beforeNoon, 2: afterNoon, 3: afterNoon, 4: atNight, 5: aboutNoon, 6: atNight, 7: beforeNoon, 8: afterNoon, 9: beforeNoon, 10: aboutNoon, 11: atNight, 12: 0}

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
