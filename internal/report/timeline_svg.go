package report

import (
	_ "embed"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/tanaqud/tanaqud/internal/engine"
	"github.com/tanaqud/tanaqud/internal/timeline"
)

//go:embed timeline/drawing.css
var drawingStyle string

// timelineSVG draws time lines as one picture, one below the other.
type timelineSVG struct {
	out     io.Writer
	options Options
	parts   []string
	height  float64
}

func newTimelineSVG(w io.Writer, o Options) Writer { return &timelineSVG{out: w, options: o} }

// The measures of a picture, in pixels.
const (
	pictureWidth = 860
	margin       = 24
	titleHeight  = 58
)

func (t *timelineSVG) Write(r *engine.Result) error {
	s := timeline.Of(r).Scene()
	say := timeWords{t.options.Words(r.Article.Language), s}
	d := newDrawing(s, say, pictureWidth-2*margin, "")
	var m markup
	m.open("g", "transform", "translate("+px(margin)+" "+px(t.height+margin)+")", "direction", say.Direction())
	d.heading(&m, articleName(r), say.dated())
	m.open("g", "transform", "translate(0 "+px(titleHeight)+")")
	d.draw(&m)
	m.close("g", "g")
	t.parts = append(t.parts, m.String())
	t.height += titleHeight + d.height + margin
	return nil
}

func (t *timelineSVG) Close(Summary) error {
	var m markup
	height := px(t.height + margin)
	width := strconv.Itoa(pictureWidth)
	m.open("svg", "xmlns", "http://www.w3.org/2000/svg", "class", "timeline", "width", width, "height", height,
		"viewBox", "0 0 "+width+" "+height, "role", "img")
	m.WriteString("\n<style>" + drawingStyle + "</style>\n")
	m.empty("rect", "class", "paper", "width", width, "height", height, "rx", "10")
	for _, p := range t.parts {
		m.WriteString("\n" + p)
	}
	m.WriteString("\n</svg>\n")
	_, err := io.WriteString(t.out, m.String())
	return err
}

// articleName is how an article is called: its path and, of a record, its id.
func articleName(r *engine.Result) string {
	name := r.Article.Path
	if r.Article.ID != "" {
		name += " " + r.Article.ID
	}
	return Printable(name)
}

// drawing lays out one time line. Time runs from top to bottom, so that it
// runs the same way in every language; a right-to-left language has the
// picture in a mirror: the texts left of the axis, the contradictions right
// of it. Measures from the start of a line are mirrored when they are
// written.
type drawing struct {
	*timeline.Scene
	say    timeWords
	id     string // before the numbers of marks; "" where nothing refers to them
	width  float64
	height float64
	narrow bool

	spine  float64 // where the axis stands
	texts  float64 // where the texts begin
	pieces []piecePlace
	arcs   []arc
	bars   map[int]float64 // of nodes that are stretches: where their bar stands
	blocks []block         // of each node
	tops   []float64       // of each block
}

// piecePlace is where a piece of the axis is drawn.
type piecePlace struct {
	timeline.Piece
	top, bottom float64
}

// arc joins the ends of a contradiction.
type arc struct {
	contradiction int
	from, to      float64
	depth         float64
}

// The measures of a drawing.
const (
	ticksWidth  = 92 // of the names of days and years at the edge
	arcStep     = 23 // between two arcs; more than the badge is wide
	barStep     = 8
	leader      = 26
	breakHeight = 40
	leastStep   = 26 // between two points of a piece
	lineOfTitle = 21
	lineOfWords = 19
	lineOfSmall = 16
	blockGap    = 14
	topEdge     = 14
)

// The sizes of the letters, as in drawing.css.
const (
	sizeOfTitle = 14
	sizeOfWords = 13.5
	sizeOfSmall = 11.5
)

func newDrawing(s *timeline.Scene, say timeWords, width float64, id string) *drawing {
	d := &drawing{Scene: s, say: say, id: id, width: width, narrow: width < 480}
	lanes := d.joinedLanes()
	edge := float64(ticksWidth)
	if d.narrow {
		edge = 4
	}
	d.spine = edge + 12 + float64(lanes)*arcStep*.75 + 6
	d.texts = d.spine + leader + d.stretchLanes()*barStep
	for n := range d.Nodes {
		d.blocks = append(d.blocks, d.blockOf(n))
	}
	d.scale()
	d.place()
	d.join()
	return d
}

// x mirrors a measure where the language runs from right to left.
func (d *drawing) x(x float64) string {
	if d.say.Direction() == "rtl" {
		x = d.width - x
	}
	return px(x)
}

// box is the x of a box of that width.
func (d *drawing) box(x, width float64) string {
	if d.say.Direction() == "rtl" {
		x = d.width - x - width
	}
	return px(x)
}

// mostArcs is how many arcs are drawn side by side.
func (d *drawing) mostArcs() int {
	if d.narrow {
		return 3
	}
	return 6
}

// joinedLanes is how many arcs will stand side by side, by the order of the
// nodes: their places are not known yet.
func (d *drawing) joinedLanes() int {
	var from, to []float64
	for i := range d.Contradictions {
		if a, b, ok := d.Ends(i); ok {
			from, to = append(from, float64(a)), append(to, float64(b))
		}
	}
	most := 0
	for _, l := range timeline.Lanes(from, to, d.mostArcs()) {
		most = max(most, l+1)
	}
	return most
}

const mostBars = 4

// stretchLanes gives the nodes that are stretches a bar each, and tells how
// many stand side by side.
func (d *drawing) stretchLanes() float64 {
	d.bars = map[int]float64{}
	var nodes []int
	var from, to []float64
	for n := range d.Nodes {
		if d.Nodes[n].Point() {
			continue
		}
		nodes = append(nodes, n)
		from = append(from, float64(d.Nodes[n].From))
		to = append(to, float64(d.Nodes[n].To-1))
		switch d.Nodes[n].Open {
		case timeline.NoEnd:
			to[len(to)-1] = 1e12
		case timeline.NoStart:
			from[len(from)-1] = -1e12
		}
	}
	most := 0
	for i, l := range timeline.Lanes(from, to, mostBars) {
		if l < 0 {
			l = mostBars - 1
		}
		d.bars[nodes[i]] = d.spine + 9 + float64(l)*barStep
		most = max(most, l+1)
	}
	return float64(most)
}

// scale gives every piece of the axis the height that its texts need.
func (d *drawing) scale() {
	y := float64(topEdge)
	n := 0
	for i, p := range d.Scene.Pieces() {
		if i > 0 {
			y += breakHeight
		}
		var inner, last float64
		for ; n < len(d.Nodes) && d.Nodes[n].From <= p.To; n++ {
			if d.Nodes[n].From == p.To {
				last += d.blocks[n].height
			} else {
				inner += d.blocks[n].height
			}
		}
		height := max(inner, leastStep*float64(len(p.Points)-1))
		d.pieces = append(d.pieces, piecePlace{p, y, y + height})
		y += height + max(0, last-breakHeight/2)
	}
	d.height = y
}

// y is where a moment is drawn.
func (d *drawing) y(m timeline.Minute) float64 {
	for i, p := range d.pieces {
		if m > p.To {
			if i+1 < len(d.pieces) && m < d.pieces[i+1].From { // inside of a break
				return (p.bottom + d.pieces[i+1].top) / 2
			}
			continue
		}
		if p.From == p.To || m <= p.From {
			return p.top
		}
		return p.top + (p.bottom-p.top)*float64(m-p.From)/float64(p.To-p.From)
	}
	if len(d.pieces) == 0 {
		return topEdge
	}
	return d.pieces[len(d.pieces)-1].bottom
}

// place moves the blocks of text apart.
func (d *drawing) place() {
	wanted, heights := make([]float64, len(d.Nodes)), make([]float64, len(d.Nodes))
	for n := range d.Nodes {
		wanted[n], heights[n] = d.y(d.Nodes[n].From)-lineOfTitle/2, d.blocks[n].height
	}
	d.tops = timeline.Spread(wanted, heights, topEdge-lineOfTitle/2)
	for n := range d.tops {
		d.height = max(d.height, d.tops[n]+heights[n])
	}
	rest := d.rest()
	d.height += rest.height
}

// join finds the arcs.
func (d *drawing) join() {
	const around = 10 // a badge needs room
	var from, to []float64
	for i := range d.Contradictions {
		a, b, ok := d.Ends(i)
		if !ok {
			continue
		}
		first, second := d.y(d.Nodes[a].From), d.y(d.Nodes[b].From)
		from, to = append(from, first-around), append(to, second+around)
		d.arcs = append(d.arcs, arc{contradiction: i, from: first, to: second})
	}
	for i, l := range timeline.Lanes(from, to, d.mostArcs()) {
		d.arcs[i].depth = float64(l+1) * arcStep // 0 where there is no room
	}
}

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

// drawAxis draws the pieces of the axis and the breaks between them.
func (d *drawing) drawAxis(m *markup) {
	pieces := make([]timeline.Piece, len(d.pieces))
	for i, p := range d.pieces {
		pieces[i] = p.Piece
	}
	breaks := d.Breaks(pieces)
	n := 0
	for i, p := range d.pieces {
		if p.bottom > p.top {
			d.line(m, "axis", d.spine, p.top, d.spine, p.bottom)
		}
		if i == 0 {
			continue
		}
		for d.Nodes[n].From < p.From {
			n++
		}
		d.drawBreak(m, d.pieces[i-1].bottom, p.top, breaks[n])
	}
}

// drawBreak shows that the axis is broken, and what it leaves out. The texts
// may be moved: the label stands at the other side of the axis.
func (d *drawing) drawBreak(m *markup, from, to float64, gap timeline.Minute) {
	middle := (from + to) / 2
	const half, swing = 9, 5
	d.line(m, "axis faded", d.spine, from, d.spine, middle-half)
	d.line(m, "axis faded", d.spine, middle+half, d.spine, to)
	var path strings.Builder
	fmt.Fprintf(&path, "M%s %s", d.x(d.spine), px(middle-half))
	for i, dx := range [...]float64{swing, -swing, swing, 0} {
		fmt.Fprintf(&path, "L%s %s", d.x(d.spine+dx), px(middle-half+float64(i+1)*half/2))
	}
	m.empty("path", "class", "break", "d", path.String())
	if !d.narrow {
		d.write(m, "tick gap", 0, middle, d.say.gap(gap))
	}
}

// drawOwn marks the article's own date across the picture.
func (d *drawing) drawOwn(m *markup) {
	for n := range d.Nodes {
		node := &d.Nodes[n]
		if !node.Own {
			continue
		}
		top := d.tops[n]
		m.empty("rect", "class", "own", "x", d.box(d.texts-8, d.width-d.texts+8), "y", px(top), "width", px(d.width-d.texts+8),
			"height", px(d.blocks[n].height-blockGap+8), "rx", "6")
		y := d.y(node.From)
		if end := d.y(node.To); !node.Point() && end > y {
			m.empty("rect", "class", "own", "x", d.box(0, d.spine), "y", px(y), "width", px(d.spine), "height", px(end-y))
		}
		d.line(m, "today", 0, y, d.spine, y)
	}
}

const leastBar = 14

// drawStretch draws a year, a month, a term: a bar beside the axis. Its ends
// are soft where what it tells of may lie anywhere in it.
func (d *drawing) drawStretch(m *markup, n int) {
	node := &d.Nodes[n]
	x, ok := d.bars[n]
	if !ok {
		return
	}
	from, to := d.y(node.From), d.y(node.To)
	switch node.Open {
	case timeline.NoEnd:
		to = max(d.pieces[len(d.pieces)-1].bottom, from+30)
	case timeline.NoStart:
		from, to = min(0, from-30), from
	}
	if node.Open == timeline.Closed && to-from < leastBar {
		from, to = (from+to-leastBar)/2, (from+to+leastBar)/2
	}
	class := "bar" + d.tone(n)
	if node.Soft {
		class += " soft"
	}
	width := 5.0
	if !node.Soft {
		m.empty("rect", "class", class, "x", d.box(x, width), "y", px(from), "width", px(width), "height", px(to-from), "rx", "2")
		return
	}
	const steps = 4 // a bar that fades without a gradient, whose name would have to be unique
	edge := min(18, (to-from)/3)
	m.empty("rect", "class", class, "x", d.box(x, width), "y", px(from+edge), "width", px(width), "height", px(to-from-2*edge))
	for i := range steps {
		part := edge / steps
		fade := fmt.Sprintf("opacity:%.2f", float64(i+1)/(steps+1))
		m.empty("rect", "class", class, "style", fade, "x", d.box(x, width), "y", px(from+float64(i)*part), "width", px(width), "height", px(part))
		m.empty("rect", "class", class, "style", fade, "x", d.box(x, width), "y", px(to-float64(i+1)*part), "width", px(width), "height", px(part))
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
		if end := d.y(node.To); end-y < leastBar {
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
