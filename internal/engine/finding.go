package engine

import (
	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/rule"
)

// Finding is one contradiction of one article.
type Finding struct {
	Rule        *rule.Rule
	Severity    rule.Severity
	Confidence  float64
	First       *claim.Claim // the two claims that cannot both hold
	Second      *claim.Claim // the same as First where one end says it all
	Evidence    []Evidence   // one or two ends, First's first
	Blame       int          // index into Evidence of the end that is probably wrong; -1 when open
	Fingerprint string       // stable when lines move or other parts of the article change
	Count       int          // how many times the article repeats it; 1 for once
}

// Evidence is one end of a contradiction.
type Evidence struct {
	At    article.Passage
	Value claim.Value // what it says
}

// Verdict is the date that most of the article agrees on.
type Verdict struct {
	Day     int            // days since 1970-01-01
	For     []*claim.Claim // those that hold on that day
	Against []*claim.Claim // those that cannot
}

// Result is all that was found in one article.
type Result struct {
	Article  *article.Article
	Claims   []*claim.Claim
	Findings []Finding
	Verdict  *Verdict // nil when the article says nothing of its own date
}

// Message words the finding. Computation and Fixes likewise.
func (f *Finding) Message(w claim.Words) string {
	return f.Rule.Say(f.Rule.Message, f.First, f.Second, w)
}

// Computation is how the figures were found, a line a step.
func (f *Finding) Computation(w claim.Words) []string {
	line := f.Rule.Say(f.Rule.Computation, f.First, f.Second, w)
	if line == "" {
		return nil
	}
	return []string{line}
}

// Fix is one candidate repair.
type Fix struct {
	Description string
	At          article.Passage // what to replace
	Text        string
}

// Fixes are the candidate repairs, the likeliest first.
func (f *Finding) Fixes(w claim.Words) []Fix {
	var fixes []Fix
	for _, x := range f.Rule.Fixes {
		end := f.First
		if x.Replace == "second" {
			end = f.Second
		}
		text := f.Rule.Fill(x.With, f.First, f.Second, w)
		if text == "" || text == end.At.Text() {
			continue
		}
		fixes = append(fixes, Fix{Description: f.Rule.Say(x.Description, f.First, f.Second, w), At: end.At, Text: text})
	}
	if f.Blame == 1 && len(fixes) > 1 { // the probable culprit is repaired first
		for i, x := range fixes {
			if x.At == f.Second.At {
				fixes[0], fixes[i] = fixes[i], fixes[0]
			}
		}
	}
	return fixes
}
