package knowledge

import "strings"

// SeriesRow is a series of summits or tournaments.
type SeriesRow struct {
	ID           string // "BRICS"
	Name, Arabic string
	Sort         string // "group" whose leaders meet, "chair" where one country hosts all meetings of a year, "conference", "contest", "games"
}

// IsGroup says whether the series is of a body, of which only the meetings of
// its leaders are editions.
func (s SeriesRow) IsGroup() bool { return s.Sort == "group" || s.Sort == "chair" }

func (*SeriesRow) table() table { return series }

func (s *SeriesRow) fields(r *record) {
	r.text(&s.ID)
	r.text(&s.Name)
	r.text(&s.Arabic)
	r.text(&s.Sort)
}

// Series is that row of the series.
func (b *Base) Series(row int32) (s SeriesRow) {
	r := b.record(series, row)
	s.fields(&r)
	return s
}

// Summit is one edition of a series.
type Summit struct {
	Series     int32
	Edition    int32  // 0 where it has no number
	Label      string // the edition as the table writes it: "16", "E9"
	Year       int32
	Start, End int32 // days since 1970-01-01; NoDay where only the year is known
	City       int32 // row of cities, or NoRow
	Country    int32 // row of countries, or NoRow
	Confidence byte  // 'H', 'M'
	Note       string

	Extraordinary bool
	Planned       bool // may not have been held
	Cancelled     bool
	Virtual       bool
	Several       bool // held in more places than one, or for another host: see Note
	Moved         bool // to another year or host than was planned
}

// NoDay stands for a day that is not known.
const NoDay int32 = -1 << 31

const (
	extraordinaryBit uint8 = 1 << iota
	plannedBit
	cancelledBit
	virtualBit
	severalBit
	movedBit
)

func (*Summit) table() table { return summits }

func (s *Summit) fields(r *record) {
	tags := [4]uint8{bit(s.Extraordinary, extraordinaryBit) | bit(s.Planned, plannedBit) |
		bit(s.Cancelled, cancelledBit) | bit(s.Virtual, virtualBit) | bit(s.Several, severalBit) | bit(s.Moved, movedBit), s.Confidence}
	r.number(&s.Series)
	r.number(&s.Edition)
	r.text(&s.Label)
	r.number(&s.Year)
	r.number(&s.Start)
	r.number(&s.End)
	r.number(&s.City)
	r.number(&s.Country)
	r.text(&s.Note)
	r.small(&tags)
	s.Extraordinary, s.Planned = tags[0]&extraordinaryBit != 0, tags[0]&plannedBit != 0
	s.Cancelled, s.Virtual, s.Several = tags[0]&cancelledBit != 0, tags[0]&virtualBit != 0, tags[0]&severalBit != 0
	s.Moved, s.Confidence = tags[0]&movedBit != 0, tags[1]
}

// Summit is that row of the summits.
func (b *Base) Summit(row int32) (s Summit) {
	r := b.record(summits, row)
	s.fields(&r)
	return s
}

// Partners are the codes of the countries that the note names beside the host:
// of those that held the edition together with it, or presided over it.
func (s Summit) Partners() (codes []string) {
	for _, word := range strings.Fields(strings.ReplaceAll(s.Note, ";", " ")) {
		if len(word) == 2 && strings.ToUpper(word) == word && strings.ToLower(word) != word {
			codes = append(codes, word)
		}
	}
	return codes
}

// Summits are the rows of a series, first <= row < end, in order of time.
func (b *Base) Summits(of int32) (first, end int32) {
	return b.run(summits, of, func(row int32) int32 { return b.Summit(row).Series })
}

// Date is a day, a month (Day is 0) or a year (Month is 0 too).
type Date struct{ Year, Month, Day int32 }

// AnchorRow is an event whose anniversaries are kept.
type AnchorRow struct {
	ID           string
	Name, Arabic string
	Sort         string // "war", "independence", "founding", ...
	Country      int32  // row of countries, or NoRow
	Scope        string // code of the country or organisation; "*" is the world
	Confidence   byte   // 'H', 'M'
}

// Once says whether the event was of a few days that an article may count its
// own year from.
func (a AnchorRow) Once() bool { return a.Sort == "disaster" || a.Sort == "ceremony" }

func (*AnchorRow) table() table { return anchors }

func (a *AnchorRow) fields(r *record) {
	tags := [4]uint8{a.Confidence}
	r.text(&a.ID)
	r.text(&a.Name)
	r.text(&a.Arabic)
	r.text(&a.Sort)
	r.number(&a.Country)
	r.text(&a.Scope)
	r.small(&tags)
	a.Confidence = tags[0]
}

// Anchor is that row of the anchors.
func (b *Base) Anchor(row int32) (a AnchorRow) {
	r := b.record(anchors, row)
	a.fields(&r)
	return a
}

// Anchors is how many there are.
func (b *Base) Anchors() int32 { return b.rows(anchors) }

// AnchorDate is a date of an anchor.
type AnchorDate struct {
	Anchor int32
	Date
}

func (*AnchorDate) table() table { return anchorDates }

func (d *AnchorDate) fields(r *record) {
	r.number(&d.Anchor)
	r.number(&d.Year)
	r.number(&d.Month)
	r.number(&d.Day)
}

func (b *Base) anchorDate(row int32) (d AnchorDate) {
	r := b.record(anchorDates, row)
	d.fields(&r)
	return d
}

// AnchorDates are the dates of an anchor, the main one first; the others are
// kept too.
func (b *Base) AnchorDates(anchor int32) []Date {
	first, end := b.run(anchorDates, anchor, func(row int32) int32 { return b.anchorDate(row).Anchor })
	dates := make([]Date, 0, end-first)
	for row := first; row < end; row++ {
		dates = append(dates, b.anchorDate(row).Date)
	}
	return dates
}

// AgencyRow is a news agency, newspaper or broadcaster.
type AgencyRow struct {
	ID           string
	Sort         string // "agency", "newspaper", "tv", "radio", "web"
	Name, Arabic string
	Country      int32 // row of countries, or NoRow
	Scope        string
	Domains      string // see Variants
}

func (*AgencyRow) table() table { return agencies }

func (a *AgencyRow) fields(r *record) {
	r.text(&a.ID)
	r.text(&a.Sort)
	r.text(&a.Name)
	r.text(&a.Arabic)
	r.number(&a.Country)
	r.text(&a.Scope)
	r.text(&a.Domains)
}

// Agencies is how many there are.
func (b *Base) Agencies() int32 { return b.rows(agencies) }

// Agency is that row of the agencies.
func (b *Base) Agency(row int32) (a AgencyRow) {
	r := b.record(agencies, row)
	a.fields(&r)
	return a
}
