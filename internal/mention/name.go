package mention

import (
	"cmp"
	"slices"
	"strings"

	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/spelling"
)

// Name is a person's name where it stands. No dictionary holds all names, so
// a name is known by what stands before it (a title, an office, "said"), by a
// given name that it begins with, or by its capitals. Where nothing but
// ordinary words follows, its end is a guess.
type Name struct {
	Block      *Block
	Start, End int    // tokens, without titles
	Letters    uint8  // particles written on to the first word
	Role       uint64 // of the title or office before it: equal ones are equal; 0 for none
	Country    int32  // row of countries of that office, or knowledge.NoRow
	Person     int32  // row of persons, or knowledge.NoRow
	Said       bool   // a verb of speech or a title stands before it, or one of speech after it
	InOffice   bool   // Role is an office, or its country is said
	Sex        Sex    // as the title or the verb beside it tells it
	Sure       bool   // no ordinary words: a known person, a given name, a title or capitals tell
}

// longestName is how many tokens a name may have.
const longestName = 6

func (s *Set) readNames(b *Block) {
	for i := 0; i < len(b.Tokens); i++ {
		if !b.IsWord(i) {
			continue
		}
		n := b.name(i)
		if n == nil {
			continue
		}
		s.Names = append(s.Names, n)
		i = n.End - 1
	}
}

// shortestAnchor is the length in letters from which a surname is so rare that
// the word before it elsewhere is a first name.
const shortestAnchor = 6

// mostAnchors is how many surnames are looked for.
const mostAnchors = 100

// readAnchored finds further full names by the surnames of those that are
// known: nothing introduces them ("عزف جيورجي كفيريكاشفيلي").
func (s *Set) readAnchored() {
	var surnames []uint64
	var seen uint64 // a set of their lowest bits, to skip other words fast
	for _, n := range s.Names {
		for i := n.Start + 1; n.Sure && i < n.End; i++ {
			t := &n.Block.Tokens[i]
			if t.Script == language.Arabic && t.Letters >= shortestAnchor && !n.Block.definite(i) &&
				len(surnames) < mostAnchors && !slices.Contains(surnames, t.Hash) {
				surnames = append(surnames, t.Hash)
				seen |= 1 << (t.Hash % 64)
			}
		}
	}
	if seen == 0 {
		return
	}
	var found []*Name
	inName := s.namesInOrder()
	for _, b := range s.Blocks {
		for i := range b.Tokens {
			if seen&(1<<(b.Tokens[i].Hash%64)) == 0 || i == 0 || !slices.Contains(surnames, b.Tokens[i].Hash) {
				continue
			}
			if inName(b, i) || !b.mayBeNamed(i-1) || b.definite(i-1) || b.Tokens[i-1].Letters < 3 || b.Has(i-1, knowledge.NameParticle) {
				continue
			}
			found = append(found, b.newName(i-1, i+1, b.particles(i-1)))
		}
	}
	s.addNames(found)
}

// namesInOrder gives a function that says whether token i of a block lies in a
// name; it has to be asked in the order of the text.
func (s *Set) namesInOrder() func(b *Block, i int) bool {
	names := s.Names
	return func(b *Block, i int) bool {
		for len(names) > 0 && (names[0].Block.Index < b.Index || names[0].Block == b && names[0].End <= i) {
			names = names[1:]
		}
		return len(names) > 0 && names[0].Block == b && names[0].Start <= i
	}
}

// readMiswritten finds single words that are a surname of the article but for
// two letters that have changed places. By chance there is hardly ever such a
// word, so that nothing has to introduce it: "وأضاف المدرب أن الفرازي جاهز".
func (s *Set) readMiswritten() {
	var surnames []string
	var letters []uint64 // that each is made of
	var lengths uint64   // a set of theirs, to skip other words fast
	for _, n := range s.Names {
		if !n.Block.given(n.Start) || n.Block.Tokens[n.Start].Script != language.Arabic {
			continue
		}
		for i := n.Start + 1; i < n.End && len(surnames) < mostAnchors; i++ {
			surname := n.Block.Folded(i)
			if t := &n.Block.Tokens[i]; t.Letters >= shortestAnchor && !feminine(surname) && !slices.Contains(surnames, surname) {
				surnames = append(surnames, surname)
				letters = append(letters, language.Letters(surname))
				lengths |= 1 << (t.Letters % 64)
			}
		}
	}
	if len(surnames) == 0 {
		return
	}
	var found []*Name
	inName := s.namesInOrder()
	for _, b := range s.Blocks {
		for i := range b.Tokens {
			t := &b.Tokens[i]
			if t.Letters < shortestAnchor || lengths&(1<<(t.Letters%64)) == 0 || t.Script != language.Arabic || !b.mayBeNamed(i) || inName(b, i) {
				continue
			}
			sum := language.Letters(b.Word(i))
			for k, surname := range surnames {
				if letters[k] == sum && spelling.Compare(b.Folded(i), surname) == spelling.Exchanged {
					found = append(found, b.newName(i, i+1, 0))
					break
				}
			}
		}
	}
	s.addNames(found)
}

// feminine says whether a folded word is more likely an adjective (الملكية)
// than a surname.
func feminine(word string) bool { return strings.HasSuffix(word, "ه") }

// addNames adds names in the order of the text.
func (s *Set) addNames(found []*Name) {
	if len(found) == 0 {
		return
	}
	s.Names = append(s.Names, found...)
	slices.SortStableFunc(s.Names, func(a, b *Name) int {
		return cmp.Or(cmp.Compare(a.Block.Index, b.Block.Index), cmp.Compare(a.Start, b.Start))
	})
}

// name is the name that begins at token i, or nil.
func (b *Block) name(i int) *Name {
	if people := b.people(i); len(people) > 0 {
		return b.knownName(people)
	}
	end := i
	switch b.Tokens[i].Script {
	case language.Arabic:
		end = b.arabicName(i)
	case language.Latin:
		end = b.latinName(i)
	}
	if end == i {
		return nil
	}
	return b.newName(i, end, b.particles(i))
}

func (b *Block) knownName(people []Hit) *Name {
	h := people[0]
	n := b.newName(h.Start, h.End, h.Letters)
	n.Sure = true
	if len(people) == 1 {
		n.Person = h.Value
	}
	return n
}

func (b *Block) newName(start, end int, letters uint8) *Name {
	n := &Name{Block: b, Start: start, End: end, Letters: letters, Person: knowledge.NoRow, Country: knowledge.NoRow}
	b.readRole(n)
	n.Sex = b.sexOf(n)
	n.Said = b.speechBefore(start) || b.Has(end, knowledge.SpeechVerb) || b.addressed(start)
	n.Sure = n.Role != 0 && !b.definite(start) || b.given(start) || b.boundParticle(start) || b.Tokens[start].Script == language.Latin
	return n
}

// particles is how many letters of word i are particles written on to a name
// that is sure to begin there.
func (b *Block) particles(i int) uint8 {
	if b.given(i) {
		h, _ := b.At(i, knowledge.NameToken)
		return h.Letters
	}
	if h, ok := b.At(i, knowledge.NameParticle); ok && h.Value == binds { // "وعبد الحليم"
		return h.Letters
	}
	return 0
}

// neverNames are the kinds of words that are no part of a name.
var neverNames = knowledge.Kinds(
	knowledge.CommonWord, knowledge.SpeechVerb, knowledge.MeetVerb, knowledge.HostVerb, knowledge.Title,
	knowledge.OfficeHead, knowledge.Office, knowledge.InCue, knowledge.Weekday, knowledge.Month, knowledge.PastCue,
	knowledge.FutureCue, knowledge.YearNoun, knowledge.YearWord, knowledge.DayWord, knowledge.UnitWord, knowledge.Numeral,
	knowledge.Ordinal, knowledge.SummitNoun, knowledge.AgencyNoun, knowledge.PlaceNoun, knowledge.OfficeCue,
	knowledge.Nationality, knowledge.NegationCue, knowledge.CaptionCue, knowledge.BylineCue, knowledge.FooterCue,
	knowledge.VirtualCue, knowledge.BehalfCue, knowledge.FurnitureCue, knowledge.Anniversary, knowledge.Country,
	knowledge.Agency, knowledge.DayNoun, knowledge.OfWord,
)

// mayBeNamed says whether word i can be a part of a name.
func (b *Block) mayBeNamed(i int) bool {
	if !b.IsWord(i) {
		return false
	}
	return b.Has(i, knowledge.NameToken) || !b.HasOneOf(i, neverNames) && b.Tokens[i].Letters > 1
}

// arabicName is the end of the name that begins at token i, or i for none.
func (b *Block) arabicName(i int) int {
	if !b.mayBeNamed(i) || b.prefixed(i) {
		return i
	}
	given := b.given(i)
	if !given && (b.definite(i) || b.ofOffice(i)) && b.given(i+1) && !b.conjoined(i+1) { // a trade, a town: "الطباخ حسام القصاب", "محافظ إربد نبيل الحلواني"
		return i
	}
	bound := b.boundParticle(i)
	if !given && !bound && (b.definite(i) && !b.speechBefore(i) && !b.titled(i) || !b.introduced(i)) {
		return i
	}
	if _, within := b.nounOver(i, len(b.Tokens)); within && !given { // "أمين سر النقابة"
		return i
	}
	end := i + 1
	for end < len(b.Tokens) && end-i < longestName {
		particle := b.joins(end)
		if !particle && (!b.mayBeNamed(end) && !b.monthAsName(end) || b.prefixed(end) || b.conjoined(end)) {
			break
		}
		end++
	}
	for end > i+1 && b.joins(end-1) && !b.mayBeNamed(end-1) {
		end--
	}
	if end == i+1 && (bound || given && !b.introduced(i)) { // half a name, or a name of anybody
		return i
	}
	return end
}

// ofOffice says whether word i completes an office before it: "رئيس بلدية ماحص".
func (b *Block) ofOffice(i int) bool {
	h, ok := b.Ending(i, knowledge.OfficeNoun, longestFrame)
	return ok && !b.definite(h.End-1)
}

// joins says whether word i is a particle inside names.
func (b *Block) joins(i int) bool {
	h, ok := b.At(i, knowledge.NameParticle)
	return ok && h.Value < introduces
}

// conjoined says whether word i is a given name after "and".
func (b *Block) conjoined(i int) bool {
	h, ok := b.At(i, knowledge.NameToken)
	return ok && h.Particle&language.Conjunction != 0
}

// monthAsName says whether word i, a month, is a surname here ("تيريزا ماي"):
// no number stands by it.
func (b *Block) monthAsName(i int) bool {
	if !b.Has(i, knowledge.Month) || b.HasOneOf(i, neverNames.Without(knowledge.Month)) {
		return false
	}
	_, _, before := b.Number(i - 1)
	_, _, after := b.Number(i + 1)
	return !before && !after && !b.Sign(i+1, '/')
}

func (b *Block) boundParticle(i int) bool {
	h, ok := b.At(i, knowledge.NameParticle)
	return ok && h.Value == binds
}

// given says whether word i is a given name. What is left of a short word
// without its first letters is hardly ever one.
func (b *Block) given(i int) bool {
	h, ok := b.At(i, knowledge.NameToken)
	return ok && (h.Letters == 0 || b.Tokens[i].Letters-h.Letters > 3)
}

// definite says whether word i bears the Arabic article: after a title that is
// an adjective ("النجم السينمائي"), hardly ever a name.
func (b *Block) definite(i int) bool { return strings.HasPrefix(b.Word(i), "ال") }

// prefixed says whether an Arabic word surely begins with particles: the
// article does not stand inside a name's word.
func (b *Block) prefixed(i int) bool {
	word := b.Word(i)
	for _, p := range [...]string{"بال", "وال", "فال", "كال", "لل"} {
		if strings.HasPrefix(word, p) {
			return true
		}
	}
	return false
}

// introduced says whether a title, an office or a verb of speech stands before
// token i, with a nationality and other adjectives between at most.
func (b *Block) introduced(i int) bool {
	if b.speechBefore(i) {
		return true
	}
	if _, ok := b.Ending(i, knowledge.MeetVerb, longestFrame); ok {
		return true
	}
	if h, ok := b.Ending(i, knowledge.NameParticle, longestFrame); ok && h.Value == introduces {
		return true
	}
	_, _, ok := b.titleBefore(i)
	return ok
}

// The values of knowledge.NameParticle: inside names, bound to the word after
// it, before a name ("إن", "مكتب"), and behind one ("Jr", "Inc").
const (
	joins = iota
	binds
	introduces
	firstGeneration // of father and son, behind the name
	lastGeneration
	ofCompany // behind a name that is no person's
)

// mostAdjectives is how many adjectives may stand between a title and a name.
const mostAdjectives = 3

// titleBefore is the title or office that the name at token i bears, with a
// nationality and other adjectives between at most.
func (b *Block) titleBefore(i int) (title Hit, country int32, ok bool) {
	country = knowledge.NoRow
	at := i
	if b.Sign(at-1, ',') && at > 1 { // "رئيس الجمعية المنظمة، عبد الواحد بنشعبون،"
		at--
	}
	for passed := 0; passed <= mostAdjectives; passed++ {
		for _, kind := range [...]knowledge.Kind{knowledge.Office, knowledge.OfficeHead, knowledge.Title} {
			if h, ok := b.Ending(at, kind, longestFrame); ok {
				return h, country, true
			}
		}
		if h, ok := b.Ending(at, knowledge.Nationality, longestFrame); ok {
			at, country = h.Start, h.Value
			continue
		}
		if at == 0 || !b.IsWord(at-1) || !b.definite(at-1) || b.Has(at-1, knowledge.CommonWord) {
			break
		}
		at--
	}
	return title, country, false
}

// addressed says whether a title such as "السيد" or "Dr" stands right before
// token i, or a verb of meeting.
func (b *Block) addressed(i int) bool {
	if _, ok := b.Ending(i, knowledge.MeetVerb, longestFrame); ok {
		return true
	}
	h, ok := b.Ending(i, knowledge.Title, longestFrame)
	return ok && h.Value <= 6
}

// titled says whether a title stands right before token i that is no noun for
// an adjective to follow: "القاضي الحضرمي", but not "النجم السينمائي".
func (b *Block) titled(i int) bool {
	h, ok := b.Ending(i, knowledge.Title, longestFrame)
	return ok && h.Value <= 5 && b.definite(h.Start)
}

func (b *Block) speechBefore(i int) bool {
	_, ok := b.Ending(i, knowledge.SpeechVerb, longestFrame)
	return ok
}

// readRole reads what the words right before a name call its bearer.
func (b *Block) readRole(n *Name) {
	title, country, ok := b.titleBefore(n.Start)
	if !ok {
		return
	}
	for t := title.Start; t < title.End; t++ {
		n.Role = n.Role*31 + b.bareHash(t)
	}
	n.Country = country
	n.InOffice = title.Kind != knowledge.Title || country != knowledge.NoRow
}

// SameRole says whether the words before two names call their bearers alike.
func (n *Name) SameRole(o *Name) bool {
	return n.Role != 0 && n.Role == o.Role &&
		(n.Country == o.Country || n.Country == knowledge.NoRow || o.Country == knowledge.NoRow)
}

// bareHash is the hash of a word without particles: of the reading by which
// it is a title or an office.
func (b *Block) bareHash(i int) uint64 {
	t := &b.Tokens[i]
	letters := uint8(0)
	for _, kind := range [...]knowledge.Kind{knowledge.Office, knowledge.OfficeHead, knowledge.Title} {
		if h, ok := b.At(i, kind); ok {
			letters = h.Letters
			break
		}
	}
	hash := t.Hash
	for _, p := range t.Bare() {
		if letters > 0 && p.Letters == letters {
			hash = p.Hash
		}
	}
	return hash
}

// latinName is the end of the run of capitalised words that begins at token
// i, or i for none.
func (b *Block) latinName(i int) int {
	if !b.latinWord(i) || b.startsSentence(i) && !b.given(i) && b.Has(i+1, knowledge.NameToken) {
		return i
	}
	end := i + 1
	for end < len(b.Tokens) && end-i < longestName {
		next, ok := b.latinStep(end)
		if !ok || b.given(end) && !b.given(i) && b.afterOfficeOf(i) { // "Governor of Turkana Joseph Kibet"
			break
		}
		end = next
	}
	if end == i+1 && b.startsSentence(i) && !b.Has(i+1, knowledge.SpeechVerb) && !b.Sign(i+1, ',') && !b.isPredicate(i+1) {
		return i // any word has a capital here
	}
	return end
}

// afterOfficeOf says whether an office with "of" stands right before token i.
func (b *Block) afterOfficeOf(i int) bool {
	if !b.Has(i-1, knowledge.OfWord) {
		return false
	}
	_, ok := b.Ending(i-1, knowledge.OfficeNoun, longestFrame)
	return ok
}

// latinWord says whether token i is a capitalised word that can be a part of
// a name.
func (b *Block) latinWord(i int) bool {
	t := &b.Tokens[i]
	return (b.mayBeNamed(i) || b.dayAsName(i)) && t.Script == language.Latin && t.Capital && !t.Allcaps && t.Letters > 1
}

// dayAsName says whether token i, a weekday or a month, is a given name here:
// "Mr Sunday Ogunleye".
func (b *Block) dayAsName(i int) bool {
	if !b.Has(i, knowledge.Weekday) && !b.Has(i, knowledge.Month) {
		return false
	}
	h, ok := b.Ending(i, knowledge.OfficeCue, 1)
	return ok && (h.Value == int32(OfMan) || h.Value == int32(OfWoman)) && b.IsWord(i+1) && b.Tokens[i+1].Capital
}

// latinStep is the end of the part of a name that begins at token i: the next
// name, an initial, a particle before a name.
func (b *Block) latinStep(i int) (int, bool) {
	switch {
	case !b.Tokens[i].Space && !b.Sign(i, '-', '\''):
		return 0, false
	case b.latinWord(i):
		return i + 1, true
	case b.Sign(i, '-', '\'') && !b.Tokens[i].Space && i+1 < len(b.Tokens) && !b.Tokens[i+1].Space && b.latinWord(i+1):
		return i + 2, true
	case b.IsWord(i) && b.Tokens[i].Capital && b.Tokens[i].Letters == 1 && b.Sign(i+1, '.', '\'') && i+2 < len(b.Tokens) && b.latinWord(i+2):
		return i + 3, true
	}
	at := i
	for at < len(b.Tokens) && at-i < 3 && (b.joins(at) || at > i && b.Sign(at, '-')) {
		at++
	}
	if at > i && at < len(b.Tokens) && b.latinWord(at) {
		return at + 1, true
	}
	return 0, false
}

// isPredicate says whether token i is a word in small letters: what stands
// before it at the head of a sentence may be its subject.
func (b *Block) isPredicate(i int) bool {
	return b.IsWord(i) && !b.Tokens[i].Capital
}
