package mention

import (
	"slices"
	"strings"

	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/spelling"
)

// Firms, villages and ships: names that no table has and no title introduces,
// told by their capitals.

// shortestStranger is the length in letters from which two words that nothing
// knows are hardly ever alike by chance.
const shortestStranger = 6

// oneStranger finds two single words that no table has and that are the name
// of one thing. Of two near names that an article tells of, it says each more
// than once; a slip stands there once.
func oneStranger(u, v *form, likeness spelling.Likeness) (a, b place, ok bool) {
	if likeness < spelling.Slip || !u.latin || !v.latin || min(u.size, v.size) < shortestStranger || min(u.count, v.count) > 1 {
		return a, b, false
	}
	if spelling.Initial(u.text) != spelling.Initial(v.text) || finalVowel(u.text) != finalVowel(v.text) {
		return a, b, false
	}
	right, slip := u, v
	if u.count < v.count {
		right, slip = v, u
	}
	i := slices.IndexFunc(right.in, func(p place) bool { return sameStranger(p, slip.in[0], likeness) })
	switch {
	case i < 0:
		return a, b, false
	case right == v:
		return slip.in[0], right.in[i], true
	}
	return right.in[i], slip.in[0], true
}

// sameStranger says whether a word that an article writes once is that of
// another place: with the same noun behind it ("Penhallow Road"), or with none
// where the article repeats the other.
func sameStranger(p, once place, likeness spelling.Likeness) bool {
	if !p.stranger() || !once.stranger() {
		return false
	}
	if head := once.of.head(); head != 0 {
		return head == p.of.head()
	}
	return p.form().count > 1 || likeness == spelling.Exchanged
}

// stranger says whether the place is that of a single word that no table has.
func (p place) stranger() bool {
	return len(p.of.words) == 1 && !p.of.Block.HasOneOf(p.of.words[0].start, knowledge.EveryKind)
}

// head is the hash of a noun with a capital behind the name, 0 for none:
// "Penhallow Road", "St Brannoc's Hospital".
func (n *Name) head() uint64 {
	end := n.End
	if n.Block.Sign(end, '\'') && !n.Block.Tokens[end].Space {
		end += 2
	}
	if t := n.Block.Token(end); t.Capital && t.Letters > 1 && n.Block.IsWord(end) {
		return t.Hash
	}
	return 0
}

// soloSurname says whether a single word with a capital that nobody with a
// title or a verb of speech bears may fall back on a full name all the same. In a
// list of towns or of wares there are many such words, and in headings all
// are: it has to be long, no plural, and no part of a longer name.
func soloSurname(full, single place) bool {
	u, v := full.form(), single.form()
	if full.of.known() {
		return true
	}
	if full.of.Block.PlaceAt(full.of.Start) != nil || min(u.size, v.size) < shortestStranger || spelling.Initial(u.text) != spelling.Initial(v.text) || plural(u.text) != plural(v.text) {
		return false
	}
	b, before, after := single.of.Block, single.of.Start-1, single.of.End
	if b.Has(before, knowledge.AndWord) && b.Token(before-1).Capital && !b.isPredicate(after) {
		return false // "Ashby and Downe"
	}
	return !b.Sign(before, '-') && !b.Sign(after, '-', '(') && !b.Token(before).Capital && !b.Token(after).Capital
}

func plural(word string) bool { return strings.HasSuffix(word, "s") }
