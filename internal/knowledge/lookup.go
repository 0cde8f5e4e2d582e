package knowledge

import (
	"slices"

	"github.com/tanaqud/tanaqud/internal/language"
)

// Meaning is one sense of a phrase in a text.
type Meaning struct {
	Sense
	Phrase  string // as the text has it, particles included
	Letters uint8  // of particles written on to it (و ف ب ك ل)
}

// Meanings are the senses of the phrases that make up the whole text, fewest
// particles first. Where the whole of it is no phrase, they are those of the
// longest phrases within.
func (b *Base) Meanings(text string) []Meaning {
	tokens := language.Tokenize(text, nil)
	var list []Meaning
	for i := 0; i < len(tokens); {
		end := i + 1
		matches := b.Match(tokens, i, nil)
		for _, m := range matches {
			end = max(end, int(m.End))
		}
		for _, m := range matches {
			for n := range int(m.Count) {
				if int(m.End) < end {
					break // "New York" is meant, not "New"
				}
				list = add(list, Meaning{b.Sense(m, n), text[tokens[i].Start:tokens[end-1].End], m.Letters})
			}
		}
		i = end
	}
	return list
}

func add(list []Meaning, m Meaning) []Meaning {
	same := func(o Meaning) bool { return o.Kind == m.Kind && o.Value == m.Value && o.Phrase == m.Phrase }
	if slices.ContainsFunc(list, same) {
		return list
	}
	return append(list, m)
}

// Named are the rows of that kind that a name has as it stands, the likeliest
// first; short forms, such as surnames, count only where they are asked for.
func (b *Base) Named(name string, kind Kind, short bool) (rows []int32) {
	tokens := language.Tokenize(name, nil)
	if len(tokens) == 0 {
		return nil
	}
	for _, m := range b.Match(tokens, 0, nil) {
		if int(m.End) < len(tokens) || m.Letters > 0 {
			continue
		}
		for n := range int(m.Count) {
			if s := b.Sense(m, n); s.Kind == kind && (short || s.Flags&Short == 0) {
				rows = append(rows, s.Value)
			}
		}
	}
	return rows
}

// TableKinds are the kinds whose senses are rows of tables, in the order in
// which people would look for them.
var TableKinds = [...]Kind{Person, Office, OfficeHead, Country, Nationality, City, Subdivision, Region, Agency, Series, Anchor, Festival, Zone}

// EachTerm calls for every term there is, by person.
func (b *Base) EachTerm(call func(Term)) {
	for row := range b.rows(terms) {
		call(b.Term(row))
	}
}

// Holders are the terms of an office, in order of time.
func (b *Base) Holders(office int32) (list []Term) {
	b.EachTerm(func(t Term) {
		if t.Office == office {
			list = append(list, t)
		}
	})
	slices.SortStableFunc(list, func(x, y Term) int { return int(x.Start) - int(y.Start) })
	return list
}

// OfficeByID finds an office by its id, or NoRow.
func (b *Base) OfficeByID(id string) int32 {
	for row := range b.rows(offices) {
		if b.Office(row).ID == id {
			return row
		}
	}
	return NoRow
}

// HeadByID finds a sort of office by its id, or NoRow.
func (b *Base) HeadByID(id string) int32 {
	for row := range b.rows(heads) {
		if b.Head(row).ID == id {
			return row
		}
	}
	return NoRow
}

// Head is that row of the heads.
func (b *Base) Head(row int32) (h Head) {
	r := b.record(heads, row)
	h.fields(&r)
	return h
}

// HeadIDs are the ids of all heads.
func (b *Base) HeadIDs() (ids []string) {
	for row := range b.rows(heads) {
		ids = append(ids, b.Head(row).ID)
	}
	return ids
}

// SubdivisionByCode finds a subdivision by its ISO 3166-2 code, or NoRow.
func (b *Base) SubdivisionByCode(code string) int32 {
	for row := range b.rows(subdivisions) {
		if b.Subdivision(row).Code == code {
			return row
		}
	}
	return NoRow
}

// Counts is how many rows each table has, by the name of its file.
func (b *Base) Counts() []TableCount {
	list := make([]TableCount, 0, len(tableNames))
	for t, name := range tableNames {
		if name != "" {
			list = append(list, TableCount{name, int(b.rows(table(t)))})
		}
	}
	return list
}

// TableCount is how many rows a table has.
type TableCount struct {
	Name string
	Rows int
}

var tableNames = [tables]string{
	countries: "countries", subdivisions: "subdivisions", cities: "cities", regions: "places", heads: "heads",
	offices: "offices", persons: "persons", terms: "terms", gaps: "office_gaps", agencies: "agencies",
	series: "series", summits: "summits", anchors: "anchors", zones: "zones", festivals: "festivals",
}

// OfTables are the meanings that are rows of tables.
func OfTables(list []Meaning) []Meaning {
	return slices.DeleteFunc(slices.Clone(list), func(m Meaning) bool { return !slices.Contains(TableKinds[:], m.Kind) })
}

// RowsOf is how many rows the table has that senses of the kind point into.
func (b *Base) RowsOf(k Kind) int32 {
	t, ok := map[Kind]table{
		Person: persons, Office: offices, OfficeHead: heads, Country: countries, Nationality: countries, City: cities, Subdivision: subdivisions,
		Region: regions, Agency: agencies, Series: series, Anchor: anchors, Festival: festivals, Zone: zones,
	}[k]
	if !ok {
		return 0
	}
	return b.rows(t)
}

// Coded are the rows that a code stands for: of a country (ISO 3166-1), a
// subdivision (ISO 3166-2) or an office.
func (b *Base) Coded(code string) (list []Meaning) {
	for _, of := range [...]struct {
		kind Kind
		row  int32
	}{{Office, b.OfficeByID(code)}, {Country, b.CountryByCode(code)}, {Subdivision, b.SubdivisionByCode(code)}} {
		if of.row != NoRow {
			list = append(list, Meaning{Sense: Sense{Kind: of.kind, Value: of.row}, Phrase: code})
		}
	}
	return list
}
