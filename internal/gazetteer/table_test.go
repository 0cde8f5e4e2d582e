package gazetteer

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/tanaqud/tanaqud/internal/language"
)

// build makes a table of phrases; the value of each is its number.
func build(t testing.TB, phrases ...string) *Table {
	t.Helper()
	var b Builder
	for i, phrase := range phrases {
		if err := b.Add(phrase, Sense{Kind: 1, Value: int32(i)}); err != nil {
			t.Fatal(err)
		}
	}
	return open(t, &b)
}

func open(t testing.TB, b *Builder) *Table {
	t.Helper()
	var out bytes.Buffer
	if _, err := b.WriteTo(&out); err != nil {
		t.Fatal(err)
	}
	table, err := Open(out.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	return &table
}

// found shows the phrases that begin at the first token.
func found(table *Table, text string) string {
	tokens := language.Tokenize(text, nil)
	var out []string
	for _, m := range table.Match(tokens, 0, nil) {
		for n := range m.Count {
			shown := fmt.Sprintf("%s=%d", text[tokens[m.Start].Start:tokens[m.End-1].End], table.Sense(m.First+uint32(n)).Value)
			if m.Letters > 0 {
				shown += fmt.Sprintf("-%d", m.Letters)
			}
			out = append(out, shown)
		}
	}
	return strings.Join(out, " ")
}

func TestMatch(t *testing.T) {
	table := build(t, "روسيا", "كانون الثاني", "كانون", "الأمم", "May", "US", "last year", "Reuters", "Saint-Denis", "(ال)رئيس", "a.m.")
	tests := []struct{ text, want string }{
		{"روسيا", "روسيا=0"},
		{"وروسيا", "وروسيا=0-1"},
		{"لروسيا", "لروسيا=0-1"},
		{"ولروسيا", "ولروسيا=0-2"},
		{"للأمم", "للأمم=3-1"},
		{"كانون الثاني", "كانون=2 كانون الثاني=1"},
		{"كانون الأول", "كانون=2"},
		{"الرئيس", "الرئيس=9"},
		{"رئيس", "رئيس=9"},
		{"روسيات", ""},
		{"May", "May=4"},
		{"MAY", "MAY=4"},
		{"may", ""},
		{"US", "US=5"},
		{"us", ""},
		{"Us", ""},
		{"last year", "last year=6"},
		{"Last Year", "Last Year=6"},
		{"REUTERS", "REUTERS=7"},
		{"reuters", ""},
		{"Saint-Denis", "Saint-Denis=8"},
		{"Saint Denis", "Saint Denis=8"},
		{"Saint - Denis", ""},
		{"Saint", ""},
		{"a.m.", "a.m.=10"},
		{"a.m", ""},
		{"", ""},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			if tt.text == "" {
				return
			}
			if got := found(table, tt.text); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// A phrase may mean several things; the first to say so is the likeliest. The
// same sense is kept once, and makes the milder demand on the case.
func TestSenses(t *testing.T) {
	var b Builder
	for _, s := range []struct {
		phrase string
		Sense
	}{
		{"May", Sense{Kind: 1, Value: 5}}, {"may", Sense{Kind: 2, Flags: 3, Value: 7}}, {"May", Sense{Kind: 1, Flags: 9, Value: 5}}, {"MAY", Sense{Kind: 3}},
	} {
		if err := b.Add(s.phrase, s.Sense); err != nil {
			t.Fatal(err)
		}
	}
	table := open(t, &b)
	senses := func(text string) (all []Sense) {
		for _, m := range table.Match(language.Tokenize(text, nil), 0, nil) {
			for n := range m.Count {
				all = append(all, table.Sense(m.First+uint32(n)))
			}
		}
		return all
	}
	for text, want := range map[string]string{
		"may": "[{2 3 7}]", "May": "[{2 3 7} {1 0 5}]", "MAY": "[{2 3 7} {1 0 5} {3 0 0}]",
	} {
		if got := fmt.Sprint(senses(text)); got != want {
			t.Errorf("%s means %s, want %s", text, got, want)
		}
	}
}

func TestBuilderRefuses(t *testing.T) {
	for _, phrase := range []string{"", " ", "-", "(ال", "()"} {
		var b Builder
		if err := b.Add(phrase, Sense{}); err == nil {
			t.Errorf("%q is taken for a phrase", phrase)
		}
	}
}

func TestBuilderIsDeterministic(t *testing.T) {
	write := func() []byte {
		var b Builder
		for i := range 500 {
			if err := b.Add(fmt.Sprintf("word%d tail%d", i%97, i), Sense{Value: int32(i)}); err != nil {
				t.Fatal(err)
			}
		}
		var out bytes.Buffer
		if _, err := b.WriteTo(&out); err != nil {
			t.Fatal(err)
		}
		return out.Bytes()
	}
	if !bytes.Equal(write(), write()) {
		t.Error("the same phrases give other bytes")
	}
}

func TestOpenRefuses(t *testing.T) {
	var b Builder
	if err := b.Add("word", Sense{}); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if _, err := b.WriteTo(&out); err != nil {
		t.Fatal(err)
	}
	whole := out.Bytes()
	for name, data := range map[string][]byte{
		"nothing": nil, "another file": []byte("%PDF-1.7 and more of it"), "half": whole[:len(whole)/2], "a byte short": whole[:len(whole)-1],
		"a byte long": append(bytes.Clone(whole), 0), "no slots": append([]byte(magic), make([]byte, headerSize)...),
	} {
		if _, err := Open(data); err == nil {
			t.Errorf("%s is opened", name)
		}
	}
}

func TestEmptyTable(t *testing.T) {
	var none Table
	if got := found(&none, "word"); got != "" {
		t.Errorf("the empty table finds %q", got)
	}
}

// FuzzMatch puts a phrase into a table and looks for it, alone and in a text.
func FuzzMatch(f *testing.F) {
	f.Add("كانون الثاني", "في كانون الثاني")
	f.Add("Saint-Denis", "Saint Denis")
	f.Add("a.m.", "at 8 a.m. sharp")
	f.Fuzz(func(t *testing.T, phrase, text string) {
		var b Builder
		if strings.ContainsAny(phrase, "()") || b.Add(phrase, Sense{Kind: 1, Value: 7}) != nil {
			return
		}
		table := open(t, &b)
		tokens := language.Tokenize(phrase, nil)
		start := 0
		for start < len(tokens) && isHyphen(&tokens[start]) {
			start++
		}
		spaced := false
		for i := start; i < len(tokens); i++ {
			spaced = spaced || isHyphen(&tokens[i])
		}
		if matches := table.Match(tokens, start, nil); len(matches) == 0 && !spaced {
			t.Fatalf("%q is not found in itself", phrase)
		}
		tokens = language.Tokenize(text, nil)
		for i := range tokens {
			for _, m := range table.Match(tokens, i, nil) {
				if int(m.Start) != i || int(m.End) <= i || int(m.End) > len(tokens) || m.Count == 0 || table.Sense(m.First).Value != 7 {
					t.Fatalf("match %+v at token %d of %d", m, i, len(tokens))
				}
			}
		}
	})
}
