package mention

import (
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
)

// NameEnding is the name that ends right before token i with the key of its
// person; a surname alone serves where the article knows whose it is.
func (s *Set) NameEnding(b *Block, i int) (who string, start int) {
	if n := s.nameEnding(b, i); n != nil {
		if who = s.persons().keyOf(n); who != "" {
			return who, n.Start
		}
	}
	if i < 1 || b.Tokens[i-1].Script == language.Latin && !b.Tokens[i-1].Capital {
		return "", i
	}
	if who, ok := s.persons().bySurname(b, i-1); ok && !s.insideName(b, i) {
		return who, i - 1
	}
	return "", i
}

// NameStarting is the name that begins with token i; see NameEnding.
func (s *Set) NameStarting(b *Block, i int) (who string, end int) {
	k := s.nameIndex(b, i)
	if k < len(s.Names) && s.Names[k].Block == b && s.Names[k].Start == i {
		if who = s.persons().keyOf(s.Names[k]); who != "" {
			return who, s.Names[k].End
		}
	}
	if b.Token(i).Script == language.Latin && !b.Tokens[i].Capital {
		return "", i
	}
	if who, ok := s.persons().bySurname(b, i); ok && !s.insideName(b, i+1) && (!b.IsArabic(i) || !b.Has(i+1, knowledge.NameToken)) {
		return who, i + 1
	}
	return "", i
}

// insideName says whether a name goes on over token i.
func (s *Set) insideName(b *Block, i int) bool {
	for k := s.nameIndex(b, max(0, i-longestName)); k < len(s.Names) && s.Names[k].Block == b && s.Names[k].Start < i; k++ {
		if s.Names[k].End > i {
			return true
		}
	}
	return false
}
