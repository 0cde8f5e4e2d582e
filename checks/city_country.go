package checks

import (
	"slices"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/mention"
)

// CityCountry claims in which country a city lies: as the article says it, and
// as the table of cities has it.
var CityCountry = Check{
	Name:   "city-country",
	Doc:    "The country of a city, as stated beside its name and as the table of cities has it.",
	Makes:  []string{"city.country"},
	Claims: cityCountryClaims,
}

func cityCountryClaims(m *mention.Set, out *claim.Set) {
	for _, l := range m.Locations {
		known := claim.Country(l.City.Anywhere())
		stated := claim.Country(l.Country.Countries())
		if len(known) == 0 || len(stated) == 0 || !l.City.Famous() {
			continue
		}
		subject := claim.Subject{Kind: "city", Key: key(l.City.Block, l.City.Start)}
		args := []claim.Arg{{Name: "city", Value: placeName(l.City)}}
		voice := voiceOf(l.City.Block, l.City.Start)
		out.Add(claim.Claim{
			Subject: subject, Attribute: "country", Kind: "stated", Value: stated, Basis: claim.Stated,
			At: l.Country.Passage(), Voice: voice, Args: args, Marks: saidMarks(m, l.City.Block, l.City.Start, l.Marks),
		})
		out.Add(claim.Claim{
			Subject: subject, Attribute: "country", Kind: "known", Value: likeliest(l.City, known), Basis: claim.Known,
			At: l.City.Passage(), Voice: voice, Args: args, Marks: namesakes(stated, known),
			Source: "cities.csv: " + l.City.Name(), Premises: []article.Passage{l.City.Passage()},
		})
	}
}

// likeliest is the country that a reader takes the city to be in, for show.
func likeliest(city *mention.Place, known claim.Country) claim.Country {
	if countries := city.Countries(); len(countries) > 0 {
		return countries
	}
	return known
}

// namesakes marks a city that another country has as well: "Paris, Texas".
func namesakes(stated, known claim.Country) []string {
	if slices.ContainsFunc(stated, func(code string) bool { return slices.Contains(known, code) }) {
		return []string{"namesake"}
	}
	return nil
}
