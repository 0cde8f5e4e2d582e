package report

import (
	"html"
	"math"
	"strconv"
	"strings"
)

// markup writes elements of HTML and of SVG. Names are ours; every value and
// every text is escaped, so that no article can add an element.
type markup struct{ strings.Builder }

// open begins an element. Attributes are pairs of name and value; one without
// a value is left out.
func (m *markup) open(name string, attributes ...string) {
	m.tag(name, attributes)
	m.WriteByte('>')
}

// empty writes an element without content, as SVG has it.
func (m *markup) empty(name string, attributes ...string) {
	m.tag(name, attributes)
	m.WriteString("/>")
}

func (m *markup) tag(name string, attributes []string) {
	m.WriteByte('<')
	m.WriteString(name)
	for i := 0; i+1 < len(attributes); i += 2 {
		if attributes[i+1] == "" {
			continue
		}
		m.WriteByte(' ')
		m.WriteString(attributes[i])
		m.WriteString(`="`)
		m.text(attributes[i+1])
		m.WriteByte('"')
	}
}

func (m *markup) close(names ...string) {
	for _, name := range names {
		m.WriteString("</" + name + ">")
	}
}

// element writes an element that holds a text.
func (m *markup) element(name, text string, attributes ...string) {
	m.open(name, attributes...)
	m.text(text)
	m.close(name)
}

func (m *markup) text(s string) { m.WriteString(html.EscapeString(strings.Map(inXML, s))) }

// inXML leaves out what no document of XML may hold.
func inXML(r rune) rune {
	if r < ' ' && r != '\n' && r != '\t' || r == 0xFFFE || r == 0xFFFF {
		return -1
	}
	return r
}

// px writes a measure to a tenth of a pixel.
func px(n float64) string { return strconv.FormatFloat(math.Round(n*10)/10, 'f', -1, 64) }
