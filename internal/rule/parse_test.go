package rule

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the golden files")

// Every file of testdata is wrong; its golden tells how the author is told.
func TestMistakes(t *testing.T) {
	paths, err := filepath.Glob("testdata/*.yaml")
	if err != nil || len(paths) == 0 {
		t.Fatal("no files", err)
	}
	for _, path := range paths {
		t.Run(filepath.Base(path), func(t *testing.T) {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			_, err = Parse(filepath.Base(path), data)
			if err == nil {
				t.Fatal("no mistake found")
			}
			golden := strings.TrimSuffix(path, ".yaml") + ".golden"
			if *update {
				if err := os.WriteFile(golden, []byte(err.Error()+"\n"), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err2 := os.ReadFile(golden)
			if err2 != nil {
				t.Fatal(err2)
			}
			if diff := cmp.Diff(string(want), err.Error()+"\n"); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
		})
	}
}

const sample = `id: sample
family: time.weekday-date
attribute: date.weekday
between: [weekday, any]
args: [date]
tolerance: 1
when: not has(first, "archive")
innocent: [another-voice, quoted]
yields: [other]
languages: [ar]
severity: warning
confidence: 0.5
blame: second
title: {en: title, ar: عنوان}
why: {en: why, ar: سبب}
message: {en: "{date} is a {second}", ar: "{date} يوافق {second}"}
computation: {en: counted, ar: محسوب}
fix:
  - replace: first
    with: "{second}"
    description: {en: write it, ar: اكتبه}
examples:
  flagged: [خطأ]
  passed:
    - |
      سطر
      وسطر
`

func parse(t *testing.T, name, data string) *Rule {
	t.Helper()
	r, err := Parse(name, []byte(data))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestParse(t *testing.T) {
	r := parse(t, "rules/sample.yaml", sample)
	want := &Rule{
		ID: "sample", Family: "time.weekday-date", Attribute: "date.weekday", Between: [2]string{"weekday", ""},
		Args: []string{"date"}, Tolerance: 1, When: `not has(first, "archive")`,
		Innocent: []string{"another-voice", "quoted"}, Yields: []string{"other"}, Languages: []string{"ar"},
		Severity: Warning, Confidence: 0.5, Blame: "second",
		Title: Text{"en": "title", "ar": "عنوان"}, Why: Text{"en": "why", "ar": "سبب"},
		Message:     Text{"en": "{date} is a {second}", "ar": "{date} يوافق {second}"},
		Computation: Text{"en": "counted", "ar": "محسوب"},
		Fixes:       []Fix{{Replace: "first", With: "{second}", Description: Text{"en": "write it", "ar": "اكتبه"}}},
		Examples:    Examples{Flagged: []string{"خطأ"}, Passed: []string{"سطر\nوسطر\n"}},
	}
	if diff := cmp.Diff(want, r, cmp.FilterPath(hidden, cmp.Ignore())); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

// hidden leaves out what a rule keeps for itself.
func hidden(p cmp.Path) bool { return p.Last().String() == ".condition" }

func TestLoadTellsTheMistakesOfAllFiles(t *testing.T) {
	_, err := Load(fstest.MapFS{
		"a.yaml":      {Data: []byte("id: b")},
		"sample.yaml": {Data: []byte(sample)},
		"z.yaml":      {Data: []byte("id: [")},
	})
	if err == nil || !strings.Contains(err.Error(), "a.yaml:1:5:") || !strings.Contains(err.Error(), "z.yaml:2:1:") {
		t.Errorf("got %v", err)
	}
}

func TestMistakeOfATabbedOrHostileLine(t *testing.T) {
	m := Mistake{File: "f", Line: 3, Column: 3, Message: "wrong", Text: "\tع\x1b[31m"}
	want := "f:3:3: wrong\n    3 |  ع\ufffd[31m\n          ^"
	if got := m.Error(); got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func FuzzParse(f *testing.F) {
	paths, _ := filepath.Glob("testdata/*.yaml")
	for _, path := range paths {
		data, _ := os.ReadFile(path)
		f.Add(data)
	}
	f.Add([]byte(sample))
	f.Fuzz(func(t *testing.T, data []byte) {
		r, err := Parse("sample.yaml", data)
		if err != nil {
			_ = err.Error()
			return
		}
		rules, err := Open(string(Compile([]*Rule{r})))
		if err != nil || len(rules) != 1 || rules[0].ID != r.ID {
			t.Errorf("does not survive compilation: %v", err)
		}
	})
}
