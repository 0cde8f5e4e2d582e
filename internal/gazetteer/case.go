package gazetteer

import "github.com/tanaqud/tanaqud/internal/language"

// Case is how the first word of a phrase has to be written for the phrase to
// be meant: "may" is no month, "us" no country.
type Case uint8

// The cases, each a demand on top of the one before. A phrase of the
// vocabulary makes the demand by the way it is written itself.
const (
	AnyCase  Case = iota // "last year", and all scripts that know no capitals
	Capital              // "May", "Nato"
	Capitals             // "US": short words only, since "Nato" and "NATO" are the same
	cases
)

// shortWord is the length up to which a word in capitals may be another word
// than the same in small letters.
const shortWord = 3

func caseOf(t *language.Token) Case {
	switch {
	case t.Script != language.Latin || t.Allcaps:
		return Capitals
	case t.Capital:
		return Capital
	}
	return AnyCase
}

// demandOf is the demand that a phrase beginning with the word makes.
func demandOf(t *language.Token) Case {
	switch {
	case t.Script != language.Latin || !t.Capital:
		return AnyCase
	case t.Allcaps && t.Letters <= shortWord:
		return Capitals
	}
	return Capital
}
