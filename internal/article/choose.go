package article

import (
	"regexp"
	"strings"

	readability "codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// maxElements is more than any page of news has; readability grows slow beyond.
const maxElements = 50_000

// extract asks readability which pieces belong to the article. It errs towards
// dropping: captions, datelines and short paragraphs go with the rest.
func (p *page) extract() []bool {
	kept := make([]bool, len(p.pieces))
	parser := readability.NewParser()
	parser.MaxElemsToParse = maxElements
	parser.DisableJSONLD = true // its dates and names are read by us
	article, err := parser.ParseDocument(p.root, nil)
	if err != nil || article.Node == nil {
		return kept
	}
	eachPiece(article.Node, func(piece int) { kept[piece] = true })
	return kept
}

// eachPiece calls do with every piece of text below the node.
func eachPiece(n *html.Node, do func(piece int)) {
	if n.Type == html.TextNode {
		for _, piece, after, ok := cutMark(n.Data); ok; _, piece, after, ok = cutMark(after) {
			do(piece)
		}
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		eachPiece(c, do)
	}
}

// articleOf gives the blocks of the article: what was extracted, and what
// stands about it, between the headline and the first block that leads away.
// Left-overs in there are for the reader of the article to find.
func articleOf(blocks []pageBlock, titles []Block) []pageBlock {
	body := mainText(blocks)
	if body.first < 0 {
		return own(blocks)
	}
	var kept []pageBlock
	start := body.start(blocks, titles)
	for _, b := range blocks[start:body.end(blocks)] {
		if b.isExtracted() && b.isIn(body.article) && !b.isTeaser() || b.isOwn() {
			kept = append(kept, b)
		}
	}
	return withoutLastHeading(oneHeadline(kept))
}

// own gives the blocks of a page too small for readability.
func own(blocks []pageBlock) []pageBlock {
	var kept []pageBlock
	for _, b := range blocks {
		if b.isOwn() && b.Role != Footer {
			kept = append(kept, b)
		}
	}
	return oneHeadline(kept)
}

// oneHeadline leaves the role to the first: others are headings or teasers.
func oneHeadline(blocks []pageBlock) []pageBlock {
	seen := false
	for i := range blocks {
		if blocks[i].Role == Headline && seen {
			blocks[i].Role = Body
		}
		seen = seen || blocks[i].Role == Headline
	}
	return blocks
}

// isExtracted says whether most of the block was extracted.
func (b *pageBlock) isExtracted() bool { return b.extracted*2 > b.bytes }

// isOwn says whether the block is text, and no way to other pages.
func (b *pageBlock) isOwn() bool { return !b.aside && !b.leads() && !isAddress(b.Text) }

// isAddress says whether the text is nothing but a URL, which pages hide among
// their text for machines.
func isAddress(text string) bool {
	return strings.HasPrefix(text, "http") && strings.Contains(text, "://") && !strings.ContainsAny(text, " \n")
}

// isTeaser says whether the block is a link in a list, or nothing but a link.
func (b *pageBlock) isTeaser() bool {
	return b.leads() && b.element.DataAtom == atom.Li || b.links*10 >= b.bytes*9 && b.Role != Headline
}

// leads says whether most of the block is links.
func (b *pageBlock) leads() bool { return b.links*2 > b.bytes }

// isIn says whether the block stands in the element; anything stands in nil.
func (b *pageBlock) isIn(element *html.Node) bool {
	if element == nil {
		return true
	}
	for n := b.element; n != nil; n = n.Parent {
		if n == element {
			return true
		}
	}
	return false
}

// extent is the stretch of blocks that were extracted, and the <article> around
// most of them, if there is one.
type extent struct {
	first, last int
	article     *html.Node
}

func mainText(blocks []pageBlock) extent {
	body := extent{first: -1, article: articleElement(blocks)}
	for i := range blocks {
		if blocks[i].isExtracted() && blocks[i].isIn(body.article) {
			if body.first < 0 {
				body.first = i
			}
			body.last = i
		}
	}
	return body
}

// articleElement is the innermost <article> that holds nearly all that was
// extracted.
func articleElement(blocks []pageBlock) *html.Node {
	weight := map[*html.Node]int{}
	total := 0
	for i := range blocks {
		total += blocks[i].extracted
		for n := blocks[i].element; n != nil; n = n.Parent {
			if n.DataAtom == atom.Article {
				weight[n] += blocks[i].extracted
			}
		}
	}
	for i := range blocks {
		for n := blocks[i].element; n != nil; n = n.Parent {
			if n.DataAtom == atom.Article && weight[n]*10 > total*8 {
				return n
			}
		}
	}
	return nil
}

// start is the block at which the article starts: the heading that repeats a
// title which the page states, another headline, the start of its element, or
// the first that was extracted.
func (e extent) start(blocks []pageBlock, titles []Block) int {
	for i := e.first; i >= 0; i-- {
		if blocks[i].isTitled(titles) {
			blocks[i].Role = Headline
			return i
		}
	}
	for i := e.first; i >= max(0, e.first-farthest); i-- {
		if blocks[i].Role == Headline {
			return i
		}
	}
	for i := range e.first {
		if e.article != nil && blocks[i].isIn(e.article) {
			return i
		}
	}
	return e.first
}

// farthest is how many blocks may stand between a headline and the text.
const farthest = 12

// isTitled says whether the block is a heading in the words of a title.
func (b *pageBlock) isTitled(titles []Block) bool {
	if b.Role != Headline && !b.heading {
		return false
	}
	for _, title := range titles {
		if title.Key == "title" && strings.HasPrefix(title.Text, b.Text) && len(b.Text)*3 > len(title.Text) {
			return true
		}
	}
	return false
}

// end is the block at which the article has ended: the first after its text
// that leads away, heads something else or stands elsewhere.
func (e extent) end(blocks []pageBlock) int {
	last := blocks[e.last]
	i := e.last + 1
	for ; i < len(blocks); i++ {
		b := blocks[i]
		inside := e.article != nil && b.isIn(e.article) || b.element.Parent == last.element.Parent
		if !inside || !b.isOwn() || b.heading || b.Role == Headline {
			break
		}
	}
	return i
}

// leadsAway says whether the element is a way to other pages.
func leadsAway(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Nav, atom.Aside, atom.Form, atom.Menu:
		return true
	}
	return awayName.MatchString(nameOf(n))
}

var awayName = regexp.MustCompile(`(?i)\b(?:related|share|social|comments?|newsletter|promo|recirc|breadcrumbs?|sidebar|menu|nav|navigation|advert|ads?|tags?|recommended|most-?(?:read|viewed|popular)|more-(?:from|on|stories))\b`)
