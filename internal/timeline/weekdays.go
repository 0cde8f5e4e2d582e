package timeline

import (
	"github.com/tanaqud/tanaqud/internal/language"
)

// weekdays mark the names of days that stand beside a date of another day:
// where the date would have to lie. The date keeps the rest of the words.
func (m *marker) weekdays() {
	read := m.marks
	for _, w := range m.set.Weekdays {
		if w.Date == nil {
			continue
		}
		date, full := w.Date.Number()
		if !full || language.WeekdayOf(date) == w.Day {
			continue
		}
		if i, ok := markAt(read, w.Date.Passage()); ok && m.marks[i].Kind == OfDate {
			m.marks[i].At.Span = w.Date.Passage().Span
			m.marks[i].token = w.Date.Start
		}
		beside := at(w.Date.Block, w.Date.Passage())
		day := date + toWeekday(date, w.Day, -3)
		k := Mark{
			At: at(w.Block, w.Passage()), Kind: OfWeekday, Precision: ToDay, Relation: FromMention, Source: &beside, Soft: true,
			Interval: days(day, day), Placed: true, Value: isoDay(day),
		}
		if i, ok := markAt(read, w.Passage()); ok && m.marks[i].Kind == OfWeekday { // it was taken for one by itself
			k.block, k.token, k.Type = w.Block, w.Start, Date
			m.marks[i] = k
			continue
		}
		m.add(k, w.Block, w.Start)
	}
}

// toWeekday is how many days, from least on, lead from a day to a weekday.
func toWeekday(day, weekday, least int) int {
	return least + ((weekday-language.WeekdayOf(day+least))%7+7)%7
}
