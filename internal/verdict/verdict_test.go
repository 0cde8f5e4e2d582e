package verdict_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/crillab/gophersat/maxsat"
	"pgregory.net/rapid"

	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/verdict"
)

func day(year, month, day int) claim.Days { return claim.Day(language.DayNumber(year, month, day)) }

var (
	friday   = claim.Days{Weekdays: 1 << 5}
	saturday = claim.Days{Weekdays: 1 << 6}
	whenever = claim.Days{From: 18000, To: math.MaxInt32}
)

func TestSolve(t *testing.T) {
	tests := []struct {
		name    string
		problem verdict.Problem
		days    string // of each event; "-" unknown
		against string // the claims, then the links that are not believed
	}{
		{"nothing", verdict.Problem{}, "", "[] []"},
		{"no claims", verdict.Problem{Variables: 1}, "-", "[] []"},
		{"nothing with a year", verdict.Problem{Variables: 1, Claims: []verdict.Claim{{0, friday, 1}}}, "-", "[0] []"},
		{
			"a summit: the 14th is no Friday but for the year, the caption is against it",
			verdict.Problem{Variables: 1, Claims: []verdict.Claim{
				{0, friday, 90}, {0, claim.Days{Month: 3, Day: 14}, 100}, {0, claim.Year(2025), 100}, {0, day(2025, 3, 17), 100},
			}},
			"2025-03-14", "[3] []",
		},
		{
			"two days after the vote",
			verdict.Problem{
				Variables: 2,
				Claims:    []verdict.Claim{{0, day(2025, 3, 14), 100}, {0, day(2025, 3, 17), 100}, {1, day(2025, 3, 12), 100}},
				Links:     []verdict.Link{{From: 1, To: 0, Low: 2, High: 2, Weight: 100}},
			},
			"2025-03-14 2025-03-12", "[1] []",
		},
		{
			"a link that two dates are against",
			verdict.Problem{
				Variables: 2,
				Claims:    []verdict.Claim{{0, day(2025, 3, 17), 100}, {1, day(2025, 3, 12), 100}},
				Links:     []verdict.Link{{From: 1, To: 0, Low: 2, High: 2, Weight: 90}},
			},
			"2025-03-17 2025-03-12", "[] [0]",
		},
		{
			"but a hard one outweighs them",
			verdict.Problem{
				Variables: 2,
				Claims:    []verdict.Claim{{0, day(2025, 3, 17), 100}, {1, day(2025, 3, 12), 110}},
				Links:     []verdict.Link{{From: 1, To: 0, Low: 2, High: 2, Hard: true}},
			},
			"2025-03-14 2025-03-12", "[0] []",
		},
		{
			"a chain that only weekdays settle",
			verdict.Problem{
				Variables: 3,
				Claims:    []verdict.Claim{{0, day(2025, 3, 12), 100}, {1, friday, 100}, {2, saturday, 100}},
				Links:     []verdict.Link{{From: 0, To: 1, Low: 1, High: 9, Weight: 100}, {From: 1, To: 2, Low: 2, High: 14, Weight: 100}},
			},
			"2025-03-12 2025-03-14 2025-03-22", "[] []",
		},
		{
			"a circle that does not close",
			verdict.Problem{
				Variables: 3,
				Claims:    []verdict.Claim{{0, day(2025, 3, 12), 100}},
				Links: []verdict.Link{
					{From: 0, To: 1, Low: 2, High: 2, Weight: 100}, {From: 1, To: 2, Low: 2, High: 2, Weight: 100},
					{From: 0, To: 2, Low: 3, High: 3, Weight: 50},
				},
			},
			"2025-03-12 2025-03-14 2025-03-16", "[] [2]",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := verdict.Solve(tt.problem)
			days := ""
			for i, d := range s.Days {
				if i > 0 {
					days += " "
				}
				if !d.Known {
					days += "-"
					continue
				}
				y, m, d := language.Civil(d.First)
				days += fmt.Sprintf("%d-%02d-%02d", y, m, d)
			}
			if against := fmt.Sprint(not(s.Claims), " ", not(s.Links)); days != tt.days || against != tt.against || !s.Exact {
				t.Errorf("got %q against %s, exact %v; want %q against %s", days, against, s.Exact, tt.days, tt.against)
			}
		})
	}
}

func not(held []bool) []int {
	out := []int{}
	for i, h := range held {
		if !h {
			out = append(out, i)
		}
	}
	return out
}

const epoch = 18000 // where the problems of these tests lie

// anyProblem draws events a few days apart, with links in trees and circles.
func anyProblem(events, days int) *rapid.Generator[verdict.Problem] {
	return rapid.Custom(func(t *rapid.T) verdict.Problem {
		p := verdict.Problem{Variables: rapid.IntRange(1, events).Draw(t, "events")}
		from := rapid.IntRange(epoch, epoch+days)
		for range rapid.IntRange(1, 7).Draw(t, "claims") {
			var d claim.Days
			switch rapid.IntRange(0, 4).Draw(t, "sort") {
			case 0, 1:
				d = claim.Day(from.Draw(t, "day"))
			case 2:
				d.From = from.Draw(t, "from")
				d.To = d.From + rapid.IntRange(0, 5).Draw(t, "length")
			case 3:
				d.Weekdays = 1 << rapid.IntRange(0, 6).Draw(t, "weekday")
			case 4:
				_, month, dom := language.Civil(from.Draw(t, "recurring"))
				d.Month, d.Day = month, dom
			}
			d.Late = rapid.SampledFrom([]int{0, 0, 1, 3}).Draw(t, "late")
			p.Claims = append(p.Claims, verdict.Claim{
				Variable: rapid.IntRange(0, p.Variables-1).Draw(t, "of"), Days: d, Weight: rapid.IntRange(1, 9).Draw(t, "weight"),
			})
		}
		for range rapid.IntRange(0, p.Variables).Draw(t, "links") {
			low := rapid.IntRange(-3, 3).Draw(t, "low")
			p.Links = append(p.Links, verdict.Link{
				From: rapid.IntRange(0, p.Variables-1).Draw(t, "from"), To: rapid.IntRange(0, p.Variables-1).Draw(t, "to"),
				Low: low, High: low + rapid.IntRange(0, 2).Draw(t, "width"),
				Weight: rapid.IntRange(1, 9).Draw(t, "weight"), Hard: rapid.IntRange(0, 7).Draw(t, "hard") == 0,
			})
		}
		return p
	})
}

// weight recomputes what a choice of days weighs: hard links count for the
// first figure, all else for the second.
func weight(p verdict.Problem, days []int) (hard, soft int) {
	for _, c := range p.Claims {
		if c.Days.Has(days[c.Variable]) {
			soft += c.Weight
		}
	}
	for _, l := range p.Links {
		if apart := days[l.To] - days[l.From]; l.From == l.To || apart < l.Low || apart > l.High {
			continue
		}
		if l.Hard {
			hard++
		} else {
			soft += l.Weight
		}
	}
	return hard, soft
}

func firsts(s verdict.Solution) []int {
	days := make([]int, len(s.Days))
	for i, d := range s.Days {
		days[i] = d.First
	}
	return days
}

// consistent says whether the solution tells of itself what is true.
func consistent(p verdict.Problem, s verdict.Solution) error {
	days := firsts(s)
	for i, c := range p.Claims {
		if d := s.Days[c.Variable]; d.Known && s.Claims[i] != c.Days.Has(d.First) {
			return fmt.Errorf("claim %d is on the wrong side", i)
		}
		if d := s.Days[c.Variable]; d.Known && s.Claims[i] && !c.Days.Has(d.Last) {
			return fmt.Errorf("the run of event %d goes on too long", c.Variable)
		}
	}
	for _, d := range s.Days {
		if !d.Known {
			return nil
		}
	}
	if _, soft := weight(p, days); soft != s.Weight {
		return fmt.Errorf("it says %d, but weighs %d", s.Weight, soft)
	}
	return nil
}

// No choice of days is heavier than the one that is found.
func TestSolveIsHeaviest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := anyProblem(3, 9).Draw(t, "problem")
		s := verdict.Solve(p)
		if err := consistent(p, s); err != nil {
			t.Fatal(err)
		}
		for _, d := range s.Days {
			if !d.Known {
				return
			}
		}
		foundHard, found := weight(p, firsts(s))
		days := make([]int, p.Variables)
		var try func(v int)
		try = func(v int) {
			if v == p.Variables {
				if hard, soft := weight(p, days); hard > foundHard || hard == foundHard && soft > found {
					t.Fatalf("%v weighs %d and %d, the solution %v only %d and %d", days, hard, soft, firsts(s), foundHard, found)
				}
				return
			}
			for days[v] = epoch - 8; days[v] < epoch+34; days[v]++ {
				try(v + 1)
			}
		}
		try(0)
	})
}

// A MaxSAT solver finds the same weights.
func TestSolveAgainstMaxSAT(t *testing.T) {
	instances := 400
	if testing.Short() {
		instances = 50
	}
	draw := anyProblem(3, 8)
	for seed := range instances {
		p := draw.Example(seed)
		s := verdict.Solve(p)
		if err := consistent(p, s); err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		for v, d := range s.Days {
			if !d.Known { // nothing with a year: the solver needs a day
				s.Days[v] = verdict.Span{First: epoch, Last: epoch}
			}
		}
		ourHard, ours := weight(p, firsts(s))
		days, ok := maxSAT(p)
		if !ok {
			t.Fatalf("seed %d: the oracle found nothing", seed)
		}
		// The solver's own cost is not relied on.
		if hard, soft := weight(p, days); (hard != ourHard || soft != ours) && bounded(p) {
			t.Errorf("seed %d: %+v: got %d and %d on %v, the oracle %d and %d on %v", seed, p, ourHard, ours, firsts(s), hard, soft, days)
		}
	}
}

// bounded says whether every event hangs together with a claim of some year.
func bounded(p verdict.Problem) bool {
	for _, d := range verdict.Solve(p).Days {
		if !d.Known {
			return false
		}
	}
	return true
}

// The days that the oracle looks at.
const oracleFrom, oracleTo = epoch - 8, epoch + 32

// maxSAT solves the problem as one of propositions: "event v is on day d",
// "link l holds". The hard links weigh more than all the rest.
func maxSAT(p verdict.Problem) (days []int, ok bool) {
	on := func(v, d int) maxsat.Lit { return maxsat.Var(fmt.Sprintf("%d@%d", v, d)) }
	hardWeight := 1
	for _, c := range p.Claims {
		hardWeight += c.Weight
	}
	for _, l := range p.Links {
		hardWeight += l.Weight
	}
	var all []maxsat.Constr
	for v := range p.Variables {
		var some []maxsat.Lit
		for d := oracleFrom; d <= oracleTo; d++ {
			some = append(some, on(v, d))
			for e := oracleFrom; e < d; e++ {
				all = append(all, maxsat.HardClause(on(v, d).Negation(), on(v, e).Negation()))
			}
		}
		all = append(all, maxsat.HardClause(some...))
	}
	for _, c := range p.Claims {
		var some []maxsat.Lit
		for d := oracleFrom; d <= oracleTo; d++ {
			if c.Days.Has(d) {
				some = append(some, on(c.Variable, d))
			}
		}
		if len(some) > 0 {
			all = append(all, maxsat.WeightedClause(some, c.Weight))
		}
	}
	for i, l := range p.Links {
		if l.From == l.To {
			continue
		}
		holds := maxsat.Var(fmt.Sprintf("link%d", i))
		w := l.Weight
		if l.Hard {
			w = hardWeight
		}
		all = append(all, maxsat.WeightedClause([]maxsat.Lit{holds}, w))
		for d := oracleFrom; d <= oracleTo; d++ {
			clause := []maxsat.Lit{holds.Negation(), on(l.From, d).Negation()}
			for e := max(oracleFrom, d+l.Low); e <= min(oracleTo, d+l.High); e++ {
				clause = append(clause, on(l.To, e))
			}
			all = append(all, maxsat.HardClause(clause...))
		}
	}
	model, _ := maxsat.New(all...).Solve()
	days = make([]int, p.Variables)
	for v := range days {
		for d := oracleFrom; d <= oracleTo; d++ {
			if model[fmt.Sprintf("%d@%d", v, d)] {
				days[v], ok = d, true
			}
		}
	}
	return days, ok
}

// Whatever is asked, the answer comes soon and is true of itself.
func TestSolveHostile(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	p := verdict.Problem{Variables: 200}
	for i := range 3000 {
		p.Claims = append(p.Claims, verdict.Claim{Variable: i % 200, Days: claim.Day(epoch + r.IntN(5000)), Weight: 1 + r.IntN(5)})
		p.Claims = append(p.Claims, verdict.Claim{Variable: i % 3, Days: claim.Days{Weekdays: uint8(i)}, Weight: 1})
		p.Links = append(p.Links, verdict.Link{From: r.IntN(200), To: r.IntN(200), Low: -r.IntN(9), High: r.IntN(9), Weight: 1 + r.IntN(5)})
	}
	s := verdict.Solve(p)
	if s.Exact {
		t.Error("all of it is said to be exact")
	}
	if err := consistent(p, s); err != nil {
		t.Error(err)
	}
}

func FuzzSolve(f *testing.F) {
	f.Add([]byte{2, 0, 10, 0, 3, 1, 20, 1, 4, 200, 3, 1, 2, 1})
	f.Add([]byte{4, 0, 10, 0, 3, 1, 20, 1, 4, 200, 0, 1, 2, 1, 201, 1, 2, 2, 1, 202, 2, 0, 2, 1})
	f.Fuzz(func(t *testing.T, data []byte) {
		next := func() int {
			if len(data) == 0 {
				return 0
			}
			b := data[0]
			data = data[1:]
			return int(b)
		}
		p := verdict.Problem{Variables: next() % 9}
		for len(data) > 0 && len(p.Claims) < 60 {
			a, b, c, w := next(), next(), next(), next()
			if a >= 128 {
				p.Links = append(p.Links, verdict.Link{From: a % 11, To: b % 11, Low: c - 100, High: c - 100 + w, Weight: w - 3, Hard: w == 99})
				continue
			}
			d := claim.Days{Late: max(0, w-250), Weekdays: uint8(c) % 128}
			switch b % 4 {
			case 0:
				d = claim.Day(epoch + c)
			case 1:
				d.From, d.To = epoch+c*40, epoch+c*40+w*w
			case 2:
				d.Month, d.Day = c%14, w%33
			case 3:
				d.From, d.To = epoch, math.MaxInt32
			}
			p.Claims = append(p.Claims, verdict.Claim{Variable: a%11 - 1, Days: d, Weight: w - 3})
		}
		s := verdict.Solve(p)
		if again := verdict.Solve(p); fmt.Sprint(s) != fmt.Sprint(again) {
			t.Error("asked twice, it answers otherwise")
		}
		for i, c := range p.Claims {
			if s.Claims[i] && !c.Days.Has(s.Days[c.Variable].First) {
				t.Errorf("claim %d is believed and does not hold", i)
			}
		}
	})
}

// A dozen claims on one article.
func BenchmarkSolve(b *testing.B) {
	p := verdict.Problem{Variables: 1, Claims: []verdict.Claim{
		{0, day(2020, 2, 11), 190}, {0, claim.Days{Month: 2, Day: 28}, 100}, {0, claim.Days{Weekdays: 1 << 5, Late: 3}, 50},
		{0, claim.Year(2025), 100}, {0, claim.Year(2025), 100}, {0, whenever, 30}, {0, whenever, 30}, {0, claim.Days{From: 20109, To: 21500}, 30},
		{0, claim.Days{From: 19800, To: math.MaxInt32}, 30}, {0, claim.Days{Month: 2}, 100}, {0, friday, 90}, {0, day(2025, 2, 28), 100},
	}}
	for b.Loop() {
		verdict.Solve(p)
	}
}

// Four linked events of three claims each.
func BenchmarkSolveLinked(b *testing.B) {
	p := verdict.Problem{Variables: 4}
	for v := range 4 {
		p.Claims = append(p.Claims,
			verdict.Claim{Variable: v, Days: claim.Day(epoch + 3*v), Weight: 100},
			verdict.Claim{Variable: v, Days: claim.Day(epoch + 3*v + 1), Weight: 50},
			verdict.Claim{Variable: v, Days: friday, Weight: 90})
		if v > 0 {
			p.Links = append(p.Links, verdict.Link{From: v - 1, To: v, Low: 3, High: 3, Weight: 90})
		}
	}
	for b.Loop() {
		verdict.Solve(p)
	}
}
