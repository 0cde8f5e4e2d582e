package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/engine"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/mention"
	"github.com/tanaqud/tanaqud/internal/rule"
)

// NewClaims makes a writer of all that was understood of an article: its
// claims, and which of them the rules compare. The format is text or json.
func NewClaims(format string, w io.Writer, o Options, rules []*rule.Rule) (Writer, error) {
	switch format {
	case "text":
		return &claimsText{out: w, options: o, rules: rules}, nil
	case "json":
		return &claimsJSON{list: list{out: w, head: schemaHead(ClaimsName, o.Version)}, options: o, rules: rules}, nil
	}
	return nil, fmt.Errorf("no format %q", format)
}

// claimsJSON writes the graph of claims for programs.
type claimsJSON struct {
	list
	options Options
	rules   []*rule.Rule
}

type graphJSON struct {
	Path     string           `json:"path"`
	ID       string           `json:"id,omitempty"`
	Language string           `json:"language"`
	People   []personJSON     `json:"people"`
	Claims   []claimJSON      `json:"claims"`
	Compared []comparisonJSON `json:"compared"`
}

type claimJSON struct {
	Subject   subjectJSON    `json:"subject"`
	Attribute string         `json:"attribute"`
	Kind      string         `json:"kind"`
	Value     string         `json:"value"`
	Basis     string         `json:"basis"`
	Place     *evidenceJSON  `json:"place,omitempty"`
	Voice     string         `json:"voice,omitempty"`
	Source    string         `json:"source,omitempty"`
	Args      map[string]any `json:"args,omitempty"`
	Marks     []string       `json:"marks,omitempty"`
	Weight    float64        `json:"weight"`
	Premises  []evidenceJSON `json:"premises,omitempty"`
}

// personJSON is somebody whom the article names, with the mentions that are
// taken to be of one person and why.
type personJSON struct {
	Name     string    `json:"name"`
	Key      string    `json:"key"`
	Known    string    `json:"known,omitempty"`
	Mentions []refJSON `json:"mentions"`
}

type refJSON struct {
	Reason string       `json:"reason"`
	Place  evidenceJSON `json:"place"`
}

type subjectJSON struct {
	Kind string `json:"kind"`
	Key  string `json:"key,omitempty"`
}

type comparisonJSON struct {
	Rule    string `json:"rule"`
	First   int    `json:"first"` // index into claims
	Second  int    `json:"second"`
	Outcome string `json:"outcome"`
	Reading string `json:"reading,omitempty"`
}

func (c *claimsJSON) Write(r *engine.Result) error {
	w := c.options.Words(r.Article.Language)
	g := graphJSON{
		Path: r.Article.Path, ID: r.Article.ID, Language: r.Article.Language,
		People: ofPeople(r.Mentions, w), Claims: []claimJSON{}, Compared: []comparisonJSON{},
	}
	for _, cl := range r.Claims {
		g.Claims = append(g.Claims, ofClaim(cl, w))
	}
	number := numbers(r.Claims)
	for _, x := range engine.Compare(c.rules, r.Claims) {
		g.Compared = append(g.Compared, comparisonJSON{
			x.Rule.ID, number[x.First], number[x.Second], string(x.Outcome), x.Reading,
		})
	}
	return c.add(g)
}

func (c *claimsJSON) Close(Summary) error { return c.end("") }

func ofPeople(m *mention.Set, w *rule.Wording) []personJSON {
	people := []personJSON{}
	if m == nil {
		return people
	}
	for _, who := range m.People() {
		p := personJSON{Name: who.Name, Key: who.Key, Mentions: []refJSON{}}
		if who.Row != knowledge.NoRow {
			p.Known = m.Base.Person(who.Row).Name
		}
		for i := range who.Mentions {
			r := &who.Mentions[i]
			p.Mentions = append(p.Mentions, refJSON{r.Reason.String(), ofPassage(r.Passage(), nil, w)})
		}
		people = append(people, p)
	}
	return people
}

func ofClaim(c *claim.Claim, w *rule.Wording) claimJSON {
	out := claimJSON{
		Subject: subjectJSON(c.Subject), Attribute: c.Attribute, Kind: c.Kind,
		Value: c.Value.Say(w), Basis: c.Basis.String(),
		Voice: c.Voice, Source: c.Source, Marks: c.Marks, Weight: c.Weight,
	}
	if !c.At.IsZero() {
		place := ofPassage(c.At, c.Value, w)
		out.Place = &place
	}
	for _, a := range c.Args {
		if out.Args == nil {
			out.Args = map[string]any{}
		}
		out.Args[a.Name] = a.Value.Say(w)
	}
	for _, p := range c.Premises {
		if !p.IsZero() {
			out.Premises = append(out.Premises, ofPassage(p, nil, w))
		}
	}
	return out
}

// numbers gives each claim its index.
func numbers(claims []*claim.Claim) map[*claim.Claim]int {
	number := make(map[*claim.Claim]int, len(claims))
	for i, c := range claims {
		number[c] = i
	}
	return number
}

// claimsText writes the graph of claims for people: what is said of one
// subject's attribute together.
type claimsText struct {
	out     io.Writer
	options Options
	rules   []*rule.Rule
}

func (c *claimsText) Write(r *engine.Result) error {
	pg := newPage(c.options, r.Article.Language)
	pg.heading(r)
	pg.people(r.Mentions)
	number := numbers(r.Claims)
	compared := engine.Compare(c.rules, r.Claims)
	on := map[claim.Topic][]engine.Comparison{}
	for _, x := range compared {
		on[x.First.Topic()] = append(on[x.First.Topic()], x)
	}
	for _, claims := range byTopic(r.Claims) {
		t := claims[0].Topic()
		pg.topic(t)
		for _, cl := range claims {
			pg.claim(number[cl]+1, cl)
		}
		for _, x := range on[t] {
			pg.comparison(number[x.First]+1, number[x.Second]+1, x)
		}
		pg.line()
	}
	_, err := io.WriteString(c.out, pg.String())
	return err
}

func (c *claimsText) Close(Summary) error { return nil }

// people lists who is who: each mention with the reason for which it is taken
// to be of that person.
func (pg *page) people(m *mention.Set) {
	if m == nil {
		return
	}
	for _, who := range m.People() {
		pg.line("  ", pg.strong.Sprint(pg.words.Label("person")), " ", isolateText(Printable(who.Name)))
		for i := range who.Mentions {
			r := &who.Mentions[i]
			reason := pg.words.Label("joined." + r.Reason.String())
			pg.line(indent, reason, strings.Repeat(" ", max(1, 24-language.Cells(reason))), pg.place(r.Passage()))
		}
		pg.line()
	}
}

// byTopic groups the claims by what they are on, in the order of the first of
// each.
func byTopic(claims []*claim.Claim) [][]*claim.Claim {
	var groups [][]*claim.Claim
	at := map[claim.Topic]int{}
	for _, c := range claims {
		i, seen := at[c.Topic()]
		if !seen {
			i = len(groups)
			at[c.Topic()] = i
			groups = append(groups, nil)
		}
		groups[i] = append(groups[i], c)
	}
	return groups
}

func (pg *page) topic(t claim.Topic) {
	key := ""
	if t.Subject.Key != "" {
		key = " " + pg.faint.Sprint(isolateText(Printable(t.Subject.Key)))
	}
	pg.line("  ", pg.strong.Sprint(t.Subject.Kind+"."+t.Attribute), key)
}

func (pg *page) claim(n int, c *claim.Claim) {
	place := pg.place(c.At)
	cell := func(text string, width int) string {
		return text + strings.Repeat(" ", max(1, width-language.Cells(text)))
	}
	value := Printable(c.Value.Say(pg.words))
	pad := strings.Repeat(" ", max(1, 28-language.Cells(value)))
	basis := pg.words.Label(c.Basis.String())
	tags := strings.Join(c.Marks, " ")
	if c.Voice != "" {
		tags = strings.TrimSpace(tags + " " + pg.words.Label("voice") + ": " + Printable(c.Voice))
	}
	pg.line(pg.faint.Sprintf("%4d  ", n), cell(c.Kind, 16), isolateText(value), pad,
		pg.faint.Sprint(isolateText(basis)), strings.Repeat(" ", max(1, 10-language.Cells(basis))), place, "  ", pg.notes.Sprint(tags))
	if c.Source != "" {
		pg.line(indent, "         ", pg.faint.Sprint(isolateText(Printable(c.Source))))
	}
	for _, p := range c.Premises {
		if !p.IsZero() && p != c.At {
			pg.line(indent, "         ", pg.faint.Sprint("∵ "), pg.place(p))
		}
	}
}

// place quotes a passage with its position.
func (pg *page) place(p article.Passage) string {
	if p.IsZero() {
		return ""
	}
	start, _ := p.Position()
	text := Printable(shorten(p.Text(), pg.width/3))
	return pg.faint.Sprintf("%d:%d ", start.Line, start.Column) + isolateText(text)
}

func (pg *page) comparison(first, second int, x engine.Comparison) {
	sign, why := pg.right.Sprint("✓"), ""
	switch x.Outcome {
	case engine.Conflict:
		sign = pg.wrong.Sprint("✗")
	case engine.Excused:
		sign, why = pg.faint.Sprint("○"), pg.words.Label("reading."+x.Reading)
	case engine.Unmet:
		sign, why = pg.faint.Sprint("○"), x.Rule.When
	}
	pair := fmt.Sprintf("%d · %d", first, second)
	if first == second {
		pair = fmt.Sprint(first)
	}
	pg.line("      ", sign, " ", pair, "  ", pg.faint.Sprint(x.Rule.ID), "  ", pg.faint.Sprint(isolateText(why)))
}
