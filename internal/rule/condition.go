package rule

import (
	"strconv"
	"strings"
	"sync"

	"github.com/expr-lang/expr"
	"github.com/expr-lang/expr/vm"

	"github.com/tanaqud/tanaqud/internal/claim"
)

// Pair is what the condition of a rule sees. See https://expr-lang.org for
// the language; its functions of the clock are switched off, since a finding
// must not depend on the day on which it is made.
//
//	second.kind == "caption" and gap > 3
//	not has(first, "archive") and args.count >= 5
//	days(first).year != days(second).year
type Pair struct {
	First  Side           `expr:"first"`
	Second Side           `expr:"second"`
	Args   map[string]any `expr:"args"` // of both claims by name, the first one's before the second one's
	Gap    int            `expr:"gap"`  // days between the two sets of days; -1 unless both have a first and a last day
}

// Side is one claim of a pair.
type Side struct {
	Kind   string   `expr:"kind"`
	Basis  string   `expr:"basis"` // "stated", "computed", "known"
	Role   string   `expr:"role"`  // of the passage: "dateline", "caption", ...
	Voice  string   `expr:"voice"` // "" is the article's own
	Weight float64  `expr:"weight"`
	Text   string   `expr:"text"`  // of the passage
	Value  any      `expr:"value"` // a number, or the name or key of what is no number
	Marks  []string `expr:"marks"`

	days Days
}

// Days is a set of days as conditions see it; what is 0 is not narrowed.
type Days struct {
	Bounded bool `expr:"bounded"` // has a first and a last day
	Single  bool `expr:"single"`  // is one day
	From    int  `expr:"from"`    // first and last day, since 1970-01-01
	To      int  `expr:"to"`
	Year    int  `expr:"year"` // as the text says it
	Month   int  `expr:"month"`
	Day     int  `expr:"day"` // of the month
}

// condition is a rule's condition, compiled when it is first asked.
type condition struct {
	once    sync.Once
	program *vm.Program // nil where it does not compile
}

// Holds asks the rule's condition of the pair. A condition that fails on a
// pair does not hold: silence is the safer mistake.
func (r *Rule) Holds(first, second *claim.Claim) bool {
	if r.When == "" {
		return true
	}
	r.condition.once.Do(func() { r.condition.program, _ = compile(r.When) })
	if r.condition.program == nil {
		return false
	}
	holds, err := expr.Run(r.condition.program, pairOf(first, second))
	return err == nil && holds == true
}

func compile(condition string) (*vm.Program, error) {
	return expr.Compile(condition,
		expr.Env(Pair{}),
		expr.AsBool(),
		expr.Function("has", has, func(Side, string) bool { return false }),
		expr.Function("days", days, func(Side) Days { return Days{} }),
		expr.DisableBuiltin("now"), expr.DisableBuiltin("date"),
		expr.DisableBuiltin("duration"), expr.DisableBuiltin("timezone"),
	)
}

// has says whether the claim bears the mark.
func has(params ...any) (any, error) {
	side, mark := params[0].(Side), params[1].(string)
	for _, m := range side.Marks {
		if m == mark {
			return true, nil
		}
	}
	return false, nil
}

// days is the set of days that the claim gives, or every day.
func days(params ...any) (any, error) { return params[0].(Side).days, nil }

func pairOf(first, second *claim.Claim) Pair {
	p := Pair{First: sideOf(first), Second: sideOf(second), Args: map[string]any{}, Gap: gap(first.Value, second.Value)}
	for _, c := range [...]*claim.Claim{second, first} {
		for _, a := range c.Args {
			p.Args[a.Name] = plain(a.Value)
		}
	}
	return p
}

func sideOf(c *claim.Claim) Side {
	s := Side{
		Kind: c.Kind, Basis: c.Basis.String(), Role: c.At.Role.String(), Voice: c.Voice,
		Weight: c.Weight, Value: plain(c.Value), Marks: c.Marks,
	}
	if !c.At.IsZero() {
		s.Text = c.At.Text()
	}
	if d, ok := c.Value.(claim.Days); ok {
		s.days = Days{
			Bounded: d.Bounded(), Single: d.Single(), From: d.From, To: d.To,
			Year: d.Year, Month: d.Month, Day: d.Day,
		}
	}
	return s
}

// plain is a value as conditions compare it.
func plain(v claim.Value) any {
	switch v := v.(type) {
	case claim.Number:
		return int(v)
	case claim.Weekday:
		return int(v)
	case claim.Term:
		return string(v)
	case claim.Name:
		return v.Key
	case claim.Entity:
		return v.Key
	case claim.AnyOf:
		return strings.Join(v.Keys, " ")
	case claim.Country:
		return strings.Join(v, " ")
	case claim.Days:
		if v.Single() {
			return v.From
		}
		return strconv.Itoa(v.From) + ".." + strconv.Itoa(v.To)
	}
	return nil
}

func gap(first, second claim.Value) int {
	a, ok := first.(claim.Days)
	if !ok || !a.Bounded() {
		return -1
	}
	b, ok := second.(claim.Days)
	if !ok || !b.Bounded() {
		return -1
	}
	return max(0, b.From-a.To, a.From-b.To)
}
