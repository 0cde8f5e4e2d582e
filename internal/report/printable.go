package report

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/bidi"
)

// Printable makes a text of unknown origin safe for a terminal: control
// characters are shown instead of obeyed, and what would turn the text around
// it (bidi embeddings, overrides, isolates) is left out.
func Printable(s string) string {
	if !strings.ContainsFunc(s, unsafe) {
		return strings.ToValidUTF8(s, "\uFFFD")
	}
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '\n', r == '\t', r == '\r':
			b.WriteByte(' ')
		case r < ' ':
			b.WriteRune('␀' + r)
		case r == 0x7F:
			b.WriteRune('␡')
		case unicode.IsControl(r):
			b.WriteRune('\uFFFD')
		case turns(r):
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

func unsafe(r rune) bool { return unicode.IsControl(r) || turns(r) || r == '\u2028' || r == '\u2029' }

// turns says whether the character changes the direction of what follows.
func turns(r rune) bool { return r >= '\u202A' && r <= '\u202E' || r >= '\u2066' && r <= '\u2069' }

const (
	rightToLeft = "\u2067" // RLI
	leftToRight = "\u2066" // LRI
	popIsolate  = "\u2069" // PDI
)

// isolate keeps a run in its own direction, so that what stands beside it
// does not mix with it. A line of left-to-right text alone needs none.
func isolate(s string, rtl bool) string {
	switch {
	case s == "":
		return ""
	case rtl:
		return rightToLeft + s + popIsolate
	case strings.ContainsFunc(s, isRightToLeft):
		return leftToRight + s + popIsolate
	}
	return s
}

func isRightToLeft(r rune) bool {
	if r < 0x590 {
		return false
	}
	p, _ := bidi.LookupRune(r)
	return p.Class() == bidi.R || p.Class() == bidi.AL
}
