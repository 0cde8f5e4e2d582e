package checks

import (
	"math"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/mention"
	"github.com/tanaqud/tanaqud/internal/timex"
)

// RelativeDate claims when something was that the text dates twice in one
// breath: counted from the article's day, and by its year.
var RelativeDate = Check{
	Name:   "relative-date",
	Doc:    "The time that a text counts from its own day, and the year that it writes beside it: \"last year, in October 2019\".",
	Makes:  []string{"date.reckoned"},
	Claims: relativeDateClaims,
}

func relativeDateClaims(m *mention.Set, out *claim.Set) {
	stamp, dated := m.Published()
	if !dated || stamp.Inferred {
		return
	}
	for k := 1; k < len(m.Times); k++ {
		counted, stated := m.Times[k-1], m.Times[k]
		if counted.Relation == timex.Absolute {
			counted, stated = stated, counted
		}
		days, ok := countedDays(counted, stamp.From)
		if !ok || !statesYear(stated) || !isApposition(m.Times[k-1], m.Times[k]) {
			continue
		}
		claimTwice(counted, stated, days, stamp, out)
	}
}

// claimTwice makes the claims of both expressions.
func claimTwice(counted, stated *mention.Time, days claim.Days, stamp *mention.Stamp, out *claim.Set) {
	subject := claim.Subject{Kind: "date", Key: key(stated.Block, stated.Start)}
	is := claim.Days{From: stated.Past.From.Day(), To: stated.Past.To.Day() - 1}
	is.Year, _, _ = language.Civil(is.From)
	reckoned := claim.Claim{
		Subject: subject, Attribute: "reckoned", Kind: "counted", Value: days, Basis: claim.Computed, At: counted.Passage(),
		Marks: quotedMark(counted.Block, counted.Start),
		Args:  []claim.Arg{{Name: "published", Value: claim.Day(stamp.From)}, {Name: "year", Value: claim.Year(is.Year)}},
	}
	if !stamp.At.IsZero() {
		reckoned.Premises = []article.Passage{stamp.At}
	}
	written := claim.Claim{
		Subject: subject, Attribute: "reckoned", Kind: "dated", Value: is, Basis: claim.Stated, At: stated.Passage(),
		Marks: quotedMark(stated.Block, stated.Start),
	}
	if days.To < is.From || is.To < days.From {
		reckoned.Args = append(reckoned.Args, offer("reyeared", reyear(stated, stated.Timex, days.Year))...)
		reckoned.Args = append(reckoned.Args, offer("recounted", recounted(counted, yearOf(stamp)-is.Year))...)
	}
	out.Add(reckoned)
	out.Add(written)
}

// countedDays are the days that an expression means which counts from the
// article's own: the whole of "last year"; somewhat about the day that "two
// years ago" comes to, as people round.
func countedDays(t *mention.Time, today int) (days claim.Days, ok bool) {
	if t.Relation != timex.Anchored || t.Type != timex.DateType || t.Mod != timex.Plain || !t.Sure() || t.From != nil || t.To != nil || t.Date() != nil {
		return days, false
	}
	if hasKind(t.Block, knowledge.YearKind, t.Start, t.End+1) || hasKind(t.Block, knowledge.Anaphor, t.Start, t.End) {
		return days, false // a year of schools or of finance, and "the same year"
	}
	days = claim.Days{From: t.Past.From.Day(), To: t.Past.To.Day() - 1}
	days.Year, _, _ = language.Civil(days.From)
	switch {
	case len(t.Amounts) == 0:
		one := !hasKind(t.Block, knowledge.PluralUnit, t.Start, t.End) // not "recent years"
		return days, one && (t.Grain == timex.YearUnit || t.Grain == timex.Month)
	case len(t.Amounts) > 1, days.From >= today:
		return days, false // "after 12 years": from whenever
	}
	slack, ok := slackOf(t.Amounts[0])
	if !ok {
		return days, false
	}
	if t.Amounts[0].Unit == timex.YearUnit { // in years of the calendar
		days.From, days.To = language.DayNumber(days.Year, 1, 1), language.DayNumber(days.Year, 12, 31)
	}
	about := 1
	for i := max(0, t.Start-3); i < t.End; i++ {
		h, ok := t.Block.At(i, knowledge.ApproxCue)
		switch {
		case !ok:
		case h.Value != 0:
			return days, false // "more than two years ago"
		default:
			about = 2
		}
	}
	days.From -= about * slack
	days.To += about * slack
	return days, true
}

// slackOf is how many days people round so many of a unit by.
func slackOf(a timex.Amount) (days int, ok bool) {
	n := int(math.Ceil(a.Count))
	switch a.Unit {
	case timex.YearUnit:
		return 366 * (1 + n/10), true
	case timex.Month:
		return 31 + 10*n, true
	case timex.Week:
		return 7 + 3*n, true
	}
	return 0, false
}

// statesYear says whether an expression tells its year itself.
func statesYear(t *mention.Time) bool {
	if t.Relation != timex.Absolute || t.Type != timex.DateType || t.Mod != timex.Plain || !t.Sure() || t.From != nil || t.To != nil || t.Calendar != timex.Gregorian {
		return false
	}
	switch t.Grain {
	case timex.Day, timex.Month, timex.YearUnit, timex.SeasonUnit:
		return writesYear(t, t.Timex)
	}
	return false
}

// isApposition says whether one of two expressions explains the other: "two
// years ago, in the summer of 2019", "last year (2019)", "in October 2019, three years ago".
func isApposition(a, b *mention.Time) bool {
	w := a.Block
	if b.Block != w || w.Sentence(a.Start) != w.Sentence(b.Start) || b.Start-a.End > 3 || b.Start < a.End {
		return false
	}
	bracketed, parted := false, false
	for i := a.End; i < b.Start; i++ {
		switch {
		case w.Sign(i, '('):
			bracketed = true
		case w.Sign(i, ',', '-'):
			parted = true
		case !w.Has(i, knowledge.InCue) && !w.Has(i, knowledge.DefiniteWord) && !w.Has(i, knowledge.YearNoun):
			return false
		}
	}
	if bracketed {
		return w.Sign(b.End, ')')
	}
	return parted && (b.End >= len(w.Tokens) || w.Sign(b.End, ',', '.', ')', '-', ';') || w.Has(b.Start-1, knowledge.InCue))
}

// recounted writes "two years ago" with another count.
func recounted(t *mention.Time, years int) claim.Edit {
	if len(t.Amounts) == 0 || t.Amounts[0].Unit != timex.YearUnit {
		return nil
	}
	for start := t.Start; start < t.End; start++ {
		for end := start + 1; end <= t.End; end++ {
			if !t.Block.Has(end-1, knowledge.UnitWord) && !t.Block.Has(end-1, knowledge.DualUnit) {
				continue
			}
			if text, ok := printed(t.Block).Length(start, end, years); ok {
				return replacing(t.Block.Passage(start, end), text, true)
			}
		}
	}
	return nil
}
