package knowledge

import "math"

// Incumbent is the end of a term that has not ended.
const Incumbent int32 = math.MaxInt32

// Head is a sort of office that many countries have: its title without the
// country.
type Head struct {
	ID           string // "foreign-minister"
	Name, Arabic string
}

func (*Head) table() table { return heads }

func (h *Head) fields(r *record) {
	r.text(&h.ID)
	r.text(&h.Name)
	r.text(&h.Arabic)
}

// OfficeRow is an office of one country or organisation.
type OfficeRow struct {
	ID           string // "RU_DEFENCE"
	Name, Arabic string
	Head         int32  // row of heads, or NoRow
	Country      int32  // row of countries, or NoRow for an organisation
	Scope        string // code of the country or organisation
}

func (*OfficeRow) table() table { return offices }

func (o *OfficeRow) fields(r *record) {
	r.text(&o.ID)
	r.text(&o.Name)
	r.text(&o.Arabic)
	r.number(&o.Head)
	r.number(&o.Country)
	r.text(&o.Scope)
}

// Office is that row of the offices.
func (b *Base) Office(row int32) (o OfficeRow) {
	r := b.record(offices, row)
	o.fields(&r)
	return o
}

// PersonRow is a holder of offices.
type PersonRow struct {
	Name, Arabic string
	Names        string // all spellings; see Variants
}

func (*PersonRow) table() table { return persons }

func (p *PersonRow) fields(r *record) {
	r.text(&p.Name)
	r.text(&p.Arabic)
	r.text(&p.Names)
}

// Person is that row of the persons.
func (b *Base) Person(row int32) (p PersonRow) {
	r := b.record(persons, row)
	p.fields(&r)
	return p
}

// Term is a time in which a person held an office. Days count from
// 1970-01-01.
type Term struct {
	Office, Person int32
	Start, End     int32  // first and last day; End is Incumbent where it has not ended
	VerifiedTo     int32  // of an incumbent: nothing is known after this day
	Confidence     byte   // 'H', 'M', 'L'
	Note           string // "acting", "interrupted ...", "killed"
}

func (*Term) table() table { return terms }

func (t *Term) fields(r *record) {
	tags := [4]uint8{t.Confidence}
	r.number(&t.Office)
	r.number(&t.Person)
	r.number(&t.Start)
	r.number(&t.End)
	r.number(&t.VerifiedTo)
	r.small(&tags)
	r.text(&t.Note)
	t.Confidence = tags[0]
}

// Term is that row of the terms.
func (b *Base) Term(row int32) (t Term) {
	r := b.record(terms, row)
	t.fields(&r)
	return t
}

// Terms are all the terms of a person, in order of time.
func (b *Base) Terms(person int32) []Term {
	first, end := b.run(terms, person, func(row int32) int32 { return b.Term(row).Person })
	list := make([]Term, 0, end-first)
	for row := first; row < end; row++ {
		list = append(list, b.Term(row))
	}
	return list
}

// Holder is the first person of the table who holds the office on the day.
func (b *Base) Holder(office, day int32) (person int32, ok bool) {
	for row := range b.rows(terms) {
		if t := b.Term(row); t.Office == office && day >= t.Start && day <= t.End {
			return t.Person, true
		}
	}
	return NoRow, false
}

// Gap is a time in which the tables know no holder of an office: nothing may
// be inferred then.
type Gap struct {
	Office     int32
	Start, End int32 // days
}

func (*Gap) table() table { return gaps }

func (g *Gap) fields(r *record) {
	r.number(&g.Office)
	r.number(&g.Start)
	r.number(&g.End)
}

func (b *Base) gap(row int32) (g Gap) {
	r := b.record(gaps, row)
	g.fields(&r)
	return g
}

// Gaps are the gaps of an office.
func (b *Base) Gaps(office int32) []Gap {
	first, end := b.run(gaps, office, func(row int32) int32 { return b.gap(row).Office })
	list := make([]Gap, 0, end-first)
	for row := first; row < end; row++ {
		list = append(list, b.gap(row))
	}
	return list
}
