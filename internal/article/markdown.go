package article

import (
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	markup "github.com/yuin/goldmark/text"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/tanaqud/tanaqud/internal/source"
)

// The parser's time grows with the square of a paragraph and of its nesting.
// People write less than these; what exceeds them is read line by line.
const (
	maxMarkdown  = 256 << 10
	maxParagraph = 16 << 10
	maxNesting   = 64 // signs of quotations and lists, or columns, before a line's text
)

// markdownBlocks makes a block of every paragraph and heading.
func markdownBlocks(text *source.Text) []Block {
	if !isHandWritten(text.Decoded) {
		return textBlocks(text)
	}
	front, body := frontMatter(text)
	w := markdownWriter{text: text, base: body, raw: []byte(text.Decoded[body:])}
	w.block(newMarkdownParser().Parse(markup.NewReader(w.raw)), Body)
	if !w.titled {
		promoteTitle(front)
	}
	return append(front, w.blocks...)
}

func isHandWritten(decoded string) bool {
	if len(decoded) > maxMarkdown {
		return false
	}
	paragraph := 0
	for line := range strings.Lines(decoded) {
		paragraph += len(line)
		text := strings.TrimLeft(line, " \t>")
		if strings.TrimSpace(text) == "" {
			paragraph = 0
		}
		nested := len(line) - len(text) + strings.Count(text, "- ") + strings.Count(text, "* ") + strings.Count(text, "+ ")
		if paragraph > maxParagraph || nested > maxNesting {
			return false
		}
	}
	return true
}

func newMarkdownParser() parser.Parser {
	return goldmark.DefaultParser()
}

// promoteTitle makes the title that the front matter states the headline of an
// article that has no other.
func promoteTitle(front []Block) {
	for i := range front {
		if front[i].Key == "title" {
			front[i].Role, front[i].Key = Headline, ""
			return
		}
	}
}

// markdownWriter turns the tree of a Markdown document into blocks.
type markdownWriter struct {
	text   *source.Text
	raw    []byte // the document after its front matter
	base   int    // where that starts
	blocks []Block

	current composer
	titled  bool // there was a heading that serves as headline
	picture bool // the block before was a picture or its caption: italics now are its caption
}

func (w *markdownWriter) block(n ast.Node, role Role) {
	switch n := n.(type) {
	case *ast.FencedCodeBlock, *ast.CodeBlock, *ast.ThematicBreak, *ast.LinkReferenceDefinition:
		return
	case *ast.HTMLBlock:
		w.html(n)
		return
	case *ast.Blockquote:
		role = Quote
	case *ast.Heading:
		if !w.titled && role == Body && (n.Level == 1 || n.Level == 2 && len(w.blocks) == 0) {
			w.titled, role = true, Headline
		}
	}
	if n.FirstChild() != nil && n.FirstChild().Type() == ast.TypeInline {
		w.paragraph(n, role)
		return
	}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		w.block(c, role)
	}
}

func (w *markdownWriter) paragraph(n ast.Node, role Role) {
	if w.isTable(n) {
		return // figures in columns are no prose
	}
	first := len(w.blocks)
	w.inlines(n, role)
	w.flush(role)
	if len(w.blocks) > first && w.blocks[len(w.blocks)-1].Role != Caption {
		w.picture = false
	}
}

// isTable says whether a paragraph is a table of pipes, which plain Markdown
// does not know.
func (w *markdownWriter) isTable(n ast.Node) bool {
	lines := n.Lines()
	if n.Kind() != ast.KindParagraph || lines == nil || lines.Len() < 2 {
		return false
	}
	rule := lines.At(1)
	second := strings.TrimSpace(w.text.Decoded[w.base+rule.Start : w.base+rule.Stop])
	return strings.Contains(second, "|") && strings.Contains(second, "-") && strings.Trim(second, "|:- ") == ""
}

func (w *markdownWriter) inlines(n ast.Node, role Role) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Text:
			w.words(c, role)
		case *ast.Image:
			w.flush(role)
			w.inlines(c, Caption)
			w.flush(Caption)
			w.picture = true
		case *ast.Emphasis:
			w.emphasis(c, role)
		case *ast.RawHTML, *ast.AutoLink:
		default:
			w.inlines(c, role)
		}
	}
}

// emphasis writes emphasised words: in italics, alone and right after a
// picture, they are its caption.
func (w *markdownWriter) emphasis(n *ast.Emphasis, role Role) {
	if !w.picture || n.Level != 1 || strings.TrimSpace(w.current.text.String()) != "" {
		w.inlines(n, role)
		return
	}
	w.inlines(n, Caption)
	w.flush(Caption)
	w.picture = false
}

// words writes a text node, without the backslashes that protect its signs.
func (w *markdownWriter) words(n *ast.Text, role Role) {
	span := source.Span{Start: w.base + n.Segment.Start, End: w.base + n.Segment.Stop}
	w.current.unprotect(w.text.Decoded, span)
	switch {
	case n.HardLineBreak():
		w.flush(role)
	case n.SoftLineBreak():
		w.current.put("\n", w.lineEnd(span.End))
	}
}

// lineEnd is the span of the line end that follows, with the white space
// before and after it and the signs of a quotation.
func (w *markdownWriter) lineEnd(at int) source.Span {
	rest := w.text.Decoded[at:]
	return source.Span{Start: at, End: at + len(rest) - len(strings.TrimLeft(rest, " \t\r\n>"))}
}

// unprotect writes a stretch of Markdown text with its entities decoded and
// the backslashes before punctuation left out.
func (c *composer) unprotect(decoded string, span source.Span) {
	for span.Len() > 0 {
		i := strings.IndexByte(decoded[span.Start:span.End], '\\')
		if i < 0 || span.Start+i+1 >= span.End {
			break
		}
		at := span.Start + i
		c.unescape(decoded, source.Span{Start: span.Start, End: at})
		if isPunctuation(decoded[at+1]) {
			c.copy(decoded, source.Span{Start: at + 1, End: at + 2})
		} else {
			c.copy(decoded, source.Span{Start: at, End: at + 2})
		}
		span.Start = at + 2
	}
	c.unescape(decoded, span)
}

func isPunctuation(b byte) bool {
	return strings.IndexByte("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", b) >= 0
}

// html writes the text between the tags of an HTML block.
func (w *markdownWriter) html(n *ast.HTMLBlock) {
	if n.Lines().Len() == 0 {
		return
	}
	at, end := n.Lines().At(0).Start, n.Lines().At(n.Lines().Len()-1).Stop
	tokens := html.NewTokenizer(strings.NewReader(string(w.raw[at:end])))
	role, skip := Body, false
	for kind := tokens.Next(); kind != html.ErrorToken; kind = tokens.Next() {
		span := source.Span{Start: w.base + at, End: w.base + at + len(tokens.Raw())}
		at += len(tokens.Raw())
		switch kind {
		case html.StartTagToken:
			name, _ := tokens.TagName()
			tag := atom.Lookup(name)
			skip = tag == atom.Script || tag == atom.Style
			if tag == atom.Figcaption {
				role = Caption
			}
		case html.EndTagToken:
			skip = false
		case html.TextToken:
			if !skip {
				w.current.unescape(w.text.Decoded, span)
				w.flush(role)
			}
		}
	}
}

func (w *markdownWriter) flush(role Role) {
	if b, ok := w.current.block(role, w.text); ok {
		w.blocks = append(w.blocks, b)
	}
}

// frontKeys are the names under which front matter states what we want to know.
var frontKeys = map[string]string{
	"title": "title", "date": "published", "published": "published", "pubdate": "published", "publishdate": "published",
	"lastmod": "modified", "updated": "modified", "modified": "modified", "author": "author", "publisher": "publisher",
}

// frontMatter gives what the lines between two lines of dashes at the start
// state, and where the document goes on after them.
func frontMatter(text *source.Text) (stated []Block, end int) {
	decoded := text.Decoded
	line, at := nextFrontLine(decoded, 0)
	if strings.TrimRight(line, " \t\r\n") != "---" {
		return nil, 0
	}
	for at < len(decoded) {
		start := at
		line, at = nextFrontLine(decoded, at)
		if s := strings.TrimRight(line, " \t\r\n"); s == "---" || s == "..." {
			return stated, at
		}
		key, value, ok := strings.Cut(line, ":")
		name, known := frontKeys[strings.ToLower(key)]
		if !ok || !known {
			continue
		}
		if b, ok := slice(Metadata, text, frontValue(decoded, source.Span{Start: start + len(line) - len(value), End: at})); ok {
			b.Key = name
			stated = append(stated, b)
		}
	}
	return nil, 0 // never closed: these dashes were a rule
}

func nextFrontLine(decoded string, at int) (line string, next int) {
	if i := strings.IndexByte(decoded[at:], '\n'); i >= 0 {
		return decoded[at : at+i+1], at + i + 1
	}
	return decoded[at:], len(decoded)
}

// frontValue is the value without its quotes.
func frontValue(decoded string, span source.Span) source.Span {
	span = trim(decoded, span)
	value := decoded[span.Start:span.End]
	if len(value) >= 2 && (value[0] == '"' || value[0] == '\'') && value[len(value)-1] == value[0] {
		return source.Span{Start: span.Start + 1, End: span.End - 1}
	}
	return span
}
