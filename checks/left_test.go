package checks_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/tanaqud/tanaqud/checks"
	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/mention"
	"github.com/tanaqud/tanaqud/internal/rule"
)

// claimsBy runs one check over a plain text.
func claimsBy(t *testing.T, c checks.Check, text string) []*claim.Claim {
	t.Helper()
	var out claim.Set
	for a, err := range article.Read("test.txt", strings.NewReader(text)) {
		if err != nil {
			t.Fatal(err)
		}
		c.Claims(mention.Read(a, knowledge.Default(), nil), &out)
	}
	return out.All()
}

func TestAgencyClaims(t *testing.T) {
	const story = "PARIS, March 3, 2025 (AFP) - The quay was open again after a week of repairs.\n\nShips would return one by one within days, the harbour master said.\n\n"
	tests := []struct{ line, kind, value, mark string }{
		{"Source: Reuters", "footer", "Reuters", ""},
		{"(Reporting by A. Smith; Editing by B. Jones/Reuters)", "credit", "Reuters", ""},
		{"Ann Smith (according to CCTV, SCMP)", "byline", "CCTV, SCMP", ""},
		{"Source: Al Jazeera", "footer", "Al Jazeera", "partner"},
		{"Source: Reuters and agencies", "footer", "Reuters", "list"},
	}
	for _, tt := range tests {
		claims := claimsBy(t, checks.Agency, story+tt.line+"\n")
		if len(claims) != 2 {
			t.Errorf("%q: %d claims, want 2", tt.line, len(claims))
			continue
		}
		c := claims[1]
		shown := c.Value.(claim.AnyOf).Shown
		if c.Kind != tt.kind || shown != tt.value || len(c.Marks) > 1 || tt.mark != "" && !slices.Contains(c.Marks, tt.mark) || tt.mark == "" && len(c.Marks) > 0 {
			t.Errorf("%q: %s %q %v, want %s %q %s", tt.line, c.Kind, shown, c.Marks, tt.kind, tt.value, tt.mark)
		}
		if claims[0].Kind != "dateline" || claims[0].Value.Fits(c.Value, 0) {
			t.Errorf("%q: fits the dateline's %v", tt.line, claims[0].Value)
		}
	}
}

func TestResidueClaims(t *testing.T) {
	text := "The train will return to to service at the end of the month, the R&amp;D office of XX said, and the \"fare stays.\n"
	var got []string
	for _, c := range claimsBy(t, checks.Residue, text) {
		got = append(got, c.Kind+" "+c.At.Text())
		for _, a := range c.Args {
			got = append(got, a.Name+"="+a.Value.Say(rule.WordsOf("en")))
		}
	}
	want := []string{"placeholder XX", "word to to", "word=to", "markup &amp;", "plain=&", `quote "fare`}
	if !slices.Equal(got, want) {
		t.Errorf("claims %q, want %q", got, want)
	}
}

func TestRepetitionClaimsBothTimes(t *testing.T) {
	const sentence = "The wreckage was cleared and traffic was moving again by noon."
	text := "Two cars collided on the coast road in the morning, and nobody was hurt.\n\n" + sentence + "\n\nA witness said that fog had hidden the bend of the road.\n\n" + sentence + "\n"
	claims := claimsBy(t, checks.Repetition, text)
	if len(claims) != 2 || claims[0].Subject != claims[1].Subject || claims[0].Value.Fits(claims[1].Value, 0) {
		t.Errorf("claims %v", claims)
	}
}

func TestChromeTellsLinks(t *testing.T) {
	text := "Two cars collided on the coast road in the morning, and nobody was hurt.\n\n[Advertisement]\n\nRead also: Fog on the coast\n\nA witness said that fog had hidden the bend.\n"
	var kinds []string
	for _, c := range claimsBy(t, checks.Chrome, text) {
		kinds = append(kinds, c.Kind)
	}
	if !slices.Equal(kinds, []string{"furniture", "link"}) {
		t.Errorf("kinds %v", kinds)
	}
}
