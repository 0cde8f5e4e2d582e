// Package spelling tells how like two written names are: whether one may be
// the other spelt differently.
package spelling

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Likeness is how like two words are.
type Likeness uint8

// The degrees, from the least.
const (
	Different Likeness = iota
	Akin               // so like that two full names of such words are one; an ending or three letters may differ
	Slip               // one letter is another, too many or missing
	Exchanged          // two letters have changed places: الفزاري, الفرازي
	Variant            // two transcriptions of one foreign name: شويغو, شويجو
	Same
)

// The prices of an edit. Two edits of transcription are still likely to be
// one name, a slip with any other edit is not. Endings and particles tell
// forms of a word apart, and words.
const (
	soundPrice = 2
	slipPrice  = 3
	dearest    = 2 * soundPrice
	formPrice  = dearest + 1
	tooDear    = 2 * longest
)

// longest is the length in letters up to which words are compared.
const longest = 24

// Words shorter than these are too alike by chance.
const (
	shortestSlip  = 4
	shortestTwice = 6 // for two edits
	shortestLatin = 5 // the same for letters that write the vowels
	shortestSwap  = 5 // for two letters that have changed places
)

// Compare tells how like two folded words (language.Fold) are.
func Compare(a, b string) Likeness {
	if a == b {
		return Same
	}
	var x, y [longest]rune
	m, n := letters(a, &x), letters(b, &y)
	if m == 0 || n == 0 || m-n > 2 || n-m > 2 || extended(a, b) || extended(b, a) {
		return Different
	}
	shortest := min(m, n)
	twice := shortestTwice
	if x[0] < 0x600 {
		twice = shortestLatin
	}
	if m == n && exchanged(x[:m], y[:n]) {
		return Exchanged
	}
	limit, scale := slipPrice+shortest/2, wordScale()
	switch price := scale.distance(x[:m], y[:n], limit); {
	case price > limit:
		return Different
	case inflected(a, b) || inflected(b, a):
		return Akin
	case price == soundPrice && shortest > 2:
		return Variant
	case price == slipPrice && shortest >= shortestSlip:
		return Slip
	case price == dearest && shortest >= twice:
		return Variant
	}
	return Akin
}

// exchanged says whether two letters of one word stand the other way round in
// the other, side by side or around one more. Arabic has names that differ by
// the place of a long a alone (العامري, العماري).
func exchanged(x, y []rune) bool {
	if len(x) < shortestSwap {
		return false
	}
	i := 0
	for i < len(x) && x[i] == y[i] {
		i++
	}
	j := len(x) - 1
	for j > i && x[j] == y[j] {
		j--
	}
	if i == 0 || j <= i || j-i > 2 || x[i] != y[j] || x[j] != y[i] || x[i] == 'ا' || x[j] == 'ا' {
		return false
	}
	return j-i == 1 || x[i+1] == y[i+1]
}

// Respelt says whether two folded words in Latin letters write one given name
// by two habits: Sergei and Sergey, Mohamed and Muhammad are no two brothers.
// In short names, and at the end of any, a vowel tells a man from a woman
// (Terry, Terri; Carolina, Caroline).
func Respelt(a, b string) bool {
	x, y := habitless(a), habitless(b)
	if len(x) != len(y) || len(x) == 0 || x[0] != y[0] || x[len(x)-1] != y[len(y)-1] {
		return false
	}
	shortest := shortestTwice
	if !isVowel(rune(a[len(a)-1])) && !isVowel(rune(b[len(b)-1])) {
		shortest = shortestLatin
	}
	if min(len(a), len(b)) < shortest {
		return false
	}
	for i := range x {
		if x[i] != y[i] && !(x[i] == 'e' && (y[i] == 'a' || y[i] == 'i')) && !(y[i] == 'e' && (x[i] == 'a' || x[i] == 'i')) {
			return false
		}
	}
	return true
}

// habits are ways to write what others write otherwise.
var habits = strings.NewReplacer("ou", "u", "oo", "u", "o", "u", "ef", "if", "uf", "if", "eph", "if", "ks", "x", "ph", "f", "ck", "k", "c", "k")

// habitless is a word as all habits of transcription write it.
func habitless(word string) string {
	var b strings.Builder
	var last rune
	if stem, ok := strings.CutSuffix(word, "dr"); ok { // Aleksandr
		word = stem + "der"
	}
	for _, r := range habits.Replace(word) {
		if r == 'y' || r == 'j' && last != 0 {
			r = 'i'
		}
		if r != last {
			b.WriteRune(r)
		}
		last = r
	}
	return b.String()
}

// endings are pairs by which forms of one ordinary Arabic word differ.
var endings = [...][2]string{{"ين", "ون"}, {"يه", "يته"}, {"يه", "يين"}, {"يه", "يون"}, {"ين", "يين"}, {"ون", "يون"}, {"ه", "ات"},
	{"ان", "ين"}, {"يه", "ه"}, {"يه", "ي"}, {"تي", "ي"}, {"ته", "ه"}, {"تين", "ين"}}

// extended says whether a is b with a particle written on to it ("لمانشستر"),
// or its plural.
func extended(a, b string) bool {
	if rest, ok := strings.CutPrefix(a, b); ok && rest == "s" {
		return true
	}
	rest, ok := strings.CutSuffix(a, b)
	r, size := utf8.DecodeRuneInString(rest)
	return ok && size > 0 && size == len(rest) && isParticle(r)
}

// inflected says whether a and b are one ordinary word with two endings.
func inflected(a, b string) bool {
	for _, pair := range endings {
		stem, ok := strings.CutSuffix(a, pair[0])
		if ok && len(b) == len(stem)+len(pair[1]) && strings.HasPrefix(b, stem) && strings.HasSuffix(b, pair[1]) {
			return true
		}
	}
	return false
}

// letters are the runes of a word; 0 for one too long to compare.
func letters(word string, out *[longest]rune) int {
	n := 0
	for _, r := range word {
		if n == longest {
			return 0
		}
		out[n] = r
		n++
	}
	return n
}

// scale is what an edit costs.
type scale struct {
	slip  uint8 // a letter for another that is written otherwise
	form  uint8 // at the end of a word: an ending
	head  uint8 // at its head: a particle
	twice uint8 // a letter doubled
	final uint8 // silent at the end of French names: برتران, بيرتراند

	sounds *alphabet
}

// wordScale is for two words that may be any, in a text. At the head of
// an Arabic word another letter is more often another particle, at its end
// another ending.
func wordScale() scale {
	return scale{slip: slipPrice, form: formPrice, head: tooDear, twice: soundPrice, final: slipPrice, sounds: &soundTable().words}
}

// distance is the price of the cheapest edits between two words; of one above
// the limit it says no more than that.
func (s *scale) distance(x, y []rune, limit int) int {
	var table [longest + 1][longest + 1]uint8
	var loneX, loneY [longest]uint8
	for i := range x {
		loneX[i] = s.lone(x, i)
		table[i+1][0] = min(tooDear, table[i][0]+loneX[i])
	}
	for j := range y {
		loneY[j] = s.lone(y, j)
		table[0][j+1] = min(tooDear, table[0][j]+loneY[j])
	}
	var before [longestSound]int // the cheapest of the rows above, which letters that are taken together skip
	for i := range x {
		exchanges := s.sounds.ending(x[i])
		cheapest := int(table[i+1][0])
		for j := range y {
			best := table[i][j]
			if x[i] != y[j] {
				best += s.swap(x[i], y[j], i == 0 || j == 0, i == len(x)-1 && j == len(y)-1)
			}
			best = min(best, table[i][j+1]+loneX[i], table[i+1][j]+loneY[j])
			if i > 0 && j > 0 && x[i] == y[j-1] && x[i-1] == y[j] {
				best = min(best, table[i-1][j-1]+slipPrice)
			}
			for k := range exchanges {
				if e := &exchanges[k]; e.ends(x[:i+1], y[:j+1]) {
					best = min(best, table[i+1-len(e.a)][j+1-len(e.b)]+soundPrice)
				}
			}
			table[i+1][j+1] = best
			cheapest = min(cheapest, int(best))
		}
		if cheapest > limit && slices.Min(before[:]) > limit {
			return cheapest
		}
		copy(before[1:], before[:])
		before[0] = cheapest
	}
	return int(table[len(x)][len(y)])
}

// Extends says whether a word is another one with an ending, or with an Arabic
// particle written on to it.
func Extends(longer, shorter string) bool {
	return strings.HasPrefix(longer, shorter) || strings.HasSuffix(longer, shorter) && strings.ContainsRune("وفبكل", Initial(longer))
}

// Initial is the first letter of a word.
func Initial(word string) rune {
	r, _ := utf8.DecodeRuneInString(word)
	return r
}

// SameSound says whether two folded letters may write one sound of a foreign
// name.
func SameSound(a, b rune) bool { return a == b || soundTable().words.same(a, b) }

// swap is the price of one letter for another.
func (s *scale) swap(a, b rune, head, end bool) uint8 {
	switch {
	case head && isParticle(a) && isParticle(b) && s.head > soundPrice:
		return s.head
	case end && isEnding(a) && isEnding(b):
		return s.form
	case s.sounds.same(a, b):
		return soundPrice
	}
	return s.slip
}

func isParticle(r rune) bool {
	switch r {
	case 'و', 'ف', 'ب', 'ك', 'ل', 'س', 'ي', 'ت', 'ن', 'ا':
		return true
	}
	return false
}

func isEnding(r rune) bool {
	switch r {
	case 'ا', 'ه', 'ي', 'ت', 'ن', 'و':
		return true
	}
	return false
}

func isVowel(r rune) bool {
	switch r {
	case 'ا', 'و', 'ي', 'a', 'e', 'i', 'o', 'u', 'y', 'h':
		return true
	}
	return false
}

// lone is the price of a letter that the other word lacks. At the ends of a
// word it is more often another word: a particle, an ending (عمر and عمري,
// Peter and Peters).
func (s *scale) lone(x []rune, i int) uint8 {
	last := len(x) - 1
	switch {
	case i == last && (x[i] == 'د' || x[i] == 'س'):
		return s.final
	case i == last && x[i] != x[max(i-1, 0)] && x[i] != 'e' && x[i] != 'h':
		return s.form
	case i == 0 && isParticle(x[i]), i == 1 && isParticle(x[i]) && x[0] == x[1]: // "للحلف", "ببايرن"
		return s.head
	case i > 0 && x[i] == x[i-1]:
		return s.twice
	case isVowel(x[i]):
		return soundPrice
	case i < last && x[i] == 'ت' && (x[i+1] == 'ش' || x[i+1] == 'س'), i < last && x[i] == 'د' && x[i+1] == 'ج':
		return soundPrice
	}
	return s.slip
}
