package source

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"pgregory.net/rapid"
)

const sample = "قال المتحدث إن العبارة «النورس» غرقت في الميناء يوم الثلاثاء.\r\nThe ferry sank on 5 March, nobody was hurt."

// Each encoding must decode to the same text and know where each letter stood.
func TestDecodeEncodings(t *testing.T) {
	utf16 := func(order unicode.Endianness, bom unicode.BOMPolicy) encoding.Encoding {
		return unicode.UTF16(order, bom)
	}
	encodings := map[string]encoding.Encoding{
		"UTF-8":             unicode.UTF8,
		"UTF-8 BOM":         unicode.UTF8BOM,
		"UTF-16LE BOM":      utf16(unicode.LittleEndian, unicode.UseBOM),
		"UTF-16BE BOM":      utf16(unicode.BigEndian, unicode.UseBOM),
		"UTF-16LE":          utf16(unicode.LittleEndian, unicode.IgnoreBOM),
		"UTF-16BE":          utf16(unicode.BigEndian, unicode.IgnoreBOM),
		"Windows-1256":      charmap.Windows1256,
		"Windows-1256 long": charmap.Windows1256,
	}
	for name, as := range encodings {
		t.Run(name, func(t *testing.T) {
			want := sample
			if strings.HasSuffix(name, "long") {
				want = strings.Repeat(sample+"\n", 100)
			}
			raw, err := as.NewEncoder().Bytes([]byte(want))
			if err != nil {
				t.Fatal(err)
			}
			text, err := Decode("a.txt", raw, "")
			if err != nil {
				t.Fatal(err)
			}
			if text.Decoded != want {
				t.Fatalf("decoded %q", text.Decoded)
			}
			if text.Size != len(raw) {
				t.Errorf("size %d, want %d", text.Size, len(raw))
			}
			plain := as
			if as == unicode.UTF8BOM {
				plain = unicode.UTF8
			}
			for start, r := range want {
				end := start + utf8.RuneLen(r)
				s, e := text.Position(start), text.EndPosition(end)
				letter, _ := decodeLetter(plain, raw[s.Offset:e.Offset], name)
				if letter != string(r) {
					t.Fatalf("%q at %d stands at %d-%d, where %q is", r, start, s.Offset, e.Offset, letter)
				}
			}
		})
	}
}

func decodeLetter(as encoding.Encoding, raw []byte, name string) (string, error) {
	if strings.HasPrefix(name, "UTF-16LE") {
		as = unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	}
	if strings.HasPrefix(name, "UTF-16BE") {
		as = unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	}
	out, err := as.NewDecoder().Bytes(raw)
	return string(out), err
}

func TestDecodeDoubtful(t *testing.T) {
	tests := []struct{ name, raw, declared, want, problem string }{
		{"empty", "", "", "", "the file is empty"},
		{"only a byte order mark", "\xEF\xBB\xBF", "", "", ""},
		{"PDF", "%PDF-1.7\n", "", "", "this is a PDF file, not text"},
		{"NUL", "ab\x00cd\x00\x00", "", "", "this is a binary file, not text"},
		{"controls", strings.Repeat("\x01\x02", 50), "", "", "this is a binary file, not text"},
		{"form feed and tab are text", "a\f\tb", "", "a\f\tb", ""},
		{"cut in a letter", "غرقت العبارة \xD9", "", "غرقت العبارة \uFFFD", ""},
		{"a quotation mark of Windows in English", "It\x92s the harbour master\x92s", "", "It’s the harbour master’s", ""},
		{"declared", "caf\xE9 \xFC", "iso-8859-1", "café ü", ""},
		{"declared wrongly", "café ü", "iso-8859-1", "café ü", ""},
		{"noise", "\xFF\xFC\x81\x8D\x90\xD0 \xC1\xFF\xFF\xA0\xB2\xFF", "", "", "the text is in no encoding that we know (UTF-8, UTF-16, Windows-1256)"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			text, err := Decode("a.txt", []byte(test.raw), test.declared)
			var problem *Error
			if errors.As(err, &problem); problem != nil {
				if problem.Problem != test.problem || problem.Path != "a.txt" || problem.Advice == "" {
					t.Errorf("error %+v", problem)
				}
				return
			}
			if test.problem != "" || text.Decoded != test.want {
				t.Errorf("decoded %q, want %q and problem %q", text.Decoded, test.want, test.problem)
			}
		})
	}
}

func TestRepairKeepsPlaces(t *testing.T) {
	const raw = "\xEF\xBB\xBFقال \xFFإن العبارة غرقت \xFEفي الميناء"
	text, err := Decode("a.txt", []byte(raw), "")
	if err != nil {
		t.Fatal(err)
	}
	for _, word := range []string{"قال", "إن", "العبارة", "الميناء"} {
		at := strings.Index(text.Decoded, word)
		start, end := text.Position(at).Offset, text.EndPosition(at+len(word)).Offset
		if raw[start:end] != word {
			t.Errorf("%s stands at %d-%d, where %q is", word, start, end, raw[start:end])
		}
	}
}

// Every rune border of the decoded text has a place inside the document, and
// places do not run backwards.
func TestPlacesAreOrdered(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		raw := rapid.SliceOf(rapid.Byte()).Draw(t, "raw")
		text, err := Decode("a", raw, rapid.SampledFrom([]string{"", "windows-1256", "iso-8859-6"}).Draw(t, "declared"))
		if err != nil {
			return
		}
		checkPlaces(t, text, len(raw))
	})
}

func checkPlaces(t interface{ Fatalf(string, ...any) }, text *Text, size int) {
	if !utf8.ValidString(text.Decoded) {
		t.Fatalf("decoded to invalid UTF-8")
	}
	last := Position{Line: 1}
	for i := range text.Decoded {
		start, end := text.Position(i), text.EndPosition(i)
		if start.Offset < last.Offset || end.Offset > start.Offset || start.Offset > size || start.Line < last.Line || start.Column < 1 {
			t.Fatalf("place of %d: %+v to %+v after %+v in %d bytes", i, start, end, last, size)
		}
		last = start
	}
	if end := text.EndPosition(len(text.Decoded)); end.Offset > size || end.Offset < last.Offset {
		t.Fatalf("the end is at %d of %d", end.Offset, size)
	}
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte(sample), "")
	f.Add([]byte("\xFF\xFEa\x00"), "")
	f.Add([]byte("\xFE\xFF\xD8\x3D\xDE\x00"), "")
	f.Add([]byte("\xC7\xE1\xDA\xD1\xC8\xED\xC9"), "windows-1256")
	f.Fuzz(func(t *testing.T, raw []byte, declared string) {
		if text, err := Decode("a", raw, declared); err == nil {
			checkPlaces(t, text, len(raw))
		}
	})
}
