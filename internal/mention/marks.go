package mention

import (
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/source"
)

// isQuoteMark says whether the sign is a double quotation mark of any sort.
// Arabic copy sets them in either direction and mixes them, so that a mark's
// shape does not tell whether it opens or closes.
func isQuoteMark(sign rune) bool {
	switch sign {
	case '"', '“', '”', '„', '‟', '«', '»', '″':
		return true
	}
	return false
}

// loneMark is a mark that found no partner in its paragraph.
type loneMark struct {
	block *Block
	token int
	opens bool
}

// readMarks finds quotation marks and brackets without a partner. A quotation
// may run over several paragraphs: each of them opens it anew and the last
// one closes it. So a mark is alone only where no paragraph nearby completes it.
func (s *Set) readMarks() {
	var quotes, brackets []loneMark
	for _, b := range s.Blocks {
		if outsideArticle(b.Block) {
			continue
		}
		quotes = append(quotes, b.loneQuotes()...)
		brackets = append(brackets, b.loneBrackets()...)
	}
	if len(quotes)+len(brackets) > mostLone {
		return
	}
	s.addLone(quotes)
	s.addLone(brackets)
}

// mostLone is how many marks an article leaves alone by mistake. With more,
// it is a program, or its house does not close quotations.
const mostLone = 10

// nearby is how many paragraphs a quotation may run over.
const nearby = 12

// addLone adds the marks that no paragraph completes: a run of opening marks
// with a closing one after it is one long quotation.
func (s *Set) addLone(marks []loneMark) {
	for i := 0; i < len(marks); i++ {
		m := marks[i]
		if last := s.runEnd(marks, i); last > i {
			i = last
			continue
		}
		if m.opensParagraph() || m.opens && s.quotesOn(m.block) {
			continue
		}
		sort := ClosedMark
		if m.opens {
			sort = OpenMark
		}
		s.addResidue(m.block, m.block.withWord(m.token, m.opens), sort)
	}
}

// runEnd is the index of the mark that closes the run of marks from i on, or
// i when none does.
func (s *Set) runEnd(marks []loneMark, i int) int {
	if !marks[i].opens {
		return i
	}
	for k := i + 1; k < len(marks); k++ {
		if !s.runsThrough(marks[k-1].block, marks[k].block) {
			break
		}
		if !marks[k].opens {
			return k
		}
	}
	return i
}

// runsThrough says whether a quotation may run from one block to another: no
// paragraph between them has quotations of its own.
func (s *Set) runsThrough(from, to *Block) bool {
	if to.Index-from.Index > nearby {
		return false
	}
	for _, b := range s.Blocks[from.Index+1 : max(to.Index, from.Index+1)] {
		if marks := b.quoteMarks(); len(marks) > 0 && marks[0] > 0 {
			return false
		}
	}
	return true
}

// quotesOn says whether a paragraph right after the block opens a quotation
// anew, as each paragraph of a long one does.
func (s *Set) quotesOn(b *Block) bool {
	for _, next := range s.Blocks[b.Index+1 : min(b.Index+3, len(s.Blocks))] {
		if len(next.Tokens) > 0 && isQuoteMark(next.Tokens[0].Sign) {
			return true
		}
	}
	return false
}

// opensParagraph says whether the mark opens a paragraph in which nobody is
// said to speak: a quotation set by itself, which some houses never close.
func (m loneMark) opensParagraph() bool {
	return m.opens && m.token == 0 && !m.block.HasAny(knowledge.SpeechVerb)
}

// withWord is the mark with the word that it stands at.
func (b *Block) withWord(i int, opens bool) source.Span {
	switch {
	case opens && i+1 < len(b.Tokens):
		return b.Span(i, i+2)
	case !opens && i > 0:
		return b.Span(i-1, i+1)
	}
	return b.Span(i, i+1)
}

// loneQuotes gives the quotation mark of a block that has an odd number of
// them. With an even number a mark may be turned or doubled, but nobody is
// misled about whose words they are.
func (b *Block) loneQuotes() []loneMark {
	marks := b.quoteMarks()
	if len(marks)%2 == 0 {
		return nil
	}
	var open []int // a mark after white space opens a quotation even inside one
	for _, i := range marks {
		opens, closes := b.leans(i)
		switch {
		case opens && !closes, len(open) == 0 && opens == closes:
			open = append(open, i)
		case len(open) == 0:
			return []loneMark{{b, i, false}}
		default:
			open = open[:len(open)-1]
		}
	}
	if len(open) == 0 {
		return nil
	}
	return []loneMark{{b, open[0], true}}
}

// quoteMarks are the quotation marks of a block. A mark right after a figure
// is the sign for inches, unless a quotation is open that it can close.
func (b *Block) quoteMarks() (marks []int) {
	open := 0
	for i := range b.Tokens {
		t := &b.Tokens[i]
		if t.Kind != language.Punct || !isQuoteMark(t.Sign) {
			continue
		}
		inches := (t.Sign == '"' || t.Sign == '″') && !t.Space && b.isNumber(i-1) && open == 0
		if inches {
			continue
		}
		marks = append(marks, i)
		if opens, closes := b.leans(i); opens && !closes || open == 0 && opens == closes {
			open++
		} else if open > 0 {
			open--
		}
	}
	return marks
}

// leans tells by the space around a mark whether it can open and whether it
// can close: a mark leans on the words that it holds.
func (b *Block) leans(i int) (opens, closes bool) {
	before := i == 0 || b.Tokens[i].Space || b.Sign(i-1, '(', '[', '-', '/', ':') || b.isPrefix(i-1)
	after := i+1 == len(b.Tokens) || b.Tokens[i+1].Space || b.Sign(i+1, '.', ',', ';', ':', '!', '?', ')', ']', '…')
	return before && !after, after && !before
}

// isPrefix says whether the word is an Arabic particle that is written on to
// what follows it: لـ"الوطن".
func (b *Block) isPrefix(i int) bool {
	return b.IsWord(i) && b.Tokens[i].Script == language.Arabic && b.Tokens[i].Letters <= 2 || b.Sign(i, '-')
}

// loneBrackets gives the first bracket of a block that has no partner.
func (b *Block) loneBrackets() []loneMark {
	var open [2]int // round and square ones: index of the outermost open bracket, plus one
	var depth [2]int
	for i := range b.Tokens {
		t := &b.Tokens[i]
		if t.Kind != language.Punct {
			continue
		}
		switch t.Sign {
		case '(', '[':
			k := bracketSort(t.Sign)
			if depth[k]++; depth[k] == 1 {
				open[k] = i + 1
			}
		case ')', ']':
			k := bracketSort(t.Sign)
			if depth[k]--; depth[k] < 0 {
				if b.enumerates(i) {
					depth[k] = 0
					continue
				}
				return []loneMark{{b, i, false}}
			}
		}
	}
	for k := range open {
		if depth[k] > 0 {
			return []loneMark{{b, open[k] - 1, true}}
		}
	}
	return nil
}

func bracketSort(sign rune) int {
	if sign == '[' || sign == ']' {
		return 1
	}
	return 0
}

// enumerates says whether the bracket belongs to the number or letter of an
// item ("1)", "أ)") or to a face made of signs.
func (b *Block) enumerates(i int) bool {
	if i == 0 || b.Tokens[i].Space {
		return true
	}
	before := &b.Tokens[i-1]
	return before.Kind == language.Number && before.Digits <= 2 || before.Kind == language.Word && before.Letters == 1 || b.Sign(i-1, ':', ';', '-', '=', ')')
}
