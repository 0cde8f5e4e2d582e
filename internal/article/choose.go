package article

import (
	"regexp"

	readability "codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// article tells which part of the page is the article: the element that holds
// it, and the pieces of text in it that are not the page's.
func (p *page) article() (scope *html.Node, chosen []bool) {
	body := find(p.root, func(n *html.Node) bool { return n.DataAtom == atom.Body })
	if body == nil {
		body = p.root
	}
	extracted := p.extract()
	scope = p.scope(body, extracted)
	chosen = make([]bool, len(p.pieces))
	p.admit(scope, extracted, chosen)
	return scope, chosen
}

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

// maxElements is more than any page of news has; readability grows slow beyond.
const maxElements = 50_000

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

// weigh is how many bytes of text below the node are of the given pieces.
func (p *page) weigh(n *html.Node, of []bool) int {
	sum := 0
	eachPiece(n, func(piece int) {
		if of[piece] {
			sum += p.pieces[piece].Len()
		}
	})
	return sum
}

// scope is the smallest element that holds nearly all that was extracted, or
// the <article> around it. Where nothing was, it is the body.
func (p *page) scope(body *html.Node, extracted []bool) *html.Node {
	total := p.weigh(body, extracted)
	if total == 0 {
		return body
	}
	scope := body
	for {
		inner := p.childWith(scope, extracted, total*9/10)
		if inner == nil {
			break
		}
		scope = inner
	}
	for n := scope; n != nil && n != body; n = n.Parent {
		if n.DataAtom == atom.Article {
			return n
		}
	}
	return scope
}

func (p *page) childWith(n *html.Node, of []bool, atLeast int) *html.Node {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && isBlock(c) && p.weigh(c, of) > atLeast {
			return c
		}
	}
	return nil
}

// admit chooses, below the node, what was extracted and what else is the
// article's own. What was extracted stays, whatever the page calls it.
func (p *page) admit(n *html.Node, extracted, chosen []bool) {
	own := !isUnseen(n) && !isNavigation(n)
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode:
			eachPiece(c, func(piece int) { chosen[piece] = own || extracted[piece] })
		case own:
			p.admit(c, extracted, chosen)
		default:
			eachPiece(c, func(piece int) { chosen[piece] = extracted[piece] })
		}
	}
}

// isNavigation says whether the element leads away from the article.
func isNavigation(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Nav, atom.Aside, atom.Form, atom.Menu:
		return n.Type == html.ElementNode
	}
	return n.Type == html.ElementNode && navigationName.MatchString(nameOf(n))
}

var navigationName = regexp.MustCompile(`(?i)\b(?:related|share|social|comments?|newsletter|promo|recirc|breadcrumbs?|sidebar|menu|nav|advert|ads?|tags?|recommended|most-?(?:read|viewed|popular)|more-(?:from|on|stories))\b`)

func find(n *html.Node, is func(*html.Node) bool) *html.Node {
	if is(n) {
		return n
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if found := find(c, is); found != nil {
			return found
		}
	}
	return nil
}
