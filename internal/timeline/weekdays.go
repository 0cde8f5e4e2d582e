package timeline

import (
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/mention"
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
		if i, ok := markAt(read, w.Date.Passage()); ok {
			m.marks[i].leave(w)
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

// leave parts a mark from the weekday beside its date.
func (k *Mark) leave(w *mention.Weekday) {
	date := w.Date.Passage().Span
	switch {
	case k.Kind == OfDate:
		k.At.Span = date
	case k.block == w.Block && k.token == w.Start && w.Start < w.Date.Start:
		k.At.Span.Start = date.Start
	default:
		return
	}
	k.token = w.Date.Start
}

// toWeekday is how many days, from least on, lead from a day to a weekday.
func toWeekday(day, weekday, least int) int {
	return least + ((weekday-language.WeekdayOf(day+least))%7+7)%7
}
