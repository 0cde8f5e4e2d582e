package checks

import (
	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/knowledge"
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
		at := bothNames(d)
		for i, name := range d.Months {
			written := d.Block.Passage(name.Start, name.End).Text()
			out.Add(claim.Claim{
				Subject: claim.Subject{Kind: "passage", Key: key(d.Block, d.Start)}, Attribute: "month", Kind: "month",
				Value: claim.Days{Month: name.Month}, Basis: claim.Stated, At: at, Marks: quotedMark(d.Block, d.Start),
				Args: monthArgs(written, d.Months[1-i].System == knowledge.Egypt),
			})
		}
	}
}

// monthArgs are the name as it is written and, where the other name is of the
// system in which the wordings name months, the name that a repair may keep.
func monthArgs(written string, keep bool) []claim.Arg {
	name := claim.Name{Key: written, Shown: written}
	args := []claim.Arg{{Name: "written", Value: name}}
	if keep {
		args = append(args, claim.Arg{Name: "kept", Value: name})
	}
	return args
}

// bothNames is where the month stands, with the bracket of its second name.
func bothNames(d *mention.Date) article.Passage {
	end := d.Months[1].End
	if d.Block.Sign(end, ')') {
		end++
	}
	return d.Block.Passage(d.Months[0].Start, end)
}
