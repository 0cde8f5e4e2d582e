package mention

import (
	"strings"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/language"
)

// Acronym is letters that the article writes, with all the places where it
// does.
type Acronym struct {
	Text string // without stops; folded, if in Arabic
	Uses []AcronymUse
}

// AcronymUse is a place where letters stand.
type AcronymUse struct {
	Block      *Block
	Start, End int
	Named      *Letters // what they stand for, where they are given with it
}

// Passage is where the letters stand.
func (u *AcronymUse) Passage() article.Passage { return u.Block.Passage(u.Start, u.End) }

// Beside says whether both stand in one sentence, a few words apart.
func (u *AcronymUse) Beside(other AcronymUse) bool {
	return u.Block == other.Block && u.Block.Sentence(u.Start) == u.Block.Sentence(other.Start) &&
		max(u.Start, other.Start)-min(u.Start, other.Start) <= oneBreath
}

// Latin says whether the letters are Latin ones.
func (a *Acronym) Latin() bool { return a.Text[0] < 0x80 }

const (
	oneBreath    = 6   // tokens between letters that are told apart
	leastLetters = 3   // that stand for a name: of two, any are like any others
	mostAcronyms = 100 // of an article; one with more is a list, of tickers or stations
)

// Acronyms are the letters that the article writes, in the order of their
// first uses.
func (s *Set) Acronyms() []*Acronym {
	var list []*Acronym
	named := make(map[acronymPlace]*Letters, len(s.Letters))
	for _, l := range s.Letters {
		named[acronymPlace{l.Block, l.At}] = l
	}
	for _, b := range s.Blocks {
		if b.Role == article.Furniture || b.Role == article.Metadata {
			continue
		}
		for i := 0; i < len(b.Tokens); i++ {
			var l *Letters
			if len(named) > 0 {
				l = named[acronymPlace{b, i}]
			}
			text, end := b.acronym(i, l)
			if text == "" {
				continue
			}
			list = addAcronym(list, text, AcronymUse{b, i, end, l})
			if len(list) > mostAcronyms {
				return nil
			}
			i = end - 1
		}
	}
	return list
}

type acronymPlace struct {
	block *Block
	at    int
}

func addAcronym(list []*Acronym, text string, use AcronymUse) []*Acronym {
	for _, a := range list {
		if a.Text == text {
			a.Uses = append(a.Uses, use)
			return list
		}
	}
	return append(list, &Acronym{text, []AcronymUse{use}})
}

// acronym is the letters at token i, which may be given with a name.
func (b *Block) acronym(i int, named *Letters) (text string, end int) {
	if named != nil {
		return named.Text, named.To
	}
	switch t := &b.Tokens[i]; {
	case t.Kind != language.Word:
	case t.Script == language.Arabic:
		if t.Letters == 1 && b.Sign(i+1, '.') {
			return b.dotted(i)
		}
		if b.Sign(i-1, '(', '[', '"', '«', '“') && b.Sign(i+1, ')', ']', '"', '»', '”') {
			return b.Folded(i), i + 1
		}
	case t.Capital && t.Letters == 1:
		text, end = b.dotted(i)
		if len(text) >= leastLetters && !b.Token(end).Capital { // "J. R. R. Tolkien"
			return text, end
		}
	case t.Allcaps && t.Letters >= leastLetters && t.Letters <= mostLetters && !b.shouts(i) && !b.coded(i):
		return b.Word(i), i + 1
	}
	return "", i
}

// shouts says whether the capitals of word i are those of a heading.
func (b *Block) shouts(i int) bool {
	before, after := b.Token(i-1), b.Token(i+1)
	return before.Allcaps && before.Letters >= leastLetters || after.Allcaps && after.Letters >= leastLetters
}

// coded says whether the capitals of word i are a part of something longer: a
// model, a ticker, a hashtag, an address.
func (b *Block) coded(i int) bool {
	if !b.Token(i).Space && b.Sign(i-1, '-', '/', '.', '#', '@', '$', '&', '_', ':') || b.Sign(i-1, ':', '$', '#', '@') {
		return true
	}
	next := b.Token(i + 1)
	if next.Kind == language.Number {
		return true
	}
	if next.Space || !b.Sign(i+1, '-', '/', '&', '_', '.', '@', ':') {
		return false
	}
	after := b.Token(i + 2) // "ABTO-led", "ABTO. The"
	return !after.Space && after.Kind != 0 && (after.Kind == language.Number || after.Capital)
}

// letterAlone says whether token i is one letter: a part of "W.H.O." or "أ.ف.ب".
func (b *Block) letterAlone(i int) bool {
	t := b.Token(i)
	return t.Kind == language.Word && t.Letters == 1 && (t.Capital || t.Script == language.Arabic)
}

// dotted are letters with stops: "W.H.O.", "أ.ف.ب". The last may lack its own.
func (b *Block) dotted(i int) (string, int) {
	var text strings.Builder
	n := 0
	for ; b.letterAlone(i) && (n == 0 || b.Sign(i-1, '.')); n++ {
		if b.IsArabic(i) {
			text.WriteString(b.Folded(i))
		} else {
			text.WriteString(b.Word(i))
		}
		i++
		if !b.Sign(i, '.') {
			break
		}
		i++
	}
	if n < 2 {
		return "", i
	}
	return text.String(), i
}
