package rule

import (
	"errors"
	"io/fs"
	"maps"
	"math"
	"path"
	"slices"
	"strconv"
	"strings"
	"sync"

	"go.yaml.in/yaml/v4"
	"golang.org/x/text/feature/plural"
	textlang "golang.org/x/text/language"

	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/rules"
)

// fallback is the language of what has no wording in the one asked for.
const fallback = "en"

// Wording is how the program speaks one language, a file of rules/wording. It
// implements claim.Words. The empty Wording speaks in codes and figures.
type Wording struct {
	code         string
	name         string
	direction    string
	digits       string
	countryNames string
	weekdays     []string
	months       []string
	texts        map[string]string // by group and key: "date.year", "list.last", "terms.markup", "labels.role.lede"
	counts       map[string]string // by key and plural form: "errors.few"
}

// Languages are the codes of the languages that the program speaks.
func Languages() []string { return slices.Sorted(maps.Keys(wordings())) }

// WordsOf is how to speak that language, or English where the program does
// not speak it.
func WordsOf(code string) *Wording {
	if w, ok := wordings()[code]; ok {
		return w
	}
	if w, ok := wordings()[fallback]; ok {
		return w
	}
	return &Wording{code: fallback}
}

var wordings = sync.OnceValue(func() map[string]*Wording {
	spoken, err := OpenWordings(rules.Wording)
	if err != nil {
		return nil // cannot happen to a build whose tests passed
	}
	return spoken
})

// Language is the code of the language.
func (w *Wording) Language() string { return w.code }

// Name is what the language calls itself.
func (w *Wording) Name() string { return w.name }

// Direction is "ltr" or "rtl".
func (w *Wording) Direction() string { return w.direction }

// Weekday names a day of the week; 0 is Sunday.
func (w *Wording) Weekday(day int) string { return nth(w.weekdays, day) }

func nth(names []string, i int) string {
	if i < 0 || i >= len(names) {
		return strconv.Itoa(i)
	}
	return names[i]
}

// Date writes those parts of a date that are not 0.
func (w *Wording) Date(year, month, day int) string {
	form := "date.year"
	switch {
	case month != 0 && day != 0 && year != 0:
		form = "date.day-month-year"
	case month != 0 && day != 0:
		form = "date.day-month"
	case month != 0 && year != 0:
		form = "date.month-year"
	case month != 0:
		form = "date.month"
	}
	return fillIn(w.texts[form], "day", w.Number(day), "month", nth(w.months, month-1), "year", w.Number(year))
}

// Period writes a run of days: a whole year or month as such, and without an
// end or a start as what it is.
func (w *Wording) Period(from, to int) string {
	switch {
	case from > to, from <= math.MinInt32 && to >= math.MaxInt32:
		return ""
	case to >= math.MaxInt32:
		return fillIn(w.texts["period.since"], "from", w.day(from))
	case from <= math.MinInt32:
		return fillIn(w.texts["period.until"], "to", w.day(to))
	case from == to:
		return w.day(from)
	}
	year, month, _ := language.Civil(from)
	if from == language.DayNumber(year, 1, 1) && to == language.DayNumber(year, 12, 31) {
		return w.Date(year, 0, 0)
	}
	if from == language.DayNumber(year, month, 1) && to == from+language.MonthDays(year, month)-1 {
		return w.Date(year, month, 0)
	}
	return fillIn(w.texts["period.between"], "from", w.day(from), "to", w.day(to))
}

func (w *Wording) day(n int) string { return w.Date(language.Civil(n)) }

// Number writes a count or a year, without separators.
func (w *Wording) Number(n int) string {
	digits := []rune(w.digits)
	if len(digits) != 10 {
		return strconv.Itoa(n)
	}
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return r
		}
		return digits[r-'0']
	}, strconv.Itoa(n))
}

// Country names a country by its ISO 3166 alpha-2 code.
func (w *Wording) Country(iso2 string) string {
	if name, ok := w.texts[ownCountries+iso2]; ok {
		return name
	}
	base := knowledge.Default()
	row := base.CountryByCode(iso2)
	if row == knowledge.NoRow {
		return iso2
	}
	if w.countryNames == "arabic" {
		return base.Country(row).Arabic
	}
	return base.Country(row).Name
}

// ownCountries heads the keys of those countries that the language's file
// names itself, because the column has no name for them or not the right form.
const ownCountries = "countries."

// Term says a word of the program's own.
func (w *Wording) Term(name string) string {
	if term, ok := w.texts["terms."+name]; ok {
		return term
	}
	return name
}

// List joins the parts: "a, b and c".
func (w *Wording) List(parts []string) string {
	if len(parts) < 2 {
		return strings.Join(parts, "")
	}
	last := len(parts) - 1
	return strings.Join(parts[:last], w.texts["list.between"]) + w.texts["list.last"] + parts[last]
}

// Label is a word of the reports, by its key in the file, such as "verdict"
// or "role.caption"; an unknown key is its own label. Names and values in turn
// fill its placeholders.
func (w *Wording) Label(key string, pairs ...string) string {
	label, ok := w.texts["labels."+key]
	if !ok {
		return key
	}
	return fillIn(label, pairs...)
}

// Count says how many there are of something, such as "errors", with the
// number in it: "3 errors", "3 أخطاء", "خطآن". None, one and two have words of
// their own wherever the file gives them, such as "twice".
func (w *Wording) Count(key string, n int) string {
	for _, form := range [...]string{own(n), w.form(n), "other"} {
		if text, ok := w.counts[key+"."+form]; ok {
			return fillIn(text, "n", w.Number(n))
		}
	}
	return w.Number(n)
}

func own(n int) string { return nth([]string{"zero", "one", "two"}, n) }

// forms are the plural forms by the names that the Unicode CLDR gives them.
var forms = map[plural.Form]string{
	plural.Zero: "zero", plural.One: "one", plural.Two: "two",
	plural.Few: "few", plural.Many: "many", plural.Other: "other",
}

// form is the plural form of a number.
func (w *Wording) form(n int) string {
	return forms[plural.Cardinal.MatchPlural(textlang.Make(w.code), n, 0, 0, 0, 0)]
}

func fillIn(template string, pairs ...string) string {
	for i := 0; i+1 < len(pairs); i += 2 {
		template = strings.ReplaceAll(template, "{"+pairs[i]+"}", pairs[i+1])
	}
	return template
}

// LoadWordings parses every *.yaml of the folder, by language code. One that
// lacks a key of another one is refused.
func LoadWordings(folder fs.FS) (map[string]*Wording, error) {
	paths, err := fs.Glob(folder, "*.yaml")
	if err != nil {
		return nil, err
	}
	spoken := map[string]*Wording{}
	var wrong []error
	for _, name := range paths {
		data, err := fs.ReadFile(folder, name)
		if err != nil {
			wrong = append(wrong, err)
			continue
		}
		w, err := ParseWording(name, data)
		if err != nil {
			wrong = append(wrong, err)
			continue
		}
		spoken[w.code] = w
	}
	wrong = append(wrong, gaps(spoken)...)
	return spoken, errors.Join(wrong...)
}

// gaps are the keys that one language has and another one lacks.
func gaps(spoken map[string]*Wording) []error {
	var wrong []error
	codes := slices.Sorted(maps.Keys(spoken))
	for _, has := range codes {
		for _, lacks := range codes {
			for _, key := range slices.Sorted(maps.Keys(spoken[has].texts)) {
				if _, ok := spoken[lacks].texts[key]; !ok && !strings.HasPrefix(key, ownCountries) {
					wrong = append(wrong, errors.New(lacks+".yaml: missing "+strconv.Quote(key)+", which "+has+".yaml has"))
				}
			}
			for _, key := range slices.Sorted(maps.Keys(spoken[has].counts)) {
				name, _, _ := strings.Cut(key, ".")
				if _, ok := spoken[lacks].counts[name+".other"]; !ok {
					wrong = append(wrong, errors.New(lacks+".yaml: missing counts of "+strconv.Quote(name)))
				}
			}
		}
	}
	return wrong
}

// ParseWording reads a file of rules/wording; its name is the language's
// code. Its error is Mistakes: all of them.
func ParseWording(name string, data []byte) (*Wording, error) {
	p, top := open(name, data)
	w := &Wording{
		code:  strings.TrimSuffix(path.Base(name), ".yaml"),
		texts: map[string]string{}, counts: map[string]string{},
	}
	if top != nil {
		p.wordsOf(top, w)
	}
	if err := p.err(); err != nil {
		return nil, err
	}
	return w, nil
}

func (p *page) wordsOf(n *yaml.Node, w *Wording) {
	group := func(key string) field {
		return field{key: key, read: func(n *yaml.Node) { p.flatten(n, key, w.texts) }}
	}
	p.mapping(n,
		field{key: "name", read: func(n *yaml.Node) { w.name = p.text(n) }},
		field{key: "direction", read: func(n *yaml.Node) { w.direction = p.choice(n, "direction", []string{"ltr", "rtl"}) }},
		field{key: "digits", read: func(n *yaml.Node) { w.digits = p.digits(n) }},
		field{key: "country-names", read: func(n *yaml.Node) {
			w.countryNames = p.choice(n, "column", []string{"english", "arabic"})
		}},
		field{key: "countries", read: func(n *yaml.Node) { p.flatten(n, "countries", w.texts) }, optional: true},
		field{key: "weekdays", read: func(n *yaml.Node) { w.weekdays = p.names(n, 7) }},
		field{key: "months", read: func(n *yaml.Node) { w.months = p.names(n, 12) }},
		group("date"), group("period"), group("list"), group("terms"), group("labels"),
		field{key: "counts", read: func(n *yaml.Node) { p.flatten(n, "", w.counts) }},
	)
}

// flatten reads nested texts by their path.
func (p *page) flatten(n *yaml.Node, path string, into map[string]string) {
	if n.Kind == yaml.ScalarNode && n.Value != "" {
		into[path] = n.Value
		return
	}
	for key, value := range p.entries(n, nil) {
		if path != "" {
			key = path + "." + key
		}
		p.flatten(value, key, into)
	}
}

func (p *page) digits(n *yaml.Node) string {
	if len([]rune(n.Value)) != 10 {
		p.wrong(n, "want the ten digits from 0 to 9")
	}
	return n.Value
}

func (p *page) names(n *yaml.Node, count int) []string {
	var names []string
	for _, item := range p.list(n, "names") {
		names = append(names, p.text(item))
	}
	if len(names) != count {
		p.wrong(n, "want %d names", count)
	}
	return names
}
