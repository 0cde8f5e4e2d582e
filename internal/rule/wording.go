package rule

import (
	"slices"
	"strings"

	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/language"
)

// The placeholders of a wording:
//
//	{first} {second}  what the claim says
//	{first.text}      the words in which it stands
//	{first.role}      the part of the article in which it stands: "caption"
//	{first.kind}      the sort of statement that it is: "dateline", "photo credit"
//	{first.weekday}   the weekday of the one day that it says
//	{first.moved}     the day that it should say to fit the other claim: that of
//	                  the verdict, or else the nearest one
//	{first.name}      a named value of that claim
//	{name}            a named value of the first claim, or else of the second
//	{name:years}      the same with its noun in the right number, of counts in
//	                  the language's file: "3 years", "3 سنوات", "11 سنة"
//
// What stands in [brackets] is left out when one of its values is missing.

// Say fills the wording of the words' language. More are named values beside
// those of the claims: "verdict" is the day that the article is of.
func (r *Rule) Say(t Text, first, second *claim.Claim, w claim.Words, more ...claim.Arg) string {
	template, ok := t[w.Language()]
	if !ok {
		template = t[fallback]
	}
	return r.Fill(template, first, second, w, more...)
}

// Fill replaces the placeholders of a wording. Without a value for one of
// them, outside brackets, there is nothing to say.
func (r *Rule) Fill(template string, first, second *claim.Claim, w claim.Words, more ...claim.Arg) string {
	text, complete := filler{first, second, w, more}.fill(template)
	if !complete {
		return ""
	}
	return text
}

// Edit is the edit that a placeholder names; nil where the claims have none.
func (r *Rule) Edit(placeholder string, first, second *claim.Claim) claim.Edit {
	name := strings.TrimSuffix(strings.TrimPrefix(placeholder, "{"), "}")
	f := filler{first: first, second: second}
	value := f.arg(name)
	if end, part, ok := strings.Cut(name, "."); ok {
		of := map[string]*claim.Claim{"first": first, "second": second}[end]
		if of == nil {
			return nil
		}
		value, _ = of.Arg(part)
	}
	edit, _ := value.(claim.Edit)
	return edit
}

type filler struct {
	first, second *claim.Claim
	words         claim.Words
	more          []claim.Arg
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
			value, ok := f.value(inner)
			if !ok {
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

// value is what a placeholder stands for. A name may be empty, such as the
// words before a word at the start of its passage; of all else that is to say
// nothing.
func (f filler) value(placeholder string) (text string, ok bool) {
	name, noun, counted := strings.Cut(placeholder, ":")
	if counted {
		return given(f.counted(name, noun))
	}
	end, part, _ := strings.Cut(name, ".")
	switch end {
	case "first":
		return f.part(f.first, f.second, part)
	case "second":
		return f.part(f.second, f.first, part)
	}
	return f.say(f.arg(name))
}

func given(text string) (string, bool) { return text, text != "" }

func (f filler) part(c, other *claim.Claim, part string) (text string, ok bool) {
	switch part {
	case "":
		return f.say(c.Value)
	case "text":
		if c.At.IsZero() {
			return "", false
		}
		return given(strings.Join(strings.Fields(c.At.Text()), " "))
	case "role":
		return given(f.label("role." + c.At.Role.String()))
	case "kind":
		return given(f.label("kind." + c.Kind))
	case "weekday":
		return given(f.weekday(c.Value))
	case "moved":
		return given(f.moved(c.Value, other.Value))
	}
	value, _ := c.Arg(part)
	return f.say(value)
}

func (f filler) arg(name string) claim.Value {
	if value, ok := f.first.Arg(name); ok {
		return value
	}
	if value, ok := f.second.Arg(name); ok {
		return value
	}
	for _, a := range f.more {
		if a.Name == name {
			return a.Value
		}
	}
	return nil
}

func (f filler) say(v claim.Value) (text string, ok bool) {
	if v == nil {
		return "", false
	}
	if name, ok := v.(claim.Name); ok {
		return name.Shown, true
	}
	return given(v.Say(f.words))
}

// counted wants words that can count; others give the bare number.
func (f filler) counted(name, noun string) string {
	n, ok := f.arg(name).(claim.Number)
	if !ok {
		return ""
	}
	if w, ok := f.words.(interface{ Count(string, int) string }); ok {
		return w.Count(noun, int(n))
	}
	return n.Say(f.words)
}

// label wants words that have labels; others give the key.
func (f filler) label(key string) string {
	if w, ok := f.words.(interface {
		Label(string, ...string) string
	}); ok {
		return w.Label(key)
	}
	return key
}

func (f filler) weekday(v claim.Value) string {
	days, ok := v.(claim.Days)
	if !ok || !days.Single() {
		return ""
	}
	return f.words.Weekday(language.WeekdayOf(days.From))
}

// Moved is the day that a claim on days should say to fit the other one.
func (r *Rule) Moved(c, other *claim.Claim, more ...claim.Arg) (day int, ok bool) {
	return filler{first: c, second: other, more: more}.day(c.Value, other.Value)
}

// moved is the repaired form of days that do not fit the other ones. A day of
// the month that is said without a year is repaired without one, unless the
// year that was meant is what is wrong.
func (f filler) moved(v, other claim.Value) string {
	day, ok := f.day(v, other)
	if !ok {
		return ""
	}
	days, _ := v.(claim.Days)
	year, month, dom := language.Civil(day)
	if own, _, _ := language.Civil(days.From); !days.Bounded() || days.Year == 0 && own == year {
		year = 0
	}
	return f.words.Date(year, month, dom)
}

// day is where days that do not fit the other ones belong.
func (f filler) day(v, other claim.Value) (day int, ok bool) {
	days, ok := v.(claim.Days)
	to, okay := other.(claim.Days)
	if !ok || !okay || days.Day == 0 {
		return 0, false
	}
	if day, ok = f.verdictAgainst(days, to); ok {
		return day, true
	}
	if days.Single() {
		day, ok = nearest(days.From, to.Strict())
	}
	if !ok && to.Single() {
		day, ok = to.From, true
	}
	return day, ok
}

// verdictAgainst is the day of the verdict where it fits the other days only.
func (f filler) verdictAgainst(days, other claim.Days) (int, bool) {
	verdict, ok := f.arg("verdict").(claim.Days)
	if !ok || !verdict.Single() || days.Has(verdict.From) || !other.Has(verdict.From) {
		return 0, false
	}
	return verdict.From, true
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

var parts = [...]string{"text", "role", "kind", "weekday", "moved"}

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
	name, noun, counted := strings.Cut(name, ":")
	if counted && !wordShape.MatchString(noun) {
		return "want a noun of the counts after the colon, such as {count:years}"
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
	return "unknown placeholder {" + name + "}; use {first} or {second}, alone or with ." +
		strings.Join(parts[:], ", .") + ", or a value that the rule lists; " + declared(args)
}
