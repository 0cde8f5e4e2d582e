package checks

import (
	"slices"

	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/mention"
)

// Nationality claims of what country somebody is, wherever the article gives
// one person two.
var Nationality = Check{
	Name:   "nationality",
	Doc:    "Of what country somebody is, wherever the article calls one person by the adjectives of two.",
	Makes:  []string{"person.country"},
	Claims: nationalityClaims,
}

func nationalityClaims(m *mention.Set, out *claim.Set) {
	said := m.Origins()
	told := map[*mention.Person]bool{}
	for j, b := range said {
		for _, a := range said[:j] {
			if told[b.Who] || !sameBearer(m, a, b) || ofNamesake(b, said) || ofNamesake(a, said) || !twoCountries(m, a, b, said) {
				continue
			}
			told[b.Who] = true
			addNationalities(m, a, b, out)
		}
	}
}

// sameBearer says whether two mentions are of one person.
func sameBearer(m *mention.Set, a, b *mention.Origin) bool {
	return a.Who == b.Who || !a.Alone() && !b.Alone() && m.OnePerson(a.Name, b.Name)
}

// ofNamesake says whether another person of that name is of that country: Kaya,
// the American poet, is then the one, and no Turkish one of that surname.
func ofNamesake(o *mention.Origin, said []*mention.Origin) bool {
	if o.Alone() || len(o.Name.Words()) != 1 {
		return false
	}
	return slices.ContainsFunc(said, func(p *mention.Origin) bool {
		return p.Who != o.Who && p.Country == o.Country && !p.Alone() && slices.Contains(p.Name.Words(), o.Name.Words()[0])
	})
}

// twoCountries says whether two mentions of one person cannot both be true.
func twoCountries(m *mention.Set, a, b *mention.Origin, said []*mention.Origin) bool {
	if a.Country == b.Country || kindred(m, a.Country, b.Country) || m.OfTwoCountries(a.Who) || m.OfTwoCountries(b.Who) {
		return false
	}
	if a.Sex() != b.Sex() { // husband and wife of one name
		return false
	}
	if (a.Alone() || b.Alone()) && !a.SameTrade(b) {
		return false
	}
	if a.Block == b.Block && a.Block.Sentence(a.Start) == b.Block.Sentence(b.Start) {
		return false
	}
	if a.National || b.National {
		return !m.Represented(a.Country, said) && !m.Represented(b.Country, said)
	}
	return true
}

// kindred says whether somebody may well be called by the adjectives of both
// countries.
func kindred(m *mention.Set, a, b int32) bool {
	pair := [2]string{m.Base.Country(a).Code, m.Base.Country(b).Code}
	slices.Sort(pair[:])
	switch pair {
	case [2]string{"GB", "IE"}, [2]string{"CN", "TW"}, [2]string{"CN", "HK"}, [2]string{"IL", "PS"}, [2]string{"JO", "PS"}, [2]string{"PR", "US"},
		[2]string{"RS", "XK"}, [2]string{"ME", "RS"}, [2]string{"AL", "XK"}, [2]string{"EH", "MA"}, [2]string{"DK", "GL"}, [2]string{"DK", "FO"},
		[2]string{"KP", "KR"}:
		return true
	}
	return false
}

func addNationalities(m *mention.Set, a, b *mention.Origin, out *claim.Set) {
	name := a.Who.FullName()
	if a.Name != nil && b.Name != nil {
		name = fullerName(a.Name, b.Name)
	}
	for _, o := range [...]*mention.Origin{a, b} {
		country := m.Base.Country(o.Country)
		out.Add(claim.Claim{
			Subject: claim.Subject{Kind: "person", Key: b.Who.Key}, Attribute: "country", Kind: "nationality", Basis: claim.Stated,
			At: o.Passage(), Voice: voiceOf(o.Block, o.Start), Marks: quotedMark(o.Block, o.Start),
			Value: entity(country.Code, country.Nationality, country.NationalityArabic),
			Args:  []claim.Arg{{Name: "person", Value: claim.Name{Key: name, Shown: name}}},
		})
	}
}
