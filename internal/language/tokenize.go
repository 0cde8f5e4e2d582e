package language

import (
	"unicode"
	"unicode/utf8"
)

// Tokenize cuts text into words, numbers and signs and appends them to dst.
// Marks that do not change a word (vowel signs, tatweel, bidi controls) belong
// to the token that they stand in but not to its folded form.
func Tokenize(text string, dst []Token) []Token {
	z := tokenizer{text: text}
	for {
		dst = append(dst, Token{})
		if !z.next(&dst[len(dst)-1]) {
			return dst[:len(dst)-1]
		}
	}
}

type tokenizer struct {
	text  string
	at    int
	space bool
}

// base makes a polynomial hash, so that the hash of a word without its first
// letters follows from the hashes of word and letters.
const base = 0x9E3779B97F4A7C15

// next fills in the next token, and says whether there is one.
func (z *tokenizer) next(t *Token) bool {
	for z.at < len(z.text) {
		start := z.at
		r, size := z.rune()
		c := classify(r)
		switch c {
		case classSpace:
			z.space = true
			z.at += size
			continue
		case classIgnored:
			z.at += size
			continue
		case classLetter:
			z.word(t)
		case classDigit:
			z.number(t)
		default:
			z.at += size
			t.Kind, t.Sign = Punct, foldSign(r)
			t.Hash = mix(uint64(t.Sign) * base)
		}
		t.Start, t.End = int32(start), int32(z.at)
		t.Space = z.space
		z.space = false
		return true
	}
	return false
}

func (z *tokenizer) rune() (rune, int) {
	c := z.text[z.at]
	if c < utf8.RuneSelf {
		return rune(c), 1
	}
	if c >= 0xC2 && c <= 0xDF && z.at+1 < len(z.text) { // two bytes: Arabic, and the accents of Latin
		if d := z.text[z.at+1]; d&0xC0 == 0x80 {
			return rune(c&0x1F)<<6 | rune(d&0x3F), 2
		}
	}
	return utf8.DecodeRuneInString(z.text[z.at:])
}

func (z *tokenizer) word(t *Token) {
	t.Kind = Word
	letters, upper := 0, 0
	end := z.at
	for z.at < len(z.text) {
		r, size := z.rune()
		c := classify(r)
		if c != classLetter && c != classIgnored {
			break
		}
		z.at += size
		if c == classIgnored {
			if isMark(r) { // a vowel sign belongs to its word; a bidi control may end it
				end = z.at
			}
			continue
		}
		end = z.at
		if letters == 0 {
			t.Script = scriptOf(r)
			t.Capital = t.Script != Arabic && unicode.IsUpper(r)
		}
		if t.Script != Arabic && isUpper(r) || r >= 'A' && r <= 'Z' {
			upper++
		}
		for a, b := foldLetter(r); a != 0; a, b = b, 0 {
			t.sum = t.sum*base + uint64(a)
			if letters < len(t.head) {
				t.head[letters] = uint16(a)
			}
			letters++
		}
	}
	z.at = end
	t.Allcaps = upper > 1 && upper == letters
	t.Letters = uint8(min(letters, manyLetters))
	t.Hash = mix(t.sum)
}

func isUpper(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= 'A' && r <= 'Z'
	}
	return unicode.IsUpper(r)
}

func (z *tokenizer) number(t *Token) {
	t.Kind = Number
	var sum uint64
	digits := 0
	end := z.at
	for z.at < len(z.text) {
		r, size := z.rune()
		d := digit(r)
		if d < 0 && !(classify(r) == classIgnored) {
			break
		}
		z.at += size
		if d < 0 {
			continue
		}
		end = z.at
		digits++
		if digits <= 18 {
			t.Value = t.Value*10 + int64(d)
		}
		sum = sum*base + uint64('0'+d)
	}
	z.at = end
	t.Digits = uint8(min(digits, 255))
	t.Hash = mix(sum)
}

// mix spreads a polynomial sum over all 64 bits (the finalizer of MurmurHash3).
func mix(h uint64) uint64 {
	h ^= h >> 33
	h *= 0xff51afd7ed558ccd
	h ^= h >> 33
	h *= 0xc4ceb9fe1a85ec53
	h ^= h >> 33
	if h == 0 { // 0 means "none"
		return 1
	}
	return h
}

// Hash is the hash of a word's folded form, as Token.Hash has it; 0 for what is
// not one word.
func Hash(word string) uint64 {
	z := tokenizer{text: word}
	var t, more Token
	if !z.next(&t) || z.next(&more) {
		return 0
	}
	return t.Hash
}
