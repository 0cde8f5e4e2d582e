package engine

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strconv"
	"strings"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/mention"
	"github.com/tanaqud/tanaqud/internal/rule"
)

// Finding is one contradiction of one article.
type Finding struct {
	Rule        *rule.Rule
	Severity    rule.Severity
	Confidence  float64      // 0 to 1: how often such a finding is right
	First       *claim.Claim // the two claims that cannot both hold
	Second      *claim.Claim // at the same place as First where one end says it all
	Evidence    []Evidence   // one or two ends, First's first, and the premises that they follow from
	Blame       int          // index into Evidence of the end that is probably wrong; -1 when open
	Fingerprint string       // stable when lines move or other parts of the article change
	Language    string       // of the article, in which a fix is written
	refuted     []*rule.Fix  // those of the rule that mend nothing here, or break something else
	more        []claim.Arg  // what the wording may say beside the values of the claims
}

// Evidence is one end of a contradiction.
type Evidence struct {
	At    article.Passage
	Value claim.Value // what it says; nil for a premise
}

// Result is all that was found in one article.
type Result struct {
	Article  *article.Article
	Mentions *mention.Set // what the claims were made of
	Claims   []*claim.Claim
	Findings []Finding
	Verdict  *Verdict       // nil when the article says nothing of its own date
	Events   []EventVerdict // on the days of events, in the order in which the article speaks of them
}

// Forget lets go of the mentions, once all that needs them was done: their
// memory serves the next article. The rest of the result stays as it is.
func (r *Result) Forget() {
	if r.Mentions != nil {
		r.Mentions.Release()
		r.Mentions = nil
	}
}

func newFinding(x *rule.Rule, first, second *claim.Claim) Finding {
	f := Finding{Rule: x, Severity: x.Severity, Confidence: x.Confidence, First: first, Second: second, Blame: -1}
	f.Evidence = []Evidence{{At: first.At, Value: first.Value}}
	if second.At.Block != first.At.Block || second.At.Span != first.At.Span {
		f.Evidence = append(f.Evidence, Evidence{At: second.At, Value: second.Value})
	}
	for _, at := range slices.Concat(first.Premises, second.Premises) {
		if !slices.ContainsFunc(f.Evidence, func(e Evidence) bool { return e.At.Overlaps(at) }) {
			f.Evidence = append(f.Evidence, Evidence{At: at})
		}
	}
	return f
}

// first is the place of the finding that comes first in the article.
func (f *Finding) first() article.Passage {
	at := f.Evidence[0].At
	for _, e := range f.Evidence[1:] {
		if comparePlaces(e.At, at) < 0 {
			at = e.At
		}
	}
	return at
}

// repeats says whether the finding tells an editor nothing that the kept one
// does not: the same words at fault by the same rule, or the same two places.
func (f *Finding) repeats(kept *Finding) bool {
	if f.Rule == kept.Rule && f.First == kept.First {
		return true
	}
	if len(f.Evidence) != len(kept.Evidence) {
		return false
	}
	same := func(a, b int) bool { return f.Evidence[a].At.Overlaps(kept.Evidence[b].At) }
	if len(f.Evidence) == 1 {
		return same(0, 0)
	}
	return same(0, 0) && same(1, 1) || same(0, 1) && same(1, 0)
}

// yields says whether the other finding makes this one superfluous: its rule
// is one that this one's rule yields to, and it finds fault with the same words.
func (f *Finding) yields(other *Finding) bool {
	return slices.Contains(f.Rule.Yields, other.Rule.ID) && f.First.At.Overlaps(other.First.At)
}

// assess decides which end is probably wrong.
func (f *Finding) assess(v *Verdict) {
	if len(f.Evidence) < 2 || f.Evidence[1].Value == nil {
		return // one end, and perhaps its premises
	}
	switch f.Rule.Blame {
	case "first":
		f.Blame = 0
	case "second":
		f.Blame = 1
	case "lighter":
		f.Blame = lighter(f.First, f.Second)
	case "verdict":
		f.Blame = v.outlier(f.First, f.Second)
		if v != nil && v.Settled() {
			f.more = []claim.Arg{{Name: "verdict", Value: claim.Day(v.Day)}}
		}
	}
}

// lighter is which of two claims (0, 1) has less weight; -1 when neither has.
func lighter(first, second *claim.Claim) int {
	switch {
	case first.Weight < second.Weight:
		return 0
	case second.Weight < first.Weight:
		return 1
	}
	return -1
}

// fingerprint names each finding by its rule and the words at its ends; of
// findings with the same words each has a number of its own.
func fingerprint(findings []Finding) {
	seen := map[string]int{}
	for i := range findings {
		f := &findings[i]
		parts := []string{f.Rule.ID}
		for _, e := range f.Evidence {
			parts = append(parts, strings.Join(strings.Fields(e.At.Text()), " "))
		}
		name := strings.Join(parts, "\x00")
		seen[name]++
		sum := sha256.Sum256([]byte(name + "\x00" + strconv.Itoa(seen[name])))
		f.Fingerprint = hex.EncodeToString(sum[:8])
	}
}

// say words a part of the rule.
func (f *Finding) say(t rule.Text, w claim.Words) string {
	return f.Rule.Say(t, f.First, f.Second, w, f.more...)
}

// Message words the finding.
func (f *Finding) Message(w claim.Words) string {
	return f.say(f.Rule.Message, w)
}

// Computation is how the figures were found, a line a step.
func (f *Finding) Computation(w claim.Words) []string {
	line := f.say(f.Rule.Computation, w)
	if line == "" {
		return nil
	}
	return []string{line}
}
