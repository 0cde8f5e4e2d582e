package article

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/tanaqud/tanaqud/internal/source"
)

// The names under which records carry what an article is made of, the more
// exact first.
var (
	idFields        = []string{"id", "_id", "uuid", "guid", "url", "link"}
	titleFields     = []string{"title", "headline"}
	textFields      = []string{"text", "body", "content", "article", "articleBody", "maintext"}
	languageFields  = []string{"lang", "language"}
	publishedFields = []string{"published", "published_at", "date_published", "datePublished", "publish_date", "pubdate", "pub_date", "published_time", "publishedAt", "date"}
)

// metadataFields are what a record states about its article, by the key of
// the block that they make.
var metadataFields = []struct {
	key   string
	names []string
}{
	{"published", publishedFields},
	{"modified", []string{"modified", "updated", "date_modified", "dateModified", "updated_at"}},
	{"author", []string{"author", "authors", "byline"}},
	{"publisher", []string{"publisher", "source", "site_name"}},
}

// readRecords yields the article of each line of JSON Lines, with no more than
// one record in memory.
func readRecords(name string, in *bufio.Reader, yield func(*Article, error) bool) {
	var buffer []byte
	for line := 1; ; line++ {
		raw, err := nextLine(in, buffer[:0])
		buffer = raw
		raw = bytes.TrimSpace(bytes.TrimPrefix(raw, []byte("\uFEFF")))
		switch {
		case errors.Is(err, errTooLong):
			problem := &Error{Path: name, Line: line, Problem: fmt.Sprintf("the record is longer than %d MB", MaxDocument>>20), Advice: "give one article a line"}
			if !yield(nil, problem) {
				return
			}
			continue
		case err != nil && err != io.EOF:
			yield(nil, readError(name, err))
			return
		case len(raw) > 0:
			if !yield(readRecord(name, line, raw)) {
				return
			}
		}
		if err == io.EOF {
			return
		}
	}
}

var errTooLong = errors.New("line too long")

// nextLine appends the next line to the buffer. A line longer than MaxDocument
// is skipped to its end.
func nextLine(in *bufio.Reader, buffer []byte) ([]byte, error) {
	for {
		part, err := in.ReadSlice('\n')
		if len(buffer)+len(part) > MaxDocument {
			return buffer[:0], skipLine(in, err)
		}
		buffer = append(buffer, part...)
		if err != bufio.ErrBufferFull {
			return buffer, err
		}
	}
}

func skipLine(in *bufio.Reader, err error) error {
	for err == bufio.ErrBufferFull {
		_, err = in.ReadSlice('\n')
	}
	if err != nil && err != io.EOF {
		return err
	}
	return errTooLong
}

func readRecord(name string, line int, raw []byte) (*Article, error) {
	record, err := parseRecord(string(raw))
	if err != nil {
		return nil, &Error{Path: name, Line: line, Problem: "this is no JSON object: " + err.Error(), Advice: "repair or remove the line"}
	}
	a := &Article{Path: name}
	_, a.ID = record.first(idFields)
	_, tag := record.first(languageFields)
	a.Language = languageTag(tag)
	a.Blocks = record.metadata(name)
	stated := len(a.Blocks)
	if field, title := record.first(titleFields); title != "" {
		if b, ok := slice(Headline, source.NewField(name, field, title), wholeSpan(title)); ok {
			a.Blocks = append(a.Blocks, b)
		}
	}
	if field, text := record.first(textFields); text != "" {
		a.Blocks = append(a.Blocks, fieldBlocks(source.NewField(name, field, text))...)
	}
	if len(a.Blocks) == stated {
		return nil, &Error{Path: name, Line: line, Problem: "the record has no text", Advice: "put the article in a field called text (or body, content) and its headline in title"}
	}
	if a.Language == "" {
		a.Language = languageOf(a.Blocks)
	}
	return a, nil
}

// fieldBlocks reads a field's text; feeds write HTML into theirs.
func fieldBlocks(text *source.Text) []Block {
	if fragmentStart.MatchString(text.Decoded) || pageStart.MatchString(text.Decoded) {
		if blocks, err := pageBlocks(text); err == nil {
			return blocks
		}
	}
	return textBlocks(text)
}

// record is the fields of one line as text: strings, numbers, and lists of
// strings as lines. Other values do not matter to an article.
type record map[string]string

func parseRecord(line string) (record, error) {
	if !utf8.ValidString(line) {
		line = strings.ToValidUTF8(line, "\uFFFD")
	}
	c := cursor{text: line}
	r := record{}
	err := c.object(func(key string) error {
		value, err := c.fieldText()
		r[key] = value
		return err
	})
	if err == nil && c.peek() != 0 {
		err = c.fail("the end of the line")
	}
	return r, err
}

func (c *cursor) fieldText() (string, error) {
	switch c.peek() {
	case '"':
		span, err := c.string()
		return unquote(c.text[span.Start:span.End]), err
	case '[':
		var lines []string
		err := c.list(func() error {
			line, err := c.fieldText()
			lines = append(lines, line)
			return err
		})
		return strings.Join(lines, "\n"), err
	case '{':
		return "", c.skip()
	}
	value, err := c.scalar()
	if value == "null" || value == "true" || value == "false" {
		value = ""
	}
	return value, err
}

// first gives the first of the fields that the record has.
func (r record) first(names []string) (field, value string) {
	for _, name := range names {
		if value := r[name]; value != "" {
			return name, value
		}
	}
	return "", ""
}

func (r record) metadata(name string) []Block {
	var blocks []Block
	for _, m := range metadataFields {
		field, value := r.first(m.names)
		if value == "" {
			continue
		}
		if b, ok := slice(Metadata, source.NewField(name, field, value), wholeSpan(value)); ok {
			b.Key = m.key
			blocks = append(blocks, b)
		}
	}
	return blocks
}
