package article

import (
	"slices"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/tanaqud/tanaqud/internal/source"
)

// pageBlocks gives the article of a page: its text blocks, after what the page
// states about it as Metadata blocks.
func pageBlocks(text *source.Text) ([]Block, error) {
	p, err := parsePage(text)
	if err != nil {
		return nil, err
	}
	stated := slices.Concat(p.linked, p.metadata)
	kept := articleOf(withoutFurniture(p.blocks()), stated)
	if len(kept) == 0 {
		return nil, &Error{Path: text.Name, Problem: "the page has no text to read", Advice: "save the page with its article in it, or give the article as text"}
	}
	blocks := once(stated, p.times(kept))
	for _, b := range kept {
		blocks = append(blocks, b.Block)
	}
	return blocks, nil
}

// once drops what a page states twice in the same words.
func once(stated, more []Block) []Block {
	type fact struct{ key, text string }
	seen := map[fact]bool{}
	var out []Block
	for _, b := range append(stated, more...) {
		if f := (fact{b.Key, b.Text}); !seen[f] {
			seen[f] = true
			out = append(out, b)
		}
	}
	return out
}

// pageBlock is a block of a page with what tells whether it belongs to the
// article.
type pageBlock struct {
	Block
	extracted int        // bytes of it that readability keeps
	links     int        // bytes of it that are links
	bytes     int        // all of its bytes
	element   *html.Node // the block element that it stands in
	heading   bool       // h2 to h6
	aside     bool       // in an element that leads away from the article
	time      *html.Node // the first <time> in it

	furniture []*html.Node // the elements around it that are furniture by their names
}

// pageWriter turns the pieces of a page into blocks.
type pageWriter struct {
	page      *page
	extracted []bool
	blocks    []pageBlock

	text    composer
	current pageBlock
	end     int  // where the last piece ended
	space   bool // white space stood since
}

// place is where in the page the walk is.
type place struct {
	element *html.Node // the innermost block element
	role    Role       // of the innermost element whose kind tells it
	link    bool
	aside   bool
	heading bool

	furniture []*html.Node // the elements that are furniture by their names
}

// blocks gives all text of the page that its readers see.
func (p *page) blocks() []pageBlock {
	w := pageWriter{page: p, extracted: p.extract()}
	w.walk(p.root, place{element: p.root})
	w.flush(place{element: p.root})
	return w.blocks
}

func (w *pageWriter) walk(n *html.Node, at place) {
	switch {
	case n.Type == html.TextNode:
		w.node(n.Data, at.link)
	case isUnseen(n):
	case n.DataAtom == atom.Br || n.DataAtom == atom.Hr:
		w.flush(at) // a line of its own, as in wire copy
	case isBlock(n):
		w.flush(at)
		inside := at.enter(n)
		w.children(n, inside)
		w.flush(inside)
	case n.Type == html.ElementNode && isFurniture(n): // beside the text, not in it
		w.flush(at)
		at.link = at.link || n.DataAtom == atom.A
		at.furniture = append(slices.Clip(at.furniture), n)
		w.children(n, at)
		w.flush(at)
	default:
		if n.DataAtom == atom.Time && w.current.time == nil {
			w.current.time = n
		}
		at.link = at.link || n.DataAtom == atom.A
		w.children(n, at)
	}
}

func (at place) enter(n *html.Node) place {
	at.element = n
	at.role = roleOf(n, at.role)
	at.aside = at.aside || leadsAway(n)
	at.heading = isHeading(n)
	if isFurniture(n) {
		at.furniture = append(slices.Clip(at.furniture), n)
	}
	return at
}

func (w *pageWriter) children(n *html.Node, at place) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.walk(c, at)
	}
}

// node writes the pieces of a text node, as they stand in the page. White
// space between two elements has no mark: it stands for whatever lies between
// its neighbours.
func (w *pageWriter) node(data string, link bool) {
	_, piece, after, ok := cutMark(data)
	w.space = w.space || !ok
	for ok {
		w.piece(piece, link)
		_, piece, after, ok = cutMark(after)
	}
}

func (w *pageWriter) piece(piece int, link bool) {
	span := w.page.pieces[piece]
	if w.space && w.end < span.Start {
		w.text.put(" ", source.Span{Start: w.end, End: span.Start})
	}
	w.space = false
	w.text.unescape(w.page.text.Decoded, span)
	w.end = span.End
	w.current.bytes += span.Len()
	if link {
		w.current.links += span.Len()
	}
	if w.extracted[piece] {
		w.current.extracted += span.Len()
	}
}

func (w *pageWriter) flush(at place) {
	w.space = false
	b, ok := w.text.block(at.role, w.page.text)
	if !ok {
		w.current = pageBlock{time: w.current.time}
		return
	}
	b.Role = fitting(b.Role, b.Text)
	w.current.Block = b
	w.current.element, w.current.heading, w.current.aside, w.current.furniture = at.element, at.heading, at.aside, at.furniture
	w.blocks = append(w.blocks, w.current)
	w.current = pageBlock{}
}
