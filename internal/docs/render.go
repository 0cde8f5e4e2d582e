package main

import (
	"fmt"
	"io/fs"
	"strings"

	"github.com/tanaqud/tanaqud/internal/rule"
)

// render makes the rendered files of the project, by their path in it.
func render(project fs.FS) (map[string]string, error) {
	files := map[string]string{}
	for _, language := range rule.Full {
		example := "docs/example-" + language + ".txt"
		article, err := fs.ReadFile(project, example)
		if err != nil {
			return nil, err
		}
		if files["docs/report-"+language+".svg"], err = picture(example, article, language); err != nil {
			return nil, err
		}
		if files["docs/timeline-"+language+".svg"], err = timeline(example, article); err != nil {
			return nil, err
		}
	}
	readme, err := fs.ReadFile(project, "README.md")
	if err != nil {
		return nil, err
	}
	rules, err := rule.Standard()
	if err != nil {
		return nil, err
	}
	files["README.md"], err = between(string(readme), "<!-- rules -->\n", "<!-- end of rules -->\n", table(rules))
	return files, err
}

// between puts the part between two lines of the text.
func between(text, first, last, part string) (string, error) {
	before, rest, begun := strings.Cut(text, first)
	_, after, ended := strings.Cut(rest, last)
	if !begun || !ended {
		return "", fmt.Errorf("README.md: no lines %q and %q for the table", strings.TrimSpace(first), strings.TrimSpace(last))
	}
	return before + first + part + last + after, nil
}

// table lists the rules in Markdown, in both languages.
func table(rules []*rule.Rule) string {
	var b strings.Builder
	b.WriteString("| rule | severity | finds | يجد |\n| --- | --- | --- | --- |\n")
	for _, r := range rules {
		fmt.Fprintf(&b, "| [`%s`](rules/%[1]s.yaml) | %s | %s | %s |\n", r.ID, r.Severity, cell(r.Title["en"]), cell(r.Title["ar"]))
	}
	return b.String()
}

// cell keeps a text from ending its cell.
func cell(text string) string { return strings.ReplaceAll(text, "|", `\|`) }
