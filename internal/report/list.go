package report

import (
	"bytes"
	"encoding/json"
	"io"
)

// list writes one JSON object that holds an array, an element a line, as they
// come.
type list struct {
	out     io.Writer
	head    string // of the object, up to its array
	started bool
	line    bytes.Buffer
}

// schemaHead is how every JSON report begins, up to its array of articles.
func schemaHead(schema, version string) string {
	quoted, _ := json.Marshal(version) // a string always has a JSON form
	return `{"schema":"` + schema + `","tool":{"name":"tanaqud","version":` + string(quoted) + `},"articles":[` + "\n"
}

// add writes one more element.
func (l *list) add(element any) error {
	l.line.Reset()
	l.begin()
	if err := encode(&l.line, element); err != nil {
		return err
	}
	_, err := l.out.Write(l.line.Bytes())
	return err
}

func (l *list) begin() {
	if l.started {
		l.line.WriteByte(',')
		return
	}
	l.started = true
	l.line.WriteString(l.head)
}

// end closes the array and the object, with what else belongs to it.
func (l *list) end(rest string) error {
	l.line.Reset()
	if !l.started {
		l.begin()
	}
	l.line.WriteString("]" + rest + "}\n")
	_, err := l.out.Write(l.line.Bytes())
	return err
}

// encode writes one line of JSON, its text as it is: nobody embeds it in HTML.
func encode(w io.Writer, value any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc.Encode(value)
}
