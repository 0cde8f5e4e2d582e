package main

import (
	"bytes"
	"strings"

	"github.com/tanaqud/tanaqud/checks"
	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/engine"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/report"
	"github.com/tanaqud/tanaqud/internal/rule"
)

// columns is the width of the terminal in the picture.
const columns = 100

// picture is the report of a document, drawn as an editor sees it in a
// terminal, in the language.
func picture(path string, document []byte, language string) (string, error) {
	var out strings.Builder
	w, err := report.New("pretty", &out, report.Options{Words: rule.WordsOf, Width: columns, Color: true})
	if err != nil {
		return "", err
	}
	if err := write(w, path, document); err != nil {
		return "", err
	}
	return draw("tanaqud "+path, out.String(), rule.WordsOf(language).Direction() == "rtl"), nil
}

// timeline is the picture of the time line of a document.
func timeline(path string, document []byte) (string, error) {
	var out strings.Builder
	w, err := report.NewTimeline("svg", &out, report.Options{Words: rule.WordsOf})
	if err != nil {
		return "", err
	}
	err = write(w, path, document)
	return out.String(), err
}

// write checks the articles of a document and reports them.
func write(w report.Writer, path string, document []byte) error {
	rules, err := rule.Standard()
	if err != nil {
		return err
	}
	e := &engine.Engine{Rules: rules, Checks: checks.All, Base: knowledge.Default()}
	var sum report.Summary
	for a, err := range article.Read(path, bytes.NewReader(document)) {
		if err != nil {
			return err
		}
		result := e.Check(a)
		sum.Add(result)
		if err := w.Write(result); err != nil {
			return err
		}
	}
	return w.Close(sum)
}
