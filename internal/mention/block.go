package mention

import (
	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/gazetteer"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/source"
)

// Block is a block of the article cut into tokens, with the known phrases
// that begin at each.
type Block struct {
	*article.Block
	Index  int
	Tokens []language.Token
	Role   article.Role      // finer than the reader's: the words tell too
	Kinds  knowledge.KindSet // the kinds of phrase that occur anywhere in the block
	Places []Place           // in the order of the text

	base    *knowledge.Base
	matches []gazetteer.Match
	first   []int32             // of each token: where its matches begin in matches; one more at the end
	kinds   []knowledge.KindSet // of each token: the kinds of phrase that begin there
	quoted  []bool              // of each token: stands inside quotation marks; nil when the block has none
	clause  []int32             // of each token: the number of its sentence
}

// scan cuts the blocks of an article into tokens and finds what is known of
// them.
func scan(blocks []article.Block, base *knowledge.Base) []*Block {
	r := newRoom(blocks)
	list, out := make([]Block, len(blocks)), make([]*Block, len(blocks))
	for i := range blocks {
		list[i] = Block{Block: &blocks[i], Index: i, Role: blocks[i].Role, base: base}
		list[i].scan(r)
		out[i] = &list[i]
	}
	return out
}

func (b *Block) scan(r *room) {
	b.Tokens = r.tokenize(b.Text)
	n := len(b.Tokens)
	b.first, b.clause, b.kinds = take(&r.numbers, n+1), take(&r.numbers, n), take(&r.kinds, n)
	b.matches = r.matches[:0]
	for i := range b.Tokens {
		from := len(b.matches)
		b.first[i] = int32(from)
		b.matches = b.base.Match(b.Tokens, i, b.matches)
		for _, m := range b.matches[from:] {
			for n := range int(m.Count) {
				b.kinds[i].Add(b.base.Sense(m, n).Kind)
			}
		}
		if len(b.matches) > from {
			b.Kinds = b.Kinds.With(b.kinds[i])
		}
	}
	b.first[n] = int32(len(b.matches))
	b.matches = keep(&r.matches, b.matches)
	b.markQuotes()
	b.markSentences()
}

// Has says whether a phrase of the kind begins at token i.
func (b *Block) Has(i int, kind knowledge.Kind) bool {
	return i >= 0 && i < len(b.Tokens) && b.kinds[i].Has(kind)
}

// HasOneOf says whether a phrase of one of the kinds begins at token i.
func (b *Block) HasOneOf(i int, kinds knowledge.KindSet) bool { return b.kinds[i].Meets(kinds) }

// HasAny says whether the block holds a phrase of one of the kinds.
func (b *Block) HasAny(kinds ...knowledge.Kind) bool {
	for _, k := range kinds {
		if b.Kinds.Has(k) {
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
func (b *Block) At(i int, kind knowledge.Kind) (best Hit, ok bool) {
	if !b.Has(i, kind) {
		return best, false
	}
	for _, m := range b.matches[b.first[i]:b.first[i+1]] {
		if ok && (m.End < best.End || m.End == best.End && m.Letters >= best.Letters) {
			continue
		}
		if s, found := b.base.Find(m, kind); found {
			best, ok = Hit{Sense: s, Start: i, End: m.End, Letters: m.Letters, Particle: m.Sort}, true
		}
	}
	return best, ok
}

// Hits are all senses of that kind of all phrases that begin at token i, the
// longest phrases first.
func (b *Block) Hits(i int, kind knowledge.Kind) []Hit {
	if !b.Has(i, kind) {
		return nil
	}
	var hits []Hit
	run := b.matches[b.first[i]:b.first[i+1]]
	for at := len(run) - 1; at >= 0; at-- {
		m := run[at]
		for n := range int(m.Count) {
			if s := b.base.Sense(m, n); s.Kind == kind {
				hits = append(hits, Hit{Sense: s, Start: i, End: m.End, Letters: m.Letters, Particle: m.Sort})
			}
		}
	}
	return hits
}

// Before is the phrase of the kind that ends right before token i, looking
// back over at most reach tokens.
func (b *Block) Before(i int, kind knowledge.Kind, reach int) (Hit, bool) {
	for start := max(0, i-reach); start < i; start++ {
		for _, h := range b.Hits(start, kind) {
			if h.End == i {
				return h, true
			}
		}
	}
	return Hit{}, false
}

// Sign says whether token i is one of the signs (folded: - for all dashes,
// ' for all apostrophes, the Latin comma for ، too).
func (b *Block) Sign(i int, signs ...rune) bool {
	if i < 0 || i >= len(b.Tokens) || b.Tokens[i].Kind != language.Punct {
		return false
	}
	for _, s := range signs {
		if b.Tokens[i].Sign == s {
			return true
		}
	}
	return false
}

// Number is the value of token i if it is a run of digits.
func (b *Block) Number(i int) (value, digits int, ok bool) {
	if i < 0 || i >= len(b.Tokens) || b.Tokens[i].Kind != language.Number {
		return 0, 0, false
	}
	return int(b.Tokens[i].Value), int(b.Tokens[i].Digits), true
}

// IsWord says whether token i is a word.
func (b *Block) IsWord(i int) bool {
	return i >= 0 && i < len(b.Tokens) && b.Tokens[i].Kind == language.Word
}

// Word is the text of token i.
func (b *Block) Word(i int) string { return b.Text[b.Tokens[i].Start:b.Tokens[i].End] }

// Folded is the folded form of token i.
func (b *Block) Folded(i int) string { return language.Fold(b.Word(i)) }

// Span is the place of tokens start to end (half-open) in the block's text.
func (b *Block) Span(start, end int) source.Span {
	return source.Span{Start: int(b.Tokens[start].Start), End: int(b.Tokens[end-1].End)}
}

// Bare is Span without the particles that are written on to the first token.
func (b *Block) Bare(start, end int, letters uint8) source.Span {
	s := b.Span(start, end)
	for letters > 0 && s.Start < s.End {
		_, size := firstLetter(b.Text[s.Start:s.End])
		s.Start += size
		letters--
	}
	return s
}

// Passage is the place of tokens start to end as evidence.
func (b *Block) Passage(start, end int) article.Passage {
	return b.passage(b.Span(start, end))
}

func (b *Block) passage(s source.Span) article.Passage {
	return article.Passage{Block: b.Block, Span: s, Role: b.Role}
}

// Quoted says whether token i stands inside quotation marks.
func (b *Block) Quoted(i int) bool { return b.quoted != nil && b.quoted[i] }

// Sentence is the number of the sentence of token i, from 0.
func (b *Block) Sentence(i int) int {
	if i >= len(b.clause) {
		i = len(b.clause) - 1
	}
	return int(b.clause[i])
}

// SentenceBounds is the half-open range of tokens of the sentence of token i.
func (b *Block) SentenceBounds(i int) (start, end int) {
	start, end = i, i+1
	for start > 0 && b.clause[start-1] == b.clause[i] {
		start--
	}
	for end < len(b.Tokens) && b.clause[end] == b.clause[i] {
		end++
	}
	return start, end
}
