package knowledge_test

import (
	"testing"

	"github.com/tanaqud/tanaqud/internal/gazetteer"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
)

// longest is the longest phrase that a text begins with, and what its words
// mean.
func longest(text string) (phrase string, senses []knowledge.Sense) {
	base := knowledge.Default()
	tokens := language.Tokenize(text, nil)
	var best gazetteer.Match
	for _, m := range base.Match(tokens, 0, nil) {
		if m.End > best.End || m.End == best.End && m.Letters < best.Letters {
			best = m
		}
	}
	if best.Count == 0 {
		return "", nil
	}
	for n := range int(best.Count) {
		senses = append(senses, base.Sense(best, n))
	}
	return text[tokens[0].Start:tokens[best.End-1].End], senses
}

func sense(t *testing.T, text string, kind knowledge.Kind) knowledge.Sense {
	t.Helper()
	_, senses := longest(text)
	for _, s := range senses {
		if s.Kind == kind {
			return s
		}
	}
	t.Errorf("%q: no sense of kind %d among %v", text, kind, senses)
	return knowledge.Sense{Value: knowledge.NoRow}
}

func TestVocabularyOfTime(t *testing.T) {
	tests := []struct {
		text   string
		kind   knowledge.Kind
		value  int32
		system knowledge.MonthSystem
	}{
		{"فبراير", knowledge.Month, 2, knowledge.Egypt},
		{"كانون الثاني", knowledge.Month, 1, knowledge.Levant},
		{"وشتنبر", knowledge.Month, 9, knowledge.Morocco},
		{"February", knowledge.Month, 2, knowledge.OtherMonths},
		{"الجمعة", knowledge.Weekday, 5, 0},
		{"Friday", knowledge.Weekday, 5, 0},
		{"FRIDAY", knowledge.Weekday, 5, 0},
	}
	for _, tt := range tests {
		s := sense(t, tt.text, tt.kind)
		if s.Value != tt.value || s.MonthSystem() != tt.system {
			t.Errorf("%s is %d in system %d, want %d in %d", tt.text, s.Value, s.MonthSystem(), tt.value, tt.system)
		}
	}
}

func TestCapitalsAreDemandedAsTheDataWritesThem(t *testing.T) {
	for _, text := range []string{"us", "Us", "may", "turkey"} {
		for _, kind := range []knowledge.Kind{knowledge.Country, knowledge.Month} {
			if _, senses := longest(text); len(senses) > 0 && senses[0].Kind == kind {
				t.Errorf("%s is taken for a name", text)
			}
		}
	}
}

func TestCountries(t *testing.T) {
	tests := []struct {
		text, code string
		kind       knowledge.Kind
	}{
		{"روسيا", "RU", knowledge.Country}, {"بالصين", "CN", knowledge.Country}, {"US", "US", knowledge.Country},
		{"U.S.", "US", knowledge.Country}, {"Ivory Coast", "CI", knowledge.Country}, {"Türkiye", "TR", knowledge.Country},
		{"United Arab Emirates", "AE", knowledge.Country}, {"UAE", "AE", knowledge.Country},
		{"Ghanaian", "GH", knowledge.Nationality}, {"الأميركية", "US", knowledge.Nationality},
		{"Lao", "LA", knowledge.Nationality}, {"الكوري الجنوبي", "KR", knowledge.Nationality},
		{"Guinea-Bissau", "GW", knowledge.Country}, {"Guinea Bissau", "GW", knowledge.Country},
	}
	base := knowledge.Default()
	for _, tt := range tests {
		if c := base.Country(sense(t, tt.text, tt.kind).Value); c.Code != tt.code {
			t.Errorf("%s is %q, want %s", tt.text, c.Code, tt.code)
		}
	}
	if c := base.Country(base.CountryByCode("GH")); c.Nationality != "Ghanaian" || c.Arabic != "غانا" {
		t.Errorf("Ghana is %+v", c)
	}
}
