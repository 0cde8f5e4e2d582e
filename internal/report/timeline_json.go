package report

import (
	"fmt"
	"io"

	"github.com/tanaqud/tanaqud/internal/engine"
	"github.com/tanaqud/tanaqud/internal/rule"
	"github.com/tanaqud/tanaqud/internal/timeline"
	"github.com/tanaqud/tanaqud/internal/timex"
)

// TimelineName is the contract of the JSON of time lines.
const TimelineName = "tanaqud/timeline/v1"

type timelineJSON struct {
	Path           string              `json:"path"`
	ID             string              `json:"id,omitempty"`
	Language       string              `json:"language"`
	Date           string              `json:"date,omitempty"`
	Last           string              `json:"last,omitempty"`
	Marks          []markJSON          `json:"marks"`
	Contradictions []contradictionJSON `json:"contradictions"`
}

type markJSON struct {
	Text        string    `json:"text"`
	Kind        string    `json:"kind"`
	Who         string    `json:"who,omitempty"`
	Type        string    `json:"type"`
	Value       string    `json:"value"`
	Start       string    `json:"start,omitempty"`
	End         string    `json:"end,omitempty"`
	Precision   string    `json:"precision"`
	Calendar    string    `json:"calendar"`
	Relation    string    `json:"relation"`
	Reckoned    string    `json:"reckoned"`
	Approximate bool      `json:"approximate"`
	Block       string    `json:"block"`
	Field       string    `json:"field,omitempty"`
	Span        spanJSON  `json:"span"`
	Source      *spanJSON `json:"source,omitempty"`
	Findings    []int     `json:"findings"`
}

type spanJSON struct {
	Start positionJSON `json:"start"`
	End   positionJSON `json:"end"`
}

type contradictionJSON struct {
	Rule        string   `json:"rule"`
	Family      string   `json:"family"`
	Severity    string   `json:"severity"`
	Message     string   `json:"message"`
	Computation []string `json:"computation"`
	Fingerprint string   `json:"fingerprint"`
	Marks       []int    `json:"marks"`
	Blame       *int     `json:"blame,omitempty"`
}

// timelinesJSON writes time lines for programs, an article a line.
type timelinesJSON struct {
	list
	words func(string) *rule.Wording
}

func newTimelineJSON(w io.Writer, o Options) Writer {
	return &timelinesJSON{list: list{out: w, head: schemaHead(TimelineName, o.Version)}, words: o.Words}
}

func (j *timelinesJSON) Write(r *engine.Result) error {
	t := timeline.Of(r)
	w := timeWords{j.words(r.Article.Language), &timeline.Scene{Timeline: t}}
	out := timelineJSON{
		Path: r.Article.Path, ID: r.Article.ID, Language: r.Article.Language,
		Marks: make([]markJSON, len(t.Marks)), Contradictions: make([]contradictionJSON, len(t.Contradictions)),
	}
	if t.Own != nil {
		out.Date = isoDay(t.Own.From.DayOf())
		if !t.Own.Single() {
			out.Last = isoDay((t.Own.To - 1).DayOf())
		}
	}
	for i := range t.Marks {
		out.Marks[i] = ofMark(&t.Marks[i], w)
	}
	for i := range t.Contradictions {
		out.Contradictions[i] = ofContradiction(&t.Contradictions[i], w.Wording)
	}
	return j.add(out)
}

func (j *timelinesJSON) Close(Summary) error { return j.end("") }

var calendarNames = map[timex.Calendar]string{timex.Gregorian: "gregorian", timex.Hijri: "hijri"}

func ofMark(m *timeline.Mark, w timeWords) markJSON {
	out := markJSON{
		Text: m.At.Text(), Kind: string(m.Kind), Who: m.Who, Type: string(m.Type), Value: m.Value,
		Precision: string(m.Precision), Calendar: calendarNames[m.Calendar], Relation: string(m.Relation),
		Reckoned: w.reckoned(m), Approximate: m.Soft,
		Block: m.At.Role.String(), Field: m.At.Block.Source.Field, Span: *spanOf(m), Findings: m.Findings,
	}
	if out.Findings == nil {
		out.Findings = []int{}
	}
	if m.Source != nil {
		start, end := m.Source.Position()
		out.Source = &spanJSON{positionJSON(start), positionJSON(end)}
	}
	if m.Placed && m.Open != timeline.NoStart {
		out.Start = isoMoment(m.From, m.Precision)
	}
	if m.Placed && m.Open != timeline.NoEnd {
		out.End = isoMoment(m.To, m.Precision)
	}
	return out
}

func spanOf(m *timeline.Mark) *spanJSON {
	start, end := m.At.Position()
	return &spanJSON{positionJSON(start), positionJSON(end)}
}

func ofContradiction(c *timeline.Contradiction, w *rule.Wording) contradictionJSON {
	out := contradictionJSON{
		Rule: c.Rule.ID, Family: c.Rule.Family, Severity: c.Severity.String(), Message: c.Message(w),
		Computation: c.Computation(w), Fingerprint: c.Fingerprint, Marks: c.Marks,
	}
	if out.Computation == nil {
		out.Computation = []string{}
	}
	if c.Blame >= 0 {
		out.Blame = &c.Blame
	}
	return out
}

// isoMoment writes a moment as exactly as it is told.
func isoMoment(m timeline.Minute, p timeline.Precision) string {
	if p != timeline.ToMinute {
		return isoDay(m.DayOf())
	}
	hour, minute := m.Clock()
	return fmt.Sprintf("%sT%02d:%02d", isoDay(m.DayOf()), hour, minute)
}
