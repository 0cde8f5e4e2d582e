package mention

import (
	"cmp"
	"slices"
	"strings"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
)

// People are the people of the article, in the order of the text, with all
// that it calls them by: their names, a surname that nothing introduces, what
// stands beside the name in apposition, a title that only one of them bears.
func (s *Set) People() []*Person {
	p := s.persons()
	if p.whole {
		return p.list
	}
	p.whole = true
	for _, h := range s.Holdings() {
		if who := p.of[h.Name]; who != nil {
			who.Mentions = append(who.Mentions, Ref{Block: h.Block, Start: h.Start, End: h.End, Letters: h.Letters, Reason: Apposition})
		}
	}
	s.addBareSurnames()
	s.addTitlesAlone()
	for _, who := range p.list {
		slices.SortStableFunc(who.Mentions, func(a, b Ref) int {
			return cmp.Or(cmp.Compare(a.Block.Index, b.Block.Index), cmp.Compare(a.Start, b.Start))
		})
		who.Name = who.fullest()
		if who.Row != knowledge.NoRow && who.Name == "" {
			who.Name = s.Base.Person(who.Row).Name
		}
	}
	slices.SortStableFunc(p.list, func(a, b *Person) int {
		x, y := &a.Mentions[0], &b.Mentions[0]
		return cmp.Or(cmp.Compare(x.Block.Index, y.Block.Index), cmp.Compare(x.Start, y.Start))
	})
	return p.list
}

// FullName is the longest of a person's names as the article writes it.
func (who *Person) FullName() string { return who.fullest() }

// Words are the words of a name, folded, without particles and article.
func (n *Name) Words() []string { return nameParts(n) }

// fullest is the longest of a person's names as the article writes it.
func (who *Person) fullest() (name string) {
	words := 0
	for i := range who.Mentions {
		r := &who.Mentions[i]
		if n := r.End - r.Start; r.Name != nil && n > words {
			words, name = n, r.Passage().Text()
		}
	}
	return strings.Join(strings.Fields(name), " ")
}

// shortestBare is the length in letters from which an Arabic word without the
// article is a surname wherever it stands.
const shortestBare = 5

// addBareSurnames adds the words that are a surname alone and that nothing
// introduces as a name: "زار شويغو المصنع".
func (s *Set) addBareSurnames() {
	p := s.persons()
	byHash := map[uint64]*Person{}
	for word, who := range p.alone {
		if word == who.surname {
			byHash[who.written] = who
		}
	}
	inName := s.namesInOrder()
	for _, b := range s.Blocks {
		if !b.inStory() {
			continue
		}
		for i := range b.Tokens {
			who := byHash[b.Tokens[i].Hash]
			if who == nil || inName(b, i) || !b.isBareSurname(i) {
				continue
			}
			who.Mentions = append(who.Mentions, Ref{Block: b, Start: i, End: i + 1, Reason: Surname})
		}
	}
}

// isBareSurname says whether a word that is somebody's surname is hardly
// anything else here.
func (b *Block) isBareSurname(i int) bool {
	t := &b.Tokens[i]
	if !b.mayBeNamed(i) || b.Has(i, knowledge.NameToken) || b.PlaceAt(i) != nil {
		return false
	}
	if t.Script == language.Latin {
		return t.Capital && !b.capitalBeside(i)
	}
	return (t.Letters >= shortestBare || b.definite(i)) && !b.Has(i-1, knowledge.NameToken) && !b.Has(i-1, knowledge.NameParticle)
}

// capitalBeside says whether a capitalised word stands beside token i, which is
// then a part of another name.
func (b *Block) capitalBeside(i int) bool {
	return b.IsWord(i+1) && b.Tokens[i+1].Capital || i > 0 && b.IsWord(i-1) && b.Tokens[i-1].Capital && !b.startsSentence(i-1) && !b.framed(i)
}

// addTitlesAlone adds "the minister", "الوزير" where only one person who was
// named before bears that title.
func (s *Set) addTitlesAlone() {
	p := s.persons()
	bearers := map[uint64][]*Person{} // by title
	for _, n := range s.Names {
		who := p.of[n]
		if who == nil {
			continue
		}
		if title, _, ok := n.Block.titleBefore(n.Start); ok {
			hash := n.Block.titleHash(title)
			if !slices.Contains(bearers[hash], who) {
				bearers[hash] = append(bearers[hash], who)
			}
		}
	}
	if len(bearers) == 0 {
		return
	}
	for _, b := range s.Blocks {
		if !b.inStory() {
			continue
		}
		for i := 0; i < len(b.Tokens); i++ {
			h, ok := b.titleAlone(i)
			if !ok {
				continue
			}
			only := bearers[b.titleHash(h)]
			if len(only) == 1 && only[0].before(b, i) && !only[0].near(b, h) {
				only[0].Mentions = append(only[0].Mentions, Ref{Block: b, Start: h.Start, End: h.End, Letters: h.Letters, Reason: TitleAlone})
			}
			i = h.End - 1
		}
	}
}

// titleHash is a title or an office as it is told from others, whatever its
// particles and its article.
func (b *Block) titleHash(h Hit) uint64 {
	var hash uint64
	for i := h.Start; i < h.End; i++ {
		word := b.Folded(i)
		if i == h.Start {
			word = withoutLetters(word, h.Letters)
		}
		hash = hash*31 + language.Hash(strings.TrimPrefix(word, "ال"))
	}
	return hash
}

// titleAlone is a title with the article, "the" or "ال", that no name and no
// word of its country or body follows.
func (b *Block) titleAlone(i int) (Hit, bool) {
	for _, kind := range [...]knowledge.Kind{knowledge.OfficeHead, knowledge.Title} {
		h, ok := b.At(i, kind)
		if !ok || h.End-h.Start > 3 {
			continue
		}
		if b.IsArabic(i) {
			bare := withoutLetters(b.Folded(i), h.Letters)
			next := h.End
			return h, strings.HasPrefix(bare, "ال") && !b.definite(next) && !b.Has(next, knowledge.NameToken) && !b.Has(next, knowledge.Person) && b.nameAfter(next) == next
		}
		definite := b.Has(i-1, knowledge.DefiniteWord)
		return h, definite && !b.Tokens[i].Capital && !(b.IsWord(h.End) && b.Tokens[h.End].Capital) && !b.isWordOf(h.End, "of", "for")
	}
	return Hit{}, false
}

// nameAfter is the end of an Arabic name at token i; i for none.
func (b *Block) nameAfter(i int) int {
	if i >= len(b.Tokens) || !b.IsArabic(i) {
		return i
	}
	if b.HasOneOf(i, neverNames) || !b.given(i) {
		return i
	}
	return b.arabicName(i)
}

// before says whether the person was named before token i.
func (who *Person) before(b *Block, i int) bool {
	r := &who.Mentions[0]
	return r.Block.Role == article.Headline || r.Block.Index < b.Index || r.Block == b && r.Start < i
}

// near says whether a title is that of a name right beside it, which has it
// already.
func (who *Person) near(b *Block, h Hit) bool {
	return slices.ContainsFunc(who.Mentions, func(r Ref) bool {
		return r.Block == b && (r.Start <= h.End+mostAdjectives && r.Start >= h.End || r.Start < h.End && h.Start < r.End)
	})
}
