package mention

import (
	"slices"
	"strconv"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
)

// Person is somebody whom the article names, with all that it calls him by.
type Person struct {
	Key      string // of its own in the article: the surname, with the first name where two share it
	Name     string // the fullest that the article writes
	Row      int32  // row of persons, or knowledge.NoRow
	Sex      Sex
	Mentions []Ref // in the order of the text

	first, surname string
	written        uint64   // the hash of the surname with its article
	words          []string // of the fullest name
	generation     int32    // tells father and son of one name apart: see the generations of name particles
	headline       bool     // the full name stands there
	nick           int32    // the name that its short forms stand for, 0 for none
	times          int      // how often the article writes a full name
}

// Ref is a mention of a person, and why it is taken for one.
type Ref struct {
	Block      *Block
	Start, End int // tokens
	Letters    uint8
	Name       *Name // nil for an office alone
	Reason     Reason
}

// Passage is where the mention stands.
func (r *Ref) Passage() article.Passage {
	return r.Block.passage(r.Block.Bare(r.Start, r.End, r.Letters))
}

// Reason is why a mention is taken to be of somebody named elsewhere.
type Reason uint8

// The reasons.
const (
	FirstNamed    Reason = iota // nothing to join it to: the person's first full name
	SameName                    // all words of the names are the same
	ShorterName                 // one name has words that the other leaves out
	KnownPerson                 // the tables give both names to one person
	Nickname                    // "Bill" for "William", with one surname
	Respelt                     // the other name in another spelling
	Bracketed                   // in brackets behind the other: "محمود عباس (أبو مازن)"
	Surname                     // alone
	TitledSurname               // "Mr Smith", "الوزير شويغو"
	FirstWord                   // a first name alone, or a family name that stands first: "Xi"
	SameRole                    // of two with that surname, the one who bears the title
	Apposition                  // what stands beside the name: "Smith, the mayor,"
	TitleAlone                  // "the minister", of whom only one was named
)

var reasonNames = [...]string{
	"first-named", "same-name", "shorter-name", "known-person", "nickname", "spelling", "brackets",
	"surname", "title-and-surname", "first-word", "same-title", "apposition", "title-alone",
}

func (r Reason) String() string { return reasonNames[r] }

// nameParts are the words of a name without its particles, as they are
// compared.
func nameParts(n *Name) (words []string) {
	for i := n.Start; i < n.End; {
		text, end := wordAt(n, i)
		if text != "" {
			words = append(words, text)
		}
		i = end
	}
	return words
}

// mostAlike is how many people with one word of their names are compared.
const mostAlike = 40

// joinFull tells the people of full names apart.
func (p *people) joinFull(names []*Name) {
	for _, n := range names {
		q := p.describe(n)
		if len(q.words) < 2 {
			continue
		}
		who, reason := p.find(&q)
		if who == nil {
			who = p.add(q)
		}
		who.take(&q)
		p.of[n] = who
		p.refer(who, n, reason)
	}
}

// describe is the person of a full name as the name alone tells it.
func (p *people) describe(n *Name) Person {
	b := n.Block
	at := p.pick(n)
	q := Person{Row: n.Person, Sex: n.Sex, words: nameParts(n), first: bareName(b, n.Start), surname: bareName(b, at), written: b.Tokens[at].Hash, headline: b.Role == article.Headline}
	if len(q.words) > 0 {
		q.first = q.words[0]
	}
	if n.Letters > 0 && !b.Has(n.Start, knowledge.NameParticle) {
		q.first = withoutLetters(b.Folded(n.Start), n.Letters)
	}
	if h, ok := b.At(n.Start, knowledge.Nickname); ok {
		q.nick = h.Value
	}
	for _, i := range [...]int{n.End - 1, n.End, n.End + 1} {
		if h, ok := b.At(i, knowledge.NameParticle); ok && (h.Value == firstGeneration || h.Value == lastGeneration) && (i <= n.End || b.Sign(n.End, ',')) {
			q.generation = h.Value
		}
	}
	return q
}

// find is the person whose name a full name may be, and why.
func (p *people) find(q *Person) (*Person, Reason) {
	if q.Row != knowledge.NoRow && q.generation == 0 {
		if who := p.byRow[q.Row]; who != nil {
			if slices.Equal(who.words, q.words) {
				return who, SameName
			}
			return who, KnownPerson
		}
	}
	for _, alike := range [...][]*Person{p.families[q.surname], p.byFirst[q.first]} {
		for _, who := range alike[:min(len(alike), mostAlike)] {
			if reason, ok := who.matches(q); ok {
				return who, reason
			}
		}
	}
	return nil, FirstNamed
}

// matches says whether two full names may be of one person.
func (who *Person) matches(q *Person) (Reason, bool) {
	if who.generation != q.generation || who.Row != knowledge.NoRow && q.Row != knowledge.NoRow && who.Row != q.Row {
		return 0, false
	}
	switch {
	case who.first == q.first && slices.Equal(who.words, q.words):
		return SameName, true
	case who.first != q.first:
		return 0, false
	case who.surname == q.surname:
		return ShorterName, !apart(who.words, q.words, q.surname)
	}
	return ShorterName, leavesOut(who.words, q.words) || leavesOut(q.words, who.words)
}

// apart says whether two names with one first name and one surname have other
// words between them: those of brothers, or of cousins.
func apart(a, b []string, surname string) bool {
	i, j := slices.Index(a, surname), slices.Index(b, surname)
	return i > 1 && j > 1 && !leavesOut(a[:i], b[:j]) && !leavesOut(b[:j], a[:i])
}

// leavesOut says whether the words of a short name are among those of a long
// one, in their order.
func leavesOut(short, long []string) bool {
	if len(short) < 2 {
		return len(short) == 1 && len(long) > 0 && short[0] == long[0]
	}
	for _, word := range short {
		i := slices.Index(long, word)
		if i < 0 {
			return false
		}
		long = long[i+1:]
	}
	return true
}

func (p *people) add(q Person) *Person {
	who := &q
	p.list = append(p.list, who)
	if who.Row != knowledge.NoRow && who.generation == 0 {
		p.byRow[who.Row] = who
	}
	p.families[who.surname] = append(p.families[who.surname], who)
	p.byFirst[who.first] = append(p.byFirst[who.first], who)
	return who
}

// take learns from another full name of the same person.
func (who *Person) take(q *Person) {
	who.times++
	who.headline = who.headline || q.headline
	if who.Sex == Untold {
		who.Sex = q.Sex
	}
	if len(q.words) > len(who.words) {
		who.words = q.words
	}
}

// refer notes that a name is the person's.
func (p *people) refer(who *Person, n *Name, reason Reason) {
	who.Mentions = append(who.Mentions, Ref{Block: n.Block, Start: n.Start, End: p.surelyTo(n), Letters: n.Letters, Name: n, Reason: reason})
}

// surelyTo is where a name surely ends: where ordinary words may follow, behind
// the word that the article repeats.
func (p *people) surelyTo(n *Name) int {
	b := n.Block
	if n.Person != knowledge.NoRow || b.Tokens[n.Start].Script != language.Arabic || !b.IsWord(n.End) {
		return n.End
	}
	if at := p.pick(n); p.count[bareName(b, at)] > 1 {
		return at + 1
	}
	return min(n.End, n.Start+3)
}

// joinRespelt joins the people of two spellings of one name, and of one who is
// called Bill as well as William.
func (p *people) joinRespelt(s *Set) {
	for _, pair := range s.Respellings() {
		first, second := &pair[0], &pair[1]
		a, b := p.of[first.of.of.Name], p.of[second.of.of.Name]
		switch {
		case a != nil && b != nil && a != b:
			p.merge(a, b, Respelt)
		case a != nil:
			p.respelt[second.Text] = a
		case b != nil:
			p.respelt[first.Text] = b
		}
	}
	for i := 0; i < len(p.list); i++ {
		who := p.list[i]
		for _, other := range p.families[who.surname] {
			if other == who {
				break
			}
			if other.nick != 0 && other.nick == who.nick && other.generation == who.generation && !sameSentenceAnywhere(other, who) {
				p.merge(other, who, Nickname)
				i--
				break
			}
		}
	}
}

// sameSentenceAnywhere says whether the first mentions of two people stand in
// one sentence: "Bill and William Moore".
func sameSentenceAnywhere(a, b *Person) bool {
	x, y := &a.Mentions[0], &b.Mentions[0]
	return x.Block == y.Block && x.Block.Sentence(x.Start) == y.Block.Sentence(y.Start)
}

// joinBracketed joins what stands in brackets behind a full name and is a name
// itself: "محمود عباس (أبو مازن)".
func (p *people) joinBracketed(names []*Name) {
	for i := 1; i < len(names); i++ {
		outer, inner := names[i-1], names[i]
		b := outer.Block
		if inner.Block != b || inner.Start != outer.End+1 || !b.Sign(outer.End, '(') || !b.Sign(inner.End, ')') {
			continue
		}
		who, other := p.of[outer], p.of[inner]
		if who == nil || other == who || other != nil && other.Row != who.Row && other.Row != knowledge.NoRow {
			continue
		}
		if other != nil {
			p.merge(who, other, Bracketed)
			continue
		}
		p.of[inner] = who
		p.refer(who, inner, Bracketed)
		p.alone[bareName(b, inner.Start)] = who
	}
}

// merge makes one person of two.
func (p *people) merge(who, other *Person, reason Reason) {
	for i := range other.Mentions {
		r := &other.Mentions[i]
		p.of[r.Name] = who
		if r.Reason == FirstNamed {
			r.Reason = reason
		}
	}
	who.Mentions = append(who.Mentions, other.Mentions...)
	who.headline, who.times = who.headline || other.headline, who.times+other.times
	if who.Row == knowledge.NoRow {
		who.Row = other.Row
	}
	is := func(q *Person) bool { return q == other }
	p.list = slices.DeleteFunc(p.list, is)
	p.families[other.surname] = slices.DeleteFunc(p.families[other.surname], is)
	p.byFirst[other.first] = slices.DeleteFunc(p.byFirst[other.first], is)
	if other.surname != who.surname {
		p.families[other.surname] = append(p.families[other.surname], who)
	}
}

// settleSurnames gives everybody a key, and tells whom each surname alone
// means.
func (p *people) settleSurnames() {
	for _, who := range p.list {
		family := p.families[who.surname]
		head := headOf(family)
		switch {
		case head == who || len(family) < 2:
			who.Key = who.surname
			p.alone[who.surname] = who
		default:
			who.Key = who.first + " " + who.surname
		}
	}
}

// headOf is whom a surname alone means: the only one in the headline, or the
// first named where nobody else is named as often; nil where it is open.
func headOf(family []*Person) *Person {
	if len(family) == 0 {
		return nil
	}
	head := family[0]
	for i, who := range family {
		if !who.headline || slices.ContainsFunc(family[i+1:], func(q *Person) bool { return q.headline }) {
			continue
		}
		if i == 0 {
			return who
		}
		break
	}
	for _, who := range family[1:] {
		if who.times > 1 || who.times >= head.times && len(family) > 2 {
			return nil
		}
	}
	return head
}

// joinSingle joins the names of one word, and makes people of those that no
// full name explains.
func (p *people) joinSingle(names []*Name) {
	strangers := map[string]*Person{}
	for _, n := range names {
		if p.of[n] != nil {
			continue
		}
		word := p.lastWord(n)
		who, reason := p.findSingle(n, word)
		if who == nil && len(p.families[word]) > 1 {
			continue // any of them
		}
		if who == nil {
			who = strangers[word]
			reason = SameName
		}
		if who == nil && !p.maybeStranger(n, word) {
			continue
		}
		if who == nil {
			who = &Person{Key: word, Row: n.surePerson(), Sex: n.Sex, surname: word, written: n.Block.Tokens[p.pick(n)].Hash}
			if p.alone[word] != nil { // kin without the surname
				who.Key += " " + key(n)
			}
			strangers[word] = who
			p.list = append(p.list, who)
			reason = FirstNamed
		}
		if p.alone[word] == nil {
			p.alone[word] = who
		}
		p.of[n] = who
		p.refer(who, n, reason)
	}
}

// maybeStranger says whether a single word that is in no full name is a name for
// sure. A title alone may stand before any word ("زيارة الوزير تأتي"), and any
// word has a capital at the head of a sentence.
func (p *people) maybeStranger(n *Name, word string) bool {
	b := n.Block
	if n.Person != knowledge.NoRow || b.Has(n.Start, knowledge.NameToken) || n.End-n.Start > 1 {
		return true
	}
	if !b.IsArabic(n.Start) {
		return !p.small[word]
	}
	return b.addressed(n.Start) || p.count[word] > 1 || n.Said && n.Role == 0
}

// joinBare joins the single words that nothing introduces but the surname that
// they are: "Danladi, the commissioner, said".
func (p *people) joinBare(s *Set) {
	for _, n := range s.Names {
		if n.End-n.Start > 1 || p.of[n] != nil || !n.Block.inStory() {
			continue
		}
		who := p.alone[bareName(n.Block, n.Start)]
		if who == nil || who.first == "" || who.surname != bareName(n.Block, n.Start) || !n.Block.isBareSurname(n.Start) || n.Block.kinBeside(n) {
			continue
		}
		p.of[n] = who
		p.refer(who, n, Surname)
	}
}

// lastWord is the word by which a name of one word is known: that behind its
// particles ("De Clercq", "أبو مازن").
func (p *people) lastWord(n *Name) string {
	at := p.pick(n)
	if at == n.Start && n.Letters > 0 {
		return withoutLetters(n.Block.Folded(at), n.Letters)
	}
	return bareName(n.Block, at)
}

// surePerson is the row of the person that the tables know by the name, where
// that is a full one or an office stands before it: any Saied may be called Saied.
func (n *Name) surePerson() int32 {
	people := n.Block.people(n.Start)
	if len(people) > 0 && people[0].Flags&knowledge.Short != 0 && !n.InOffice {
		return knowledge.NoRow
	}
	return n.Person
}

// key tells a name apart by its place.
func key(n *Name) string { return strconv.Itoa(n.Block.Index) + ":" + strconv.Itoa(n.Start) }

// findSingle is whom a single word means.
func (p *people) findSingle(n *Name, word string) (*Person, Reason) {
	b := n.Block
	if n.Person != knowledge.NoRow {
		if who := p.byRow[n.Person]; who != nil {
			return who, KnownPerson
		}
	}
	if b.kinBeside(n) {
		return nil, FirstNamed
	}
	titled := Surname
	if n.Role != 0 {
		titled = TitledSurname
	}
	family := p.families[word]
	if len(family) > 1 && n.Role != 0 {
		if who := sameRoleIn(family, n); who != nil {
			return who, SameRole
		}
	}
	if who := p.alone[word]; who != nil && who.surname == word {
		if !n.mayBe(who) {
			return nil, FirstNamed
		}
		return who, titled
	}
	if len(family) > 0 {
		return nil, FirstNamed
	}
	if who := p.respelt[word]; who != nil {
		return who, Respelt
	}
	if alike := p.byFirst[word]; len(alike) == 1 && n.mayBe(alike[0]) {
		return alike[0], FirstWord
	}
	if who := p.alone[word]; who != nil {
		return who, Bracketed
	}
	return nil, FirstNamed
}

// mayBe says whether nothing beside a single name speaks against that person.
func (n *Name) mayBe(who *Person) bool {
	return (n.Sex == Untold || who.Sex == Untold || n.Sex == who.Sex) && (n.Person == knowledge.NoRow || who.Row == knowledge.NoRow || n.Person == who.Row)
}

// sameRoleIn is the only one of a family who bears the title of a name.
func sameRoleIn(family []*Person, n *Name) (only *Person) {
	for _, who := range family {
		if !slices.ContainsFunc(who.Mentions, func(r Ref) bool { return r.Name != nil && r.Name.SameRole(n) }) {
			continue
		}
		if only != nil {
			return nil
		}
		only = who
	}
	return only
}
