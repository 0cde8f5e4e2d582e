package timex

import (
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
)

// span reads a time from one end to another: "from 4 to 22 January 1995",
// "بين 3 و12 سبتمبر", "March 1-4", "2014-2018", "from 5 to 6 pm tomorrow".
func (p parser) span(i int, m *Timex) *Timex {
	opener, at := p.opener(i)
	if at > i {
		m = p.moment(at)
	} else if m == nil && !p.counts(i) {
		return nil
	}
	if !p.separated(at, opener) {
		return nil
	}
	first := p.ends(at, m)
	var best *Timex
	for _, a := range first {
		next, ok := p.separator(a.End, opener)
		if !ok {
			continue
		}
		for _, b := range p.ends(next, p.moment(next)) {
			if x := p.join(i, a, b, opener); x != nil && (best == nil || x.End > best.End) {
				best = x
			}
		}
	}
	return best
}

// dayWithSpan reads a day with hours from one to another: "Friday between 1 pm
// and 4 pm", and a week with its days.
func (p parser) dayWithSpan(i int, d *Timex) *Timex {
	if d == nil || !d.Placed() || d.Grain != Day && d.Grain != Week && d.clock.part == 0 {
		return nil
	}
	at := d.End
	for p.Sign(at, ',') || p.isIn(at) {
		at++
	}
	_, end := p.opener(at)
	var first *Timex
	if end == at {
		first = p.timeOfDay(at)
	}
	s := p.span(at, first)
	if s == nil || s.From == nil || s.To == nil {
		return nil
	}
	if d.Grain == Week {
		return p.daysOfWeek(i, d, s)
	}
	if s.Type != TimeType || s.Placed() {
		return nil
	}
	x := *s
	x.Start, x.Relation = i, d.Relation
	if d.clock.part != 0 {
		s.From, s.To, d = p.inPart(s.From, d), p.inPart(s.To, d), p.dayUnder(d)
	}
	x.From, x.To = p.onDay(s.From, d), p.onDay(s.To, d)
	x.Past, x.Future = between(x.From.Past, x.To.Past), between(x.From.Future, x.To.Future)
	x.Value = rangeValue(x.From.Value, x.To.Value, lengthValue(x.From, x.To))
	return &x
}

// monthWithSpan reads a month with days from one to another: "November between
// 19 and 20".
func (p parser) monthWithSpan(i int, m *Timex) *Timex {
	if m == nil || m.Grain != Month || m.date == nil || m.date.Calendar != Gregorian {
		return nil
	}
	opener, at := p.opener(m.End)
	if at == m.End {
		return nil
	}
	a := p.bareNumber(at)
	if a == nil {
		return nil
	}
	next, ok := p.separator(a.End, opener)
	b := p.bareNumber(next)
	if !ok || b == nil || a.number > b.number || p.HasOneOf(b.End, told) {
		return nil
	}
	on := func(n *Timex) *Timex {
		d := *m.date
		d.Start, d.End, d.Day = n.Start, n.End, n.number
		if m.Sure() {
			d.Year, _, _ = language.Civil(m.Past.From.Day())
		}
		return p.ofDate(d)
	}
	return p.join(i, on(a), on(b), opener)
}

// dayWithBound reads a day with a time before or after which: "Thursday before
// 5 pm", "Feb 1st no later than 6:00".
func (p parser) dayWithBound(i int, d *Timex) *Timex {
	if d == nil || d.Type != DateType || d.Grain != Day || !d.Placed() {
		return nil
	}
	at := p.comma(d.End)
	for _, v := range [...]int32{knowledge.BoundSince, knowledge.BoundUntil, knowledge.BoundBefore, knowledge.BoundAfter} {
		h, ok := p.Meaning(at, knowledge.BoundWord, v)
		if !ok {
			continue
		}
		if c := p.timeOfDay(h.End); c != nil {
			return bounded(i, p.onDay(c, d), v)
		}
	}
	return nil
}

// inPart puts a time of day into the half of the day of a part of it.
func (p parser) inPart(x, part *Timex) *Timex {
	if k := int(part.clock.part); x.clock.open && k < len(halves) {
		return p.atSecond(x, inHalf(x.clock.second, halves[k]))
	}
	return x
}

// daysOfWeek reads "next week between Wednesday and Friday".
func (p parser) daysOfWeek(i int, week, s *Timex) *Timex {
	if s.From.weekday == 0 || s.To.weekday == 0 {
		return nil
	}
	on := func(x *Timex) *Timex {
		number := week.Past.From.Day() + x.weekday - 1
		return p.dated(x.Start, x.End, Day, dayInterval(number), dayValue(number), Anchored)
	}
	x := *s
	x.Start, x.From, x.To = i, on(s.From), on(s.To)
	x.Past = between(x.From.Past, x.To.Past)
	x.Future = x.Past
	x.Value = rangeValue(x.From.Value, x.To.Value, lengthValue(x.From, x.To))
	return &x
}

// opener reads "from", "between", "من", "بين", "ابتداء من".
func (p parser) opener(i int) (value int32, end int) {
	for _, v := range [...]int32{knowledge.BoundBetween, knowledge.BoundFrom, knowledge.BoundSince} {
		if h, ok := p.Meaning(i, knowledge.BoundWord, v); ok && h.Particle == 0 {
			return v, h.End
		}
	}
	return 0, i
}

// separated says whether what may part the ends of a span stands within reach:
// most expressions are none, and ends are many readings.
func (p parser) separated(i int, opener int32) bool {
	if opener == knowledge.BoundBetween {
		return true
	}
	for k := i + 1; k <= i+longestEnd; k++ {
		if p.Sign(k, '-', '~') || p.has(k, knowledge.BoundWord, knowledge.BoundTo) {
			return true
		}
	}
	return false
}

// longestEnd is how many tokens the first end of a span may have: "Wednesday the
// 4th of March, 2026, at half past seven in the evening".
const longestEnd = 18

// separator reads what stands between the ends: "to", "until", a dash; "and"
// only after "between".
func (p parser) separator(i int, opener int32) (end int, ok bool) {
	if p.Sign(i, '-', '~') {
		return i + 1, true
	}
	if opener == knowledge.BoundBetween {
		if h, ok := p.Meaning(i, knowledge.BoundWord, knowledge.BoundAnd); ok {
			return h.End, true
		}
		if p.IsArabic(i) && p.joins(i) { // "و12" is cut, "والجمعة" is one word
			return i, true
		}
	}
	h, ok := p.Meaning(p.comma(i), knowledge.BoundWord, knowledge.BoundTo)
	return h.End, ok
}

// ends are the readings of an end of a span: a day, a time, a period, a bare
// number.
func (p parser) ends(i int, m *Timex) []*Timex {
	var list []*Timex
	for _, x := range [...]*Timex{m, p.bareNumber(i), p.shortDay(i), p.secondYear(i)} {
		if x != nil && x.Type != DurationType && x.From == nil {
			list = append(list, x)
		}
	}
	return list
}

// bareNumber is a number that the other end makes a day or an hour.
func (p parser) bareNumber(i int) *Timex {
	at := p.afterThe(i)
	if h, ok := p.Meaning(at, knowledge.ClockCue, hourCue); ok {
		at = h.End
	}
	n, end, ok := p.dom(at)
	if !ok || p.Sign(end, ':', '.', '/') && end < len(p.Tokens) && !p.Token(end).Space && !p.endsText(end) {
		return nil
	}
	return &Timex{Start: i, End: end, number: n}
}

// secondYear is the second year of "2014-2018".
func (p parser) secondYear(i int) *Timex {
	year, end := p.fourDigits(i)
	if end == i || !p.Sign(i-1, '-', '/') || p.Token(i-2).Digits != 4 {
		return nil
	}
	return p.yearOf(i, end, year)
}

// shortDay is a weekday with a bare number or alone, or a date, without what
// stands behind it: the other end may tell it.
func (p parser) shortDay(i int) *Timex {
	at := p.afterDay(p.afterThe(i))
	if x := p.calendarDay(at); x != nil {
		x.Start = i
		return x
	}
	if x := p.timeOfDay(at); x != nil {
		return x
	}
	if w, end, ok := p.weekdayName(at); ok {
		return p.bareWeekday(i, end, isoOf(w))
	}
	return nil
}

// join makes a span of its ends; nil where they do not go together.
func (p parser) join(start int, a, b *Timex, opener int32) *Timex {
	if opener == 0 && a.Value == "" && b.Value == "" { // two bare numbers are a score
		return nil
	}
	a, b, end := p.complete(a, b, opener)
	if a == nil || b == nil {
		return nil
	}
	a, b = p.align(a, b)
	if a.Value == present && b.Grain == Day && b.Future != (Interval{}) { // "between now and 15 November"
		a = p.dayAway(a.Start, a.End, 0)
		sure := *b
		sure.Past = b.Future
		b = &sure
	}
	x := &Timex{Start: start, End: end, Type: DateType, Grain: b.Grain, From: a, To: b, Relation: max(a.Relation, b.Relation), Calendar: a.Calendar}
	if a.clock.told || b.clock.told {
		x.Type = TimeType
	}
	length := ""
	if a.Placed() && b.Placed() {
		x.Past, x.Future = between(a.Past, b.Past), between(a.Future, b.Future)
		length = lengthValue(a, b)
	} else if a.clock.told && b.clock.told && a.clock.part == 0 && b.clock.part == 0 {
		length = hoursValue(b.clock.second - a.clock.second)
	}
	x.Value = rangeValue(a.Value, b.Value, length)
	return x
}

// between is the time from one interval through another; a backward one keeps
// the order of its ends as they are written.
func between(a, b Interval) Interval {
	return Interval{a.From, b.To}
}

// lengthValue is the time from the beginning of one end to that of the other.
func lengthValue(a, b *Timex) string {
	from, to := a.Past.From, b.Past.From
	if from > to {
		return ""
	}
	if a.Grain == YearUnit && b.Grain == YearUnit {
		y1, _, _ := language.Civil(from.Day())
		y2, _, _ := language.Civil(to.Day())
		return durationValue([]Amount{{float64(y2 - y1), YearUnit}})
	}
	if a.clock.told || b.clock.told {
		return hoursValue(to - from)
	}
	return durationValue([]Amount{{float64(to.Day() - from.Day()), Day}})
}

func hoursValue(length Moment) string {
	if length < 0 {
		length += day
	}
	amounts := []Amount{{float64(length / hour), Hour}, {float64(length % hour / minute), Minute}, {float64(length % minute), Second}}
	return durationValue(amounts)
}
