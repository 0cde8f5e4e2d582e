package mention

import (
	"slices"
	"strings"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
)

// Holding is an office that the article gives to somebody by name, whether the
// tables know it or not: "مدير عام مؤسسة المواصفات المهندس رائد العساف",
// "Danladi, the Commissioner for Works,".
type Holding struct {
	Block      *Block
	Name       *Name
	Start, End int      // tokens of the office, without the name
	Letters    uint8    // particles written on to its first word
	Noun       int32    // as rules/languages numbers the nouns of offices
	Body       []uint64 // the words that say of what, as a sorted set of hashes
	Country    int32    // row of countries, or knowledge.NoRow
	Guessed    bool     // the country is not said: it is that of the office that the tables give the bearer
	Past       bool     // not held on the day of the article, or not by this person
	Fields     uint32   // the portfolios that the words of the body name, as a set
	Ministry   bool     // of a ministry
	Proper     bool     // a word of the body is a name, in letters that show it
	Short      bool     // "the association's": the body was named before
	Numbered   bool     // "the second school": one of several
	Seat       []uint64 // the names among the words of the body, as a set: of the one town or school that it is of
}

// The classes of offices, as rules/languages numbers their nouns.
const (
	Portfolio  = 1 // of a state, with a portfolio
	Government = 2 // at the head of one
	Head       = 3 // of a body
	Officer    = 4 // under the head of a body, and nothing else
	Envoy      = 5 // stands for a country
	Seat       = 6 // beside the head of a body
)

// Offices that are told from others of their class, as rules/languages numbers
// them.
const (
	Minister       = 101
	Chair          = 303
	Governor       = 307
	President      = 314
	ChiefExecutive = 350
	Dean           = 351
	Mayor          = 352
	Coach          = 353
	Rector         = 354
	HeadTeacher    = 355
	PoliceChief    = 356
	Harbourmaster  = 357
	Bishop         = 358
	Secretary      = 602 // with a portfolio, a minister
)

// Class is the hundreds of the office's noun.
func (h *Holding) Class() int32 { return h.Noun / 100 }

// Passage is the office with the name.
func (h *Holding) Passage() article.Passage {
	start, end, letters := h.Start, h.End, h.Letters
	if h.Name.Start < start {
		start, letters = h.Name.Start, h.Name.Letters
	}
	return h.Block.passage(h.Block.Bare(start, max(end, h.Name.surelyTo()), letters))
}

// Office is the office alone.
func (h *Holding) Office() article.Passage {
	return h.Block.passage(h.Block.Bare(h.Start, h.End, h.Letters))
}

// longestHeldBody is how many tokens the name of a body may have.
const longestHeldBody = 9

// Holdings are the offices that the article gives to people by name, in the
// order of the text. They are looked for when they are first asked for.
func (s *Set) Holdings() []*Holding {
	if s.holdings != nil {
		return *s.holdings
	}
	var list []*Holding
	for i, n := range s.Names {
		if !n.Block.HasAny(knowledge.OfficeNoun) || !n.Block.inStory() {
			continue
		}
		before := 0
		for k := i - 1; k >= 0 && s.Names[k].Block == n.Block && before == 0; k-- {
			if p := s.Names[k]; p.isPerson() || p.End-p.Start > 1 && !p.ofThing() { // not the "Works" of a commissioner for them
				before = s.Names[k].End
			}
		}
		for _, h := range [...]*Holding{n.holdingBefore(before), n.holdingAfter()} {
			if h != nil && (n.told() || h.spoke()) {
				s.guessCountry(h)
				h.Past = h.Past || s.longAgo(h)
				list = append(list, h)
			}
		}
	}
	s.holdings = &list
	return list
}

// guessCountry makes the country of an office, where none is said, the one where
// the tables have the bearer of the name in such an office.
func (s *Set) guessCountry(h *Holding) {
	if h.Country != knowledge.NoRow || h.Name.Person == knowledge.NoRow || h.Class() != Portfolio && h.Class() != Government {
		return
	}
	for _, p := range s.Posts {
		if p.Block == h.Block && p.NameStart == h.Name.Start {
			h.Country, h.Guessed = s.Base.Office(p.Office).Country, true
			return
		}
	}
}

// spoke says whether a verb of speech leaves no other reading of the words
// behind an office than the name of who spoke.
func (h *Holding) spoke() bool {
	b, n := h.Block, h.Name
	return n.Start >= h.End && n.End-n.Start > 1 && b.speechBefore(h.Start) && b.introducer(n.End) && !strings.HasPrefix(b.Word(n.Start), "ل")
}

// holdingBefore reads the office before a name.
func (n *Name) holdingBefore(from int) *Holding {
	b := n.Block
	from = max(from, b.SentenceStart(n.Start), n.Start-longestHeldBody)
	at := b.beforeTitles(n.Start)
	if first, ok := b.At(at, knowledge.Title); at < n.Start && ok && first.Particle&language.Preposition != 0 {
		return nil // "دعوة وزير الداخلية للأمير محمد"
	}
	if at == n.Start && n.ofThing() {
		return nil
	}
	if b.Sign(at-1, ',') { // "The chairman of the association, Mrs Folake Adebiyi,"
		at--
	}
	for i := at - 1; i >= from; i-- {
		if b.Has(i, knowledge.OfficeNoun) {
			h, ok := b.nounOver(i, at)
			if !ok || h.Value == 0 {
				return nil
			}
			return b.holding(n, h, at)
		}
		if !b.inBody(i) {
			return nil
		}
	}
	return nil
}

// ofThing says whether an English name is what an office or another noun is of:
// "editor of the Hallvik Gazette".
func (n *Name) ofThing() bool {
	b := n.Block
	return !b.IsArabic(n.Start) && (b.Has(n.Start-1, knowledge.DefiniteWord) || b.Has(n.Start-1, knowledge.OfWord))
}

// nounOver is the noun of an office of which token i is a part: "الرئيس
// التنفيذي" and no mere "رئيس".
func (b *Block) nounOver(i, end int) (best Hit, ok bool) {
	for k := max(0, i-3); k <= i; k++ {
		if !b.Has(k, knowledge.OfficeNoun) {
			continue
		}
		if h, _ := b.At(k, knowledge.OfficeNoun); h.End > i && h.End <= end {
			return h, true
		}
	}
	return best, false
}

// beforeTitles is where the titles before a name begin.
func (b *Block) beforeTitles(at int) int {
	for range mostAdjectives {
		if b.Sign(at-1, '.') {
			at-- // "Dr."
		}
		h, ok := b.Ending(at, knowledge.Title, 3)
		if !ok {
			if h, ok = b.Ending(at, knowledge.OfficeCue, 2); !ok || h.Value != int32(OfMan) && h.Value != int32(OfWoman) {
				break
			}
		}
		if _, office := b.nounOver(h.Start, at); office || b.Has(h.Start-1, knowledge.OfficeNoun) && !b.definite(h.Start-1) {
			break // "Secretary General", "قائد الفريق"
		}
		at = h.Start
	}
	return at
}

// holding makes an office of its noun and the words up to token end, and those
// before it in languages that put them there; nil where it is somebody else's:
// "مستشار وزير المالية".
func (b *Block) holding(n *Name, noun Hit, end int) *Holding {
	h := &Holding{Block: b, Name: n, Start: noun.Start, End: end, Letters: noun.Letters, Noun: noun.Value, Country: knowledge.NoRow}
	if b.Tokens[noun.Start].Script == language.Latin {
		b.readModifiers(h)
	}
	b.readBody(h, noun.End, end)
	if b.IsArabic(noun.Start) && !b.opensOffice(h.Start, noun.Letters) {
		return nil
	}
	if b.belowOffice(h.Start) {
		return nil
	}
	slices.Sort(h.Body)
	h.Body = slices.Compact(h.Body)
	if h.Noun == Secretary && h.Fields != 0 {
		h.Noun = Minister
	}
	h.Past = b.pastHolding(h)
	return h
}

// opensOffice says whether the words before an Arabic office leave it to the
// name behind it: "سكرتير رئيس الاتحاد" is another man.
func (b *Block) opensOffice(i int, letters uint8) bool {
	if b.startsSentence(i) || letters > 0 || !b.IsWord(i-1) {
		return true
	}
	if b.startsSentence(i-1) && !b.HasOneOf(i-1, personNouns) { // "وأبلغ رئيس اللجنة", "كلمة رئيس الاتحاد"
		return true
	}
	for _, kind := range [...]knowledge.Kind{knowledge.SpeechVerb, knowledge.MeetVerb, knowledge.PastVerb, knowledge.LinkWord, knowledge.InCue, knowledge.NameParticle} {
		if _, ok := b.Ending(i, kind, 3); ok {
			return true
		}
	}
	return b.definite(i-1) || b.HasOneOf(i-1, notInBody) || b.Has(i-1, knowledge.CommonWord) || b.Tokens[i-1].Letters < 4
}

// personNouns are the kinds of nouns that mean somebody.
var personNouns = knowledge.Kinds(knowledge.Title, knowledge.OfficeNoun, knowledge.OfficeHead, knowledge.OfficeCue)

// belowOffice says whether the words right before an office make it another's:
// "deputy", "مكتب", "son of".
func (b *Block) belowOffice(i int) bool {
	h, ok := b.Ending(i, knowledge.OfficeCue, longestKin)
	if !ok && b.Sign(i-1, '-') {
		h, ok = b.Ending(i-1, knowledge.OfficeCue, longestKin)
	}
	return ok && (h.Value == int32(Below) || h.Value == int32(Kin) || h.Value == int32(Bearer) && b.IsArabic(i)) && !(b.IsArabic(i) && b.definite(h.Start))
}

// holdingAfter reads the apposition behind a name: ", the airline's finance
// chief,", "، مدير عام الشركة،".
func (n *Name) holdingAfter() *Holding {
	b := n.Block
	if !b.Sign(n.End, ',', '(') {
		return nil
	}
	stop := min(b.SentenceEnd(n.Start), n.End+1+longestHeldBody+4)
	first := n.End + 1
	if b.isWordOf(first, "who") && b.isWordOf(first+1, "is") {
		first += 2
	}
	for i := first; i < stop && i <= first+5; i++ {
		noun, ok := b.At(i, knowledge.OfficeNoun)
		if ok && noun.Value == 0 {
			return nil
		}
		if ok {
			return b.apposition(n, noun, first, stop)
		}
		if b.IsArabic(i) && b.isPronoun(i) && i == first {
			continue
		}
		if b.IsArabic(i) || !b.inBody(i) || b.isWordOf(i, "a", "an", "and", "as") {
			return nil
		}
	}
	return nil
}

// isPronoun says whether an Arabic word is "وهو".
func (b *Block) isPronoun(i int) bool { return b.isTrade(i, tradePronoun) }

// apposition is the office that begins within an apposition and ends with it.
func (b *Block) apposition(n *Name, noun Hit, first, stop int) *Holding {
	end := noun.End
	for end < stop && b.inBody(end) && !b.Sign(end, ')') && !b.Has(end, knowledge.OfficeNoun) {
		end++
	}
	if end < stop && !b.Sign(end, ',', ')', '.', ':', ';') && !b.Has(end, knowledge.SpeechVerb) {
		return nil
	}
	if b.IsArabic(noun.Start) && noun.Letters > 0 {
		return nil // "..., ومدير الشركة سالم": another's
	}
	for i := noun.End; i < end; i++ {
		if b.IsArabic(i) && (b.given(i) || b.boundParticle(i) || b.Has(i, knowledge.Person)) { // a name follows: the office is of that person
			return nil
		}
	}
	h := b.holding(n, noun, end)
	if h == nil || h.Start < first && !b.IsArabic(noun.Start) {
		return nil
	}
	return h
}
