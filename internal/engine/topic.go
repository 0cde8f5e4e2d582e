package engine

import (
	"iter"

	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/rule"
)

// topic is one attribute of one subject: only claims on the same can
// contradict each other.
type topic struct {
	subject   claim.Subject
	attribute string
}

func topicOf(c *claim.Claim) topic { return topic{c.Subject, c.Attribute} }

// topics are the claims of an article, and those on each topic, in the order
// in which they were made.
type topics struct {
	all   []*claim.Claim
	about map[topic][]*claim.Claim
}

func topicsOf(claims []*claim.Claim) topics {
	t := topics{all: claims, about: make(map[topic][]*claim.Claim, len(claims))}
	for _, c := range claims {
		t.about[topicOf(c)] = append(t.about[topicOf(c)], c)
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
			for _, second := range t.about[topicOf(first)] {
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
