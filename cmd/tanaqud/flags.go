package main

import (
	"runtime"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"
)

// The names of flags that are read back.
const (
	formatName  = "format"
	outputName  = "output"
	langName    = "lang"
	colorName   = "color"
	failOnName  = "fail-on"
	dateName    = "date"
	enableName  = "enable"
	disableName = "disable"
	jobsName    = "jobs"

	knowledgeName = "knowledge"
)

// The values that flags take, for completion and for advice.
var (
	colorNames    = []string{"auto", "always", "never"}
	severityNames = []string{"error", "warning", "note", "never"}
)

func formatFlag(standard string, formats ...string) cli.Flag {
	return &cli.StringFlag{Name: formatName, Aliases: []string{"f"}, Value: standard,
		Usage: "write in this `FORMAT`: " + strings.Join(formats, ", ")}
}

func outputFlag() cli.Flag {
	return &cli.StringFlag{Name: outputName, Aliases: []string{"o"}, Usage: "write to `FILE`, whole or not at all"}
}

func langFlag() cli.Flag {
	return &cli.StringFlag{Name: langName, Aliases: []string{"l"},
		Usage: "speak `LANGUAGE`, ar or en (default: the terminal's, then each article's)"}
}

func colorFlag() cli.Flag {
	return &cli.StringFlag{Name: colorName, Value: "auto", Usage: "color `WHEN`: auto, always or never"}
}

func dateFlag() cli.Flag {
	return &cli.StringFlag{Name: dateName, Usage: "the `DAY`, YYYY-MM-DD, of articles that do not tell their own"}
}

func failOnFlag() cli.Flag {
	return &cli.StringFlag{Name: failOnName, Value: "error", Usage: "exit with status 1 from this `SEVERITY` on: error, warning, note or never"}
}

func enableFlag() cli.Flag {
	return &cli.StringSliceFlag{Name: enableName, Usage: "only the rules that match `GLOB`, by id or family; may be repeated"}
}

func disableFlag() cli.Flag {
	return &cli.StringSliceFlag{Name: disableName, Usage: "without the rules that match `GLOB`, by id or family; may be repeated"}
}

func jobsFlag() cli.Flag {
	return &cli.IntFlag{Name: jobsName, Aliases: []string{"j"}, Value: runtime.NumCPU(), DefaultText: "one a core", Usage: "check `N` articles at a time"}
}

func knowledgeFlag() cli.Flag {
	return &cli.StringSliceFlag{Name: knowledgeName, Aliases: []string{"k"}, EnvVars: []string{"TANAQUD_KNOWLEDGE"},
		Usage: "know the people, offices, places and spellings of `FILE`, CSV or YAML, as well; may be repeated"}
}

// oneOf is the flag's value, which must be one of those.
func oneOf(c *cli.Context, name string, values []string) (string, error) {
	value := c.String(name)
	if slices.Contains(values, value) {
		return value, nil
	}
	return "", badValue(name, value, values)
}

func badValue(flag, value string, values []string) error {
	if near, ok := nearest(value, values); ok {
		return usagef("--%s %s: no such choice. Did you mean %s?", flag, value, near)
	}
	return usagef("--%s %s: no such choice. Choose %s", flag, value, strings.Join(values, ", "))
}
