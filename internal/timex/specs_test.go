package timex_test

import (
	"encoding/json"
	"flag"
	"fmt"
	"maps"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/lexis"
	"github.com/tanaqud/tanaqud/internal/timex"
)

var verbose = flag.Bool("specs.failures", false, "list the cases of the peers' suites that fail")

// specsDir holds the peers' suites: Microsoft's Recognizers-Text (MIT) and
// duckling (BSD).
const specsDir = "../../../shared/specs"

// spec is one case of a suite.
type spec struct {
	suite, input, text string
	now                time.Time
	want               []want
	lang, kind         string
	duck               *duck // of duckling's, instead of want
	split              bool  // the suite has an expression that stands right beside it
}

// want is one reading that a suite allows.
type want struct {
	timex      string
	from, to   string // moments, "2016-11-07" or with a time; of bare clocks "08:00:00"
	seconds    float64
	hasSeconds bool
}

type recognizersCase struct {
	Input   string
	Context struct{ ReferenceDateTime string }
	Results []struct {
		Text, Type, TypeName string
		Value, Resolution    json.RawMessage
	}
}

func TestRecognizers(t *testing.T) {
	for _, lang := range []struct {
		name string
		want float64
	}{{"Arabic", 0.95}, {"English", 0.90}} {
		t.Run(lang.name, func(t *testing.T) {
			var cases []spec
			for _, suite := range []string{"DateParser", "DatePeriodParser", "TimeParser", "TimePeriodParser", "DateTimeParser", "DateTimePeriodParser", "DurationParser", "SetParser", "HolidayParser", "MergedParser", "DateTimeModel"} {
				cases = append(cases, readRecognizers(t, lang.name, suite)...)
			}
			judge(t, cases, lang.want)
		})
	}
}

// judge runs the cases in scope and wants a rate of them resolved.
func judge(t *testing.T, cases []spec, rate float64) {
	passed, total, out := map[string]int{}, map[string]int{}, map[string]int{}
	good, all := 0, 0
	for _, c := range cases {
		if reason := excluded(c); reason != "" {
			out[reason]++
			continue
		}
		all++
		total[c.suite]++
		if got, ok := resolves(c); ok {
			good++
			passed[c.suite]++
		} else if *verbose {
			t.Logf("%s: %q [%s] at %s\n    got  %s\n    want %v", c.suite, c.input, c.text, c.now.Format("2006-01-02T15:04 Mon"), got, c.wanted())
		}
	}
	for _, suite := range slices.Sorted(maps.Keys(total)) {
		t.Logf("%-22s %3d of %3d", suite, passed[suite], total[suite])
	}
	for _, reason := range slices.Sorted(maps.Keys(out)) {
		t.Logf("%3d out of scope: %s", out[reason], reason)
	}
	got := float64(good) / float64(all)
	t.Logf("%d of %d resolved (%.3f), %d out of scope", good, all, got, len(cases)-all)
	if got < rate {
		t.Errorf("%.3f of the cases in scope are resolved, want %.2f", got, rate)
	}
}

// wanted shows what the case allows.
func (c spec) wanted() string {
	if c.duck != nil {
		return fmt.Sprintf("{%s %s %s}", c.duck.kind, show(c.duck.from), show(c.duck.to))
	}
	return fmt.Sprint(c.want)
}

// resolves reads the case and compares. A day and month in digits may stand
// either way round: English has the month first, Arabic the day unless the
// suite, made from American English, means it otherwise.
func resolves(c spec) (string, bool) {
	orders := []bool{c.lang == "English"}
	if c.lang == "Arabic" {
		orders = append(orders, true)
	}
	var said string
	for _, monthFirst := range orders {
		got, ok := readAs(c, monthFirst)
		if ok {
			return got, true
		}
		said = got
	}
	return said, false
}

func readAs(c spec, monthFirst bool) (string, bool) {
	input := c.input
	if c.lang == "English" {
		input = capitalised(input)
	}
	w := lexis.Scan(input, knowledge.Default(), &lexis.Room{})
	ref := timex.Reference{Now: timex.Moment(c.now.Unix()), Known: true, MonthFirst: monthFirst}
	var got []string
	ok := false
	for _, x := range timex.Read(w, ref) {
		span := w.Span(x.Start, x.End)
		text := c.input[span.Start:span.End]
		got = append(got, fmt.Sprintf("%q %s %s %s..%s | %s..%s", text, x.Type, x.Value, show(x.Past.From), show(x.Past.To), show(x.Future.From), show(x.Future.To)))
		if !overlap(strings.ToLower(text), strings.ToLower(c.text)) {
			continue
		}
		if c.duck != nil {
			ok = ok || c.duck.fits(x)
			continue
		}
		ok = ok || len(c.want) == 0 // the suite wants it found, not resolved
		for _, want := range c.want {
			for _, part := range [...]*timex.Timex{x, x.From, x.To} { // the suite may take an end of a span alone
				ok = ok || part != nil && fits(part, want, c.now)
			}
		}
	}
	return strings.Join(got, "; "), ok
}

// proper are the words that news writes with a capital; the suites have the
// spelling of chats, where "may", "march" and "sat" are told from the verbs by
// nothing else.
var proper = regexp.MustCompile(`\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december|` +
	`mon|tues?|wed|thu|thurs?|fri|sun|sat|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|q[1-4]|h[12]|christmas|xmas|easter|thanksgiving|halloween|ramadan|eid|` +
	`valentine's|mother's|father's|mothers|fathers|independence|labou?r|memorial|veterans|columbus|martin|luther|king|black|cyber|good|ash|palm|juneteenth|earth|chinese|` +
	`st|patrick's|presidents|utc|gmt|est|pst|pdt|edt|cst|ist|bst|new year's eve|new year's day|new years? day|new years? eve|may (?:[0-9]|the)|(?:[0-9](?:st|nd|rd|th)?|of|in|this|next|last|since|from|until|to|and|for|by) may)\b`)

// capitalised gives proper names their capitals.
func capitalised(s string) string {
	return proper.ReplaceAllStringFunc(s, func(name string) string {
		words := strings.Split(name, " ")
		for k, word := range words {
			switch {
			case len(words) > 1 && strings.Contains(name, "may") && word != "may":
			case strings.Contains(" utc gmt est pst pdt edt cst ist bst ", " "+word+" "):
				words[k] = strings.ToUpper(word)
			case word != "":
				words[k] = strings.ToUpper(word[:1]) + word[1:]
			}
		}
		return strings.Join(words, " ")
	})
}

func overlap(a, b string) bool {
	if strings.Contains(a, b) || strings.Contains(b, a) {
		return true
	}
	for _, word := range strings.Fields(b) {
		if strings.Contains(a, word) {
			return true
		}
	}
	return false
}

func show(m timex.Moment) string {
	if m == 0 {
		return "-"
	}
	return time.Unix(int64(m), 0).UTC().Format("2006-01-02T15:04:05")
}

// fits says whether the expression has the value that is wanted.
func fits(x *timex.Timex, w want, now time.Time) bool {
	if w.from == "0001-01-01" { // no such day
		return x.Value == w.timex
	}
	if w.hasSeconds {
		return x.Type == timex.DurationType && math.Abs(x.Length-w.seconds) < 1
	}
	if w.from == "" && w.to == "" {
		return x.Value == w.timex
	}
	if !strings.Contains(w.from+w.to, "-") { // times of day
		return clockFits(x, w)
	}
	for _, in := range []timex.Interval{x.Past, x.Future} {
		if momentFits(in, x, w) {
			return true
		}
	}
	// The suite takes a time of day without its day for one of the day of the
	// reference.
	day, clock, ok := strings.Cut(w.from, " ")
	return ok && !x.Placed() && w.to == "" && day == now.Format("2006-01-02") && clockFits(x, want{timex: w.timex, from: clock})
}

func momentFits(in timex.Interval, x *timex.Timex, w want) bool {
	from, fromOK := moment(w.from)
	to, toOK := moment(w.to)
	if second, _, _, ok := x.TimeOfDay(); ok && second == 24*3600-60 && from == in.To-1 { // the end of a day, in minutes or seconds
		return true
	}
	if fromOK && in.From != from && x.Mod != timex.After {
		return false
	}
	if fromOK && x.Mod == timex.After && (x.From == nil || x.From.Past.From != from && x.From.Future.From != from) && in.From != from {
		return false
	}
	if !toOK {
		return fromOK
	}
	if in.To == to || in.To == to+1 {
		return true
	}
	if x.To != nil && (x.To.Past.From == to || x.To.Future.From == to) {
		return true
	}
	return x.Mod == timex.Late && in.To == to+24*3600 // "the rest of the week" through its last day
}

func clockFits(x *timex.Timex, w want) bool {
	value := func(x *timex.Timex) string {
		v := x.Value
		if i := strings.IndexByte(v, 'T'); i >= 0 {
			v = v[i+1:]
		}
		for strings.Count(v, ":") < 2 {
			v += ":00"
		}
		return v
	}
	if w.timex == x.Value {
		return true
	}
	if x.From != nil && x.To != nil {
		return value(x.From) == w.from && value(x.To) == w.to
	}
	if x.Mod == timex.Before || x.Mod == timex.Until {
		return value(x.To) == w.to
	}
	if x.Mod == timex.After || x.Mod == timex.Since {
		return value(x.From) == w.from
	}
	if w.to == "" || w.from == w.to {
		return value(x) == w.from
	}
	from, to, ok := x.PartOfDay()
	return ok && clockString(from) == w.from && (clockString(to) == w.to || clockString(to-1) == w.to)
}

func clockString(m timex.Moment) string {
	return fmt.Sprintf("%02d:%02d:%02d", m/3600, m%3600/60, m%60)
}

func moment(s string) (timex.Moment, bool) {
	for _, layout := range []string{"2006-01-02", "2006-01-02 15:04:05", "2006-01-02T15:04:05"} {
		if at, err := time.Parse(layout, s); err == nil {
			return timex.Moment(at.Unix()), true
		}
	}
	return 0, false
}

// readRecognizers reads a suite of Recognizers-Text.
func readRecognizers(t *testing.T, lang, suite string) (cases []spec) {
	path := filepath.Join(specsDir, "recognizers/DateTime", lang, suite+".json")
	data, err := os.ReadFile(path)
	if err != nil {
		t.Skipf("the peers' suites are not here: %v", err)
	}
	var list []recognizersCase
	if err := json.Unmarshal([]byte(strings.TrimPrefix(string(data), "\ufeff")), &list); err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	for _, c := range list {
		now, err := time.Parse("2006-01-02T15:04:05", strings.Split(c.Context.ReferenceDateTime, ".")[0])
		if err != nil {
			now = time.Date(2016, 11, 7, 0, 0, 0, 0, time.UTC)
		}
		for _, r := range c.Results {
			raw := r.Value
			if raw == nil {
				raw = r.Resolution
			}
			kind := r.Type
			if kind == "" {
				kind = r.TypeName
			}
			cases = append(cases, spec{split: beside(c, r.Text), lang: lang, suite: suite, input: c.Input, text: strings.TrimSpace(r.Text), now: now, want: readings(raw), kind: strings.TrimPrefix(kind, "datetimeV2.")})
		}
	}
	return cases
}

var joint = regexp.MustCompile(`^\s*(?:,|at|on|early|late)?\s*$`)

// beside says whether another expression of the case adjoins one.
func beside(c recognizersCase, text string) bool {
	input := strings.ToLower(c.Input)
	text = strings.ToLower(text)
	at := strings.Index(input, text)
	for _, r := range c.Results {
		other := strings.ToLower(r.Text)
		from := strings.Index(input, other)
		if other == text || at < 0 || from < 0 {
			continue
		}
		if end := at + len(text); end <= from && joint.MatchString(input[end:from]) {
			return true
		}
		if end := from + len(other); end <= at && joint.MatchString(input[end:at]) {
			return true
		}
	}
	return false
}

// readings are the values that a case allows.
func readings(raw json.RawMessage) (list []want) {
	var value struct {
		Timex                            string
		FutureResolution, PastResolution map[string]string
		Values                           []map[string]string `json:"values"`
	}
	if json.Unmarshal(raw, &value) != nil {
		return nil // "not resolved"
	}
	for _, m := range value.Values {
		w := want{timex: m["timex"], from: m["start"], to: m["end"]}
		if v := m["value"]; v != "" && v != "not resolved" {
			if n, err := strconv.ParseFloat(v, 64); err == nil && m["type"] == "duration" {
				w.seconds, w.hasSeconds = n, true
			} else {
				w.from = v
			}
		}
		list = append(list, w)
	}
	for _, m := range []map[string]string{value.FutureResolution, value.PastResolution} {
		if m == nil && value.Timex == "" {
			continue
		}
		w := want{timex: value.Timex}
		for k, v := range m {
			switch {
			case k == "duration":
				w.seconds, _ = strconv.ParseFloat(v, 64)
				w.hasSeconds = true
			case strings.HasPrefix(k, "start"):
				w.from = v
			case strings.HasPrefix(k, "end"):
				w.to = v
			case k == "set":
			default:
				w.from = v
			}
		}
		list = append(list, w)
	}
	return list
}
