package report

import (
	"cmp"
	"io"
	"slices"
	"strings"
	"unicode"

	"github.com/mattn/go-runewidth"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/engine"
	"github.com/tanaqud/tanaqud/internal/rule"
	"github.com/tanaqud/tanaqud/internal/source"
)

// pretty is for an editor at a terminal.
type pretty struct {
	out      io.Writer
	options  Options
	language string // of the last article, which the summary is in
}

func newPretty(w io.Writer, o Options) Writer { return &pretty{out: w, options: o} }

// Write shows an article with findings; of the others there is nothing to
// say.
func (p *pretty) Write(r *engine.Result) error {
	p.language = r.Article.Language
	if len(r.Findings) == 0 {
		return nil
	}
	pg := newPage(p.options, p.language)
	pg.heading(r)
	for i := range r.Findings {
		pg.finding(&r.Findings[i])
	}
	pg.verdict(r.Verdict)
	_, err := io.WriteString(p.out, pg.String())
	return err
}

// Close sums up.
func (p *pretty) Close(s Summary) error {
	pg := newPage(p.options, p.language)
	pg.summary(s)
	_, err := io.WriteString(p.out, pg.String())
	return err
}

// page is the part of a report that is being written.
type page struct {
	strings.Builder
	palette
	words *rule.Wording
	width int
}

const usualWidth = 100

// newPage begins a page about an article of that language.
func newPage(o Options, article string) *page {
	return &page{palette: newPalette(o.Color), words: o.Words(article), width: cmp.Or(o.Width, usualWidth)}
}

func (pg *page) line(parts ...string) {
	pg.WriteString(strings.TrimRight(strings.Join(parts, ""), " "))
	pg.WriteByte('\n')
}

// own sets words of the report's language off from what stands beside them.
func (pg *page) own(s string) string { return isolate(s, pg.words.Direction() == "rtl") }

func (pg *page) label(name string) string { return pg.own(pg.words.Label(name)) }

// heading names the article.
func (pg *page) heading(r *engine.Result) {
	name := r.Article.Path
	if r.Article.ID != "" {
		name += " " + r.Article.ID
	}
	date := pg.words.Label("no-date")
	if day, ok := ownDay(r); ok {
		date = pg.words.Label("article-date") + " " + claim.Day(day).Say(pg.words)
	}
	name = Printable(name)
	pg.line(pg.title.Sprint(isolateText(name)), pg.faint.Sprint(" · "), pg.faint.Sprint(pg.own(date)))
	pg.line()
}

// finding shows one contradiction.
func (pg *page) finding(f *engine.Finding) {
	paint := pg.severity(f.Severity)
	pg.line("  ", paint.Sprint("● "), paint.Sprint(pg.label(f.Severity.String())), "  ",
		pg.strong.Sprint(pg.own(Printable(f.Message(pg.words)))), "  ", pg.faint.Sprint(f.Rule.ID))
	pg.line()
	pg.excerpts(f)
	pg.line()
	pg.ends(f)
	for _, step := range f.Computation(pg.words) {
		pg.detail("=", pg.own(Printable(step)))
	}
	for _, x := range f.Fixes(pg.words) {
		pg.detail("✎", pg.own(Printable(x.Description)))
	}
	pg.line()
}

const (
	gutter = 7 // columns before an excerpt
	indent = "       "
)

func (pg *page) detail(sign, text string) { pg.line(indent, pg.faint.Sprint(sign), " ", text) }

// excerpts shows where the ends stand, those of one block together.
func (pg *page) excerpts(f *engine.Finding) {
	var shown []*article.Block
	for _, e := range f.Evidence {
		if slices.Contains(shown, e.At.Block) {
			continue
		}
		shown = append(shown, e.At.Block)
		pg.excerpt(f, e.At.Block)
	}
}

func (pg *page) excerpt(f *engine.Finding, block *article.Block) {
	var marks []mark
	line := 0
	for i, e := range f.Evidence {
		if e.At.Block != block {
			continue
		}
		marks = append(marks, mark{e.At.Span, i})
		if start, _ := e.At.Position(); line == 0 || start.Line < line {
			line = start.Line
		}
	}
	var text strings.Builder
	for _, piece := range excerpt(block.Text, marks, pg.width-gutter) {
		text.WriteString(pg.highlight(Printable(piece.text), piece.end, f.Blame))
	}
	pg.line(pg.faint.Sprintf("%4d │ ", line), isolate(text.String(), mostlyRTL(block.Text)))
}

// ends lists what each end says and which of them is probably wrong.
func (pg *page) ends(f *engine.Finding) {
	rows := make([][3]string, len(f.Evidence))
	var widths [3]int
	for i, e := range f.Evidence {
		text := Printable(shorten(e.At.Text(), pg.width/2))
		says := e.Value.Say(pg.words)
		if says == text {
			says = ""
		}
		rows[i] = [3]string{text, pg.words.Label("role." + e.At.Role.String()), Printable(says)}
		for column, cell := range rows[i] {
			widths[column] = max(widths[column], runewidth.StringWidth(cell))
		}
	}
	for i, row := range rows {
		pad := func(column int) string {
			return strings.Repeat(" ", 2+widths[column]-runewidth.StringWidth(row[column]))
		}
		blame := ""
		if i == f.Blame && len(rows) > 1 {
			blame = pg.wrong.Sprint("✗ ") + pg.wrong.Sprint(pg.label("blame"))
		}
		pg.line(indent, isolate(pg.highlight(row[0], i, f.Blame), mostlyRTL(row[0])), pad(0),
			pg.faint.Sprint(pg.own(row[1])), pad(1), pg.own(row[2]), pad(2), blame)
	}
}

// mostShown is how many claims of a verdict are shown on each side.
const mostShown = 6

// verdict shows what the article says of its own date when not all of it
// agrees.
func (pg *page) verdict(v *engine.Verdict) {
	if v == nil || len(v.Against) == 0 {
		return
	}
	date := dayOrPeriod(v).Say(pg.words)
	sentence := pg.words.Label("verdict-date", "date", date)
	pg.line("  ", pg.strong.Sprint("◆ "), pg.strong.Sprint(pg.own(sentence)))
	pg.line()
	pg.side("✓", v.For)
	pg.side("✗", v.Against)
	pg.line()
}

func dayOrPeriod(v *engine.Verdict) claim.Days {
	if v.Settled() {
		return claim.Day(v.Day)
	}
	return claim.Days{From: v.Day, To: v.Last}
}

func (pg *page) side(sign string, claims []*claim.Claim) {
	paint := pg.right
	if sign == "✗" {
		paint = pg.wrong
	}
	shown := map[source.Span]bool{}
	for _, c := range claims {
		if c.At.IsZero() || shown[c.At.Decoded()] {
			continue
		}
		if shown[c.At.Decoded()] = true; len(shown) > mostShown {
			pg.detail(" ", ellipsis)
			return
		}
		text := Printable(shorten(c.At.Text(), pg.width/2))
		says := Printable(c.Value.Say(pg.words))
		if says == text {
			says = ""
		}
		pg.detail(paint.Sprint(sign), isolateText(text)+"  "+pg.faint.Sprint(pg.own(pg.words.Label("role."+c.At.Role.String())))+"  "+pg.own(says))
	}
}

// summary counts everything in one sentence.
func (pg *page) summary(s Summary) {
	var counts []string
	for _, c := range []struct {
		name string
		n    int
	}{{"errors", s.Errors}, {"warnings", s.Warnings}, {"notes", s.Notes}} {
		if c.n > 0 {
			counts = append(counts, pg.words.Count(c.name, c.n))
		}
	}
	sentence := pg.words.Label("no-findings")
	if len(counts) > 0 {
		sentence = pg.words.List(counts)
	}
	sentence += " " + pg.words.Count("in-articles", s.Articles)
	if s.Unread > 0 {
		sentence += "; " + pg.words.Count("unread", s.Unread)
	}
	pg.line(pg.strong.Sprint(pg.own(sentence)))
}

// isolateText isolates a text in the direction of most of it.
func isolateText(s string) string { return isolate(s, mostlyRTL(s)) }

// mostlyRTL says whether most letters of a text run from right to left.
func mostlyRTL(text string) bool {
	balance := 0
	for _, r := range text {
		switch {
		case isRightToLeft(r):
			balance++
		case unicode.IsLetter(r):
			balance--
		}
	}
	return balance > 0
}

// ownDay is the day that the article says it is from: its dateline's, else
// that of its page or record.
func ownDay(r *engine.Result) (day int, ok bool) {
	for _, c := range r.Claims {
		days, isDays := c.Value.(claim.Days)
		if c.Subject != claim.Article || c.Attribute != "date" || !isDays || !days.Single() {
			continue
		}
		switch c.At.Role {
		case article.Dateline:
			return days.From, true
		case article.Metadata:
			if !ok {
				day, ok = days.From, true
			}
		}
	}
	return day, ok
}
