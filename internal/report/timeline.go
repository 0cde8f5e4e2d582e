package report

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/rule"
	"github.com/tanaqud/tanaqud/internal/source"
	"github.com/tanaqud/tanaqud/internal/timeline"
	"github.com/tanaqud/tanaqud/internal/timex"
)

var timelines = [...]struct {
	name string
	open func(io.Writer, Options) Writer
}{
	{"text", newTimelineText},
	{"svg", newTimelineSVG},
	{"html", newTimelineHTML},
	{"json", newTimelineJSON},
}

// TimelineFormats are the names that NewTimeline takes.
func TimelineFormats() []string {
	names := make([]string, len(timelines))
	for i, f := range timelines {
		names[i] = f.name
	}
	return names
}

// NewTimeline makes the writer of the time lines of articles in a format.
func NewTimeline(format string, w io.Writer, o Options) (Writer, error) {
	for _, f := range timelines {
		if f.name == format {
			return f.open(w, o), nil
		}
	}
	return nil, fmt.Errorf("no format %q", format)
}

// timeWords says what stands on a time line in one language.
type timeWords struct {
	*rule.Wording
	scene *timeline.Scene
}

func (w timeWords) label(key string, pairs ...string) string {
	return w.Label("timeline."+key, pairs...)
}

// span says when an interval is.
func (w timeWords) span(i timeline.Interval, open timeline.Side) string {
	first, last := i.From.DayOf(), (i.To - 1).DayOf()
	switch {
	case open == timeline.NoEnd && first == last:
		return w.Period(first, noEnd)
	case open == timeline.NoStart && first == last:
		return w.Period(noStart, first)
	case open == timeline.NoEnd:
		return w.label("since", "time", w.period(first, last))
	case open == timeline.NoStart:
		return w.label("until", "time", w.period(first, last))
	case i.To-i.From < timeline.Day:
		hour, minute := i.From.Clock()
		return w.label("date-time", "date", w.day(first), "time", w.clock(hour, minute))
	case first == last:
		return w.day(first)
	}
	return w.period(first, last)
}

// period names a stretch by its years or months where it is of whole ones.
func (w timeWords) period(first, last int) string {
	year, month, dom := language.Civil(first)
	lastYear, lastMonth, lastDom := language.Civil(last)
	oneUnit := year == lastYear && (month == lastMonth || month == 1 && lastMonth == 12)
	if oneUnit || dom != 1 || lastDom != language.MonthDays(lastYear, lastMonth) {
		return w.Period(first, last)
	}
	if month == 1 && lastMonth == 12 {
		month, lastMonth = 0, 0
	}
	return w.label("between", "from", w.Date(year, month, 0), "to", w.Date(lastYear, lastMonth, 0))
}

// Where claim.Words.Period takes a period as open.
const (
	noStart = -1 << 31
	noEnd   = 1<<31 - 1
)

func (w timeWords) day(day int) string {
	year, month, dom := language.Civil(day)
	return w.label("weekday-date", "weekday", w.Weekday(language.WeekdayOf(day)), "date", w.Date(year, month, dom))
}

func (w timeWords) clock(hour, minute int) string {
	pad := func(n int) string {
		return strings.Repeat(w.Number(0), max(0, 2-len([]rune(w.Number(n))))) + w.Number(n)
	}
	return pad(hour) + ":" + pad(minute)
}

// own says when the article is of; "" where it does not tell.
func (w timeWords) own() string {
	if w.scene.Own == nil {
		return ""
	}
	return w.span(*w.scene.Own, timeline.Closed)
}

// dated says the same as a sentence of a heading.
func (w timeWords) dated() string {
	if own := w.own(); own != "" {
		return w.Label("article-date") + ": " + own
	}
	return w.Label("no-date")
}

// reckoned says how the place of a mark was found.
func (w timeWords) reckoned(m *timeline.Mark) string {
	switch {
	case !m.Placed:
		return w.label("reckoned.unknown")
	case m.Kind == timeline.OfPage:
		return w.label("reckoned.page")
	case m.Kind == timeline.OfTerm, m.Kind == timeline.OfAnniversary && m.Relation == timeline.FromMention:
		return w.label("reckoned.known")
	case m.Kind == timeline.OfAge:
		return w.label("reckoned.age")
	case m.Source != nil:
		return w.label("reckoned.mention", "text", Printable(shorten(m.Source.Text(), longestQuote)))
	case m.Relation == timeline.FromArticle && m.Kind == timeline.OfDate:
		return w.label("reckoned.year")
	case m.Relation == timeline.FromArticle:
		return w.label("reckoned.article")
	case m.Calendar == timex.Hijri:
		return w.label("reckoned.hijri")
	}
	return w.label("reckoned.written")
}

// about says whose birth or death the marks of a label are and how their places
// were reckoned, where the words themselves do not tell.
func (w timeWords) about(s *timeline.Scene, marks []int) string {
	var parts []string
	add := func(part string) {
		if part != "" && !slices.Contains(parts, part) {
			parts = append(parts, part)
		}
	}
	for _, i := range marks {
		add(w.life(&s.Marks[i]))
	}
	for _, i := range marks {
		if why := Printable(w.reckoned(&s.Marks[i])); why != w.label("reckoned.written") {
			add(why)
		}
	}
	return strings.Join(parts, " · ")
}

// life says whose birth or death a mark is; "" where it is none.
func (w timeWords) life(m *timeline.Mark) string {
	switch m.Kind {
	case timeline.OfBirth, timeline.OfDeath, timeline.OfAge:
		return w.kind(m)
	}
	return ""
}

// sentence is the sentence of marks, shortened to about so many columns
// around their words. A piece that is no plain text is of the mark of its end.
func sentence(s *timeline.Scene, marks []int, columns int) []piece {
	const most = 8 // words that are highlighted
	whole := s.Marks[marks[0]].Sentence()
	var spans []mark
	for i, at := range marks[:min(len(marks), most)] {
		span := s.Marks[at].At.Span
		if whole.Span.Contains(span) {
			spans = append(spans, mark{source.Span{Start: span.Start - whole.Span.Start, End: span.End - whole.Span.Start}, i})
		}
	}
	pieces := excerpt(whole.Text(), spans, columns)
	for i := range pieces {
		pieces[i].text = Printable(pieces[i].text)
	}
	return pieces
}

// longestQuote is how many columns words of the article may take where they
// are shown.
const longestQuote = 60

// kind names the sort of a mark, and the person whose birth or death it is.
func (w timeWords) kind(m *timeline.Mark) string {
	kind := w.label("kind." + string(m.Kind))
	if m.Who == "" {
		return kind
	}
	return w.label("life", "kind", kind, "who", Printable(shorten(m.Who, longestQuote)))
}

// role names the part of the article in which a mark stands.
func (w timeWords) role(m *timeline.Mark) string { return w.Label("role." + m.At.Role.String()) }

// gap says how long a break of the axis is, in the unit that suits it.
func (w timeWords) gap(length timeline.Minute) string {
	const month, year = 30.44, 365.25
	days := float64(length) / float64(timeline.Day)
	switch {
	case days >= 2*year:
		return w.Count("years", int(days/year+.5))
	case days >= 2*month:
		return w.Count("months", int(days/month+.5))
	case days >= 1:
		return w.Count("days", int(days+.5))
	}
	return w.Count("hours", max(1, int(length/60)))
}
