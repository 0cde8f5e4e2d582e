package input

import (
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
)

// isPattern says whether the path holds the signs of a pattern: *, ? or [.
func isPattern(path string) bool { return strings.ContainsAny(path, "*?[") }

// pattern yields the files that a pattern matches, whatever their extension,
// and the articles of the folders that it matches. ** stands for any number of
// folders. Shells expand patterns themselves; this serves those that do not,
// and quoted ones.
func (s *search) pattern(pattern string) bool {
	if _, err := path.Match(filepath.ToSlash(pattern), ""); err != nil {
		return s.fail(pattern, "the pattern is not well formed", "close its brackets")
	}
	root, rest := splitPattern(filepath.ToSlash(pattern))
	matched := false
	more := s.match(root, rest, &matched)
	if more && !matched {
		return s.fail(pattern, "no file matches the pattern", "check the spelling; ** stands for any number of folders")
	}
	return more
}

// splitPattern cuts a pattern into the folder before its first sign and the
// parts after it.
func splitPattern(pattern string) (root string, parts []string) {
	parts = strings.Split(path.Clean(pattern), "/")
	fixed := 0
	for fixed < len(parts)-1 && !isPattern(parts[fixed]) {
		fixed++
	}
	root = strings.Join(parts[:fixed], "/")
	switch {
	case fixed == 0:
		root = "."
	case root == "":
		root = "/"
	}
	return root, parts[fixed:]
}

// match follows the parts of a pattern into a folder.
func (s *search) match(folder string, parts []string, matched *bool) bool {
	entries, err := os.ReadDir(folder)
	if err != nil {
		if os.IsNotExist(err) {
			return true
		}
		*matched = true
		return s.problem(folder, err)
	}
	if parts[0] == "**" {
		return s.matchAnyDepth(folder, entries, parts, matched)
	}
	for _, entry := range entries {
		if ok, _ := path.Match(parts[0], entry.Name()); !ok || isHidden(entry) && !strings.HasPrefix(parts[0], ".") {
			continue
		}
		if !s.matchEntry(filepath.Join(folder, entry.Name()), parts[1:], matched) {
			return false
		}
	}
	return true
}

func (s *search) matchEntry(path string, rest []string, matched *bool) bool {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return true
	case len(rest) > 0:
		return !info.IsDir() || s.match(path, rest, matched)
	case info.IsDir():
		found, more := s.folder(path)
		*matched = *matched || found
		return more
	}
	*matched = true
	return s.file(path)
}

// matchAnyDepth tries the parts after ** in the folder and in every folder
// below it. Links to folders are not followed, as they may form a loop.
func (s *search) matchAnyDepth(folder string, entries []fs.DirEntry, parts []string, matched *bool) bool {
	rest := parts[1:]
	if len(rest) == 0 {
		found, more := s.folder(folder)
		*matched = *matched || found
		return more
	}
	if !s.match(folder, rest, matched) {
		return false
	}
	for _, entry := range entries {
		if !entry.IsDir() || isHidden(entry) {
			continue
		}
		if !s.match(filepath.Join(folder, entry.Name()), parts, matched) {
			return false
		}
	}
	return true
}

func isHidden(entry fs.DirEntry) bool { return strings.HasPrefix(entry.Name(), ".") }
