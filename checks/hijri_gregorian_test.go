package checks_test

import (
	"strings"
	"testing"

	"github.com/tanaqud/tanaqud/checks"
	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/engine"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/rule"
)

func TestHijriGregorianClaims(t *testing.T) {
	testClaims(t, checks.HijriGregorian, []sample{
		{"fits", "وصلت الرافعات في 10 رمضان 1446 هـ الموافق 10 مارس 2025 م إلى المرفأ.", "hijri 10 March 2025 <10 رمضان 1446 هـ> | gregorian 10 March 2025 <10 مارس 2025 م>"},
		{"does not", "وصلت الرافعات في 10 رمضان 1446 هـ (25 مارس 2025) إلى المرفأ.", "hijri 10 March 2025 <10 رمضان 1446 هـ> | gregorian 25 March 2025 <25 مارس 2025>"},
		{"without the Hijri year", "The cranes came on 10 Ramadan (25 March 2025) to the port.", "hijri 10 March 2025 <10 Ramadan> | gregorian 25 March 2025 <25 March 2025>"},
		{"without the other year", "The cranes came on 10 Ramadan 1446 (25 March) to the port.", "hijri 10 March 2025 <10 Ramadan 1446> | gregorian 25 March 2025 <25 March>"},
		{"without any", "The cranes came on 10 Ramadan (25 March) to the port.", ""},
		{"months", "The cranes came in Ramadan 1446 (March 2025) to the port.", "hijri from 1 March 2025 to 29 March 2025 <Ramadan 1446> | gregorian March 2025 <March 2025>"},
		{"turned round", "وصلت الرافعات في 9/10/1446هـ الموافق 10/3/2025م إلى المرفأ.", "hijri 10 March 2025 <9/10/1446هـ> | gregorian 10 March 2025 <10/3/2025م>"},
		{"a moon of its own", "The cranes came to Karachi on 1 Ramadan 1446 (3 March 2025).", "hijri from 28 February 2025 to 2 March 2025 <1 Ramadan 1446> | gregorian 3 March 2025 <3 March 2025>"},
		{"before the tables", "The cranes came on 1 Ramadan 1320 (3 March 1902) to the port.", ""},
		{"after the tables", "The cranes will come on 1 Ramadan 1510 (3 March 2087) to the port.", ""},
		{"no such day", "The cranes came on 34 Rajab 1446 (3 March 2025) to the port.", ""},
		{"a solar year", "The cranes came on 1399/11/22 (11 February 2021) to the port.", ""},
		{"a life", "The founder (1 Rajab 1380 - 4 May 2019) built the port.", ""},
		{"in a quotation", `He wrote "10 Ramadan 1446 (25 March 2025)" in the book.`, "hijri 10 March 2025 <10 Ramadan 1446> quoted | gregorian 25 March 2025 <25 March 2025> quoted"},
	})
}

// The end that the weekday, the dateline or the other dates speak against is
// blamed, and repaired first; alone, where a weekday would belie the other repair.
func TestHijriGregorianBlame(t *testing.T) {
	tests := []struct {
		name, text, blamed, fix string
		fixes                   int
	}{
		{"nothing tells", "The cranes came on 10 Ramadan 1446 (25 March 2025) to the port.", "", "25 Ramadan 1446", 2},
		{"the weekday fits the Hijri date", "The cranes came on Monday, 10 Ramadan 1446 (25 March 2025) to the port.", "25 March 2025", "10 March 2025", 1},
		{"the weekday fits the other date", "The cranes came on 10 Ramadan 1446 (Tuesday, 25 March 2025) to the port.", "10 Ramadan 1446", "25 Ramadan 1446", 1},
		{"the dateline", "PORT SAID, 25 March 2025 - The cranes came today, 10 Ramadan 1446 (25 March 2025), to the port.", "10 Ramadan 1446", "25 Ramadan 1446", 2},
		{"another date", "The cranes came on 10 Ramadan 1446 (25 March 2025) to the port.\nThey left Genoa on 9 March 2025, a day before.", "25 March 2025", "10 March 2025", 2},
		{"figures", "وصلت الرافعات يوم الاثنين ١٤٤٦/٩/١٠ هـ الموافق ٢٥/٣/٢٠٢٥ م إلى المرفأ.", "٢٥/٣/٢٠٢٥ م", "١٠/٣/٢٠٢٥", 1},
		{"another month", "وصلت الرافعات في 29 شعبان 1445هـ الموافق الاثنين 25 مارس 2024م إلى المرفأ.", "29 شعبان 1445هـ", "15 رمضان 1445", 1},
	}
	rules, err := rule.Standard()
	if err != nil {
		t.Fatal(err)
	}
	e := engine.Engine{Rules: rules, Checks: checks.All, Base: knowledge.Default()}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			for a := range article.Read("test.txt", strings.NewReader(tt.text)) {
				found := e.Check(a).Findings
				if len(found) != 1 || found[0].Rule.ID != "hijri-gregorian" {
					t.Fatalf("%d findings", len(found))
				}
				f := &found[0]
				blamed := ""
				if f.Blame >= 0 {
					blamed = f.Evidence[f.Blame].At.Text()
				}
				fixes := f.Fixes(rule.WordsOf("en"))
				if blamed != tt.blamed || len(fixes) != tt.fixes || fixes[0].Edits[0].Text != tt.fix {
					t.Errorf("blames %q and proposes %v, want %q and %d with %q first", blamed, fixes, tt.blamed, tt.fixes, tt.fix)
				}
			}
		})
	}
}
