package newsroom

import (
	"cmp"
	"slices"
	"strings"

	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/rule"
)

// compiler amends a base with the rows of all files.
type compiler struct {
	base    *knowledge.Base
	sources []*source
	rows    []row

	amended *knowledge.Amendment
	person  map[string]int32 // by folded name
	office  map[string]int32 // by id
}

func newCompiler(base *knowledge.Base) *compiler {
	return &compiler{base: base, person: map[string]int32{}, office: map[string]int32{}}
}

// compile takes the tables in the order in which they refer to each other,
// whatever file they stand in.
func (c *compiler) compile() (*knowledge.Base, error) {
	c.amended = c.base.Amend()
	for _, step := range [...]struct {
		table string
		add   func(*row)
	}{{People, c.addPerson}, {Offices, c.addOffice}, {Terms, c.addTerm}, {Places, c.addPlace}, {Spellings, c.addSpelling}} {
		for i := range c.rows {
			if c.rows[i].table == step.table {
				step.add(&c.rows[i])
			}
		}
	}
	if err := c.err(); err != nil {
		return nil, err
	}
	return c.amended.Base()
}

// err is all that was wrong, file by file in the order of the lines.
func (c *compiler) err() error {
	var all rule.Mistakes
	for _, s := range c.sources {
		slices.SortStableFunc(s.wrong, func(a, b *rule.Mistake) int {
			return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
		})
		all = append(all, s.wrong...)
	}
	if len(all) == 0 {
		return nil
	}
	return all
}

// name gives names the sense; the first one is the preferred one.
func (c *compiler) name(r *row, names []cell, s knowledge.Sense) {
	for i, name := range names {
		s.Flags &^= knowledge.Preferred
		if i == 0 {
			s.Flags |= knowledge.Preferred
		}
		c.say(r, name, s)
	}
}

// mostOptional is how many parts of a name may stand in parentheses: each
// doubles its spellings.
const mostOptional = 4

func (c *compiler) say(r *row, name cell, s knowledge.Sense) {
	bare, ambiguous := strings.CutSuffix(name.text, "?")
	if ambiguous {
		s.Flags |= knowledge.Ambiguous
	}
	if strings.Count(bare, "(") > mostOptional {
		r.from.mistake(name, "more than %d optional parts. Write the names out", mostOptional)
		return
	}
	if err := c.amended.Name(bare, s); err != nil {
		r.from.mistake(name, "%v. Write it in letters", err)
	}
}

// addPerson adds a person, or puts what the newsroom has of one in the place of
// what the program knows; its other spellings stay known.
func (c *compiler) addPerson(r *row) {
	own := namesOf(r)
	number := knowledge.NoRow
	for i, name := range own {
		_, taken := c.person[language.Fold(name.text)]
		if taken && i == 0 && r.text("wikidata") == "" { // two items are two people, whatever their names
			r.from.mistake(name, "%s stands in the tables already. Keep one row for each person", name.text)
			return
		}
		if rows := c.base.Named(name.text, knowledge.Person, false); len(rows) > 0 && number == knowledge.NoRow {
			number = rows[0]
		}
	}
	known := c.base.Person(number)
	names := strings.Join(append(append(r.all("en"), r.all("ar")...), r.all("short")...), ";")
	if known.Names != "" {
		names += ";" + known.Names
	}
	number = c.amended.Set(number, &knowledge.PersonRow{
		Name: first(r.all("en"), known.Name, own[0].text), Arabic: first(r.all("ar"), known.Arabic, own[0].text), Names: names,
	})
	r.number = number
	for _, name := range own {
		key := language.Fold(name.text)
		if _, taken := c.person[key]; !taken {
			c.person[key] = number
		}
	}
	c.name(r, r.cells["en"], knowledge.Sense{Kind: knowledge.Person, Value: number})
	for _, name := range r.cells["short"] {
		c.say(r, name, knowledge.Sense{Kind: knowledge.Person, Flags: knowledge.Short, Value: number})
	}
	c.nameInArabic(r, number)
}

func (c *compiler) nameInArabic(r *row, number int32) {
	for i, name := range r.cells["ar"] {
		s := knowledge.Sense{Kind: knowledge.Person, Value: number}
		if i == 0 {
			s.Flags |= knowledge.Preferred
		}
		if !strings.ContainsAny(name.text, " -") {
			s.Flags |= knowledge.Short
		}
		for _, spelling := range knowledge.SpellingsOfG(name.text) {
			c.say(r, cell{spelling, name.line, name.column}, s)
			s.Flags &^= knowledge.Preferred
		}
	}
}

// first is the first name of the row, or else the first that there is.
func first(own []string, others ...string) string {
	if len(own) > 0 {
		return strings.TrimSuffix(own[0], "?")
	}
	return cmp.Or(others...)
}

func (c *compiler) addOffice(r *row) {
	id := r.cell("id")
	if _, taken := c.office[id.text]; taken {
		r.from.mistake(id, "office %s stands in the tables already. Keep one row for each office", id.text)
		return
	}
	number := c.base.OfficeByID(id.text)
	o := c.base.Office(number)
	if number == knowledge.NoRow {
		o = knowledge.OfficeRow{ID: id.text, Head: knowledge.NoRow, Country: knowledge.NoRow}
	}
	o.Name, o.Arabic = first(r.all("en"), o.Name, r.text("ar")), first(r.all("ar"), o.Arabic, r.text("en"))
	if scope := r.cell("scope"); scope.text != "" {
		o.Scope = scope.text
		if len(scope.text) == 2 {
			o.Country = c.country(r, scope)
		}
	}
	if head := r.cell("head"); head.text != "" {
		if o.Head = c.base.HeadByID(head.text); o.Head == knowledge.NoRow {
			r.from.mistake(head, "no head %q. Leave it empty or write one of %s", head.text, strings.Join(c.base.HeadIDs(), ", "))
		}
	}
	number = c.amended.Set(number, &o)
	c.office[id.text] = number
	for _, names := range [...][]cell{r.cells["en"], r.cells["ar"]} {
		c.name(r, names, knowledge.Sense{Kind: knowledge.Office, Value: number})
	}
}

func (c *compiler) country(r *row, code cell) int32 {
	number := c.base.CountryByCode(code.text)
	if number == knowledge.NoRow {
		r.from.mistake(code, "no country %q. Write its ISO code of two letters, such as SA or GB", code.text)
	}
	return number
}

func (c *compiler) addTerm(r *row) {
	t := r.term()
	office, person := r.cell("office"), r.cell("person")
	var ok bool
	if t.Office, ok = c.office[office.text]; !ok {
		if t.Office = c.base.OfficeByID(office.text); t.Office == knowledge.NoRow {
			r.from.mistake(office, "no office %q. Add it to offices, or see tanaqud knowledge list offices for the ids", office.text)
		}
	}
	switch number, own := c.person[language.Fold(person.text)]; {
	case r.owner > 0:
		t.Person = c.rows[r.owner-1].number
	case own:
		t.Person = number
	default:
		t.Person = c.knownPerson(r, person)
	}
	if isDate(r.text("start")) == nil && isDate(r.text("end")) == nil && t.End < t.Start {
		r.from.mistake(r.cell("end"), "the end is before the start. Exchange them")
	}
	if t.Office != knowledge.NoRow && t.Person != knowledge.NoRow {
		c.amended.Term(t)
	}
}

func (c *compiler) knownPerson(r *row, name cell) int32 {
	rows := c.base.Named(name.text, knowledge.Person, false)
	switch len(rows) {
	case 0:
		r.from.mistake(name, "nobody is known as %q. Add a row to people, or write the full name", name.text)
		return knowledge.NoRow
	case 1:
		return rows[0]
	}
	r.from.mistake(name, "%q is both %s and %s. Write a name that only one of them has", name.text, c.base.Person(rows[0]).Name, c.base.Person(rows[1]).Name)
	return knowledge.NoRow
}

func (c *compiler) addPlace(r *row) {
	country := c.country(r, r.cell("country"))
	within := knowledge.NoRow
	if code := r.cell("subdivision"); code.text != "" {
		within = c.base.SubdivisionByCode(code.text)
		switch {
		case within == knowledge.NoRow:
			r.from.mistake(code, "no subdivision %q. Write its ISO 3166-2 code, such as RU-TA", code.text)
		case c.base.Subdivision(within).Country != country:
			r.from.mistake(code, "subdivision %s is not in %s", code.text, r.text("country"))
		}
	}
	if r.text("sort") == "city" {
		c.addCity(r, country, within)
		return
	}
	number := c.known(r, knowledge.Region, func(row int32) bool { return c.base.Region(row).Country == country })
	g := c.base.Region(number)
	number = c.amended.Set(number, &knowledge.RegionRow{
		Name: first(r.all("en"), g.Name, r.text("ar")), Arabic: first(r.all("ar"), g.Arabic), Country: country, Sort: r.text("sort"),
	})
	c.namePlace(r, knowledge.Region, number)
}

func (c *compiler) addCity(r *row, country, within int32) {
	number := c.known(r, knowledge.City, func(row int32) bool { return c.base.City(row).Country == country })
	city := c.base.City(number)
	if number == knowledge.NoRow {
		city = knowledge.CityRow{Country: country, Subdivision: knowledge.NoRow}
	}
	city.Name, city.Arabic, city.Confidence = first(r.all("en"), city.Name, r.text("ar")), first(r.all("ar"), city.Arabic), 'A'
	if within != knowledge.NoRow {
		city.Subdivision = within
	}
	c.namePlace(r, knowledge.City, c.amended.Set(number, &city))
}

// known is the row of the base that a name of the row has and that fits, or
// NoRow.
func (c *compiler) known(r *row, kind knowledge.Kind, fits func(int32) bool) int32 {
	for _, name := range namesOf(r) {
		for _, number := range c.base.Named(name.text, kind, true) {
			if fits(number) {
				return number
			}
		}
	}
	return knowledge.NoRow
}

func (c *compiler) namePlace(r *row, kind knowledge.Kind, number int32) {
	for _, names := range [...][]cell{r.cells["en"], r.cells["ar"]} {
		c.name(r, names, knowledge.Sense{Kind: kind, Value: number})
	}
}

func (c *compiler) addSpelling(r *row) {
	usual, others := r.cell("usual"), r.cells["others"]
	for _, other := range others {
		if other.text == usual.text {
			r.from.mistake(other, "%s is the usual spelling as well. Leave it out here", other.text)
			return
		}
	}
	for _, spelling := range append([]cell{usual}, others...) {
		if strings.Contains(spelling.text, "(") {
			r.from.mistake(spelling, "optional parts have no place here. Write the spellings out")
			return
		}
	}
	if err := c.amended.HouseWord(usual.text, r.all("others")); err != nil {
		r.from.mistake(usual, "%v. Write it in letters", err)
	}
}
