package source

import (
	"bytes"
	"encoding/binary"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
)

// Decode makes the Text of a document from its bytes. UTF-8 and UTF-16 are
// known by their form; declared is the encoding that the document itself names
// (empty where it names none) and counts only when the bytes are neither. The
// error is an *Error: empty, binary, or in no encoding that makes sense.
func Decode(name string, raw []byte, declared string) (*Text, error) {
	if len(raw) == 0 {
		return nil, &Error{Path: name, Problem: "the file is empty", Advice: "give a file with an article in it"}
	}
	if kind := magic(raw); kind != "" {
		return nil, binaryError(name, kind)
	}
	if order, bom := utf16Order(raw); order != nil {
		return decodeUTF16(name, raw, order, bom)
	}
	if isBinary(raw) {
		return nil, binaryError(name, "a binary file")
	}
	body := bytes.TrimPrefix(raw, utf8BOM)
	bom := len(raw) - len(body)
	if utf8.Valid(body) {
		return newShifted(name, string(body), bom), nil
	}
	if page := declaredPage(declared); page != nil {
		return decodePage(name, raw, page), nil
	}
	if isDamaged(body) {
		return repair(name, body, bom), nil
	}
	if page := plausiblePage(body); page != nil {
		return decodePage(name, raw, page), nil
	}
	return nil, &Error{
		Path:    name,
		Problem: "the text is in no encoding that we know (UTF-8, UTF-16, Windows-1256)",
		Advice:  "save it as UTF-8",
	}
}

var utf8BOM = []byte("\xEF\xBB\xBF")

func newShifted(name, decoded string, bom int) *Text {
	if bom == 0 {
		return NewText(name, decoded, len(decoded), nil)
	}
	return NewText(name, decoded, bom+len(decoded), Map{{Origin: bom, DerivedLen: len(decoded), OriginLen: len(decoded)}})
}

// magics are the first bytes of files that people take for articles.
var magics = []struct{ head, kind string }{
	{"%PDF-", "a PDF file"},
	{"PK\x03\x04", "a zip file (or a .docx, .odt, .xlsx)"},
	{"\x1F\x8B", "a gzip file"},
	{"BZh", "a bzip2 file"},
	{"\xFD7zXZ\x00", "an xz file"},
	{"\x28\xB5\x2F\xFD", "a zstd file"},
	{"7z\xBC\xAF\x27\x1C", "a 7z file"},
	{"Rar!\x1A\x07", "a rar file"},
	{"\x89PNG\r\n", "a PNG picture"},
	{"\xFF\xD8\xFF", "a JPEG picture"},
	{"GIF8", "a GIF picture"},
	{"{\\rtf", "an RTF file"},
	{"\xD0\xCF\x11\xE0", "an old Word, Excel or PowerPoint file"},
	{"\x7FELF", "a program"},
	{"SQLite format 3\x00", "an SQLite database"},
}

func magic(raw []byte) string {
	for _, m := range magics {
		if bytes.HasPrefix(raw, []byte(m.head)) {
			return m.kind
		}
	}
	return ""
}

func binaryError(name, kind string) *Error {
	return &Error{Path: name, Problem: "this is " + kind + ", not text", Advice: "give the article as text, HTML, Markdown or JSON Lines"}
}

// sampleSize is how much of a document its nature is judged by.
const sampleSize = 16 << 10

// isBinary says whether the bytes hold what no text holds: a NUL, or control
// codes more than one byte in a hundred.
func isBinary(raw []byte) bool {
	if bytes.IndexByte(raw, 0) >= 0 {
		return true
	}
	sample := raw[:min(len(raw), sampleSize)]
	controls := 0
	for _, b := range sample {
		if b < ' ' && !strings.ContainsRune("\t\n\v\f\r\x1A\x1B", rune(b)) {
			controls++
		}
	}
	return controls*100 > len(sample)
}

// utf16Order tells the byte order of UTF-16 by its mark or, without one, by
// the high bytes: those of Latin and Arabic text are 00 and 06 and nearly all
// on one side.
func utf16Order(raw []byte) (order binary.ByteOrder, bom int) {
	switch {
	case bytes.HasPrefix(raw, []byte("\xFF\xFE")):
		return binary.LittleEndian, 2
	case bytes.HasPrefix(raw, []byte("\xFE\xFF")):
		return binary.BigEndian, 2
	case len(raw)%2 != 0:
		return nil, 0
	}
	sample := raw[:min(len(raw), sampleSize)&^1]
	if bytes.IndexByte(sample, 0) < 0 {
		return nil, 0
	}
	var high [2]int
	for i, b := range sample {
		if b == 0x00 || b == 0x06 {
			high[i%2]++
		}
	}
	half := len(sample) / 2
	switch {
	case high[1]*10 >= half*9 && high[0]*10 <= half*2:
		return binary.LittleEndian, 0
	case high[0]*10 >= half*9 && high[1]*10 <= half*2:
		return binary.BigEndian, 0
	}
	return nil, 0
}

func decodeUTF16(name string, raw []byte, order binary.ByteOrder, bom int) (*Text, error) {
	var out strings.Builder
	out.Grow(len(raw))
	body := raw[bom : len(raw)-(len(raw)-bom)%2] // half a unit at the end is nobody's letter
	for len(body) > 0 {
		r := rune(order.Uint16(body))
		body = body[2:]
		if utf16.IsSurrogate(r) && len(body) > 0 {
			if pair := utf16.DecodeRune(r, rune(order.Uint16(body))); pair != utf8.RuneError {
				r, body = pair, body[2:]
			}
		}
		if r == 0 {
			return nil, binaryError(name, "a binary file")
		}
		out.WriteRune(r) // half a pair becomes U+FFFD, as wide as itself
	}
	return newTranscoded(name, out.String(), len(raw), utf16Bytes, bom), nil
}

func newTranscoded(name, decoded string, size int, width *[256]uint8, bom int) *Text {
	return &Text{Name: name, Decoded: decoded, Size: size, origin: transcoding{newRuler(decoded, width), bom}}
}

func decodePage(name string, raw []byte, page *charmap.Charmap) *Text {
	var out strings.Builder
	out.Grow(2 * len(raw))
	for _, b := range raw {
		out.WriteRune(page.DecodeByte(b))
	}
	return newTranscoded(name, out.String(), len(raw), codePoints, 0)
}

// declaredPage is the one-byte encoding of that name, or nil.
func declaredPage(name string) *charmap.Charmap {
	if name == "" {
		return nil
	}
	found, err := htmlindex.Get(name)
	if err != nil {
		return nil
	}
	page, _ := found.(*charmap.Charmap)
	return page
}

// isDamaged says whether the bytes are UTF-8 in which a few are broken: other
// encodings hardly ever form a letter of UTF-8, and never twenty to one.
func isDamaged(raw []byte) bool {
	const few = 2
	whole, broken := 0, 0
	for len(raw) > 0 {
		r, size := utf8.DecodeRune(raw)
		switch {
		case r == utf8.RuneError && size == 1:
			broken++
		case size > 1:
			whole++
		}
		raw = raw[size:]
	}
	return broken*20 <= whole || broken <= few && broken*4 <= whole
}

// repair puts U+FFFD in the place of every byte that is no UTF-8, and keeps
// the account of where everything stood.
func repair(name string, body []byte, bom int) *Text {
	const replacement = "\uFFFD"
	var out strings.Builder
	var origin Map
	for at := 0; at < len(body); {
		n := validPrefix(body[at:])
		if n > 0 {
			origin = append(origin, Segment{Derived: out.Len(), Origin: bom + at, DerivedLen: n, OriginLen: n})
			out.Write(body[at : at+n])
			at += n
			continue
		}
		origin = append(origin, Segment{Derived: out.Len(), Origin: bom + at, DerivedLen: len(replacement), OriginLen: 1})
		out.WriteString(replacement)
		at++
	}
	return NewText(name, out.String(), bom+len(body), origin)
}

func validPrefix(b []byte) int {
	n := 0
	for n < len(b) {
		r, size := utf8.DecodeRune(b[n:])
		if r == utf8.RuneError && size == 1 {
			break
		}
		n += size
	}
	return n
}
