// Package timex reads expressions of time in news text and tells what they
// mean: TIMEX3 type and value (ISO 24617-1), and the interval of time that they
// name, reckoned from the time of the article.
package timex

import (
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/lexis"
)

// text is the words as the readers of this package see them.
type text struct{ *lexis.Words }

// opening are the kinds of phrase at which an expression of time begins; one
// may begin at a number too.
var opening = knowledge.Kinds(
	knowledge.Month, knowledge.HijriMonth, knowledge.Weekday, knowledge.YearWord, knowledge.YearNoun, knowledge.AgoCue,
	knowledge.Ordinal, knowledge.Numeral, knowledge.FirstOfMonth,
)

// Begins says whether a date, a clock, a year or a weekday may begin at token i.
func Begins(w *lexis.Words, i int) bool {
	return w.Token(i).Kind == language.Number || w.HasOneOf(i, opening)
}

// mostlyArabic says whether most of the block's first words are Arabic.
func (t text) mostlyArabic() bool {
	arabic, latin := 0, 0
	for i := 0; i < len(t.Tokens) && i < 40; i++ {
		switch t.Token(i).Script {
		case language.Arabic:
			arabic++
		case language.Latin:
			latin++
		}
	}
	return arabic > latin
}
