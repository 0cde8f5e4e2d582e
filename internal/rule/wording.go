package rule

import (
	"slices"
	"strings"

	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/language"
)

// The placeholders of a wording:
//
//	{first} {second}             what the claim says
//	{first.text} {second.text}   the words in which it stands
//	{first.moved} {second.moved} the day nearest to it that fits the other one
//	{name}                       a named value, of the first claim or else of the second
//	{first.name} {second.name}   a named value of that claim
//
// What stands in [brackets] is left out when one of its values is missing.

// Say fills the wording of the words' language.
func (r *Rule) Say(t Text, first, second *claim.Claim, w claim.Words) string {
	template, ok := t[w.Language()]
	if !ok {
		template = t[fallback]
	}
	return r.Fill(template, first, second, w)
}

// Fill replaces the placeholders of a wording. Without a value for one of
// them, outside brackets, there is nothing to say.
func (r *Rule) Fill(template string, first, second *claim.Claim, w claim.Words) string {
	text, complete := filler{first, second, w}.fill(template)
	if !complete {
		return ""
	}
	return text
}

type filler struct {
	first, second *claim.Claim
	words         claim.Words
}

func (f filler) fill(template string) (text string, complete bool) {
	var out strings.Builder
	for {
		i, size := nextPart(template)
		if i < 0 {
			out.WriteString(template)
			return out.String(), true
		}
		out.WriteString(template[:i])
		inner := template[i+1 : i+size-1]
		if template[i] == '[' {
			part, ok := f.fill(inner)
			if ok {
				out.WriteString(part)
			}
		} else {
			value := f.value(inner)
			if value == "" {
				return "", false
			}
			out.WriteString(value)
		}
		template = template[i+size:]
	}
}

// nextPart finds the next {placeholder} or [group].
func nextPart(template string) (at, size int) {
	for at := range len(template) {
		end := ""
		switch template[at] {
		case '{':
			end = "}"
		case '[':
			end = "]"
		default:
			continue
		}
		if n := strings.Index(template[at:], end); n >= 0 {
			return at, n + 1
		}
	}
	return -1, 0
}

func (f filler) value(name string) string {
	end, part, _ := strings.Cut(name, ".")
	switch end {
	case "first":
		return f.part(f.first, f.second, part)
	case "second":
		return f.part(f.second, f.first, part)
	}
	if value := f.arg(f.first, name); value != "" {
		return value
	}
	return f.arg(f.second, name)
}

func (f filler) part(c, other *claim.Claim, part string) string {
	switch part {
	case "":
		return f.say(c.Value)
	case "text":
		if c.At.IsZero() {
			return ""
		}
		return strings.Join(strings.Fields(c.At.Text()), " ")
	case "moved":
		return f.moved(c, other)
	}
	return f.arg(c, part)
}

func (f filler) arg(c *claim.Claim, name string) string {
	value, _ := c.Arg(name)
	return f.say(value)
}

func (f filler) say(v claim.Value) string {
	if v == nil {
		return ""
	}
	return v.Say(f.words)
}

// moved is the repaired form of a day that does not fit the other claim.
func (f filler) moved(c, other *claim.Claim) string {
	day, ok := c.Value.(claim.Days)
	if !ok || !day.Single() {
		return ""
	}
	set, ok := other.Value.(claim.Days)
	if !ok {
		return ""
	}
	to, ok := nearest(day.From, set)
	if !ok {
		return ""
	}
	return f.words.Date(language.Civil(to))
}

// How far a day is moved at most: a slip is a small one.
const (
	maxYears = 30
	maxDays  = 400
)

// nearest is the day of the set that a slip most probably meant: the same day
// of another year where the set spans years, otherwise the nearest day.
func nearest(day int, set claim.Days) (int, bool) {
	if set.Bounded() && set.To-set.From >= 360 {
		if to, ok := sameDay(day, set); ok {
			return to, true
		}
	}
	for n := 1; n <= maxDays; n++ {
		for _, to := range [...]int{day + n, day - n} {
			if set.Has(to) {
				return to, true
			}
		}
	}
	return 0, false
}

func sameDay(day int, set claim.Days) (int, bool) {
	year, month, dom := language.Civil(day)
	for n := 1; n <= maxYears; n++ {
		for _, y := range [...]int{year + n, year - n} {
			to := language.DayNumber(y, month, min(dom, language.MonthDays(y, month)))
			if set.Has(to) {
				return to, true
			}
		}
	}
	return 0, false
}

// fault is a mistake in a wording, at a byte of it.
type fault struct {
	at      int
	message string
}

var parts = [...]string{"text", "moved"}

// faults finds the placeholders that no claim of a rule with these args can
// fill, and braces and brackets that do not close.
func faults(template string, args []string) []fault {
	var found []fault
	var open []int
	for i := range len(template) {
		switch template[i] {
		case '{':
			if message := badPlaceholder(template[i+1:], args); message != "" {
				found = append(found, fault{i, message})
			}
		case '[':
			open = append(open, i)
		case ']':
			if len(open) == 0 {
				found = append(found, fault{i, "this bracket was not opened"})
				continue
			}
			open = open[:len(open)-1]
		}
		if len(open) > 1 {
			return append(found, fault{i, "a bracket inside another one"})
		}
	}
	for _, at := range open {
		found = append(found, fault{at, "this bracket is not closed"})
	}
	return found
}

func badPlaceholder(rest string, args []string) string {
	name, _, closed := strings.Cut(rest, "}")
	if !closed {
		return "this brace is not closed"
	}
	end, part, _ := strings.Cut(name, ".")
	switch {
	case end != "first" && end != "second":
		if slices.Contains(args, name) {
			return ""
		}
	case part == "", slices.Contains(parts[:], part), slices.Contains(args, part):
		return ""
	}
	return "unknown placeholder {" + name + "}; use {first}, {second}, either with .text or .moved, or a value that the rule lists; " + declared(args)
}
