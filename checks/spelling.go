package checks

import (
	"slices"
	"strconv"
	"unicode/utf8"

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
	for _, pair := range m.Respellings() {
		subject := claim.Subject{Kind: "person", Key: pair[0].Text + " / " + pair[1].Text} // each pair by itself: others were not judged
		out.Add(spellingClaim(m, subject, pair[0]))
		out.Add(spellingClaim(m, subject, pair[1]))
	}
}

func spellingClaim(m *mention.Set, subject claim.Subject, s mention.Spelling) claim.Claim {
	c := claim.Claim{
		Subject: subject, Attribute: "spelling", Kind: "name", Basis: claim.Stated,
		Value: claim.Name{Key: s.Text, Shown: s.At.Text()}, At: s.At,
		Args:   []claim.Arg{{Name: "count", Value: claim.Number(s.Count)}},
		Weight: float64(s.Count),
		Places: s.Places,
	}
	word := c.Places[0].Text()
	c.Args = append(c.Args, claim.Arg{Name: "word", Value: claim.Name{Key: word, Shown: word}})
	if s.Person != knowledge.NoRow {
		who := m.Base.Person(s.Person)
		c.Args = append(c.Args, claim.Arg{Name: "usual", Value: claim.Name{Key: who.Name, Shown: named(!s.Latin, who.Arabic, who.Name)}})
	}
	return c
}

func houseSpellingClaims(m *mention.Set, out *claim.Set) {
	var order []int32
	uses := map[int32][]article.Passage{}
	for _, b := range m.Blocks {
		if !b.HasAny(knowledge.HouseWord) || b.Role == article.Furniture || b.Role == article.Metadata {
			continue
		}
		for i := range b.Tokens {
			h, ok := b.At(i, knowledge.HouseWord)
			if !ok || b.Quoted(i) || inTitle(b, h) {
				continue
			}
			if uses[h.Value] == nil {
				order = append(order, h.Value)
			}
			at := b.Passage(h.Start, h.End)
			at.Span = b.Bare(h.Start, h.End, h.Letters)
			uses[h.Value] = append(uses[h.Value], at)
		}
	}
	for _, value := range order {
		i := slices.IndexFunc(order, func(other int32) bool { return other != value && other/10 == value/10 })
		if i < 0 {
			continue // one spelling throughout
		}
		out.Add(houseSpellingClaim(value, uses[value], uses[order[i]]))
	}
}

// houseSpellingClaim claims one of two spellings. It can be repaired to the
// other where that occurs in the same form: "الأميركي" for "الأمريكي", but not
// "أميركيا".
func houseSpellingClaim(value int32, own, other []article.Passage) claim.Claim {
	at := own[0]
	c := claim.Claim{
		Subject: claim.Subject{Kind: "word", Key: strconv.Itoa(int(value / 10))}, Attribute: "spelling", Kind: "word", Basis: claim.Stated,
		Value: claim.Name{Key: strconv.Itoa(int(value)), Shown: at.Text()}, At: at,
		Args:   []claim.Arg{{Name: "count", Value: claim.Number(len(own))}},
		Weight: float64(len(own)),
	}
	for _, p := range own {
		if p.Text() == at.Text() {
			c.Places = append(c.Places, p)
		}
	}
	for _, p := range other {
		if utf8.RuneCountInString(p.Text()) == utf8.RuneCountInString(at.Text()) {
			c.Args = append(c.Args, claim.Arg{Name: "otherwise", Value: claim.Name{Key: p.Text(), Shown: p.Text()}})
			break
		}
	}
	return c
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
