package checks

import (
	"slices"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/mention"
)

// HijriGregorian claims which day a pair of dates in two calendars means: once
// by each of them.
var HijriGregorian = Check{
	Name:   "hijri-gregorian",
	Doc:    "The day that a Hijri date and the Gregorian one beside it mean: 10 رمضان 1446 هـ الموافق 10 مارس 2025 م.",
	Makes:  []string{"date.day"},
	Claims: hijriGregorianClaims,
}

func hijriGregorianClaims(m *mention.Set, out *claim.Set) {
	for _, d := range m.Dates {
		if d.Calendar != mention.Hijri || d.Pair == nil {
			continue
		}
		if p, ok := readPair(m, d); ok && !p.another(m) {
			p.claim(m, out)
		}
	}
}

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
			if found && (!ok || p.h.apart(p.g) < best.h.apart(best.g)) {
				best, ok = p, true
			}
		}
	}
	best.hijri, best.gregorian, best.leeway = d, d.Pair, leewayOf(m, d)
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

// leewayOf is how many days more than usual the two may lie apart: one where
// the text tells of a moon being sighted, is of a country whose months begin
// by a sighting of its own (Ramadan may begin in Rabat or Karachi two days
// after the Saudi tables have it), or of a time with other tables.
func leewayOf(m *mention.Set, d *mention.Date) int {
	switch {
	case d.Year != 0 && d.Year < firstReckoned, d.Block.HasAny(knowledge.SightingCue), sightsOwnMoon(m, d.Block):
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
	for _, b := range m.Blocks {
		if b != of && b.Role != article.Headline && b.Role != article.Dateline && b.Role != article.Lede {
			continue
		}
		for i := range b.Places {
			if slices.ContainsFunc(b.Places[i].Countries(), func(code string) bool { return ownMoon[code] }) {
				return true
			}
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
	switch apart := p.h.apart(p.g); {
	case h.Year == 0 && g.Year == 0 && p.disagrees():
		return apart > farthest || fitsToldYear(m, h)
	case len(h.Months) == 0 && apart > farthest && g.Year != 0:
		behind := g.Year - h.Year
		return behind == solarYears || behind == solarYears+1
	case !h.Linked:
		return apart > farthest
	}
	return false
}

// solarYears is how far the years of the solar Hijri calendar are behind
// those of the Gregorian one, or one more.
const solarYears = 621

// fitsToldYear says whether a pair without years fits in one that the article
// speaks of.
func fitsToldYear(m *mention.Set, h *mention.Date) bool {
	for _, y := range m.Years {
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

func (p *datePair) claim(m *mention.Set, out *claim.Set) {
	subject := claim.Subject{Kind: "date", Key: key(p.hijri.Block, p.hijri.Start)}
	h, g := p.weights(m)
	out.Add(claim.Claim{
		Subject: subject, Attribute: "day", Kind: "hijri", Basis: claim.Computed, Weight: h,
		Value: p.h.claimed(p.leeway), At: p.hijri.Passage(), Marks: quotedMark(p.hijri.Block, p.hijri.Start),
		Places: []article.Passage{withoutEra(p.hijri)}, Args: p.hijriArgs(),
	})
	out.Add(claim.Claim{
		Subject: subject, Attribute: "day", Kind: "gregorian", Basis: claim.Stated, Weight: g,
		Value: p.g.claimed(0), At: p.gregorian.Passage(), Marks: quotedMark(p.gregorian.Block, p.gregorian.Start),
		Places: []article.Passage{withoutEra(p.gregorian)}, Args: p.gregorianArgs(),
	})
}

// claimed is the value of the claim: the days, wider by the leeway but said
// without it.
func (a daySpan) claimed(leeway int) claim.Days {
	said := claim.Days{From: a.from, To: a.to}
	if a.from == a.to {
		said = claim.Day(a.from)
	}
	if leeway == 0 {
		return said
	}
	return claim.Days{From: a.from - leeway, To: a.to + leeway, As: said}
}

// doubted is the weight of the date of a pair that something else in the
// article speaks against.
const doubted = 0.5

// weights tell which of the two is probably wrong: the one that does not fit
// the weekday beside them or, if that tells nothing, what else the article
// says of days.
func (p *datePair) weights(m *mention.Set) (hijri, gregorian float64) {
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
	near := nearWeekday(language.WeekdayOf(p.h.from), w.Day)
	switch exact := language.WeekdayOf(p.g.from) == w.Day; {
	case exact && !near:
		return 1
	case near && !exact:
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
	for _, d := range m.Dates {
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

// hijriArgs are how far apart the two lie, and the Hijri date anew as the
// Gregorian one has it.
func (p *datePair) hijriArgs() []claim.Arg {
	args := []claim.Arg{{Name: "apart", Value: claim.Number(p.h.apart(p.g))}}
	year, month, day, ok := language.HijriDate(p.g.middle())
	if !ok {
		return args
	}
	date := claim.HijriDate{Year: year, Month: month, Day: day}
	if p.hijri.Day == 0 {
		date.Day = 0
	}
	args = append(args, claim.Arg{Name: "hijri", Value: date})
	if p.hijri.Year == 0 {
		date.Year = 0
	}
	return append(args, claim.Arg{Name: "rewritten", Value: rewritten(p.hijri, date.Year, date.Month, date.Day, date)})
}

// gregorianArgs are the Gregorian date anew as the Hijri one has it.
func (p *datePair) gregorianArgs() []claim.Arg {
	year, month, day := language.Civil(p.h.middle())
	if p.gregorian.Day == 0 {
		day = 0
	}
	if p.gregorian.Year == 0 {
		year = 0
	}
	date := claim.Days{Year: year, Month: month, Day: day}
	return []claim.Arg{{Name: "rewritten", Value: rewritten(p.gregorian, year, month, day, date)}}
}

func (a daySpan) middle() int { return (a.from + a.to) / 2 }

// rewritten is a date with other figures in the form of the written one, where
// its month stays; otherwise in that of the wordings.
func rewritten(d *mention.Date, year, month, day int, plain claim.Value) claim.Value {
	figures := figuresOf(d, year, month, day)
	if len(d.Months) > 0 && month != d.Month {
		return plain
	}
	end := withoutEraEnd(d)
	whole := d.Block.Span(d.Start, end)
	text, at := "", whole.Start
	for i := d.Start; i < end; i++ {
		if _, _, ok := d.Block.Number(i); !ok {
			continue
		}
		if len(figures) == 0 {
			return plain
		}
		span := d.Block.Span(i, i+1)
		text += d.Block.Text[at:span.Start] + digitsLike(d.Block.Word(i), figures[0])
		at, figures = span.End, figures[1:]
	}
	if len(figures) > 0 {
		return plain // the day is in words
	}
	text += d.Block.Text[at:whole.End]
	return claim.Name{Key: text, Shown: text}
}

// figuresOf are the figures of a date in the order of its written form.
func figuresOf(d *mention.Date, year, month, day int) (figures []int) {
	first, digits, _ := d.Block.Number(d.Start)
	switch {
	case len(d.Months) > 0: // "11 February 2020", "February 11, 2020", "رمضان 1446"
		if d.Day != 0 {
			figures = append(figures, day)
		}
		if d.Year != 0 {
			figures = append(figures, year)
		}
		return figures
	case digits == 4:
		return []int{year, month, day}
	case first == d.Day:
		return []int{day, month, year}
	}
	return []int{month, day, year}
}

// withoutEra is where the date stands without the "هـ" or "م" after its year,
// which a repair leaves alone.
func withoutEra(d *mention.Date) article.Passage {
	return d.Block.Passage(d.Start, withoutEraEnd(d))
}

func withoutEraEnd(d *mention.Date) int {
	for i := d.Start + 1; i < d.End; i++ {
		if d.Block.Has(i, knowledge.Era) {
			return i
		}
	}
	return d.End
}
