package main

import (
	"io"
	"os"
	"strconv"
	"strings"

	"golang.org/x/term"
)

const (
	narrowest   = 40  // columns; below that nothing can be excerpted
	usualWidth  = 100 // of what is no terminal
	widestLines = 120 // longer lines are hard to read
)

// terminal tells whether w is one.
func terminal(w io.Writer) (fd int, ok bool) {
	f, ok := w.(*os.File)
	if !ok {
		return 0, false
	}
	return int(f.Fd()), term.IsTerminal(int(f.Fd()))
}

// width is how many columns a report to w may take.
func width(w io.Writer) int {
	if fd, ok := terminal(w); ok {
		if columns, _, err := term.GetSize(fd); err == nil {
			return min(max(columns, narrowest), widestLines)
		}
	}
	if columns, err := strconv.Atoi(os.Getenv("COLUMNS")); err == nil {
		return min(max(columns, narrowest), widestLines)
	}
	return usualWidth
}

// colored decides on color: the flag, then the conventions of the
// environment (no-color.org, bixense.com/clicolors), then the terminal.
func colored(when string, w io.Writer) bool {
	switch {
	case when != "auto":
		return when == "always"
	case os.Getenv("NO_COLOR") != "":
		return false
	case forced("FORCE_COLOR"), forced("CLICOLOR_FORCE"):
		return true
	case os.Getenv("TERM") == "dumb":
		return false
	}
	_, ok := terminal(w)
	return ok
}

func forced(name string) bool {
	value := os.Getenv(name)
	return value != "" && value != "0" && value != "false"
}

// locale is the language of the terminal, "" where it has none of its own.
func locale() string {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if value := os.Getenv(name); value != "" {
			language, _, _ := strings.Cut(value, "_")
			language, _, _ = strings.Cut(language, ".")
			return strings.ToLower(language)
		}
	}
	return ""
}
