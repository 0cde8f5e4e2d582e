package checks

import (
	"slices"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/mention"
)

// datePair is a Hijri and a Gregorian date that name the same day or month, with
// the days that each of them spans.
type datePair struct {
	hijri, gregorian *mention.Date
	h, g             daySpan
	leeway           int // days by which the Hijri one may begin later or earlier than in the tables, beyond the rule's tolerance
}

// daySpan is a first and a last day.
type daySpan struct{ from, to int }

// apart is how many days lie between the two; 0 where they meet.
func (a daySpan) apart(b daySpan) int { return max(0, a.from-b.to, b.from-a.to) }

// pairTolerance is how far the two may lie apart: a moon that is sighted a day
// later than it was reckoned, and a day that begins at sunset. It is the
// rule's tolerance as well.
const pairTolerance = 1

// readPair reckons the days of a pair; ok is false where a date does not exist,
// lies outside the tables or has no year that could be told.
func readPair(m *mention.Set, d *mention.Date) (best datePair, ok bool) {
	for _, h := range orders(d) {
		for _, g := range orders(d.Pair) {
			p, found := nearestPair(m, h, g)
			if found && (!ok || best.disagrees() && !p.disagrees()) {
				best, ok = p, true
			}
		}
	}
	best.hijri, best.gregorian = d, d.Pair
	if ok && best.disagrees() {
		best.leeway = best.leewayIn(m)
	}
	return best, ok
}

// orders are the readings of a date: "5/9/1446" may be turned round by a text
// of two directions, and is innocent if it fits that way.
func orders(d *mention.Date) []mention.Date {
	if len(d.Months) > 0 || d.Day == d.Month || d.Day > 12 {
		return []mention.Date{*d}
	}
	turned := *d
	turned.Day, turned.Month = d.Month, d.Day
	return []mention.Date{*d, turned}
}

// nearestPair finds the days of the two dates. A year that is not written is
// the one in which the two lie nearest to each other.
func nearestPair(m *mention.Set, h, g mention.Date) (best datePair, ok bool) {
	near, known := whereabouts(m, h, g)
	if !known || !h.Exists() || !g.Exists() {
		return best, false
	}
	year, _, _ := language.Civil(near)
	hijriYear, _, _, known := language.HijriDate(near)
	if !known {
		return best, false
	}
	hijriYears, gregorianYears := yearsAround(h.Year, hijriYear), yearsAround(g.Year, year)
	for _, h.Year = range hijriYears {
		for _, g.Year = range gregorianYears {
			first, exists := hijriDays(h)
			if !exists || !g.Exists() {
				continue
			}
			p := datePair{h: first, g: gregorianDays(g)}
			if !ok || p.h.apart(p.g) < best.h.apart(best.g) {
				best, ok = p, true
			}
		}
	}
	return best, ok
}

// whereabouts is a day near which both dates lie, by the year that one of them
// says or else by the article's own date.
func whereabouts(m *mention.Set, h, g mention.Date) (day int, ok bool) {
	switch {
	case h.Year != 0:
		return language.HijriDay(h.Year, h.Month, max(1, h.Day))
	case g.Year != 0:
		return language.DayNumber(g.Year, g.Month, max(1, g.Day)), true
	}
	day, _, ok = m.Resolve(&g)
	return day, ok && !m.Stamps[0].Inferred
}

// yearsAround is the written year, or that one and those beside it.
func yearsAround(written, year int) []int {
	if written != 0 {
		return []int{written}
	}
	return []int{year, year - 1, year + 1}
}

func hijriDays(d mention.Date) (daySpan, bool) {
	if d.Day != 0 {
		day, ok := language.HijriDay(d.Year, d.Month, d.Day)
		return daySpan{day, day}, ok
	}
	first, ok := language.HijriDay(d.Year, d.Month, 1)
	last, _ := language.HijriDay(d.Year, d.Month, 29)
	return daySpan{first, last}, ok
}

func gregorianDays(d mention.Date) daySpan {
	if d.Day != 0 {
		day := language.DayNumber(d.Year, d.Month, d.Day)
		return daySpan{day, day}
	}
	return daySpan{language.DayNumber(d.Year, d.Month, 1), language.DayNumber(d.Year, d.Month, language.MonthDays(d.Year, d.Month))}
}

// firstReckoned is the first Hijri year whose months begin by the present rule
// of Umm al-Qura. Dates of earlier ones are often converted by other tables.
const firstReckoned = 1423

// leewayIn is how many days more than usual the two may lie apart: one where
// the text tells of a moon being sighted, is of a country whose months begin
// by a sighting of its own (Ramadan may begin in Rabat or Karachi two days
// after the Saudi tables have it), or of a time with other tables.
func (p *datePair) leewayIn(m *mention.Set) int {
	b := p.hijri.Block
	reckoned, _ := language.HijriDay(firstReckoned, 1, 1)
	if p.h.from < reckoned || b.HasAny(knowledge.SightingCue) || sightsOwnMoon(m, b) {
		return 1
	}
	return 0
}

// ownMoon are the countries whose calendar is not that of Umm al-Qura.
var ownMoon = map[string]bool{
	"AF": true, "BD": true, "BN": true, "DZ": true, "EG": true, "ID": true, "IN": true, "IQ": true, "IR": true,
	"JO": true, "LB": true, "LK": true, "LY": true, "MA": true, "MR": true, "MV": true, "MY": true, "NG": true,
	"NP": true, "OM": true, "PK": true, "PS": true, "SD": true, "SG": true, "SN": true, "SY": true, "TN": true,
	"TR": true, "ZA": true,
}

// sightsOwnMoon says whether the paragraph or the head of the article names a
// country that goes by a moon of its own.
func sightsOwnMoon(m *mention.Set, of *mention.Block) bool {
	if namesOwnMoon(of) {
		return true
	}
	for _, b := range m.Blocks[:min(len(m.Blocks), witnesses)] {
		if (b.Role == article.Headline || b.Role == article.Dateline || b.Role == article.Lede) && namesOwnMoon(b) {
			return true
		}
	}
	return false
}

func namesOwnMoon(b *mention.Block) bool {
	for i := range b.Places {
		if slices.ContainsFunc(b.Places[i].Countries(), func(code string) bool { return ownMoon[code] }) {
			return true
		}
	}
	return false
}

// farthest is how many days apart two dates that only stand beside each other
// may be to be taken for one day: others are the ends of a life, or a list.
const farthest = 45

// another says whether the two are probably not meant to be the same day of
// the same year: where they only stand beside each other, where no year is
// told ("the war of 10 Ramadan, 6 October"), or where the year is one of the
// sun, as in Iran.
func (p *datePair) another(m *mention.Set) bool {
	h, g := p.hijri, p.gregorian
	far, yearless := p.h.apart(p.g) > farthest, h.Year == 0 && g.Year == 0
	switch {
	case far && (yearless || !h.Linked):
		return true
	case far && len(h.Months) == 0 && g.Year != 0:
		behind := g.Year - h.Year
		return behind == solarYears || behind == solarYears+1
	}
	return yearless && p.disagrees() && fitsToldYear(m, h)
}

// solarYears is how far the years of the solar Hijri calendar are behind
// those of the Gregorian one, or one more.
const solarYears = 621

// fitsToldYear says whether a pair without years fits in one that the article
// speaks of.
func fitsToldYear(m *mention.Set, h *mention.Date) bool {
	for _, y := range m.Years[:min(len(m.Years), witnesses)] {
		if y.Relative() {
			continue
		}
		g := *h.Pair
		g.Year = y.Number
		if p, ok := nearestPair(m, *h, g); ok && p.h.apart(p.g) <= pairTolerance+1 {
			return true
		}
	}
	return false
}

// disagrees says whether no leeway makes the two one day.
func (p *datePair) disagrees() bool { return p.h.apart(p.g) > pairTolerance+p.leeway }

// witnesses are how many blocks, years or dates of an article are heard on each
// pair of dates: enough for any article, and few for a list of thousands.
const witnesses = 200

// doubted is the weight of the date of a pair that something else in the
// article speaks against.
const doubted = 0.5

// weights tell which of the two is probably wrong: the one that does not fit
// the weekday beside them or, if that tells nothing, what else the article
// says of days.
func (p *datePair) weights(m *mention.Set) (hijri, gregorian float64) {
	if !p.disagrees() {
		return 1, 1
	}
	for _, favour := range [...]int{p.byWeekday(), p.byStamps(m), p.byDates(m)} {
		switch {
		case favour < 0:
			return 1, doubted
		case favour > 0:
			return doubted, 1
		}
	}
	return 1, 1
}

// Each witness is below nought where it speaks for the Hijri date, above where
// it speaks for the Gregorian one, and nought where it speaks for both or
// neither.

func (p *datePair) byWeekday() int {
	w := p.gregorian.Weekday
	if w == nil {
		return 0
	}
	lunar, solar := language.WeekdayOf(p.h.from), language.WeekdayOf(p.g.from)
	switch {
	case solar == w.Day && lunar != w.Day:
		return 1
	case solar != w.Day && nearWeekday(lunar, w.Day):
		return -1
	}
	return 0
}

func (p *datePair) byStamps(m *mention.Set) int {
	for _, s := range m.Stamps {
		if s.Date != nil && (s.Date == p.hijri || s.Date == p.gregorian) || s.Inferred {
			continue
		}
		if sum := p.favour(daySpan{s.From, s.To}); sum != 0 {
			return sum
		}
	}
	return 0
}

// byDates counts the other dates of the article. A date that heads it is of
// the days that the article speaks of, so that for it the nearer one counts.
func (p *datePair) byDates(m *mention.Set) (sum int) {
	heads := len(m.Stamps) > 0 && m.Stamps[0].Date != nil && (m.Stamps[0].Date == p.hijri || m.Stamps[0].Date == p.gregorian)
	for _, d := range m.Dates[:min(len(m.Dates), witnesses)] {
		if d == p.hijri || d == p.gregorian || !d.Full() {
			continue
		}
		day, ok := d.Number()
		if !ok {
			continue
		}
		if told := (daySpan{day, day}); heads {
			sum += p.nearer(told)
		} else {
			sum += p.favour(told)
		}
	}
	return sum
}

// favour says which of the two the other days meet, to a day.
func (p *datePair) favour(other daySpan) int {
	h, g := p.h.apart(other) <= 1, p.g.apart(other) <= 1
	switch {
	case h && !g:
		return -1
	case g && !h:
		return 1
	}
	return 0
}

// nearer says which of the two the other days are much nearer to.
func (p *datePair) nearer(other daySpan) int {
	h, g := p.h.apart(other), p.g.apart(other)
	switch {
	case 2*h < g:
		return -1
	case 2*g < h:
		return 1
	}
	return 0
}
