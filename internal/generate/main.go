// Generate compiles rules/ to the form that the program embeds: the gazetteer
// of all phrases, the rows of the tables, the rules and their wording. Run it with go generate ./rules,
// which starts it in that folder.
package main

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/tanaqud/tanaqud/internal/gazetteer"
	"github.com/tanaqud/tanaqud/internal/knowledge"
)

func main() {
	if err := run("."); err != nil {
		fmt.Fprintln(os.Stderr, "generate:", err)
		os.Exit(1)
	}
}

func run(folder string) error {
	files, err := compile(os.DirFS(folder))
	if err != nil {
		return err
	}
	for name, data := range files {
		if err := os.WriteFile(filepath.Join(folder, "generated", name), data, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// compiler gathers phrases and rows from the files of rules/.
type compiler struct {
	rules   fs.FS
	phrases gazetteer.Builder
	rows    knowledge.Writer

	// Rows that other tables refer to.
	country map[string]int32  // by code
	english map[string]string // names of countries and of their people, by code
	city    map[place]int32
	within  map[string]int32                // subdivisions, by code
	lies    map[place]knowledge.Coordinates // of the cities still to come
	head    map[string]int32                // by id, as the rest
	office  map[string]int32
	person  map[string]int32 // by preferred name
	series  map[string]int32
}

// compile makes the generated files, by name.
func compile(rules fs.FS) (map[string][]byte, error) {
	c := &compiler{
		rules: rules, country: map[string]int32{}, english: map[string]string{}, city: map[place]int32{}, within: map[string]int32{}, lies: map[place]knowledge.Coordinates{}, head: map[string]int32{},
		office: map[string]int32{}, person: map[string]int32{}, series: map[string]int32{},
	}
	// A table comes after those that its rows refer to.
	for _, step := range []func() error{
		c.vocabulary, c.printing, c.countries, c.subdivisions, c.cities, c.places, c.heads, c.offices, c.persons, c.terms, c.gaps,
		c.agencies, c.seriesOfSummits, c.summits, c.anchors, c.zones, c.festivals, c.bodies, c.subdivisionNames,
	} {
		if err := step(); err != nil {
			return nil, err
		}
	}
	var phrases, tables bytes.Buffer
	if _, err := c.phrases.WriteTo(&phrases); err != nil {
		return nil, err
	}
	if _, err := c.rows.WriteTo(&tables); err != nil {
		return nil, err
	}
	compiled, wording, err := compileRules(rules)
	if err != nil {
		return nil, err
	}
	return map[string][]byte{
		"phrases.bin": phrases.Bytes(), "tables.bin": tables.Bytes(),
		"rules.bin": compiled, "wording.bin": wording,
	}, nil
}

// names gives the names of each field the sense; the first one is the
// preferred one.
func (c *compiler) names(kind knowledge.Kind, flags uint8, row int32, fields ...string) error {
	for _, field := range fields {
		for i, name := range names(field) {
			f := flags
			if i == 0 {
				f |= knowledge.Preferred
			}
			if err := c.name(kind, f, row, name); err != nil {
				return err
			}
		}
	}
	return nil
}

// name gives a name the sense. A question mark after it says that it is an
// ordinary word as well.
func (c *compiler) name(kind knowledge.Kind, flags uint8, row int32, name string) error {
	bare, ambiguous := strings.CutSuffix(name, "?")
	if ambiguous {
		flags |= knowledge.Ambiguous
	}
	return c.phrases.Add(bare, gazetteer.Sense{Kind: uint8(kind), Flags: flags, Value: row})
}
