package report

import (
	"cmp"
	"io"
	"slices"
	"strings"
	"unicode"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/engine"
	"github.com/tanaqud/tanaqud/internal/language"
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
	for i := range r.Events {
		if concerns(r, r.Events[i].Subject) {
			pg.event(&r.Events[i])
		}
	}
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
	pg.message(f)
	pg.excerpts(f)
	computation, fixes := f.Computation(pg.words), f.Fixes(pg.words)
	if len(f.Evidence) > 1 || len(computation)+len(fixes) > 0 {
		pg.line()
	}
	pg.ends(f)
	for _, step := range computation {
		pg.detail("=", step)
	}
	for _, x := range fixes {
		pg.detail("✎", x.Description)
	}
	pg.line()
}

const (
	gutter = 7 // columns before an excerpt
	indent = "       "
)

// message says what is wrong, by which rule.
func (pg *page) message(f *engine.Finding) {
	paint := pg.severity(f.Severity)
	severity := pg.words.Label(f.Severity.String())
	room := pg.width - language.Cells("  ● "+severity+"  ")
	lead := "  " + paint.Sprint("● ") + paint.Sprint(pg.own(severity)) + "  "
	lines := wrap(Printable(f.Message(pg.words)), room)
	for i, l := range lines {
		tail := ""
		if fits := language.Cells(l)+2+len(f.Rule.ID) <= room; i == len(lines)-1 && fits {
			tail = "  " + pg.faint.Sprint(f.Rule.ID)
		}
		pg.line(lead, pg.strong.Sprint(pg.own(l)), tail)
		if lead = "    "; i == len(lines)-1 && tail == "" {
			pg.line(lead, pg.faint.Sprint(f.Rule.ID))
		}
	}
}

func (pg *page) detail(sign, text string) {
	lead := pg.faint.Sprint(sign)
	for _, l := range wrap(Printable(text), pg.width-len(indent)-2) {
		pg.line(indent, lead, " ", pg.own(l))
		lead = " "
	}
}

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
		marks = append(marks, mark{e.At.Span, endOf(f, i)})
		if start, _ := e.At.Position(); line == 0 || start.Line < line {
			line = start.Line
		}
	}
	var text, shown strings.Builder
	for _, piece := range excerpt(block.Text, marks, pg.width-gutter) {
		text.WriteString(piece.text)
		shown.WriteString(pg.highlight(Printable(piece.text), piece.end, f.Blame))
	}
	pg.line(pg.faint.Sprintf("%4d │ ", line), isolate(shown.String(), mostlyRTL(text.String())))
}

// ends lists what each of the two ends says and which of them is probably
// wrong. Of a single end the message has said all.
func (pg *page) ends(f *engine.Finding) {
	if len(f.Evidence) < 2 {
		return
	}
	rows := make([][]cell, len(f.Evidence))
	for i, e := range f.Evidence {
		text := pg.quote(e.At)
		rows[i] = append(pg.passage(text, e.At, e.Value), cell{})
		rows[i][0].shown = isolate(pg.highlight(text, endOf(f, i), f.Blame), mostlyRTL(text))
		if i == f.Blame {
			rows[i][3] = pg.word("✗ "+pg.words.Label("blame"), pg.wrong)
		}
	}
	pg.table(rows)
}

// endOf tells which end of the finding the evidence is, if not a premise.
func endOf(f *engine.Finding, i int) int {
	if f.Evidence[i].Value == nil {
		return premise
	}
	return i
}

// quote is the text of a passage, short enough for one line.
func (pg *page) quote(p article.Passage) string { return Printable(shorten(p.Text(), pg.width/2)) }

// passage is the text, where it stands, and what it says unless that is the
// same.
func (pg *page) passage(text string, at article.Passage, value claim.Value) []cell {
	says := ""
	if value != nil { // a premise says no more than its words
		says = Printable(value.Say(pg.words))
	}
	if says == text {
		says = ""
	}
	role := pg.words.Label("role." + at.Role.String())
	return []cell{{text, isolateText(text)}, pg.word(role, pg.faint), {says, pg.own(says)}}
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
	pg.line("  ", pg.strong.Sprint("◆ "), pg.strong.Sprint(pg.own(pg.words.Label("verdict-date", "date", date))))
	pg.line()
	pg.table(append(pg.side(cell{"✓", pg.right.Sprint("✓")}, v.For), pg.side(cell{"✗", pg.wrong.Sprint("✗")}, v.Against)...))
	pg.line()
}

// concerns says whether a finding is on that subject.
func concerns(r *engine.Result, s claim.Subject) bool {
	return slices.ContainsFunc(r.Findings, func(f engine.Finding) bool { return f.First.Subject == s })
}

// event shows what the article says of the day of an event, and how that was
// reckoned.
func (pg *page) event(e *engine.EventVerdict) {
	date := dayOrPeriod(&e.Verdict).Say(pg.words)
	pg.line("  ", pg.strong.Sprint("◆ "), pg.strong.Sprint(pg.own(pg.words.Label("verdict-event", "event", Printable(e.Event), "date", date))))
	pg.line()
	pg.table(append(pg.side(cell{"✓", pg.right.Sprint("✓")}, e.For), pg.side(cell{"✗", pg.wrong.Sprint("✗")}, e.Against)...))
	pg.detail("=", pg.words.Label("verdict-sum", "date", date, "for", heft(e.For), "against", heft(e.Against)))
	pg.line()
}

func dayOrPeriod(v *engine.Verdict) claim.Days {
	if v.Settled() {
		return claim.Day(v.Day)
	}
	return claim.Days{From: v.Day, To: v.Last}
}

// side is the rows of the claims for or against a verdict, each passage once.
func (pg *page) side(sign cell, claims []*claim.Claim) [][]cell {
	var rows [][]cell
	shown := map[source.Span]bool{}
	for _, c := range claims {
		if c.At.IsZero() || shown[c.At.Decoded()] {
			continue
		}
		if len(rows) == mostShown {
			return append(rows, []cell{{" ", " "}, {ellipsis, pg.faint.Sprint(ellipsis)}})
		}
		shown[c.At.Decoded()] = true
		rows = append(rows, append([]cell{sign}, pg.passage(pg.quote(c.At), c.At, c.Value)...))
	}
	return rows
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

// ownDay is the day that the head of the article gives it: the dateline's,
// else that of its page or record.
func ownDay(r *engine.Result) (day int, ok bool) {
	for _, c := range r.Claims {
		days, isDays := c.Value.(claim.Days)
		if c.Kind == "dateline" && c.Subject == claim.Article && c.Attribute == "date" && isDays && days.Single() {
			return days.From, true
		}
	}
	return 0, false
}
