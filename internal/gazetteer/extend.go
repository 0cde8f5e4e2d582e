package gazetteer

import (
	"bytes"
	"encoding/binary"
	"maps"
	"slices"
)

// Extend is the table with the phrases of the builder besides. Of one phrase,
// the builder's senses come first, and take the place of those of their kinds
// that the table has. The table itself does not change.
func (t *Table) Extend(b *Builder) (Table, error) {
	x := extension{slots: bytes.Clone(t.slots), pool: sensePool{bytes: bytes.Clone(t.senses)}, size: t.size}
	x.reserve(len(b.entries))
	for _, hash := range slices.Sorted(maps.Keys(b.entries)) {
		x.put(hash, x.merged(t, t.find(hash), b.entries[hash]))
	}
	bitmap := bytes.Clone(t.bitmap)
	for i := range bitmap {
		bitmap[i] |= b.bitmap[i]
	}
	return x.table(bitmap)
}

// extension is a table that grows.
type extension struct {
	slots []byte
	pool  sensePool
	size  uint64
}

// reserve makes room for that many slots more. A table may get fuller than it
// was made before it is laid out anew.
func (x *extension) reserve(more int) {
	used := uint64(0)
	for at := range x.size {
		if binary.LittleEndian.Uint64(x.slots[at*slotSize:]) != 0 {
			used++
		}
	}
	used += uint64(more)
	if used <= x.size*7/8 {
		return
	}
	size := used*4/3 + 1
	old := x.slots
	x.size, x.slots = size, make([]byte, size*slotSize)
	for ; len(old) > 0; old = old[slotSize:] {
		if hash := binary.LittleEndian.Uint64(old); hash != 0 {
			place(x.slots, size, hash, known(binary.LittleEndian.Uint32(old[8:])))
		}
	}
}

// merged is what is known of a word sequence once the entry is added to what
// the table knows of it.
func (x *extension) merged(t *Table, have known, add *entry) known {
	all := &entry{continues: have.continues() || add.continues, senses: slices.Clone(add.senses)}
	for n := range uint32(have.count(Capitals)) {
		s := t.Sense(have.first() + n)
		replaced := slices.ContainsFunc(add.senses, func(d demand) bool { return d.Kind == s.Kind })
		if !replaced && len(all.senses) < maxSenses {
			all.senses = append(all.senses, demand{s, have.demand(uint8(n))})
		}
	}
	return x.pool.known(all)
}

// demand is the mildest case in which a word has the nth sense.
func (k known) demand(n uint8) Case {
	c := AnyCase
	for c < Capitals && k.count(c) <= n {
		c++
	}
	return c
}

// put writes what is known of a word sequence, over what was.
func (x *extension) put(hash uint64, k known) {
	at := home(hash, x.size)
	for {
		have := binary.LittleEndian.Uint64(x.slots[at*slotSize:])
		if have == 0 || have == hash {
			break
		}
		at = (at + 1) % x.size
	}
	binary.LittleEndian.PutUint64(x.slots[at*slotSize:], hash)
	binary.LittleEndian.PutUint32(x.slots[at*slotSize+8:], uint32(k))
}

func (x *extension) table(bitmap []byte) (Table, error) {
	if err := x.pool.fits(); err != nil {
		return Table{}, err
	}
	return Table{bitmap: bitmap, slots: x.slots, senses: x.pool.bytes, size: x.size}, nil
}
