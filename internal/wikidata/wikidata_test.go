package wikidata

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/newsroom"
)

var offices = Offices{"Q11696": "US_PRESIDENT", "Q900100": "HU_FM"}

const fromDump = Head + `  - en: ["Ilona Varga-Teszt", "Ilona Teszt"]
    ar: ["إيلونا فارغا تست", "إيلونا تست"]
    wikidata: Q900001
    terms:
      - {office: US_PRESIDENT, start: "2001-01-20", end: "2005-01-20", confidence: M}
      - {office: HU_FM, start: "2006-03", end: "2009", confidence: M}
  - en: ["Otto Stillsitzer"]
    wikidata: Q900003
    terms:
      - {office: US_PRESIDENT, start: "2021-05-02", verified_to: "2026-03-04", confidence: M}
  - ar: ["سامر التجريبي", "سامر \"أبو كريم\" التجريبي"]
    wikidata: Q900005
    terms:
      - {office: HU_FM, start: "2010-01-01", verified_to: "2026-03-04", confidence: M}
`

func imported(t *testing.T, inputs ...string) string {
	t.Helper()
	m := Import{Offices: offices, Inputs: inputs, Output: filepath.Join(t.TempDir(), "people.yaml")}
	if _, err := m.Run(context.Background()); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(m.Checkpoint()); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the checkpoint is left: %v", err)
	}
	table, err := os.ReadFile(m.Output)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := newsroom.Open(knowledge.Default(), m.Output); err != nil {
		t.Errorf("the table is not right:\n%v", err)
	}
	return string(table)
}

func TestDump(t *testing.T) {
	plain, err := os.ReadFile("testdata/dump.json")
	if err != nil {
		t.Fatal(err)
	}
	var packed bytes.Buffer
	w := gzip.NewWriter(&packed)
	if _, err := w.Write(plain); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	gz := filepath.Join(t.TempDir(), "dump.json.gz")
	if err := os.WriteFile(gz, packed.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, input := range []string{"testdata/dump.json", gz, "testdata/dump.json.bz2"} {
		if got := imported(t, input); got != fromDump {
			t.Errorf("%s gives\n%s", input, got)
		}
	}
}

func TestQueries(t *testing.T) {
	for input, want := range map[string]string{
		"testdata/query.csv": Head + `  - en: ["Ilona Varga-Teszt", "Ilona Teszt", "I. Teszt"]
    ar: ["إيلونا فارغا تست"]
    wikidata: Q900001
    terms:
      - {office: US_PRESIDENT, start: "2001-01-20", end: "2005-01-20", confidence: M}
      - {office: HU_FM, start: "2006-03-01", end: "2009-01-01", confidence: M}
`,
		"testdata/query.json": Head + `  - en: ["Ilona Varga-Teszt"]
    ar: ["إيلونا فارغا تست"]
    wikidata: Q900001
    terms:
      - {office: US_PRESIDENT, start: "2001-01-20", end: "2005-01-20", confidence: M}
  - en: ["Otto Stillsitzer"]
    wikidata: Q900003
    terms:
      - {office: US_PRESIDENT, start: "2021-05-02", confidence: M}
`,
	} {
		if got := imported(t, input); got != want {
			t.Errorf("%s gives\n%s", input, got)
		}
	}
}

// interrupts is a context that is cancelled at its nth question.
type interrupts struct {
	context.Context
	left int
}

func (c *interrupts) Err() error {
	if c.left--; c.left < 0 {
		return context.Canceled
	}
	return nil
}

// An import that is interrupted anywhere, again and again, ends with the same
// table.
func TestResume(t *testing.T) {
	for after := 1; after < 8; after++ {
		m := Import{Offices: offices, Inputs: []string{"testdata/dump.json.bz2"}, Output: filepath.Join(t.TempDir(), "people.yaml"), step: 1}
		runs := 1
		for ; ; runs++ {
			_, err := m.Run(&interrupts{context.Background(), after})
			if err == nil {
				break
			}
			if !errors.Is(err, context.Canceled) || runs > 20 {
				t.Fatal(err)
			}
			m = Import{Offices: offices, Inputs: m.Inputs, Output: m.Output, step: 1}
		}
		if table, _ := os.ReadFile(m.Output); string(table) != fromDump {
			t.Errorf("in %d runs it gives\n%s", runs, table)
		}
		if after < 3 && runs < 3 {
			t.Errorf("it was interrupted %d times only", runs-1)
		}
	}
}

func TestOtherImportIsNotResumed(t *testing.T) {
	m := Import{Offices: offices, Inputs: []string{"testdata/dump.json"}, Output: filepath.Join(t.TempDir(), "people.yaml")}
	if err := (Checkpoint{Input: "another.json", Read: 7}).Save(m.Checkpoint()); err != nil {
		t.Fatal(err)
	}
	if _, err := m.Run(context.Background()); err == nil || !strings.Contains(err.Error(), "other files") {
		t.Errorf("it goes on with %v", err)
	}
}

// The length of a dump costs no memory.
func TestDumpIsStreamed(t *testing.T) {
	if testing.Short() {
		t.Skip("reads 200 MB")
	}
	item := `{"id":"Q1","claims":{"P31":["` + strings.Repeat("x", 20_000) + `"]}},` + "\n"
	const items = 10_000
	r := io.LimitReader(&repeated{text: item}, int64(items*len(item)))
	allocated := testing.AllocsPerRun(1, func() {
		if err := offices.Holders(r, 0, 1<<30, func(*Person, int64) error { return nil }); err != nil {
			t.Fatal(err)
		}
	})
	if allocated > 100 {
		t.Errorf("%d items took %v allocations", items, allocated)
	}
}

type repeated struct {
	text string
	at   int
}

func (r *repeated) Read(p []byte) (int, error) {
	n := copy(p, r.text[r.at:])
	r.at = (r.at + n) % len(r.text)
	return n, nil
}

func TestWrongInput(t *testing.T) {
	for name, text := range map[string]string{
		"cut.json":    `[` + "\n" + `{"id":"Q1","claims":{"P39":[{"rank`,
		"none.csv":    "a,b\n1,2\n",
		"none.json":   `{"head":{"vars":["a"]},"results":{"bindings":[]}}`,
		"no.json.gz":  "no gzip",
		"no.json.bz2": "no bzip2",
	} {
		path := filepath.Join(t.TempDir(), name)
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		m := Import{Offices: offices, Inputs: []string{path}, Output: path + ".yaml"}
		if _, err := m.Run(context.Background()); err == nil || !strings.Contains(fmt.Sprint(err), name) {
			t.Errorf("%s is imported: %v", name, err)
		}
	}
}

func FuzzHolder(f *testing.F) {
	f.Add(`{"id":"Q1","claims":{"P39":[{"mainsnak":{"snaktype":"value","datavalue":{"value":{"id":"Q11696"}}},"qualifiers":{"P580":[{"snaktype":"value","datavalue":{"value":{"time":"+2001-01-20T00:00:00Z","precision":11}}}]}}]}}`)
	f.Fuzz(func(t *testing.T, line string) {
		p, ok, err := offices.holder([]byte(line))
		if ok && (err != nil || len(p.Terms) == 0) {
			t.Fatalf("%+v, %v", p, err)
		}
	})
}
