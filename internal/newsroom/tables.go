package newsroom

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/rule"
)

// The tables.
const (
	People    = "people"
	Offices   = "offices"
	Terms     = "terms"
	Places    = "places"
	Spellings = "spellings"
)

// Tables are the names of all tables.
var Tables = [...]string{People, Offices, Terms, Places, Spellings}

// column is a column of a table.
type column struct {
	name   string
	needed bool
	many   bool // several values, in CSV parted by semicolons
	check  func(text string) error
}

var columns = map[string][]column{
	People: {{name: "en", many: true}, {name: "ar", many: true}, {name: "short", many: true}, {name: "wikidata"}},
	Offices: {
		{name: "id", needed: true}, {name: "scope"}, {name: "head"}, {name: "en", many: true}, {name: "ar", many: true}, {name: "wikidata"},
	},
	Terms: {
		{name: "office", needed: true}, {name: "person", needed: true}, {name: "start", needed: true, check: isDate}, {name: "end", check: isDate},
		{name: "verified_to", check: isDate}, {name: "confidence", check: oneOf("H", "M", "L")}, {name: "note"},
	},
	Places: {
		{name: "sort", needed: true, check: oneOf("city", "region", "site", "water")}, {name: "country", needed: true},
		{name: "subdivision"}, {name: "en", many: true}, {name: "ar", many: true},
	},
	Spellings: {{name: "usual", needed: true}, {name: "others", needed: true, many: true}},
}

func columnNames(table string) (names []string) {
	for _, c := range columns[table] {
		names = append(names, c.name)
	}
	return names
}

func find(table, name string) (column, bool) {
	for _, c := range columns[table] {
		if c.name == name {
			return c, true
		}
	}
	return column{}, false
}

// tableOf tells a table from its columns; ok is false where they are those of
// none.
func tableOf(names []string) (table string, ok bool) {
	for _, sign := range [...]struct{ column, table string }{
		{"usual", Spellings}, {"others", Spellings}, {"sort", Places}, {"country", Places},
		{"office", Terms}, {"person", Terms}, {"id", Offices}, {"head", Offices},
		{"short", People}, {"en", People}, {"ar", People},
	} {
		if slices.Contains(names, sign.column) {
			return sign.table, true
		}
	}
	return "", false
}

// shape checks that a row has what its table wants; ok is false where it can be
// looked at no further.
func (s *source) shape(r *row) (ok bool) {
	ok = true
	for _, c := range columns[r.table] {
		values := r.cells[c.name]
		if len(values) == 0 {
			if c.needed {
				s.mistake(r.at, "no %s. Every row of %s needs one", c.name, r.table)
				ok = false
			}
			continue
		}
		if len(values) > 1 && !c.many {
			s.mistake(values[1], "one %s only. Leave out the rest", c.name)
		}
		if c.check == nil {
			continue
		}
		if err := c.check(values[0].text); err != nil {
			s.mistake(values[0], "%s %q: %v", c.name, values[0].text, err)
		}
	}
	named := r.table == Terms || r.table == Spellings || len(namesOf(r)) > 0
	if !named {
		s.mistake(r.at, "no name. Give one in en or ar")
	}
	return ok && named
}

func namesOf(r *row) []cell { return slices.Concat(r.cells["en"], r.cells["ar"]) }

func (s *source) mistake(at cell, format string, args ...any) {
	m := &rule.Mistake{File: s.path, Line: max(at.line, 1), Column: max(at.column, 1), Message: fmt.Sprintf(format, args...)}
	if m.Line <= len(s.lines) {
		m.Text = strings.TrimRight(s.lines[m.Line-1], "\r")
	}
	s.wrong = append(s.wrong, m)
}

func oneOf(values ...string) func(string) error {
	return func(text string) error {
		if slices.Contains(values, text) {
			return nil
		}
		return fmt.Errorf("no such choice. Write %s", strings.Join(values, ", "))
	}
}

func isDate(text string) error {
	_, _, err := days(text)
	return err
}

// days are the first and the last day that a date may mean: one of a month or
// a year is all of it, so that what is not known excludes nothing.
func days(text string) (first, last int32, err error) {
	for _, form := range [...]struct {
		layout        string
		years, months int
	}{{time.DateOnly, 0, 0}, {"2006-01", 0, 1}, {"2006", 1, 0}} {
		t, err := time.Parse(form.layout, text)
		if err != nil {
			continue
		}
		first = dayNumber(t)
		if form.years+form.months == 0 {
			return first, first, nil
		}
		return first, dayNumber(t.AddDate(form.years, form.months, -1)), nil
	}
	return 0, 0, fmt.Errorf("no such date. Write it as 2025-02-28, 2025-02 or 2025")
}

func dayNumber(t time.Time) int32 {
	return int32(language.DayNumber(t.Year(), int(t.Month()), t.Day()))
}

// term reads the times of a term.
func (r *row) term() (t knowledge.Term) {
	t = knowledge.Term{End: knowledge.Incumbent, VerifiedTo: knowledge.Incumbent, Confidence: 'H', Note: r.text("note")}
	t.Start, _, _ = days(r.text("start")) // what is no date was told of already
	if end := r.text("end"); end != "" {
		_, t.End, _ = days(end)
	}
	if to := r.text("verified_to"); to != "" {
		_, t.VerifiedTo, _ = days(to)
	}
	if sure := r.text("confidence"); sure != "" {
		t.Confidence = sure[0]
	}
	return t
}
