package main

import (
	"bufio"

	"github.com/urfave/cli/v2"

	"github.com/tanaqud/tanaqud/internal/report"
)

const timelineName = "timeline"

func (p *program) timelineCommand() *cli.Command {
	return &cli.Command{
		Name:      timelineName,
		Usage:     "draw the time line of articles, with what contradicts it",
		UsageText: "tanaqud timeline [options] PATH...",
		Description: `text is for a terminal; svg is a picture; html is a page that needs no network,
in which a mark and its words show each other; json is for programs.`,
		Flags: []cli.Flag{
			formatFlag("text", report.TimelineFormats()...), outputFlag(), langFlag(), colorFlag(), dateFlag(), enableFlag(), disableFlag(), knowledgeFlag(), jobsFlag(),
		},
		Action: p.timeline,
	}
}

func (p *program) timeline(c *cli.Context) error {
	return p.report(c, report.TimelineFormats(), func(format string, w *bufio.Writer, s setup) (report.Writer, error) {
		return report.NewTimeline(format, w, s.options)
	})
}
