package main

import (
	"fmt"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/newsroom"
)

func (p *program) validateCommand() *cli.Command {
	return &cli.Command{
		Name:      "validate",
		Usage:     "check a newsroom's own tables, all files together, and tell every mistake",
		ArgsUsage: "FILE...",
		Action:    p.validate,
	}
}

func (p *program) validate(c *cli.Context) error {
	if c.NArg() == 0 {
		return usagef("validate which file? Name tables of CSV or YAML")
	}
	files, err := newsroom.Read(c.Args().Slice()...)
	if err != nil {
		return err
	}
	if _, err := newsroom.Compile(knowledge.Default(), files...); err != nil {
		return err
	}
	var held []string
	for i, count := range newsroom.Rows(files...) {
		if count > 0 {
			held = append(held, fmt.Sprintf("%s %d", newsroom.Tables[i], count))
		}
	}
	_, err = fmt.Fprintf(p.stdout, "no mistakes: %s\n", strings.Join(held, ", "))
	return err
}
