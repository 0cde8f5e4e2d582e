// Package gazetteer finds known phrases in a text: a flat table of hashed
// word sequences that is searched where it lies, without decoding.
package gazetteer

import (
	"encoding/binary"
	"errors"
	"math/bits"

	"github.com/tanaqud/tanaqud/internal/language"
)

// Sense is one meaning of a phrase. What kinds and flags stand for is the
// business of those who fill the table.
type Sense struct {
	Kind  uint8
	Flags uint8
	Value int32
}

// Match is a phrase of the table found in a text. Its senses are those from
// First on, Count of them.
type Match struct {
	Start, End int32 // half-open range of tokens
	First      uint32
	Count      uint8
	Letters    uint8 // taken off the first token as particles
	Sort       uint8 // which particles: language.Conjunction, language.Preposition
}

// The layout: a header, a bitmap of the word sequences of its phrases, the
// slots, the senses. All numbers are little-endian.
//
//	header  magic, slots, senses, bytes of bitmap (4 bytes each)
//	slot    hash of a word sequence (8), what is known of it (4)
//	sense   kind (1), flags (1), value (4)
const (
	magic      = "TGZ1"
	headerSize = 16
	slotSize   = 12
	senseSize  = 6
	bitmapBits = 19 // 64 KB: stays near, where the slots do not
	bitmapSize = 1 << bitmapBits / 8
)

// What a slot knows of its word sequence: whether longer phrases begin with
// it, the first of its senses, and how many of them hold for a word of each
// Case. The senses are ordered so that a word in capitals has them all.
type known uint32

const maxSenses = 15

func (k known) continues() bool { return k&1 != 0 }
func (k known) first() uint32   { return uint32(k) >> 13 }
func (k known) count(c Case) uint8 {
	return uint8(k>>(1+4*c)) & maxSenses
}

// Table is a gazetteer opened in place. The zero Table holds no phrase.
type Table struct {
	bitmap []byte
	slots  []byte
	senses []byte
	size   uint64 // number of slots
}

// Open checks the frame of a table and takes it as it lies. The data must
// not change afterwards.
func Open(data []byte) (Table, error) {
	if len(data) < headerSize || string(data[:4]) != magic {
		return Table{}, errors.New("not a gazetteer")
	}
	slots := uint64(binary.LittleEndian.Uint32(data[4:]))
	senses := uint64(binary.LittleEndian.Uint32(data[8:]))
	if slots == 0 || uint64(len(data)) != headerSize+bitmapSize+slots*slotSize+senses*senseSize {
		return Table{}, errors.New("gazetteer is cut short")
	}
	rest := data[headerSize:]
	return Table{
		bitmap: rest[:bitmapSize],
		slots:  rest[bitmapSize : bitmapSize+slots*slotSize],
		senses: rest[bitmapSize+slots*slotSize:],
		size:   slots,
	}, nil
}

// Sense is the sense of that number; see Match.First.
func (t *Table) Sense(i uint32) Sense {
	b := t.senses[uint64(i)*senseSize:][:senseSize]
	return Sense{Kind: b[0], Flags: b[1], Value: int32(binary.LittleEndian.Uint32(b[2:]))}
}

// Kind is the kind of the sense of that number.
func (t *Table) Kind(i uint32) uint8 { return t.senses[uint64(i)*senseSize] }

// Match appends to dst the phrases that begin at token i: for each reading of
// the token, first as it is written and then without its particles, the
// shortest first.
func (t *Table) Match(tokens []language.Token, i int, dst []Match) []Match {
	if t.size == 0 {
		return dst
	}
	token := &tokens[i]
	dst = t.walk(tokens, i, language.Prefix{Hash: token.Hash}, dst)
	if token.Script != language.Arabic {
		return dst
	}
	for _, bare := range token.Bare() {
		if bare.Hash == 0 {
			break
		}
		dst = t.walk(tokens, i, bare, dst)
	}
	return dst
}

func (t *Table) walk(tokens []language.Token, i int, reading language.Prefix, dst []Match) []Match {
	hash := reading.Hash
	for end := i + 1; t.mayKnow(hash); {
		k := t.find(hash)
		if n := k.count(caseOf(&tokens[i])); n > 0 {
			dst = append(dst, Match{Start: int32(i), End: int32(end), Letters: reading.Letters, Sort: reading.Sort, First: k.first(), Count: n})
		}
		if !k.continues() {
			return dst
		}
		end = skipHyphen(tokens, end)
		if end >= len(tokens) {
			return dst
		}
		hash = join(hash, tokens[end].Hash)
		end++
	}
	return dst
}

// skipHyphen passes over a hyphen written tightly between two words: names
// are written with and without it.
func skipHyphen(tokens []language.Token, i int) int {
	if i+1 < len(tokens) && isHyphen(&tokens[i]) && !tokens[i].Space && !tokens[i+1].Space {
		return i + 1
	}
	return i
}

func isHyphen(t *language.Token) bool { return t.Kind == language.Punct && t.Sign == '-' }

// join is the hash of a word sequence and one word more.
func join(sequence, word uint64) uint64 {
	return (bits.RotateLeft64(sequence, 29) ^ word) * 0x9FB21C651E98DF25
}

// mayKnow says whether the table may hold a word sequence. It denies some four of
// five that are not there, and spares the way to the slots.
func (t *Table) mayKnow(hash uint64) bool {
	at, bit := bitOf(hash)
	return t.bitmap[at]&bit != 0
}

// bitOf is the place of a word sequence in the bitmap.
func bitOf(hash uint64) (at int, bit byte) {
	n := hash & (1<<bitmapBits - 1)
	return int(n / 8), 1 << (n % 8)
}

// find tells what is known of a word sequence; nothing is 0.
func (t *Table) find(hash uint64) known {
	at := home(hash, t.size)
	for range t.size {
		slot := t.slots[at*slotSize:][:slotSize]
		switch binary.LittleEndian.Uint64(slot) {
		case hash:
			return known(binary.LittleEndian.Uint32(slot[8:]))
		case 0:
			return 0
		}
		if at++; at == t.size {
			at = 0
		}
	}
	return 0
}

// home is the slot where the search for a hash begins.
func home(hash, size uint64) uint64 {
	at, _ := bits.Mul64(hash, size)
	return at
}
