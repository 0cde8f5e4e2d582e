// Package rule holds what an editor may change without Go: which claims are
// compared, how far they may differ, which readings are innocent, how grave
// a contradiction is and how it is worded. One YAML file of rules/ is one
// Rule; help, tables, SARIF text and hovers are rendered from it.
package rule

import "github.com/tanaqud/tanaqud/internal/claim"

// Severity is how grave a finding is.
type Severity uint8

// The severities, from the mildest.
const (
	Note    Severity = iota + 1 // style and house preference
	Warning                     // very probably cannot both hold
	Error                       // cannot both hold
)

// Severities are the names of the severities, from the gravest.
var Severities = [...]string{"error", "warning", "note"}

// String is the name that rules and reports write; "" for none.
func (s Severity) String() string {
	if s < Note || s > Error {
		return ""
	}
	return Severities[Error-s]
}

// MarshalText writes the name.
func (s Severity) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// ParseSeverity is the severity of a name.
func ParseSeverity(name string) (Severity, bool) {
	for i, s := range Severities {
		if s == name {
			return Error - Severity(i), true
		}
	}
	return 0, false
}

// Text is a wording in each language, by ISO 639-1 code.
type Text map[string]string

// Rule tells the engine which claims contradict each other.
type Rule struct {
	ID     string `json:"id"`     // "weekday-date": the name of its file and of its folder in fixtures/
	Family string `json:"family"` // "time.weekday-date"
	Title  Text   `json:"title"`
	Why    Text   `json:"why"` // how such slips happen, and why they matter

	Attribute string    `json:"attribute"`           // "<subject kind>.<attribute>": the claims that it compares
	Args      []string  `json:"args,omitempty"`      // the named values of the claims that condition and wording use
	Tolerance int       `json:"tolerance,omitempty"` // how far the values may differ; see claim.Value
	Between   [2]string `json:"between"`             // kinds of the first and of the second claim; "" is any
	Strict    bool      `json:"strict,omitempty"`    // no leeway for an end that the verdict on the article's date is against
	Alone     bool      `json:"alone,omitempty"`     // a claim of the first kind says it all: text in an article claims to belong there
	When      string    `json:"when,omitempty"`      // expr-lang condition on the pair; empty holds always
	Innocent  []string  `json:"innocent,omitempty"`  // readings that excuse; see Readings
	Yields    []string  `json:"yields,omitempty"`    // rules whose finding at the same first end makes this one superfluous
	Languages []string  `json:"languages,omitempty"` // whose articles it can judge; empty is those of Full

	Severity   Severity `json:"severity"`
	Confidence float64  `json:"confidence"`      // 0 to 1: how often such a finding is right
	Blame      string   `json:"blame,omitempty"` // "first", "second", "verdict", "lighter" (that of less weight) or "": which end is probably wrong

	Message     Text   `json:"message"`               // "{date} is a {second}, not a {first}"
	Computation Text   `json:"computation,omitempty"` // how the second value was found
	Fixes       []Fix  `json:"fix,omitempty"`
	NoFix       string `json:"no-fix,omitempty"` // why there is nothing to replace, for a rule without fixes

	Examples Examples `json:"examples"`

	condition condition
}

// Fix is one way to repair a finding: one end is replaced by what the other
// end says.
type Fix struct {
	Replace     string `json:"replace"` // "first" or "second": the end to rewrite; "places": those of an edit that a check made
	With        string `json:"with"`    // the new text; placeholders as in Message, "" deletes; of places, the name of the edit
	Description Text   `json:"description"`
}

// Moves says whether the fix moves the day of the end that it replaces.
func (x *Fix) Moves() bool { return x.With == "{"+x.Replace+".moved}" }

// Places is what a fix replaces that is an edit, with places and texts of its
// own.
const Places = "places"

// Examples are run as tests: each flagged text gives a finding of this rule,
// each passed text gives none. Each is an article of its own.
type Examples struct {
	Flagged []string `json:"flagged"`
	Passed  []string `json:"passed"`
}

// Excuse is the first innocent reading that the two claims allow. A pair with
// an excuse is no finding.
func (r *Rule) Excuse(first, second *claim.Claim) (reading string, innocent bool) {
	for _, reading := range r.Innocent {
		if reading == anotherVoice {
			if first.Voice != second.Voice {
				return reading, true
			}
			continue
		}
		if first.Marked(reading) || second.Marked(reading) {
			return reading, true
		}
	}
	return "", false
}
