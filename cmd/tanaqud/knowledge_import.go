package main

import (
	"fmt"
	"maps"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/tanaqud/tanaqud/internal/newsroom"
	"github.com/tanaqud/tanaqud/internal/wikidata"
)

const officeName = "office"

func (p *program) importCommand() *cli.Command {
	return &cli.Command{
		Name:      "import",
		Usage:     "bring the holders of offices, with all their names, from Wikidata into a table of people",
		ArgsUsage: "FILE...",
		Description: `FILE is the JSON dump of Wikidata, plain, .gz or .bz2, or the result of a
SPARQL query as CSV or JSON with the variables person, office, start, and, where
there are some, end, en, ar, aliases_en, aliases_ar (parted by |), modified.

The offices are those of --office, such as US_PRESIDENT=Q11696, and those that
have a wikidata column in a table of --knowledge. An import that was interrupted
goes on where it was when the same command is given again.`,
		Flags: []cli.Flag{
			&cli.StringFlag{Name: outputName, Aliases: []string{"o"}, Usage: "write the table to `FILE`, a .yaml"},
			&cli.StringSliceFlag{Name: officeName, Usage: "an office and its item, `ID=QID`; may be repeated"},
			knowledgeFlag(),
		},
		Action: p.importHolders,
	}
}

func (p *program) importHolders(c *cli.Context) error {
	output := c.String(outputName)
	switch {
	case c.NArg() == 0:
		return usagef("import which file? Name a Wikidata dump or the result of a query")
	case !strings.HasSuffix(output, ".yaml"):
		return usagef("import to where? Name a table with --output people.yaml")
	}
	offices, err := officesOf(c)
	if err != nil {
		return err
	}
	m := wikidata.Import{Offices: offices, Inputs: c.Args().Slice(), Output: output}
	people, err := m.Run(p.ctx)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(p.stdout, "%s: %d people\n", output, people)
	return err
}

// officesOf are the offices that an import looks for.
func officesOf(c *cli.Context) (wikidata.Offices, error) {
	files, err := newsroom.Read(c.StringSlice(knowledgeName)...)
	if err != nil {
		return nil, err
	}
	items, err := newsroom.OfficeItems(files...)
	if err != nil {
		return nil, err
	}
	offices := wikidata.Offices{}
	maps.Copy(offices, items)
	for _, pair := range c.StringSlice(officeName) {
		id, item, ok := strings.Cut(pair, "=")
		if !ok || id == "" || len(item) < 2 || item[0] != 'Q' {
			return nil, usagef("--office %s: write an office and its item, such as US_PRESIDENT=Q11696", pair)
		}
		offices[item] = id
	}
	if len(offices) == 0 {
		return nil, usagef("import the holders of which office? Name some with --office US_PRESIDENT=Q11696, or give them a wikidata column in a table of --knowledge")
	}
	return offices, nil
}
