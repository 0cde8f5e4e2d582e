package main

import (
	"github.com/urfave/cli/v2"

	"github.com/tanaqud/tanaqud/internal/report"
)

func (p *program) schemaCommand() *cli.Command {
	return &cli.Command{
		Name:  "schema",
		Usage: "print the JSON Schema of the json format",
		Action: func(*cli.Context) error {
			_, err := p.stdout.Write(report.Schema)
			return err
		},
	}
}
