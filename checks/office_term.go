package checks

import (
	"math"
	"slices"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/mention"
	"github.com/tanaqud/tanaqud/internal/timex"
)

// OfficeTerm claims that an article in which somebody holds an office was
// written while the person held it.
var OfficeTerm = Check{
	Name:   "office-term",
	Doc:    "The article's date lies in the term of an office-holder whom it names.",
	Makes:  []string{"article.date"},
	Claims: officeTermClaims,
}

const (
	// termSlack is how many days before a term its holder may bear the title:
	// the inauguration follows the news.
	termSlack = 30
	// leaveSlack is the same after the term, where the successor is the news.
	leaveSlack = 3
	// doubtSlack is the same where the table is not sure of the days.
	doubtSlack = 90
	guessSlack = 400
	// firstTabled is the day from which the table means to be complete,
	// 2000-01-01, in days since 1970-01-01.
	firstTabled = 10957
	// afterGap is how many days from a gap somebody's own term has to lie for
	// the gap to be nobody of his.
	afterGap = 3 * 366
	// memory is how many days after a term a title is still more likely a slip
	// than a courtesy or a look back.
	memory = 5 * 366
	// longMemory is the same where another holds the office and the paragraph
	// names no other day.
	longMemory = 12 * 366
)

func officeTermClaims(m *mention.Set, out *claim.Set) {
	if len(m.Posts) == 0 {
		return
	}
	stamp, ok := m.Published()
	if !ok {
		return
	}
	told := map[[2]int32]bool{}
	past := formerHolders(m)
	for _, p := range m.Posts {
		key := [2]int32{p.Person, p.Office}
		if told[key] || past[p.Person] || !inOffice(p) || ofPage(p.Block) || dateOfDeed(m, p, stamp) != nil {
			continue
		}
		term, ok := termNear(m, p, stamp)
		if !ok {
			continue
		}
		told[key] = true
		out.Add(officeClaim(m, p, term, stamp))
	}
}

// formerHolders are the people of whom the article says somewhere that they
// hold their office no more, or not yet: it knows.
func formerHolders(m *mention.Set) map[int32]bool {
	people := map[int32]bool{}
	for _, p := range m.Posts {
		if p.Cued(mention.Former) || p.Cued(mention.Late) || p.Cued(mention.Then) || p.Cued(mention.Elect) || p.Cued(mention.Newcomer) {
			people[p.Person] = true
		}
	}
	return people
}

// inOffice says whether nothing beside the office tells of another time or
// another person.
func inOffice(p *mention.Post) bool {
	for cue := mention.Former; cue <= mention.Newcomer; cue++ {
		if p.Cued(cue) {
			return false
		}
	}
	return !(p.Bare && p.Short) // "Minister Smith" may be any Smith
}

// ofPage says whether a block is a link to another article, of another day.
func ofPage(b *mention.Block) bool {
	return b.Role == article.Furniture || b.Role == article.Metadata || b.Has(0, knowledge.FurnitureCue)
}

// termNear is the term that the article's date lies in or next to. ok is
// false where the tables do not know enough, and where the office may be
// spoken of in a look back.
func termNear(m *mention.Set, p *mention.Post, stamp *mention.Stamp) (near claim.Days, ok bool) {
	for _, gap := range m.Base.Gaps(p.Office) {
		if mayHide(gap, p.Terms) && stamp.From <= int(gap.End) && stamp.To >= int(gap.Start) {
			return near, false
		}
	}
	best := math.MaxInt
	for _, t := range p.Terms {
		days := termDays(t)
		away := max(days.From-stamp.To, stamp.From-days.To, 0)
		if away < best {
			best, near = away, days
		}
	}
	switch {
	case best == 0:
		return near, true
	case stamp.From > near.To && m.FormerInHeadline(p.Office):
		return near, false
	case stamp.From > near.To && (stamp.From-near.To > remembered(m, p, stamp) || looksBack(m, p, stamp) || namesHolder(m, p, stamp)):
		return near, false
	}
	return near, true
}

// remembered is how many days after a term a title is still a slip. Of an
// office that nobody holds any more, and beside another day, an article looks
// back ("ليبيا معمر القذافي").
func remembered(m *mention.Set, p *mention.Post, stamp *mention.Stamp) int {
	if _, held := m.Base.Holder(p.Office, int32(stamp.From)); !held || p.Bare || p.Short {
		return memory
	}
	dated := slices.ContainsFunc(m.Dates, func(d *mention.Date) bool { return d.Block == p.Block }) ||
		slices.ContainsFunc(m.Years, func(y *mention.Year) bool { return y.Block == p.Block })
	if dated {
		return memory
	}
	return longMemory
}

// mayHide says whether a term of the person that the table lacks may lie in
// the gap. Before all that it knows anybody may have been in office; between
// two known terms only those whose own are near.
func mayHide(gap knowledge.Gap, terms []knowledge.Term) bool {
	if int(gap.Start) <= firstTabled {
		return true
	}
	return slices.ContainsFunc(terms, func(t knowledge.Term) bool {
		return t.End == knowledge.Incumbent && t.Start <= gap.Start || t.Start-gap.End < afterGap && gap.Start-t.End < afterGap
	})
}

// termDays is the term with its slack.
func termDays(t knowledge.Term) claim.Days {
	before, after := termSlack, leaveSlack
	switch t.Confidence {
	case 'M':
		before, after = doubtSlack, doubtSlack
	case 'L':
		before, after = guessSlack, guessSlack
	}
	days := claim.Days{From: int(t.Start) - before, To: math.MaxInt32}
	if t.End != knowledge.Incumbent {
		days.To = int(t.End) + after
	}
	return days
}

// looksBack says whether the paragraph names a year or a date on which the
// person did hold the office.
func looksBack(m *mention.Set, p *mention.Post, stamp *mention.Stamp) bool {
	year, month, _ := language.Civil(stamp.From)
	for _, y := range m.Years {
		if y.Block != p.Block {
			continue
		}
		named := y.Number
		if y.Relative() {
			named = year + y.Offset
		}
		if held(p, language.DayNumber(named, 1, 1), language.DayNumber(named, 12, 31)) {
			return true
		}
	}
	for _, d := range m.Dates {
		if d.Block != p.Block || d.Calendar != timex.Gregorian || !d.Exists() {
			continue
		}
		first := latest(d, year, month)
		if held(p, first, first+27) {
			return true
		}
	}
	return false
}

// latest is the first day of a date's month: of the last one before the
// article where the date has no year.
func latest(d *mention.Date, year, month int) int {
	switch {
	case d.Year != 0:
		year = d.Year
	case d.Month > month, d.Month == month && d.Day == 0:
		year--
	}
	return language.DayNumber(year, d.Month, 1)
}

// held says whether a term covers the greater part of the days.
func held(p *mention.Post, from, to int) bool {
	middle := int32((from + to) / 2)
	return slices.ContainsFunc(p.Terms, func(t knowledge.Term) bool { return t.Start <= middle && middle <= t.End })
}

// namesHolder says whether the article names who holds the office on its day:
// then it knows that the other one did so before.
func namesHolder(m *mention.Set, p *mention.Post, stamp *mention.Stamp) bool {
	return slices.ContainsFunc(m.Names, func(n *mention.Name) bool {
		return n.Person != knowledge.NoRow && slices.ContainsFunc(m.Base.Terms(n.Person), func(t knowledge.Term) bool {
			return t.Office == p.Office && stamp.From >= int(t.Start) && stamp.From <= int(t.End)
		})
	})
}

func officeClaim(m *mention.Set, p *mention.Post, days claim.Days, stamp *mention.Stamp) claim.Claim {
	who, what := m.Base.Person(p.Person), m.Base.Office(p.Office)
	term := stated(p.Terms, days)
	days.As = term
	c := claim.Claim{
		Subject: claim.Article, Attribute: "date", Kind: "office", Value: days, Basis: claim.Known,
		At: p.Passage(), Voice: voiceOf(p.Block, p.NameStart), Source: "knowledge/terms.csv: " + what.ID,
	}
	c.Args = append(c.Args,
		claim.Arg{Name: "person", Value: entity(who.Name, who.Name, who.Arabic)},
		claim.Arg{Name: "office", Value: entity(what.ID, what.Name, what.Arabic)},
		claim.Arg{Name: "term", Value: term},
	)
	if days.Has(stamp.From) {
		c.Value = everHeld(p.Terms)
		return c
	}
	if person, ok := m.Base.Holder(p.Office, int32(stamp.From)); ok {
		holder := m.Base.Person(person)
		c.Args = append(c.Args, claim.Arg{Name: "holder", Value: entity(holder.Name, holder.Name, holder.Arabic)})
	}
	return c
}

// everHeld runs from the first term to the last. Of somebody who was in office
// at the article's date and later again, either term may be meant.
func everHeld(terms []knowledge.Term) claim.Days {
	days, whole := claim.Days{From: math.MaxInt32, To: math.MinInt32}, claim.Days{From: math.MaxInt32, To: math.MinInt32}
	for _, t := range terms {
		lenient := termDays(t)
		days.From, days.To = min(days.From, lenient.From), max(days.To, lenient.To)
		whole.From, whole.To = min(whole.From, int(t.Start)), max(whole.To, int(t.End))
	}
	days.As = whole
	return days
}

// entity is a row of the tables by its two names, either of which may be
// missing.
func entity(key, english, arabic string) claim.Entity {
	return claim.Entity{Key: key, Names: map[string]string{"en": english, "ar": arabic}}
}

func named(arabic bool, ar, en string) string {
	if arabic && ar != "" || en == "" {
		return ar
	}
	return en
}

// stated is the term without its slack.
func stated(terms []knowledge.Term, days claim.Days) claim.Days {
	for _, t := range terms {
		if termDays(t) == days {
			return claim.Days{From: int(t.Start), To: int(t.End)}
		}
	}
	return days
}
