// Package report writes what was found, one file per format. It knows
// nothing of how a contradiction is detected.
package report

import (
	"fmt"
	"io"

	"github.com/tanaqud/tanaqud/internal/engine"
	"github.com/tanaqud/tanaqud/internal/rule"
)

// Writer writes results in one format as they come, so that a corpus needs
// no more memory than an article.
type Writer interface {
	// Write reports one article.
	Write(*engine.Result) error
	// Close ends the report. The writer below it stays open.
	Close(Summary) error
}

// Options are what a reader of a report may choose.
type Options struct {
	Words   func(article string) *rule.Wording // the language to report an article of that language in
	Version string                             // of the program
	Width   int                                // of the terminal, in columns; pretty only
	Color   bool                               // pretty only
}

// Formats are the names that New takes.
func Formats() []string {
	names := make([]string, len(formats))
	for i, f := range formats {
		names[i] = f.name
	}
	return names
}

var formats = [...]struct {
	name string
	open func(io.Writer, Options) Writer
}{
	{"pretty", newPretty},
	{"json", newJSON},
	{"ndjson", newNDJSON},
}

// New makes the writer of a format.
func New(format string, w io.Writer, o Options) (Writer, error) {
	for _, f := range formats {
		if f.name == format {
			return f.open(w, o), nil
		}
	}
	return nil, fmt.Errorf("no format %q", format)
}

// Summary counts what a run met.
type Summary struct {
	Articles int `json:"articles"`
	Errors   int `json:"errors"`
	Warnings int `json:"warnings"`
	Notes    int `json:"notes"`
	Unread   int `json:"unread"` // inputs that could not be read
}

// Add counts the findings of one more article.
func (s *Summary) Add(r *engine.Result) {
	s.Articles++
	for _, f := range r.Findings {
		switch f.Severity {
		case rule.Error:
			s.Errors++
		case rule.Warning:
			s.Warnings++
		case rule.Note:
			s.Notes++
		}
	}
}

// AtLeast counts the findings that are as grave as that or graver.
func (s Summary) AtLeast(limit rule.Severity) int {
	n := 0
	if limit <= rule.Error {
		n += s.Errors
	}
	if limit <= rule.Warning {
		n += s.Warnings
	}
	if limit <= rule.Note {
		n += s.Notes
	}
	return n
}
