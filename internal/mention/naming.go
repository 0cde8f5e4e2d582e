package mention

import (
	"strings"

	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
)

// Naming is what a passage calls its event: "the farewell dinner for the
// ambassador", "مهرجان الحرف".
type Naming struct {
	*Frame
	Head    string   // the noun, without the Arabic article
	Words   []string // that tell it from others of its noun: "farewell", "ambassador"
	Pointed bool     // it speaks of one that the reader knows, by "the" or by a proper name
	Proper  bool     // by a proper name: "the Glass Biennale"
}

// Naming reads the name of the event around its noun; nil where no noun names
// it.
func (f *Frame) Naming() *Naming {
	if !f.Named() || f.Verb || f.Numbered {
		return nil
	}
	n := &Naming{Frame: f}
	if f.Block.IsArabic(f.Start) {
		n.readArabic()
	} else {
		n.readEnglish()
	}
	return n
}

// Words of a name on either side of its noun.
const (
	wordsBefore = 5
	wordsBehind = 7
)

// readArabic reads the words behind the noun. An Arabic name is definite by
// the article of any of them.
func (n *Naming) readArabic() {
	b := n.Block
	h, _ := b.At(n.Start, knowledge.EventNoun)
	n.Head = bareNoun(b.stem(h))
	n.Pointed = strings.HasPrefix(b.stem(h), "ال")
	for i := n.Start + 1; i < min(len(b.Tokens), n.End+wordsBehind); i++ {
		if b.Sign(i, '"', '“', '”', '«', '»') {
			continue
		}
		if !b.IsWord(i) || i >= n.End && b.endsNaming(i) {
			break
		}
		if b.BearsArticle(i) || strings.HasPrefix(b.Folded(i), "لل") {
			n.Pointed = true
		}
		n.add(bareNoun(b.Folded(i)))
	}
}

// readEnglish reads the words before the noun as far as its determiner, and
// what "for" or "of" says of it.
func (n *Naming) readEnglish() {
	b := n.Block
	n.Head = b.Folded(n.End - 1)
	start := b.SentenceStart(n.Start)
	i := n.End - 2
	for ; i >= max(start, n.Start-wordsBefore); i-- {
		if b.Sign(i, '-', '\'', '’') {
			continue
		}
		if !b.IsWord(i) && b.Tokens[i].Kind != language.Number || b.determines(i) || i < n.Start && b.endsNaming(i) && !b.Sign(i+1, '-') {
			break
		}
		n.Proper = n.Proper || b.Tokens[i].Capital && b.Tokens[n.End-1].Capital
		n.add(b.Folded(i))
	}
	n.Pointed = n.Proper || i >= start && b.points(i)
	if !b.Has(n.End, knowledge.OfWord) && !b.frame(n.End, forWord) {
		return
	}
	for i := n.End + 1; i < min(len(b.Tokens), n.End+wordsBehind) && b.IsWord(i); i++ {
		switch {
		case b.determines(i), b.Has(i, knowledge.OfWord):
		case b.endsNaming(i):
			return
		default:
			n.add(b.Folded(i))
		}
	}
}

// shortestNaming is the length in bytes of the shortest word that tells
// events apart.
const shortestNaming = 3

func (n *Naming) add(word string) {
	if len(word) >= shortestNaming {
		n.Words = append(n.Words, word)
	}
}

// determines says whether an article, a pronoun or a possessive stands at
// token i.
func (b *Block) determines(i int) bool {
	return b.Has(i, knowledge.DefiniteWord) || b.Has(i, knowledge.OneWord) || b.Has(i, knowledge.CommonWord) || b.frame(i, possessive)
}

// points says whether the word at token i makes the noun behind it known.
func (b *Block) points(i int) bool {
	return b.Has(i, knowledge.DefiniteWord) || b.frame(i, currentWord)
}

// endsNaming says whether the name of an event goes no further at token i.
func (b *Block) endsNaming(i int) bool {
	return b.HasOneOf(i, behindNamings) || b.frame(i, clauseWord) || b.frame(i, relativeWord) || b.frame(i, topicWord) || b.PlaceAt(i) != nil
}

// behindNamings are the kinds of words that begin what is said of an event.
var behindNamings = knowledge.Kinds(
	knowledge.InCue, knowledge.HostVerb, knowledge.GivenVerb, knowledge.ClauseWord, knowledge.SpeechVerb, knowledge.PastVerb,
	knowledge.YearNoun, knowledge.YearWord, knowledge.DayWord, knowledge.Weekday, knowledge.Month, knowledge.DayPart, knowledge.DayNoun,
)

// SameAs says whether both names may be of one event, and how many words tell
// so. A later mention leaves words out or, of a proper name, puts them in.
func (n *Naming) SameAs(later *Naming) (shared int, ok bool) {
	if n.Head != later.Head || !later.Pointed || !n.Sort.MayBe(later.Sort) {
		return 0, false
	}
	for _, word := range later.Words {
		if n.says(word) {
			shared++
		}
	}
	return shared, shared == len(later.Words) || shared > 0 && shared == len(n.Words)
}

// says whether the word stands in the name, in that form or one close to it.
func (n *Naming) says(word string) bool {
	for _, own := range n.Words {
		if own == word || strings.TrimSuffix(own, "s") == strings.TrimSuffix(word, "s") {
			return true
		}
	}
	return false
}
