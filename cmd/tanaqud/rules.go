package main

import (
	"github.com/urfave/cli/v2"

	"github.com/tanaqud/tanaqud/internal/report"
	"github.com/tanaqud/tanaqud/internal/rule"
)

// textFormats are those of the commands that report no findings.
var textFormats = []string{"text", "json"}

func (p *program) rulesCommand() *cli.Command {
	return &cli.Command{
		Name:   "rules",
		Usage:  "list the rules",
		Flags:  []cli.Flag{formatFlag("text", textFormats...), langFlag(), colorFlag(), enableFlag(), disableFlag()},
		Action: p.rules,
	}
}

func (p *program) rules(c *cli.Context) error {
	if c.NArg() > 0 {
		return usagef("rules takes no arguments. For one rule: tanaqud explain %s", c.Args().First())
	}
	rules, err := chosenRules(c)
	if err != nil {
		return err
	}
	format, err := oneOf(c, formatName, textFormats)
	if err != nil {
		return err
	}
	if format == "json" {
		return report.RulesJSON(p.stdout, rules)
	}
	options, err := options(c, p.stdout)
	if err != nil {
		return err
	}
	return report.Rules(p.stdout, options, rules)
}

func (p *program) explainCommand() *cli.Command {
	return &cli.Command{
		Name:      "explain",
		Usage:     "tell what a rule looks for, why, and what it leaves alone",
		ArgsUsage: "RULE",
		Flags:     []cli.Flag{langFlag(), colorFlag()},
		Action:    p.explain,
	}
}

func (p *program) explain(c *cli.Context) error {
	if c.NArg() != 1 {
		return usagef("explain which rule? See tanaqud rules")
	}
	rules, err := rule.Standard()
	if err != nil {
		return err
	}
	options, err := options(c, p.stdout)
	if err != nil {
		return err
	}
	name := c.Args().First()
	for _, r := range rules {
		if r.ID == name {
			return report.Rule(p.stdout, options, r)
		}
	}
	if near, ok := nearest(name, ruleNames(rules)); ok {
		return usagef("no rule %q. Did you mean %s?", name, near)
	}
	return usagef("no rule %q. See tanaqud rules", name)
}
