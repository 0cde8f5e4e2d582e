package main

import (
	"fmt"
	"io/fs"
	"path"
	"strconv"

	"go.yaml.in/yaml/v4"

	"github.com/tanaqud/tanaqud/internal/knowledge"
)

// printFile is the file of a language's folder that holds no phrases to be
// found in a text, but forms to be printed.
const printFile = "print.yaml"

// printing reads the forms that texts are repaired with, of all languages.
func (c *compiler) printing() error {
	paths, err := fs.Glob(c.rules, "languages/*/"+printFile)
	if err != nil {
		return err
	}
	for _, file := range paths {
		data, err := fs.ReadFile(c.rules, file)
		if err != nil {
			return err
		}
		var doc yaml.Node
		if err := yaml.Unmarshal(data, &doc); err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
		if len(doc.Content) == 0 {
			continue
		}
		for top := doc.Content[0].Content; len(top) > 1; top = top[2:] {
			if err := c.forms(file, top[0].Value, top[1]); err != nil {
				return err
			}
		}
	}
	return nil
}

// forms reads a map from values to lists of forms.
func (c *compiler) forms(file, key string, values *yaml.Node) error {
	for pairs := values.Content; len(pairs) > 1; pairs = pairs[2:] {
		value, err := strconv.ParseInt(pairs[0].Value, 10, 32)
		if err != nil {
			return at(file, pairs[0], "want a number, not %q", pairs[0].Value)
		}
		for _, form := range pairs[1].Content {
			c.form(file, key, int32(value), form.Value)
		}
	}
	return nil
}

func (c *compiler) form(file, key string, value int32, text string) {
	c.rows.Add(&knowledge.FormRow{Language: path.Base(path.Dir(file)), Key: key, Value: value, Text: text})
}
