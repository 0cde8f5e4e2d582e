package language

import (
	"unicode"
	"unicode/utf8"
)

type class uint8

const (
	classOther class = iota
	classLetter
	classDigit
	classSpace
	classIgnored // neither seen nor said: vowel signs, tatweel, bidi controls
)

// glyph is what the tokenizer has to know of a rune.
type glyph struct {
	class class
	fold  uint16 // what a letter folds to; 0 for two letters, and for one beyond 16 bits
}

// glyphs holds the runes of nearly all Arabic and English news, so that a
// letter costs one look.
var glyphs = func() (t [0x0700]glyph) {
	for i := range t {
		t[i].class = classifySlow(rune(i))
		if a, b := foldLetterSlow(rune(i)); b == 0 {
			t[i].fold = uint16(a)
		}
	}
	return t
}()

func classify(r rune) class {
	if uint32(r) < uint32(len(glyphs)) {
		return glyphs[r].class
	}
	return classifySlow(r)
}

func classifySlow(r rune) class {
	switch {
	case r < 128:
		return classifyASCII(r)
	case r >= 0x0620 && r <= 0x064A && r != 0x0640, r >= 0x0671 && r <= 0x06D3:
		return classLetter
	case r >= 0x064B && r <= 0x065F, r == 0x0640, r == 0x0670, isControl(r):
		return classIgnored
	case digit(r) >= 0:
		return classDigit
	case r == 0xA0 || r == 0x202F || unicode.IsSpace(r):
		return classSpace
	case unicode.IsLetter(r):
		return classLetter
	case unicode.Is(unicode.Mn, r):
		return classIgnored
	}
	return classOther
}

func classifyASCII(r rune) class {
	switch {
	case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z':
		return classLetter
	case r >= '0' && r <= '9':
		return classDigit
	case r <= ' ' || r == 0x7f:
		return classSpace
	}
	return classOther
}

func isControl(r rune) bool {
	return r >= 0x200B && r <= 0x200F || r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069 ||
		r == 0xFEFF || r == 0x061C || r == 0xAD
}

func isMark(r rune) bool { return !isControl(r) }

// digit is the value of a decimal digit of the scripts that news is written
// in, or -1.
func digit(r rune) int {
	switch {
	case r >= '0' && r <= '9':
		return int(r - '0')
	case r >= 0x0660 && r <= 0x0669: // Arabic-Indic
		return int(r - 0x0660)
	case r >= 0x06F0 && r <= 0x06F9: // Persian
		return int(r - 0x06F0)
	}
	return -1
}

func scriptOf(r rune) Script {
	switch {
	case r < 0x0250 || r >= 0x1E00 && r <= 0x1EFF:
		return Latin
	case r >= 0x0600 && r <= 0x06FF || r >= 0x0750 && r <= 0x077F || r >= 0xFB50 && r <= 0xFDFF || r >= 0xFE70 && r <= 0xFEFC:
		return Arabic
	}
	return OtherScript
}

// foldLetter maps a letter to the one by which words are compared: case,
// hamza seats, final ya and ta marbuta do not tell words apart in news.
// A ligature folds to two letters.
func foldLetter(r rune) (rune, rune) {
	if uint32(r) < uint32(len(glyphs)) && glyphs[r].fold != 0 {
		return rune(glyphs[r].fold), 0
	}
	return foldLetterSlow(r)
}

func foldLetterSlow(r rune) (rune, rune) {
	switch {
	case r < 128:
		if r >= 'A' && r <= 'Z' {
			return r + 'a' - 'A', 0
		}
		return r, 0
	case r >= 0x0621 && r <= 0x06D3:
		return foldArabic(r), 0
	case r >= 0xFB50 && r <= 0xFEFC:
		return foldPresentation(r)
	}
	if base, ok := latinBase[r]; ok {
		return base, 0
	}
	return unicode.ToLower(r), 0
}

func foldArabic(r rune) rune {
	switch r {
	case 'أ', 'إ', 'آ', 'ٱ':
		return 'ا'
	case 'ى', 'ی', 'ې':
		return 'ي'
	case 'ة':
		return 'ه'
	case 'ؤ':
		return 'و'
	case 'ئ':
		return 'ي'
	case 'ک':
		return 'ك'
	case 'ہ', 'ە':
		return 'ه'
	}
	return r
}

// latinBase takes the accents off the Latin letters of names in news.
var latinBase = func() map[rune]rune {
	m := map[rune]rune{}
	for base, accented := range map[rune]string{
		'a': "àáâãäåāăąÀÁÂÃÄÅĀĂĄ", 'c': "çćčĉÇĆČĈ", 'd': "ďđĎĐ", 'e': "èéêëēėęěÈÉÊËĒĖĘĚ",
		'g': "ğģĝĞĢĜ", 'h': "ħĤĥ", 'i': "ìíîïīįıİÌÍÎÏĪĮ", 'k': "ķĶ", 'l': "łļľĺŁĻĽĹ",
		'n': "ñńňņÑŃŇŅ", 'o': "òóôõöøōőÒÓÔÕÖØŌŐ", 'r': "řŕŘŔ", 's': "śšşșŚŠŞȘ", 't': "ťţțŤŢȚ",
		'u': "ùúûüūůűųÙÚÛÜŪŮŰŲ", 'w': "ŵŴ", 'y': "ýÿŷÝŸŶ", 'z': "źžżŹŽŻ",
	} {
		for _, r := range accented {
			m[r] = base
		}
	}
	return m
}()

// foldPresentation folds the positional forms that old systems and PDF files
// leave in Arabic text.
func foldPresentation(r rune) (rune, rune) {
	switch {
	case r >= 0xFEF5 && r <= 0xFEFC: // lam-alef
		return 'ل', 'ا'
	case r >= 0xFE80 && r <= 0xFEF4:
		return foldArabic(rune(positional[r-0xFE80])), 0
	}
	return r, 0
}

// positional gives the letter of each form from U+FE80 to U+FEF4.
var positional = [...]uint16{
	0x621, 0x622, 0x622, 0x623, 0x623, 0x624, 0x624, 0x625, 0x625, 0x626, 0x626, 0x626, 0x626, 0x627, 0x627,
	0x628, 0x628, 0x628, 0x628, 0x629, 0x629, 0x62A, 0x62A, 0x62A, 0x62A, 0x62B, 0x62B, 0x62B, 0x62B,
	0x62C, 0x62C, 0x62C, 0x62C, 0x62D, 0x62D, 0x62D, 0x62D, 0x62E, 0x62E, 0x62E, 0x62E, 0x62F, 0x62F,
	0x630, 0x630, 0x631, 0x631, 0x632, 0x632, 0x633, 0x633, 0x633, 0x633, 0x634, 0x634, 0x634, 0x634,
	0x635, 0x635, 0x635, 0x635, 0x636, 0x636, 0x636, 0x636, 0x637, 0x637, 0x637, 0x637, 0x638, 0x638, 0x638, 0x638,
	0x639, 0x639, 0x639, 0x639, 0x63A, 0x63A, 0x63A, 0x63A, 0x641, 0x641, 0x641, 0x641, 0x642, 0x642, 0x642, 0x642,
	0x643, 0x643, 0x643, 0x643, 0x644, 0x644, 0x644, 0x644, 0x645, 0x645, 0x645, 0x645, 0x646, 0x646, 0x646, 0x646,
	0x647, 0x647, 0x647, 0x647, 0x648, 0x648, 0x649, 0x649, 0x64A, 0x64A, 0x64A, 0x64A,
}

// foldSign folds signs that mean the same.
func foldSign(r rune) rune {
	switch r {
	case '–', '—', '―', '‐', '‑', '−', 'ـ':
		return '-'
	case '’', '‘', 'ʼ':
		return '\''
	case '،':
		return ','
	case '؛':
		return ';'
	case '؟':
		return '?'
	}
	return r
}

// Fold is the folded form of a word, letter by letter.
func Fold(word string) string {
	if isFolded(word) {
		return word
	}
	var room [64]byte
	out := room[:0]
	for _, r := range word {
		switch classify(r) {
		case classLetter:
			a, b := foldLetter(r)
			out = utf8.AppendRune(out, a)
			if b != 0 {
				out = utf8.AppendRune(out, b)
			}
		case classDigit:
			out = append(out, byte('0'+digit(r)))
		case classIgnored:
		default:
			out = utf8.AppendRune(out, foldSign(r))
		}
	}
	return string(out)
}

// isFolded says whether folding would leave the word as it is: most are.
func isFolded(word string) bool {
	for _, r := range word {
		if uint32(r) >= uint32(len(glyphs)) || glyphs[r].class != classLetter || rune(glyphs[r].fold) != r {
			return false
		}
	}
	return true
}

// Letters is a sum that folded words of the same letters share, in whatever
// order these stand.
func Letters(word string) uint64 {
	var sum uint64
	for _, r := range word {
		if classify(r) != classLetter {
			continue
		}
		a, b := foldLetter(r)
		sum += mix(uint64(a))
		if b != 0 {
			sum += mix(uint64(b))
		}
	}
	return sum
}
