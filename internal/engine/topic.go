package engine

import (
	"iter"

	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/rule"
)

// topics are the claims of an article, and those on each topic, in the order
// in which they were made.
type topics struct {
	all   []*claim.Claim
	about map[claim.Topic][]*claim.Claim
}

func topicsOf(claims []*claim.Claim) topics {
	t := topics{all: claims, about: make(map[claim.Topic][]*claim.Claim, len(claims))}
	for _, c := range claims {
		t.about[c.Topic()] = append(t.about[c.Topic()], c)
	}
	return t
}

// pairs are those that the rule looks at; a claim with itself where the rule
// looks at one alone: what stands in an article claims to belong there, that
// is the other side.
func (t topics) pairs(x *rule.Rule) iter.Seq2[*claim.Claim, *claim.Claim] {
	return func(yield func(*claim.Claim, *claim.Claim) bool) {
		for _, first := range t.all {
			if !speaks(x, first, 0) {
				continue
			}
			if x.Alone {
				if !yield(first, first) {
					return
				}
				continue
			}
			passed := false
			for _, second := range t.about[first.Topic()] {
				switch {
				case second == first:
					passed = true
				case !passed && x.Between[0] == x.Between[1]: // the pair was seen the other way round
				case speaks(x, second, 1) && !yield(first, second):
					return
				}
			}
		}
	}
}

// speaks says whether the claim may be that side of the rule's pair.
func speaks(x *rule.Rule, c *claim.Claim, side int) bool {
	kind := x.Between[side]
	return (kind == "" || kind == c.Kind) && c.Is(x.Attribute)
}
