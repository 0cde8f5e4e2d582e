package checks

import (
	"strings"

	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/mention"
	"github.com/tanaqud/tanaqud/internal/timex"
)

// The values of a SpanVerb.
const (
	beginsVerb = 1
	endsVerb   = 2
	itselfWord = 3 // stands for what was named before: "it"
)

// How many tokens may stand between a verb and its time, and between the two
// verbs.
const (
	endReach  = 5
	spanReach = 24
)

const daySeconds = 24 * 3600

// unitSeconds are the units that clocks tell.
var unitSeconds = map[timex.Unit]float64{timex.Hour: 3600, timex.Minute: 60}

// ofClock says whether a length is one of hours or minutes.
func ofClock(t *mention.Time) bool {
	return len(t.Amounts) > 0 && unitSeconds[t.Amounts[0].Unit] > 0
}

// measured says whether a length is told in one unit, or in hours and minutes.
func measured(t *mention.Time) bool {
	return len(t.Amounts) == 1 || len(t.Amounts) == 2 && ofClock(t)
}

// toldEnds is the period of a length whose two ends verbs tell: "lasted five
// hours: it began at one and ended at four". They stand in the sentence of the
// length, or make the next one.
func toldEnds(m *mention.Set, length *mention.Time) *mention.Time {
	b := length.Block
	if !lasts(b, length.Start) && !compound(length) || !b.HasAny(knowledge.SpanVerb) {
		return nil
	}
	end := b.SentenceEnd(length.Start)
	if compound(length) && turns(b, length.End, min(end, length.End+spanReach)) {
		return nil
	}
	if period := spanIn(m, length, length.End, end); period != nil {
		return period
	}
	if end >= len(b.Tokens) {
		return nil
	}
	at := end
	if _, ok := b.Meaning(at, knowledge.SpanVerb, itselfWord); ok { // "It began", "وبدأت"
		at++
	}
	if _, ok := b.Meaning(at, knowledge.SpanVerb, beginsVerb); !ok || at == end && !b.IsArabic(at) {
		return nil // something else begins
	}
	return spanIn(m, length, end, b.SentenceEnd(end))
}

// tellsClock says whether a period gives times of day.
func tellsClock(t *mention.Time) bool { return t.From != nil && t.From.Type == timex.TimeType }

// turns says whether the sentence turns to its own verb between two tokens: "the
// shop, which sells five-day passes, opened".
func turns(b *mention.Block, start, end int) bool {
	for i := start; i < end; i++ {
		if b.Sign(i, ',') && b.Has(i+1, knowledge.SpanVerb) && !strings.HasSuffix(b.Word(i+1), "ing") {
			return true
		}
	}
	return false
}

// compound says whether a length stands before what lasts: "a five-day cup".
func compound(t *mention.Time) bool {
	b := t.Block
	return t.End-t.Start > 1 && b.Sign(t.Start+1, '-') && b.IsWord(t.End)
}

// spanIn is the period whose beginning and end verbs tell between two tokens;
// nil where another clause or another length comes first.
func spanIn(m *mention.Set, length *mention.Time, start, stop int) *mention.Time {
	b := length.Block
	for i := start; i < min(stop, start+spanReach); i++ {
		if b.Quoted(i) || beginsOther(b, i) {
			return nil
		}
		h, ok := b.Meaning(i, knowledge.SpanVerb, beginsVerb)
		if !ok {
			continue
		}
		from := endBehind(m, b, h.End, stop)
		if from == nil || from.From != nil {
			return from
		}
		for k := from.End; k < min(stop, from.End+endReach); k++ {
			if h, ok := b.Meaning(k, knowledge.SpanVerb, endsVerb); ok {
				return joined(b, from, endBehind(m, b, h.End, stop), i)
			}
		}
		return nil
	}
	return nil
}

// beginsOther says whether a clause of something or somebody else begins at
// token i: "the envoy, who began", not "the cup, which began".
func beginsOther(b *mention.Block, i int) bool {
	return b.Has(i, knowledge.ClauseWord) && (!b.Has(i+1, knowledge.SpanVerb) || b.Has(i, knowledge.LifeCue))
}

// endBehind is the time right behind a verb, or the whole period.
func endBehind(m *mention.Set, b *mention.Block, i, stop int) *mention.Time {
	for _, t := range m.TimesOf(b) {
		if t.Start < i && t.End > i && t.Mod == timex.Since && t.From != nil && t.To == nil { // "starting on 3 May"
			return &mention.Time{Block: b, Timex: t.From}
		}
		if t.Start < i {
			continue
		}
		if t.Start > i && !leadsToTime(b, i) || t.Start >= min(stop, i+endReach) || (t.From == nil) != (t.To == nil) || t.Type == timex.DurationType || t.Type == timex.SetType {
			return nil
		}
		return t
	}
	return nil
}

// leadsToTime says whether token i, behind a verb, can belong to its time: what
// begins would be named there in Arabic.
func leadsToTime(b *mention.Block, i int) bool {
	return !b.IsArabic(i) || b.Tokens[i].Letters <= longestParticle || b.Has(i, knowledge.InCue) || b.Has(i, knowledge.DayNoun) || b.Has(i, knowledge.BoundWord) || b.Has(i, knowledge.ClockCue)
}

// longestParticle is how many letters a preposition has at most: "عند".
const longestParticle = 3

// joined is the period from one time to another, of which the words begin at
// token start.
func joined(b *mention.Block, from, to *mention.Time, start int) *mention.Time {
	if to == nil || to.From != nil || tellsTime(from) != tellsTime(to) {
		return nil
	}
	x := &timex.Timex{Start: start, End: to.End, Type: timex.DateType, From: from.Timex, To: to.Timex}
	if tellsTime(from) {
		x.Type = timex.TimeType
	}
	return &mention.Time{Block: b, Timex: x}
}

// yearsApart is how many years lie between two intervals, a part of one more or
// less.
func yearsApart(a, b timex.Interval) (low, high int, ok bool) {
	shortest, longest := b.From.Day()-a.To.Day(), b.To.Day()-a.From.Day()
	return shortest / 366, (longest + 364) / 365, shortest > 0
}

// hoursOf is how many hours or minutes a period holds: between two times of
// day, which may lie in two days and leave their halves open, or days of
// twenty-four hours.
func hoursOf(t *mention.Time, unit timex.Unit) (low, high int, ok bool) {
	a, zoneA, openA, okA := t.From.TimeOfDay()
	b, zoneB, openB, okB := t.To.TimeOfDay()
	switch {
	case !okA && !okB && unit == timex.Hour && t.From.Grain == timex.Day && t.To.Grain == timex.Day && t.From.Placed() && t.To.Placed():
		days := t.To.Future.From.Day() - t.From.Future.From.Day()
		return 24 * days, 24 * (days + 1), days > 0
	case !okA || !okB || zoneA != zoneB || t.From.Placed() || t.To.Placed():
		return 0, 0, false
	}
	turn := daySeconds
	if openA || openB {
		turn = halfDay
	}
	length := int(b-a+daySeconds) % turn
	part := int(unitSeconds[unit])
	return length / part, (length + part - 1) / part, length > 0
}

// otherHalf is how much longer a period is where the words leave it between the
// halves of the day and the length that is told takes the later one.
func otherHalf(period *mention.Time, unit timex.Unit, last, told int) int {
	_, _, openA, okA := period.From.TimeOfDay()
	_, _, openB, okB := period.To.TimeOfDay()
	half := halfDay / int(unitSeconds[unit])
	if !okA || !okB || !openA && !openB || told <= last+half/2 {
		return 0
	}
	return half
}
