package checks

import (
	"slices"
	"strconv"

	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/mention"
)

// RelativeYear claims the year of the article from a summit, tournament or
// disaster that it says was "last year".
var RelativeYear = Check{
	Name:   "relative-year",
	Doc:    "The year of the article, from a known summit, contest or disaster that it dates relative to itself.",
	Makes:  []string{"article.date"},
	Claims: relativeYearClaims,
}

// farYears is how far an edition may lie from the year that the article
// means. Beyond it the text more probably means another event by that name.
const farYears = 6

// nearYears is how far the years of a contest are looked through for one that
// was put off or moved.
const nearYears = 4

// fewYears is how long before the first edition of a table that is cut off no
// place of it is likely to have been host already.
const fewYears = 3

func relativeYearClaims(m *mention.Set, out *claim.Set) {
	disasterClaims(m, out)
	for _, e := range m.Events {
		if e.Relative == nil || !e.IsEdition() || ofThisYear(m, e) { // SummitHost tells who hosts this year
			continue
		}
		edition, ok := meantEdition(m, e)
		if !ok {
			continue
		}
		value := whenSaid(e.Relative, edition)
		out.Add(claim.Claim{
			Subject: claim.Article, Attribute: "date", Kind: "relative-year", Value: value,
			Basis: claim.Computed, At: e.Relative.Passage(), Voice: voiceOf(e.Block, e.Relative.Start),
			Args:  append(eventArgs(e), claim.Arg{Name: "event-year", Value: yearName(int(edition.Year))}),
			Marks: saidMarks(m, e.Block, e.Relative.Start, whenMarks(m, e, edition)), Weight: 1,
		})
	}
}

// mostApart is how far, in years, a disaster may lie from the year that the
// article means: further away another one by that name is meant.
const mostApart = 3

// disasterClaims claims the year of the article from a disaster that it dates
// relative to itself.
func disasterClaims(m *mention.Set, out *claim.Set) {
	stamp, dated := m.Published()
	if !dated {
		return
	}
	year, _, _ := language.Civil(stamp.From)
	for _, d := range m.Disasters() {
		was := int(m.Base.AnchorDates(d.Anchor)[0].Year)
		said := was - d.Relative.Offset
		if d.Relative.Offset > 0 || year < was || max(said-year, year-said) > mostApart {
			continue
		}
		name := d.Passage().Text()
		out.Add(claim.Claim{
			Subject: claim.Article, Attribute: "date", Kind: "relative-year",
			Value: claim.Days{From: language.DayNumber(said, 1, 1), To: language.DayNumber(said, 12, 31), Year: said},
			Basis: claim.Computed, At: d.Relative.Passage(), Voice: voiceOf(d.Block, d.Relative.Start),
			Args:  []claim.Arg{{Name: "event", Value: claim.Name{Key: name, Shown: name}}, {Name: "event-year", Value: yearName(was)}},
			Marks: saidMarks(m, d.Block, d.Start, nil), Weight: 1,
		})
	}
}

// seasonDays is how long after an event it was "last summer": once round the
// year, and the season itself.
const seasonDays = 365 + 60

// whenSaid are the days on which the words are true of the edition.
func whenSaid(y *mention.Year, edition knowledge.Summit) claim.Days {
	years := yearsOf(edition)
	from, to := slices.Min(years)-y.Offset, slices.Max(years)-y.Offset
	days := claim.Days{From: language.DayNumber(from, 1, 1), To: language.DayNumber(to, 12, 31), Year: from}
	switch {
	case !y.Season:
	case edition.Start == knowledge.NoDay: // in which season it was is not known
		days.From = language.DayNumber(from+y.Offset, 1, 1)
	default:
		days.From, days.To = int(edition.Start), int(edition.End)+seasonDays
	}
	return days
}

// whenMarks are the marks that bear on when, not on where. What is to come may
// still be moved or put off.
func whenMarks(m *mention.Set, e *mention.Event, edition knowledge.Summit) []string {
	var marks []string
	if e.Marked("hypothetical") {
		marks = append(marks, "hypothetical")
	}
	if e.Relative.Offset > 0 && !punctual(m, edition) {
		marks = append(marks, "planned")
	}
	return marks
}

// punctual says whether the contest keeps to its years: neither this edition
// nor those around it were put off, moved or cancelled.
func punctual(m *mention.Set, edition knowledge.Summit) bool {
	series := m.Base.Series(edition.Series).Sort
	if series != "contest" && series != "games" {
		return false
	}
	first, end := m.Base.Summits(edition.Series)
	for row := first; row < end; row++ {
		s := m.Base.Summit(row)
		if apart := s.Year - edition.Year; apart < -nearYears || apart > nearYears {
			continue
		}
		if s.Cancelled || s.Moved || len(yearsOf(s)) > 1 {
			return false
		}
	}
	return true
}

func yearName(year int) claim.Name {
	text := strconv.Itoa(year)
	return claim.Name{Key: text, Shown: text}
}

// meantEdition finds the edition that the number, the place or the host
// names: of several that which fits the article's date, otherwise
// the nearest.
func meantEdition(m *mention.Set, e *mention.Event) (edition knowledge.Summit, ok bool) {
	first, end := m.Base.Summits(e.Series)
	stamp, dated := m.Published()
	meant := 0
	if dated {
		year, _, _ := language.Civil(stamp.From)
		meant = year + e.Relative.Offset
		if first == end || meant < int(m.Base.Summit(first).Year)-fewYears || meant > int(m.Base.Summit(end-1).Year) {
			return edition, false // the table does not reach so far: the place may have been host then
		}
	}
	best := farYears + 1
	for row := first; row < end; row++ {
		s := m.Base.Summit(row)
		if s.Cancelled || !heldThere(m, s, e) {
			continue
		}
		if !dated {
			if ok {
				return edition, false // one of several: nothing to choose by
			}
			edition, ok = s, true
			continue
		}
		if d := distance(yearsOf(s), meant); d < best {
			best, edition, ok = d, s, true
		}
	}
	return edition, ok
}

func distance(years []int, to int) int {
	d := farYears + 1
	for _, year := range years {
		d = min(d, max(year-to, to-year))
	}
	return d
}

// heldThere says whether the edition is the one that the text names by number,
// place or host. Without any of them "last year's summit" is always true.
func heldThere(m *mention.Set, s knowledge.Summit, e *mention.Event) bool {
	if e.Number != 0 {
		return int(s.Edition) == e.Number
	}
	if s.Country == knowledge.NoRow {
		return false
	}
	held := claim.Country(append([]string{m.Base.Country(s.Country).Code}, s.Partners()...))
	switch {
	case e.Venue != nil && e.Venue.Kind == knowledge.City:
		return s.City != knowledge.NoRow && e.Venue.Names(s.City)
	case e.Venue != nil:
		return claim.Country(e.Venue.Countries()).Fits(held, 0)
	case len(e.Hosts) == 1 && e.Hosts[0].Kind == knowledge.City:
		return s.City != knowledge.NoRow && e.Hosts[0].Names(s.City)
	case len(e.Hosts) > 0:
		return hostCountries(e).Fits(held, 0)
	}
	return false
}
