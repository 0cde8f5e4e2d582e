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
	Loose      bool // an age that is about so many
	AtDeath    bool // of an age: that at which the person died
	Now        bool // of an age: that of the day of the article, however the sentence goes on
	Back       bool // of an age: "the 51-year-old", somebody named before
	Late       bool // the sentence calls the person the deceased
	Adult      bool // of an act: no child does it
}

// Passage is where the fact stands.
func (f *LifeFact) Passage() article.Passage { return f.Block.Passage(f.Start, f.End) }

// The values of a LifeCue in rules/languages.
const (
	bornCue  = 1
	diedCue  = 2
	agedCue  = 3 // before an age
	ownAge   = 4 // before one, right behind a name
	actCue   = 5
	onceAged = 7 // before one that is long past, or at which somebody died
	atDeath  = 8 // the same, an ordinary word: "عن 79 عاما"
	adultCue = 6
)

// reachOfLife is how many tokens may stand between a cue and its time.
const reachOfLife = 14

// livesBegin are the kinds of phrase at which a fact of a life may begin; an age
// may begin at a number too.
var livesBegin = knowledge.Kinds(knowledge.LifeCue, knowledge.InCue)

// readLives finds births, deaths, ages and dated acts of people.
func (s *Set) readLives() {
	for _, b := range s.Blocks {
		for i := range b.Tokens {
			if b.Tokens[i].Kind != language.Number && !b.HasOneOf(i, livesBegin) {
				continue
			}
			if f := s.lifeFact(b, i); f != nil {
				s.Lives = append(s.Lives, f)
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
	}{{bornCue, Birth}, {diedCue, Death}, {adultCue, Act}, {actCue, Act}} {
		h, ok := b.Meaning(i, knowledge.LifeCue, way.cue)
		if !ok {
			continue
		}
		if t := s.timeNear(b, h, way.sort); t != nil {
			return &LifeFact{Sort: way.sort, Block: b, Start: t.Start, End: t.End, Who: s.who(b, i, h.End), When: t.Past, Late: b.late(i), Adult: way.cue == adultCue}
		}
	}
	return nil
}

// timeNear is the time that goes with a cue: the first behind it in the same
// sentence, with no other cue of a life between them. A verb of an act may
// stand behind its time: "in 2017 he came".
func (s *Set) timeNear(b *Block, h Hit, sort LifeSort) *Time {
	end := min(b.SentenceEnd(h.Start), h.End+reachOfLife)
	if t := s.timeIn(b, h.Start+1, end); t != nil && !b.cuedBetween(h.End, t.Start) {
		return t
	}
	if sort != Act {
		return nil
	}
	start := max(b.SentenceStart(h.Start), h.Start-reachOfLife)
	var last *Time
	for from := start; ; {
		t := s.timeIn(b, from, h.Start)
		if t == nil {
			break
		}
		last, from = t, t.End
	}
	if last == nil || b.cuedBetween(last.End, h.Start) {
		return nil
	}
	return last
}

// cuedBetween says whether another cue of a life stands between two tokens.
func (b *Block) cuedBetween(start, end int) bool {
	for i := start; i < end; i++ {
		if b.Has(i, knowledge.LifeCue) || b.Has(i, knowledge.ClauseWord) {
			return true
		}
	}
	return false
}

// timeIn is the first sure time of a day, month or year that begins between
// two tokens.
func (s *Set) timeIn(b *Block, start, end int) *Time {
	for k := s.timeIndex(b, start); k < len(s.Times); k++ {
		t := s.Times[k]
		if t.Block != b || t.Start >= end {
			return nil
		}
		if t.Type == timex.DateType && t.Relation == timex.Absolute && t.Calendar == timex.Gregorian && t.Mod == timex.Plain && t.Sure() && b.digitIn(t.Start, t.End) && t.From == nil && t.To == nil && (t.Grain == timex.Day || t.Grain == timex.Month || t.Grain == timex.YearUnit) {
			return t
		}
	}
	return nil
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
	n, digits, number := b.Number(i)
	if number && digits <= 3 && n >= 1 && n <= 115 {
		if h, old := b.At(i+1, knowledge.YearsOld); old {
			f := s.aged(b, i, i, h.End, n, false, false)
			f.Now, f.Back = true, b.Has(i-1, knowledge.DefiniteWord) && b.standsAlone(h.End)
			return f
		}
		if b.Sign(i+1, '-') {
			if h, old := b.At(i+2, knowledge.YearsOld); old {
				f := s.aged(b, i, i, h.End, n, false, false)
				f.Now, f.Back = true, b.Has(i-1, knowledge.DefiniteWord) && b.standsAlone(h.End)
				return f
			}
		}
		if n >= 10 && b.Sign(i-1, ',') && (b.Sign(i+1, ',') || b.Sign(i+1, '.')) && s.nameEnding(b, i-1) != nil && !b.Tokens[i+1].Space {
			f := s.aged(b, i, i, i+1, n, false, false)
			f.Now = true
			return f
		}
		return nil
	}
	if b.IsArabic(i) && b.Has(i, knowledge.InCue) {
		if n, end := b.Ordinal(i + 1); end > i+2 && n >= 21 && n <= 110 && n%10 != 0 && !b.Has(end, knowledge.Month) && !b.Has(end, knowledge.OfWord) {
			return s.aged(b, i, i+1, end, n, false, false)
		}
	}
	return nil
}

// bracketed reads "(54 عاما)" right behind a name.
func (s *Set) bracketed(b *Block, i int) *LifeFact {
	if !b.Sign(i-1, '(') || i < 2 {
		return nil
	}
	n, end := b.Cardinal(i)
	if end == i || n < 5 || n > 115 {
		return nil
	}
	h, ok := b.At(end, knowledge.UnitWord)
	if !ok || timex.Unit(h.Value) != timex.YearUnit || !b.Sign(h.End, ')') {
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
	return &LifeFact{Sort: Age, Block: b, Start: i, End: h.End, Who: who, Years: n, Now: true}
}

// standsAlone says whether no noun follows that an age may be of: "the
// 51-year-old had", not "the 51-year-old bridge".
func (b *Block) standsAlone(i int) bool {
	return !b.IsWord(i) || b.Has(i, knowledge.WasCue) || b.Has(i, knowledge.PastVerb) || b.Has(i, knowledge.SpeechVerb) || b.Has(i, knowledge.ClauseWord)
}

// diedBefore says whether the age at token i is the one at which somebody died.
func (b *Block) diedBefore(i int) bool {
	for k := max(b.SentenceStart(i), i-40); k < i; k++ {
		if _, ok := b.Meaning(k, knowledge.LifeCue, diedCue); ok {
			return true
		}
	}
	return false
}

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
	for k := b.SentenceStart(i); k < min(i+3, b.SentenceEnd(i)); k++ {
		if b.Has(k, knowledge.LateWord) {
			return true
		}
	}
	return false
}

// lastNamed is the last person named between two tokens.
func (s *Set) lastNamed(b *Block, start, end int) (key string) {
	for i := end - 1; i >= start; i-- { // a surname alone bears the article: "الجلبي"
		if s.nameAt(b, i) {
			break
		}
		if b.IsArabic(i) && b.BearsArticle(i) {
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
