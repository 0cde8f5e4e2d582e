package timex

import (
	"strings"

	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
)

// shiftBefore reads "last", "next", "this", "هذا" before a period.
func (p parser) shiftBefore(i int) (shift int, ok bool, end int) {
	h, found := p.At(i, knowledge.ShiftWord)
	if !found || h.Particle&language.Preposition != 0 {
		return 0, false, i
	}
	if p.IsArabic(i) && h.Value != 0 {
		return 0, false, i // it stands behind
	}
	if h.Value == 0 && p.Has(h.End, knowledge.ShiftWord) { // "this past week"
		next, _ := p.At(h.End, knowledge.ShiftWord)
		return int(next.Value), true, next.End
	}
	return int(h.Value), true, h.End
}

// shiftedUnit reads a unit with what moves it: "next week", "هذا الأسبوع",
// "the past 3 years", "الأيام الثلاثة المقبلة", "العام المقبل", "next 3 days".
func (p parser) shiftedUnit(i int) *Timex {
	if x := p.unitAfterShift(i); x != nil {
		return x
	}
	return p.unitBeforeShift(i)
}

// unitAfterShift reads "next week", "the past two decades", "هذا الشهر".
func (p parser) unitAfterShift(i int) *Timex {
	shift, ok, at := p.shiftBefore(i)
	if h, last := p.At(i, knowledge.LastWord); last && !ok && p.IsArabic(i) { // "آخر 3 دقائق"
		if _, next := p.quantity(h.End); next > h.End {
			shift, ok, at = -1, true, h.End
		}
	}
	if !ok {
		return nil
	}
	if count, next := p.quantity(at); next > at && (shift == 1 || shift == -1) {
		if u, end := p.unit(next); end > next {
			return p.countedPeriod(i, end, shift, count, u)
		}
		return nil
	}
	u, end := p.unit(at)
	if end == at || u.belowDay() || p.IsArabic(at) && !p.Has(at, knowledge.PeriodWord) {
		return nil
	}
	if h, ok := p.At(end, knowledge.ShiftWord); ok && h.Value == 2 && !p.IsArabic(end) && shift == 0 { // "the week after next"
		shift, end = 2, h.End
	}
	if p.Has(end, knowledge.UnitWord) { // "last year days"
		return nil
	}
	return p.unitAway(i, end, u, shift)
}

// unitBeforeShift reads "الأسبوع المقبل", "3 أيام القادمة", "اليومين المقبلين",
// "the week after next", "الأعوام الثلاثة الماضية".
func (p parser) unitBeforeShift(i int) *Timex {
	if amount, end := p.countBefore(i); end > i {
		if h, ok := p.At(end, knowledge.ShiftWord); ok && p.IsArabic(end) && (h.Value == 1 || h.Value == -1) {
			return p.countedPeriod(i, h.End, int(h.Value), amount.Count, amount.Unit)
		}
	}
	if n, at := p.quantity(i); at > i && !p.IsArabic(at) { // "the 5 past years"
		h, ok := p.At(at, knowledge.ShiftWord)
		if u, end := p.unit(h.End); ok && end > h.End && (h.Value == 1 || h.Value == -1) && strings.HasSuffix(p.Folded(end-1), "s") {
			return p.countedPeriod(i, end, int(h.Value), n, u)
		}
	}
	h, ok := p.At(i, knowledge.PeriodWord)
	if !ok {
		if h, ok = p.At(i, knowledge.UnitWord); !ok || p.IsArabic(i) {
			return nil
		}
	}
	if h.Particle&language.Preposition != 0 {
		return nil
	}
	u := Unit(h.Value)
	at := h.End
	if count, next := p.theCount(at); next > at {
		if s, ok := p.At(next, knowledge.ShiftWord); ok && (s.Value == 1 || s.Value == -1) {
			return p.countedPeriod(i, s.End, int(s.Value), float64(count), u)
		}
	}
	s, ok := p.At(at, knowledge.ShiftWord)
	if !ok || u.belowDay() || !p.IsArabic(at) && s.Value != 2 && s.Value != -2 {
		return nil
	}
	return p.unitAway(i, s.End, u, int(s.Value))
}

// theCount reads the number behind a definite plural: "الأيام الثلاثة".
func (p parser) theCount(i int) (n, end int) {
	if !p.IsArabic(i) || !p.BearsArticle(i) {
		return 0, i
	}
	h, ok := p.At(i, knowledge.CountWord)
	if !ok {
		return 0, i
	}
	return int(h.Value), h.End
}

// countBefore is an amount with its number before it or within it.
func (p parser) countBefore(i int) (Amount, int) {
	if h, ok := p.At(i, knowledge.DualUnit); ok && h.Particle&language.Preposition == 0 {
		return Amount{2, Unit(h.Value)}, h.End
	}
	n, at := p.quantity(i)
	if at == i {
		return Amount{}, i
	}
	u, end := p.unit(at)
	if end == at {
		return Amount{}, i
	}
	return Amount{n, u}, end
}

// unitAway is the period n periods after the present one; "last night" and
// "next day" are days.
func (p parser) unitAway(start, end int, u Unit, n int) *Timex {
	if u == Day {
		number := p.ref.today() + n
		return p.dated(start, end, Day, dayInterval(number), dayValue(number), Anchored)
	}
	at := periodOf(u, p.ref.today(), n)
	return p.dated(start, end, u, at, periodValue(u, at.From.Day()), Anchored)
}

// countedPeriod is the next or the last so many units: of days, weeks, months
// and years from today, of decades and centuries in whole ones.
func (p parser) countedPeriod(start, end, shift int, count float64, u Unit) *Timex {
	length := &Timex{Amounts: []Amount{{count, u}}}
	value := durationValue(length.Amounts)
	today := p.ref.today()
	switch {
	case count <= 0 || count > 1e5:
		return nil
	case u.belowDay():
		other := p.away(start, end, shift, length, p.ref.Now, Anchored)
		if other == nil {
			return nil
		}
		at := Interval{min(p.ref.Now, other.Past.From), max(p.ref.Now, other.Past.From)}
		x := p.timed(start, end, at.From, u, Anchored)
		x.Past, x.Future = at, at
		x.Value = rangeValue(momentValue(at.From, Second), momentValue(at.To, Second), value)
		return x
	case u == Decade || u == Century || u == Quarter || u == Half:
		edge := periodOf(u, today, 0).From
		if shift > 0 {
			edge = periodOf(u, today, 1).From
		}
		return p.stretch(start, end, shift, length, edge.Day(), value)
	case shift > 0:
		return p.stretch(start, end, shift, length, today+1, value)
	}
	return p.stretch(start, end, shift, length, today, value)
}

// stretch is the interval of a length before or after a day.
func (p parser) stretch(start, end, shift int, length *Timex, edge int, value string) *Timex {
	other := p.away(start, end, shift, length, dayMoment(edge), Anchored)
	if other == nil {
		return nil
	}
	far := edge
	a := length.Amounts[0]
	if months := a.Unit.inMonths(); months > 0 {
		far = addMonths(edge, shift*int(a.Count*float64(months)))
	} else if a.Unit == Workday {
		far = workdaysFrom(edge, shift*int(a.Count))
	} else {
		far += shift * int(a.Count*seconds[a.Unit]/86400)
	}
	first, last := min(edge, far), max(edge, far)
	x := p.dated(start, end, a.Unit, daysInterval(first, last), "", Anchored)
	x.Value = rangeValue(dayValue(first), dayValue(last), value)
	return x
}
