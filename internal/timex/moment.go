package timex

import "github.com/tanaqud/tanaqud/internal/knowledge"

// moment reads a day, a period or a time of day, and a day with a time of day
// in either order: "8 pm on Friday", "tomorrow morning", "يوم الثلاثاء الساعة
// الثامنة مساء".
func (p parser) moment(i int) *Timex {
	return longest(p.dayWithTime(i), p.timeWithDay(i), p.period(i), p.present(i))
}

// present is what TIMEX3 calls now.
const present = "PRESENT_REF"

// present reads "now", "الآن".
func (p parser) present(i int) *Timex {
	h, ok := p.At(i, knowledge.NowWord)
	if !ok {
		return nil
	}
	x := p.timed(i, h.End, p.ref.Now, Second, Anchored)
	x.Value = present
	return x
}

// dayWithTime reads a day and what follows of a time on it.
func (p parser) dayWithTime(i int) *Timex {
	d := p.day(i)
	if d == nil || d.Type != DateType || d.Grain != Day {
		return d
	}
	c := p.timeBehind(d.End)
	if c == nil {
		return d
	}
	x := p.onDay(c, d)
	if week := p.weekBehind(d, x.End); week != nil { // "Wednesday evening next week"
		number := week.Past.From.Day() + d.weekday - 1
		x = p.onDay(c, p.dated(i, d.End, Day, dayInterval(number), dayValue(number), Anchored))
		x.End = week.End
		return x
	}
	if year, end := p.fourDigits(x.End); end > x.End && c.Grain == Second && d.date != nil && d.date.Year == 0 { // "Oct 26 15:50:06 2016"
		of := *d.date
		of.Year = year
		x = p.onDay(c, p.ofDate(of))
		x.Start, x.End = i, end
	}
	return x
}

// weekBehind reads the week of a weekday that stands behind its hour.
func (p parser) weekBehind(d *Timex, i int) *Timex {
	if d.weekday == 0 || d.Sure() {
		return nil
	}
	week := p.shiftedUnit(p.of(i))
	if week == nil || week.Grain != Week || !week.Placed() {
		return nil
	}
	return week
}

// timeBehind reads the time of day that goes with a day before it.
func (p parser) timeBehind(end int) *Timex {
	at := p.after(end, knowledge.ElapseWord) // "Friday for 3 in the afternoon"
	if !p.has(end, knowledge.ElapseWord, elapseFor) || p.IsArabic(end) {
		at = end
	}
	for steps := 0; steps < 3; steps++ {
		if p.Sign(at, ',', '-') || p.isIn(at) || p.Has(at, knowledge.ApproxCue) {
			at++
		}
	}
	if c := p.partAndClock(at); c != nil {
		return c
	}
	if c := p.timeOfDay(at); c != nil {
		if _, oclock := p.hourWord(c.End - 1); oclock || !c.clock.open || c.clock.grain != Hour || at > end {
			return c
		}
	}
	if p.isIn(at) {
		at++
	}
	return p.partOfDay(at)
}

// partAndClock reads "in the morning at seven", "صباحا في السابعة".
func (p parser) partAndClock(i int) *Timex {
	part := p.partOfDay(i)
	if part == nil || part.Placed() {
		return nil
	}
	at := part.End
	for p.Sign(at, ',') || p.isIn(at) {
		at++
	}
	c, end := p.hourAt(at)
	if !c.told || p.Has(end, knowledge.Month) { // "at dawn on 22 May"
		return nil
	}
	if int(part.clock.part) < len(halves) && c.open {
		c.second, c.open = inHalf(c.second, halves[part.clock.part]), false
	}
	return &Timex{Start: i, End: end, Type: TimeType, Grain: c.grain, Value: clockValue(c.second, c.grain), clock: c}
}

// hourAt is a time of day that may be a bare number.
func (p parser) hourAt(i int) (clockTime, int) {
	at, _ := p.clockCue(i)
	if c, end := p.digital(at, true); c.told {
		return c, end
	}
	return p.wordClock(at, true)
}

// timeWithDay reads a time of day and what follows of the day it is on.
func (p parser) timeWithDay(i int) *Timex {
	c := longest(p.timeOfDay(i), p.partAndClock(i), p.partOfDay(i))
	if c == nil {
		c = p.bareHour(i)
	}
	if c == nil || c.Placed() {
		return p.clockOnPart(c)
	}
	at := c.End
	for steps := 0; steps < 3; steps++ {
		if p.Sign(at, ',') || p.isIn(at) || p.Has(at, knowledge.OfWord) && !p.Has(at+1, knowledge.Month) {
			at++
		}
	}
	d := p.day(at)
	if d != nil && c.clock.part == 0 { // "5:30 tomorrow evening"
		if t := p.dayWithTime(at); t != nil && t.Placed() && t.clock.part != 0 {
			return p.moveInto(c, t)
		}
	}
	if d == nil || d.Grain != Day || d.Type != DateType {
		if t := p.partOfDay(at); t != nil && t.Placed() && c.clock.part == 0 { // "7, this morning"
			return p.moveInto(c, t)
		}
		if c.number != 0 {
			return nil
		}
		return c
	}
	if d.Relation == Linked { // "the evening two days after 8 May" is of no hour
		return c
	}
	return p.onDay(c, d)
}

// clockOnPart reads "tonight at 7", "this morning at 10".
func (p parser) clockOnPart(part *Timex) *Timex {
	if part == nil {
		return nil
	}
	at := part.End
	for p.Sign(at, ',') || p.isIn(at) || p.Has(at, knowledge.ApproxCue) {
		at++
	}
	c, end := p.hourAt(at)
	if !c.told || c.second >= 13*hour && c.open {
		return part
	}
	t := &Timex{Start: part.Start, End: end, Type: TimeType, Grain: c.grain, clock: c}
	return p.moveInto(t, part)
}

// moveInto puts a clock time into the part of the day that tells its half.
func (p parser) moveInto(t, part *Timex) *Timex {
	c := t.clock
	if int(part.clock.part) < len(halves) && c.open {
		c.second, c.open = inHalf(c.second, halves[part.clock.part]), false
	}
	t.clock, t.Value = c, clockValue(c.second, c.grain)
	return p.onDay(t, p.dayUnder(part))
}

// bareHour reads a number alone as an hour: it stands only with what follows,
// "10, tonight".
func (p parser) bareHour(i int) *Timex {
	n, digits, ok := p.Number(i)
	if !ok || digits > 2 || n < 1 || n > 23 || !p.Sign(i+1, ',') && !p.Has(i+1, knowledge.DayPart) && !p.Has(i+1, knowledge.DayWord) && !p.has(i+1, knowledge.ShiftWord, 0) {
		return nil
	}
	at := p.comma(i + 1)
	if part := longest(p.partOfDay(at), p.dayWithTime(at)); part == nil || !part.Placed() || part.clock.part == 0 {
		return nil
	}
	c := clockTime{told: true, second: Moment(n) * hour, grain: Hour, open: n <= 12}
	return &Timex{Start: i, End: i + 1, Type: TimeType, Grain: Hour, Value: clockValue(c.second, Hour), clock: c, number: n}
}
