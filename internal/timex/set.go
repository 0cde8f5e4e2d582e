package timex

import "github.com/tanaqud/tanaqud/internal/knowledge"

// set reads a frequency: "every day", "كل يومين", "weekly", "Mondays", "every
// Monday at 4 pm", "at 9 every night".
func (p parser) set(i int) *Timex {
	return longest(p.every(i), p.setWord(i), p.everyAfterTime(i))
}

// every reads "every day", "each 3 weeks", "كل يوم اثنين الساعة 4 مساء".
func (p parser) every(i int) *Timex {
	value, end := p.recurring(i)
	if end == i {
		return nil
	}
	x := &Timex{Start: i, End: end, Type: SetType, Value: value}
	if c := p.timeOfSet(value, end); c != nil {
		x.End = c.End
		if value[0] == 'P' || value[0] == 'T' {
			x.Value = c.Value
		} else {
			x.Value += c.Value
		}
	}
	return x
}

// timeOfSet is the time of day at which it recurs: a bare number will do after
// "every night at".
func (p parser) timeOfSet(value string, end int) *Timex {
	if c := p.timeBehind(end); c != nil || value[0] != 'T' || !p.isIn(end) {
		return c
	}
	c, next := p.hourAt(end + 1)
	if !c.told {
		return nil
	}
	for part, d := range dayParts {
		if d.name == value && c.open && part < len(halves) {
			c.second = inHalf(c.second, halves[part])
		}
	}
	return &Timex{Start: end, End: next, Type: TimeType, Value: clockValue(c.second, c.grain), clock: c}
}

// recurring is what recurs, as TIMEX3 writes it.
func (p parser) recurring(i int) (value string, end int) {
	if h, ok := p.At(i, knowledge.Weekdays); ok && !p.IsArabic(i) {
		return weekdayValue(isoOf(int(h.Value))), h.End
	}
	h, ok := p.At(i, knowledge.EachWord)
	if !ok {
		return "", i
	}
	at := p.afterDay(h.End)
	for _, kind := range [...]knowledge.Kind{knowledge.Weekdays, knowledge.Weekday} {
		if w, ok := p.At(at, kind); ok {
			return weekdayValue(isoOf(int(w.Value))), w.End
		}
	}
	at = h.End
	if p.isDays(i) { // "أيام الأحد" only
		return "", i
	}
	if amounts, end := p.amounts(at); end > at {
		return durationValue(amounts), end
	}
	if u, end := p.unit(at); end > at {
		if u == Weekend {
			return "XXXX-WXX-WE", end
		}
		return durationValue([]Amount{{1, u}}), end
	}
	if part, ok := p.At(at, knowledge.DayPart); ok && int(part.Value) < len(dayParts) && dayParts[part.Value].name != "" {
		return dayParts[part.Value].name, part.End
	}
	if d := p.calendarDay(at); d != nil && !d.Sure() {
		return d.Value, d.End
	}
	if m := p.monthName(at); m != nil && m.Calendar == Gregorian {
		return dateValue(0, m.Month, 0), m.End
	}
	return "", i
}

// isDays says whether the word is the plural of day, which recurs only with the
// name of a weekday.
func (p parser) isDays(i int) bool {
	h, ok := p.At(i, knowledge.UnitWord)
	return ok && Unit(h.Value) == Day
}

// setWord reads "daily", "سنويا".
func (p parser) setWord(i int) *Timex {
	h, ok := p.At(i, knowledge.SetWord)
	if !ok {
		return nil
	}
	return &Timex{Start: i, End: h.End, Type: SetType, Value: durationValue([]Amount{{1, Unit(h.Value)}})}
}

// everyAfterTime reads "at 9 every night", "الساعة 3 مساء كل يوم".
func (p parser) everyAfterTime(i int) *Timex {
	c := p.timeOfDay(i)
	if c == nil {
		return nil
	}
	at := c.End
	for p.Sign(at, ',') || p.isIn(at) {
		at++
	}
	value, end := p.recurring(at)
	if end == at {
		return nil
	}
	x := &Timex{Start: i, End: end, Type: SetType, Value: value + c.Value}
	if value[0] == 'P' || value[0] == 'T' {
		x.Value = c.Value
	}
	return x
}
