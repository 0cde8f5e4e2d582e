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
		{"a weekday beside its date says no more", port + "It met on Monday, 3 March 2025.", []string{head, "Monday, 3 March 2025 = 2025-03-03 absolute"}},
		{"beside another date it lies where that should", port + "It meets on Monday, 4 March 2025.", []string{
			head, "Monday = 2025-03-03 mention ~ !", "4 March 2025 = 2025-03-04 absolute !",
		}},
		{"a time on the day beside it", port + "It shut at 2:30 pm on 4 March 2025.", []string{
			head, "2:30 pm on 4 March 2025 = 2025-03-04T14:30 absolute",
		}},
		{"a time on another day of its sentence", port + "On 4 March 2025 it opened and, after a long quarrel over nets, shut at 2:30 pm.", []string{
			head, "4 March 2025 = 2025-03-04 absolute", "2:30 pm = 2025-03-04T14:30 mention",
		}},
		{"a part of a day has the room of the day", port + "It shut yesterday evening and opened on Tuesday morning.", []string{
			head, "yesterday evening = 2025-03-05TEV article", "Tuesday morning = 2025-03-04TMO article ~",
		}},
		{"periods", port + "In the first quarter it slept; next week it sings, from 3 to 7 May it dances, as in the 1990s.", []string{
			head, "the first quarter = 2025-Q1 article ~", "next week = 2025-W11 article ~", "from 3 to 7 May = 2025-05-03/2025-05-07 article ~", "the 1990s = 199 absolute ~",
		}},
		{"stretches with both ends told", port + "Between 1998 and 2004 she led it, and from 3 May to 7 June 2010 she lent it.", []string{
			head, "Between 1998 and 2004 = 1998-01-01/2004-12-31 absolute", "from 3 May to 7 June 2010 = 2010-05-03/2010-06-07 absolute",
		}},
		{"stretches with one end", port + "It has been open since 2011, was dry before 4 May 1998 and is shut until Friday.", []string{
			head, "since 2011 = 2011/.. absolute", "before 4 May 1998 = ../1998-05-03 absolute", "until Friday = ../2025-03-07 article ~",
		}},
		{"days and years ago", port + "It sank three days ago; the first one sank three years ago.", []string{
			head, "three days ago = 2025-03-03 article", "three years ago = 2022 article ~",
		}},
		{"what counts from a time told before", port + "It opened on 3 May 2010. Two days later it shut. The following month it burned.", []string{
			head, "3 May 2010 = 2010-05-03 absolute", "Two days later = 2010-05-05 mention ~", "The following month = 2010-06-01/2010-06-30 mention ~",
		}},
		{"what counts from nothing that was told", port + "Two days later it shut.", []string{head}},
		{"lengths and frequencies lie nowhere", port + "Every Monday, twice a week, they sang for three weeks.", []string{head}},
		{"nobody knows how long ago", port + "Years ago, and a few days ago, it grew; in recent months it shrank, in the coming years it goes.", []string{head}},
		{"hours from now of an article that tells no hour", port + "It shut two hours ago, in the past 24 hours.", []string{head}},
		{"the star is no day", port + "They came by night. The boats lay in the Sun for a day.", []string{head}},
		{"how long it took", port + "It was built in three years, the first in more than a century.", []string{head}},
		{"only relative times", port + "It shut yesterday, after a storm last week, and opens in three days or will open next month.", []string{
			head, "yesterday = 2025-03-05 article", "last week = 2025-W09 article ~", "next month = 2025-04 article ~",
		}},
		{"only relative times, of nobody knows when", "It shut yesterday, after a storm last week, and will open next month.", []string{
			"yesterday = XXXX-XX-XX article", "last week = XXXX-WXX article", "next month = XXXX-XX article",
		}},
		{"a time on the day of the article", port + "The crew came home.\nIt shut at 14:30.", []string{head, "14:30 = 2025-03-06T14:30 article ~"}},
		{"what an anniversary remembers", port + "They kept the 80th anniversary of the founding of the United Nations.", []string{
			head, "80th anniversary of the founding of the United Nations = 1945-10-24 mention",
		}},
		{"what nobody knows of is reckoned back", port + "They kept the 25th anniversary of the pier.", []string{head, "25th anniversary = 2000 article ~"}},
		{"a day that does not exist has no place", port + "It opens on 31 February 2024.", []string{head, "31 February 2024 = 2024-02-31 absolute !"}},
		{"without a date of its own", "It met on Monday and on 3 May.", []string{"Monday = XXXX-WXX-1 article", "3 May = XXXX-05-03 article"}},

		{"Arabic: dates and years", marsa + "افتتح الجسر في 4 مايو 1998 وأغلق عام 2001 ثم رمم العام الماضي.", []string{
			first, "4 مايو 1998 = 1998-05-04 absolute", "عام 2001 = 2001 absolute ~", "العام الماضي = 2024 article ~",
		}},
		{"Arabic: days", marsa + "اجتمع المجلس أمس ويجتمع يوم الاثنين المقبل.", []string{
			first, "أمس = 2025-03-05 article", "يوم الاثنين المقبل = 2025-03-10 article",
		}},
		{"Arabic: a Hijri date", marsa + "وبدأ العمل في 15 رجب 1446.", []string{first, "15 رجب 1446 = 2025-01-15 absolute ~"}},
		{"Arabic: a Hijri year", marsa + "وكان موسم الحج لعام 1436 هادئا.", []string{first, "لعام 1436 = 2014-10-25/2015-10-13 absolute ~"}},
		{"Arabic: the day that is spoken of", marsa + "وفي ذلك اليوم غنت الجوقة، وفي اليوم نفسه عادت.", []string{first}},
		{"Arabic: today", marsa + "تغني الجوقة اليوم على الجسر.", []string{first, "اليوم = 2025-03-06 article"}},
		{"Arabic: periods", marsa + "نام المرفأ في الربع الأول، ويغلق من 3 إلى 7 مايو، وهو مفتوح منذ عام 2011.", []string{
			first, "الربع الأول = 2025-Q1 article ~", "من 3 إلى 7 مايو = 2025-05-03/2025-05-07 article ~", "منذ عام 2011 = 2011/.. absolute",
		}},
		{"Arabic: what counts from a time told before", marsa + "افتتح في 3 مايو 2010، وبعد يومين أغلق، ثم احترق في العام نفسه.", []string{
			first, "3 مايو 2010 = 2010-05-03 absolute", "وبعد يومين = 2010-05-05 mention ~", "العام نفسه = 2010-01-01/2010-12-31 mention ~",
		}},
		{"Arabic: counts and ordinals", marsa + "شارك 350 ألف متطوع، وكان في التاسعة والعشرين من عمره حين فتح الساعة الثالثة مساء.", []string{
			first, "الساعة الثالثة مساء = 2025-03-06T15 mention",
		}},
		{"Arabic: names and verbs like times", marsa + "ظهر الرئيس رجب طيب أردوغان في صور من الربيع العربي سنة 2015م.", []string{
			first, "سنة 2015م = 2015 absolute ~",
		}},
		{"Arabic: what is to come", marsa + "سيفتتح المعرض بعد ثلاثة أيام.", []string{first, "بعد ثلاثة أيام = 2025-03-09 article"}},
		{"Arabic: nobody knows how long ago", marsa + "غرق قبل سنوات، وبعد سنوات من التعاون، وفي الأشهر المقبلة يعود، كل يوم اثنين لمدة ثلاثة أسابيع.", []string{first}},
		{"Arabic: only relative times, of nobody knows when", "أغلق الجسر أمس ويفتح الأسبوع المقبل.", []string{"أمس = XXXX-XX-XX article", "الأسبوع المقبل = XXXX-WXX article"}},
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

// Births and deaths are marks of their person, and so is a birth that the age
// reckons back to where the article tells another one or none.
func TestLives(t *testing.T) {
	const head = "PORT, 6 March 2025 (Wire) - The choir sang.\n"
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"a birth and a death", "Clara Vella was born on 3 May 1950 in Marsa. Vella died in 2019.", []string{"birth of Clara Vella 1950-05-03", "death of Clara Vella 2019"}},
		{"a life in brackets", "The painter Anna Holt (1889 - 1957) sang.", []string{"birth of Anna Holt 1889", "death of Anna Holt 1957"}},
		{"an age that says what the birth says", "Clara Vella, 74, was born in 1950.", []string{"birth of Clara Vella 1950"}},
		{"an age that says another birth", "Clara Vella, 69, was born in 1930.", []string{"age of Clara Vella 1955-03-07/1956-03-06", "birth of Clara Vella 1930"}},
		{"an age at a death", "Clara Vella died on 3 May 2019 at the age of 69.", []string{"death of Clara Vella 2019-05-03", "age of Clara Vella 1949-05-04/1950-05-03"}},
		{"somebody's age alone is no date", "Clara Vella, 74, sang.", nil},
		{"the death of a relative", "Clara Vella sang. Her mother had died in 2014.", []string{"death of  2014"}},
		{"Arabic", "ولدت سلمى الحداد عام 1950 وتوفيت في 3 مايو 2019.", []string{"birth of سلمى الحداد 1950", "death of سلمى الحداد 2019-05-03"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, m := range of(t, head+c.text).Marks {
				switch m.Kind {
				case timeline.OfBirth, timeline.OfDeath, timeline.OfAge:
					got = append(got, string(m.Kind)+" of "+m.Who+" "+m.Value)
				}
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// A time of day that there is not has no place, but its contradiction is told.
func TestEndsWithoutTime(t *testing.T) {
	tl := of(t, "PORT, 6 March 2025 (Wire) - The gates open at 25:40 pm.")
	if len(tl.Contradictions) != 1 || len(tl.Contradictions[0].Marks) != 1 || tl.Marks[tl.Contradictions[0].Marks[0]].Placed {
		t.Errorf("contradictions: %v", tl.Contradictions)
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
