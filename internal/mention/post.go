package mention

import (
	"slices"
	"strings"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
)

// Post is a known person named together with an office that the tables have
// the person in at some time: "وزير الخارجية الروسي سيرغي لافروف".
type Post struct {
	Block     *Block
	Start     int // tokens of office, country and name together
	End       int
	Letters   uint8 // particles written on to the first word
	NameStart int   // tokens of the name
	NameEnd   int
	Person    int32            // row of persons; the first of several of that name
	Office    int32            // row of offices
	Terms     []knowledge.Term // in that office, of everybody of that name
	Short     bool             // only a short name is written
	Bare      bool             // the country or organisation is not said
	cues      uint16
}

// OfficeCue is a word beside an office that tells that its holder does not
// hold it on the day of the article.
type OfficeCue uint8

// The cues; the numbers are those of rules/languages.
const (
	Former   OfficeCue = iota + 1
	Late               // dead
	Then               // held it at the time spoken of
	Elect              // or candidate, nominee, new
	Below              // deputy, acting
	PastTime           // "under", "the era of"
	Bearer             // an airport, a street, a prize of that name
	Kin
	Newcomer // "new", before the office only
	Remark   // on a name: "no relation", "spelt with a k"
	OfMan    // a title of a man, in languages that do not inflect titles
	OfWoman
)

// Cued says whether a word beside the office gives the cue.
func (p *Post) Cued(c OfficeCue) bool { return p.cues&(1<<c) != 0 }

// Passage is the office with the name.
func (p *Post) Passage() article.Passage {
	return p.Block.passage(p.Block.Bare(p.Start, p.End, p.Letters))
}

// longestFrame is how many tokens an office with its country may have.
const longestFrame = 8

func (s *Set) readPosts(b *Block) {
	if !b.HasAny(knowledge.Person) || !b.HasAny(knowledge.OfficeHead, knowledge.Office) {
		return
	}
	for i := 0; i < len(b.Tokens); i++ {
		people := b.people(i)
		if len(people) == 0 {
			continue
		}
		end := people[0].End
		if p := b.post(people); p != nil {
			s.Posts = append(s.Posts, p)
			end = max(end, p.End)
		}
		i = end - 1
	}
}

// people are the known persons whose name is written at token i: the longest
// name only, and a short one only where it is not a part of another name.
func (b *Block) people(i int) []Hit {
	best, ok := b.At(i, knowledge.Person)
	if !ok {
		return nil
	}
	hits := slices.DeleteFunc(slices.Collect(b.Hits(i, knowledge.Person)), func(h Hit) bool { return h.End != best.End || h.Letters != best.Letters })
	if best.Flags&knowledge.Short != 0 && b.insideName(best.Start, best.End) {
		return nil
	}
	return hits
}

// insideName says whether the words around a short name belong to a longer
// one, of somebody else: "Nancy Reagan", "Bush Intercontinental".
func (b *Block) insideName(start, end int) bool {
	if b.Has(start-1, knowledge.NameToken) {
		return true
	}
	if b.Tokens[start].Script != language.Latin {
		return false
	}
	if b.IsWord(end) && b.Tokens[end].Capital {
		return true
	}
	return start > 0 && b.IsWord(start-1) && b.Tokens[start-1].Capital && !b.startsSentence(start-1) &&
		!b.framed(start)
}

func (b *Block) startsSentence(i int) bool { return i == 0 || b.Sentence(i-1) != b.Sentence(i) }

// framed says whether a title, an office or a nationality ends right before
// token i.
func (b *Block) framed(i int) bool {
	for _, kind := range []knowledge.Kind{knowledge.Title, knowledge.OfficeHead, knowledge.Office, knowledge.Nationality} {
		if _, ok := b.Ending(i, kind, longestFrame); ok {
			return true
		}
	}
	return false
}

// office is an office as the words around a name tell it.
type office struct {
	start, end int   // tokens
	letters    uint8 // particles written on to the first word
	head       int32 // row of heads, or NoRow
	row        int32 // row of offices where the words name just that one, or NoRow
	country    int32 // row of countries, or NoRow
	cues       uint16
}

var noOffice = office{head: knowledge.NoRow, row: knowledge.NoRow, country: knowledge.NoRow}

// post finds the office of the people of one name before or after it.
func (b *Block) post(people []Hit) *Post {
	start, end := people[0].Start, people[0].End
	afterName := people[0].Letters
	for _, find := range []func(start, end int) (office, bool){b.officeBefore, b.officeAfter, b.officeWithin} {
		o, ok := find(start, end)
		if !ok {
			continue
		}
		p := &Post{Block: b, Start: min(start, o.start), End: max(end, o.end), NameStart: start, NameEnd: end, Letters: o.letters,
			Short: people[0].Flags&knowledge.Short != 0, Bare: o.country == knowledge.NoRow && o.row == knowledge.NoRow}
		if p.Start == start {
			p.Letters = afterName
		}
		for _, who := range people {
			b.addTerms(p, who.Value, o)
		}
		if len(p.Terms) > 0 {
			p.cues = o.cues | b.cuesAround(p)
			return p
		}
	}
	return nil
}

// addTerms adds the person's terms in the office.
func (b *Block) addTerms(p *Post, person int32, o office) {
	for _, t := range b.Base.Terms(person) {
		row := b.Base.Office(t.Office)
		switch {
		case t.Office == o.row:
		case o.head == knowledge.NoRow || row.Head != o.head:
			continue
		case o.country != knowledge.NoRow && o.country != row.Country:
			continue
		}
		if len(p.Terms) == 0 {
			p.Person, p.Office = person, t.Office
		}
		p.Terms = append(p.Terms, t)
	}
}

// officeBefore reads "British Prime Minister", "the prime minister of Iraq,",
// "وزير الخارجية الأميركي" and the titles between it and the name, backwards.
func (b *Block) officeBefore(at, _ int) (office, bool) {
	o := noOffice
	o.end = at
	if b.Sign(at-1, ',') {
		at--
	}
	for from := at; from-at < longestFrame; {
		if h, ok := b.headEnding(at, &o); ok {
			o.start = h
			b.countryBefore(&o)
			return o, true
		}
		step, ok := b.passBack(at, &o)
		if !ok {
			return o, false
		}
		at = step
	}
	return o, false
}

// headEnding takes in an office that ends right before token at.
func (b *Block) headEnding(at int, o *office) (start int, ok bool) {
	named, isNamed := b.Ending(at, knowledge.Office, longestFrame)
	head, isHead := b.Ending(at, knowledge.OfficeHead, longestFrame)
	switch {
	case isNamed && (!isHead || named.Start <= head.Start):
		o.row, o.letters = named.Value, named.Letters
		return named.Start, true
	case isHead:
		o.head, o.letters = head.Value, head.Letters
		return head.Start, true
	}
	return 0, false
}

// officeWithin reads the office that a name itself begins with: "Pope Leo
// XIV".
func (b *Block) officeWithin(start, end int) (office, bool) {
	o := noOffice
	o.start, o.end = start, end
	head, ok := b.At(start, knowledge.OfficeHead)
	if !ok || head.End >= end-1 || b.Tokens[start].Script != language.Latin { // "King Charles" was another one before
		return o, false
	}
	o.head, o.letters = head.Value, head.Letters
	return o, true
}

// longestBracket is how many tokens a short name in brackets may have.
const longestBracket = 5

// bracketBefore is where the bracket begins that closes right before token at:
// "الأمين العام لحلف شمال الأطلسي (الناتو)"; at if there is none.
func (b *Block) bracketBefore(at int) int {
	if !b.Sign(at-1, ')') {
		return at
	}
	for i := at - 2; i >= max(0, at-longestBracket); i-- {
		if b.Sign(i, '(') {
			return i
		}
	}
	return at
}

// countryEnding is the longest name or adjective of a country that ends right
// before token at.
func (b *Block) countryEnding(at int) (Hit, bool) {
	adjective, isAdjective := b.Ending(at, knowledge.Nationality, longestFrame)
	name, isName := b.Ending(at, knowledge.Country, longestFrame)
	if isName && (!isAdjective || name.Start < adjective.Start) {
		return name, true
	}
	return adjective, isAdjective
}

// passBack steps over what may stand between an office and a name.
func (b *Block) passBack(at int, o *office) (int, bool) {
	if open := b.bracketBefore(at); open < at {
		return open, true
	}
	if b.Sign(at-1, '-') && at > 1 {
		return at - 1, true
	}
	if h, ok := b.Ending(at, knowledge.OfficeCue, longestFrame); ok && h.Value <= int32(Elect) {
		o.cues |= 1 << h.Value
		return h.Start, true
	}
	if h, ok := b.countryEnding(at); ok && o.country == knowledge.NoRow {
		o.country = h.Value
		if b.Has(h.Start-1, knowledge.OfWord) {
			return h.Start - 1, true
		}
		return h.Start, true
	}
	if h, ok := b.Ending(at, knowledge.Title, longestFrame); ok && h.Value <= 4 {
		return h.Start, true
	}
	for words := 1; words <= 2; words++ { // "وزير الشؤون الخارجية والتعاون الإفريقي"
		if i := at - words; i > 0 && b.IsWord(i) && strings.HasPrefix(b.Word(i), "وال") && (words == 1 || b.definite(at-1)) {
			return i, true
		}
	}
	return at, false
}

// countryBefore takes in "British" or "Britain's" before an office.
func (b *Block) countryBefore(o *office) {
	if o.country != knowledge.NoRow || o.row != knowledge.NoRow {
		return
	}
	at := o.start
	if at > 2 && b.Sign(at-2, '\'') && b.Tokens[at-1].Letters == 1 {
		at -= 2
	}
	if h, ok := b.countryEnding(at); ok && b.Tokens[h.Start].Script == language.Latin {
		o.country, o.start = h.Value, h.Start
	}
}

// officeAfter reads an apposition: ", the British prime minister",
// "وزير الخارجية الروسي". Without a comma the words may begin another
// phrase ("التقى لافروف وزير الخارجية الصيني"), so that only an office with
// its country counts, and none with a name of its own.
func (b *Block) officeAfter(_, end int) (office, bool) {
	o := noOffice
	o.start = end
	at := end
	comma := b.Sign(at, ',')
	if comma {
		at++
	}
	latin := at < len(b.Tokens) && b.Tokens[at].Script == language.Latin
	if latin && !comma {
		return o, false
	}
	if latin && b.Has(at, knowledge.CommonWord) { // "the", "its"
		at++
	}
	if h, ok := b.At(at, knowledge.Nationality); ok && latin {
		o.country, at = h.Value, h.End
	} else if h, ok := b.At(at, knowledge.Country); ok && latin {
		o.country, at = h.Value, b.possessive(h.End)
	}
	named, isNamed := b.At(at, knowledge.Office)
	head, isHead := b.At(at, knowledge.OfficeHead)
	switch {
	case isNamed && named.Letters == 0 && (!isHead || named.End >= head.End):
		o.row, at = named.Value, named.End
	case isHead && head.Letters == 0:
		o.head, at = head.Value, head.End
	default:
		return o, false
	}
	at = b.countryAfter(at, &o)
	o.end = at
	if o.country == knowledge.NoRow && o.row == knowledge.NoRow && !comma {
		return o, false
	}
	return o, !b.nameFollows(at)
}

func (b *Block) countryAfter(at int, o *office) int {
	if o.country != knowledge.NoRow {
		return at
	}
	next := at
	if b.Has(next, knowledge.OfWord) {
		next++
	}
	for _, kind := range []knowledge.Kind{knowledge.Nationality, knowledge.Country} {
		if h, ok := b.At(next, kind); ok && h.Particle&language.Conjunction == 0 {
			o.country = h.Value
			return h.End
		}
	}
	return at
}

// possessive is the token after the "'s" at token i, or i.
func (b *Block) possessive(i int) int {
	if b.Sign(i, '\'') && b.IsWord(i+1) && b.Tokens[i+1].Letters == 1 {
		return i + 2
	}
	return i
}

// nameFollows says whether a name begins at token i: the office before it is
// then of that person.
func (b *Block) nameFollows(i int) bool {
	if !b.IsWord(i) {
		return false
	}
	if b.Has(i, knowledge.Person) || b.Has(i, knowledge.NameToken) || b.Has(i, knowledge.Title) {
		return true
	}
	return b.Tokens[i].Script == language.Latin && b.Tokens[i].Capital
}

// How far from an office its cues stand, in tokens.
const (
	besideOffice = 3
	beforeOffice = 8 // "under the government of the then ..."
	afterOffice  = 8 // "the minister whose appointment was announced"
	afterClause  = 16
)

// cuesAround gathers the cues beside office and name.
func (b *Block) cuesAround(p *Post) (cues uint16) {
	if !b.HasAny(knowledge.OfficeCue) {
		return 0
	}
	from, to := b.SentenceBounds(p.Start)
	after := afterOffice
	if b.Has(p.End, knowledge.ClauseWord) {
		after = afterClause
	}
	for i := max(from, p.Start-beforeOffice); i < min(to, p.End+after); i++ {
		h, ok := b.At(i, knowledge.OfficeCue)
		if !ok {
			continue
		}
		if cueReaches(OfficeCue(h.Value), p, h) {
			cues |= 1 << h.Value
		}
	}
	return cues
}

// FormerInHeadline says whether the headline speaks of a former holder of an
// office, whom the text may then call by it: "Ex-CIA chief loses clearance".
func (s *Set) FormerInHeadline(office int32) bool {
	for _, b := range s.Blocks {
		if b.Role != article.Headline || !b.HasAny(knowledge.OfficeCue) {
			continue
		}
		for i := range b.Tokens {
			h, ok := b.At(i, knowledge.Office)
			named := ok && h.Value == office
			if !named {
				h, ok = b.At(i, knowledge.OfficeHead)
				named = ok && h.Value == s.Base.Office(office).Head
			}
			before, isBefore := b.Ending(h.Start, knowledge.OfficeCue, besideOffice)
			if named && (cued(b, h.End, Former) || isBefore && OfficeCue(before.Value) == Former) {
				return true
			}
		}
	}
	return false
}

// cueReaches says whether a cue that stands there speaks of the post.
func cueReaches(c OfficeCue, p *Post, h Hit) bool {
	before := p.Start - h.End // tokens between
	switch c {
	case PastTime:
		return h.Start < p.Start
	case Newcomer:
		return before < besideOffice && h.Start < p.End
	case Bearer, Below:
		return before == 0
	case Kin:
		return before >= 0 && before < besideOffice
	case Elect, Former:
		return before < besideOffice
	}
	return before < besideOffice && h.Start-p.End < besideOffice
}
