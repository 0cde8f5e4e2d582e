package newsroom

import (
	"bytes"
	"errors"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"
)

// yaml reads a file of any tables, each a list under its name.
func (s *source) yaml(data []byte) (rows []row) {
	var document yaml.Node
	if len(bytes.TrimSpace(data)) == 0 {
		s.mistake(cell{}, "the file is empty. Write tables: %s", strings.Join(Tables[:], ", "))
		return nil
	}
	if err := yaml.Load(data, &document); err != nil {
		s.syntax(err)
		return nil
	}
	if len(document.Content) == 0 {
		return nil // comments only
	}
	s.pairs(document.Content[0], "tables", func(key, value *yaml.Node) {
		if !slices.Contains(Tables[:], key.Value) {
			s.mistake(place(key), "no table %q. There are %s", key.Value, strings.Join(Tables[:], ", "))
			return
		}
		rows = append(rows, s.list(key.Value, value)...)
	})
	return rows
}

func (s *source) syntax(err error) {
	at, message := cell{}, err.Error()
	var slip *yaml.LoadError
	if errors.As(err, &slip) {
		at, message = cell{line: slip.Mark.Line, column: slip.Mark.Column}, slip.Message
	}
	s.mistake(at, "%s", strings.TrimPrefix(message, "yaml: "))
}

func place(n *yaml.Node) cell { return cell{n.Value, n.Line, n.Column} }

// pairs goes over the keys and values of a mapping.
func (s *source) pairs(n *yaml.Node, what string, each func(key, value *yaml.Node)) {
	if n.Kind != yaml.MappingNode {
		s.mistake(place(n), "want %s here, as \"name: value\"", what)
		return
	}
	seen := map[string]bool{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key := n.Content[i]
		if seen[key.Value] {
			s.mistake(place(key), "%s for a second time. Leave one out", key.Value)
			continue
		}
		seen[key.Value] = true
		each(key, n.Content[i+1])
	}
}

func (s *source) list(table string, n *yaml.Node) (rows []row) {
	if n.Kind != yaml.SequenceNode {
		s.mistake(place(n), "want a list of %s, each behind a hyphen", table)
		return nil
	}
	for _, item := range n.Content {
		if item.Kind != yaml.MappingNode {
			s.mistake(place(item), "want a row of %s here, as \"column: value\"", table)
			continue
		}
		rows = append(rows, s.yamlRow(table, item))
	}
	return rows
}

func (s *source) yamlRow(table string, n *yaml.Node) row {
	r := row{table: table, from: s, at: cell{line: n.Line, column: n.Column}, cells: map[string][]cell{}}
	s.pairs(n, "the columns of a row", func(key, value *yaml.Node) {
		about, ok := find(table, key.Value)
		switch {
		case table == People && key.Value == Terms:
			r.terms = s.list(Terms, value)
		case !ok:
			s.mistake(place(key), "no column %q in %s. Its columns are %s", key.Value, table, strings.Join(columnNames(table), ", "))
		default:
			r.cells[about.name] = s.values(value)
		}
	})
	return r
}

// values are a value, or a list of them.
func (s *source) values(n *yaml.Node) (list []cell) {
	switch n.Kind {
	case yaml.ScalarNode:
		if n.Value != "" && n.Tag != "!!null" {
			list = append(list, place(n))
		}
	case yaml.SequenceNode:
		for _, item := range n.Content {
			if item.Kind != yaml.ScalarNode {
				s.mistake(place(item), "want a plain value here")
				continue
			}
			list = append(list, place(item))
		}
	default:
		s.mistake(place(n), "want a value or a list of values here")
	}
	return list
}
