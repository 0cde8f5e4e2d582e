package mention

import (
	"math/bits"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/spelling"
)

// Whether two names that differ in the spelling of a word are one person's.
// That two people have near names is common (brothers; سالم and سليم), so that
// a likeness alone says nothing: the rest of the names, the office, or the way
// in which a surname falls back on a full name have to speak for one person,
// and nothing for two.

// mayMatch sorts out the pairs of words that cannot be alike, at little cost.
func mayMatch(u, v *form) bool {
	if min(u.size, v.size) < 3 || u.size-v.size > 2 || v.size-u.size > 2 || u.article != v.article {
		return false
	}
	return bits.OnesCount64(u.letters^v.letters) <= 4
}

// onePerson finds a name with each of the two spellings that are surely names
// of one person, of two with as many words if there are such.
func onePerson(u, v *form) (a, b place, ok bool) {
	likeness := spelling.Compare(u.text, v.text)
	if likeness < spelling.Variant && u.latin && spelling.Respelt(u.text, v.text) {
		likeness = spelling.Variant
	}
	if likeness == spelling.Same {
		return a, b, false
	}
	if a, b, ok = oneBearer(u, v, likeness); !ok {
		a, b, ok = oneStranger(u, v, likeness)
	}
	if !ok || twoPeople(u, v) {
		return a, b, false
	}
	a.shown, b.shown = lastShared(a, b)
	a.from, b.from = firstShared(a, b), firstShared(b, a)
	return a, b, true
}

// oneBearer finds the two names by themselves.
func oneBearer(u, v *form, likeness spelling.Likeness) (a, b place, ok bool) {
	for _, p := range u.in {
		for _, q := range v.in {
			even := len(p.of.words) == len(q.of.words)
			if ok && !even || !samePerson(p, q, likeness) || toldApart(p, q) {
				continue
			}
			if even {
				return p, q, true
			}
			a, b, ok = p, q, true
		}
	}
	return a, b, ok
}

// samePerson says whether the two names, alike but for the spelling of one
// word, are of one person.
func samePerson(p, q place, likeness spelling.Likeness) bool {
	if p.of.known() && q.of.known() {
		return p.of.Person == q.of.Person && oneName(p, q, likeness)
	}
	n, common := shared(p, q)
	if n > 0 && (p.of.known() || q.of.known()) && p.of.InOffice && p.of.SameRole(q.of.Name) && sameSound(p, q) {
		return true
	}
	if n > 0 && !common && headOnly(p, q) {
		return true
	}
	if n > 0 && likeness >= spelling.Slip && takesUp(p, q) {
		return true
	}
	if (likeness == spelling.Different || likeness == spelling.Akin && p.form().latin) && (soundsBack(p, q) || soundsBack(q, p)) {
		return true
	}
	if likeness == spelling.Different {
		return p.of.Sure && q.of.Sure && sameSounds(p, q)
	}
	if !p.of.Sure && !q.of.Sure {
		return false
	}
	switch {
	case leavesOutMiddle(p, q):
		return likeness >= spelling.Slip
	case n > 0:
		return sharedSuffices(p, q, likeness, n == 1 && common)
	case p.at == q.at && (sameRole(p, q, likeness) || akinThroughout(p, q)):
		return true
	case q.alone():
		return refersBack(p, q, likeness)
	case p.alone():
		return refersBack(q, p, likeness)
	}
	return false
}

// leavesOutMiddle says whether two Latin names begin with one word and end in
// the two, and one of them has more between: a rank that no table has, "Inspector
// Harpreet Grewal", "Inspector Grewal".
func leavesOutMiddle(p, q place) bool {
	a, b := p.of.words, q.of.words
	return p.form().latin && p.last() && q.last() && len(a) != len(b) && min(len(a), len(b)) > 1 && a[0].form == b[0].form &&
		!a[0].given && min(p.form().size, q.form().size) >= shortestSurname
}

// headOnly says whether two surnames differ by their first letter alone, and
// both write one sound: ويدودو, فيدودو. Other words that do so differ by a
// particle.
func headOnly(p, q place) bool {
	u, v := p.form(), q.form()
	a, b := spelling.Initial(u.text), spelling.Initial(v.text)
	return p.at > 0 && q.at > 0 && !u.given && !v.given && u.size >= shortestSurname && a != b && spelling.SameSound(a, b) &&
		u.text[utf8.RuneLen(a):] == v.text[utf8.RuneLen(b):]
}

// oneName says whether two words of one known person's names are one name: a
// man may be called Jim as well as James.
func oneName(p, q place, likeness spelling.Likeness) bool {
	u, v := p.of.words[p.at], q.of.words[q.at]
	switch {
	case likeness >= spelling.Slip, p.last() && q.last() && !u.given && !v.given && spelling.SameName(wordsOf(p.of.words[p.at:]), wordsOf(q.of.words[q.at:])):
		return true
	case u.latin, u.given && v.given:
		return false
	}
	even := p.at == q.at && len(p.of.words) == len(q.of.words)
	return likeness == spelling.Akin || even || p.last() && q.last()
}

// akinThroughout says whether two full names are alike word for word. That
// two people bear such names is unlikely unless the words are common.
func akinThroughout(p, q place) bool {
	a, b := p.of.words, q.of.words
	if len(a) < 2 || len(b) < 2 || len(a) != len(b) && !p.of.openEnded() && !q.of.openEnded() {
		return false
	}
	n := min(len(a), len(b))
	rare := false
	for i := range n {
		rare = rare || !a[i].given && !b[i].given && min(a[i].size, b[i].size) >= shortestTitled
	}
	return rare && (akinWords(a[:n], b[:n]) || spelling.SameName(wordsOf(a[:n]), wordsOf(b[:n])))
}

// sameSounds says whether two full names are written by two habits, though the
// words are as unlike as تشافيز and شافيز. What one word has more than the other
// at one of its ends makes another form of it.
func sameSounds(p, q place) bool {
	u, v := p.form(), q.form()
	guessed := p.at > 1 && (p.of.openEnded() || q.of.openEnded())
	if guessed || p.at != q.at || len(p.of.words) != len(q.of.words) || u.given || v.given || spelling.Extends(u.text, v.text) || spelling.Extends(v.text, u.text) {
		return false
	}
	return akinThroughout(p, q)
}

// soundsBack says whether a single word, after a verb of speech or a title, is
// the surname of a full name by another habit: تشيرنيكوفا, شيرنيكوفا.
func soundsBack(full, single place) bool {
	u, v := full.of.words[full.at], single.of.words[single.at]
	if !single.alone() || !single.of.Said || len(full.of.words) < 2 || !full.of.Sure || !full.last() || single.before(full) || u.given || v.given {
		return false
	}
	if u.article || full.at > longestGuess || min(u.size, v.size) < shortestSurname || spelling.Extends(u.text, v.text) || spelling.Extends(v.text, u.text) {
		return false
	}
	return spelling.SameName(wordsOf([]word{u}), wordsOf([]word{v}))
}

func akinWords(a, b []word) bool {
	for i := range a {
		if spelling.Compare(a[i].text, b[i].text) == spelling.Different {
			return false
		}
	}
	return true
}

func wordsOf(words []word) []spelling.Word {
	list := make([]spelling.Word, len(words))
	for i, w := range words {
		list[i] = spelling.Word{Text: w.text, Own: w.common}
	}
	return list
}

// sameRole says whether the two names begin alike after one office, or after
// one title where they are single words.
func sameRole(p, q place, likeness spelling.Likeness) bool {
	if !p.of.SameRole(q.of.Name) || p.at > 0 {
		return false
	}
	single := len(p.of.words) == 1 && len(q.of.words) == 1
	if likeness == spelling.Akin {
		return false
	}
	return p.of.InOffice && (single || likeness == spelling.Variant) || p.of.Said && single && p.of.words[0].size >= shortestTitled
}

// shortestTitled is the length in letters from which two like words after one
// title are one name.
const shortestTitled = 5

// shared counts the words that the names have in common around the place;
// common tells whether one of them is a given name that many bear. It is 0
// for names that differ in another word as well.
func shared(p, q place) (n int, common bool) {
	a, b := p.of.words, q.of.words
	for i, j := p.at-1, q.at-1; i >= 0 && j >= 0; i, j = i-1, j-1 {
		if a[i].form != b[j].form {
			return 0, false
		}
		n, common = n+1, common || a[i].common
	}
	for i, j := p.at+1, q.at+1; i < len(a) && j < len(b); i, j = i+1, j+1 {
		if a[i].form != b[j].form {
			if p.of.known() || q.of.known() {
				return 0, false
			}
			break // where a name ends is a guess
		}
		n, common = n+1, common || a[i].common
	}
	return n, common
}

// lastShared is the last word of each of two names of one person that the
// other has too, in this or in another spelling.
func lastShared(p, q place) (i, j int) {
	a, b := p.of.words, q.of.words
	i, j = p.at, q.at
	for i+1 < len(a) && j+1 < len(b) && spelling.Compare(a[i+1].text, b[j+1].text) != spelling.Different {
		i, j = i+1, j+1
	}
	return i, j
}

// firstShared is the first word of a name that belongs to it for sure: before
// a guessed one ordinary words may stand.
func firstShared(p, q place) int {
	first := p.of.words[0]
	i, j := p.at, q.at
	for i > 0 && j > 0 && p.of.words[i-1].form == q.of.words[j-1].form {
		i, j = i-1, j-1
	}
	n, _ := shared(p, q)
	if n == 0 || !p.of.openEnded() || first.given || i < longestGuess && !q.of.words[0].given {
		return 0
	}
	return i
}

// sharedSuffices weighs the rest of two names. Two common given names before
// one surname are brothers as soon as one man, and two surnames after a given
// name that many bear are two men, unless both are called by the same office.
func sharedSuffices(p, q place, likeness spelling.Likeness, little bool) bool {
	u, v := p.of.words[p.at], q.of.words[q.at]
	guessed := p.of.openEnded() || q.of.openEnded()
	twoGiven := u.given && v.given && (u.common || v.common || u.latin || likeness != spelling.Variant) && !(u.latin && spelling.Respelt(u.text, v.text))
	twoSurnames := little && likeness != spelling.Exchanged && (likeness != spelling.Variant || u.size < shortestSurname)
	switch {
	case guessed && max(p.at, q.at) > longestGuess:
		return false
	case u.latin && (headed(u.text, v.text) || headed(v.text, u.text)):
		return false
	case twoGiven, twoSurnames, p.at < len(p.of.words)-1 && !p.of.known() && !q.of.known() && otherName(u, v):
		return likeness != spelling.Akin && p.of.SameRole(q.of.Name)
	case likeness != spelling.Akin:
		return true
	case u.article, min(u.size, v.size) < shortestTitled, min(p.at, q.at) == 0:
		return false // forms of an ordinary word
	}
	return !guessed || max(p.at, q.at) == 1
}

// headed says whether a Latin word is another one with letters before it, but
// for the y of Yevgeny: Egirl is no girl.
func headed(longer, shorter string) bool {
	return len(longer) > len(shorter) && longer[0] != 'y' && strings.HasSuffix(longer, shorter)
}

// otherName says whether a letter that makes another given name differs: the
// first of a short one (كيم جونغ, كيم يونغ), the last vowel of a Latin one.
func otherName(u, v word) bool {
	if u.latin {
		return finalVowel(u.text) != 0 && finalVowel(v.text) != 0 && finalVowel(u.text) != finalVowel(v.text)
	}
	return min(u.size, v.size) < shortestTitled && spelling.Initial(u.text) != spelling.Initial(v.text)
}

// finalVowel is the last letter of a word if it is a vowel; the e of Grigore is
// the i of Grigori.
func finalVowel(word string) byte {
	switch last := word[len(word)-1]; last {
	case 'a', 'o', 'e':
		return last
	case 'i':
		return 'e'
	}
	return 0
}

// longestGuess is the place in a name past which ordinary words are likely
// where its end is a guess.
const longestGuess = 2

// shortestSurname is the length in letters from which two transcriptions of
// a surname are hardly ever two surnames.
const shortestSurname = 6

// refersBack says whether a single word is the later mention of a full name:
// by its surname, or after a title.
func refersBack(full, single place, likeness spelling.Likeness) bool {
	u, v := full.of.words[full.at], single.of.words[0]
	switch {
	case len(full.of.words) < 2, !full.of.Sure, v.given:
		return false
	case v.placed && (v.size <= shortestTitled || !single.of.Said), full.at == 0 && !v.latin, tooEarly(single, full), otherBearer(single, full):
		return false
	case v.latin && likeness != spelling.Exchanged && !single.of.Said && single.of.Role == 0 && !soloSurname(full, single):
		return false
	}
	eminent := full.last() && (full.of.InOffice || full.of.known())
	switch {
	case likeness == spelling.Exchanged:
		return full.surname() || v.size >= shortestSurname
	case !single.of.Said && !single.of.known() && !v.latin: // any word may stand there
		return eminent && likeness == spelling.Variant && v.size >= shortestTitled
	case likeness == spelling.Akin:
		return eminent && single.of.Role != 0 && spelling.Initial(u.text) == spelling.Initial(v.text)
	case likeness == spelling.Slip:
		return (full.surname() || v.size >= shortestSurname) && spelling.Initial(u.text) == spelling.Initial(v.text)
	}
	return true
}

// tooEarly says whether a single word stands in the text before the full name
// that it would fall back on, of somebody nobody knows: it is another one's.
func tooEarly(single, full place) bool {
	return single.before(full) && single.of.Block.Role != article.Headline && !single.of.known() && !full.of.known() && !full.of.InOffice
}

// otherBearer says whether the tables know by a single word that stands before
// the full name somebody whose given name that does not have.
func otherBearer(single, full place) bool {
	if !single.of.known() || full.of.known() || !single.before(full) {
		return false
	}
	who := single.of.Block.Base.Person(single.of.Person)
	for _, name := range [...]string{who.Name, who.Arabic, who.Names} {
		for _, word := range strings.FieldsFunc(language.Fold(name), func(r rune) bool { return !unicode.IsLetter(r) }) {
			if spelling.Compare(word, full.of.words[0].text) != spelling.Different {
				return false
			}
		}
	}
	return true
}

// sameSound says whether two words begin with one sound, and neither is a
// name that many bear.
func sameSound(p, q place) bool {
	u, v := p.of.words[p.at], q.of.words[q.at]
	return !u.common && !v.common && spelling.SameSound(spelling.Initial(u.text), spelling.Initial(v.text))
}

// twoPeople says whether the article introduces somebody else by that
// spelling, or names both in one breath.
func twoPeople(u, v *form) bool {
	for _, p := range u.in {
		for _, q := range v.in {
			if p.of == q.of || sameSentence(p, q) && !fallsBack(p, q) && !fallsBack(q, p) {
				return true
			}
		}
	}
	return introducedApart(u, v) || introducedApart(v, u)
}

func sameSentence(p, q place) bool {
	b := p.of.Block
	return b == q.of.Block && b.Sentence(p.of.Start) == b.Sentence(q.of.Start)
}

// fallsBack says whether the single name is the surname of the full one in the
// same sentence: "the president, Javier Milei, sent word that Miley ...".
func fallsBack(full, single place) bool {
	return len(full.of.words) > 1 && full.last() && len(single.of.words) == 1 &&
		(single.of.Start-full.of.End > besideName || full.of.Start-single.of.End > besideName)
}

// besideName is the distance in tokens within which a second name is that of
// a second person: "Hudec and Hudak".
const besideName = 3

// introducedApart says whether v is the surname of a full name whose other
// words are not those of any name with u.
func introducedApart(u, v *form) bool {
	for _, q := range v.in {
		if q.alone() || !q.of.Sure {
			continue
		}
		apart := true
		for _, p := range u.in {
			if n, _ := shared(p, q); p.alone() || n > 0 || akinThroughout(p, q) || leavesOutMiddle(p, q) {
				apart = false
				break
			}
		}
		if apart {
			return true
		}
	}
	return false
}
