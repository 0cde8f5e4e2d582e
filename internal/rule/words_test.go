package rule

import (
	"math"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/language"
)

var _ claim.Words = (*Wording)(nil)

func TestDates(t *testing.T) {
	for _, test := range []struct {
		year, month, day int
		english, arabic  string
	}{
		{2020, 2, 11, "11 February 2020", "11 فبراير 2020"},
		{0, 2, 28, "28 February", "28 فبراير"},
		{2024, 10, 0, "October 2024", "أكتوبر 2024"},
		{0, 10, 0, "October", "أكتوبر"},
		{2025, 0, 0, "2025", "2025"},
		{2025, 14, 3, "3 13 2025", "3 13 2025"}, // no month at all: no panic
	} {
		if got := WordsOf("en").Date(test.year, test.month, test.day); got != test.english {
			t.Errorf("got %q, want %q", got, test.english)
		}
		if got := WordsOf("ar").Date(test.year, test.month, test.day); got != test.arabic {
			t.Errorf("got %q, want %q", got, test.arabic)
		}
	}
}

func TestPeriods(t *testing.T) {
	start, end := language.DayNumber(2025, 1, 21), language.DayNumber(2026, 3, 4)
	for _, test := range []struct {
		from, to        int
		english, arabic string
	}{
		{start, math.MaxInt32, "from 21 January 2025 on", "منذ 21 يناير 2025"},
		{math.MinInt32, end, "until 4 March 2026", "حتى 4 مارس 2026"},
		{start, end, "from 21 January 2025 to 4 March 2026", "من 21 يناير 2025 إلى 4 مارس 2026"},
		{start, start, "21 January 2025", "21 يناير 2025"},
		{language.DayNumber(2025, 1, 1), language.DayNumber(2025, 12, 31), "2025", "2025"},
		{language.DayNumber(2024, 2, 1), language.DayNumber(2024, 2, 29), "February 2024", "فبراير 2024"},
		{end, start, "", ""},
		{math.MinInt32, math.MaxInt32, "", ""},
	} {
		if got := WordsOf("en").Period(test.from, test.to); got != test.english {
			t.Errorf("got %q, want %q", got, test.english)
		}
		if got := WordsOf("ar").Period(test.from, test.to); got != test.arabic {
			t.Errorf("got %q, want %q", got, test.arabic)
		}
	}
}

func TestCounts(t *testing.T) {
	arabic := map[int]string{
		0: "لا أخطاء", 1: "خطأ واحد", 2: "خطآن", 3: "3 أخطاء", 10: "10 أخطاء", 11: "11 خطأ", 26: "26 خطأ",
		99: "99 خطأ", 100: "100 خطأ", 102: "102 خطأ", 103: "103 أخطاء", 111: "111 خطأ",
	}
	for n, want := range arabic {
		if got := WordsOf("ar").Count("errors", n); got != want {
			t.Errorf("%d: got %q, want %q", n, got, want)
		}
	}
	english := map[int]string{0: "0 times", 1: "once", 2: "twice", 3: "3 times"}
	for n, want := range english {
		if got := WordsOf("en").Count("times", n); got != want {
			t.Errorf("%d: got %q, want %q", n, got, want)
		}
	}
	if got := WordsOf("en").Count("years", -957); got != "-957 years" { // to an event that is still to come
		t.Errorf("got %q", got)
	}
	if got := WordsOf("en").Count("no such noun", 4); got != "4" {
		t.Errorf("got %q", got)
	}
}

func TestNamesAndLists(t *testing.T) {
	en, ar := WordsOf("en"), WordsOf("ar")
	for _, test := range []struct{ got, want string }{
		{en.Weekday(5), "Friday"},
		{ar.Weekday(5), "الجمعة"},
		{en.Weekday(7), "7"},
		{en.Country("RU"), "Russia"},
		{en.Country("GB"), "the United Kingdom"},
		{ar.Country("GB"), "بريطانيا"},
		{ar.Country("RU"), "روسيا"},
		{en.Country("??"), "??"},
		{en.List([]string{"a", "b", "c"}), "a, b and c"},
		{ar.List([]string{"أ", "ب", "ج"}), "أ، ب وج"},
		{ar.List([]string{"أ"}), "أ"},
		{en.List(nil), ""},
		{en.Term("no-such-day"), "a day that does not exist"},
		{ar.Term("no such term"), "no such term"},
		{en.Label("role.caption"), "caption"},
		{ar.Label("explain", "rule", "agency"), "المزيد: tanaqud explain agency"},
		{ar.Label("no such label"), "no such label"},
		{ar.Direction() + en.Direction(), "rtlltr"},
		{ar.Name(), "العربية"},
		{WordsOf("xx").Language(), "en"},
		{(&Wording{digits: "٠١٢٣٤٥٦٧٨٩"}).Number(-1945), "-١٩٤٥"},
	} {
		if test.got != test.want {
			t.Errorf("got %q, want %q", test.got, test.want)
		}
	}
}

// What the program can name must have a name in every language.
func TestWordingIsComplete(t *testing.T) {
	var keys []string
	for _, family := range Families {
		group, _, _ := strings.Cut(family, ".")
		keys = append(keys, "labels.family-title."+family, "labels.family-group."+group)
	}
	for _, reading := range Readings {
		keys = append(keys, "labels.reading."+reading)
	}
	for _, severity := range Severities {
		keys = append(keys, "labels."+severity)
	}
	for role := article.Body; role <= article.Metadata; role++ {
		keys = append(keys, "labels.role."+role.String())
	}
	for _, r := range standardRules(t) {
		for _, kind := range r.Between {
			if kind != "" {
				keys = append(keys, "labels.kind."+kind)
			}
		}
	}
	for basis := claim.Stated; basis <= claim.Known; basis++ {
		keys = append(keys, "labels."+basis.String())
	}
	for _, code := range Languages() {
		for _, key := range keys {
			if WordsOf(code).texts[key] == "" {
				t.Errorf("%s.yaml: missing %s", code, key)
			}
		}
	}
}

// A noun that a rule counts must be among the counts.
func TestCountedNounsExist(t *testing.T) {
	for _, r := range standardRules(t) {
		wordings := []Text{r.Message, r.Computation}
		for _, f := range r.Fixes {
			wordings = append(wordings, f.Description, Text{"en": f.With})
		}
		for _, wording := range wordings {
			for _, template := range wording {
				for _, noun := range counted(template) {
					if WordsOf("en").counts[noun+".other"] == "" {
						t.Errorf("%s counts %q, which en.yaml does not", r.ID, noun)
					}
				}
			}
		}
	}
}

func counted(template string) (nouns []string) {
	for _, part := range strings.Split(template, "{")[1:] {
		name, _, _ := strings.Cut(part, "}")
		if _, noun, ok := strings.Cut(name, ":"); ok {
			nouns = append(nouns, noun)
		}
	}
	return nouns
}

func TestLoadWordingsRefusesGaps(t *testing.T) {
	english, err := os.ReadFile("../../rules/wording/en.yaml")
	if err != nil {
		t.Fatal(err)
	}
	french := strings.NewReplacer("  verdict: verdict\n", "", "  years: ", "  ans: ", `digits: "0123456789"`, `digits: "01"`).Replace(string(english))
	_, err = LoadWordings(fstest.MapFS{"en.yaml": {Data: english}, "fr.yaml": {Data: []byte(french)}})
	if err == nil || !strings.Contains(err.Error(), "want the ten digits") {
		t.Errorf("got %v", err)
	}
	french = strings.Replace(french, `digits: "01"`, `digits: "0123456789"`, 1)
	_, err = LoadWordings(fstest.MapFS{"en.yaml": {Data: english}, "fr.yaml": {Data: []byte(french)}})
	for _, want := range []string{`fr.yaml: missing "labels.verdict"`, `fr.yaml: missing counts of "years"`, `en.yaml: missing counts of "ans"`} {
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("want %s, got %v", want, err)
		}
	}
}
