package knowledge_test

import (
	"testing"

	"github.com/tanaqud/tanaqud/internal/knowledge"
)

func TestSubdivisions(t *testing.T) {
	tests := []struct{ text, code string }{
		{"تتارستان", "RU-TA"}, {"وبتتارستان", "RU-TA"}, {"Tatarstan", "RU-TA"}, {"بافاريا", "DE-BY"}, {"Bavaria", "DE-BY"},
		{"مقاطعة تامبوف", "RU-TAM"}, {"North Rhine-Westphalia", "DE-NW"}, {"Baden-Württemberg", "DE-BW"}, {"Bremen", "DE-HB"},
	}
	base := knowledge.Default()
	for _, tt := range tests {
		if s := base.Subdivision(sense(t, tt.text, knowledge.Subdivision).Value); s.Code != tt.code {
			t.Errorf("%s is %q, want %s", tt.text, s.Code, tt.code)
		}
	}
}

func TestCitiesLieInSubdivisions(t *testing.T) {
	base := knowledge.Default()
	for text, code := range map[string]string{"قازان": "RU-TA", "Munich": "DE-BY", "Mumbai": "IN-MH", "موسكو": "RU-MOW", "Jeddah": "SA-02", "Kharkiv": "UA-63", "Mar del Plata": "AR-B", "شيكاغو": "US-IL", "Monaco": ""} {
		city := base.City(sense(t, text, knowledge.City).Value)
		if got := base.Subdivision(city.Subdivision).Code; got != code {
			t.Errorf("%s lies in %q, want %q", text, got, code)
		}
	}
	known := 0
	for row := range base.Cities() {
		city := base.City(row)
		if city.Subdivision == knowledge.NoRow {
			continue
		}
		known++
		if s := base.Subdivision(city.Subdivision); s.Country != city.Country {
			t.Errorf("%s lies in %s and in %s", city.Name, base.Country(city.Country).Code, s.Code)
		}
	}
	if cities := int(base.Cities()); known < cities*9/10 {
		t.Errorf("the subdivision of %d cities in %d is known", known, cities)
	}
}

func TestCapitals(t *testing.T) {
	base := knowledge.Default()
	for code, want := range map[string]string{"RU": "Moscow", "BR": "Brasília", "SA": "Riyadh", "TR": "Ankara", "AU": "Canberra"} {
		row, ok := base.Capital(base.CountryByCode(code))
		if name := base.City(row).Name; !ok || name != want {
			t.Errorf("the capital of %s is %q, want %s", code, name, want)
		}
	}
	if row, ok := base.Capital(knowledge.NoRow); ok {
		t.Errorf("no country has the capital %s", base.City(row).Name)
	}
}
