package mention

import (
	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/source"
)

// The values of a NoteWord in rules/languages.
const (
	noteMark     = 1 + iota // a note whatever follows: "TODO", "ملاحظة للديسك"
	deskOrder               // "check", "يضاف"
	deskDue                 // what is not done yet: "to be confirmed", "لم يكتمل"
	deskWord                // whom a note speaks to: "editor", "الديسك"
	deskThing               // what it is about: "spelling", "الرقم"
	deskTime                // "before publication", "قبل النشر"
	politeWord              // "please", "يرجى"
	percentWord             // see blankFigure
	noteHead                // what notes of any sort begin with: "NB", "ملاحظة"
	readerWord              // shows that readers are spoken to: "your", "الموقع"
	placeOfOrder            // "here", "later"
	softOrder               // an order only after a polite word: "التأكد"
	countedWord
	beforeFigure
	plannedThing // what is often still to be confirmed when it is announced: "date"
	scriptWord   // a cue of a broadcast script: "GRAB"
	clipWord     // the same where a time or number stands with it: "CLIP"
)

// The lengths in tokens past which words are prose and not a note.
const (
	longestNote     = 30 // in brackets
	longestNoteLine = 20 // a paragraph that is a note without saying so
	shortNote       = 8  // without whom it speaks to
)

// readNotes finds notes from one who made the article to another: in brackets,
// on lines of their own, or behind a word that announces them. Brackets are
// looked at even inside quotations, which is where translators leave theirs.
func (s *Set) readNotes(b *Block) {
	if !b.HasAny(knowledge.NoteWord) {
		return
	}
	if span, ok := b.noteLine(); ok {
		s.addResidue(b, span, EditorNote)
		return
	}
	for i := range b.Tokens {
		switch {
		case b.Sign(i, '(', '['):
			if _, order := b.bracketedOrder(i); order {
				continue // a place to fill
			}
			if end, ok := b.broadcastCue(i); ok {
				s.addResidue(b, b.Span(i, end), EditorNote, b.citedReading(i, end)...)
				continue
			}
			if end, ok := b.noteBracket(i); ok {
				s.addResidue(b, b.Span(i, end), EditorNote, b.citedReading(i, end)...)
			}
		case i > 0 && b.Tokens[i].Allcaps && b.Sign(i+1, ':'):
			if _, ok := b.meant(i, knowledge.NoteWord, noteMark); ok && !b.Sign(i-1, '(', '[') {
				s.addResidue(b, b.Span(i, b.SentenceEnd(i)), EditorNote, b.quotedReading(i)...)
			}
		}
	}
}

// citedReading excuses a note that a text about notes cites: the quotation
// marks hold little else.
func (b *Block) citedReading(start, end int) []string {
	if b.Quoted(start) && start > 0 && isQuoteMark(b.Tokens[start-1].Sign) && end < len(b.Tokens) && isQuoteMark(b.Tokens[end].Sign) {
		return []string{"quoted"}
	}
	return nil
}

// noteBracket says whether the bracket at token i holds a note, and where it
// ends.
func (b *Block) noteBracket(i int) (end int, ok bool) {
	for end = i + 1; end < len(b.Tokens) && end-i <= longestNote && !b.Sign(end, ')', ']'); end++ {
		if b.Sign(end, '(', '[') {
			return 0, false
		}
	}
	if end >= len(b.Tokens) || end-i > longestNote || end == i+1 {
		return 0, false
	}
	n := b.noteIn(i+1, end)
	return end + 1, n.speaksToDesk(b.Sign(i, '['))
}

// broadcastCue says whether the bracket at token i tells a studio what to
// play, and where it ends: "[GRAB: Mayor 0'18" OUT: ... in June]". Such words
// alone in round brackets are the symbols of shares.
func (b *Block) broadcastCue(i int) (end int, ok bool) {
	h, sure := b.noteWord(i+1, scriptWord)
	if !sure {
		h, ok = b.noteWord(i+1, clipWord)
	}
	if !sure && !ok || b.IsWord(i+1) && b.Tokens[i+1].Script == language.Latin && !b.Tokens[i+1].Allcaps {
		return 0, false
	}
	if b.isNumber(h.End) && !b.Tokens[h.End].Space { // "VO2"
		return 0, false
	}
	labels := b.Sign(h.End, ':', '-', '/') || b.isNumber(h.End)
	figures, colon := false, false
	for end = h.End; end < len(b.Tokens) && end-i <= longestNote && !b.Sign(end, ')', ']'); end++ {
		figures = figures || b.isNumber(end)
		colon = colon || b.Sign(end, ':')
	}
	switch {
	case end >= len(b.Tokens) || end-i > longestNote:
		return 0, false
	case sure:
		return end + 1, b.Sign(i, '[') || h.End-h.Start > 1 || end > h.End && !b.Sign(h.End, '.')
	}
	return end + 1, labels && figures && (colon || b.Sign(i, '[')) || b.clipThenCue(h.End, end)
}

// clipThenCue says whether a sure cue follows one that is an ordinary word as
// well: "(VO/SOT)".
func (b *Block) clipThenCue(i, end int) bool {
	i = b.pastSigns(i)
	_, ok := b.noteWord(i, scriptWord)
	return ok && i < end && b.Tokens[i].Allcaps
}

// noteLine says whether the block is a note without brackets.
func (b *Block) noteLine() (span source.Span, ok bool) {
	start := b.pastSigns(0)
	if start >= len(b.Tokens) || b.Quoted(start) || b.Sign(start-1, '(', '[') || b.Block.Role == article.Headline {
		return source.Span{}, false
	}
	if h, found := b.noteWord(start, noteMark); found && b.Sign(h.End, ':', '-') {
		return b.Span(0, b.SentenceEnd(start)), true
	}
	if len(b.Tokens) > longestNoteLine {
		return source.Span{}, false
	}
	n := b.noteIn(start, len(b.Tokens))
	return b.Span(0, len(b.Tokens)), n.fillsLine()
}

// note is what was found in words that may be one.
type note struct {
	words                        int // all of them
	marked, ordered, due         bool
	toDesk, things, times, place bool
	headed, polite, toReader     bool
	alone                        bool // the order is all there is
	planned                      bool // it names what organisers confirm later
	asks                         bool // it ends in a question mark
}

// speaksToDesk judges words in brackets. An order or a thing still to be done
// makes a note where it is addressed to those who make articles or is about
// the parts of one. What is to be confirmed, without a word of what it is, may
// be part of the news; square brackets are for editors.
func (n note) speaksToDesk(square bool) bool {
	switch {
	case n.marked:
		return true
	case n.ordered && n.toDesk, n.ordered && n.times, n.due && n.toDesk, n.due && n.times:
		return true
	case n.toReader:
		return false
	case n.ordered && n.alone:
		return square || n.polite || n.asks
	case n.ordered && n.things, n.due && n.things && !n.planned:
		return n.words <= shortNote || n.headed
	}
	return square && n.due
}

// fillsLine judges a paragraph: without brackets it takes more to tell a note
// from the advice of a newspaper to its readers.
func (n note) fillsLine() bool {
	if n.toReader {
		return false
	}
	acts := n.marked || n.ordered || n.due
	return acts && (n.toDesk && n.headed || n.times && n.things || n.headed && n.things && n.due ||
		n.things && n.place && n.words <= shortNote)
}

// noteIn reads the tokens from start to end. Orders stand where a clause
// begins: elsewhere the words are nouns and verbs of anybody.
func (b *Block) noteIn(start, end int) (n note) {
	n.asks = b.Sign(end-1, '?')
	begins := true
	for i := start; i < end; {
		if b.Tokens[i].Kind == language.Punct {
			if b.Sign(i, '=', '{', '<') {
				return note{} // a program
			}
			begins = begins || b.Sign(i, ',', ';', ':', '-', '.', '/', '?')
			i++
			continue
		}
		if !b.IsWord(i) {
			begins = false
			i++
			continue
		}
		next := i + 1
		opens := false // whether the next word begins a clause as well
		is := func(value int32) bool {
			h, ok := b.noteWord(i, value)
			if ok && h.End <= end {
				next = max(next, h.End)
				return true
			}
			return false
		}
		switch {
		case is(readerWord):
			n.toReader = true
		case begins && is(noteMark):
			n.marked = true
		case begins && is(noteHead):
			n.headed = n.headed || i == start
			opens = true
		case begins && is(politeWord):
			n.polite = true
			opens = true
		case is(deskTime):
			n.times = true
		case is(deskDue) && b.endsNote(next, end):
			n.due = true
		case begins && is(deskOrder), n.polite && is(softOrder):
			n.ordered = true
			n.alone = b.onlySigns(start, i) && b.onlySigns(next, end) || n.polite && b.onlySigns(next, end)
		case is(deskWord):
			n.toDesk = true
			n.headed = n.headed || i == start && b.Sign(next, ':', '-', '.')
			opens = begins
		default:
			n.things = is(deskThing) || n.things
			n.place = is(placeOfOrder) || n.place
			n.planned = is(plannedThing) || n.planned
		}
		n.words += next - i
		begins = opens
		i = next
	}
	return n
}

// endsNote says whether what is due at the token is told to the end: what is
// to be confirmed by parliament is news. In Arabic the thing may follow.
func (b *Block) endsNote(i, end int) bool {
	if i >= end || b.Tokens[i].Kind == language.Punct {
		return true
	}
	if h, ok := b.noteWord(i, deskThing); ok && b.onlySigns(h.End, end) {
		return true
	}
	for k := i; k < min(end, i+3); k++ {
		for _, value := range [...]int32{deskTime, deskWord, placeOfOrder} {
			if _, ok := b.noteWord(k, value); ok {
				return true
			}
		}
	}
	return false
}

func (b *Block) onlySigns(start, end int) bool {
	for i := start; i < end; i++ {
		if b.Tokens[i].Kind != language.Punct {
			return false
		}
	}
	return true
}

// noteWord is the longest NoteWord of that value at token i.
func (b *Block) noteWord(i int, value int32) (Hit, bool) {
	return b.Meaning(i, knowledge.NoteWord, value)
}
