package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tanaqud/tanaqud/internal/source"
)

// slice makes a block of a stretch of the decoded text, without copying it,
// trimmed of white space; ok is false when nothing is left.
func slice(role Role, text *source.Text, span source.Span) (b Block, ok bool) {
	span = trim(text.Decoded, span)
	if span.Len() == 0 {
		return Block{}, false
	}
	return Block{Role: role, Text: text.Decoded[span.Start:span.End], Source: text, Origin: sameLength(span)}, true
}

// sameLength is the origin of a derived text that is a plain stretch of its source.
func sameLength(span source.Span) source.Map {
	return source.Map{{Origin: span.Start, DerivedLen: span.Len(), OriginLen: span.Len()}}
}

func trim(text string, span source.Span) source.Span {
	s := text[span.Start:span.End]
	trimmed := strings.TrimLeftFunc(s, isSpace)
	span.Start += len(s) - len(trimmed)
	span.End = span.Start + len(strings.TrimRightFunc(trimmed, isSpace))
	return span
}

// isSpace says whether the rune is white space, or a byte order mark that a
// text was pasted with.
func isSpace(r rune) bool { return unicode.IsSpace(r) || r == '\uFEFF' }

// A composer gathers the text of one block from stretches of the decoded text
// and from what stands for something else there (an entity, an escape).
type composer struct {
	text   strings.Builder
	origin source.Map
}

// copy takes over a stretch as it is.
func (c *composer) copy(decoded string, span source.Span) {
	if span.Len() > 0 {
		c.put(decoded[span.Start:span.End], span)
	}
}

// put writes text that stands for the span of the decoded text.
func (c *composer) put(text string, span source.Span) {
	if text == "" {
		return
	}
	next := source.Segment{Derived: c.text.Len(), Origin: span.Start, DerivedLen: len(text), OriginLen: span.Len()}
	c.text.WriteString(text)
	if n := len(c.origin); n > 0 && continues(c.origin[n-1], next) {
		c.origin[n-1].DerivedLen += next.DerivedLen
		c.origin[n-1].OriginLen += next.OriginLen
		return
	}
	c.origin = append(c.origin, next)
}

// continues says whether two runs that correspond byte by byte are one.
func continues(a, b source.Segment) bool {
	return a.DerivedLen == a.OriginLen && b.DerivedLen == b.OriginLen && a.Origin+a.OriginLen == b.Origin
}

// block gives what was gathered, trimmed of white space, and starts afresh; ok
// is false when that is nothing.
func (c *composer) block(role Role, source *source.Text) (b Block, ok bool) {
	text, origin := c.text.String(), c.origin
	c.text, c.origin = strings.Builder{}, nil
	span := trim(text, wholeSpan(text))
	if span.Len() == 0 {
		return Block{}, false
	}
	return Block{Role: role, Text: text[span.Start:span.End], Source: source, Origin: crop(origin, span)}, true
}

func wholeSpan(text string) source.Span { return source.Span{End: len(text)} }

// crop is the part of a map that concerns the span, with derived offsets
// counted from the span's start. The span cuts no run of unequal lengths.
func crop(m source.Map, span source.Span) source.Map {
	var out source.Map
	for _, s := range m {
		start, end := max(s.Derived, span.Start), min(s.Derived+s.DerivedLen, span.End)
		if start >= end {
			continue
		}
		part := source.Segment{Derived: start - span.Start, Origin: s.Origin, DerivedLen: end - start, OriginLen: s.OriginLen}
		if s.DerivedLen == s.OriginLen {
			part.Origin += start - s.Derived
			part.OriginLen = end - start
		}
		out = append(out, part)
	}
	return out
}

// runeCount is the length of a text in code points, which is how wide its
// lines are wrapped.
func runeCount(s string) int { return utf8.RuneCountInString(s) }
