package report

import (
	_ "embed"
	"io"
	"strconv"

	"github.com/tanaqud/tanaqud/internal/engine"
	"github.com/tanaqud/tanaqud/internal/timeline"
)

//go:embed timeline/drawing.css
var drawingStyle string

// timelineSVG draws time lines as one picture, one below the other.
type timelineSVG struct {
	out     io.Writer
	options Options
	parts   []string
	height  float64
}

func newTimelineSVG(w io.Writer, o Options) Writer { return &timelineSVG{out: w, options: o} }

// The measures of a picture, in pixels.
const (
	pictureWidth = 860
	margin       = 24
	titleHeight  = 58
)

func (t *timelineSVG) Write(r *engine.Result) error {
	s := timeline.Of(r).Scene()
	say := timeWords{t.options.Words(r.Article.Language), s}
	d := newDrawing(s, say, pictureWidth-2*margin, "")
	var m markup
	m.open("g", "transform", "translate("+px(margin)+" "+px(t.height+margin)+")", "direction", say.Direction())
	d.heading(&m, articleName(r), say.dated())
	m.open("g", "transform", "translate(0 "+px(titleHeight)+")")
	d.draw(&m)
	m.close("g", "g")
	t.parts = append(t.parts, m.String())
	t.height += titleHeight + d.height + margin
	return nil
}

func (t *timelineSVG) Close(Summary) error {
	var m markup
	height := px(t.height + margin)
	width := strconv.Itoa(pictureWidth)
	m.open("svg", "xmlns", "http://www.w3.org/2000/svg", "class", "timeline", "width", width, "height", height,
		"viewBox", "0 0 "+width+" "+height, "role", "img")
	m.WriteString("\n<style>" + drawingStyle + "</style>\n")
	m.empty("rect", "class", "paper", "width", width, "height", height, "rx", "10")
	for _, p := range t.parts {
		m.WriteString("\n" + p)
	}
	m.WriteString("\n</svg>\n")
	_, err := io.WriteString(t.out, m.String())
	return err
}

// articleName is how an article is called: its path and, of a record, its id.
func articleName(r *engine.Result) string {
	name := r.Article.Path
	if r.Article.ID != "" {
		name += " " + r.Article.ID
	}
	return Printable(name)
}
