package timeline

import (
	"strings"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/mention"
	"github.com/tanaqud/tanaqud/internal/timex"
)

// time marks an expression of time. Lengths and frequencies have no place in
// time, and bare times of day get theirs last.
func (m *marker) time(t *mention.Time) {
	if t.Type != timex.DateType && (t.Type != timex.TimeType || !t.Placed()) || m.saysNothing(t) {
		return
	}
	k := Mark{At: at(t.Block, t.Passage()), Kind: kindOf(t), Calendar: t.Calendar, Precision: precisionOf(t.Grain), Relation: relationOf(t)}
	if role, ok := m.headed(t); ok {
		k.At.Role = role
	}
	if t.Type == timex.TimeType {
		k.Type = Time
	}
	if isAnaphor(t) {
		m.follow(&k, t)
		return
	}
	if !m.dated && t.Relation == timex.Anchored {
		k.Value = openValue(t)
		m.add(k, t.Block, t.Start)
		return
	}
	in := m.reading(t)
	k.put(t, in)
	k.Value = valueOf(t, in)
	k.Soft = isSoft(t) && !m.isOwnDay(in)
	k.coarsen(t)
	if year, ok := hijriYear(t); ok {
		k.Interval, k.Calendar, k.Value = year, timex.Hijri, isoDays(year)
	}
	m.add(k, t.Block, t.Start)
}

// put places a mark where one reading of its expression lies.
func (k *Mark) put(t *mention.Time, in timex.Interval) {
	if in == (timex.Interval{}) {
		return
	}
	k.Placed = true
	switch {
	case in.To == timex.Ending:
		k.Open = NoEnd
		k.Interval = dayOf(in.From)
		if end := t.From; end != nil && t.Mod == timex.Since { // "since 2011" tells no day
			k.Interval = daysOf(sameSide(t.Timex, end, in))
		}
	case in.From == timex.Beginning:
		k.Open = NoStart
		k.Interval = dayOf(in.To - 1)
		if end := t.To; end != nil && t.Mod == timex.Until {
			k.Interval = daysOf(sameSide(t.Timex, end, in))
		}
	case t.Type == timex.TimeType && in.To-in.From <= hour:
		from := minuteOf(in.From)
		k.Interval, k.Precision = Interval{from, from + 1}, ToMinute
	default: // "the morning of 5 May" has the room of its day
		k.Interval = daysOf(in)
	}
}

// coarsen widens a place to what a length of time tells: "three years ago" is
// no day.
func (k *Mark) coarsen(t *mention.Time) {
	if len(t.Amounts) == 0 || !k.Placed || k.Open != Closed || t.Relation != timex.Anchored || strings.HasPrefix(t.Value, "(") {
		return
	}
	year, month, _ := language.Civil(k.From.DayOf())
	switch t.Amounts[len(t.Amounts)-1].Unit {
	case timex.YearUnit, timex.Decade, timex.Century, timex.Millennium:
		k.Interval, k.Precision, k.Value = yearDays(year), ToYear, k.Value[:len("2025")]
	case timex.Month, timex.Quarter, timex.Half:
		k.Interval, k.Precision, k.Value = monthDays(year, month), ToMonth, k.Value[:len("2025-03")]
	default:
		return
	}
	k.Kind, k.Soft = OfPeriod, true
}

// hour is an hour of timex, which counts in seconds.
const hour = 3600

// sameSide is the reading of an end of a range that belongs to one of the
// range itself.
func sameSide(x, end *timex.Timex, in timex.Interval) timex.Interval {
	if in == x.Future {
		return end.Future
	}
	return end.Past
}

func minuteOf(m timex.Moment) Minute {
	return Minute(m.Day())*Day + (Minute(m)-Minute(m.Day())*Day*60)/60
}

// dayOf is the day of a moment; daysOf are all days that an interval touches.
func dayOf(m timex.Moment) Interval { return days(m.Day(), m.Day()) }

func daysOf(in timex.Interval) Interval {
	return days(in.From.Day(), max(in.From, in.To-1).Day())
}

// reading is the one that is meant where the words leave the year or the week
// open: what is to come, where the sentence says so; of weekdays the last one,
// and otherwise the nearest.
func (m *marker) reading(t *mention.Time) timex.Interval {
	switch {
	case t.Past == t.Future, !m.dated, t.Grain == timex.Decade: // "the fifties" are over
		return t.Past
	case planned(t.Block, t.Start):
		return t.Future
	case isWeekday(t.Value) && (t.Mod == timex.Until || t.Mod == timex.Before):
		return t.Future
	case isWeekday(t.Value) && !m.isOwnDay(t.Future):
		return t.Past
	}
	return t.Nearest(timex.Moment(m.day)*24*hour + 12*hour)
}

// plannedReach is how many tokens before an expression "will" counts for it.
const plannedReach = 12

// planned says whether the words before a token tell that something is to
// come.
func planned(b *mention.Block, token int) bool {
	for i := token - 1; i >= max(b.SentenceStart(token), token-plannedReach); i-- {
		if b.Has(i, knowledge.SureFuture) {
			return true
		}
		if h, ok := b.At(i, knowledge.FutureCue); ok && h.Value == willCue {
			return true
		}
	}
	return false
}

// willCue is the value of a FutureCue that says that a thing is to come.
const willCue = 2

// isSoft says whether the place is uncertain: one of several readings, or
// anywhere in a stretch whose ends are not told.
func isSoft(t *mention.Time) bool {
	if t.Past != t.Future || t.Calendar == timex.Hijri { // moons are sighted: sure to a day
		return true
	}
	told := t.From != nil || t.To != nil
	return !told && !fine(t.Grain) || t.Mod >= timex.Early
}

func (m *marker) isOwnDay(in timex.Interval) bool {
	return m.dated && daysOf(in) == days(m.day, m.day)
}

// fine says whether a unit is a day or less.
func fine(u timex.Unit) bool {
	return u == timex.Day || u == timex.Hour || u == timex.Minute || u == timex.Second
}

func (m *marker) headed(t *mention.Time) (article.Role, bool) {
	if role, ok := m.heads[word{t.Block, t.Start}]; ok {
		return role, true
	}
	role, ok := m.heads[word{t.Block, t.End - 1}]
	return role, ok
}

func kindOf(t *mention.Time) Kind {
	switch {
	case t.Type == timex.TimeType:
		return OfClock
	case t.From != nil, t.To != nil, t.Mod != timex.Plain, strings.HasPrefix(t.Value, "("):
		return OfPeriod
	case t.Date() == nil && t.Grain == timex.Day && names(t, knowledge.Weekday):
		return OfWeekday
	case t.Date() == nil && t.Grain == timex.Day && t.Relation == timex.Anchored && t.Past == t.Future:
		return OfDay
	case t.Grain == timex.Day, t.Grain == timex.Month && (relationOf(t) != FromArticle || strings.HasPrefix(t.Value, "XXXX")): // not "last month"
		return OfDate
	case t.Grain == timex.YearUnit:
		return OfYear
	}
	return OfPeriod
}

// names says whether a phrase of the kind stands in the expression.
func names(t *mention.Time, kind knowledge.Kind) bool {
	for i := t.Start; i < t.End; i++ {
		if t.Block.Has(i, kind) {
			return true
		}
	}
	return false
}

func relationOf(t *mention.Time) Relation {
	switch {
	case t.Relation == timex.Linked:
		return FromMention
	case t.Relation == timex.Anchored, t.Past != t.Future:
		return FromArticle
	}
	return Absolute
}

func precisionOf(u timex.Unit) Precision {
	switch u {
	case timex.Hour, timex.Minute, timex.Second:
		return ToMinute
	case timex.Week, timex.Weekend, timex.Fortnight:
		return ToWeek
	case timex.Month:
		return ToMonth
	case timex.Quarter, timex.Half, timex.SeasonUnit:
		return ToQuarter
	case timex.YearUnit:
		return ToYear
	case timex.Decade, timex.Century, timex.Millennium:
		return ToDecade
	}
	return ToDay
}

// The years of the Hijri calendar that an Arabic text may tell without naming
// the calendar.
const (
	firstHijriYear = 1356
	lastHijriYear  = 1499
)

func hijriYear(t *mention.Time) (year Interval, ok bool) {
	number, digits, ok := t.Block.Number(t.End - 1)
	if !ok || digits != 4 || number < firstHijriYear || number > lastHijriYear || t.Type != timex.DateType || t.Grain != timex.YearUnit ||
		t.From != nil || t.To != nil || t.Block.Tokens[t.Start].Script != language.Arabic {
		return year, false
	}
	first, _ := language.HijriDay(number, 1, 1)
	next, ok := language.HijriDay(number+1, 1, 1)
	return days(first, next-1), ok
}
