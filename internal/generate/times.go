package main

import (
	"fmt"

	"github.com/tanaqud/tanaqud/internal/knowledge"
)

func (c *compiler) zones() error {
	s, err := c.sheet("zones.csv", "zone", "countries", "en", "ar")
	if err != nil {
		return err
	}
	for _, f := range s.lines {
		for _, code := range knowledge.Variants(f[1]) {
			if _, ok := c.country[code]; !ok {
				return fmt.Errorf("%s: %s: unknown country %q", s.path, f[0], code)
			}
		}
		row := c.rows.Add(&knowledge.ZoneRow{Name: f[0], Countries: f[1]})
		if err := c.names(knowledge.Zone, 0, row, f[2], f[3]); err != nil {
			return err
		}
	}
	return nil
}

func (c *compiler) festivals() error {
	s, err := c.sheet("festivals.csv", "id", "rule", "country", "en", "ar")
	if err != nil {
		return err
	}
	for _, f := range s.lines {
		row := c.rows.Add(&knowledge.FestivalRow{ID: f[0], Rule: f[1], Name: preferred(f[3])})
		if err := c.names(knowledge.Festival, 0, row, f[3], f[4]); err != nil {
			return err
		}
	}
	return nil
}
