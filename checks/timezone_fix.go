package checks

import (
	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/mention"
	"github.com/tanaqud/tanaqud/internal/timex"
)

// twoClocks is a time of day that is given in two zones which do not agree.
type twoClocks struct {
	a, b          *mention.Time
	first, second claim.Clock
}

// offers are the edits of the one time and of the other, and how far each is to
// be believed: one that the article gives again is.
func (p twoClocks) offers(m *mention.Set) (first, second []claim.Arg, w1, w2 float64) {
	first = offer("rewritten", p.rewrite(p.a, p.first, p.second))
	second = offer("rewritten", p.rewrite(p.b, p.second, p.first))
	w1, w2 = doubt(p.again(m, p.first), p.again(m, p.second))
	return first, second, w1, w2
}

// rewrite writes a time as the other one has it. Where that is on another day,
// a day that is told beside the two may have to be another one as well.
func (p twoClocks) rewrite(t *mention.Time, own, other claim.Clock) claim.Edit {
	old, minutes, ok := convert(own, other)
	if !ok || (old+between(own, other) != minutes) && p.dated() {
		return nil
	}
	x := clockOf(t)
	text, ok := printed(t.Block).Clock(x, minutes)
	return replacing(t.PassageOf(x), text, ok)
}

// between is how many minutes the other time is behind the own one, the short
// way round the dial.
func between(own, other claim.Clock) int {
	apart := ((other.Minutes-own.Minutes)%dayMinutes + dayMinutes) % dayMinutes
	if apart > dayMinutes/2 {
		apart -= dayMinutes
	}
	return apart
}

// dated says whether a day is told within the two times.
func (p twoClocks) dated() bool {
	b := p.a.Block
	for i := p.a.Start; i < p.b.End; i++ {
		if b.Has(i, knowledge.Weekday) || b.Has(i, knowledge.DayWord) || b.Has(i, knowledge.Month) {
			return true
		}
	}
	return false
}

// again says whether the article gives that moment elsewhere, in a zone.
func (p twoClocks) again(m *mention.Set, c claim.Clock) bool {
	for _, t := range m.Times[:min(len(m.Times), witnesses)] {
		if t.Block == p.a.Block && t.Start >= p.a.Start && t.End <= p.b.End {
			continue
		}
		if _, zone, _, ok := t.TimeOfDay(); !ok || zone == nil {
			continue
		}
		for _, day := range daysOfPair(m, p.a, p.b) {
			if other, _, ok := clockIn(m, t, day); ok && (other.Minutes-c.Minutes)%dayMinutes == 0 {
				return true
			}
		}
	}
	return false
}

// clockOf is the time of day itself, without "until" before it.
func clockOf(t *mention.Time) *timex.Timex {
	switch {
	case t.From != nil && t.To == nil:
		return t.From
	case t.To != nil && t.From == nil:
		return t.To
	}
	return t.Timex
}
