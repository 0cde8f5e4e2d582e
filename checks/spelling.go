package checks

import (
	"slices"
	"strconv"
	"strings"

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
	}
	c.Args = append(c.Args, claim.Arg{Name: "word", Value: claim.Name{Key: s.Words, Shown: s.Words}})
	c.Args = append(c.Args, offer("throughout", throughout(s.Over))...)
	if s.Person != knowledge.NoRow {
		who := m.Base.Person(s.Person)
		usual := named(!s.Latin, who.Arabic, who.Name)
		c.Args = append(c.Args, claim.Arg{Name: "usual", Value: claim.Name{Key: who.Name, Shown: usual}})
		if isWithin(s.Words, usual) {
			c.Weight += usualWeight
		}
	}
	return c
}

// use is a word in one of its accepted spellings.
type use struct {
	block *mention.Block
	start int // token
	at    article.Passage
	value int32
}

// usualWeight makes the spelling that everybody uses count for more than one
// that the article repeats.
const usualWeight = 1000

// isWithin says whether all the words are words of the name.
func isWithin(words, name string) bool {
	of := strings.Fields(language.Fold(name))
	return !slices.ContainsFunc(strings.Fields(language.Fold(words)), func(word string) bool { return !slices.Contains(of, word) })
}

// throughout writes the words of a name so wherever they are spelt otherwise.
func throughout(over []mention.Rewrite) (edit claim.Edit) {
	for _, r := range over {
		edit = append(edit, claim.Replacement{At: r.At, Text: r.Text})
	}
	return edit
}

func houseSpellingClaims(m *mention.Set, out *claim.Set) {
	var order []int32
	uses := map[int32][]use{}
	usual := map[int32]bool{} // what the newsroom's own tables want
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
			usual[h.Value] = h.Flags&knowledge.Preferred != 0
			at := b.Passage(h.Start, h.End)
			at.Span = b.Bare(h.Start, h.End, h.Letters)
			uses[h.Value] = append(uses[h.Value], use{b, h.Start, at, h.Value})
		}
	}
	for _, value := range order {
		var others []use
		for _, other := range order {
			if other != value && other/10 == value/10 {
				others = append(others, uses[other]...)
			}
		}
		if len(others) == 0 {
			continue // one spelling throughout
		}
		if !usual[value] && slices.ContainsFunc(others, func(u use) bool { return usual[u.value] }) {
			others = nil // the house would not have the other repaired to this one
		}
		out.Add(houseSpellingClaim(value, uses[value], others))
	}
}

func houseSpellingClaim(value int32, own, others []use) claim.Claim {
	at := own[0].at
	return claim.Claim{
		Subject: claim.Subject{Kind: "word", Key: strconv.Itoa(int(value / 10))}, Attribute: "spelling", Kind: "word", Basis: claim.Stated,
		Value: claim.Name{Key: strconv.Itoa(int(value)), Shown: at.Text()}, At: at,
		Args:   append([]claim.Arg{{Name: "count", Value: claim.Number(len(own))}}, offer("throughout", respell(others, value))...),
		Weight: float64(len(own)),
	}
}

// respell writes every use of a word in one spelling; none where the list of
// that spelling lacks one of the forms.
func respell(uses []use, value int32) (edit claim.Edit) {
	for _, u := range uses {
		text, ok := printed(u.block).House(u.start, u.at.Span, int(u.value), int(value))
		if !ok {
			return nil
		}
		edit = append(edit, claim.Replacement{At: u.at, Text: text})
	}
	return edit
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
