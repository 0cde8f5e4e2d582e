// Package rule holds what an editor may change without Go: which claims are
// compared, how far they may differ, which readings are innocent, how grave
// a contradiction is and how it is worded. One YAML file of rules/ is one
// Rule; help, tables, SARIF text and hovers are rendered from it.
package rule

// Severity is how grave a finding is.
type Severity uint8

// The severities, from the mildest.
const (
	Note    Severity = iota + 1 // style and house preference
	Warning                     // very probably cannot both hold
	Error                       // cannot both hold
)

// Text is a wording in each language, by ISO 639-1 code.
type Text map[string]string

// Rule tells the engine which pairs of claims contradict each other.
type Rule struct {
	ID     string `json:"id"`     // "weekday-date": the name of its file and of its folder in fixtures/
	Family string `json:"family"` // "time.weekday-date"
	Title  Text   `json:"title"`
	Why    Text   `json:"why"` // how such slips happen, and why they matter

	Attribute string    `json:"attribute"`           // "<subject kind>.<attribute>": the claims that it compares
	Tolerance int       `json:"tolerance,omitempty"` // how far the values may differ; see claim.Value
	Between   [2]string `json:"between"`             // kinds of the first and of the second claim; "" is any
	When      string    `json:"when,omitempty"`      // expr-lang condition on the pair; empty holds always
	Innocent  []string  `json:"innocent,omitempty"`

	Severity   Severity `json:"severity"`
	Confidence float64  `json:"confidence"`      // 0 to 1: how often such a finding is right
	Blame      string   `json:"blame,omitempty"` // "first", "second", "verdict" or "": which end is probably wrong

	Message     Text  `json:"message"`               // "{date} is a {second}, not a {first}"
	Computation Text  `json:"computation,omitempty"` // how the second value was found
	Fixes       []Fix `json:"fix,omitempty"`

	Examples Examples `json:"examples"`
}

// Fix is one way to repair a finding: one end is replaced by what the other
// end says.
type Fix struct {
	Replace     string `json:"replace"` // "first" or "second": the end to rewrite
	With        string `json:"with"`    // wording of the new text; placeholders as in Message
	Description Text   `json:"description"`
}

// Examples are run as tests: each flagged text gives a finding of this rule,
// each passed text gives none.
type Examples struct {
	Flagged []string `json:"flagged"`
	Passed  []string `json:"passed"`
}
