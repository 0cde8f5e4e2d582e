package engine

import (
	"reflect"
	"strings"
	"testing"

	"github.com/tanaqud/tanaqud/checks"
	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/rule"
)

// FuzzEngine runs the whole path over arbitrary text: every finding has its
// evidence inside the document, says something in both languages, and is the
// same in a second run.
func FuzzEngine(f *testing.F) {
	rules, err := rule.Standard()
	if err != nil {
		f.Fatal(err)
	}
	for _, r := range rules {
		for _, text := range append(r.Examples.Flagged, r.Examples.Passed...) {
			f.Add(text)
		}
	}
	e := &Engine{Rules: rules, Checks: checks.All, Base: knowledge.Default()}
	f.Fuzz(func(t *testing.T, text string) {
		for a, err := range article.Read("fuzz.txt", strings.NewReader(text)) {
			if err != nil {
				return
			}
			r := e.Check(a)
			seen := map[string]bool{}
			for i := range r.Findings {
				checkFinding(t, &r.Findings[i])
				if print := r.Findings[i].Fingerprint; seen[print] {
					t.Fatalf("two findings have the fingerprint %s", print)
				}
				seen[r.Findings[i].Fingerprint] = true
			}
			if again := e.Check(a); !reflect.DeepEqual(shownOf(again), shownOf(r)) {
				t.Fatalf("a second run finds %v after %v", shownOf(again), shownOf(r))
			}
			Compare(rules, r.Claims)
		}
	})
}

func checkFinding(t *testing.T, f *Finding) {
	t.Helper()
	if len(f.Evidence) == 0 || f.Blame < -1 || f.Blame >= len(f.Evidence) || f.Fingerprint == "" || f.Confidence <= 0 || f.Confidence > 1 {
		t.Fatalf("%s: %d ends, blame %d, fingerprint %q, confidence %v", f.Rule.ID, len(f.Evidence), f.Blame, f.Fingerprint, f.Confidence)
	}
	for _, e := range f.Evidence {
		checkEvidence(t, f.Rule, e.At)
	}
	for _, code := range rule.Languages() {
		words := rule.WordsOf(code)
		if f.Message(words) == "" {
			t.Fatalf("%s says nothing in %s", f.Rule.ID, code)
		}
		f.Computation(words)
		for _, fix := range f.Fixes(words) {
			for _, edit := range fix.Edits {
				at := edit.At
				checkEvidence(t, f.Rule, at)
				if fix.Description == "" || edit.Text == at.Text() && len(fix.Edits) == 1 {
					t.Fatalf("%s: a fix writes %q for %q: %q", f.Rule.ID, edit.Text, at.Text(), fix.Description)
				}
			}
		}
	}
}

// checkEvidence wants a passage to lie inside the document, where it is
// counted from.
func checkEvidence(t *testing.T, r *rule.Rule, at article.Passage) {
	t.Helper()
	span, decoded := at.Decoded(), at.Block.Source.Decoded
	if at.Span.Len() <= 0 || span.Start < 0 || span.End <= span.Start || span.End > len(decoded) {
		t.Fatalf("%s: evidence %v stands at %v of %d bytes", r.ID, at.Span, span, len(decoded))
	}
	start, end := at.Position()
	if start.Offset >= end.Offset || end.Offset > at.Block.Source.Size || start.Line < 1 || start.Column < 1 || end.Line < start.Line {
		t.Fatalf("%s: evidence runs from %+v to %+v of %d bytes", r.ID, start, end, at.Block.Source.Size)
	}
}

func shownOf(r *Result) (shown []string) {
	words := rule.WordsOf("en")
	for i := range r.Findings {
		f := &r.Findings[i]
		shown = append(shown, f.Fingerprint, f.Message(words))
	}
	return shown
}
