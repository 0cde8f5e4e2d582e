package report

import (
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"io"
	"slices"
	"strconv"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/engine"
	"github.com/tanaqud/tanaqud/internal/rule"
	"github.com/tanaqud/tanaqud/internal/timeline"
)

//go:embed timeline/page.css
var pageStyle string

//go:embed timeline/page.js
var pageScript string

// timelineHTML writes a page with the time line of each article beside its
// text. It holds all that it needs, and its policy lets it load nothing else.
type timelineHTML struct {
	out     io.Writer
	options Options
	count   int
	head    bool
}

func newTimelineHTML(w io.Writer, o Options) Writer { return &timelineHTML{out: w, options: o} }

// The widths of the two drawings of a page, in pixels: beside the text, and on
// a telephone.
const (
	wideDrawing = 660
	slimDrawing = 330
)

func (t *timelineHTML) Write(r *engine.Result) error {
	words := t.options.Words(r.Article.Language)
	var m markup
	if !t.head {
		t.begin(&m, words)
	}
	t.count++
	s := timeline.Of(r).Scene()
	p := &timelinePage{Scene: s, say: timeWords{words, s}, id: strconv.Itoa(t.count) + "-"}
	p.write(&m, r)
	_, err := io.WriteString(t.out, m.String())
	return err
}

func (t *timelineHTML) Close(Summary) error {
	var m markup
	if !t.head {
		t.begin(&m, t.options.Words(""))
	}
	m.WriteString("</main>\n<script>" + pageScript + "</script>\n</body>\n</html>\n")
	_, err := io.WriteString(t.out, m.String())
	return err
}

// begin writes the head of the page, in the language of the first article.
func (t *timelineHTML) begin(m *markup, w *rule.Wording) {
	t.head = true
	hash := sha256.Sum256([]byte(pageScript))
	policy := "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-" + base64.StdEncoding.EncodeToString(hash[:]) + "'"
	m.WriteString("<!DOCTYPE html>\n")
	m.open("html", "lang", w.Language(), "dir", w.Direction())
	m.WriteString("\n<head>\n<meta charset=\"utf-8\">\n")
	m.open("meta", "http-equiv", "Content-Security-Policy", "content", policy)
	m.WriteString("\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
	m.open("meta", "name", "generator", "content", "tanaqud "+t.options.Version)
	m.element("title", "tanaqud · "+w.Label("timeline.title"))
	m.WriteString("\n<style>" + drawingStyle + pageStyle + "</style>\n</head>\n<body>\n<main>\n")
}

// timelinePage writes one article.
type timelinePage struct {
	*timeline.Scene
	say timeWords
	id  string // before the numbers of marks
}

func (p *timelinePage) write(m *markup, r *engine.Result) {
	m.open("section", "class", "article", "lang", p.say.Language(), "dir", p.say.Direction(), "aria-label", articleName(r))
	m.open("header")
	m.open("h2")
	m.element("bdi", articleName(r))
	m.close("h2")
	m.element("p", p.say.dated())
	m.element("p", p.say.label("hint"), "class", "hint")
	m.element("p", p.say.label("legend"), "class", "legend")
	m.close("header")
	m.WriteString("\n")
	m.open("div", "class", "panes")
	m.open("div", "class", "line")
	p.drawing(m, "wide", wideDrawing)
	p.drawing(m, "slim", slimDrawing)
	m.close("div")
	m.WriteString("\n")
	p.text(m, r)
	m.close("div")
	p.cards(m)
	m.close("section")
	m.WriteString("\n")
}

func (p *timelinePage) drawing(m *markup, class string, width float64) {
	d := newDrawing(p.Scene, p.say, width, p.id)
	w, h := px(width), px(d.height+topEdge)
	m.open("svg", "class", "timeline "+class, "width", w, "height", h, "viewBox", "0 0 "+w+" "+h,
		"direction", p.say.Direction(), "role", "group", "aria-label", p.say.label("title"))
	d.draw(m)
	m.close("svg")
}

// drawn says whether the mark is drawn, so that the text may refer to it.
func (p *timelinePage) drawn(mark int) bool {
	_, ok := p.NodeOf(mark)
	return ok || slices.Contains(p.Unplaced, mark)
}

// rolesOf are the roles that the words tell, finer than those of the reader.
func rolesOf(r *engine.Result) map[*article.Block]article.Role {
	roles := map[*article.Block]article.Role{}
	if r.Mentions != nil {
		for _, b := range r.Mentions.Blocks {
			roles[b.Block] = b.Role
		}
	}
	return roles
}

// mostText is how many bytes of an article a page shows of which nothing is
// drawn: it shows the marks in their text, not a library.
const mostText = 200_000

// text writes the text of the article, with the words of the marks.
func (p *timelinePage) text(m *markup, r *engine.Result) {
	in := map[*article.Block][]int{}
	for i := range p.Marks {
		if p.drawn(i) {
			in[p.Marks[i].At.Block] = append(in[p.Marks[i].At.Block], i)
		}
	}
	m.open("div", "class", "text", "lang", r.Article.Language, "dir", rule.WordsOf(r.Article.Language).Direction(), "tabindex", "0",
		"aria-label", p.say.Label("role.body"))
	roles, size := rolesOf(r), 0
	for i := range r.Article.Blocks {
		b := &r.Article.Blocks[i]
		marks := in[b]
		role, ok := roles[b]
		if !ok {
			role = b.Role
		}
		if size += len(b.Text); len(marks) == 0 && (role == article.Metadata || size > mostText) {
			continue
		}
		name := "p"
		if role == article.Headline {
			name = "h3"
		}
		m.open(name, "class", role.String(), "dir", "auto")
		p.marked(m, b.Text, marks)
		m.close(name)
		m.WriteString("\n")
	}
	m.close("div")
}

// marked writes a text with its marks. Those that overlap are one.
func (p *timelinePage) marked(m *markup, text string, marks []int) {
	slices.SortStableFunc(marks, func(a, b int) int { return p.Marks[a].At.Span.Start - p.Marks[b].At.Span.Start })
	done := 0
	for i := 0; i < len(marks); {
		span := p.Marks[marks[i]].At.Span
		group := []int{marks[i]}
		for i++; i < len(marks) && p.Marks[marks[i]].At.Span.Start < span.End; i++ {
			span = span.Cover(p.Marks[marks[i]].At.Span)
			group = append(group, marks[i])
		}
		m.text(Printable(text[done:span.Start]))
		p.words(m, Printable(text[span.Start:span.End]), group)
		done = span.End
	}
	if rest := text[done:]; len(marks) > 0 || len(rest) <= mostText {
		m.text(Printable(rest))
	}
}

func (p *timelinePage) words(m *markup, words string, marks []int) {
	class := ""
	for _, i := range marks {
		if len(p.Marks[i].Findings) > 0 {
			class = "wrong"
		}
	}
	refers := (&drawing{id: p.id}).refers(marks)
	m.element("mark", words, append(refers, "class", class, "tabindex", "0", "role", "button", "aria-pressed", "false",
		"aria-describedby", "about-"+p.id+strconv.Itoa(marks[0]))...)
}

// cards tell of each mark what a reader sees when pointing at it.
func (p *timelinePage) cards(m *markup) {
	for i := range p.Marks {
		if !p.drawn(i) {
			continue
		}
		k := &p.Marks[i]
		m.open("div", "class", "card", "id", "about-"+p.id+strconv.Itoa(i), "role", "tooltip", "hidden", "hidden")
		when := p.say.label("unplaced")
		if k.Placed {
			when = p.say.span(k.Interval, k.Open)
		}
		m.open("p", "class", "when")
		m.text(when + " ")
		m.element("code", k.Value, "dir", "ltr")
		m.close("p")
		m.element("p", p.how(k), "class", "how")
		m.open("p", "class", "where", "dir", "auto")
		for _, piece := range sentence(p.Scene, []int{i}, 200) {
			if piece.end == plain {
				m.text(piece.text)
				continue
			}
			m.element("b", piece.text)
		}
		m.close("p")
		for _, f := range k.Findings[:min(len(k.Findings), mostMessages)] {
			m.element("p", Printable(p.Contradictions[f].Message(p.say.Wording)), "class", "what")
		}
		m.close("div")
		m.WriteString("\n")
	}
}

// mostMessages is how many contradictions one card tells.
const mostMessages = 4

// how says what a mark is and how its place was found.
func (p *timelinePage) how(k *timeline.Mark) string {
	text := p.say.kind(k) + " · " + Printable(p.say.reckoned(k))
	if k.Relation == timeline.FromArticle && k.Placed {
		text += " (" + p.say.own() + ")"
	}
	if k.Soft && k.Placed {
		text += " · " + p.say.label("uncertain")
	}
	return text
}
