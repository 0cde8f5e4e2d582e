package checks

import (
	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/mention"
)

// Repetition claims of a passage that stands twice in an article which time
// it is said.
var Repetition = Check{
	Name:   "repetition",
	Doc:    "Which time a passage is said that stands in the article twice, word for word.",
	Makes:  []string{"passage.repeat"},
	Claims: repetitionClaims,
}

func repetitionClaims(m *mention.Set, out *claim.Set) {
	for _, r := range m.Repeats {
		subject := passage(r.Block, r.First)
		out.Add(claim.Claim{Subject: subject, Attribute: "repeat", Kind: "first", Value: claim.Number(1), At: r.First})
		out.Add(claim.Claim{Subject: subject, Attribute: "repeat", Kind: "again", Value: claim.Number(2), At: r.Again})
	}
}
