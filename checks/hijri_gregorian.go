package checks

import (
	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/mention"
	"github.com/tanaqud/tanaqud/internal/timex"
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
		if d.Calendar != timex.Hijri || d.Pair == nil {
			continue
		}
		if p, ok := readPair(m, d); ok && !p.another(m) {
			p.claim(m, out)
		}
	}
}

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

// rewritten is a date with other figures in the form of the written one;
// otherwise in that of the wordings.
func rewritten(d *mention.Date, year, month, day int, plain claim.Value) claim.Value {
	text, ok := printed(d.Block).Date(&d.Date, year, month, day)
	if !ok {
		return plain
	}
	return claim.Name{Key: text, Shown: text}
}

// withoutEra is where the date stands without the "هـ" or "م" after its year,
// which a repair leaves alone.
func withoutEra(d *mention.Date) article.Passage {
	return d.Block.Passage(d.Start, printed(d.Block).WithoutEra(&d.Date))
}
