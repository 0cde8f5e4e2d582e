package main

import (
	"fmt"
	"strconv"
	"unicode/utf8"

	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
)

func (c *compiler) countries() error {
	s, err := c.sheet("countries.csv", "code", "en", "ar", "nationality_en", "nationality_ar", "nationality_ar_forms")
	if err != nil {
		return err
	}
	for _, f := range s.lines {
		row := c.rows.Add(&knowledge.CountryRow{
			Code: f[0], Name: preferred(f[1]), Arabic: preferred(f[2]),
			Nationality: preferred(f[3]), NationalityArabic: f[4],
		})
		c.country[f[0]] = row
		c.english[f[0]] = spelt(f[1], preferred(f[3]))
		if err := c.names(knowledge.Country, 0, row, f[1], f[2]); err != nil {
			return err
		}
		if err := c.names(knowledge.Nationality, 0, row, f[3], f[5]); err != nil {
			return err
		}
	}
	return nil
}

// subdivisions come before the cities that lie in them.
func (c *compiler) subdivisions() error {
	s, err := c.subdivisionSheet()
	if err != nil {
		return err
	}
	for _, f := range s.lines {
		country, ok := c.country[f[1]]
		if !ok {
			return fmt.Errorf("%s: %s: unknown country %q", s.path, f[0], f[1])
		}
		row := &knowledge.SubdivisionRow{Code: f[0], Name: preferred(f[2]), Arabic: preferred(f[3]), Country: country}
		c.within[f[0]] = c.rows.Add(row)
	}
	return nil
}

// subdivisionNames come last of all: most are the names of cities, or of
// persons, as well, and those are the likelier.
func (c *compiler) subdivisionNames() error {
	s, err := c.subdivisionSheet()
	if err != nil {
		return err
	}
	for _, f := range s.lines {
		if err := c.names(knowledge.Subdivision, 0, c.within[f[0]], f[2], f[3]); err != nil {
			return err
		}
	}
	return nil
}

func (c *compiler) subdivisionSheet() (sheet, error) {
	return c.sheet("subdivisions.csv", "code", "country", "en", "ar")
}

// place is the name of a city in its country, as other tables refer to it.
type place struct {
	name    string // folded
	country int32
}

// coordinates of a city are known by its first name in English and its country.
func (c *compiler) coordinates() error {
	s, err := c.sheet("coordinates.csv", "en", "country", "north", "east")
	if err != nil {
		return err
	}
	for _, f := range s.lines {
		country, err := c.scope(f[1])
		if err != nil {
			return fmt.Errorf("%s: %s: %w", s.path, f[0], err)
		}
		north, err := strconv.ParseFloat(f[2], 64)
		if err != nil {
			return fmt.Errorf("%s: %s: %w", s.path, f[0], err)
		}
		east, err := strconv.ParseFloat(f[3], 64)
		if err != nil {
			return fmt.Errorf("%s: %s: %w", s.path, f[0], err)
		}
		c.lies[place{language.Fold(f[0]), country}] = knowledge.CoordinatesAt(north, east)
	}
	return nil
}

// cities come in the order of the file, which puts capitals and well-known
// towns before the rest: of those that share a name, the first is the likelier.
func (c *compiler) cities() error {
	if err := c.coordinates(); err != nil {
		return err
	}
	s, err := c.sheet("cities.csv", "en", "country", "population", "capital", "ar", "confidence", "shared_with", "risk", "elsewhere", "subdivision")
	if err != nil {
		return err
	}
	for _, f := range s.lines {
		city, err := c.readCity(f)
		if err != nil {
			return fmt.Errorf("%s: %s: %w", s.path, f[0], err)
		}
		if err := c.addCity(city, f[0], f[4]); err != nil {
			return err
		}
	}
	return nil
}

func (c *compiler) readCity(f []string) (*knowledge.CityRow, error) {
	country, err := c.scope(f[1])
	if err != nil {
		return nil, err
	}
	population, err := number(f[2])
	if err != nil {
		return nil, err
	}
	within, known := c.within[f[9]]
	switch {
	case f[9] == "":
		within = knowledge.NoRow
	case !known:
		return nil, fmt.Errorf("unknown subdivision %q", f[9])
	}
	arabic := preferred(f[4])
	return &knowledge.CityRow{
		Name: preferred(f[0]), Arabic: arabic, Country: country, Population: population,
		Confidence: letter(f[5]), Capital: f[3] == "yes",
		Short: f[7] == "short" || arabic != "" && utf8.RuneCountInString(arabic) <= 3, Shared: f[6] != "",
		Elsewhere: f[8], Subdivision: within,
	}, nil
}

func (c *compiler) addCity(city *knowledge.CityRow, en, ar string) error {
	at := place{language.Fold(preferred(en)), city.Country}
	city.At = c.lies[at]
	delete(c.lies, at) // a lesser town of the same name lies elsewhere
	row := c.rows.Add(city)
	for _, list := range [][]string{names(en), names(ar)} {
		for _, name := range list {
			key := place{language.Fold(name), city.Country}
			if _, taken := c.city[key]; !taken {
				c.city[key] = row
			}
		}
	}
	return c.names(knowledge.City, 0, row, en, ar)
}

// cityOf is the city of that name in the country; one that is not in the
// table yet is added to it.
func (c *compiler) cityOf(en, ar string, country int32) (int32, error) {
	for _, list := range [][]string{names(en), names(ar)} {
		for _, name := range list {
			if row, ok := c.city[place{language.Fold(name), country}]; ok {
				return row, c.names(knowledge.City, 0, row, en, ar)
			}
		}
	}
	err := c.addCity(&knowledge.CityRow{Name: preferred(en), Arabic: preferred(ar), Country: country, Confidence: 'A', Subdivision: knowledge.NoRow}, en, ar)
	return c.city[place{language.Fold(preferred(en)), country}], err
}

func (c *compiler) places() error {
	s, err := c.sheet("places.csv", "en", "sort", "country", "ar")
	if err != nil {
		return err
	}
	for _, f := range s.lines {
		country, err := c.scope(f[2])
		if err != nil {
			return fmt.Errorf("%s: %s: %w", s.path, f[0], err)
		}
		row := c.rows.Add(&knowledge.RegionRow{Name: preferred(f[0]), Arabic: preferred(f[3]), Country: country, Sort: f[1]})
		if err := c.names(knowledge.Region, 0, row, f[0], f[3]); err != nil {
			return err
		}
	}
	return nil
}

// scope is the row of a country's code. Longer codes are organisations', and
// "*" is the world: they have no row.
func (c *compiler) scope(code string) (int32, error) {
	if len(code) != 2 {
		return knowledge.NoRow, nil
	}
	row, ok := c.country[code]
	if !ok {
		return knowledge.NoRow, fmt.Errorf("unknown country %q", code)
	}
	return row, nil
}

func number(field string) (int32, error) {
	if field == "" {
		return 0, nil
	}
	n, err := strconv.ParseInt(field, 10, 32)
	return int32(n), err
}

func letter(field string) byte {
	if field == "" {
		return 0
	}
	return field[0]
}
