package checks

import (
	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/mention"
	"github.com/tanaqud/tanaqud/internal/timex"
)

// Impossible claims of each date and time of day that no calendar or clock
// has it.
var Impossible = Check{
	Name:   "impossible",
	Doc:    "That a day or a time of day is none that a calendar or a clock has.",
	Makes:  []string{"passage.real"},
	Claims: impossibleClaims,
}

func impossibleClaims(m *mention.Set, out *claim.Set) {
	for _, d := range m.Dates {
		if d.Exists() || countsPeople(d) || ofOldCalendar(m, d) {
			continue
		}
		length := 30
		if d.Calendar == timex.Gregorian {
			length = language.MonthDays(d.Year, d.Month)
		}
		out.Add(claim.Claim{
			Subject: claim.Subject{Kind: "passage", Key: key(d.Block, d.Start)}, Attribute: "real", Kind: "date",
			Value: claim.Term("no-such-day"), Basis: claim.Computed, At: d.Passage(), Marks: quotedMark(d.Block, d.Start),
			Args: []claim.Arg{{Name: "month", Value: monthOf(d)}, {Name: "days", Value: claim.Number(length)}},
		})
	}
	for _, c := range m.Clocks {
		if c.Exists() {
			continue
		}
		out.Add(claim.Claim{
			Subject: claim.Subject{Kind: "passage", Key: key(c.Block, c.Start)}, Attribute: "real", Kind: "time",
			Value: claim.Term("no-such-time"), Basis: claim.Computed, At: c.Passage(), Marks: quotedMark(c.Block, c.Start),
		})
	}
}

// monthOf is the month as the article names it.
func monthOf(d *mention.Date) claim.Value {
	if len(d.Months) == 0 {
		return claim.Days{Month: d.Month}
	}
	name := d.Block.Passage(d.Months[0].Start, d.Months[0].End).Text()
	return claim.Name{Key: name, Shown: name}
}

// countsPeople says whether a number after a month counts what follows: "in
// June 31 people drowned".
func countsPeople(d *mention.Date) bool {
	b := d.Block
	if d.Year != 0 || len(d.Months) == 0 || d.Months[0].Start != d.Start || !b.Has(d.Start-1, knowledge.InCue) {
		return false
	}
	return b.IsWord(d.End) && !b.Tokens[d.End].Capital
}

// slipReach is how many tokens away a sentence may speak of its slip, or of
// anything else that excuses a date. It also keeps a list of many dates without
// a full stop from being read once for each.
const slipReach = 80

// speaksOfSlips says whether the sentence or the one before it speaks of a
// mistake: "a typing error made it 31 November", "a cabinet of impossible dates".
func speaksOfSlips(b *mention.Block, token int) bool {
	if !b.HasAny(knowledge.MistakeCue) {
		return false
	}
	sentence := b.Sentence(token)
	for i := max(0, token-slipReach); i < min(len(b.Tokens), token+slipReach); i++ {
		if n := b.Sentence(i); (n == sentence || n == sentence-1) && b.Has(i, knowledge.MistakeCue) {
			return true
		}
	}
	return false
}

// firstReform is a year by which most of Europe counted alike: an article that
// speaks of earlier ones may be about calendars themselves.
const firstReform = 1753

// ofOldCalendar says whether the sentence, or for a day without its year the
// article, speaks of a time when calendars were other ones: Sweden had a 30
// February in 1712.
func ofOldCalendar(m *mention.Set, d *mention.Date) bool {
	for _, y := range m.Years {
		near := y.Block == d.Block && d.Block.Sentence(y.Start) == d.Block.Sentence(d.Start)
		if !y.Relative() && (near && y.Number < firstGregorianYear || d.Year == 0 && y.Number < firstReform) {
			return true
		}
	}
	return d.Calendar == timex.Gregorian && d.Year != 0 && d.Year < firstGregorianYear
}

// quotedMark marks what stands in a quotation, or is spoken of as a slip.
func quotedMark(b *mention.Block, token int) []string {
	switch {
	case voiceOf(b, token) != "":
		return []string{"quoted"}
	case hasKind(b, knowledge.NegationCue, max(0, token-2), token):
		return []string{"negated"}
	case speaksOfSlips(b, token):
		return []string{"corrected"}
	}
	return nil
}
