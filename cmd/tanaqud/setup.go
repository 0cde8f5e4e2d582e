package main

import (
	"io"
	"slices"

	"github.com/urfave/cli/v2"

	"github.com/tanaqud/tanaqud/checks"
	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/engine"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/newsroom"
	"github.com/tanaqud/tanaqud/internal/report"
	"github.com/tanaqud/tanaqud/internal/rule"
)

// setup is what the flags ask of a run.
type setup struct {
	engine  *engine.Engine
	options report.Options
	jobs    int
}

func (p *program) setup(c *cli.Context) (setup, error) {
	rules, err := chosenRules(c)
	if err != nil {
		return setup{}, err
	}
	day, err := dayOf(c)
	if err != nil {
		return setup{}, err
	}
	jobs := c.Int(jobsName)
	if jobs < 1 {
		return setup{}, usagef("--jobs %d: at least one job is needed", jobs)
	}
	base, err := base(c)
	if err != nil {
		return setup{}, err
	}
	e := &engine.Engine{Rules: rules, Checks: checks.All, Base: base, Date: day}
	return setup{engine: e, jobs: jobs}, nil
}

// base is what the program knows, as the newsroom's own tables amend it.
func base(c *cli.Context) (*knowledge.Base, error) {
	return newsroom.Open(knowledge.Default(), c.StringSlice(knowledgeName)...)
}

// dayOf is the day that --date names, nil without one.
func dayOf(c *cli.Context) (*int, error) {
	text := c.String(dateName)
	if text == "" {
		return nil, nil
	}
	day, ok := article.MetadataDay(text)
	if !ok {
		return nil, usagef("--date %s: not a day. Write it as 2025-02-28", text)
	}
	return &day, nil
}

// options are how to write a report that ends up in w.
func options(c *cli.Context, w io.Writer) (report.Options, error) {
	words, err := wording(c)
	if err != nil {
		return report.Options{}, err
	}
	when, err := oneOf(c, colorName, colorNames)
	if err != nil {
		return report.Options{}, err
	}
	return report.Options{Words: words, Version: version(), Width: width(w), Color: colored(when, w)}, nil
}

// wording chooses the language of a report: the flag's, else the terminal's,
// else each article's.
func wording(c *cli.Context) (func(article string) *rule.Wording, error) {
	asked := c.String(langName)
	switch {
	case asked != "":
		if _, err := oneOf(c, langName, rule.Languages()); err != nil {
			return nil, err
		}
	case slices.Contains(rule.Languages(), locale()):
		asked = locale()
	}
	return func(article string) *rule.Wording {
		if asked != "" {
			return rule.WordsOf(asked)
		}
		return rule.WordsOf(article)
	}, nil
}
