// Package input finds the documents that the arguments of a command mean:
// files, folders, patterns and standard input.
package input

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/tanaqud/tanaqud/internal/source"
)

// Document is something to read, under the name that the user knows it by.
type Document struct {
	Path string // "-" for standard input
	Open func() (io.ReadCloser, error)
}

// extensions are the files that a folder is searched for. A file named
// explicitly is read whatever its extension.
var extensions = []string{".txt", ".md", ".markdown", ".html", ".htm", ".xhtml", ".jsonl", ".ndjson"}

// Find yields the documents that the paths mean, each once: in the order of
// the paths and, within a folder or pattern, in the order of their names. An
// error is a *source.Error about one path, and the others are still yielded.
func Find(paths []string, stdin io.Reader) iter.Seq2[Document, error] {
	return func(yield func(Document, error) bool) {
		s := search{yield: yield, stdin: stdin, files: map[string]bool{}, folders: map[string]bool{}}
		for _, path := range paths {
			if !s.argument(path) {
				return
			}
		}
	}
}

// search is one run of Find. Its methods return false when the caller has
// seen enough.
type search struct {
	yield   func(Document, error) bool
	stdin   io.Reader
	files   map[string]bool // real paths of the documents yielded
	folders map[string]bool // real paths of the folders walked: a loop of links ends here
}

func (s *search) argument(path string) bool {
	if path == "-" {
		return s.standardInput()
	}
	info, err := os.Stat(path)
	switch {
	case err == nil && info.IsDir():
		return s.namedFolder(path)
	case err == nil:
		return s.file(path)
	case errors.Is(err, fs.ErrNotExist) && isPattern(path):
		return s.pattern(path)
	}
	return s.problem(path, err)
}

func (s *search) standardInput() bool {
	if s.files["-"] {
		return true
	}
	s.files["-"] = true
	return s.yield(Document{Path: "-", Open: func() (io.ReadCloser, error) { return io.NopCloser(s.stdin), nil }}, nil)
}

func (s *search) file(path string) bool {
	real := realPath(path)
	if s.files[real] {
		return true
	}
	s.files[real] = true
	return s.yield(Document{Path: path, Open: func() (io.ReadCloser, error) { return open(path) }}, nil)
}

func open(path string) (io.ReadCloser, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, describe(path, err)
	}
	return file, nil
}

// namedFolder walks a folder that the user named, and says so when there is
// nothing in it to read.
func (s *search) namedFolder(path string) bool {
	found, more := s.folder(path)
	if !more || found {
		return more
	}
	return s.fail(path, "there is no article in the folder", "its files must end in "+strings.Join(extensions, ", "))
}

// folder walks a folder. What it cannot enter or list counts as found: the
// problem has been told.
func (s *search) folder(path string) (found, more bool) {
	real := realPath(path)
	if s.folders[real] {
		return true, true
	}
	s.folders[real] = true
	entries, err := os.ReadDir(path)
	if err != nil {
		return true, s.problem(path, err)
	}
	for _, entry := range entries {
		inside, more := s.entry(path, entry)
		if !more {
			return true, false
		}
		found = found || inside
	}
	return found, true
}

func (s *search) entry(folder string, entry fs.DirEntry) (found, more bool) {
	if isHidden(entry) {
		return false, true
	}
	path := filepath.Join(folder, entry.Name())
	kind := entry.Type()
	if kind&fs.ModeSymlink != 0 {
		info, err := os.Stat(path)
		if err != nil {
			return false, true // a link to nowhere is no article
		}
		kind = info.Mode().Type()
	}
	switch {
	case kind.IsDir():
		return s.folder(path)
	case kind.IsRegular() && isArticle(path):
		return true, s.file(path)
	}
	return false, true
}

func isArticle(path string) bool {
	return slices.Contains(extensions, strings.ToLower(filepath.Ext(path)))
}

// problem tells of a path that the system refuses.
func (s *search) problem(path string, err error) bool {
	return s.yield(Document{Path: path}, describe(path, err))
}

func (s *search) fail(path, problem, advice string) bool {
	return s.yield(Document{Path: path}, &source.Error{Path: path, Problem: problem, Advice: advice})
}

// describe says what the system's refusal means for the user.
func describe(path string, err error) *source.Error {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return &source.Error{Path: path, Problem: "there is no such file or folder", Advice: "check the spelling"}
	case errors.Is(err, fs.ErrPermission):
		return &source.Error{Path: path, Problem: "permission to read it is denied", Advice: "change its permissions, or run as a user who may"}
	}
	var detail *fs.PathError
	if errors.As(err, &detail) {
		err = detail.Err
	}
	return &source.Error{Path: path, Problem: fmt.Sprintf("it cannot be read: %v", err), Advice: "check the path and the disk"}
}

// realPath is the path without links, so that one file by two names is one
// document. Where that cannot be told the path stands for itself.
func realPath(path string) string {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	if absolute, err := filepath.Abs(path); err == nil {
		path = absolute
	}
	return path
}
