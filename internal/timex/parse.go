package timex

import (
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"

	"github.com/tanaqud/tanaqud/internal/lexis"
)

// parser reads the expressions of time of a text, each reckoned from the
// reference. Its methods read what begins at a token and return nil, or the
// token itself as the end, for nothing.
type parser struct {
	text
	ref   Reference
	depth int // of the expression within others: "the first week of the last month of ..."
}

// deepest is how deep expressions lie within each other: a day of a month of a
// year, two days after it.
const deepest = 6

// started are the kinds of phrase at which one of the richer expressions may
// begin.
var started = opening.With(knowledge.Kinds(
	knowledge.DayWord, knowledge.PeriodWord, knowledge.DualUnit, knowledge.ShiftWord, knowledge.DayPart, knowledge.Season,
	knowledge.EdgeWord, knowledge.BoundWord, knowledge.ElapseWord, knowledge.NowWord, knowledge.EachWord, knowledge.SetWord,
	knowledge.WholeWord, knowledge.FewWord, knowledge.Fraction, knowledge.OneWord, knowledge.DecadeWord, knowledge.Weekdays,
	knowledge.LastWord, knowledge.Multiplier, knowledge.UnitWord, knowledge.ClockCue, knowledge.DayNoun, knowledge.ArticleWord,
	knowledge.DefiniteWord, knowledge.Festival,
))

// Read finds the expressions of time of a text, in its order; none lies within
// another.
func Read(w *lexis.Words, ref Reference) []*Timex {
	p := parser{text: text{w}, ref: ref}
	var found []*Timex
	for i, core := 0, 0; i < len(w.Tokens); {
		if core = p.nextCore(max(core, i)); core > i+reach {
			i = core - reach
			continue
		}
		x := p.at(i)
		if x == nil || x.End <= i {
			i++
			continue
		}
		if !ref.Known {
			x.unplace()
		}
		found = append(found, x)
		i = x.End
	}
	return found
}

// reach is how many tokens of an expression may stand before the first that
// can only be one of time or of number: "from the", "ما بين الساعة".
const reach = 5

// core are the kinds of phrase without one of which, or a number, nothing
// speaks of time.
var core = knowledge.Kinds(
	knowledge.Month, knowledge.HijriMonth, knowledge.Weekday, knowledge.YearWord, knowledge.YearNoun, knowledge.DayWord,
	knowledge.PeriodWord, knowledge.DualUnit, knowledge.DayPart, knowledge.Season, knowledge.NowWord, knowledge.SetWord,
	knowledge.DecadeWord, knowledge.Weekdays, knowledge.UnitWord, knowledge.Festival, knowledge.Multiplier, knowledge.Numeral,
)

// nextCore is the first token from i on at which a number or a core word
// stands; past the end for none.
func (p parser) nextCore(i int) int {
	for ; i < len(p.Tokens); i++ {
		if p.Tokens[i].Kind == language.Number || p.HasOneOf(i, core) {
			return i
		}
	}
	return i + reach + 1
}

// at is the longest expression that begins at token i.
func (p parser) at(i int) *Timex {
	if !p.mayBegin(i) {
		return nil
	}
	m := p.moment(i)
	best := longest(p.set(i), p.span(i, m), p.dayWithSpan(i, m), p.dayWithBound(i, m), p.monthWithSpan(i, m), m)
	if p.Has(i, knowledge.BoundWord) {
		best = longest(best, p.open(i))
	}
	if best == nil || best.Type == TimeType {
		best = longest(best, p.duration(i))
	}
	return best
}

// mayBegin says whether an expression of time may begin at token i: most
// tokens of an article are ruled out here.
func (p parser) mayBegin(i int) bool {
	if p.counts(i) {
		return p.countsTime(i)
	}
	if p.HasOneOf(i, startedAlone) || p.partLetter(i) {
		return true
	}
	return p.HasOneOf(i, started) && p.opensTime(i)
}

// startedAlone are the kinds at which an expression may begin whatever
// follows; "from", "within" and "since" begin one only by what follows.
var startedAlone = started.Without(knowledge.BoundWord, knowledge.ElapseWord)

// leading are the kinds of phrase that may stand between "from" or "within"
// and what tells the time.
var leading = [...]knowledge.Kind{
	knowledge.BoundWord, knowledge.ElapseWord, knowledge.InCue, knowledge.DefiniteWord, knowledge.DayNoun, knowledge.ClockCue, knowledge.ApproxCue,
	knowledge.YearKind,
}

// opensTime says whether a time may be told behind "from", "within" and the
// like at token i.
func (p parser) opensTime(i int) bool {
	for k := i; k <= i+reach; {
		next := k
		for _, kind := range leading {
			next = max(next, p.after(k, kind))
		}
		if k > i && (p.HasOneOf(k, core.Without(knowledge.Numeral)) || p.counts(k) && (p.countsTime(k) || p.Has(k+1, knowledge.BoundWord))) {
			return true
		}
		if next == k {
			return k > i && (p.HasOneOf(k, startedAlone) || p.partLetter(k))
		}
		if p.nextCore(k+1) < next { // "after today" is a phrase itself
			return true
		}
		k = next
	}
	return false
}

// numeric are the kinds of phrase that number something.
var numeric = knowledge.Kinds(knowledge.Numeral, knowledge.Ordinal, knowledge.Multiplier, knowledge.ArticleWord)

// counts says whether a number stands at token i, in digits or words.
func (p parser) counts(i int) bool {
	return p.Token(i).Kind == language.Number || p.HasOneOf(i, numeric)
}

// told are the kinds one of which stands close behind a number that tells a
// time, unless it is a year.
var told = core.Without(knowledge.Numeral, knowledge.Multiplier).With(knowledge.Kinds(
	knowledge.Meridiem, knowledge.ClockCue, knowledge.Zone, knowledge.PlusWord, knowledge.Era, knowledge.Ordinal,
))

// joining are the kinds of phrase that may stand between a number and the
// time that it counts or tells.
var joining = started.With(numeric).With(knowledge.Kinds(
	knowledge.OfWord, knowledge.InCue, knowledge.AndWord, knowledge.ApproxCue, knowledge.PairWord, knowledge.LinkWord,
))

// toldItself are those that tell a time at the number itself; "أحد" is one of
// something more often than Sundays.
var toldItself = told.Without(knowledge.Ordinal, knowledge.Weekdays)

// countsTime says whether the number at token i may tell a time: most of those
// in the news count people and money.
func (p parser) countsTime(i int) bool {
	if p.Token(i).Digits == 4 || p.Sign(i+1, ':', '/', '-', '.', '\'') || p.Has(i+1, knowledge.OrdinalSuffix) || p.Has(i+1, knowledge.LessWord) || p.HasOneOf(i, toldItself) {
		return true
	}
	for k, strange := i+1, 0; k <= i+reach && strange < 2; k++ { // "7 consecutive days", but no "7 people died on Monday"
		if p.HasOneOf(k, told) || p.Token(k).Digits == 4 {
			return true
		}
		if p.IsWord(k) && !p.HasOneOf(k, joining) {
			strange++
		}
	}
	if p.IsWord(i) && p.told(i-1) {
		if _, end := p.yearInWords(i); end > i {
			return true
		}
		if c, _ := p.wordClock(i, false); c.told && !p.IsArabic(i) {
			return true
		}
	}
	return p.IsWord(i+1) && p.Word(i+1) == "s" || p.afterDay(i-1) == i || p.isIn(i-1) && p.Has(i, knowledge.Ordinal)
}

// told says whether what follows token i may be a time told in words: "in",
// "at", "from", "for".
func (p parser) told(i int) bool {
	return p.isIn(i) || p.Has(i, knowledge.BoundWord) || p.has(i, knowledge.ElapseWord, elapseFor) || p.has(i, knowledge.ApproxCue, 0)
}

// has is the phrase of the kind with that value at token i.
func (p parser) has(i int, kind knowledge.Kind, value int32) bool {
	_, ok := p.Meaning(i, kind, value)
	return ok
}

// after is the end of the phrase of the kind at token i, or i.
func (p parser) after(i int, kind knowledge.Kind) int {
	if h, ok := p.At(i, kind); ok {
		return h.End
	}
	return i
}

// afterIn passes "in", "on", "at", "في" and the article written apart.
func (p parser) afterIn(i int) int {
	if p.isIn(i) {
		i++
	}
	return p.afterThe(i)
}

// isIn says whether token i is a preposition of time.
func (p parser) isIn(i int) bool {
	return p.Has(i, knowledge.InCue) || p.Has(i, knowledge.DayNoun) && !p.IsArabic(i) || p.atWord(i)
}

func (p parser) atWord(i int) bool { return p.has(i, knowledge.ClockCue, 2) }

// afterThe passes "the".
func (p parser) afterThe(i int) int { return p.after(i, knowledge.DefiniteWord) }

// afterDay passes "day" and the like before a date: "يوم", "بتاريخ".
func (p parser) afterDay(i int) int {
	if p.has(i, knowledge.DayNoun, plainDay) {
		return i + 1
	}
	return i
}

// comma passes a comma.
func (p parser) comma(i int) int {
	if p.Sign(i, ',') {
		return i + 1
	}
	return i
}

// of passes "of", "من", "in" between a part and its whole.
func (p parser) of(i int) int {
	if h, ok := p.At(i, knowledge.OfWord); ok {
		return p.afterThe(h.End)
	}
	if p.Has(i, knowledge.InCue) && !p.glued(i) {
		return p.afterThe(i + 1)
	}
	return i
}

// glued says whether the word bears letters of another word.
func (p parser) glued(i int) bool {
	h, ok := p.At(i, knowledge.InCue)
	return ok && h.Letters > 0
}

// dated makes an expression of days.
func (p parser) dated(start, end int, grain Unit, at Interval, value string, relation Relation) *Timex {
	x := &Timex{Start: start, End: end, Type: DateType, Grain: grain, Value: value, Relation: relation, Past: at, Future: at}
	if relation != Absolute && !p.ref.Known {
		x.Past, x.Future = Interval{}, Interval{}
	}
	return x
}

// twofold makes one with a reading in the past and one in the future.
func (p parser) twofold(start, end int, grain Unit, past, future Interval, value string) *Timex {
	x := p.dated(start, end, grain, past, value, Anchored)
	if p.ref.Known {
		x.Future = future
	}
	return x
}

// longest is the one of the expressions that ends last, the first of equals.
func longest(list ...*Timex) (best *Timex) {
	for _, x := range list {
		if x != nil && (best == nil || x.End > best.End) {
			best = x
		}
	}
	return best
}
