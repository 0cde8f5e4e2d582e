package article

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"slices"

	"github.com/tanaqud/tanaqud/internal/source"
)

// readHTML reads the article of a page: its text blocks, after what the page
// states about it as Metadata blocks.
func readHTML(a *Article, text *source.Text) error {
	p, err := parsePage(text)
	if err != nil {
		return err
	}
	scope, chosen := p.article()
	w := blockWriter{page: p, chosen: chosen}
	w.walk(scope, Body)
	w.flush(Body)
	if len(w.blocks) == 0 {
		return &Error{Path: text.Name, Problem: "the page has no text to read", Advice: "save the page with its article in it, or give the article as text"}
	}
	a.Blocks = append(once(p.linked, p.metadata), w.blocks...)
	return nil
}

// once drops what a page states twice in the same words.
func once(sources ...[]Block) []Block {
	type fact struct{ key, text string }
	seen := map[fact]bool{}
	var out []Block
	for _, b := range slices.Concat(sources...) {
		if f := (fact{b.Key, b.Text}); !seen[f] {
			seen[f] = true
			out = append(out, b)
		}
	}
	return out
}

// blockWriter turns the chosen pieces of a page into blocks.
type blockWriter struct {
	page   *page
	chosen []bool
	blocks []Block

	current composer
	end     int  // where the last piece ended
	space   bool // white space stood since
}

// walk writes the text below a node. The role is that of the innermost element
// whose kind tells it.
func (w *blockWriter) walk(n *html.Node, role Role) {
	switch {
	case n.Type == html.TextNode:
		w.text(n.Data)
	case isUnseen(n):
	case n.DataAtom == atom.Br || n.DataAtom == atom.Hr:
		w.flush(role) // a line of its own, as in wire copy
	case isBlock(n):
		w.flush(role)
		role = roleOf(n, role)
		w.children(n, role)
		w.flush(role)
	default:
		w.children(n, role)
	}
}

func (w *blockWriter) children(n *html.Node, role Role) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.walk(c, role)
	}
}

// text writes the pieces of a text node, as they stand in the page. White
// space between two elements has no mark: it stands for whatever lies between
// its neighbours.
func (w *blockWriter) text(data string) {
	_, piece, after, ok := cutMark(data)
	w.space = w.space || !ok
	for ok {
		if w.chosen[piece] {
			w.piece(w.page.pieces[piece])
		}
		_, piece, after, ok = cutMark(after)
	}
}

func (w *blockWriter) piece(span source.Span) {
	if w.space && w.end < span.Start {
		w.current.put(" ", source.Span{Start: w.end, End: span.Start})
	}
	w.space = false
	w.current.unescape(w.page.text.Decoded, span)
	w.end = span.End
}

func (w *blockWriter) flush(role Role) {
	w.space = false
	if b, ok := w.current.block(role, w.page.text); ok {
		w.blocks = append(w.blocks, b)
	}
}
