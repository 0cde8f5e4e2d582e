package article

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"strings"

	"github.com/tanaqud/tanaqud/internal/source"
)

// Error says which document, or which record of one, could not be read, why,
// and what to do about it.
type Error = source.Error

// MaxDocument is the greatest size in bytes of a document that is read whole,
// and of one record. News articles are a thousandth of it.
const MaxDocument = 32 << 20

// Read yields every article of a document: one, or one for each record of JSON
// Lines. The content tells the format, and the name where the content does
// not. An error is an *Error and concerns one document or one record; records
// after a bad one are still yielded.
func Read(name string, r io.Reader) iter.Seq2[*Article, error] {
	return func(yield func(*Article, error) bool) {
		size := sizeOf(r)
		in := bufio.NewReaderSize(r, sniffSize)
		head, err := in.Peek(sniffSize)
		if err != nil && err != io.EOF {
			yield(nil, readError(name, err))
			return
		}
		if sniff(name, string(head)) == jsonLines {
			readRecords(name, in, yield)
			return
		}
		document, err := readDocument(name, in, size)
		if err != nil {
			yield(nil, err)
			return
		}
		if sniff(name, document.Decoded) == jsonLines { // in another encoding than UTF-8
			readRecords(name, bufio.NewReader(strings.NewReader(document.Decoded)), yield)
			return
		}
		yield(one(document))
	}
}

// sizeOf is how many bytes the reader is likely to give, so that room is made
// for them once.
func sizeOf(r io.Reader) int {
	size := 0
	switch r := r.(type) {
	case interface{ Len() int }:
		size = r.Len()
	case fs.File:
		if info, err := r.Stat(); err == nil {
			size = int(info.Size())
		}
	}
	return max(size, 0)
}

// readDocument reads a document whole. The size is what it is likely to be.
func readDocument(name string, in io.Reader, size int) (*source.Text, error) {
	if size > MaxDocument {
		return nil, tooLarge(name)
	}
	var raw bytes.Buffer
	raw.Grow(size + bytes.MinRead)
	got, err := raw.ReadFrom(io.LimitReader(in, MaxDocument+1))
	switch {
	case err != nil:
		return nil, readError(name, err)
	case got > MaxDocument:
		return nil, tooLarge(name)
	}
	return source.Decode(name, raw.Bytes(), declaredEncoding(raw.Bytes()))
}

func tooLarge(name string) *Error {
	return &Error{
		Path:    name,
		Problem: fmt.Sprintf("the file is larger than %d MB", MaxDocument>>20),
		Advice:  "split it into one file per article, or into JSON Lines with one article a line",
	}
}

// one makes the one article of a document.
func one(document *source.Text) (*Article, error) {
	blocks, err := blocksOf(document)
	if err != nil {
		return nil, err
	}
	if len(blocks) == 0 {
		return nil, &Error{Path: document.Name, Problem: "there is no text in it", Advice: "give a file with an article in it"}
	}
	return &Article{Path: document.Name, Language: languageOf(blocks), Blocks: blocks}, nil
}

func blocksOf(document *source.Text) ([]Block, error) {
	switch sniff(document.Name, document.Decoded) {
	case htmlPage:
		return pageBlocks(document)
	case markdown:
		return markdownBlocks(document), nil
	case jsonDocument:
		return nil, &Error{
			Path:    document.Name,
			Problem: "this is one JSON value, not JSON Lines",
			Advice:  "write one article a line, as jq -c does: jq -c '.[]' for a list, jq -c . for an object",
		}
	}
	blocks := textBlocks(document)
	markTitle(blocks)
	return blocks, nil
}

func readError(name string, err error) *Error {
	var known *Error
	if errors.As(err, &known) {
		return known
	}
	return &Error{Path: name, Problem: "reading failed: " + err.Error(), Advice: "try again, or check that the file can be read"}
}
