package report

import (
	"io"
	"strconv"
	"strings"

	"github.com/tanaqud/tanaqud/internal/engine"
	"github.com/tanaqud/tanaqud/internal/timeline"
)

// timelineText draws time lines for people at a terminal. Time runs from top
// to bottom, so that it runs the same way in every language.
type timelineText struct {
	out     io.Writer
	options Options
}

func newTimelineText(w io.Writer, o Options) Writer { return &timelineText{out: w, options: o} }

func (t *timelineText) Write(r *engine.Result) error {
	pg := newPage(t.options, r.Article.Language)
	s := timeline.Of(r).Scene()
	d := &textDrawing{page: pg, Scene: s, say: timeWords{pg.words, s}}
	d.draw(r)
	_, err := io.WriteString(t.out, pg.String())
	return err
}

func (t *timelineText) Close(Summary) error { return nil }

// textDrawing is the time line of one article on a terminal: the axis and,
// left of it, the lines that join the ends of contradictions.
type textDrawing struct {
	*page
	*timeline.Scene
	say   timeWords
	lanes []lane
	spine int // column of the axis
}

// lane is the line of one contradiction, from one node down to another.
type lane struct{ column, from, to int }

// mostLanes is how many lines of contradictions are drawn side by side.
const mostLanes = 8

func (d *textDrawing) draw(r *engine.Result) {
	d.title(r)
	if len(d.Marks) == 0 && d.Own == nil {
		d.line("  ", d.faint.Sprint(d.own(d.say.label("nothing"))))
		d.line()
		return
	}
	d.join()
	breaks := d.Breaks(d.Pieces())
	for n := range d.Nodes {
		if n > 0 {
			d.space(n, breaks)
		}
		d.node(n)
	}
	d.unplaced()
	if d.Left > 0 {
		d.line("  ", d.faint.Sprint(d.own(d.words.Count("marks-left", d.Left))))
	}
	d.line()
}

func (d *textDrawing) title(r *engine.Result) {
	name := r.Article.Path
	if r.Article.ID != "" {
		name += " " + r.Article.ID
	}
	date := d.words.Label("no-date")
	if own := d.say.own(); own != "" {
		date = d.words.Label("article-date") + " " + own
	}
	d.line(d.page.title.Sprint(isolateText(Printable(name))), d.faint.Sprint(" · "), d.faint.Sprint(d.page.own(date)))
	d.line()
}

// join gives each contradiction whose ends lie apart a lane.
func (d *textDrawing) join() {
	var from, to []float64
	for i := range d.Contradictions {
		if first, second, ok := d.Ends(i); ok {
			from, to = append(from, float64(first)), append(to, float64(second))
		}
	}
	most := 0
	lanes := timeline.Lanes(from, to, min(mostLanes, d.width/12))
	for _, l := range lanes {
		most = max(most, l+1)
	}
	d.spine = 2 + 2*most
	for i, l := range lanes {
		if l >= 0 {
			d.lanes = append(d.lanes, lane{d.spine - 2*(l+1), int(from[i]), int(to[i])})
		}
	}
}

// The directions in which a line leaves a cell, and the sign that draws them.
const (
	up = 1 << iota
	down
	left
	right
)

var joints = [16]string{
	up: "╵", down: "╷", up | down: "│", right: "╶", left: "╴", left | right: "─",
	down | right: "╭", up | right: "╰", up | down | right: "├",
	down | left | right: "┬", up | left | right: "┴", up | down | left | right: "┼",
}

// graph draws one line of what stands left of the texts. At the line of a
// node the lanes that end there reach the axis; below tells whether the line
// stands below the node's own.
func (d *textDrawing) graph(n int, below bool, sign string) string {
	cells := make([]int, d.spine)
	for _, l := range d.lanes {
		if n < l.from || n > l.to {
			continue
		}
		at := up | down
		switch ends := n == l.from || n == l.to; {
		case ends && below && n == l.to:
			continue
		case ends && below:
		case n == l.from:
			at = down | right
		case n == l.to:
			at = up | right
		}
		cells[l.column] |= at
		if at&right != 0 {
			for c := l.column + 1; c < d.spine; c++ {
				cells[c] |= left | right
			}
		}
	}
	var b strings.Builder
	for _, c := range cells {
		if c == 0 {
			b.WriteByte(' ')
			continue
		}
		b.WriteString(joints[c])
	}
	return d.paintGraph(b.String()) + sign + "  "
}

func (d *textDrawing) paintGraph(s string) string {
	if strings.TrimSpace(s) == "" {
		return s
	}
	return d.wrong.Sprint(s)
}

// room is how wide a text beside the axis may be.
func (d *textDrawing) room() int { return max(16, d.width-d.spine-5) }

// mostSpace is how many lines the widest gap of a piece takes.
const mostSpace = 2

// space draws the axis up to a node: the longer the gap, the more lines.
func (d *textDrawing) space(n int, breaks map[int]timeline.Minute) {
	if length, ok := breaks[n]; ok {
		if length > 0 {
			d.line(d.graph(n-1, true, d.faint.Sprint("┊")), d.faint.Sprint(d.page.own("⋯ "+d.say.gap(length)+" ⋯")))
		}
		return
	}
	gap, widest := d.Nodes[n].From-d.Nodes[n-1].From, timeline.Minute(1)
	for i := n; i < len(d.Nodes); i++ {
		if _, ok := breaks[i]; ok {
			break
		}
		widest = max(widest, d.Nodes[i].From-d.Nodes[i-1].From)
	}
	for i := n; i > 0; i-- {
		if _, ok := breaks[i]; ok {
			break
		}
		widest = max(widest, d.Nodes[i].From-d.Nodes[i-1].From)
	}
	for range int(mostSpace * gap / widest) {
		d.line(d.graph(n-1, true, d.faint.Sprint("│")))
	}
}

// node draws a place of the axis with all that is said of it.
func (d *textDrawing) node(n int) {
	node := &d.Nodes[n]
	title := d.say.span(node.Interval, node.Open)
	sign, paint := signOf(node), d.strong
	switch {
	case node.Own:
		paint = d.right
	case len(node.Wrong) > 0:
		paint = d.errors
	}
	rest := ""
	if node.Own {
		rest = " " + d.right.Sprint(d.page.own("◂ "+d.words.Label("article-date")))
	}
	d.line(d.graph(n, false, paint.Sprint(sign)), paint.Sprint(d.page.own(title)), rest)
	for i := range node.Labels {
		d.label(n, &node.Labels[i])
	}
	if node.More > 0 {
		d.line(d.graph(n, true, d.axis(n)), "  ", d.faint.Sprint(d.page.own(d.words.Count("more-words", node.More))))
	}
	for _, c := range node.Told {
		d.message(d.graph(n, true, d.axis(n)), c)
	}
	if node.Untold > 0 {
		d.line(d.graph(n, true, d.axis(n)), "  ", d.wrong.Sprint(d.page.own(d.words.Count("more-words", node.Untold))))
	}
}

// axis is the sign of the axis below a node.
func (d *textDrawing) axis(n int) string {
	if n == len(d.Nodes)-1 {
		return " "
	}
	return d.faint.Sprint("│")
}

func signOf(n *timeline.Node) string {
	switch {
	case n.Own:
		return "◆"
	case n.Point() && n.Soft:
		return "○"
	case n.Point():
		return "●"
	case n.Soft:
		return "▒"
	}
	return "█"
}

// label shows words in their sentence and how their place on the axis was
// reckoned.
func (d *textDrawing) label(n int, l *timeline.Label) {
	lead := d.graph(n, true, d.axis(n)) + "  "
	d.line(lead, d.quoted(l.Marks, d.room()-2))
	if about := d.say.about(d.Scene, l.Marks); about != "" {
		for _, part := range wrap(about, d.room()-4) {
			d.line(lead, "  ", d.faint.Sprint(d.page.own(part)))
		}
	}
}

// quoted shows marks in their sentence, with the line and column where the
// first stands.
func (d *textDrawing) quoted(marks []int, room int) string {
	start, _ := d.Marks[marks[0]].At.Position()
	place := strconv.Itoa(start.Line) + ":" + strconv.Itoa(start.Column) + " "
	var text, shown strings.Builder
	for _, p := range sentence(d.Scene, marks, room-len(place)) {
		text.WriteString(p.text)
		switch {
		case p.end == plain:
			shown.WriteString(p.text)
		case !d.colored:
			shown.WriteString("⟦" + p.text + "⟧")
		case len(d.Marks[marks[p.end]].Findings) > 0:
			shown.WriteString(d.errors.Sprint(p.text))
		default:
			shown.WriteString(d.strong.Sprint(p.text))
		}
	}
	return d.faint.Sprint(place) + isolate(shown.String(), mostlyRTL(text.String()))
}

func (d *textDrawing) message(lead string, contradiction int) {
	c := &d.Contradictions[contradiction]
	sign := "  ✗ "
	for _, part := range wrap(Printable(c.Message(d.words)), d.room()-4) {
		d.line(lead, d.wrong.Sprint(sign), d.severity(c.Severity).Sprint(d.page.own(part)))
		sign = "    "
	}
}

// unplaced lists what has no place on the axis.
func (d *textDrawing) unplaced() {
	if len(d.Unplaced) == 0 {
		return
	}
	d.line()
	d.line("  ", d.faint.Sprint(d.page.own(d.say.label("unplaced"))))
	for _, i := range d.Unplaced {
		d.line("  ", d.quoted([]int{i}, d.width-4))
	}
	for _, c := range d.Told {
		d.message("  ", c)
	}
}
