package report

import (
	"github.com/tanaqud/tanaqud/internal/timeline"
)

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
		first, last := d.reach(n)
		from = append(from, float64(first))
		to = append(to, float64(last-1))
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

// reach is what a stretch is drawn over. What goes on from a day is known until
// the article's own; what went on until one is known from the place before it.
func (d *drawing) reach(n int) (from, to timeline.Minute) {
	node := &d.Nodes[n]
	from, to = node.From, node.To
	switch {
	case node.Open == timeline.NoEnd && d.Own != nil:
		to = max(to, d.Own.To)
	case node.Open == timeline.NoEnd && n+1 < len(d.Nodes):
		to = max(to, d.Nodes[n+1].From)
	case node.Open == timeline.NoStart:
		to = from + timeline.Day
		if n > 0 {
			from = d.Nodes[n-1].From
		}
	}
	return from, to
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
