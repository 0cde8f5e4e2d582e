package article

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

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
	var record map[string]json.RawMessage
	if err := json.Unmarshal(raw, &record); err != nil {
		return nil, &Error{Path: name, Line: line, Problem: "this is no JSON object: " + jsonProblem(err), Advice: "repair or remove the line"}
	}
	a := &Article{Path: name}
	_, a.ID = stringOf(record, idFields)
	_, tag := stringOf(record, languageFields)
	a.Language = languageTag(tag)
	a.Blocks = recordMetadata(name, record)
	stated := len(a.Blocks)
	if field, title := stringOf(record, titleFields); title != "" {
		if b, ok := slice(Headline, source.NewField(name, field, title), wholeSpan(title)); ok {
			a.Blocks = append(a.Blocks, b)
		}
	}
	if field, text := stringOf(record, textFields); text != "" {
		a.Blocks = append(a.Blocks, textBlocks(source.NewField(name, field, text))...)
	}
	if len(a.Blocks) == stated {
		return nil, &Error{Path: name, Line: line, Problem: "the record has no text", Advice: "put the article in a field called text (or body, content) and its headline in title"}
	}
	if a.Language == "" {
		a.Language = languageOf(a.Blocks)
	}
	return a, nil
}

func recordMetadata(name string, record map[string]json.RawMessage) []Block {
	var blocks []Block
	for _, m := range metadataFields {
		field, value := stringOf(record, m.names)
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

// stringOf gives the first of the fields that the record has, as text: a
// string, a number, or a list of strings as lines.
func stringOf(record map[string]json.RawMessage, names []string) (field, value string) {
	for _, name := range names {
		raw, ok := record[name]
		if !ok {
			continue
		}
		if value := textOf(raw); value != "" {
			return name, value
		}
	}
	return "", ""
}

func textOf(raw json.RawMessage) string {
	var value any
	if json.Unmarshal(raw, &value) != nil {
		return ""
	}
	switch v := value.(type) {
	case string:
		return v
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	case []any:
		var lines []string
		for _, item := range v {
			if line, ok := item.(string); ok {
				lines = append(lines, line)
			}
		}
		return strings.Join(lines, "\n")
	}
	return ""
}

func jsonProblem(err error) string {
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		return fmt.Sprintf("%v at byte %d of the line", syntax, syntax.Offset)
	}
	return err.Error()
}
