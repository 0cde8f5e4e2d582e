// Package checks turns what an article mentions into claims, one file per
// family of claims. Which claims contradict each other is for the rules.
package checks

import (
	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/mention"
)

// Check makes one family of claims.
type Check struct {
	Name   string   // as in its file: "anniversary"
	Doc    string   // one sentence: what it claims, and from what
	Makes  []string // the attributes of its claims, "<subject kind>.<attribute>"
	Claims func(m *mention.Set, out *claim.Set)
}

// All is every check, in the order in which they run.
var All = []Check{
	Stamp,
	Caption,
	WeekdayDate,
	WeekdayDateline,
	HijriGregorian,
	Range,
	Duration,
	Timezone,
	HeadlineBody,
	Tense,
	AgeBirth,
	Lifespan,
	Sequence,
	Anniversary,
	RelativeYear,
	RelativeDate,
	OfficeTerm,
	OfficeDate,
	HostVenue,
	SummitHost,
	CityCountry,
	Impossible,
	DualMonth,
	Agency,
	Chrome,
	Residue,
	Repetition,
	NameSpelling,
	HouseSpelling,
	LinkedDay,
	Acronym,
	PlaceSpelling, ThingSpelling,
	WordSlip,
	PlaceEvent,
	Status,
	OfficeHolder,
	Nationality,
}
