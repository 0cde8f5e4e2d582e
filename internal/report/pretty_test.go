package report_test

import (
	"strings"
	"testing"
	"unicode"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/engine"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/report"
	"github.com/tanaqud/tanaqud/internal/rule"
	"github.com/tanaqud/tanaqud/internal/source"
)

// hostile is an article that wants to write to the terminal: to clear it, to
// set its title, to turn the text around it.
const hostile = "VALLETTA, 11 February\x1b[2J 2020 (A\u009b31mB) - Clara Vella\x07 spoke on Friday.\x1b]0;title\x07\n" +
	"Clara Velle \u202Egreets\u2066, 28 February. Photo: A\n" +
	"Comments (0)\x7f\n"

func TestPrettyNeverObeysTheArticle(t *testing.T) {
	w := samples["en"]
	w.dateline = "11 February\x1b[2J 2020"
	doc := source.NewText("evil\x1b[31m.txt", hostile, len(hostile), nil)
	a := &article.Article{Path: doc.Name, ID: "\x07", Language: "en", Blocks: []article.Block{{Text: hostile, Source: doc}}}
	r := result(t, a, w)
	got := string(write(t, "pretty", report.Options{}, r))
	for _, c := range got {
		if unicode.IsControl(c) && c != '\n' || c == '\u202E' {
			t.Errorf("%U reaches the terminal", c)
		}
	}
	if !strings.Contains(got, "11 February␛[2J 2020") {
		t.Errorf("the escape is not shown:\n%s", got)
	}
}

// Every isolate that a line opens it closes, so that no line turns the next.
func TestPrettyBalancesIsolates(t *testing.T) {
	for _, code := range []string{"ar", "en"} {
		for line := range strings.Lines(string(write(t, "pretty", report.Options{}, sample(t, code)))) {
			open := 0
			for _, c := range line {
				switch c {
				case '\u2066', '\u2067', '\u2068':
					open++
				case '\u2069':
					open--
				}
			}
			if open != 0 {
				t.Errorf("%d isolates stay open in %q", open, line)
			}
		}
	}
}

func TestPrettyFitsTheTerminal(t *testing.T) {
	const roomy = 72 // below that the table of the ends may be wider
	for _, width := range []int{40, 60, 72, 80, 120} {
		for _, code := range []string{"ar", "en"} {
			for line := range strings.Lines(string(write(t, "pretty", report.Options{Width: width}, sample(t, code)))) {
				isExcerpt := strings.Contains(line, "│")
				if got := language.Cells(strings.TrimRight(line, "\n")); got > width && (isExcerpt || width >= roomy) {
					t.Errorf("%d columns of %d: %s", got, width, line)
				}
			}
		}
	}
}

func TestSummaryCounts(t *testing.T) {
	clean := &engine.Result{Article: read(t, "clean.txt", "Nothing is wrong here.\n")}
	english := func(string) *rule.Wording { return rule.WordsOf("en") }
	for want, results := range map[string][]*engine.Result{
		"no contradiction found in 1 article":            {clean},
		"no contradiction found in 2 articles":           {clean, clean},
		"2 errors, 1 warning and 1 note in 1 article":    {sample(t, "en")},
		"4 errors, 2 warnings and 2 notes in 3 articles": {sample(t, "en"), clean, sample(t, "ar")},
	} {
		got := strings.TrimSpace(string(write(t, "pretty", report.Options{Words: english}, results...)))
		if last := got[strings.LastIndex(got, "\n")+1:]; last != want {
			t.Errorf("%q, not %q", last, want)
		}
	}
}
