package report_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/engine"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/report"
	"github.com/tanaqud/tanaqud/internal/rule"
	"github.com/tanaqud/tanaqud/internal/source"
)

var update = flag.Bool("update", false, "write the goldens anew")

const goldens = "../../fixtures/golden"

// The rules of the goldens are made here, so that a rule that is worded anew
// does not change what the formats look like.
var (
	weekday = &rule.Rule{
		ID: "weekday-dateline", Family: "time.weekday-dateline", Severity: rule.Error, Confidence: 0.95,
		Attribute: "article.date", Between: [2]string{"weekday", "dateline"},
		Message:     rule.Text{"en": "{second} is a {second.weekday}, not a {first}", "ar": "{second} يوافق {second.weekday} لا {first}"},
		Computation: rule.Text{"en": "{second} is a {second.weekday}", "ar": "{second} هو يوم {second.weekday}"},
		Fixes: []rule.Fix{
			{Replace: "first", With: "{second.weekday}", Description: rule.Text{"en": "make it {second.weekday}", "ar": "اجعله {second.weekday}"}},
		},
	}
	caption = &rule.Rule{
		ID: "dateline-caption", Family: "time.dateline-caption", Severity: rule.Error, Confidence: 0.9,
		Attribute: "article.date", Between: [2]string{"caption", "dateline"}, Innocent: []string{"archive"},
		Message: rule.Text{"en": "the caption says {first}, the dateline {second}", "ar": "تعليق الصورة يقول {first} وسطر التاريخ {second}"},
	}
	spelling = &rule.Rule{
		ID: "name-spelling", Family: "name.spelling", Severity: rule.Warning, Confidence: 0.8,
		Message: rule.Text{"en": "one name is spelt {first} and {second}", "ar": "كُتب الاسم {first} و{second}"},
		Fixes: []rule.Fix{
			{Replace: "second", With: "{first.text}", Description: rule.Text{"en": "write {first.text}", "ar": "اكتب {first.text}"}},
		},
	}
	chrome = &rule.Rule{
		ID: "chrome", Family: "left.chrome", Severity: rule.Note, Confidence: 0.9,
		Message: rule.Text{"en": "left over from the page", "ar": "من بقايا الصفحة"},
	}
)

// words are what the hand-made result of an article points at.
type words struct{ dateline, weekday, caption, name, otherName, chrome string }

var samples = map[string]words{
	"en": {"11 February 2020", "Friday", "28 February", "Clara Vella", "Clara Velle", "Comments (0)"},
	"ar": {"11 فبراير 2020", "يوم الجمعة", "28 فبراير", "كلارا فيلا", "كلارا فيللا", "تعليقات (0)"},
}

// sample is the result of one golden article.
func sample(t *testing.T, code string) *engine.Result {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(goldens, code+".article"))
	if err != nil {
		t.Fatal(err)
	}
	return result(t, read(t, code+".txt", string(data)), samples[code])
}

func result(t *testing.T, a *article.Article, w words) *engine.Result {
	t.Helper()
	dateline := stated(t, a, "dateline", w.dateline, article.Dateline, claim.Day(language.DayNumber(2020, 2, 11)))
	friday := stated(t, a, "weekday", w.weekday, article.Lede, claim.Days{Weekdays: 1 << 5})
	photo := stated(t, a, "caption", w.caption, article.Caption, claim.Days{Month: 2, Day: 28})
	photo.Marks, photo.Premises = []string{"archive"}, []article.Passage{dateline.At}
	one := stated(t, a, "spelling", w.name, article.Lede, claim.Name{Key: "1", Shown: w.name})
	two := stated(t, a, "spelling", w.otherName, article.Caption, claim.Name{Key: "2", Shown: w.otherName})
	left := stated(t, a, "furniture", w.chrome, article.Footer, claim.Term("furniture"))
	premised := finding(weekday, friday, dateline, 1)
	premised.Evidence = append(premised.Evidence, engine.Evidence{At: photo.At})
	return &engine.Result{
		Article: a,
		Claims:  []*claim.Claim{dateline, friday, photo, one, two, left},
		Findings: []engine.Finding{
			premised,
			finding(caption, photo, dateline, 1),
			finding(spelling, one, two, -1),
			finding(chrome, left, left, -1),
		},
		Verdict: &engine.Verdict{
			Day: language.DayNumber(2025, 2, 28), Last: language.DayNumber(2025, 2, 28),
			For: []*claim.Claim{friday, photo}, Against: []*claim.Claim{dateline},
		},
		Events: []engine.EventVerdict{{
			Subject: dateline.Subject, Event: w.otherName,
			Verdict: engine.Verdict{
				Day: language.DayNumber(2025, 2, 28), Last: language.DayNumber(2025, 2, 28),
				For: []*claim.Claim{friday, photo}, Against: []*claim.Claim{dateline},
			},
		}},
	}
}

func read(t *testing.T, path, text string) *article.Article {
	t.Helper()
	for a, err := range article.Read(path, strings.NewReader(text)) {
		if err != nil {
			t.Fatal(err)
		}
		return a
	}
	t.Fatalf("no article in %s", path)
	return nil
}

func stated(t *testing.T, a *article.Article, kind, text string, role article.Role, v claim.Value) *claim.Claim {
	t.Helper()
	for i := range a.Blocks {
		if at := strings.Index(a.Blocks[i].Text, text); at >= 0 {
			p := article.Passage{Block: &a.Blocks[i], Span: source.Span{Start: at, End: at + len(text)}, Role: role}
			return &claim.Claim{Subject: claim.Article, Attribute: "date", Kind: kind, Value: v, At: p, Weight: 1}
		}
	}
	t.Fatalf("%q does not stand in the article", text)
	return nil
}

func finding(x *rule.Rule, first, second *claim.Claim, blame int) engine.Finding {
	f := engine.Finding{
		Rule: x, Severity: x.Severity, Confidence: x.Confidence, First: first, Second: second,
		Evidence: []engine.Evidence{{At: first.At, Value: first.Value}}, Blame: blame, Fingerprint: "0123456789abcdef",
	}
	if second != first {
		f.Evidence = append(f.Evidence, engine.Evidence{At: second.At, Value: second.Value})
	}
	return f
}

// write reports the results in one format.
func write(t *testing.T, format string, o report.Options, results ...*engine.Result) []byte {
	t.Helper()
	if o.Words == nil {
		o.Words = rule.WordsOf
	}
	o.Version = "v1.2.3"
	var out bytes.Buffer
	w, err := report.New(format, &out, o)
	if err != nil {
		t.Fatal(err)
	}
	var sum report.Summary
	for _, r := range results {
		sum.Add(r)
		if err := w.Write(r); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(sum); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// claims reports the claims of the results.
func claims(t *testing.T, format string, results ...*engine.Result) []byte {
	t.Helper()
	var out bytes.Buffer
	w, err := report.NewClaims(format, &out, report.Options{Words: rule.WordsOf}, []*rule.Rule{weekday, caption})
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range results {
		if err := w.Write(r); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(report.Summary{}); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestGoldens(t *testing.T) {
	for _, c := range []struct {
		golden, format string
		options        report.Options
	}{
		{"pretty", "pretty", report.Options{}},
		{"narrow", "pretty", report.Options{Width: 60}},
		{"color", "pretty", report.Options{Color: true}},
		{"json", "json", report.Options{}},
		{"ndjson", "ndjson", report.Options{}},
	} {
		for _, code := range []string{"ar", "en"} {
			name := code + "." + c.golden
			t.Run(name, func(t *testing.T) {
				compare(t, name, write(t, c.format, c.options, sample(t, code)))
			})
		}
	}
	for _, code := range []string{"ar", "en"} {
		t.Run(code+".claims", func(t *testing.T) {
			compare(t, code+".claims", claims(t, "text", sample(t, code)))
		})
	}
	english := report.Options{Words: func(string) *rule.Wording { return rule.WordsOf("en") }}
	t.Run("an Arabic article in English", func(t *testing.T) {
		compare(t, "ar-in-english.pretty", write(t, "pretty", english, sample(t, "ar")))
	})
}

func compare(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join(goldens, name)
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s (-golden +now; -update writes it anew):\n%s", name, diff)
	}
}
