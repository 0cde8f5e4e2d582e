package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"testing"
)

// The steps of CONTRIBUTING.md are followed in a copy of the project, one
// after another.
func TestContributing(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the project again and again")
	}
	if _, err := exec.LookPath("sh"); err != nil {
		t.Skip("the steps are written for a shell: ", err)
	}
	copied := t.TempDir()
	if err := copyProject(copied); err != nil {
		t.Fatal(err)
	}
	steps := stepsOf(read(t, "CONTRIBUTING.md"))
	if len(steps) < 10 {
		t.Fatalf("only %d steps in CONTRIBUTING.md", len(steps))
	}
	for _, s := range steps {
		if err := s.follow(copied); err != nil {
			t.Fatal(err)
		}
	}
}

// step is a block of the document: commands, a file, or lines to insert in
// one.
type step struct {
	file, after string // "" for commands; after is the line below which to insert
	text        string
}

var (
	block = regexp.MustCompile("(?ms)^([^\n]*)\n\n```([a-z]+)\n(.*?)^```$")
	place = regexp.MustCompile("`([^`]+)`(?:, after `([^`]+)`)?:$")
)

func stepsOf(document string) []step {
	var steps []step
	for _, m := range block.FindAllStringSubmatch(document, -1) {
		lead, kind, text := m[1], m[2], m[3]
		if kind == "sh" {
			steps = append(steps, step{text: text})
		} else if p := place.FindStringSubmatch(lead); p != nil {
			steps = append(steps, step{file: p[1], after: p[2], text: text})
		}
	}
	return steps
}

func (s step) follow(project string) error {
	if s.file == "" {
		return s.run(project)
	}
	path := filepath.Join(project, filepath.FromSlash(s.file))
	text := s.text
	if s.after != "" {
		old, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		line := regexp.MustCompile(`(?m)^\s*` + regexp.QuoteMeta(s.after) + `\n`)
		at := line.FindIndex(old)
		if at == nil {
			return fmt.Errorf("%s: no line %q", s.file, s.after)
		}
		text = string(old[:at[1]]) + s.text + string(old[at[1]:])
	} else if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	return os.WriteFile(path, []byte(text), 0o644)
}

func (s step) run(project string) error {
	cmd := exec.Command("sh", "-e", "-c", s.text)
	cmd.Dir = project
	cmd.Env = append(os.Environ(), "GOFLAGS=-short") // the fixtures, and not the calendars over again
	out, err := cmd.CombinedOutput()
	if err != nil {
		return fmt.Errorf("%w after\n%s%s", err, s.text, out)
	}
	return nil
}

func copyProject(to string) error {
	return fs.WalkDir(os.DirFS(root), ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case errors.Is(err, fs.ErrNotExist): // a temporary file of somebody else
			return nil
		case err != nil:
			return err
		case name == ".git" && !entry.IsDir(): // in a worktree
			return nil
		case name == ".git":
			return fs.SkipDir
		case entry.IsDir():
			return os.MkdirAll(filepath.Join(to, name), 0o755)
		case !entry.Type().IsRegular():
			return nil
		}
		data, err := os.ReadFile(filepath.Join(root, name))
		if err != nil {
			return err
		}
		return os.WriteFile(filepath.Join(to, name), data, 0o644)
	})
}
