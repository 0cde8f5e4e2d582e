package mention

import (
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/timex"
)

// age reads "the 71-year-old", "aged 82", "Castellano, 47,", "عن عمر ناهز 88
// عاما", "في الرابعة والتسعين".
func (s *Set) age(b *Block, i int) *LifeFact {
	if i > 0 && b.lifeCueOver(i) {
		return nil // the cue that goes on over this one has been read
	}
	if h, ok := b.Meaning(i, knowledge.LifeCue, headCue); ok {
		if f := s.heading(b, i, h); f != nil {
			return f
		}
	}
	h, ok := b.Meaning(i, knowledge.LifeCue, agedCue)
	own := false
	if !ok {
		h, own = b.Meaning(i, knowledge.LifeCue, ownAge)
	}
	if !ok && !own {
		if h, ok = b.Meaning(i, knowledge.LifeCue, onceAged); !ok {
			h, ok = b.Meaning(i, knowledge.LifeCue, atDeath)
		}
		if ok && !b.diedBefore(i) && !(b.IsArabic(i) && b.lostBefore(i)) {
			return s.ageToday(b, i) // or none: "got his first guitar at the age of 9"
		}
	}
	if ok || own {
		at, loose := h.End, false
		for b.Has(at, knowledge.ApproxCue) {
			a, _ := b.At(at, knowledge.ApproxCue)
			at, loose = a.End, true
		}
		if n, end := b.ageNumber(at); end > at {
			f := s.aged(b, i, at, end, n, loose, b.diedBefore(i) || b.IsArabic(i) && b.lostBefore(i))
			if !b.diedBefore(i) && f.AtDeath { // a loss: those who lost are not of whom it is
				if !b.clauseEnds(end) && !b.Has(end, knowledge.LaterCue) && !b.Has(end, knowledge.ElapseWord) {
					return nil // "عن 30 عاما من العمل"
				}
				if f.Who = s.lastNamed(b, b.SentenceStart(i), i); f.Who == "" {
					return nil
				}
			}
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
	if f := s.ageToday(b, i); f != nil {
		return f
	}
	if n, end := b.Cardinal(i); end > i && n >= 1 && n <= 115 {
		if f := s.yearsOld(b, i, end, n); f != nil {
			return f
		}
		return s.betweenCommas(b, i)
	}
	if b.IsArabic(i) && b.Has(i, knowledge.InCue) {
		if n, end := b.Ordinal(i + 1); end > i+2 && n >= 21 && n <= 110 && n%10 != 0 && !b.Has(end, knowledge.Month) && (!b.Has(end, knowledge.OfWord) || b.Has(end, knowledge.YearsOld) && (b.diedBefore(i) || b.isToday(i) || b.presentBehind(end+2, end+1))) {
			return s.aged(b, i, i+1, end, n, false, false)
		}
	}
	return nil
}

// yearsOld reads "71 years old", "the 71-year-old", "the 71-year-old pilot
// Vikesund", whose age it is that of the one it stands before.
func (s *Set) yearsOld(b *Block, i, at, n int) *LifeFact {
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
	if b.Sign(h.End, ',') && b.Has(i-1, knowledge.DefiniteWord) {
		if who, end := s.subjectAt(b, h.End+1); who != "" && b.Sign(end, ',') { // "the 51-year-old, Helga Dunmore, was"
			f.Who, f.Now = who, true
			return f
		}
	}
	f.Now, f.Back = !b.IsArabic(at) && b.Sign(at-1, '-'), b.Has(i-1, knowledge.DefiniteWord) && b.standsAlone(h.End)
	if f.Back || b.IsArabic(at) || !b.Sign(at-1, '-') {
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

// betweenCommas reads "Castellano, 47," and "سعاد الحلبي، 43 عاما،".
func (s *Set) betweenCommas(b *Block, i int) *LifeFact {
	n, end := b.ageNumber(i)
	if end == i || n < 10 || !b.Sign(i-1, ',', '،') || !b.Sign(end, ',', '،', '.') || s.nameEnding(b, i-1) == nil || end < len(b.Tokens) && b.Tokens[end].Space {
		return nil
	}
	if b.IsArabic(i-2) && (!b.years(end-1) || !s.nameAt(b, i-2)) {
		return nil
	}
	f := s.agedNow(b, i, i, end, n)
	if key := s.persons().keyOf(s.nameEnding(b, i-1)); key != "" {
		f.Who = key
	} else if key, known := s.persons().bySurname(b, i-2); known {
		f.Who = key
	} else if f.Who != "" || s.MainPerson() != "" {
		return nil // somebody else
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
	if i == 0 || end != h.End+1 || n < youngestSaid || n > 115 || !b.clauseEnds(end) && !b.Has(end, knowledge.ShiftWord) {
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
	} else if n < youngestSaid || !b.bornIn(max(0, i-reachOfName), min(len(b.Tokens), end+reachOfName)) {
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

// ageNumber reads the number of an age, with the years behind it.
func (b *Block) ageNumber(i int) (n, end int) {
	n, end = b.Cardinal(i)
	if end == i {
		n, end = b.Ordinal(i)
	}
	if end == i {
		n, end = b.definiteCount(i)
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

// definiteCount reads "الثلاثة والأربعين", whose units bear the article as
// those of no other number do.
func (b *Block) definiteCount(i int) (n, end int) {
	units, ok := b.At(i, knowledge.CountWord)
	if !ok || units.Value > 9 {
		return 0, i
	}
	tens, ok := b.At(units.End, knowledge.Numeral)
	if !ok || tens.Value%10 != 0 || tens.Value >= 100 {
		return 0, i
	}
	return int(units.Value + tens.Value), tens.End
}

func (s *Set) aged(b *Block, at, start, end, n int, loose, death bool) *LifeFact {
	return &LifeFact{Sort: Age, Block: b, Start: start, End: end, Who: s.who(b, at, end), Years: n, Loose: loose, AtDeath: death}
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
