package mention

import (
	"strings"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
)

// bearer is a name as it is compared: its words, each as written but for
// particles and article.
type bearer struct {
	*Name
	words []word
}

// word is a word of a name.
type word struct {
	*form
	start, end int // tokens
}

// form is a spelling of a word of names, with all names that it stands in.
type form struct {
	text    string
	letters uint64 // those it is made of, as a set
	size    int
	count   int  // how often it is written
	given   bool // a given name
	common  bool // a given name that many bear
	placed  bool // the name of a city as well
	latin   bool
	article bool // written with the Arabic article
	in      []place
}

// place is a word's place in a name.
type place struct {
	of    *bearer
	at    int
	from  int // the first word to show
	shown int // the last word that the other name shares
}

// How much of a text is compared: no article names more people, or one of
// them more often, but a file may hold anything.
const (
	mostForms  = 1500
	mostPlaces = 40
)

// formsOf gathers the words of all names, in the order of the text.
func formsOf(m *Set) []*form {
	l := newLexicon(m.Names)
	for _, n := range m.Names {
		if len(l.forms) >= mostForms {
			break
		}
		if n.Block.Role != article.Furniture && n.Block.Role != article.Metadata && !n.quoted() && !foreign(m, n) {
			l.add(n)
		}
	}
	return l.forms
}

// lexicon is the words of names by their spelling.
type lexicon struct {
	forms []*form
	known map[string]*form

	bearers []bearer // room for those of all names
	words   []word   // and for their words
}

func newLexicon(names []*Name) *lexicon {
	size := 0
	for _, n := range names {
		size += n.End - n.Start
	}
	return &lexicon{known: make(map[string]*form, size), forms: make([]*form, 0, size), bearers: make([]bearer, 0, len(names)), words: make([]word, 0, size)}
}

// bearer is a new one, with room for the words of its name.
func (l *lexicon) bearer(n *Name) *bearer {
	size := len(l.words)
	l.words = l.words[:size+n.End-n.Start]
	l.bearers = append(l.bearers, bearer{Name: n, words: l.words[size:size:len(l.words)]})
	return &l.bearers[len(l.bearers)-1]
}

func (l *lexicon) add(n *Name) {
	b := l.bearer(n)
	for i := n.Start; i < n.End; {
		text, end := wordAt(n, i)
		if text != "" {
			f := l.form(text)
			f.describe(n, i, end)
			f.count++
			if len(f.in) < mostPlaces {
				f.in = append(f.in, place{of: b, at: len(b.words)})
			}
			b.words = append(b.words, word{f, i, end})
		}
		i = end
	}
}

func (l *lexicon) form(text string) *form {
	if f := l.known[text]; f != nil {
		return f
	}
	f := &form{text: text}
	for _, r := range text {
		f.letters |= 1 << (uint32(r) % 64)
		f.size++
	}
	l.known[text] = f
	l.forms = append(l.forms, f)
	return f
}

// describe notes what the word at tokens start to end of a name tells of its
// spelling.
func (f *form) describe(n *Name, start, end int) {
	b := n.Block
	given, ok := b.At(end-1, knowledge.NameToken)
	if ok && (given.Letters == 0 || start == n.Start) {
		f.given = true
		f.common = f.common || given.Value == 1
	}
	f.latin = b.Tokens[start].Script == language.Latin
	f.placed = f.placed || b.Has(start, knowledge.City)
	f.article = f.article || strings.HasPrefix(b.Word(start), "ال")
}

// quoted says whether a name stands in somebody's words, who may err.
func (n *Name) quoted() bool { return n.Block.Role == article.Quote || n.Block.Quoted(n.Start) }

// foreign says whether a name is in Latin letters amid another script: a brand
// or an account, which its owner spells.
func foreign(m *Set, n *Name) bool {
	return n.Block.Tokens[n.Start].Script == language.Latin && m.Article.Language == "ar"
}

// wordAt is the word of a name at token i, with a particle that is bound to
// it; "" for a particle by itself and for a sign.
func wordAt(n *Name, i int) (text string, end int) {
	b := n.Block
	if !b.IsWord(i) {
		return "", i + 1
	}
	text = b.Folded(i)
	if i == n.Start {
		text = withoutLetters(text, n.Letters)
	}
	if h, ok := b.At(i, knowledge.NameParticle); ok && h.Value != introduces && h.Value != ofCompany {
		next := i + 1
		if b.Sign(next, '-') {
			next++
		}
		if h.Value != binds || next >= n.End || !b.IsWord(next) {
			return "", i + 1
		}
		return text + b.Folded(next), next + 1
	}
	return strings.TrimPrefix(text, "ال"), i + 1
}

func withoutLetters(text string, letters uint8) string {
	for i := range text {
		if letters == 0 {
			return text[i:]
		}
		letters--
	}
	return text
}

// last says whether the place is the last word of its name: the surname.
func (p place) last() bool { return p.at == len(p.of.words)-1 }

// surname says whether the place is that of a surname for sure: the last one,
// or one with the article right after a given name, whatever follows it
// ("بدر الفزاري سيمثل").
func (p place) surname() bool {
	words := p.of.words
	return p.last() || p.at == 1 && p.of.openEnded() && (words[0].given || p.of.Role != 0 && !words[0].article) && words[1].article
}

// alone says whether the place is that of a single word: what follows one that
// nothing but a verb or a title introduces is a guess ("تعهدت ساسكي بإتاحة").
func (p place) alone() bool {
	return len(p.of.words) == 1 || p.at == 0 && p.of.openEnded() && !p.of.Sure && p.of.Said && p.of.words[0].size >= shortestTitled
}

// known says whether the tables have the person.
func (b *bearer) known() bool { return b.Person != knowledge.NoRow }

// openEnded says whether the end of the name is a guess.
func (b *bearer) openEnded() bool {
	return !b.known() && b.Block.Tokens[b.Start].Script == language.Arabic
}
