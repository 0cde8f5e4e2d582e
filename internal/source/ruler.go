package source

// A ruler measures valid UTF-8 in another unit than its bytes: in code
// points, or in the bytes of the encoding that the text was decoded from.
// Every unit that we need is settled by the first byte of a rune, so a table
// of widths and a few marks on the way measure any prefix at once.
type ruler struct {
	text  string
	width *[256]uint8
	marks []int // the measure of the text before each stride
}

const stride = 1 << 8

// The units. Bytes that only continue a rune have no width.
var (
	codePoints = widths(1, 1) // and the bytes of every one-byte encoding
	utf16Bytes = widths(2, 4)
)

// widths gives each first byte its width: narrow, or wide for the runes beyond
// the Basic Multilingual Plane.
func widths(narrow, wide uint8) *[256]uint8 {
	var table [256]uint8
	for b := range table {
		switch {
		case b&0xC0 == 0x80:
		case b >= 0xF0:
			table[b] = wide
		default:
			table[b] = narrow
		}
	}
	return &table
}

func newRuler(text string, width *[256]uint8) *ruler {
	r := &ruler{text: text, width: width, marks: make([]int, 0, len(text)/stride+1)}
	total := 0
	for start := 0; start <= len(text); start += stride {
		r.marks = append(r.marks, total)
		total += r.measure(start, min(start+stride, len(text)))
	}
	return r
}

// at is the measure of the text before the offset p.
func (r *ruler) at(p int) int {
	mark := p / stride
	return r.marks[mark] + r.measure(mark*stride, p)
}

func (r *ruler) measure(start, end int) int {
	total := 0
	for i := start; i < end; i++ {
		total += int(r.width[r.text[i]])
	}
	return total
}

// A transcoding is the origin of a text that was decoded from an encoding
// whose bytes a ruler measures.
type transcoding struct {
	*ruler
	bom int // bytes of the byte order mark before the text
}

func (t transcoding) Start(p int) int { return t.bom + t.at(p) }
func (t transcoding) End(p int) int   { return t.bom + t.at(p) }
