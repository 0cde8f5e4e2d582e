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

// complete gives each end what only the other one says: the month, the year,
// the half of the day, the day of the clock times.
func (p parser) complete(a, b *Timex, opener int32) (from, to *Timex, end int) {
	end = b.End
	switch {
	case a.Value == "" && b.Value == "":
		return p.numbersOf(a, b)
	case a.Value == "":
		return p.onOneDay(p.firstFrom(a, b), b, end)
	case b.Value == "":
		to = p.secondFrom(a, b)
		return p.onOneDay(a, to, b.End)
	}
	if a.clock.told != b.clock.told {
		return nil, nil, 0
	}
	if a.clock.told {
		return p.clocks(a, b, end)
	}
	if a.date != nil && b.date != nil {
		a, b = p.sameYear(a, b)
	}
	if a.weekday != 0 && b.weekday != 0 && a.Value[0] == 'X' && b.Value[0] == 'X' {
		b = p.following(a, b)
	}
	return a, b, end
}

// onOneDay puts two times of day on the day that follows them, if any.
func (p parser) onOneDay(a, b *Timex, end int) (from, to *Timex, _ int) {
	if a == nil || b == nil || !a.clock.told || !b.clock.told || a.Placed() || b.Placed() {
		return a, b, end
	}
	return p.clocks(a, b, end)
}

// firstFrom reads a number before "to 22 January 1995", "to 6 pm".
func (p parser) firstFrom(a, b *Timex) *Timex {
	switch {
	case b.clock.told && b.clock.part == 0:
		if a.number > 24 {
			return nil
		}
		second := Moment(a.number) * hour
		if a.number <= 12 && !b.clock.open && second+12*hour <= b.clock.second || a.number < 12 && second > b.clock.second {
			second += 12 * hour // "from 5 to 6 pm"
		}
		t := &Timex{Start: a.Start, End: a.End, Type: TimeType, Grain: Hour, Value: clockValue(second%day, Hour), clock: clockTime{told: true, second: second % day, grain: Hour}}
		if b.Placed() {
			d := *b
			d.Value = b.Value[:max(0, len(b.Value)-len(clockValue(b.clock.second, b.clock.grain)))]
			return p.onDay(t, &d)
		}
		return t
	case b.date != nil && b.date.Day != 0:
		d := *b.date
		d.Start, d.End, d.Day = a.Start, a.End, a.number
		return p.ofDate(d)
	case b.Grain == Day && b.Sure(): // "من 4 حتى 23 من هذا الشهر"
		year, month, _ := language.Civil(b.Past.From.Day())
		number := language.DayNumber(year, month, a.number)
		return p.dated(a.Start, a.End, Day, dayInterval(number), dayValue(number), b.Relation)
	}
	return nil
}

// secondFrom reads a number behind "March 1 to".
func (p parser) secondFrom(a, b *Timex) *Timex {
	switch {
	case a.clock.told && a.clock.part == 0:
		if b.number > 24 || a.date != nil && p.Has(b.End, knowledge.Month) {
			return nil
		}
		second := Moment(b.number) * hour
		if b.number <= 12 && second+12*hour > a.clock.second && second < a.clock.second {
			second += 12 * hour
		}
		t := &Timex{Start: b.Start, End: b.End, Type: TimeType, Grain: Hour, Value: clockValue(second%day, Hour), clock: clockTime{told: true, second: second % day, grain: Hour}}
		if a.Placed() {
			d := *a
			d.Value = a.Value[:max(0, len(a.Value)-len(clockValue(a.clock.second, a.clock.grain)))]
			return p.onDay(t, &d)
		}
		return t
	case a.date != nil && a.date.Day != 0 && p.Has(b.End, knowledge.SameMonth): // "8 ديسمبر إلى 31 منه"
		d := *a.date
		d.Start, d.End, d.Day = b.Start, p.after(b.End, knowledge.SameMonth), b.number
		x := p.ofDate(d)
		b.End = d.End
		return x
	case a.date != nil && a.date.Day != 0 && len(a.date.Months) > 0 && a.date.Months[0].Start < a.End && p.monthLeads(a):
		d := *a.date
		d.Start, d.End, d.Day = b.Start, b.End, b.number
		d.Year = a.date.Year
		if d.Year == 0 {
			q := d
			q.End = b.End
			p.addYear(&q)
			d.Year, d.End = q.Year, q.End
		}
		x := p.ofDate(d)
		if d.Year != 0 && a.date.Year == 0 {
			a.date.Year = d.Year
			*a = *p.ofDate(*a.date)
		}
		b.End = d.End
		return x
	}
	return nil
}

// monthLeads says whether the month stands before the day: only then may a
// second day follow it, "March 1-4".
func (p parser) monthLeads(x *Timex) bool { return x.date.Months[0].Start == x.date.Start }

// numbersOf reads two bare numbers with what follows them: "4-23 in next
// month", "من 4 حتى 23 من هذا الشهر", "between 4 and 22 this month".
func (p parser) numbersOf(a, b *Timex) (from, to *Timex, end int) {
	if d := p.dayBehind(b.End); d != nil && d.Start > b.End-1 && a.number <= 24 && b.number <= 24 {
		if p.Has(b.End, knowledge.OfWord) || d.date == nil || len(d.date.Months) == 0 || d.date.Day == 0 || p.isIn(b.End) {
			return p.hourOf(a, d), p.hourOf(b, d), d.End
		}
	}
	at := p.of(b.End)
	month := p.shiftedUnit(at)
	if month == nil {
		month = p.monthPeriod(at)
	}
	if month == nil || month.Grain != Month {
		return nil, nil, 0
	}
	if month.date != nil {
		d := *month.date
		first, second := d, d
		first.Start, first.End, first.Day = a.Start, a.End, a.number
		second.Start, second.End, second.Day = b.Start, month.End, b.number
		return p.ofDate(first), p.ofDate(second), month.End
	}
	if !month.Placed() {
		return nil, nil, 0
	}
	on := func(x *Timex) *Timex {
		number := month.Past.From.Day() + x.number - 1
		return p.dated(x.Start, x.End, Day, dayInterval(number), dayValue(number), Anchored)
	}
	return on(a), on(b), month.End
}

// hourOf is a bare number as an hour of a day.
func (p parser) hourOf(x, d *Timex) *Timex {
	second := Moment(x.number) * hour % day
	t := &Timex{Start: x.Start, End: x.End, Type: TimeType, Grain: Hour, Value: clockValue(second, Hour), clock: clockTime{told: true, second: second, grain: Hour}}
	return p.onDay(t, d)
}

// sameYear gives the end that has no year that of the other: the first of
// "from 24 December to 3 January 2025" is of the year before.
func (p parser) sameYear(a, b *Timex) (*Timex, *Timex) {
	first, second := *a.date, *b.date
	switch {
	case first.Calendar != second.Calendar:
		return a, b
	case first.Year == 0 && second.Year != 0 && !a.Sure():
		first.Year = second.Year
		if first.Month > second.Month {
			first.Year--
		}
		return p.redate(a, first), b
	case first.Year != 0 && second.Year == 0:
		second.Year = first.Year
		if first.Month > second.Month {
			second.Year++
		}
		return a, p.redate(b, second)
	}
	return a, b
}

// align puts two days without a year into the same ones: the next time that
// the second is not past, and a year before.
func (p parser) align(a, b *Timex) (*Timex, *Timex) {
	if a.date == nil || b.date == nil || a.date.Year != 0 || b.date.Year != 0 || a.date.Day == 0 || b.date.Day == 0 ||
		a.date.Calendar != Gregorian || b.date.Calendar != Gregorian || !b.Placed() || b.Grain != Day || a.Grain != Day || a.Relation != Anchored || b.Past == b.Future {
		return a, b
	}
	first := *a
	on := func(in Interval) Interval {
		year, _, _ := language.Civil(in.From.Day())
		if a.date.Month > b.date.Month {
			year--
		}
		return dayInterval(language.DayNumber(year, a.date.Month, a.date.Day))
	}
	first.Past, first.Future = on(b.Past), on(b.Future)
	return &first, b
}

func (p parser) redate(x *Timex, d Date) *Timex {
	if d.Day == 0 {
		m := p.ofMonth(&d, d.Year, Absolute)
		return m
	}
	return p.ofDate(d)
}

// following puts the second weekday behind the first: "Friday to Sunday".
func (p parser) following(a, b *Timex) *Timex {
	x := *b
	ahead := (b.weekday - a.weekday + 7) % 7
	x.Past = daysInterval(a.Past.From.Day()+ahead, a.Past.From.Day()+ahead+1)
	x.Future = daysInterval(a.Future.From.Day()+ahead, a.Future.From.Day()+ahead+1)
	return &x
}

// clocks are two times of day: the first in the half of the day of the second,
// both on the day that one of them is on.
func (p parser) clocks(a, b *Timex, end int) (from, to *Timex, _ int) {
	if a.Placed() && b.Placed() {
		return a, b, end
	}
	if a.clock.open && !b.clock.open && b.clock.part == 0 && b.clock.second >= 12*hour && a.clock.second+12*hour <= b.clock.second && a.clock.second >= hour && a.clock.part == 0 {
		a = p.atSecond(a, a.clock.second+12*hour)
	} else if b.clock.open && !a.clock.open && a.clock.second >= 12*hour && b.clock.second < a.clock.second && b.clock.second+12*hour > a.clock.second {
		b = p.atSecond(b, b.clock.second+12*hour)
	}
	switch {
	case !a.Placed() && b.Placed():
		a = p.onDay(a, p.dayUnder(b))
	case a.Placed() && !b.Placed():
		b = p.onDay(b, p.dayUnder(a))
	case !a.Placed() && !b.Placed():
		if part := p.partOfDay(p.comma(end)); part != nil && part.Placed() { // "between 10 and 11:30 this morning"
			d := p.dayUnder(part)
			return p.onDay(p.inPart(a, part), d), p.onDay(p.inPart(b, part), d), part.End
		}
		if d := p.dayBehind(end); d != nil {
			return p.onDay(a, d), p.onDay(b, d), d.End
		}
	}
	return a, b, end
}

// atSecond is the time of day moved to another second of the day.
func (p parser) atSecond(x *Timex, second Moment) *Timex {
	c := *x
	shift := second - x.clock.second
	c.clock.second, c.clock.open = second, false
	old := clockValue(x.clock.second, x.clock.grain)
	c.Value = x.Value[:len(x.Value)-len(old)] + clockValue(second, x.clock.grain)
	if x.Placed() {
		c.Past = Interval{x.Past.From + shift, x.Past.To + shift}
		c.Future = Interval{x.Future.From + shift, x.Future.To + shift}
	}
	return &c
}

// dayUnder is the day that a time of day is on.
func (p parser) dayUnder(x *Timex) *Timex {
	d := *x
	d.Type, d.Grain = DateType, Day
	d.Past, d.Future = dayInterval(x.Past.From.Day()), dayInterval(x.Future.From.Day())
	d.Value = dayValue(x.Past.From.Day())
	for k := 0; k < len(x.Value); k++ {
		if x.Value[k] == 'T' {
			d.Value = x.Value[:k]
			break
		}
	}
	return &d
}

// dayBehind is the day behind a span of hours: "from 3 to 4 tomorrow".
func (p parser) dayBehind(i int) *Timex {
	at := i
	for steps := 0; steps < 2; steps++ {
		if p.Sign(at, ',') || p.isIn(at) || p.Has(at, knowledge.OfWord) {
			at++
		}
	}
	d := p.day(at)
	if d == nil || d.Type != DateType || d.Grain != Day {
		return nil
	}
	return d
}

// open reads a time with one end: "since 2011", "until Friday", "قبل عام 2020",
// "ابتداء من 1 يناير".
func (p parser) open(i int) *Timex {
	for _, v := range [...]int32{knowledge.BoundSince, knowledge.BoundUntil, knowledge.BoundBefore, knowledge.BoundAfter, knowledge.BoundFrom} {
		h, ok := p.Meaning(i, knowledge.BoundWord, v)
		if !ok {
			continue
		}
		x := p.moment(p.afterThe(h.End))
		if x == nil || x.Type == DurationType {
			continue
		}
		if v == knowledge.BoundFrom && (p.IsArabic(i) || x.Grain != Day && x.Grain != YearUnit && x.Grain != Month) {
			continue
		}
		return bounded(i, x, v)
	}
	return nil
}

// bounded is the time before, after, since or until an expression.
func bounded(start int, x *Timex, bound int32) *Timex {
	c := *x
	c.Start = start
	side := func(in Interval) Interval {
		switch {
		case in == Interval{}:
			return in
		case (bound == knowledge.BoundBefore || bound == knowledge.BoundUntil) && x.Mod == Late: // "by the end of the month"
			return Interval{Beginning, in.To}
		case bound == knowledge.BoundBefore, bound == knowledge.BoundUntil:
			return Interval{Beginning, in.From}
		case bound == knowledge.BoundAfter:
			return Interval{in.To, Ending}
		}
		return Interval{in.From, Ending}
	}
	c.Past, c.Future = side(x.Past), side(x.Future)
	c.Mod = [...]Mod{knowledge.BoundBefore: Before, knowledge.BoundAfter: After, knowledge.BoundSince: Since, knowledge.BoundUntil: Until, knowledge.BoundFrom: Since}[bound]
	if bound == knowledge.BoundBefore || bound == knowledge.BoundUntil {
		c.To = x
	} else {
		c.From = x
	}
	return &c
}
