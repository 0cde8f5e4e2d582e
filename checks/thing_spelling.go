package checks

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/mention"
	"github.com/tanaqud/tanaqud/internal/spelling"
)

// ThingSpelling claims how the names of firms, clubs, villages and ships are
// spelt, where a noun before them says what they are. Those that capitals tell
// are with the names of people.
var ThingSpelling = Check{
	Name:   "thing-spelling",
	Doc:    "The spelling of the name of a firm, a club, a village or a ship, wherever the article spells it in more than one way.",
	Makes:  []string{"thing.spelling"},
	Claims: thingSpellingClaims,
}

func thingSpellingClaims(m *mention.Set, out *claim.Set) {
	list := namedThings(m)
	for j, v := range list {
		for _, u := range list[:j] {
			if u.row == v.row && oneThing(u, v) {
				claimSpellings("thing", u, v, out)
				break
			}
		}
	}
}

// namedThings are the names that stand behind a noun of things, and that no
// table has: most words that do are ordinary ones ("شركة النفط").
func namedThings(m *mention.Set) []*spelt {
	var list spellings
	for _, b := range m.Blocks {
		if b.Role == article.Furniture || b.Role == article.Metadata || !b.HasAny(knowledge.NamedNoun) {
			continue
		}
		for i := range b.Tokens {
			h, ok := b.At(i, knowledge.NamedNoun)
			if !ok || b.Quoted(i) {
				continue
			}
			start := h.End
			if start+1 < len(b.Tokens) && !b.IsWord(start) && b.Quoted(start+1) {
				start++ // the sign before it: اليخت "سيلفانا"
			}
			for at := start; at < start+longestThing && inThing(b, at); at++ {
				if strangeWord(b, at) && (at == start || !strings.HasPrefix(b.Word(at), "و") || strings.HasPrefix(b.Word(at), "وال")) {
					list.add(knowledge.NamedNoun, h.Value, spot{b, at, at + 1, nil})
				}
			}
		}
	}
	return list.all
}

// inThing says whether word i may be a part of such a name.
func inThing(b *mention.Block, i int) bool {
	return b.IsWord(i) && !b.HasOneOf(i, notOfThings)
}

var notOfThings = knowledge.Kinds(knowledge.CommonWord, knowledge.InCue, knowledge.NamedNoun)

// strangeWord says whether word i is a long one that no table has.
func strangeWord(b *mention.Block, i int) bool {
	t := &b.Tokens[i]
	return t.Letters >= shortestPlace && (t.Script == language.Arabic || t.Capital && !t.Allcaps) && !b.HasOneOf(i, knowledge.EveryKind)
}

// longestThing is how many words of such a name are compared.
const longestThing = 2

// oneThing says whether two names of one sort of things are one name with a
// slip in it: two things that an article tells of it names more than once, or
// side by side.
func oneThing(u, v *spelt) bool {
	if min(len(u.at), len(v.at)) > 1 || !slipOfThing(u.text, v.text) {
		return false
	}
	return !sideBySide(u, v) && !slices.ContainsFunc(v.at, toldFromOther)
}

// slipOfThing says whether two words are one but for a slip. A long vowel more
// makes a plural of a short one (الشعب, الشعوب).
func slipOfThing(a, b string) bool {
	x, y := bare(a), bare(b)
	if (x == a) != (y == b) || spelling.Initial(x) != spelling.Initial(y) || spelling.Extends(x, y) || spelling.Extends(y, x) {
		return false
	}
	switch spelling.Compare(x, y) {
	case spelling.Slip, spelling.Exchanged:
		return true
	case spelling.Variant:
		return min(utf8.RuneCountInString(x), utf8.RuneCountInString(y)) >= shortestPlace
	}
	return false
}

// bare is a folded word without the Arabic article.
func bare(word string) string { return strings.TrimPrefix(word, "ال") }

// toldFromOther says whether the word behind a name makes it that of another
// thing than the one named before: "قرية المنصورية المجاورة".
func toldFromOther(at spot) bool {
	return at.block.HasOneOf(at.end, knowledge.Kinds(knowledge.OtherCue, knowledge.ApartCue))
}
