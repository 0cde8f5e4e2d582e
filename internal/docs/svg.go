package main

import (
	"fmt"
	"html"
	"strconv"
	"strings"

	"github.com/tanaqud/tanaqud/internal/language"
)

// The measures of the picture, in pixels.
const (
	columnWidth = 8.43
	lineHeight  = 21
	padding     = 22
	titleBar    = 34
)

// draw makes a picture of a terminal out of what was written to one. A
// report in a right-to-left language is set from the right, as its readers
// expect; the isolates in it do the rest.
//
// The text stands in HTML inside the SVG, since SVG's own text can neither
// be highlighted nor mix directions.
func draw(title, output string, rtl bool) string {
	lines := strings.Split(strings.TrimRight(output, "\n"), "\n")
	columns := 0
	for _, l := range lines {
		columns = max(columns, language.Cells(plain(l)))
	}
	width := int(float64(columns)*columnWidth) + 2*padding
	height := len(lines)*lineHeight + titleBar + 2*padding - lineHeight/2
	direction := "ltr"
	if rtl {
		direction = "rtl"
	}
	var b strings.Builder
	fmt.Fprintf(&b, frame, width, height, html.EscapeString(title), width-1, height-1, width/2, html.EscapeString(title),
		padding, titleBar+padding/2, width-2*padding, height-titleBar-padding/2, direction)
	for _, l := range lines {
		fmt.Fprintf(&b, "<p>%s</p>\n", spans(l))
	}
	b.WriteString("</div></foreignObject>\n</svg>\n")
	return b.String()
}

const frame = `<svg xmlns="http://www.w3.org/2000/svg" width="%[1]d" height="%[2]d" viewBox="0 0 %[1]d %[2]d" role="img" aria-label="%[3]s">
<style>
div { font: 14px/21px ui-monospace, "SFMono-Regular", Menlo, Consolas, "DejaVu Sans Mono", "Noto Sans Arabic", "Segoe UI", monospace; color: #d1d7e0 }
p { margin: 0; height: 21px; white-space: pre }
.b { font-weight: 700 } .u { text-decoration: underline; text-underline-offset: 4px }
.f30 { color: #0d1117 } .f90 { color: #7d8794 } .f91 { color: #ff7b72 } .f92 { color: #56d364 } .f93 { color: #e3b341 } .f96 { color: #56d4dd } .f97 { color: #fff }
.g41 { background: #b62324 } .g42 { background: #3fb950 } .g43 { background: #e3b341 } .g46 { background: #39c5cf }
.g41, .g42, .g43, .g46 { border-radius: 3px; padding: 1px 0 }
</style>
<rect x=".5" y=".5" width="%[4]d" height="%[5]d" rx="9" fill="#0d1117" stroke="#30363d"/>
<circle cx="20" cy="18" r="5.5" fill="#ff5f57"/><circle cx="38" cy="18" r="5.5" fill="#febc2e"/><circle cx="56" cy="18" r="5.5" fill="#28c840"/>
<text x="%[6]d" y="22" text-anchor="middle" font-family="system-ui, sans-serif" font-size="12.5" fill="#7d8794">%[7]s</text>
<foreignObject x="%[8]d" y="%[9]d" width="%[10]d" height="%[11]d">
<div xmlns="http://www.w3.org/1999/xhtml" dir="%[12]s">
`

// spans turns the colors of a line into classes.
func spans(line string) string {
	var b strings.Builder
	var look look
	for line != "" {
		text, rest, escaped := strings.Cut(line, "\x1b[")
		if text != "" {
			b.WriteString(look.span(text))
		}
		if !escaped {
			break
		}
		codes, after, _ := strings.Cut(rest, "m")
		for code := range strings.SplitSeq(codes, ";") {
			look.apply(code)
		}
		line = after
	}
	return b.String()
}

// look is how text is shown at one point of a terminal's output.
type look struct {
	bold, underlined       bool
	foreground, background string // codes
}

// apply takes in one code of an escape sequence (ECMA-48, SGR).
func (l *look) apply(code string) {
	n, err := strconv.Atoi(code)
	switch {
	case err != nil, n == 0:
		*l = look{}
	case n == 1:
		l.bold = true
	case n == 4:
		l.underlined = true
	case n == 22:
		l.bold = false
	case n == 24:
		l.underlined = false
	case n == 39:
		l.foreground = ""
	case n == 49:
		l.background = ""
	case n >= 30 && n < 38, n >= 90 && n < 98:
		l.foreground = code
	case n >= 40 && n < 48:
		l.background = code
	}
}

func (l *look) span(text string) string {
	var classes []string
	if l.bold {
		classes = append(classes, "b")
	}
	if l.underlined {
		classes = append(classes, "u")
	}
	if l.foreground != "" {
		classes = append(classes, "f"+l.foreground)
	}
	if l.background != "" {
		classes = append(classes, "g"+l.background)
	}
	text = html.EscapeString(text)
	if len(classes) == 0 {
		return text
	}
	return `<span class="` + strings.Join(classes, " ") + `">` + text + `</span>`
}

// plain is a line without its colors.
func plain(line string) string {
	var b strings.Builder
	for i, part := range strings.Split(line, "\x1b[") {
		if i > 0 {
			_, part, _ = strings.Cut(part, "m")
		}
		b.WriteString(part)
	}
	return b.String()
}
