package mention

import (
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
)

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

// agent is the person behind "by" that begins at token i; "" where it is
// nobody known.
func (s *Set) agent(b *Block, i int) (who string, said bool) {
	if !b.isLife(i, agentCue) {
		return "", false
	}
	return s.firstNamed(b, i, min(b.SentenceEnd(i), i+4)), true
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

// isPastOffice says whether token i tells of a time in office: "the reign of".
func (b *Block) isPastOffice(i int) bool {
	_, ok := b.Meaning(i, knowledge.OfficeCue, 6)
	return ok
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

// kinCue is the value of an OfficeCue that names a relative.
const kinCue = 8

// IsKin says whether token i names a relative: "brother".
func (b *Block) IsKin(i int) bool {
	_, ok := b.Meaning(i, knowledge.OfficeCue, kinCue)
	return ok
}

// reachOfKin is how many tokens before a fact may name a relative.
const reachOfKin = 120

// BesideKin says whether a relative is named before the fact in its sentence, of
// whom it may be: "Her mother had died in 2014". Where the sentence begins with
// "he" or "she", the relative may be in the one before.
func (f *LifeFact) BesideKin() bool {
	b := f.Block
	from := b.SentenceStart(f.Start)
	if from > 0 && b.isLife(from, pronounCue) {
		from = b.SentenceStart(from - 1)
	}
	for i := max(from, f.Start-reachOfKin); i < f.Start; i++ {
		if i == f.Start-1 && b.isLife(i, bearerCue) { // "ابنة الثالثة والأربعين"
			continue
		}
		if !b.Quoted(i) && b.IsKin(i) && !b.OwnKin(i) { // «أم حسن» is a name
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
