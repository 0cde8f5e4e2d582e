package mention

import (
	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/timex"
)

// LifeSort is what a LifeFact tells of a person.
type LifeSort uint8

// The sorts.
const (
	Birth LifeSort = iota
	Death
	Age
	Act // something that only a living person does, and no child
)

// LifeFact is what the text tells of a person's life.
type LifeFact struct {
	Sort       LifeSort
	Block      *Block
	Start, End int    // tokens
	Who        string // the person: the folded surname; "" where the text leaves it open
	When       timex.Interval
	Years      int  // of an age
	Most       int  // of an age that leaves it open, "in her sixties": the highest; 0 for others
	Loose      bool // an age that is about so many
	AtDeath    bool // of an age: that at which the person died
	Now        bool // of an age: that of the day of the article, however the sentence goes on
	Back       bool // of an age: "the 51-year-old", somebody named before
	Late       bool // the sentence calls the person the deceased
	Adult      bool // of an act: no child does it
	Opens      bool // "he" or "she" at the head of a paragraph is the subject
}

// Passage is where the fact stands.
func (f *LifeFact) Passage() article.Passage { return f.Block.Passage(f.Start, f.End) }

// The values of a LifeCue in rules/languages.
const (
	bornCue     = 1
	diedCue     = 2
	agedCue     = 3 // before an age
	ownAge      = 4 // before one, right behind a name
	actCue      = 5
	adultCue    = 6
	onceAged    = 7  // before one that is long past, or at which somebody died
	atDeath     = 8  // the same, an ordinary word: "عن 79 عاما"
	presenceCue = 9  // of being there oneself: "in person"
	workCue     = 10 // of works of art, whose maker the sentence need not name
	pronounCue  = 11 // stands for a person as the subject
	isAged      = 12 // between the person and a bare age: "is", "turned"
	wasAged     = 13 // the same of the dead: "She was 91."
	diesAt      = 14 // before an age at the end of a clause: "dies at"
	decadeCue   = 15 // before the number of a decade of life: "في عقده"
	passedCue   = 16 // before tens that are passed: "تجاوز"
	bornSign    = 17 // behind an opening bracket: "b."
	diedSign    = 18
	ownCue      = 19 // before kin of the writer's own: "my"
	adverbCue   = 20 // between the subject and its verb: "later"
	agentCue    = 21 // before who did it: "by"
	decadeWord  = 22 // before the number of a decade, of life or of a century: "في العقد"
	joinCue     = 23 // between two verbs: "and"
	todayCue    = 24 // of how things are today: "لا يزال"
)

// reachOfName is how many tokens back a person may have been named.
const reachOfName = 120

// reachOfLife is how many tokens may stand between a cue and its time.
const reachOfLife = 14

// livesBegin are the kinds of phrase at which a fact of a life may begin; an age
// may begin at a number too.
var livesBegin = knowledge.Kinds(knowledge.LifeCue, knowledge.InCue)

// readLives finds births, deaths, ages and dated acts of people.
func (s *Set) readLives() {
	for _, b := range s.Blocks {
		for i := range b.Tokens {
			if b.Tokens[i].Kind == language.Number || b.HasOneOf(i, livesBegin) {
				if f := s.lifeFact(b, i); f != nil {
					s.Lives = append(s.Lives, f)
				}
			}
			if b.Sign(i, '(') {
				s.readSpan(b, i)
			}
		}
	}
}

func (s *Set) lifeFact(b *Block, i int) *LifeFact {
	if f := s.age(b, i); f != nil {
		return f
	}
	if !b.Has(i, knowledge.LifeCue) {
		return nil
	}
	for _, way := range [...]struct {
		cue  int32
		sort LifeSort
	}{{bornCue, Birth}, {diedCue, Death}, {adultCue, Act}, {workCue, Act}, {presenceCue, Act}, {actCue, Act}} {
		h, ok := b.Meaning(i, knowledge.LifeCue, way.cue)
		if !ok {
			continue
		}
		t := s.timeNear(b, h, way.sort)
		if t == nil {
			continue
		}
		f := &LifeFact{Sort: way.sort, Block: b, Start: t.Start, End: t.End, When: whenOf(t), Late: b.late(i), Adult: way.cue == adultCue, Opens: h.Start == 1 && b.isLife(0, pronounCue)}
		if way.sort != Act || b.IsArabic(i) {
			f.Who = s.who(b, i, h.End)
			return f
		}
		if who, ok := s.actor(b, h, t, way.cue); ok {
			f.Who = who
			return f
		}
	}
	return nil
}

// whenOf is the time of a fact; of an end that is said alone, "until 1931",
// that end.
func whenOf(t *Time) timex.Interval {
	switch {
	case t.From != nil && t.To == nil:
		return t.From.Past
	case t.To != nil && t.From == nil:
		return t.To.Past
	}
	return t.Past
}

// actor is who does what an English verb says; ok is false where its subject is
// a thing: "the museum opened in 1994".
func (s *Set) actor(b *Block, h Hit, t *Time, cue int32) (who string, ok bool) {
	if by, said := s.agent(b, max(h.End, t.End)); said {
		return by, by != ""
	}
	if by, said := s.agent(b, h.End); said {
		return by, by != ""
	}
	if cue == workCue || cue == presenceCue {
		return s.who(b, h.Start, h.End), true
	}
	at := h.Start - 1
	for at >= 0 && (b.isLife(at, adverbCue) || b.Has(at, knowledge.NegationCue)) {
		at--
	}
	start := b.SentenceStart(h.Start)
	switch {
	case at < start: // "Speaking to students in 2014, she said"
		if !b.subjectIn(t.End, b.SentenceEnd(t.Start)) {
			return "", false
		}
		return s.who(b, h.Start, h.End), true
	case b.Sign(at, ','):
		return s.beforeInsert(b, start, at)
	case b.isLife(at, pronounCue), b.isLife(at, joinCue):
		return s.who(b, h.Start, h.End), true
	}
	if key, known := s.persons().bySurname(b, at); known {
		return key, true
	}
	if n := s.nameEnding(b, at+1); n != nil && s.persons().keyOf(n) != "" {
		return s.persons().keyOf(n), true
	}
	return "", false
}

// subjectIn says whether "he" or "she" stands right behind a comma between two
// tokens.
func (b *Block) subjectIn(start, end int) bool {
	for k := start; k+1 < min(end, start+reachOfLife); k++ {
		if b.Sign(k, ',') {
			return b.isLife(k+1, pronounCue)
		}
	}
	return false
}

// beforeInsert is the subject before the words that a comma closes: "Suwaidi,
// the founder, opened", "Suwaidi, who died in 2009, opened".
func (s *Set) beforeInsert(b *Block, start, comma int) (who string, ok bool) {
	for k := comma - 1; k > max(start, comma-reachBack); k-- {
		if !b.Sign(k, ',') {
			continue
		}
		if n := s.nameEnding(b, k); n != nil {
			who = s.persons().keyOf(n)
		} else if key, known := s.persons().bySurname(b, k-1); known {
			who = key
		}
		if who != "" || comma-k > insertReach {
			return who, who != ""
		}
	}
	return "", false
}

// insertReach is how many tokens the words between two commas may have.
const insertReach = 24

// agent is the person behind "by" that begins at token i; "" where it is
// nobody known.
func (s *Set) agent(b *Block, i int) (who string, said bool) {
	if !b.isLife(i, agentCue) {
		return "", false
	}
	return s.firstNamed(b, i, min(b.SentenceEnd(i), i+4)), true
}

// isLife says whether a cue of the sort begins at token i.
func (b *Block) isLife(i int, value int32) bool {
	_, ok := b.Meaning(i, knowledge.LifeCue, value)
	return ok
}

// The lengths of a life that brackets may tell: a reign or a career that lasts
// as long is rare.
const (
	shortestLife = 30
	longestLife  = 115
)

// readSpan reads the birth and the death in brackets behind a name: "(1889 -
// 1957)", "(b. 1961)".
func (s *Set) readSpan(b *Block, i int) {
	if !b.Sign(i, '(') || i == 0 {
		return
	}
	who := s.namedBefore(b, i)
	if who == "" {
		return
	}
	for _, way := range [...]struct {
		cue  int32
		sort LifeSort
	}{{bornSign, Birth}, {diedSign, Death}} {
		h, ok := b.Meaning(i+1, knowledge.LifeCue, way.cue)
		if !ok {
			continue
		}
		at := h.End
		if b.Sign(at, '.') {
			at++
		}
		if t := s.timeIn(b, at, at+1, way.sort); t != nil && b.Sign(t.End, ')') {
			s.Lives = append(s.Lives, &LifeFact{Sort: way.sort, Block: b, Start: t.Start, End: t.End, Who: who, When: t.Past})
		}
		return
	}
	k := s.timeIndex(b, i+1)
	if k == len(s.Times) || s.Times[k].Block != b || s.Times[k].Start != i+1 || !b.Sign(s.Times[k].End, ')') {
		return
	}
	t := s.Times[k]
	if t.From == nil || t.To == nil || !t.From.Sure() || !t.To.Sure() || t.Calendar != timex.Gregorian {
		return
	}
	if years := yearsBetween(t.From.Past.From.Day(), t.To.Past.From.Day()); years < shortestLife || years > longestLife {
		return
	}
	s.Lives = append(s.Lives,
		&LifeFact{Sort: Birth, Block: b, Start: t.Start, End: t.End, Who: who, When: t.From.Past},
		&LifeFact{Sort: Death, Block: b, Start: t.Start, End: t.End, Who: who, When: t.To.Past})
}

// namedBefore is the person whose name ends right before a bracket; "" where an
// office stands before the name, whose time the bracket may tell.
func (s *Set) namedBefore(b *Block, bracket int) string {
	who, start := "", bracket-1
	if n := s.nameEnding(b, bracket); n != nil {
		who, start = s.persons().keyOf(n), n.Start
	} else if key, known := s.persons().bySurname(b, bracket-1); known {
		who = key
	}
	for k := max(0, start-officeReach); k < start; k++ {
		if b.Has(k, knowledge.OfficeHead) || b.Has(k, knowledge.Office) || b.isPastOffice(k) {
			return ""
		}
	}
	return who
}

// officeReach is how many tokens before a name tell its office.
const officeReach = 4

// isPastOffice says whether token i tells of a time in office: "the reign of".
func (b *Block) isPastOffice(i int) bool {
	_, ok := b.Meaning(i, knowledge.OfficeCue, 6)
	return ok
}

// timeNear is the time that goes with a cue: the first behind it in the same
// sentence, with no other cue of a life between them. A verb of an act may
// stand behind its time: "in 2017 he came".
func (s *Set) timeNear(b *Block, h Hit, sort LifeSort) *Time {
	end := min(b.SentenceEnd(h.Start), h.End+reachOfLife)
	if t := s.timeIn(b, h.Start+1, end, sort); t != nil && !b.cuedBetween(h.End, t.Start) {
		return t
	}
	if sort != Act {
		return nil
	}
	start := max(b.SentenceStart(h.Start), h.Start-reachOfLife)
	var last *Time
	for from := start; ; {
		t := s.timeIn(b, from, h.Start, sort)
		if t == nil {
			break
		}
		from = t.End
		if !b.Sign(t.End, ')') { // "(d. 2004) carved"
			last = t
		}
	}
	if last == nil || b.cuedBetween(last.End, h.Start) {
		return nil
	}
	return last
}

// cuedBetween says whether another cue of a life stands between two tokens.
func (b *Block) cuedBetween(start, end int) bool {
	for i := start; i < end; i++ {
		if b.Has(i, knowledge.ClauseWord) || b.tellsLife(i) {
			return true
		}
	}
	return false
}

// tellsLife says whether a cue of a fact of its own begins at token i.
func (b *Block) tellsLife(i int) bool {
	if !b.Has(i, knowledge.LifeCue) {
		return false
	}
	for _, h := range b.Hits(i, knowledge.LifeCue) {
		if h.Value <= workCue && h.Value != presenceCue {
			return true
		}
	}
	return false
}

// timeIn is the first sure time of a day, month or year that begins between
// two tokens.
func (s *Set) timeIn(b *Block, start, end int, sort LifeSort) *Time {
	for k := s.timeIndex(b, start); k < len(s.Times); k++ {
		t := s.Times[k]
		if t.Block != b || t.Start >= end {
			return nil
		}
		if t.Type == timex.DateType && t.Relation == timex.Absolute && t.Calendar == timex.Gregorian && t.Sure() && b.digitIn(t.Start, t.End) && datesLife(t, sort) {
			return t
		}
	}
	return nil
}

// datesLife says whether a time is fine enough for a fact of the sort: an act
// may go on from it, or until then.
func datesLife(t *Time, sort LifeSort) bool {
	switch t.Grain {
	case timex.Day, timex.Month, timex.YearUnit:
	case timex.SeasonUnit:
		return sort == Act && t.Mod == timex.Plain && t.From == nil && t.To == nil
	default:
		return false
	}
	if t.Mod == timex.Plain && t.From == nil && t.To == nil {
		return true
	}
	if sort != Act || t.Mod != timex.Since && t.Mod != timex.Until {
		return false
	}
	open := whenOf(t)
	return open != timex.Interval{} && (t.From == nil) != (t.To == nil)
}

// digitIn says whether a number in digits stands among the tokens.
func (b *Block) digitIn(start, end int) bool {
	for i := start; i < end; i++ {
		if b.Tokens[i].Kind == language.Number {
			return true
		}
	}
	return false
}

// age reads "the 71-year-old", "aged 82", "Castellano, 47,", "عن عمر ناهز 88
// عاما", "في الرابعة والتسعين".
func (s *Set) age(b *Block, i int) *LifeFact {
	h, ok := b.Meaning(i, knowledge.LifeCue, agedCue)
	own := false
	if !ok {
		h, own = b.Meaning(i, knowledge.LifeCue, ownAge)
	}
	if !ok && !own {
		if h, ok = b.Meaning(i, knowledge.LifeCue, onceAged); !ok {
			h, ok = b.Meaning(i, knowledge.LifeCue, atDeath)
		}
		if ok && !b.diedBefore(i) {
			return nil // "got his first guitar at the age of 9"
		}
	}
	if ok || own {
		at, loose := h.End, false
		for b.Has(at, knowledge.ApproxCue) {
			a, _ := b.At(at, knowledge.ApproxCue)
			at, loose = a.End, true
		}
		if n, end := b.ageNumber(at); end > at {
			f := s.aged(b, i, at, end, n, loose, b.diedBefore(i))
			if own {
				f.Now = true
				if f.Who = s.lastNamed(b, max(b.SentenceStart(i), i-3), i); f.Who == "" {
					return nil // somebody without a name
				}
			}
			return f
		}
	}
	if f := s.bracketed(b, i); f != nil {
		return f
	}
	if f := s.spoken(b, i); f != nil {
		return f
	}
	n, digits, number := b.Number(i)
	if number && digits <= 3 && n >= 1 && n <= 115 {
		if f := s.yearsOld(b, i, n); f != nil {
			return f
		}
		if n >= 10 && b.Sign(i-1, ',') && (b.Sign(i+1, ',') || b.Sign(i+1, '.')) && s.nameEnding(b, i-1) != nil && !b.Tokens[i+1].Space {
			f := s.aged(b, i, i, i+1, n, false, false)
			f.Now = true
			return f
		}
		return nil
	}
	if b.IsArabic(i) && b.Has(i, knowledge.InCue) {
		if n, end := b.Ordinal(i + 1); end > i+2 && n >= 21 && n <= 110 && n%10 != 0 && !b.Has(end, knowledge.Month) && (!b.Has(end, knowledge.OfWord) || b.Has(end, knowledge.YearsOld) && (b.diedBefore(i) || b.isToday(i))) {
			return s.aged(b, i, i+1, end, n, false, false)
		}
	}
	return nil
}

// yearsOld reads "71 years old", "the 71-year-old", "the 71-year-old pilot
// Vikesund", whose age it is that of the one it stands before.
func (s *Set) yearsOld(b *Block, i, n int) *LifeFact {
	at := i + 1
	if b.Sign(at, '-') {
		at++
	}
	h, ok := b.At(at, knowledge.YearsOld)
	if !ok {
		return nil
	}
	f := s.aged(b, i, i, h.End, n, false, false)
	if b.IsArabic(at) && !f.AtDeath && !b.diedBefore(i) && !b.isToday(i) {
		return nil // "married at sixteen": an age of then
	}
	f.Now, f.Back = !b.IsArabic(at) && at > i+1, b.Has(i-1, knowledge.DefiniteWord) && b.standsAlone(h.End)
	if f.Back || b.IsArabic(at) || at == i+1 {
		return f
	}
	for k := h.End; k < min(h.End+3, b.SentenceEnd(i)) && b.IsWord(k); k++ {
		if who := s.firstNamed(b, k, k+1); who != "" {
			f.Who = who
			break
		}
	}
	return f
}

// spoken reads an age in a clause of its own: "She is 60.", "dies at 91", "في
// عقده السابع", "تجاوزت الثمانين".
func (s *Set) spoken(b *Block, i int) *LifeFact {
	if h, ok := b.Meaning(i, knowledge.LifeCue, diesAt); ok {
		if n, end := b.ageNumber(h.End); end == h.End+1 && n >= 18 && b.clauseEnds(end) {
			return s.aged(b, i, h.End, end, n, false, true)
		}
	}
	h, ok := b.Meaning(i, knowledge.LifeCue, decadeCue)
	ofLife := ok
	if !ok {
		h, ok = b.Meaning(i, knowledge.LifeCue, decadeWord)
	}
	if ok {
		n, end := b.Ordinal(h.End)
		if end > h.End && n >= 3 && n <= 11 && (b.diedBefore(i) || b.isToday(i)) && (ofLife || b.Has(end, knowledge.YearsOld)) {
			f := s.aged(b, i, i, end, 10*(n-1), false, false)
			f.Most = f.Years + 9
			return f
		}
	}
	if h, ok := b.Meaning(i, knowledge.LifeCue, passedCue); ok {
		n, end := b.Cardinal(h.End)
		if end > h.End && n%10 == 0 && n >= 30 && n <= 100 && b.BearsArticle(h.End) && (b.diedBefore(i) || b.isToday(i)) && (b.clauseEnds(end) || b.Has(end, knowledge.YearsOld)) {
			f := s.aged(b, i, i, end, n, false, false)
			f.Most = f.Years + 9
			return f
		}
	}
	return s.predicate(b, i)
}

// isToday says whether the words before token i tell how things are today.
func (b *Block) isToday(i int) bool {
	for k := max(b.SentenceStart(i), i-reachBack); k < i; k++ {
		if b.isLife(k, todayCue) || b.Has(k, knowledge.EachWord) {
			return true
		}
	}
	return false
}

// predicate reads "She is 60.", "Aasland turned 60", and "She was 91." behind a
// sentence that tells a death.
func (s *Set) predicate(b *Block, i int) *LifeFact {
	h, now := b.Meaning(i, knowledge.LifeCue, isAged)
	if !now {
		was, ok := b.Meaning(i, knowledge.LifeCue, wasAged)
		start := b.SentenceStart(i)
		if !ok || start == 0 || i > start+1 || !b.diedIn(b.SentenceStart(start-1), start) {
			return nil
		}
		h = was
	}
	n, end := b.Cardinal(h.End)
	if i == 0 || end != h.End+1 || n < 18 || n > 115 || !b.clauseEnds(end) {
		return nil
	}
	_, known := s.persons().bySurname(b, i-1)
	if !b.isLife(i-1, pronounCue) && !known && !s.nameAt(b, i-1) {
		return nil
	}
	f := s.aged(b, i, h.End, end, n, false, !now)
	f.Now = now
	return f
}

// clauseEnds says whether nothing that a number may count stands at token i.
func (b *Block) clauseEnds(i int) bool {
	return i >= len(b.Tokens) || b.Sign(i, ',', ';', '،', '؛', ')') || b.Sign(i, '.') && (i+1 >= len(b.Tokens) || b.Tokens[i+1].Space)
}

// diedIn says whether a death is told between two tokens.
func (b *Block) diedIn(start, end int) bool {
	for k := start; k < end; k++ {
		if b.isLife(k, diedCue) {
			return true
		}
	}
	return false
}

// bracketed reads "(72)" and "(54 عاما)" right behind a name.
func (s *Set) bracketed(b *Block, i int) *LifeFact {
	if !b.Sign(i-1, '(') || i < 2 {
		return nil
	}
	n, end := b.Cardinal(i)
	if end == i || n < 5 || n > 115 {
		return nil
	}
	if h, ok := b.At(end, knowledge.UnitWord); ok && timex.Unit(h.Value) == timex.YearUnit {
		end = h.End
	} else if n < 18 || !b.bornIn(end, b.SentenceEnd(i)) {
		return nil // minutes of goals, points, pages
	}
	if !b.Sign(end, ')') {
		return nil
	}
	who := s.lastNamed(b, max(0, i-2-longestName), i-1)
	if n := s.nameEnding(b, i-1); n == nil {
		if key, ok := s.persons().bySurname(b, i-2); ok {
			who = key
		}
	}
	if who == "" {
		return nil
	}
	return &LifeFact{Sort: Age, Block: b, Start: i, End: end, Who: who, Years: n, Now: true}
}

// bornIn says whether a birth is told between two tokens.
func (b *Block) bornIn(start, end int) bool {
	for k := start; k < end; k++ {
		if b.isLife(k, bornCue) {
			return true
		}
	}
	return false
}

// standsAlone says whether no noun follows that an age may be of: "the
// 51-year-old had", not "the 51-year-old bridge".
func (b *Block) standsAlone(i int) bool {
	return !b.IsWord(i) || b.Has(i, knowledge.WasCue) || b.Has(i, knowledge.PastVerb) || b.Has(i, knowledge.SpeechVerb) || b.Has(i, knowledge.ClauseWord)
}

// diedBefore says whether the age at token i is the one at which somebody died.
func (b *Block) diedBefore(i int) bool { return b.diedIn(max(b.SentenceStart(i), i-reachBack), i) }

// reachBack is how many tokens before an age are looked at.
const reachBack = 40

// ageNumber reads the number of an age, with the years behind it.
func (b *Block) ageNumber(i int) (n, end int) {
	n, end = b.Cardinal(i)
	if end == i {
		n, end = b.Ordinal(i)
	}
	if end == i || n < 1 || n > 115 {
		return 0, i
	}
	if h, ok := b.At(end, knowledge.UnitWord); ok {
		if timex.Unit(h.Value) != timex.YearUnit {
			return 0, i
		}
		end = h.End
	} else if b.Has(end, knowledge.Month) || b.Sign(end, '%', '-', '.') && !b.Token(end+1).Space && end+1 < len(b.Tokens) {
		return 0, i
	}
	return n, end
}

func (s *Set) aged(b *Block, at, start, end, n int, loose, death bool) *LifeFact {
	return &LifeFact{Sort: Age, Block: b, Start: start, End: end, Who: s.who(b, at, end), Years: n, Loose: loose, AtDeath: death}
}

// who is the person that a fact at a token is of: the last one named before it
// in the sentence, or the one right behind an Arabic verb, or else the last one
// named in the sentence before; "" where the text leaves it open.
func (s *Set) who(b *Block, i, end int) string {
	start, stop := b.SentenceBounds(i)
	if b.IsArabic(i) {
		for k := end; k <= end+1 && k < stop; k++ {
			if key, ok := s.persons().bySurname(b, k); ok {
				return key
			}
		}
	}
	if b.late(i) {
		return ""
	}
	if key := s.lastNamed(b, start, i); key != "" {
		return key
	}
	if b.IsArabic(i) {
		if n := s.firstNamed(b, end, min(stop, end+6)); n != "" {
			return n
		}
	}
	if start == 0 {
		return ""
	}
	return s.lastNamed(b, b.SentenceStart(start-1), start)
}

// late says whether the sentence of a token calls somebody the deceased, before
// it or right behind: that is whom the article is about.
func (b *Block) late(i int) bool {
	start, end := b.SentenceBounds(i)
	for k := max(start, i-reachOfName); k < min(i+3, end); k++ {
		if b.Has(k, knowledge.LateWord) {
			return true
		}
	}
	return false
}

// OwnKin says whether the relative at token i is the writer's own, and thus the
// very person that the obituary is of: "My aunt, the botanist".
func (b *Block) OwnKin(i int) bool { return i > 0 && b.isLife(i-1, ownCue) }

// lastNamed is the last person named between two tokens.
func (s *Set) lastNamed(b *Block, start, end int) (key string) {
	start = max(start, end-reachOfName)
	for i := end - 1; i >= start; i-- { // a surname alone bears the article or a capital: "الجلبي"
		if s.nameAt(b, i) {
			break
		}
		if b.IsArabic(i) && b.BearsArticle(i) || s.isBare(b, i) {
			if word, ok := s.persons().bySurname(b, i); ok {
				return word
			}
		}
	}
	for k := s.nameIndex(b, start); k < len(s.Names) && s.Names[k].Block == b && s.Names[k].End <= end; k++ {
		if who := s.persons().keyOf(s.Names[k]); who != "" {
			key = who
		}
	}
	return key
}

// isBare says whether token i is a capitalised word that stands alone, as a
// surname may.
func (s *Set) isBare(b *Block, i int) bool {
	if t := &b.Tokens[i]; t.Script != language.Latin || !t.Capital {
		return false
	}
	n := s.nameEnding(b, i+1)
	return n != nil && n.Start == i
}

// nameAt says whether a person's name ends with token i.
func (s *Set) nameAt(b *Block, i int) bool {
	n := s.nameEnding(b, i+1)
	return n != nil && s.persons().keyOf(n) != ""
}

// firstNamed is the first person named between two tokens.
func (s *Set) firstNamed(b *Block, start, end int) string {
	for k := s.nameIndex(b, start); k < len(s.Names) && s.Names[k].Block == b && s.Names[k].Start < end; k++ {
		if who := s.persons().keyOf(s.Names[k]); who != "" {
			return who
		}
	}
	return ""
}

// PersonOf is the key of the person that a name is of: the word of it that the
// article repeats most; "" where it may be no person's.
func (s *Set) PersonOf(n *Name) string { return s.persons().keyOf(n) }

// nameEnding is the name that ends right before token i.
func (s *Set) nameEnding(b *Block, i int) *Name {
	for k := s.nameIndex(b, max(0, i-longestName)); k < len(s.Names) && s.Names[k].Block == b && s.Names[k].Start < i; k++ {
		if s.Names[k].End == i {
			return s.Names[k]
		}
	}
	return nil
}

func (s *Set) nameIndex(b *Block, i int) int {
	return searchPlace(len(s.Names), func(k int) (*Block, int) { return s.Names[k].Block, s.Names[k].Start }, b, i)
}

func (s *Set) timeIndex(b *Block, i int) int {
	return searchPlace(len(s.Times), func(k int) (*Block, int) { return s.Times[k].Block, s.Times[k].Start }, b, i)
}

// AgeOn is how old somebody born in an interval is on a day, as an interval.
func AgeOn(birth timex.Interval, day int) (low, high int) {
	return yearsBetween(birth.To.Day()-1, day), yearsBetween(birth.From.Day(), day)
}

// yearsBetween is how many birthdays have passed from one day to another.
func yearsBetween(from, to int) int {
	y1, m1, d1 := language.Civil(from)
	y2, m2, d2 := language.Civil(to)
	years := y2 - y1
	if m2 < m1 || m2 == m1 && d2 < d1 {
		years--
	}
	return years
}
