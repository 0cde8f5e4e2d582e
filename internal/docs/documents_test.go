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
