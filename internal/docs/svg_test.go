package main

import (
	"encoding/xml"
	"errors"
	"io"
	"os"
	"strings"
	"testing"
)

func TestSpans(t *testing.T) {
	for _, c := range []struct{ line, want string }{
		{"plain <b>", "plain &lt;b&gt;"},
		{"\x1b[1;4mtitle\x1b[22;24m · rest", `<span class="b u">title</span> · rest`},
		{"a \x1b[41;97;1mend\x1b[0;0;22m, b", `a <span class="b f97 g41">end</span>, b`},
		{"\x1b[90m4 │ \x1b[0mنص", `<span class="f90">4 │ </span>نص`},
	} {
		if got := spans(c.line); got != c.want {
			t.Errorf("spans(%q) = %s, not %s", c.line, got, c.want)
		}
	}
}

func TestPicturesAreWellFormed(t *testing.T) {
	files, err := render(os.DirFS("../.."))
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range files {
		if strings.HasSuffix(name, ".svg") {
			wellFormed(t, text)
		}
	}
}

func wellFormed(t *testing.T, svg string) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(svg))
	for {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			return
		} else if err != nil {
			t.Fatal(err)
		}
	}
}
