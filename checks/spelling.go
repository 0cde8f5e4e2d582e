package checks

import (
	"slices"
	"strconv"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/mention"
)

// NameSpelling claims how each person's name is spelt.
var NameSpelling = Check{
	Name:   "name-spelling",
	Doc:    "The spelling of a person's name, wherever the article spells it in more than one way.",
	Makes:  []string{"person.spelling"},
	Claims: nameSpellingClaims,
}

// HouseSpelling claims how words are spelt that houses spell differently.
var HouseSpelling = Check{
	Name:   "house-spelling",
	Doc:    "The spelling of a word that has two accepted ones, wherever the article uses both.",
	Makes:  []string{"word.spelling"},
	Claims: houseSpellingClaims,
}

func nameSpellingClaims(m *mention.Set, out *claim.Set) {
	forms := formsOf(m)
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
			for _, f := range [...]*form{u, v} {
				for _, p := range f.in {
					told[p.of] = true // a second word of the name is no second finding
				}
			}
			subject := claim.Subject{Kind: "person", Key: u.text}
			out.Add(spellingClaim(m, subject, u, a))
			out.Add(spellingClaim(m, subject, v, b))
		}
	}
}

func spellingClaim(m *mention.Set, subject claim.Subject, f *form, p place) claim.Claim {
	at := passageOf(p)
	c := claim.Claim{
		Subject: subject, Attribute: "spelling", Kind: "name", Basis: claim.Stated,
		Value: claim.Name{Key: f.text, Shown: at.Text()}, At: at,
		Args:   []claim.Arg{{Name: "count", Value: claim.Number(f.count)}},
		Weight: float64(f.count),
	}
	if p.of.known() {
		who := m.Base.Person(p.of.Person)
		c.Args = append(c.Args, claim.Arg{Name: "usual", Value: claim.Name{Key: who.Name, Shown: named(!f.latin, who.Arabic, who.Name)}})
	}
	return c
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

func houseSpellingClaims(m *mention.Set, out *claim.Set) {
	type use struct {
		at    article.Passage
		count int
	}
	var order []int32
	uses := map[int32]*use{}
	for _, b := range m.Blocks {
		if !b.HasAny(knowledge.HouseWord) || b.Role == article.Furniture || b.Role == article.Metadata {
			continue
		}
		for i := range b.Tokens {
			h, ok := b.At(i, knowledge.HouseWord)
			if !ok || b.Quoted(i) || inTitle(b, h) {
				continue
			}
			if u := uses[h.Value]; u != nil {
				u.count++
				continue
			}
			at := b.Passage(h.Start, h.End)
			at.Span = b.Bare(h.Start, h.End, h.Letters)
			uses[h.Value] = &use{at, 1}
			order = append(order, h.Value)
		}
	}
	for _, value := range order {
		u := uses[value]
		if !slices.ContainsFunc(order, func(other int32) bool { return other != value && other/10 == value/10 }) {
			continue // one spelling throughout
		}
		out.Add(claim.Claim{
			Subject: claim.Subject{Kind: "word", Key: strconv.Itoa(int(value / 10))}, Attribute: "spelling", Kind: "word", Basis: claim.Stated,
			Value: claim.Name{Key: strconv.Itoa(int(value)), Shown: u.at.Text()}, At: u.at,
			Args:   []claim.Arg{{Name: "count", Value: claim.Number(u.count)}},
			Weight: float64(u.count),
		})
	}
}

// inTitle says whether the word is a part of a proper title, which its owner
// spells: "the Labor Party", "الجامعة الأميركية".
func inTitle(b *mention.Block, h mention.Hit) bool {
	if t := b.Tokens[h.Start]; t.Script == language.Latin {
		opens := h.Start == 0 || b.Sentence(h.Start-1) != b.Sentence(h.Start)
		return t.Capital && (!opens || h.End < len(b.Tokens) && b.Tokens[h.End].Capital)
	}
	cue, ok := b.Before(h.Start, knowledge.OfficeCue, 2)
	return ok && cue.Value == int32(mention.Bearer)
}
