package timeline

import (
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/mention"
	"github.com/tanaqud/tanaqud/internal/timex"
)

// isAnaphor says whether an expression counts from a time that was told before
// it, not from the article's own: "two days later", "the following month",
// "في اليوم نفسه", "after three days".
func isAnaphor(t *mention.Time) bool {
	if _, after := t.Block.Meaning(t.Start, knowledge.BoundWord, knowledge.BoundAfter); after && len(t.Amounts) > 0 && t.Relation == timex.Anchored {
		return !planned(t.Block, t.Start)
	}
	for i := max(0, t.Start-1); i < t.End; i++ {
		for h := range t.Block.Hits(i, knowledge.Anaphor) {
			if h.End > t.Start && h.End <= t.End+1 {
				return true
			}
		}
	}
	return false
}

// follow places an anaphor as far from the time told before it in its
// paragraph as it was reckoned to lie from the article's own day. Without
// such a time it tells nothing.
func (m *marker) follow(k *Mark, t *mention.Time) {
	before, ok := m.antecedent(t)
	if !ok || !m.dated || t.Past == (timex.Interval{}) || t.Past != t.Future || t.Past.To == timex.Ending || t.Past.From == timex.Beginning {
		return
	}
	first, last := t.Past.From.Day(), (t.Past.To - 1).Day()
	from := before.From.DayOf()
	switch {
	case t.Grain == timex.YearUnit && len(t.Amounts) == 0: // "that year"
		k.Interval = yearDays(yearOf(first) - yearOf(m.day) + yearOf(from))
	case inMonths(t):
		months := monthIndex(first) - monthIndex(m.day) + monthIndex(from)
		count := monthIndex(last) - monthIndex(first) + 1
		k.Interval = days(firstOfMonth(months), firstOfMonth(months+count)-1)
	case before.To-before.From > Day:
		return
	default:
		k.Interval = days(first-m.day+from, last-m.day+from)
	}
	k.Type, k.Kind, k.Placed, k.Soft = Date, OfDay, true, true
	if !k.Single() {
		k.Kind = OfPeriod
	}
	if k.Precision == ToMinute {
		k.Precision = ToDay
	}
	k.Relation, k.Source = FromMention, &before.At
	k.Value = isoDays(k.Interval)
	m.add(*k, t.Block, t.Start)
}

// inMonths says whether an expression counts months or years.
func inMonths(t *mention.Time) bool {
	unit := t.Grain
	if n := len(t.Amounts); n > 0 {
		unit = t.Amounts[n-1].Unit
	}
	return unit == timex.Month || unit == timex.YearUnit || unit == timex.Decade
}

// antecedent is the last time that was told before an anaphor in its
// paragraph, but for the date that heads the article.
func (m *marker) antecedent(t *mention.Time) (before Mark, ok bool) {
	if len(m.marks) == 0 {
		return before, false
	}
	before = m.marks[len(m.marks)-1]
	_, head := m.heads[word{before.block, before.token}]
	return before, !head && before.block == t.Block && before.Placed && before.Kind != OfPeriod && before.Kind != OfTerm
}

func yearOf(day int) int {
	year, _, _ := language.Civil(day)
	return year
}

// monthIndex counts months from the year 0.
func monthIndex(day int) int {
	year, month, _ := language.Civil(day)
	return year*12 + month - 1
}

func firstOfMonth(index int) int {
	return language.DayNumber(index/12, index%12+1, 1)
}
