package checks

import (
	"strconv"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/mention"
)

// Anniversary claims the year in which a counted anniversary is kept: of an
// event that the tables know, or whose year the sentence says.
var Anniversary = Check{
	Name:   "anniversary",
	Doc:    "The year in which a counted anniversary is kept, from the year of what it commemorates.",
	Makes:  []string{"article.date", "event.year"},
	Claims: anniversaryClaims,
}

// An article may speak of an anniversary somewhat before or after the year
// of it: in December of one in January, in January of one in December.
const (
	daysAhead  = 120
	daysBehind = 60
)

// origin is what an anniversary counts from.
type origin struct {
	first, last int           // years
	month, day  int           // 0 where only the year is known
	name        string        // as the article says it
	stated      *mention.Year // nil where the tables tell it
}

func anniversaryClaims(m *mention.Set, out *claim.Set) {
	for _, a := range m.Anniversaries {
		from, kept, ok := reckon(m, a)
		if !ok {
			continue
		}
		if kept != nil && !kept.Relative() {
			compareYears(a, from, kept.Number, out)
			continue
		}
		shift := 0
		if kept != nil {
			shift = kept.Offset
		}
		if kept == nil && isPast(m, a, from) {
			continue
		}
		claimAnniversary(m, a, from, shift, out)
	}
}

// isPast says whether the anniversary may have been kept in an earlier year,
// of which the article tells in passing: "the hall, built in 1921, celebrated
// its centenary under a tarpaulin".
func isPast(m *mention.Set, a *mention.Anniversary, from origin) bool {
	stamp, ok := m.Published()
	if !ok || a.Block.Role == article.Lede || a.Block.Role == article.Headline {
		return false
	}
	year, _, _ := language.Civil(stamp.From)
	return from.last+a.Count < year
}

// reckon finds what the anniversary counts from, and the year that the
// sentence says it is kept in: nil for the article's own.
func reckon(m *mention.Set, a *mention.Anniversary) (from origin, kept *mention.Year, ok bool) {
	b := a.Block
	start, end := b.SentenceBounds(a.Start)
	var others []*mention.Year
	for _, y := range m.Years {
		if y.Block != b || y.Start < start || y.Start >= end {
			continue
		}
		switch {
		case from.stated == nil && isOriginYear(m, a, y):
			from.stated = y
		case y.Start >= a.Start && y.End <= a.End: // "the 1968 revolution" inside the anchor's name
		default:
			others = append(others, y)
		}
	}
	switch {
	case len(others) > 1:
		return from, nil, false // more years than can be told apart
	case len(others) == 1:
		kept = others[0]
	}
	if from.stated == nil && len(a.Anchors) == 0 {
		from.stated = foundingYear(m, a)
	}
	if from.stated != nil {
		from.first, from.last = from.stated.Number, from.stated.Number
		from.name = from.stated.Passage().Text()
		return from, kept, true
	}
	return knownOrigin(m, a, from), kept, len(a.Anchors) > 0
}

// foundingYear is the year in which what keeps "its 50th anniversary" was
// founded, when the paragraph or one beside it tells one such year and no more.
func foundingYear(m *mention.Set, a *mention.Anniversary) (found *mention.Year) {
	if a.Block.Has(a.End, knowledge.OfWord) {
		return nil // of something else
	}
	for _, y := range m.Years {
		if y.Relative() || y.Block.Index < a.Block.Index-1 || y.Block.Index > a.Block.Index+1 || !isFounding(y) {
			continue
		}
		if found != nil {
			return nil
		}
		found = y
	}
	return found
}

// isFounding says whether "founded in" or the like stands before the year.
func isFounding(y *mention.Year) bool {
	for i := max(0, y.Start-6); i < y.Start; i++ {
		if h, ok := y.Block.At(i, knowledge.FoundingCue); ok && h.Value == foundingOfBody {
			return true
		}
	}
	return false
}

const foundingOfBody = 2 // the value of a FoundingCue that is said of bodies, such as "founded"

// knownOrigin takes the year from the tables. Where a name may mean several
// events, any of their years will do.
func knownOrigin(m *mention.Set, a *mention.Anniversary, from origin) origin {
	for i, row := range a.Anchors {
		for _, date := range m.Base.AnchorDates(row) {
			year := int(date.Year)
			if from.first == 0 || year < from.first {
				from.first = year
			}
			from.last = max(from.last, year)
			if i == 0 && from.month == 0 {
				from.month, from.day = int(date.Month), int(date.Day)
			}
		}
	}
	if len(a.Anchors) > 0 {
		row := m.Base.Anchor(a.Anchors[0])
		from.name = row.Name
		if m.Article.Language == "ar" && row.Arabic != "" {
			from.name = row.Arabic
		}
	}
	return from
}

// isOriginYear says whether a year of the sentence is that of what is
// commemorated: it follows a word of founding or dying, or stands right in
// the phrase: "the 25th anniversary of the 1999 earthquake".
func isOriginYear(m *mention.Set, a *mention.Anniversary, y *mention.Year) bool {
	if y.Relative() || y.Number > latestOrigin(m) {
		return false
	}
	b := a.Block
	if y.Start >= a.End && y.Start-a.End <= 4 && !b.Sign(a.End, ',', '.', ';') {
		return true
	}
	for i := max(0, y.Start-8); i < y.Start; i++ {
		if b.Has(i, knowledge.FoundingCue) {
			return true
		}
	}
	return false
}

// latestOrigin is the last year that an article can commemorate.
func latestOrigin(m *mention.Set) int {
	stamp, ok := m.Published()
	if !ok {
		return 9999
	}
	year, _, _ := language.Civil(stamp.From)
	return year - 1
}

// compareYears compares the two years that the sentence itself gives: "founded
// in 1985, it kept its 50th anniversary in 2025".
func compareYears(a *mention.Anniversary, from origin, kept int, out *claim.Set) {
	if from.stated == nil {
		return
	}
	subject := claim.Subject{Kind: "event", Key: key(a.Block, a.Start)}
	voice := voiceOf(a.Block, a.Start)
	out.Add(claim.Claim{
		Subject: subject, Attribute: "year", Kind: "anniversary", Value: claim.Number(kept - a.Count), Basis: claim.Computed,
		At: a.Passage(), Voice: voice,
		Args: []claim.Arg{{Name: "count", Value: claim.Number(a.Count)}, {Name: "year", Value: claim.Number(kept - a.Count)}, {Name: "kept", Value: claim.Number(kept)}},
	})
	out.Add(claim.Claim{
		Subject: subject, Attribute: "year", Kind: "year", Value: claim.Number(from.stated.Number), Basis: claim.Stated,
		At: from.stated.Passage(), Voice: voice,
	})
}

func claimAnniversary(m *mention.Set, a *mention.Anniversary, from origin, shift int, out *claim.Set) {
	stamp, dated := m.Published()
	basis := claim.Known
	args := []claim.Arg{
		{Name: "count", Value: claim.Number(a.Count)},
		{Name: "anchor", Value: claim.Name{Key: from.name, Shown: from.name}},
		{Name: "anchor-year", Value: claim.Name{Key: strconv.Itoa(from.last), Shown: strconv.Itoa(from.last)}},
		{Name: "year", Value: claim.Name{Key: strconv.Itoa(from.last + a.Count), Shown: strconv.Itoa(from.last + a.Count)}},
	}
	if dated {
		year, _, _ := language.Civil(stamp.From)
		args = append(args, claim.Arg{Name: "expected", Value: claim.Number(year + shift - from.last)})
	}
	c := claim.Claim{
		Subject: claim.Article, Attribute: "date", Kind: "anniversary", Value: anniversaryDays(a, from, shift),
		At: a.Passage(), Voice: voiceOf(a.Block, a.Start), Args: args,
	}
	if from.stated != nil {
		basis = claim.Computed
		c.Premises = append(c.Premises, from.stated.Passage())
	}
	c.Basis = basis
	out.Add(c)
}

// anniversaryDays is when an article may be written that keeps the
// anniversary in the year that is shift years from its own.
func anniversaryDays(a *mention.Anniversary, from origin, shift int) claim.Days {
	first, last := from.first+a.Count-shift, from.last+a.Count-shift
	days := claim.Days{From: language.DayNumber(first, 1, 1), To: language.DayNumber(last, 12, 31), Year: last}
	if from.month == 0 || shift != 0 {
		return days
	}
	day := max(from.day, 1)
	days.From = min(days.From, language.DayNumber(first, from.month, day)-daysAhead)
	days.To = max(days.To, language.DayNumber(last, from.month, day)+daysBehind)
	return days
}
