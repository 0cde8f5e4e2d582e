package timeline

import (
	"cmp"
	"slices"

	"github.com/tanaqud/tanaqud/internal/article"
)

// Node is one place on the time line: a moment or a stretch, with all that
// the article says of it.
type Node struct {
	Interval
	Labels []Label
	More   int   // labels that are left out
	Open   Side  // as of a mark
	Soft   bool  // nothing that stands here is certain
	Own    bool  // the article's own date
	Wrong  []int // the contradictions that have an end here
	Told   []int // those of them that are told here
	Untold int   // how many more there are
}

// Point says whether the node is a day or a moment rather than a stretch.
func (n *Node) Point() bool { return n.Open == Closed && n.To-n.From <= Day }

// Label is a sentence whose words mean the place.
type Label struct {
	Marks []int // in the order of the text
	Wrong bool  // one of them is an end of a contradiction
}

// Scene is what of a time line is drawn.
type Scene struct {
	*Timeline
	Nodes    []Node // in the order of time
	Unplaced []int  // marks of which nobody can tell when they are
	Told     []int  // the contradictions that are told there
	Left     int    // how many marks are left out: more would not be read
	node     map[int]int
	number   map[int]int
}

// The most that a drawing shows.
const (
	mostNodes    = 120
	mostLabels   = 6
	mostUnplaced = 12
	mostTold     = 8 // contradictions, at one place
)

// Scene gathers the marks by their place.
func (t *Timeline) Scene() *Scene {
	s := &Scene{Timeline: t, node: map[int]int{}, number: map[int]int{}}
	s.gather()
	s.thin()
	slices.SortStableFunc(s.Nodes, func(a, b Node) int {
		return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(b.To, a.To))
	})
	drawn := 0
	for n := range s.Nodes {
		for _, l := range s.Nodes[n].Labels {
			for _, mark := range l.Marks {
				s.node[mark] = n
			}
			drawn += len(l.Marks)
		}
	}
	s.Left = len(t.Marks) - len(s.Unplaced) - drawn
	if len(s.Unplaced) > mostUnplaced {
		s.Left += len(s.Unplaced) - mostUnplaced
		s.Unplaced = s.Unplaced[:mostUnplaced]
	}
	s.tell()
	return s
}

// tell finds the place of each contradiction: that of the end that is
// probably wrong, else that of the first. They are numbered as they are read.
func (s *Scene) tell() {
	for n := range s.Nodes {
		node := &s.Nodes[n]
		for _, c := range node.Wrong {
			switch {
			case s.tellsAt(c) != n:
			case len(node.Told) == mostTold:
				node.Untold++
			default:
				node.Told = append(node.Told, c)
				s.number[c] = len(s.number) + 1
			}
		}
	}
	for _, i := range s.Unplaced {
		for _, c := range s.Marks[i].Findings {
			if _, told := s.number[c]; !told && s.tellsAt(c) < 0 && len(s.Told) < mostTold {
				s.Told = append(s.Told, c)
				s.number[c] = len(s.number) + 1
			}
		}
	}
}

// tellsAt is the node at which a contradiction is told; -1 for none.
func (s *Scene) tellsAt(contradiction int) int {
	c := &s.Contradictions[contradiction]
	marks := c.Marks
	if c.Blame >= 0 {
		marks = append([]int{marks[c.Blame]}, marks...)
	}
	for _, mark := range marks {
		if n, ok := s.NodeOf(mark); ok {
			return n
		}
	}
	return -1
}

// Number is the number of a contradiction in the drawing; 0 where it is not
// told.
func (s *Scene) Number(contradiction int) int { return s.number[contradiction] }

// NodeOf is the node at which a mark is drawn; ok is false where it is not.
func (s *Scene) NodeOf(mark int) (node int, ok bool) {
	node, ok = s.node[mark]
	return node, ok
}

// Ends are the two nodes that a contradiction joins, the earlier one first; ok
// is false where it joins none or is not told.
func (s *Scene) Ends(contradiction int) (first, second int, ok bool) {
	c := &s.Contradictions[contradiction]
	if len(c.Marks) < 2 || s.Number(contradiction) == 0 {
		return 0, 0, false
	}
	first, ok = s.NodeOf(c.Marks[0])
	second, too := s.NodeOf(c.Marks[1])
	return min(first, second), max(first, second), ok && too && first != second
}

// gather makes the nodes and their labels, in the order of the text.
func (s *Scene) gather() {
	g := gathering{Scene: s, nodes: map[place]int{}, labels: map[label]int{}}
	if s.Own != nil {
		n := &s.Nodes[g.nodeAt(place{*s.Own, Closed})]
		n.Own, n.Soft = true, false
	}
	for i := range s.Marks {
		if m := &s.Marks[i]; m.Placed {
			g.add(i, m)
		} else {
			s.Unplaced = append(s.Unplaced, i)
		}
	}
	for n := range s.Nodes {
		slices.Sort(s.Nodes[n].Wrong)
		s.Nodes[n].Wrong = slices.Compact(s.Nodes[n].Wrong)
	}
}

// gathering finds what was gathered by its place and sentence.
type gathering struct {
	*Scene
	nodes  map[place]int
	labels map[label]int
}

type place struct {
	Interval
	open Side
}

type label struct {
	node     int
	block    *article.Block
	sentence int
}

func (g *gathering) nodeAt(p place) int {
	n, ok := g.nodes[p]
	if !ok {
		n = len(g.Nodes)
		g.nodes[p] = n
		g.Nodes = append(g.Nodes, Node{Interval: p.Interval, Open: p.open, Soft: true})
	}
	return n
}

func (g *gathering) add(i int, m *Mark) {
	at := g.nodeAt(place{m.Interval, m.Open})
	n := &g.Nodes[at]
	n.Soft = n.Soft && m.Soft
	n.Wrong = append(n.Wrong, m.Findings...)
	key := label{at, m.At.Block, m.sentence()}
	l, ok := g.labels[key]
	if !ok {
		l = len(n.Labels)
		g.labels[key] = l
		n.Labels = append(n.Labels, Label{})
	}
	n.Labels[l].Marks = append(n.Labels[l].Marks, i)
	n.Labels[l].Wrong = n.Labels[l].Wrong || len(m.Findings) > 0
}

// thin leaves out what nobody would read: of many labels of one place, and of
// many places, those that contradict nothing.
func (s *Scene) thin() {
	for i := range s.Nodes {
		n := &s.Nodes[i]
		if len(n.Labels) <= mostLabels {
			continue
		}
		slices.SortStableFunc(n.Labels, func(a, b Label) int {
			switch {
			case a.Wrong == b.Wrong:
				return 0
			case a.Wrong:
				return -1
			}
			return 1
		})
		n.More, n.Labels = len(n.Labels)-mostLabels, n.Labels[:mostLabels]
	}
	if len(s.Nodes) <= mostNodes {
		return
	}
	slices.SortStableFunc(s.Nodes, func(a, b Node) int { return cmp.Compare(b.worth(), a.worth()) })
	s.Nodes = s.Nodes[:mostNodes]
}

// worth is how much a reader would miss the node.
func (n *Node) worth() int {
	switch {
	case n.Own:
		return 1 << 30
	case len(n.Wrong) > 0:
		return 1 << 20
	}
	return len(n.Labels) + n.More
}
