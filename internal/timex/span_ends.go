package timex

import (
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
)

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
