package timeline_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/tanaqud/tanaqud/checks"
	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/engine"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/rule"
	"github.com/tanaqud/tanaqud/internal/timeline"
)

func of(t *testing.T, text string) *timeline.Timeline {
	t.Helper()
	rules, err := rule.Standard()
	if err != nil {
		t.Fatal(err)
	}
	e := &engine.Engine{Rules: rules, Checks: checks.All, Base: knowledge.Default()}
	for a, err := range article.Read("a.txt", strings.NewReader(text)) {
		if err != nil {
			t.Fatal(err)
		}
		return timeline.Of(e.Check(a))
	}
	t.Fatal("no article")
	return nil
}

// shown is a mark in one line: its words, its value, what it is reckoned from,
// ~ where it is uncertain and ! where it contradicts something.
func shown(tl *timeline.Timeline) []string {
	var lines []string
	for _, m := range tl.Marks {
		line := m.At.Text() + " = " + m.Value + " " + string(m.Relation)
		if m.Soft {
			line += " ~"
		}
		if len(m.Findings) > 0 {
			line += " !"
		}
		lines = append(lines, line)
	}
	return lines
}

func TestMarks(t *testing.T) {
	const port, marsa = "PORT, 6 March 2025 (Wire) - ", "مرسى النخيل 6 مارس 2025 (أخبار المرفأ) - "
	head, first := "6 March 2025 = 2025-03-06 absolute", "6 مارس 2025 = 2025-03-06 absolute"
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"a full date", port + "It opened on 4 May 1998.", []string{head, "4 May 1998 = 1998-05-04 absolute"}},
		{"a day without its year lies near the article", port + "It shut on 30 December.", []string{head, "30 December = 2024-12-30 article ~"}},
		{"a month may mean any of its days", port + "It shut in May 1998.", []string{head, "May 1998 = 1998-05 absolute ~"}},
		{"years", port + "It was built in 1974 and painted last year.", []string{head, "1974 = 1974 absolute ~", "last year = 2024 article ~"}},
		{"a number in an address is no year", port + "See the page at harbour.example/2019/pier.html for more.", []string{head}},
		{"day words", port + "It meets tomorrow.", []string{head, "tomorrow = 2025-03-07 article"}},
		{"the last weekday, where nothing is to come", port + "It met on Monday.", []string{head, "Monday = 2025-03-03 article ~"}},
		{"the next one, where something is", port + "It will meet on Monday.", []string{head, "Monday = 2025-03-10 article ~"}},
		{"a weekday beside its date says no more", port + "It met on Monday, 3 March 2025.", []string{head, "3 March 2025 = 2025-03-03 absolute"}},
		{"beside another date it lies where that should", port + "It meets on Monday, 4 March 2025.", []string{
			head, "Monday = 2025-03-03 mention ~ !", "4 March 2025 = 2025-03-04 absolute !",
		}},
		{"a time on the day beside it", port + "It shut at 2:30 pm on 4 March 2025.", []string{
			head, "2:30 pm = 2025-03-04T14:30 mention", "4 March 2025 = 2025-03-04 absolute",
		}},
		{"a time on the day of the article", port + "The crew came home.\nIt shut at 14:30.", []string{head, "14:30 = 2025-03-06T14:30 article ~"}},
		{"what an anniversary remembers", port + "They kept the 80th anniversary of the founding of the United Nations.", []string{
			head, "80th anniversary of the founding of the United Nations = 1945-10-24 mention",
		}},
		{"what nobody knows of is reckoned back", port + "They kept the 25th anniversary of the pier.", []string{head, "25th anniversary = 2000 article ~"}},
		{"a day that does not exist has no place", port + "It opens on 31 February 2024.", []string{head, "31 February 2024 = 2024-02-31 absolute !"}},
		{"without a date of its own", "It met on Monday and on 3 May.", []string{"Monday = XXXX-WXX-1 article", "3 May = XXXX-05-03 article ~"}},

		{"Arabic: dates and years", marsa + "افتتح الجسر في 4 مايو 1998 وأغلق عام 2001 ثم رمم العام الماضي.", []string{
			first, "4 مايو 1998 = 1998-05-04 absolute", "عام 2001 = 2001 absolute ~", "العام الماضي = 2024 article ~",
		}},
		{"Arabic: days", marsa + "اجتمع المجلس أمس ويجتمع يوم الاثنين المقبل.", []string{
			first, "أمس = 2025-03-05 article", "يوم الاثنين = 2025-03-10 article",
		}},
		{"Arabic: a Hijri date", marsa + "وبدأ العمل في 15 رجب 1446.", []string{first, "15 رجب 1446 = 2025-01-15 absolute ~"}},
		{"Arabic: a Hijri year", marsa + "وكان موسم الحج لعام 1436 هادئا.", []string{first, "لعام 1436 = 2014-10-25/2015-10-13 absolute ~"}},
		{"Arabic: the day that is spoken of", marsa + "وفي ذلك اليوم غنت الجوقة، وفي اليوم نفسه عادت.", []string{first}},
		{"Arabic: today", marsa + "تغني الجوقة اليوم على الجسر.", []string{first, "اليوم = 2025-03-06 article"}},
		{"a bare number is hardly a year of old", port + "In 1100 boats there were nets; in 1588 they sailed.", []string{head, "1588 = 1588 absolute ~"}},
		{"Arabic: a wrong weekday", marsa + "يجتمع المجلس يوم الاثنين 4 مارس 2025.", []string{
			first, "يوم الاثنين = 2025-03-03 mention ~ !", "4 مارس 2025 = 2025-03-04 absolute !",
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, shown(of(t, c.text))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// A page says its date in its metadata, which is one mark.
func TestMetadataIsOneMark(t *testing.T) {
	tl := of(t, `{"text": "The boats came home with herring, the harbour office said.", "published": "Mon, 11 Jun 2018 05:39:09 +0400"}`+"\n")
	if diff := cmp.Diff([]string{"Mon, 11 Jun 2018 05:39:09 +0400 = 2018-06-11 absolute"}, shown(tl)); diff != "" {
		t.Error(diff)
	}
}

// An end that is no expression of time has its place too: the term of
// whoever is said to hold an office.
func TestTermsAreMarks(t *testing.T) {
	tl := of(t, "NEW DELHI, 14 January 2020 (Wire) - Canadian Prime Minister Mark Carney spoke of herring with the envoys in New Delhi.")
	want := []string{"14 January 2020 = 2020-01-14 absolute !", "Canadian Prime Minister Mark Carney = 2025-03-14/.. mention !"}
	if diff := cmp.Diff(want, shown(tl)); diff != "" {
		t.Error(diff)
	}
	if len(tl.Contradictions) != 1 || len(tl.Contradictions[0].Marks) != 2 {
		t.Errorf("contradictions: %v", tl.Contradictions)
	}
}

// Where the dateline is the odd one out, the rest is reckoned from the day
// that the rest agrees on.
func TestOwnDateIsThatOfMostOfTheArticle(t *testing.T) {
	tl := of(t, "GENEVA, 11 February 2020 (Harbour News) - Swiss mediator Clara Vella opened the talks in Geneva on Wednesday.\n"+
		"She told the parties of the preparations for the 75th anniversary of the founding of NATO.\n"+
		"Clara Vella greets envoy Tomas Brekke at the Palais Wilson in Geneva, Switzerland, 28 February. Photo: Harbour News")
	if tl.Own == nil || tl.Own.From != day(2024, 2, 28) {
		t.Fatalf("the article is of %v", tl.Own)
	}
}

func TestSceneOfManyDates(t *testing.T) {
	var b strings.Builder
	b.WriteString("PORT, 6 March 2025 (Wire) - The list: ")
	for i := range 100_000 {
		fmt.Fprintf(&b, "%d May %d, ", 1+i%28, 1900+i%100)
	}
	tl := of(t, b.String())
	s := tl.Scene()
	drawn := len(s.Unplaced)
	for i := range s.Nodes {
		for _, l := range s.Nodes[i].Labels {
			drawn += len(l.Marks)
		}
	}
	if len(s.Nodes) > 200 || drawn+s.Left != len(tl.Marks) {
		t.Errorf("%d nodes; of %d marks %d are drawn and %d left out", len(s.Nodes), len(tl.Marks), drawn, s.Left)
	}
}
