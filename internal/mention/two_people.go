package mention

import (
	"github.com/tanaqud/tanaqud/internal/knowledge"
)

// What an article says of two near names that are two people's, or of one
// that its bearer spells in two ways: that they are kin or no relation, how
// old each of them is, what letter makes the difference.

// toldApart says whether the article itself tells the bearers of two near
// names apart, or speaks of the spelling.
func toldApart(p, q place) bool {
	if p.of.Sex != q.of.Sex && p.of.Sex != Untold && q.of.Sex != Untold {
		return true
	}
	return remarked(p) || remarked(q) || isKin(p, q) || isKin(q, p) || agesDiffer(p, q) || doubleName(p, q) || bothNew(p, q)
}

// sameBearer says whether two names with a word of one spelling may be of one
// person: nothing else in them differs.
func sameBearer(p, q place) bool {
	if p.of == q.of || p.alone() || q.alone() {
		return true
	}
	n, _ := shared(p, q)
	return n > 0
}

// remarked says whether a remark on the name stands in a sentence with it, or
// in the next one: "The two are not related."
func remarked(p place) bool {
	for _, r := range p.form().in {
		b := r.of.Block
		if !b.HasAny(knowledge.OfficeCue) || !sameBearer(r, p) {
			continue
		}
		from, to := b.SentenceBounds(r.of.Start)
		if to < len(b.Tokens) {
			_, to = b.SentenceBounds(to)
		}
		for i := from; i < to; i++ {
			if cued(b, i, Remark) {
				return true
			}
		}
	}
	return false
}

// besideKin is how many tokens may stand between a name and the word before it
// that makes its bearer somebody's kin: "ابن عمه الطبيب سالم".
const besideKin = 2

// longestKin is how many tokens such a word may have: "father-in-law".
const longestKin = 5

// isKin says whether the article introduces the bearer of the first name as
// kin after it named the other: "His brother, Yousuf".
func isKin(p, other place) bool {
	for _, r := range p.form().in {
		if sameBearer(r, p) && other.before(r) && r.of.Block.kinBeside(r.of.Name) {
			return true
		}
	}
	return false
}

// kinBeside leaves "Skripal and his daughter" alone, which speaks of another.
func (b *Block) kinBeside(n *Name) bool {
	if !b.HasAny(knowledge.OfficeCue) {
		return false
	}
	from, to := b.SentenceBounds(n.Start)
	for i := max(from, n.Start-besideKin-longestKin); i < n.Start; i++ {
		h, ok := b.At(i, knowledge.OfficeCue)
		if ok && OfficeCue(h.Value) == Kin && n.Start-h.End <= besideKin {
			return true
		}
	}
	for i := n.Start + 1; i < min(to, n.End+1); i++ {
		if (b.Folded(i) == "وهو" || b.Folded(i) == "وهي" || i == n.End && b.Sign(i, ',')) && b.kinWithin(i+1, min(to, i+1+besideKin)) {
			return true
		}
	}
	return false
}

func (b *Block) kinWithin(start, end int) bool {
	for i := start; i < end; i++ {
		if cued(b, i, Kin) {
			return true
		}
	}
	return false
}

func cued(b *Block, i int, cue OfficeCue) bool {
	h, ok := b.At(i, knowledge.OfficeCue)
	return ok && OfficeCue(h.Value) == cue
}

func (p place) form() *form { return p.of.words[p.at].form }

func (p place) before(q place) bool {
	if p.of.Block != q.of.Block {
		return p.of.Block.Index < q.of.Block.Index
	}
	return p.of.Start < q.of.Start
}

// agesDiffer says whether each of the names has an age beside it, and another.
func agesDiffer(p, q place) bool {
	a, b := ageOf(p), ageOf(q)
	return a != 0 && b != 0 && a != b
}

// ageOf is the age that some mention of the bearer gives: "Ann Reid, 43,",
// "سالم العلي (34 عاما)"; 0 for none.
func ageOf(p place) int {
	for _, r := range p.form().in {
		b, end := r.of.Block, r.of.End
		if !b.Sign(end, ',', '(') || !sameBearer(r, p) {
			continue
		}
		years, digits, ok := b.Number(end + 1)
		closed := b.Sign(end+2, ',', ')', '.') || b.Has(end+2, knowledge.UnitWord) || b.Has(end+2, knowledge.YearNoun)
		if ok && closed && digits < 3 {
			return years
		}
	}
	return 0
}

// doubleName says whether one of two full names ends in a surname of two
// parts and the other does not: Ngaere Rapana-Scott is not Ngaire Rapana.
func doubleName(p, q place) bool {
	m, n := len(p.of.words), len(q.of.words)
	return min(m, n) > 1 && m != n && hyphenated(p.of) != hyphenated(q.of)
}

func hyphenated(n *bearer) bool {
	b, last := n.Block, n.words[len(n.words)-1]
	return b.Tokens[last.start].Capital && b.Sign(last.start-1, '-')
}
