package knowledge

import (
	"errors"
	"sort"
	"sync"

	"github.com/tanaqud/tanaqud/internal/gazetteer"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/rules"
)

// Base is all that the program knows: phrases with their senses, and the
// tables that the senses point into. It is safe for concurrent use.
type Base struct {
	phrases gazetteer.Table
	data    string
	tables  [tables]extent
	heap    string // the texts that rows point to
	printed func() map[formKey][]FormRow
}

// extent is where a table lies in the data.
type extent struct{ at, rows, width int }

var standard = sync.OnceValues(func() (*Base, error) { return Open(rules.Phrases, rules.Tables) })

// Default is the base that the program is built with.
func Default() *Base {
	base, err := standard()
	if err != nil {
		return &Base{} // cannot happen to a build whose tests passed: knows nothing
	}
	return base
}

// Open takes the two generated files as they lie. They must not change
// afterwards.
func Open(phrases []byte, rows string) (*Base, error) {
	table, err := gazetteer.Open(phrases)
	if err != nil {
		return nil, err
	}
	return open(table, rows)
}

func open(phrases gazetteer.Table, rows string) (*Base, error) {
	b := &Base{phrases: phrases, data: rows}
	if len(rows) < headerSize || rows[:len(magic)] != magic {
		return nil, errors.New("not a file of tables")
	}
	at := headerSize
	for t := range b.tables {
		e := extent{at: at, rows: int(word(rows, len(magic)+8*t)), width: int(word(rows, len(magic)+8*t+4))}
		if at += e.rows * e.width * wordSize; at > len(rows) {
			return nil, errors.New("file of tables is cut short")
		}
		b.tables[t] = e
	}
	b.heap = rows[at:]
	b.printed = sync.OnceValue(b.readForms)
	return b, nil
}

// Match appends to dst the known phrases that begin at token i, for each
// reading of the token the shortest first. See gazetteer.Table.Match.
func (b *Base) Match(tokens []language.Token, i int, dst []gazetteer.Match) []gazetteer.Match {
	return b.phrases.Match(tokens, i, dst)
}

// Sense is the nth sense of a match, 0 <= n < m.Count.
func (b *Base) Sense(m gazetteer.Match, n int) Sense {
	s := b.phrases.Sense(m.First + uint32(n))
	return Sense{Kind: Kind(s.Kind), Flags: s.Flags, Value: s.Value}
}

// Find is the first sense of that kind that a match has.
func (b *Base) Find(m gazetteer.Match, kind Kind) (Sense, bool) {
	for n := range int(m.Count) {
		if b.phrases.Kind(m.First+uint32(n)) == uint8(kind) {
			return b.Sense(m, n), true
		}
	}
	return Sense{}, false
}

// KindsOf are the kinds of all senses of a match.
func (b *Base) KindsOf(m gazetteer.Match) (kinds KindSet) {
	for n := range uint32(m.Count) {
		kinds.Add(Kind(b.phrases.Kind(m.First + n)))
	}
	return kinds
}

func (b *Base) rows(t table) int32 { return int32(b.tables[t].rows) }

// run is the rows of a table with that key, in a table that is ordered by it.
func (b *Base) run(t table, key int32, keyOf func(row int32) int32) (first, end int32) {
	n := int(b.rows(t))
	lower := func(key int32) int32 {
		return int32(sort.Search(n, func(i int) bool { return keyOf(int32(i)) >= key }))
	}
	return lower(key), lower(key + 1)
}
