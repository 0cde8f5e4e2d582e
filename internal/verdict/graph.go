package verdict

import (
	"cmp"
	"slices"
)

// graph is events with the days that they may be on, each with the weight of
// what is said of the event and holds then.
type graph struct {
	days  [][]int
	score [][]int
	links []Link
	fixed []int // the day of an event that is settled, by its index; -1 for none
}

func newGraph(days [][]int, links []Link) *graph {
	g := &graph{days: days, links: links, score: make([][]int, len(days)), fixed: make([]int, len(days))}
	for v := range days {
		g.score[v] = make([]int, len(days[v]))
		g.fixed[v] = -1
	}
	return g
}

// solve finds the index of the day of each event: a tree of links by dynamic
// programming from its leaves; circles by trying every day of an event that
// cuts them. false where that would take too long.
func (g *graph) solve() (at []int, ok bool) {
	cuts, work := g.cuts(), 1
	for _, days := range g.days {
		work += len(days)
	}
	for _, v := range cuts {
		if work *= max(len(g.days[v]), 1); work > mostWork {
			return nil, false
		}
	}
	_, at = g.cut(cuts)
	return at, true
}

// cut tries the days of the first of the events to be cut, and so on.
func (g *graph) cut(cuts []int) (best int, at []int) {
	if len(cuts) == 0 {
		return g.trees()
	}
	v := cuts[0]
	for i := range g.days[v] {
		g.fixed[v] = i
		if weight, found := g.cut(cuts[1:]); at == nil || weight > best || weight == best && g.earlier(found, at) {
			best, at = weight, found
		}
	}
	g.fixed[v] = -1
	return best, at
}

func (g *graph) earlier(a, b []int) bool { return slices.Compare(a, b) < 0 }

// cuts are events without which the links make no circle: of those that are
// in one, that with the most links, and again.
func (g *graph) cuts() []int {
	var cuts []int
	gone := make([]bool, len(g.days))
	for {
		degree := make([]int, len(g.days))
		for _, l := range g.links {
			if !gone[l.From] && !gone[l.To] {
				degree[l.From]++
				degree[l.To]++
			}
		}
		pruned := slices.Clone(gone)
		for again := true; again; { // leaves are in no circle
			again = false
			for v := range degree {
				if pruned[v] || degree[v] > 1 {
					continue
				}
				pruned[v], again = true, true
				for _, l := range g.links {
					switch {
					case l.From == v && !pruned[l.To]:
						degree[l.To]--
					case l.To == v && !pruned[l.From]:
						degree[l.From]--
					}
				}
			}
		}
		most := -1
		for v := range degree {
			if !pruned[v] && (most < 0 || degree[v] > degree[most]) {
				most = v
			}
		}
		if most < 0 {
			slices.Sort(cuts)
			return cuts
		}
		gone[most] = true
		cuts = append(cuts, most)
	}
}

// trees solves what is left when some events are fixed and no circle is.
func (g *graph) trees() (weight int, at []int) {
	at = make([]int, len(g.days))
	seen := make([]bool, len(g.days))
	for v := range g.days {
		if i := g.fixed[v]; i >= 0 {
			at[v], seen[v] = i, true
			weight += g.score[v][i]
		}
	}
	for _, l := range g.links {
		if g.fixed[l.From] >= 0 && g.fixed[l.To] >= 0 && l.holds(g.day(l.From), g.day(l.To)) {
			weight += l.Weight
		}
	}
	for root := range g.days {
		if seen[root] {
			continue
		}
		t := g.grow(root, seen)
		best := first(t.weight)
		weight += t.weight[best]
		t.place(best, at)
	}
	return weight, at
}

func (g *graph) day(v int) int { return g.days[v][g.fixed[v]] }

// tree is an event with all that hangs on it: the weight of its best for each
// day of the event, and on which days of the events below.
type tree struct {
	event  int
	weight []int
	below  []branch
}

type branch struct {
	*tree
	at []int // of each day of the event above: which day of this one
}

// grow solves the tree under an event. It walks links, not recursion, so deep
// chains cost no stack to speak of.
func (g *graph) grow(v int, seen []bool) *tree {
	seen[v] = true
	t := &tree{event: v, weight: slices.Clone(g.score[v])}
	for _, l := range g.links {
		other := l.To
		switch v {
		case l.From:
		case l.To:
			other = l.From
		default:
			continue
		}
		if i := g.fixed[other]; i >= 0 {
			g.hold(t, l, g.days[other][i])
			continue
		}
		if !seen[other] {
			t.join(g, l, g.grow(other, seen))
		}
	}
	return t
}

// hold adds the weight of a link to an event that is fixed.
func (g *graph) hold(t *tree, l Link, fixed int) {
	for i, day := range g.days[t.event] {
		if l.From == t.event && l.holds(day, fixed) || l.To == t.event && l.holds(fixed, day) {
			t.weight[i] += l.Weight
		}
	}
}

// join hangs a tree below: on each day of the event, the best of the days that
// keep the link, or the best of all if that weighs more than link and all.
func (t *tree) join(g *graph, l Link, child *tree) {
	low, high := l.Low, l.High
	if l.From == child.event {
		low, high = -l.High, -l.Low
	}
	days := g.days[child.event]
	free := first(child.weight)
	b := branch{child, make([]int, len(t.weight))}
	var queue []int // of the window: days that no later one outweighs
	next := 0
	for i, day := range g.days[t.event] {
		for ; next < len(days) && days[next] <= day+high; next++ {
			for len(queue) > 0 && child.weight[queue[len(queue)-1]] < child.weight[next] {
				queue = queue[:len(queue)-1]
			}
			queue = append(queue, next)
		}
		for len(queue) > 0 && days[queue[0]] < day+low {
			queue = queue[1:]
		}
		b.at[i] = free
		gain := child.weight[free]
		if len(queue) > 0 && child.weight[queue[0]]+l.Weight >= gain {
			b.at[i], gain = queue[0], child.weight[queue[0]]+l.Weight
		}
		t.weight[i] += gain
	}
	t.below = append(t.below, b)
}

// place writes down the days of the tree when its event is on day i.
func (t *tree) place(i int, at []int) {
	at[t.event] = i
	for _, b := range t.below {
		b.place(b.at[i], at)
	}
}

// first is the index of the first of the heaviest.
func first(weights []int) int {
	best := 0
	for i, w := range weights {
		if cmp.Compare(w, weights[best]) > 0 {
			best = i
		}
	}
	return best
}
