package claim

import "math"

// Count is how many of something: a number, or as much as the words leave open.
// Both ends are inclusive; High is math.MaxInt for "more than".
type Count struct {
	Low, High int
	Shown     int // the number as it is said
}

// Exactly is the count of just so many.
func Exactly(n int) Count { return Count{Low: n, High: n, Shown: n} }

// Fits wants a number in common, or one of each no further apart than the
// tolerance.
func (c Count) Fits(other Value, tolerance int) bool {
	o, ok := other.(Count)
	return !ok || c.Low <= addCapped(o.High, tolerance) && o.Low <= addCapped(c.High, tolerance)
}

func addCapped(n, more int) int {
	if n > math.MaxInt-more {
		return math.MaxInt
	}
	return n + more
}

// Say is the number that the words say.
func (c Count) Say(w Words) string { return w.Number(c.Shown) }

// Bound is an end of something that begins and ends, on any scale: it may not
// end before it begins.
type Bound struct {
	At    int
	Final bool // it is the end
	Shown Value
}

// Fits wants the beginning not to come later than the end, by more than the
// tolerance.
func (b Bound) Fits(other Value, tolerance int) bool {
	o, ok := other.(Bound)
	switch {
	case !ok || o.Final == b.Final:
		return true
	case b.Final:
		return o.At <= b.At+tolerance
	}
	return b.At <= o.At+tolerance
}

// Say says what stands there.
func (b Bound) Say(w Words) string {
	if b.Shown == nil {
		return ""
	}
	return b.Shown.Say(w)
}

// Clock is a time of day in minutes past midnight in Greenwich; the day it
// falls on is left open.
type Clock struct {
	Minutes int
	Shown   string // as its own zone has it: "18:00"
}

// Fits compares round the dial, with a tolerance in minutes.
func (c Clock) Fits(other Value, tolerance int) bool {
	o, ok := other.(Clock)
	if !ok {
		return true
	}
	apart := ((c.Minutes-o.Minutes)%1440 + 1440) % 1440
	return min(apart, 1440-apart) <= tolerance
}

// Say shows the time in its own zone.
func (c Clock) Say(Words) string { return c.Shown }
