package timex

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"sync"
	"time"

	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/rules"
)

// Zone is a time zone as a text names it.
type Zone struct {
	Name  string // of the IANA data base, or "UTC+03:00"; "" for the time of the place where the story is set
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
		return p.ahead(&Zone{Name: p.Base.Zone(h.Value).Name, Start: i, End: h.End})
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

// zoneBehind reads the time zone behind a time of day, which may stand in
// brackets: "10:00 (UTC+3)".
func (p parser) zoneBehind(i int) (*Zone, int) {
	if p.Sign(i, '(') {
		if z, end := p.zone(i + 1); z != nil && p.Sign(end, ')') {
			return z, end + 1
		}
	}
	return p.zone(i)
}

// zoneNamed reads what a zone is named after.
func (p parser) zoneNamed(start, i int) (*Zone, int) {
	if h, ok := p.At(i, knowledge.Zone); ok {
		return p.ahead(&Zone{Name: p.Base.Zone(h.Value).Name, Start: start, End: h.End})
	}
	return p.zoneOfPlace(start, i)
}

// universal is the zone that others are told by.
const universal = "Etc/UTC"

// farthest is how many hours the clocks of a zone may be ahead of Greenwich.
const farthest = 14

// ahead reads how far a zone is ahead of Greenwich: "GMT+3", "UTC-05:30",
// "بتوقيت غرينتش +3". A dash with space around it goes on with something else.
func (p parser) ahead(z *Zone) (*Zone, int) {
	at := z.End
	hours, digits, ok := p.Number(at + 1)
	if z.Name != universal || !p.Sign(at, '+', '-') || p.Sign(at, '-') && p.Token(at).Space || !ok || digits > 2 || hours > farthest || p.Token(at+1).Space {
		return z, z.End
	}
	z.End = at + 2
	minutes := 0
	if n, digits, ok := p.Number(z.End + 1); ok && p.Sign(z.End, ':') && digits == 2 && n < 60 {
		minutes, z.End = n, z.End+2
	}
	z.Name = fmt.Sprintf("UTC%c%02d:%02d", p.Token(at).Sign, hours, minutes)
	return z, z.End
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
	if at, err := time.Parse("UTC-07:00", zone); err == nil {
		_, offset := at.Zone() // its location may be that of the machine
		return time.FixedZone(zone, offset), true
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
