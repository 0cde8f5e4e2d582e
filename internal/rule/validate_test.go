package rule

import (
	"strings"
	"testing"
	"testing/fstest"
)

func TestValidate(t *testing.T) {
	other := parse(t, "other.yaml", strings.ReplaceAll(strings.ReplaceAll(sample, "sample", "other"), "yields: [other]\n", ""))
	good := func() []*Rule { return []*Rule{parse(t, "sample.yaml", sample), other} }
	checks := map[string][]string{"weekday": {"date.weekday"}, "stamp": {"article.date"}}
	fixtures := fstest.MapFS{
		"sample/flagged.txt": {Data: []byte("a\n// want sample \"a\"\n")},
		"sample/passed.txt":  {Data: []byte("b\n// ok sample: a reason\n")},
		"other/flagged.txt":  {Data: []byte("a\n// want other \"a\" vs \"b\"\n")},
		"other/passed.txt":   {Data: []byte("b\n")},
	}
	if err := Validate(good(), checks, fixtures); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		name  string
		spoil func(r *Rule)
		want  string
	}{
		{"id", func(r *Rule) { r.ID = "other" }, "rule other: two rules have this id"},
		{"title", func(r *Rule) { delete(r.Title, "ar") }, `rule sample: no title in "ar"`},
		{"why", func(r *Rule) { r.Why = nil }, `rule sample: no why in "en"`},
		{"message", func(r *Rule) { r.Message["en"] = "" }, `rule sample: no message in "en"`},
		{"fix", func(r *Rule) { r.Fixes = nil }, "rule sample: no fix, and no reason for none"},
		{"attribute", func(r *Rule) { r.Attribute = "date.colour" }, "rule sample: no check makes date.colour"},
		{"yields", func(r *Rule) { r.Yields = []string{"nobody"} }, "rule sample: yields to nobody, which is no rule"},
		{"flagged", func(r *Rule) { r.Examples.Flagged = nil }, `rule sample: no flagged example in "ar"`},
		{"languages", func(r *Rule) { r.Languages = nil }, `rule sample: no passed example in "en"`},
		{"fixtures", func(r *Rule) { r.ID = "fresh" }, "rule fresh: no fixture in fresh/ is silent, or has a line // ok fresh"},
	} {
		rules := good()
		test.spoil(rules[0])
		if err := Validate(rules, checks, fixtures); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: want %q, got %v", test.name, test.want, err)
		}
	}
	checks["idle"], checks["odd"] = nil, []string{"date.shape"}
	err := Validate(good(), checks, fixtures)
	want := "check idle: makes no attribute\ncheck odd: no rule compares date.shape"
	if err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}
