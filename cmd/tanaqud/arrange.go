package main

import (
	"os"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"
)

// arrange puts a command line into the one order that the flag parser
// understands (command, flags, "--", paths), so that people may write it in
// any. A line without a command means check.
func arrange(app *cli.App, args []string) ([]string, error) {
	words, err := split(app, args)
	if err != nil {
		return nil, err
	}
	if len(words.paths) == 0 && !words.asksMore() {
		return words.flags, nil // help or version
	}
	if words.plain > 0 && words.paths[0] == "help" {
		return helpFor(app, words.paths[1:])
	}
	name, paths := "check", words.paths
	if words.plain > 0 {
		if name, paths, err = pickCommand(app, words.paths); err != nil {
			return nil, err
		}
	}
	line := []string{name}
	command := app.Command(name)
	if len(command.Subcommands) > 0 && len(paths) > 0 {
		if command, err = pickSubcommand(command, paths[0]); err != nil {
			return nil, err
		}
		line, paths = append(line, command.Name), paths[1:]
	}
	for _, flag := range words.names {
		if !takes(command.Flags, flag) && flag != "help" && flag != "h" {
			return nil, noFlag(command, flag)
		}
	}
	line = append(line, words.flags...)
	return append(append(line, "--"), paths...), nil
}

// words are those of a command line by their sort.
type words struct {
	flags []string // as written, each with its value
	names []string // of the flags, without dashes
	paths []string // all the rest, the command among them
	plain int      // how many of the paths stood before "--": only one of those can be the command
}

// asksMore says whether there is a flag that only a command can answer.
func (w words) asksMore() bool {
	return slices.ContainsFunc(w.names, func(name string) bool {
		return name != "help" && name != "h" && name != "version" && name != "v"
	})
}

func split(app *cli.App, args []string) (words, error) {
	var w words
	for i := 0; i < len(args); i++ {
		arg := args[i]
		if arg == "--" {
			w.plain = len(w.paths)
			w.paths = append(w.paths, args[i+1:]...)
			return w, nil
		}
		if len(arg) < 2 || arg[0] != '-' {
			w.paths = append(w.paths, arg)
			continue
		}
		name, _, hasValue := strings.Cut(strings.TrimLeft(arg, "-"), "=")
		w.names = append(w.names, name)
		w.flags = append(w.flags, arg)
		if hasValue || !takesValue(app, name) {
			continue
		}
		if i++; i == len(args) {
			return w, usagef("%s needs a value", arg)
		}
		w.flags = append(w.flags, args[i])
	}
	w.plain = len(w.paths)
	return w, nil
}

// takesValue says whether the flag is followed by a value. A name means the
// same in every command.
func takesValue(app *cli.App, name string) bool {
	for _, c := range app.Commands {
		for _, sub := range append([]*cli.Command{c}, c.Subcommands...) {
			if i := slices.IndexFunc(sub.Flags, func(f cli.Flag) bool { return slices.Contains(f.Names(), name) }); i >= 0 {
				doc, ok := sub.Flags[i].(cli.DocGenerationFlag)
				return ok && doc.TakesValue()
			}
		}
	}
	return false
}

func takes(flags []cli.Flag, name string) bool {
	return slices.ContainsFunc(flags, func(f cli.Flag) bool { return slices.Contains(f.Names(), name) })
}

// pickCommand tells the command from the paths. What is no file but nearly a
// command is a slip of the keyboard.
func pickCommand(app *cli.App, paths []string) (name string, rest []string, err error) {
	if len(paths) == 0 {
		return "check", nil, nil
	}
	first := paths[0]
	if app.Command(first) != nil {
		return first, paths[1:], nil
	}
	if _, err := os.Lstat(first); err == nil || strings.ContainsAny(first, `-./\*?[`) {
		return "check", paths, nil
	}
	if near, ok := nearest(first, commandNames(app)); ok {
		return "", nil, usagef("no command or file %q. Did you mean %q?", first, near)
	}
	return "check", paths, nil
}

func pickSubcommand(command *cli.Command, name string) (*cli.Command, error) {
	names := subcommandNames(command)
	if i := slices.Index(names, name); i >= 0 {
		return command.Subcommands[i], nil
	}
	if near, ok := nearest(name, names); ok {
		return nil, usagef("%s has no command %q. Did you mean %q?", command.Name, name, near)
	}
	return nil, usagef("%s has no command %q. Choose %s", command.Name, name, strings.Join(names, ", "))
}

// helpFor turns "help COMMAND" into the flag.
func helpFor(app *cli.App, about []string) ([]string, error) {
	if len(about) == 0 {
		return []string{"--help"}, nil
	}
	if command := app.Command(about[0]); command != nil {
		if len(about) > 1 && len(command.Subcommands) > 0 {
			sub, err := pickSubcommand(command, about[1])
			if err != nil {
				return nil, err
			}
			return []string{about[0], sub.Name, "--help"}, nil
		}
		return []string{about[0], "--help"}, nil
	}
	if near, ok := nearest(about[0], commandNames(app)); ok {
		return nil, usagef("no command %q. Did you mean %q?", about[0], near)
	}
	return nil, usagef("no command %q. See tanaqud --help", about[0])
}

func commandNames(app *cli.App) []string {
	var names []string
	for _, c := range app.Commands {
		if !c.Hidden {
			names = append(names, c.Name)
		}
	}
	return names
}

func noFlag(command *cli.Command, flag string) error {
	var names []string
	for _, f := range command.Flags {
		names = append(names, f.Names()...)
	}
	dashes := "--"
	if len(flag) == 1 {
		dashes = "-"
	}
	if near, ok := nearest(flag, names); ok && len(flag) > 1 {
		return usagef("%s has no flag %s%s. Did you mean --%s?", command.Name, dashes, flag, near)
	}
	return usagef("%s has no flag %s%s. See tanaqud %s --help", command.Name, dashes, flag, command.Name)
}
