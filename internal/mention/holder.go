package mention

import (
	"slices"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/knowledge"
)

// told says whether a name is known to be one by its own words: behind an office
// a verb may stand as well ("وزيرة الثقافة تسمح بعرض الفيلم").
func (n *Name) told() bool {
	b := n.Block
	return n.Person != knowledge.NoRow || !b.IsArabic(n.Start) || b.given(n.Start) || b.boundParticle(n.Start)
}

// surelyTo is the end of a name, or of the words that surely belong to it.
func (n *Name) surelyTo() int {
	if n.Person != knowledge.NoRow || !n.Block.IsArabic(n.Start) {
		return n.End
	}
	end := min(n.End, n.Start+2)
	for end < n.End && (n.Block.given(end-1) || n.Block.Has(end-1, knowledge.NameParticle)) {
		end++
	}
	return end
}

// Passage is the name as far as its words surely belong to it.
func (n *Name) Passage() article.Passage {
	return n.Block.passage(n.Block.Bare(n.Start, n.surelyTo(), n.Letters))
}

// BeginsAs says whether two full names begin alike up to a word that is no given
// name: where an Arabic name ends may be a guess.
func (n *Name) BeginsAs(o *Name) bool {
	k := 0
	for n.Start+k < n.End && o.Start+k < o.End && n.Block.Tokens[n.Start+k].Hash == o.Block.Tokens[o.Start+k].Hash {
		if k > 0 && !n.Block.given(n.Start+k) && !n.Block.Has(n.Start+k, knowledge.NameParticle) {
			return true
		}
		k++
	}
	return false
}

// OnePerson says whether two names are of one person: the article joins them,
// they begin alike, or one is a word that only full names like the other have
// behind a given name ("حطم دانيال كيبتو رقم السباق", "قال كيبتو").
func (s *Set) OnePerson(n, o *Name) bool {
	if who := s.PersonNamed(n); who != nil && who == s.PersonNamed(o) || n.BeginsAs(o) {
		return true
	}
	if n.End-n.Start > o.End-o.Start {
		n, o = o, n
	}
	if n.End-n.Start > 1 || !o.hasSurname(n) || n.Block.kinBeside(n) {
		return false
	}
	return !slices.ContainsFunc(s.Names, func(p *Name) bool { return p.End-p.Start > 1 && p.hasSurname(n) && !p.BeginsAs(o) })
}

// hasSurname says whether the single word of another name stands behind the
// first word of an Arabic one.
func (n *Name) hasSurname(single *Name) bool {
	b := n.Block
	return b.IsArabic(n.Start) && n.Start+1 < n.End && bareName(b, n.Start+1) == bareName(single.Block, single.Start)
}

// PersonNamed is the person that a name is of, or nil.
func (s *Set) PersonNamed(n *Name) *Person { return s.persons().of[n] }
