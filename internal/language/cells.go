package language

import (
	"unicode"

	"golang.org/x/text/width"
)

// Cells is how many cells of a terminal the text takes: none for marks and
// controls, two for the wide signs of East Asia and emoji.
func Cells(text string) int {
	n := 0
	for _, r := range text {
		n += CellsOf(r)
	}
	return n
}

// CellsOf is how many cells of a terminal a letter or sign takes.
func CellsOf(r rune) int {
	switch {
	case r < ' ', unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		return 0
	case r < 0x1100:
		return 1
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	return 1
}
