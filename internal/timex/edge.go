package timex

import (
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
)

// Where in a period an EdgeWord points.
const (
	edgeEarly   = 1
	edgeMid     = 2
	edgeLate    = 3
	edgeRest    = 4
	edgeLater   = 5 // in what remains of it
	edgeEarlier = 6
)

// edge reads a part of a period: "early next month", "أواخر الشهر الماضي",
// "mid-July", "the rest of the week", "late 2016".
func (p parser) edge(i int) *Timex {
	h, ok := p.At(i, knowledge.EdgeWord)
	if !ok || h.Particle&language.Preposition != 0 && !p.IsArabic(i) {
		return nil
	}
	at := h.End
	if p.Sign(at, '-') && !p.Token(at).Space {
		at++
	}
	at = p.of(p.afterThe(at))
	whole := p.plainPeriod(at)
	if x := p.endOfDay(i, at, h.Value); x != nil {
		return x
	}
	if whole == nil || whole.Grain == Weekend {
		whole = p.currentUnit(at, h.Value == edgeRest)
	}
	if whole != nil && h.Value == edgeLate && whole.Grain == Week && p.IsArabic(i) && whole.Placed() && whole.Past == periodOf(Week, p.ref.today(), 0) { // "نهاية الأسبوع"
		return p.unitAway(i, whole.End, Weekend, 0)
	}
	if whole == nil || !whole.Placed() && whole.Relation == Absolute {
		return nil
	}
	x := *whole
	x.Start = i
	if whole.Grain == Day && whole.Placed() { // "the rest of the day"
		if p.ref.Now < whole.Past.From || p.ref.Now >= whole.Past.To {
			return nil
		}
		x.Type, x.Past.From = TimeType, p.ref.Now
		x.Future, x.Value = x.Past, rangeValue(momentValue(x.Past.From, Second), momentValue(x.Past.To-1, Second), "")
		return &x
	}
	x.Past, x.Future = p.portion(whole.Past, whole.Grain, h.Value), p.portion(whole.Future, whole.Grain, h.Value)
	x.Mod = edgeMods[h.Value]
	if h.Value == edgeRest && whole.Placed() {
		x.Value = rangeValue(dayValue(x.Past.From.Day()), dayValue(x.Past.To.Day()), "")
	}
	return &x
}

// endOfDay reads "the end of tomorrow", "نهاية يوم الأحد": its last minute.
func (p parser) endOfDay(start, i int, edge int32) *Timex {
	if edge != edgeLate {
		return nil
	}
	d := p.day(i)
	if d == nil || d.Grain != Day || d.Type != DateType || d.Relation == Linked {
		return nil
	}
	last := day - minute
	c := &Timex{Start: start, End: d.End, Type: TimeType, Grain: Minute, Value: clockValue(last, Minute), clock: clockTime{told: true, second: last, grain: Minute}}
	return p.onDay(c, d)
}

var edgeMods = [...]Mod{edgeEarly: Early, edgeMid: Mid, edgeLate: Late, edgeRest: Late, edgeLater: Late, edgeEarlier: Early}

// currentUnit reads "the week", "الشهر": the present one, behind "the rest of"
// and the like.
func (p parser) currentUnit(i int, rest bool) *Timex {
	i = p.afterThe(i)
	u, end := p.theUnit(i)
	if end == i || u.belowDay() || u == Day && !rest {
		return nil
	}
	if h, ok := p.At(end, knowledge.ShiftWord); ok && h.Value == 0 && p.IsArabic(end) { // "بقية اليوم الحالي"
		end = h.End
	}
	return p.unitAway(i, end, u, 0)
}

// portion is the part of a period that an EdgeWord means: a half for "early"
// and "late", the middle half, what remains of it from today on.
func (p parser) portion(in Interval, grain Unit, edge int32) Interval {
	if in == (Interval{}) {
		return in
	}
	first, end := in.From.Day(), in.To.Day()
	half := first + (end-first)/2
	if months := grain.inMonths(); months >= 2 {
		half = addMonths(first, months/2)
	}
	if grain == Month {
		half = first + 15
	}
	switch today := p.ref.today(); edge {
	case edgeEarly:
		return daysInterval(first, half)
	case edgeEarlier:
		if first < today && today < half {
			half = today
		}
		return daysInterval(first, half)
	case edgeLate:
		return daysInterval(half, end)
	case edgeMid:
		switch quarter := (end - first) / 4; grain {
		case Month:
			return daysInterval(first+9, first+20)
		case Week:
			return daysInterval(first+1, first+5)
		default:
			return daysInterval(first+quarter, end-quarter)
		}
	case edgeRest:
		return daysInterval(max(first, today), end)
	case edgeLater:
		if half < today && today < end {
			half = today
		}
		return daysInterval(half, end)
	}
	return in
}
