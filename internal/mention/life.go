package mention

import (
	"strings"

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
var livesBegin = knowledge.Kinds(knowledge.LifeCue, knowledge.InCue, knowledge.Numeral)

// readLives finds births, deaths, ages and dated acts of people.
func (s *Set) readLives() {
	for _, b := range s.Blocks {
		for i := range b.Tokens {
			if b.Tokens[i].Kind == language.Number || b.HasOneOf(i, livesBegin) {
				if f := s.lifeFact(b, i); f != nil && !f.sameAs(s.Lives) {
					s.Lives = append(s.Lives, f)
				}
			}
			if b.Sign(i, '(') {
				s.readSpan(b, i)
			}
		}
	}
}

// sameAs says whether the last of the facts tells the same: "was born" is a cue,
// and "born" is.
func (f *LifeFact) sameAs(facts []*LifeFact) bool {
	if len(facts) == 0 {
		return false
	}
	last := facts[len(facts)-1]
	return last.Sort == f.Sort && last.Block == f.Block && last.Start == f.Start
}

func (s *Set) lifeFact(b *Block, i int) *LifeFact {
	if f := s.age(b, i); f != nil {
		return f
	}
	if !b.Has(i, knowledge.LifeCue) || i > 0 && b.lifeCueOver(i) {
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
		if who, told := s.subjectBehind(b, i, t.End); told && way.sort == Birth {
			f.Who, f.Opens = who, who == ""
			return f
		}
		if way.sort == Birth && b.ofThing(i, t.End) {
			return nil
		}
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

// insertReach is how many tokens the words between two commas may have.
const insertReach = 24

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
	if i == 0 || b.Token(i+1).Digits != 4 && !b.Has(i+1, knowledge.LifeCue) { // most brackets hold no life
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

// officeReach is how many tokens before a name tell its office.
const officeReach = 4

// timeNear is the time that goes with a cue: the first behind it in the same
// sentence, with no other cue of a life between them. A verb of an act may
// stand behind its time: "in 2017 he came".
func (s *Set) timeNear(b *Block, h Hit, sort LifeSort) *Time {
	end := min(b.SentenceEnd(h.Start), h.End+reachOfLife)
	if t := s.timeIn(b, h.Start+1, end, sort); t != nil && !b.cuedBetween(h.End, t.Start) && (sort == Act || !b.joinsVerb(h.End, t.Start)) {
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

// joinsVerb says whether another verb that is joined to the cue stands between two
// tokens, of which the time is: "ولد في المغرب وحصل على الجنسية عام 2004".
func (b *Block) joinsVerb(start, end int) bool {
	for i := start; i < end; i++ {
		if b.Has(i, knowledge.PastVerb) && (b.isLife(i-1, joinCue) || b.IsArabic(i)) {
			return true
		}
		if b.IsArabic(i) && strings.HasPrefix(b.Folded(i), "و") && b.Tokens[i].Letters >= shortestJoined && !b.BearsArticle(i) && !b.IsKin(i) && b.PlaceAt(i) == nil && !b.Has(i, knowledge.NameToken) {
			return true
		}
	}
	return false
}

// shortestJoined is how many letters a joined verb has at least.
const shortestJoined = 4

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
	for h := range b.Hits(i, knowledge.LifeCue) {
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
		return sort != Death && t.Mod == timex.Plain && t.From == nil && t.To == nil
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

// reachBack is how many tokens before an age are looked at.
const reachBack = 40
