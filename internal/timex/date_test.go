package timex

import (
	"fmt"
	"testing"

	"github.com/tanaqud/tanaqud/internal/language"
)

func TestDateExists(t *testing.T) {
	tests := []struct {
		date Date
		want bool
	}{
		{Date{Year: 2024, Month: 2, Day: 29}, true},
		{Date{Year: 2023, Month: 2, Day: 29}, false},
		{Date{Month: 2, Day: 29}, true}, // of some year
		{Date{Month: 2, Day: 30}, false},
		{Date{Year: 2023, Month: 4, Day: 31}, false},
		{Date{Year: 2023, Month: 4}, true},
		{Date{Year: 2023, Month: 13}, false},
		{Date{Year: 2023, Day: 3}, false},
		{Date{Year: 1436, Month: 7, Day: 30, Calendar: Hijri}, true},
		{Date{Year: 1436, Month: 7, Day: 34, Calendar: Hijri}, false},
	}
	for _, tt := range tests {
		if got := tt.date.Exists(); got != tt.want {
			t.Errorf("%d-%d-%d (calendar %d): Exists is %v, want %v", tt.date.Year, tt.date.Month, tt.date.Day, tt.date.Calendar, got, tt.want)
		}
	}
}

func TestDateNumber(t *testing.T) {
	tests := []struct {
		date Date
		want string // "" for none
	}{
		{Date{Year: 2025, Month: 2, Day: 28}, "2025-2-28"},
		{Date{Year: 2025, Month: 2, Day: 29}, ""},
		{Date{Month: 2, Day: 28}, ""},
		{Date{Year: 2025, Month: 2}, ""},
		{Date{Year: 1446, Month: 9, Day: 5, Calendar: Hijri}, "2025-3-5"},
		{Date{Year: 1250, Month: 9, Day: 5, Calendar: Hijri}, ""}, // before the tables
	}
	for _, tt := range tests {
		got := ""
		if day, ok := tt.date.Number(); ok {
			year, month, dayOfMonth := language.Civil(day)
			got = fmt.Sprintf("%d-%d-%d", year, month, dayOfMonth)
		}
		if got != tt.want {
			t.Errorf("%d-%d-%d is day %q, want %q", tt.date.Year, tt.date.Month, tt.date.Day, got, tt.want)
		}
	}
}
