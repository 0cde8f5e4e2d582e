package report

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/fatih/color"
	"go.yaml.in/yaml/v4"

	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/rules"
)

// KnowledgeName is the contract of what the knowledge commands write as JSON.
const KnowledgeName = "tanaqud/knowledge/v1"

// iso writes those parts of a date that are not 0.
func iso(year, month, day int) string {
	switch {
	case month == 0:
		return fmt.Sprintf("%04d", year)
	case day == 0:
		return fmt.Sprintf("%04d-%02d", year, month)
	}
	return fmt.Sprintf("%04d-%02d-%02d", year, month, day)
}

// RecordsJSON writes records for programs.
func RecordsJSON(w io.Writer, query string, records []Record) error {
	if records == nil {
		records = []Record{}
	}
	return encode(w, struct {
		Schema  string   `json:"schema"`
		Query   string   `json:"query,omitempty"`
		Records []Record `json:"records"`
	}{KnowledgeName, query, records})
}

// Records shows what a name means, record by record.
func Records(w io.Writer, o Options, query string, records []Record) error {
	pg := newPage(o, languageOf(query))
	if len(records) == 0 {
		pg.line(pg.words.Label("unknown-name", "name", isolateText(Printable(query))))
	}
	for i := range records {
		if i > 0 {
			pg.line()
		}
		pg.record(&records[i])
	}
	_, err := io.WriteString(w, pg.String())
	return err
}

func languageOf(query string) string {
	if mostlyRTL(query) {
		return "ar"
	}
	return "en"
}

// record shows one record: its names, its facts and its terms.
func (pg *page) record(r *Record) {
	sort := pg.label("record." + r.Kind)
	for _, cue := range [...]struct {
		holds bool
		label string
	}{{r.Particles > 0, "with-particles"}, {r.Short, "short-form"}, {r.Ambiguous, "ordinary-word"}} {
		if cue.holds {
			sort += pg.faint.Sprint(" · ") + pg.label(cue.label)
		}
	}
	pg.line(pg.strong.Sprint(isolateText(pg.naming(r.English, r.Arabic))), "  ", sort)
	var rows [][]cell
	fact := func(label, text string) {
		if text != "" {
			rows = append(rows, []cell{pg.word(pg.words.Label(label), pg.faint), {text, isolateText(text)}})
		}
	}
	if r.Kind != "subdivision" && r.Kind != "country" || r.ID != "" {
		fact("fact.id", r.ID)
	}
	fact("fact.sort", r.Sort)
	fact("fact.names", strings.Join(others(r), pg.comma()))
	fact("fact.nationality", pg.namingOf(r.Adjective))
	fact("fact.capital", pg.namingOf(r.Capital))
	fact("fact.subdivision", pg.namingOf(r.Within))
	fact("fact.country", pg.namingOf(r.Country))
	if r.IsCapital {
		fact("fact.seat", pg.words.Label("yes"))
	}
	if r.People > 0 {
		fact("fact.population", strconv.Itoa(int(r.People)))
	}
	fact("fact.elsewhere", strings.Join(r.Elsewhere, pg.comma()))
	fact("fact.domains", strings.Join(r.Domains, pg.comma()))
	fact("fact.dates", strings.Join(r.Dates, pg.comma()))
	fact("fact.confidence", r.Sure)
	pg.table(rows)
	pg.table(pg.termRows(r))
	pg.table(pg.editionRows(r))
}

// others are the names that the heading does not show.
func others(r *Record) (names []string) {
	for _, name := range r.Names {
		if name != r.English && name != r.Arabic {
			names = append(names, name)
		}
	}
	return names
}

func (pg *page) comma() string {
	if pg.words.Direction() == "rtl" {
		return "، "
	}
	return ", "
}

// naming is a name in the language of the page, with the other one behind it.
func (pg *page) naming(english, arabic string) string {
	first, second := english, arabic
	if pg.words.Language() == "ar" {
		first, second = arabic, english
	}
	if first == "" || second == "" || first == second {
		return first + second
	}
	return first + " · " + second
}

func (pg *page) namingOf(n *named) string {
	if n == nil {
		return ""
	}
	if n.Code == "" {
		return pg.naming(n.English, n.Arabic)
	}
	return pg.naming(n.English, n.Arabic) + " (" + n.Code + ")"
}

// termRows are the terms and what is not known of an office, in order of time.
func (pg *page) termRows(r *Record) (rows [][]cell) {
	for _, t := range r.Terms {
		end := t.End
		if end == "" {
			end = pg.words.Label("in-office")
		}
		about := []string{pg.words.Label("sure." + t.Confidence), t.Note}
		if t.End == "" && t.VerifiedTo != "" {
			about = append(about, pg.words.Label("verified-to", "day", t.VerifiedTo))
		}
		side := pg.namingOf(cmp.Or(t.Office, t.Person))
		rows = append(rows, []cell{
			pg.word(t.Start, pg.faint), pg.word(end, pg.faint), {side, isolateText(side)}, pg.word(listed(about, pg.comma()), pg.faint),
		})
	}
	for _, g := range r.Gaps {
		rows = append(rows, []cell{pg.word(g.Start, pg.faint), pg.word(g.End, pg.faint), pg.word(pg.words.Label("gap"), pg.faint), {}})
	}
	return rows
}

// listed joins the texts that there are.
func listed(texts []string, comma string) string {
	var b strings.Builder
	for _, text := range texts {
		if text != "" && b.Len() > 0 {
			b.WriteString(comma)
		}
		b.WriteString(text)
	}
	return b.String()
}

func (pg *page) editionRows(r *Record) (rows [][]cell) {
	for _, e := range r.Editions {
		day := cmp.Or(e.Start, strconv.Itoa(int(e.Year)))
		where := listed([]string{pg.namingOf(e.City), pg.namingOf(e.Country)}, pg.comma())
		rows = append(rows, []cell{
			pg.word(e.Label, pg.faint), pg.word(day, pg.faint), {where, isolateText(where)}, {e.Note, pg.faint.Sprint(isolateText(e.Note))},
		})
	}
	return rows
}

// Rows lists records, one a line.
func Rows(w io.Writer, o Options, records []Record) error {
	pg := newPage(o, "")
	rows := make([][]cell, 0, len(records))
	for i := range records {
		r := &records[i]
		name, place := pg.naming(r.English, r.Arabic), pg.namingOf(r.Country)
		rows = append(rows, []cell{pg.word(r.ID, pg.faint), {name, isolateText(name)}, {place, pg.faint.Sprint(isolateText(place))}})
	}
	pg.table(rows)
	_, err := io.WriteString(w, pg.String())
	return err
}

// Table tells of a table: how many rows, from where, under which licence.
type Table struct {
	Name       string `json:"name"`
	Rows       int    `json:"rows"`
	Source     string `json:"source"`
	Licence    string `json:"licence"`
	VerifiedTo string `json:"verified_to"`
}

// TablesOf are the tables of a base.
func TablesOf(b *knowledge.Base) ([]Table, error) {
	sources := map[string]struct {
		Source, Licence string
		VerifiedTo      string `yaml:"verified_to"`
	}{}
	if err := yaml.Load(bytes.TrimSpace(rules.Sources), &sources); err != nil {
		return nil, err
	}
	var list []Table
	for _, t := range b.Counts() {
		s := sources[t.Name]
		list = append(list, Table{t.Name, t.Rows, s.Source, s.Licence, s.VerifiedTo})
	}
	return list, nil
}

// TablesJSON writes them for programs.
func TablesJSON(w io.Writer, tables []Table) error {
	return encode(w, struct {
		Schema string  `json:"schema"`
		Tables []Table `json:"tables"`
	}{KnowledgeName, tables})
}

// Tables shows them.
func Tables(w io.Writer, o Options, tables []Table) error {
	pg := newPage(o, "")
	head := []cell{}
	for _, key := range [...]string{"name", "rows", "licence", "verified-to", "source"} {
		head = append(head, pg.word(pg.words.Label("table."+key), pg.strong))
	}
	rows := [][]cell{head}
	for _, t := range tables {
		rows = append(rows, []cell{
			bare(t.Name), bare(strconv.Itoa(t.Rows)), painted(t.Licence, pg.faint), painted(t.VerifiedTo, pg.faint), painted(t.Source, pg.faint),
		})
	}
	pg.table(rows)
	_, err := io.WriteString(w, pg.String())
	return err
}

func bare(text string) cell { return cell{text, text} }

func painted(text string, paint *color.Color) cell { return cell{text, paint.Sprint(text)} }
