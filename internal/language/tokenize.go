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

	// The folded letters of the word in hand, and the hash of each prefix.
	letters int
	prefix  [4]uint64 // hash of the first 0, 1, 2, 3 letters
	first   [3]rune
	sum     uint64
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
	z.letters, z.sum = 0, 0
	t.Kind = Word
	upper := 0
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
		if z.letters == 0 {
			t.Script = scriptOf(r)
			t.Capital = t.Script != Arabic && unicode.IsUpper(r)
		}
		if t.Script != Arabic && isUpper(r) || r >= 'A' && r <= 'Z' {
			upper++
		}
		if a, b := foldLetter(r); a != 0 {
			z.add(a)
			if b != 0 {
				z.add(b)
			}
		}
	}
	z.at = end
	t.Allcaps = upper > 1 && upper == z.letters
	t.Letters = uint8(min(z.letters, 255))
	t.Hash = mix(z.sum)
	if t.Script == Arabic {
		z.bare(t)
	}
}

func isUpper(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= 'A' && r <= 'Z'
	}
	return unicode.IsUpper(r)
}

func (z *tokenizer) add(r rune) {
	z.sum = z.sum*base + uint64(r)
	if z.letters < len(z.first) {
		z.first[z.letters] = r
		z.prefix[z.letters+1] = z.sum
	}
	z.letters++
}

// without is the hash of the word without its first k letters.
func (z *tokenizer) without(k int) uint64 { return z.sum - z.prefix[k]*power(z.letters-k) }

// bare lists the readings of an Arabic word with particles written on to it.
// A remainder of fewer than two letters is no word.
func (z *tokenizer) bare(t *Token) {
	n, at := 0, 0
	put := func(hash uint64, letters int, sort uint8) {
		t.Bare[n] = Prefix{Hash: mix(hash), Letters: uint8(letters), Sort: sort}
		n++
	}
	var sort uint8
	if c := z.first[0]; (c == 'و' || c == 'ف') && z.letters > 2 {
		sort, at = Conjunction, 1
		put(z.without(1), 1, sort)
	}
	if z.letters <= at+2 {
		return
	}
	switch z.first[at] {
	case 'ب', 'ك':
		put(z.without(at+1), at+1, sort|Preposition)
	case 'ل':
		put(z.without(at+1), at+1, sort|Preposition)
		if z.first[at+1] == 'ل' { // للأمم is ل + الأمم: the article's alef is not written
			put('ا'*power(z.letters-at-1)+z.without(at+1), at+1, sort|Preposition)
		}
	}
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

// powers of base by squaring would cost a loop a word; words are short.
var powers = func() (p [64]uint64) {
	p[0] = 1
	for i := 1; i < len(p); i++ {
		p[i] = p[i-1] * base
	}
	return p
}()

func power(n int) uint64 {
	if n < len(powers) {
		return powers[n]
	}
	p := powers[len(powers)-1]
	for i := len(powers) - 1; i < n; i++ {
		p *= base
	}
	return p
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

// Hash is the hash of a word's folded form, as Token.Hash has it.
func Hash(word string) uint64 {
	tokens := Tokenize(word, nil)
	if len(tokens) != 1 {
		return 0
	}
	return tokens[0].Hash
}
