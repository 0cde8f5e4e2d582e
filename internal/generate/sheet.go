package main

import (
	"encoding/csv"
	"fmt"
	"io/fs"
	"slices"
	"strings"
)

// sheet is a CSV file of knowledge/ with a line of column names.
type sheet struct {
	path    string
	columns []string
	lines   [][]string
}

func (c *compiler) sheet(name string, columns ...string) (sheet, error) {
	s := sheet{path: "knowledge/" + name, columns: columns}
	file, err := c.rules.Open(s.path)
	if err != nil {
		return s, err
	}
	defer file.Close()
	return s, s.read(file)
}

func (s *sheet) read(file fs.File) error {
	r := csv.NewReader(file)
	r.Comment = '#'
	lines, err := r.ReadAll()
	if err != nil {
		return fmt.Errorf("%s: %w", s.path, err)
	}
	if len(lines) == 0 || !slices.Equal(lines[0], s.columns) {
		return fmt.Errorf("%s: want the columns %s", s.path, strings.Join(s.columns, ","))
	}
	s.lines = lines[1:]
	return nil
}

// names cuts a field of several names.
func names(field string) []string {
	if field == "" {
		return nil
	}
	return strings.Split(field, ";")
}

// preferred is the first one of several names.
func preferred(field string) string {
	name, _, _ := strings.Cut(field, ";")
	return strings.TrimSuffix(name, "?")
}

// written is a name without the signs of optional letters.
func written(name string) string { return strings.NewReplacer("(", "", ")", "").Replace(name) }

// spelt joins the names of several fields, without the question marks.
func spelt(fields ...string) string {
	var all []string
	for _, field := range fields {
		for _, name := range names(field) {
			all = append(all, strings.TrimSuffix(name, "?"))
		}
	}
	return strings.Join(all, ";")
}
