package mention

import (
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
	Link  bool        // leads to another story or page, which editors of web pages put there on purpose
}

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
	if span, link, ok := b.furnitureLine(); ok {
		s.Furniture = append(s.Furniture, &Furniture{Block: b, Span: span, Link: link})
		return
	}
	for i := 0; i < len(b.Tokens); i++ {
		span, end, link, ok := b.furnitureAt(i)
		if !ok {
			continue
		}
		s.Furniture = append(s.Furniture, &Furniture{Block: b, Span: span, Link: link})
		i = end - 1
	}
}

// outsideArticle says whether the reader already knows the block for a part
// of the page around the article, or of what is said about the article.
func outsideArticle(b *article.Block) bool {
	return b.Role == article.Furniture || b.Role == article.Metadata
}

// furnitureLine says whether the block is furniture from end to end.
func (b *Block) furnitureLine() (span source.Span, link, ok bool) {
	start := b.pastSigns(0)
	h, found := b.At(start, knowledge.FurnitureCue)
	if !found && b.isNumber(start) { // "0 Comments"
		h, found = b.At(start+1, knowledge.FurnitureCue)
	}
	if !found || h.Letters > 0 || b.Block.Role == article.Headline || b.Quoted(start) {
		return source.Span{}, false, false
	}
	whole := b.Span(0, len(b.Tokens))
	switch n := len(b.Tokens); h.Value {
	case placardCue, buttonCue, shareCue, counterCue:
		return whole, false, b.onlyButtons() && (!b.endsLikeProse() || b.Sign(len(b.Tokens)-2, '.'))
	case inviteCue:
		return whole, false, n <= longestInvitation
	case followCue:
		return whole, false, n <= longestFollow && b.endsWithButton()
	case linkCue:
		return whole, true, n <= longestLink && (h.End >= n || b.opensLink(h.End))
	case tagsCue:
		return whole, true, n <= longestTags && b.Sign(h.End, ':', '|')
	}
	return source.Span{}, false, false
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
	return placards > 0 || counters > 0 && (marked || counters+buttons > 1) || buttons > 2
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
// link at the start of a sentence.
func (b *Block) furnitureAt(i int) (span source.Span, end int, link, ok bool) {
	h, found := b.At(i, knowledge.FurnitureCue)
	if !found || h.Letters > 0 || b.Quoted(i) {
		return source.Span{}, 0, false, false
	}
	switch h.Value {
	case scriptCue:
		return b.Span(i, len(b.Tokens)), len(b.Tokens), false, true
	case clickCue:
		return b.Span(i, h.End), h.End, true, true
	case placardCue, counterCue:
		end = h.End
		if b.isNumber(end) {
			end++
		}
		if b.Sign(i-1, '[') && b.Sign(end, ']') {
			return b.Span(i-1, end+1), end + 1, false, true
		}
	case linkCue:
		if start, stop := b.SentenceBounds(i); start == i && i > 0 && b.Sign(h.End, ':') {
			return b.Span(i, stop), stop, true, true
		}
	}
	return source.Span{}, 0, false, false
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
