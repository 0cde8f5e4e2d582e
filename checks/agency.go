package checks

import (
	"slices"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/mention"
)

// Agency claims whose copy the article is, wherever it says so.
var Agency = Check{
	Name:   "agency",
	Doc:    "Whose copy the article is, by its dateline, its bylines and the lines at its end.",
	Makes:  []string{"article.agency"},
	Claims: agencyClaims,
}

var creditKinds = map[mention.CreditSort]string{
	mention.DatelineCredit: "dateline",
	mention.BylineCredit:   "byline",
	mention.SignOffCredit:  "credit",
	mention.FooterCredit:   "footer",
	mention.AddressCredit:  "source",
}

var creditRoles = map[mention.CreditSort]article.Role{
	mention.DatelineCredit: article.Dateline,
	mention.BylineCredit:   article.Byline,
	mention.SignOffCredit:  article.Byline,
	mention.FooterCredit:   article.Footer,
	mention.AddressCredit:  article.Footer,
}

func agencyClaims(m *mention.Set, out *claim.Set) {
	for _, c := range m.Credits {
		at := c.Passage()
		at.Role = creditRoles[c.Sort]
		value := claim.AnyOf{Shown: at.Text()}
		for _, row := range c.Agencies {
			value.Keys = append(value.Keys, m.Base.Agency(row).ID)
		}
		out.Add(claim.Claim{
			Subject: claim.Article, Attribute: "agency", Kind: creditKinds[c.Sort],
			Value: value, At: at, Marks: creditMarks(m, c),
		})
	}
}

// creditMarks are the readings under which a credit may differ from another:
// one that leaves room for others, and the name of a newspaper or broadcaster,
// which prints the copy of agencies under its own name. A byline that gives
// foreign outlets as its sources is no such house name.
func creditMarks(m *mention.Set, c *mention.Credit) []string {
	if c.Others {
		return []string{"list"}
	}
	wire := slices.ContainsFunc(c.Agencies, func(row int32) bool { return isWire(m.Base, row) })
	if !wire && c.Sort != mention.BylineCredit {
		return []string{"partner"}
	}
	return nil
}

// isWire says whether others print the copy of that agency.
func isWire(base *knowledge.Base, row int32) bool { return base.Agency(row).Sort == "agency" }
