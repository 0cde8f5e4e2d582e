package lexis

import (
	"unicode/utf8"

	"github.com/tanaqud/tanaqud/internal/language"
)

// firstLetter is the first letter of an Arabic word with the marks on it.
func firstLetter(s string) (r rune, size int) {
	r, size = utf8.DecodeRuneInString(s)
	for size < len(s) {
		mark, n := utf8.DecodeRuneInString(s[size:])
		if (mark < 0x064B || mark > 0x065F) && mark != 0x0640 && mark != 0x0670 {
			break
		}
		size += n
	}
	return r, size
}

// LongQuote is the length in tokens past which an opening mark without its
// closing one is taken for a slip rather than for a quotation.
const LongQuote = 120

// markQuotes finds what stands inside quotation marks. The straight mark
// opens and closes; an opened quotation that never closes ends with the
// block when it is short: quotations over several paragraphs are opened anew
// in each and closed in the last.
func (w *Words) markQuotes() {
	open := -1
	var closing rune
	for i := range w.Tokens {
		t := &w.Tokens[i]
		if t.Kind != language.Punct {
			continue
		}
		if open < 0 {
			if closing = closingMark(t.Sign); closing != 0 {
				open = i
			}
			continue
		}
		if t.Sign == closing || closing == '”' && t.Sign == '"' {
			w.quote(open, i+1)
			open = -1
		}
	}
	if open >= 0 && len(w.Tokens)-open < LongQuote {
		w.quote(open, len(w.Tokens))
	}
}

func (w *Words) quote(start, end int) {
	if w.quoted == nil {
		w.quoted = make([]bool, len(w.Tokens))
	}
	for i := start; i < end; i++ {
		w.quoted[i] = true
	}
}

// closingMark is the mark that closes what the sign opens; 0 if it opens
// nothing. Single marks are left alone: they are apostrophes as often.
func closingMark(sign rune) rune {
	switch sign {
	case '"':
		return '"'
	case '“', '„':
		return '”'
	case '«':
		return '»'
	case '”': // Arabic texts set the pair the other way round
		return '“'
	}
	return 0
}

// markSentences numbers the sentences: a full stop, question or exclamation
// mark ends one where white space follows, unless the stop belongs to an
// abbreviation (a single letter, or a short capitalised word before a name).
// Closing marks after it belong to the sentence.
func (w *Words) markSentences() {
	var n int32
	for i := range w.Tokens {
		w.clause[i] = n
		if w.Tokens[i].Kind == language.Punct && w.endsSentence(i) {
			n++
		}
	}
}

// endsSentence says whether sign i is the last of a sentence.
func (w *Words) endsSentence(i int) bool {
	if i+1 == len(w.Tokens) || !w.Tokens[i+1].Space {
		return false
	}
	for ; i >= 0 && w.Tokens[i].Kind == language.Punct; i-- {
		switch t := &w.Tokens[i]; {
		case t.Sign == '!', t.Sign == '?', t.Sign == '…':
			return true
		case t.Sign == '.':
			return t.Space || i == 0 || w.Tokens[i-1].Kind != language.Word || !w.abbreviates(i-1)
		case t.Space: // it opens something
			return false
		}
	}
	return false
}

// abbreviates says whether the stop after word i marks an abbreviation:
// "د.", "U.S.", "Mr.", "Gov.".
func (w *Words) abbreviates(i int) bool {
	t := &w.Tokens[i]
	switch t.Script {
	case language.Arabic:
		return t.Letters == 1
	case language.Latin:
		return t.Letters <= 1 || t.Capital && t.Letters <= 4 && i+2 < len(w.Tokens) && (w.Tokens[i+2].Capital || w.Tokens[i+2].Kind == language.Number)
	}
	return false
}
