package checks

import (
	"math"

	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/mention"
	"github.com/tanaqud/tanaqud/internal/timex"
)

// Duration claims how long something lasts: as the text says, and as its first
// and last day or year have it.
var Duration = Check{
	Name:   "duration",
	Doc:    "How long a period lasts, as it is said and as its two ends have it.",
	Makes:  []string{"period.length"},
	Claims: durationClaims,
}

// nearDuration is how many tokens may stand between a length and the period
// that it is of.
const nearDuration = 16

func durationClaims(m *mention.Set, out *claim.Set) {
	for k, t := range m.Times {
		if t.Type != timex.DurationType || !measured(t) || !counted(t) {
			continue
		}
		period := periodOfLength(m, k)
		if period == nil {
			continue
		}
		unit := t.Amounts[0].Unit
		first, last, ok := lengthOf(m, period, unit)
		if !ok || last < 0 || unit == timex.Day && sessions(period, int(t.Amounts[0].Count)) {
			continue
		}
		shown, shownUnit := shownLength(m, period, unit)
		stated := statedCount(t)
		if ofClock(t) && !tellsClock(period) && stated.Low%24 != 0 {
			continue // a play of two hours that is on for a week
		}
		if ofClock(t) && period.From != nil && period.To != nil {
			more := otherHalf(period, unit, last, stated.Low)
			first, last, shown = first+more, last+more, shown+more
		}
		subject := claim.Subject{Kind: "period", Key: key(period.Block, period.Start)}
		marks := quotedMark(t.Block, t.Start)
		said := claim.Claim{
			Subject: subject, Attribute: "length", Kind: "length", Value: stated, Basis: claim.Stated, At: t.Passage(), Marks: marks,
		}
		reckoned := claim.Claim{
			Subject: subject, Attribute: "length", Kind: "period", Value: claim.Count{Low: first, High: last, Shown: shown}, Basis: claim.Computed,
			At: period.Passage(), Marks: marks, Args: []claim.Arg{{Name: "unit", Value: claim.Term(unitTerms[shownUnit])}, {Name: "computed", Value: claim.Number(shown)}},
		}
		if !stated.Fits(reckoned.Value, 0) {
			length, ends, w1, w2 := misfit{t, period, shown, shownUnit}.offers(m)
			said.Args, said.Weight = length, w1
			reckoned.Args, reckoned.Weight = append(reckoned.Args, ends...), w2
		}
		out.Add(said)
		out.Add(reckoned)
	}
}

var unitTerms = map[timex.Unit]string{timex.Day: "in-days", timex.Week: "in-weeks", timex.Month: "in-months", timex.YearUnit: "in-years", timex.Hour: "in-hours", timex.Minute: "in-minutes"}

// statedCount is the length as an interval: "more than nine years" is nine or
// more.
func statedCount(t *mention.Time) claim.Count {
	n := t.Amounts[0].Count
	if ofClock(t) {
		n = t.Length / unitSeconds[t.Amounts[0].Unit]
	}
	low, high := int(math.Floor(n)), int(math.Ceil(n))
	if h, ok := t.Block.Before(t.Start, knowledge.ApproxCue, 3); ok {
		switch h.Value {
		case moreThan:
			return claim.Count{Low: low, High: math.MaxInt, Shown: low}
		case lessThan:
			return claim.Count{Low: 0, High: high, Shown: high}
		}
		slack := 1 + low/5
		return claim.Count{Low: low - slack, High: high + slack, Shown: low}
	}
	return claim.Count{Low: low, High: high, Shown: low}
}

// The values of an ApproxCue.
const (
	moreThan = 1
	lessThan = 2
)

// periodOfLength is the period in the same sentence that the length belongs
// to: the only one near it, with no other time between them.
func periodOfLength(m *mention.Set, k int) *mention.Time {
	t := m.Times[k]
	var found *mention.Time
	for _, other := range [...]int{k - 1, k + 1} {
		if other < 0 || other >= len(m.Times) {
			continue
		}
		o := m.Times[other]
		if o.Block != t.Block || o.Block.Sentence(o.Start) != t.Block.Sentence(t.Start) || !ranges(o) && !(ofClock(t) && rangesHours(o)) {
			continue
		}
		if gap := max(o.Start-t.End, t.Start-o.End); gap > nearDuration || o.Mod == timex.Since && (gap > farSince || t.Start > o.Start) || !lasting(t, o, gap) || otherClause(t.Block, min(t.End, o.End), max(t.Start, o.Start)) {
			continue
		}
		if found != nil {
			return nil
		}
		found = o
	}
	switch {
	case found == nil:
		return toldEnds(m, t)
	case found.Mod == timex.Since:
		return closed(m, found)
	}
	return found
}

// otherClause says whether a clause of something else begins between two
// tokens: "the five-day visit by the envoy, who", not "a five-day cup, which
// began".
func otherClause(b *mention.Block, start, end int) bool {
	for i := start; i < end; i++ {
		if beginsOther(b, i) {
			return true
		}
	}
	return false
}

// closed is a period that the text opens with "from 1971", with its end where
// the sentence goes on "until she handed it over in 2009"; nil where it tells of
// an end and not when that came.
func closed(m *mention.Set, since *mention.Time) *mention.Time {
	b, stop := since.Block, since.Block.SentenceEnd(since.Start)
	bound := since.End
	for bound < stop && !leadsOn(b, bound) {
		bound++
	}
	if bound == stop {
		return since
	}
	var end *mention.Time
	for _, t := range m.TimesOf(b) {
		if t.Start <= bound || t.Start >= stop {
			continue
		}
		if end != nil || !plainYear(t, t.Timex) {
			return nil
		}
		end = t
	}
	if end == nil {
		return nil
	}
	return &mention.Time{Block: b, Timex: &timex.Timex{Start: since.Start, End: end.End, Type: timex.DateType, From: since.From, To: end.Timex}}
}

// counted says whether the length is told by a number: "several weeks" and
// "a year" are vague, "تستمر أسبوعا" is not.
func counted(t *mention.Time) bool {
	b, i := t.Block, numberOf(t)
	if b.Tokens[i].Kind == language.Number || b.Has(i, knowledge.Numeral) || b.Has(i, knowledge.DualUnit) {
		return true
	}
	unit := t.Amounts[0].Unit
	return b.IsArabic(i) && b.Has(i, knowledge.UnitWord) && (unit == timex.Week || unit == timex.Month) && lasts(b, i)
}

// numberOf is where the length itself begins: behind "throughout".
func numberOf(t *mention.Time) int {
	if h, ok := t.Block.At(t.Start, knowledge.WholeWord); ok && h.End < t.End {
		return h.End
	}
	return t.Start
}

// nearBy is how many tokens may part a length in days from its period where no
// word says that something lasts.
const nearBy = 3

// lasting says whether a length is one of something that lasts: "for 22 years",
// "a five-day visit", "تستمر ثلاثة أيام"; "(22 عاما)" is an age.
func lasting(t, period *mention.Time, gap int) bool {
	b := t.Block
	if gap > nearBy+1 && t.Start > period.Start || b.Sign(t.End, '\'', '’') { // "10 days' notice"
		return false
	}
	if gap > nearBy && bracketed(b, min(t.End, period.End), max(t.Start, period.Start)) {
		return false
	}
	if lasts(b, t.Start) || numberOf(t) > t.Start {
		return true
	}
	if t.End-t.Start > 1 && b.Sign(t.Start+1, '-') && b.IsWord(t.End) && !b.Has(t.End, knowledge.BoundWord) && b.Tokens[t.Start].Script != language.Arabic {
		return !b.Sign(t.End, '-') && !turns(b, t.End, period.Start) // "five-day visit", not "71-year-old"
	}
	unit := t.Amounts[0].Unit
	return (unit == timex.Day || unit == timex.Week) && gap <= nearBy
}

// bracketed says whether one of two expressions stands in brackets: "ministers
// (2011-2014)" are not those of the length before.
func bracketed(b *mention.Block, start, end int) bool {
	for i := start; i < end; i++ {
		if b.Sign(i, '(', ')', '[', ']') {
			return true
		}
	}
	return false
}

// lastingReach is how many tokens may stand between a word that says that
// something lasts and how long: "تمتد الفعاليات المصاحبة عشرة أيام".
const lastingReach = 4

// lasts says whether a word before the token says that something lasts.
func lasts(b *mention.Block, i int) bool {
	for k := i - 1; k >= max(0, i-lastingReach); k-- {
		if h, ok := b.Meaning(k, knowledge.ElapseWord, lastingWord); ok && h.End <= i {
			return true
		}
		if !b.IsWord(k) {
			return false
		}
	}
	_, ok := b.Before(i, knowledge.ElapseWord, 2)
	return ok
}

// lastingWord is the value of an ElapseWord before the length of something.
const lastingWord = 6

// farSince is how many tokens may part "for nine years" from "since 2019".
const farSince = 4

// ranges says whether the expression gives a period by its two ends, or by its
// beginning where it lasts until now: "since 2019".
func ranges(t *mention.Time) bool {
	return t.From != nil && t.To != nil && t.Type == timex.DateType || t.Mod == timex.Since && t.From != nil && t.From.Grain == timex.YearUnit && t.From.Sure()
}

// rangesHours says whether the expression gives a period by two times of day.
func rangesHours(t *mention.Time) bool {
	return t.From != nil && t.To != nil && t.Type == timex.TimeType
}

// monthNumber numbers the month of an end that is sure, or else is the next.
func monthNumber(t *timex.Timex) int {
	year, month, _ := language.Civil(t.Future.From.Day())
	return year*12 + month
}

// lengthOf is how many units a period holds: its days counted with or without
// the last, its years by their difference, a part of one more or less.
func lengthOf(m *mention.Set, t *mention.Time, unit timex.Unit) (low, high int, ok bool) {
	if t.Mod == timex.Since {
		stamp, dated := m.Published()
		if !dated || unit != timex.YearUnit {
			return 0, 0, false
		}
		now, _, _ := language.Civil(stamp.From)
		then, _, _ := language.Civil(t.From.Past.From.Day())
		return now - then - 1, now - then, true
	}
	a, b := t.From, t.To
	if unit == timex.YearUnit && a.Grain == timex.YearUnit && b.Grain == timex.YearUnit && a.Sure() && b.Sure() {
		y1, _, _ := language.Civil(a.Past.From.Day())
		y2, _, _ := language.Civil(b.Past.From.Day())
		return y2 - y1 - 1, y2 - y1 + 1, y2 > y1+1 // "2022-2023" is a season
	}
	if unit == timex.Month && a.Grain == timex.Month && b.Grain == timex.Month && a.Placed() && b.Placed() {
		months := monthNumber(b) - monthNumber(a)
		return months - 1, months + 1, months > 0
	}
	if unit == timex.YearUnit && (a.Grain == timex.Month || b.Grain == timex.Month) && a.Sure() && b.Sure() {
		return yearsApart(a.Past, b.Past)
	}
	if unit == timex.Hour || unit == timex.Minute {
		return hoursOf(t, unit)
	}
	if a.Grain != timex.Day || b.Grain != timex.Day || !a.Placed() || !b.Placed() {
		return 0, 0, false
	}
	days := b.Future.From.Day() - a.Future.From.Day()
	switch {
	case days <= 0:
		return 0, 0, false
	case unit == timex.Day:
		return days, days + 1, true
	case unit == timex.Week:
		return days / 7, (days + 1 + 6) / 7, true
	case unit == timex.Month:
		return (days - 3) / 31, (days + 31) / 30, true
	case unit == timex.YearUnit:
		return (days - 3) / 366, (days + 366) / 365, true
	}
	return 0, 0, false
}

// shownLength is the length of a period as a reader would count it: its days
// with the last, the nearest number of greater units, and days where it is too
// short for these.
func shownLength(m *mention.Set, t *mention.Time, unit timex.Unit) (int, timex.Unit) {
	low, high, _ := lengthOf(m, t, unit)
	switch {
	case unit == timex.Day || t.Mod == timex.Since:
		return high, unit
	case unit == timex.Hour || unit == timex.Minute:
		return low, unit
	case t.From.Grain == timex.Month && unit == timex.YearUnit:
		return (low + high) / 2, unit
	case t.From.Grain == timex.YearUnit:
		return (low + high) / 2, unit
	}
	days := t.To.Future.From.Day() - t.From.Future.From.Day()
	length := map[timex.Unit]int{timex.Week: 7, timex.Month: 30, timex.YearUnit: 365}[unit]
	if n := (days + length/2) / length; n > 0 {
		return n, unit
	}
	return days + 1, timex.Day
}

// sessions says whether a period has so many working days and begins and ends
// with one: a hearing of ten days is held in two weeks.
func sessions(t *mention.Time, count int) bool {
	if t.From == nil || t.To == nil || t.From.Grain != timex.Day || t.To.Grain != timex.Day {
		return false
	}
	first, last := t.From.Future.From.Day(), t.To.Future.From.Day()
	if days := last - first + 1; count < fewestSessions || count > mostSessions || days <= count || days > 2*count {
		return false
	}
	for _, weekend := range [...][2]int{{saturday, sunday}, {friday, saturday}, {sunday, sunday}, {friday, friday}} {
		works := func(day int) bool {
			w := language.WeekdayOf(day)
			return w != weekend[0] && w != weekend[1]
		}
		open := 0
		for day := first; day <= last; day++ {
			if works(day) {
				open++
			}
		}
		if open == count && works(first) && works(last) {
			return true
		}
	}
	return false
}

// What is called so many days of sittings: a week of them and more.
const (
	fewestSessions = 5
	mostSessions   = 60
)

// The days that a week of work may leave out, as language.WeekdayOf has them.
const (
	sunday   = 0
	friday   = 5
	saturday = 6
)
