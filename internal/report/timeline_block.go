package report

import (
	"strings"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/timeline"
)

// block is all the text beside one node of a drawing.
type block struct {
	title  []string
	groups []group
	height float64
}

// group is some lines that belong to the same marks.
type group struct {
	class         string
	marks         []int
	contradiction int // whose number stands before the lines; -1 for none
	lines         []textLine
}

// textLine is one line, in runs that look different.
type textLine struct {
	class  string
	runs   []run
	height float64
}

// run is a stretch of a line; its class is "" for plain text.
type run struct{ text, class string }

func (l *textLine) text() string {
	var b strings.Builder
	for _, r := range l.runs {
		b.WriteString(r.text)
	}
	return b.String()
}

func (g *group) height() float64 {
	sum := 0.0
	for _, l := range g.lines {
		sum += l.height
	}
	return sum
}

func (g *group) add(class string, height float64, lines ...string) {
	for _, l := range lines {
		g.lines = append(g.lines, textLine{class, []run{{text: l}}, height})
	}
}

// quoteLines is how many lines a sentence may take.
const quoteLines = 2

// quote shows the sentence of marks, their words strong.
func (d *drawing) quote(g *group, room float64) {
	pieces := sentence(d.Scene, g.marks, int(room*quoteLines/sizeOfWords/.68))
	class := func(p piece) string {
		switch {
		case p.end == plain:
			return ""
		case len(d.Marks[g.marks[p.end]].Findings) > 0:
			return "strong wrong"
		}
		return "strong"
	}
	for _, line := range wrapRuns(pieces, class, room, sizeOfWords*1.04) {
		g.lines = append(g.lines, textLine{"words", line, lineOfWords})
	}
}

// wrapRuns breaks pieces of a text into lines of that many pixels, each in the
// direction of most of the text.
func wrapRuns(pieces []piece, class func(piece) string, room, size float64) [][]run {
	whole := ""
	var lines [][]run
	var line []run
	width, space := 0.0, false
	for _, p := range pieces {
		whole += p.text
		for i, word := range strings.Fields(p.text) {
			word = shortenTo(word, room, size)
			space = space || i > 0 || strings.HasPrefix(p.text, " ")
			if len(line) > 0 && width+textWidth(" "+word, size) > room { // between words, or inside of one that is too long
				lines, line, width = append(lines, line), nil, 0
			}
			if space && len(line) > 0 {
				word = " " + word
			}
			width += textWidth(word, size)
			if n := len(line); n > 0 && line[n-1].class == class(p) {
				line[n-1].text += word
			} else {
				line = append(line, run{word, class(p)})
			}
			space = false
		}
		space = strings.HasSuffix(p.text, " ")
	}
	lines = append(lines, line)
	mark := leftToRight
	if mostlyRTL(whole) {
		mark = rightToLeft
	}
	for i := range lines {
		lines[i] = append(append([]run{{text: mark}}, lines[i]...), run{text: popIsolate})
	}
	return lines
}

const badgeRoom = 22 // before a message, for its number

// blockOf makes the texts of a node and measures them.
func (d *drawing) blockOf(n int) block {
	node := &d.Nodes[n]
	room := d.width - d.texts - 4
	title := d.say.span(node.Interval, node.Open)
	if node.Own {
		title += " — " + d.say.Label("article-date")
	}
	b := block{title: wrapTo(title, room, sizeOfTitle*1.06)} // bold is wider
	for i := range node.Labels {
		b.groups = append(b.groups, d.labelGroup(&node.Labels[i], room))
	}
	if node.More > 0 {
		g := group{contradiction: -1}
		g.add("small", lineOfSmall, d.say.Count("more-words", node.More))
		b.groups = append(b.groups, g)
	}
	for _, c := range node.Told {
		b.groups = append(b.groups, d.messageGroup(c, room))
	}
	if node.Untold > 0 {
		g := group{contradiction: -1}
		g.add("small", lineOfSmall, d.say.Count("more-words", node.Untold))
		b.groups = append(b.groups, g)
	}
	b.height = float64(len(b.title)) * lineOfTitle
	for i := range b.groups {
		b.height += b.groups[i].height()
	}
	b.height += blockGap
	return b
}

func (d *drawing) labelGroup(l *timeline.Label, room float64) group {
	g := group{class: "mark", marks: l.Marks, contradiction: -1}
	d.quote(&g, room)
	var about []string
	if m := &d.Marks[l.Marks[0]]; m.At.Role != article.Body {
		about = append(about, d.say.role(m))
	}
	if why := d.say.about(d.Scene, l.Marks); why != "" {
		about = append(about, why)
	}
	if len(about) > 0 {
		g.add("small", lineOfSmall, wrapTo(strings.Join(about, " · "), room, sizeOfSmall)...)
	}
	return g
}

func (d *drawing) messageGroup(contradiction int, room float64) group {
	c := &d.Contradictions[contradiction]
	g := group{class: "contradiction " + c.Severity.String(), marks: c.Marks, contradiction: contradiction}
	g.add("message", lineOfWords-1, wrapTo(Printable(c.Message(d.say.Wording)), room-badgeRoom, sizeOfWords)...)
	return g
}

// drawBlock writes the texts of a node where they were placed.
func (d *drawing) drawBlock(m *markup, n int) {
	y := d.tops[n] + 1
	for _, line := range d.blocks[n].title {
		d.write(m, "title"+d.tone(n), d.texts, y+lineOfTitle/2, line)
		y += lineOfTitle
	}
	for i := range d.blocks[n].groups {
		y = d.drawGroup(m, &d.blocks[n].groups[i], d.texts, y)
	}
}

// drawGroup writes lines, behind them a field that a page can light up.
func (d *drawing) drawGroup(m *markup, g *group, x, y float64) float64 {
	height := g.height()
	var attributes []string
	if g.class != "" {
		attributes = append(attributes, "class", g.class)
	}
	if d.id != "" && len(g.marks) > 0 {
		attributes = append(attributes, d.refers(g.marks)...)
		attributes = append(attributes, "tabindex", "0", "role", "button", "aria-pressed", "false", "aria-label", g.said(d))
	}
	m.open("g", attributes...)
	m.empty("rect", "class", "field", "x", d.box(x-6, d.width-x+6), "y", px(y), "width", px(d.width-x+6), "height", px(height), "rx", "4")
	if g.contradiction >= 0 {
		d.badge(m, g.contradiction, x+7, y+lineOfWords/2)
		x += badgeRoom
	}
	for _, l := range g.lines {
		d.writeRuns(m, &l, x, y+l.height/2)
		y += l.height
	}
	m.close("g")
	return y
}

func (d *drawing) writeRuns(m *markup, l *textLine, x, y float64) {
	m.open("text", "class", l.class, "x", d.x(x), "y", px(y), "dy", ".35em")
	for _, r := range l.runs {
		if r.class != "" {
			m.element("tspan", r.text, "class", r.class)
			continue
		}
		m.text(r.text)
	}
	m.close("text")
}

// said is what a screen reader says of the group.
func (g *group) said(d *drawing) string {
	var parts []string
	if g.contradiction >= 0 {
		parts = append(parts, d.say.label("contradiction")+" "+d.say.Number(d.Number(g.contradiction))+":")
	}
	for _, l := range g.lines {
		parts = append(parts, l.text())
	}
	return strings.Join(parts, " ")
}

// rest is what stands below the axis: what has no place on it, and how much
// is left out.
func (d *drawing) rest() (b block) {
	room := d.width - 8
	for _, i := range d.Unplaced {
		m := &d.Marks[i]
		g := group{class: "mark", marks: []int{i}, contradiction: -1}
		d.quote(&g, room)
		g.add("small", lineOfSmall, wrapTo(d.say.role(m)+" · "+d.say.reckoned(m), room, sizeOfSmall)...)
		b.groups = append(b.groups, g)
	}
	for _, c := range d.Told {
		b.groups = append(b.groups, d.messageGroup(c, room))
	}
	if len(b.groups) > 0 {
		b.title = []string{d.say.label("unplaced")}
	}
	if d.Left > 0 {
		g := group{contradiction: -1}
		g.add("small", lineOfSmall, d.say.Count("marks-left", d.Left))
		b.groups = append(b.groups, g)
	}
	if len(d.Nodes)+len(b.groups) == 0 {
		g := group{contradiction: -1}
		g.add("small", lineOfSmall, d.say.label("nothing"))
		b.groups = append(b.groups, g)
	}
	b.height = float64(len(b.title)) * lineOfTitle
	for i := range b.groups {
		b.height += b.groups[i].height()
	}
	return b
}

func (d *drawing) drawRest(m *markup) {
	b := d.rest()
	y := d.height - b.height
	for _, line := range b.title {
		d.write(m, "small", 8, y+lineOfTitle/2, line)
		y += lineOfTitle
	}
	for i := range b.groups {
		y = d.drawGroup(m, &b.groups[i], 8, y)
	}
}
