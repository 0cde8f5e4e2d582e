package mention

import (
	"strings"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
)

// The values of a TwiceWord in rules/languages.
const (
	letterName   = 1 + iota // "بي بي سي"
	twiceMeant              // "جدا جدا", "bye bye", "محمد محمد"
	twiceNoSense            // "في في"
	phraseJoint             // joins the parts of what is said twice on purpose: "and"
	clauseHead              // opens a clause after its subject: "ليست"
	leftTo                  // what is someone's is left to him: "ما"
)

// readTwiceTyped finds words that stand twice in a row with nothing but white
// space between them.
func (s *Set) readTwiceTyped(b *Block) {
	for i := 1; i < len(b.Tokens); i++ {
		t := &b.Tokens[i]
		if t.Hash != b.Tokens[i-1].Hash || t.Kind != language.Word || !t.Space || !b.sameWord(i-1, i) {
			continue
		}
		marks := b.twiceReadings(i - 1)
		if len(marks) == 0 && !b.twiceWord(i, twiceNoSense) && s.inVerse(b) {
			marks = []string{"emphasis"}
		}
		s.addResidue(b, b.Span(i-1, i+1), TwiceTyped, marks...)
	}
	s.readTwicePhrases(b)
}

// longestVerse is the number of tokens of a line of verse.
const longestVerse = 8

// inVerse says whether the block is a line of verse: a short one without a
// stop beside another of the sort.
func (s *Set) inVerse(b *Block) bool {
	if !b.isVerse() {
		return false
	}
	return b.Index > 0 && s.Blocks[b.Index-1].isVerse() || b.Index+1 < len(s.Blocks) && s.Blocks[b.Index+1].isVerse()
}

func (b *Block) isVerse() bool {
	return len(b.Tokens) > 1 && len(b.Tokens) <= longestVerse && b.Block.Role != article.Headline && !b.endsLikeProse()
}

// longestTwice is the number of words of the longest phrase that is looked
// for right after itself.
const longestTwice = 3

// readTwicePhrases finds phrases that stand twice in a row: "in the in the",
// "من المقرر من المقرر".
func (s *Set) readTwicePhrases(b *Block) {
	for i := 0; i < len(b.Tokens); i++ {
		for n := 2; n <= longestTwice && i+2*n <= len(b.Tokens); n++ {
			if b.Tokens[i].Hash != b.Tokens[i+n].Hash || !b.twicePhrase(i, n) {
				continue
			}
			s.addResidue(b, b.Span(i, i+2*n), TwiceTyped, b.twicePhraseReadings(i, n)...)
			i += 2*n - 1
			break
		}
	}
}

// twicePhrase says whether the n words from i on follow once more, with
// nothing but white space between them.
func (b *Block) twicePhrase(i, n int) bool {
	if b.Tokens[i].Hash == b.Tokens[i+1].Hash {
		return false
	}
	for k := i; k < i+2*n; k++ {
		if b.Tokens[k].Kind != language.Word || k > i && !b.Tokens[k].Space {
			return false
		}
		if k >= i+n && !b.sameWord(k-n, k) {
			return false
		}
	}
	return true
}

// twicePhraseReadings are the readings under which the n words from i on may
// stand twice. What goes on is a chant or an idiom ("step by step by step"),
// and so is what "and" joins. A slip happens at the small words, of which
// names and titles have none.
func (b *Block) twicePhraseReadings(i, n int) []string {
	small := 0
	for k := i; k < i+n; k++ {
		if b.twiceWord(k, twiceNoSense) || b.Has(k, knowledge.SpeechVerb) {
			small++
		}
	}
	for k := i; k < i+n; k++ {
		switch {
		case b.twiceWord(k, phraseJoint), small < 2 && b.twiceWord(k, twiceMeant), b.twiceWord(k, letterName) && !b.twiceWord(k, twiceNoSense):
			return []string{"emphasis"}
		case b.Has(k, knowledge.NameToken) && !b.twiceWord(k, twiceNoSense), k > i && b.Tokens[k].Capital:
			return []string{"brand"}
		}
	}
	switch {
	case i > 0 && b.Tokens[i-1].Hash == b.Tokens[i+n-1].Hash, i+2*n < len(b.Tokens) && b.Tokens[i+2*n].Hash == b.Tokens[i].Hash:
		return []string{"emphasis"}
	case b.inShortQuote(i):
		return []string{"quoted"}
	case small == 0, n == 2 && small == 1 && b.twiceWord(i+1, twiceNoSense): // "from town to town to sell"
		return []string{"list"}
	}
	return nil
}

// sameWord says whether the two are one word to the eye: أن and إن, which
// fold alike, are not. A capital may open the sentence.
func (b *Block) sameWord(i, j int) bool {
	first, second := b.Word(i), b.Word(j)
	if first == second {
		return true
	}
	return b.Tokens[i].Script == language.Latin && !b.Tokens[j].Capital && strings.EqualFold(first, second)
}

// twiceReadings are the readings under which word i may stand twice.
func (b *Block) twiceReadings(i int) []string {
	switch {
	case b.joinedInName(i), b.isSpelling(i):
		return []string{"brand"}
	case b.Tokens[i-min(i, 1)].Hash == b.Tokens[i].Hash && i > 0, i+2 < len(b.Tokens) && b.Tokens[i+2].Hash == b.Tokens[i].Hash:
		return []string{"emphasis"} // three times and more is no slip
	case b.inShortQuote(i):
		return []string{"quoted"}
	case !b.twiceWord(i, twiceNoSense) && b.repeatedAloud(i):
		return []string{"emphasis"}
	case b.amongTags(i):
		return []string{"list"}
	case b.Tokens[i].Script == language.Arabic:
		return b.arabicTwice(i)
	case b.Tokens[i].Script != language.Latin || b.Tokens[i].Letters < 2:
		return []string{"code"}
	case b.Tokens[i+1].Capital:
		return []string{"brand"} // "Duran Duran"
	}
	if b.twiceWord(i, twiceMeant) {
		return []string{"emphasis"}
	}
	return nil
}

// arabicTwice knows the ways in which Arabic doubles a word: adverbs and
// counted things ("يوما يوما", "خطوة خطوة"), lists ("وزراء ووزراء سابقون"),
// names, and the syllables of foreign names.
func (b *Block) arabicTwice(i int) []string {
	switch {
	case b.twiceWord(i, twiceNoSense), b.Has(i, knowledge.SpeechVerb):
		return nil
	case b.twiceWord(i, twiceMeant):
		return []string{"emphasis"}
	}
	word := b.Folded(i)
	switch {
	case b.joinsHeading(i), strings.HasPrefix(word, "ل") && b.twiceWord(i-1, leftTo): // "دع ما للتعليم للتعليم"
		return []string{"list"}
	case b.Has(i-1, knowledge.NameToken) && i+2 < len(b.Tokens) && b.Tokens[i+2].Kind == language.Punct && !definite(word):
		return []string{"brand"} // both parents' name: "هيرنانديز هيرنانديز"
	case b.Has(i, knowledge.Person), b.Has(i, knowledge.NameToken), b.Has(i, knowledge.Nationality),
		b.Has(i, knowledge.City), b.Has(i, knowledge.Country), b.Has(i, knowledge.Region):
		return []string{"brand"}
	case b.Tokens[i].Letters <= 3:
		return []string{"brand"}
	case strings.HasPrefix(word, "و"):
		return []string{"list"}
	case strings.HasSuffix(word, "ا"), strings.HasSuffix(word, "ه") && !definite(word):
		return []string{"emphasis"}
	}
	return nil
}

// repeatedAloud says whether the word is called out: a pause follows its
// second time inside a quotation.
func (b *Block) repeatedAloud(i int) bool {
	return b.Quoted(i) && b.Quoted(i+1) && b.Sign(i+2, ',', '!', '…')
}

// amongTags says whether the word stands in a list of keywords, whose
// neighbours may share it: "سمات ...". No stop ends the list, and no verb or
// small word is in it.
func (b *Block) amongTags(i int) bool {
	start, end := b.SentenceStart(i), b.SentenceEnd(i)
	h, ok := b.At(start, knowledge.FurnitureCue)
	return ok && h.Value == tagsCue && i >= h.End && end == len(b.Tokens) && !b.endsWithStop(end)
}

// longestHeading is the number of words of a heading inside the text.
const longestHeading = 4

// joinsHeading says whether a heading lost the end of its line: its last word
// is the first of the clause that follows, "... الجسم. وظائف العظام العظام ليست".
func (b *Block) joinsHeading(i int) bool {
	start := b.SentenceStart(i)
	if i == start || i-start >= longestHeading || !definite(b.Folded(i)) || !b.twiceWord(i+2, clauseHead) {
		return false
	}
	for k := start; k < i; k++ {
		if !b.IsWord(k) || b.Has(k, knowledge.SpeechVerb) || b.twiceWord(k, twiceNoSense) {
			return false
		}
	}
	return true
}

func definite(folded string) bool {
	return strings.HasPrefix(folded, "ال") || strings.HasPrefix(folded, "لل") || strings.HasPrefix(folded, "بال")
}

// isSpelling says whether the word is the name of a letter among others.
func (b *Block) isSpelling(i int) bool {
	if !b.twiceWord(i, letterName) {
		return false
	}
	return b.twiceWord(i-1, letterName) || b.twiceWord(i+2, letterName) || !b.twiceWord(i, twiceNoSense)
}

// twiceWord says whether word i is a TwiceWord of that value.
func (b *Block) twiceWord(i int, value int32) bool {
	h, ok := b.meant(i, knowledge.TwiceWord, value)
	return ok && h.End == i+1
}

// joinedInName says whether a hyphen or an address's sign ties one of the two
// words to a third: "Boutros Boutros-Ghali".
func (b *Block) joinedInName(i int) bool {
	if i > 0 && b.Sign(i-1, '#', '@', '_', '-') && !b.Tokens[i].Space {
		return true
	}
	return b.Sign(i+2, '-', '_', '\'') && !b.Tokens[i+2].Space
}

// shortQuote is the length in tokens up to which a quotation is a title, a
// chant or a cry.
const shortQuote = 10

func (b *Block) inShortQuote(i int) bool {
	if !b.Quoted(i) {
		return false
	}
	start, end := i, i
	for start > 0 && i-start <= shortQuote && b.Quoted(start-1) && !isQuoteMark(b.Tokens[start].Sign) {
		start--
	}
	for end < len(b.Tokens) && end-start <= shortQuote && b.Quoted(end) && (end == i || !isQuoteMark(b.Tokens[end].Sign)) {
		end++
	}
	return end-start <= shortQuote
}

// Repeat is a sentence that an article says twice, word for word.
type Repeat struct {
	Block        *Block // of the first time
	First, Again article.Passage

	last, distance int // the last block that was repeated, and how many blocks later
}

// shortestRepeat is the number of words from which a sentence is not said
// again by chance.
const shortestRepeat = 6

// shortestWithin is the same for one sentence among others of its paragraph.
const shortestWithin = 10

// mostRepeats is how many passages a copied text repeats at most by mistake.
const mostRepeats = 3

// said is where a sentence was said first, and how often since.
type said struct {
	block      *Block
	start, end int // tokens
	lede       bool
	again      *said
	times      int
}

// readRepeats finds sentences that stand twice in the running text. Headlines
// and captions repeat the text by their nature, and so does the first
// paragraph, which many houses make of sentences of the rest. What is said
// three times is a refrain, or a note of a table; what ends without a stop is
// a heading or an item of a list; and a text that repeats itself all over is
// of a sort that does, such as recipes and dialogues.
func (s *Set) readRepeats() {
	seen := map[uint64]*said{}
	var twice []*said
	paragraphs := 0
	for _, b := range s.Blocks {
		if !b.runsOn() {
			continue
		}
		paragraphs++
		for start, end := 0, 0; start < len(b.Tokens); start = end {
			end = b.SentenceEnd(start)
			hash, words := b.sentenceHash(start, end)
			if words < shortestRepeat || !b.endsWithStop(end) {
				continue
			}
			at := &said{block: b, start: start, end: end, lede: paragraphs == 1, times: 1}
			first, again := seen[hash]
			switch {
			case !again:
				seen[hash] = at
			case first.sameText(at):
				if first.times++; first.times == 2 {
					first.again = at
					twice = append(twice, first)
				}
			}
		}
	}
	for i, first := range twice {
		lone := (i == 0 || !twice[i-1].goesOn(first)) && (i+1 == len(twice) || !first.goesOn(twice[i+1]))
		if first.times == 2 && !first.lede && !first.isPullQuote() && !first.again.isPullQuote() &&
			first.beginsSentence() && !(lone && (first.isAside(first.again) || s.ofParallels(first, first.again))) {
			s.addRepeat(first, first.again)
		}
	}
	if len(s.Repeats) > mostRepeats {
		s.Repeats = nil
	}
}

// isPullQuote says whether the sentence is a quotation set apart from the
// text, which repeats what somebody says in it.
func (a *said) isPullQuote() bool {
	return a.isParagraph() && isQuoteMark(a.block.Tokens[0].Sign)
}

// goesOn says whether the other sentence follows right after this one.
func (a *said) goesOn(next *said) bool { return a.block == next.block && a.end == next.start }

// beginsSentence says whether the words begin as a sentence does: what follows
// the stop of "Inc." is the tail of one.
func (a *said) beginsSentence() bool {
	i := a.block.pastSigns(a.start)
	if i >= a.end || !a.block.IsWord(i) || a.block.Tokens[i].Script != language.Latin {
		return true
	}
	return a.block.Tokens[i].Capital
}

// isAside says whether a sentence may well be said again: it is short and ends
// what is told of one thing and of another, or it is quoted from a post that
// stands beside the text.
func (a *said) isAside(again *said) bool {
	if a.block.Quoted(a.start) != again.block.Quoted(again.start) {
		return true
	}
	_, words := a.block.sentenceHash(a.start, a.end)
	return words < shortestWithin && !a.isParagraph() && !again.isParagraph()
}

func (a *said) isParagraph() bool { return a.start == 0 && a.end == len(a.block.Tokens) }

// ofParallels says whether the two sentences say the same of two things: the
// sentences before them differ in little more than the name, or are rows of
// two tables.
func (s *Set) ofParallels(first, again *said) bool {
	a, b := s.before(first), s.before(again)
	for n := 0; n < mostRepeats && a != nil && b != nil && a.sameText(b); n++ {
		a, b = s.before(a), s.before(b)
	}
	if a == nil || b == nil {
		return false
	}
	if b.end-b.start < a.end-a.start {
		a, b = b, a
	}
	return a.isRow() && b.isRow() || a.sameFrame(b)
}

// before is the sentence before another.
func (s *Set) before(a *said) *said {
	b, end := a.block, a.start
	for end == 0 {
		if b.Index == 0 {
			return nil
		}
		b = s.Blocks[b.Index-1]
		end = len(b.Tokens)
	}
	return &said{block: b, start: b.SentenceStart(end - 1), end: end}
}

// isRow says whether every third token or more is a number.
func (a *said) isRow() bool {
	numbers := 0
	for i := a.start; i < a.end; i++ {
		if a.block.isNumber(i) {
			numbers++
		}
	}
	return 3*numbers >= a.end-a.start
}

// sameFrame says whether a sentence shares most of its words, but not all,
// with one that is no shorter.
func (a *said) sameFrame(o *said) bool {
	if a.end-a.start < shortestRepeat || o.end-o.start < shortestRepeat || a.sameText(o) {
		return false
	}
	shared, words := 0, 0
	for i := a.start; i < a.end; i++ {
		if a.block.Tokens[i].Kind == language.Punct {
			continue
		}
		words++
		for k := o.start; k < o.end; k++ {
			if o.block.Tokens[k].Hash == a.block.Tokens[i].Hash {
				shared++
				break
			}
		}
	}
	return 2*shared >= words
}

// endsWithStop says whether the sentence that ends before the token has a full stop
// or the like.
func (b *Block) endsWithStop(end int) bool {
	for end > 0 && b.Sign(end-1, '"', '”', '“', '»', '\'', ')') {
		end--
	}
	return b.Sign(end-1, '.', '!', '?', '…')
}

// runsOn says whether the block is running text.
func (b *Block) runsOn() bool {
	if outsideArticle(b.Block) || len(b.Tokens) < shortestRepeat {
		return false
	}
	switch b.Role {
	case article.Headline, article.Caption, article.Byline, article.Footer, article.Furniture, article.Dateline:
		return false
	}
	return true
}

// sentenceHash is the hash of the words and numbers of a sentence.
func (b *Block) sentenceHash(start, end int) (hash uint64, words int) {
	for i := start; i < end; i++ {
		t := &b.Tokens[i]
		if t.Kind == language.Punct {
			continue
		}
		hash = (hash ^ t.Hash) * 0x100000001b3 // FNV-1a over words
		if t.Kind == language.Word {
			words++
		}
	}
	return hash, words
}

// sameText compares the sentences word by word: two hashes may agree by
// chance.
func (a *said) sameText(o *said) bool {
	i, j := a.start, o.start
	for {
		for i < a.end && a.block.Tokens[i].Kind == language.Punct {
			i++
		}
		for j < o.end && o.block.Tokens[j].Kind == language.Punct {
			j++
		}
		if i == a.end || j == o.end {
			return i == a.end && j == o.end
		}
		if a.block.Tokens[i].Hash != o.block.Tokens[j].Hash {
			return false
		}
		i, j = i+1, j+1
	}
}

// addRepeat adds a repeated sentence with what is repeated around it in its
// paragraph. Where whole paragraphs are repeated, the first of them is enough.
func (s *Set) addRepeat(first, again *said) {
	first, again = widened(first, again)
	f, a := first.block.Passage(first.start, first.end), again.block.Passage(again.start, again.end)
	if n := len(s.Repeats); n > 0 {
		last := s.Repeats[n-1]
		switch {
		case last.First == f && last.Again == a:
			return
		case last.distance == again.block.Index-first.block.Index && last.distance > 0 && first.block.Index-last.last <= 2:
			last.last = first.block.Index
			return
		}
	}
	s.Repeats = append(s.Repeats, &Repeat{
		Block: first.block, First: f, Again: a,
		last: first.block.Index, distance: again.block.Index - first.block.Index,
	})
}

// widened takes in the sentences on both sides that are repeated as well,
// however short they are.
func widened(first, again *said) (f, a *said) {
	f = &said{block: first.block, start: first.start, end: first.end}
	a = &said{block: again.block, start: again.start, end: again.end}
	for f.end < len(f.block.Tokens) && a.end < len(a.block.Tokens) {
		next := &said{block: f.block, start: f.end, end: f.block.SentenceEnd(f.end)}
		same := &said{block: a.block, start: a.end, end: a.block.SentenceEnd(a.end)}
		if !next.sameText(same) || f.block == a.block && next.end > a.start {
			break
		}
		f.end, a.end = next.end, same.end
	}
	for f.start > 0 && a.start > 0 {
		before := &said{block: f.block, start: f.block.SentenceStart(f.start - 1), end: f.start}
		same := &said{block: a.block, start: a.block.SentenceStart(a.start - 1), end: a.start}
		if !before.sameText(same) || f.block == a.block && same.start < f.end {
			break
		}
		f.start, a.start = before.start, same.start
	}
	return f, a
}
