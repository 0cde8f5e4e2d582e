package article

import (
	"strings"

	"golang.org/x/net/html"

	"github.com/tanaqud/tanaqud/internal/source"
)

// unescape writes a stretch of HTML text with its entities decoded, each as
// one run that corresponds to the entity as a whole.
func (c *composer) unescape(decoded string, span source.Span) {
	for span.Len() > 0 {
		raw := decoded[span.Start:span.End]
		i := strings.IndexByte(raw, '&')
		if i < 0 {
			c.copy(decoded, span)
			return
		}
		c.copy(decoded, source.Span{Start: span.Start, End: span.Start + i})
		span.Start += i
		text, n := entity(raw[i:])
		if n == 0 {
			text, n = "&", 1
		}
		c.put(text, source.Span{Start: span.Start, End: span.Start + n})
		span.Start += n
	}
}

// entity decodes the entity that the text starts with; n is its length, 0 for
// an ampersand that starts none.
func entity(s string) (text string, n int) {
	end := 1
	for end < len(s) && end < 40 && isEntityByte(s[end]) {
		end++
	}
	if end < len(s) && s[end] == ';' {
		end++
	}
	if html.UnescapeString(s[:end]) == s[:end] {
		return "", 0
	}
	// An entity may end before its letters do ("&notit" is "¬it"): it reaches
	// as far as a byte changes what comes before it.
	for ; end > 2; end-- {
		with, without := html.UnescapeString(s[:end]), html.UnescapeString(s[:end-1])
		if with != without+s[end-1:end] {
			return with, end
		}
	}
	return "", 0
}

func isEntityByte(b byte) bool {
	return b == '#' || b >= '0' && b <= '9' || b|0x20 >= 'a' && b|0x20 <= 'z'
}
