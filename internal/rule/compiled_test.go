package rule

import (
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/tanaqud/tanaqud/rules"
)

func TestCompiledRulesAreTheRules(t *testing.T) {
	loaded, err := Load(os.DirFS("../../rules"))
	if err != nil {
		t.Fatal(err)
	}
	opened, err := Open(string(Compile(loaded)))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(loaded, opened, cmp.FilterPath(hidden, cmp.Ignore()), cmp.FilterValues(bothEmpty, cmp.Ignore())); diff != "" {
		t.Errorf("-loaded +opened\n%s", diff)
	}
}

// bothEmpty takes no fixes for an empty list of them.
func bothEmpty(a, b []Fix) bool { return len(a) == 0 && len(b) == 0 }

func TestOpenOfDamagedData(t *testing.T) {
	for _, data := range []string{rules.Compiled, rules.Wording} {
		for n := 0; n < len(data); n += 1 + n/50 {
			if _, err := Open(data[:n]); err == nil && data == rules.Compiled {
				t.Errorf("rules cut to %d bytes were taken for whole", n)
			}
			if _, err := OpenWordings(data[:n]); err == nil && data == rules.Wording {
				t.Errorf("wordings cut to %d bytes were taken for whole", n)
			}
		}
	}
}

func FuzzOpen(f *testing.F) {
	r, err := Parse("sample.yaml", []byte(sample))
	if err != nil {
		f.Fatal(err)
	}
	small := &Wording{code: "xx", weekdays: []string{"a", "b"}, texts: map[string]string{"date.year": "{year}"}}
	f.Add(string(Compile([]*Rule{r})))
	f.Add(string(CompileWordings(map[string]*Wording{"xx": small})))
	f.Fuzz(func(_ *testing.T, data string) {
		_, _ = Open(data)
		_, _ = OpenWordings(data)
	})
}

func BenchmarkOpen(b *testing.B) {
	for b.Loop() {
		_, _ = Open(rules.Compiled)
	}
}

func BenchmarkOpenWordings(b *testing.B) {
	for b.Loop() {
		_, _ = OpenWordings(rules.Wording)
	}
}
