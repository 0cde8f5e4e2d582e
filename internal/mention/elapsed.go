package mention

import (
	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/knowledge"
)

// daysOf are the days of a unit of time below a year, by the value of
// knowledge.UnitWord.
var daysOf = map[int32]int{1: 1, 2: 7, 3: 30}

// CountsBack says whether the text outside of captions counts about so many
// days back to something: "a month after the ferry went down", "قبل أسبوعين".
func (m *Set) CountsBack(days int) bool {
	for _, b := range m.Blocks {
		if b.Role == article.Caption || b.Role == article.Metadata || !b.HasAny(knowledge.UnitWord) {
			continue
		}
		for i := range b.Tokens {
			unit, ok := b.At(i, knowledge.UnitWord)
			if !ok || daysOf[unit.Value] == 0 {
				continue
			}
			start, n := b.countBefore(i)
			if !b.passed(start, unit.End) {
				continue
			}
			if near(days, n*daysOf[unit.Value]) || start == i && near(days, 2*daysOf[unit.Value]) { // an Arabic dual
				return true
			}
		}
	}
	return false
}

// near says whether a round count of days may mean so many days.
func near(days, round int) bool {
	slack := 1 + round/10
	return round-slack <= days && days <= round+slack
}

// countBefore is the number that ends before token i and where it begins; one,
// when none does: "a month".
func (b *Block) countBefore(i int) (start, n int) {
	for start = max(0, i-3); start < i; start++ {
		if n, end := b.Cardinal(start); end == i && n > 0 {
			return start, n
		}
	}
	return i, 1
}

// passed says whether words beside tokens start to end make them a time that
// has passed: "after", "ago", "منذ".
func (b *Block) passed(start, end int) bool {
	if b.Has(end, knowledge.SinceCue) || b.Has(end, knowledge.AgoCue) {
		return true
	}
	if b.Has(start-1, knowledge.ApproxCue) {
		start--
	}
	if b.Has(start-1, knowledge.FutureCue) { // "next month"
		return false
	}
	return b.Has(start-1, knowledge.WeekdayRangeCue) || b.Has(start-1, knowledge.AgoCue) || b.Has(start-1, knowledge.PassingCue)
}
