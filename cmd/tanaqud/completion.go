package main

import (
	"embed"
	"fmt"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/tanaqud/tanaqud/internal/report"
	"github.com/tanaqud/tanaqud/internal/rule"
)

// The scripts of the shells ask "tanaqud __complete WORD..." what could stand
// in the place of the last word.
//
//go:embed completion
var completionScripts embed.FS

var shellNames = []string{"bash", "zsh", "fish", "powershell"}

func (p *program) completionCommand() *cli.Command {
	return &cli.Command{
		Name:      "completion",
		Usage:     "print the completion script of a shell",
		ArgsUsage: strings.Join(shellNames, "|"),
		Description: `bash:        source <(tanaqud completion bash)
zsh:         source <(tanaqud completion zsh)
fish:        tanaqud completion fish | source
PowerShell:  tanaqud completion powershell | Out-String | Invoke-Expression`,
		Action: func(c *cli.Context) error {
			if c.NArg() != 1 {
				return usagef("completion of which shell? Choose %s", strings.Join(shellNames, ", "))
			}
			script, err := completionScripts.ReadFile("completion/" + c.Args().First())
			if err != nil {
				return usagef("no completion for %q. Choose %s", c.Args().First(), strings.Join(shellNames, ", "))
			}
			_, err = p.stdout.Write(script)
			return err
		},
	}
}

const completeName = "__complete"

// completeCommand answers the scripts, a candidate a line; none means files.
func (p *program) completeCommand() *cli.Command {
	return &cli.Command{
		Name:            completeName,
		Hidden:          true,
		SkipFlagParsing: true,
		Action: func(c *cli.Context) error {
			words := slices.DeleteFunc(c.Args().Slice(), func(word string) bool { return word == "--" })
			if len(words) == 0 {
				words = []string{""}
			}
			last := words[len(words)-1]
			for _, candidate := range candidates(c.App, words[:len(words)-1], last) {
				if !strings.HasPrefix(candidate, last) {
					continue
				}
				if _, err := fmt.Fprintln(p.stdout, candidate); err != nil {
					return err
				}
			}
			return nil
		},
	}
}

// candidates are what may follow the words before it.
func candidates(app *cli.App, before []string, last string) []string {
	var command *cli.Command
	for _, word := range before {
		if command = app.Command(word); command != nil {
			break
		}
	}
	if command != nil && len(command.Subcommands) > 0 {
		names := subcommandNames(command)
		i := slices.IndexFunc(before, func(word string) bool { return slices.Contains(names, word) })
		if i < 0 {
			return names
		}
		command = command.Subcommands[slices.Index(names, before[i])]
	}
	if len(before) > 0 {
		if values := flagValues(command, before[len(before)-1]); values != nil {
			return values
		}
	}
	switch {
	case strings.HasPrefix(last, "-") && command == nil:
		return flagNames(app.Command("check"))
	case strings.HasPrefix(last, "-"):
		return flagNames(command)
	case command == nil:
		return commandNames(app)
	case command.Name == "explain":
		return standardRuleNames()
	case command.Name == "completion":
		return shellNames
	case command.Name == "schema":
		return schemaNames
	case command.Name == "list":
		return report.ListedKinds()
	}
	return nil
}

func subcommandNames(command *cli.Command) (names []string) {
	for _, sub := range command.Subcommands {
		names = append(names, sub.Name)
	}
	return names
}

func flagNames(c *cli.Command) []string {
	names := []string{"--help"}
	for _, f := range c.Flags {
		names = append(names, "--"+f.Names()[0])
	}
	return names
}

// flagValues are the values of the flag, nil where the word is no flag or
// takes any value.
func flagValues(c *cli.Command, flag string) []string {
	switch strings.TrimLeft(flag, "-") {
	case formatName, "f":
		return formatsOf(c)
	case langName, "l":
		return rule.Languages()
	case colorName:
		return colorNames
	case failOnName:
		return severityNames
	case enableName, disableName:
		return standardRuleNames()
	}
	return nil
}

func formatsOf(c *cli.Command) []string {
	if c == nil || c.Name == "check" {
		return report.Formats()
	}
	if c.Name == timelineName {
		return report.TimelineFormats()
	}
	return textFormats
}

func standardRuleNames() []string {
	rules, err := rule.Standard()
	if err != nil {
		return nil
	}
	return ruleNames(rules)
}
