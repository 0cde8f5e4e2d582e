package timex

import (
	"github.com/tanaqud/tanaqud/internal/knowledge"
)

// open reads a time with one end: "since 2011", "until Friday", "قبل عام 2020",
// "ابتداء من 1 يناير".
func (p parser) open(i int) *Timex {
	for _, v := range [...]int32{knowledge.BoundSince, knowledge.BoundUntil, knowledge.BoundBefore, knowledge.BoundAfter, knowledge.BoundFrom} {
		h, ok := p.Meaning(i, knowledge.BoundWord, v)
		if !ok {
			continue
		}
		x := p.moment(p.afterThe(h.End))
		if x == nil || x.Type == DurationType {
			continue
		}
		if v == knowledge.BoundFrom && (p.IsArabic(i) || x.Grain != Day && x.Grain != YearUnit && x.Grain != Month) {
			continue
		}
		return bounded(i, x, v)
	}
	return nil
}

// bounded is the time before, after, since or until an expression.
func bounded(start int, x *Timex, bound int32) *Timex {
	c := *x
	c.Start = start
	side := func(in Interval) Interval {
		switch {
		case in == Interval{}:
			return in
		case (bound == knowledge.BoundBefore || bound == knowledge.BoundUntil) && x.Mod == Late: // "by the end of the month"
			return Interval{Beginning, in.To}
		case bound == knowledge.BoundBefore, bound == knowledge.BoundUntil:
			return Interval{Beginning, in.From}
		case bound == knowledge.BoundAfter:
			return Interval{in.To, Ending}
		}
		return Interval{in.From, Ending}
	}
	c.Past, c.Future = side(x.Past), side(x.Future)
	c.Mod = [...]Mod{knowledge.BoundBefore: Before, knowledge.BoundAfter: After, knowledge.BoundSince: Since, knowledge.BoundUntil: Until, knowledge.BoundFrom: Since}[bound]
	if bound == knowledge.BoundBefore || bound == knowledge.BoundUntil {
		c.To = x
	} else {
		c.From = x
	}
	return &c
}
