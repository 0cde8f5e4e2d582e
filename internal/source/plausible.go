package source

import (
	"unicode"

	"golang.org/x/text/encoding/charmap"
)

// plausiblePage chooses the one-byte encoding that makes words of the bytes,
// or nil. Windows-1256 holds the punctuation and most accents of Windows-1252
// at the same places, so it is wrong for neither Arabic nor a stray quotation
// mark in English; what tells them apart is whether the letters beyond ASCII
// form Arabic words.
func plausiblePage(raw []byte) *charmap.Charmap {
	sample := raw[:min(len(raw), sampleSize)]
	arabic := measureArabic(sample)
	switch {
	case arabic.letters > 0 && arabic.looksWritten():
		return charmap.Windows1256
	case looksWestern(sample):
		return charmap.Windows1252
	}
	return nil
}

// arabicShape is what tells Arabic from noise in Arabic letters.
type arabicShape struct {
	letters int // Arabic letters
	joined  int // those that stand beside another
	common  int // those among the commonest: ا ل ي م ن و ر ت
	strange int // other bytes beyond ASCII that are neither letters nor punctuation
}

func (s arabicShape) looksWritten() bool {
	return s.joined*10 >= s.letters*6 && s.common*10 >= s.letters*3 && s.strange*20 <= s.letters
}

func measureArabic(sample []byte) (shape arabicShape) {
	wasArabic := false
	for _, b := range sample {
		r := charmap.Windows1256.DecodeByte(b)
		isArabic := unicode.Is(unicode.Arabic, r) && unicode.IsLetter(r)
		switch {
		case isArabic:
			shape.letters++
			if wasArabic {
				shape.joined++
			}
			switch r {
			case 'ا', 'ل', 'ي', 'م', 'ن', 'و', 'ر', 'ت':
				shape.common++
			}
		case b >= 0x80 && !unicode.In(r, unicode.Mn, unicode.P, unicode.Zs, unicode.Cf, unicode.Lm):
			shape.strange++
		}
		wasArabic = isArabic
	}
	return shape
}

// looksWestern says whether the bytes beyond ASCII are as rare as accents and
// typographic quotation marks are.
func looksWestern(sample []byte) bool {
	letters, high := 0, 0
	for _, b := range sample {
		switch r := charmap.Windows1252.DecodeByte(b); {
		case r == '\uFFFD' || b >= 0x80 && unicode.IsControl(r):
			return false
		case b >= 0x80:
			high++
		case unicode.IsLetter(r):
			letters++
		}
	}
	return high*8 <= letters
}
