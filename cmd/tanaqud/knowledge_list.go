package main

import (
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/tanaqud/tanaqud/internal/report"
)

func (p *program) listCommand() *cli.Command {
	return &cli.Command{
		Name:      "list",
		Usage:     "list the tables with their sources and licences, or all rows of one KIND",
		ArgsUsage: "[KIND]",
		Flags:     []cli.Flag{formatFlag("text", textFormats...), langFlag(), colorFlag(), knowledgeFlag()},
		Action:    p.list,
	}
}

func (p *program) list(c *cli.Context) error {
	if c.NArg() > 1 {
		return usagef("one kind only. Choose %s", strings.Join(report.ListedKinds(), ", "))
	}
	format, err := oneOf(c, formatName, textFormats)
	if err != nil {
		return err
	}
	base, err := base(c)
	if err != nil {
		return err
	}
	options, err := options(c, p.stdout)
	if err != nil {
		return err
	}
	kind := c.Args().First()
	if kind == "" {
		tables, err := report.TablesOf(base)
		switch {
		case err != nil:
			return err
		case format == "json":
			return report.TablesJSON(p.stdout, tables)
		}
		return report.Tables(p.stdout, options, tables)
	}
	records, ok := report.RecordsOfKind(base, kind)
	switch {
	case !ok:
		return noKind(kind)
	case format == "json":
		return report.RecordsJSON(p.stdout, "", records)
	}
	return report.Rows(p.stdout, options, records)
}

func noKind(kind string) error {
	if near, ok := nearest(kind, report.ListedKinds()); ok {
		return usagef("no kind %q. Did you mean %s?", kind, near)
	}
	return usagef("no kind %q. Choose %s", kind, strings.Join(report.ListedKinds(), ", "))
}
