package report

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/tanaqud/tanaqud/internal/timeline"
)

// draw writes the drawing, what lies below first.
func (d *drawing) draw(m *markup) {
	d.drawTicks(m)
	d.drawOwn(m)
	d.drawAxis(m)
	for _, a := range d.arcs {
		d.drawArc(m, a)
	}
	for n := range d.Nodes {
		m.open("g", append([]string{"class", "place"}, d.refers(d.marksOf(n))...)...)
		d.drawStretch(m, n)
		d.drawPoint(m, n)
		m.close("g")
	}
	for n := range d.Nodes {
		d.drawBlock(m, n)
	}
	d.drawRest(m)
}

func (d *drawing) heading(m *markup, name, date string) {
	d.write(m, "name", 0, 6, shortenTo(name, d.width, 17))
	d.write(m, "date", 0, 28, date)
}

// write writes a line of text at the start of a line at x, its middle at y.
func (d *drawing) write(m *markup, class string, x, y float64, text string) {
	m.element("text", text, "class", class, "x", d.x(x), "y", px(y), "dy", ".35em")
}

func (d *drawing) line(m *markup, class string, x1, y1, x2, y2 float64) {
	m.empty("line", "class", class, "x1", d.x(x1), "y1", px(y1), "x2", d.x(x2), "y2", px(y2))
}

// How long a bar is at least; one with an open end at least, and at most where
// nobody knows when it began.
const (
	leastBar  = 14
	leastOpen = 30
	mostOpen  = 90
)

// drawStretch draws a year, a month, a term: a bar beside the axis. Its ends
// are soft where what it tells of may lie anywhere in it.
func (d *drawing) drawStretch(m *markup, n int) {
	node := &d.Nodes[n]
	x, ok := d.bars[n]
	if !ok {
		return
	}
	first, last := d.reach(n)
	from, to := d.y(first), d.y(last)
	switch {
	case node.Open == timeline.NoEnd:
		to = max(to, from+leastOpen)
	case node.Open == timeline.NoStart:
		to = d.y(node.From)
		from = max(from, to-mostOpen)
		from = min(from, to-leastOpen)
	case to-from < leastBar:
		from, to = (from+to-leastBar)/2, (from+to+leastBar)/2
	}
	class := "bar" + d.tone(n)
	if node.Soft {
		class += " soft"
	}
	edge := min(softEdge, (to-from)/3)
	top, bottom := 0.0, 0.0
	if node.Soft || node.Open == timeline.NoStart {
		top = edge
	}
	if node.Soft || node.Open == timeline.NoEnd {
		bottom = edge
	}
	d.drawBar(m, class, x, [4]float64{from, from + top, to - bottom, to})
}

// The width of a bar, and how long its soft ends are.
const (
	barWidth = 5
	softEdge = 18
)

// drawBar draws a bar between the second and the third of the heights, that
// fades to the first and the last: without a gradient, whose name would have
// to be unique.
func (d *drawing) drawBar(m *markup, class string, x float64, at [4]float64) {
	box := func(y, height float64, attributes ...string) {
		m.empty("rect", append([]string{"class", class, "x", d.box(x, barWidth), "y", px(y), "width", px(barWidth), "height", px(height)}, attributes...)...)
	}
	var corners []string
	if at[0] == at[1] && at[2] == at[3] {
		corners = []string{"rx", "2"}
	}
	box(at[1], at[2]-at[1], corners...)
	const steps = 4
	for i := range steps {
		fade := fmt.Sprintf("opacity:%.2f", float64(i+1)/(steps+1))
		if part := (at[1] - at[0]) / steps; part > 0 {
			box(at[0]+float64(i)*part, part, "style", fade)
		}
		if part := (at[3] - at[2]) / steps; part > 0 {
			box(at[3]-float64(i+1)*part, part, "style", fade)
		}
	}
}

// tone is the class of what contradicts, or is the article's own.
func (d *drawing) tone(n int) string {
	switch {
	case d.Nodes[n].Own:
		return " its"
	case len(d.Nodes[n].Wrong) > 0:
		return " wrong"
	}
	return ""
}

// drawPoint draws the place itself, and the line that leads to its texts.
func (d *drawing) drawPoint(m *markup, n int) {
	node := &d.Nodes[n]
	y, top := d.y(node.From), d.tops[n]+lineOfTitle/2+1
	from := d.spine + 6
	bar, stretch := d.bars[n]
	if stretch {
		from = bar + 5
		if end := d.y(node.To); node.Open == timeline.Closed && end-y < leastBar {
			y = (y + end) / 2
		}
	}
	to := d.texts - 6
	m.empty("path", "class", "leader"+d.tone(n), "d",
		fmt.Sprintf("M%s %sC%s %s %s %s %s %s", d.x(from), px(y), d.x((from+to)/2), px(y), d.x((from+to)/2), px(top), d.x(to), px(top)))
	if stretch {
		return
	}
	x, _ := strconv.ParseFloat(d.x(d.spine), 64)
	switch {
	case node.Own:
		m.empty("path", "class", "point its", "d", fmt.Sprintf("M%s %sl7 7 -7 7 -7 -7z", px(x), px(y-7)))
	case node.Soft:
		m.empty("rect", "class", "bar soft halo"+d.tone(n), "x", px(x-3.5), "y", px(y-12), "width", "7", "height", "24", "rx", "3.5")
		m.empty("circle", "class", "point open"+d.tone(n), "cx", px(x), "cy", px(y), "r", "4.5")
	default:
		m.empty("circle", "class", "point"+d.tone(n), "cx", px(x), "cy", px(y), "r", "5")
	}
}

// drawArc joins both ends of a contradiction; its number stands on it.
func (d *drawing) drawArc(m *markup, a arc) {
	if a.depth == 0 {
		return
	}
	c := &d.Contradictions[a.contradiction]
	control := d.spine - a.depth
	m.open("g", append([]string{"class", "contradiction " + c.Severity.String()}, d.refers(c.Marks)...)...)
	m.empty("path", "class", "arc", "d", fmt.Sprintf("M%s %sC%s %s %s %s %s %s",
		d.x(d.spine), px(a.from), d.x(control), px(a.from), d.x(control), px(a.to), d.x(d.spine), px(a.to)))
	d.badge(m, a.contradiction, d.spine-a.depth*.75, (a.from+a.to)/2)
	m.close("g")
}

// badge is the number of a contradiction.
func (d *drawing) badge(m *markup, contradiction int, x, y float64) {
	m.empty("circle", "class", "badge", "cx", d.x(x), "cy", px(y), "r", "7.5")
	class := "number"
	if d.Number(contradiction) > 99 {
		class += " long"
	}
	m.element("text", d.say.Number(d.Number(contradiction)), "class", class, "x", d.x(x), "y", px(y), "dy", ".35em")
}

// marksOf are the marks at a node.
func (d *drawing) marksOf(n int) []int {
	var marks []int
	for _, l := range d.Nodes[n].Labels {
		marks = append(marks, l.Marks...)
	}
	return marks
}

// refers are the attributes by which a page ties an element to marks.
func (d *drawing) refers(marks []int) []string {
	if d.id == "" || len(marks) == 0 {
		return nil
	}
	names := make([]string, len(marks))
	for i, mark := range marks {
		names[i] = d.id + strconv.Itoa(mark)
	}
	return []string{"data-marks", strings.Join(names, " ")}
}
