package input

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/tanaqud/tanaqud/internal/source"
)

// tree makes a folder with these files (name: content), and links for names
// that start with "link ".
func tree(t *testing.T, files ...string) string {
	t.Helper()
	root := t.TempDir()
	for _, name := range files {
		name, target, isLink := strings.Cut(name, " -> ")
		path := filepath.Join(root, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		var err error
		if isLink {
			err = os.Symlink(target, path)
		} else {
			err = os.WriteFile(path, []byte(name), 0o644)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(root)
	return root
}

// find gives what is found: the paths, and the problems in their order.
func find(paths ...string) (found []string) {
	for document, err := range Find(paths, strings.NewReader("input")) {
		if err != nil {
			found = append(found, err.Error())
			continue
		}
		found = append(found, document.Path)
	}
	return found
}

func TestFind(t *testing.T) {
	tree(t, "b.txt", "a.html", "z.pdf", "sub/c.jsonl", "sub/deep/d.MD", "sub/.hidden/e.txt", ".f.txt", "empty/x.pdf",
		"loop/again -> ../loop", "loop/g.txt", "loop/same.txt -> g.txt", "loop/nowhere.txt -> missing", "brackets/[1].txt")
	tests := []struct {
		name  string
		paths []string
		want  []string
	}{
		{"files in the order given", []string{"b.txt", "a.html"}, []string{"b.txt", "a.html"}},
		{"a file named is read whatever it is", []string{"z.pdf", ".f.txt"}, []string{"z.pdf", ".f.txt"}},
		{"a folder by names", []string{"sub"}, []string{"sub/c.jsonl", "sub/deep/d.MD"}},
		{"each once", []string{"b.txt", "./b.txt", "sub", "sub/c.jsonl", "sub"}, []string{"b.txt", "sub/c.jsonl", "sub/deep/d.MD"}},
		{"links, even in a loop", []string{"loop"}, []string{"loop/g.txt"}},
		{"standard input once", []string{"-", "b.txt", "-"}, []string{"-", "b.txt"}},
		{"pattern", []string{"*.txt"}, []string{"b.txt"}},
		{"pattern that means a file of any kind", []string{"z.*"}, []string{"z.pdf"}},
		{"pattern over folders", []string{"*/*.txt"}, []string{"brackets/[1].txt", "loop/g.txt"}},
		{"pattern at any depth", []string{"sub/**/*.MD", "**/c.jsonl"}, []string{"sub/deep/d.MD", "sub/c.jsonl"}},
		{"all below", []string{"sub/**"}, []string{"sub/c.jsonl", "sub/deep/d.MD"}},
		{"pattern that means a folder", []string{"s?b"}, []string{"sub/c.jsonl", "sub/deep/d.MD"}},
		{"a name that looks like a pattern", []string{"brackets/[1].txt"}, []string{"brackets/[1].txt"}},
		{"problems do not stop the rest", []string{"missing.txt", "empty", "*.doc", "x[.txt", "b.txt"}, []string{
			"missing.txt: there is no such file or folder; check the spelling",
			"empty: there is no article in the folder; its files must end in .txt, .md, .markdown, .html, .htm, .xhtml, .jsonl, .ndjson",
			"*.doc: no file matches the pattern; check the spelling; ** stands for any number of folders",
			"x[.txt: the pattern is not well formed; close its brackets",
			"b.txt",
		}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, find(test.paths...)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestFindAbsolute(t *testing.T) {
	root := tree(t, "sub/a.txt", "sub/b.pdf")
	want := []string{filepath.Join(root, "sub/a.txt")}
	if diff := cmp.Diff(want, find(filepath.Join(root, "**/*.txt"))); diff != "" {
		t.Error(diff)
	}
}

func TestFindStopsWhenTold(t *testing.T) {
	tree(t, "a.txt", "b.txt", "c/d.txt")
	for range Find([]string{".", "*.txt", "-", "missing"}, nil) {
		break
	}
}

func TestOpen(t *testing.T) {
	tree(t, "a.txt")
	for _, path := range []string{"a.txt", "-"} {
		for document := range Find([]string{path}, strings.NewReader("input")) {
			file, err := document.Open()
			if err != nil {
				t.Fatal(err)
			}
			content, _ := io.ReadAll(file)
			if err := file.Close(); err != nil || len(content) != 5 {
				t.Errorf("%s: read %q, %v", path, content, err)
			}
		}
	}
}

func TestUnreadable(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("root may read everything")
	}
	tree(t, "locked/a.txt", "b.txt", "open/c.txt")
	for _, path := range []string{"locked", "b.txt"} {
		if err := os.Chmod(path, 0); err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = os.Chmod(path, 0o755) })
	}
	want := []string{"b.txt", "locked: permission to read it is denied; change its permissions, or run as a user who may", "open/c.txt"}
	if diff := cmp.Diff(want, find(".")); diff != "" {
		t.Error(diff)
	}
	for document := range Find([]string{"b.txt"}, nil) {
		_, err := document.Open()
		var problem *source.Error
		if !errors.As(err, &problem) || problem.Path != "b.txt" {
			t.Errorf("opening gives %v", err)
		}
	}
}
