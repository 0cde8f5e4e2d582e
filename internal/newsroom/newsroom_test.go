package newsroom_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/newsroom"
	"github.com/tanaqud/tanaqud/internal/rule"
)

const tables = `people:
  - en: [Ilona Varga-Teszt, Ilona Teszt]
    ar: إيلونا فارغا تست
    short: Varga-Teszt
    terms:
      - {office: HU_FM, start: 2025-03, end: 2025-09-14}
  - en: Sergei Shoigu
    ar: سيرغي شويغوف
offices:
  - {id: OUR_MAYOR, scope: HU, en: Mayor of Testville, ar: عمدة تستفيل}
terms:
  - {office: OUR_MAYOR, person: Ilona Teszt, start: 2020}
  - {office: RU_DEFENCE, person: سيرجي شويجو, start: 2012-11-06, end: 2024-05-14}
places:
  - {sort: city, country: HU, en: Testville}
  - {sort: city, country: RU, en: Kazan, ar: قازانا}
spellings:
  - {usual: الأميركي, others: [الأمريكي]}
`

func compiled(t *testing.T, files ...newsroom.File) *knowledge.Base {
	t.Helper()
	base, err := newsroom.Compile(knowledge.Default(), files...)
	if err != nil {
		t.Fatal(err)
	}
	return base
}

func only(t *testing.T, base *knowledge.Base, name string, kind knowledge.Kind) int32 {
	t.Helper()
	rows := base.Named(name, kind, true)
	if len(rows) != 1 {
		t.Fatalf("%q is %d rows", name, len(rows))
	}
	return rows[0]
}

func TestOwnTablesGoBeforeTheRest(t *testing.T) {
	base := compiled(t, newsroom.File{Path: "own.yaml", Data: []byte(tables)})
	mayor := base.Terms(only(t, base, "إيلونا فارجا تست", knowledge.Person))
	if len(mayor) != 2 || base.Office(mayor[0].Office).ID != "OUR_MAYOR" || base.Office(mayor[1].Office).ID != "HU_FM" {
		t.Errorf("the mayor's terms are %+v", mayor)
	}
	known := base.Person(only(t, base, "شويغو", knowledge.Person))
	if known.Arabic != "سيرغي شويغوف" || known.Name != "Sergei Shoigu" {
		t.Errorf("a short name that the program knows leads to %+v", known)
	}
	served := base.Terms(only(t, base, "سيرغي شويغوف", knowledge.Person))
	if len(served) != 2 || served[0].End-served[0].Start < 4000 {
		t.Errorf("his terms are %+v", served)
	}
	if city := base.City(only(t, base, "قازانا", knowledge.City)); city.Population == 0 || base.Subdivision(city.Subdivision).Code != "RU-TA" {
		t.Errorf("what was known of Kazan is gone: %+v", city)
	}
	if city := base.City(only(t, base, "Testville", knowledge.City)); base.Country(city.Country).Code != "HU" || !city.Certain() {
		t.Errorf("Testville is %+v", city)
	}
	if rows := knowledge.Default().Named("Testville", knowledge.City, true); len(rows) > 0 {
		t.Error("the knowledge of the program has changed")
	}
}

func TestTermsCutGaps(t *testing.T) {
	base := knowledge.Default()
	office := base.OfficeByID("AF_FM")
	gap := base.Gaps(office)[0]
	own := compiled(t, newsroom.File{Path: "terms.csv", Data: []byte("office,person,start,end\nAF_FM,Joe Biden,2005-01-01,2005-12-31\n")})
	cut := own.Gaps(office)
	if len(cut) != len(base.Gaps(office))+1 || cut[0].Start != gap.Start || cut[1].End != gap.End || cut[1].Start-cut[0].End != 366 {
		t.Errorf("of the gap %+v is left %+v", gap, cut)
	}
}

func TestNoTableCostsNothing(t *testing.T) {
	if base, err := newsroom.Open(knowledge.Default()); err != nil || base != knowledge.Default() {
		t.Errorf("without files the base is %p, %v", base, err)
	}
}

func TestMistakes(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"a.csv", "office,person,start,notes\n", `1:21 no column "notes"`},
		{"a.csv", "office,person,start\nUS_PRESIDEN,Joe Biden,2021\n", `2:1 no office "US_PRESIDEN"`},
		{"a.csv", "office,person,start,end\nUS_PRESIDENT,جو بايدن,2021,2020\n", "2:28 the end is before the start"},
		{"a.csv", "office,person,start\nUS_PRESIDENT,,20-01-2021\n", "2:1 no person\n2:15 start \"20-01-2021\""},
		{"a.csv", "office,person,start\nUS_PRESIDENT,Nemo Nobody,2021\n", "2:14 nobody is known"},
		{"a.csv", "en,ar\n\"Jane\n", "2:6 extraneous or missing"},
		{"a.csv", "en,ar\na,b,c\n", "2:5 a field too many"},
		{"a.csv", "colour\nred\n", "1:1 no table has these columns"},
		{"a.csv", "", "1:1 the file is empty"},
		{"a.yaml", "", "1:1 the file is empty"},
		{"a.yaml", "people: [{en: A B}, {en: A B}]", "1:26 A B stands in the tables already"},
		{"a.yaml", "persons: []", `1:1 no table "persons"`},
		{"a.yaml", "people:\n  - {en: Jane Roe, age: 7}", `2:20 no column "age"`},
		{"a.yaml", "people: Jane", "1:9 want a list of people"},
		{"a.yaml", "people: [Jane]", "1:10 want a row of people"},
		{"a.yaml", "people:\n  - short: Roe", "2:5 no name"},
		{"a.yaml", "people:\n  - en: (", "2:9 phrase"},
		{"a.yaml", "places:\n  - {sort: town, country: XX, en: Roeville}", "2:12 sort \"town\"\n2:27 no country \"XX\""},
		{"a.yaml", "places:\n  - {sort: city, country: RU, subdivision: DE-BY, en: Roeville}", "2:44 subdivision DE-BY is not in RU"},
		{"a.yaml", "offices:\n  - {id: X, head: boss, en: Boss}", `2:19 no head "boss"`},
		{"a.yaml", "spellings:\n  - {usual: abc, others: [abd, abc]}", "2:32 abc is the usual spelling"},
		{"a.yaml", "people:\n  - en: Roe (a) (b) (c) (d) (e)", "2:9 more than 4 optional parts"},
		{"a.yaml", "spellings:\n  - {usual: abc, others: (a)bd}", "2:26 optional parts have no place here"},
		{"a.yaml", "people: [", "2:1 did not find"},
		{"a.txt", "", "1:1 neither .csv nor .yaml"},
	}
	for _, tt := range tests {
		_, err := newsroom.Compile(knowledge.Default(), newsroom.File{Path: tt.name, Data: []byte(tt.text)})
		var mistakes rule.Mistakes
		if !errors.As(err, &mistakes) {
			t.Errorf("%q: %v", tt.text, err)
			continue
		}
		wants := strings.Split(tt.want, "\n")
		if len(wants) != len(mistakes) {
			t.Errorf("%q: %d mistakes, want %d:\n%v", tt.text, len(mistakes), len(wants), err)
			continue
		}
		for i, m := range mistakes {
			if got := fmt.Sprintf("%d:%d %s", m.Line, m.Column, m.Message); !strings.HasPrefix(got, wants[i]) {
				t.Errorf("%q: %s, want %s", tt.text, got, wants[i])
			}
		}
	}
}

// Whatever a file holds, reading it ends in a base or in mistakes.
func FuzzCompile(f *testing.F) {
	f.Add("own.yaml", tables)
	f.Add("terms.csv", "office,person,start,end\nAF_FM,Joe Biden,2005-01-01,2005-12-31\n")
	f.Add("a.csv", "en;ar\n\"")
	f.Add("a.yaml", "people: [{en: [[]], terms: {}}]")
	f.Fuzz(func(t *testing.T, path, text string) {
		base, err := newsroom.Compile(knowledge.Default(), newsroom.File{Path: path, Data: []byte(text)})
		if (base == nil) == (err == nil) {
			t.Fatalf("%v, %v", base, err)
		}
	})
}

func BenchmarkCompile(b *testing.B) {
	for b.Loop() {
		if _, err := newsroom.Compile(knowledge.Default(), newsroom.File{Path: "own.yaml", Data: []byte(tables)}); err != nil {
			b.Fatal(err)
		}
	}
}
