package checks

import (
	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/mention"
	"github.com/tanaqud/tanaqud/internal/weight"
)

// WeekdayDateline claims the weekday of the article's own date: from "today,
// Monday", and from the weekday on which the lede sets the news.
var WeekdayDateline = Check{
	Name:   "weekday-dateline",
	Doc:    "The weekday of the article's own date, from \"today, Monday\" or from the weekday on which the lede sets the news.",
	Makes:  []string{"article.date"},
	Claims: weekdayDatelineClaims,
}

// How many days after the weekday of its lede an article may be dated. "On
// Friday" over a dateline of Monday is usual, after a weekend; over one of
// Tuesday hardly: four days on it would be "last Friday". A page or a paper
// comes out later than its copy is written.
const (
	lateness          = 3
	latenessPublished = 4
	anyDay            = 6
)

func weekdayDatelineClaims(m *mention.Set, out *claim.Set) {
	stamp, ok := m.Published()
	if !ok || stamp.Sort == mention.FromBody || stamp.Sort == mention.FromLede {
		return
	}
	for _, w := range m.Weekdays {
		if w.Date != nil || w.Shift != 0 || voiceOf(w.Block, w.Start) != "" || stamp.Date != nil && stamp.Date.Weekday == w {
			continue
		}
		days, counts, ok := datelineWeekdays(m, w, stamp)
		if !ok {
			continue
		}
		out.Add(claim.Claim{
			Subject: claim.Article, Attribute: "date", Kind: "weekday", Value: days,
			Basis: claim.Stated, At: w.Passage(), Weight: counts,
			Args: append(leadOf(w), claim.Arg{Name: "day", Value: claim.Weekday(w.Day)}),
		})
	}
}

// datelineWeekdays is the days that the article's date may be.
func datelineWeekdays(m *mention.Set, w *mention.Weekday, stamp *mention.Stamp) (days claim.Days, counts float64, ok bool) {
	late := 0
	day := w.Day
	switch {
	case w.Anchored && saysToday(w):
		if stamp.Sort != mention.FromDateline {
			late = 1 // printed or put on line the day after
		}
		day, counts = (w.Day-w.Offset+7)%7, weight.Of("today")
	case stamp.Sort != mention.FromMetadata && isNewsDay(m, w): // a machine's date is right: the day is another week's
		late = lateness
		switch {
		case !standsByVerb(w.Block, w):
			late = anyDay // heard in the verdict only
		case stamp.Sort != mention.FromDateline:
			late = latenessPublished
		}
		counts = weight.Of("news-weekday")
	default:
		return days, 0, false
	}
	set := uint8(1) << day
	if stamp.Sort == mention.FromMetadata { // in GMT, which is a day behind in the small hours
		set |= 1 << ((day + 6) % 7)
	}
	return claim.Days{Weekdays: set, Late: late, As: claim.Weekday(w.Day)}, counts, true
}

// leadOf is the noun that stands with a weekday and stays when the weekday is
// replaced: "يوم".
func leadOf(w *mention.Weekday) []claim.Arg {
	lead := w.Lead()
	if lead == "" {
		return nil
	}
	return []claim.Arg{{Name: "lead", Value: claim.Name{Key: lead, Shown: lead}}}
}

// saysToday says whether "today" is the article's: not that of a photo or
// of another report.
func saysToday(w *mention.Weekday) bool {
	switch w.Block.Role {
	case article.Lede, article.Body, article.Headline:
		return true
	}
	return false
}

// isNewsDay says whether the weekday is the one on which the article sets its
// news: the first of its first two paragraphs, in the past, with no other time
// beside it that it may be reckoned from.
func isNewsDay(m *mention.Set, w *mention.Weekday) bool {
	b := w.Block
	if w.Anchored || !opensArticle(m, b) {
		return false
	}
	start, end := b.SentenceBounds(w.Start)
	if !hasKind(b, knowledge.PastVerb, start, end) || hasKind(b, knowledge.ClauseWord, max(start, w.Start-clauseReach), w.Start) {
		return false // "the choir marks its jubilee on Saturday" may be tomorrow; "the museum that burnt on Friday" is older
	}
	for i := start; i < end; i++ {
		if h, ok := b.At(i, knowledge.FutureCue); ok && h.Value == 2 && i < w.Start {
			return false
		}
		if b.Has(i, knowledge.YearWord) || b.Has(i, knowledge.WeekdayRangeCue) && i < w.Start && w.Start-i <= 2 {
			return false
		}
	}
	return firstWeekday(m, w) && !hasDateIn(m, b, start, end) && !recounts(m, w, end)
}

// recounts says whether the sentence goes on to the article's own weekday: "was
// shut on Monday, opened on Wednesday and shut again on Friday".
func recounts(m *mention.Set, w *mention.Weekday, end int) bool {
	stamp, _ := m.Published()
	for _, other := range m.Weekdays {
		if other.Block == w.Block && other.Start > w.Start && other.Start < end && other.Day == language.WeekdayOf(stamp.From) {
			return true
		}
	}
	return false
}

// standsByVerb says whether the weekday is surely the day of the verb. In
// Arabic it may belong to any noun before it ("استعدادا لمباراة الثلاثاء"): it
// has to stand near the verb, to be set off by commas, or to be called a day.
func standsByVerb(b *mention.Block, w *mention.Weekday) bool {
	if b.Tokens[w.Start].Script != language.Arabic || w.Lead() != "" || b.Sign(w.Start-1, ',') {
		return true
	}
	return hasKind(b, knowledge.PastVerb, max(0, w.Start-verbReach), w.Start)
}

func hasKind(b *mention.Block, kind knowledge.Kind, start, end int) bool {
	for i := start; i < end; i++ {
		if b.Has(i, kind) {
			return true
		}
	}
	return false
}

// How many words may stand between an Arabic verb and its day, and between
// the word that opens a clause and the day in it.
const (
	verbReach   = 3
	clauseReach = 4
)

// opensArticle says whether the block is the lede or the paragraph after it.
func opensArticle(m *mention.Set, b *mention.Block) bool {
	if b.Role == article.Lede {
		return true
	}
	if b.Role != article.Body {
		return false
	}
	for _, before := range m.Blocks {
		if before.Role == article.Lede {
			return before.Index == b.Index-1
		}
	}
	return false
}

func firstWeekday(m *mention.Set, w *mention.Weekday) bool {
	for _, other := range m.Weekdays {
		if other == w {
			return true
		}
		if other.Date == nil && (other.Block.Role == article.Lede || other.Block == w.Block) {
			return false
		}
	}
	return true
}

// hasDateIn says whether a date other than the dateline's stands among the
// tokens: the weekday may be reckoned from it.
func hasDateIn(m *mention.Set, b *mention.Block, start, end int) bool {
	for _, d := range m.Dates {
		if d.Block == b && d.Start >= start && d.Start < end && (m.Dateline == nil || m.Dateline.Date != d) &&
			(m.Dateline == nil || m.Dateline.Block != b || d.Start >= m.Dateline.End) {
			return true
		}
	}
	return false
}
