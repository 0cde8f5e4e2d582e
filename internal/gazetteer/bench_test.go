package gazetteer_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/tanaqud/tanaqud/internal/gazetteer"
	"github.com/tanaqud/tanaqud/internal/language"
)

// BenchmarkMatch looks up every token of a text, half of them Arabic, in a table
// of 100,000 phrases of one to three words: tokens as they are, and those that
// it reads from the text first. A tenth of the words are those of phrases.
func BenchmarkMatch(b *testing.B) {
	random := rand.New(rand.NewPCG(1, 2))
	phrases := make([]string, 100_000)
	var builder gazetteer.Builder
	for i := range phrases {
		words := make([]string, 1+i%3)
		for k := range words {
			words[k] = word(random)
		}
		phrases[i] = strings.Join(words, " ")
		if err := builder.Add(phrases[i], gazetteer.Sense{Kind: uint8(i % 64), Value: int32(i)}); err != nil {
			b.Fatal(err)
		}
	}
	var data bytes.Buffer
	if _, err := builder.WriteTo(&data); err != nil {
		b.Fatal(err)
	}
	table, err := gazetteer.Open(data.Bytes())
	if err != nil {
		b.Fatal(err)
	}
	var text strings.Builder
	for text.Len() < 1<<20 {
		fmt.Fprint(&text, word(random), " ")
		if random.IntN(20) == 0 {
			fmt.Fprint(&text, phrases[random.IntN(len(phrases))], " ")
		}
	}
	tokens := language.Tokenize(text.String(), nil)
	var matches []gazetteer.Match
	look := func() (found int) {
		for i := range tokens {
			matches = table.Match(tokens, i, matches[:0])
			found += len(matches)
		}
		return found
	}
	b.Run("tokens", func(b *testing.B) {
		b.SetBytes(int64(text.Len()))
		for b.Loop() {
			look()
		}
		b.ReportMetric(float64(look()), "matches")
	})
	b.Run("text", func(b *testing.B) {
		b.SetBytes(int64(text.Len()))
		for b.Loop() {
			tokens = language.Tokenize(text.String(), tokens[:0])
			look()
		}
	})
}

// word is an Arabic or a Latin word, some with the article or a particle.
func word(random *rand.Rand) string {
	letters := []rune("ابتثجحخدذرزسشصضطظعغفقكلمنهوي")
	if random.IntN(2) == 0 {
		letters = []rune("abcdefghijklmnopqrstuvwxyz")
	}
	var w strings.Builder
	if letters[0] > 'z' && random.IntN(4) == 0 {
		w.WriteString([]string{"ال", "و", "ب", "وال"}[random.IntN(4)])
	}
	for range 3 + random.IntN(5) {
		w.WriteRune(letters[random.IntN(len(letters))])
	}
	return w.String()
}
