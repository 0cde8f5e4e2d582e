package report

import (
	"slices"

	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/timeline"
)

// tickUnit is a step between two ticks of the axis: so many years, months,
// days or hours.
type tickUnit struct{ years, months, days, hours int }

// The units, the finest first.
var tickUnits = [...]tickUnit{
	{hours: 1}, {hours: 6}, {days: 1}, {days: 7}, {months: 1}, {months: 3}, {years: 1}, {years: 2}, {years: 5},
	{years: 10}, {years: 20}, {years: 50}, {years: 100}, {years: 500},
}

// length is how long the unit is, about.
func (u tickUnit) length() timeline.Minute {
	return timeline.Minute(u.years*365+u.months*30+u.days)*timeline.Day + timeline.Minute(u.hours)*60
}

// from is the first tick at or after a moment.
func (u tickUnit) from(m timeline.Minute) timeline.Minute {
	if u.years == 0 && u.months == 0 && u.days != 7 {
		step := u.length()
		return (m + step - 1) / step * step // after 1970, where hours are told
	}
	year, month, _ := language.Civil(m.DayOf())
	tick := timeline.Minute(0)
	switch {
	case u.days == 7: // Mondays
		day := m.DayOf()
		tick = timeline.Minute(day+(8-language.WeekdayOf(day))%7) * timeline.Day
	case u.months > 0:
		tick = firstOf(year, (month-1)/u.months*u.months+1)
	default:
		tick = firstOf(year/u.years*u.years, 1)
	}
	if tick < m {
		return u.next(tick)
	}
	return tick
}

func (u tickUnit) next(m timeline.Minute) timeline.Minute {
	if u.years == 0 && u.months == 0 {
		return m + u.length()
	}
	year, month, _ := language.Civil(m.DayOf())
	month += u.months - 1
	return firstOf(year+u.years+month/12, month%12+1)
}

func firstOf(year, month int) timeline.Minute {
	return timeline.Minute(language.DayNumber(year, month, 1)) * timeline.Day
}

// tickStep is how many pixels lie between two ticks at least.
const tickStep = 40

// drawTicks names the days or years along the pieces of the axis.
func (d *drawing) drawTicks(m *markup) {
	for _, p := range d.pieces {
		span := p.To - p.From
		if span == 0 {
			continue
		}
		most := max(1, int((p.bottom-p.top)/tickStep))
		u := tickUnits[len(tickUnits)-1]
		for i := len(tickUnits) - 1; i >= 0 && int(span/tickUnits[i].length()) <= most; i-- {
			if tickUnits[i].hours > 0 && !hasClock(p.Points) {
				break
			}
			u = tickUnits[i]
		}
		for at := u.from(p.From); at <= p.To; at = u.next(at) {
			d.drawTick(m, u, at)
		}
	}
}

// hasClock says whether one of the points is no midnight.
func hasClock(points []timeline.Minute) bool {
	return slices.ContainsFunc(points, func(m timeline.Minute) bool { return m%timeline.Day != 0 })
}

func (d *drawing) drawTick(m *markup, u tickUnit, at timeline.Minute) {
	y := d.y(at)
	d.line(m, "axis", d.spine-4, y, d.spine, y)
	if d.narrow || d.besideOwn(y) {
		return
	}
	d.line(m, "rule", ticksWidth, y, d.spine-6, y)
	d.write(m, "tick", 0, y, d.tickName(u, at))
}

// besideOwn says whether the line of the article's own date would strike a
// tick out.
func (d *drawing) besideOwn(y float64) bool {
	for n := range d.Nodes {
		if own := d.y(d.Nodes[n].From); d.Nodes[n].Own && own-11 < y && y < own+11 {
			return true
		}
	}
	return false
}

func (d *drawing) tickName(u tickUnit, at timeline.Minute) string {
	year, month, day := language.Civil(at.DayOf())
	switch {
	case u.years > 0:
		return d.say.Date(year, 0, 0)
	case u.months > 0:
		return d.say.Date(year, month, 0)
	case u.days > 0:
		return d.say.Date(0, month, day)
	}
	hour, minute := at.Clock()
	return d.say.clock(hour, minute)
}
