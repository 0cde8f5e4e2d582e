package mention

import (
	"slices"
	"strings"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
)

// people tells which names of an article are of one person, by the word of
// the name that the article repeats: mostly the surname.
type people struct {
	count map[string]int // of each word of names: how often the article says it
	keys  map[*Name]string
	known map[string]bool // the keys
	main  string
}

func newPeople(s *Set) *people {
	p := &people{count: map[string]int{}, keys: map[*Name]string{}, known: map[string]bool{}}
	var persons []*Name
	for _, n := range s.Names {
		if n.isPerson() || n.mayBePerson() {
			persons = append(persons, n)
			for i := n.Start; i < n.End; i++ {
				p.count[bareName(n.Block, i)] = 0
			}
		}
	}
	headline := p.countWords(s)
	persons = slices.DeleteFunc(persons, func(n *Name) bool { return !n.isPerson() && p.count[bareName(n.Block, n.End-1)] < 2 })
	p.assign(persons)
	p.findMain(persons, headline)
	return p
}

// countWords counts how often the article says each word of the names, and
// tells which of them stand in the headline. Words are told by their hashes,
// which are there already.
func (p *people) countWords(s *Set) (headline map[string]bool) {
	words := make(map[uint64]string, 2*len(p.count))
	for word := range p.count {
		words[language.Hash(word)], words[language.Hash("ال"+word)] = word, word
	}
	headline = map[string]bool{}
	for _, b := range s.Blocks {
		for i := range b.Tokens {
			if word, ok := words[b.Tokens[i].Hash]; ok {
				p.count[word]++
				headline[word] = headline[word] || b.Role == article.Headline
			}
		}
	}
	return headline
}

// assign gives every name its key: the surname, or, for a relative of the one
// that the surname alone means, the first name as well.
func (p *people) assign(persons []*Name) {
	families := map[string]*family{} // by surname
	for _, n := range persons {
		key := p.pick(n)
		p.keys[n] = key
		f := families[key]
		if f == nil {
			f = &family{count: map[string]int{}}
			families[key] = f
		}
		f.add(n)
	}
	for _, f := range families {
		f.findHead()
	}
	for _, n := range persons {
		key := p.keys[n]
		f := families[key]
		if len(f.count) < 2 || n.End-n.Start < 2 && f.head != "" {
			p.known[key] = true
			continue
		}
		first := bareName(n.Block, n.Start)
		switch {
		case n.End-n.Start < 2:
			delete(p.keys, n)
		case first == f.head:
			p.known[key] = true
		default:
			p.keys[n] = first + " " + key
		}
	}
}

// family is the people of one surname.
type family struct {
	count    map[string]int // of each first name
	first    string         // the one that is named first
	headline string         // the only one in the headline
	head     string         // the one that the surname alone means; "" where it is open
}

func (f *family) add(n *Name) {
	if n.End-n.Start < 2 {
		return
	}
	name := bareName(n.Block, n.Start)
	if f.first == "" {
		f.first = name
		if n.Block.Role == article.Headline {
			f.headline = name
		}
	}
	if n.Block.Role == article.Headline && name != f.headline {
		f.headline = ""
	}
	f.count[name]++
}

// findHead finds whom the surname alone means: the one in the headline, or the
// first named where nobody else is named as often.
func (f *family) findHead() {
	f.head = f.first
	if f.headline != "" {
		return
	}
	most := f.count[f.first]
	for name, n := range f.count {
		if name != f.first && (n > 1 || n >= most && len(f.count) > 2) {
			f.head = ""
		}
	}
}

// isPerson says whether the name is surely a person's: known, with a given
// name, a title or words of speech.
func (n *Name) isPerson() bool {
	b := n.Block
	if b.Has(n.Start, knowledge.LifeCue) || b.lifeCueOver(n.Start) || b.Has(n.Start-1, knowledge.LifeCue) && b.Has(n.Start, knowledge.ElapseWord) {
		return false
	}
	if n.Person == knowledge.NoRow && n.End-n.Start == 1 && (b.PlaceAt(n.Start) != nil || n.isSubject()) {
		return false
	}
	if n.End-n.Start == 1 && n.afterInitial() {
		return true
	}
	return n.Person != knowledge.NoRow || n.End-n.Start >= 2 && b.Has(n.Start, knowledge.NameToken) || n.Role != 0 || n.Said && n.Sure ||
		n.Sure && n.End-n.Start >= 2 && b.Sign(n.End, ',') && b.Token(n.End+1).Digits == 2
}

// lifeCueOver says whether a cue of a life begins before token i and goes on
// over it: "عن عمر ناهز", where Omar is no name.
func (b *Block) lifeCueOver(i int) bool {
	h, ok := b.At(i-1, knowledge.LifeCue)
	return ok && h.End > i
}

// isSubject says whether the word is what somebody with a title teaches or
// deals in: "أستاذ فيزياء".
func (n *Name) isSubject() bool {
	b := n.Block
	if !b.IsArabic(n.Start) || b.Has(n.Start, knowledge.NameToken) {
		return false
	}
	title, ok := b.Ending(n.Start, knowledge.Title, longestFrame)
	return ok && !b.definite(title.Start)
}

// afterInitial says whether an initial stands before the name: "K. Sivaraman".
func (n *Name) afterInitial() bool {
	b := n.Block
	return n.Start >= 2 && b.Sign(n.Start-1, '.') && b.Tokens[n.Start-2].Letters == 1 && b.Tokens[n.Start-2].Capital && b.Tokens[n.Start].Script == language.Latin
}

// mayBePerson says whether the name is that of a person if the article says its
// last word again: "Sigrun Aasland ... Aasland".
func (n *Name) mayBePerson() bool {
	b := n.Block
	return n.Sure && n.End-n.Start >= 2 && n.End-n.Start <= 4 && b.Tokens[n.Start].Script == language.Latin && b.PlaceAt(n.Start) == nil && b.PlaceAt(n.End-1) == nil &&
		!b.Has(n.End-1, knowledge.CommonWord) && !b.Has(n.End-1, knowledge.SummitNoun) && !b.Has(n.End-1, knowledge.PlaceNoun)
}

// pick is the word of a name that the article repeats most, the last of
// equals; the first word only where there is no other.
func (p *people) pick(n *Name) string {
	best := bareName(n.Block, n.Start)
	if n.End-n.Start == 1 {
		return best
	}
	most := 0
	for i := n.Start + 1; i < n.End; i++ {
		if !n.Block.IsWord(i) || n.Block.Has(i, knowledge.LifeCue) || n.Block.Has(i, knowledge.NameParticle) {
			continue
		}
		if word := bareName(n.Block, i); p.count[word] >= most {
			best, most = word, p.count[word]
		}
	}
	return best
}

// findMain finds the person that the article is about: named in the headline,
// or far more often than any other.
func (p *people) findMain(persons []*Name, headline map[string]bool) {
	weight := func(key string) int {
		if headline[key] {
			return p.count[key] + 3
		}
		return p.count[key]
	}
	best, second := "", 0
	seen := map[string]bool{}
	for _, n := range persons {
		key := p.keys[n]
		if seen[key] {
			continue
		}
		seen[key] = true
		if best == "" || weight(key) > weight(best) {
			if best != "" {
				second = weight(best)
			}
			best = key
		} else {
			second = max(second, weight(key))
		}
	}
	if best != "" && weight(best) >= 3 && weight(best) > second {
		p.main = best
	}
}

func (p *people) keyOf(n *Name) string { return p.keys[n] }

// bySurname says whether token i alone names a person that is known from
// elsewhere.
func (p *people) bySurname(b *Block, i int) (string, bool) {
	if !b.IsWord(i) {
		return "", false
	}
	word := bareName(b, i)
	return word, p.known[word]
}

// bareName is a folded word without the Arabic article.
func bareName(b *Block, i int) string { return strings.TrimPrefix(b.Folded(i), "ال") }

// MainPerson is the key of the person that the article is about; "" where it
// is about nobody, or about several.
func (s *Set) MainPerson() string { return s.persons().main }

// persons are the people of the article, told apart when they are first asked
// for: few articles tell of a life.
func (s *Set) persons() *people {
	if s.people == nil {
		s.people = newPeople(s)
	}
	return s.people
}
