package claim_test

import (
	"testing"

	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/rule"
)

func TestValuesFit(t *testing.T) {
	tests := []struct {
		name      string
		a, b      claim.Value
		tolerance int
		want      bool
	}{
		{"weekdays", claim.Weekday(5), claim.Weekday(5), 0, true},
		{"other weekdays", claim.Weekday(5), claim.Weekday(2), 0, false},
		{"neighbours: a tolerance is in days of dates, not of weekdays", claim.Weekday(5), claim.Weekday(4), 1, false},
		{"numbers", claim.Number(12), claim.Number(12), 0, true},
		{"other numbers", claim.Number(12), claim.Number(15), 0, false},
		{"tolerated numbers", claim.Number(12), claim.Number(13), 1, true},
		{"a name under two forms", claim.Name{Key: "xi", Shown: "شي"}, claim.Name{Key: "xi", Shown: "Xi"}, 0, true},
		{"two names", claim.Name{Key: "xi"}, claim.Name{Key: "li"}, 0, false},
		{"one country", claim.Country{"RU"}, claim.Country{"RU"}, 0, true},
		{"two countries", claim.Country{"RU"}, claim.Country{"CN"}, 0, false},
		{"one of two", claim.Country{"US", "GE"}, claim.Country{"GE"}, 0, true},
		{"no country", claim.Country{}, claim.Country{"GE"}, 0, false},
		{"joint credits", claim.AnyOf{Keys: []string{"afp", "reuters"}}, claim.AnyOf{Keys: []string{"reuters"}}, 0, true},
		{"other credits", claim.AnyOf{Keys: []string{"afp"}}, claim.AnyOf{Keys: []string{"reuters"}}, 0, false},
		{"entities", claim.Entity{Key: "un"}, claim.Entity{Key: "un"}, 0, true},
		{"other entities", claim.Entity{Key: "un"}, claim.Entity{Key: "eu"}, 0, false},
		{"terms", claim.Term("no-such-day"), claim.Term("no-such-day"), 0, true},
		{"other terms", claim.Term("no-such-day"), claim.Term("no-such-time"), 0, false},
		{"values of two sorts", claim.Weekday(5), claim.Country{"RU"}, 0, true},
		{"a country and a number", claim.Country{"RU"}, claim.Number(1), 0, true},
		{"credits and a term", claim.AnyOf{Keys: []string{"afp"}}, claim.Term("furniture"), 0, true},
		{"a name and a day", claim.Name{Key: "xi"}, on(2025, 2, 28), 0, true},
		{"an entity and a name", claim.Entity{Key: "un"}, claim.Name{Key: "eu"}, 0, true},
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

func TestValuesSay(t *testing.T) {
	tests := []struct {
		value  claim.Value
		en, ar string
	}{
		{claim.Weekday(0), "Sunday", "الأحد"},
		{claim.Weekday(6), "Saturday", "السبت"},
		{claim.Number(12), "12", "12"},
		{claim.Name{Key: "x", Shown: "شي"}, "شي", "شي"},
		{claim.AnyOf{Keys: []string{"afp"}, Shown: "(أ ف ب)"}, "(أ ف ب)", "(أ ف ب)"},
		{claim.Country{"RU"}, "Russia", "روسيا"},
		{claim.Country{"RU", "CN"}, "Russia and China", "روسيا والصين"},
		{claim.Entity{Key: "un", Names: map[string]string{"en": "United Nations", "ar": "الأمم المتحدة"}}, "United Nations", "الأمم المتحدة"},
		{claim.Entity{Key: "un", Names: map[string]string{"ar": "الأمم المتحدة"}}, "الأمم المتحدة", "الأمم المتحدة"},
		{claim.Entity{Key: "un"}, "un", "un"},
	}
	for _, tt := range tests {
		if got := tt.value.Say(rule.WordsOf("en")); got != tt.en {
			t.Errorf("%#v is %q in English, want %q", tt.value, got, tt.en)
		}
		if got := tt.value.Say(rule.WordsOf("ar")); got != tt.ar {
			t.Errorf("%#v is %q in Arabic, want %q", tt.value, got, tt.ar)
		}
	}
	if got := claim.Term("no-such-day").Say(rule.WordsOf("en")); got == "" {
		t.Error("a term of the vocabulary says nothing")
	}
}

func TestClaim(t *testing.T) {
	c := claim.Claim{
		Subject: claim.Subject{Kind: "event", Key: "summit:brics:2024"}, Attribute: "host", Marks: []string{"virtual"},
		Args: []claim.Arg{{Name: "event", Value: claim.Name{Shown: "BRICS"}}},
	}
	if !c.Is("event.host") || c.Is("event.year") || c.Is("event") || c.Is("summit.host") {
		t.Error("Is tells attributes apart badly")
	}
	if !c.Marked("virtual") || c.Marked("behalf") {
		t.Error("Marked tells marks apart badly")
	}
	if v, ok := c.Arg("event"); !ok || v != (claim.Name{Shown: "BRICS"}) {
		t.Errorf("the event is %v, %v", v, ok)
	}
	if _, ok := c.Arg("city"); ok {
		t.Error("there is no city")
	}
	if claim.Stated.String() != "stated" || claim.Computed.String() != "computed" || claim.Known.String() != "known" {
		t.Error("a basis has a wrong name")
	}
}

func TestSet(t *testing.T) {
	var set claim.Set
	if len(set.All()) != 0 {
		t.Error("the zero set is not empty")
	}
	first := set.Add(claim.Claim{Attribute: "date"})
	second := set.Add(claim.Claim{Attribute: "host", Weight: 0.5})
	if first.Weight != 1 || second.Weight != 0.5 {
		t.Errorf("the weights are %v and %v, want 1 and 0.5", first.Weight, second.Weight)
	}
	if all := set.All(); len(all) != 2 || all[0] != first || all[1] != second {
		t.Error("the order is lost")
	}
}
