package checks

import (
	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/mention"
	"github.com/tanaqud/tanaqud/internal/timex"
)

// The values of a LaterCue.
const (
	thenCue   = 1 // what follows came later
	afterCue  = 2 // what follows came earlier
	beforeCue = 3 // what follows came later
)

// How far apart two dates may be that a word of order joins, in tokens; and
// before it, in days, where they leave the year open.
const (
	linkReach = 26
	sameStory = 150
)

// addLinked claims the order of two events of one sentence that the sentence
// itself puts in order: "raised on 2 April after divers found it on 9 May". It
// returns the times of which it has spoken.
func addLinked(m *mention.Set, out *claim.Set) map[*mention.Time]bool {
	spoken := map[*mention.Time]bool{}
	for k := 0; k+1 < len(m.Times); k++ {
		a, b := m.Times[k], m.Times[k+1]
		cue, ok := linkOf(a, b)
		if !ok || !sameScale(a, b) {
			continue
		}
		left, right := eventBefore(a), eventBehind(cue, b)
		if left.start == left.end || !left.place(m) || !right.place(m) || !yearsAgree(a, b, left, right) {
			continue
		}
		first, second := left, right
		if cue.Value == afterCue {
			first, second = right, left
		}
		addOrder(m, first, second, out)
		spoken[a], spoken[b] = true, true
	}
	return spoken
}

// eventWords is how many words stand for an event in a message.
const eventWords = 3

// eventBefore is the event of which a date is told: the words before it.
func eventBefore(t *mention.Time) stage {
	b, end := t.Block, t.Start
	for end > 0 && isDayCue(b, end-1) {
		end--
	}
	start := end
	for start > 0 && end-start < eventWords && b.IsWord(start-1) && b.Sentence(start-1) == b.Sentence(t.Start) {
		start--
	}
	return stage{block: b, start: start, end: end, time: t}
}

// eventBehind is the event of which the date behind a word of order is told.
func eventBehind(cue mention.Hit, t *mention.Time) stage {
	end := min(cue.End+eventWords, t.Start)
	for end > cue.End+1 && isDayCue(t.Block, end-1) {
		end--
	}
	return stage{block: t.Block, start: cue.End, end: end, time: t}
}

func isDayCue(b *mention.Block, i int) bool {
	return b.Has(i, knowledge.InCue) || b.Has(i, knowledge.DayNoun) || b.Has(i, knowledge.DefiniteWord)
}

// linkOf is the one word of order between two days of a sentence that both
// tell when something happened: no appointments, plans, bounds or clauses of
// somebody else.
func linkOf(a, b *mention.Time) (cue mention.Hit, ok bool) {
	w := a.Block
	if b.Block != w || b.Start-a.End > linkReach || w.Sentence(a.Start) != w.Sentence(b.Start) || !toldOn(a) || !toldOn(b) {
		return cue, false
	}
	start := max(w.SentenceStart(a.Start), a.Start-linkReach)
	for i := start; i < b.Start; i++ {
		if i >= a.Start && w.Quoted(i) || w.Has(i, knowledge.PlanCue) || w.Has(i, knowledge.SureFuture) || w.Has(i, knowledge.NegationCue) {
			return cue, false
		}
		if i < a.End || i < cue.End {
			continue
		}
		if h, found := w.At(i, knowledge.LaterCue); found {
			if ok {
				return cue, false
			}
			cue, ok = h, true
		} else if ok && (i > cue.End && w.Has(i, knowledge.SpeechVerb) || w.Has(i, knowledge.ClauseWord)) || w.Sign(i, ';', ':') {
			return cue, false
		}
	}
	gap := linkGap
	if ok && !w.IsArabic(cue.Start) { // "opened on 3 May and named after" somebody
		gap = 1
	}
	return cue, ok && cue.Start-a.End <= gap && cue.End+1 < b.Start
}

// linkGap is how many tokens may stand between a date and the word of order
// behind it.
const linkGap = 6

// toldOn says whether a day is one on which something happened: "on 5 May", not
// "the 5 May deal".
func toldOn(t *mention.Time) bool {
	b := t.Block
	return pointed(t) && t.Type == timex.DateType && t.Date() != nil && t.Date().Day != 0 &&
		(t.Start > 0 && isDayCue(b, t.Start-1) || b.Has(t.Start, knowledge.DayNoun) || b.Has(t.Start, knowledge.Weekday))
}

func sameScale(a, b *mention.Time) bool { return a.Calendar == b.Calendar }

// yearsAgree says whether it is sure of two days in which years they lie: both
// tell them, or both leave it to the article and are of the same months.
func yearsAgree(a, b *mention.Time, left, right stage) bool {
	if a.Sure() && b.Sure() {
		return true
	}
	away := left.from.Day() - right.from.Day()
	return left.yearless == right.yearless && away < sameStory && away > -sameStory && (a.Date().Year == 0) == (b.Date().Year == 0)
}
