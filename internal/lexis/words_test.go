package lexis

import (
	"slices"
	"strings"
	"testing"

	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
)

func textOf(w *Words, start, end int) string {
	span := w.Span(start, end)
	return w.text[span.Start:span.End]
}

func wordsOf(text string) *Words {
	return Scan(text, knowledge.Default(), &Room{})
}

// at is the token that a word begins, which must stand in the text.
func at(t *testing.T, b *Words, word string) int {
	t.Helper()
	start := strings.Index(b.text, word)
	for i := range b.Tokens {
		if int(b.Tokens[i].Start) == start {
			return i
		}
	}
	t.Fatalf("no token begins at %q in %q", word, b.text)
	return 0
}

func TestQuoted(t *testing.T) {
	tests := []struct {
		text            string
		inside, outside []string
	}{
		{`He said "the deal is done" and left.`, []string{"deal", "done"}, []string{"He", "left"}},
		{`He said “the deal is done” and left.`, []string{"deal", "done"}, []string{"He", "left"}},
		{`He said „the deal is done” and left.`, []string{"deal"}, []string{"left"}},
		{`He said “the deal is done" and left.`, []string{"deal"}, []string{"left"}},
		{`قال «تم الاتفاق» ثم غادر.`, []string{"تم", "الاتفاق"}, []string{"قال", "غادر"}},
		{`قال "تم الاتفاق" ثم غادر.`, []string{"تم"}, []string{"غادر"}},
		{`قال ”تم الاتفاق“ ثم غادر.`, []string{"تم"}, []string{"قال", "غادر"}}, // the pair the other way round
		{`قال “تم الاتفاق” ثم غادر.`, []string{"تم"}, []string{"غادر"}},
		{`It's the mayor's deal.`, nil, []string{"mayor", "deal"}},
		{`He said: "The deal is done and we go`, []string{"deal", "go"}, []string{"He"}}, // goes on in the next paragraph
		{`One "a" two "b" three`, []string{`a"`, `b"`}, []string{"One", "two", "three"}},
		{`He said "" and left.`, nil, []string{"left"}},
		{`closed» before it opened`, nil, []string{"before", "opened"}},
		{`«outer "inner" outer» after`, []string{"outer", "inner"}, []string{"after"}},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			b := wordsOf(tt.text)
			for _, word := range tt.inside {
				if !b.Quoted(at(t, b, word)) {
					t.Errorf("%q is not quoted", word)
				}
			}
			for _, word := range tt.outside {
				if b.Quoted(at(t, b, word)) {
					t.Errorf("%q is quoted", word)
				}
			}
		})
	}
}

// An opening mark that nothing closes for pages is a slip.
func TestQuotedForPages(t *testing.T) {
	b := wordsOf(`He said "` + strings.Repeat("word ", LongQuote))
	if b.Quoted(len(b.Tokens) - 1) {
		t.Error("a quotation without an end swallows the paragraph")
	}
}

func TestSentences(t *testing.T) {
	tests := []struct {
		text string
		want []string // the first word of each sentence
	}{
		{"He came. She left! Why? They stayed", []string{"He", "She", "Why", "They"}},
		{"وصل الوفد. ثم غادر؟ وعاد!", []string{"وصل", "ثم", "وعاد"}},
		{"Mr. Roe met Gov. Lee in Washington. He left.", []string{"Mr", "He left"}},
		{"The U.S. Senate voted. It passed.", []string{"The", "It"}},
		{"On Sept. 24 they met. It rained.", []string{"On", "It"}},
		{"قال د. سالم إن أ. منير حضر. ثم غادر.", []string{"قال", "ثم"}},
		{"وذكرت أ.ف.ب أن الوفد وصل. ثم غادر.", []string{"وذكرت", "ثم"}},
		{"It rose 2.5 percent. It fell.", []string{"It rose", "It fell"}},
		{`He said "it is done." She left.`, []string{"He", "She"}},
		{"قال «انتهى الأمر.» ثم غادر.", []string{"قال", "ثم"}},
		{"See example.com for more. It helps.", []string{"See", "It"}},
		{"They waited… Nothing came.", []string{"They", "Nothing"}},
		{"They waited... Nothing came.", []string{"They", "Nothing"}},
		{"One sentence without an end", []string{"One"}},
		{"", nil},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			b := wordsOf(tt.text)
			var starts []int
			for i := range b.Tokens {
				if i == 0 || b.Sentence(i) != b.Sentence(i-1) {
					starts = append(starts, i)
				}
			}
			if len(starts) != len(tt.want) {
				t.Fatalf("%d sentences, want %d", len(starts), len(tt.want))
			}
			for i, word := range tt.want {
				if !strings.HasPrefix(b.text[b.Tokens[starts[i]].Start:], word) {
					t.Errorf("sentence %d begins with %q, want %q", i, b.Word(starts[i]), word)
				}
			}
			for _, start := range starts {
				first, end := b.SentenceBounds(start)
				if first != start || end <= start || end < len(b.Tokens) && b.Sentence(end) == b.Sentence(start) {
					t.Errorf("the sentence at %d has the bounds %d and %d", start, first, end)
				}
			}
		})
	}
}

func TestAt(t *testing.T) {
	tests := []struct {
		text, word string
		kind       knowledge.Kind
		phrase     string // "" for none
		value      int32
		letters    uint8
	}{
		{"في كانون الثاني الماضي", "كانون", knowledge.Month, "كانون الثاني", 1, 0},
		{"وفبراير", "وفبراير", knowledge.Month, "وفبراير", 2, 1},
		{"زار لبنان", "لبنان", knowledge.Weekday, "", 0, 0},
		{"they may go", "may", knowledge.Month, "", 0, 0},
		{"in May they go", "May", knowledge.Month, "May", 5, 0},
		{"AUGUST was hot", "AUGUST", knowledge.Month, "AUGUST", 8, 0},
		{"the year before last", "the", knowledge.YearWord, "the year before last", -2, 0},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			b := wordsOf(tt.text)
			i := at(t, b, tt.word)
			h, ok := b.At(i, tt.kind)
			if ok != (tt.phrase != "") || ok != b.Has(i, tt.kind) {
				t.Fatalf("At is %v, Has is %v", ok, b.Has(i, tt.kind))
			}
			if !ok {
				return
			}
			if got := textOf(b, h.Start, h.End); got != tt.phrase || h.Value != tt.value || h.Letters != tt.letters {
				t.Errorf("found %q with value %d and %d letters off, want %q, %d, %d", got, h.Value, h.Letters, tt.phrase, tt.value, tt.letters)
			}
			if hits := slices.Collect(b.Hits(i, tt.kind)); len(hits) == 0 || hits[0].End != h.End {
				t.Errorf("Hits begins with %+v", hits)
			}
			if before, ok := b.Before(h.End, tt.kind, h.End); !ok || before.End != h.End {
				t.Errorf("Before finds %+v, %v", before, ok)
			}
			if !b.HasAny(knowledge.Series, tt.kind) {
				t.Error("HasAny does not know of it")
			}
		})
	}
}

func TestAtOutside(t *testing.T) {
	b := wordsOf("May")
	for _, i := range []int{-1, 1, 99} {
		if b.Has(i, knowledge.Month) || b.Sign(i, '.') || b.IsWord(i) {
			t.Errorf("something is found at token %d of 1", i)
		}
		if _, ok := b.At(i, knowledge.Month); ok {
			t.Errorf("a month is found at token %d of 1", i)
		}
		if _, _, ok := b.Number(i); ok {
			t.Errorf("a number is found at token %d of 1", i)
		}
	}
}

func TestBare(t *testing.T) {
	tests := []struct {
		text    string
		letters uint8
		want    string
	}{
		{"لبنان", 0, "لبنان"},
		{"ولبنان", 1, "لبنان"},
		{"وَلبنان", 1, "لبنان"}, // the vowel goes with its letter
		{"وـلبنان", 1, "لبنان"},
		{"وبلبنان", 2, "لبنان"},
		{"و", 3, ""},
	}
	for _, tt := range tests {
		b := wordsOf(tt.text)
		span := b.Bare(0, 1, tt.letters)
		if got := b.text[span.Start:span.End]; got != tt.want {
			t.Errorf("%q without %d letters is %q, want %q", tt.text, tt.letters, got, tt.want)
		}
	}
}

func TestOrdinal(t *testing.T) {
	tests := []struct {
		text   string
		want   int
		phrase string
	}{
		{"1st place", 1, "1st"},
		{"22nd place", 22, "22nd"},
		{"80th anniversary", 80, "80th"},
		{"80 places", 0, ""},
		{"1980th", 0, ""},
		{"first place", 1, "first"},
		{"twelfth place", 12, "twelfth"},
		{"eightieth place", 80, "eightieth"},
		{"twenty-fifth place", 25, "twenty-fifth"},
		{"twenty fifth place", 25, "twenty fifth"},
		{"ninety-ninth place", 99, "ninety-ninth"},
		{"hundredth place", 100, "hundredth"},
		{"twenty places", 0, ""},
		{"الأول من", 1, "الأول"},
		{"الأولى من", 1, "الأولى"},
		{"العاشرة من", 10, "العاشرة"},
		{"الحادي عشر من", 11, "الحادي عشر"},
		{"الثانية عشرة من", 12, "الثانية عشرة"},
		{"الثالثة عشرة من", 13, "الثالثة عشرة"},
		{"التاسع عشر من", 19, "التاسع عشر"},
		{"العشرين من", 20, "العشرين"},
		{"العشرون من", 20, "العشرون"},
		{"الحادي والعشرين من", 21, "الحادي والعشرين"},
		{"الخامسة والعشرين من", 25, "الخامسة والعشرين"},
		{"الخامسة والسبعون من", 75, "الخامسة والسبعون"},
		{"الثمانين من", 80, "الثمانين"},
		{"الـ80 من", 80, "الـ80"},
		{"ال80 من", 80, "ال80"},
		{"الـ 80 من", 80, "الـ 80"},
		{"الـ٨٠ من", 80, "الـ٨٠"},
		{"المئة من", 100, "المئة"},
		{"العشرين بعد المئة من", 120, "العشرين بعد المئة"},
		{"ثمانين رجلا", 0, ""},
		{"والثمانين رجلا", 0, ""},
		{"محمد من", 0, ""},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			b := wordsOf(tt.text)
			got, end := b.Ordinal(0)
			phrase := ""
			if end > 0 {
				phrase = textOf(b, 0, end)
			}
			if got != tt.want || phrase != tt.phrase {
				t.Errorf("ordinal %d in %q, want %d in %q", got, phrase, tt.want, tt.phrase)
			}
		})
	}
}

func TestCardinal(t *testing.T) {
	tests := []struct {
		text   string
		want   int
		phrase string
	}{
		{"12 رجلا", 12, "12"},
		{"١٢ رجلا", 12, "١٢"},
		{"2500 people", 2500, "2500"},
		{"12500 people", 0, ""},
		{"2,500 people", 0, ""},
		{"12% more", 0, ""},
		{"three men", 3, "three"},
		{"twelve men", 12, "twelve"},
		{"twenty men", 20, "twenty"},
		{"twenty-five men", 25, "twenty-five"},
		{"ninety nine men", 99, "ninety nine"},
		{"ثلاثة رجال", 3, "ثلاثة"},
		{"خمسة عشر رجلا", 15, "خمسة عشر"},
		{"خمس عشرة امرأة", 15, "خمس عشرة"},
		{"أحد عشر رجلا", 11, "أحد عشر"},
		{"عشرين رجلا", 20, "عشرين"},
		{"خمسة وعشرين رجلا", 25, "خمسة وعشرين"},
		{"خمسة وسبعون رجلا", 75, "خمسة وسبعون"},
		{"مئة رجل", 100, "مئة"},
		{"مئة وخمسة رجال", 105, "مئة وخمسة"},
		{"ثلاثة وأربعة", 3, "ثلاثة"}, // two numbers
		{"رجلان", 0, ""},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			b := wordsOf(tt.text)
			got, end := b.Cardinal(0)
			phrase := ""
			if end > 0 {
				phrase = textOf(b, 0, end)
			}
			if got != tt.want || phrase != tt.phrase {
				t.Errorf("cardinal %d in %q, want %d in %q", got, phrase, tt.want, tt.phrase)
			}
		})
	}
}

// The folding of a token and the kinds of its phrases agree however the word
// is written.
func TestScanFolds(t *testing.T) {
	for _, word := range []string{"فبراير", "فِبراير", "فبـراير", "\u200fفبراير\u200f", "ﻓﺒﺮاﻳﺮ"} {
		b := wordsOf(word)
		if len(b.Tokens) != 1 || b.Tokens[0].Hash != language.Hash("فبراير") || !b.Has(0, knowledge.Month) {
			t.Errorf("%q is no February: %d tokens", word, len(b.Tokens))
		}
	}
}

// Texts share the memory of one room, and nothing else.
func TestScanShares(t *testing.T) {
	texts := []string{"في 11 شباط", "- - - - - - - - - - - -", "The U.S. in May", "", "«عام 2020» في بيروت", "a.b.c.d.e.f.g.h"}
	room := NewRoom(TokensIn(strings.Join(texts, "")))
	for _, text := range texts {
		w, alone := Scan(text, knowledge.Default(), room), wordsOf(text)
		if w.Kinds != alone.Kinds || !slices.Equal(w.Tokens, alone.Tokens) || !slices.Equal(w.matches, alone.matches) ||
			!slices.Equal(w.first, alone.first) || !slices.Equal(w.kinds, alone.kinds) || !slices.Equal(w.clause, alone.clause) || !slices.Equal(w.quoted, alone.quoted) {
			t.Errorf("%q is read otherwise among others", text)
		}
	}
}

// TestRoomServesAgain reads one text in a room where others lay, some of them
// larger than was thought: nothing of them may show.
func TestRoomServesAgain(t *testing.T) {
	const text = "They met on Friday, 11 February 2020, in London. Two days later, on Sunday, he left."
	want := Scan(text, knowledge.Default(), &Room{})
	for _, before := range []string{"", text, strings.Repeat("Friday, 11 February in London; ", 400), strings.Repeat("12/3/4-", 900)} {
		room := NewRoom(8) // too little for all of them
		Scan(before, knowledge.Default(), room)
		Scan(before, knowledge.Default(), room)
		room.Release()
		room = NewRoom(TokensIn(text) / 2)
		for range 2 {
			got := Scan(text, knowledge.Default(), room)
			if !slices.Equal(got.Tokens, want.Tokens) || !slices.Equal(got.kinds, want.kinds) || !slices.Equal(got.endings, want.endings) || !slices.Equal(got.first, want.first) {
				t.Fatalf("after %.20q: the words differ", before)
			}
		}
		room.Release()
	}
}
