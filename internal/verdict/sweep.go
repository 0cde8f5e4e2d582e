package verdict

import (
	"slices"

	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/language"
)

// sweep weighs the days of one event in order. The sum changes only where a
// claim begins or ends to hold, so each run of days costs two steps, however
// long it is; weekdays come round, so they are seven sums.
type sweep struct {
	days  []int
	steps []int // by how much the sum changes at each day
	week  [7]int
	other map[claim.Days]int // sets of days that recur some other way, with their weight
}

// weigh sums, for each day, the claims on the event that hold on it.
func (g *graph) weigh(v int, days []int, claims []Claim) {
	s := sweep{days: days, steps: make([]int, len(days)+1)}
	for _, c := range claims {
		if c.Variable == v {
			s.add(c)
		}
	}
	s.sum(g.score[v])
}

func (s *sweep) add(c Claim) {
	d := c.Days
	switch {
	case d.Single(), d.Bounded() && d.Month == 0 && d.Weekdays == 0:
		if !d.Single() || d.Strict().Has(d.From) { // a day may be ruled out by its own weekday
			s.run(d.From, d.To+max(d.Late, 0), c.Weight)
		}
	case !d.Bounded() && d.Month == 0 && d.Weekdays != 0:
		for i := range s.week {
			if d.Has(i) {
				s.week[i] += c.Weight
			}
		}
	case !d.Bounded() && d.Weekdays == 0 && d.Late <= mostLate:
		s.yearly(d, c.Weight)
	default:
		d.As = nil // what the text says is all the same
		if s.other == nil {
			s.other = map[claim.Days]int{}
		}
		s.other[d] += c.Weight
	}
}

// mostLate keeps the runs of a date of any year apart.
const mostLate = 300

// yearly adds a month, or a day of a month, of any year.
func (s *sweep) yearly(d claim.Days, weight int) {
	if len(s.days) == 0 {
		return
	}
	if d.Month == 0 {
		s.run(s.days[0], s.days[len(s.days)-1], weight)
		return
	}
	if d.Month < 1 || d.Month > 12 {
		return
	}
	from, _, _ := language.Civil(s.days[0])
	to, _, _ := language.Civil(s.days[len(s.days)-1])
	for year := from - 1; year <= to; year++ {
		first, last := d.Day, d.Day
		if d.Day == 0 {
			first, last = 1, language.MonthDays(year, d.Month)
		}
		if first >= 1 && last <= language.MonthDays(year, d.Month) {
			s.run(language.DayNumber(year, d.Month, first), language.DayNumber(year, d.Month, last)+max(d.Late, 0), weight)
		}
	}
}

// run adds the weight from the first day to the last.
func (s *sweep) run(first, last, weight int) {
	from, _ := slices.BinarySearch(s.days, first)
	to, _ := slices.BinarySearch(s.days, last+1)
	if from < to {
		s.steps[from] += weight
		s.steps[to] -= weight
	}
}

func (s *sweep) sum(score []int) {
	sum := 0
	for i, day := range s.days {
		sum += s.steps[i]
		score[i] = sum + s.week[((day%7)+7)%7]
	}
	for d, weight := range s.other {
		for i, day := range s.days {
			if d.Has(day) {
				score[i] += weight
			}
		}
	}
}
