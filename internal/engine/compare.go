package engine

import (
	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/rule"
)

// Outcome is what came of comparing two claims.
type Outcome string

// The outcomes.
const (
	Fits     Outcome = "fits"     // both can hold
	Conflict Outcome = "conflict" // they cannot
	Excused  Outcome = "excused"  // they cannot, but there is an innocent reading
	Unmet    Outcome = "unmet"    // they cannot, but the rule's condition leaves them alone
)

// Comparison is a pair of claims that a rule looks at.
type Comparison struct {
	Rule    *rule.Rule
	First   *claim.Claim // the same as Second where the rule looks at one claim alone
	Second  *claim.Claim
	Outcome Outcome
	Reading string // the innocent reading of an excused pair
}

// Compare lists every pair that the rules look at, conflict or not, so that
// people can see why something was found and why something was not.
func Compare(rules []*rule.Rule, claims []*claim.Claim) []Comparison {
	var out []Comparison
	topics, v := topicsOf(claims), judged{verdict(claims), eventVerdicts(claims)}
	for _, x := range rules {
		for first, second := range topics.pairs(x) {
			out = append(out, compare(x, first, second, v.on(first.Subject)))
		}
	}
	return out
}

// compare says whether two claims on one thing can both hold, or have an
// innocent reading: words of two voices may differ, that is news and no slip.
func compare(x *rule.Rule, first, second *claim.Claim, v *Verdict) Comparison {
	c := Comparison{Rule: x, First: first, Second: second, Outcome: Conflict}
	if !x.Alone && first.Value.Fits(second.Value, x.Tolerance) && !(x.Strict && v.parts(first, second)) {
		c.Outcome = Fits
		return c
	}
	reading, innocent := x.Excuse(first, second)
	switch {
	case innocent:
		c.Outcome, c.Reading = Excused, reading
	case !x.Holds(first, second):
		c.Outcome = Unmet
	}
	return c
}
