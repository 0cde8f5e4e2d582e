package rule

import "github.com/tanaqud/tanaqud/internal/claim"

// Say fills the wording of the words' language.
func (r *Rule) Say(t Text, first, second *claim.Claim, w claim.Words) string {
	return r.Fill(t[w.Language()], first, second, w)
}

// Fill replaces the placeholders of a wording.
func (r *Rule) Fill(template string, first, second *claim.Claim, w claim.Words) string {
	return template
}
