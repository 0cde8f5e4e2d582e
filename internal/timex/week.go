package timex

import (
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
)

// isoPeriod reads "2016-W46".
func (p parser) isoPeriod(i int) *Timex {
	year, at := p.fourDigits(i)
	if at == i || !p.Sign(at, '-') || !p.IsWord(at+1) || p.Word(at+1) != "W" {
		return nil
	}
	week, _, ok := p.Number(at + 2)
	if !ok || week < 1 || week > 53 {
		return nil
	}
	monday := firstWeek(year) + 7*(week-1)
	return p.dated(i, at+3, Week, daysInterval(monday, monday+7), weekValue(monday), Absolute)
}

// weekOf reads "week 10", "the week of 18 September".
func (p parser) weekOf(i int) *Timex {
	u, at := p.unit(i)
	if at == i || u != Week {
		return nil
	}
	if n, _, ok := p.Number(at); ok && n >= 1 && n <= 53 && !p.IsArabic(i) && !p.Sign(at+1, ':', '-', '/') {
		end := at + 1
		year, _, _ := language.Civil(p.ref.today())
		relation := Anchored
		if y := p.wholeOf(end, YearUnit); y != nil && y.Sure() {
			year, _, _ = language.Civil(y.Past.From.Day())
			end, relation = y.End, y.Relation
		}
		monday := firstWeek(year) + 7*(n-1)
		return p.dated(i, end, Week, daysInterval(monday, monday+7), weekValue(monday), relation)
	}
	from := p.of(at)
	for p.Has(from, knowledge.BoundWord) || p.isIn(from) || p.Has(from, knowledge.DefiniteWord) {
		from++
	}
	if from == at {
		return nil
	}
	d := p.calendarDay(from)
	if d == nil {
		if dom, end, ok := p.dom(from); ok && p.Has(end-1, knowledge.OrdinalSuffix) {
			past, future := p.monthly(dom)
			d = p.twofold(from, end, Day, past, future, "XXXX-XX-"+string(appendPadded(nil, dom, 2)))
		}
	}
	if d == nil {
		return nil
	}
	x := p.twofold(i, d.End, Week, weekAround(d.Past), weekAround(d.Future), d.Value)
	x.Relation = d.Relation
	if d.Relation == Absolute {
		x.Past, x.Future = weekAround(d.Past), weekAround(d.Future)
	}
	return x
}

func weekAround(i Interval) Interval {
	if i == (Interval{}) {
		return i
	}
	return periodOf(Week, i.From.Day(), 0)
}

// weekend reads a weekend without more: "the weekend", "عطلة نهاية الأسبوع".
func (p parser) weekend(i int) *Timex {
	u, end := p.unit(i)
	if end == i || u != Weekend {
		return nil
	}
	if p.IsArabic(i) {
		if s, ok := p.At(end, knowledge.ShiftWord); ok {
			return p.unitAway(i, s.End, Weekend, int(s.Value))
		}
	}
	return p.unitAway(i, end, Weekend, 0)
}
