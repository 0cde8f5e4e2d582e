package mention

import (
	"slices"
	"strings"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
)

// people tells which names of an article are of one person. What the names of
// a person share is mostly the surname: the word of the name that the article
// repeats.
type people struct {
	list     []*Person // in the order of their first full names
	of       map[*Name]*Person
	count    map[string]int       // of each word of names: how often the article says it
	families map[string][]*Person // by the word that the article repeats
	byFirst  map[string][]*Person
	byRow    map[int32]*Person
	small    map[string]bool    // the words that stand in small letters too
	alone    map[string]*Person // whom a single word means
	respelt  map[string]*Person // by a single word that is another spelling of the surname
	main     *Person
	whole    bool // the mentions that are no names were added
}

func newPeople(s *Set) *people {
	p := &people{of: map[*Name]*Person{}, count: map[string]int{}, families: map[string][]*Person{},
		byFirst: map[string][]*Person{}, byRow: map[int32]*Person{}, alone: map[string]*Person{}, respelt: map[string]*Person{}, small: map[string]bool{}}
	var names []*Name
	inOffice := map[*Name]bool{} // or with a trade: whatever their names are, things hold none
	for _, h := range s.Holdings() {
		inOffice[h.Name] = h.Name.End-h.Name.Start > 1 && !h.Name.ofCompany()
	}
	for _, o := range s.readOrigins() {
		if n := o.Name; n != nil && !n.ofCompany() { // "Danish cellist Mette Rasmussen"
			inOffice[n] = true
		}
	}
	for _, n := range s.Names {
		if n.Block.inStory() && (inOffice[n] || n.isPerson() || n.mayBePerson()) {
			names = append(names, n)
			for i := n.Start; i < n.End; i++ {
				p.count[bareName(n.Block, i)] = 0
			}
		}
	}
	headline := p.countWords(s)
	full := map[uint64]int{} // how often each full name is written
	for _, n := range names {
		full[n.hash()]++
	}
	names = slices.DeleteFunc(names, func(n *Name) bool {
		return !inOffice[n] && !n.isPerson() && p.count[bareName(n.Block, n.End-1)] <= full[n.hash()]
	})
	p.joinFull(names)
	p.joinRespelt(s)
	p.joinBracketed(names)
	p.settleSurnames()
	p.joinSingle(names)
	p.joinBare(s)
	p.findMain(names, headline)
	return p
}

// hash is that of the words of a name.
func (n *Name) hash() (hash uint64) {
	for i := n.Start; i < n.End; i++ {
		hash = hash*31 + n.Block.Tokens[i].Hash
	}
	return hash
}

// inStory says whether a block is of the article's matter, and not of who wrote
// it or of the page around it.
func (b *Block) inStory() bool {
	switch b.Role {
	case article.Byline, article.Footer, article.Furniture, article.Metadata:
		return false
	}
	return true
}

// countWords counts how often the article says each word of the names, and
// tells which of them stand in the headline, and which in small letters as no
// name does. Words are told by their hashes, which are there already.
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
				if t := &b.Tokens[i]; t.Script == language.Latin && !t.Capital {
					p.small[word] = true
				}
				headline[word] = headline[word] || b.Role == article.Headline
			}
		}
	}
	return headline
}

// isPerson says whether the name is surely a person's: known, with a given
// name, a title or words of speech.
func (n *Name) isPerson() bool {
	b := n.Block
	if b.beginsLife(n.Start) || b.lifeCueOver(n.Start) || b.Has(n.Start-1, knowledge.LifeCue) && b.Has(n.Start, knowledge.ElapseWord) {
		return false
	}
	if n.Person == knowledge.NoRow && n.ofCompany() {
		return false
	}
	if n.Person == knowledge.NoRow && (n.End-n.Start == 1 && b.PlaceAt(n.Start) != nil || n.isSubject()) {
		return false
	}
	if n.End-n.Start == 1 && n.afterInitial() {
		return true
	}
	return n.Person != knowledge.NoRow || n.End-n.Start >= 2 && b.Has(n.Start, knowledge.NameToken) || n.titledSurely() || n.Said && n.Sure ||
		n.Sure && n.End-n.Start >= 2 && b.Sign(n.End, ',') && b.Token(n.End+1).Digits == 2
}

// titledSurely says whether the title before a name can hardly be that of a
// profession with its field: "لاعب كرة القدم", "خبير تغذية".
func (n *Name) titledSurely() bool {
	b := n.Block
	if n.Role == 0 || !b.IsArabic(n.Start) || b.Has(n.Start, knowledge.NameToken) {
		return n.Role != 0
	}
	title, _, ok := b.titleBefore(n.Start)
	return ok && (title.Kind != knowledge.Title || b.definite(title.Start) || title.Letters > 0 && strings.HasPrefix(withoutLetters(b.Folded(title.Start), title.Letters), "ال"))
}

// lifeCueOver says whether a cue of a life begins before token i and goes on
// over it: "عن عمر ناهز", where Omar is no name.
func (b *Block) lifeCueOver(i int) bool {
	h, ok := b.At(i-1, knowledge.LifeCue)
	return ok && h.End > i
}

// ofCompany says whether a word of the name, or the one behind it, is that of
// companies: "Jeumont Corp", "Fox Technology".
func (n *Name) ofCompany() bool {
	for i := n.Start; i <= n.End; i++ {
		if h, ok := n.Block.At(i, knowledge.NameParticle); ok && h.Value == ofCompany && n.Block.Tokens[i].Capital && (i > n.Start || n.End == n.Start+1) {
			return true
		}
	}
	return false
}

// isSubject says whether the words are what somebody with a title teaches or
// deals in: "أستاذ فيزياء", "لاعب كرة القدم".
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
	return n.Sure && !n.ofCompany() && n.End-n.Start >= 2 && n.End-n.Start <= 4 && b.Tokens[n.Start].Script == language.Latin && b.PlaceAt(n.Start) == nil && b.PlaceAt(n.End-1) == nil &&
		!b.Has(n.End-1, knowledge.CommonWord) && !b.Has(n.End-1, knowledge.SummitNoun) && !b.Has(n.End-1, knowledge.PlaceNoun)
}

// pick is the word of a name that the article repeats most, the last of
// equals; the first word only where there is no other.
func (p *people) pick(n *Name) (token int) {
	_, second := wordAt(n, n.Start)
	if second >= n.End {
		return n.End - 1
	}
	best, most, words := n.Start, 0, 1
	for i := second; i < n.End; i++ {
		if n.endsBefore(i) {
			break
		}
		if !n.Block.IsWord(i) || n.Block.Has(i, knowledge.LifeCue) || n.Block.Has(i, knowledge.NameParticle) {
			continue
		}
		if words++; words > shortestGuess && n.Person == knowledge.NoRow && n.Block.IsArabic(i) && !n.Block.definite(i) {
			continue // "رضا ضراب يتهم أردوغان"
		}
		if times := p.count[bareName(n.Block, i)]; times >= most {
			best, most = i, times
		}
	}
	return best
}

// shortestGuess is how many words of a name are taken for its own where its end
// is a guess.
const shortestGuess = 3

// endsBefore says whether a name whose end is a guess ends before token i, which
// joins something else: "خالد يوسف وسحب الترخيص".
func (n *Name) endsBefore(i int) bool {
	b := n.Block
	return n.Person == knowledge.NoRow && b.IsArabic(i) && !b.Has(i, knowledge.NameToken) && b.Tokens[i].Letters > 3 && strings.HasPrefix(b.Word(i), "و")
}

// findMain finds the person that the article is about: named in the headline,
// or far more often than any other.
func (p *people) findMain(names []*Name, headline map[string]bool) {
	weight := func(who *Person) int {
		if headline[who.Key] {
			return p.count[who.Key] + 3
		}
		return p.count[who.Key]
	}
	var best *Person
	second := 0
	seen := map[*Person]bool{}
	for _, n := range names {
		who := p.of[n]
		if who == nil || seen[who] {
			continue
		}
		seen[who] = true
		if best == nil || weight(who) > weight(best) {
			if best != nil {
				second = weight(best)
			}
			best = who
		} else {
			second = max(second, weight(who))
		}
	}
	if best != nil && weight(best) >= 3 && weight(best) > second {
		p.main = best
	}
}

func (p *people) keyOf(n *Name) string {
	if who := p.of[n]; who != nil {
		return who.Key
	}
	return ""
}

// bySurname says whether token i alone names a person that is known from
// elsewhere.
func (p *people) bySurname(b *Block, i int) (string, bool) {
	if !b.IsWord(i) {
		return "", false
	}
	who := p.alone[bareName(b, i)]
	if who == nil {
		return "", false
	}
	return who.Key, true
}

// bareName is a folded word without the Arabic article.
func bareName(b *Block, i int) string {
	word := b.Folded(i)
	if rest, ok := strings.CutPrefix(word, "ال"); ok && len(rest) > 4 { // not "الله"
		return rest
	}
	return word
}

// MainPerson is the key of the person that the article is about; "" where it
// is about nobody, or about several.
func (s *Set) MainPerson() string {
	if main := s.persons().main; main != nil {
		return main.Key
	}
	return ""
}

// persons are the people of the article, told apart when they are first asked
// for: few articles tell of a life.
func (s *Set) persons() *people {
	if s.people == nil {
		s.people = newPeople(s)
	}
	return s.people
}
