package article

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/tanaqud/tanaqud/internal/source"
)

// A page is an HTML document whose text knows where it stands. Parsers and
// extractors move and copy nodes but keep their text, so the place travels in
// the text: each piece starts with a mark, a private rune that counts the
// pieces.
type page struct {
	text     *source.Text
	root     *html.Node
	pieces   []source.Span // the text tokens in the decoded page, by mark
	linked   []Block       // what JSON-LD states
	metadata []Block       // what tags state
}

// parsePage parses a page with its text marked.
func parsePage(text *source.Text) (*page, error) {
	p := &page{text: text}
	m := marker{page: p}
	if err := m.run(); err != nil {
		return nil, err
	}
	root, err := html.Parse(strings.NewReader(m.out.String()))
	if err != nil {
		return nil, &Error{Path: text.Name, Problem: "the page cannot be parsed: " + err.Error(), Advice: "give the article as text"}
	}
	p.root = root
	return p, nil
}

// The marks are the runes of the two private planes, 65,534 each.
const (
	planeA   = 0xF0000
	planeB   = 0x100000
	perPlane = 0xFFFE
	maxMarks = 2 * perPlane
)

func mark(piece int) rune {
	if piece < perPlane {
		return rune(planeA + piece)
	}
	return rune(planeB + piece - perPlane)
}

func isMark(r rune) bool {
	return r >= planeA && r < planeA+perPlane || r >= planeB && r < planeB+perPlane
}

func pieceOf(mark rune) int {
	if mark < planeB {
		return int(mark - planeA)
	}
	return int(mark-planeB) + perPlane
}

// cutMark cuts a text at its first mark.
func cutMark(s string) (before string, piece int, after string, ok bool) {
	i := strings.IndexFunc(s, isMark)
	if i < 0 {
		return s, 0, "", false
	}
	r, size := utf8.DecodeRuneInString(s[i:])
	return s[:i], pieceOf(r), s[i+size:], true
}

// offsetAttribute carries the offset of a <time> tag in the page.
const offsetAttribute = "data-tanaqud-offset"

// marker copies a page token by token, with a mark before each text, and
// takes note of what the tags say about the article.
type marker struct {
	page   *page
	out    strings.Builder
	inside tag // the tag that opened just before
}

func (m *marker) run() error {
	decoded := m.page.text.Decoded
	m.out.Grow(len(decoded) + len(decoded)/8)
	tokens := html.NewTokenizer(strings.NewReader(decoded))
	for start := 0; ; {
		kind := tokens.Next()
		if kind == html.ErrorToken {
			m.copy(source.Span{Start: start, End: len(decoded)})
			return nil
		}
		span := source.Span{Start: start, End: start + len(tokens.Raw())}
		start = span.End
		switch kind {
		case html.StartTagToken, html.SelfClosingTagToken:
			name, _ := tokens.TagName()
			m.startTag(tag{text: m.page.text, span: span, name: atom.Lookup(name)})
		case html.TextToken:
			if err := m.textToken(span); err != nil {
				return err
			}
		default:
			m.inside = tag{}
			m.copy(span)
		}
	}
}

func (m *marker) startTag(t tag) {
	m.inside = t
	m.page.note(t)
	if t.name != atom.Time {
		m.copy(t.span)
		return
	}
	m.out.WriteString("<time " + offsetAttribute + "=" + strconv.Itoa(t.span.Start) + " ")
	m.copy(source.Span{Start: t.span.Start + len("<time"), End: t.span.End})
}

func (m *marker) textToken(span source.Span) error {
	raw := m.page.text.Decoded[span.Start:span.End]
	m.page.noteText(m.inside, span)
	m.inside = tag{}
	first := strings.IndexFunc(raw, func(r rune) bool { return !unicode.IsSpace(r) })
	if first < 0 {
		m.copy(span)
		return nil
	}
	if len(m.page.pieces) == maxMarks {
		return &Error{Path: m.page.text.Name, Problem: fmt.Sprintf("the page has more than %d pieces of text", maxMarks), Advice: "give the page of the article alone"}
	}
	first += span.Start
	m.copy(source.Span{Start: span.Start, End: first})
	m.out.WriteRune(mark(len(m.page.pieces)))
	m.copy(source.Span{Start: first, End: span.End})
	m.page.pieces = append(m.page.pieces, span)
	return nil
}

// copy takes over a stretch of the page; runes that would pass for marks say
// nothing to a parser and are replaced.
func (m *marker) copy(span source.Span) {
	raw := m.page.text.Decoded[span.Start:span.End]
	if strings.IndexByte(raw, 0xF3) < 0 && strings.IndexByte(raw, 0xF4) < 0 {
		m.out.WriteString(raw)
		return
	}
	m.out.WriteString(strings.Map(func(r rune) rune {
		if isMark(r) {
			return utf8.RuneError
		}
		return r
	}, raw))
}
