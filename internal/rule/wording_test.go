package rule

import (
	"math"
	"testing"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/language"
)

func TestFill(t *testing.T) {
	for _, test := range []struct{ template, english, arabic string }{
		{"{first}, {second}", "11 February 2020, 28 February 2020", "11 فبراير 2020, 28 فبراير 2020"},
		{"{second.text} in the {second.role}", "28 February in the caption", "28 February in the تعليق الصورة"},
		{"the {first.kind}", "the dateline", "the سطر التاريخ"},
		{"{first.weekday}", "Tuesday", "الثلاثاء"},
		{"{first.moved}", "28 February 2020", "28 فبراير 2020"},
		{"{count} of {place}", "80 of Beijing", "80 of Beijing"},
		{"{second.count} {count:years} {country}", "3 80 years China and Hong Kong", "3 80 سنة الصين وهونغ كونغ"},
		{"[a {missing}]b[ c {count}]", "b c 80", "b c 80"},
		{"a {missing}", "", ""},
		{"plain", "plain", "plain"},
		{"{nothing}{place}", "Beijing", "Beijing"},
		{"{", "{", "{"},
		{"{place:years}", "", ""}, // not a number
	} {
		r := &Rule{}
		if got := r.Fill(test.template, dateline, caption, WordsOf("en")); got != test.english {
			t.Errorf("%s: got %q, want %q", test.template, got, test.english)
		}
		if got := r.Fill(test.template, dateline, caption, WordsOf("ar")); got != test.arabic {
			t.Errorf("%s: got %q, want %q", test.template, got, test.arabic)
		}
	}
}

func TestSayFallsBackToEnglish(t *testing.T) {
	r := &Rule{}
	got := r.Say(Text{"en": "only"}, dateline, caption, WordsOf("ar"))
	if got != "only" {
		t.Errorf("got %q", got)
	}
}

func TestMoved(t *testing.T) {
	friday := claim.Days{Weekdays: 1 << 5}
	for _, test := range []struct {
		name        string
		days, other claim.Value
		want        string
	}{
		{"to the nearest weekday", day(2020, 2, 11), friday, "14 February 2020"},
		{"to the same day of another year", day(2020, 2, 11), claim.Year(2025), "11 February 2025"},
		{"to a leap day's neighbour", day(2020, 2, 29), claim.Year(2023), "28 February 2023"},
		{"into an open term", day(2020, 2, 11), claim.Days{From: language.DayNumber(2025, 1, 21), To: math.MaxInt32}, "11 February 2025"},
		{"out of a closed term", day(2024, 2, 11), claim.Days{From: language.DayNumber(2010, 1, 1), To: language.DayNumber(2020, 1, 31)}, "11 February 2019"},
		{"to the day of a caption", day(2020, 2, 11), claim.Days{Month: 2, Day: 28}, "28 February 2020"},
		{"a caption to the dateline", claim.Days{Month: 2, Day: 28}, day(2020, 2, 11), "11 February"},
		{"to a day however far", day(2020, 2, 11), day(1950, 1, 1), "1 January 1950"},
		{"a month to no day", claim.Days{From: 1, To: 31, Month: 1}, friday, ""},
		{"without the year that is not said", claim.Days{From: day(2020, 2, 11).From, To: day(2020, 2, 11).To, Month: 2, Day: 11}, friday, "14 February"},
		{"of no day", claim.Number(1), friday, ""},
	} {
		got := filler{first: dateline, second: caption, words: WordsOf("en")}.moved(test.days, test.other)
		if got != test.want {
			t.Errorf("%s: got %q, want %q", test.name, got, test.want)
		}
	}
}

func TestMovedToTheVerdict(t *testing.T) {
	f := filler{words: WordsOf("en"), more: []claim.Arg{{Name: "verdict", Value: day(2025, 2, 28)}}}
	f.first, f.second = dateline, caption
	friday := claim.Days{Weekdays: 1 << 5}
	if got := f.moved(day(2020, 2, 11), friday); got != "28 February 2025" {
		t.Errorf("got %q", got)
	}
	if got := f.moved(day(2020, 2, 11), claim.Days{Weekdays: 1 << 4}); got != "13 February 2020" {
		t.Errorf("the verdict is no Thursday: got %q", got)
	}
	if got := f.moved(claim.Days{Month: 3, Day: 1}, day(2025, 2, 28)); got != "28 February" {
		t.Errorf("got %q", got)
	}
}

// wildcard is a claim that has every named value, for rules to speak of.
func wildcard(r *Rule, value claim.Value) *claim.Claim {
	c := &claim.Claim{Value: value, At: passage("x", article.Body)}
	for _, name := range r.Args {
		c.Args = append(c.Args, claim.Arg{Name: name, Value: claim.Number(7)})
	}
	return c
}

// The wording of every rule is complete in every full language, given all
// that its claims may tell.
func TestStandardRulesSpeak(t *testing.T) {
	for _, r := range standardRules(t) {
		first, second := wildcard(r, day(2020, 2, 11)), wildcard(r, claim.Year(2021))
		second.Value = claim.Days{Weekdays: 2, Month: 2, Day: 11}
		pair := [2]*claim.Claim{first, second}
		for range 2 {
			for _, code := range Full {
				w := WordsOf(code)
				if text := r.Say(r.Message, pair[0], wildcard(r, day(2020, 2, 12)), w); text == "" {
					t.Errorf("%s: no message in %q", r.ID, code)
				}
				for _, f := range r.Fixes {
					if text := r.Say(f.Description, wildcard(r, day(2020, 2, 11)), wildcard(r, day(2020, 2, 12)), w); text == "" {
						t.Errorf("%s: no description of a fix in %q", r.ID, code)
					}
				}
			}
			pair[0], pair[1] = pair[1], pair[0]
		}
	}
}

func standardRules(t *testing.T) []*Rule {
	t.Helper()
	rules, err := Standard()
	if err != nil || len(rules) == 0 {
		t.Fatalf("%d rules, %v", len(rules), err)
	}
	return rules
}
