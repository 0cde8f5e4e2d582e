// Package verdict finds which statements on the days of linked events can hold
// together: the heaviest set of them. The rest is to blame.
//
// A statement is a set of days (a date, a year, any Friday, any 28 February);
// a link bounds the days from one event to another. All that is told of a
// problem is a guess at which of its statements are right, so nothing here
// fails: a problem beyond the bounds gets a good answer that is not Exact.
package verdict

import (
	"slices"

	"github.com/tanaqud/tanaqud/internal/claim"
)

// Problem is what is said of the days of some events.
type Problem struct {
	Variables int // the events, numbered from 0
	Claims    []Claim
	Links     []Link
}

// Claim is a statement on the day of one event.
type Claim struct {
	Variable int
	Days     claim.Days
	Weight   int // of nothing or less is not heard
}

// Link is a statement on the days from one event to another: at least Low, at
// most High.
type Link struct {
	From, To  int
	Low, High int
	Weight    int
	Hard      bool // outweighs all that is not
}

// Solution is the heaviest set of statements that can hold together. Of sets
// as heavy it has the earliest day of the first event, then of the others.
type Solution struct {
	Days   []Span // of each event
	Claims []bool // of each claim: believed
	Links  []bool
	Weight int  // of all believed but the hard links
	Exact  bool // no set is heavier
}

// Span is a run of days on each of which the same claims on the event hold,
// the others keeping their first days; unknown where nothing bounds the event.
type Span struct {
	First, Last int
	Known       bool
}

// Bounds of what is solved exactly. An article has a handful of each: beyond
// them somebody is trying.
const (
	LongestRun = 20000   // days that a claim without an end is looked at
	mostDays   = 1 << 15 // days that are looked at for all events that hang together
	mostShifts = 64      // ways round a circle of links, told apart by their days
	mostWork   = 1 << 18 // days looked at, for all days of the events that cut a circle
)

// Solve finds the heaviest set.
func Solve(p Problem) Solution {
	s := Solution{
		Days:   make([]Span, max(p.Variables, 0)),
		Claims: make([]bool, len(p.Claims)),
		Links:  make([]bool, len(p.Links)),
		Exact:  true,
	}
	for _, part := range parts(p) {
		s.Exact = part.solve(s.Days) && s.Exact
	}
	s.judge(p)
	s.extend(p)
	return s
}

// judge says which statements hold on the days that were found.
func (s *Solution) judge(p Problem) {
	for i, c := range p.Claims {
		if p.has(c.Variable) && s.Days[c.Variable].Known && c.Days.Has(s.Days[c.Variable].First) {
			s.Claims[i] = true
			s.Weight += max(c.Weight, 0)
		}
	}
	for i, l := range p.Links {
		if !p.links(l) || !s.Days[l.From].Known || !s.Days[l.To].Known {
			continue
		}
		s.Links[i] = l.holds(s.Days[l.From].First, s.Days[l.To].First)
		if s.Links[i] && !l.Hard {
			s.Weight += max(l.Weight, 0)
		}
	}
}

// extend runs on from the first day of each event as long as all that holds
// on it goes on.
func (s *Solution) extend(p Problem) {
	held := make([][]claim.Days, len(s.Days))
	for i, c := range p.Claims {
		if s.Claims[i] && c.Weight > 0 {
			held[c.Variable] = append(held[c.Variable], c.Days)
		}
	}
	linked := make([][]Link, len(s.Days))
	for i, l := range p.Links {
		if s.Links[i] {
			linked[l.From] = append(linked[l.From], l)
			linked[l.To] = append(linked[l.To], l)
		}
	}
	for v := range s.Days {
		d := &s.Days[v]
		goesOn := func(day int) bool {
			for _, l := range linked[v] {
				from, to := s.Days[l.From].First, s.Days[l.To].First
				if l.From == v {
					from = day
				}
				if l.To == v {
					to = day
				}
				if !l.holds(from, to) {
					return false
				}
			}
			return !slices.ContainsFunc(held[v], func(days claim.Days) bool { return !days.Has(day) })
		}
		for d.Known && d.Last-d.First < LongestRun && goesOn(d.Last+1) {
			d.Last++
		}
	}
}

func (p Problem) has(variable int) bool { return variable >= 0 && variable < p.Variables }

// links says whether the link can be reckoned with: of some weight, between
// two events, and by days that do not run over.
func (p Problem) links(l Link) bool {
	return (l.Weight > 0 || l.Hard) && p.has(l.From) && p.has(l.To) && l.From != l.To && l.Low <= l.High && l.Low >= -LongestRun && l.High <= LongestRun
}

func (l Link) holds(from, to int) bool { return to-from >= l.Low && to-from <= l.High }
