package checks

import (
	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/mention"
)

// DualMonth claims which month each name of a dual month means.
var DualMonth = Check{
	Name:   "dual-month",
	Doc:    "Which month each name of a month written twice means: فبراير/شباط.",
	Makes:  []string{"passage.month"},
	Claims: dualMonthClaims,
}

func dualMonthClaims(m *mention.Set, out *claim.Set) {
	for _, d := range m.Dates {
		if len(d.Months) < 2 {
			continue
		}
		for _, name := range d.Months {
			out.Add(claim.Claim{
				Subject: claim.Subject{Kind: "passage", Key: key(d.Block, d.Start)}, Attribute: "month", Kind: "month",
				Value: claim.Days{Month: name.Month}, Basis: claim.Stated, At: d.Block.Passage(name.Start, name.End),
				Voice: voiceOf(d.Block, d.Start),
			})
		}
	}
}
