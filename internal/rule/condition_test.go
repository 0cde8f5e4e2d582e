package rule

import (
	"testing"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/source"
)

func passage(text string, role article.Role) article.Passage {
	return article.Passage{Block: &article.Block{Text: text}, Span: source.Span{End: len(text)}, Role: role}
}

func day(year, month, day int) claim.Days { return claim.Day(language.DayNumber(year, month, day)) }

var (
	dateline = &claim.Claim{
		Kind: "dateline", Value: day(2020, 2, 11), At: passage("11 February 2020", article.Dateline), Weight: 2,
		Args: []claim.Arg{{Name: "count", Value: claim.Number(80)}, {Name: "place", Value: claim.Name{Key: "beijing", Shown: "Beijing"}}, {Name: "nothing", Value: claim.Name{}}},
	}
	caption = &claim.Claim{
		Kind: "caption", Value: day(2020, 2, 28), At: passage("28 February", article.Caption), Marks: []string{"archive"}, Weight: 1,
		Args: []claim.Arg{{Name: "count", Value: claim.Number(3)}, {Name: "country", Value: claim.Country{"CN", "HK"}}},
	}
)

func TestHolds(t *testing.T) {
	for condition, want := range map[string]bool{
		"":           true,
		"gap == 17":  true,
		"gap <= 3":   false,
		"1 +":        false, // a condition that does not compile is silent
		"1 / 0 == 1": false, // and so is one that fails
		`first.kind == "dateline" and second.role == "caption"`:        true,
		`has(second, "archive") and not has(first, "archive")`:         true,
		`args.count == 80 and args.place == "beijing"`:                 true,
		`args.country contains "HK" and args.missing == nil`:           true,
		`days(first).month == 2 and days(second).day == 28`:            true,
		`days(first).single and days(first).from == first.value`:       true,
		`first.text matches "Feb" and second.weight < first.weight`:    true,
		`first.voice == "" and first.basis == "stated"`:                true,
		`"archive" in second.marks and all(first.marks, # == "never")`: true,
	} {
		r := &Rule{When: condition}
		if got := r.Holds(dateline, caption); got != want {
			t.Errorf("%s: got %v", condition, got)
		}
	}
}

func TestGapOfSetsWithoutEnds(t *testing.T) {
	r := &Rule{When: "gap == -1"}
	recurring := &claim.Claim{Value: claim.Days{Month: 2, Day: 28}}
	if !r.Holds(dateline, recurring) || !r.Holds(&claim.Claim{Value: claim.Number(1)}, dateline) {
		t.Error("want -1 where there is no distance")
	}
}

func TestHoldsOfClaimsWithoutAnything(t *testing.T) {
	r := &Rule{When: `first.text == "" and first.value == nil`}
	if !r.Holds(&claim.Claim{}, &claim.Claim{}) {
		t.Error("want an empty text and no value")
	}
}

func TestExcuse(t *testing.T) {
	r := &Rule{Innocent: []string{"another-voice", "former", "archive"}}
	quoted := &claim.Claim{Voice: "quote:1"}
	for _, test := range []struct {
		name          string
		first, second *claim.Claim
		want          string
	}{
		{"a mark of the second", dateline, caption, "archive"},
		{"a mark of the first", caption, dateline, "archive"},
		{"two voices", dateline, quoted, "another-voice"},
		{"one voice", quoted, quoted, ""},
		{"no mark", dateline, dateline, ""},
	} {
		if got, innocent := r.Excuse(test.first, test.second); got != test.want || innocent != (test.want != "") {
			t.Errorf("%s: got %q", test.name, got)
		}
	}
}

func BenchmarkHolds(b *testing.B) {
	r := &Rule{When: `gap > 3 and not has(first, "archive")`}
	for b.Loop() {
		r.Holds(dateline, caption)
	}
}
