package report

import (
	"strings"

	"github.com/fatih/color"

	"github.com/tanaqud/tanaqud/internal/language"
)

// cell is one field of a table. Its width is that of the text; isolates and
// colors take none.
type cell struct {
	text  string
	shown string // the text as it is written, with isolates and colors
}

// columnGap is between two columns.
const columnGap = 2

// table writes rows whose columns line up on the terminal.
func (pg *page) table(rows [][]cell) {
	var widths []int
	for _, row := range rows {
		for i, c := range row {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], language.Cells(c.text))
		}
	}
	for _, row := range rows {
		pg.WriteString(indent)
		var line strings.Builder
		for i, c := range row {
			line.WriteString(c.shown)
			if widths[i] > 0 && i < len(row)-1 {
				line.WriteString(strings.Repeat(" ", columnGap+widths[i]-language.Cells(c.text)))
			}
		}
		pg.line(line.String())
	}
}

// word is a cell of the report's own language.
func (pg *page) word(text string, paint *color.Color) cell {
	if text == "" {
		return cell{}
	}
	return cell{text, paint.Sprint(pg.own(text))}
}
