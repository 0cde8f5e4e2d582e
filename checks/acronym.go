package checks

import (
	"slices"
	"strings"

	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/mention"
	"github.com/tanaqud/tanaqud/internal/spelling"
)

// Acronym claims what letters stand for, and which letters a name has.
var Acronym = Check{
	Name:   "acronym",
	Doc:    "The letters that an article gives with the name of a body: what they stand for each time, whether they are those of the name, and how they are written later.",
	Makes:  []string{"letters.name", "letters.fit", "letters.written"},
	Claims: acronymClaims,
}

func acronymClaims(m *mention.Set, out *claim.Set) {
	var named []*mention.Letters
	for _, l := range m.Letters {
		if fit := fitOf(m, l); fit != "" {
			claimFit(l, fit, out)
			continue
		}
		if l.Body == knowledge.NoRow && l.Latin() && !l.Trim() {
			continue
		}
		named = append(named, l)
	}
	driftClaims(m, out)
	for j, l := range named {
		for _, first := range named[:j] {
			if first.Text == l.Text && sameLettersOtherName(first, l) {
				claimNames(first, l, out)
				break
			}
		}
	}
}

// fitOf is the letters that the name should have, where those it has been
// given are not such: another body's, or the right ones in a wrong order.
func fitOf(m *mention.Set, l *mention.Letters) string {
	if l.Body != knowledge.NoRow {
		return fitOfBody(m.Base, l)
	}
	if !l.Latin() || l.Trim() {
		return ""
	}
	initials, ok := l.Initials()
	if !ok || initials[0] != l.Text[0] || !misspelt(initials, l.Text) {
		return ""
	}
	if !anagram(initials, l.Text) && within(strings.ToLower(l.Text), strings.Join(l.Words(), "")) {
		return "" // a letter from inside a word
	}
	if len(l.Text) < surelyLetters && !writes(m, initials) {
		return "" // the letters of another language: a party that is SPD at home
	}
	return initials
}

// surelyLetters is how many letters come from the words beside them: fewer may
// be those of another language.
const surelyLetters = 4

func fitOfBody(base *knowledge.Base, l *mention.Letters) string {
	own := knowledge.Variants(base.Body(l.Body).Letters)
	latin := l.Text[0] < 0x80
	for _, letters := range own {
		if sameLetters(letters, l.Text) {
			return ""
		}
	}
	others := !l.Partial && belongs(base, l.Text)
	if !others && !(latin && slices.ContainsFunc(own, func(letters string) bool { return misspelt(letters, l.Text) })) {
		return ""
	}
	for _, letters := range own {
		if (letters[0] < 0x80) == latin {
			return letters
		}
	}
	return own[0]
}

// sameLetters compares letters as they are written: "الفاو" is "فاو".
func sameLetters(a, b string) bool {
	return strings.EqualFold(a, b) || spelling.Compare(bareLetters(a), bareLetters(b)) == spelling.Same
}

func bareLetters(text string) string {
	return strings.TrimPrefix(language.Fold(text), "ال")
}

// belongs says whether the letters are those of a body that the tables have.
func belongs(base *knowledge.Base, text string) bool {
	for row := range base.Bodies() {
		for _, letters := range knowledge.Variants(base.Body(row).Letters) {
			if sameLetters(letters, text) {
				return true
			}
		}
	}
	return false
}

// misspelt says whether b is a with two letters that have changed places, or
// with one that is another, but not the first.
func misspelt(a, b string) bool {
	if len(a) != len(b) || len(a) < 3 || a == b {
		return false
	}
	i, j := 0, len(a)-1
	for a[i] == b[i] {
		i++
	}
	for a[j] == b[j] {
		j--
	}
	swapped := j == i+1 && a[i] == b[j] && a[j] == b[i]
	return swapped || i == j && i > 0 && len(a) >= surelyLetters
}

// anagram says whether two words are made of the same letters.
func anagram(a, b string) bool {
	x, y := []byte(a), []byte(b)
	slices.Sort(x)
	slices.Sort(y)
	return slices.Equal(x, y)
}

// within says whether the letters stand in the text, in their order.
func within(letters, text string) bool {
	for _, r := range letters {
		i := strings.IndexRune(text, r)
		if i < 0 {
			return false
		}
		text = text[i+1:]
	}
	return true
}

// writes says whether the article has the letters as a word.
func writes(m *mention.Set, letters string) bool {
	for _, b := range m.Blocks {
		for i := range b.Tokens {
			if b.Tokens[i].Allcaps && b.Word(i) == letters {
				return true
			}
		}
	}
	return false
}

func claimFit(l *mention.Letters, fit string, out *claim.Set) {
	subject := claim.Subject{Kind: "letters", Key: key(l.Block, l.At)}
	name, letters := l.Name(), l.Passage()
	args := []claim.Arg{{Name: "name", Value: claim.Name{Key: name.Text(), Shown: name.Text()}}}
	out.Add(claim.Claim{
		Subject: subject, Attribute: "fit", Kind: "name", Basis: claim.Computed, At: name, Args: args,
		Value: claim.Name{Key: fit, Shown: fit}, Marks: quotedMark(l.Block, l.Start),
	})
	out.Add(claim.Claim{
		Subject: subject, Attribute: "fit", Kind: "letters", Basis: claim.Stated, At: letters, Args: args,
		Value: claim.Name{Key: l.Text, Shown: letters.Text()}, Marks: quotedMark(l.Block, l.Start), // quotation marks may set the letters off
	})
}

func claimNames(first, second *mention.Letters, out *claim.Set) {
	subject := claim.Subject{Kind: "letters", Key: first.Text + " " + key(second.Block, second.At)}
	for _, l := range [...]*mention.Letters{first, second} {
		at := l.Name()
		out.Add(claim.Claim{
			Subject: subject, Attribute: "name", Kind: "name", Basis: claim.Stated, At: at,
			Value: claim.Name{Key: strings.Join(l.Words(), " "), Shown: at.Text()},
			Args:  []claim.Arg{{Name: "letters", Value: claim.Name{Key: l.Text, Shown: l.Text}}},
			Marks: quotedMark(l.Block, l.Start),
		})
	}
}

// sameLettersOtherName says whether two names with the same letters are two
// attempts at one: most of their words agree, and what differs is neither
// where the body is, which tells two bodies apart, nor another form or spelling
// of the word.
func sameLettersOtherName(a, b *mention.Letters) bool {
	if a.Latin() != b.Latin() || a.Body != knowledge.NoRow && b.Body != knowledge.NoRow {
		return false
	}
	x, y := a.Words(), b.Words()
	if len(x) != len(y) || len(x) < 3 {
		return false
	}
	differ := 0
	for i := range x {
		if slices.Contains(y, x[i]) { // though elsewhere: two orders of its adjectives
			continue
		}
		if spelling.Compare(x[i], y[i]) != spelling.Different || sharesStem(x[i], y[i]) {
			return false
		}
		differ++
	}
	return differ > 0 && 2*differ <= len(x) && !placed(a, y) && !placed(b, x)
}

// sharesStem says whether two words begin alike for most of their length:
// Environment, Environmental.
func sharesStem(a, b string) bool {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return 3*n >= 2*min(len(a), len(b))
}

// placed says whether the name has a place or a people among the words that
// the other lacks: the American and the Australian Medical Association.
func placed(l *mention.Letters, other []string) bool {
	for i := l.Start; i < l.End; i++ {
		if l.Block.HasOneOf(i, placeWords) && !slices.Contains(other, l.Block.Folded(i)) {
			return true
		}
	}
	return false
}

var placeWords = knowledge.Kinds(knowledge.Nationality, knowledge.Country, knowledge.City, knowledge.Region)
