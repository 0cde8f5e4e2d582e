package mention

import (
	"slices"
	"strings"

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
	Person int32           // row of persons, or knowledge.NoRow
	At     article.Passage // a name with it
	Words  string          // those of the name that the other one spells otherwise
	Over   []Rewrite       // of the other spelling, wherever it stands, into this one

	of place
}

// Rewrite is a passage and what to write there.
type Rewrite struct {
	At   article.Passage
	Text string
}

// Respellings are the names of one person that the article spells in two ways.
func (s *Set) Respellings() [][2]Spelling {
	if s.respellings == nil {
		s.respellings = &respellings{}
		s.respellings.find(s)
	}
	return s.respellings.pairs
}

type respellings struct{ pairs [][2]Spelling }

func (r *respellings) find(s *Set) {
	told := map[*bearer]bool{}
	forms := formsOf(s)
	for j, v := range forms {
		for _, u := range forms[:j] {
			if !mayMatch(u, v) {
				continue
			}
			a, b, ok := onePerson(u, v)
			if !ok || told[a.of] && told[b.of] || s.writesSmall(a) || s.writesSmall(b) {
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
			r.pairs = append(r.pairs, [2]Spelling{newSpelling(a, b), newSpelling(b, a)})
		}
	}
}

// writesSmall says whether the place is that of a single word that the article
// writes with a small letter too: it has its capital from a headline or from
// the head of a sentence.
func (s *Set) writesSmall(p place) bool {
	if len(p.of.words) > 1 || !p.form().latin {
		return false
	}
	word := p.of.Block.Tokens[p.of.words[0].start].Hash
	for _, b := range s.Blocks {
		for i := range b.Tokens {
			if t := &b.Tokens[i]; t.Hash == word && !t.Capital {
				return true
			}
		}
	}
	return false
}

func newSpelling(p, other place) Spelling {
	f := p.form()
	s := Spelling{Text: f.text, Count: f.count, Latin: f.latin, Person: p.of.Person, At: passageOf(p), of: p}
	s.respell(p, other)
	return s
}

// respell finds the words of p's name that q's name spells otherwise, and all
// the places of q's words; the rest of each name is left.
func (s *Spelling) respell(p, q place) {
	from := max(-p.at, -q.at)
	for n := from; p.at+n < len(p.of.words) && q.at+n < len(q.of.words); n++ {
		right, wrong := p, q
		right.at, wrong.at = p.at+n, q.at+n
		a, b := right.form(), wrong.form()
		if a == b || n != 0 && (n > p.shown-p.at || spelling.Compare(a.text, b.text) == spelling.Different) {
			continue
		}
		word := wordAtPlace(right).Text()
		s.Words = strings.TrimSpace(s.Words + " " + word)
		for _, at := range placesOf(b, wrong) {
			s.Over = append(s.Over, Rewrite{at, word})
		}
	}
}

// placesOf are the places of the one word of the names that is spelt so, the
// given one first.
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
