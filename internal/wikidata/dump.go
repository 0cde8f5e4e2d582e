package wikidata

import (
	"bufio"
	"bytes"
	"compress/bzip2"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"strings"
)

// Decompressed is what a file holds: one that ends in .gz or .bz2 is unpacked.
func Decompressed(name string, r io.Reader) (io.Reader, error) {
	switch {
	case strings.HasSuffix(name, ".gz"):
		return gzip.NewReader(r)
	case strings.HasSuffix(name, ".bz2"):
		return bzip2.NewReader(r), nil
	}
	return r, nil
}

// Format is the sort of a file.
type Format int

// The formats.
const (
	Dump Format = iota
	SPARQLJSON
	SPARQLCSV
)

// FormatOf tells a file by its beginning: a dump is an array, the result of a
// query an object with a head, or lines of CSV.
func FormatOf(r *bufio.Reader) Format {
	start, _ := r.Peek(512)
	start = bytes.TrimSpace(bytes.TrimPrefix(start, []byte("\xef\xbb\xbf")))
	switch {
	case len(start) > 0 && start[0] == '[':
		return Dump
	case len(start) > 0 && start[0] == '{':
		if bytes.Contains(start, []byte(`"head"`)) {
			return SPARQLJSON
		}
		return Dump // lines of a dump without its brackets
	}
	return SPARQLCSV
}

const (
	bufferSize = 1 << 20
	keyOfClaim = `"P39":`
)

// Holders reads a dump, an item a line, and calls for each holder of the
// offices and then, with nobody, at every step bytes, with how many bytes are
// behind it. It skips the first bytes. Memory is that of the longest line.
func (o Offices) Holders(r io.Reader, skip, step int64, call func(p *Person, read int64) error) error {
	in := bufio.NewReaderSize(r, bufferSize)
	if _, err := io.CopyN(io.Discard, in, skip); err != nil {
		return fmt.Errorf("the file is shorter than it was: %w", err)
	}
	read, told := skip, skip
	var line []byte
	for {
		part, err := in.ReadSlice('\n')
		line = append(line, part...)
		if errors.Is(err, bufio.ErrBufferFull) {
			continue
		}
		if err != nil && !errors.Is(err, io.EOF) {
			return fmt.Errorf("after %d bytes: %w", read, err)
		}
		if slip := o.line(line, func(p *Person) error { return call(p, read) }); slip != nil {
			return fmt.Errorf("the item after %d bytes: %w", read, slip)
		}
		read += int64(len(line))
		line = line[:0]
		if err != nil || read-told >= step {
			told = read
			if slip := call(nil, read); slip != nil {
				return slip
			}
		}
		if err != nil {
			return nil
		}
	}
}

// line reads one line of the array. Most items hold no office at all: those
// are passed over unread.
func (o Offices) line(line []byte, call func(*Person) error) error {
	line = bytes.TrimRight(bytes.TrimSpace(line), ",")
	if len(line) == 0 || line[0] != '{' || !bytes.Contains(line, []byte(keyOfClaim)) {
		return nil
	}
	p, ok, err := o.holder(line)
	if err != nil || !ok {
		return err
	}
	return call(&p)
}
