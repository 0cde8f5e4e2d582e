package checks

import (
	"slices"
	"strconv"
	"strings"

	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/mention"
)

// phrase is whom or what a fact is about, as its sentence calls it.
type phrase struct {
	head   string   // what it is, by the number of its kin or its stem; "" where only words tell
	noun   string   // the same in the words of the article: "bakery"
	fresh  bool     // it brings in something new: "a smaller pool"
	more   []string // what tells it from others: "north", "Fore", "Street"
	person string   // the key of the one it names
	main   bool     // it means the one that the article is about: "the acquittal"
	human  bool     // its head is a person
	day    int      // the weekday by which the text calls it, from 1: "Sunday's concert"
	rules  bool     // its word is the last: "parliament"
	client bool     // or the one of whom the sentence speaks: "her client"
	own    int      // the group whose facts it means in general: "the sale"
}

func (p *phrase) empty() bool { return p.head == "" && len(p.more) == 0 && p.person == "" && !p.main }

// The reach of a phrase, in words.
const phraseReach = 6

// word is a noun as phrases are compared: the number of its kin, or its stem.
func wordOf(b *mention.Block, i int) string {
	for h := range b.Hits(i, knowledge.StatusKin) {
		if h.Value < 100 {
			return strconv.Itoa(int(h.Value))
		}
	}
	if b.IsArabic(i) {
		return arabicStem(bareFolded(b, i))
	}
	word := b.Folded(i)
	if len(word) > 3 && !strings.HasSuffix(word, "ss") {
		word = strings.TrimSuffix(word, "s")
	}
	return word
}

// arabicStem is a word without its ending: "السائقون", "سائقي".
func arabicStem(word string) string {
	for _, end := range [...]string{"ون", "ين", "ات", "ان", "ه", "ة", "و", "ي", "ا"} {
		if rest, ok := strings.CutSuffix(word, end); ok && len(rest) >= 6 {
			return rest
		}
	}
	return word
}

// isNoun says whether token i may stand in a noun phrase.
func isNoun(b *mention.Block, i int) bool {
	if b.Has(i, knowledge.StatusFact) && !isHuman(b, i) && !b.Has(i, knowledge.StatusKin) {
		return false
	}
	return b.IsWord(i) && !b.HasOneOf(i, phraseStops) && !cueAt(b, i, obliqueCue) && !cueAt(b, i, auxiliary) && !cueAt(b, i, keeper) && !cueAt(b, i, pastCue)
}

var phraseStops = knowledge.Kinds(knowledge.InCue, knowledge.ClauseWord, knowledge.DefiniteWord, knowledge.SpeechVerb, knowledge.AndWord, knowledge.NegationCue,
	knowledge.Weekday, knowledge.DayWord)

func cueAt(b *mention.Block, i int, value int32) bool {
	_, ok := b.Meaning(i, knowledge.StatusCue, value)
	return ok
}

// isDeterminer says whether token i opens a noun phrase.
func isDeterminer(b *mention.Block, i int) bool {
	return b.Has(i, knowledge.DefiniteWord) || b.Has(i, knowledge.OneWord) || b.Has(i, knowledge.Numeral)
}

// bringsIn says whether token i makes a noun phrase one of something new.
func bringsIn(b *mention.Block, i int) bool {
	return b.Has(i, knowledge.OneWord) || cueAt(b, i, oneOf) || b.Has(i, knowledge.Numeral) || b.Has(i, knowledge.OtherCue)
}

// before reads the English noun phrase that ends right before token i, with
// what prepositions join to its head: "the bakery in Fore Street".
func before(m *mention.Set, b *mention.Block, i int, people bool) (p phrase, start int) {
	first := b.SentenceStart(i)
	i = overInsert(b, i, first)
	if people {
		if p.person, start = m.NameEnding(b, i); p.person != "" && !oblique(b, start-1) {
			return p, start
		}
		p.person = ""
	}
	for end := i; ; {
		start = end
		for start > first && end-start < phraseReach && (isNoun(b, start-1) || b.Sign(start-1, '-')) && !isDeterminer(b, start-1) {
			start--
		}
		for start < end && (!b.IsWord(start) || afterPossessor(b, start+1)) {
			start++
		}
		if start == end || b.Has(end-1, knowledge.LifeCue) && isPronoun(b, end-1) {
			return phrase{}, i
		}
		for k := start; k < end; k++ {
			if b.IsWord(k) {
				p.more = append(p.more, wordOf(b, k))
			}
		}
		p.setHead(b, end-1)
		at := start
		if h, ok := b.At(at-3, knowledge.Weekday); ok && afterPossessor(b, at) {
			p.day = int(h.Value) + 1
		}
		if p.fresh = bringsIn(b, at-1) || bringsIn(b, at); isDeterminer(b, at-1) {
			at--
		}
		start = at
		if at-2 < first || !b.Has(at-1, knowledge.InCue) && !b.Has(at-1, knowledge.OfWord) || !isNoun(b, at-2) || endsFact(b, at) {
			break
		}
		end = at - 1
	}
	p.dropHead()
	return p, start
}

// endsFact says whether the words of a fact end right before token i: "took part
// in the marathon".
func endsFact(b *mention.Block, i int) bool {
	_, ok := b.Ending(i, knowledge.StatusFact, 4)
	return ok
}

// overInsert is where the subject ends before token i, over "which" and what
// two commas insert: "The Ship Inn, the only pub in Low Newton, reopened".
func overInsert(b *mention.Block, i, first int) int {
	if b.Has(i-1, knowledge.ClauseWord) {
		i--
		if b.Sign(i-1, ',') {
			i--
		}
		return i
	}
	if !b.Sign(i-1, ',') {
		return i
	}
	for k := i - 2; k > max(first, i-statusInsert); k-- {
		if b.Sign(k, ',') {
			return k
		}
		if b.Has(k, knowledge.SpeechVerb) {
			break
		}
	}
	return i - 1
}

// afterPossessor says whether the "s" of a possessor ends right before token i.
func afterPossessor(b *mention.Block, i int) bool {
	return i >= 2 && b.IsWord(i-1) && b.Tokens[i-1].Letters == 1 && b.Sign(i-2, '\'', '’')
}

func isPronoun(b *mention.Block, i int) bool {
	_, ok := b.Meaning(i, knowledge.LifeCue, pronoun)
	return ok
}

func (p *phrase) setHead(b *mention.Block, i int) {
	p.head, p.noun = wordOf(b, i), b.Folded(i)
	p.rules = cueAt(b, i, decider)
	p.client, p.human = cueAt(b, i, client), p.human || isHuman(b, i)
	p.main = p.main || p.client
	for h := range b.Hits(i, knowledge.StatusKin) {
		if h.Value >= 100 {
			p.own = int(h.Value) - 100
		}
	}
}

// isHuman says whether token i is what people are called.
func isHuman(b *mention.Block, i int) bool {
	if b.HasOneOf(i, humanNouns) {
		return true
	}
	if strings.HasSuffix(b.Word(i), "man") && b.Tokens[i].Letters > 5 { // "yachtsman"
		return true
	}
	h, ok := b.At(i, knowledge.StatusThing)
	return ok && h.Value > thing
}

var humanNouns = knowledge.Kinds(knowledge.Title, knowledge.OfficeHead, knowledge.OfficeNoun, knowledge.NameToken)

// dropHead takes the head out of the other words.
func (p *phrase) dropHead() {
	p.more = slices.DeleteFunc(p.more, func(w string) bool { return w == p.head })
}

// behind reads the English noun phrase that begins with token i, and the words
// that prepositions join to it: "plans for a 19-storey tower".
func behind(m *mention.Set, b *mention.Block, i int, people bool) (p phrase, end int) {
	for end = i; isDeterminer(b, end) || end < i+2 && cueAt(b, end, possessive); end++ {
	}
	start := end
	if people {
		if p.person, end = m.NameStarting(b, end); p.person != "" {
			return p, end
		}
	}
	for end < len(b.Tokens) && end-start < phraseReach && (isNoun(b, end) && !b.Has(end, knowledge.CommonWord) || b.Sign(end, '-')) {
		if b.IsWord(end) {
			p.more = append(p.more, wordOf(b, end))
		}
		if end++; b.Has(end-1, knowledge.StatusKin) && !b.Has(end, knowledge.StatusKin) { // "the offer means"
			break
		}
	}
	if end == start || cueAt(b, start, objectPronoun) {
		return phrase{}, i
	}
	p.setHead(b, end-1)
	p.dropHead()
	return p, end
}

// arabicBehind reads the noun phrase between token i and limit; its head is its
// first word, where no verb's agent stands before what it is done to.
func arabicBehind(m *mention.Set, b *mention.Block, i, limit int, people, agent bool) (p phrase, end int) {
	reach := phraseReach - 1
	if agent {
		reach += 3
	}
	for i < limit && cueAt(b, i, possessive) { // "جميع"
		i++
	}
	for end = i; end < min(i+reach, limit) && b.IsArabic(end); end++ {
		if agent && end > i && (sidesAt(b, end) || b.BearsArticle(end)) { // "وافق الأطباء على العرض"
			if !sidesAt(b, end) {
				p.more = append(p.more, wordOf(b, end))
			}
			continue
		}
		if !isArabicNoun(b, end) || end > i && strings.HasPrefix(b.Word(end), "و") && !b.Has(end, knowledge.StatusKin) {
			break
		}
		if people && p.person == "" {
			p.person, _ = m.NameStarting(b, end)
		}
		p.fresh, p.human = p.fresh || cueAt(b, end, oneOf) || cueAt(b, end, otherContest), p.human || people && isHuman(b, end)
		if !ownsBack(b, end) {
			p.more = append(p.more, wordOf(b, end))
		}
	}
	if end == i {
		return phrase{}, i
	}
	if h, ok := b.At(end, knowledge.Weekday); ok {
		p.day = int(h.Value) + 1
	}
	if !agent {
		p.setHead(b, i)
		p.dropHead()
	}
	return p, end
}

// ownsBack says whether a word belongs to what the verb is said of: "أبوابها",
// "إضرابهم".
func ownsBack(b *mention.Block, i int) bool {
	word := b.Folded(i)
	return len(word) >= 10 && (strings.HasSuffix(word, "ها") || strings.HasSuffix(word, "هم"))
}

func isArabicNoun(b *mention.Block, i int) bool {
	return b.IsArabic(i) && !b.HasOneOf(i, arabicStops) && (!cueAt(b, i, obliqueCue) || isHuman(b, i)) && !cueAt(b, i, keeper) && !cueAt(b, i, clauseOpener) && !(writtenOn(b, i) && b.Tokens[i].Letters < 3)
}

var arabicStops = knowledge.Kinds(knowledge.InCue, knowledge.ClauseWord, knowledge.SpeechVerb, knowledge.AndWord, knowledge.NegationCue, knowledge.BoundWord,
	knowledge.DayWord, knowledge.Weekday, knowledge.DayPart, knowledge.YearWord, knowledge.YearNoun, knowledge.PeriodWord)

// arabicBefore reads the noun phrase that ends right before token i: from the
// beginning of its clause on, where that is near.
func arabicBefore(m *mention.Set, b *mention.Block, i int, people bool) (p phrase, start int) {
	if b.Has(i-1, knowledge.ClauseWord) {
		i--
	}
	if b.Sign(i-1, ',', '،') {
		i--
	}
	first := b.SentenceStart(i)
	if people {
		if p.person, start = m.NameEnding(b, i); p.person != "" {
			return p, start
		}
	}
	for start = i; start > max(first, i-phraseReach) && isArabicNoun(b, start-1) && !b.Has(start-1, knowledge.StatusFact); start-- {
	}
	if start == i {
		return phrase{}, i
	}
	for k := start; k < i; k++ {
		p.more = append(p.more, wordOf(b, k))
	}
	if start == first || b.BearsArticle(i-1) && i-start == 1 {
		p.setHead(b, start)
		p.dropHead()
	}
	return p, start
}

// meets says whether two phrases may be of one thing: the head of the one is
// that of the other, and nothing tells them apart.
func (p *phrase) meets(q *phrase) bool {
	switch {
	case p.day != q.day && p.day != 0 && q.day != 0:
		return false
	case p.head != "" && q.head != "":
		return p.head == q.head && (len(p.more) == 0 || len(q.more) == 0 || shared(p.more, q.more) > 0)
	case p.head != "":
		return slices.Contains(q.more, p.head)
	case q.head != "":
		return slices.Contains(p.more, q.head)
	case len(p.more) < 2 || len(q.more) < 2 || p.more[0] != q.more[0]:
		return false // another one may reject what parliament passes
	case !slices.Contains(p.more, q.more[1]) && !slices.Contains(q.more, p.more[1]):
		return false // "مجلس النواب", "مجلس الشورى"
	}
	return slices.ContainsFunc(p.more, func(w string) bool { return isKin(w) && slices.Contains(q.more, w) })
}

// isKin says whether a word as phrases are compared is the number of a kin.
func isKin(word string) bool { return word[0] <= '9' }

func shared(a, b []string) (n int) {
	for _, w := range a {
		if slices.Contains(b, w) {
			n++
		}
	}
	return n
}

// severalSuch says whether the article speaks of more than one thing that goes by
// what both phrases are called: "another pool".
func severalSuch(m *mention.Set, p, q *phrase) bool {
	for _, b := range m.Blocks {
		if !b.HasAny(knowledge.OtherCue, knowledge.Ordinal) {
			continue
		}
		for i := range b.Tokens {
			if !b.IsWord(i) || !b.Has(i-1, knowledge.OtherCue) && !b.Has(i+1, knowledge.OtherCue) && !b.Has(i-1, knowledge.Ordinal) {
				continue
			}
			if b.Folded(i) == p.noun || p.noun != q.noun && (wordOf(b, i) == p.head || wordOf(b, i) == q.head) {
				return true
			}
		}
	}
	return false
}

// names says whether the phrase holds a name that is a person's key: "ولد أعمر".
func (p *phrase) names(person string) bool {
	if p.person != "" || person == "" {
		return person != "" && p.person == person
	}
	stem := arabicStem(person)
	return p.head == stem || slices.Contains(p.more, stem)
}
