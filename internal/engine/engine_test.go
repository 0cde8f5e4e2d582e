package engine

import (
	"slices"
	"strings"
	"testing"

	"github.com/tanaqud/tanaqud/checks"
	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/mention"
	"github.com/tanaqud/tanaqud/internal/rule"
)

// read makes an article of a plain text.
func read(t testing.TB, text string) *article.Article {
	t.Helper()
	for a, err := range article.Read("test.txt", strings.NewReader(text)) {
		if err != nil {
			t.Fatal(err)
		}
		return a
	}
	t.Fatal("no article")
	return nil
}

// A writer makes claims by hand, about the words of an article.
type writer struct {
	t       testing.TB
	article *article.Article
}

// at is where the words stand in the article for the first time.
func (w writer) at(words string) article.Passage {
	w.t.Helper()
	for i := range w.article.Blocks {
		b := &w.article.Blocks[i]
		if start := strings.Index(b.Text, words); start >= 0 {
			p := article.Passage{Block: b, Role: b.Role}
			p.Span.Start, p.Span.End = start, start+len(words)
			return p
		}
	}
	w.t.Fatalf("%q is not in the article", words)
	return article.Passage{}
}

// host claims that the summit's host is a country.
func (w writer) host(words, country string) claim.Claim {
	return claim.Claim{
		Subject: claim.Subject{Kind: "event", Key: "summit"}, Attribute: "host", Kind: "host",
		Value: claim.Country{country}, At: w.at(words), Weight: 1,
	}
}

// venue claims the host of the summit from its place.
func (w writer) venue(words, country string) claim.Claim {
	c := w.host(words, country)
	c.Kind, c.Basis = "venue", claim.Computed
	return c
}

// date claims the article's own date.
func (w writer) date(kind, words string, days claim.Days) claim.Claim {
	return claim.Claim{Subject: claim.Article, Attribute: "date", Kind: kind, Value: days, At: w.at(words), Weight: 1}
}

func hostVenue() *rule.Rule {
	return &rule.Rule{
		ID: "host-venue", Attribute: "event.host", Between: [2]string{"host", "venue"}, Severity: rule.Error, Confidence: 0.9,
		Innocent: []string{"another-voice", "virtual"},
	}
}

// judge runs rules over claims that are made by hand, as long as the article
// has their words in their places.
func judge(a *article.Article, rules []*rule.Rule, claims ...claim.Claim) *Result {
	check := checks.Check{Name: "by hand", Claims: func(m *mention.Set, out *claim.Set) {
		for _, c := range claims {
			if c.At.IsZero() || stillStands(m.Article, c.At) {
				out.Add(c)
			}
		}
	}}
	e := &Engine{Rules: rules, Checks: []checks.Check{check}, Base: &knowledge.Base{}}
	return e.Check(a)
}

func stillStands(a *article.Article, at article.Passage) bool {
	return slices.ContainsFunc(a.Blocks, func(b article.Block) bool {
		return at.Span.Start <= len(b.Text) && strings.HasPrefix(b.Text[at.Span.Start:], at.Text())
	})
}

// ends shows the findings by rule and by the words of the two claims.
func ends(r *Result) string {
	var out []string
	for _, f := range r.Findings {
		shown := f.Rule.ID + ": " + f.First.At.Text()
		if f.Second != f.First {
			shown += " / " + f.Second.At.Text()
		}
		out = append(out, shown)
	}
	return strings.Join(out, "; ")
}

const summit = "The leaders met in Kazan on Friday.\n\nChina hosted the summit with joy. Russia thanked China for it.\n\nIn Kazan it rained."

func TestPairs(t *testing.T) {
	a := read(t, summit)
	w := writer{t, a}
	china, kazan := w.host("China hosted", "CN"), w.venue("Kazan", "RU")
	with := func(c claim.Claim, change func(*claim.Claim)) claim.Claim {
		change(&c)
		return c
	}
	tests := []struct {
		name   string
		rule   func(*rule.Rule)
		claims []claim.Claim
		want   string
	}{
		{name: "conflict", claims: []claim.Claim{china, kazan}, want: "host-venue: China hosted / Kazan"},
		{name: "the other way round in the text", claims: []claim.Claim{kazan, china}, want: "host-venue: China hosted / Kazan"},
		{name: "one value", claims: []claim.Claim{w.host("Russia", "RU"), kazan}},
		{name: "one claim", claims: []claim.Claim{china}},
		{name: "two of one kind", claims: []claim.Claim{china, w.host("Russia", "RU")}},
		{
			name: "another subject", claims: []claim.Claim{china, with(kazan, func(c *claim.Claim) { c.Subject.Key = "match" })},
		},
		{
			name: "another attribute", claims: []claim.Claim{china, with(kazan, func(c *claim.Claim) { c.Attribute = "city" })},
		},
		{
			name: "another voice", claims: []claim.Claim{with(china, func(c *claim.Claim) { c.Voice = "quotation 1" }), kazan},
		},
		{
			name: "one other voice",
			claims: []claim.Claim{
				with(china, func(c *claim.Claim) { c.Voice = "quotation 1" }), with(kazan, func(c *claim.Claim) { c.Voice = "quotation 1" }),
			},
			want: "host-venue: China hosted / Kazan",
		},
		{
			name: "an innocent reading", claims: []claim.Claim{china, with(kazan, func(c *claim.Claim) { c.Marks = []string{"virtual"} })},
		},
		{
			name: "a reading that the rule does not know", claims: []claim.Claim{china, with(kazan, func(c *claim.Claim) { c.Marks = []string{"archive"} })},
			want: "host-venue: China hosted / Kazan",
		},
		{
			name: "any kind", rule: func(r *rule.Rule) { r.Between[1] = "" }, claims: []claim.Claim{china, w.host("Russia", "RU"), kazan},
			want: "host-venue: China hosted / Kazan; host-venue: Russia / China hosted",
		},
		{
			name: "one kind against itself is one pair", rule: func(r *rule.Rule) { r.Between = [2]string{"host", "host"} },
			claims: []claim.Claim{china, w.host("Russia", "RU")}, want: "host-venue: China hosted / Russia",
		},
		{
			name: "a condition that holds", rule: func(r *rule.Rule) { r.When = `second.kind == "venue"` }, claims: []claim.Claim{china, kazan},
			want: "host-venue: China hosted / Kazan",
		},
		{
			name: "a condition that does not", rule: func(r *rule.Rule) { r.When = `second.basis == "known"` }, claims: []claim.Claim{china, kazan},
		},
		{
			name: "an end at fault once", claims: []claim.Claim{china, kazan, w.venue("In Kazan", "RU")},
			want: "host-venue: China hosted / Kazan",
		},
		{
			name: "alone", rule: func(r *rule.Rule) { r.Alone = true }, claims: []claim.Claim{china, kazan}, want: "host-venue: China hosted",
		},
		{
			name: "alone and innocent", rule: func(r *rule.Rule) { r.Alone = true },
			claims: []claim.Claim{with(china, func(c *claim.Claim) { c.Marks = []string{"virtual"} })},
		},
		{
			name: "alone, by a condition", rule: func(r *rule.Rule) { r.Alone, r.When = true, `first.text == "Kazan"` }, claims: []claim.Claim{china},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := hostVenue()
			if tt.rule != nil {
				tt.rule(r)
			}
			if got := ends(judge(a, []*rule.Rule{r}, tt.claims...)); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// What Compare shows of a pair is what came of it.
func TestCompare(t *testing.T) {
	w := writer{t, read(t, summit)}
	china, kazan, russia := w.host("China hosted", "CN"), w.venue("Kazan", "RU"), w.host("Russia", "RU")
	virtual := china
	virtual.Marks = []string{"virtual"}
	never := hostVenue()
	never.When = "false"
	tests := []struct {
		rule  *rule.Rule
		first claim.Claim
		want  Outcome
	}{
		{hostVenue(), china, Conflict}, {hostVenue(), russia, Fits}, {hostVenue(), virtual, Excused}, {never, china, Unmet}, {never, russia, Fits},
	}
	for _, tt := range tests {
		got := Compare([]*rule.Rule{tt.rule}, []*claim.Claim{&tt.first, &kazan})
		if len(got) != 1 || got[0].Outcome != tt.want || got[0].Outcome == Excused && got[0].Reading != "virtual" {
			t.Errorf("%s: %+v, want %s", tt.first.At.Text(), got, tt.want)
		}
	}
}

func TestEvidence(t *testing.T) {
	a := read(t, summit)
	w := writer{t, a}
	china, kazan := w.host("China hosted", "CN"), w.venue("Kazan", "RU")
	kazan.Premises = []article.Passage{w.at("on Friday"), w.at("in Kazan")} // the second holds an end: no news
	f := judge(a, []*rule.Rule{hostVenue()}, china, kazan).Findings[0]
	var texts []string
	for _, e := range f.Evidence {
		texts = append(texts, e.At.Text())
	}
	if got := strings.Join(texts, " / "); got != "China hosted / Kazan / on Friday" {
		t.Errorf("the evidence is %q", got)
	}
	if f.Evidence[0].Value == nil || f.Evidence[1].Value == nil || f.Evidence[2].Value != nil {
		t.Error("ends say something, premises do not")
	}
	if f.Language != "en" || f.Severity != rule.Error || f.Confidence != 0.9 {
		t.Errorf("the finding is %v, %v sure, in %q", f.Severity, f.Confidence, f.Language)
	}
}

func TestYields(t *testing.T) {
	a := read(t, summit)
	w := writer{t, a}
	china, kazan := w.host("China hosted", "CN"), w.venue("Kazan", "RU")
	known := w.venue("the summit", "RU")
	known.Kind, known.Basis = "known", claim.Known
	summitHost := &rule.Rule{ID: "summit-host", Attribute: "event.host", Between: [2]string{"host", "known"}, Severity: rule.Error}
	rules := []*rule.Rule{hostVenue(), summitHost}
	if got, want := ends(judge(a, rules, china, kazan, known)), "host-venue: China hosted / Kazan; summit-host: China hosted / the summit"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	summitHost.Yields = []string{"host-venue"}
	if got, want := ends(judge(a, rules, china, kazan, known)), "host-venue: China hosted / Kazan"; got != want {
		t.Errorf("yielding: got %q, want %q", got, want)
	}
	if got, want := ends(judge(a, rules, china, known)), "summit-host: China hosted / the summit"; got != want {
		t.Errorf("with nothing to yield to: got %q, want %q", got, want)
	}
}

// Of two rules that find fault with the same two passages the graver speaks.
func TestSamePlaces(t *testing.T) {
	a := read(t, summit)
	w := writer{t, a}
	mild, grave := hostVenue(), hostVenue()
	mild.ID, mild.Severity = "a-mild", rule.Note
	grave.ID, grave.Between = "z-grave", [2]string{"venue", "host"}
	got := ends(judge(a, []*rule.Rule{mild, grave}, w.host("China hosted", "CN"), w.venue("Kazan", "RU")))
	if want := "z-grave: Kazan / China hosted"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// Findings stand in the order of their first passage, whatever the order of
// rules and claims.
func TestOrder(t *testing.T) {
	a := read(t, summit)
	w := writer{t, a}
	leftOver := func(words string) claim.Claim {
		return claim.Claim{Subject: claim.Subject{Kind: "passage", Key: words}, Attribute: "residue", Kind: "word", Value: claim.Term("word"), At: w.at(words)}
	}
	residue := &rule.Rule{ID: "residue", Attribute: "passage.residue", Between: [2]string{"word", ""}, Alone: true, Severity: rule.Warning}
	claims := []claim.Claim{leftOver("rained"), w.host("China hosted", "CN"), leftOver("with joy"), w.venue("Kazan", "RU"), leftOver("The leaders")}
	want := "residue: The leaders; host-venue: China hosted / Kazan; residue: with joy; residue: rained"
	for _, rules := range [][]*rule.Rule{{residue, hostVenue()}, {hostVenue(), residue}} {
		if got := ends(judge(a, rules, claims...)); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	slices.Reverse(claims)
	if got := ends(judge(a, []*rule.Rule{residue, hostVenue()}, claims...)); got != want {
		t.Errorf("with the claims reversed: got %q, want %q", got, want)
	}
}

func TestBlame(t *testing.T) {
	a := read(t, summit)
	w := writer{t, a}
	for blame, want := range map[string]int{"": -1, "first": 0, "second": 1, "verdict": -1} {
		r := hostVenue()
		r.Blame = blame
		f := judge(a, []*rule.Rule{r}, w.host("China hosted", "CN"), w.venue("Kazan", "RU")).Findings[0]
		if f.Blame != want {
			t.Errorf("blame %q falls on %d, want %d", blame, f.Blame, want)
		}
	}
}

// The verdict blames the dateline that two others agree against.
func TestBlameByVerdict(t *testing.T) {
	a := read(t, "LONDON, 11 February - It rained on Friday. The photo is of 28 February. It was the 80th anniversary.")
	w := writer{t, a}
	dateline := w.date("dateline", "11 February", claim.Day(language.DayNumber(2020, 2, 11)))
	dateline.Weight = 1.9
	caption := w.date("caption", "28 February", claim.Days{Month: 2, Day: 28})
	weekday := w.date("weekday", "Friday", claim.Days{Weekdays: 1 << 5})
	weekday.Weight = 0.5
	anniversary := w.date("anniversary", "the 80th anniversary", claim.Year(2025))
	r := &rule.Rule{ID: "dateline-caption", Attribute: "article.date", Between: [2]string{"dateline", "caption"}, Blame: "verdict", Severity: rule.Error}

	result := judge(a, []*rule.Rule{r}, dateline, caption, weekday, anniversary)
	if v := result.Verdict; !v.Settled() || v.Day != language.DayNumber(2025, 2, 28) || len(v.For) != 3 || len(v.Against) != 1 {
		t.Fatalf("the verdict is %+v", v)
	}
	if f := result.Findings[0]; f.Blame != 0 {
		t.Errorf("blamed is %d, want the dateline", f.Blame)
	}

	result = judge(a, []*rule.Rule{r}, dateline, caption)
	if v := result.Verdict; v.Day != language.DayNumber(2020, 2, 11) {
		t.Fatalf("the verdict of two is %+v", v)
	}
	if f := result.Findings[0]; f.Blame != 1 {
		t.Errorf("of two the dateline weighs more, but blamed is %d", f.Blame)
	}
}

// A strict rule gives no leeway to an end that the verdict is against anyhow.
func TestStrict(t *testing.T) {
	a := read(t, "LONDON, 3 March - It rained on Friday. The photo is of 28 February. It was the 80th anniversary.")
	w := writer{t, a}
	dateline := w.date("dateline", "3 March", claim.Day(language.DayNumber(2025, 3, 3))) // a Monday
	weekday := w.date("weekday", "Friday", claim.Days{Weekdays: 1 << 5, Late: 3})
	caption := w.date("caption", "28 February", claim.Days{Month: 2, Day: 28})
	anniversary := w.date("anniversary", "the 80th anniversary", claim.Year(2025))
	caption.Weight = 2
	r := &rule.Rule{ID: "weekday-dateline", Attribute: "article.date", Between: [2]string{"weekday", "dateline"}, Severity: rule.Error}

	claims := []claim.Claim{dateline, weekday, caption, anniversary}
	if got := ends(judge(a, []*rule.Rule{r}, claims...)); got != "" {
		t.Errorf("lenient: got %q", got)
	}
	r.Strict = true
	if got, want := ends(judge(a, []*rule.Rule{r}, claims...)), "weekday-dateline: Friday / 3 March"; got != want {
		t.Errorf("strict: got %q, want %q", got, want)
	}
	if got := ends(judge(a, []*rule.Rule{r}, dateline, weekday, anniversary)); got != "" {
		t.Errorf("strict, with the verdict for both: got %q", got)
	}
}

func TestFixes(t *testing.T) {
	a := read(t, summit)
	w := writer{t, a}
	r := hostVenue()
	r.Fixes = []rule.Fix{
		{Replace: "first", With: "{second}", Description: rule.Text{"en": "write {second}"}},
		{Replace: "second", With: "{first}", Description: rule.Text{"en": "write {first}"}},
		{Replace: "second", With: "{unknown}", Description: rule.Text{"en": "nothing is known to write"}},
		{Replace: "second", With: "Kazan", Description: rule.Text{"en": "it says so already"}},
		{Replace: "first", With: "{first.text}town", Description: rule.Text{"en": "it is still found"}},
	}
	shown := func(blame string) string {
		r.Blame = blame
		f := judge(a, []*rule.Rule{r}, w.host("China", "CN"), w.venue("Kazan", "RU")).Findings[0]
		var out []string
		for _, fix := range f.Fixes(rule.WordsOf("en")) {
			out = append(out, fix.Edits[0].At.Text()+" -> "+fix.Edits[0].Text)
		}
		return strings.Join(out, "; ")
	}
	if got, want := shown("first"), "China -> Russia; Kazan -> China"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := shown("second"), "Kazan -> China; China -> Russia"; got != want {
		t.Errorf("the culprit is repaired first: got %q, want %q", got, want)
	}
}

func TestFingerprints(t *testing.T) {
	residue := &rule.Rule{ID: "residue", Attribute: "passage.residue", Between: [2]string{"word", ""}, Alone: true, Severity: rule.Warning}
	fingerprints := func(text string) (all []string) {
		a := read(t, text)
		var claims []claim.Claim
		for i := range a.Blocks {
			b := &a.Blocks[i]
			for at := 0; ; {
				start := strings.Index(b.Text[at:], "TBD")
				if start < 0 {
					break
				}
				p := article.Passage{Block: b}
				p.Span.Start, p.Span.End = at+start, at+start+3
				at = p.Span.End
				claims = append(claims, claim.Claim{
					Subject: claim.Subject{Kind: "passage", Key: "x"}, Attribute: "residue", Kind: "word", Value: claim.Term("word"), At: p,
				})
			}
		}
		for _, f := range judge(a, []*rule.Rule{residue}, claims...).Findings {
			all = append(all, f.Fingerprint)
		}
		return all
	}
	once := fingerprints("The mayor, TBD, came.")
	if len(once) != 1 || len(once[0]) != 16 {
		t.Fatalf("the fingerprints are %q", once)
	}
	if moved := fingerprints("Another paragraph.\n\n\nMore words now. The mayor, TBD, came.\n\nAnd more."); !slices.Equal(moved, once) {
		t.Errorf("moved: %q, want %q", moved, once)
	}
	twice := fingerprints("The mayor, TBD, came.\n\nThe mayor, TBD, left.")
	if len(twice) != 2 || twice[0] != once[0] || twice[1] == twice[0] {
		t.Errorf("twice: %q, once: %q", twice, once)
	}
}

func TestNoRules(t *testing.T) {
	r := (&Engine{Base: &knowledge.Base{}}).Check(read(t, summit))
	if len(r.Findings) != 0 || len(r.Claims) != 0 || r.Verdict != nil || r.Article == nil {
		t.Errorf("without rules and checks there is %+v", r)
	}
}

func TestKnowsNothing(t *testing.T) {
	rules, err := rule.Standard()
	if err != nil {
		t.Fatal(err)
	}
	e := &Engine{Rules: rules, Checks: checks.All, Base: &knowledge.Base{}}
	if r := e.Check(read(t, summit)); len(r.Findings) != 0 {
		t.Errorf("without knowledge it finds %s", ends(r))
	}
}
