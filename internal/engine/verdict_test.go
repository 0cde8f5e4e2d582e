package engine

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/language"
)

func dated(weight float64, d claim.Days) *claim.Claim {
	return &claim.Claim{Subject: claim.Article, Attribute: "date", Value: d, Weight: weight}
}

func TestVerdict(t *testing.T) {
	day := func(year, month, day int) claim.Days { return claim.Day(language.DayNumber(year, month, day)) }
	friday := claim.Days{Weekdays: 1 << 5}
	tests := []struct {
		name    string
		claims  []*claim.Claim
		day     claim.Days
		settled bool
		against int
	}{
		{"a dateline", []*claim.Claim{dated(1.9, day(2020, 2, 11))}, day(2020, 2, 11), true, 0},
		{"a dateline against one other", []*claim.Claim{dated(1.9, day(2020, 2, 11)), dated(1, claim.Days{Month: 2, Day: 28})}, day(2020, 2, 11), true, 1},
		{
			"a dateline against two",
			[]*claim.Claim{dated(1.9, day(2020, 2, 11)), dated(1, claim.Days{Month: 2, Day: 28}), dated(1, claim.Year(2025))},
			day(2025, 2, 28), true, 1,
		},
		{
			"a weekday chooses the year",
			[]*claim.Claim{dated(1, claim.Days{From: 18000, To: 21000}), dated(1, claim.Days{Month: 2, Day: 28}), dated(1, friday)},
			day(2020, 2, 28), true, 0,
		},
		{"a year", []*claim.Claim{dated(1, claim.Year(2025))}, day(2025, 1, 1), false, 0},
		{"a weekday of a year", []*claim.Claim{dated(1, claim.Year(2025)), dated(1, friday)}, day(2025, 1, 3), true, 0},
		{"a term of office", []*claim.Claim{dated(1, claim.Days{From: 18303, To: math.MaxInt32})}, day(2020, 2, 11), false, 0},
		{"of two as heavy the earlier", []*claim.Claim{dated(1, day(2021, 1, 1)), dated(1, day(2020, 1, 1))}, day(2020, 1, 1), true, 1},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			v := verdict(tt.claims)
			if v == nil || v.Day != tt.day.From || v.Settled() != tt.settled || len(v.Against) != tt.against || len(v.For)+len(v.Against) != len(tt.claims) {
				t.Errorf("the verdict is %+v, want day %d, settled %v, %d against", v, tt.day.From, tt.settled, tt.against)
			}
		})
	}
}

func TestNoVerdict(t *testing.T) {
	quoted := dated(1, claim.Day(18303))
	quoted.Voice = "quotation 1"
	event := dated(1, claim.Day(18303))
	event.Subject = claim.Subject{Kind: "event", Key: "x"}
	for name, claims := range map[string][]*claim.Claim{
		"no claims":          nil,
		"somebody else's":    {quoted},
		"an event's":         {event},
		"nothing with a day": {dated(1, claim.Days{Weekdays: 1 << 5}), dated(1, claim.Days{Month: 2, Day: 28})},
		"another value":      {{Subject: claim.Article, Attribute: "date", Value: claim.Weekday(5)}},
	} {
		if v := verdict(claims); v != nil {
			t.Errorf("%s: the verdict is %+v", name, v)
		}
	}
	var none *Verdict
	if none.outlier(quoted, event) != -1 || none.parts(quoted, event) {
		t.Error("no verdict takes sides")
	}
}

// anyClaim draws a claim on the article's date of the sorts that checks make.
func anyClaim() *rapid.Generator[*claim.Claim] {
	return rapid.Custom(func(t *rapid.T) *claim.Claim {
		var d claim.Days
		switch rapid.IntRange(0, 4).Draw(t, "sort") {
		case 0: // dateline
			d = claim.Day(rapid.IntRange(1, 1200).Draw(t, "day"))
		case 1: // anniversary
			d = claim.Year(1970 + rapid.IntRange(0, 4).Draw(t, "year"))
		case 2: // caption
			d = claim.Days{Month: rapid.IntRange(1, 12).Draw(t, "month"), Day: rapid.IntRange(1, 31).Draw(t, "day")}
		case 3: // weekday
			d = claim.Days{Weekdays: 1 << rapid.IntRange(0, 6).Draw(t, "weekday"), Late: rapid.IntRange(0, 4).Draw(t, "late")}
		case 4: // office
			d.From = rapid.IntRange(1, 1200).Draw(t, "from")
			d.To = rapid.SampledFrom([]int{d.From + 90, d.From + 800, math.MaxInt32}).Draw(t, "to")
		}
		return dated(rapid.SampledFrom([]float64{0.5, 0.9, 1, 1.9}).Draw(t, "weight"), d)
	})
}

// No day between the first and the last that a claim names is heavier than the
// verdict, and none before it is as heavy.
func TestVerdictIsHeaviest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		claims := rapid.SliceOfN(anyClaim(), 1, 7).Draw(t, "claims")
		first, last := math.MaxInt32, 0
		for _, c := range claims {
			if d := c.Value.(claim.Days); d.Bounded() {
				first, last = min(first, d.From), max(last, min(d.To, d.From+1000))
			}
		}
		v := verdict(claims)
		if v == nil {
			if last > 0 {
				t.Fatal("no verdict on bounded claims")
			}
			return
		}
		found := weight(claims, v.Day)
		for day := first; day <= last; day++ {
			w := weight(claims, day)
			if w > found+1e-9 {
				t.Fatalf("day %d weighs %v, the verdict %d only %v", day, w, v.Day, found)
			}
		}
		if v.Last < v.Day || weight(v.For, v.Last) != weight(v.For, v.Day) {
			t.Fatalf("the run ends at %d, where not all hold", v.Last)
		}
		for _, c := range claims {
			holds := c.Value.(claim.Days).Has(v.Day)
			if holds != slices.Contains(v.For, c) || holds == slices.Contains(v.Against, c) {
				t.Fatalf("%+v is on the wrong side", c)
			}
		}
	})
}

func weight(claims []*claim.Claim, day int) (sum float64) {
	for _, c := range claims {
		if c.Value.(claim.Days).Has(day) {
			sum += c.Weight
		}
	}
	return sum
}

// Three claims on a summit, one of them a link to a vote that has a date.
func TestEventVerdicts(t *testing.T) {
	summit, vote := claim.Subject{Kind: "event", Key: "summit"}, claim.Subject{Kind: "event", Key: "vote"}
	on := func(s claim.Subject, d claim.Days) *claim.Claim {
		return &claim.Claim{Subject: s, Attribute: "date", Value: d, Weight: 1}
	}
	day := func(d int) claim.Days { return claim.Day(language.DayNumber(2025, 3, d)) }
	link := on(vote, day(12))
	link.Gap = &claim.Gap{To: summit, Low: 2, High: 2}
	caption := on(summit, day(17))
	got := eventVerdicts([]*claim.Claim{on(summit, day(14)), caption, on(vote, day(12)), link})
	if len(got) != 1 || got[0].Subject != summit || got[0].Day != day(14).From || !got[0].Settled() {
		t.Fatalf("the verdicts are %+v", got)
	}
	if len(got[0].For) != 2 || !slices.Equal(got[0].Against, []*claim.Claim{caption}) {
		t.Errorf("for it are %d, against it %v", len(got[0].For), got[0].Against)
	}
	if few := eventVerdicts([]*claim.Claim{on(summit, day(14)), caption}); few != nil {
		t.Errorf("two claims give the verdict %+v", few)
	}
}
