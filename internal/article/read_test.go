package article

import (
	"strings"
	"testing"
)

// read gives all articles and errors of a document.
func read(name, content string) (articles []*Article, problems []error) {
	for a, err := range Read(name, strings.NewReader(content)) {
		if err != nil {
			problems = append(problems, err)
			continue
		}
		articles = append(articles, a)
	}
	return articles, problems
}

func TestReadText(t *testing.T) {
	tests := []struct {
		name, content string
		want          []string
	}{
		{"lines", "One line\r\nAnother line\rA third\n\n\nA fourth", []string{"One line", "Another line", "A third", "A fourth"}},
		{"spaces", "  padded \u00A0\n\t\n next", []string{"padded", "next"}},
		{"wrapped", "The ministry of trade and industry will revise its\n demand outlook by August to meet the forecast of a\n downtrend in demand, officials of the ministry and\n others said.\n It is expected to lower the projection for supply.", []string{
			"The ministry of trade and industry will revise its\n demand outlook by August to meet the forecast of a\n downtrend in demand, officials of the ministry and\n others said.",
			"It is expected to lower the projection for supply.",
		}},
		{"narrow lines are kept", "By A. Writer\nThe Paper\nSunday, 18 May\nLondon", []string{"By A. Writer", "The Paper", "Sunday, 18 May", "London"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			articles, problems := read("a.txt", test.content)
			if len(problems) > 0 || len(articles) != 1 {
				t.Fatalf("articles %d, problems %v", len(articles), problems)
			}
			var got []string
			for _, b := range articles[0].Blocks {
				got = append(got, b.Text)
			}
			if strings.Join(got, "|") != strings.Join(test.want, "|") {
				t.Errorf("got  %q\nwant %q", got, test.want)
			}
		})
	}
}
