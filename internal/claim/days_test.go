package claim_test

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/rule"
)

func on(year, month, day int) claim.Days { return claim.Day(language.DayNumber(year, month, day)) }

func weekdays(late int, days ...int) claim.Days {
	d := claim.Days{Late: late}
	for _, day := range days {
		d.Weekdays |= 1 << day
	}
	return d
}

func TestDaysHas(t *testing.T) {
	tests := []struct {
		name string
		days claim.Days
		day  claim.Days // a single one
		want bool
	}{
		{"any", claim.Days{}, on(2025, 2, 28), true},
		{"the day", on(2025, 2, 28), on(2025, 2, 28), true},
		{"the day before", on(2025, 2, 28), on(2025, 2, 27), false},
		{"year", claim.Year(2025), on(2025, 12, 31), true},
		{"year after", claim.Year(2025), on(2026, 1, 1), false},
		{"epoch's year", claim.Year(1970), on(1970, 1, 1), true},
		{"before the epoch", claim.Year(1969), on(1969, 12, 31), true},
		{"month", claim.Days{Month: 2}, on(1999, 2, 3), true},
		{"other month", claim.Days{Month: 2}, on(1999, 3, 2), false},
		{"day of month", claim.Days{Month: 2, Day: 29}, on(2024, 2, 29), true},
		{"day that the year lacks", claim.Days{Month: 2, Day: 29}, on(2025, 3, 1), false},
		{"weekday", weekdays(0, 5), on(2025, 2, 28), true},
		{"other weekday", weekdays(0, 5), on(2025, 2, 27), false},
		{"one of two weekdays", weekdays(0, 4, 5), on(2025, 2, 27), true},
		{"late", weekdays(3, 5), on(2025, 3, 3), true},
		{"too late", weekdays(3, 5), on(2025, 3, 4), false},
		{"late over the end of a month", claim.Days{Month: 2, Day: 28, Late: 2}, on(2025, 3, 2), true},
		{"late after a period", claim.Days{From: 10, To: 12, Late: 2}, claim.Day(14), true},
		{"early", claim.Days{From: 10, To: 12, Late: 2}, claim.Day(9), false},
		{"open", claim.Days{From: 10, To: math.MaxInt32}, on(2400, 1, 1), true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := tt.days.Has(tt.day.From); got != tt.want {
				t.Errorf("Has is %v, want %v", got, tt.want)
			}
		})
	}
}

func TestDaysFits(t *testing.T) {
	tests := []struct {
		name      string
		a, b      claim.Value
		tolerance int
		want      bool
	}{
		{"same day", on(2025, 2, 28), on(2025, 2, 28), 0, true},
		{"next day", on(2025, 2, 28), on(2025, 3, 1), 0, false},
		{"next day, tolerated", on(2025, 2, 28), on(2025, 3, 1), 1, true},
		{"within the period", claim.Year(2025), on(2025, 7, 1), 0, true},
		{"before the period", claim.Year(2025), on(2024, 12, 31), 0, false},
		{"periods that touch", claim.Days{From: 5, To: 9}, claim.Days{From: 9, To: 12}, 0, true},
		{"periods apart", claim.Days{From: 5, To: 8}, claim.Days{From: 9, To: 12}, 0, false},
		{"dateline of a caption without year", on(2025, 2, 11), claim.Days{Month: 2, Day: 28}, 0, false},
		{"the same", on(2025, 2, 28), claim.Days{Month: 2, Day: 28}, 0, true},
		{"over the turn of the year, tolerated", on(2025, 1, 1), claim.Days{Month: 12, Day: 31}, 1, true},
		{"Friday's dateline", on(2025, 2, 28), weekdays(0, 5), 0, true},
		{"Tuesday's dateline", on(2020, 2, 11), weekdays(0, 5), 0, false},
		{"a dateline of Monday over Friday's news", on(2025, 3, 3), weekdays(3, 5), 0, true},
		{"a dateline of Tuesday over Friday's news", on(2025, 3, 4), weekdays(3, 5), 0, false},
		{"a day late after a period", claim.Days{From: 10, To: 12, Late: 3}, claim.Day(15), 0, true},
		{"two months", claim.Days{Month: 2}, claim.Days{Month: 3}, 0, false},
		{"month and its day", claim.Days{Month: 2}, claim.Days{Month: 2, Day: 29}, 0, true},
		{"two days of a month", claim.Days{Month: 2, Day: 11}, claim.Days{Month: 2, Day: 28}, 0, false},
		{"leap day on a Thursday", claim.Days{Month: 2, Day: 29}, weekdays(0, 4), 0, true},
		{"two weekdays", weekdays(0, 4), weekdays(0, 5), 0, false},
		{"no day at all", claim.Days{From: 1, To: math.MaxInt32}, claim.Days{Month: 2, Day: 30}, 0, false},
		{"two open periods", claim.Days{From: 1, To: math.MaxInt32}, claim.Days{From: 9999, To: math.MaxInt32}, 0, true},
		{"anything", claim.Days{}, on(2025, 2, 28), 0, true},
		{"another sort of value", on(2025, 2, 28), claim.Number(3), 0, true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := tt.a.Fits(tt.b, tt.tolerance); got != tt.want {
				t.Errorf("Fits is %v, want %v", got, tt.want)
			}
			if got := tt.b.Fits(tt.a, tt.tolerance); got != tt.want {
				t.Errorf("the other way round it is %v, want %v", got, tt.want)
			}
		})
	}
}

func TestDay(t *testing.T) {
	d := on(2025, 2, 28)
	if !d.Single() || !d.Bounded() || d.Month != 2 || d.Day != 28 || d.Year != 2025 {
		t.Errorf("28 February 2025 is %+v", d)
	}
	if claim.Year(2025).Single() || (claim.Days{Month: 2}).Bounded() {
		t.Error("a year is no day, and a month without its year has no bounds")
	}
	if late := weekdays(3, 5); late.Strict().Has(on(2025, 3, 1).From) || !late.Has(on(2025, 3, 1).From) {
		t.Error("Strict keeps the leeway, or the set lost it")
	}
}

func TestDaysSay(t *testing.T) {
	tests := []struct {
		days   claim.Days
		en, ar string
	}{
		{on(2025, 2, 28), "28 February 2025", "28 فبراير 2025"},
		{claim.Days{Month: 2, Day: 28}, "28 February", "28 فبراير"},
		{claim.Days{Month: 2}, "February", "فبراير"},
		{claim.Year(2025), "2025", "2025"},
		{weekdays(3, 5), "Friday", "الجمعة"},
		{claim.Days{From: 20147, To: 20147}, "28 February 2025", "28 فبراير 2025"},
		{claim.Days{Weekdays: 1 << 4, As: claim.Weekday(5)}, "Friday", "الجمعة"},
		{claim.Days{}, "", ""},
	}
	for _, tt := range tests {
		if got := tt.days.Say(rule.WordsOf("en")); got != tt.en {
			t.Errorf("%+v is %q in English, want %q", tt.days, got, tt.en)
		}
		if got := tt.days.Say(rule.WordsOf("ar")); got != tt.ar {
			t.Errorf("%+v is %q in Arabic, want %q", tt.days, got, tt.ar)
		}
	}
}

// anyDays draws sets of days of all the sorts that checks make.
func anyDays() *rapid.Generator[claim.Days] {
	return rapid.Custom(func(t *rapid.T) claim.Days {
		var d claim.Days
		switch rapid.IntRange(0, 4).Draw(t, "sort") {
		case 0:
			d = claim.Day(rapid.IntRange(1, 1500).Draw(t, "day"))
		case 1:
			d.From = rapid.IntRange(1, 1500).Draw(t, "from")
			d.To = d.From + rapid.IntRange(0, 800).Draw(t, "length")
		case 2:
			d.Month = rapid.IntRange(1, 12).Draw(t, "month")
			d.Day = rapid.IntRange(0, 31).Draw(t, "day")
		case 3:
			d.Weekdays = uint8(rapid.IntRange(0, 127).Draw(t, "weekdays"))
		case 4:
			d.From = rapid.IntRange(1, 1500).Draw(t, "from")
			d.To = math.MaxInt32
		}
		return d
	})
}

func TestDaysFitIsSymmetric(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := anyDays().Draw(t, "a"), anyDays().Draw(t, "b")
		a.Late, b.Late = rapid.IntRange(0, 3).Draw(t, "late"), rapid.IntRange(0, 3).Draw(t, "late")
		tolerance := rapid.IntRange(0, 3).Draw(t, "tolerance")
		if a.Fits(b, tolerance) != b.Fits(a, tolerance) {
			t.Fatalf("%v fits %v in one direction only", a, b)
		}
	})
}

func TestDaysHasWhatFits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := anyDays().Draw(t, "days")
		d.Late = rapid.IntRange(0, 3).Draw(t, "late")
		day := rapid.IntRange(1, 2500).Draw(t, "day")
		if d.Has(day) != d.Fits(claim.Day(day), 0) {
			t.Fatalf("Has(%d) of %v is %v", day, d, d.Has(day))
		}
	})
}

// A set that is widened by a tolerance fits whatever it fitted.
func TestDaysFitMoreWithTolerance(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := anyDays().Draw(t, "a"), anyDays().Draw(t, "b")
		tolerance := rapid.IntRange(0, 3).Draw(t, "tolerance")
		if a.Fits(b, tolerance) && !a.Fits(b, tolerance+1) {
			t.Fatalf("%v fits %v with a tolerance of %d, not with one more", a, b, tolerance)
		}
	})
}
