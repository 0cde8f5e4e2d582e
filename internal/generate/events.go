package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/tanaqud/tanaqud/internal/knowledge"
)

func (c *compiler) agencies() error {
	s, err := c.sheet("agencies.csv", "id", "sort", "scope", "en", "ar", "domains")
	if err != nil {
		return err
	}
	for _, f := range s.lines {
		country, err := c.scope(f[2])
		if err != nil {
			return fmt.Errorf("%s: %s: %w", s.path, f[0], err)
		}
		row := c.rows.Add(&knowledge.AgencyRow{ID: f[0], Sort: f[1], Name: preferred(f[3]), Arabic: preferred(f[4]), Country: country, Scope: f[2], Domains: f[5]})
		if err := c.names(knowledge.Agency, 0, row, f[3], f[4]); err != nil {
			return err
		}
	}
	return nil
}

func (c *compiler) seriesOfSummits() error {
	s, err := c.sheet("series.csv", "id", "en", "ar", "sort")
	if err != nil {
		return err
	}
	for _, f := range s.lines {
		row := c.rows.Add(&knowledge.SeriesRow{ID: f[0], Name: preferred(f[1]), Arabic: preferred(f[2]), Sort: f[3]})
		c.series[f[0]] = row
		if err := c.names(knowledge.Series, 0, row, f[1], f[2]); err != nil {
			return err
		}
	}
	return nil
}

func (c *compiler) summits() error {
	s, err := c.sheet("summits.csv", "series", "edition", "year", "start", "end", "city", "city_ar", "country", "confidence", "note")
	if err != nil {
		return err
	}
	last := knowledge.NoRow
	for _, f := range s.lines {
		summit, err := c.summit(f)
		if err != nil {
			return fmt.Errorf("%s: %s %s %s: %w", s.path, f[0], f[1], f[2], err)
		}
		if summit.Series < last {
			return fmt.Errorf("%s: %s does not stand with its series, in the order of series.csv", s.path, f[0])
		}
		last = summit.Series
		c.rows.Add(summit)
	}
	return nil
}

func (c *compiler) summit(f []string) (*knowledge.Summit, error) {
	series, ok := c.series[f[0]]
	if !ok {
		return nil, fmt.Errorf("unknown series")
	}
	year, err := number(f[2])
	if err != nil {
		return nil, err
	}
	start, err := day(f[3], knowledge.NoDay)
	if err != nil {
		return nil, err
	}
	end, err := day(f[4], start)
	if err != nil {
		return nil, err
	}
	country, err := c.scope(f[7])
	if err != nil {
		return nil, err
	}
	city := knowledge.NoRow
	if f[5] != "" && country != knowledge.NoRow {
		if city, err = c.cityOf(f[5], f[6], country); err != nil {
			return nil, err
		}
	}
	edition, _ := strconv.Atoi(f[1]) // "E9" and "Camp_David" have no number
	return &knowledge.Summit{
		Series: series, Edition: int32(edition), Label: f[1], Year: year, Start: start, End: end,
		City: city, Country: country, Confidence: letter(f[8]), Note: f[9],
		Extraordinary: strings.HasPrefix(f[1], "E") || notes(f[9], "emergency", "extraordinary"),
		Planned:       notes(f[9], "planned"), Cancelled: notes(f[9], "cancelled"), Virtual: notes(f[9], "virtual"),
		Several: notes(f[9], "also", "multi-country", "chaired from", "host ", "presidency", "negotiations", "moved from"),
		Moved:   notes(f[9], "moved"),
	}, nil
}

// notes says whether a note has a part that begins with one of the words.
func notes(note string, words ...string) bool {
	for part := range strings.SplitSeq(note, ";") {
		for _, word := range words {
			if strings.HasPrefix(part, word) {
				return true
			}
		}
	}
	return false
}

func (c *compiler) anchors() error {
	s, err := c.sheet("anchors.csv", "id", "date", "also", "sort", "scope", "en", "ar", "confidence")
	if err != nil {
		return err
	}
	for _, f := range s.lines {
		country, err := c.scope(f[4])
		if err != nil {
			return fmt.Errorf("%s: %s: %w", s.path, f[0], err)
		}
		row := c.rows.Add(&knowledge.AnchorRow{ID: f[0], Name: preferred(f[5]), Arabic: preferred(f[6]), Sort: f[3], Country: country, Scope: f[4], Confidence: letter(f[7])})
		if err := c.anchorDates(row, append([]string{f[1]}, names(f[2])...)); err != nil {
			return fmt.Errorf("%s: %s: %w", s.path, f[0], err)
		}
		if err := c.names(knowledge.Anchor, 0, row, f[5], f[6]); err != nil {
			return err
		}
		if f[3] == "independence" {
			if err := c.independence(row, f[4], f[5]); err != nil {
				return err
			}
		}
	}
	return nil
}

// independence names the independence of a country in the ways of English
// that the table leaves out, because they are regular.
func (c *compiler) independence(anchor int32, country, listed string) error {
	for _, name := range names(c.english[country]) {
		for _, phrase := range [...]string{name + "'s independence", name + " independence", "independence of " + name} {
			if slices.Contains(names(listed), phrase) {
				continue
			}
			if err := c.name(knowledge.Anchor, 0, anchor, phrase); err != nil {
				return err
			}
		}
	}
	return nil
}

func (c *compiler) anchorDates(anchor int32, dates []string) error {
	for _, field := range dates {
		var parts [3]int32
		for i, part := range strings.SplitN(field, "-", len(parts)) {
			n, err := number(part)
			if err != nil {
				return err
			}
			parts[i] = n
		}
		c.rows.Add(&knowledge.AnchorDate{Anchor: anchor, Date: knowledge.Date{Year: parts[0], Month: parts[1], Day: parts[2]}})
	}
	return nil
}

func (c *compiler) bodies() error {
	s, err := c.sheet("bodies.csv", "letters", "en", "ar")
	if err != nil {
		return err
	}
	for _, f := range s.lines {
		row := c.rows.Add(&knowledge.BodyRow{Letters: f[0], Name: preferred(f[1]), Arabic: preferred(f[2])})
		if err := c.names(knowledge.Body, 0, row, f[1], f[2]); err != nil {
			return err
		}
	}
	return nil
}
