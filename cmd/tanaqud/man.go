package main

import (
	"io"

	"github.com/urfave/cli/v2"
)

const manSection = 1

func (p *program) manCommand() *cli.Command {
	return &cli.Command{
		Name:        "man",
		Usage:       "print the man page",
		Description: "tanaqud man > /usr/local/share/man/man1/tanaqud.1",
		Action: func(c *cli.Context) error {
			page, err := c.App.ToManWithSection(manSection)
			if err != nil {
				return err
			}
			_, err = io.WriteString(p.stdout, page)
			return err
		},
	}
}
