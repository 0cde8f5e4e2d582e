package checks

import (
	"math/bits"
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
	sum   uint64 // of its letters, in any order
	block *mention.Block
	token int32
	count int32
	next  int32 // one more than the index of another word of the same bucket
}

// vocabulary is the long words of an article, in buckets by their letters.
type vocabulary struct {
	words   []used
	buckets []int32 // one more than the index of the last word of each
	akin    []int32 // words of the same letters as one before them
}

func vocabularyOf(m *mention.Set) *vocabulary {
	size := 0
	for _, b := range m.Blocks {
		size += len(b.Tokens)
	}
	v := &vocabulary{words: make([]used, 0, size/3), buckets: make([]int32, 1<<bits.Len(uint(size/4)))}
	for _, b := range m.Blocks {
		if b.Role == article.Furniture || b.Role == article.Metadata {
			continue
		}
		for i := range b.Tokens {
			if t := &b.Tokens[i]; t.Letters >= shortestSlipped && t.Kind == language.Word && !t.Allcaps {
				v.count(b, i)
			}
		}
	}
	return v
}

func (v *vocabulary) count(b *mention.Block, i int) {
	w := used{sum: lettersOf(b.Word(i)), block: b, token: int32(i), count: 1}
	bucket := &v.buckets[w.sum>>32%uint64(len(v.buckets))]
	akin := false
	for at := *bucket; at > 0; at = v.words[at-1].next {
		other := &v.words[at-1]
		if other.sum != w.sum {
			continue
		}
		if other.hash() == w.hash() {
			other.count++
			return
		}
		akin = true
	}
	w.next = *bucket
	v.words = append(v.words, w)
	*bucket = int32(len(v.words))
	if akin {
		v.akin = append(v.akin, *bucket-1)
	}
}

func (w *used) folded() string { return w.block.Folded(int(w.token)) }

func (w *used) hash() uint64 { return w.block.Tokens[w.token].Hash }

func wordSlipClaims(m *mention.Set, out *claim.Set) {
	v := vocabularyOf(m)
	if len(v.akin) == 0 {
		return
	}
	names := namesOf(m)
	for _, i := range v.akin {
		w := &v.words[i]
		for at := w.next; at > 0; at = v.words[at-1].next {
			right, slip := &v.words[at-1], w
			if right.sum != slip.sum {
				continue
			}
			if w.count > right.count {
				right, slip = slip, right
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
	b, i := slip.block, int(slip.token)
	if b.Quoted(i) || b.HasOneOf(i, knowledge.EveryKind) || right.block.Tokens[right.token].Capital != b.Tokens[i].Capital {
		return false
	}
	if b.IsArabic(i) && !names[right.hash()] && !longStem(right, slip) {
		return false
	}
	return spelling.Compare(right.folded(), b.Folded(i)) == spelling.Exchanged
}

// longStem says whether two Arabic words with the article are so long that few
// words but one another are like them. A ت that changes its place makes
// another form of the verb.
func longStem(right, slip *used) bool {
	x, y := []rune(right.folded()), []rune(slip.folded())
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
	text := slip.folded()
	for _, w := range [...]*used{right, slip} {
		i := int(w.token)
		at := w.block.Passage(i, i+1)
		out.Add(claim.Claim{
			Subject: claim.Subject{Kind: "word", Key: text}, Attribute: "slip", Kind: "word", Basis: claim.Stated, At: at,
			Value:  claim.Name{Key: w.folded(), Shown: at.Text()},
			Args:   []claim.Arg{{Name: "count", Value: claim.Number(int(w.count))}},
			Weight: float64(w.count), Marks: quotedMark(w.block, i),
		})
	}
}
