package source

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func TestPosition(t *testing.T) {
	text := NewField("a", "", "one\r\nاثنان 😀\rthree\n\nfour")
	tests := []struct {
		at           string
		line, column int
	}{
		{"one", 1, 1}, {"ne", 1, 2}, {"\r\n", 1, 4}, {"اثنان", 2, 1}, {"😀", 2, 7}, {"\rthree", 2, 8}, {"three", 3, 1}, {"\nfour", 4, 1}, {"four", 5, 1},
	}
	for _, test := range tests {
		offset := strings.Index(text.Decoded, test.at)
		want := Position{Offset: offset, Line: test.line, Column: test.column}
		if got := text.Position(offset); got != want {
			t.Errorf("%q: got %+v, want %+v", test.at, got, want)
		}
	}
	for i, want := range []string{"one", "اثنان 😀", "three", "", "four"} {
		if got, _ := text.Line(i + 1); got != want {
			t.Errorf("line %d: got %q, want %q", i+1, got, want)
		}
	}
}

// Columns are what counting from the start of the line gives, at any distance.
func TestColumnsAreCounted(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		decoded := strings.Repeat(rapid.StringOf(rapid.RuneFrom([]rune("a ا\n€😀"))).Draw(t, "text"), rapid.IntRange(1, 300).Draw(t, "times"))
		text := NewField("a", "", decoded)
		at := rapid.IntRange(0, len(decoded)).Draw(t, "at")
		for at < len(decoded) && !utf8.RuneStart(decoded[at]) {
			at++
		}
		line := decoded[:at]
		line = line[1+strings.LastIndexByte(line, '\n'):]
		got := text.Position(at)
		if want := 1 + utf8.RuneCountInString(line); got.Column != want || got.Line != 1+strings.Count(decoded[:at], "\n") {
			t.Fatalf("got %+v, want column %d", got, want)
		}
	})
}

func BenchmarkPosition(b *testing.B) {
	text := NewField("a", "", strings.Repeat("غرقت العبارة ", 100_000))
	for b.Loop() {
		text.Position(len(text.Decoded) / 2)
	}
}
