package newsroom

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strings"
	"unicode/utf8"
)

// csv reads a file of one table, which its line of column names tells.
func (s *source) csv(data []byte) (rows []row) {
	r := csv.NewReader(bytes.NewReader(data))
	r.Comment = '#'
	r.FieldsPerRecord = -1
	head, ok := s.record(r)
	if !ok {
		return nil
	}
	names := make([]string, len(head))
	for i, c := range head {
		names[i] = c.text
	}
	table, known := tableOf(names)
	if !known {
		s.mistake(cell{}, "no table has these columns. Begin the file with those of one: %s", everyColumn())
		return nil
	}
	for i, c := range head {
		if _, ok := find(table, c.text); !ok {
			s.mistake(c, "no column %q in %s. Its columns are %s", c.text, table, strings.Join(columnNames(table), ", "))
		} else if slices.Contains(names[:i], c.text) {
			s.mistake(c, "column %s for a second time. Leave one out", c.text)
		}
	}
	for {
		fields, ok := s.record(r)
		if !ok {
			return rows
		}
		if len(fields) > len(head) {
			s.mistake(fields[len(head)], "a field too many: there are %d columns. Put a name with a comma in it in quotes", len(head))
			continue
		}
		rows = append(rows, s.csvRow(table, names, fields))
	}
}

func everyColumn() string {
	var all []string
	for _, t := range Tables {
		all = append(all, t+" ("+strings.Join(columnNames(t), ",")+")")
	}
	return strings.Join(all, "; ")
}

// record is the next line of the file, field by field; ok is false at its end,
// and where it can be read no further.
func (s *source) record(r *csv.Reader) (cells []cell, ok bool) {
	fields, err := r.Read()
	var slip *csv.ParseError
	switch {
	case errors.Is(err, io.EOF) && r.InputOffset() == 0:
		s.mistake(cell{}, "the file is empty. Begin it with a line of column names")
		return nil, false
	case errors.As(err, &slip):
		s.mistake(cell{line: slip.Line, column: s.letters(slip.Line, slip.Column)}, "%v. Put a field with quotes in it in quotes, and double those inside", slip.Err)
		return nil, false
	case err != nil:
		return nil, false
	}
	for i, text := range fields {
		line, column := r.FieldPos(i)
		cells = append(cells, cell{strings.TrimSpace(text), line, s.letters(line, column)})
	}
	return cells, true
}

// letters turns a column in bytes into one in code points.
func (s *source) letters(line, column int) int {
	if line < 1 || line > len(s.lines) {
		return column
	}
	text := s.lines[line-1]
	return utf8.RuneCountInString(text[:min(max(column-1, 0), len(text))]) + 1
}

func (s *source) csvRow(table string, names []string, fields []cell) row {
	r := row{table: table, from: s, at: fields[0], cells: map[string][]cell{}}
	for i, c := range fields {
		about, ok := find(table, names[i])
		switch {
		case !ok || c.text == "":
		case about.many:
			r.cells[about.name] = parts(c)
		default:
			r.cells[about.name] = []cell{c}
		}
	}
	return r
}

// parts cuts a field at its semicolons.
func parts(c cell) (list []cell) {
	at := c.column
	for _, text := range strings.Split(c.text, ";") {
		if trimmed := strings.TrimSpace(text); trimmed != "" {
			list = append(list, cell{trimmed, c.line, at})
		}
		at += utf8.RuneCountInString(text) + 1
	}
	return list
}
