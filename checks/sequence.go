package checks

import (
	"strings"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/knowledge"
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
	ofDay         bool   // a time of day on a day that is not told
	day           string // as TIMEX3 writes it, of a time of day on any Friday or any 5 May
}

// The reach of a stage's words to its time, in tokens, behind them and before.
const (
	stageAhead = 12
	stageBack  = 9
)

func sequenceClaims(m *mention.Set, out *claim.Set) {
	stages := stagesOf(m)
	for i, a := range stages {
		for _, b := range stages[i+1:] {
			first, second := a, b
			if second.step < first.step {
				first, second = second, first
			}
			if comparable(first, second) && single(stages, first) && single(stages, second) {
				addOrder(first, second, out)
			}
		}
	}
}

// comparable says whether two stages belong to one affair and have times on
// one scale. An accident and its rescue lie within hours.
func comparable(a, b stage) bool {
	return a.process == b.process && a.step != b.step && a.ofDay == b.ofDay && (a.day == b.day || a.day == "" || b.day == "") && a.time != b.time
}

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

func addOrder(first, second stage, out *claim.Set) {
	subject := claim.Subject{Kind: "affair", Key: key(first.block, first.start) + "/" + key(second.block, second.start)}
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
			Premises: []article.Passage{words},
		})
	}
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
			if !ok || b.Quoted(i) || voiceOf(b, i) != "" || repeated(b, i) {
				continue
			}
			s := stage{process: int(h.Value) / 100, step: int(h.Value) % 100, block: b, start: i, end: h.End}
			if s.timed(m) {
				list = append(list, s)
			}
		}
	}
	return list
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
		if t.Start < start || t.Start >= end || !pointed(t) {
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
	return t.From == nil && t.To == nil && t.Mod == timex.Plain && len(t.Amounts) == 0 && (t.Grain == timex.Day || t.Type == timex.TimeType)
}

// place puts a stage on the scale of its time: a sure day, the day nearest to
// the article, or a time of day alone.
func (s *stage) place(m *mention.Set) bool {
	if second, _, open, ok := s.time.TimeOfDay(); ok && (!s.time.Placed() || !s.time.Sure() && s.time.Relation == timex.Anchored) {
		s.from, s.to, s.ofDay = second, second+60, true
		s.day, _, _ = strings.Cut(s.time.Value, "T")
		return !open
	}
	stamp, dated := m.Published()
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
