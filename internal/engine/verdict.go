package engine

import (
	"cmp"
	"slices"

	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/language"
)

// Verdict is the date that most of the article agrees on.
type Verdict struct {
	Day     int            // days since 1970-01-01: the first day on which all of For hold
	Last    int            // the last such day of the same run; equal to Day where the date is settled
	For     []*claim.Claim // those that hold on that day
	Against []*claim.Claim // those that cannot
}

// Settled says whether the article leaves one day only.
func (v *Verdict) Settled() bool { return v.Day == v.Last }

// verdict finds the days on which the heaviest set of claims on the article's
// own date holds. The weight of that set can only change where a claim begins
// or ends to hold, so it is enough to look at those days.
func verdict(claims []*claim.Claim) *Verdict {
	own := slices.DeleteFunc(slices.Clone(claims), func(c *claim.Claim) bool {
		_, days := c.Value.(claim.Days)
		return !days || c.Voice != "" || c.Subject != claim.Article || c.Attribute != "date"
	})
	if len(own) == 0 {
		return nil
	}
	days := candidates(own)
	if len(days) == 0 {
		return nil
	}
	best := slices.MaxFunc(days, func(a, b int) int { // the first of the heaviest
		return cmp.Compare(weight(own, a), weight(own, b))
	})
	v := &Verdict{Day: best, Last: best}
	for _, c := range own {
		if c.Value.(claim.Days).Has(best) {
			v.For = append(v.For, c)
		} else {
			v.Against = append(v.Against, c)
		}
	}
	for v.Last-v.Day < longestRun && weight(v.For, v.Last+1) == weight(v.For, best) {
		v.Last++
	}
	return v
}

// longestRun bounds the length in days of a verdict that is not settled.
const longestRun = 20000

func weight(claims []*claim.Claim, day int) float64 {
	var sum float64
	for _, c := range claims {
		if c.Value.(claim.Days).Has(day) {
			sum += c.Weight
		}
	}
	return sum
}

// candidates are the days, in order, on which some claim begins to hold.
func candidates(own []*claim.Claim) []int {
	var days []int
	first, last := 1<<62, -1<<62
	for _, c := range own {
		d := c.Value.(claim.Days)
		if d.Bounded() {
			days = append(days, d.From)
			first, last = min(first, d.From), max(last, min(d.To, d.From+longestRun))
		}
	}
	if len(days) == 0 {
		return nil
	}
	for _, c := range own {
		if d := c.Value.(claim.Days); !d.Bounded() && d.Month != 0 {
			days = append(days, occurrences(d, first, last)...)
		}
	}
	var all []int
	for _, day := range days { // a weekday begins to hold within six days of any
		for shift := range 7 {
			all = append(all, day+shift)
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// occurrences are the days on which a date without its year begins to hold.
func occurrences(d claim.Days, first, last int) []int {
	var days []int
	from, _, _ := language.Civil(first)
	to, _, _ := language.Civil(last)
	for year := from; year <= to; year++ {
		days = append(days, language.DayNumber(year, d.Month, max(d.Day, 1)))
	}
	return days
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
