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
		first, second, ok := clocksOf(m, a, b)
		if !ok {
			continue
		}
		subject := claim.Subject{Kind: "moment", Key: key(a.Block, a.Start)}
		marks := slipMark(a.Block, a.Start)
		local := claim.Claim{
			Subject: subject, Attribute: "clock", Kind: "local-time", Value: first, Basis: claim.Stated, At: a.PassageOf(clockOf(a)), Marks: marks,
			Args: converted(first, second),
		}
		other := claim.Claim{
			Subject: subject, Attribute: "clock", Kind: "other-time", Value: second, Basis: claim.Stated, At: b.PassageOf(clockOf(b)), Marks: marks,
			Args: converted(second, first),
		}
		if !first.Fits(second, 0) {
			mine, its, w1, w2 := twoClocks{a, b, first, second}.offers(m)
			local.Args, local.Weight = append(local.Args, mine...), w1
			other.Args, other.Weight = append(other.Args, its...), w2
		}
		out.Add(local)
		out.Add(other)
	}
}

// slipMark marks times that the article itself calls wrong. Those inside a
// quotation are as good as others: it is the writer who converts them.
func slipMark(b *mention.Block, token int) []string {
	if speaksOfSlips(b, token) {
		return []string{"corrected"}
	}
	return nil
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
	joined := false
	for i := a.End; i < b.Start; {
		if end := joint(a.Block, i); end > i {
			joined, i = true, end
			continue
		}
		if !a.Block.Sign(i, ',', ')') && !a.Block.HasOneOf(i, besideClock) {
			return false
		}
		i++
	}
	return joined
}

// besideClock are the kinds of phrase that may stand before a time of day.
var besideClock = knowledge.Kinds(
	knowledge.InCue, knowledge.ClockCue, knowledge.OfWord, knowledge.Weekday, knowledge.DayWord, knowledge.DayNoun, knowledge.City, knowledge.DefiniteWord,
)

// joint passes what joins a time of day to the same in another zone; i for
// nothing of the sort.
func joint(b *mention.Block, i int) int {
	if b.Sign(i, '(', '/', '[', '-') {
		return i + 1
	}
	end := i
	for _, kind := range [...]knowledge.Kind{knowledge.PairWord, knowledge.SameTimeCue} {
		if h, ok := b.At(i, kind); ok {
			end = max(end, h.End)
		}
	}
	return end
}

// clocksOf are the moments of the two times, on the day on which they agree
// where the words leave open which it is: a Saturday may lie before or behind
// the night that summer time begins.
func clocksOf(m *mention.Set, a, b *mention.Time) (first, second claim.Clock, ok bool) {
	for _, day := range daysOfPair(m, a, b) {
		c, zone1, ok1 := clockIn(m, a, day)
		d, zone2, ok2 := clockIn(m, b, day)
		if !ok1 || !ok2 || zone1 == zone2 {
			return c, d, false
		}
		if !ok || (c.Minutes-d.Minutes)%dayMinutes == 0 {
			first, second, ok = c, d, true
		}
	}
	return first, second, ok
}

// daysOfPair are the days on which the two times may fall, for the rules of
// summer time: their own, or that of the article and those soon behind it.
func daysOfPair(m *mention.Set, a, b *mention.Time) []int {
	for _, t := range [...]*mention.Time{a, b} {
		if t.Sure() {
			return []int{t.Past.From.Day()}
		}
	}
	for _, t := range [...]*mention.Time{a, b} {
		if t.Placed() {
			return []int{t.Past.From.Day(), t.Future.From.Day()}
		}
	}
	if stamp, ok := m.Published(); ok {
		return []int{stamp.From, stamp.From + soon, stamp.From - soon}
	}
	return []int{0}
}

// soon is how many days before or behind the article's own what it tells
// without a date may lie.
const soon = 1

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

// dayMinutes is how many minutes a day has.
const dayMinutes = 1440

// converted is the time of the one as the clocks of the other show it.
func converted(from, to claim.Clock) []claim.Arg {
	_, minutes, ok := convert(to, from)
	if !ok {
		return nil
	}
	text := shownClock(minutes)
	return []claim.Arg{{Name: "converted", Value: claim.Name{Key: text, Shown: text}}}
}

// convert is what a clock shows, and what it would show at the moment of
// another one, in minutes past midnight.
func convert(own, other claim.Clock) (shown, minutes int, ok bool) {
	var hour, minute int
	if _, err := fmt.Sscanf(own.Shown, "%d:%d", &hour, &minute); err != nil {
		return 0, 0, false
	}
	shown = hour*60 + minute
	return shown, ((shown+other.Minutes-own.Minutes)%dayMinutes + dayMinutes) % dayMinutes, true
}

func shownClock(minutes int) string { return fmt.Sprintf("%02d:%02d", minutes/60, minutes%60) }
