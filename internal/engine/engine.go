// Package engine compares the claims of an article by the rules: it groups
// them by subject and attribute, looks for pairs that cannot both hold, leaves
// out those that have an innocent reading, and says which side is probably
// wrong.
package engine

import (
	"cmp"
	"slices"

	"github.com/tanaqud/tanaqud/checks"
	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/mention"
	"github.com/tanaqud/tanaqud/internal/rule"
)

// Engine checks articles. It is safe for concurrent use.
type Engine struct {
	Rules  []*rule.Rule
	Checks []checks.Check
	Base   *knowledge.Base
	Date   *int // the day of articles that do not tell their own; nil for none
}

// Check finds the contradictions of one article, and what mends them.
func (e *Engine) Check(a *article.Article) *Result {
	r := e.read(a)
	r.Findings = e.find(r)
	for i := range r.Findings {
		r.Findings[i].Language = a.Language
		r.Findings[i].assess(r.On(r.Findings[i].First.Subject))
	}
	fingerprint(r.Findings)
	e.refute(r)
	return r
}

// read makes the claims of an article and judges its dates.
func (e *Engine) read(a *article.Article) *Result {
	set := mention.Read(a, e.Base, e.Date)
	claims := e.claims(set)
	return &Result{Article: a, Mentions: set, Claims: claims, Verdict: verdict(claims), Events: eventVerdicts(claims)}
}

// find compares the claims by the rules.
func (e *Engine) find(r *Result) []Finding {
	var found []Finding
	topics := topicsOf(r.Claims)
	for _, x := range e.Rules {
		found = append(found, apply(x, topics, judged{r.Verdict, r.Events})...)
	}
	return settle(found)
}

func (e *Engine) claims(set *mention.Set) []*claim.Claim {
	var out claim.Set
	for _, c := range e.Checks {
		c.Claims(set, &out)
	}
	return out.All()
}

// apply finds the pairs of claims that the rule forbids.
func apply(x *rule.Rule, claims topics, v judged) []Finding {
	var found []Finding
	for first, second := range claims.pairs(x) {
		if compare(x, first, second, v.on(first.Subject)).Outcome == Conflict {
			found = append(found, newFinding(x, first, second))
		}
	}
	return found
}

// settle orders the findings by their place, and keeps one of those that say
// the same: of several with the same words on one side and the same rule, the
// first; of two rules for the same two passages, the graver. Only findings in
// the same block can say the same.
func settle(findings []Finding) []Finding {
	slices.SortStableFunc(findings, func(a, b Finding) int {
		return cmp.Or(comparePlaces(a.first(), b.first()), cmp.Compare(b.Severity, a.Severity), cmp.Compare(a.Rule.ID, b.Rule.ID))
	})
	all, kept := inBlocks{}, inBlocks{}
	for i := range findings {
		all.add(&findings[i])
	}
	var out []Finding
	for i := range findings {
		f := &findings[i]
		if kept.any(f, f.repeats) || all.any(f, f.yields) {
			continue
		}
		kept.add(f)
		out = append(out, *f)
	}
	return out
}

// inBlocks are findings by the blocks that their ends stand in.
type inBlocks map[*article.Block][]*Finding

func (in inBlocks) add(f *Finding) {
	for i, e := range f.Evidence {
		if i == 0 || e.At.Block != f.Evidence[0].At.Block {
			in[e.At.Block] = append(in[e.At.Block], f)
		}
	}
}

func (in inBlocks) any(f *Finding, is func(*Finding) bool) bool {
	return slices.ContainsFunc(in[f.Evidence[0].At.Block], is)
}

func comparePlaces(a, b article.Passage) int {
	return cmp.Or(
		cmp.Compare(a.Block.Source.Field, b.Block.Source.Field),
		cmp.Compare(a.Decoded().Start, b.Decoded().Start),
		cmp.Compare(a.Decoded().End, b.Decoded().End),
	)
}
