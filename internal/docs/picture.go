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
	rules, err := rule.Standard()
	if err != nil {
		return "", err
	}
	var out strings.Builder
	w, err := report.New("pretty", &out, report.Options{Words: rule.WordsOf, Width: columns, Color: true})
	if err != nil {
		return "", err
	}
	e := &engine.Engine{Rules: rules, Checks: checks.All, Base: knowledge.Default()}
	var sum report.Summary
	for a, err := range article.Read(path, bytes.NewReader(document)) {
		if err != nil {
			return "", err
		}
		result := e.Check(a)
		sum.Add(result)
		if err := w.Write(result); err != nil {
			return "", err
		}
	}
	if err := w.Close(sum); err != nil {
		return "", err
	}
	return draw("tanaqud "+path, out.String(), rule.WordsOf(language).Direction() == "rtl"), nil
}
