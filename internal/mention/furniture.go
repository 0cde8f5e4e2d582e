package mention

import (
	"slices"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/source"
)

// Furniture is a piece of the page that was left in the copy: an ad slot, a
// counter of comments, a share bar, a link to another story.
type Furniture struct {
	Block *Block
	Span  source.Span // in Block.Text
	Sort  FurnitureSort
}

// FurnitureSort is the sort of a piece of furniture.
type FurnitureSort uint8

// The sorts.
const (
	PageWords  FurnitureSort = iota + 1 // what only a page says
	PageLink                            // leads to another story or page, which editors of web pages put there on purpose
	PageScript                          // a piece of the page's program
)

// Passage is where it stands.
func (f *Furniture) Passage() article.Passage { return f.Block.passage(f.Span) }

// The values of a FurnitureCue in rules/languages.
const (
	placardCue = 1 + iota // furniture when nothing else stands on its line: "Advertisement"
	buttonCue             // a part of a share bar: "Facebook", "Print"
	linkCue               // opens a link to another story when a sign follows: "Read also:"
	inviteCue             // opens a line that only a page says: "Sign up for our newsletter"
	shareCue              // opens a share bar: "Share this article"
	scriptCue             // a word of the page's scripts, wherever it stands
	clickCue              // leads elsewhere, wherever it stands: "click here"
	tagsCue               // opens a list of tags when a colon follows
	followCue             // opens a line that ends with a network: "Follow us on X"
	counterCue            // furniture beside a number, a bracket or more of its kind: "تعليق (0)"
	readerCue             // a page speaks to its reader: "your inbox", "already have an account"
	offerCue              // what it offers or asks of him: "newsletter", "sign in"
	itselfCue             // an article speaks of itself: "this story"
	feedCue               // tells where it came from: "a syndicated feed"
	writerCue             // one who writes for an agency: "sports writer"
)

// The lengths in tokens past which a line is prose that merely begins like
// furniture, or speaks of it.
const (
	longestInvitation = 24
	longestLink       = 36
	longestTags       = 60
	longestFollow     = 14
)

// readFurniture looks at each line: the words of furniture are ordinary words
// as well ("تعليق الرحلات" is a suspension), so that it takes the whole line
// or the signs around them to tell.
func (s *Set) readFurniture(b *Block) {
	if !b.HasAny(knowledge.FurnitureCue) || outsideArticle(b.Block) {
		return
	}
	if span, sort, ok := b.furnitureLine(); ok {
		s.addFurniture(b, span, sort)
		return
	}
	for i := 0; i < len(b.Tokens); i++ {
		if start, end, sort := b.furnitureAt(i); sort != 0 {
			s.addFurniture(b, b.Span(start, end), sort)
			i = end - 1
		}
	}
}

// addFurniture adds a piece; of a page's program, the first is enough.
func (s *Set) addFurniture(b *Block, span source.Span, sort FurnitureSort) {
	if len(s.Furniture) >= mostLeftovers {
		return
	}
	if sort == PageScript && slices.ContainsFunc(s.Furniture, func(f *Furniture) bool { return f.Sort == PageScript }) {
		return
	}
	s.Furniture = append(s.Furniture, &Furniture{Block: b, Span: span, Sort: sort})
}

// outsideArticle says whether the reader already knows the block for a part
// of the page around the article, or of what is said about the article.
func outsideArticle(b *article.Block) bool {
	return b.Role == article.Furniture || b.Role == article.Metadata
}

// furnitureLine says whether the block is furniture from end to end.
func (b *Block) furnitureLine() (span source.Span, sort FurnitureSort, ok bool) {
	start := b.pastSigns(0)
	h, found := b.At(start, knowledge.FurnitureCue)
	if !found && b.isNumber(start) { // "0 Comments"
		h, found = b.At(start+1, knowledge.FurnitureCue)
	}
	if b.Block.Role == article.Headline || b.Block.Role == article.Caption || b.Quoted(start) {
		return source.Span{}, 0, false // captions are labelled, and say so
	}
	sort = PageWords
	if !found || h.Letters > 0 {
		return b.Span(0, len(b.Tokens)), sort, b.woosReader()
	}
	switch n := len(b.Tokens); h.Value {
	case placardCue, buttonCue, shareCue, counterCue:
		ok = b.onlyButtons() && (!b.endsLikeProse() || b.Sign(n-2, '.') || b.Sign(n-1, '!')) || b.leadsOn(h.End)
	case inviteCue:
		ok = n <= longestInvitation
	case followCue:
		ok = n <= longestFollow && b.endsWithButton()
	case linkCue:
		sort, ok = PageLink, n <= longestLink && (h.End >= n || b.opensLink(h.End))
	case tagsCue:
		sort, ok = PageLink, n <= longestTags && b.Sign(h.End, ':', '|')
	}
	if !ok && b.woosReader() {
		sort, ok = PageWords, true
	}
	return b.Span(0, len(b.Tokens)), sort, ok
}

// leadsOn says whether a sign and an invitation follow what ends before token
// i: "Advertisement - scroll to continue reading".
func (b *Block) leadsOn(i int) bool {
	if len(b.Tokens) > longestInvitation || !b.Sign(i, '-', '|', ':', '.', ',') {
		return false
	}
	h, ok := b.At(b.pastSigns(i), knowledge.FurnitureCue)
	return ok && (h.Value == inviteCue || h.Value == linkCue)
}

// woosReader says whether a page speaks to its reader of what it offers: of
// its newsletter, its subscriptions, its app. Articles speak of these as well,
// but in sentences of their own that tell who said so, and to nobody's inbox.
func (b *Block) woosReader() bool {
	if len(b.Tokens) > longestInvitation || b.HasAny(knowledge.SpeechVerb) {
		return false
	}
	var readers, offers int
	opens := false // whether one of the sentences begins with such words
	for i := 0; i < len(b.Tokens); {
		h, ok := b.At(i, knowledge.FurnitureCue)
		if !ok || h.Letters > 0 || b.Quoted(i) {
			i++
			continue
		}
		switch {
		case b.speaksToReader(h):
			readers++
		case h.Value == offerCue, h.Value == inviteCue, h.Value == followCue:
			offers++
		default:
			i = h.End
			continue
		}
		opens = opens || b.startsSentence(i)
		i = h.End
	}
	return readers > 0 && readers+offers > 1 && (opens || !b.endsLikeProse())
}

// speaksToReader says whether one of the senses of the words is that of a page
// that speaks to its reader.
func (b *Block) speaksToReader(h Hit) bool {
	for sense := range b.Hits(h.Start, knowledge.FurnitureCue) {
		if sense.End == h.End && sense.Value == readerCue {
			return true
		}
	}
	return false
}

// onlyButtons says whether the line holds nothing but words of furniture,
// numbers and signs. A counter's word alone may head a section ("تعليق"), and
// two networks may be the companies that a story is about.
func (b *Block) onlyButtons() bool {
	var placards, counters, buttons int
	marked := false
	for i := 0; i < len(b.Tokens); {
		h, ok := b.At(i, knowledge.FurnitureCue)
		switch {
		case ok && h.Letters == 0:
			switch h.Value {
			case buttonCue:
				buttons++
			case counterCue:
				counters++
			default:
				placards++
			}
			i = h.End
		case b.IsWord(i) && !b.Has(i, knowledge.CommonWord):
			return false
		default:
			marked = marked || b.isNumber(i) || b.Sign(i, '[', '(', '|')
			i++
		}
	}
	return placards > 0 || counters > 0 && (marked || buttons > 0) || buttons > 2 || buttons == 2 && b.hasClock()
}

// hasClock says whether the line shows the time of a player: "0:00 / 2:31".
func (b *Block) hasClock() bool {
	for i := range b.Tokens {
		if b.Sign(i, ':') && b.isNumber(i-1) && b.isNumber(i+1) && !b.Tokens[i+1].Space {
			return true
		}
	}
	return false
}

// endsWithButton says whether a network is the last word of the line.
func (b *Block) endsWithButton() bool {
	for i := max(0, len(b.Tokens)-3); i < len(b.Tokens); i++ {
		if h, ok := b.At(i, knowledge.FurnitureCue); ok && h.Value == buttonCue && b.pastSigns(h.End) == len(b.Tokens) {
			return !b.endsLikeProse()
		}
	}
	return false
}

// furnitureAt finds furniture inside a paragraph: a script, "[إعلان]", or a
// link at the start of a sentence. The sort is 0 where token i begins none.
func (b *Block) furnitureAt(i int) (start, end int, sort FurnitureSort) {
	h, found := b.At(i, knowledge.FurnitureCue)
	if !found || h.Letters > 0 || b.Quoted(i) {
		return 0, 0, 0
	}
	switch h.Value {
	case scriptCue:
		if b.isCall(h.End) { // elsewhere it is the name of a firm
			return i, len(b.Tokens), PageScript
		}
	case clickCue:
		return i, h.End, PageLink
	case placardCue, counterCue:
		end = h.End
		if b.isNumber(end) {
			end++
		}
		label := b.Role == article.Caption && b.Has(i, knowledge.CaptionCue) // as editors put it before one
		if b.Sign(i-1, '[') && b.Sign(end, ']') && !label {
			return i - 1, end + 1, PageWords
		}
	case linkCue:
		if i > 0 && b.startsSentence(i) && b.Sign(h.End, ':') {
			return i, b.SentenceEnd(i), PageLink
		}
	}
	return 0, 0, 0
}

// isCall says whether signs of a program follow the name that ends before
// token i.
func (b *Block) isCall(i int) bool {
	return b.Sign(i, '=', '(', '[') || b.Sign(i, '.') && b.IsWord(i+1) && !b.Tokens[i+1].Space
}

// opensLink says whether a sign that parts a label from a title follows.
func (b *Block) opensLink(i int) bool {
	return b.Sign(i, ':', '|', '/', '-', '…', '»') || b.Sign(i, '.') && b.Sign(i+1, '.')
}

// pastSigns is the first token from i on that is a word or a number.
func (b *Block) pastSigns(i int) int {
	for i < len(b.Tokens) && b.Tokens[i].Kind == language.Punct {
		i++
	}
	return i
}

func (b *Block) isNumber(i int) bool {
	return i >= 0 && i < len(b.Tokens) && b.Tokens[i].Kind == language.Number
}
