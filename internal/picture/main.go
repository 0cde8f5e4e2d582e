// Picture draws the reports of the showpieces for the README, as an editor
// sees them in a terminal: docs/report-ar.svg and docs/report-en.svg.
package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/tanaqud/tanaqud/checks"
	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/engine"
	"github.com/tanaqud/tanaqud/internal/fixture"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/report"
	"github.com/tanaqud/tanaqud/internal/rule"
)

const columns = 104

func main() {
	for _, language := range []string{"ar", "en"} {
		if err := picture(language); err != nil {
			fmt.Fprintln(os.Stderr, "picture:", err)
			os.Exit(1)
		}
	}
}

func picture(code string) error {
	output, err := showpiece(code)
	if err != nil {
		return err
	}
	svg := draw("tanaqud article.txt", output, rule.WordsOf(code).Direction() == "rtl")
	return os.WriteFile(filepath.Join("docs", "report-"+code+".svg"), []byte(svg), 0o644)
}

// showpiece is the colored report of the showpiece of a language.
func showpiece(code string) (string, error) {
	name := filepath.Join("fixtures", "showpiece", code+".txt")
	data, err := os.ReadFile(name)
	if err != nil {
		return "", err
	}
	piece, err := fixture.Parse(name, data)
	if err != nil {
		return "", err
	}
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
	for a, err := range article.Read("article.txt", bytes.NewReader(piece.Article)) {
		if err != nil {
			return "", err
		}
		result := e.Check(a)
		sum.Add(result)
		if err := w.Write(result); err != nil {
			return "", err
		}
	}
	err = w.Close(sum)
	return out.String(), err
}
