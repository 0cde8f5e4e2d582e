package checks

import (
	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/mention"
	"github.com/tanaqud/tanaqud/internal/timex"
)

// OfficeDate claims that somebody held an office on the day of what the person
// did in it.
var OfficeDate = Check{
	Name:   "office-date",
	Doc:    "The term of an office-holder, and the date of what the text says of him in that office.",
	Makes:  []string{"post.day"},
	Claims: officeDateClaims,
}

// settled is how many days before the article a day has to lie to be one that
// the article looks back on.
const settled = 60

func officeDateClaims(m *mention.Set, out *claim.Set) {
	if len(m.Posts) == 0 {
		return
	}
	stamp, ok := m.Published()
	if !ok {
		return
	}
	past := formerHolders(m)
	for _, p := range m.Posts {
		if past[p.Person] || !inOffice(p) || ofPage(p.Block) || voiceOf(p.Block, p.NameStart) != "" || heldOn(p, stamp.From) {
			continue // the holder of today is called so on any day
		}
		d := dateOfDeed(m, p, stamp)
		if d == nil {
			continue
		}
		days := daysOf(d)
		term, ok := termBeside(p, days)
		if !ok || days.To > stamp.From-settled || mayHideOn(m, p, days) {
			continue
		}
		addOfficeDate(m, p, term, d, days, out)
	}
}

// dateOfDeed is the one date that is said before or after an office-holder,
// in his sentence or the one before it. In a clause of its own a date tells
// what the person did before or after the office ("who in 2009 was a lawyer"),
// and of two dates either may be meant.
func dateOfDeed(m *mention.Set, p *mention.Post, stamp *mention.Stamp) (only *mention.Date) {
	b := p.Block
	for _, y := range m.Years {
		if y.Block == b && !y.Relative() {
			return nil
		}
	}
	for _, d := range m.Dates {
		switch {
		case d.Block != b, isStamp(d, stamp):
			continue
		case only != nil, d.Calendar != timex.Gregorian, d.Year == 0, !d.Exists():
			return nil
		}
		only = d
	}
	if only == nil || b.Has(only.Start-1, knowledge.WeekdayRangeCue) {
		return nil
	}
	apart := b.Sentence(p.Start) - b.Sentence(only.Start)
	if apart != 0 && apart != 1 {
		return nil
	}
	for i := min(p.Start, only.Start); i < max(p.End, only.End); i++ {
		if b.Has(i, knowledge.ClauseWord) && b.Sentence(i) == b.Sentence(only.Start) {
			return nil
		}
	}
	return only
}

// isStamp says whether a date is the article's own.
func isStamp(d *mention.Date, stamp *mention.Stamp) bool {
	day, ok := d.Number()
	return ok && day >= stamp.From && day <= stamp.To
}

// daysOf are the days of a date, or of its month.
func daysOf(d *mention.Date) claim.Days {
	if day, ok := d.Number(); ok {
		return claim.Day(day)
	}
	return claim.Days{From: language.DayNumber(d.Year, d.Month, 1), To: language.DayNumber(d.Year, d.Month, language.MonthDays(d.Year, d.Month)), Month: d.Month, Year: d.Year}
}

func heldOn(p *mention.Post, day int) bool {
	for _, t := range p.Terms {
		if termDays(t).Has(day) {
			return true
		}
	}
	return false
}

// termBeside is the term nearest to the days, where they lie outside of all
// and so near that the writer is likelier to have erred than to look far back.
func termBeside(p *mention.Post, days claim.Days) (near claim.Days, ok bool) {
	best := memory
	for _, t := range p.Terms {
		term := termDays(t)
		away := max(term.From-days.To, days.From-term.To, 0)
		if away == 0 {
			return near, false
		}
		if away < best {
			best, near, ok = away, term, true
		}
	}
	return near, ok
}

// mayHideOn says whether the person may have held the office on the days in a
// term that the tables lack.
func mayHideOn(m *mention.Set, p *mention.Post, days claim.Days) bool {
	for _, gap := range m.Base.Gaps(p.Office) {
		if mayHide(gap, p.Terms) && days.From <= int(gap.End) && days.To >= int(gap.Start) {
			return true
		}
	}
	return false
}

func addOfficeDate(m *mention.Set, p *mention.Post, term claim.Days, d *mention.Date, days claim.Days, out *claim.Set) {
	who, what := m.Base.Person(p.Person), m.Base.Office(p.Office)
	said := stated(p.Terms, term)
	term.As = said
	c := claim.Claim{
		Subject: claim.Subject{Kind: "post", Key: key(p.Block, p.Start)}, Attribute: "day", Kind: "office", Value: term,
		Basis: claim.Known, At: p.Passage(), Source: "knowledge/terms.csv: " + what.ID,
		Args: []claim.Arg{
			{Name: "person", Value: entity(who.Name, who.Name, who.Arabic)},
			{Name: "office", Value: entity(what.ID, what.Name, what.Arabic)},
			{Name: "term", Value: said},
		},
	}
	if person, ok := m.Base.Holder(p.Office, int32(days.From)); ok && person != p.Person {
		holder := m.Base.Person(person)
		c.Args = append(c.Args, claim.Arg{Name: "holder", Value: entity(holder.Name, holder.Name, holder.Arabic)})
	}
	out.Add(c)
	out.Add(claim.Claim{Subject: c.Subject, Attribute: "day", Kind: "date", Value: days, Basis: claim.Stated, At: d.Passage()})
}
