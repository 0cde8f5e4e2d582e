package report

import (
	"fmt"
	"strings"

	"github.com/tanaqud/tanaqud/internal/timeline"
)

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
