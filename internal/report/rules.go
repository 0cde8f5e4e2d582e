package report

import (
	"encoding/json"
	"io"
	"slices"
	"strings"

	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/rule"
)

// Rules lists rules for people, a line each, by family.
func Rules(w io.Writer, o Options, rules []*rule.Rule) error {
	pg := newPage(o, "")
	width := 0
	for _, r := range rules {
		width = max(width, len(r.ID))
	}
	group := ""
	for _, r := range byFamily(rules) {
		if g, _, _ := strings.Cut(r.Family, "."); g != group {
			if group != "" {
				pg.line()
			}
			group = g
			pg.line(pg.strong.Sprint(pg.label("family-group." + g)))
		}
		severity := pg.words.Label(r.Severity.String())
		pg.line("  ", r.ID, strings.Repeat(" ", 2+width-len(r.ID)),
			pg.severity(r.Severity).Sprint(pg.own(severity)), strings.Repeat(" ", max(1, 9-language.Cells(severity))),
			pg.own(r.Title[pg.words.Language()]))
	}
	_, err := io.WriteString(w, pg.String())
	return err
}

func byFamily(rules []*rule.Rule) []*rule.Rule {
	rules = slices.Clone(rules)
	slices.SortStableFunc(rules, func(a, b *rule.Rule) int { return strings.Compare(a.Family, b.Family) })
	return rules
}

// RulesJSON lists rules for programs.
func RulesJSON(w io.Writer, rules []*rule.Rule) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(map[string]any{"schema": "tanaqud/rules/v1", "rules": rules})
}

// Rule explains one rule, from its own file.
func Rule(w io.Writer, o Options, r *rule.Rule) error {
	pg := newPage(o, "")
	language := pg.words.Language()
	pg.line(pg.title.Sprint(r.ID), "  ", pg.severity(r.Severity).Sprint(pg.label(r.Severity.String())), "  ", pg.faint.Sprint(r.Family))
	pg.line()
	pg.paragraph(r.Title[language])
	pg.line()
	pg.paragraph(r.Why[language])
	pg.section("compares", compared(r, pg.words))
	pg.section("innocent", readings(r, pg.words))
	if r.Blame == "verdict" {
		pg.section("verdict", []string{pg.words.Label("verdict-is")})
	}
	pg.examples("flagged", pg.wrong.Sprint("✗ "), r.Examples.Flagged)
	pg.examples("passed", pg.right.Sprint("✓ "), r.Examples.Passed)
	_, err := io.WriteString(w, pg.String())
	return err
}

// compared says which claims the rule sets side by side.
func compared(r *rule.Rule, w *rule.Wording) []string {
	sides := make([]string, 0, 2)
	for _, kind := range r.Between {
		if kind == "" {
			kind = w.Label("any")
		}
		sides = append(sides, kind)
	}
	what := r.Attribute + ": " + strings.Join(sides, " × ")
	if r.Alone {
		what = r.Attribute + ": " + sides[0]
	}
	if r.When != "" {
		what += "  [" + r.When + "]"
	}
	return []string{what}
}

func readings(r *rule.Rule, w *rule.Wording) []string {
	var out []string
	for _, name := range r.Innocent {
		out = append(out, w.Label("reading."+name))
	}
	return out
}

func (pg *page) section(label string, lines []string) {
	if len(lines) == 0 {
		return
	}
	pg.line()
	pg.line(pg.strong.Sprint(pg.label(label)))
	for _, l := range lines {
		pg.line("  ", isolateText(l))
	}
}

func (pg *page) examples(label, sign string, texts []string) {
	if len(texts) == 0 {
		return
	}
	pg.line()
	pg.line(pg.strong.Sprint(pg.label(label)))
	for _, text := range texts {
		lead := sign
		for paragraph := range strings.Lines(strings.TrimSpace(text)) {
			for _, l := range wrap(strings.TrimSpace(paragraph), pg.width-4) {
				pg.line("  ", lead, isolateText(l))
				lead = "  "
			}
		}
	}
}

func (pg *page) paragraph(text string) {
	for _, l := range wrap(text, pg.width) {
		pg.line(pg.own(l))
	}
}

// wrap breaks a text into lines of at most that many columns, but for words
// that are longer.
func wrap(text string, width int) []string {
	var lines []string
	line := ""
	for _, word := range strings.Fields(text) {
		if line != "" && language.Cells(line)+1+language.Cells(word) > width {
			lines = append(lines, line)
			line = ""
		}
		if line != "" {
			line += " "
		}
		line += word
	}
	return append(lines, line)
}
