package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"syscall"

	"github.com/urfave/cli/v2"

	"github.com/tanaqud/tanaqud/internal/report"
	"github.com/tanaqud/tanaqud/internal/rule"
)

// The exit statuses.
const (
	statusClean       = 0   // nothing at or above --fail-on
	statusFindings    = 1   // something was found
	statusUsage       = 2   // wrong usage or configuration, or nowhere to write the report
	statusUnread      = 3   // some input could not be read; the rest was checked
	statusInterrupted = 130 // as shells have it for Ctrl-C
)

// program is one run: its streams, and what it will exit with.
type program struct {
	ctx    context.Context
	stdin  io.Reader
	stdout io.Writer
	stderr io.Writer
	limit  rule.Severity // the mildest that makes the run fail
	status int
}

// run is the whole program, without a process around it.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	p := &program{ctx: ctx, stdin: stdin, stdout: stdout, stderr: stderr, limit: never}
	app := p.app()
	line, err := arrange(app, args)
	if err == nil {
		err = app.RunContext(ctx, append([]string{app.Name}, line...))
	}
	if len(args) == 0 && err == nil {
		return statusUsage // help was shown, but nothing was checked: a script should notice
	}
	return p.exit(err)
}

// usageError is a command line that we cannot make sense of.
type usageError string

func (e usageError) Error() string { return string(e) }

func usagef(format string, args ...any) error { return usageError(fmt.Sprintf(format, args...)) }

// exit tells why the run ended, where that needs telling, and with what
// status.
func (p *program) exit(err error) int {
	var usage usageError
	switch {
	case err == nil:
		return p.status
	case errors.Is(err, syscall.EPIPE): // whoever read us has seen enough
		return p.status
	case errors.Is(err, context.Canceled):
		p.complain(errors.New("interrupted"))
		return statusInterrupted
	case errors.As(err, &usage):
		p.complain(err)
		return statusUsage
	}
	var mistakes rule.Mistakes
	if errors.As(err, &mistakes) {
		for _, m := range mistakes {
			p.complainOf(m)
		}
		return statusUsage
	}
	p.complain(err) // the report could not be written, or a file not be opened
	return statusUsage
}

// complain tells the user of a problem that does not end the run.
func (p *program) complain(err error) {
	fmt.Fprintf(p.stderr, "tanaqud: %s\n", report.Printable(err.Error()))
}

// complainOf shows a mistake in a file of the user's, with its line.
func (p *program) complainOf(m *rule.Mistake) {
	for line := range strings.SplitSeq(m.Error(), "\n") {
		fmt.Fprintln(p.stderr, report.Printable(line))
	}
}

// app describes the command line.
func (p *program) app() *cli.App {
	return &cli.App{
		Name:           "tanaqud",
		HelpName:       "tanaqud",
		Usage:          "find where a news article contradicts itself",
		UsageText:      "tanaqud [check] [options] PATH...\ntanaqud COMMAND [options] [arguments]",
		Description:    appDescription,
		Version:        version(),
		Reader:         p.stdin,
		Writer:         p.stdout,
		ErrWriter:      p.stderr,
		ExitErrHandler: func(*cli.Context, error) {}, // exit() decides
		Commands: commands(
			p.checkCommand(),
			p.claimsCommand(),
			p.timelineCommand(),
			p.knowledgeCommand(),
			p.rulesCommand(),
			p.explainCommand(),
			p.schemaCommand(),
			p.completionCommand(),
			p.completeCommand(),
			p.manCommand(),
			p.versionCommand(),
		),
	}
}

const appDescription = `tanaqud reads news articles in Arabic and in English and shows both ends of
each contradiction: a dateline and a caption of two dates, a Friday that was
a Tuesday, a host that is not where the city lies. It asks no model and no
network: the same article gives the same report, every time.

PATH is a file, a folder, a glob or - for standard input. Text, HTML,
Markdown and JSON Lines are told apart by their content.

Exit status: 0 nothing found, 1 contradictions found (see --fail-on),
2 wrong usage, 3 some input could not be read.`

// commands gives each command what all of them share.
func commands(list ...*cli.Command) []*cli.Command {
	for _, c := range list {
		c.HideHelpCommand = true // a file may be named "help"
		c.OnUsageError = func(_ *cli.Context, err error, _ bool) error {
			return usagef("%v. See tanaqud %s --help", err, c.Name)
		}
	}
	return list
}
