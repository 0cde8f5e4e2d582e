package report

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/source"
)

// marked reads a text in which ⟦ ⟧ are around the marks.
func marked(text string) (string, []mark) {
	var marks []mark
	var open []int
	var out strings.Builder
	for _, r := range text {
		switch r {
		case '⟦':
			open = append(open, len(marks))
			marks = append(marks, mark{source.Span{Start: out.Len()}, len(marks)})
		case '⟧':
			last := open[len(open)-1]
			open = open[:len(open)-1]
			marks[last].span.End = out.Len()
		default:
			out.WriteRune(r)
		}
	}
	return out.String(), marks
}

func TestExcerpt(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"whole", "met on ⟦Friday⟧, twice", "met on ⟦Friday⟧, twice"},
		{"both sides cut", "one two three four five six seven ⟦mark⟧ eight nine ten eleven twelve", "… five six seven ⟦mark⟧ eight nine …"},
		{"two marks", "⟦a⟧ bb cc dd ee ff gg hh ii jj kk ll mm nn oo ⟦p⟧", "⟦a⟧ bb cc dd ee ff … ll mm nn oo ⟦p⟧"},
		{"white space", "met\n on\t⟦Fri\nday⟧", "met on ⟦Fri day⟧"},
		{"part of a word", "⟦Friday⟧'s وال⟦جمعة⟧", "⟦Friday⟧'s وال⟦جمعة⟧"},
		{"a long mark", "so ⟦one two three four five six seven eight nine ten eleven⟧ it is", "so ⟦one two three⟧ … ⟦ten eleven⟧ it …"},
		{"one in the other", "the ⟦old ⟦town⟧ hall⟧ burnt", "the ⟦old ⟧⟦town⟧⟦ hall⟧ burnt"},
	} {
		t.Run(c.name, func(t *testing.T) {
			text, marks := marked(c.text)
			var got strings.Builder
			for _, p := range excerpt(text, marks, 40) {
				if p.end == plain {
					got.WriteString(p.text)
					continue
				}
				got.WriteString("⟦" + p.text + "⟧")
			}
			if got.String() != c.want {
				t.Errorf("got  %s\nwant %s", got.String(), c.want)
			}
		})
	}
}

// A hostile article may be one long line, or one long word.
func TestExcerptOfLongLines(t *testing.T) {
	for _, filler := range []string{"a", "a ", "جيم "} {
		text, marks := marked(strings.Repeat(filler, 1<<20) + "⟦one⟧" + strings.Repeat(filler, 1<<20) + "⟦two⟧" + strings.Repeat(filler, 1<<20))
		var got strings.Builder
		for _, p := range excerpt(text, marks, 80) {
			got.WriteString(p.text)
		}
		if w := language.Cells(got.String()); w > 200 || !strings.Contains(got.String(), "one") || !strings.Contains(got.String(), "two") {
			t.Errorf("%d columns: %.300s", w, got.String())
		}
	}
}

func FuzzExcerpt(f *testing.F) {
	f.Add("met on Friday, twice", 7, 13, 10)
	f.Add("افتتحت يوم الجمعة", 13, 20, 3)
	f.Fuzz(func(t *testing.T, text string, start, end, width int) {
		start, end = min(max(start, 0), len(text)), min(max(end, 0), len(text))
		if start > end || width < 0 || width > 1000 {
			t.Skip()
		}
		excerpt(text, []mark{{source.Span{Start: start, End: end}, 0}}, width)
		if utf8.ValidString(text) && language.Cells(shorten(text, width)) > max(width, 1) {
			t.Errorf("wider than %d: %q", width, shorten(text, width))
		}
	})
}

func TestPrintable(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"plain نص", "plain نص"},
		{"a\x1b[31mb", "a␛[31mb"},
		{"a\u009b31mb", "a\uFFFD31mb"},
		{"two\nlines\ttab", "two lines tab"},
		{"\u202Eturned\u202C", "turned"},
		{"\u200Fmark stays", "\u200Fmark stays"},
		{"broken \xff", "broken \uFFFD"},
		{"\x1b\xff", "␛\uFFFD"},
	} {
		if got := Printable(c.in); got != c.want {
			t.Errorf("Printable(%q) = %q, not %q", c.in, got, c.want)
		}
	}
}
