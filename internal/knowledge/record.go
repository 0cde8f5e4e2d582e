package knowledge

import (
	"encoding/binary"
	"io"
)

// The layout of the file of tables: a magic word; rows and width of each
// table; the tables, whose rows are words of 32 bits; the heap of texts. A
// text's word is where it lies in the heap, headed by its length.
const (
	magic      = "TKB1"
	wordSize   = 4
	headerSize = len(magic) + int(tables)*2*wordSize
)

// table numbers the tables of the file.
type table int

const (
	countries table = iota
	cities
	regions
	heads
	offices
	persons
	terms
	gaps
	agencies
	series
	summits
	anchors
	anchorDates
	zones
	festivals
	forms
	subdivisions
	bodies
	tables // how many
)

func word(data string, at int) uint32 {
	_ = data[at+3]
	return uint32(data[at]) | uint32(data[at+1])<<8 | uint32(data[at+2])<<16 | uint32(data[at+3])<<24
}

// record goes over the fields of a row. One method of the row lists them,
// both for reading and for writing, so that the two cannot disagree.
type record struct {
	row  string // what is left to read
	heap string
	out  *Writer
}

// record is a row of a table, ready to read; a row that is not there reads as
// zeros.
func (b *Base) record(t table, row int32) record {
	e := b.tables[t]
	if row < 0 || int(row) >= e.rows {
		return record{}
	}
	at := e.at + int(row)*e.width*wordSize
	return record{row: b.data[at : at+e.width*wordSize], heap: b.heap}
}

func (r *record) next() uint32 {
	if len(r.row) < wordSize {
		return 0
	}
	n := word(r.row, 0)
	r.row = r.row[wordSize:]
	return n
}

func (r *record) number(n *int32) {
	if r.out != nil {
		r.out.word(uint32(*n))
		return
	}
	*n = int32(r.next())
}

// small is four small numbers in one word.
func (r *record) small(n *[4]uint8) {
	if r.out != nil {
		r.out.word(binary.LittleEndian.Uint32(n[:]))
		return
	}
	binary.LittleEndian.PutUint32(n[:], r.next())
}

func (r *record) text(s *string) {
	if r.out != nil {
		r.out.word(r.out.text(*s))
		return
	}
	*s = textAt(r.heap, r.next())
}

func textAt(heap string, at uint32) string {
	if int(at)+2 > len(heap) {
		return ""
	}
	size := int(heap[at]) | int(heap[at+1])<<8
	return heap[at+2:][:size]
}

// Writer makes the file of tables, row by row.
type Writer struct {
	rows  [tables]int
	words [tables][]byte
	into  table
	heap  []byte
	at    map[string]uint32
}

// fielder is a row that knows its fields.
type fielder interface {
	table() table
	fields(*record)
}

// Add appends a row to its table and tells its number.
func (w *Writer) Add(row fielder) int32 {
	w.into = row.table()
	row.fields(&record{out: w})
	w.rows[w.into]++
	return int32(w.rows[w.into] - 1)
}

func (w *Writer) word(n uint32) {
	w.words[w.into] = binary.LittleEndian.AppendUint32(w.words[w.into], n)
}

func (w *Writer) text(s string) uint32 {
	if w.at == nil {
		w.at = map[string]uint32{}
	}
	if at, ok := w.at[s]; ok {
		return at
	}
	at := uint32(len(w.heap))
	w.at[s] = at
	w.heap = binary.LittleEndian.AppendUint16(w.heap, uint16(len(s)))
	w.heap = append(w.heap, s...)
	return at
}

// WriteTo writes the file.
func (w *Writer) WriteTo(to io.Writer) (int64, error) {
	size := headerSize + len(w.heap)
	for _, words := range w.words {
		size += len(words)
	}
	file := append(make([]byte, 0, size), magic...)
	for t, rows := range w.rows {
		width := 0
		if rows > 0 {
			width = len(w.words[t]) / rows / wordSize
		}
		file = binary.LittleEndian.AppendUint32(file, uint32(rows))
		file = binary.LittleEndian.AppendUint32(file, uint32(width))
	}
	for _, words := range w.words {
		file = append(file, words...)
	}
	n, err := to.Write(append(file, w.heap...))
	return int64(n), err
}
