package mention

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
)

// Letters is a name that the article gives with the letters that stand for
// it: "the International Monetary Fund (IMF)", "منظمة الأغذية والزراعة
// (الفاو)", "IMF (International Monetary Fund)".
type Letters struct {
	Block      *Block
	Start, End int    // tokens of the name
	Skip       uint8  // particles written on to its first word
	At, To     int    // tokens of the letters
	Text       string // the letters, without stops
	Body       int32  // row of bodies whose name it is, or knowledge.NoRow
	Partial    bool   // the name may go on before Start: "the Geneva office of the"
}

// Name is where the name stands.
func (l *Letters) Name() article.Passage {
	at := l.Block.Passage(l.Start, l.End)
	at.Span = l.Block.Bare(l.Start, l.End, l.Skip)
	return at
}

// Passage is where the letters stand.
func (l *Letters) Passage() article.Passage { return l.Block.Passage(l.At, l.To) }

// Latin says whether the name is in Latin letters.
func (l *Letters) Latin() bool { return l.Block.Tokens[l.Start].Script == language.Latin }

const (
	longestBody    = 14 // tokens of a body's name
	mostLetters    = 7  // that stand for it
	longestSpelled = 3  // words that spell the letters: "إف بي آي"
)

func (s *Set) readLetters() {
	for _, b := range s.Blocks {
		if b.Role == article.Furniture || b.Role == article.Metadata {
			continue
		}
		for i := 1; i < len(b.Tokens); i++ {
			if l := b.lettersIn(i); l != nil {
				s.Letters = append(s.Letters, l)
			}
		}
	}
}

// lettersIn is what the bracket or the quotation mark at token i opens: the
// letters of the name before it, or the name of the letters before it.
func (b *Block) lettersIn(i int) *Letters {
	at := i
	switch {
	case b.Sign(i, '(', '[', '"', '«', '“'):
		at = b.withinBracket(i)
	case b.Sign(i, ',') && b.Token(i-1).Allcaps && b.smallWord(i+1):
		if text, to := b.letters(i - 1); text != "" && to == i {
			return b.nameWithin(i, text, ',')
		}
		return nil
	case b.Has(i, knowledge.LettersCue):
		h, _ := b.At(i, knowledge.LettersCue)
		at = h.End
		if b.Sign(at, '(', '[', '"', '«', '“') {
			at++
		}
		if b.Sign(i-1, ',') {
			i--
		}
	default:
		return nil
	}
	text, to := b.letters(at)
	if text != "" {
		return b.lettersAfter(i, at, to, text)
	}
	if !b.Sign(i, '(') || i == 0 {
		return nil
	}
	if text, to = b.letters(i - 1); text != "" && to == i {
		return b.nameWithin(i, text, ')')
	}
	return nil
}

// withinBracket is where the letters in the bracket at token i may begin:
// behind another sign, or behind small words, "(hereafter SMEX)".
func (b *Block) withinBracket(i int) int {
	at := i + 1
	if b.Sign(i, '(') && b.Sign(at, '"', '«', '“') {
		return at + 1
	}
	for n := at; n < at+longestSpelled && b.IsWord(n) && !b.Token(n).Capital; n++ {
		if b.Token(n+1).Allcaps && b.Sign(n+2, ')') {
			return n + 1
		}
	}
	return at
}

// letters are the capitals at token i, or Arabic words before a closing sign,
// which may be the letters of a name.
func (b *Block) letters(i int) (text string, end int) {
	t := b.Token(i)
	switch {
	case t.Script == language.Latin && t.Kind == language.Word && t.Letters <= mostLetters && (t.Allcaps || t.Capital && t.Letters > 1 && mixedCase(b.Word(i))):
		return b.Word(i), i + 1
	case t.Script == language.Latin && t.Capital && t.Letters == 1 && b.Sign(i+1, '.'):
		return b.dotted(i)
	case t.Script == language.Arabic && t.Letters == 1 && b.Sign(i+1, '.') && b.Sign(i-1, '(', '['):
		return b.dotted(i)
	case t.Script == language.Arabic && t.Kind == language.Word && b.Sign(i-1, '(', '['):
		for end = i; end < i+longestSpelled && b.IsArabic(end); end++ {
		}
		if b.Sign(end, ')', ']') {
			return b.phrase(i, end), end
		}
	}
	return "", i
}

// mixedCase says whether a word has a capital inside, as AfDB.
func mixedCase(word string) bool {
	_, size := utf8.DecodeRuneInString(word)
	return strings.ToLower(word[size:]) != word[size:]
}

// lettersAfter ties letters to the name that ends before token end.
func (b *Block) lettersAfter(end, at, to int, text string) *Letters {
	if b.Sign(end-1, '"', '»', '”') {
		end--
	}
	l := &Letters{Block: b, End: end, At: at, To: to, Text: text, Body: knowledge.NoRow}
	if h, ok := b.Ending(end, knowledge.Body, longestBody); ok {
		l.Start, l.Skip, l.Body = h.Start, h.Letters, h.Value
		l.Partial = b.goesBack(h.Start)
		return l
	}
	if !b.IsWord(end - 1) {
		return nil
	}
	l.Start = b.capitalsBefore(end)
	if b.IsArabic(end - 1) {
		l.Start = b.organBefore(end)
		if h, ok := b.At(l.Start, knowledge.OrganNoun); ok {
			l.Skip = h.Letters
		}
	}
	if end-l.Start < 2 {
		return nil
	}
	return l
}

// goesBack says whether a name may begin before token i: a part of the body,
// or of one that the body is a part of.
func (b *Block) goesBack(i int) bool {
	if b.Has(i-1, knowledge.OrganNoun) || b.Has(i-2, knowledge.OrganNoun) || b.Has(i-3, knowledge.OrganNoun) {
		return true
	}
	for i > 0 && b.IsWord(i-1) && b.Token(i-1).Script == language.Latin && !b.Token(i-1).Capital && b.smallWord(i-1) {
		i--
	}
	t := b.Token(i - 1)
	return t.Script == language.Latin && t.Capital && !b.startsSentence(i-1)
}

// smallWord says whether word i may stand between the capitals of a name.
func (b *Block) smallWord(i int) bool {
	switch b.Folded(i) {
	case "of", "and", "for", "the", "on", "in", "to", "de", "des", "du":
		return true
	}
	return false
}

// capitalsBefore is the first token of the run of capitalised words, with
// small ones between them, that ends before token end; end for none.
func (b *Block) capitalsBefore(end int) int {
	first := end
	for i := end - 1; i >= max(0, end-longestBody); i-- {
		switch t := b.Token(i); {
		case t.Kind == language.Word && t.Script == language.Latin && t.Capital:
			first = i
		case t.Kind == language.Word && t.Script == language.Latin && b.smallWord(i), b.Sign(i, '-', '\'', '&') && first == i+1:
		default:
			return first
		}
	}
	return first
}

// organBefore is the nearest word for a body, such as "هيئة", before token end
// in its sentence; end for none.
func (b *Block) organBefore(end int) int {
	for i := end - 1; i >= max(0, end-longestBody/2) && b.IsArabic(i); i-- {
		if b.Has(i, knowledge.OrganNoun) {
			return i
		}
	}
	return end
}

// nameWithin ties letters to the name in the brackets, or between the commas,
// that open at token i.
func (b *Block) nameWithin(i int, text string, closing rune) *Letters {
	start, end := i+1, i+1
	for end < len(b.Tokens) && end-i <= longestBody && !b.Sign(end, closing) {
		end++
	}
	if b.smallWord(start) { // "the"
		start++
	}
	l := &Letters{Block: b, Start: start, End: end, At: i - 1, To: i, Text: text, Body: knowledge.NoRow}
	if !b.Sign(end, closing) || end-start < 2 {
		return nil
	}
	if h, ok := b.At(start, knowledge.Body); ok && h.End == end {
		l.Body = h.Value
		return l
	}
	if b.IsArabic(start) && closing == ')' && b.Has(start, knowledge.OrganNoun) {
		return l
	}
	if b.Token(i-1).Script != language.Latin || !b.Token(start).Capital || b.capitalsBefore(end) > start {
		return nil
	}
	return l
}

// Words are the folded words of the name, without small ones.
func (l *Letters) Words() []string {
	var words []string
	for i := l.Start; i < l.End; i++ {
		if l.Block.IsWord(i) && !l.Block.smallWord(i) {
			word := l.Block.Folded(i)
			if i == l.Start {
				word = withoutArticle(word, l.Skip)
			}
			words = append(words, word)
		}
	}
	return words
}

// withoutArticle is a folded word without the particles written on to it, and
// without the article: للهيئة, الهيئة, هيئة.
func withoutArticle(word string, letters uint8) string {
	joined := letters > 0
	for ; letters > 0; letters-- {
		_, size := utf8.DecodeRuneInString(word)
		word = word[size:]
	}
	if rest, ok := strings.CutPrefix(word, "ل"); ok && joined {
		return rest
	}
	return strings.TrimPrefix(word, "ال")
}

// Trim lets the name begin where its words fit the letters one by one, small
// ones passed over at will: "Teams of the [National Disaster Response Force]".
// It says whether they do.
func (l *Letters) Trim() bool {
	letters := []rune(strings.ToLower(l.Text))
	for start := l.Start; start < l.End; start++ {
		if l.Block.Token(start).Capital && !l.Block.smallWord(start) && l.fits(start, letters) {
			l.Start, l.Skip = start, 0
			return true
		}
	}
	return false
}

func (l *Letters) fits(i int, letters []rune) bool {
	for i < l.End && !l.Block.IsWord(i) {
		i++
	}
	switch {
	case i == l.End:
		return len(letters) == 0
	case l.Block.smallWord(i) && l.fits(i+1, letters):
		return true
	case len(letters) == 0:
		return false
	}
	first, _ := utf8.DecodeRuneInString(l.Block.Folded(i))
	if l.Block.Token(i).Allcaps && strings.HasPrefix(string(letters), l.Block.Folded(i)) && l.fits(i+1, letters[l.Block.Token(i).Letters:]) {
		return true // "UN High Commissioner": UNHCR
	}
	return first == letters[0] && l.fits(i+1, letters[1:])
}

// Initials are those of the capitalised words of a Latin name that has as many
// as there are letters; the name begins at the first of them then.
func (l *Letters) Initials() (string, bool) {
	n := utf8.RuneCountInString(l.Text)
	var initials []rune
	for i := l.End - 1; i >= l.Start && len(initials) < n; i-- {
		if t := l.Block.Token(i); t.Kind == language.Word && t.Capital {
			r, _ := utf8.DecodeRuneInString(l.Block.Word(i))
			initials = append(initials, r)
			if len(initials) == n && (i == l.Start || l.Block.smallWord(i-1)) {
				l.Start, l.Skip = i, 0
				slices.Reverse(initials)
				return string(initials), true
			}
		}
	}
	return "", false
}

// phrase is the folded words from i on.
func (b *Block) phrase(i, end int) string {
	words := make([]string, 0, end-i)
	for ; i < end; i++ {
		words = append(words, b.Folded(i))
	}
	return strings.Join(words, " ")
}
