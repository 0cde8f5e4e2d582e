package wikidata

import (
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// The variables of a query that are read: ?person and ?office are items, ?en
// and ?ar names (?personLabel counts as English), ?aliases_en and ?aliases_ar
// names parted by "|", ?start and ?end times; ?modified
// is when the person's item was last looked at.
const variables = "person, office, en, ar, aliases_en, aliases_ar, start, end, modified"

// Query reads the result of a query, a term a row, and gathers the persons in
// the order in which they come.
func (o Offices) Query(format Format, r io.Reader) ([]*Person, error) {
	g := &gathering{offices: o, by: map[string]*Person{}}
	if format == SPARQLJSON {
		err := g.json(r)
		return g.list, err
	}
	err := g.csv(r)
	return g.list, err
}

type gathering struct {
	offices Offices
	by      map[string]*Person
	list    []*Person
}

func (g *gathering) csv(r io.Reader) error {
	in := csv.NewReader(r)
	in.FieldsPerRecord = -1
	head, err := in.Read()
	if err != nil {
		return fmt.Errorf("no line of variables: %w", err)
	}
	head[0] = strings.TrimPrefix(head[0], "\ufeff")
	if err := known(head); err != nil {
		return err
	}
	for {
		fields, err := in.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		row := map[string]string{}
		for i, text := range fields[:min(len(fields), len(head))] {
			row[head[i]] = text
		}
		g.take(row)
	}
}

func known(head []string) error {
	for _, name := range [...]string{"person", "office", "start"} {
		if !slices.Contains(head, name) {
			return fmt.Errorf("the result has no ?%s. Ask for %s", name, variables)
		}
	}
	return nil
}

// json reads the rows as they come: the whole is never held.
func (g *gathering) json(r io.Reader) error {
	in := json.NewDecoder(r)
	for {
		t, err := in.Token()
		if err != nil {
			return fmt.Errorf("no results: %w", err)
		}
		if t == "vars" {
			var head []string
			if err := in.Decode(&head); err != nil {
				return err
			}
			if err := known(head); err != nil {
				return err
			}
		}
		if t == "bindings" {
			break
		}
	}
	if _, err := in.Token(); err != nil {
		return err
	}
	for in.More() {
		var binding map[string]text
		if err := in.Decode(&binding); err != nil {
			return err
		}
		row := map[string]string{}
		for name, t := range binding {
			row[name] = t.Value
		}
		g.take(row)
	}
	return nil
}

func (g *gathering) take(row map[string]string) {
	t := Term{Office: g.offices[item(row["office"])], Start: day(row["start"]), End: day(row["end"])}
	if t.End == "" {
		t.VerifiedTo = day(row["modified"])
	}
	id := item(row["person"])
	if id == "" || t.Office == "" || t.Start == "" {
		return
	}
	p := g.by[id]
	if p == nil {
		p = &Person{Item: id}
		g.by[id] = p
		g.list = append(g.list, p)
	}
	for _, name := range append([]string{row["en"], row["personLabel"]}, strings.Split(row["aliases_en"], "|")...) {
		p.English = with(p.English, name, id)
	}
	for _, name := range append([]string{row["ar"]}, strings.Split(row["aliases_ar"], "|")...) {
		p.Arabic = with(p.Arabic, name, id)
	}
	if !slices.Contains(p.Terms, t) {
		p.Terms = append(p.Terms, t)
	}
}

// with adds a name that is new. An item without a label is labelled with its
// number.
func with(list []string, name, item string) []string {
	if name = strings.TrimSpace(name); name == "" || name == item || slices.Contains(list, name) {
		return list
	}
	return append(list, name)
}

// item is the number of an item that is given by its address.
func item(address string) string { return address[strings.LastIndexByte(address, '/')+1:] }

// day is the day of a time: "2021-01-20T00:00:00Z". What is unknown has an
// address of its own, or none.
func day(time string) string {
	day, _, _ := strings.Cut(time, "T")
	if len(day) != len("2021-01-20") || strings.Contains(day, "/") {
		return ""
	}
	return day
}
