package checks

import (
	"slices"
	"strings"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/mention"
	"github.com/tanaqud/tanaqud/internal/spelling"
)

// PlaceSpelling claims how the names of places are spelt.
var PlaceSpelling = Check{
	Name:   "place-spelling",
	Doc:    "The spelling of the name of a place, wherever the article spells it in more than one way.",
	Makes:  []string{"place.spelling"},
	Claims: placeSpellingClaims,
}

// spelt is a spelling of the name of a place, with all places where it stands.
type spelt struct {
	text  string
	kind  knowledge.Kind // None for a word that the tables do not have
	row   int32
	usual string
	at    []spot
}

// spot is where a name stands.
type spot struct {
	block      *mention.Block
	start, end int            // tokens
	place      *mention.Place // nil for a word that the tables do not have
}

func (s spot) passage() article.Passage {
	if s.place != nil {
		return s.place.Passage()
	}
	return s.block.Passage(s.start, s.end)
}

// joinedText is a folded name without the gaps and hyphens between its words:
// where they stand is no spelling.
func joinedText(text string) string { return language.Fold(gaps.Replace(text)) }

var gaps = strings.NewReplacer(" ", "", "\n", "", "\t", "", "-", "")

// mostSpellings is how many names of places of one article are compared.
const mostSpellings = 200

func placeSpellingClaims(m *mention.Set, out *claim.Set) {
	known := knownSpellings(m)
	for j, v := range known {
		for _, u := range known[:j] {
			if u.kind == v.kind && u.row == v.row && twoSpellings(u, v) && !sideBySide(u, v) {
				claimSpellings("place", u, v, out)
				break
			}
		}
	}
	if len(known) == 0 {
		return
	}
	for _, v := range strangeSpellings(m) {
		for _, u := range known {
			if slipOfPlace(u.text, v.text) {
				claimSpellings("place", u, v, out)
				break
			}
		}
	}
}

// twoSpellings says whether two names of one place are one name. Some places
// have two (مومباي, بومباي), and some an adjective that tells whose they are.
func twoSpellings(u, v *spelt) bool {
	if strings.Contains(u.at[0].passage().Text(), " ال") || strings.Contains(v.at[0].passage().Text(), " ال") {
		return false
	}
	likeness := spelling.Compare(u.text, v.text)
	return likeness >= spelling.Slip && likeness != spelling.Same && !spelling.Extends(u.text, v.text) && !spelling.Extends(v.text, u.text)
}

// sideBySide says whether the article names both in one sentence, as it would
// to tell of two spellings, or of a city and its region.
func sideBySide(u, v *spelt) bool {
	for _, p := range u.at {
		for _, q := range v.at {
			if p.block == q.block && p.block.Sentence(p.start) == q.block.Sentence(q.start) {
				return true
			}
		}
	}
	return false
}

// claimSpellings claims both spellings of the name of a place, or of a thing.
func claimSpellings(of string, u, v *spelt, out *claim.Set) {
	subject := claim.Subject{Kind: of, Key: u.text + " / " + v.text}
	for _, s := range [...]*spelt{u, v} {
		at := s.at[0].passage()
		c := claim.Claim{
			Subject: subject, Attribute: "spelling", Kind: "name", Basis: claim.Stated, At: at,
			Value: claim.Name{Key: s.text, Shown: at.Text()},
			Args:  []claim.Arg{{Name: "count", Value: claim.Number(len(s.at))}}, Weight: float64(len(s.at)),
		}
		for _, p := range s.at {
			if other := p.passage(); other.Text() == at.Text() {
				c.Places = append(c.Places, other)
			}
		}
		if s.kind != knowledge.None && joinedText(u.usual) == s.text {
			c.Weight += usualWeight
		}
		if u.usual != "" {
			c.Args = append(c.Args, claim.Arg{Name: "usual", Value: claim.Name{Key: u.usual, Shown: u.usual}})
		}
		out.Add(c)
	}
}

// knownSpellings are the names of places that the tables have. A part of a
// longer name is spelt as its owner does, and so is a word of the house's own
// list, which has a rule of its own.
func knownSpellings(m *mention.Set) []*spelt {
	var list spellings
	for _, b := range m.Blocks {
		if b.Role == article.Furniture || b.Role == article.Metadata {
			continue
		}
		for i := range b.Places {
			p := &b.Places[i]
			if p.Kind == knowledge.Nationality || p.Part || b.Quoted(p.Start) || b.Has(p.Start, knowledge.HouseWord) || b.Has(p.Start, knowledge.NameToken) {
				continue
			}
			if s := list.add(p.Kind, p.Row, spot{b, p.Start, p.End, p}); s != nil {
				s.usual = p.Name()
			}
		}
	}
	return list.all
}

// spellings gathers names by the way that they are written.
type spellings struct {
	all     []*spelt
	written map[writing]*spelt
}

// writing is the words of a name, by their hashes.
type writing struct {
	words uint64
	kind  knowledge.Kind
	row   int32
}

// add notes where a name stands; it tells of a spelling that it sees for the
// first time.
func (l *spellings) add(kind knowledge.Kind, row int32, at spot) *spelt {
	as := writing{kind: kind, row: row}
	for i := at.start; i < at.end; i++ {
		as.words = as.words*31 + at.block.Tokens[i].Hash
	}
	if s := l.written[as]; s != nil {
		s.at = append(s.at, at)
		return nil
	}
	text := joinedText(at.passage().Text())
	i := slices.IndexFunc(l.all, func(s *spelt) bool { return s.text == text && s.kind == kind && s.row == row })
	if i < 0 && len(l.all) == mostSpellings {
		return nil
	}
	if l.written == nil {
		l.written = map[writing]*spelt{}
	}
	if i >= 0 {
		l.written[as] = l.all[i]
		l.all[i].at = append(l.all[i].at, at)
		return nil
	}
	s := &spelt{text: text, kind: kind, row: row, at: []spot{at}}
	l.all, l.written[as] = append(l.all, s), s
	return s
}

// strangeSpellings are words that stand where a place does, which nothing
// knows: "in Khartuom", "مدينة بغاد".
func strangeSpellings(m *mention.Set) []*spelt {
	var list spellings
	for _, b := range m.Blocks {
		if b.Role == article.Furniture || b.Role == article.Metadata || !b.HasAny(knowledge.InCue, knowledge.PlaceNoun) {
			continue
		}
		for i := 1; i < len(b.Tokens); i++ {
			t := &b.Tokens[i]
			if !b.Has(i-1, knowledge.InCue) && !b.Has(i-1, knowledge.PlaceNoun) || !b.IsWord(i) || b.HasOneOf(i, knowledge.EveryKind) || b.Quoted(i) {
				continue
			}
			if t.Letters >= shortestPlace && (t.Script == language.Arabic || t.Capital && !t.Allcaps) {
				list.add(knowledge.None, knowledge.NoRow, spot{b, i, i + 1, nil})
			}
		}
	}
	return slices.DeleteFunc(list.all, func(s *spelt) bool { return len(s.at) > 1 })
}

// shortestPlace is the length in letters from which a word is hardly ever like
// the name of a place by chance.
const shortestPlace = 5

// slipOfPlace says whether a word that nothing knows is the name of a place
// with a slip in it.
func slipOfPlace(place, word string) bool {
	if strings.HasPrefix(place, "ال") != strings.HasPrefix(word, "ال") || spelling.Initial(place) != spelling.Initial(word) || spelling.Extends(place, word) || spelling.Extends(word, place) {
		return false
	}
	if len([]rune(strings.TrimPrefix(place, "ال"))) < shortestPlace {
		return false
	}
	likeness := spelling.Compare(place, word)
	return likeness >= spelling.Slip && (likeness == spelling.Exchanged || !lastOnly(place, word))
}

// lastOnly says whether the last letter alone differs, as in another word of
// the same beginning: تركيا, تركيب.
func lastOnly(a, b string) bool {
	x, y := []rune(a), []rune(b)
	return len(x) == len(y) && slices.Equal(x[:len(x)-1], y[:len(y)-1])
}
