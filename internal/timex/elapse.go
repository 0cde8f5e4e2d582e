package timex

import "github.com/tanaqud/tanaqud/internal/knowledge"

// The values of an ElapseWord in rules/languages.
const (
	elapseAgo    = 1 // behind a length: "ago"
	elapseHence  = 2 // behind it: "from now"
	elapseAfter  = 3 // before it: "in", "بعد"
	elapseBefore = 4 // before it: "قبل", "منذ"
	elapseFor    = 6 // before it: "for", "لمدة"
	elapseWithin = 7 // before it: "within", from now until then
)

// elapsed reads a time told by its distance: "three days ago", "قبل يومين",
// "in 3 weeks", "two days after 5 March".
func (p parser) elapsed(i int) *Timex {
	return longest(p.elapsedBefore(i), p.elapsedWithin(i), p.elapsedAfter(i), p.elapsedWeekdays(i))
}

// elapsedWeekdays reads "two Sundays from now", "three Fridays ago".
func (p parser) elapsedWeekdays(i int) *Timex {
	n, at := p.quantity(i)
	if at == i || n < 1 || n > 60 || p.IsArabic(at) {
		return nil
	}
	w, ok := p.At(at, knowledge.Weekdays)
	if !ok {
		return nil
	}
	h, ok := p.At(w.End, knowledge.ElapseWord)
	if !ok || h.Value != elapseAgo && h.Value != elapseHence {
		return nil
	}
	today, iso := p.ref.today(), isoOf(int(w.Value))
	number := today + (iso-isoWeekday(today)+6)%7 + 1 + 7*int(n-1) // from tomorrow on
	if h.Value == elapseAgo {
		number = today - (isoWeekday(today)-iso+6)%7 - 1 - 7*int(n-1)
	}
	return p.dated(i, h.End, Day, dayInterval(number), dayValue(number), Anchored)
}

// elapsedWithin reads the time from now until a length is over: "within 10
// months", "within the next 2 days", "within two weeks of 5 March".
func (p parser) elapsedWithin(i int) *Timex {
	h, ok := p.Meaning(i, knowledge.ElapseWord, elapseWithin)
	if !ok {
		return nil
	}
	at := p.afterThe(h.End)
	if s, ok := p.Meaning(at, knowledge.ShiftWord, 1); ok {
		at = s.End
	}
	length := p.duration(at)
	if length == nil {
		return nil
	}
	if x := p.reckoned(i, length.End, 1, length); x != nil {
		return p.until(i, x, length)
	}
	if x := p.elapsedAfter(at); x != nil {
		return p.until(i, x, length)
	}
	return p.until(i, p.away(i, length.End, 1, length, p.ref.Now, Anchored), length)
}

// until is the time from where a length begins to where it is over.
func (p parser) until(start int, x, length *Timex) *Timex {
	if x == nil {
		return nil
	}
	x.Start, x.Amounts = start, length.Amounts
	if !x.Placed() {
		return x
	}
	from := p.ref.Now
	if x.Type == DateType {
		from = dayMoment(p.ref.today())
	}
	if x.Relation == Linked {
		back := p.away(start, x.End, -1, length, x.Past.From, Linked)
		if back == nil {
			return x
		}
		from = back.Past.From
	}
	x.Past = Interval{min(from, x.Past.From), max(from, x.Past.From)}
	x.Future = x.Past
	x.Value = rangeValue(momentValue(x.Past.From, Second), momentValue(x.Past.To, Second), durationValue(length.Amounts))
	if x.Type == DateType {
		x.Value = rangeValue(dayValue(x.Past.From.Day()), dayValue(x.Past.To.Day()), durationValue(length.Amounts))
	}
	return x
}

// The values of an ApproxCue that bound what they stand before.
const (
	approxMore = 1
	approxLess = 2
)

// approxBefore is the ApproxCue that ends before token i; 0 for none.
func (p parser) approxBefore(i int) int32 {
	for start := max(0, i-3); start < i; start++ {
		if h, ok := p.At(start, knowledge.ApproxCue); ok && h.End == i {
			return h.Value
		}
	}
	return 0
}

// elapsedBefore reads a length with the word of its direction before it.
func (p parser) elapsedBefore(i int) *Timex {
	sign, at := 0, i
	if h, ok := p.Meaning(i, knowledge.ElapseWord, elapseBefore); ok {
		sign, at = -1, h.End
	} else if h, ok := p.Meaning(i, knowledge.ElapseWord, elapseAfter); ok {
		sign, at = 1, h.End
	}
	if sign == 0 {
		return nil
	}
	at = p.after(at, knowledge.ApproxCue)
	length := p.duration(at)
	if length == nil {
		return nil
	}
	end := length.End
	if h, ok := p.At(end, knowledge.ElapseWord); ok && h.Value == elapseHence {
		end = h.End
	} else if x := p.reckoned(i, end, sign, length); x != nil {
		return x
	}
	return p.away(i, end, sign, length, p.ref.Now, Anchored)
}

// reckoned reads the day that a length is counted from: "قبل يومين من 5 مارس".
func (p parser) reckoned(i, end, sign int, length *Timex) *Timex {
	at := p.after(end, knowledge.FromWord)
	if at == end {
		return nil
	}
	from := p.day(at)
	if from == nil || !from.Sure() {
		return nil
	}
	return p.away(i, from.End, sign, length, from.Past.From, Linked)
}

// elapsedAfter reads a length with the word of its direction behind it.
func (p parser) elapsedAfter(i int) *Timex {
	length := p.duration(i)
	if length == nil {
		return nil
	}
	x := p.elapsedFrom(i, length)
	if x == nil || x.Type != DateType {
		return x
	}
	switch p.approxBefore(i) {
	case approxLess: // "less than 3 days after tomorrow"
		if x.Past.From < p.ref.Now {
			return x
		}
		return p.until(i, x, length)
	case approxMore:
		if x.Relation != Linked {
			return x
		}
		if x.Past.From < p.ref.Now {
			return bounded(i, x, knowledge.BoundBefore)
		}
		return bounded(i, x, knowledge.BoundAfter)
	}
	return x
}

// elapsedFrom reads what follows a length: "ago", "from now", "after 5 March".
func (p parser) elapsedFrom(i int, length *Timex) *Timex {
	if h, ok := p.At(length.End, knowledge.ElapseWord); ok {
		switch h.Value {
		case elapseAgo:
			return p.away(i, h.End, -1, length, p.ref.Now, Anchored)
		case elapseHence:
			return p.away(i, h.End, 1, length, p.ref.Now, Anchored)
		}
	}
	for _, way := range [...]struct {
		bound int32
		sign  int
	}{{knowledge.BoundBefore, -1}, {knowledge.BoundAfter, 1}, {knowledge.BoundFrom, 1}} {
		sign := way.sign
		h, ok := p.Meaning(length.End, knowledge.BoundWord, way.bound)
		if !ok {
			continue
		}
		if way.bound == knowledge.BoundFrom && !p.Has(p.afterThe(h.End), knowledge.DayWord) { // "for eight days from 5 June" is a length and its beginning
			continue
		}
		if from := p.day(p.afterThe(h.End)); from != nil && from.Grain == Day && from.Past != (Interval{}) {
			if _, goesOn := p.separator(from.End, way.bound); goesOn && way.bound == knowledge.BoundFrom { // "four days from 3 to 6 May"
				return nil
			}
			x := p.away(i, from.End, sign, length, from.Past.From, Linked)
			if future := p.away(i, from.End, sign, length, from.Future.From, Linked); future != nil {
				x.Future = future.Future
			}
			return x
		}
	}
	return nil
}

// away is the time at a distance from a moment: a day where the length counts
// days or more, a time of day where it counts less.
func (p parser) away(start, end, sign int, length *Timex, from Moment, relation Relation) *Timex {
	number, clock, fine := from.Day(), from-dayMoment(from.Day()), false
	for _, a := range length.Amounts {
		n := sign * int(a.Count)
		switch months := a.Unit.inMonths(); {
		case a.Count > 1e6:
			return nil
		case a.Unit.belowDay():
			clock += Moment(float64(sign) * a.Count * seconds[a.Unit])
			fine = true
		case months > 0:
			number = addMonths(number, sign*int(a.Count*float64(months)))
		case a.Unit == Workday:
			number = workdaysAway(number, n)
		default:
			number += int(float64(sign) * a.Count * seconds[a.Unit] / 86400)
		}
	}
	if fine {
		at := dayMoment(number) + clock
		return p.timed(start, end, at, finest(length.Amounts), relation)
	}
	x := p.dated(start, end, Day, dayInterval(number), dayValue(number), relation)
	x.Amounts = length.Amounts
	if length.Mod == Approx {
		x.Mod = Approx
	}
	return x
}

// finest is the smallest unit of the amounts.
func finest(amounts []Amount) Unit {
	fine := amounts[0].Unit
	for _, a := range amounts {
		if seconds[a.Unit] < seconds[fine] {
			fine = a.Unit
		}
	}
	return fine
}

// workdaysFrom is the end of a stretch of working days from the midnight with
// which a day begins.
func workdaysFrom(edge, n int) int {
	if n > 0 {
		return workdaysAway(edge-1, n) + 1
	}
	return workdaysAway(edge, n)
}

// workdaysAway moves a day by working days, Monday to Friday.
func workdaysAway(number, n int) int {
	step := 1
	if n < 0 {
		step, n = -1, -n
	}
	number += step * 7 * (n / 5)
	for n %= 5; n > 0; {
		number += step
		if isoWeekday(number) <= 5 {
			n--
		}
	}
	return number
}
