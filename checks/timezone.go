package checks

import (
	"fmt"

	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/mention"
	"github.com/tanaqud/tanaqud/internal/timex"
)

// Timezone claims which moment a time of day is that is told in two zones.
var Timezone = Check{
	Name:   "timezone",
	Doc:    "The moment of a time of day that is given in two time zones, by the rules of each on that day.",
	Makes:  []string{"moment.clock"},
	Claims: timezoneClaims,
}

func timezoneClaims(m *mention.Set, out *claim.Set) {
	for k := 0; k+1 < len(m.Times); k++ {
		a, b := m.Times[k], m.Times[k+1]
		if !samePair(a, b) {
			continue
		}
		first, zone1, ok1 := clockIn(m, a, dayOfPair(m, a, b))
		second, zone2, ok2 := clockIn(m, b, dayOfPair(m, a, b))
		if !ok1 || !ok2 || zone1 == zone2 || openFits(a, b, first, second) || (first.Minutes-second.Minutes)%1440 != 0 && fitsAnotherDay(m, a, b) {
			continue
		}
		subject := claim.Subject{Kind: "moment", Key: key(a.Block, a.Start)}
		marks := quotedMark(a.Block, a.Start)
		out.Add(claim.Claim{
			Subject: subject, Attribute: "clock", Kind: "local-time", Value: first, Basis: claim.Stated, At: a.PassageOf(toldIn(a)), Marks: marks,
			Args: converted(first, second),
		})
		out.Add(claim.Claim{
			Subject: subject, Attribute: "clock", Kind: "other-time", Value: second, Basis: claim.Stated, At: b.PassageOf(toldIn(b)), Marks: marks,
			Args: converted(second, first),
		})
	}
}

// toldIn is the time of day itself, without "until" or "before".
func toldIn(t *mention.Time) *timex.Timex {
	switch {
	case t.Mod == timex.Plain:
	case t.From != nil:
		return t.From
	case t.To != nil:
		return t.To
	}
	return t.Timex
}

// samePair says whether the second time of day only says the first one again:
// in brackets, behind a slash, "that is", "الموافقة".
func samePair(a, b *mention.Time) bool {
	if a.Block != b.Block || b.Start < a.End || b.Start-a.End > 6 {
		return false
	}
	_, zone1, _, ok1 := a.TimeOfDay()
	_, zone2, _, ok2 := b.TimeOfDay()
	if !ok1 || !ok2 || zone1 == nil && zone2 == nil {
		return false
	}
	// A comma joins two zones that are both named.
	joined := zone1 != nil && zone2 != nil && b.Start == a.End+1 && a.Block.Sign(a.End, ',')
	for i := a.End; i < b.Start; {
		end, joins := passed(a.Block, i)
		if end == i {
			return false
		}
		i, joined = end, joined || joins
	}
	return joined
}

// The kinds of word that join a time of day to the same one elsewhere, and
// those that may stand beside it.
var (
	joining = [...]knowledge.Kind{knowledge.PairWord, knowledge.SameTimeCue}
	beside  = [...]knowledge.Kind{
		knowledge.InCue, knowledge.ClockCue, knowledge.OfWord, knowledge.Weekday, knowledge.DayWord, knowledge.DayNoun, knowledge.City, knowledge.DefiniteWord,
	}
)

// passed is the end of the sign or word at token i that may stand between the
// two times of a pair, i for any other, and whether it joins them.
func passed(b *mention.Block, i int) (end int, joins bool) {
	switch {
	case b.Sign(i, '(', '/', '[', '-'):
		return i + 1, true
	case b.Sign(i, ',', ')'):
		return i + 1, false
	}
	for _, kind := range joining {
		if h, ok := b.At(i, kind); ok {
			return h.End, true
		}
	}
	for _, kind := range beside {
		if h, ok := b.At(i, kind); ok {
			return h.End, false
		}
	}
	return i, false
}

// openFits says whether the two are twelve hours apart, and the words leave it
// open for one of them in which half of the day it is: "8 (1700 GMT)".
func openFits(a, b *mention.Time, first, second claim.Clock) bool {
	_, _, open1, _ := a.TimeOfDay()
	_, _, open2, _ := b.TimeOfDay()
	apart := (first.Minutes - second.Minutes) % 1440
	return (open1 || open2) && apart != 0 && apart%720 == 0
}

// fitsAnotherDay says whether the two are one time on a day that the paragraph
// speaks of: between winter and summer time, the article's own day misleads.
func fitsAnotherDay(m *mention.Set, a, b *mention.Time) bool {
	if a.Sure() || b.Sure() {
		return false
	}
	for _, d := range m.Dates {
		if d.Block != a.Block {
			continue
		}
		day, _, ok := m.Resolve(d)
		if !ok {
			continue
		}
		first, _, ok1 := clockIn(m, a, day)
		second, _, ok2 := clockIn(m, b, day)
		if ok1 && ok2 && (first.Minutes-second.Minutes)%1440 == 0 {
			return true
		}
	}
	return false
}

// dayOfPair is the day on which the two times fall, for the rules of summer
// time: their own, or that of the article.
func dayOfPair(m *mention.Set, a, b *mention.Time) int {
	for _, t := range [...]*mention.Time{a, b} {
		if t.Sure() {
			return t.Past.From.Day()
		}
	}
	if stamp, ok := m.Published(); ok {
		return stamp.From
	}
	return 0
}

// clockIn is the moment of a time of day; without a zone it is that of the
// dateline.
func clockIn(m *mention.Set, t *mention.Time, day int) (c claim.Clock, zone string, ok bool) {
	second, z, open, ok := t.TimeOfDay()
	if !ok || open && z == nil {
		return c, "", false
	}
	if z == nil || z.Name == "" {
		if zone, ok = localZone(m, t.Block); !ok {
			return c, "", false
		}
	} else {
		zone = z.Name
	}
	if day == 0 && zone != "Etc/UTC" && !steadyZone(zone) {
		return c, "", false // summer or winter?
	}
	offset, ok := timex.Offset(zone, timex.Moment(day)*86400+second)
	if !ok {
		return c, "", false
	}
	return claim.Clock{Minutes: int(second-offset) / 60, Shown: shownClock(int(second) / 60)}, zone, true
}

// steadyZone says whether the zone has kept one time in summer and winter
// lately.
func steadyZone(zone string) bool {
	year := 2024
	january, ok1 := timex.Offset(zone, timex.Moment(language.DayNumber(year, 1, 15))*86400)
	july, ok2 := timex.Offset(zone, timex.Moment(language.DayNumber(year, 7, 15))*86400)
	return ok1 && ok2 && january == july
}

// localZone is the time of the place in the dateline, where the block speaks of
// no other country: a quake abroad is told in the time of the place that it
// struck.
func localZone(m *mention.Set, b *mention.Block) (string, bool) {
	country, ok := countryOfDateline(m)
	if !ok {
		return "", false
	}
	for i := range b.Places {
		if c, ok := countryOf(m, &b.Places[i]); ok && c != country {
			return "", false
		}
	}
	z, ok := m.Base.ZoneOf(country)
	return z.Name, ok
}

// countryOf is the country of a country's or a city's name.
func countryOf(m *mention.Set, p *mention.Place) (int32, bool) {
	switch p.Kind {
	case knowledge.City:
		return m.Base.City(p.Row).Country, true
	case knowledge.Country, knowledge.Nationality:
		return p.Row, true
	}
	return 0, false
}

func countryOfDateline(m *mention.Set) (int32, bool) {
	if m.Dateline == nil {
		return 0, false
	}
	for i := range m.Dateline.Block.Places {
		p := &m.Dateline.Block.Places[i]
		if p.Start >= m.Dateline.End {
			break
		}
		if country, ok := countryOf(m, p); ok {
			return country, true
		}
	}
	return 0, false
}

// converted is the time of the one as the clocks of the other show it.
func converted(from, to claim.Clock) []claim.Arg {
	var hour, minute int
	if _, err := fmt.Sscanf(to.Shown, "%d:%d", &hour, &minute); err != nil {
		return nil
	}
	minutes := ((hour*60+minute+from.Minutes-to.Minutes)%1440 + 1440) % 1440
	text := shownClock(minutes)
	return []claim.Arg{{Name: "converted", Value: claim.Name{Key: text, Shown: text}}}
}

func shownClock(minutes int) string { return fmt.Sprintf("%02d:%02d", minutes/60, minutes%60) }
