package rule

import (
	"errors"
	"io/fs"
	"path"
	"reflect"
	"regexp"
	"slices"
	"strings"

	"github.com/expr-lang/expr/ast"
	"github.com/expr-lang/expr/file"
	"github.com/expr-lang/expr/parser"
	"go.yaml.in/yaml/v4"
)

// Full are the languages that every wording of a rule must have.
var Full = [...]string{"ar", "en"}

var (
	wordShape      = regexp.MustCompile(`^[a-z][a-z0-9-]*$`)
	attributeShape = regexp.MustCompile(`^[a-z][a-z-]*\.[a-z][a-z-]*$`)
	languageShape  = regexp.MustCompile(`^[a-z]{2,3}$`)
)

// Load parses every *.yaml of the folder, in the order of their ids. The error
// holds the mistakes of all files.
func Load(folder fs.FS) ([]*Rule, error) {
	paths, err := fs.Glob(folder, "*.yaml")
	if err != nil {
		return nil, err
	}
	var rules []*Rule
	var wrong []error
	for _, name := range paths {
		data, err := fs.ReadFile(folder, name)
		if err != nil {
			wrong = append(wrong, err)
			continue
		}
		r, err := Parse(name, data)
		if err != nil {
			wrong = append(wrong, err)
			continue
		}
		rules = append(rules, r)
	}
	slices.SortFunc(rules, func(a, b *Rule) int { return strings.Compare(a.ID, b.ID) })
	return rules, errors.Join(wrong...)
}

// Parse reads the rule of a file. Its error is Mistakes: all of them.
func Parse(name string, data []byte) (*Rule, error) {
	p, top := open(name, data)
	r := &Rule{}
	if top != nil {
		p.rule(top, r)
	}
	if err := p.err(); err != nil {
		return nil, err
	}
	return r, nil
}

func (p *page) rule(n *yaml.Node, r *Rule) {
	p.mapping(n,
		field{key: "id", read: func(n *yaml.Node) { r.ID = p.id(n) }},
		field{key: "family", read: func(n *yaml.Node) { r.Family = p.choice(n, "family", Families[:]) }},
		field{key: "attribute", read: func(n *yaml.Node) { r.Attribute = p.attribute(n) }},
		field{key: "between", read: func(n *yaml.Node) { p.between(n, r) }},
		field{key: "args", read: func(n *yaml.Node) { r.Args = p.words(n, "names of values") }, optional: true},
		field{key: "tolerance", read: func(n *yaml.Node) { r.Tolerance = int(p.number(n, 0, 1000)) }, optional: true},
		field{key: "strict", read: func(n *yaml.Node) { r.Strict = p.choice(n, "strict", []string{"true", "false"}) == "true" }, optional: true},
		field{key: "when", read: func(n *yaml.Node) { r.When = p.condition(n, r) }, optional: true},
		field{key: "innocent", read: func(n *yaml.Node) { r.Innocent = p.readings(n) }, optional: true},
		field{key: "yields", read: func(n *yaml.Node) { r.Yields = p.words(n, "rules") }, optional: true},
		field{key: "languages", read: func(n *yaml.Node) { r.Languages = p.words(n, "languages") }, optional: true},
		field{key: "severity", read: func(n *yaml.Node) {
			r.Severity, _ = ParseSeverity(p.choice(n, "severity", Severities[:]))
		}},
		field{key: "confidence", read: func(n *yaml.Node) { r.Confidence = p.number(n, 0, 1) }},
		field{key: "blame", read: func(n *yaml.Node) {
			r.Blame = p.choice(n, "end to blame", []string{"first", "second", "verdict", "lighter"})
		}, optional: true},
		field{key: "title", read: func(n *yaml.Node) { r.Title = p.plain(n) }},
		field{key: "why", read: func(n *yaml.Node) { r.Why = p.plain(n) }},
		field{key: "message", read: func(n *yaml.Node) { r.Message = p.wording(n, r) }},
		field{key: "computation", read: func(n *yaml.Node) { r.Computation = p.wording(n, r) }, optional: true},
		field{key: "fix", read: func(n *yaml.Node) { p.fixes(n, r) }, optional: true},
		field{key: "no-fix", read: func(n *yaml.Node) { r.NoFix = p.text(n) }, optional: true},
		field{key: "examples", read: func(n *yaml.Node) { p.examples(n, r) }},
	)
	if n.Kind == yaml.MappingNode && len(r.Fixes) > 0 == (r.NoFix != "") {
		p.wrong(n, `want either "fix", or "no-fix" with the reason`)
	}
}

// id wants the name of the file, so that a finding leads to its rule.
func (p *page) id(n *yaml.Node) string {
	want := strings.TrimSuffix(path.Base(p.name), ".yaml")
	if n.Value != want {
		p.wrong(n, "the id must be the file's name, %q", want)
	}
	return n.Value
}

func (p *page) attribute(n *yaml.Node) string {
	if !attributeShape.MatchString(n.Value) {
		p.wrong(n, `want "<subject kind>.<attribute>", such as date.weekday`)
	}
	return n.Value
}

func (p *page) between(n *yaml.Node, r *Rule) {
	kinds := p.words(n, "one or two kinds of claims")
	if len(kinds) > 2 {
		p.wrong(n, "want one or two kinds of claims")
		return
	}
	r.Alone = len(kinds) == 1
	for i, kind := range kinds {
		if kind != "any" {
			r.Between[i] = kind
		}
	}
}

func (p *page) words(n *yaml.Node, what string) []string {
	var words []string
	for _, item := range p.list(n, what) {
		if !wordShape.MatchString(item.Value) {
			p.wrong(item, "want lower-case letters and hyphens")
			continue
		}
		words = append(words, item.Value)
	}
	return words
}

func (p *page) readings(n *yaml.Node) []string {
	var readings []string
	for _, item := range p.list(n, "innocent readings") {
		readings = append(readings, p.choice(item, "innocent reading", Readings[:]))
	}
	return readings
}

// plain reads a text in each language.
func (p *page) plain(n *yaml.Node) Text {
	text := Text{}
	for language, value := range p.entries(n, nil) {
		if !languageShape.MatchString(language) {
			p.wrong(value, "unknown language %q; use the code of ISO 639-1, such as ar", language)
		}
		text[language] = strings.TrimSpace(p.text(value))
	}
	if n.Kind != yaml.MappingNode {
		return text
	}
	for _, language := range Full {
		if _, ok := text[language]; !ok {
			p.wrong(n, "missing wording in %q", language)
		}
	}
	return text
}

// wording reads a text with placeholders in each language.
func (p *page) wording(n *yaml.Node, r *Rule) Text {
	text := p.plain(n)
	for _, value := range n.Content {
		p.placeholders(value, r)
	}
	return text
}

func (p *page) placeholders(n *yaml.Node, r *Rule) {
	for _, f := range faults(n.Value, r.Args) {
		before := n.Value[:f.at]
		line := strings.Count(before, "\n")
		column := len([]rune(before[strings.LastIndexByte(before, '\n')+1:]))
		p.within(n, line, column, "%s", f.message)
	}
}

func (p *page) fixes(n *yaml.Node, r *Rule) {
	for _, item := range p.list(n, "fixes") {
		var f Fix
		p.mapping(item,
			field{key: "replace", read: func(n *yaml.Node) {
				f.Replace = p.choice(n, "end to replace", []string{"first", "second", Places})
			}},
			field{key: "with", read: func(n *yaml.Node) { f.With = n.Value; p.placeholders(n, r) }},
			field{key: "description", read: func(n *yaml.Node) { f.Description = p.wording(n, r) }},
		)
		r.Fixes = append(r.Fixes, f)
	}
}

func (p *page) examples(n *yaml.Node, r *Rule) {
	p.mapping(n,
		field{key: "flagged", read: func(n *yaml.Node) { r.Examples.Flagged = p.articles(n) }},
		field{key: "passed", read: func(n *yaml.Node) { r.Examples.Passed = p.articles(n) }},
	)
}

func (p *page) articles(n *yaml.Node) []string {
	var articles []string
	for _, item := range p.list(n, "articles") {
		articles = append(articles, p.text(item))
	}
	return articles
}

// condition compiles the condition for its mistakes only.
func (p *page) condition(n *yaml.Node, r *Rule) string {
	condition := p.text(n)
	if condition == "" {
		return ""
	}
	if _, err := compile(condition); err != nil {
		p.badCondition(n, err)
		return condition
	}
	tree, err := parser.Parse(condition)
	if err != nil {
		p.badCondition(n, err)
		return condition
	}
	ast.Walk(&tree.Node, argsUsed{p, n, r.Args})
	return condition
}

func (p *page) badCondition(n *yaml.Node, err error) {
	var e *file.Error
	if errors.As(err, &e) {
		p.within(n, e.Line-1, e.Column, "condition: %s%s", e.Message, hint(e.Message))
		return
	}
	p.wrong(n, "condition: %v", err)
}

// hint lists what there is, where a condition speaks of what there is not.
func hint(message string) string {
	switch {
	case strings.HasPrefix(message, "unknown name"):
		return "; the names are " + names(Pair{}) + ", has, days"
	case strings.HasPrefix(message, "type rule.Side has no field"):
		return "; a claim has " + names(Side{})
	case strings.HasPrefix(message, "type rule.Days has no field"):
		return "; a set of days has " + names(Days{})
	}
	return ""
}

// names are the names that conditions use for the fields of a type.
func names(of any) string {
	var names []string
	for _, f := range reflect.VisibleFields(reflect.TypeOf(of)) {
		if name := f.Tag.Get("expr"); name != "" {
			names = append(names, name)
		}
	}
	return strings.Join(names, ", ")
}

// argsUsed finds those args of a condition that no claim of the rule has.
type argsUsed struct {
	page *page
	node *yaml.Node
	args []string
}

// Visit looks at one node of the condition.
func (v argsUsed) Visit(node *ast.Node) {
	member, ok := (*node).(*ast.MemberNode)
	if !ok {
		return
	}
	of, ok := member.Node.(*ast.IdentifierNode)
	if !ok || of.Value != "args" {
		return
	}
	name, ok := member.Property.(*ast.StringNode)
	if !ok || slices.Contains(v.args, name.Value) {
		return
	}
	before := []rune(v.node.Value)[:member.Property.Location().From]
	line := strings.Count(string(before), "\n")
	column := len(before) - 1 - lastNewline(before)
	v.page.within(v.node, line, column, "condition: unknown value %q; %s", name.Value, declared(v.args))
}

func lastNewline(runes []rune) int {
	for i := len(runes) - 1; i >= 0; i-- {
		if runes[i] == '\n' {
			return i
		}
	}
	return -1
}

func declared(args []string) string {
	if len(args) == 0 {
		return `the rule lists none under "args"`
	}
	return "the rule's args are " + strings.Join(args, ", ")
}
