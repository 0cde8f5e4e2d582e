package checks

import (
	"slices"
	"strconv"
	"strings"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/mention"
)

// SummitHost claims which country hosted one edition of a series of summits
// or tournaments: as the article says it, and as the table has it.
var SummitHost = Check{
	Name:   "summit-host",
	Doc:    "The country that hosted a summit or tournament, as stated and as the table of summits has it for that year or number.",
	Makes:  []string{"event.host"},
	Claims: summitHostClaims,
}

func summitHostClaims(m *mention.Set, out *claim.Set) {
	for _, e := range m.Events {
		if !e.IsEdition() || e.Sort == mention.Outcome || len(e.Hosts) == 0 && e.Venue == nil {
			continue
		}
		if e.Year == nil && e.Number == 0 && comparesVenue(m, e) { // HostVenue tells what the text itself can tell
			continue
		}
		rows := heldEditions(m, e)
		if len(rows) == 0 {
			continue
		}
		claimSaidHost(m, e, rows, out)
		claimKnownHost(m, e, rows, out)
	}
}

// claimSaidHost claims what the text says of the host, by name or by venue,
// unless HostVenue claims it too.
func claimSaidHost(m *mention.Set, e *mention.Event, rows []knowledge.Summit, out *claim.Set) {
	switch {
	case comparesVenue(m, e):
	case len(hostCountries(e)) > 0:
		claimHost(m, e, out)
	case e.Venue != nil:
		if venue := venueCountries(m, e, rows); len(venue) > 0 {
			claimVenue(e, venue, out)
		}
	}
}

// venueCountries are the countries of the venue; where the venue's name is
// that of the true city as well, it is the true city.
func venueCountries(m *mention.Set, e *mention.Event, rows []knowledge.Summit) claim.Country {
	anywhere := e.Venue.Anywhere()
	for _, row := range rows {
		if slices.Contains(anywhere, m.Base.Country(row.Country).Code) {
			return anywhere
		}
	}
	return e.Venue.Countries()
}

// settledBefore is how many days before its beginning the place of an edition
// is settled, but for those of which the table has that they were moved.
const settledBefore = 400

func claimKnownHost(m *mention.Set, e *mention.Event, rows []knowledge.Summit, out *claim.Set) {
	var known claim.Country
	marks := e.Marks
	if e.Number == 0 || m.Corrects(e.Block, e.Start) { // which edition a number is, no speaker decides
		marks = saidMarks(m, e.Block, e.Said(), e.Marks)
	}
	for _, row := range rows {
		known = append(known, m.Base.Country(row.Country).Code)
		known = append(known, row.Partners()...)
		if row.Virtual && e.Venue != nil {
			marks = append(slices.Clone(marks), "virtual")
		}
	}
	if stamp, ok := m.Published(); ok && rows[0].Start != knowledge.NoDay && stamp.To < int(rows[0].Start)-settledBefore {
		marks = append(slices.Clone(marks), "planned") // the plan of that day may have been another
	}
	args := eventArgs(e)
	if edition := editionName(rows[0]); !strings.Contains(e.Passage().Text(), edition.Key) {
		args = append(args, claim.Arg{Name: "edition", Value: edition})
	}
	if rows[0].City != knowledge.NoRow {
		city := m.Base.City(rows[0].City)
		args = append(args, claim.Arg{Name: "known-city", Value: entity(city.Name, city.Name, city.Arabic)})
	}
	out.Add(claim.Claim{
		Subject: eventSubject(e), Attribute: "host", Kind: "known", Value: known, Basis: claim.Known,
		At: editionPassage(m, e), Voice: voiceOf(e.Block, e.Said()), Args: args, Marks: marks,
		Source: "summits.csv: " + m.Base.Series(e.Series).ID + " " + rows[0].Label,
	})
}

func editionName(row knowledge.Summit) claim.Name {
	year := strconv.Itoa(int(row.Year))
	return claim.Name{Key: year, Shown: year}
}

// editionPassage is where the text says which edition is meant.
func editionPassage(m *mention.Set, e *mention.Event) article.Passage {
	switch {
	case e.Number != 0:
		return e.NumberAt
	case e.Year == nil: // the date of the article
		if d := m.Dateline; d != nil && d.Date == m.Stamps[0].Date {
			return d.Block.Passage(d.Start, d.End)
		}
		return m.Stamps[0].At
	case e.Year.Start <= e.End && e.Year.End >= e.Start-1:
		return e.Block.Passage(min(e.Start, e.Year.Start), max(e.End, e.Year.End))
	}
	return e.Year.Passage()
}

// heldEditions are the editions that the text's number or year can mean; none
// where the table is not sure of one or of all its hosts, or where it had been
// given to another host before.
func heldEditions(m *mention.Set, e *mention.Event) []knowledge.Summit {
	var rows []knowledge.Summit
	year := yearOfEdition(m, e)
	if e.Number == 0 && year == 0 {
		return nil
	}
	first, end := m.Base.Summits(e.Series)
	for row := first; row < end; row++ {
		s := m.Base.Summit(row)
		if !means(s, e, year) {
			continue
		}
		if s.Moved || s.Several && len(s.Partners()) == 0 || s.Planned || s.Cancelled || s.Country == knowledge.NoRow || s.Confidence != 'H' {
			return nil
		}
		rows = append(rows, s)
	}
	return rows
}

// anotherConvention is the note on meetings that share no more than the name
// with the series, and so only their numbers: "COP16" was of the climate in
// 2010, of biodiversity in 2024.
const anotherConvention = "another convention"

// means says whether the text means this edition. A number is surer than a
// year, but one that goes against the year is trusted no more than that.
func means(s knowledge.Summit, e *mention.Event, year int) bool {
	if e.Number != 0 && int(s.Edition) != e.Number || e.Number == 0 && s.Note == anotherConvention {
		return false
	}
	return year == 0 || slices.Contains(yearsOf(s), year)
}

// yearOfEdition is the year that the text gives the edition, "this year" being
// that of the article where it tells its date for sure; 0 for none. Only the
// host that the text names is held against such a year: of "last year's summit
// in Bonn" the words may go together in another way.
func yearOfEdition(m *mention.Set, e *mention.Event) int {
	if e.Year != nil {
		return e.Year.Number
	}
	stamp, ok := m.Published()
	if !ok || stamp.Inferred || stamp.Sort > mention.FromMetadata || len(e.Hosts) == 0 || e.Number != 0 {
		return 0
	}
	switch {
	case e.Relative == nil:
		return underWay(m, e, stamp)
	case e.Relative.Offset != 0 || e.Relative.Season:
		return 0 // RelativeYear asks of these
	}
	return yearOf(stamp)
}

// ofThisYear says whether the host that the text names is held against the
// edition of the article's own year.
func ofThisYear(m *mention.Set, e *mention.Event) bool {
	return e.Relative.Offset == 0 && e.Year == nil && yearOfEdition(m, e) != 0 && !comparesVenue(m, e) && len(heldEditions(m, e)) > 0
}

// underWay is the year of the edition that is held about the day of the
// article, where the text speaks of it in the present; 0 for none.
func underWay(m *mention.Set, e *mention.Event, stamp *mention.Stamp) int {
	if !e.Present(m) {
		return 0
	}
	around := aroundSummit
	if e.Contest() {
		around = aroundContest
	}
	first, end := m.Base.Summits(e.Series)
	for row := first; row < end; row++ {
		s := m.Base.Summit(row)
		if s.Start != knowledge.NoDay && s.End != knowledge.NoDay && stamp.From >= int(s.Start)-around && stamp.To <= int(s.End)+around && s.Note != anotherConvention {
			return int(s.Year)
		}
	}
	return 0
}

// How many days before and after an edition its name alone means this one. Who
// "hosts the G20" a week later may be the next host.
const (
	aroundSummit  = 2
	aroundContest = 14
)

// yearsOf are the years by which an edition is called: of its name and of its
// days, which differ for contests that were put off.
func yearsOf(s knowledge.Summit) []int {
	years := []int{int(s.Year)}
	for _, day := range [...]int32{s.Start, s.End} {
		if day == knowledge.NoDay {
			continue
		}
		if year, _, _ := language.Civil(int(day)); !slices.Contains(years, year) {
			years = append(years, year)
		}
	}
	return years
}
