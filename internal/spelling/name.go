package spelling

import "strings"

// Word is a word of a name, folded and without the Arabic article.
type Word struct {
	Text  string
	Own   bool // a given name that many bear: its neighbours are names of their own
	Small bool // a particle, which one writer leaves out: بن, de
}

// The scale for names that are compared word for word: what else would make
// two words of them is unlikely, so that heads and ends count as the rest.
const (
	nameSlip  = 5
	longestOf = 8 // words of a name that are compared
)

func nameScale() scale {
	return scale{slip: nameSlip, form: soundPrice, head: soundPrice, twice: 1, final: soundPrice, sounds: &soundTable().names}
}

// SameName says whether two names, both in one script, may be one person's.
// Of a longer one the other may leave out words, but for all but the surname
// only where nothing else is left.
func SameName(a, b []Word) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) == 0 || len(b) > longestOf {
		return false
	}
	return within(a, b) || sameJoined(a, b)
}

// within says whether each word of a has a partner in b, in their order, small
// ones aside. A word that stands alone has to be the last one of b.
func within(a, b []Word) bool {
	i, partners := len(a)-1, 0
	for j := len(b) - 1; j >= 0 && i >= 0; j-- {
		for i >= 0 && a[i].Small && !sameWord(a[i], b[j]) {
			i--
		}
		switch {
		case i >= 0 && sameWord(a[i], b[j]):
			if !a[i].Small {
				partners++
			}
			i--
		case partners == 0 && big(a) < 2:
			return false
		}
	}
	for i >= 0 && a[i].Small {
		i--
	}
	return i < 0 && partners > 0
}

// big is the number of words that are no particles.
func big(name []Word) int {
	n := 0
	for _, w := range name {
		if !w.Small {
			n++
		}
	}
	return n
}

// sameWord says whether two words of names are one but for the spelling.
func sameWord(a, b Word) bool {
	switch {
	case a.Text == b.Text:
		return true
	case a.Own && b.Own && !isLatin(a.Text):
		return false
	}
	return likeNames(a.Text, b.Text)
}

func isLatin(word string) bool { return word != "" && word[0] < 0x80 }

// likeNames allows an edit of transcription for every two letters.
func likeNames(a, b string) bool {
	var x, y [longest]rune
	m, n := letters(a, &x), letters(b, &y)
	limit := min(m, n)
	if limit < 2 || m-n > 3 || n-m > 3 {
		return false
	}
	scale := nameScale()
	return scale.distance(x[:m], y[:n], limit) <= limit
}

// sameJoined compares names that are cut into words otherwise: "شي جينبينغ",
// "شي جين بينغ".
func sameJoined(a, b []Word) bool {
	if len(a) == len(b) || len(a) < 2 {
		return false
	}
	return likeNames(joined(a), joined(b))
}

func joined(words []Word) string {
	var b strings.Builder
	for _, w := range words {
		b.WriteString(w.Text)
	}
	return b.String()
}
