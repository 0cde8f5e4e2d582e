package checks_test

import (
	"strings"
	"testing"

	"github.com/tanaqud/tanaqud/checks"
	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/mention"
	"github.com/tanaqud/tanaqud/internal/rule"
)

// claimsOf shows the claims that one check makes of a text: kind, value and
// words, with the marks and a star where it is another voice's.
func claimsOf(t *testing.T, check checks.Check, text string) string {
	t.Helper()
	for a, err := range article.Read("test.txt", strings.NewReader(text)) {
		if err != nil {
			t.Fatal(err)
		}
		var out claim.Set
		check.Claims(mention.Read(a, knowledge.Default(), nil), &out)
		var shown []string
		for _, c := range out.All() {
			shown = append(shown, showClaim(c))
		}
		return strings.Join(shown, " | ")
	}
	return ""
}

func showClaim(c *claim.Claim) string {
	words := rule.WordsOf("en")
	value := c.Value.Say(words)
	switch v := c.Value.(type) {
	case claim.Term:
		value = string(v)
	case claim.Days:
		if v.Bounded() && !v.Single() {
			value = words.Period(v.From, v.To)
		}
	}
	s := c.Kind + " " + value + " <" + c.At.Text() + ">"
	for _, mark := range c.Marks {
		s += " " + mark
	}
	if c.Voice != "" {
		s += " *"
	}
	return s
}

type sample struct{ name, text, want string }

func testClaims(t *testing.T, check checks.Check, samples []sample) {
	t.Helper()
	for _, s := range samples {
		t.Run(s.name, func(t *testing.T) {
			if got := claimsOf(t, check, s.text); got != s.want {
				t.Errorf("\n got %s\nwant %s", got, s.want)
			}
		})
	}
}

// What goes on in the articles below.
const (
	filler       = "The cranes had come to the port of the town after a long winter, and the council spoke of the quay for hours."
	fillerArabic = "وكانت الرافعات قد وصلت إلى مرفأ المدينة بعد شتاء طويل، وتحدث المجلس عن الرصيف ساعات."
)

func TestStampClaims(t *testing.T) {
	testClaims(t, checks.Stamp, []sample{
		{"dateline", "LONDON, 11 February 2020 (Reuters) - " + filler, "dateline 11 February 2020 <11 February 2020>"},
		{"dateline in Arabic", "لندن 11 فبراير 2020 (رويترز) - " + fillerArabic, "dateline 11 February 2020 <11 فبراير 2020>"},
		{
			"two stamps", "Cranes come to town\n\nPublished: 12 February 2020\n\nLONDON, 11 February 2020 (Reuters) - " + filler,
			"dateline 11 February 2020 <11 February 2020> | stamp 12 February 2020 <12 February 2020>",
		},
		{"lede", "Cranes come to town\n\nThe cranes came on 11 February 2020, and nobody slept.", "dateline from 11 January 2020 to 13 March 2020 <11 February 2020> approximate"},
		{"none", filler, ""},
	})
}

func TestCaptionClaims(t *testing.T) {
	const lede = "LONDON, 11 February 2020 (Reuters) - The French minister Claire Dubois met the harbour council of Leeds and praised its cranes.\n\n"
	testClaims(t, checks.Caption, []sample{
		{
			"of the same event", lede + filler + "\n\nThe French minister Claire Dubois meets the harbour council of Leeds, 28 February. Photo: Reuters",
			"caption 28 February <28 February>",
		},
		{
			"before its event", lede + filler + "\n\nThe French minister Claire Dubois meets the harbour council of Leeds, 3 February. Photo: Reuters",
			"caption 3 February <3 February>",
		},
		{
			"later than the article", lede + filler + "\n\nSwans on the river in Bath, 28 February 2020. Photo: Reuters",
			"caption 28 February 2020 <28 February 2020>",
		},
		{"of another event, earlier", lede + filler + "\n\nSwans on the river in Bath, 3 February 2020. Photo: Reuters", ""},
		{"from the archive", lede + filler + "\n\nThe French minister Claire Dubois meets the harbour council of Leeds, 28 February. File photo: Reuters", ""},
		{
			"of a day that the text tells",
			lede + "On 28 February the council meets again.\n\nThe French minister Claire Dubois meets the harbour council of Leeds, 28 February. Photo: Reuters", "",
		},
		{"of a month", lede + filler + "\n\nThe French minister Claire Dubois meets the harbour council of Leeds, March 2020. Photo: Reuters", ""},
		{"of no day", lede + filler + "\n\nThe French minister Claire Dubois meets the harbour council of Leeds, 30 February. Photo: Reuters", ""},
		{"without a stamp", filler + "\n\nThe French minister Claire Dubois meets the harbour council of Leeds, 28 February. Photo: Reuters", ""},
		{
			"in Arabic",
			"لندن 11 فبراير 2020 (رويترز) - استقبل رئيس مجلس المرفأ الوزيرة الفرنسية كلير ديبوا وأشاد بالرافعات الجديدة.\n\n" + fillerArabic +
				"\n\nرئيس مجلس المرفأ يستقبل الوزيرة الفرنسية كلير ديبوا، 28 فبراير. الصورة: رويترز",
			"caption 28 February <28 فبراير>",
		},
	})
}

func TestWeekdayDateClaims(t *testing.T) {
	testClaims(t, checks.WeekdayDate, []sample{
		{"fits", "The cranes came on Tuesday, 11 February 2020, to the port.", "weekday Tuesday <Tuesday> | calendar Tuesday <11 February 2020>"},
		{"does not", "The cranes came on Friday, 11 February 2020, to the port.", "weekday Friday <Friday> | calendar Tuesday <11 February 2020>"},
		{"in Arabic", "وصلت الرافعات يوم الجمعة 11 فبراير 2020 إلى المرفأ.", "weekday Friday <يوم الجمعة> | calendar Tuesday <11 فبراير 2020>"},
		{"Hijri", "وصلت الرافعات يوم الجمعة 5 رمضان 1446 هـ إلى المرفأ.", "weekday Friday <يوم الجمعة> | calendar Wednesday <5 رمضان 1446 هـ>"},
		{"Hijri, a day off", "وصلت الرافعات يوم الخميس 5 رمضان 1446 هـ إلى المرفأ.", ""},
		{
			"Hijri, with its pair", "وصلت الرافعات يوم الجمعة 5 رمضان 1446 هـ الموافق 5 مارس 2025 إلى المرفأ.",
			"weekday Friday <يوم الجمعة> | calendar Wednesday <5 مارس 2025>",
		},
		{
			"in a quotation", `The paper wrote: "The cranes came on Friday, 11 February 2020." Nobody knew why.`,
			"weekday Friday <Friday> quoted | calendar Tuesday <11 February 2020> quoted",
		},
		{
			"with the year of the dateline", "LONDON, 20 February 2020 (Reuters) - " + filler + "\n\nThe cranes came on Friday, 11 February, to the port.",
			"weekday Friday <Friday> | calendar Tuesday <11 February>",
		},
		{
			"with another year that the paragraph tells", "LONDON, 20 February 2020 (Reuters) - " + filler + "\n\nThe cranes came on Friday, 11 February, to the port; it was 2022.", "",
		},
		{"without a year", "The cranes came on Friday, 11 February, to the port.", ""},
		{"without a weekday", "The cranes came on 11 February 2020 to the port.", ""},
		{"a month", "It was a Friday in February 2020.", ""},
		{"before 1924", "The cranes came on Monday, 25 October 1917, to the port.", ""},
		{"no such day", "The cranes came on Friday, 31 February 2020, to the port.", ""},
	})
}

func TestWeekdayDatelineClaims(t *testing.T) {
	const head = "LONDON, 11 February 2020 (Reuters) - "
	testClaims(t, checks.WeekdayDateline, []sample{
		{"today", head + "The cranes came to the port today, Friday, and nobody slept.", "weekday Friday <Friday>"},
		{"yesterday", head + "The cranes came to the port yesterday, Friday, and nobody slept.", "weekday Friday <Friday>"},
		{"news of the day", head + "The cranes arrived on Friday after a long winter, and nobody slept.", "weekday Friday <Friday>"},
		{"today in Arabic", "لندن 11 فبراير 2020 (رويترز) - استقبل رئيس المجلس اليوم الجمعة وفدا من البحارة.", "weekday Friday <الجمعة>"},
		{"news of the day in Arabic", "لندن 11 فبراير 2020 (رويترز) - استقبل رئيس المجلس يوم الجمعة وفدا من البحارة.", "weekday Friday <يوم الجمعة>"},
		{"to come", head + "The cranes will come on Friday to the port of the town, it is said.", ""},
		{"last week", head + "The cranes arrived last Friday after a long winter, and nobody slept.", ""},
		{"next week", head + "The council agreed to meet next Friday in the port of the town.", ""},
		{"since", head + "The council has met since Friday in the port of the town, and nobody was heard.", ""},
		{"in a relative clause", head + "The council reopened the museum that burnt on Friday in the port.", ""},
		{"in a quotation", head + `The council said: "The cranes arrived on Friday." Nobody slept.`, ""},
		{"beside a date", head + "The cranes arrived on Friday, 7 February, and nobody slept.", ""},
		{"with another date", head + "The cranes that were bought on 3 January arrived on Friday in the port.", ""},
		{"far below", head + filler + "\n\n" + filler + "\n\n" + filler + "\n\nThe ships arrived on Friday in the port.", ""},
		{"the second one", head + "The cranes arrived on Tuesday and the ships on Friday in the port.", "weekday Tuesday <Tuesday>"},
		{"without a dateline", "The cranes arrived on Friday after a long winter, and nobody slept.", ""},
		{"of the dateline itself", "LONDON, Tuesday, 11 February 2020 (Reuters) - The cranes came to the port and nobody slept.", ""},
	})
}

func TestAnniversaryClaims(t *testing.T) {
	const head = "LONDON, 11 February 2020 (Reuters) - "
	testClaims(t, checks.Anniversary, []sample{
		{"known, by its year", head + "The town marked the 30th anniversary of the fall of the Berlin Wall with a song.", "anniversary from 1 January 2019 to 8 January 2020 <30th anniversary of the fall of the Berlin Wall>"},
		{"founded", head + "The club, founded in 1985, marked its 50th anniversary with a song.", "anniversary 1970 <50th anniversary> | year 1985 <1985> | founding 2035 <50th anniversary>"},
		{"of the year in the phrase", head + "The town marked the 25th anniversary of the 1990 flood with a song.", "anniversary 1995 <25th anniversary> | year 1990 <1990> | founding 2015 <25th anniversary>"},
		{"founded, and it adds up", head + "The club, founded in 1970, marked its 50th anniversary with a song.", ""},
		{"of nothing that is known", head + "The club marked its 50th anniversary with a song.", ""},
		{"without a count", head + "The town marked the anniversary of the fall of the Berlin Wall with a song.", ""},
		{"in Arabic", "لندن 11 فبراير 2020 (رويترز) - أحيا النادي الذي تأسس عام 1985 الذكرى الخمسين لتأسيسه بأغنية.", "anniversary 1970 <الذكرى الخمسين لتأسيسه> | year 1985 <1985> | founding 2035 <الذكرى الخمسين لتأسيسه>"},
		{"between two years", "In 2015 the club marked the 50th anniversary of its founding in 1985 with a song.", "anniversary 1965 <50th anniversary> | year 1985 <1985>"},
		{"too many years", head + "After 1990 and 1995 and 2003 the club, founded in 1985, marked its 50th anniversary.", ""},
	})
}

func TestImpossibleClaims(t *testing.T) {
	testClaims(t, checks.Impossible, []sample{
		{"day", "The deal was signed on 31 April 2021 in the port.", "date no-such-day <31 April 2021>"},
		{"day in Arabic", "وقع الاتفاق في 31 أبريل 2021 في المرفأ.", "date no-such-day <31 أبريل 2021>"},
		{"Hijri day", "وقع الاتفاق في 34 رجب 1436 في المرفأ.", "date no-such-day <34 رجب 1436>"},
		{"leap day", "The deal was signed on 29 February 2023 in the port.", "date no-such-day <29 February 2023>"},
		{"leap day of no year", "The deal was signed on 29 February in the port.", ""},
		{"numeric", "وقع الاتفاق في 31/4/2021 في المرفأ.", "date no-such-day <31/4/2021>"},
		{"time", "The deal was signed at 25:10 GMT in the port.", "time no-such-time <25:10 GMT>"},
		{"time in Arabic", "وقع الاتفاق الساعة 12:75 في المرفأ.", "time no-such-time <12:75>"},
		{"a count of people", "In June 31 people drowned in the port.", ""},
		{"an old calendar", "In 1712 Sweden had a 30 February, as no other country did.", ""},
		{"an old date", "The deal was signed on 30 February 1712 in the port.", ""},
		{"in a quotation", `He wrote "31 April 2021" in the book.`, "date no-such-day <31 April 2021> quoted"},
		{"denied", "There is no 31 April 2021 in the book.", "date no-such-day <31 April 2021> negated"},
		{"possible", "The deal was signed on 30 April 2021 at 23:59 GMT in the port.", ""},
	})
}

func TestDualMonthClaims(t *testing.T) {
	testClaims(t, checks.DualMonth, []sample{
		{"fits", "وقع الاتفاق في 11 فبراير/شباط 2020 في المرفأ.", "month February <فبراير/شباط> | month February <فبراير/شباط>"},
		{"does not", "وقع الاتفاق في 11 فبراير/آذار 2020 في المرفأ.", "month February <فبراير/آذار> | month March <فبراير/آذار>"},
		{"in brackets", "وقع الاتفاق في 11 فبراير (آذار) 2020 في المرفأ.", "month February <فبراير (آذار)> | month March <فبراير (آذار)>"},
		{"side by side", "وقع الاتفاق في 11 آذار فبراير 2020 في المرفأ.", "month March <آذار فبراير> | month February <آذار فبراير>"},
		{"two months of one system", "وقع الاتفاق في فبراير/مارس 2020 في المرفأ.", ""},
		{"one name", "وقع الاتفاق في 11 فبراير 2020 في المرفأ.", ""},
		{"English", "The deal was signed in February/March 2020 in the port.", ""},
	})
}

// Every check says what it makes, and makes nothing else.
func TestMakes(t *testing.T) {
	text := "LONDON, 11 February 2020 (Reuters) - The cranes arrived on Friday, and the club, founded in 1985, marked its 50th anniversary at 25:10 GMT on 31 April 2021.\n\n" +
		"وصلت الرافعات يوم الجمعة 11 فبراير/آذار 2020 إلى المرفأ، وقال الأمريكي والأميركي إن إن الصين استضافت قمة بريكس في قازان، روسيا، العام الماضي.\n\n" +
		"Photo of the club in the port, 28 February. Photo: AFP\n\n[إعلان]\n\nSource: AFP"
	for a := range article.Read("test.txt", strings.NewReader(text)) {
		m := mention.Read(a, knowledge.Default(), nil)
		for _, check := range checks.All {
			var out claim.Set
			check.Claims(m, &out)
			for _, c := range out.All() {
				made := false
				for _, attribute := range check.Makes {
					made = made || c.Is(attribute)
				}
				if !made {
					t.Errorf("%s makes a claim on %s.%s, and says %q", check.Name, c.Subject.Kind, c.Attribute, check.Makes)
				}
				if c.Kind == "" || c.Value == nil || c.At.IsZero() || c.At.Span.Len() == 0 {
					t.Errorf("%s makes half a claim: %+v", check.Name, c)
				}
			}
		}
	}
}

func TestChecksAreDescribed(t *testing.T) {
	seen := map[string]bool{}
	for _, check := range checks.All {
		if check.Name == "" || seen[check.Name] || check.Doc == "" || len(check.Makes) == 0 || check.Claims == nil {
			t.Errorf("check %q is not described, or there are two", check.Name)
		}
		seen[check.Name] = true
	}
}
