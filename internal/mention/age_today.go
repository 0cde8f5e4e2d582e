package mention

import (
	"strings"

	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/timex"
)

// The values of a LifeCue that belong to ages of today.
const (
	presentCue = 25 // behind the subject of such an age: "has", "remains"
	headCue    = 26 // before one that heads its sentence: "At 45 she has"
	nowCue     = 27 // before one that ends a clause: "now 45,"
	lossCue    = 28 // of those who lost somebody: "فقدت"
	bearerCue  = 29 // before one that somebody bears: "ذات الثلاثة والأربعين عاما"
	yearCue    = 30 // before the number of a year of life: "في عامها"
	tensCue    = 31 // before a decade of life: "in her late"
	decadeAge  = 30 // and a tenth of a decade: "septuagenarian", "السبعيني" is 37
	lastDecade = 39
)

// beginsLife says whether a cue begins at token i that is no part of names:
// "ابن" may be one.
func (b *Block) beginsLife(i int) bool {
	for h := range b.Hits(i, knowledge.LifeCue) {
		if h.Value < presentCue {
			return true
		}
	}
	return false
}

// beside is how many tokens may stand between a decade and the name.
const beside = 3

// youngestSaid is the least age that bare numbers tell: a child's stand with
// their years.
const youngestSaid = 18

// ageToday reads an age that is surely one of today, by the words around it.
func (s *Set) ageToday(b *Block, i int) *LifeFact {
	if !b.Has(i, knowledge.LifeCue) {
		return nil
	}
	if h, ok := b.Meaning(i, knowledge.LifeCue, nowCue); ok {
		n, end := b.ageNumber(h.End)
		if end > h.End && n >= youngestSaid && b.clauseEnds(end) {
			f := s.agedNow(b, i, h.End, end, n)
			if who, _ := s.subjectAt(b, end+1); who != "" && i == b.SentenceStart(i) { // "Now 45, Aramburu"
				f.Who = who
			}
			return f
		}
	}
	if h, ok := b.Meaning(i, knowledge.LifeCue, bearerCue); ok {
		n, end := b.ageNumber(h.End)
		if end > h.End && n >= youngestSaid && b.BearsArticle(h.End) && (b.years(end-1) || b.Has(end, knowledge.YearsOld) || n%10 != 0 && b.clauseEnds(end)) {
			return s.agedNow(b, i, h.End, end, n)
		}
	}
	if h, ok := b.Meaning(i, knowledge.LifeCue, yearCue); ok {
		return s.yearOfLife(b, i, h)
	}
	if h, ok := b.Meaning(i, knowledge.LifeCue, tensCue); ok && (b.isLife(i-1, isAged) || b.isLife(i-1, presentCue)) {
		if d, ok := b.At(h.End, knowledge.DecadeWord); ok && d.Value >= 20 && d.Value <= 90 {
			f := s.agedNow(b, i, i, d.End, int(d.Value))
			f.Most = f.Years + 9
			return f
		}
	}
	return s.inDecade(b, i)
}

// heading reads an age that heads a sentence of today: "At 45, she has".
func (s *Set) heading(b *Block, i int, h Hit) *LifeFact {
	n, end := b.ageNumber(h.End)
	if i != b.SentenceStart(i) || end == h.End || n < youngestSaid {
		return nil
	}
	at := end
	if b.Sign(at, ',') {
		at++
	}
	who, verb := "", at+1
	if !b.isLife(at, pronounCue) {
		if who, verb = s.subjectAt(b, at); who == "" && verb-at < 2 {
			return nil
		}
	}
	if !b.isLife(verb, presentCue) {
		return nil // "At 45 she had"
	}
	f := s.agedNow(b, i, h.End, end, n)
	if who != "" {
		f.Who = who
	}
	return f
}

// subjectAt is the person who is named at token i, and where the name ends.
func (s *Set) subjectAt(b *Block, i int) (who string, end int) {
	if k := s.nameIndex(b, i); k < len(s.Names) && s.Names[k].Block == b && s.Names[k].Start == i {
		if who = s.persons().keyOf(s.Names[k]); who != "" || s.Names[k].mayBePerson() {
			return who, s.Names[k].End
		}
	}
	who, _ = s.persons().bySurname(b, i)
	return who, i + 1
}

// yearOfLife reads "في عامها الخامس والأربعين", which is 44 and, for most who
// write it, 45.
func (s *Set) yearOfLife(b *Block, i int, h Hit) *LifeFact {
	n, end := b.Ordinal(h.End)
	if end == h.End || n < youngestSaid || n > 115 || !b.isToday(i) && !b.diedBefore(i) && !b.presentBehind(end, h.Start) {
		return nil
	}
	f := s.aged(b, i, h.Start, end, n-1, false, b.diedBefore(i))
	f.Most = n
	return f
}

// inDecade reads "is in her forties" and "الفنان السبعيني".
func (s *Set) inDecade(b *Block, i int) *LifeFact {
	for h := range b.Hits(i, knowledge.LifeCue) {
		if h.Value > tensCue && h.Value <= lastDecade {
			who := s.firstNamed(b, h.End, min(h.End+beside, b.SentenceEnd(i))) // "the octogenarian painter Helga Dunmore"
			if who == "" {
				who = s.lastNamed(b, max(i-beside, b.SentenceStart(i)), i)
			}
			if who == "" || b.IsArabic(i) && !b.BearsArticle(i) {
				return nil // somebody else
			}
			f := s.agedNow(b, i, i, h.End, 10*int(h.Value-decadeAge))
			f.Who, f.Most = who, f.Years+9
			return f
		}
	}
	return nil
}

func (s *Set) agedNow(b *Block, at, start, end, n int) *LifeFact {
	f := s.aged(b, at, start, end, n, false, false)
	f.Now = true
	return f
}

// TellsToday says whether a verb of the present stands between two tokens.
func (b *Block) TellsToday(start, end int) bool {
	for i := start; i < end; i++ {
		if b.isLife(i, presentCue) {
			return true
		}
	}
	return false
}

// years says whether token i is the unit of an age.
func (b *Block) years(i int) bool {
	h, ok := b.At(i, knowledge.UnitWord)
	return ok && timex.Unit(h.Value) == timex.YearUnit
}

// presentBehind says whether an Arabic verb of the present goes on behind an
// age of somebody of the sex that the word at token whose tells: "من عمرها،
// تحمل". The verb of a man in the past may begin as hers in the present does,
// and hers ends in a letter of its own.
func (b *Block) presentBehind(i, whose int) bool {
	if b.Sign(i, '،', ',') {
		i++
	}
	if !b.IsWord(i) || !b.IsArabic(i) || b.Has(i, knowledge.PastVerb) || b.tellsLife(i) {
		return false
	}
	verb := strings.TrimPrefix(b.Folded(i), "لا")
	if strings.HasSuffix(b.Folded(whose), "ها") {
		return strings.HasPrefix(verb, "ت") && !strings.HasSuffix(verb, "ت")
	}
	return strings.HasPrefix(verb, "ي") && b.Tokens[i].Letters > 3
}

// lostBefore says whether those who lost somebody are told before token i:
// "فقدت الساحة الأدبية الشاعر عن 77 عاما".
func (b *Block) lostBefore(i int) bool {
	for k := max(b.SentenceStart(i), i-reachBack); k < i; k++ {
		if b.isLife(k, lossCue) {
			return true
		}
	}
	return false
}

// ofThing says whether a birth is that of a thing: "Born in 1961, the bridge",
// "the bridge was born in 1961".
func (b *Block) ofThing(i, comma int) bool {
	if subject := i - 1; i > b.SentenceStart(i)+1 && b.Has(subject-1, knowledge.DefiniteWord) && b.IsWord(subject) && !b.Tokens[subject].Capital && !b.isLife(subject, pronounCue) && !b.Has(subject, knowledge.Title) && b.Tokens[i].Script == language.Latin {
		return true // "the bridge was born in 1961"
	}
	return i == b.SentenceStart(i) && b.Tokens[i].Script == language.Latin && b.Sign(comma, ',') && b.Has(comma+1, knowledge.DefiniteWord) && !b.Has(comma+2, knowledge.Title)
}

// subjectBehind is the person of whom a participle at the head of a sentence
// tells, "Born in Lima in 1974, the third of four, she"; told is false where
// the sentence names none.
func (s *Set) subjectBehind(b *Block, i, from int) (who string, told bool) {
	if i != b.SentenceStart(i) || b.Tokens[i].Script != language.Latin {
		return "", false
	}
	for k := from; k < min(b.SentenceEnd(i), from+insertReach); k++ {
		if !b.Sign(k, ',') {
			continue
		}
		if b.isLife(k+1, pronounCue) {
			if start := b.SentenceStart(i); start > 0 {
				who = s.lastNamed(b, b.SentenceStart(start-1), start)
			}
			return who, true
		}
		if who, _ = s.subjectAt(b, k+1); who != "" {
			return who, true
		}
	}
	return "", false
}
