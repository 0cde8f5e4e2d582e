package gazetteer

import (
	"cmp"
	"encoding/binary"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/tanaqud/tanaqud/internal/language"
)

// Builder gathers phrases and writes them as a Table. The same phrases in the
// same order give the same bytes.
type Builder struct {
	entries map[uint64]*entry
	bitmap  [bitmapSize]byte
}

type entry struct {
	continues bool
	senses    []demand
}

type demand struct {
	Sense
	Case Case
}

// Add gives a phrase a sense. Letters in parentheses are optional: "(ال)رئيس"
// adds two phrases. Hyphens count as spaces.
func (b *Builder) Add(phrase string, s Sense) error {
	forms, err := spellings(phrase)
	if err != nil {
		return err
	}
	for _, form := range forms {
		if err := b.add(form, s); err != nil {
			return err
		}
	}
	return nil
}

func (b *Builder) add(phrase string, s Sense) error {
	tokens := slices.DeleteFunc(language.Tokenize(phrase, nil), func(t language.Token) bool { return isHyphen(&t) })
	if len(tokens) == 0 {
		return fmt.Errorf("phrase %q holds no word", phrase)
	}
	hash := tokens[0].Hash
	for _, t := range tokens[1:] {
		b.entry(hash).continues = true
		hash = join(hash, t.Hash)
	}
	e := b.entry(hash)
	d := demand{s, demandOf(&tokens[0])}
	for i, have := range e.senses {
		if have.Kind == s.Kind && have.Value == s.Value {
			e.senses[i].Case = min(have.Case, d.Case)
			return nil // the first one to give the sense sets its flags
		}
	}
	if len(e.senses) < maxSenses { // those that came first are the likelier ones
		e.senses = append(e.senses, d)
	}
	return nil
}

func (b *Builder) entry(hash uint64) *entry {
	if b.entries == nil {
		b.entries = map[uint64]*entry{}
	}
	e := b.entries[hash]
	if e == nil {
		e = &entry{}
		b.entries[hash] = e
		at, bit := bitOf(hash)
		b.bitmap[at] |= bit
	}
	return e
}

// spellings lists a phrase with and without each of its optional parts.
func spellings(phrase string) ([]string, error) {
	before, rest, found := strings.Cut(phrase, "(")
	if !found {
		return []string{phrase}, nil
	}
	optional, after, closed := strings.Cut(rest, ")")
	if !closed {
		return nil, fmt.Errorf("phrase %q: no ) for its (", phrase)
	}
	tails, err := spellings(after)
	if err != nil {
		return nil, err
	}
	var forms []string
	for _, tail := range tails {
		forms = append(forms, before+tail, before+optional+tail)
	}
	return forms, nil
}

// WriteTo writes the table.
func (b *Builder) WriteTo(w io.Writer) (int64, error) {
	hashes := make([]uint64, 0, len(b.entries))
	for hash := range b.entries {
		hashes = append(hashes, hash)
	}
	slices.Sort(hashes)

	size := uint64(len(hashes))*4/3 + 1 // three quarters full: short probes, small file
	slots := make([]byte, size*slotSize)
	var pool sensePool
	for _, hash := range hashes {
		place(slots, size, hash, pool.known(b.entries[hash]))
	}
	if err := pool.fits(); err != nil {
		return 0, err
	}
	header := []byte(magic)
	header = binary.LittleEndian.AppendUint32(header, uint32(size))
	header = binary.LittleEndian.AppendUint32(header, uint32(pool.count()))
	header = binary.LittleEndian.AppendUint32(header, bitmapSize)
	return writeAll(w, header, b.bitmap[:], slots, pool.bytes)
}

func place(slots []byte, size, hash uint64, k known) {
	at := home(hash, size)
	for binary.LittleEndian.Uint64(slots[at*slotSize:]) != 0 {
		at = (at + 1) % size
	}
	binary.LittleEndian.PutUint64(slots[at*slotSize:], hash)
	binary.LittleEndian.PutUint32(slots[at*slotSize+8:], uint32(k))
}

func writeAll(w io.Writer, parts ...[]byte) (int64, error) {
	var total int64
	for _, part := range parts {
		n, err := w.Write(part)
		total += int64(n)
		if err != nil {
			return total, err
		}
	}
	return total, nil
}

// sensePool lays out lists of senses one after the other, equal lists once.
type sensePool struct {
	bytes []byte
	at    map[string]uint32
}

func (p *sensePool) count() int { return len(p.bytes) / senseSize }

// fits says whether a slot can point to every sense.
func (p *sensePool) fits() error {
	if p.count() >= 1<<19 {
		return fmt.Errorf("%d senses are more than a gazetteer holds", p.count())
	}
	return nil
}

func (p *sensePool) known(e *entry) known {
	slices.SortStableFunc(e.senses, func(a, b demand) int { return cmp.Compare(a.Case, b.Case) })
	k := known(p.add(e.senses)) << 13
	for c := AnyCase; c < cases; c++ {
		n := 0
		for n < len(e.senses) && e.senses[n].Case <= c {
			n++
		}
		k |= known(n) << (1 + 4*c)
	}
	if e.continues {
		k |= 1
	}
	return k
}

func (p *sensePool) add(senses []demand) uint32 {
	var list []byte
	for _, s := range senses {
		list = append(list, s.Kind, s.Flags)
		list = binary.LittleEndian.AppendUint32(list, uint32(s.Value))
	}
	if len(list) == 0 {
		return 0
	}
	if p.at == nil {
		p.at = map[string]uint32{}
	}
	if at, ok := p.at[string(list)]; ok {
		return at
	}
	at := uint32(p.count())
	p.at[string(list)] = at
	p.bytes = append(p.bytes, list...)
	return at
}
