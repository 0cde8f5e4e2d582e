package timex

import (
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/lexis"
)

// Clock is a time of day as it is written, possibly one that no clock shows.
type Clock struct {
	Start, End   int
	Hour, Minute int
}

// Exists says whether a clock can show it.
func (c *Clock) Exists() bool {
	return c.Minute >= 0 && c.Minute < 60 && (c.Hour >= 0 && c.Hour < 24 || c.Hour == 24 && c.Minute == 0)
}

// ClockAt is the time of day that begins at token i; nil for none.
func ClockAt(w *lexis.Words, i int) *Clock { return text{w}.clock(i) }

// clock reads "25:40", "8:30 pm", "06:72". Without a sign that a time of day
// is meant (the word "hour" before, "pm" or a time zone after, a leading
// nought) it may be a score or a ratio, and is not read.
func (t text) clock(i int) *Clock {
	hour, digits, ok := t.Number(i)
	if !ok || digits > 2 || !t.Sign(i+1, ':') || t.Token(i+1).Space {
		return nil
	}
	minute, minuteDigits, ok := t.Number(i + 2)
	if !ok || minuteDigits != 2 || t.Token(i+2).Space || t.Sign(i+3, ':') || t.Sign(i-1, ':') {
		return nil
	}
	c := &Clock{Start: i, End: i + 3, Hour: hour, Minute: minute}
	sure := false
	if h, ok := t.At(c.End, knowledge.Meridiem); ok {
		sure, c.End = true, h.End
	}
	if h, ok := t.At(c.End, knowledge.ClockCue); ok && h.Value == sureOfClock {
		sure, c.End = true, h.End
	}
	if h, ok := t.Before(i, knowledge.ClockCue, 2); ok {
		sure = sure || h.Value == sureOfClock || hour < 30 // "at 70:30" is a ratio
	}
	if sure || digits == 2 && hour < 10 {
		return c
	}
	return nil
}

// sureOfClock is the value of a ClockCue that only stands with a time of day.
const sureOfClock = 1
