package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// What the program embeds must be what its data says.
func TestGeneratedFilesAreCurrent(t *testing.T) {
	files, err := compile(os.DirFS("../../rules"))
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range files {
		got, err := os.ReadFile(filepath.Join("../../rules/generated", name))
		if err != nil {
			t.Error(err)
			continue
		}
		if !bytes.Equal(got, want) {
			t.Errorf("%s is not current: run go generate ./rules", name)
		}
	}
}
