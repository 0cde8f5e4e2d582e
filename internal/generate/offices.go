package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/tanaqud/tanaqud/internal/knowledge"
)

func (c *compiler) heads() error {
	s, err := c.sheet("heads.csv", "id", "en", "ar")
	if err != nil {
		return err
	}
	for _, f := range s.lines {
		row := c.rows.Add(&knowledge.Head{ID: f[0], Name: preferred(f[1]), Arabic: written(preferred(f[2]))})
		c.head[f[0]] = row
		if err := c.names(knowledge.OfficeHead, 0, row, f[1], f[2]); err != nil {
			return err
		}
	}
	return nil
}

func (c *compiler) offices() error {
	s, err := c.sheet("offices.csv", "id", "scope", "head", "en", "ar")
	if err != nil {
		return err
	}
	for _, f := range s.lines {
		country, err := c.scope(f[1])
		if err != nil {
			return fmt.Errorf("%s: %s: %w", s.path, f[0], err)
		}
		head, known := c.head[f[2]]
		switch {
		case f[2] == "":
			head = knowledge.NoRow
		case !known:
			return fmt.Errorf("%s: %s: unknown head %q", s.path, f[0], f[2])
		}
		row := c.rows.Add(&knowledge.OfficeRow{ID: f[0], Name: preferred(f[3]), Arabic: preferred(f[4]), Head: head, Country: country, Scope: f[1]})
		c.office[f[0]] = row
		if err := c.names(knowledge.Office, 0, row, f[3], f[4]); err != nil {
			return err
		}
	}
	return nil
}

func (c *compiler) persons() error {
	s, err := c.sheet("persons.csv", "en", "short_en", "ar")
	if err != nil {
		return err
	}
	for _, f := range s.lines {
		row := c.rows.Add(&knowledge.PersonRow{Name: preferred(f[0]), Arabic: preferred(f[2]), Names: spelt(f...)})
		c.person[preferred(f[0])] = row
		if err := c.names(knowledge.Person, 0, row, f[0]); err != nil {
			return err
		}
		if err := c.namesOf(row, f[1], f[2]); err != nil {
			return err
		}
	}
	return nil
}

// namesOf gives a person the short names, and the Arabic ones in each
// spelling; a single word is a short name.
func (c *compiler) namesOf(row int32, short, arabic string) error {
	for _, name := range names(short) {
		if err := c.name(knowledge.Person, knowledge.Short, row, name); err != nil {
			return err
		}
	}
	for i, name := range names(arabic) {
		var flags uint8
		if i == 0 {
			flags |= knowledge.Preferred
		}
		if !strings.ContainsAny(name, " -") {
			flags |= knowledge.Short
		}
		for _, spelling := range knowledge.SpellingsOfG(name) {
			if err := c.name(knowledge.Person, flags, row, spelling); err != nil {
				return err
			}
			flags &^= knowledge.Preferred
		}
	}
	return nil
}

func (c *compiler) terms() error {
	s, err := c.sheet("terms.csv", "office", "person", "start", "end", "verified_to", "confidence", "note")
	if err != nil {
		return err
	}
	var terms []*knowledge.Term
	for _, f := range s.lines {
		t, err := c.term(f)
		if err != nil {
			return fmt.Errorf("%s: %s, %s: %w", s.path, f[0], f[1], err)
		}
		terms = append(terms, t)
	}
	slices.SortStableFunc(terms, func(a, b *knowledge.Term) int {
		return cmp.Or(cmp.Compare(a.Person, b.Person), cmp.Compare(a.Start, b.Start))
	})
	for _, t := range terms {
		c.rows.Add(t)
	}
	return nil
}

func (c *compiler) term(f []string) (*knowledge.Term, error) {
	office, ok := c.office[f[0]]
	if !ok {
		return nil, fmt.Errorf("unknown office")
	}
	person, ok := c.person[f[1]]
	if !ok {
		return nil, fmt.Errorf("unknown person")
	}
	start, err := day(f[2], knowledge.NoDay)
	if err != nil {
		return nil, err
	}
	end, err := day(f[3], knowledge.Incumbent)
	if err != nil {
		return nil, err
	}
	verified, err := lastDay(f[4])
	if err != nil {
		return nil, err
	}
	return &knowledge.Term{Office: office, Person: person, Start: start, End: end, VerifiedTo: verified, Confidence: letter(f[5]), Note: f[6]}, nil
}

func (c *compiler) gaps() error {
	s, err := c.sheet("office_gaps.csv", "office", "start", "end", "kind")
	if err != nil {
		return err
	}
	var gaps []*knowledge.Gap
	for _, f := range s.lines {
		office, ok := c.office[f[0]]
		if !ok {
			return fmt.Errorf("%s: unknown office %q", s.path, f[0])
		}
		start, err := day(f[1], knowledge.NoDay)
		if err != nil {
			return fmt.Errorf("%s: %w", s.path, err)
		}
		end, err := day(f[2], knowledge.Incumbent)
		if err != nil {
			return fmt.Errorf("%s: %w", s.path, err)
		}
		gaps = append(gaps, &knowledge.Gap{Office: office, Start: start, End: end})
	}
	slices.SortStableFunc(gaps, func(a, b *knowledge.Gap) int {
		return cmp.Or(cmp.Compare(a.Office, b.Office), cmp.Compare(a.Start, b.Start))
	})
	for _, g := range gaps {
		c.rows.Add(g)
	}
	return nil
}

const daySeconds = 24 * 60 * 60

// day is a date in days since 1970-01-01; an empty field means otherwise.
func day(field string, otherwise int32) (int32, error) {
	if field == "" {
		return otherwise, nil
	}
	t, err := time.Parse(time.DateOnly, field)
	return int32(t.Unix() / daySeconds), err
}

// lastDay is the last day of a month, in days since 1970-01-01.
func lastDay(field string) (int32, error) {
	if field == "" {
		return knowledge.Incumbent, nil
	}
	t, err := time.Parse("2006-01", field)
	return int32(t.AddDate(0, 1, -1).Unix() / daySeconds), err
}
