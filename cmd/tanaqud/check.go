package main

import (
	"bufio"
	"errors"
	"fmt"
	"iter"

	"github.com/urfave/cli/v2"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/engine"
	"github.com/tanaqud/tanaqud/internal/report"
	"github.com/tanaqud/tanaqud/internal/rule"
)

func (p *program) checkCommand() *cli.Command {
	return &cli.Command{
		Name:        "check",
		Usage:       "find contradictions in articles (the default)",
		UsageText:   "tanaqud [check] [options] PATH...",
		Description: "PATH is a file, a folder, a glob or - for standard input.\nOptions may stand anywhere around the paths.",
		Flags: []cli.Flag{
			formatFlag("pretty", report.Formats()...), outputFlag(), langFlag(), colorFlag(), failOnFlag(),
			dateFlag(), enableFlag(), disableFlag(), knowledgeFlag(), jobsFlag(),
		},
		Action: p.check,
	}
}

func (p *program) check(c *cli.Context) error {
	limit, err := failOn(c)
	if err != nil {
		return err
	}
	p.limit = limit
	return p.report(c, report.Formats(), func(format string, w *bufio.Writer, s setup) (report.Writer, error) {
		return report.New(format, w, s.options)
	})
}

// never is graver than any finding.
const never = rule.Error + 1

// failOn is the mildest severity that makes the run fail.
func failOn(c *cli.Context) (rule.Severity, error) {
	name, err := oneOf(c, failOnName, severityNames)
	if err != nil || name == "never" {
		return never, err
	}
	severity, _ := rule.ParseSeverity(name)
	return severity, nil
}

// report checks what the arguments mean and writes it in the format of the
// flags.
func (p *program) report(c *cli.Context, formats []string, open func(string, *bufio.Writer, setup) (report.Writer, error)) error {
	if c.NArg() == 0 {
		return usagef("nothing to %s. Name a file, a folder or - for standard input", c.Command.Name)
	}
	format, err := oneOf(c, formatName, formats)
	if err != nil {
		return err
	}
	s, err := p.setup(c)
	if err != nil {
		return err
	}
	out, err := p.openOutput(c)
	if err != nil {
		return err
	}
	defer out.discard()
	if s.options, err = options(c, out.Writer); err != nil {
		return err
	}
	buffer := bufio.NewWriterSize(out, 64<<10)
	w, err := open(format, buffer, s)
	if err != nil {
		return err
	}
	if err := p.write(w, buffer, p.results(s.engine, c.Args().Slice(), s.jobs)); err != nil {
		return err
	}
	return out.keep()
}

// write reports each outcome as it comes, and settles the exit status.
func (p *program) write(w report.Writer, buffer *bufio.Writer, outcomes iter.Seq[outcome]) error {
	var sum report.Summary
	defer func() {
		switch {
		case sum.Unread > 0:
			p.status = statusUnread
		case sum.AtLeast(p.limit) > 0:
			p.status = statusFindings
		}
	}()
	for o := range outcomes {
		if o.err != nil {
			sum.Unread++
			if err := buffer.Flush(); err != nil { // what was found before the problem is told before it
				return err
			}
			p.complain(o.err)
			continue
		}
		slip, err := writeOne(w, o.result)
		if err != nil {
			return err
		}
		if slip != nil {
			sum.Unread++
			p.complain(slip)
			continue
		}
		sum.Add(o.result)
		o.result.Forget()
	}
	if err := p.ctx.Err(); err != nil { // what is not whole must not look so
		return errors.Join(err, buffer.Flush())
	}
	if err := w.Close(sum); err != nil {
		return err
	}
	return buffer.Flush()
}

// outcome is what came of one article, or of one input that could not be
// read.
type outcome struct {
	article *article.Article
	result  *engine.Result
	err     error
}

// results reads and checks, in the order of the paths.
func (p *program) results(e *engine.Engine, paths []string, jobs int) iter.Seq[outcome] {
	return inOrder(p.ctx, p.articles(paths, jobs), jobs, func(o outcome, yield func(outcome) bool) {
		if o.err == nil {
			o = checkOne(e, o.article)
		}
		yield(o)
	})
}

// checkOne keeps a slip of ours in one article from losing all the others.
func checkOne(e *engine.Engine, a *article.Article) (o outcome) {
	defer func() {
		if slip := recover(); slip != nil {
			o = outcome{err: internalError(a.Path, slip)}
		}
	}()
	return outcome{result: e.Check(a)}
}

// writeOne does the same for the words of the report.
func writeOne(w report.Writer, r *engine.Result) (slip, err error) {
	defer func() {
		if problem := recover(); problem != nil {
			slip = internalError(r.Article.Path, problem)
		}
	}()
	return nil, w.Write(r)
}

func internalError(path string, slip any) error {
	return fmt.Errorf("%s: internal error: %v. Please report it", path, slip)
}
