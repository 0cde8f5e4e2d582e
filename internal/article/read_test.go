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

func TestTitleOfText(t *testing.T) {
	const paragraph = "The ferry that has served the island since the war sank at its pier on Tuesday, and nobody was hurt, the harbour master said in the evening."
	tests := []struct {
		name, content string
		want          Role
	}{
		{"apart", "Ferry sinks at its pier\n\n" + paragraph, Headline},
		{"apart, in CR LF", "Ferry sinks at its pier\r\n\r\n" + paragraph, Headline},
		{"a question", "Why did it sink?\n\n" + paragraph, Headline},
		{"not apart", "Ann Lee (Gull Island)\n" + paragraph, Body},
		{"a sentence", "The ferry sank.\n\n" + paragraph, Body},
		{"a paragraph", paragraph + "\n\n" + paragraph, Body},
		{"nothing longer after it", "Ferry sinks at its pier\n\nBy Ann Lee", Body},
		{"alone", "Ferry sinks at its pier", Body},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			articles, problems := read("a.txt", test.content)
			if len(problems) > 0 {
				t.Fatal(problems)
			}
			if got := articles[0].Blocks[0].Role; got != test.want {
				t.Errorf("got %v, want %v", got, test.want)
			}
		})
	}
}
