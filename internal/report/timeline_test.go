package report_test

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/tanaqud/tanaqud/checks"
	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/engine"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/report"
	"github.com/tanaqud/tanaqud/internal/rule"
)

// The articles whose time lines are kept as goldens: a long life before the
// week of the news, a fortnight of many days, one in Arabic, and a life in
// periods.
var timelineArticles = []string{"lighthouse", "ferry", "bridge", "chart"}

// The rules of the goldens, worded here for the same reason as the others.
var timelineRules = []*rule.Rule{
	{
		ID: "weekday-date", Family: "time.weekday-date", Severity: rule.Error, Confidence: 0.95,
		Attribute: "date.weekday", Between: [2]string{"weekday", "calendar"},
		Message: rule.Text{"en": "{date} is a {second}, not a {first}", "ar": "{date} يوافق يوم {second}، لا يوم {first}"},
	},
	{
		ID: "anniversary", Family: "time.anniversary", Severity: rule.Warning, Confidence: 0.9, Blame: "second",
		Attribute: "article.date", Between: [2]string{"anniversary", "dateline"},
		Message: rule.Text{"en": "“{first.text}” is kept in {first}, the dateline says {second}", "ar": "«{first.text}» تكون في {first}، وسطر التاريخ يقول {second}"},
	},
}

// timed checks a text by the rules of the goldens.
func timed(t testing.TB, path, text string) *engine.Result {
	t.Helper()
	e := &engine.Engine{Rules: timelineRules, Checks: checks.All, Base: knowledge.Default()}
	for a, err := range article.Read(path, strings.NewReader(text)) {
		if err != nil {
			t.Fatal(err)
		}
		return e.Check(a)
	}
	t.Fatalf("no article in %s", path)
	return nil
}

func timelineSample(t testing.TB, name string) *engine.Result {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(goldens, name+".article"))
	if err != nil {
		t.Fatal(err)
	}
	return timed(t, name+".txt", string(data))
}

// timelines draws the results in one format.
func timelines(t testing.TB, format string, o report.Options, results ...*engine.Result) []byte {
	t.Helper()
	if o.Words == nil {
		o.Words = rule.WordsOf
	}
	o.Version = "v1.2.3"
	var out bytes.Buffer
	w, err := report.NewTimeline(format, &out, o)
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

func TestTimelineGoldens(t *testing.T) {
	for _, name := range timelineArticles {
		r := timelineSample(t, name)
		for _, c := range []struct {
			golden, format string
			options        report.Options
		}{
			{"timeline", "text", report.Options{}},
			{"timeline-narrow", "text", report.Options{Width: 56}},
			{"timeline-color", "text", report.Options{Color: true}},
			{"timeline.svg", "svg", report.Options{}},
			{"timeline-page", "html", report.Options{}},
			{"timeline.json", "json", report.Options{}},
		} {
			t.Run(name+"."+c.golden, func(t *testing.T) {
				compare(t, name+"."+c.golden, timelines(t, c.format, c.options, r))
			})
		}
	}
}

// A page or a picture of an interface in one language shows an article in
// another one.
func TestTimelineOfAnotherLanguage(t *testing.T) {
	english := report.Options{Words: func(string) *rule.Wording { return rule.WordsOf("en") }}
	got := string(timelines(t, "html", english, timelineSample(t, "bridge")))
	for _, want := range []string{`<html lang="en" dir="ltr">`, `class="text" lang="ar" dir="rtl"`, "Friday, 7 March 2025", "\u2067"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in the page", want)
		}
	}
}

var odd = map[string]string{
	"nothing":     "The sea was calm and the boats stayed out.",
	"undated":     "It opens on Friday, 31 February, at 25:40 pm. She will sing on 12 May and in Ramadan.",
	"hijri":       "وقع الاتفاق يوم الأربعاء 5 رمضان 1446 هـ الموافق 5 مارس 2025 م في الذكرى الخامسة والسبعين لتأسيسه قبل ثلاثة أعوام.",
	"old":         "In 1066 and on 14 October 1066 they fought; in 2025 they dance. LONDON, 3 March 2025.",
	"midnight":    "PORT, 3 March 2021 (Wire) - The gates close at 24:00 on 4 March 2021 and open at 00:00 on 6 March 2021.",
	"hostile":     "PORT <b>\"'&, 3 March 2021 (Wire) - <script>alert(1)</script> it met on \u202e5 March\u2066 2021\x1b[31m & <img src=x onerror=alert(1)>.",
	"two voices":  "OSLO, 3 March 2021 (Wire) - قال الوزير يوم الجمعة إن الميناء في 12 مارس 2019 كان مغلقا.\nIt opened in 1998.",
	"one long":    "PORT, 3 March 2021 (Wire) - " + strings.Repeat("x", 5000) + " on 4 March 2021 " + strings.Repeat("ب", 5000) + ".",
	"many":        "PORT, 3 March 2021 (Wire) - The list: " + manyDates(3000),
	"many wrong":  "PORT, 3 March 2021 (Wire) - The list:\n" + strings.ReplaceAll(manyDates(2000), ", ", ".\nMonday, "),
	"only clocks": "At 14:30 GMT it rang, at 15:45 GMT again.",
	"relative":    "PORT, 6 March 2021 (Wire) - It shut yesterday at noon, after a storm last week; two days later, since Monday and until Friday, in the first quarter or in three days it opens.",
	"no anchor":   "أغلق الجسر أمس بعد عاصفة الأسبوع الماضي، ويفتح بعد ثلاثة أيام أو الشهر المقبل، وهو مغلق منذ الاثنين.",
	"lives":       "Anna Holt (1889 - 1957) sang. Clara Vella, 69, was born in 1930, before 1940 or after 1920, since 2011 and until 2012.",
}

func manyDates(n int) string {
	months := rule.WordsOf("en")
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "%s, ", months.Date(1950+i*7%73, 1+i*5%12, 1+i*11%28))
	}
	return b.String()
}

func TestTimelineJSONKeepsItsSchema(t *testing.T) {
	s := schema(t, "timeline", "")
	validate(t, s, timelines(t, "json", report.Options{}))
	for _, name := range timelineArticles {
		validate(t, s, timelines(t, "json", report.Options{}, timelineSample(t, name)))
	}
	for name, text := range odd {
		t.Run(name, func(t *testing.T) { validate(t, s, timelines(t, "json", report.Options{}, timed(t, "odd.txt", text))) })
	}
	validate(t, s, timelines(t, "json", report.Options{}, sample(t, "ar"), timelineSample(t, "ferry"), sample(t, "en")))
}

// What JSON says of a mark is what stands in the article.
func TestTimelineMarksStandWhereTheySay(t *testing.T) {
	for _, name := range timelineArticles {
		r := timelineSample(t, name)
		var got struct {
			Articles []struct {
				Marks []struct {
					Text     string
					Span     struct{ Start, End struct{ Offset int } }
					Findings []int
				}
				Contradictions []struct{ Marks []int }
			}
		}
		if err := json.Unmarshal(timelines(t, "json", report.Options{}, r), &got); err != nil {
			t.Fatal(err)
		}
		text := r.Article.Blocks[0].Source.Decoded
		a := got.Articles[0]
		for i, m := range a.Marks {
			if there := text[m.Span.Start.Offset:m.Span.End.Offset]; there != m.Text {
				t.Errorf("%s: at %d stands %q, not %q", name, m.Span.Start.Offset, there, m.Text)
			}
			for _, f := range m.Findings {
				if !contains(a.Contradictions[f].Marks, i) {
					t.Errorf("%s: contradiction %d does not know its mark %d", name, f, i)
				}
			}
		}
		if len(a.Contradictions) == 0 {
			t.Errorf("%s: no contradiction", name)
		}
	}
}

func contains(list []int, n int) bool {
	for _, m := range list {
		if m == n {
			return true
		}
	}
	return false
}

// Whatever an article holds, a picture is well-formed, and a page has no
// element that the article made and nothing to load.
func TestTimelineOfOddArticles(t *testing.T) {
	for name, text := range odd {
		t.Run(name, func(t *testing.T) {
			r := timed(t, "<odd>&\".txt", text)
			wellFormed(t, timelines(t, "svg", report.Options{}, r, r))
			safe(t, timelines(t, "html", report.Options{}, r, r))
			for _, line := range strings.Split(string(timelines(t, "text", report.Options{Width: 40}, r)), "\n") {
				if strings.ContainsAny(line, "\x1b\u202e") {
					t.Errorf("%q obeys the article", line)
				}
			}
		})
	}
	wellFormed(t, timelines(t, "svg", report.Options{}))
	safe(t, timelines(t, "html", report.Options{}))
}

func wellFormed(t *testing.T, svg []byte) {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(svg))
	for {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			return
		} else if err != nil {
			t.Fatal(err)
		}
	}
}

func safe(t *testing.T, page []byte) {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	scripts, ids := 0, map[string]bool{}
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.Data {
		case "script":
			scripts++
		case "img", "link", "iframe", "object", "image", "use", "a":
			t.Errorf("an element %s", n.Data)
		}
		for _, a := range n.Attr {
			switch {
			case strings.HasPrefix(a.Key, "on"), a.Key == "src", a.Key == "href":
				t.Errorf("an attribute %s=%q", a.Key, a.Val)
			case a.Key == "id" && ids[a.Val]:
				t.Errorf("two elements with the id %s", a.Val)
			case a.Key == "id":
				ids[a.Val] = true
			}
		}
	}
	if scripts != 1 {
		t.Errorf("%d scripts, not ours alone", scripts)
	}
	if bytes.Contains(page, []byte("url(")) || bytes.Contains(page, []byte("@import")) {
		t.Error("the page loads something")
	}
}

// FuzzTimeline draws articles of arbitrary text in every format.
func FuzzTimeline(f *testing.F) {
	for _, text := range odd {
		if len(text) < 2000 {
			f.Add(text)
		}
	}
	e := &engine.Engine{Rules: timelineRules, Checks: checks.All, Base: knowledge.Default()}
	f.Fuzz(func(t *testing.T, text string) {
		for a, err := range article.Read("fuzz.txt", strings.NewReader(text)) {
			if err != nil {
				return
			}
			r := e.Check(a)
			for _, format := range report.TimelineFormats() {
				out := timelines(t, format, report.Options{Width: 40}, r)
				if format == "svg" {
					wellFormed(t, out)
				}
			}
		}
	})
}
