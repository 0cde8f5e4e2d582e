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
	for _, x := range rules {
		for i, first := range claims {
			if !speaks(x, first, 0) {
				continue
			}
			if x.Alone {
				out = append(out, compare(x, first, first))
				continue
			}
			for j, second := range claims {
				if i == j || x.Between[0] == x.Between[1] && j < i {
					continue
				}
				if speaks(x, second, 1) && second.Subject == first.Subject && second.Attribute == first.Attribute {
					out = append(out, compare(x, first, second))
				}
			}
		}
	}
	return out
}

func compare(x *rule.Rule, first, second *claim.Claim) Comparison {
	c := Comparison{Rule: x, First: first, Second: second, Outcome: Conflict}
	reading, innocent := x.Excuse(first, second)
	switch {
	case !x.Alone && first.Value.Fits(second.Value, x.Tolerance):
		c.Outcome = Fits
	case innocent:
		c.Outcome, c.Reading = Excused, reading
	case !x.Holds(first, second):
		c.Outcome = Unmet
	}
	return c
}
