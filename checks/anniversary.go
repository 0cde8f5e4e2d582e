package checks

import (
	"slices"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/mention"
	"github.com/tanaqud/tanaqud/internal/reprint"
	"github.com/tanaqud/tanaqud/internal/timex"
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
	looseness  = 400 // of "80 years since"
)

func anniversaryClaims(m *mention.Set, out *claim.Set) {
	if len(m.Anniversaries) == 0 {
		return
	}
	years := yearsSaid(m)
	for _, a := range m.Anniversaries {
		from, kept, ok := reckon(m, a, years)
		if !ok || kept == nil && isPast(m, a, from) {
			continue
		}
		if from.stated != nil && !a.Loose {
			compareYears(m, a, from, kept, out)
		}
		if kept == nil || kept.Relative() {
			claimAnniversary(m, a, from, kept, out)
		}
	}
}

// isPast says whether the anniversary may have been kept in an earlier year,
// of which the article tells in passing: "the hall, built in 1921, celebrated
// its centenary under a tarpaulin".
func isPast(m *mention.Set, a *mention.Anniversary, from origin) bool {
	stamp, ok := m.Published()
	if !ok || a.Block.Role == article.Lede || a.Block.Role == article.Headline || from.day != 0 && isAbout(stamp, from.month, from.day) {
		return false
	}
	return from.last+a.Count < yearOf(stamp) && !isKeptNow(a) && !isRecent(m, a, stamp)
}

// isKeptNow says whether the verb before the anniversary is one of the present
// or of what is to come: "marks", "تستعد للاحتفال".
func isKeptNow(a *mention.Anniversary) bool {
	for i := max(a.Block.SentenceStart(a.Start), a.Start-farVerb); i < a.Start; i++ {
		if a.Block.Has(i, knowledge.KeepVerb) {
			return true
		}
	}
	return false
}

// farVerb is how many words may stand between the verb and the anniversary:
// "تحيي بلدة ساحلية صغيرة هذا الأسبوع الذكرى".
const farVerb = 8

// isRecent says whether the sentence sets the anniversary in these days:
// "last month", "on Friday", "هذا الأسبوع", "on 26 July".
func isRecent(m *mention.Set, a *mention.Anniversary, stamp *mention.Stamp) bool {
	start, end := a.Block.SentenceBounds(a.Start)
	near := func(i timex.Interval) bool {
		return i.From.Day() > stamp.From-daysAhead && i.To.Day() < stamp.To+daysAhead
	}
	return slices.ContainsFunc(m.TimesOf(a.Block), func(x *mention.Time) bool {
		if x.Start < start || x.Start >= end || x.Start < a.End && x.End > a.Start || !x.Placed() || !near(x.Past) && !near(x.Future) {
			return false
		}
		from, to := a.End, x.Start // what stands between them may be the one that it belongs to
		if x.Start < a.Start {
			from, to = start, x.Start
		}
		return !hasKind(a.Block, knowledge.Anniversary, from, to)
	})
}

// isAbout says whether a day of the year is near that of the article: what
// happened on it has its anniversary now.
func isAbout(stamp *mention.Stamp, month, day int) bool {
	year, _, _ := language.Civil(stamp.From)
	for y := year - 1; y <= year+1; y++ { // about the new year
		if n := language.DayNumber(y, month, day); n >= stamp.From-aboutDays && n <= stamp.To+aboutDays {
			return true
		}
	}
	return false
}

// aboutDays is how near such days lie to each other.
const aboutDays = 10

// compareYears compares the year that the article gives with the one that
// follows from the count: "founded in 1985, it keeps its 50th anniversary".
func compareYears(m *mention.Set, a *mention.Anniversary, from origin, kept *mention.Year, out *claim.Set) {
	year, premise, ok := yearKept(m, kept)
	if !ok {
		return
	}
	subject := claim.Subject{Kind: "event", Key: key(a.Block, a.Start)}
	voice := voiceOf(a.Block, a.Start)
	computed := claim.Claim{
		Subject: subject, Attribute: "year", Kind: "anniversary", Value: claim.Year(year - a.Count), Basis: claim.Computed,
		At: a.Passage(), Voice: voice, Premises: premise,
		Args: []claim.Arg{{Name: "count", Value: claim.Number(a.Count)}, {Name: "kept", Value: claim.Year(year)}, {Name: "due", Value: claim.Number(year - from.stated.Number)}},
	}
	if text, ok := recount(a, year-from.stated.Number); ok {
		computed.Args = append(computed.Args, claim.Arg{Name: "repaired", Value: text})
	}
	out.Add(computed)
	out.Add(claim.Claim{
		Subject: subject, Attribute: "year", Kind: "year", Value: claim.Year(from.stated.Number), Basis: claim.Stated,
		At: from.stated.Digits(), Voice: voice,
	})
}

// yearKept is the year in which the anniversary is kept, and where that is
// said: in the sentence, or at the head of the article.
func yearKept(m *mention.Set, kept *mention.Year) (year int, premise []article.Passage, ok bool) {
	if kept != nil && !kept.Relative() {
		return kept.Number, []article.Passage{kept.Passage()}, true
	}
	stamp, dated := m.Published()
	if !dated {
		return 0, nil, false
	}
	if !stamp.At.IsZero() {
		premise = []article.Passage{stamp.At}
	}
	year = yearOf(stamp)
	if kept != nil {
		year += kept.Offset
	}
	return year, premise, true
}

func yearOf(stamp *mention.Stamp) int {
	if stamp.Year != 0 {
		return stamp.Year
	}
	year, _, _ := language.Civil(stamp.From)
	return year
}

// recount writes the anniversary with another count, where the count is in
// digits and nothing else has to change with it.
func recount(a *mention.Anniversary, count int) (claim.Name, bool) {
	b := a.Block
	for i := a.Start; i < a.End && count > 0; i++ {
		if n, _, ok := b.Number(i); ok && n == a.Count {
			if b.Has(i+1, knowledge.OrdinalSuffix) && (takesOwnSuffix(n) || takesOwnSuffix(count)) {
				return claim.Name{}, false
			}
			whole, part := b.Span(a.Start, a.End), b.Span(i, i+1)
			text := b.Text[whole.Start:part.Start] + reprint.Digits(b.Word(i), count) + b.Text[part.End:whole.End]
			return claim.Name{Key: text, Shown: text}, true
		}
	}
	return claim.Name{}, false
}

// takesOwnSuffix says whether a count ends otherwise than most when it counts
// in order: 1st, 22nd, 33rd.
func takesOwnSuffix(n int) bool {
	return n%10 >= 1 && n%10 <= 3 && n/10%10 != 1
}

// claimAnniversary claims the time of the article from the year in which the
// anniversary falls. Where the sentence says the founding year itself, that is
// compared with it, and this is heard in the verdict only.
func claimAnniversary(m *mention.Set, a *mention.Anniversary, from origin, kept *mention.Year, out *claim.Set) {
	shift := 0
	if kept != nil {
		shift = kept.Offset
	}
	c := claim.Claim{
		Subject: claim.Article, Attribute: "date", Kind: "anniversary", Value: anniversaryDays(a, from, shift),
		Basis: claim.Known, At: a.Passage(), Voice: voiceOf(a.Block, a.Start),
		Args: []claim.Arg{
			{Name: "count", Value: claim.Number(a.Count)},
			{Name: "anchor", Value: from.name},
			{Name: "anchor-year", Value: claim.Year(from.last)},
		},
	}
	if from.stated != nil {
		c.Kind, c.Basis, c.Premises = "founding", claim.Computed, []article.Passage{from.stated.Passage()}
	}
	if stamp, dated := m.Published(); dated {
		due := yearOf(stamp) + shift - from.last
		c.Args = append(c.Args, claim.Arg{Name: "expected", Value: claim.Number(due)})
		if text, ok := recount(a, due); ok {
			c.Args = append(c.Args, claim.Arg{Name: "repaired", Value: text})
		}
	}
	out.Add(c)
}

// anniversaryDays is when an article may be written that keeps the
// anniversary in the year that is shift years from its own.
func anniversaryDays(a *mention.Anniversary, from origin, shift int) claim.Days {
	first, last := from.first+a.Count-shift, from.last+a.Count-shift
	days := claim.Days{From: language.DayNumber(first, 1, 1), To: language.DayNumber(last, 12, 31), Year: last}
	if a.Loose {
		days.From -= looseness
		days.To += looseness
	}
	if from.month == 0 || shift != 0 {
		return days
	}
	day := max(from.day, 1)
	days.From = min(days.From, language.DayNumber(first, from.month, day)-daysAhead)
	days.To = max(days.To, language.DayNumber(last, from.month, day)+daysBehind)
	return days
}
