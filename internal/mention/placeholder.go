package mention

import (
	"strings"

	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/lexis"
	"github.com/tanaqud/tanaqud/internal/source"
)

// The values of a SlipWord in rules/languages.
const (
	standInPhrase  = 1 + iota // "lorem ipsum"
	bracketedOrder            // "[insert name]"
	numeralContext            // a word that makes XX a number or a name: "century"
)

// readPlaceholders finds words that stand for what was still to be written.
// Those that a note of an editor speaks of are told with the note.
func (s *Set) readPlaceholders(b *Block) {
	noted := s.notesOf(b)
	for i := range b.Tokens {
		t := &b.Tokens[i]
		switch {
		case inNote(noted, int(t.Start)):
		case t.Kind == language.Word && t.Script == language.Latin && b.isStandIn(i):
			s.addResidue(b, b.Span(i, i+1), UnfilledPlace, b.standInReadings(i)...)
		case t.Kind == language.Punct:
			span, ok := b.blankAt(i)
			if !ok {
				span, ok = b.blankFigure(i)
			}
			if ok {
				s.addResidue(b, span, UnfilledPlace, b.quotedReading(i)...)
			}
		case t.Kind == language.Number:
			if span, ok := b.blankFigure(i); ok {
				s.addResidue(b, span, UnfilledPlace, b.quotedReading(i)...)
			}
		default:
			if h, ok := b.slipWord(i, standInPhrase); ok {
				s.addResidue(b, b.Span(i, h.End), UnfilledPlace, b.quotedReading(i)...)
			}
		}
	}
}

// notesOf are the notes of editors in the block, which is the last one read.
func (s *Set) notesOf(b *Block) []*Residue {
	first := len(s.Residue)
	for first > 0 && s.Residue[first-1].Block == b && s.Residue[first-1].Sort == EditorNote {
		first--
	}
	return s.Residue[first:]
}

func inNote(notes []*Residue, at int) bool {
	for _, n := range notes {
		if n.Span.Start <= at && at < n.Span.End {
			return true
		}
	}
	return false
}

// slipWord is the SlipWord of that value that begins at token i as it stands,
// or after a conjunction.
func (b *Block) slipWord(i int, value int32) (Hit, bool) {
	return b.meant(i, knowledge.SlipWord, value)
}

// meant is the phrase of the kind and value that begins at token i with no
// preposition written on to it, but that of the name of a letter.
func (b *Block) meant(i int, kind knowledge.Kind, value int32) (Hit, bool) {
	h, ok := b.Meaning(i, kind, value)
	if h.Particle&language.Preposition != 0 && (kind != knowledge.TwiceWord || value != letterName) {
		return Hit{}, false
	}
	return h, ok
}

// isStandIn says whether the word is one of those that reporters write for
// what they do not know yet: XX, XXX, TK, TBD. Letters joined to digits or to
// other words are the mask of a number, an address or a size.
func (b *Block) isStandIn(i int) bool {
	word := b.Word(i)
	switch {
	case len(word) >= 2 && strings.Trim(word, "X") == "", len(word) >= 3 && strings.Trim(word, "x") == "":
	case word == "xx", word == "Xx":
		if percent, counted := b.measured(i + 1); !percent && !counted {
			return false // kisses
		}
	case word == "TK", word == "TBD", word == "TBC":
		if b.isNumber(i+1) || len(b.Tokens) < longestHeadline/2 { // a flight; a line of a timetable
			return false
		}
	default:
		return false
	}
	return !b.writtenTogether(i-1, i) && !b.writtenTogether(i, i+1)
}

// writtenTogether says whether the two tokens are written together by more than the
// signs of money, shares and sentences.
func (b *Block) writtenTogether(i, j int) bool {
	if i < 0 || j >= len(b.Tokens) || b.Tokens[j].Space {
		return false
	}
	if b.Tokens[i].Kind != language.Punct && b.Tokens[j].Kind != language.Punct {
		return true
	}
	if b.Sign(i, '.', '-', '/', ':', '+', '#', '@', '_', '&', '\\', '=', '<', '\'') {
		return true
	}
	return b.Sign(j, '/', '-', '+', '@', '_', '&', '=', '\\', '>', '\'') || b.Sign(j, '.', ':') && j+1 < len(b.Tokens) && !b.Tokens[j+1].Space
}

// standInReadings are the readings under which XX is a Roman number, a pair
// of chromosomes, a size or a title.
func (b *Block) standInReadings(i int) []string {
	if b.Quoted(i) {
		return []string{"quoted"}
	}
	for k := max(0, i-4); k < min(len(b.Tokens), i+5); k++ {
		if _, ok := b.slipWord(k, numeralContext); ok {
			return []string{"code"}
		}
	}
	before := i - 1
	if b.IsWord(before) && b.Tokens[before].Script == language.Latin && b.Tokens[before].Capital && b.Word(i)[0] == 'X' && !b.Has(before, knowledge.CommonWord) {
		return []string{"brand"} // "Super Bowl XX", "Benedict XX"
	}
	if after := i + 1; b.IsWord(after) && b.Tokens[after].Capital {
		return []string{"brand"} // "the XXX Corps"
	}
	return nil
}

func (b *Block) quotedReading(i int) []string {
	if b.Quoted(i) {
		return []string{"quoted"}
	}
	return nil
}

// blankAt finds "[insert name]", "{{name}}", "____" and "%s" at sign i.
func (b *Block) blankAt(i int) (span source.Span, ok bool) {
	switch b.Tokens[i].Sign {
	case '[':
		return b.bracketedOrder(i)
	case '{':
		return b.templateField(i)
	case '_':
		return b.ruledBlank(i)
	case '%':
		return b.formatVerb(i)
	}
	return source.Span{}, false
}

// longestOrder is the length in tokens past which square brackets hold an
// editor's remark rather than an order to fill them.
const longestOrder = 8

// bracketedOrder reads "[insert name]". Square brackets in quotations hold
// the words that an editor put in for the speaker's.
func (b *Block) bracketedOrder(i int) (span source.Span, ok bool) {
	h, ok := b.slipWord(i+1, bracketedOrder)
	if !ok || b.Quoted(i) || b.insideUnclosedQuote(i) {
		return source.Span{}, false
	}
	for end := h.End; end < len(b.Tokens) && end-i <= longestOrder; end++ {
		if b.Sign(end, ']') {
			return b.Span(i, end+1), true
		}
	}
	return source.Span{}, false
}

// insideUnclosedQuote says whether an odd number of quotation marks stands
// before token i: a quotation that runs on.
func (b *Block) insideUnclosedQuote(i int) bool {
	odd := false
	for k := max(0, i-lexis.LongQuote); k < i; k++ {
		if isQuoteMark(b.Tokens[k].Sign) && b.Tokens[k].Kind == language.Punct {
			odd = !odd
		}
	}
	return odd
}

// templateField reads "{{name}}".
func (b *Block) templateField(i int) (span source.Span, ok bool) {
	if !b.Sign(i+1, '{') || b.Tokens[i+1].Space {
		return source.Span{}, false
	}
	for end := i + 2; end+1 < len(b.Tokens) && end-i <= longestOrder; end++ {
		if b.Sign(end, '}') && b.Sign(end+1, '}') {
			return b.Span(i, end+2), true
		}
	}
	return source.Span{}, false
}

// ruledBlank reads "____" with words on both sides; alone on a line it is a
// rule between parts of the page.
func (b *Block) ruledBlank(i int) (span source.Span, ok bool) {
	if b.Sign(i-1, '_') {
		return source.Span{}, false
	}
	end := i
	for b.Sign(end, '_') {
		end++
	}
	return b.Span(i, end), end-i >= 3 && end-i <= 20 && i > 0 && b.IsWord(end)
}

// formatVerb reads "%s" and "%d" of a program's message.
func (b *Block) formatVerb(i int) (span source.Span, ok bool) {
	if !b.IsWord(i+1) || b.Tokens[i+1].Space || b.isNumber(i-1) || i > 0 && !b.Tokens[i].Space {
		return source.Span{}, false
	}
	word := b.Word(i + 1)
	return b.Span(i, i+2), word == "s" || word == "d"
}
