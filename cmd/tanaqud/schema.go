package main

import (
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/tanaqud/tanaqud/internal/report"
)

var schemaNames = []string{"report", "claims", timelineName, "knowledge"}

func (p *program) schemaCommand() *cli.Command {
	return &cli.Command{
		Name:      "schema",
		Usage:     "print the JSON Schema of a report (the default), of claims, of time lines or of knowledge",
		ArgsUsage: "[" + strings.Join(schemaNames, "|") + "]",
		Action: func(c *cli.Context) error {
			name := schemaNames[0]
			if c.NArg() > 0 {
				name = c.Args().First()
			}
			schema, ok := report.Schema(name)
			if !ok {
				return usagef("no schema %q. Choose %s", name, strings.Join(schemaNames, ", "))
			}
			_, err := p.stdout.Write(schema)
			return err
		},
	}
}
