// Package newsroom reads a newsroom's own tables of people, offices, terms,
// places and spellings, as CSV or YAML, and amends the knowledge of the program
// with them.
package newsroom

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/rule"
)

// Open reads the files and gives the base as they amend it. Without files it
// is the base itself. What is wrong with any of them is told all at once, as
// rule.Mistakes.
func Open(base *knowledge.Base, paths ...string) (*knowledge.Base, error) {
	if len(paths) == 0 {
		return base, nil
	}
	files, err := Read(paths...)
	if err != nil {
		return nil, err
	}
	return Compile(base, files...)
}

// File is a file of tables.
type File struct {
	Path string
	Data []byte
}

// Compile is Open for files that were read already.
func Compile(base *knowledge.Base, files ...File) (*knowledge.Base, error) {
	c := newCompiler(base)
	for _, f := range files {
		c.read(f)
	}
	return c.compile()
}

// Rows is how many rows of each table the files hold, in the order of Tables.
func Rows(files ...File) (counts [len(Tables)]int) {
	c := newCompiler(nil)
	for _, f := range files {
		c.read(f)
	}
	for _, r := range c.rows {
		counts[slices.Index(Tables[:], r.table)]++
	}
	return counts
}

// source is a file that is being read.
type source struct {
	path  string
	lines []string
	wrong rule.Mistakes
}

// cell is a value and where it stands.
type cell struct {
	text         string
	line, column int // 1-based; column in code points
}

// row is a row of a table: its cells by column.
type row struct {
	table string
	from  *source
	at    cell // where it begins
	cells map[string][]cell
	terms []row // of a person, written with the person

	owner  int   // of a term: one more than the number of its person's row; 0 where it names the person
	number int32 // of a person, once it is in the base
}

func (r *row) all(column string) (texts []string) {
	for _, c := range r.cells[column] {
		texts = append(texts, c.text)
	}
	return texts
}

// cell is the first of a column, or an empty one where the row stands.
func (r *row) cell(column string) cell {
	if list := r.cells[column]; len(list) > 0 {
		return list[0]
	}
	return cell{line: r.at.line, column: r.at.column}
}

func (r *row) text(column string) string { return r.cell(column).text }

var byteOrderMark = []byte("\xef\xbb\xbf")

func (c *compiler) read(f File) {
	data := bytes.TrimPrefix(f.Data, byteOrderMark)
	s := &source{path: f.Path, lines: strings.Split(string(data), "\n")}
	var rows []row
	switch strings.ToLower(filepath.Ext(f.Path)) {
	case ".yaml", ".yml":
		rows = s.yaml(data)
	case ".csv":
		rows = s.csv(data)
	default:
		s.mistake(cell{}, "neither .csv nor .yaml. Name the file for what it is")
	}
	c.sources = append(c.sources, s)
	for _, r := range rows {
		c.take(r)
	}
}

// take checks the shape of a row, and of the terms that are written with it.
func (c *compiler) take(r row) {
	terms := r.terms
	r.terms = nil
	whole := r.from.shape(&r)
	if whole {
		c.rows = append(c.rows, r)
	}
	owner := len(c.rows)
	for _, t := range terms {
		if names := namesOf(&r); whole && t.cells["person"] == nil {
			t.cells["person"], t.owner = names[:1], owner
		}
		c.take(t)
	}
}

// OfficeItems are the ids of the offices of the files by their Wikidata items.
func OfficeItems(files ...File) (map[string]string, error) {
	c := newCompiler(nil)
	for _, f := range files {
		c.read(f)
	}
	items := map[string]string{}
	for i := range c.rows {
		if r := &c.rows[i]; r.table == Offices && r.text("wikidata") != "" {
			items[r.text("wikidata")] = r.text("id")
		}
	}
	return items, c.err()
}

// Read reads the files.
func Read(paths ...string) ([]File, error) {
	var files []File
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		files = append(files, File{Path: path, Data: data})
	}
	return files, nil
}
