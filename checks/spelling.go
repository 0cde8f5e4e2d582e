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
	"github.com/tanaqud/tanaqud/internal/spelling"
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
			if (told[a.of] || told[b.of]) && spelling.Compare(u.text, v.text) < spelling.Exchanged {
				continue // it has a likelier partner
			}
			for _, f := range [...]*form{u, v} {
				for _, p := range f.in {
					told[p.of] = true // a second word of the name is no second finding
				}
			}
			subject := claim.Subject{Kind: "person", Key: u.text + " / " + v.text} // each pair by itself: others were not judged
			out.Add(spellingClaim(m, subject, a, b))
			out.Add(spellingClaim(m, subject, b, a))
		}
	}
}

// spellingClaim claims the spelling of a name at place p, which q spells
// otherwise.
func spellingClaim(m *mention.Set, subject claim.Subject, p, q place) claim.Claim {
	at, f := passageOf(p), p.form()
	c := claim.Claim{
		Subject: subject, Attribute: "spelling", Kind: "name", Basis: claim.Stated,
		Value: claim.Name{Key: f.text, Shown: at.Text()}, At: at,
		Args:   []claim.Arg{{Name: "count", Value: claim.Number(f.count)}},
		Weight: float64(f.count),
	}
	words, edit := respelt(q, p)
	c.Args = append(c.Args, claim.Arg{Name: "word", Value: claim.Name{Key: words, Shown: words}})
	c.Args = append(c.Args, offer("throughout", edit)...)
	if p.of.known() {
		who := m.Base.Person(p.of.Person)
		c.Args = append(c.Args, claim.Arg{Name: "usual", Value: claim.Name{Key: who.Name, Shown: named(!f.latin, who.Arabic, who.Name)}})
	}
	return c
}

// respelt writes the words of p's name that the name of q spells otherwise in
// all the places of q's words, and leaves the rest of each name.
func respelt(q, p place) (words string, edit claim.Edit) {
	from := max(-p.at, -q.at)
	for n := from; p.at+n < len(p.of.words) && q.at+n < len(q.of.words); n++ {
		right, wrong := p, q
		right.at, wrong.at = p.at+n, q.at+n
		a, b := right.form(), wrong.form()
		if a == b || n != 0 && (n > p.shown-p.at || spelling.Compare(a.text, b.text) == spelling.Different) {
			continue
		}
		word := wordAtPlace(right).Text()
		words = strings.TrimSpace(words + " " + word)
		for _, at := range placesOf(b, wrong) {
			edit = append(edit, claim.Replacement{At: at, Text: word})
		}
	}
	return words, edit
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

// use is a word in one of its accepted spellings.
type use struct {
	block *mention.Block
	start int // token
	at    article.Passage
	value int32
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
