package article

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/tanaqud/tanaqud/internal/source"
)

// A cursor reads JSON in place, so that every string knows where it stands. It
// forgives what people's programs do (line breaks inside strings) and fails on
// what makes the structure doubtful.
type cursor struct {
	text  string
	at    int
	depth int
}

// maxDepth is deeper than any data that people write, and keeps a hostile one
// off the stack.
const maxDepth = 100

// jsonError says where in the text JSON was expected to go on otherwise.
type jsonError struct {
	at   int
	want string
}

func (e *jsonError) Error() string {
	return fmt.Sprintf("at byte %d there should be %s", e.at+1, e.want)
}

func (c *cursor) fail(want string) error { return &jsonError{c.at, want} }

// peek is the next byte that is no white space, 0 at the end.
func (c *cursor) peek() byte {
	for ; c.at < len(c.text); c.at++ {
		switch b := c.text[c.at]; b {
		case ' ', '\t', '\r', '\n':
		default:
			return b
		}
	}
	return 0
}

// object reads an object; member reads the value of each of its keys.
func (c *cursor) object(member func(key string) error) error {
	return c.sequence('{', '}', "an object {…}", func() error {
		if c.peek() != '"' {
			return c.fail("a name in quotes")
		}
		key, err := c.string()
		if err != nil {
			return err
		}
		if c.peek() != ':' {
			return c.fail("a colon")
		}
		c.at++
		return member(unquote(c.text[key.Start:key.End]))
	})
}

// list reads a list; item reads each of its values.
func (c *cursor) list(item func() error) error {
	return c.sequence('[', ']', "a list […]", item)
}

func (c *cursor) sequence(open, closing byte, name string, item func() error) error {
	if c.peek() != open {
		return c.fail(name)
	}
	if c.depth++; c.depth > maxDepth {
		return c.fail("less nesting")
	}
	c.at++
	for first := true; c.peek() != closing; first = false {
		if !first {
			if c.peek() != ',' {
				return c.fail("a comma or " + string(closing))
			}
			c.at++
		}
		if err := item(); err != nil {
			return err
		}
	}
	c.at++
	c.depth--
	return nil
}

// string reads a string and gives the span between its quotes.
func (c *cursor) string() (source.Span, error) {
	if c.peek() != '"' {
		return source.Span{}, c.fail("a string in quotes")
	}
	start := c.at + 1
	for at := start; ; {
		quote := strings.IndexByte(c.text[at:], '"')
		if quote < 0 {
			return source.Span{}, c.fail("the end of the string that starts here")
		}
		end := at + quote
		if isEscaped(c.text[start:end]) {
			at = end + 1
			continue
		}
		c.at = end + 1
		return source.Span{Start: start, End: end}, nil
	}
}

// isEscaped says whether what follows the text is escaped by its last backslash.
func isEscaped(s string) bool {
	return (len(s)-len(strings.TrimRight(s, `\`)))%2 == 1
}

// skip reads any value.
func (c *cursor) skip() error {
	switch c.peek() {
	case '{':
		return c.object(func(string) error { return c.skip() })
	case '[':
		return c.list(c.skip)
	case '"':
		_, err := c.string()
		return err
	}
	_, err := c.scalar()
	return err
}

// scalar reads a number, true, false or null, as it is written.
func (c *cursor) scalar() (string, error) {
	c.peek()
	rest := c.text[c.at:]
	end := strings.IndexAny(rest, ",]} \t\r\n")
	if end < 0 {
		end = len(rest)
	}
	if !json.Valid([]byte(rest[:end])) {
		return "", c.fail("a value")
	}
	c.at += end
	return rest[:end], nil
}

// unquote decodes the text between the quotes of a JSON string.
func unquote(raw string) string {
	i := strings.IndexByte(raw, '\\')
	if i < 0 {
		return raw
	}
	var out strings.Builder
	out.Grow(len(raw))
	for ; i >= 0; i = strings.IndexByte(raw, '\\') {
		out.WriteString(raw[:i])
		text, n := escape(raw[i:])
		out.WriteString(text)
		raw = raw[i+n:]
	}
	out.WriteString(raw)
	return out.String()
}

// unquote writes a stretch of a JSON string with its escapes decoded, each as
// one run that corresponds to the escape as a whole.
func (c *composer) unquote(decoded string, span source.Span) {
	for span.Len() > 0 {
		i := strings.IndexByte(decoded[span.Start:span.End], '\\')
		if i < 0 {
			c.copy(decoded, span)
			return
		}
		c.copy(decoded, source.Span{Start: span.Start, End: span.Start + i})
		span.Start += i
		text, n := escape(decoded[span.Start:span.End])
		c.put(text, source.Span{Start: span.Start, End: span.Start + n})
		span.Start += n
	}
}

// escape decodes the escape that the text starts with; n is its length. What
// is no escape stands for itself.
func escape(s string) (text string, n int) {
	if len(s) < 2 {
		return s, len(s)
	}
	switch s[1] {
	case '"', '\\', '/':
		return s[1:2], 2
	case 'n':
		return "\n", 2
	case 't':
		return "\t", 2
	case 'r':
		return "\r", 2
	case 'b', 'f':
		return " ", 2
	case 'u':
		return escapedRune(s)
	}
	return s[:1], 1
}

// escapedRune decodes \uXXXX or a pair of them.
func escapedRune(s string) (text string, n int) {
	r, ok := hexRune(s)
	if !ok {
		return s[:1], 1
	}
	if utf16.IsSurrogate(r) {
		low, _ := hexRune(s[6:])
		if pair := utf16.DecodeRune(r, low); pair != utf8.RuneError {
			return string(pair), 12
		}
	}
	return string(r), 6 // half a pair becomes U+FFFD
}

func hexRune(s string) (rune, bool) {
	if len(s) < 6 || s[0] != '\\' || s[1] != 'u' {
		return 0, false
	}
	code, err := strconv.ParseUint(s[2:6], 16, 16)
	return rune(code), err == nil
}
