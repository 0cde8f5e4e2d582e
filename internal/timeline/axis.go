package timeline

import (
	"slices"
)

// Piece is a run of the axis that is drawn to one scale. Between two pieces
// the axis is broken.
type Piece struct {
	Interval
	Points []Minute // where something begins, in order; the first is From, the last To
}

// A gap is short if the gaps of its piece are so many times as long on the
// average: points that far apart fall together where the others have room.
const shortGap = 6

// Cut breaks the axis into pieces in which all gaps can be drawn to scale.
// The points are in any order.
func Cut(points []Minute) []Piece {
	points = slices.Clone(points)
	slices.Sort(points)
	points = slices.Compact(points)
	if len(points) == 0 {
		return nil
	}
	var pieces []Piece
	for _, run := range runs(points) {
		pieces = append(pieces, Piece{Interval{run[0], run[len(run)-1]}, run})
	}
	return pieces
}

// runs cuts where the gaps are of another order than the rest. Points that
// stand alone then may have a scale in common with their neighbours: the
// years of a life before the week of the news.
func runs(points []Minute) [][]Minute {
	limit, ok := jump(points)
	if !ok {
		return [][]Minute{points}
	}
	var out [][]Minute
	var alone []Minute
	flush := func() {
		if len(alone) > 0 {
			out = append(out, runs(alone)...)
		}
		alone = nil
	}
	start := 0
	for i := 1; i <= len(points); i++ {
		if i < len(points) && points[i]-points[i-1] < limit {
			continue
		}
		if i-start == 1 {
			alone = append(alone, points[start])
		} else {
			flush()
			out = append(out, runs(points[start:i])...)
		}
		start = i
	}
	flush()
	return out
}

// jump is the shortest of the long gaps, where the short ones would crowd: a
// birth in 1946 and twelve dates of one week have no scale in common. A few
// dots that touch are no crowd among many.
func jump(points []Minute) (limit Minute, ok bool) {
	if len(points) < 3 {
		return 0, false
	}
	gaps := make([]Minute, len(points)-1)
	for i := range gaps {
		gaps[i] = points[i+1] - points[i]
	}
	slices.Sort(gaps)
	average := (points[len(points)-1] - points[0]) / Minute(len(gaps))
	widest, crowd := 0.0, 0
	for i := 1; i < len(gaps) && gaps[i-1] < average/2; i++ {
		if gaps[i-1] < average/shortGap {
			crowd++
		}
		if ratio := float64(gaps[i]) / float64(gaps[i-1]); ratio >= leastJump && ratio > widest {
			widest, limit = ratio, gaps[i]
		}
	}
	return limit, widest > 0 && 3*crowd >= len(gaps)
}

// leastJump is how many times as long a long gap is as a short one.
const leastJump = 2

// Pieces breaks the axis of a scene. A stretch counts by its beginning: a year
// is no reason to draw it to the scale of its days.
func (s *Scene) Pieces() []Piece {
	points := make([]Minute, len(s.Nodes))
	for i := range s.Nodes {
		points[i] = s.Nodes[i].From
	}
	return Cut(points)
}

// Breaks tells before which nodes the axis is broken, and how much time it
// leaves out there.
func (s *Scene) Breaks(pieces []Piece) map[int]Minute {
	breaks := map[int]Minute{}
	for n, p := 0, 0; n < len(s.Nodes); n++ {
		if s.Nodes[n].From > pieces[p].To {
			p++
			breaks[n] = apart(&s.Nodes[n-1], &s.Nodes[n])
		}
	}
	return breaks
}

// apart is the time between two nodes as people count it: from a day to a
// day, or from the end of a stretch.
func apart(a, b *Node) Minute {
	if !a.Point() && a.Open == Closed && a.To < b.From {
		return b.From - a.To
	}
	return b.From - a.From
}
