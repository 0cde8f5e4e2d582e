package report

import (
	"bytes"
	"embed"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/engine"
	"github.com/tanaqud/tanaqud/internal/rule"
)

// The contracts that the JSON formats keep.
const (
	SchemaName = "tanaqud/report/v1"
	ClaimsName = "tanaqud/claims/v1"
)

//go:embed schema
var schemas embed.FS

// Schema is the JSON Schema of "report", "claims", "timeline" or "knowledge"; ok
// is false for any other name. A line of ndjson is the definition "article" of "report".
func Schema(name string) (schema []byte, ok bool) {
	schema, err := schemas.ReadFile("schema/" + name + "-v1.json")
	return schema, err == nil
}

type articleJSON struct {
	Path     string        `json:"path"`
	ID       string        `json:"id,omitempty"`
	Language string        `json:"language"`
	Date     string        `json:"date,omitempty"`
	Findings []findingJSON `json:"findings"`
	Verdict  *verdictJSON  `json:"verdict,omitempty"`
	Events   []eventJSON   `json:"events,omitempty"`
}

type findingJSON struct {
	Rule        string         `json:"rule"`
	Family      string         `json:"family"`
	Severity    string         `json:"severity"`
	Confidence  float64        `json:"confidence"`
	Message     string         `json:"message"`
	Fingerprint string         `json:"fingerprint"`
	Evidence    []evidenceJSON `json:"evidence"`
	Computation []string       `json:"computation"`
	Blame       *int           `json:"blame,omitempty"`
	Fixes       []fixJSON      `json:"fixes"`
}

type evidenceJSON struct {
	Text  string       `json:"text"`
	Block string       `json:"block"`
	Field string       `json:"field,omitempty"`
	Says  string       `json:"says"`
	Start positionJSON `json:"start"`
	End   positionJSON `json:"end"`
}

type positionJSON struct {
	Offset int `json:"offset"`
	Line   int `json:"line"`
	Column int `json:"column"`
}

type fixJSON struct {
	Description string     `json:"description"`
	Edits       []editJSON `json:"edits"`
}

type editJSON struct {
	Field string `json:"field,omitempty"` // of the record that the offsets count in
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
}

type verdictJSON struct {
	Date    string         `json:"date"`
	Last    string         `json:"last,omitempty"`
	For     []evidenceJSON `json:"for"`
	Against []evidenceJSON `json:"against"`
}

type eventJSON struct {
	Event       string      `json:"event"`
	Verdict     verdictJSON `json:"verdict"`
	Computation []string    `json:"computation"`
}

func ofArticle(r *engine.Result, w *rule.Wording) articleJSON {
	a := articleJSON{
		Path:     r.Article.Path,
		ID:       r.Article.ID,
		Language: r.Article.Language,
		Findings: make([]findingJSON, len(r.Findings)),
		Verdict:  ofVerdict(r.Verdict, w),
	}
	if day, ok := ownDay(r); ok {
		a.Date = isoDay(day)
	}
	for i := range r.Events {
		e := &r.Events[i]
		a.Events = append(a.Events, eventJSON{e.Event, *ofVerdict(&e.Verdict, w), reckoning(&e.Verdict, w)})
	}
	for i := range r.Findings {
		a.Findings[i] = ofFinding(&r.Findings[i], w)
	}
	return a
}

func ofFinding(f *engine.Finding, w *rule.Wording) findingJSON {
	out := findingJSON{
		Rule:        f.Rule.ID,
		Family:      f.Rule.Family,
		Severity:    f.Severity.String(),
		Confidence:  f.Confidence,
		Message:     f.Message(w),
		Fingerprint: f.Fingerprint,
		Evidence:    make([]evidenceJSON, len(f.Evidence)),
		Computation: f.Computation(w),
		Fixes:       []fixJSON{},
	}
	if out.Computation == nil {
		out.Computation = []string{}
	}
	if f.Blame >= 0 {
		out.Blame = &f.Blame
	}
	for i, e := range f.Evidence {
		out.Evidence[i] = ofPassage(e.At, e.Value, w)
	}
	for _, x := range f.Fixes(w) {
		fix := fixJSON{Description: x.Description}
		for _, edit := range x.Edits {
			at := edit.At
			start, end := at.Position()
			fix.Edits = append(fix.Edits, editJSON{Field: at.Block.Source.Field, Start: start.Offset, End: end.Offset, Text: edit.Text})
		}
		out.Fixes = append(out.Fixes, fix)
	}
	return out
}

func ofPassage(p article.Passage, says claim.Value, w *rule.Wording) evidenceJSON {
	start, end := p.Position()
	e := evidenceJSON{
		Text:  p.Text(),
		Block: p.Role.String(),
		Field: p.Block.Source.Field,
		Start: positionJSON(start),
		End:   positionJSON(end),
	}
	if says != nil {
		e.Says = says.Say(w)
	}
	return e
}

func ofVerdict(v *engine.Verdict, w *rule.Wording) *verdictJSON {
	if v == nil {
		return nil
	}
	out := &verdictJSON{Date: isoDay(v.Day), For: ofClaims(v.For, w), Against: ofClaims(v.Against, w)}
	if !v.Settled() {
		out.Last = isoDay(v.Last)
	}
	return out
}

// reckoning is the whole computation of a verdict: what each passage means, and
// how the weights of both sides compare.
func reckoning(v *engine.Verdict, w *rule.Wording) []string {
	lines := []string{}
	for _, c := range slices.Concat(v.For, v.Against) {
		if !c.At.IsZero() {
			lines = append(lines, w.Label("verdict-step", "text", c.At.Text(), "says", c.Value.Say(w)))
		}
	}
	return append(lines, w.Label("verdict-sum", "date", dayOrPeriod(v).Say(w), "for", heft(v.For), "against", heft(v.Against)))
}

// heft is what claims weigh together, in hundredths at most.
func heft(claims []*claim.Claim) string {
	sum := 0.0
	for _, c := range claims {
		sum += c.Weight
	}
	return strconv.FormatFloat(math.Round(sum*100)/100, 'f', -1, 64)
}

// ofClaims leaves out what no passage says: there is nothing to point at.
func ofClaims(claims []*claim.Claim, w *rule.Wording) []evidenceJSON {
	out := []evidenceJSON{}
	for _, c := range claims {
		if !c.At.IsZero() {
			out = append(out, ofPassage(c.At, c.Value, w))
		}
	}
	return out
}

const daySeconds = 24 * 60 * 60

func isoDay(day int) string {
	return time.Unix(int64(day)*daySeconds, 0).UTC().Format(time.DateOnly)
}

// ndjson writes an article object a line.
type ndjson struct {
	out   io.Writer
	words func(string) *rule.Wording
}

func newNDJSON(w io.Writer, o Options) Writer { return &ndjson{out: w, words: o.Words} }

func (n *ndjson) Write(r *engine.Result) error {
	return encode(n.out, ofArticle(r, n.words(r.Article.Language)))
}

func (n *ndjson) Close(Summary) error { return nil }

// wholeJSON writes one object around the lines of ndjson.
type wholeJSON struct {
	list
	words func(string) *rule.Wording
}

func newJSON(w io.Writer, o Options) Writer {
	return &wholeJSON{list: list{out: w, head: schemaHead(SchemaName, o.Version)}, words: o.Words}
}

func (j *wholeJSON) Write(r *engine.Result) error {
	return j.add(ofArticle(r, j.words(r.Article.Language)))
}

func (j *wholeJSON) Close(s Summary) error {
	var counts bytes.Buffer
	if err := encode(&counts, s); err != nil {
		return err
	}
	return j.end(`,"summary":` + strings.TrimSpace(counts.String()))
}
