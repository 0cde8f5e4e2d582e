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

// longAgo says whether the sentence names a year that is past: another one may
// have held the office then.
func (s *Set) longAgo(h *Holding) bool {
	stamp, dated := s.Published()
	return slices.ContainsFunc(s.Years, func(y *Year) bool {
		if y.Block != h.Block || y.Relative() || h.Block.Sentence(y.Start) != h.Block.Sentence(h.Start) {
			return false
		}
		return !dated || language.DayNumber(y.Number, 12, 31) < stamp.From-fewDays
	})
}

// fewDays is how long before an article its own year may have ended.
const fewDays = 366

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

// told says whether a name is known to be one by its own words: behind an office
// a verb may stand as well ("وزيرة الثقافة تسمح بعرض الفيلم").
func (n *Name) told() bool {
	b := n.Block
	return n.Person != knowledge.NoRow || !b.IsArabic(n.Start) || b.given(n.Start) || b.boundParticle(n.Start)
}

// spoke says whether a verb of speech leaves no other reading of the words
// behind an office than the name of who spoke.
func (h *Holding) spoke() bool {
	b, n := h.Block, h.Name
	return n.Start >= h.End && n.End-n.Start > 1 && b.speechBefore(h.Start) && b.introducer(n.End) && !strings.HasPrefix(b.Word(n.Start), "ل")
}

// introducer says whether token i is a word such as "أن".
func (b *Block) introducer(i int) bool {
	h, ok := b.At(i, knowledge.NameParticle)
	return ok && h.Value == introduces
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
		if h, found := b.At(k, knowledge.OfficeNoun); found && h.End > i && h.End <= end {
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

// notInBody are the kinds of words that do not stand within the name of a body.
var notInBody = knowledge.Kinds(knowledge.SpeechVerb, knowledge.MeetVerb, knowledge.ClauseWord, knowledge.NegationCue, knowledge.PastVerb,
	knowledge.HostVerb, knowledge.Weekday, knowledge.LifeCue, knowledge.DayWord)

// inBody says whether token i may stand between an office and a name.
func (b *Block) inBody(i int) bool {
	if b.IsWord(i) {
		return !b.HasOneOf(i, notInBody) && !(b.IsArabic(i) && b.partsOffice(i))
	}
	return b.Sign(i, '\'', '"', '«', '»', '“', '”', '-', '(', ')')
}

// partsOffice says whether an Arabic word is one behind which another matter
// begins: "وطلب وزير الخارجية الإيراني من لودريان".
func (b *Block) partsOffice(i int) bool {
	return b.introducer(i) || b.Has(i, knowledge.OfWord) || b.Has(i, knowledge.SinceCue)
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

// readBody takes in the words of the body between two tokens.
func (b *Block) readBody(h *Holding, from, to int) {
	for i := from; i < to; i++ {
		if p := b.PlaceAt(i); p != nil && p.End <= to && h.Country == knowledge.NoRow && h.ofCountry(p) {
			h.Country = p.Row
			i = p.End - 1
			continue
		}
		if !b.IsWord(i) || b.emptyWord(i) {
			continue
		}
		for field := range b.Hits(i, knowledge.PortfolioWord) {
			if field.Value == 0 {
				h.Ministry = true
				continue
			}
			h.Fields |= 1 << field.Value
		}
		h.Numbered = h.Numbered || b.Has(i, knowledge.Ordinal)
		h.Proper = h.Proper || b.Tokens[i].Capital && !b.Has(i, knowledge.OfficeNoun) || b.IsArabic(i) && b.PlaceAt(i) != nil
		word := language.Hash(b.bodyWord(i))
		h.Body = append(h.Body, word)
		if b.namesSeat(i, h.Start) {
			h.Seat = append(h.Seat, word)
		}
	}
}

// namesSeat says whether a word of a body is the name of the town or school that
// it is of. Before an English office a party may stand as well: "Labour mayor".
func (b *Block) namesSeat(i, office int) bool {
	if b.HasOneOf(i, neverNames) || b.Has(i, knowledge.OfficeNoun) || b.Has(i, knowledge.OrganNoun) {
		return false
	}
	if b.IsArabic(i) {
		return true
	}
	return b.Tokens[i].Capital && (i > office || b.PlaceAt(i) != nil)
}

// ofCountry says whether a place within an office is the country that it is of.
// An ambassador's is that of the adjective: the other is where he serves.
func (h *Holding) ofCountry(p *Place) bool {
	return p.Kind == knowledge.Nationality || p.Kind == knowledge.Country && h.Class() != Envoy
}

// bodyWord is a word of a body as it is compared.
func (b *Block) bodyWord(i int) string {
	word := b.Folded(i)
	if b.IsArabic(i) {
		for _, p := range [...]string{"وال", "بال", "لل", "ال"} {
			if rest, ok := strings.CutPrefix(word, p); ok && len(rest) > 4 {
				return rest
			}
		}
		return word
	}
	if rest, ok := strings.CutSuffix(word, "s"); ok && len(rest) > 3 {
		return rest
	}
	return word
}

// emptyWord says whether a word tells nothing of the body.
func (b *Block) emptyWord(i int) bool {
	return b.Tokens[i].Letters < 2 || b.Has(i, knowledge.DefiniteWord) || b.Has(i, knowledge.OfWord) || b.Has(i, knowledge.InCue) || b.Has(i, knowledge.AndWord) ||
		b.Has(i, knowledge.Title) && !b.Has(i, knowledge.OfficeNoun) && !(b.IsArabic(i) && b.ofOffice(i)) || b.isWordOf(i, "for", "his", "her", "its", "their")
}

func (b *Block) isWordOf(i int, words ...string) bool {
	return !b.IsArabic(i) && slices.Contains(words, b.Folded(i))
}

// readModifiers takes in the words right before an English office: "museum
// director", "the airline's finance chief".
func (b *Block) readModifiers(h *Holding) {
	for range 5 {
		i := h.Start - 1
		if b.Has(i, knowledge.AndWord) && b.Has(i-1, knowledge.PortfolioWord) { // "Foreign and Defence Minister"
			h.Start = i
			continue
		}
		if i > 1 && b.Tokens[i].Letters == 1 && b.Sign(i-1, '\'') { // 's
			h.Short = !b.Tokens[i-2].Capital
			h.Start = i - 1
			continue
		}
		if b.Sign(i, '\'') && b.IsWord(i-1) && !b.Tokens[i].Space {
			h.Start = i
			continue
		}
		if !b.modifies(i, h.Start) {
			return
		}
		b.readBody(h, i, i+1)
		h.Start = i
	}
}

// modifies says whether a word before an English office belongs to the name of
// its body. At the head of a sentence any word has a capital, so that the one of
// the office has to tell: "Club captain Jo Reed", but "Meanwhile Captain Reed".
func (b *Block) modifies(i, office int) bool {
	if !b.IsWord(i) || b.emptyWord(i) || !b.inBody(i) || b.cuesOffice(i) || b.Has(i, knowledge.NameParticle) {
		return false
	}
	t := &b.Tokens[i]
	if !b.Has(i, knowledge.CommonWord) {
		return true
	}
	if b.startsSentence(i) {
		return t.Letters > 3 && !b.Tokens[office].Capital
	}
	return t.Capital || b.isBodyNoun(i)
}

// cuesOffice says whether token i is a cue beside offices, and none of the things
// that are named after people, which have directors: "museum".
func (b *Block) cuesOffice(i int) bool {
	cue, ok := b.At(i, knowledge.OfficeCue)
	return ok && cue.Value != int32(Bearer)
}

// isBodyNoun says whether a word that is no name is a body: "company", "union".
func (b *Block) isBodyNoun(i int) bool {
	return b.Has(i, knowledge.CommonWord) && b.Tokens[i].Letters > 3 && !b.Tokens[i].Capital
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

// pastHolding says whether words around the office and the name tell of
// another time or of a change.
func (b *Block) pastHolding(h *Holding) bool {
	if !b.HasAny(knowledge.OfficeCue) {
		return false
	}
	both := Post{Start: min(h.Start, h.Name.Start), End: max(h.End, h.Name.End)}
	from, to := b.SentenceBounds(h.Start)
	for i := max(from, both.Start-beforeOffice); i < min(to, both.End+afterOffice); i++ {
		if cue, ok := b.changeCue(i); ok && cueReaches(OfficeCue(cue.Value), &both, cue) {
			return true
		}
	}
	return false
}

// changeCue is a cue of a change at token i, if it is none within a phrase that
// tells of no office: "في وقت سابق".
func (b *Block) changeCue(i int) (Hit, bool) {
	cue, ok := b.At(i, knowledge.OfficeCue)
	if !ok || !changes(OfficeCue(cue.Value)) || b.definite(i) && b.ofOffice(i) { // "مدرب المنتخب" coaches no elected one
		return cue, false
	}
	for k := max(0, i-3); k < i; k++ {
		if over, found := b.Meaning(k, knowledge.OfficeCue, 0); found && over.End > i {
			return cue, false
		}
	}
	return cue, true
}

// changes says whether a cue tells that the holder of an office is not who holds
// it today, or has just come.
func changes(c OfficeCue) bool {
	switch c {
	case Former, Late, Then, Elect, Below, PastTime, Kin, Newcomer:
		return true
	}
	return false
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

// surelyTo is the end of a name, or of the words that surely belong to it.
func (n *Name) surelyTo() int {
	if n.Person != knowledge.NoRow || !n.Block.IsArabic(n.Start) {
		return n.End
	}
	end := min(n.End, n.Start+2)
	for end < n.End && (n.Block.given(end-1) || n.Block.Has(end-1, knowledge.NameParticle)) {
		end++
	}
	return end
}

// Passage is the name as far as its words surely belong to it.
func (n *Name) Passage() article.Passage {
	return n.Block.passage(n.Block.Bare(n.Start, n.surelyTo(), n.Letters))
}

// OneOf says whether the article knows no more than one body by a common noun:
// "the association" is that of the traders wherever it says so.
func (s *Set) OneOf(body uint64) bool {
	var kind uint64
	for _, b := range s.Blocks {
		if !b.inStory() {
			continue
		}
		for i := range b.Tokens {
			if !b.IsWord(i) || b.Tokens[i].Letters < 3 || language.Hash(b.bodyWord(i)) != body {
				continue
			}
			of := b.kindOfBody(i)
			if of != 0 && kind != 0 && of != kind {
				return false
			}
			kind = max(kind, of)
		}
	}
	return true
}

// kindOfBody is the word that tells a body from others of its kind: the one
// before an English noun, the one behind an Arabic noun, with the article like it.
func (b *Block) kindOfBody(i int) uint64 {
	at := i - 1
	if b.IsArabic(i) {
		if at = i + 1; b.given(at) || (b.definite(i) || strings.HasPrefix(b.Word(i), "لل")) && !b.definite(at) {
			return 0
		}
	} else if b.Sign(at, '\'') { // "the nurses' union"
		at--
	} else if b.Tokens[max(at, 0)].Letters == 1 && b.Sign(at-1, '\'') {
		at -= 2
	}
	if !b.IsWord(at) || b.emptyWord(at) || !b.IsArabic(i) && !b.Tokens[at].Capital && b.HasOneOf(at, neverNames) || b.Has(at, knowledge.NameParticle) {
		return 0
	}
	return language.Hash(b.bodyWord(at))
}

// BeginsAs says whether two full names begin alike up to a word that is no given
// name: where an Arabic name ends may be a guess.
func (n *Name) BeginsAs(o *Name) bool {
	k := 0
	for n.Start+k < n.End && o.Start+k < o.End && n.Block.Tokens[n.Start+k].Hash == o.Block.Tokens[o.Start+k].Hash {
		if k > 0 && !n.Block.given(n.Start+k) && !n.Block.Has(n.Start+k, knowledge.NameParticle) {
			return true
		}
		k++
	}
	return false
}

// OnePerson says whether two names are of one person: the article joins them,
// they begin alike, or one is a word that only full names like the other have
// behind a given name ("حطم دانيال كيبتو رقم السباق", "قال كيبتو").
func (s *Set) OnePerson(n, o *Name) bool {
	if who := s.PersonNamed(n); who != nil && who == s.PersonNamed(o) || n.BeginsAs(o) {
		return true
	}
	if n.End-n.Start > o.End-o.Start {
		n, o = o, n
	}
	if n.End-n.Start > 1 || !o.hasSurname(n) || n.Block.kinBeside(n) {
		return false
	}
	return !slices.ContainsFunc(s.Names, func(p *Name) bool { return p.End-p.Start > 1 && p.hasSurname(n) && !p.BeginsAs(o) })
}

// hasSurname says whether the single word of another name stands behind the
// first word of an Arabic one.
func (n *Name) hasSurname(single *Name) bool {
	b := n.Block
	return b.IsArabic(n.Start) && n.Start+1 < n.End && bareName(b, n.Start+1) == bareName(single.Block, single.Start)
}

// PersonNamed is the person that a name is of, or nil.
func (s *Set) PersonNamed(n *Name) *Person { return s.persons().of[n] }

// Changed says whether a sentence that names a person tells of a change: that
// he came to an office, left it, or that there was another before.
func (s *Set) Changed(who *Person) bool {
	for i := range who.Mentions {
		r := &who.Mentions[i]
		b := r.Block
		if !b.HasAny(knowledge.OfficeCue) {
			continue
		}
		from, to := b.SentenceBounds(r.Start)
		if b.isWordOf(to, "he", "she") {
			_, to = b.SentenceBounds(to)
		}
		for k := max(from, r.Start-reachOfChange); k < min(to, r.End+reachOfChange); k++ {
			cue, ok := b.changeCue(k)
			if !ok {
				continue
			}
			switch OfficeCue(cue.Value) {
			case Former, Then, Elect:
				return true
			}
		}
	}
	return false
}

// reachOfChange is how many tokens from a name a change of office is told.
const reachOfChange = 25
