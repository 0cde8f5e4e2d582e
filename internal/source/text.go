package source

import (
	"sort"
	"strings"
	"sync"
	"unicode/utf8"
)

// Text is one document, or one field of a record, as it was given and as
// UTF-8.
type Text struct {
	Name    string // path as the user wrote it, or "-" for standard input
	Field   string // field of the record that the text stands in; empty for a whole file
	Decoded string // the text as UTF-8
	Size    int    // bytes of the document as given

	origin Map // decoded offsets to the bytes as given; nil when they are the same

	once  sync.Once
	lines []int // decoded offset of the start of each line
}

// NewText makes a Text whose decoded form maps to the given bytes by origin.
func NewText(name, decoded string, size int, origin Map) *Text {
	return &Text{Name: name, Decoded: decoded, Size: size, origin: origin}
}

// Position tells where the decoded offset stands, for a span that starts there.
func (t *Text) Position(decoded int) Position { return t.position(decoded, t.origin.Start(decoded)) }

// EndPosition tells where the decoded offset stands, for a span that ends there.
func (t *Text) EndPosition(decoded int) Position { return t.position(decoded, t.origin.End(decoded)) }

func (t *Text) position(decoded, offset int) Position {
	t.once.Do(t.index)
	line := sort.Search(len(t.lines), func(i int) bool { return t.lines[i] > decoded })
	return Position{
		Offset: offset,
		Line:   line,
		Column: 1 + utf8.RuneCountInString(t.Decoded[t.lines[line-1]:decoded]),
	}
}

// Line gives the line (1-based) without its line end, and where it starts.
func (t *Text) Line(line int) (text string, start int) {
	t.once.Do(t.index)
	start = t.lines[line-1]
	end := len(t.Decoded)
	if line < len(t.lines) {
		end = t.lines[line]
	}
	return strings.TrimRight(t.Decoded[start:end], "\r\n"), start
}

func (t *Text) index() {
	t.lines = append(t.lines, 0)
	for i := 0; i < len(t.Decoded); i++ {
		if t.Decoded[i] == '\n' {
			t.lines = append(t.lines, i+1)
		}
	}
}
