package checks

import (
	"strings"

	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/mention"
	"github.com/tanaqud/tanaqud/internal/timex"
)

// Range claims when a period begins and when it ends.
var Range = Check{
	Name:   "range",
	Doc:    "The beginning and the end of a period that the text gives as from one time to another.",
	Makes:  []string{"period.bound"},
	Claims: rangeClaims,
}

func rangeClaims(m *mention.Set, out *claim.Set) {
	for _, t := range m.Times {
		from, to, ok := boundsOf(t)
		if !ok || mayRunLeftward(t) || from > to && (moves(t) || beforeChrist(t)) {
			continue
		}
		subject := claim.Subject{Kind: "period", Key: key(t.Block, t.Start)}
		marks := quotedMark(t.Block, t.Start)
		start := claim.Claim{
			Subject: subject, Attribute: "bound", Kind: "start", Value: claim.Bound{At: from, Shown: shownEnd(t, t.From)},
			Basis: claim.Stated, At: t.PassageOf(t.From), Marks: marks,
		}
		if from > to {
			start.Args = append(offer("swapped", swapEnds(t)), offer("later", later(m, t))...)
		}
		out.Add(start)
		out.Add(claim.Claim{
			Subject: subject, Attribute: "bound", Kind: "end", Value: claim.Bound{At: to, Final: true, Shown: shownEnd(t, t.To)},
			Basis: claim.Stated, At: t.PassageOf(t.To), Marks: marks,
		})
	}
}

// boundsOf are the ends of a period as days, or as years where it gives years.
// Where no year is said, a period that runs into an earlier month ends in the
// next year: "from December to February".
func boundsOf(t *mention.Time) (from, to int, ok bool) {
	if t.From == nil || t.To == nil || t.Type != timex.DateType || t.Mod != timex.Plain {
		return 0, 0, false
	}
	a, b := t.From, t.To
	switch {
	case plainYear(t, a) && plainYear(t, b):
		y1, _, _ := language.Civil(a.Past.From.Day())
		y2, _, _ := language.Civil(b.Past.From.Day())
		return y1, y2, true
	case a.Date() == nil || b.Date() == nil:
		return 0, 0, false
	}
	first, second := a.Date(), b.Date()
	if !ordered(first) || !ordered(second) || first.Day == 0 || second.Day == 0 || first.Calendar != second.Calendar || !first.Exists() || !second.Exists() {
		return 0, 0, false
	}
	y1, y2 := first.Year, second.Year
	switch {
	case y1 == 0 && y2 == 0 || y1 == y2:
		if y1 == 0 && first.Month != second.Month || y1 != 0 && !writesYear(t, a) && first.Month > second.Month {
			return 0, 0, false
		}
		return first.Month*40 + first.Day, second.Month*40 + second.Day, true
	case y1 == 0 || y2 == 0:
		return 0, 0, false
	}
	return (y1*12+first.Month)*40 + first.Day, (y2*12+second.Month)*40 + second.Day, true
}

// ordered says whether a date names its month, or cannot be read another way in
// digits: "20/5/2025".
func ordered(d *timex.Date) bool { return len(d.Months) > 0 || d.Year != 0 && !d.Open }

// nearMove is how many tokens may stand between a verb of change and the two
// times.
const nearMove = 12

// moves says whether something goes from one time to the other, or a figure
// from one number to another: "the vote was brought forward from 20 to 15 May".
func moves(t *mention.Time) bool {
	b := t.Block
	if !b.Has(t.Start, knowledge.BoundWord) {
		return false // "20-15 May"
	}
	for i := t.Start - 1; i >= max(0, t.Start-nearMove) && b.Sentence(i) == b.Sentence(t.Start); i-- {
		switch {
		case b.Has(i, knowledge.MoveVerb):
			return true
		case b.Has(i, knowledge.SureFuture): // "while the drains are moved, the lane will be closed from"
			return false
		}
	}
	return false
}

// beforeChrist says whether the years count down: "between 1971 and 1928 BC".
func beforeChrist(t *mention.Time) bool {
	_, ok := t.Block.Meaning(t.End, knowledge.Era, 3)
	return ok
}

// plainYear says whether an end is a year of the Gregorian calendar in four
// digits, and one that a newspaper speaks of as such: "from 2100 to 1600" are
// numbers of something.
func plainYear(t *mention.Time, end *timex.Timex) bool {
	if end.Grain != timex.YearUnit || end.Calendar != timex.Gregorian || end.Relation != timex.Absolute || !writesYear(t, end) {
		return false
	}
	year, _, _ := language.Civil(end.Past.From.Day())
	return year >= 1850 && year < 2060
}

// writesYear says whether an end has its year itself.
func writesYear(t *mention.Time, end *timex.Timex) bool {
	for i := end.Start; i < end.End; i++ {
		if _, digits, ok := t.Block.Number(i); ok && digits == 4 {
			return true
		}
	}
	return false
}

// mayRunLeftward says whether two numbers joined by a dash in Arabic may have
// been typed in the order in which the eye sees them: "15-20 آذار" is set
// either way round.
func mayRunLeftward(t *mention.Time) bool {
	return t.Block.Sign(t.To.Start-1, '-') && (t.Block.IsArabic(t.To.End-1) || t.Block.IsArabic(t.From.Start-1) || t.Block.IsArabic(t.To.End))
}

// shownEnd is an end as it is written, without the "and" that Arabic writes in
// one word with it.
func shownEnd(t *mention.Time, end *timex.Timex) claim.Value {
	text := t.PassageOf(end).Text()
	if end.Start == t.From.End {
		text = strings.TrimPrefix(text, "و")
	}
	return claim.Name{Key: text, Shown: text}
}
