// Package wikidata reads the holders of offices from what Wikidata gives out:
// the JSON dump of all entities and the results of SPARQL queries. It writes
// them as a newsroom's own table of people.
package wikidata

import (
	"encoding/json"
	"slices"
	"strings"
)

// The properties that are read.
const (
	positionHeld = "P39"
	startTime    = "P580"
	endTime      = "P582"
)

// Offices are the ids of offices by that of their Wikidata item: "Q11696".
type Offices map[string]string

// Person is a holder of offices.
type Person struct {
	Item            string // "Q6279"
	English, Arabic []string
	Terms           []Term
}

// Term is a time in an office. The dates are as precise as they are known:
// "2021-01-20", "2021-01", "2021".
type Term struct {
	Office, Start, End string // an empty End: the term lasts
	VerifiedTo         string // of one that lasts: the day that it was last looked at
}

// entity is an item as the dump writes it. Only what is asked for is decoded:
// an item without claims has an empty list there, not an empty object.
type entity struct {
	ID       string          `json:"id"`
	Modified string          `json:"modified"`
	Labels   json.RawMessage `json:"labels"`
	Aliases  json.RawMessage `json:"aliases"`
	Claims   json.RawMessage `json:"claims"`
}

type text struct {
	Value string `json:"value"`
}

type statement struct {
	Rank       string            `json:"rank"`
	Main       snak              `json:"mainsnak"`
	Qualifiers map[string][]snak `json:"qualifiers"`
}

type snak struct {
	Sort  string `json:"snaktype"` // "value", "somevalue", "novalue"
	Value struct {
		Value json.RawMessage `json:"value"`
	} `json:"datavalue"`
}

// holder is the person whom an item tells of; ok is false where it is none who
// holds or held one of the offices, for a time whose beginning is known.
func (o Offices) holder(line []byte) (p Person, ok bool, err error) {
	var e entity
	if err := json.Unmarshal(line, &e); err != nil {
		return p, false, err
	}
	var claims map[string]json.RawMessage
	if !isObject(e.Claims) {
		return p, false, nil
	}
	if err := json.Unmarshal(e.Claims, &claims); err != nil {
		return p, false, err
	}
	var held []statement
	if raw := claims[positionHeld]; raw != nil {
		if err := json.Unmarshal(raw, &held); err != nil {
			return p, false, err
		}
	}
	looked, _, _ := strings.Cut(e.Modified, "T")
	for _, s := range held {
		if t, ok := o.term(s, looked); ok {
			p.Terms = append(p.Terms, t)
		}
	}
	p.Item = e.ID
	p.English, p.Arabic = names(e, "en"), names(e, "ar")
	return p, len(p.Terms) > 0 && len(p.English)+len(p.Arabic) > 0, nil
}

func isObject(raw json.RawMessage) bool { return len(raw) > 0 && raw[0] == '{' }

// names are the label and the aliases in a language, each once.
func names(e entity, language string) (all []string) {
	var labels map[string]text
	var aliases map[string][]text
	if isObject(e.Labels) {
		_ = json.Unmarshal(e.Labels, &labels) // a label of another shape is none
	}
	if isObject(e.Aliases) {
		_ = json.Unmarshal(e.Aliases, &aliases)
	}
	for _, t := range append([]text{labels[language]}, aliases[language]...) {
		if t.Value != "" && !slices.Contains(all, t.Value) {
			all = append(all, t.Value)
		}
	}
	return all
}

func (o Offices) term(s statement, looked string) (t Term, ok bool) {
	if s.Rank == "deprecated" || s.Main.Sort != "value" {
		return t, false
	}
	var item struct {
		ID string `json:"id"`
	}
	if json.Unmarshal(s.Main.Value.Value, &item) != nil || o[item.ID] == "" {
		return t, false
	}
	start, end := s.Qualifiers[startTime], s.Qualifiers[endTime]
	if len(start) != 1 || len(end) > 1 {
		return t, false // of several, nobody can say which
	}
	t.Office = o[item.ID]
	if t.Start, ok = start[0].date(); !ok {
		return t, false
	}
	if len(end) == 0 || end[0].Sort == "novalue" {
		t.VerifiedTo = looked
		return t, true
	}
	t.End, ok = end[0].date()
	return t, ok
}

// The precisions of a time.
const (
	yearPrecision  = 9
	monthPrecision = 10
	dayPrecision   = 11
)

// date is the value of a time, "+2021-01-20T00:00:00Z", as precise as it is.
func (s snak) date() (string, bool) {
	var value struct {
		Time      string `json:"time"`
		Precision int    `json:"precision"`
	}
	if s.Sort != "value" || json.Unmarshal(s.Value.Value, &value) != nil {
		return "", false
	}
	day, common := strings.CutPrefix(value.Time, "+")
	if !common || len(day) < len("2021-01-20") {
		return "", false
	}
	switch value.Precision {
	case dayPrecision:
		return day[:10], true
	case monthPrecision:
		return day[:7], true
	case yearPrecision:
		return day[:4], true
	}
	return "", false
}
