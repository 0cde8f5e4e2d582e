package main

import (
	"fmt"
	"io/fs"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v4"

	"github.com/tanaqud/tanaqud/internal/gazetteer"
	"github.com/tanaqud/tanaqud/internal/knowledge"
)

// vocabulary reads the words of all languages.
func (c *compiler) vocabulary() error {
	paths, err := fs.Glob(c.rules, "languages/*/*.yaml")
	if err != nil {
		return err
	}
	for _, path := range paths {
		if strings.HasSuffix(path, "/"+printFile) {
			continue
		}
		if err := c.words(path); err != nil {
			return err
		}
	}
	return nil
}

func (c *compiler) words(path string) error {
	data, err := fs.ReadFile(c.rules, path)
	if err != nil {
		return err
	}
	var file yaml.Node
	if err := yaml.Unmarshal(data, &file); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	if len(file.Content) == 0 {
		return nil // comments only
	}
	top := file.Content[0]
	if top.Kind != yaml.MappingNode {
		return at(path, top, "want kinds of words, each with its phrases")
	}
	for i := 0; i < len(top.Content); i += 2 {
		if err := c.kind(path, top.Content[i], top.Content[i+1]); err != nil {
			return err
		}
	}
	return nil
}

// kind reads the phrases of one kind: a list, or a map from values to lists.
func (c *compiler) kind(path string, key, phrases *yaml.Node) error {
	sense, ok := knowledge.Vocabulary(key.Value)
	if !ok {
		return at(path, key, "unknown kind %q; the kinds are %s", key.Value, strings.Join(knowledge.VocabularyKeys(), ", "))
	}
	if phrases.Kind != yaml.MappingNode {
		return c.list(path, sense, phrases)
	}
	if sense.Kind.Printed() {
		if err := c.forms(path, key.Value, phrases); err != nil {
			return err
		}
	}
	for i := 0; i < len(phrases.Content); i += 2 {
		value, err := strconv.ParseInt(phrases.Content[i].Value, 10, 32)
		if err != nil {
			return at(path, phrases.Content[i], "want a number, not %q", phrases.Content[i].Value)
		}
		sense.Value = int32(value)
		if err := c.list(path, sense, phrases.Content[i+1]); err != nil {
			return err
		}
	}
	return nil
}

func (c *compiler) list(path string, s knowledge.Sense, phrases *yaml.Node) error {
	if phrases.Kind != yaml.SequenceNode {
		return at(path, phrases, "want a list of phrases")
	}
	for _, phrase := range phrases.Content {
		if phrase.Kind != yaml.ScalarNode {
			return at(path, phrase, "want a phrase")
		}
		err := c.phrases.Add(phrase.Value, gazetteer.Sense{Kind: uint8(s.Kind), Flags: s.Flags, Value: s.Value})
		if err != nil {
			return at(path, phrase, "%v", err)
		}
	}
	return nil
}

func at(path string, node *yaml.Node, format string, args ...any) error {
	return fmt.Errorf("%s:%d:%d: %s", path, node.Line, node.Column, fmt.Sprintf(format, args...))
}
