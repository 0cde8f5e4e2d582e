package main

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/urfave/cli/v2"

	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/report"
)

func (p *program) lookupCommand() *cli.Command {
	return &cli.Command{
		Name:      "lookup",
		Usage:     "tell what a name means: every record, with the terms of an office",
		ArgsUsage: "NAME",
		Flags:     []cli.Flag{formatFlag("text", textFormats...), langFlag(), colorFlag(), knowledgeFlag()},
		Action:    p.lookup,
	}
}

func (p *program) lookup(c *cli.Context) error {
	name := strings.Join(c.Args().Slice(), " ")
	if strings.TrimSpace(name) == "" {
		return usagef("look up whom or what? Name a person, an office, a place, an event or an agency")
	}
	format, err := oneOf(c, formatName, textFormats)
	if err != nil {
		return err
	}
	base, err := base(c)
	if err != nil {
		return err
	}
	records := report.RecordsOf(base, meanings(base, name))
	if len(records) == 0 {
		p.status = statusFindings
	}
	if format == "json" {
		return report.RecordsJSON(p.stdout, name, records)
	}
	options, err := options(c, p.stdout)
	if err != nil {
		return err
	}
	return report.Records(p.stdout, options, name, records)
}

// meanings are what the name means as it is written, or else with capitals
// (nobody wants to hold the shift key to ask a question), or else as a code.
func meanings(base *knowledge.Base, name string) []knowledge.Meaning {
	for _, written := range []string{name, capitalized(name), strings.ToUpper(name)} {
		if found := knowledge.OfTables(base.Meanings(written)); len(found) > 0 {
			return found
		}
	}
	return base.Coded(strings.ToUpper(name))
}

func capitalized(name string) string {
	words := strings.Fields(name)
	for i, word := range words {
		first, size := utf8.DecodeRuneInString(word)
		words[i] = string(unicode.ToUpper(first)) + word[size:]
	}
	return strings.Join(words, " ")
}
