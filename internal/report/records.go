package report

import (
	"slices"

	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
)

// Record is a row of a table of knowledge, for people and programs to read.
type Record struct {
	Kind      string       `json:"kind"`
	Phrase    string       `json:"phrase,omitempty"`    // of the question
	Particles int          `json:"particles,omitempty"` // letters written on to it
	Short     bool         `json:"short,omitempty"`
	Ambiguous bool         `json:"ambiguous,omitempty"`
	ID        string       `json:"id,omitempty"`
	English   string       `json:"en,omitempty"`
	Arabic    string       `json:"ar,omitempty"`
	Names     []string     `json:"names,omitempty"`
	Sort      string       `json:"sort,omitempty"`
	Country   *named       `json:"country,omitempty"`
	Within    *named       `json:"subdivision,omitempty"`
	Capital   *named       `json:"capital,omitempty"`
	Adjective *named       `json:"nationality,omitempty"`
	IsCapital bool         `json:"is_capital,omitempty"`
	People    int32        `json:"population,omitempty"`
	Sure      string       `json:"confidence,omitempty"`
	Elsewhere []string     `json:"elsewhere,omitempty"`
	Domains   []string     `json:"domains,omitempty"`
	Dates     []string     `json:"dates,omitempty"`
	Terms     []termRecord `json:"terms,omitempty"`
	Gaps      []gapRecord  `json:"gaps,omitempty"`
	Editions  []edition    `json:"editions,omitempty"`
}

// named is a row that another one refers to.
type named struct {
	Code    string `json:"code,omitempty"`
	English string `json:"en"`
	Arabic  string `json:"ar,omitempty"`
}

// termRecord is a term, with the side of it that the record is not about.
type termRecord struct {
	Office     *named `json:"office,omitempty"`
	Person     *named `json:"person,omitempty"`
	Start      string `json:"start,omitempty"`
	End        string `json:"end,omitempty"` // empty: in office
	VerifiedTo string `json:"verified_to,omitempty"`
	Confidence string `json:"confidence"`
	Note       string `json:"note,omitempty"`
}

type gapRecord struct {
	Start string `json:"start,omitempty"`
	End   string `json:"end,omitempty"`
}

type edition struct {
	Label   string `json:"edition,omitempty"`
	Year    int32  `json:"year"`
	Start   string `json:"start,omitempty"`
	End     string `json:"end,omitempty"`
	City    *named `json:"city,omitempty"`
	Country *named `json:"country,omitempty"`
	Note    string `json:"note,omitempty"`
}

// recorder makes the records of one kind.
type recorder struct {
	name string
	kind knowledge.Kind
	make func(b *knowledge.Base, row int32) Record
}

// recorders are the kinds in the order in which people would look for them.
var recorders = [...]recorder{
	{"persons", knowledge.Person, personRecord},
	{"offices", knowledge.Office, officeRecord},
	{"heads", knowledge.OfficeHead, headRecord},
	{"countries", knowledge.Country, countryRecord},
	{"cities", knowledge.City, cityRecord},
	{"subdivisions", knowledge.Subdivision, subdivisionRecord},
	{"places", knowledge.Region, regionRecord},
	{"agencies", knowledge.Agency, agencyRecord},
	{"series", knowledge.Series, seriesRecord},
	{"anchors", knowledge.Anchor, anchorRecord},
	{"festivals", knowledge.Festival, festivalRecord},
	{"zones", knowledge.Zone, zoneRecord},
	{"nationalities", knowledge.Nationality, nationalityRecord},
}

// ListedKinds are the names of the kinds whose rows can be listed.
func ListedKinds() (names []string) {
	for _, r := range recorders {
		names = append(names, r.name)
	}
	return names
}

// RecordsOf are the rows that the meanings point to, kind by kind.
func RecordsOf(b *knowledge.Base, meanings []knowledge.Meaning) (list []Record) {
	for _, r := range recorders {
		for _, m := range meanings {
			if m.Kind != r.kind {
				continue
			}
			record := r.make(b, m.Value)
			record.Phrase, record.Particles = m.Phrase, int(m.Letters)
			record.Short, record.Ambiguous = m.Flags&knowledge.Short != 0, m.Flags&knowledge.Ambiguous != 0
			list = append(list, record)
		}
	}
	return list
}

// RecordsOfKind are all rows of a kind.
func RecordsOfKind(b *knowledge.Base, name string) ([]Record, bool) {
	i := slices.IndexFunc(recorders[:], func(r recorder) bool { return r.name == name })
	if i < 0 {
		return nil, false
	}
	var list []Record
	for row := range b.RowsOf(recorders[i].kind) {
		list = append(list, recorders[i].make(b, row))
	}
	return list, true
}

func personRecord(b *knowledge.Base, row int32) Record {
	p := b.Person(row)
	r := Record{Kind: "person", English: p.Name, Arabic: p.Arabic, Names: knowledge.Variants(p.Names)}
	for _, t := range b.Terms(row) {
		o := b.Office(t.Office)
		of := ofTerm(t)
		of.Office = &named{o.ID, o.Name, o.Arabic}
		r.Terms = append(r.Terms, of)
	}
	return r
}

func officeRecord(b *knowledge.Base, row int32) Record {
	o := b.Office(row)
	r := Record{Kind: "office", ID: o.ID, English: o.Name, Arabic: o.Arabic, Country: countryOf(b, o.Country)}
	for _, t := range b.Holders(row) {
		p := b.Person(t.Person)
		of := ofTerm(t)
		of.Person = &named{"", p.Name, p.Arabic}
		r.Terms = append(r.Terms, of)
	}
	for _, g := range b.Gaps(row) {
		r.Gaps = append(r.Gaps, gapRecord{openDay(g.Start), openDay(g.End)})
	}
	return r
}

func ofTerm(t knowledge.Term) termRecord {
	return termRecord{
		Start: openDay(t.Start), End: openDay(t.End), VerifiedTo: openDay(t.VerifiedTo), Confidence: string(t.Confidence), Note: t.Note,
	}
}

// openDay writes a day; what is open is empty.
func openDay(day int32) string {
	if day == knowledge.Incumbent || day == knowledge.NoDay {
		return ""
	}
	return iso(language.Civil(int(day)))
}

func headRecord(b *knowledge.Base, row int32) Record {
	h := b.Head(row)
	return Record{Kind: "head", ID: h.ID, English: h.Name, Arabic: h.Arabic}
}

func countryRecord(b *knowledge.Base, row int32) Record {
	c := b.Country(row)
	r := Record{Kind: "country", ID: c.Code, English: c.Name, Arabic: c.Arabic}
	if c.Nationality+c.NationalityArabic != "" {
		r.Adjective = &named{"", c.Nationality, c.NationalityArabic}
	}
	if city, ok := b.Capital(row); ok {
		capital := b.City(city)
		r.Capital = &named{"", capital.Name, capital.Arabic}
	}
	return r
}

func nationalityRecord(b *knowledge.Base, row int32) Record {
	c := b.Country(row)
	return Record{Kind: "nationality", English: c.Nationality, Arabic: c.NationalityArabic, Country: countryOf(b, row)}
}

func cityRecord(b *knowledge.Base, row int32) Record {
	c := b.City(row)
	r := Record{
		Kind: "city", English: c.Name, Arabic: c.Arabic, Country: countryOf(b, c.Country), IsCapital: c.Capital,
		People: c.Population, Elsewhere: knowledge.Variants(c.Elsewhere),
	}
	if c.Confidence != 0 {
		r.Sure = string(c.Confidence)
	}
	if c.Subdivision != knowledge.NoRow {
		s := b.Subdivision(c.Subdivision)
		r.Within = &named{s.Code, s.Name, s.Arabic}
	}
	return r
}

func subdivisionRecord(b *knowledge.Base, row int32) Record {
	s := b.Subdivision(row)
	return Record{Kind: "subdivision", ID: s.Code, English: s.Name, Arabic: s.Arabic, Country: countryOf(b, s.Country)}
}

func regionRecord(b *knowledge.Base, row int32) Record {
	g := b.Region(row)
	return Record{Kind: "place", English: g.Name, Arabic: g.Arabic, Sort: g.Sort, Country: countryOf(b, g.Country)}
}

func agencyRecord(b *knowledge.Base, row int32) Record {
	a := b.Agency(row)
	return Record{
		Kind: "agency", ID: a.ID, English: a.Name, Arabic: a.Arabic, Sort: a.Sort, Country: countryOf(b, a.Country),
		Domains: knowledge.Variants(a.Domains),
	}
}

func seriesRecord(b *knowledge.Base, row int32) Record {
	s := b.Series(row)
	r := Record{Kind: "series", ID: s.ID, English: s.Name, Arabic: s.Arabic, Sort: s.Sort}
	first, end := b.Summits(row)
	for at := first; at < end; at++ {
		e := b.Summit(at)
		of := edition{Label: e.Label, Year: e.Year, Start: openDay(e.Start), End: openDay(e.End), Country: countryOf(b, e.Country), Note: e.Note}
		if city := b.City(e.City); city.Name != "" {
			of.City = &named{"", city.Name, city.Arabic}
		}
		r.Editions = append(r.Editions, of)
	}
	return r
}

func anchorRecord(b *knowledge.Base, row int32) Record {
	a := b.Anchor(row)
	r := Record{Kind: "anchor", ID: a.ID, English: a.Name, Arabic: a.Arabic, Sort: a.Sort, Country: countryOf(b, a.Country), Sure: string(a.Confidence)}
	for _, d := range b.AnchorDates(row) {
		r.Dates = append(r.Dates, iso(int(d.Year), int(d.Month), int(d.Day)))
	}
	return r
}

func festivalRecord(b *knowledge.Base, row int32) Record {
	f := b.Festival(row)
	return Record{Kind: "festival", ID: f.ID, English: f.Name, Dates: []string{f.Rule}}
}

func zoneRecord(b *knowledge.Base, row int32) Record {
	z := b.Zone(row)
	return Record{Kind: "zone", ID: z.Name, English: z.Name, Elsewhere: knowledge.Variants(z.Countries)}
}

func countryOf(b *knowledge.Base, row int32) *named {
	if row == knowledge.NoRow {
		return nil
	}
	c := b.Country(row)
	return &named{c.Code, c.Name, c.Arabic}
}
