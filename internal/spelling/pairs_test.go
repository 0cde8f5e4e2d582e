package spelling_test

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/lexis"
	"github.com/tanaqud/tanaqud/internal/spelling"
)

// Real names, measured. The limits: how many pairs of spellings of one name
// must be found to be one, and how many of two people's names may be.
const (
	leastJoined      = 0.90
	mostFalse        = 0.01
	mostFalseSurname = 0.03 // of people who share a surname or a first name
	randomPairs      = 1_000_000
)

var shared = filepath.Join("..", "..", "..", "shared", "knowledge")

// table reads a CSV file of real names, or skips the test.
func table(t *testing.T, path ...string) [][]string {
	t.Helper()
	file, err := os.Open(filepath.Join(append([]string{shared}, path...)...))
	if err != nil {
		t.Skip("no tables of real names beside the project: nothing to measure")
	}
	defer file.Close()
	r := csv.NewReader(file)
	r.FieldsPerRecord = -1
	lines, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return lines[1:]
}

// wordsOf cuts a name as the program does: without titles, with particles
// that are bound to the next word.
func wordsOf(name string) []spelling.Word {
	tokens := lexis.Scan(name, knowledge.Default(), lexis.NewRoom(lexis.TokensIn(name)))
	var words []spelling.Word
	bound := ""
	for i, t := range tokens.Tokens {
		if t.Kind != language.Word {
			continue
		}
		text := language.Fold(name[t.Start:t.End])
		if tokens.Has(i, knowledge.Title) && i+1 < len(tokens.Tokens) && len(words) == 0 && bound == "" {
			continue
		}
		w := spelling.Word{Text: bound + strings.TrimPrefix(text, "ال")}
		if bound != "" {
			w.Text = bound + text
		}
		bound = ""
		if h, ok := tokens.At(i, knowledge.NameParticle); ok && i+1 < len(tokens.Tokens) {
			if h.Value == 1 {
				bound = text
				continue
			}
			w.Small = true
		}
		if h, ok := tokens.At(i, knowledge.NameToken); ok && h.Letters == 0 {
			w.Own = h.Value == 1
		}
		w.Own = w.Own || tokens.Has(i, knowledge.Ordinal) // the fifth is not the sixth
		words = append(words, w)
	}
	return words
}

func sameName(a, b string) bool { return spelling.SameName(wordsOf(a), wordsOf(b)) }

type tally struct {
	name      string
	hits, all int
	misses    []string
}

func (c *tally) add(ok bool, a, b string) {
	c.all++
	if ok {
		c.hits++
	} else {
		c.misses = append(c.misses, a+" | "+b)
	}
}

func (c *tally) rate() float64 { return float64(c.hits) / float64(max(1, c.all)) }

func (c *tally) String() string {
	return fmt.Sprintf("%s: %d of %d joined, %.2f %%", c.name, c.hits, c.all, 100*c.rate())
}

func (c *tally) want(t *testing.T) {
	t.Helper()
	t.Log(c)
	if c.rate() < leastJoined {
		t.Errorf("%s: under %.0f %%; missed:\n%s", c.name, 100*leastJoined, strings.Join(c.misses, "\n"))
	}
}

func TestMinedPairs(t *testing.T) {
	words := tally{name: "spellings of one foreign word"}
	for _, f := range table(t, "translit", "mined_variation_pairs.csv") {
		for _, example := range strings.Split(f[4], " | ") {
			_, pair, _ := strings.Cut(example, ":")
			if a, b, ok := strings.Cut(pair, "~"); ok {
				words.add(sameName(a, b), a, b)
			}
		}
	}
	words.want(t)
}

func TestVariantsOfPersons(t *testing.T) {
	full, any := tally{name: "full names of one person"}, tally{name: "names of one person, surnames alone included"}
	for _, f := range table(t, "officeholders", "persons.csv") {
		names := append([]string{f[1]}, strings.FieldsFunc(f[2], func(r rune) bool { return r == ';' })...)
		for i, a := range names {
			for _, b := range names[:i] {
				ok := sameName(a, b)
				any.add(ok, a, b)
				if len(wordsOf(a)) > 1 && len(wordsOf(b)) > 1 {
					full.add(ok, a, b)
				}
			}
		}
	}
	full.want(t)
	any.want(t)
}

// people are names of people who are different ones.
func people(t *testing.T) (arabic, latin [][]spelling.Word) {
	for _, f := range table(t, "officeholders", "persons.csv") {
		arabic, latin = append(arabic, wordsOf(f[1])), append(latin, wordsOf(f[0]))
	}
	file, err := os.ReadFile(filepath.Join(shared, "translit", "persons_arwikicats_en_ar.json"))
	if err != nil {
		t.Skip("no tables of real names beside the project: nothing to measure")
	}
	famous := map[string]string{}
	if err := json.Unmarshal(file, &famous); err != nil {
		t.Fatal(err)
	}
	keys := make([]string, 0, len(famous))
	for en := range famous {
		keys = append(keys, en)
	}
	slices.Sort(keys)
	for _, en := range keys {
		arabic, latin = append(arabic, wordsOf(famous[en])), append(latin, wordsOf(en))
	}
	return arabic, latin
}

func TestDifferentPeople(t *testing.T) {
	if testing.Short() {
		t.Skip("compares millions of names")
	}
	arabic, latin := people(t)
	t.Log(len(arabic), "people")
	for script, words := range map[string][][]spelling.Word{"Arabic": arabic, "Latin": latin} { // each by itself
		random := rand.New(rand.NewPCG(1, 2))
		joined, hard, hardJoined := 0, 0, 0
		for range randomPairs {
			i, j := random.IntN(len(words)), random.IntN(len(words))
			if i == j || spelledAlike(words[i], words[j]) {
				continue
			}
			if spelling.SameName(words[i], words[j]) {
				joined++
			}
		}
		for _, sharing := range sharers(words) {
			for n, i := range sharing {
				for _, j := range sharing[:n] {
					if spelledAlike(words[i], words[j]) || spelledAlike(arabic[i], arabic[j]) || spelledAlike(latin[i], latin[j]) {
						continue
					}
					hard++
					if spelling.SameName(words[i], words[j]) {
						hardJoined++
					}
				}
			}
		}
		t.Logf("%s: of %d random pairs of different people %d joined, %.4f %%; of %d that share a first or a last name %d, %.2f %%",
			script, randomPairs, joined, 100*float64(joined)/randomPairs, hard, hardJoined, 100*float64(hardJoined)/float64(max(1, hard)))
		if float64(joined) > mostFalse*randomPairs || float64(hardJoined) > mostFalseSurname*float64(hard) {
			t.Errorf("%s: too many names of different people are taken for one", script)
		}
	}
}

// sharers are the people that share a first name, and those that share a last
// one.
func sharers(names [][]spelling.Word) map[string][]int {
	by := map[string][]int{}
	for i, words := range names {
		if len(words) > 1 {
			for _, shared := range [...]string{"first " + words[0].Text, "last " + words[len(words)-1].Text} {
				by[shared] = append(by[shared], i)
			}
		}
	}
	return by
}

// spelledAlike says whether two rows are of one person after all: the tables
// overlap.
func spelledAlike(a, b []spelling.Word) bool {
	return slices.EqualFunc(a, b, func(x, y spelling.Word) bool { return x.Text == y.Text })
}
