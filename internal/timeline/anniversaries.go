package timeline

import (
	"fmt"

	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/mention"
)

// anniversary marks what is remembered, where the tables know it or the
// article's date tells it.
func (m *marker) anniversary(a *mention.Anniversary) {
	k := Mark{At: at(a.Block, a.Passage()), Kind: OfAnniversary, Precision: ToYear, Relation: FromMention, Soft: true, Value: "XXXX"}
	origin, known := m.origin(a)
	switch {
	case known && origin.Day != 0:
		day := language.DayNumber(int(origin.Year), int(origin.Month), int(origin.Day))
		k.Interval, k.Placed, k.Value, k.Precision, k.Soft = days(day, day), true, isoDay(day), ToDay, false
	case known && origin.Month != 0:
		k.Interval, k.Placed, k.Precision = monthDays(int(origin.Year), int(origin.Month)), true, ToMonth
		k.Value = fmt.Sprintf("%04d-%02d", origin.Year, origin.Month)
	case known:
		k.Interval, k.Placed, k.Value = yearDays(int(origin.Year)), true, fmt.Sprintf("%04d", origin.Year)
	case m.dated:
		base, _, _ := language.Civil(m.day)
		if year := base - a.Count; year > 0 {
			k.Interval, k.Placed, k.Value, k.Relation = yearDays(year), true, fmt.Sprintf("%04d", year), FromArticle
		}
	}
	m.add(k, a.Block, a.Start)
}

// origin is when what is remembered happened. Where the words mean several
// things, the count tells which.
func (m *marker) origin(a *mention.Anniversary) (origin knowledge.Date, ok bool) {
	base, _, _ := language.Civil(m.day)
	for _, row := range a.Anchors {
		dates := m.set.Base.AnchorDates(row)
		if len(dates) == 0 {
			continue
		}
		if fits := m.dated && base-int(dates[0].Year) == a.Count; fits || !ok {
			origin, ok = dates[0], true
		}
	}
	return origin, ok
}

func monthDays(year, month int) Interval {
	first := language.DayNumber(year, month, 1)
	return days(first, first+language.MonthDays(year, month)-1)
}

func yearDays(year int) Interval {
	return days(language.DayNumber(year, 1, 1), language.DayNumber(year, 12, 31))
}
