package checks

import (
	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/mention"
)

// inYearOf writes the date of an event with the year that sets it soon behind
// the day of the article (1), or soon before it (-1): a year taken over from
// another story is the one slip that such a date shows by itself.
func inYearOf(m *mention.Set, d *mention.Date, stamp *mention.Stamp, day, side int) claim.Edit {
	if d.Year == 0 || len(m.Stamps) == 0 {
		return nil
	}
	now, _, _ := language.Civil(stamp.From)
	for _, year := range [...]int{now, now + side} {
		if year == d.Year || d.Day > language.MonthDays(year, d.Month) {
			continue
		}
		moved := language.DayNumber(year, d.Month, d.Day)
		away := (moved - stamp.From) * side
		if away < 0 || away > nearestYear || d.Weekday != nil && language.WeekdayOf(moved) != d.Weekday.Day {
			continue
		}
		text, ok := printed(d.Block).Date(&d.Date, year, d.Month, d.Day)
		return replacing(d.Block.Passage(d.Start, printed(d.Block).WithoutEra(&d.Date)), text, ok && d.Pair == nil)
	}
	return nil
}
