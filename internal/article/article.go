// Package article turns documents into articles: blocks of clean text that
// know their place in the original bytes and, where the markup tells, their
// role. It knows nothing of claims.
package article

import "github.com/tanaqud/tanaqud/internal/source"

// Role is the part that a stretch of text plays in an article.
type Role uint8

// The roles. A reader sets those that the markup tells; the rest is Body
// until the words themselves tell more (package mention).
const (
	Body Role = iota
	Headline
	Dateline
	Byline
	Lede
	Quote
	Caption
	Footer
	Furniture // of the page, not of the article: share bars, counters, placeholders
	Metadata  // stated by the page or record about the article: <meta>, JSON-LD, <time>, "published"
)

var roleNames = [...]string{"body", "headline", "dateline", "byline", "lede", "quote", "caption", "footer", "furniture", "metadata"}

func (r Role) String() string { return roleNames[r] }

// Article is one news article.
type Article struct {
	Path     string // as the user wrote it; "-" for standard input
	ID       string // of the record, where the input was a record
	Language string // ISO 639-1 of the language most of it is written in
	Blocks   []Block
}

// Block is one paragraph, heading, caption or the like, without markup.
type Block struct {
	Role   Role
	Text   string       // clean text: no tags, entities decoded
	Source *source.Text // the document, or the field of the record, that it stands in
	Origin source.Map   // Text to Source.Decoded
	Key    string       // of a Metadata block: "published", "modified", "author", "publisher", "title"
}

// Size is the length of the article's text in bytes.
func (a *Article) Size() (n int) {
	for i := range a.Blocks {
		n += len(a.Blocks[i].Text)
	}
	return n
}

// Passage is a stretch of an article's text: where a claim stands.
type Passage struct {
	Block *Block
	Span  source.Span // in Block.Text
	Role  Role        // of the stretch, which may be finer than its block's
}

// IsZero says whether the passage is no place at all.
func (p Passage) IsZero() bool { return p.Block == nil }

// Text is the passage's clean text.
func (p Passage) Text() string { return p.Block.Text[p.Span.Start:p.Span.End] }

// Decoded is the passage's span in its source's decoded text.
func (p Passage) Decoded() source.Span { return p.Block.Origin.Span(p.Span) }

// Overlaps says whether the two passages share a byte.
func (p Passage) Overlaps(o Passage) bool { return p.Block == o.Block && p.Span.Overlaps(o.Span) }

// Position tells where the passage starts and ends in the original bytes.
func (p Passage) Position() (start, end source.Position) {
	s := p.Decoded()
	return p.Block.Source.Position(s.Start), p.Block.Source.EndPosition(s.End)
}

// Cover is the smallest passage that holds both; they must share a block.
func (p Passage) Cover(o Passage) Passage {
	p.Span = p.Span.Cover(o.Span)
	return p
}
