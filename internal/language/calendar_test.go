package language

import (
	"testing"
	"time"

	hijri "github.com/hablullah/go-hijri"
	"pgregory.net/rapid"
)

func TestDayNumber(t *testing.T) {
	tests := []struct {
		year, month, day int
		want             int
	}{
		{1970, 1, 1, 0},
		{1969, 12, 31, -1},
		{2000, 2, 29, 11016},
		{1900, 3, 1, -25508},
		{2020, 2, 11, 18303},
		{2025, 2, 28, 20147},
		{2025, 2, 29, 20148}, // counts on into March
		{2025, 3, 1, 20148},
		{1, 1, 1, -719162},
		{0, 3, 1, -719468},
		{-400, 3, 1, -719468 - 146097},
	}
	for _, tt := range tests {
		if got := DayNumber(tt.year, tt.month, tt.day); got != tt.want {
			t.Errorf("DayNumber(%d, %d, %d) = %d, want %d", tt.year, tt.month, tt.day, got, tt.want)
		}
	}
}

func TestWeekdayOf(t *testing.T) {
	tests := []struct {
		year, month, day int
		want             time.Weekday
	}{
		{1970, 1, 1, time.Thursday},
		{2020, 2, 11, time.Tuesday},
		{2025, 2, 28, time.Friday},
		{1945, 5, 9, time.Wednesday},
		{1582, 10, 15, time.Friday},
		{1, 1, 1, time.Monday},
	}
	for _, tt := range tests {
		if got := WeekdayOf(DayNumber(tt.year, tt.month, tt.day)); got != int(tt.want) {
			t.Errorf("%d-%d-%d is a %v, want %v", tt.year, tt.month, tt.day, time.Weekday(got), tt.want)
		}
	}
}

func TestMonthDays(t *testing.T) {
	tests := []struct{ year, month, want int }{
		{2023, 1, 31}, {2023, 2, 28}, {2024, 2, 29}, {1900, 2, 28}, {2000, 2, 29}, {2100, 2, 28},
		{0, 2, 29}, // some year has it
		{2023, 4, 30}, {2023, 6, 30}, {2023, 9, 30}, {2023, 11, 30}, {2023, 12, 31},
	}
	for _, tt := range tests {
		if got := MonthDays(tt.year, tt.month); got != tt.want {
			t.Errorf("MonthDays(%d, %d) = %d, want %d", tt.year, tt.month, got, tt.want)
		}
	}
}

func TestHijriDay(t *testing.T) {
	day := func(year, month, day int) int { return DayNumber(year, month, day) }
	tests := []struct {
		year, month, day int
		want             int
		ok               bool
	}{
		{1446, 1, 1, day(2024, 7, 7), true},
		{1445, 9, 1, day(2024, 3, 11), true},
		{1444, 10, 1, day(2023, 4, 21), true},
		{1444, 12, 10, day(2023, 6, 28), true},
		{1436, 1, 1, day(2014, 10, 25), true},
		{FirstHijriYear, 1, 1, day(1937, 3, 14), true},
		{FirstHijriYear - 1, 12, 29, 0, false},
		{LastHijriYear + 1, 1, 1, 0, false},
		{1446, 13, 1, 0, false},
		{1446, 0, 1, 0, false},
		{1446, 7, 0, 0, false},
		{1446, 7, 31, 0, false},
		{-1446, -7, -31, 0, false},
	}
	for _, tt := range tests {
		got, ok := HijriDay(tt.year, tt.month, tt.day)
		if got != tt.want || ok != tt.ok {
			t.Errorf("HijriDay(%d, %d, %d) = %d, %v, want %d, %v", tt.year, tt.month, tt.day, got, ok, tt.want, tt.ok)
		}
	}
}

// The calendar agrees with the one of the standard library, and Civil undoes
// DayNumber.
func TestCivilRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		day := rapid.IntRange(DayNumber(1600, 1, 1), DayNumber(2400, 12, 31)).Draw(t, "day")
		want := time.Unix(0, 0).UTC().AddDate(0, 0, day)
		year, month, dayOfMonth := Civil(day)
		if year != want.Year() || month != int(want.Month()) || dayOfMonth != want.Day() {
			t.Fatalf("day %d is %d-%d-%d, want %v", day, year, month, dayOfMonth, want)
		}
		if back := DayNumber(year, month, dayOfMonth); back != day {
			t.Fatalf("%d-%d-%d is day %d, want %d", year, month, dayOfMonth, back, day)
		}
		if WeekdayOf(day) != int(want.Weekday()) {
			t.Fatalf("%v is a %v, want %v", want, time.Weekday(WeekdayOf(day)), want.Weekday())
		}
		if dayOfMonth > MonthDays(year, month) {
			t.Fatalf("%d-%d has %d days", year, month, MonthDays(year, month))
		}
	})
}

// Days follow each other within a month, and months follow each other after
// as many days as the moon takes, give or take the sighting.
func TestHijriDayMonotone(t *testing.T) {
	start, ok := HijriDay(FirstHijriYear, 1, 1)
	if !ok {
		t.Fatal("the tables do not begin")
	}
	for year := FirstHijriYear; year <= LastHijriYear; year++ {
		for month := 1; month <= 12; month++ {
			first, _ := HijriDay(year, month, 1)
			if length := first - start; (length < 28 || length > 31) && first != start {
				t.Errorf("the month before %d-%d has %d days", year, month, length)
			}
			start = first
			for day := 1; day <= 30; day++ {
				if got, ok := HijriDay(year, month, day); !ok || got != first+day-1 {
					t.Fatalf("%d-%d-%d is day %d, %v, want %d", year, month, day, got, ok, first+day-1)
				}
			}
		}
	}
}

func TestHijriDayNeverPanics(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		HijriDay(rapid.Int().Draw(t, "year"), rapid.Int().Draw(t, "month"), rapid.Int().Draw(t, "day"))
	})
}

// zeller is the weekday of a date by Zeller's congruence, which owes nothing
// to the arithmetic under test; Sunday is 0.
func zeller(year, month, day int) int {
	if month < 3 {
		month, year = month+12, year-1
	}
	century, rest := year/100, year%100
	saturday := (day + 13*(month+1)/5 + rest + rest/4 + century/4 + 5*century) % 7
	return (saturday + 6) % 7
}

func TestWeekdayOfEveryDay(t *testing.T) {
	for year := 1900; year <= 2100; year++ {
		for month := 1; month <= 12; month++ {
			for day := 1; day <= MonthDays(year, month); day++ {
				if got, want := WeekdayOf(DayNumber(year, month, day)), zeller(year, month, day); got != want {
					t.Fatalf("%d-%d-%d is a %v, want %v", year, month, day, time.Weekday(got), time.Weekday(want))
				}
			}
		}
	}
}

// Every Hijri day is one Gregorian day and back again; the days follow each
// other without a gap and agree with the library that
// holds the tables.
func TestEveryHijriDay(t *testing.T) {
	next, _ := HijriDay(FirstHijriYear, 1, 1)
	for year := FirstHijriYear; year <= LastHijriYear; year++ {
		for month := 1; month <= 12; month++ {
			day := 1
			for ; day <= 30; day++ {
				n, ok := HijriDay(year, month, day)
				if y, m, d, known := HijriDate(n); ok && known && day > 28 && m != month {
					break // the month was shorter; one, in 1364, had 28 days
				} else if !ok || !known || y != year || m != month || d != day || n != next {
					t.Fatalf("%d-%d-%d is day %d (%v), want %d, and back %d-%d-%d (%v)", year, month, day, n, ok, next, y, m, d, known)
				}
				gy, gm, gd := Civil(n)
				library := hijri.UmmAlQuraDate{Year: int64(year), Month: int64(month), Day: int64(day)}.ToGregorian()
				if library.Year() != gy || int(library.Month()) != gm || library.Day() != gd {
					t.Fatalf("%d-%d-%d is %d-%d-%d, the library has %v", year, month, day, gy, gm, gd, library)
				}
				next++
			}
		}
	}
	if _, _, _, ok := HijriDate(next); ok {
		t.Errorf("day %d is past the tables", next)
	}
}

// Weekdays of Hijri days as the almanacs and the newspapers of the day had them.
func TestHijriWeekdays(t *testing.T) {
	tests := []struct {
		year, month, day int
		want             time.Weekday
	}{
		{1356, 1, 1, time.Sunday},
		{1400, 1, 1, time.Tuesday}, // 20 November 1979
		{1390, 7, 28, time.Tuesday},
		{1423, 9, 1, time.Wednesday},
		{1435, 12, 9, time.Friday}, // Arafah
		{1436, 10, 1, time.Friday},
		{1439, 9, 1, time.Wednesday}, // the fast began on the Thursday: moons are sighted
		{1441, 9, 1, time.Friday},
		{1444, 10, 1, time.Friday},
		{1445, 12, 9, time.Saturday}, // Arafah
		{1446, 9, 1, time.Saturday},
		{1447, 1, 1, time.Thursday},
	}
	for _, tt := range tests {
		n, ok := HijriDay(tt.year, tt.month, tt.day)
		if got := time.Weekday(WeekdayOf(n)); !ok || got != tt.want {
			y, m, d := Civil(n)
			t.Errorf("%d-%d-%d (%d-%d-%d) is a %v, want %v", tt.year, tt.month, tt.day, y, m, d, got, tt.want)
		}
	}
}
