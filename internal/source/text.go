package source

import (
	"sort"
	"strings"
	"sync"
)

// Text is one document, or one field of a record, as it was given and as
// UTF-8.
type Text struct {
	Name    string // path as the user wrote it, or "-" for standard input
	Field   string // field of the record that the text stands in; empty for a whole file
	Decoded string // the text as valid UTF-8, without a byte order mark
	Size    int    // bytes of the document as given

	origin origin

	once    sync.Once
	lines   []int  // decoded offset of the start of each line
	columns *ruler // code points
}

// origin tells where decoded offsets stand in the document as given.
type origin interface {
	Start(decoded int) int // of a span that starts there
	End(decoded int) int   // of a span that ends there
}

// NewText makes a Text whose decoded form maps to the given bytes by origin.
func NewText(name, decoded string, size int, origin Map) *Text {
	return &Text{Name: name, Decoded: decoded, Size: size, origin: origin}
}

// NewField makes the Text of one field of a record. Its positions count
// within the field's own value.
func NewField(name, field, value string) *Text {
	return &Text{Name: name, Field: field, Decoded: value, Size: len(value), origin: Map(nil)}
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
		Column: 1 + t.columns.at(decoded) - t.columns.at(t.lines[line-1]),
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

// index finds the lines. A line ends with LF, CR LF or a CR alone, as text
// editors count.
func (t *Text) index() {
	t.lines = append(t.lines, 0)
	for i := 0; i < len(t.Decoded); i++ {
		switch t.Decoded[i] {
		case '\n':
			t.lines = append(t.lines, i+1)
		case '\r':
			if i+1 == len(t.Decoded) || t.Decoded[i+1] != '\n' {
				t.lines = append(t.lines, i+1)
			}
		}
	}
	t.columns = newRuler(t.Decoded, codePoints)
}
