package report

import (
	"github.com/fatih/color"

	"github.com/tanaqud/tanaqud/internal/rule"
)

// palette is the colors of one report. Whether they show is decided for each
// writer, never for the whole process.
type palette struct {
	colored                      bool
	title, strong, faint         *color.Color
	errors, warnings, notes      *color.Color
	right, wrong                 *color.Color
	first, second, good, suspect *color.Color // the ends of a finding
	aside                        *color.Color // a premise
}

func newPalette(colored bool) palette {
	paint := func(attributes ...color.Attribute) *color.Color {
		c := color.New(attributes...)
		if colored {
			c.EnableColor()
		} else {
			c.DisableColor()
		}
		return c
	}
	return palette{
		colored:  colored,
		title:    paint(color.Bold, color.Underline),
		strong:   paint(color.Bold),
		faint:    paint(color.FgHiBlack),
		errors:   paint(color.FgHiRed, color.Bold),
		warnings: paint(color.FgHiYellow, color.Bold),
		notes:    paint(color.FgHiCyan, color.Bold),
		right:    paint(color.FgHiGreen),
		wrong:    paint(color.FgHiRed),
		first:    paint(color.BgYellow, color.FgBlack),
		second:   paint(color.BgCyan, color.FgBlack),
		good:     paint(color.BgGreen, color.FgBlack),
		aside:    paint(color.Underline),
		suspect:  paint(color.BgRed, color.FgHiWhite, color.Bold),
	}
}

func (p palette) severity(s rule.Severity) *color.Color {
	switch s {
	case rule.Error:
		return p.errors
	case rule.Warning:
		return p.warnings
	}
	return p.notes
}

// highlight shows one end of a finding, with brackets where there is no
// color. blame is the end that is probably wrong, plain when open.
func (p palette) highlight(text string, end, blame int) string {
	if end == plain {
		return text
	}
	switch {
	case !p.colored && end == premise:
		return "⟨" + text + "⟩"
	case !p.colored:
		return "⟦" + text + "⟧"
	case end == premise:
		return p.aside.Sprint(text)
	case end == blame:
		return p.suspect.Sprint(text)
	case blame >= 0:
		return p.good.Sprint(text)
	case end == 0:
		return p.first.Sprint(text)
	}
	return p.second.Sprint(text)
}
