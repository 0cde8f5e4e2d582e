package knowledge_test

import (
	"testing"
	"time"

	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/rules"
)

func day(year int, month time.Month, d int) int32 {
	return int32(time.Date(year, month, d, 0, 0, 0, 0, time.UTC).Unix() / (24 * 60 * 60))
}

func TestCities(t *testing.T) {
	tests := []struct{ text, country string }{
		{"بواكي", "CI"}, {"Cotonou", "BJ"}, {"Mwanza", "TZ"}, {"Bujumbura", "BI"}, {"Manama", "BH"}, {"أغاديز", "NE"},
		{"قازان", "RU"}, {"ببكين", "CN"}, {"نيو دلهي", "IN"}, {"Kiev", "UA"}, {"غزة", "PS"}, {"Washington", "US"},
		{"مدينة الكويت", "KW"}, {"London", "GB"}, {"The Hague", "NL"}, {"Abu Dhabi", "AE"}, {"لندن", "GB"},
	}
	base := knowledge.Default()
	for _, tt := range tests {
		city := base.City(sense(t, tt.text, knowledge.City).Value)
		if code := base.Country(city.Country).Code; code != tt.country {
			t.Errorf("%s is in %q (%s), want %s", tt.text, code, city.Name, tt.country)
		}
	}
}

func TestTerms(t *testing.T) {
	base := knowledge.Default()
	for _, name := range []string{"شويغو", "سيرجي شويجو", "سيرغي شويغو", "Sergei Shoigu", "Shoigu"} {
		terms := base.Terms(sense(t, name, knowledge.Person).Value)
		if len(terms) != 2 {
			t.Fatalf("%s held %d offices, want 2", name, len(terms))
		}
		ministry, council := terms[0], terms[1]
		if id := base.Office(ministry.Office).ID; id != "RU_DEFENCE" || ministry.Start != day(2012, 11, 6) {
			t.Errorf("%s was first %s from day %d", name, id, ministry.Start)
		}
		if id := base.Office(council.Office).ID; id != "RU_SECURITY_COUNCIL" || council.End != knowledge.Incumbent || council.Start < ministry.End {
			t.Errorf("%s was then %s from day %d to %d", name, id, council.Start, council.End)
		}
	}
}

func TestOfficeIsFoundByHeadAndCountry(t *testing.T) {
	tests := []struct{ head, country, office string }{
		{"وزير الخارجية", "US", "US_STATE"}, {"Secretary of State", "US", "US_STATE"}, {"foreign minister", "RU", "RU_FM"},
		{"رئيس الوزراء", "FR", "FR_PM"}, {"Prime Minister", "BE", "BE_PM"}, {"President", "US", "US_PRESIDENT"},
		{"أمين مجلس الأمن", "RU", "RU_SECURITY_COUNCIL"}, {"للرئيس", "CN", "CN_PRESIDENT"}, {"ولي العهد", "SA", "SA_CROWN_PRINCE"},
	}
	base := knowledge.Default()
	for _, tt := range tests {
		office := base.OfficeOf(sense(t, tt.head, knowledge.OfficeHead).Value, base.CountryByCode(tt.country))
		if id := base.Office(office).ID; id != tt.office {
			t.Errorf("%s of %s is %q, want %s", tt.head, tt.country, id, tt.office)
		}
	}
	office := sense(t, "أمين مجلس الأمن الروسي", knowledge.Office)
	if id := base.Office(office.Value).ID; id != "RU_SECURITY_COUNCIL" {
		t.Errorf("the Russian council's secretary is %s", id)
	}
}

func TestSummits(t *testing.T) {
	base := knowledge.Default()
	for _, name := range []string{"قمة البريكس", "BRICS summit", "Brics"} {
		first, end := base.Summits(sense(t, name, knowledge.Series).Value)
		held := false
		for row := first; row < end; row++ {
			s := base.Summit(row)
			if s.Year != 2024 {
				continue
			}
			held = true
			if c, in := base.Country(s.Country).Code, base.City(s.City).Name; c != "RU" || in != "Kazan" || s.Start != day(2024, 10, 22) {
				t.Errorf("%s of 2024 is in %s, %s, from day %d", name, in, c, s.Start)
			}
		}
		if !held {
			t.Errorf("%s: no edition of 2024 among rows %d to %d", name, first, end)
		}
	}
}

func TestAnchors(t *testing.T) {
	base := knowledge.Default()
	for _, name := range []string{"للنصر على ألمانيا النازية", "VE Day"} {
		dates := base.AnchorDates(sense(t, name, knowledge.Anchor).Value)
		want := []knowledge.Date{{Year: 1945, Month: 5, Day: 8}, {Year: 1945, Month: 5, Day: 9}}
		if len(dates) != 2 || dates[0] != want[0] || dates[1] != want[1] {
			t.Errorf("%s is kept on %v, want %v", name, dates, want)
		}
	}
}

func TestAgencies(t *testing.T) {
	base := knowledge.Default()
	for text, id := range map[string]string{"شينخوا": "xinhua", "CCTV": "cctv", "SCMP": "scmp", "TASS": "tass", "Xinhua": "xinhua"} {
		if a := base.Agency(sense(t, text, knowledge.Agency).Value); a.ID != id {
			t.Errorf("%s is %q, want %s", text, a.ID, id)
		}
	}
}

func TestGapsOfAnOffice(t *testing.T) {
	base := knowledge.Default()
	for office := range base.Offices() {
		for _, g := range base.Gaps(office) {
			if g.Office != office || g.Start >= g.End {
				t.Errorf("%s has the gap %+v", base.Office(office).ID, g)
			}
		}
	}
}

func TestRowsOutsideATableAreZero(t *testing.T) {
	base := knowledge.Default()
	if c := base.City(base.Cities()); c != (knowledge.CityRow{}) {
		t.Errorf("the city after the last is %+v", c)
	}
	if terms := base.Terms(knowledge.NoRow); len(terms) != 0 {
		t.Errorf("nobody held %v", terms)
	}
	if c := base.CountryByCode("ZZ"); c != knowledge.NoRow {
		t.Errorf("ZZ is row %d", c)
	}
}

func TestDamagedFilesAreRefused(t *testing.T) {
	for _, rows := range []string{"", "TKB1", rules.Tables[:200], "x" + rules.Tables} {
		if _, err := knowledge.Open(rules.Phrases, rows); err == nil {
			t.Errorf("a file of %d bytes was opened", len(rows))
		}
	}
}

// The knowledge must cost a start nothing that can be felt.
func TestOpeningIsQuickAndTheFilesSmall(t *testing.T) {
	start := time.Now()
	if _, err := knowledge.Open(rules.Phrases, rules.Tables); err != nil {
		t.Fatal(err)
	}
	took, size := time.Since(start), len(rules.Phrases)+len(rules.Tables)
	t.Logf("%d bytes opened in %v", size, took)
	if took > 2*time.Millisecond || size > 3<<20 {
		t.Errorf("%d bytes took %v", size, took)
	}
}

func BenchmarkOpen(b *testing.B) {
	for b.Loop() {
		if _, err := knowledge.Open(rules.Phrases, rules.Tables); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(len(rules.Phrases)+len(rules.Tables)), "bytes")
}
