package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

const root = "../.."

// Every folder of packages has its place in the picture.
func TestArchitectureNamesEveryFolder(t *testing.T) {
	document := read(t, "ARCHITECTURE.md")
	for _, line := range goList(t, "-f", "{{.ImportPath}}", "./...") {
		folder := strings.TrimPrefix(line, "github.com/tanaqud/tanaqud/")
		if !strings.Contains(document, "`"+folder+"`") {
			t.Errorf("ARCHITECTURE.md does not name `%s`", folder)
		}
	}
}

// Whoever gets the program gets the credits of what is in it.
func TestNoticeNamesEveryLibrary(t *testing.T) {
	notice := read(t, "NOTICE")
	for _, module := range goList(t, "-deps", "-f", "{{with .Module}}{{if not .Main}}{{.Path}}{{end}}{{end}}", "./cmd/tanaqud") {
		if !strings.HasPrefix(module, "golang.org/x/") && !strings.Contains(notice, module) {
			t.Errorf("NOTICE does not name %s", module)
		}
	}
}

// The README's examples of jq do what it says.
func TestReadmeReadsJSON(t *testing.T) {
	for _, tool := range []string{"jq", "sh"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Skip(err)
		}
	}
	bin := t.TempDir()
	build := exec.Command("go", "build", "-o", bin, "./cmd/tanaqud")
	build.Dir = root
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	t.Setenv("PATH", bin+string(os.PathListSeparator)+os.Getenv("PATH"))
	seen := 0
	for _, s := range stepsOf(read(t, "README.md")) {
		if s.file != "" || !strings.Contains(s.text, "jq") {
			continue
		}
		seen++
		cmd := exec.Command("sh", "-c", s.text)
		cmd.Dir = root
		out, err := cmd.CombinedOutput()
		if err != nil || !strings.Contains(string(out), "\n") || strings.Contains(string(out), "null") {
			t.Errorf("%s: %v\n%s", s.text, err, out)
		}
	}
	if seen < 2 {
		t.Errorf("%d examples of jq, want 2", seen)
	}
}

func read(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(root, name))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func goList(t *testing.T, args ...string) []string {
	t.Helper()
	cmd := exec.Command("go", append([]string{"list"}, args...)...)
	cmd.Dir = root
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	return strings.Fields(string(out))
}
