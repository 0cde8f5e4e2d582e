package wikidata

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
)

// Head is how a table of people begins.
const Head = "# Holders of offices, from Wikidata (CC0). Terms without an end are as sure as the day in verified_to.\npeople:\n"

// Append writes a person as an item of the newsroom's table of people.
func Append(w io.Writer, p *Person) error {
	english, arabic := plainNames(p.English), plainNames(p.Arabic)
	if len(english)+len(arabic) == 0 {
		return nil // nobody could find the person by name
	}
	var b strings.Builder
	sign := "  - "
	field := func(name string, values []string) {
		if len(values) > 0 {
			fmt.Fprintf(&b, "%s%s: [%s]\n", sign, name, quotedList(values))
			sign = "    "
		}
	}
	field("en", english)
	field("ar", arabic)
	fmt.Fprintf(&b, "%swikidata: %s\n    terms:\n", sign, p.Item)
	for _, t := range p.Terms {
		fmt.Fprintf(&b, "      - {office: %s, start: %s", t.Office, quoted(t.Start))
		if t.End != "" {
			fmt.Fprintf(&b, ", end: %s", quoted(t.End))
		}
		if t.VerifiedTo != "" {
			fmt.Fprintf(&b, ", verified_to: %s", quoted(t.VerifiedTo))
		}
		b.WriteString(", confidence: M}\n")
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// plainNames are those that can stand in a table: aliases may hold anything.
func plainNames(list []string) (names []string) {
	for _, name := range list {
		if !strings.ContainsAny(name, "()?;") {
			names = append(names, name)
		}
	}
	return names
}

func quotedList(values []string) string {
	all := make([]string, len(values))
	for i, v := range values {
		all[i] = quoted(v)
	}
	return strings.Join(all, ", ")
}

// quoted is a text in quotes: a JSON string is a YAML string.
func quoted(s string) string {
	var b strings.Builder
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	_ = enc.Encode(s) // a string always has a JSON form
	return strings.TrimSuffix(b.String(), "\n")
}
