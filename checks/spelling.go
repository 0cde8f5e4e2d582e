package checks

import (
	"math/bits"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

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

// bearer is a name as it is compared: its words, each as written but for
// particles and article.
type bearer struct {
	*mention.Name
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
	if p.of.Person != knowledge.NoRow {
		who := m.Base.Person(p.of.Person)
		c.Args = append(c.Args, claim.Arg{Name: "usual", Value: claim.Name{Key: who.Name, Shown: named(!f.latin, who.Arabic, who.Name)}})
	}
	return c
}

// passageOf is the name as far as the word that is spelt in two ways, and the
// rest of it where the tables know its end.
func passageOf(p place) article.Passage {
	end := p.of.words[max(p.at, p.shown)].end
	if p.of.Person != knowledge.NoRow || p.of.Block.Tokens[p.of.Start].Script == language.Latin {
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

// How much of a text is compared: no article names more people, or one of
// them more often, but a file may hold anything.
const (
	mostForms  = 1500
	mostPlaces = 40
)

// formsOf gathers the words of all names, in the order of the text.
func formsOf(m *mention.Set) []*form {
	var forms []*form
	known := map[string]*form{}
	for _, n := range m.Names {
		if foreign(m, n) || voiceOf(n.Block, n.Start) != "" || n.Block.Role == article.Furniture || n.Block.Role == article.Metadata {
			continue
		}
		b := &bearer{Name: n}
		for i := n.Start; i < n.End; {
			text, end := wordAt(n, i)
			if text != "" {
				f := known[text]
				if f == nil {
					if len(forms) == mostForms {
						return forms
					}
					f = newForm(text)
					known[text] = f
					forms = append(forms, f)
				}
				given, isGiven := n.Block.At(end-1, knowledge.NameToken)
				isGiven = isGiven && (given.Letters == 0 || i == n.Start)
				f.given = f.given || isGiven
				f.common = f.common || isGiven && given.Value == 1
				f.latin = n.Block.Tokens[i].Script == language.Latin
				f.placed = f.placed || n.Block.Has(i, knowledge.City)
				f.article = f.article || strings.HasPrefix(n.Block.Word(i), "ال")
				f.count++
				if len(f.in) < mostPlaces {
					f.in = append(f.in, place{of: b, at: len(b.words)})
				}
				b.words = append(b.words, word{f, i, end})
			}
			i = end
		}
	}
	return forms
}

// foreign says whether a name is in Latin letters amid another script: a brand
// or an account, which its owner spells.
func foreign(m *mention.Set, n *mention.Name) bool {
	return n.Block.Tokens[n.Start].Script == language.Latin && m.Article.Language == "ar"
}

func newForm(text string) *form {
	f := &form{text: text}
	for _, r := range text {
		f.letters |= 1 << (uint32(r) % 64)
		f.size++
	}
	return f
}

// bound is the value of a particle that makes one name with the word after it.
const bound = 1

// wordAt is the word of a name at token i, with a particle that is bound to
// it; "" for a particle by itself and for a sign.
func wordAt(n *mention.Name, i int) (text string, end int) {
	b := n.Block
	if !b.IsWord(i) {
		return "", i + 1
	}
	text = b.Folded(i)
	if i == n.Start {
		text = withoutLetters(text, n.Letters)
	}
	if h, ok := b.At(i, knowledge.NameParticle); ok {
		if h.Value != bound || i+1 >= n.End || !b.IsWord(i+1) {
			return "", i + 1
		}
		return text + b.Folded(i+1), i + 2
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

// mayMatch sorts out the pairs of words that cannot be alike, at little cost.
func mayMatch(u, v *form) bool {
	return u.size-v.size <= 2 && v.size-u.size <= 2 && u.size > 2 && v.size > 2 && u.article == v.article && bits.OnesCount64(u.letters^v.letters) <= 4
}

// onePerson finds a name with each of the two spellings that are surely names
// of one person, of two with as many words if there are such.
func onePerson(u, v *form) (a, b place, ok bool) {
	likeness := spelling.Compare(u.text, v.text)
	if likeness == spelling.Same || twoPeople(u, v) {
		return a, b, false
	}
	for _, p := range u.in {
		for _, q := range v.in {
			even := len(p.of.words) == len(q.of.words)
			if ok && !even || !samePerson(p, q, likeness) {
				continue
			}
			a, b, ok = p, q, true
			a.shown, b.shown = lastShared(p, q)
			a.from, b.from = firstShared(p, q), firstShared(q, p)
			if even {
				return a, b, true
			}
		}
	}
	return a, b, ok
}

// samePerson says whether the two names, alike but for the spelling of one
// word, are of one person.
func samePerson(p, q place, likeness spelling.Likeness) bool {
	if p.of.Person != knowledge.NoRow && q.of.Person != knowledge.NoRow {
		even := p.at == q.at && len(p.of.words) == len(q.of.words)
		return p.of.Person == q.of.Person && (likeness != spelling.Different || even || p.last() && q.last())
	}
	n, common := shared(p, q)
	if n > 0 && p.of.InOffice && (p.of.Person != knowledge.NoRow || q.of.Person != knowledge.NoRow) && p.of.SameRole(q.of.Name) && sameSound(p, q) {
		return true
	}
	if likeness == spelling.Different || !p.of.Sure && !q.of.Sure {
		return false
	}
	switch {
	case n > 0:
		return sharedSuffices(p, q, likeness, n == 1 && common)
	case p.at == q.at && (sameRole(p, q, likeness) || akinThroughout(p, q)):
		return true
	case len(q.of.words) == 1:
		return refersBack(p, q, likeness)
	case len(p.of.words) == 1:
		return refersBack(q, p, likeness)
	}
	return false
}

// last says whether the place is the last word of its name: the surname.
func (p place) last() bool { return p.at == len(p.of.words)-1 }

// openEnded says whether the end of the name is a guess.
func (b *bearer) openEnded() bool {
	return b.Person == knowledge.NoRow && b.Block.Tokens[b.Start].Script == language.Arabic
}

// akinThroughout says whether two full names are alike word for word. That
// two people bear such names is unlikely unless the words are common.
func akinThroughout(p, q place) bool {
	a, b := p.of.words, q.of.words
	if len(a) < 2 || len(b) < 2 || len(a) != len(b) && !p.of.openEnded() && !q.of.openEnded() {
		return false
	}
	rare := false
	for i := range min(len(a), len(b)) {
		if spelling.Compare(a[i].text, b[i].text) == spelling.Different {
			return false
		}
		rare = rare || !a[i].given && !b[i].given && min(a[i].size, b[i].size) >= shortestTitled
	}
	return rare
}

// sameRole says whether the two names begin alike after one office, or after
// one title where they are single words.
func sameRole(p, q place, likeness spelling.Likeness) bool {
	if !p.of.SameRole(q.of.Name) || p.at > 0 {
		return false
	}
	single := len(p.of.words) == 1 && len(q.of.words) == 1
	if likeness == spelling.Akin {
		return false
	}
	return p.of.InOffice && (single || likeness == spelling.Variant) || p.of.Said && single && p.of.words[0].size >= shortestTitled
}

// shortestTitled is the length in letters from which two like words after one
// title are one name.
const shortestTitled = 5

// shared counts the words that the names have in common around the place;
// common tells whether one of them is a given name that many bear. It is 0
// for names that differ in another word as well.
func shared(p, q place) (n int, common bool) {
	a, b := p.of.words, q.of.words
	for i, j := p.at-1, q.at-1; i >= 0 && j >= 0; i, j = i-1, j-1 {
		if a[i].form != b[j].form {
			return 0, false
		}
		n, common = n+1, common || a[i].common
	}
	for i, j := p.at+1, q.at+1; i < len(a) && j < len(b); i, j = i+1, j+1 {
		if a[i].form != b[j].form {
			if p.of.Person != knowledge.NoRow || q.of.Person != knowledge.NoRow {
				return 0, false
			}
			break // where a name ends is a guess
		}
		n, common = n+1, common || a[i].common
	}
	return n, common
}

// lastShared is the last word of each of two names of one person that the
// other has too, in this or in another spelling.
func lastShared(p, q place) (i, j int) {
	a, b := p.of.words, q.of.words
	i, j = p.at, q.at
	for i+1 < len(a) && j+1 < len(b) && spelling.Compare(a[i+1].text, b[j+1].text) != spelling.Different {
		i, j = i+1, j+1
	}
	return i, j
}

// firstShared is the first word of a name that belongs to it for sure: before
// a guessed one ordinary words may stand.
func firstShared(p, q place) int {
	first := p.of.words[0]
	i, j := p.at, q.at
	for i > 0 && j > 0 && p.of.words[i-1].form == q.of.words[j-1].form {
		i, j = i-1, j-1
	}
	n, _ := shared(p, q)
	if n == 0 || !p.of.openEnded() || first.given || i < longestGuess && !q.of.words[0].given {
		return 0
	}
	return i
}

// sharedSuffices weighs the rest of two names. Two common given names before
// one surname are brothers as soon as one man, and two surnames after a given
// name that many bear are two men, unless both are called by the same office.
func sharedSuffices(p, q place, likeness spelling.Likeness, little bool) bool {
	u, v := p.of.words[p.at], q.of.words[q.at]
	switch {
	case max(p.at, q.at) > longestGuess && (p.of.openEnded() || q.of.openEnded()):
		return false
	case u.given && v.given && (u.common || v.common || u.latin || likeness != spelling.Variant), little && (likeness != spelling.Variant || u.size < shortestSurname):
		return likeness != spelling.Akin && p.of.SameRole(q.of.Name)
	case likeness == spelling.Akin:
		return !u.article && min(u.size, v.size) >= shortestTitled && min(p.at, q.at) > 0 && !(p.of.openEnded() && max(p.at, q.at) > 1)
	}
	return true
}

// longestGuess is the place in a name past which ordinary words are likely
// where its end is a guess.
const longestGuess = 2

// shortestSurname is the length in letters from which two transcriptions of
// a surname are hardly ever two surnames.
const shortestSurname = 6

// refersBack says whether a single word is the later mention of a full name:
// by its surname, or after a title.
func refersBack(full, single place, likeness spelling.Likeness) bool {
	words := full.of.words
	later := single.of.words[0]
	switch {
	case len(words) < 2, !full.of.Sure, later.given, later.placed && later.size <= shortestTitled:
		return false
	case full.at == 0 && !later.latin:
		return false
	case !single.of.Said && single.of.Person == knowledge.NoRow && !later.latin:
		return likeness == spelling.Variant && later.size >= shortestTitled && full.last() && (full.of.InOffice || full.of.Person != knowledge.NoRow)
	case likeness == spelling.Akin:
		return full.last() && single.of.Role != 0 && (full.of.InOffice || full.of.Person != knowledge.NoRow) && initial(later.text) == initial(words[full.at].text)
	case likeness == spelling.Slip:
		return (full.last() || later.size >= shortestSurname) && initial(later.text) == initial(words[full.at].text)
	}
	return true
}

// sameSound says whether two words begin with one sound, and neither is a
// name that many bear.
func sameSound(p, q place) bool {
	u, v := p.of.words[p.at], q.of.words[q.at]
	return !u.common && !v.common && spelling.SameSound(initial(u.text), initial(v.text))
}

func initial(word string) rune {
	r, _ := utf8.DecodeRuneInString(word)
	return r
}

// twoPeople says whether the article introduces somebody else by that
// spelling, or names both in one breath.
func twoPeople(u, v *form) bool {
	for _, p := range u.in {
		for _, q := range v.in {
			if p.of == q.of || sameSentence(p, q) && !fallsBack(p, q) && !fallsBack(q, p) {
				return true
			}
		}
	}
	return introducedApart(u, v) || introducedApart(v, u)
}

func sameSentence(p, q place) bool {
	b := p.of.Block
	return b == q.of.Block && b.Sentence(p.of.Start) == b.Sentence(q.of.Start)
}

// fallsBack says whether the single name is the surname of the full one in the
// same sentence: "the president, Javier Milei, sent word that Miley ...".
func fallsBack(full, single place) bool {
	return len(full.of.words) > 1 && full.last() && len(single.of.words) == 1 &&
		(single.of.Start-full.of.End > besideName || full.of.Start-single.of.End > besideName)
}

// besideName is the distance in tokens within which a second name is that of
// a second person: "Hudec and Hudak".
const besideName = 3

// introducedApart says whether v is the surname of a full name whose other
// words are not those of any name with u.
func introducedApart(u, v *form) bool {
	for _, q := range v.in {
		if len(q.of.words) < 2 || !q.of.Sure {
			continue
		}
		apart := true
		for _, p := range u.in {
			if n, _ := shared(p, q); len(p.of.words) < 2 || n > 0 || akinThroughout(p, q) {
				apart = false
				break
			}
		}
		if apart {
			return true
		}
	}
	return false
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
