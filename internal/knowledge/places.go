package knowledge

import (
	"sort"
	"strings"
)

// NoRow stands for "none" where a field holds the row of another table.
const NoRow int32 = -1

// CountryRow is a state or territory.
type CountryRow struct {
	Code              string // ISO 3166-1 alpha-2
	Name, Arabic      string // as the program writes them
	Nationality       string // "Ghanaian"
	NationalityArabic string // masculine: "غاني"
}

func (*CountryRow) table() table { return countries }

func (c *CountryRow) fields(r *record) {
	r.text(&c.Code)
	r.text(&c.Name)
	r.text(&c.Arabic)
	r.text(&c.Nationality)
	r.text(&c.NationalityArabic)
}

// Country is that row of the countries.
func (b *Base) Country(row int32) (c CountryRow) {
	r := b.record(countries, row)
	c.fields(&r)
	return c
}

// Countries is how many there are; they are in the order of their codes.
func (b *Base) Countries() int32 { return b.rows(countries) }

// CountryByCode finds the row of an ISO code, or NoRow.
func (b *Base) CountryByCode(code string) int32 {
	n := int(b.Countries())
	i := int32(sort.Search(n, func(i int) bool { return b.Country(int32(i)).Code >= code }))
	if b.Country(i).Code != code {
		return NoRow
	}
	return i
}

// CityRow is a town of any size.
type CityRow struct {
	Name, Arabic string // Arabic may be empty
	Country      int32  // row of countries, or NoRow
	Population   int32
	Confidence   byte // of the Arabic name: 'A' two sources, 'B' one, 'C' weak, 0 none
	Capital      bool // a seat of the government of its country
	Short        bool // the Arabic name has three letters or fewer
	Shared       bool // its country is not sure from the name: comparable cities elsewhere bear it
	At           Coordinates

	// Elsewhere lists the codes of the other countries that have a place of
	// that name, however small, or that claim this one; see Variants.
	Elsewhere string

	Subdivision int32 // row of subdivisions, or NoRow where it is not known
}

const (
	capitalBit uint8 = 1 << iota
	shortBit
	sharedBit
)

func (*CityRow) table() table { return cities }

func (c *CityRow) fields(r *record) {
	tags := [4]uint8{c.Confidence, bit(c.Capital, capitalBit) | bit(c.Short, shortBit) | bit(c.Shared, sharedBit)}
	r.text(&c.Name)
	r.text(&c.Arabic)
	r.number(&c.Country)
	r.number(&c.Population)
	r.text(&c.Elsewhere)
	r.number(&c.Subdivision)
	r.number((*int32)(&c.At))
	r.small(&tags)
	c.Confidence = tags[0]
	c.Capital, c.Short, c.Shared = tags[1]&capitalBit != 0, tags[1]&shortBit != 0, tags[1]&sharedBit != 0
}

func bit(set bool, b uint8) uint8 {
	if set {
		return b
	}
	return 0
}

// City is that row of the cities.
func (b *Base) City(row int32) (c CityRow) {
	r := b.record(cities, row)
	c.fields(&r)
	return c
}

// Certain says whether the name alone tells the country.
func (c CityRow) Certain() bool {
	return c.Country != NoRow && (c.Confidence == 'A' || c.Confidence == 'B') && !c.Short && !c.Shared
}

// RegionRow is a place that is neither state nor city.
type RegionRow struct {
	Name, Arabic string
	Country      int32  // row of countries, or NoRow
	Sort         string // "region", "site", "water"
}

func (*RegionRow) table() table { return regions }

func (g *RegionRow) fields(r *record) {
	r.text(&g.Name)
	r.text(&g.Arabic)
	r.number(&g.Country)
	r.text(&g.Sort)
}

// Region is that row of the regions.
func (b *Base) Region(row int32) (g RegionRow) {
	r := b.record(regions, row)
	g.fields(&r)
	return g
}

// SubdivisionRow is a state, province or governorate. Some countries have them
// on more levels than one, so that two of them need not exclude each other.
type SubdivisionRow struct {
	Code         string // ISO 3166-2: "RU-TA"
	Name, Arabic string // Arabic may be empty
	Country      int32  // row of countries
}

func (*SubdivisionRow) table() table { return subdivisions }

func (s *SubdivisionRow) fields(r *record) {
	r.text(&s.Code)
	r.text(&s.Name)
	r.text(&s.Arabic)
	r.number(&s.Country)
}

// Subdivision is that row of the subdivisions.
func (b *Base) Subdivision(row int32) (s SubdivisionRow) {
	r := b.record(subdivisions, row)
	s.fields(&r)
	return s
}

// Capital is the city where the government of a country sits, the likeliest
// one where it has several.
func (b *Base) Capital(country int32) (city int32, ok bool) {
	for row := range b.rows(cities) {
		if c := b.City(row); c.Capital && c.Country == country {
			return row, true
		}
	}
	return NoRow, false
}

// Variants cuts a list of names as the tables write it.
func Variants(list string) []string {
	if list == "" {
		return nil
	}
	return strings.Split(list, ";")
}
