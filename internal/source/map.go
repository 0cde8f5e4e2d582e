package source

import "sort"

// Map tells where each byte of a derived text (decoded, or without markup)
// stands in the text that it was derived from. A nil Map is the identity.
type Map []Segment

// Segment is a run of derived text that came from one run of origin text.
// Runs of equal length correspond byte by byte; a run of another length
// (an entity, a re-encoded letter) corresponds only as a whole.
type Segment struct {
	Derived, Origin       int // where the run starts in each text
	DerivedLen, OriginLen int
}

// Start gives the origin of the derived offset p when a span begins at p.
func (m Map) Start(p int) int {
	if m == nil {
		return p
	}
	i := sort.Search(len(m), func(i int) bool { return m[i].Derived+m[i].DerivedLen > p })
	if i == len(m) {
		return m.end()
	}
	return m[i].at(p, false)
}

// End gives the origin of the derived offset p when a span ends at p: the
// end of what came before it, so that markup after the span stays outside.
func (m Map) End(p int) int {
	if m == nil || p == 0 {
		return m.Start(p)
	}
	i := sort.Search(len(m), func(i int) bool { return m[i].Derived+m[i].DerivedLen >= p })
	if i == len(m) {
		return m.end()
	}
	return m[i].at(p, true)
}

// Span gives the origin of a derived span.
func (m Map) Span(s Span) Span {
	start := m.Start(s.Start)
	return Span{Start: start, End: max(start, m.End(s.End))}
}

func (m Map) end() int {
	if len(m) == 0 {
		return 0
	}
	last := m[len(m)-1]
	return last.Origin + last.OriginLen
}

func (s Segment) at(p int, end bool) int {
	switch {
	case p <= s.Derived:
		return s.Origin
	case s.DerivedLen == s.OriginLen:
		return s.Origin + p - s.Derived
	case end:
		return s.Origin + s.OriginLen
	default:
		return s.Origin
	}
}
