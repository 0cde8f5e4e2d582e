package mention

import (
	"slices"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/spelling"
)

// Spelling is one of the ways in which an article spells a word of a person's
// name.
type Spelling struct {
	Text   string // folded
	Count  int    // how often the article writes it so
	Latin  bool
	Person int32             // row of persons, or knowledge.NoRow
	At     article.Passage   // a name with it
	Places []article.Passage // the word wherever it is written so, that in At first

	of place
}

// Respellings are the names of one person that the article spells in two ways.
func (s *Set) Respellings() [][2]Spelling {
	if s.respellings == nil {
		s.respellings = &respellings{}
		s.respellings.find(formsOf(s))
	}
	return s.respellings.pairs
}

type respellings struct{ pairs [][2]Spelling }

func (r *respellings) find(forms []*form) {
	told := map[*bearer]bool{}
	for j, v := range forms {
		for _, u := range forms[:j] {
			if !mayMatch(u, v) {
				continue
			}
			a, b, ok := onePerson(u, v)
			if !ok || told[a.of] && told[b.of] {
				continue
			}
			if (told[a.of] || told[b.of]) && spelling.Compare(u.text, v.text) < spelling.Exchanged {
				continue // it has a likelier partner
			}
			for _, f := range [...]*form{u, v} {
				for _, p := range f.in {
					told[p.of] = true // a second word of the name is no second finding
				}
			}
			r.pairs = append(r.pairs, [2]Spelling{newSpelling(u, a), newSpelling(v, b)})
		}
	}
}

func newSpelling(f *form, p place) Spelling {
	return Spelling{Text: f.text, Count: f.count, Latin: f.latin, Person: p.of.Person, At: passageOf(p), Places: placesOf(f, p), of: p}
}

// placesOf are the places of the one word of the names that is spelt so, the
// given one first: a repair rewrites it and leaves the rest of each name.
func placesOf(f *form, p place) []article.Passage {
	places := []article.Passage{wordAtPlace(p)}
	for _, other := range f.in {
		at := wordAtPlace(other)
		if at.Text() == places[0].Text() && !slices.ContainsFunc(places, at.Overlaps) {
			places = append(places, at)
		}
	}
	return places
}

func wordAtPlace(p place) article.Passage {
	w, b := p.of.words[p.at], p.of.Block
	at := b.Passage(w.start, w.end)
	if p.at == 0 {
		at.Span = b.Bare(w.start, w.end, p.of.Letters)
	}
	return at
}

// passageOf is the name as far as the word that is spelt in two ways, and the
// rest of it where the tables know its end.
func passageOf(p place) article.Passage {
	end := p.of.words[max(p.at, p.shown)].end
	if p.of.known() || p.of.Block.Tokens[p.of.Start].Script == language.Latin {
		end = p.of.End
	}
	b := p.of.Block
	start, letters := p.of.Start, p.of.Letters
	if p.from > 0 {
		start, letters = p.of.words[p.from].start, 0
	}
	at := b.Passage(start, end)
	at.Span = b.Bare(start, end, letters)
	return at
}
