package mention

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

// longQuote is the length in tokens past which an opening mark without its
// closing one is taken for a slip rather than for a quotation.
const longQuote = 120

// markQuotes finds what stands inside quotation marks. The straight mark
// opens and closes; an opened quotation that never closes ends with the
// block when it is short: quotations over several paragraphs are opened anew
// in each and closed in the last.
func (b *Block) markQuotes() {
	open := -1
	var closing rune
	for i := range b.Tokens {
		t := &b.Tokens[i]
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
			b.quote(open, i+1)
			open = -1
		}
	}
	if open >= 0 && len(b.Tokens)-open < longQuote {
		b.quote(open, len(b.Tokens))
	}
}

func (b *Block) quote(start, end int) {
	if b.quoted == nil {
		b.quoted = make([]bool, len(b.Tokens))
	}
	for i := start; i < end; i++ {
		b.quoted[i] = true
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
func (b *Block) markSentences() {
	var n int32
	for i := range b.Tokens {
		b.clause[i] = n
		if b.Tokens[i].Kind == language.Punct && b.endsSentence(i) {
			n++
		}
	}
}

// endsSentence says whether sign i is the last of a sentence.
func (b *Block) endsSentence(i int) bool {
	if i+1 == len(b.Tokens) || !b.Tokens[i+1].Space {
		return false
	}
	for ; i >= 0 && b.Tokens[i].Kind == language.Punct; i-- {
		switch t := &b.Tokens[i]; {
		case t.Sign == '!', t.Sign == '?', t.Sign == '…':
			return true
		case t.Sign == '.':
			return t.Space || i == 0 || b.Tokens[i-1].Kind != language.Word || !b.abbreviates(i-1)
		case t.Space: // it opens something
			return false
		}
	}
	return false
}

// abbreviates says whether the stop after word i marks an abbreviation:
// "د.", "U.S.", "Mr.", "Gov.".
func (b *Block) abbreviates(i int) bool {
	t := &b.Tokens[i]
	switch t.Script {
	case language.Arabic:
		return t.Letters == 1
	case language.Latin:
		return t.Letters <= 1 || t.Capital && t.Letters <= 4 && i+2 < len(b.Tokens) && (b.Tokens[i+2].Capital || b.Tokens[i+2].Kind == language.Number)
	}
	return false
}
