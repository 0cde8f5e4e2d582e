package mention

import (
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/source"
)

// blankFigure finds signs that stand for a figure at token i: "?? per cent",
// "... في المئة", "00 people", "by — million". The word after it says what was
// to be counted; pauses and doubts stand before other words.
func (b *Block) blankFigure(i int) (span source.Span, ok bool) {
	t := &b.Tokens[i]
	if !t.Space && i > 0 && !b.Sign(i-1, '$', '€', '£', '(') {
		return source.Span{}, false
	}
	if !b.isNumber(i) && !b.Sign(i, '?', '…', '.', '-') {
		return source.Span{}, false
	}
	end := i + 1
	for end < len(b.Tokens) && b.Tokens[end].Sign == t.Sign && t.Sign != 0 && !b.Tokens[end].Space {
		end++
	}
	length := end - i
	percent, counted := b.measured(end)
	switch {
	case b.isNumber(i):
		ok = t.Value == 0 && t.Digits >= 2 && !b.isNumber(i-1) && end < len(b.Tokens) && b.Tokens[end].Space && (percent || counted)
	case t.Sign == '?':
		ok = length == 2 && (percent || counted) || length == 1 && b.Sign(end, '%') && !b.Tokens[end].Space
	case t.Sign == '…' || t.Sign == '.' && length >= 3:
		ok = percent || counted && b.awaitsFigure(i)
	case t.Sign == '-':
		ok = (percent || counted) && b.Tokens[end].Space && b.awaitsFigure(i)
	}
	return b.Span(i, end), ok
}

// measured says whether a word that is counted stands at token i.
func (b *Block) measured(i int) (percent, counted bool) {
	if b.Sign(i, '%') {
		return true, false
	}
	_, percent = b.noteWord(i, percentWord)
	_, counted = b.noteWord(i, countedWord)
	return percent, counted
}

// awaitsFigure says whether the word before token i wants a figure.
func (b *Block) awaitsFigure(i int) bool {
	if b.Has(i-1, knowledge.ApproxCue) {
		return true
	}
	_, ok := b.noteWord(i-1, beforeFigure)
	return ok || b.Sign(i-1, '$', '€', '£')
}
