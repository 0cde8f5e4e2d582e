// Package lexis holds a text as words that may mean something: cut into tokens
// and sentences, with the phrases of the vocabulary and the tables that begin
// at each, and the numbers that words and digits spell.
package lexis

import (
	"iter"
	"sort"

	"github.com/tanaqud/tanaqud/internal/gazetteer"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/source"
)

// Words is a text cut into tokens, with the known phrases that begin at each.
type Words struct {
	Tokens []language.Token
	Kinds  knowledge.KindSet // the kinds of phrase that occur anywhere in the text
	Base   *knowledge.Base

	text    string
	matches []gazetteer.Match
	first   []int32             // of each token: where its matches begin in matches; one more at the end
	kinds   []knowledge.KindSet // of each token: the kinds of phrase that begin there
	endings []knowledge.KindSet // of each token: the kinds of phrase that end with it
	quoted  []bool              // of each token: stands inside quotation marks; nil when the text has none
	clause  []int32             // of each token: the number of its sentence
}

// Scan cuts the text into tokens and finds what is known of them.
func Scan(text string, base *knowledge.Base, room *Room) *Words {
	w := &Words{text: text, Base: base}
	w.Tokens = room.tokenize(text)
	n := len(w.Tokens)
	w.first, w.clause = take(&room.numbers, n+1), take(&room.numbers, n)
	w.kinds, w.endings = take(&room.kinds, n), take(&room.kinds, n)
	w.matches = room.matches[:0]
	for i := range w.Tokens {
		from := len(w.matches)
		w.first[i] = int32(from)
		w.matches = base.Match(w.Tokens, i, w.matches)
		for _, m := range w.matches[from:] {
			kinds := base.KindsOf(m)
			w.kinds[i] = w.kinds[i].With(kinds)
			w.endings[m.End-1] = w.endings[m.End-1].With(kinds)
			w.Kinds = w.Kinds.With(kinds)
		}
	}
	w.first[n] = int32(len(w.matches))
	w.matches = keep(&room.matches, w.matches)
	w.markQuotes()
	w.markSentences()
	return w
}

// Has says whether a phrase of the kind begins at token i.
func (w *Words) Has(i int, kind knowledge.Kind) bool {
	return uint(i) < uint(len(w.kinds)) && w.kinds[i].Has(kind)
}

// HasOneOf says whether a phrase of one of the kinds begins at token i.
func (w *Words) HasOneOf(i int, kinds knowledge.KindSet) bool {
	return uint(i) < uint(len(w.kinds)) && w.kinds[i].Meets(&kinds)
}

// HasAny says whether the text holds a phrase of one of the kinds.
func (w *Words) HasAny(kinds ...knowledge.Kind) bool {
	for _, k := range kinds {
		if w.Kinds.Has(k) {
			return true
		}
	}
	return false
}

// Hit is a known phrase with one of its senses.
type Hit struct {
	knowledge.Sense
	Start, End int   // half-open range of tokens
	Letters    uint8 // taken off the first token as particles (و ف ب ك ل)
	Particle   uint8 // which: language.Conjunction, language.Preposition
}

// At is the longest phrase of the kind that begins at token i; of two as
// long, the one with fewer letters taken off.
func (w *Words) At(i int, kind knowledge.Kind) (best Hit, ok bool) {
	if !w.Has(i, kind) {
		return best, false
	}
	for _, m := range w.matches[w.first[i]:w.first[i+1]] {
		if end := int(m.End); ok && (end < best.End || end == best.End && m.Letters >= best.Letters) {
			continue
		}
		if s, found := w.Base.Find(m, kind); found {
			best, ok = Hit{Sense: s, Start: i, End: int(m.End), Letters: m.Letters, Particle: m.Sort}, true
		}
	}
	return best, ok
}

// Hits are all senses of that kind of all phrases that begin at token i, the
// longest phrases first.
func (w *Words) Hits(i int, kind knowledge.Kind) iter.Seq[Hit] {
	return func(yield func(Hit) bool) { w.eachHit(i, kind, yield) }
}

func (w *Words) eachHit(i int, kind knowledge.Kind, yield func(Hit) bool) {
	if !w.Has(i, kind) {
		return
	}
	run := w.matches[w.first[i]:w.first[i+1]]
	for at := len(run) - 1; at >= 0; at-- {
		m := run[at]
		for n := range int(m.Count) {
			s := w.Base.Sense(m, n)
			if s.Kind == kind && !yield(Hit{Sense: s, Start: i, End: int(m.End), Letters: m.Letters, Particle: m.Sort}) {
				return
			}
		}
	}
}

// Meaning is the longest phrase of the kind with just that value that begins
// at token i; of two as long, the one with fewer
// letters taken off.
func (w *Words) Meaning(i int, kind knowledge.Kind, value int32) (best Hit, ok bool) {
	if !w.Has(i, kind) {
		return best, false
	}
	for _, m := range w.matches[w.first[i]:w.first[i+1]] {
		if end := int(m.End); ok && (end < best.End || end == best.End && m.Letters >= best.Letters) {
			continue
		}
		for n := range int(m.Count) {
			if s := w.Base.Sense(m, n); s.Kind == kind && s.Value == value {
				best, ok = Hit{Sense: s, Start: i, End: int(m.End), Letters: m.Letters, Particle: m.Sort}, true
			}
		}
	}
	return best, ok
}

// Before is the phrase of the kind that ends right before token i, looking
// back over at most reach tokens.
func (w *Words) Before(i int, kind knowledge.Kind, reach int) (Hit, bool) {
	if i <= 0 || i > len(w.endings) || !w.endings[i-1].Has(kind) {
		return Hit{}, false
	}
	for start := max(0, i-reach); start < i; start++ {
		for h := range w.Hits(start, kind) {
			if h.End == i {
				return h, true
			}
		}
	}
	return Hit{}, false
}

// Sign says whether token i is one of the signs (folded: - for all dashes,
// ' for all apostrophes, the Latin comma for ، too).
func (w *Words) Sign(i int, signs ...rune) bool {
	if uint(i) >= uint(len(w.Tokens)) || w.Tokens[i].Kind != language.Punct {
		return false
	}
	for _, s := range signs {
		if w.Tokens[i].Sign == s {
			return true
		}
	}
	return false
}

// Number is the value of token i if it is a run of digits.
func (w *Words) Number(i int) (value, digits int, ok bool) {
	if i < 0 || i >= len(w.Tokens) || w.Tokens[i].Kind != language.Number {
		return 0, 0, false
	}
	return int(w.Tokens[i].Value), int(w.Tokens[i].Digits), true
}

// IsWord says whether token i is a word.
func (w *Words) IsWord(i int) bool {
	return i >= 0 && i < len(w.Tokens) && w.Tokens[i].Kind == language.Word
}

// IsArabic says whether token i is in Arabic letters.
func (w *Words) IsArabic(i int) bool {
	return i >= 0 && i < len(w.Tokens) && w.Tokens[i].Script == language.Arabic
}

// Token is token i; the zero Token outside the text.
func (w *Words) Token(i int) language.Token {
	if i < 0 || i >= len(w.Tokens) {
		return language.Token{}
	}
	return w.Tokens[i]
}

// Word is the text of token i; "" outside the text.
func (w *Words) Word(i int) string {
	if i < 0 || i >= len(w.Tokens) {
		return ""
	}
	return w.text[w.Tokens[i].Start:w.Tokens[i].End]
}

// Folded is the folded form of token i.
func (w *Words) Folded(i int) string { return language.Fold(w.Word(i)) }

// Span is the place of tokens start to end (half-open) in the text.
func (w *Words) Span(start, end int) source.Span {
	return source.Span{Start: int(w.Tokens[start].Start), End: int(w.Tokens[end-1].End)}
}

// Bare is Span without the particles that are written on to the first token.
func (w *Words) Bare(start, end int, letters uint8) source.Span {
	s := w.Span(start, end)
	for letters > 0 && s.Start < s.End {
		_, size := firstLetter(w.text[s.Start:s.End])
		s.Start += size
		letters--
	}
	return s
}

// Quoted says whether token i stands inside quotation marks.
func (w *Words) Quoted(i int) bool { return w.quoted != nil && w.quoted[i] }

// Sentence is the number of the sentence of token i, from 0.
func (w *Words) Sentence(i int) int {
	if i >= len(w.clause) {
		i = len(w.clause) - 1
	}
	return int(w.clause[i])
}

// SentenceBounds is the half-open range of tokens of the sentence of token i.
func (w *Words) SentenceBounds(i int) (start, end int) {
	return w.SentenceStart(i), w.SentenceEnd(i)
}

// SentenceStart is the first token of the sentence of token i. Sentences are
// numbered in order, so that it is searched for: one may be a whole book.
func (w *Words) SentenceStart(i int) int {
	c := w.clause[i]
	return sort.Search(i, func(k int) bool { return w.clause[k] >= c })
}

// SentenceEnd is the token after the sentence of token i.
func (w *Words) SentenceEnd(i int) int {
	c := w.clause[i]
	return i + 1 + sort.Search(len(w.clause)-i-1, func(k int) bool { return w.clause[i+1+k] > c })
}

// Ending is the longest phrase of the kind that ends right before token end
// and begins at most reach tokens before it.
func (w *Words) Ending(end int, kind knowledge.Kind, reach int) (Hit, bool) {
	if end <= 0 || end > len(w.endings) || !w.endings[end-1].Has(kind) {
		return Hit{}, false
	}
	for start := max(0, end-reach); start < end; start++ {
		if !w.Has(start, kind) {
			continue
		}
		for _, m := range w.matches[w.first[start]:w.first[start+1]] {
			if int(m.End) != end {
				continue
			}
			if sense, ok := w.Base.Find(m, kind); ok {
				return Hit{Sense: sense, Start: start, End: end, Letters: m.Letters, Particle: m.Sort}, true
			}
		}
	}
	return Hit{}, false
}
