// Picture draws the report of a small article for the README, as an editor
// sees it in a terminal: docs/report-ar.svg and docs/report-en.svg. Run it
// from the root of the project.
package main

import (
	"embed"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/tanaqud/tanaqud/checks"
	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/engine"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/report"
	"github.com/tanaqud/tanaqud/internal/rule"
)

//go:embed ar.txt en.txt
var articles embed.FS

// columns is the width of the terminal in the picture.
const columns = 100

func main() {
	for _, language := range []string{"ar", "en"} {
		svg, err := picture(language)
		if err == nil {
			err = os.WriteFile(filepath.Join("docs", "report-"+language+".svg"), []byte(svg), 0o644)
		}
		if err != nil {
			fmt.Fprintln(os.Stderr, "picture:", err)
			os.Exit(1)
		}
	}
}

// picture is the report of the article in a language, drawn.
func picture(language string) (string, error) {
	text, err := articles.Open(language + ".txt")
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
	for a, err := range article.Read("article.txt", text) {
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
	return draw("tanaqud article.txt", out.String(), rule.WordsOf(language).Direction() == "rtl"), nil
}
