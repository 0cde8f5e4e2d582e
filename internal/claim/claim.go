// Package claim holds the one idea of the program: a contradiction is two
// claims that give one subject's attribute two values that cannot both hold.
// It knows nothing of text beyond where a claim stands.
package claim

import (
	"slices"
	"strings"

	"github.com/tanaqud/tanaqud/internal/article"
)

// Subject is what a claim is about: the article itself, an event, a person,
// a date. Claims with equal subjects speak of the same thing.
type Subject struct {
	Kind string // "article", "event", "date", "city", "person", "word", "letters" or "passage"
	Key  string // tells apart subjects of one kind; stable for one text
}

// Article is the subject of claims on the article itself.
var Article = Subject{Kind: "article"}

// Basis is how a claim came to be.
type Basis uint8

// The three bases.
const (
	Stated   Basis = iota // a passage says it
	Computed              // it follows from premises
	Known                 // a row of a knowledge table says it
)

var basisNames = [...]string{"stated", "computed", "known"}

func (b Basis) String() string { return basisNames[b] }

// Claim gives one attribute of one subject a value.
type Claim struct {
	Subject   Subject
	Attribute string // "date", "weekday", "month", "host", "country", "spelling", ...
	Kind      string // the sort of statement that makes it: "dateline", "caption", "anniversary", ...
	Value     Value
	Basis     Basis
	At        article.Passage // where it stands; a computed or known claim stands at its main premise
	Voice     string          // whose words: "" the article's own, otherwise one key per quotation
	Source    string          // of a known claim: table and row
	Args      []Arg           // named values for the rule's wording
	Marks     []string        // cues that may make it innocent: "archive", "former", "virtual", ...
	Weight    float64         // how far it counts in a verdict; 1 for an ordinary claim
	Premises  []article.Passage
	Gap       *Gap               // what a date was counted from; nil where it was not
	Places    []article.Passage  // where a repair has to rewrite, if that is not At: every place of a wrong spelling
	Move      func(day int) Edit // writes another day in the form of the written one; nil where At is no date
}

// Arg is a named value that a rule's wording may show, as {name}.
type Arg struct {
	Name  string
	Value Value
}

// Gap is the days from the subject of a claim to another one, whose date its
// value was counted from.
type Gap struct {
	To        Subject
	Low, High int
}

// Is says whether the claim is on that attribute, "<subject kind>.<attribute>".
func (c *Claim) Is(attribute string) bool {
	kind, name, _ := strings.Cut(attribute, ".")
	return c.Subject.Kind == kind && c.Attribute == name
}

// Topic is one attribute of one subject: only claims on the same topic can
// contradict each other.
type Topic struct {
	Subject   Subject
	Attribute string
}

// Topic is what the claim is on.
func (c *Claim) Topic() Topic { return Topic{c.Subject, c.Attribute} }

// Marked says whether the claim bears the mark.
func (c *Claim) Marked(mark string) bool { return slices.Contains(c.Marks, mark) }

// Arg finds a named value.
func (c *Claim) Arg(name string) (Value, bool) {
	for _, a := range c.Args {
		if a.Name == name {
			return a.Value, true
		}
	}
	return nil, false
}
