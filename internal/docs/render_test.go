package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/tanaqud/tanaqud/internal/rule"
)

// The documents must show what the program says today.
func TestDocumentsAreCurrent(t *testing.T) {
	files, err := render(os.DirFS(root))
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range files {
		got, err := os.ReadFile(filepath.Join(root, name))
		if err != nil {
			t.Fatal(err)
		}
		if string(got) != want {
			t.Errorf("%s is not current: run go generate ./rules", name)
		}
	}
}

func TestBetween(t *testing.T) {
	got, err := between("a\n<\nold\n>\nb\n", "<\n", ">\n", "new\n")
	if want := "a\n<\nnew\n>\nb\n"; got != want || err != nil {
		t.Errorf("%q, %v; want %q", got, err, want)
	}
	if _, err := between("a\n<\nold\n", "<\n", ">\n", "new\n"); err == nil {
		t.Error("no error without the last line")
	}
}

func TestTable(t *testing.T) {
	rows := table([]*rule.Rule{{ID: "a-rule", Severity: rule.Error, Title: rule.Text{"en": "one | two", "ar": "عنوان"}}})
	want := "| [`a-rule`](rules/a-rule.yaml) | error | one \\| two | عنوان |\n"
	if !strings.HasSuffix(rows, want) {
		t.Errorf("%s does not end in %s", rows, want)
	}
}
