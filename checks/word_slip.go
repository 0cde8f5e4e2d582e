package checks

import (
	"strings"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/mention"
	"github.com/tanaqud/tanaqud/internal/spelling"
)

// WordSlip claims how the words that an article keeps using are spelt.
var WordSlip = Check{
	Name:   "word-slip",
	Doc:    "The spelling of a word that an article uses again and again, and of the one that is it but for two letters that have changed places.",
	Makes:  []string{"word.slip"},
	Claims: wordSlipClaims,
}

// How long a word has to be for such a likeness to be no chance, and how often
// it has to be written otherwise.
const (
	shortestSlipped = 6
	leastRight      = 3
)

// used is a word of an article with the number of times that it stands there.
type used struct {
	block *mention.Block
	token int
	count int
	next  *used // of the words made of the same letters
}

func wordSlipClaims(m *mention.Set, out *claim.Set) {
	made := map[uint64]*used{} // by the letters, in any order
	var order []*used
	for _, b := range m.Blocks {
		if b.Role == article.Furniture || b.Role == article.Metadata {
			continue
		}
		for i := range b.Tokens {
			t := &b.Tokens[i]
			if t.Letters < shortestSlipped || t.Kind != language.Word || t.Allcaps {
				continue
			}
			sum := lettersOf(b.Word(i))
			w := made[sum]
			for w != nil && w.block.Tokens[w.token].Hash != t.Hash {
				w = w.next
			}
			if w == nil {
				w = &used{block: b, token: i, next: made[sum]}
				made[sum] = w
				if w.next != nil {
					order = append(order, w)
				}
			}
			w.count++
		}
	}
	if len(order) == 0 {
		return
	}
	names := namesOf(m)
	for _, w := range order {
		for other := w.next; other != nil; other = other.next {
			right, slip := other, w
			if w.count > other.count {
				right, slip = w, other
			}
			if right.count >= leastRight && slip.count == 1 && slipped(right, slip, names) {
				claimSlip(right, slip, out)
			}
		}
	}
}

// lettersOf is equal for words of the same letters in any order.
func lettersOf(word string) (sum uint64) {
	for i := range len(word) {
		c := uint64(word[i]) + 1
		sum += c * c * c * 0x9E3779B97F4A7C15
	}
	return sum
}

// slipped says whether one word is the other with two letters exchanged, and
// no word that anybody knows.
func slipped(right, slip *used, names map[uint64]bool) bool {
	b, i := slip.block, slip.token
	if b.Quoted(i) || b.HasOneOf(i, everyKind) || right.block.Tokens[right.token].Capital != b.Tokens[i].Capital {
		return false
	}
	if b.IsArabic(i) && !names[right.block.Tokens[right.token].Hash] && !longStem(right, slip) {
		return false
	}
	return spelling.Compare(right.block.Folded(right.token), b.Folded(i)) == spelling.Exchanged
}

// longStem says whether two Arabic words with the article are so long that few
// words but one another are like them. A ت that changes its place makes
// another form of the verb.
func longStem(right, slip *used) bool {
	x, y := []rune(right.block.Folded(right.token)), []rune(slip.block.Folded(slip.token))
	at := stemOf(x)
	if at == 0 || len(x) != len(y) || len(x)-at < shortestSlipped {
		return false
	}
	for i := range x {
		if x[i] != y[i] && (x[i] == 'ت' || i < at) {
			return false
		}
	}
	return true
}

// stemOf is where an Arabic word goes on after its article, with particles
// before it at most; 0 for a word without.
func stemOf(word []rune) int {
	for i := 0; i < min(3, len(word)-1); i++ {
		switch pair := string(word[i : i+2]); {
		case pair == "ال", pair == "لل":
			return i + 2
		case !strings.ContainsRune("وفبك", word[i]):
			return 0
		}
	}
	return 0
}

// namesOf are the words of the names of people and places that the article
// has, by their hashes.
func namesOf(m *mention.Set) map[uint64]bool {
	names := map[uint64]bool{}
	for _, n := range m.Names {
		for i := n.Start; n.Sure && i < n.End; i++ {
			if !strings.HasPrefix(n.Block.Word(i), "ال") { // as ordinary words bear it, which may follow a name
				names[n.Block.Tokens[i].Hash] = true
			}
		}
	}
	for _, b := range m.Blocks {
		for i := range b.Places {
			if p := &b.Places[i]; p.Kind != knowledge.Nationality {
				for k := p.Start; k < p.End; k++ {
					names[b.Tokens[k].Hash] = true
				}
			}
		}
	}
	return names
}

func claimSlip(right, slip *used, out *claim.Set) {
	text := slip.block.Folded(slip.token)
	for _, w := range [...]*used{right, slip} {
		at := w.block.Passage(w.token, w.token+1)
		out.Add(claim.Claim{
			Subject: claim.Subject{Kind: "word", Key: text}, Attribute: "slip", Kind: "word", Basis: claim.Stated, At: at,
			Value:  claim.Name{Key: w.block.Folded(w.token), Shown: at.Text()},
			Args:   []claim.Arg{{Name: "count", Value: claim.Number(w.count)}},
			Weight: float64(w.count), Marks: quotedMark(w.block, w.token),
		})
	}
}
