package engine

import (
	"math"
	"slices"

	"github.com/tanaqud/tanaqud/internal/claim"
	verdicts "github.com/tanaqud/tanaqud/internal/verdict"
)

// Verdict is the date that most of what is said agrees on.
type Verdict struct {
	Day     int            // days since 1970-01-01: the first day on which all of For hold
	Last    int            // the last such day of the same run; equal to Day where the date is settled
	For     []*claim.Claim // those that hold on that day
	Against []*claim.Claim // those that cannot
}

// Settled says whether the article leaves one day only.
func (v *Verdict) Settled() bool { return v.Day == v.Last }

// EventVerdict is the verdict on the day of one event.
type EventVerdict struct {
	Subject claim.Subject
	Event   string // as the article names it
	Verdict
}

// verdict finds the days on which the heaviest set of claims on the article's
// own date holds.
func verdict(claims []*claim.Claim) *Verdict {
	c := newHearing()
	for _, x := range claims {
		if x.Subject == claim.Article && x.Attribute == "date" && x.Gap == nil {
			c.hear(x)
		}
	}
	if len(c.subjects) == 0 {
		return nil
	}
	return c.judge(verdicts.Solve(c.problem))[0]
}

const (
	leastHeard = 3   // claims on an event that are worth a verdict
	mostHeard  = 400 // claims on events: who writes more has written a calendar
)

// eventVerdicts finds the days of the events on which at least three claims
// were made. They are judged together, since links tie some to others.
func eventVerdicts(claims []*claim.Claim) []EventVerdict {
	c := newHearing()
	names := map[claim.Subject]string{}
	for _, x := range claims {
		if x.Subject.Kind != "event" || x.Attribute != "date" || len(c.heard) == mostHeard {
			continue
		}
		c.hear(x)
		if name, ok := x.Arg("event"); ok && names[x.Subject] == "" {
			if n, ok := name.(claim.Name); ok {
				names[x.Subject] = n.Shown
			}
		}
	}
	if len(c.heard) < leastHeard {
		return nil
	}
	var out []EventVerdict
	for i, v := range c.judge(verdicts.Solve(c.problem)) {
		if v != nil && len(v.For)+len(v.Against) >= leastHeard {
			out = append(out, EventVerdict{c.subjects[i], names[c.subjects[i]], *v})
		}
	}
	return out
}

// hearing is what is heard before a verdict: claims, each as a statement or a
// link of the problem to be solved.
type hearing struct {
	problem  verdicts.Problem
	subjects []claim.Subject // of each variable
	number   map[claim.Subject]int
	heard    []*claim.Claim
	at       []int // of each heard: its place among the statements, or the links
}

func newHearing() *hearing { return &hearing{number: map[claim.Subject]int{}} }

// hear takes a claim on a day in, unless somebody else says it.
func (h *hearing) hear(c *claim.Claim) {
	days, ok := c.Value.(claim.Days)
	if !ok || c.Voice != "" {
		return
	}
	weight := int(math.Round(c.Weight * weightUnit))
	v := h.variable(c.Subject)
	h.heard = append(h.heard, c)
	if c.Gap != nil {
		h.at = append(h.at, len(h.problem.Links))
		h.problem.Links = append(h.problem.Links, verdicts.Link{From: v, To: h.variable(c.Gap.To), Low: c.Gap.Low, High: c.Gap.High, Weight: weight})
		return
	}
	h.at = append(h.at, len(h.problem.Claims))
	h.problem.Claims = append(h.problem.Claims, verdicts.Claim{Variable: v, Days: days, Weight: weight})
}

// weightUnit is what an ordinary claim weighs in whole numbers.
const weightUnit = 100

func (h *hearing) variable(s claim.Subject) int {
	v, known := h.number[s]
	if !known {
		v = len(h.subjects)
		h.number[s] = v
		h.subjects = append(h.subjects, s)
		h.problem.Variables++
	}
	return v
}

// judge puts the solution in terms of claims: a verdict for each subject, nil
// where nothing tells its year. A link is heard at both of its ends.
func (h *hearing) judge(s verdicts.Solution) []*Verdict {
	out := make([]*Verdict, len(h.subjects))
	for v, days := range s.Days {
		if days.Known {
			out[v] = &Verdict{Day: days.First, Last: days.Last}
		}
	}
	for i, c := range h.heard {
		held := false
		if c.Gap != nil {
			held = s.Links[h.at[i]]
			out[h.number[c.Gap.To]].side(c, held)
		} else {
			held = s.Claims[h.at[i]]
		}
		out[h.number[c.Subject]].side(c, held)
	}
	return out
}

// side puts a claim among those for or against the verdict.
func (v *Verdict) side(c *claim.Claim, held bool) {
	switch {
	case v == nil:
	case held:
		v.For = append(v.For, c)
	default:
		v.Against = append(v.Against, c)
	}
}

// On is the verdict on what a claim is about; nil for none.
func (r *Result) On(s claim.Subject) *Verdict { return judged{r.Verdict, r.Events}.on(s) }

// judged are the verdicts of an article.
type judged struct {
	own    *Verdict
	events []EventVerdict
}

func (j judged) on(s claim.Subject) *Verdict {
	if s.Kind != "event" {
		return j.own
	}
	for i := range j.events {
		if j.events[i].Subject == s {
			return &j.events[i].Verdict
		}
	}
	return nil
}

// parts says whether the verdict is one day, on which the first claim holds to
// the letter, and is against the second, which the first fits only by its
// leeway: an article that is of another date anyhow deserves none.
func (v *Verdict) parts(first, second *claim.Claim) bool {
	a, ok := first.Value.(claim.Days)
	return ok && v != nil && v.Settled() && a.Strict().Has(v.Day) && slices.Contains(v.Against, second) &&
		!a.Strict().Fits(second.Value, 0)
}

// outlier is which of two claims (0, 1) the verdict is against; -1 when it is
// against both or neither.
func (v *Verdict) outlier(first, second *claim.Claim) int {
	if v == nil {
		return -1
	}
	a, b := slices.Contains(v.Against, first), slices.Contains(v.Against, second)
	switch {
	case a && !b:
		return 0
	case b && !a:
		return 1
	}
	return -1
}
