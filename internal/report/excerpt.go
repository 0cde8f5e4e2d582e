package report

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/source"
)

// mark is a stretch of a text that is shown highlighted.
type mark struct {
	span source.Span
	end  int // which end of the finding it is, or premise
}

// piece is a run of an excerpt.
type piece struct {
	text string
	end  int // of the finding that it highlights, premise, or plain for none
}

// What is no end of a finding.
const (
	plain   = -1 // not highlighted at all
	premise = -2 // what an end follows from
)

const ellipsis = "…"

// word is a stretch between white space.
type word struct {
	source.Span
	follows bool // the word before it in the list, or begins the text
}

// surroundings is how many bytes around a mark are looked at: more than any
// terminal is wide, and little where a hostile article is one long line.
const surroundings = 2000

// longWord is the width that any word may have, such as an address.
const longWord = 20

// excerpt shortens a text to about the width, in columns, around its marks:
// the words nearest to a mark stay, and a gap is shown as an ellipsis.
func excerpt(text string, marks []mark, width int) []piece {
	words, whole := wordsAround(text, marks)
	keep := nearby(text, words, marks, width)
	var pieces []piece
	gap := false
	for i, w := range words {
		if gap = gap || !w.follows; !keep[i] {
			gap = true
			continue
		}
		switch {
		case gap && len(pieces) > 0:
			pieces = append(pieces, piece{" " + ellipsis + " ", plain})
		case gap:
			pieces = append(pieces, piece{ellipsis + " ", plain})
		case i > 0:
			pieces = append(pieces, piece{" ", common(marks, words[i-1].End, w.Start)})
		}
		gap = false
		for _, p := range cut(text, w.Span, marks) {
			p.text = shorten(p.text, max(width/2, longWord))
			pieces = append(pieces, p)
		}
	}
	if gap || !whole {
		pieces = append(pieces, piece{" " + ellipsis, plain})
	}
	return join(pieces)
}

// wordsAround are the words near the marks; whole says whether the last of
// them ends the text.
func wordsAround(text string, marks []mark) (words []word, whole bool) {
	marks = slices.Clone(marks)
	slices.SortFunc(marks, func(a, b mark) int { return a.span.Start - b.span.Start })
	end := 0 // of what was looked at
	for _, m := range marks {
		start, follows := end, true
		if near := m.span.Start - surroundings; near > end {
			start, follows = startOfWord(text, near), false
		}
		for _, w := range fields(text[start:max(start, endOfWord(text, m.span.End+surroundings))]) {
			words = append(words, word{source.Span{Start: start + w.Start, End: start + w.End}, follows})
			follows = true
		}
		end = max(end, endOfWord(text, m.span.End+surroundings))
	}
	return words, strings.TrimSpace(text[end:min(len(text), end+surroundings)]) == ""
}

// startOfWord is the start of the first word at or soon after p.
func startOfWord(text string, p int) int {
	limit := min(len(text), p+surroundings)
	if i := strings.IndexFunc(text[p:limit], unicode.IsSpace); i >= 0 {
		return p + i
	}
	for limit < len(text) && !utf8.RuneStart(text[limit]) {
		limit++
	}
	return limit
}

// endOfWord is the end of the word that stands at p.
func endOfWord(text string, p int) int {
	if p >= len(text) {
		return len(text)
	}
	return startOfWord(text, p)
}

// fields are the words of a text, as spans between white space.
func fields(text string) []source.Span {
	var words []source.Span
	start := -1
	for i, r := range text {
		switch space := unicode.IsSpace(r); {
		case space && start >= 0:
			words = append(words, source.Span{Start: start, End: i})
			start = -1
		case !space && start < 0:
			start = i
		}
	}
	if start >= 0 {
		words = append(words, source.Span{Start: start, End: len(text)})
	}
	return words
}

// nearby chooses the words that fit in the width, those at the edges of the
// marks first, then those nearest to them.
func nearby(text string, words []word, marks []mark, width int) []bool {
	distance := distances(text, words, marks, width/max(1, len(marks)))
	order := make([]int, len(words))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return distance[a] - distance[b] })
	keep := make([]bool, len(words))
	left := width - 3*(len(marks)+1) // room for the gaps
	for _, i := range order {
		left -= 1 + language.Cells(text[words[i].Start:words[i].End])
		if left < 0 && distance[i] > 0 {
			break
		}
		keep[i] = true
	}
	return keep
}

// distances tells how far each word is, in words, from a mark or, where the
// mark is wider than the room it has, from its edges.
func distances(text string, words []word, marks []mark, room int) []int {
	distance := make([]int, len(words))
	for i := range distance {
		distance[i] = len(words)
	}
	for _, m := range marks {
		whole := language.Cells(text[m.span.Start:m.span.End]) <= room-2*len(ellipsis)
		for i, w := range words {
			if m.span.Overlaps(w.Span) && (whole || m.span.Start >= w.Start || m.span.End <= w.End) {
				distance[i] = 0
			}
		}
	}
	for i := 1; i < len(words); i++ {
		distance[i] = min(distance[i], distance[i-1]+1)
	}
	for i := len(words) - 2; i >= 0; i-- {
		distance[i] = min(distance[i], distance[i+1]+1)
	}
	return distance
}

// cut splits a word where a mark begins or ends.
func cut(text string, word source.Span, marks []mark) []piece {
	edges := []int{word.Start, word.End}
	for _, m := range marks {
		for _, edge := range []int{m.span.Start, m.span.End} {
			if word.Start < edge && edge < word.End {
				edges = append(edges, edge)
			}
		}
	}
	slices.Sort(edges)
	edges = slices.Compact(edges)
	var pieces []piece
	for i := 1; i < len(edges); i++ {
		from, to := edges[i-1], edges[i]
		pieces = append(pieces, piece{text[from:to], common(marks, from, to)})
	}
	return pieces
}

// common is the end of the smallest mark that covers from and to.
func common(marks []mark, from, to int) int {
	end, size := plain, 0
	for _, m := range marks {
		covers := m.span.Start <= from && to <= m.span.End
		if covers && (end == plain || m.span.Len() < size) {
			end, size = m.end, m.span.Len()
		}
	}
	return end
}

// join merges neighbours that are shown alike.
func join(pieces []piece) []piece {
	var out []piece
	for _, p := range pieces {
		if n := len(out); n > 0 && out[n-1].end == p.end {
			out[n-1].text += p.text
			continue
		}
		out = append(out, p)
	}
	return out
}

// shorten cuts the middle out of a text that is wider than the width.
func shorten(text string, width int) string {
	text = strings.Join(strings.Fields(text), " ")
	if language.Cells(text) <= width {
		return text
	}
	half := (width - 1) / 2
	head, tail := text, text
	for language.Cells(head) > half {
		_, size := utf8.DecodeLastRuneInString(head)
		head = head[:len(head)-size]
	}
	for language.Cells(tail) > half {
		_, size := utf8.DecodeRuneInString(tail)
		tail = tail[size:]
	}
	return strings.TrimSpace(head) + ellipsis + strings.TrimSpace(tail)
}
