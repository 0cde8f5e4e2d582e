package knowledge

// ZoneRow is a time zone of the IANA data base.
type ZoneRow struct {
	Name      string // "Asia/Riyadh"
	Countries string // the codes of the countries that all keep its time; see Variants
}

func (*ZoneRow) table() table { return zones }

func (z *ZoneRow) fields(r *record) {
	r.text(&z.Name)
	r.text(&z.Countries)
}

// Zone is that row of the zones.
func (b *Base) Zone(row int32) (z ZoneRow) {
	r := b.record(zones, row)
	z.fields(&r)
	return z
}

// ZoneOf is the zone of a country that has just one; ok is false for others.
func (b *Base) ZoneOf(country int32) (z ZoneRow, ok bool) {
	code := b.Country(country).Code
	if code == "" {
		return ZoneRow{}, false
	}
	for row := range b.rows(zones) {
		z := b.Zone(row)
		for _, c := range Variants(z.Countries) {
			if c == code {
				return z, true
			}
		}
	}
	return ZoneRow{}, false
}

// FestivalRow is a feast or a national day.
type FestivalRow struct {
	ID   string
	Rule string // how its day is reckoned: "gregorian 12-25", "hijri 10-01 3", "easter -2", "nth 11 4 4", ...
	Name string
}

func (*FestivalRow) table() table { return festivals }

func (f *FestivalRow) fields(r *record) {
	r.text(&f.ID)
	r.text(&f.Rule)
	r.text(&f.Name)
}

// Festival is that row of the festivals.
func (b *Base) Festival(row int32) (f FestivalRow) {
	r := b.record(festivals, row)
	f.fields(&r)
	return f
}
