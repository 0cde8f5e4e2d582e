package language

import (
	"testing"
	"unicode/utf8"
)

func TestBareReadings(t *testing.T) {
	tests := []struct{ word, bare string }{
		{"وروسيا", "روسيا"}, {"بالرياض", "الرياض"}, {"للأمم", "الأمم"}, {"وللصين", "الصين"},
		{"فبكين", "بكين"}, {"كالصين", "الصين"}, {"لبنان", "بنان"}, {"وببيروت", "بيروت"},
	}
	for _, tt := range tests {
		token := Tokenize(tt.word, nil)[0]
		want := Hash(tt.bare)
		found := false
		for _, p := range token.Bare() {
			found = found || p.Hash == want
		}
		if !found {
			t.Errorf("%s has no reading as particle + %s", tt.word, tt.bare)
		}
	}
}

func TestFoldedFormsAreEqual(t *testing.T) {
	for _, pair := range [][2]string{
		{"أحمد", "احمد"}, {"الأميركى", "الاميركي"}, {"سَنَة", "سنه"}, {"مـحـمد", "محمد"}, {"ﻣﺤﻤﺪ", "محمد"},
		{"ﻻ", "لا"}, {"Müller", "muller"}, {"٢٠٢٥", "2025"}, {"۱۴", "14"},
	} {
		if a, b := Hash(pair[0]), Hash(pair[1]); a != b || a == 0 {
			t.Errorf("%q and %q fold apart (%q, %q)", pair[0], pair[1], Fold(pair[0]), Fold(pair[1]))
		}
	}
}

func TestTokens(t *testing.T) {
	text := "بـ58 في الساعة 8:30، COP28 “U.S.” الـ80"
	var got []string
	for _, token := range Tokenize(text, nil) {
		got = append(got, text[token.Start:token.End])
	}
	want := []string{"بـ", "58", "في", "الساعة", "8", ":", "30", "،", "COP", "28", "“", "U", ".", "S", ".", "”", "الـ", "80"}
	if len(got) != len(want) {
		t.Fatalf("got %q", got)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("token %d is %q, want %q", i, got[i], want[i])
		}
	}
}

func FuzzTokenize(f *testing.F) {
	f.Add("بكين 11 فبراير 2020 (شينخوا)")
	f.Add("\u202bA\u0301\xff\u0640٣")
	f.Fuzz(func(t *testing.T, text string) {
		last := int32(0)
		for _, token := range Tokenize(text, nil) {
			if token.Start < last || token.End <= token.Start || int(token.End) > len(text) {
				t.Fatalf("token %d..%d after %d in %q", token.Start, token.End, last, text)
			}
			if utf8.ValidString(text) && !utf8.ValidString(text[token.Start:token.End]) {
				t.Fatalf("token cuts a rune in %q", text)
			}
			last = token.End
		}
	})
}

func BenchmarkTokenize(b *testing.B) {
	text := "وقال أمين المكتبة إن القاعة الكبرى تفتح أبوابها عند الثامنة صباحا، وإن مخطوطات المجموعة عادت إلى رفوفها الخميس"
	b.SetBytes(int64(len(text)))
	var tokens []Token
	for b.Loop() {
		tokens = Tokenize(text, tokens[:0])
	}
}
