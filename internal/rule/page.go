package rule

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"go.yaml.in/yaml/v4"

	"github.com/tanaqud/tanaqud/internal/language"
)

// Mistake is one thing that is wrong in a file of rules.
type Mistake struct {
	File         string
	Line, Column int    // 1-based, Column in code points
	Message      string // with the values that are allowed, where there is a choice
	Text         string // the line
}

// Error is the message with its place, and the line with a caret below.
func (m *Mistake) Error() string {
	number := fmt.Sprintf("%5d | ", m.Line)
	return fmt.Sprintf("%s:%d:%d: %s\n%s%s\n%s%s^", m.File, m.Line, m.Column, m.Message,
		number, printable(m.Text), strings.Repeat(" ", len(number)), strings.Repeat(" ", m.indent()))
}

// indent is how far the caret stands from the start of the line on a terminal.
func (m *Mistake) indent() int {
	before := []rune(printable(m.Text))
	return language.Cells(string(before[:min(len(before), max(0, m.Column-1))]))
}

// printable keeps a hostile file from driving the terminal.
func printable(line string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t':
			return ' '
		case unicode.IsPrint(r):
			return r
		}
		return unicode.ReplacementChar
	}, line)
}

// Mistakes are all that is wrong in a file, in its order.
type Mistakes []*Mistake

func (m Mistakes) Error() string {
	lines := make([]string, len(m))
	for i, mistake := range m {
		lines[i] = mistake.Error()
	}
	return strings.Join(lines, "\n")
}

// page reads a YAML file and gathers what is wrong with it.
type page struct {
	name     string
	lines    []string
	mistakes Mistakes
}

// open gives the top node of a file, or nil where it is no YAML.
func open(name string, data []byte) (*page, *yaml.Node) {
	p := &page{name: name, lines: strings.Split(string(data), "\n")}
	var document yaml.Node
	if err := yaml.Load(data, &document); err != nil {
		p.syntax(err)
		return p, nil
	}
	if len(document.Content) == 0 {
		p.at(1, 1, "no documents in stream")
		return p, nil
	}
	return p, document.Content[0]
}

func (p *page) syntax(err error) {
	line, column, message := 1, 1, err.Error()
	var e *yaml.LoadError
	if errors.As(err, &e) {
		line, column, message = e.Mark.Line, e.Mark.Column, e.Message
	}
	p.at(line, column, "%s", strings.TrimPrefix(message, "yaml: "))
}

// err is what was wrong, or nil.
func (p *page) err() error {
	if len(p.mistakes) == 0 {
		return nil
	}
	slices.SortStableFunc(p.mistakes, func(a, b *Mistake) int {
		if a.Line != b.Line {
			return a.Line - b.Line
		}
		return a.Column - b.Column
	})
	return p.mistakes
}

func (p *page) at(line, column int, format string, args ...any) {
	m := &Mistake{File: p.name, Line: max(line, 1), Column: max(column, 1), Message: fmt.Sprintf(format, args...)}
	if m.Line <= len(p.lines) {
		m.Text = strings.TrimRight(p.lines[m.Line-1], "\r")
	}
	p.mistakes = append(p.mistakes, m)
}

func (p *page) wrong(n *yaml.Node, format string, args ...any) {
	p.at(n.Line, n.Column, format, args...)
}

// within complains of a place inside a text: a line and a column, both from 0.
func (p *page) within(n *yaml.Node, line, column int, format string, args ...any) {
	switch {
	case n.Style&yaml.LiteralStyle != 0 && n.Line+line < len(p.lines):
		text := p.lines[n.Line+line]
		indent := len(text) - len(strings.TrimLeft(text, " "))
		p.at(n.Line+line+1, indent+column+1, format, args...)
	case n.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle) != 0 && line == 0:
		p.at(n.Line, n.Column+1+column, format, args...)
	case n.Style&yaml.FoldedStyle == 0 && line == 0:
		p.at(n.Line, n.Column+column, format, args...)
	default:
		p.wrong(n, format, args...)
	}
}

// field is a key of a mapping and what reads its value.
type field struct {
	key      string
	read     func(*yaml.Node)
	optional bool
}

// mapping reads the fields in the order in which they are given here, so that
// a later one may rely on an earlier one wherever it stands in the file.
func (p *page) mapping(n *yaml.Node, fields ...field) {
	known := make([]string, len(fields))
	for i, f := range fields {
		known[i] = f.key
	}
	values := p.entries(n, known)
	if values == nil {
		return
	}
	var missing []string
	for _, f := range fields {
		if value, ok := values[f.key]; ok {
			f.read(value)
		} else if !f.optional {
			missing = append(missing, f.key)
		}
	}
	if len(missing) > 0 {
		p.wrong(n, "missing %s", strings.Join(missing, ", "))
	}
}

// entries are the values of a mapping by key; nil where it is no mapping.
// With no known keys any key will do.
func (p *page) entries(n *yaml.Node, known []string) map[string]*yaml.Node {
	if n.Kind != yaml.MappingNode {
		p.wrong(n, "want %s", keysOr(known))
		return nil
	}
	values := map[string]*yaml.Node{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key := n.Content[i]
		switch {
		case known != nil && !slices.Contains(known, key.Value):
			p.wrong(key, "unknown key %q; the keys are %s", key.Value, strings.Join(known, ", "))
		case values[key.Value] != nil:
			p.wrong(key, "%q is given twice", key.Value)
		default:
			values[key.Value] = n.Content[i+1]
		}
	}
	return values
}

func keysOr(known []string) string {
	if known == nil {
		return "keys with their values"
	}
	return "the keys " + strings.Join(known, ", ")
}

// text reads a text that is not empty.
func (p *page) text(n *yaml.Node) string {
	if n.Kind != yaml.ScalarNode || strings.TrimSpace(n.Value) == "" {
		p.wrong(n, "want a text")
		return ""
	}
	return n.Value
}

// choice reads one of the values.
func (p *page) choice(n *yaml.Node, what string, values []string) string {
	if n.Kind == yaml.ScalarNode && slices.Contains(values, n.Value) {
		return n.Value
	}
	p.wrong(n, "unknown %s %q; use one of %s", what, n.Value, strings.Join(values, ", "))
	return ""
}

// list reads the items of a list.
func (p *page) list(n *yaml.Node, what string) []*yaml.Node {
	if n.Kind != yaml.SequenceNode || len(n.Content) == 0 {
		p.wrong(n, "want a list of %s", what)
		return nil
	}
	return n.Content
}

// number reads a number from low to high.
func (p *page) number(n *yaml.Node, low, high float64) float64 {
	x, err := strconv.ParseFloat(n.Value, 64)
	if n.Kind != yaml.ScalarNode || err != nil || !(x >= low && x <= high) {
		p.wrong(n, "want a number from %v to %v", low, high)
		return 0
	}
	return x
}
