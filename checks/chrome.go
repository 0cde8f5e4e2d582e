package checks

import (
	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/mention"
)

// Chrome claims of each piece of the page that was left in the copy that it
// belongs to the page.
var Chrome = Check{
	Name:   "chrome",
	Doc:    "That a line belongs to the page and not to the article.",
	Makes:  []string{"passage.furniture"},
	Claims: chromeClaims,
}

func chromeClaims(m *mention.Set, out *claim.Set) {
	for _, f := range m.Furniture {
		kind := "furniture"
		if f.Sort == mention.PageLink {
			kind = "link"
		}
		at := f.Passage()
		out.Add(claim.Claim{
			Subject: passage(f.Block, at), Attribute: "furniture", Kind: kind,
			Value: claim.Term("furniture"), At: at,
		})
	}
}
