package checks

import (
	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/mention"
	"github.com/tanaqud/tanaqud/internal/timex"
)

// Sequence claims when the stages of one affair come that have only one order:
// an arrest before the trial, a departure before the arrival.
var Sequence = Check{
	Name:   "sequence",
	Doc:    "When two stages of one affair come, of which one has to come first: arrest and trial, departure and arrival.",
	Makes:  []string{"affair.order"},
	Claims: sequenceClaims,
}

// stage is a stage of an affair with its time.
type stage struct {
	process, step int
	block         *mention.Block
	start, end    int // of its words
	time          *mention.Time
	from, to      timex.Moment
	ofDay         bool // a time of day on a day that is not told
	open          bool // one that may be of either half of the day
	yearless      bool // a day of a year that nothing tells
	school        int  // the token that names where one studies; 0 for none
}

// The reach of a stage's words to its time, in tokens, behind them and before.
const (
	stageAhead = 18
	stageBack  = 9
)

// manyStages is how many stages an article tells that follows no one affair.
const manyStages = 60

func sequenceClaims(m *mention.Set, out *claim.Set) {
	spoken := addLinked(m, out)
	stages := stagesOf(m)
	if len(stages) > manyStages {
		return
	}
	for i, a := range stages {
		for _, b := range stages[i+1:] {
			first, second := a, b
			if second.step < first.step {
				first, second = second, first
			}
			if comparable(m, first, &second) && !(spoken[a.time] && spoken[b.time]) && single(stages, first) && single(stages, second) {
				addOrder(m, first, second, out)
			}
		}
	}
}

// The processes whose stages lie within hours.
const (
	accident  = 3
	match     = 4
	launch    = 15
	shortTrip = 16
)

// The process of justice, and two steps of it that have no order.
const (
	justice    = 1
	arrested   = 10
	questioned = 12
)

// ofHours says whether times of day alone put the stages of a process in order.
func ofHours(process int) bool {
	return process == accident || process == match || process == launch || process == shortTrip
}

// comparable says whether two stages belong to one affair and have times on
// one scale. Hours alone put only what lies within a few of them in order: a
// ship that leaves at night arrives in the morning.
func comparable(m *mention.Set, first stage, second *stage) bool {
	if first.process != second.process || first.step == second.step || first.ofDay != second.ofDay || first.yearless || second.yearless || first.time == second.time {
		return false
	}
	switch {
	case first.process == justice && first.step == arrested && second.step == questioned:
		return false // many are questioned long before they are arrested
	case first.process == study:
		return sameSchool(m, first, *second)
	case !first.ofDay:
		return true
	case !ofHours(first.process):
		return false
	case first.open || second.open: // a road may stay shut for half a day
		return (second.process != accident || second.step < reopened) && second.reach(first)
	}
	return first.from-second.from < halfDay
}

// reach sets a stage beside an earlier one, where one of the two may be of
// either half of the day; false where it may as well follow it.
func (s *stage) reach(first stage) bool {
	after := (s.from - first.from + 2*halfDay) % halfDay
	if after <= sameAffair {
		return false
	}
	s.from = first.from + after - halfDay
	s.to = s.from + 60
	return true
}

// sameAffair is how many seconds after its first stage an affair of hours may
// come to a later one.
const sameAffair = 10 * 3600

// reopened is the step of an accident at which all is over.
const reopened = 40

const halfDay = 12 * 3600

// single says whether the article tells one time only of the stage: else it
// speaks of several affairs.
func single(stages []stage, s stage) bool {
	for _, other := range stages {
		if other.process == s.process && other.step == s.step && other.from != s.from {
			return false
		}
	}
	return true
}

func addOrder(m *mention.Set, first, second stage, out *claim.Set) {
	subject := claim.Subject{Kind: "affair", Key: key(first.block, first.start) + "/" + key(second.block, second.start)}
	var fix []claim.Arg
	if first.from/60 > second.to/60-1 {
		fix = offer("swapped", swapTimes(m, first, second))
	}
	for _, end := range [...]struct {
		s     stage
		kind  string
		bound claim.Bound
	}{
		{first, "earlier-stage", claim.Bound{At: int(first.from / 60)}},
		{second, "later-stage", claim.Bound{At: int(second.to/60) - 1, Final: true}},
	} {
		words := end.s.block.Passage(end.s.start, end.s.end)
		end.bound.Shown = claim.Name{Key: words.Text(), Shown: words.Text()}
		out.Add(claim.Claim{
			Subject: subject, Attribute: "order", Kind: end.kind, Value: end.bound, Basis: claim.Stated, At: end.s.time.Passage(),
			Premises: []article.Passage{words}, Args: fix,
		})
	}
}

// swapTimes is the edit by which two times change places, each in the form of
// the other where that can be written.
func swapTimes(m *mention.Set, a, b stage) claim.Edit {
	x, y := a.time, b.time
	if a.ofDay {
		one, ok1 := printed(x.Block).Clock(x.Timex, int(b.from/60))
		two, ok2 := printed(y.Block).Clock(y.Timex, int(a.from/60))
		return join(replacing(x.Passage(), one, ok1), replacing(y.Passage(), two, ok2))
	}
	d, e := x.Date(), y.Date()
	if d == nil || e == nil || (d.Year == 0) != (e.Year == 0) || x.Sure() != y.Sure() {
		return nil
	}
	one := moveDay(x.Block, d, weekdayBeside(m, x.Block, x.Start, x.End), b.from.Day())
	two := moveDay(y.Block, e, weekdayBeside(m, y.Block, y.Start, y.End), a.from.Day())
	if edit := join(one, two); edit != nil {
		return edit
	}
	if bearsParticle(x) || bearsParticle(y) {
		return nil
	}
	return exchanged(x.Passage(), y.Passage())
}

// bearsParticle says whether an Arabic particle is written in one word with the
// time, which belongs to its sentence.
func bearsParticle(t *mention.Time) bool {
	for _, k := range [...]knowledge.Kind{knowledge.Ordinal, knowledge.Weekday, knowledge.DayNoun, knowledge.ClockCue, knowledge.Month} {
		if h, ok := t.Block.At(t.Start, k); ok && h.Letters > 0 && t.Block.IsArabic(t.Start) {
			return true
		}
	}
	return false
}

// stagesOf are the stages that the article tells with their times, in its own
// voice and of one affair.
func stagesOf(m *mention.Set) (list []stage) {
	for _, b := range m.Blocks {
		if !b.HasAny(knowledge.Stage) || b.Role == article.Headline || b.Role == article.Caption {
			continue
		}
		for i := range b.Tokens {
			h, ok := b.At(i, knowledge.Stage)
			if !ok || b.Quoted(i) || voiceOf(b, i) != "" || repeated(b, i) || ofKin(b, i) {
				continue
			}
			s := stage{process: int(h.Value) / 100, step: int(h.Value) % 100, block: b, start: i, end: h.End}
			if s.process == study {
				s.school = schoolOf(b, i)
			}
			if s.timed(m) {
				list = append(list, s)
			}
		}
	}
	return list
}

// ofKin says whether a relative is named before the words of a stage, of whom
// it may be.
func ofKin(b *mention.Block, i int) bool {
	for k := b.SentenceStart(i); k < i; k++ {
		if b.IsKin(k) && !b.OwnKin(k) {
			return true
		}
	}
	return false
}

// repeated says whether the sentence speaks of another arrest, a second trial,
// or denies or supposes what it tells.
func repeated(b *mention.Block, i int) bool {
	start, end := b.SentenceBounds(i)
	for k := start; k < end; k++ {
		if b.Has(k, knowledge.AgainCue) || b.Has(k, knowledge.SureFuture) || k >= i-3 && k < i && b.Has(k, knowledge.NegationCue) {
			return true
		}
	}
	return false
}

// timed finds the time of a stage: the first behind its words in the sentence,
// or else the last before them, with no other stage between.
func (s *stage) timed(m *mention.Set) bool {
	b := s.block
	start, end := b.SentenceBounds(s.start)
	var behind, before *mention.Time
	for _, t := range m.TimesOf(b) {
		if t.Start < start || t.Start >= end || !pointed(t) && !(s.process == study && dated(t)) {
			continue
		}
		switch {
		case t.Start >= s.end && t.Start < s.end+stageAhead && behind == nil && !hasKind(b, knowledge.Stage, s.end, t.Start) && !hasKind(b, knowledge.ClauseWord, s.end, t.Start):
			behind = t
		case t.End <= s.start && t.End > s.start-stageBack && !hasKind(b, knowledge.Stage, t.End, s.start):
			before = t
		}
	}
	if s.time = behind; s.time == nil {
		s.time = before
	}
	if s.time == nil {
		return false
	}
	return s.place(m)
}

// pointed says whether a time is a day or a time of day, and no bound of a
// period.
func pointed(t *mention.Time) bool {
	return t.From == nil && t.To == nil && t.Mod == timex.Plain && len(t.Amounts) == 0 && (t.Type == timex.DateType && t.Grain == timex.Day || tellsTime(t) || t.Type == timex.TimeType && t.Sure())
}

// tellsTime says whether the expression is a time of day: "at 7 a.m.", not
// "within 72 hours".
func tellsTime(t *mention.Time) bool {
	_, _, _, ok := t.TimeOfDay()
	return ok && t.Type == timex.TimeType
}

// place puts a stage on the scale of its time: a sure day, the day nearest to
// the article, or a time of day alone.
func (s *stage) place(m *mention.Set) bool {
	if second, _, open, ok := s.time.TimeOfDay(); ok && (!s.time.Placed() || ofHours(s.process)) { // an affair of hours has one day, named or not
		s.from, s.to, s.ofDay = second, second+60, true
		s.open = open
		return true
	}
	stamp, dated := m.Published()
	if d := s.time.Date(); !dated && d != nil && d.Year == 0 && d.Day != 0 && d.Calendar == timex.Gregorian && d.Exists() && s.time.Type == timex.DateType {
		day := timex.Moment(language.DayNumber(someYear, d.Month, d.Day)) * 86400
		s.from, s.to, s.yearless = day, day+86400, true
		return true
	}
	if !s.time.Placed() || !dated && !s.time.Sure() {
		return false
	}
	in := s.time.Past
	if !s.time.Sure() {
		in = s.time.Nearest(timex.Moment(stamp.From) * 86400)
	}
	s.from, s.to = in.From, in.To
	if s.time.Type == timex.DateType {
		return true
	}
	return s.time.Relation != timex.Anchored || s.time.Sure()
}
