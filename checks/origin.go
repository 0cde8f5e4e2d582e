package checks

import (
	"slices"
	"strings"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/mention"
	"github.com/tanaqud/tanaqud/internal/timex"
)

// origin is what an anniversary counts from.
type origin struct {
	first, last int // years
	month, day  int // 0 where only the year is known
	name        claim.Value
	stated      *mention.Year // nil where the tables tell it
}

// reckon finds what the anniversary counts from, and the year that the
// sentence says it is kept in: nil for the article's own.
func reckon(m *mention.Set, a *mention.Anniversary, years []*mention.Year) (from origin, kept *mention.Year, ok bool) {
	b := a.Block
	start, end := b.SentenceBounds(a.Start)
	var others []*mention.Year
	for _, y := range years {
		if y.Block != b || y.Start < start || y.Start >= end {
			continue
		}
		switch {
		case from.stated == nil && isOriginYear(m, a, y):
			from.stated = y
		case y.Start >= a.Start && y.End <= a.End: // "the 1968 revolution" inside the anchor's name
		case isOwnYear(m, y):
		case isAnchorYear(m, a, y): // "the first landing, when they walked there in 1969"
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
	if from.stated == nil && len(a.Anchors) == 0 && (kept == nil || kept.Relative()) {
		from.stated = foundingYear(m, a, years)
	}
	if addsUp(m, a, years) {
		return from, kept, false
	}
	if from.stated != nil {
		from.first, from.last = from.stated.Number, from.stated.Number
		text := from.stated.Passage().Text()
		from.name = claim.Name{Key: text, Shown: text}
		if d := dateOf(m, from.stated); d != nil {
			from.month, from.day = d.Month, d.Day
		}
		return from, kept, true
	}
	return knownOrigin(m, a, from), kept, len(a.Anchors) > 0
}

func hasComma(b *mention.Block, start, end int) bool {
	for i := start; i < end; i++ {
		if b.Sign(i, ',', ';') {
			return true
		}
	}
	return false
}

// addsUp says whether two years of the article, or one and the article's own,
// are as far apart as the anniversary counts, and one of them stands by it:
// then it counts from there, whatever else the sentence tells.
func addsUp(m *mention.Set, a *mention.Anniversary, years []*mention.Year) bool {
	said := map[int]bool{}
	if stamp, ok := m.Published(); ok {
		said[yearOf(stamp)] = true
	}
	for _, y := range years {
		if !y.Relative() {
			said[y.Number] = true
		}
	}
	return slices.ContainsFunc(years, func(y *mention.Year) bool {
		return !y.Relative() && y.Block == a.Block && (said[y.Number+a.Count] || said[y.Number-a.Count])
	})
}

// isOwnYear says whether a year is that of the article itself.
func isOwnYear(m *mention.Set, y *mention.Year) bool {
	stamp, ok := m.Published()
	return ok && !y.Relative() && y.Number == yearOf(stamp)
}

// foundingYear is the year in which what keeps "its 50th anniversary" was
// founded, when the paragraph or one beside it tells one such year and no more;
// any paragraph, where headline or lede speak of it.
func foundingYear(m *mention.Set, a *mention.Anniversary, years []*mention.Year) (found *mention.Year) {
	if !keepsItsOwn(a) {
		return nil
	}
	reach := 1
	if a.Block.Role == article.Headline || a.Block.Role == article.Lede { // the article is about it
		reach = len(m.Blocks)
	}
	for _, y := range years {
		if y.Relative() || y.Block.Index < a.Block.Index-reach || y.Block.Index > a.Block.Index+reach || !isFounding(y) {
			continue
		}
		if found != nil {
			return nil
		}
		found = y
	}
	return found
}

// keepsItsOwn says whether the anniversary is that of whoever keeps it: "its
// 50th anniversary", "الذكرى الخمسين لتأسيسها", not "... لإنشاء الدولة".
func keepsItsOwn(a *mention.Anniversary) bool {
	b := a.Block
	last := a.End - 1
	if b.Tokens[last].Script != language.Arabic {
		return !b.Has(a.End, knowledge.OfWord)
	}
	if b.Has(last, knowledge.FoundingCue) {
		word := b.Folded(last)
		return strings.HasSuffix(word, "ه") || strings.HasSuffix(word, "ها")
	}
	return a.End >= len(b.Tokens) || b.Tokens[a.End].Bare()[0].Sort&language.Preposition == 0
}

// isFounding says whether "founded in" or the like stands before the year.
func isFounding(y *mention.Year) bool {
	for i := max(0, y.Start-4); i < y.Start; i++ {
		if h, ok := y.Block.At(i, knowledge.FoundingCue); ok && h.Value == foundingOfBody && !hasComma(y.Block, i, y.Start) {
			return true
		}
	}
	return false
}

const foundingOfBody = 2 // the value of a FoundingCue that is said of bodies, such as "founded"

// yearsSaid are the years of the article, those of its dates among them but for
// its own.
func yearsSaid(m *mention.Set) []*mention.Year {
	years := slices.Clone(m.Years)
	for _, d := range m.Dates {
		own := slices.ContainsFunc(m.Stamps, func(s *mention.Stamp) bool { return s.Date == d || yearOf(s) == d.Year })
		if d.Calendar == timex.Gregorian && d.Year != 0 && !own {
			years = append(years, &mention.Year{Year: timex.Year{Start: d.Start, End: d.End, Number: d.Year, Named: true}, Block: d.Block})
		}
	}
	return years
}

// dateOf is the date that a year belongs to; nil for one by itself.
func dateOf(m *mention.Set, y *mention.Year) *mention.Date {
	i := slices.IndexFunc(m.Dates, func(d *mention.Date) bool { return d.Block == y.Block && d.Start == y.Start && d.Year == y.Number })
	if i < 0 || m.Dates[i].Day == 0 {
		return nil
	}
	return m.Dates[i]
}

func isAnchorYear(m *mention.Set, a *mention.Anniversary, y *mention.Year) bool {
	for _, row := range a.Anchors {
		for _, date := range m.Base.AnchorDates(row) {
			if int(date.Year) == y.Number {
				return true
			}
		}
	}
	return false
}

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
		from.name = entity(row.ID, row.Name, row.Arabic)
	}
	return from
}

// isOriginYear says whether a year of the sentence is that of what is
// commemorated: it follows a word of founding or dying, stands right in the
// phrase ("the 25th anniversary of the 1999 earthquake"), or belongs to a day
// whose anniversary it is.
func isOriginYear(m *mention.Set, a *mention.Anniversary, y *mention.Year) bool {
	if y.Relative() || y.Number > latestOrigin(m) {
		return false
	}
	b := a.Block
	if y.Start > a.End && y.Start-a.End <= 7 && !hasComma(b, a.End, y.Start) && (b.Has(a.End, knowledge.OfWord) || b.Tokens[a.End].Bare()[0].Sort&language.Preposition != 0) {
		return true
	}
	if y.Start >= a.Start && y.Start-a.End <= 1 {
		return false // "the 40th anniversary in 2003": kept then
	}
	if d := dateOf(m, y); d != nil {
		if stamp, ok := m.Published(); ok && isAbout(stamp, d.Month, d.Day) {
			return true
		}
	}
	for i := y.Start - 1; i >= 0 && i >= y.Start-8; i-- {
		switch {
		case b.Has(i, knowledge.FoundingCue):
			return true
		case b.Has(i, knowledge.ClauseWord), b.Sign(i, '.', ';', ','), b.Tokens[i].Kind == language.Number:
			return false // the year belongs to another verb
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
	return yearOf(stamp) - 1
}
