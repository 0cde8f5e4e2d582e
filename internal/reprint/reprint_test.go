package reprint_test

import (
	"testing"

	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/lexis"
	"github.com/tanaqud/tanaqud/internal/reprint"
	"github.com/tanaqud/tanaqud/internal/timex"
)

func in(text string) reprint.Text {
	return reprint.In(lexis.Scan(text, knowledge.Default(), &lexis.Room{}), text)
}

// first is the first expression of time in the text.
func first(t *testing.T, text string) *timex.Timex {
	t.Helper()
	for _, x := range timex.Read(lexis.Scan(text, knowledge.Default(), &lexis.Room{}), timex.Reference{}) {
		return x
	}
	t.Fatalf("no time in %q", text)
	return nil
}

// What is written is read as what was meant, for every number.
func TestLengthsAreReadAgain(t *testing.T) {
	for _, sample := range []string{
		"three days", "22 years", "twenty-two weeks", "12 months",
		"ثلاثة أيام", "خمس سنوات", "22 عاما", "٢٢ سنة", "شهرين", "عشرون يوما", "ثلاثة أسابيع",
	} {
		w := in(sample)
		unit := first(t, sample).Amounts[0].Unit
		for n := 2; n < 100; n++ { // "يوم واحد" needs a word of lasting before it
			text, ok := w.Length(0, len(w.Tokens), n)
			if !ok {
				t.Errorf("%s: nothing for %d", sample, n)
				continue
			}
			x := first(t, text)
			if want := (timex.Amount{Count: float64(n), Unit: unit}); len(x.Amounts) != 1 || x.Amounts[0] != want {
				t.Errorf("%s: %q for %d is read as %v", sample, text, n, x.Amounts)
			}
		}
	}
}

// The new words of a length agree with their number as grammar asks.
func TestLengths(t *testing.T) {
	for _, test := range []struct {
		sample string
		n      int
		want   string
	}{
		{"three days", 1, "one day"},
		{"Three days", 22, "Twenty-two days"},
		{"five-day", 12, "twelve-day"},
		{"a week", 2, "two weeks"},
		{"ثلاثة أيام", 11, "أحد عشر يوما"},
		{"ثلاثة أيام", 1, "يوم واحد"},
		{"خمس سنوات", 12, "اثنتي عشرة سنة"},
		{"خمسة أعوام", 23, "ثلاثة وعشرين عاما"},
		{"عشرون يوما", 31, "واحد وثلاثون يوما"},
		{"عشرون يوما", 2, "يومان"},
		{"يومين", 4, "أربعة أيام"},
		{"ليومين", 4, "لأربعة أيام"},
		{"٣ أيام", 12, "١٢ يوما"},
		{"many days", 3, ""},
		{"الأيام الثلاثة", 4, ""},
	} {
		w := in(test.sample)
		if got, _ := w.Length(0, len(w.Tokens), test.n); got != test.want {
			t.Errorf("%s, %d: got %q, want %q", test.sample, test.n, got, test.want)
		}
	}
}

func TestAges(t *testing.T) {
	for _, test := range []struct {
		sample string
		old, n int
		want   string
	}{
		{"82", 82, 77, "77"},
		{"71-year-old", 71, 62, "62-year-old"},
		{"eighty-two", 82, 77, "seventy-seven"},
		{"88 عاما", 88, 7, "7 أعوام"},
		{"٨٨ عاماً", 88, 77, "٧٧ عاماً"},
		{"الثانية والسبعين", 72, 93, "الثالثة والتسعين"},
		{"الثمانين", 80, 62, "الثانية والستين"},
		{"الثمانين", 80, 9, ""},
	} {
		w := in(test.sample)
		if got, _ := w.Age(0, len(w.Tokens), test.old, test.n); got != test.want {
			t.Errorf("%s, %d: got %q, want %q", test.sample, test.n, got, test.want)
		}
	}
}

// Whatever is written for a time of day is read as that, and figures can write
// each.
func TestClocksAreReadAgain(t *testing.T) {
	for sample, all := range map[string]bool{
		"18:00 GMT": true, "1800 GMT": true, "7:30 p.m.": true, "7 pm": true, "٠٨:٠٠ بتوقيت غرينتش": true, "الساعة 07:30 صباحا": true,
		"الساعة السابعة والنصف مساء": false, "السابعة مساء": false, "seven p.m.": false,
	} {
		w, x := in(sample), first(t, sample)
		for minutes := range 24 * 60 {
			text, ok := w.Clock(x, minutes)
			if !ok {
				if all {
					t.Errorf("%s: nothing for %d", sample, minutes)
				}
				continue
			}
			if second, _, _, told := first(t, text).TimeOfDay(); !told || int(second)/60 != minutes {
				t.Errorf("%s: %q for %d", sample, text, minutes)
			}
		}
	}
}

func TestDates(t *testing.T) {
	for _, test := range []struct {
		sample           string
		year, month, day int
		want             string
	}{
		{"11 February 2020", 2020, 3, 5, "5 March 2020"},
		{"February 11, 2020", 2021, 2, 12, "February 12, 2021"},
		{"Sept. 9, 2024", 2024, 10, 2, "Oct. 2, 2024"},
		{"Sept. 9, 2024", 2024, 5, 2, "May 2, 2024"},
		{"11th of February 2020", 2020, 2, 22, "22nd of February 2020"},
		{"2024-05-07", 2024, 6, 8, "2024-06-08"},
		{"27/5/2024", 2024, 6, 8, "8/6/2024"},
		{"11 شباط 2020", 2020, 3, 5, "5 آذار 2020"},
		{"15 غشت 2020", 2020, 9, 5, "5 شتنبر 2020"},
		{"15 جويلية 2020", 2020, 10, 5, "5 أكتوبر 2020"},
		{"١١ فبراير/شباط ٢٠٢٠", 2020, 3, 5, "٥ مارس/آذار ٢٠٢٠"},
		{"الحادي عشر من فبراير 2020", 2021, 3, 11, "الحادي عشر من مارس 2021"},
		{"الحادي عشر من فبراير 2020", 2020, 2, 12, ""}, // in words
	} {
		w := in(test.sample)
		d := timex.DateAt(w.Words, 0)
		if d == nil {
			t.Fatalf("no date in %q", test.sample)
		}
		if got, _ := w.Date(d, test.year, test.month, test.day); got != test.want {
			t.Errorf("%s: got %q, want %q", test.sample, got, test.want)
		}
	}
}
