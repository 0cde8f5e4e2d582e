package mention_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/mention"
)

// lives tells the facts of a text in short: "born 1902", "age 72", each once.
func lives(t *testing.T, text string) string {
	t.Helper()
	var facts []string
	seen := map[string]bool{}
	for _, f := range setOf(t, text).Lives {
		fact := [...]string{"born", "died", "age", "act"}[f.Sort]
		switch {
		case f.Most > 0:
			fact += fmt.Sprintf(" %d-%d", f.Years, f.Most)
		case f.Sort == mention.Age:
			fact += fmt.Sprintf(" %d", f.Years)
		default:
			year, _, _ := language.Civil(f.When.From.Day())
			fact += fmt.Sprintf(" %d", year)
		}
		if !seen[fact] {
			seen[fact] = true
			facts = append(facts, fact)
		}
	}
	return strings.Join(facts, ", ")
}

func TestLives(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		// Lives in brackets.
		{"Margaret Thornley (1902-1968) carved oak.", "born 1902, died 1968"},
		{"Margaret Thornley (1902–1968) carved oak.", "born 1902, died 1968"},
		{"Margaret Thornley (b. 1961) carves oak.", "born 1961"},
		{"Margaret Thornley (born 1961) carves oak.", "born 1961"},
		{"Margaret Thornley (d. 2004) carved oak.", "died 2004"},
		{"نحت محمد الشربيني (1902 - 1968) تماثيل من خشب.", "born 1902, died 1968"},
		{"نحت محمد الشربيني (مواليد 1961) تماثيل من خشب.", "born 1961"},
		{"President John Thornley (1952-1999) built roads.", ""},
		{"under John Thornley (1939-1975) roads were built.", ""},
		{"Margaret Thornley (1990-1995) was a captain.", ""},
		// Ages.
		{"John Thornley (72), who was born in 1961, carves oak.", "age 72, born 1961"},
		{"John Thornley (72) scored twice.", ""},
		{"John Thornley carves oak. He is 60.", "age 60"},
		{"John Thornley turned 60, and went on.", "age 60"},
		{"John Thornley has died. He was 91.", "age 91"},
		{"John Thornley joined the navy. He was 17.", ""},
		{"John Thornley carves oak. He was 60 metres away.", ""},
		{"Sculptor John Thornley dies at 91", "age 91"},
		{"توفي محمد الشربيني عن عمر 79 عاما.", "age 79"},
		{"لا يزال محمد الشربيني يرسم في عقده السابع.", "age 60-69"},
		{"دخلت البلاد في العقد السابع من القرن.", ""},
		{"توفي محمد الشربيني وقد تجاوز الثمانين.", "age 80-89"},
		{"تزوج محمد الشربيني في الثانية والعشرين من عمره.", ""},
		// Acts.
		{"John Thornley drew it himself in 1931.", "act 1931"},
		{"John Thornley captained the side until 1931.", "act 1931"},
		{"The hall was painted by John Thornley in 1931.", "act 1931"},
		{"It was supervised from 1963 by John Thornley.", "act 1963"},
		{"John Thornley painted the quay in the summer of 2003.", "act 2003"},
		{"Speaking to students in 2014, John Thornley laughed.", ""},
		{"John Thornley came late. Speaking to students in 2014, he laughed.", "act 2014"},
		{"John Thornley had a museum. The museum opened in 1994.", ""},
		{"John Thornley had a museum. His house, founded in 1994, burnt.", ""},
	} {
		if got := lives(t, test.text+"\n"); got != test.want {
			t.Errorf("%q tells %q, want %q", test.text, got, test.want)
		}
	}
}
