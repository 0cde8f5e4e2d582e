package checks

import (
	"slices"

	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/mention"
	"github.com/tanaqud/tanaqud/internal/timex"
)

// misfit is a length and the period that it does not fit.
type misfit struct {
	length, period *mention.Time
	shown          int // how much the period makes, in its own unit
	unit           timex.Unit
}

// relength writes the length that the period has.
func (f misfit) relength() claim.Edit {
	t := f.length
	if f.unit != t.Amounts[0].Unit || len(t.Amounts) > 1 {
		return nil // "weeks" of a few days
	}
	start := numberOf(t)
	text, ok := printed(t.Block).Length(start, t.End, f.shown)
	return replacing(t.Block.Passage(start, t.End), text, ok)
}

// count is the length in whole units; ok is false for "two and a half".
func (f misfit) count() (n int, ok bool) {
	n = int(f.length.Amounts[0].Count)
	return n, float64(n) == f.length.Amounts[0].Count && n > 0
}

// moved are the edits of the end and of the beginning by which the period gets
// the length, that which the article tells elsewhere first.
func (f misfit) moved(m *mention.Set) (edits []claim.Edit, told bool) {
	n, ok := f.count()
	if !ok || ofClock(f.length) {
		return nil, false
	}
	p := f.period
	if p.Mod == timex.Since {
		stamp, _ := m.Published()
		now, _, _ := language.Civil(stamp.From)
		return slices.DeleteFunc([]claim.Edit{reyear(p, p.From, now-n)}, isNone), false
	}
	unit := f.length.Amounts[0].Unit
	end, toldEnd := f.end(m, p.From, p.To, unit, n)
	start, toldStart := f.end(m, p.To, p.From, unit, -n)
	edits = []claim.Edit{end, start}
	if toldStart && !toldEnd {
		slices.Reverse(edits)
	}
	return slices.DeleteFunc(edits, isNone), toldEnd || toldStart
}

func isNone(e claim.Edit) bool { return len(e) == 0 }

// end moves one end of the period so many units from the other; told is whether
// the article dates something else on that day.
func (f misfit) end(m *mention.Set, fixed, moving *timex.Timex, unit timex.Unit, n int) (edit claim.Edit, told bool) {
	b := f.period.Block
	if unit == timex.YearUnit && moving.Grain == timex.YearUnit {
		year, _, _ := language.Civil(fixed.Past.From.Day())
		return reyear(f.period, moving, year+n), false
	}
	d, other := moving.Date(), fixed.Date()
	if d == nil || other == nil {
		return nil, false
	}
	day := shifted(fixed.Future.From.Day(), moving.Future.From.Day(), unit, n)
	if year, month, _ := language.Civil(day); (month != d.Month && !printed(b).Writes(other, 'm')) || year != d.Year && d.Year != 0 && !printed(b).Writes(other, 'y') {
		return nil, false // the other end has them from this one
	}
	if moving.Grain == timex.Month {
		year, month, _ := language.Civil(day)
		text, ok := printed(b).Date(d, year, month, 0)
		return replacing(b.Passage(d.Start, printed(b).WithoutEra(d)), text, ok), false
	}
	return moveDay(b, d, weekdayBeside(m, b, moving.Start, moving.End), day), witnessed(m, day, b, f.period.Start, f.period.End)
}

// shifted is the day so many units from a day, the last of them being the day
// itself: three days from the 4th end on the 6th. Months that ended on the day
// of the month on which they began go on doing so.
func shifted(from, old int, unit timex.Unit, n int) int {
	sign := 1
	if n < 0 {
		sign = -1
	}
	switch unit {
	case timex.Day:
		return from + n - sign
	case timex.Week:
		return from + 7*n - sign
	case timex.YearUnit:
		n *= 12
	}
	year, month, dom := language.Civil(from)
	index := year*12 + month - 1 + n
	year, month = index/12, index%12+1
	day := language.DayNumber(year, month, min(dom, language.MonthDays(year, month)))
	if _, _, last := language.Civil(old); last != dom {
		day -= sign
	}
	return day
}

// reyear writes another year at an end of a period.
func reyear(t *mention.Time, end *timex.Timex, year int) claim.Edit {
	old, _, _ := language.Civil(end.Past.From.Day())
	text, ok := printed(t.Block).Year(end.Start, end.End, old, year)
	return replacing(t.PassageOf(end), text, ok && year > 0)
}

// repeated says whether the article gives a length of so many units again,
// other than that of another period.
func (f misfit) repeated(m *mention.Set, count int, unit timex.Unit) bool {
	for k, t := range m.Times[:min(len(m.Times), witnesses)] {
		if t != f.length && t.Type == timex.DurationType && len(t.Amounts) == 1 && t.Amounts[0] == (timex.Amount{Count: float64(count), Unit: unit}) && periodOfLength(m, k) == nil {
			return true
		}
	}
	return false
}

// offers are the values for the fixes, and how far the length and the period
// are to be believed.
func (f misfit) offers(m *mention.Set) (length, period []claim.Arg, first, second float64) {
	length = offer("recounted", f.relength())
	edits, told := f.moved(m)
	for i, name := range [...]string{"moved", "moved-else"} {
		if i < len(edits) {
			period = append(period, offer(name, edits[i])...)
		}
	}
	n, _ := f.count()
	first, second = doubt(told || f.repeated(m, n, f.length.Amounts[0].Unit), f.repeated(m, f.shown, f.unit))
	return length, period, first, second
}
