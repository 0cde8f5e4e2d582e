package verdict

import (
	"slices"

	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/language"
)

// part is events that hang together by links, with what is said of them. Its
// events are numbered anew.
type part struct {
	events []int // as the problem numbers them
	claims []Claim
	links  []Link
}

// parts takes the problem apart.
func parts(p Problem) []*part {
	head := make([]int, max(p.Variables, 0))
	for v := range head {
		head[v] = v
	}
	find := func(v int) int {
		for head[v] != v {
			head[v] = head[head[v]]
			v = head[v]
		}
		return v
	}
	for _, l := range p.Links {
		if p.links(l) {
			a, b := find(l.From), find(l.To)
			head[max(a, b)] = min(a, b)
		}
	}
	var out []*part
	of, number := make([]*part, len(head)), make([]int, len(head))
	for v := range head {
		first := find(v)
		if first == v {
			of[v] = &part{}
			out = append(out, of[v])
		}
		of[v] = of[first]
		number[v] = len(of[v].events)
		of[v].events = append(of[v].events, v)
	}
	for _, c := range p.Claims {
		if p.has(c.Variable) && c.Weight > 0 {
			to := of[c.Variable]
			to.claims = append(to.claims, Claim{number[c.Variable], c.Days, c.Weight})
		}
	}
	for _, l := range p.Links {
		if p.links(l) {
			to := of[l.From]
			to.links = append(to.links, Link{number[l.From], number[l.To], l.Low, l.High, l.Weight, l.Hard})
		}
	}
	for _, x := range out {
		x.harden()
	}
	return out
}

// harden weighs the hard links: each outweighs all that is soft.
func (x *part) harden() {
	weight := 1
	for _, c := range x.claims {
		weight += c.Weight
	}
	for _, l := range x.links {
		if !l.Hard {
			weight += l.Weight
		}
	}
	for i := range x.links {
		if x.links[i].Hard {
			x.links[i].Weight = weight
		}
	}
}

// solve puts the events on their days; false where there may be a heavier set.
func (x *part) solve(days []Span) (exact bool) {
	begins := x.begins()
	if len(begins) == 0 {
		return true // nothing bounds them
	}
	links, exact := x.links, true
	candidates, ok := x.candidates(begins, links)
	if !ok {
		links, exact = x.forest(), false
		candidates, ok = x.candidates(begins, links)
	}
	if !ok { // each by itself
		links, exact = nil, false
		candidates, _ = x.candidates(begins, nil)
	}
	g := newGraph(candidates, links)
	for v, on := range candidates {
		g.weigh(v, on, x.claims)
	}
	found, ok := g.solve()
	if !ok {
		exact = false
		g.links = x.forest()
		found, _ = g.solve()
	}
	for v, at := range found {
		day := candidates[v][at]
		days[x.events[v]] = Span{day, day, true}
	}
	return exact
}

// begin is a day on which a claim on an event begins to hold.
type begin struct{ event, day int }

// calendarCycle is the days in which weekdays fall on all dates.
const calendarCycle = 28 * 366

// begins are the days on which a claim other than a weekday begins to hold.
// Sets of days that may come earlier and earlier are closed under taking the
// earlier day of two, and so are links. So of all days on which a set of claims
// holds together there are earliest ones, and each of those is held back by a
// claim that begins there, or by a link to an event that is held back itself.
func (x *part) begins() []begin {
	var out []begin
	first, last := 1<<62, -1<<62
	for _, c := range x.claims {
		if d := c.Days; d.Bounded() {
			out = append(out, begin{c.Variable, d.From})
			to := d.To
			if to-d.From > LongestRun { // an open end: the calendar says nothing new after its cycle
				to = d.From + calendarCycle
			}
			first, last = min(first, d.From), max(last, to)
		}
	}
	if len(out) == 0 {
		return nil
	}
	for _, l := range x.links { // a link leads out of the days that are told
		reach := max(l.High, -l.Low, 0)
		first, last = first-reach, last+reach
	}
	last = min(last, first+2*LongestRun)
	if len(x.links) > 0 { // an event of which nothing but weekdays is told
		for v := range x.events {
			out = append(out, begin{v, first})
		}
	}
	for _, c := range x.claims {
		if d := c.Days; d.Month != 0 && !d.Single() {
			for _, day := range occurrences(d, first, last) {
				out = append(out, begin{c.Variable, day})
			}
		}
	}
	slices.SortFunc(out, func(a, b begin) int {
		if a.event != b.event {
			return a.event - b.event
		}
		return a.day - b.day
	})
	return slices.Compact(out)
}

// occurrences are the days on which a date without its year begins to hold, in
// the years that the others speak of.
func occurrences(d claim.Days, first, last int) []int {
	var days []int
	from, _, _ := language.Civil(first)
	to, _, _ := language.Civil(last)
	for year := from; year <= to; year++ {
		days = append(days, language.DayNumber(year, d.Month, max(d.Day, 1)))
	}
	return days
}

// slack is how many days after the beginnings the earliest days may lie, since
// weekdays hold some back: less than a week for each event of the part, and the
// leeway of weekdays that are not any ones.
func (x *part) slack() int {
	weekly, late := false, 0
	for _, c := range x.claims {
		if d := c.Days; d.Weekdays != 0 {
			weekly = true
			if d.Bounded() || d.Month != 0 {
				late = max(late, d.Late)
			}
		}
	}
	if !weekly {
		return 0
	}
	if len(x.events) == 1 && late == 0 {
		return 6
	}
	return 7*len(x.events) + min(late, LongestRun)
}

// candidates are, of each event, the days that are looked at; false where they
// are too many.
func (x *part) candidates(begins []begin, links []Link) (days [][]int, ok bool) {
	shifts, ok := shifts(len(x.events), links)
	if !ok {
		return nil, false
	}
	slack, total := x.slack(), 0
	days = make([][]int, len(x.events))
	for v := range days {
		for _, b := range begins {
			for _, shift := range shifts[b.event][v] {
				days[v] = append(days[v], b.day+shift)
			}
			if len(days[v]) > mostDays && links != nil {
				return nil, false
			}
		}
		days[v] = widen(days[v], slack)
		if total += len(days[v]); total > mostDays && links != nil {
			return nil, false
		}
	}
	return days, true
}

// widen adds the days that follow each, up to the slack.
func widen(days []int, slack int) []int {
	slices.Sort(days)
	days = slices.Compact(days)
	if slack == 0 {
		return days
	}
	var out []int
	for _, day := range days {
		from := day
		if n := len(out); n > 0 {
			from = max(from, out[n-1]+1)
		}
		for ; from <= day+slack; from++ {
			out = append(out, from)
		}
	}
	return out
}

// shifts are, from each event to each, the days by which a day that holds back
// the one holds back the other: one way in a tree, several round a circle.
func shifts(events int, links []Link) (table [][][]int, ok bool) {
	next := make([][]begin, events) // where the links of an event lead, and how far
	for _, l := range links {
		next[l.From] = append(next[l.From], begin{l.To, l.Low})
		next[l.To] = append(next[l.To], begin{l.From, -l.High})
	}
	if len(links) > 0 && events > mostShifts {
		return nil, false
	}
	table = make([][][]int, events)
	for v := range table {
		table[v] = make([][]int, events)
		table[v][v] = []int{0}
		onPath := make([]bool, events)
		left := mostShifts * events
		var follow func(at, shift int) bool
		follow = func(at, shift int) bool {
			onPath[at] = true
			defer func() { onPath[at] = false }()
			for _, step := range next[at] {
				if onPath[step.event] {
					continue
				}
				if left--; left < 0 {
					return false
				}
				table[v][step.event] = append(table[v][step.event], shift+step.day)
				if !follow(step.event, shift+step.day) {
					return false
				}
			}
			return true
		}
		if !follow(v, 0) {
			return nil, false
		}
		for u := range table[v] {
			slices.Sort(table[v][u])
			table[v][u] = slices.Compact(table[v][u])
		}
	}
	return table, true
}

// forest is the heaviest links that make no circle.
func (x *part) forest() []Link {
	links := slices.Clone(x.links)
	slices.SortStableFunc(links, func(a, b Link) int { return b.Weight - a.Weight })
	head := make([]int, len(x.events))
	for v := range head {
		head[v] = v
	}
	find := func(v int) int {
		for head[v] != v {
			head[v] = head[head[v]]
			v = head[v]
		}
		return v
	}
	return slices.DeleteFunc(links, func(l Link) bool {
		a, b := find(l.From), find(l.To)
		head[a] = b
		return a == b
	})
}
