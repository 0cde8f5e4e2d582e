package main

import (
	"github.com/urfave/cli/v2"
)

func (p *program) knowledgeCommand() *cli.Command {
	return &cli.Command{
		Name:  "knowledge",
		Usage: "look up what is known of people, offices, places and events; read a newsroom's own tables",
		Description: `A newsroom's own tables are a YAML file, or CSV files of one table each. Their
columns are

  people     en, ar, short, wikidata
  offices    id, scope, head, en, ar, wikidata
  terms      office, person, start, end, verified_to, confidence, note
  places     sort, country, subdivision, en, ar
  spellings  usual, others

and several names in one field of a CSV file are parted by semicolons. Give
the files to check, claims and timeline with --knowledge FILE, or name them in
TANAQUD_KNOWLEDGE: what they say goes before what the program knows.`,
		Subcommands: commands(p.lookupCommand(), p.listCommand(), p.validateCommand(), p.importCommand()),
		Action: func(*cli.Context) error {
			return usagef("knowledge of what? Choose lookup, list, validate, import")
		},
	}
}
