// Package source holds the bytes of a document as they were given, and the
// only arithmetic of lines, columns and offsets in the program.
package source

// Span is a half-open range of byte offsets, [Start, End).
type Span struct{ Start, End int }

// Len is the number of bytes in the span.
func (s Span) Len() int { return s.End - s.Start }

// Overlaps says whether the two spans share a byte.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// Contains says whether o lies wholly inside s.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// Cover is the smallest span that holds both.
func (s Span) Cover(o Span) Span {
	return Span{Start: min(s.Start, o.Start), End: max(s.End, o.End)}
}

// Position is a place in a document as people and tools count it.
type Position struct {
	Offset int // 0-based, in bytes of the document as given
	Line   int // 1-based
	Column int // 1-based, in Unicode code points
}
