package timex

import (
	"archive/zip"
	"bytes"
	"io"
	"sync"
	"time"

	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/rules"
)

// Zone is a time zone as a text names it.
type Zone struct {
	Name  string // of the IANA data base; "" for the time of the place where the story is set
	Start int    // tokens: where the text names it
	End   int
}

// The values of a ClockCue that have to do with zones.
const (
	zoneCue  = 5 // before a place: "بتوقيت"
	localCue = 6 // "local time"
	timeWord = 7 // behind a place: "Kuwait time"
)

// zone reads the time zone behind a time of day: "GMT", "بتوقيت الكويت",
// "Riyadh time", "local time", "in Oslo".
func (p parser) zone(i int) (*Zone, int) {
	if h, ok := p.Meaning(i, knowledge.ClockCue, localCue); ok {
		return &Zone{Start: i, End: h.End}, h.End
	}
	if h, ok := p.Meaning(i, knowledge.ClockCue, zoneCue); ok {
		return p.zoneNamed(i, h.End)
	}
	if h, ok := p.At(i, knowledge.Zone); ok && h.Particle == 0 {
		return &Zone{Name: p.Base.Zone(h.Value).Name, Start: i, End: h.End}, h.End
	}
	if p.IsArabic(i) {
		return nil, i
	}
	if z, end := p.zoneOfPlace(i, i); z != nil {
		if h, ok := p.Meaning(end, knowledge.ClockCue, timeWord); ok {
			z.End = h.End
			return z, h.End
		}
		if p.Sign(end, ')') || p.Sign(end, '/') {
			return z, end
		}
	}
	if p.Has(i, knowledge.InCue) {
		if z, end := p.zoneOfPlace(i, i+1); z != nil {
			return z, end
		}
	}
	return nil, i
}

// zoneNamed reads what a zone is named after.
func (p parser) zoneNamed(start, i int) (*Zone, int) {
	if h, ok := p.At(i, knowledge.Zone); ok {
		return &Zone{Name: p.Base.Zone(h.Value).Name, Start: start, End: h.End}, h.End
	}
	return p.zoneOfPlace(start, i)
}

// zoneOfPlace is the time of a country, or of the country of a city, that keeps
// one time.
func (p parser) zoneOfPlace(start, i int) (*Zone, int) {
	for _, kind := range [...]knowledge.Kind{knowledge.Country, knowledge.City, knowledge.Nationality} {
		h, ok := p.At(i, kind)
		if !ok {
			continue
		}
		country := h.Value
		if kind == knowledge.City {
			country = p.Base.City(h.Value).Country
		}
		if z, ok := p.Base.ZoneOf(country); ok {
			return &Zone{Name: z.Name, Start: start, End: h.End}, h.End
		}
	}
	return nil, i
}

// zoneFiles are the zones of the data base by name.
var zoneFiles = sync.OnceValue(func() map[string]*zip.File {
	files := map[string]*zip.File{}
	r, err := zip.NewReader(bytes.NewReader(rules.ZoneInfo), int64(len(rules.ZoneInfo)))
	if err != nil {
		return files // cannot happen to a build whose tests passed
	}
	for _, f := range r.File {
		files[f.Name] = f
	}
	return files
})

// Offset is how many seconds the clocks of a zone are ahead of Greenwich at a
// moment that is told in their own time.
func Offset(zone string, local Moment) (seconds Moment, ok bool) {
	location, ok := location(zone)
	if !ok {
		return 0, false
	}
	at := time.Unix(int64(local), 0).UTC()
	_, offset := time.Date(at.Year(), at.Month(), at.Day(), at.Hour(), at.Minute(), at.Second(), 0, location).Zone()
	return Moment(offset), true
}

var locations sync.Map // of *time.Location, by name

func location(zone string) (*time.Location, bool) {
	if l, ok := locations.Load(zone); ok {
		return l.(*time.Location), true
	}
	file, ok := zoneFiles()[zone]
	if !ok {
		return nil, false
	}
	r, err := file.Open()
	if err != nil {
		return nil, false
	}
	defer r.Close()
	data, err := io.ReadAll(r)
	if err != nil {
		return nil, false
	}
	l, err := time.LoadLocationFromTZData(zone, data)
	if err != nil {
		return nil, false
	}
	locations.Store(zone, l)
	return l, true
}

// TimeOfDay is the time of day that the expression tells, in seconds from
// midnight, with the zone that stands beside it, nil for none. open is true
// where the words leave it between the two halves of the day; ok is false where
// they tell no time of day.
func (x *Timex) TimeOfDay() (second Moment, zone *Zone, open, ok bool) {
	return x.clock.second, x.clock.zone, x.clock.open, x.clock.told && x.clock.part == 0
}
