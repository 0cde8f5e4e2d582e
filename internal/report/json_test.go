package report_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/tanaqud/tanaqud/internal/engine"
	"github.com/tanaqud/tanaqud/internal/report"
)

// schema compiles a published schema, or a definition of it.
func schema(t *testing.T, name, fragment string) *jsonschema.Schema {
	t.Helper()
	text, ok := report.Schema(name)
	if !ok {
		t.Fatalf("no schema %s", name)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource("report.json", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("report.json" + fragment)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func validate(t *testing.T, s *jsonschema.Schema, data []byte) {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		t.Fatalf("%v in %s", err, data)
	}
	if err := s.Validate(doc); err != nil {
		t.Errorf("%v", err)
	}
}

func TestJSONKeepsItsSchema(t *testing.T) {
	whole, line := schema(t, "report", ""), schema(t, "report", "#/$defs/article")
	clean := &engine.Result{Article: read(t, "clean.txt", "Nothing is wrong here.\n")}
	for name, results := range map[string][]*engine.Result{
		"no article":    nil,
		"clean":         {clean},
		"findings":      {sample(t, "ar"), sample(t, "en")},
		"among clean":   {clean, sample(t, "en"), clean},
		"bytes of UTF8": {{Article: read(t, "a\xffb.txt", "Nothing is wrong here.\n")}},
	} {
		t.Run(name, func(t *testing.T) {
			validate(t, whole, write(t, "json", report.Options{}, results...))
			for l := range bytes.Lines(write(t, "ndjson", report.Options{}, results...)) {
				validate(t, line, l)
			}
		})
	}
}

func TestClaimsKeepTheirSchema(t *testing.T) {
	clean := &engine.Result{Article: read(t, "clean.txt", "Nothing is wrong here.\n")}
	validate(t, schema(t, "claims", ""), claims(t, "json", sample(t, "ar"), sample(t, "en"), clean))
	validate(t, schema(t, "claims", ""), claims(t, "json"))
}

func TestJSONEvidenceStandsWhereItSays(t *testing.T) {
	r := sample(t, "ar")
	var got struct {
		Articles []struct {
			Findings []struct {
				Evidence []struct {
					Text       string
					Start, End struct{ Offset, Line, Column int }
				}
			}
		}
	}
	if err := json.Unmarshal(write(t, "json", report.Options{}, r), &got); err != nil {
		t.Fatal(err)
	}
	text := r.Article.Blocks[0].Source.Decoded
	for _, f := range got.Articles[0].Findings {
		for _, e := range f.Evidence {
			if there := text[e.Start.Offset:e.End.Offset]; there != e.Text {
				t.Errorf("at %d stands %q, not %q", e.Start.Offset, there, e.Text)
			}
		}
	}
}
