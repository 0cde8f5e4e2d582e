package main

import (
	"bufio"

	"github.com/urfave/cli/v2"

	"github.com/tanaqud/tanaqud/internal/report"
)

func (p *program) claimsCommand() *cli.Command {
	return &cli.Command{
		Name:      "claims",
		Usage:     "show all that was understood: the claims, and which of them are compared",
		UsageText: "tanaqud claims [options] PATH...",
		Flags: []cli.Flag{
			formatFlag("text", textFormats...), outputFlag(), langFlag(), colorFlag(), dateFlag(), enableFlag(), disableFlag(), knowledgeFlag(), jobsFlag(),
		},
		Action: p.claims,
	}
}

func (p *program) claims(c *cli.Context) error {
	return p.report(c, textFormats, func(format string, w *bufio.Writer, s setup) (report.Writer, error) {
		return report.NewClaims(format, w, s.options, s.engine.Rules)
	})
}
