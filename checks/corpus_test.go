package checks_test

import (
	"bytes"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"testing"

	"github.com/tanaqud/tanaqud/checks"
	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/engine"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/mention"
	"github.com/tanaqud/tanaqud/internal/rule"
	"github.com/tanaqud/tanaqud/internal/timex"
)

// corpora is where real articles lie beside the project, which cannot hold
// them: they are their publishers'.
var corpora = filepath.Join("..", "..", "shared", "corpora")

// moreThanSlips is how many of a thousand pairs may be flagged before it is
// the program that errs and not the editors.
const moreThanSlips = 10

// TestCorpusPairs reads every weekday beside a date, every Hijri date beside a
// Gregorian one and every dual month of the real articles. Run with -v, it
// lists the pairs that disagree, so that each can be looked up and judged.
func TestCorpusPairs(t *testing.T) {
	files, _ := filepath.Glob(filepath.Join(corpora, "*", "*.jsonl"))
	if len(files) == 0 {
		t.Skip("no real articles beside the project: nothing to study")
	}
	study := &pairStudy{base: knowledge.Default(), read: map[string]int{}, flagged: map[string]int{}}
	rules, err := rule.Standard()
	if err != nil {
		t.Fatal(err)
	}
	study.rules = rules
	for _, file := range files {
		if filepath.Base(file) == "index.jsonl" {
			continue
		}
		if err := study.file(file); err != nil {
			t.Fatal(err)
		}
	}
	for _, line := range study.lines {
		t.Log(line)
	}
	for _, sort := range slices.Sorted(maps.Keys(study.read)) {
		n := study.read[sort]
		t.Logf("%s: %d pairs read, %d flagged", sort, n, study.flagged[sort])
		if sort != "dual-month" && study.flagged[sort]*1000 > n*moreThanSlips {
			t.Errorf("%s: %d of %d pairs are flagged", sort, study.flagged[sort], n)
		}
	}
}

// pairStudy counts the pairs of an attribute that were read, and flagged.
type pairStudy struct {
	base    *knowledge.Base
	rules   []*rule.Rule
	read    map[string]int
	flagged map[string]int
	lines   []string
}

func (s *pairStudy) file(name string) error {
	data, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	line := 0
	for a, err := range article.Read(name, bytes.NewReader(data)) {
		line++
		if err != nil {
			return err
		}
		s.article(a, filepath.Base(name)+":"+strconv.Itoa(line))
	}
	return nil
}

// dayInID finds the day of an article in its number: the records of some
// collections tell it nowhere else.
var dayInID = regexp.MustCompile(`(20\d\d)-?([01]\d)-?([0-3]\d)`)

func dayOf(a *article.Article) *int {
	m := dayInID.FindStringSubmatch(a.ID)
	if m == nil {
		return nil
	}
	var n [3]int
	for i := range n {
		n[i], _ = strconv.Atoi(m[i+1])
	}
	day := language.DayNumber(n[0], n[1], n[2])
	return &day
}

func (s *pairStudy) article(a *article.Article, where string) {
	e := engine.Engine{Rules: s.rules, Checks: checks.All, Base: s.base, Date: dayOf(a)}
	flagged := map[string]bool{} // by rule and place
	for _, f := range e.Check(a).Findings {
		for _, end := range f.Evidence {
			flagged[f.Rule.ID+place(end.At)] = true
		}
		if f.Rule.ID == "weekday-date" || f.Rule.ID == "hijri-gregorian" || f.Rule.ID == "impossible-date" || f.Rule.ID == "dual-month" {
			s.flagged[f.Rule.ID]++
		}
	}
	m := mention.Read(a, s.base, e.Date)
	for _, d := range m.Dates {
		s.weekday(m, d, where, flagged["weekday-date"+place(d.Passage())])
		s.calendars(d, where, flagged["hijri-gregorian"+place(d.Passage())])
		s.months(d, where, flagged)
		s.read["impossible-date"]++
		if !d.Exists() {
			s.note("impossible-date", where, flagged["impossible-date"+place(d.Passage())], d.Passage().Text(), "")
		}
	}
}

func place(p article.Passage) string {
	return fmt.Sprintf(" %p %d", p.Block, p.Span.Start)
}

func (s *pairStudy) note(sort, where string, flagged bool, a, b string) {
	verdict := "left alone"
	if flagged {
		verdict = "flagged"
	}
	s.lines = append(s.lines, fmt.Sprintf("%s %s: %s: %s | %s", sort, where, verdict, a, b))
}

// weekday judges by the plain calendar, without the leave that the rule gives.
func (s *pairStudy) weekday(m *mention.Set, d *mention.Date, where string, flagged bool) {
	if d.Weekday == nil || d.Day == 0 {
		return
	}
	s.read["weekday-date"]++
	day, _, ok := m.Resolve(d)
	switch {
	case !ok:
		s.note("weekday-date, no year", where, flagged, d.Weekday.Passage().Text(), d.Passage().Text())
	case language.WeekdayOf(day) != d.Weekday.Day:
		s.note("weekday-date", where, flagged, d.Weekday.Passage().Text(), d.Passage().Text()+" "+claim.Weekday(language.WeekdayOf(day)).Say(rule.WordsOf("en")))
	}
}

func (s *pairStudy) calendars(d *mention.Date, where string, flagged bool) {
	if d.Calendar != timex.Hijri || d.Pair == nil {
		return
	}
	s.read["hijri-gregorian"]++
	h, ok := d.Number()
	g, okay := d.Pair.Number()
	if !ok || !okay {
		s.note("hijri-gregorian, no year", where, flagged, d.Passage().Text(), d.Pair.Passage().Text())
	} else if h != g {
		s.note("hijri-gregorian", where, flagged, d.Passage().Text(), fmt.Sprint(d.Pair.Passage().Text(), " ", g-h))
	}
}

func (s *pairStudy) months(d *mention.Date, where string, flagged map[string]bool) {
	if len(d.Months) < 2 {
		return
	}
	s.read["dual-month"]++
	if d.Months[0].Month != d.Months[1].Month {
		at := d.Block.Passage(d.Months[0].Start, d.Months[1].End)
		s.note("dual-month", where, flagged["dual-month"+place(at)], at.Text(), "")
	}
}
