package timex_test

import (
	"strings"
	"testing"
	"time"

	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/lexis"
	"github.com/tanaqud/tanaqud/internal/timex"
)

// TestRead reads expressions as editors write them, on Tuesday, 12 March 2024.
func TestRead(t *testing.T) {
	now := timex.Moment(time.Date(2024, 3, 12, 10, 0, 0, 0, time.UTC).Unix())
	for _, c := range []struct{ text, want string }{
		{"profits in Q3 this year rose", "2024-Q3"},
		{"the shop will reopen in June next year", "2025-06"},
		{"it closed on 28 June in 2020", "2020-06-28"},
		{"an answer is due within 10 days", "(2024-03-12,2024-03-22,P10D)"},
		{"the 5 past years were dry", "(2019-03-12,2024-03-12,P5Y)"},
		{"the fire broke out last night", "2024-03-11TNI"},
		{"they meet this afternoon", "2024-03-12TAF"},
		{"voting goes on until the end of tomorrow", "2024-03-13T23:59"},
		{"the strike lasts 3 hours", "PT3H"},
		{"work stops between now and 15 November", "(2024-03-12,XXXX-11-15,P248D)"},
		{"the fair runs from May 2015 to June 2018", "(2015-05,2018-06,P1127D)"},
		{"it opens on the 21st this month", "2024-03-21"},
		{"doors close on Thursday before 5 pm", "XXXX-WXX-4T17"},
		{"the last four months of 2021 were wet", "(2021-09-01,2022-01-01,P4M)"},
		{"he left in nineteen ninety-six.", "1996"},
		{"two Sundays from now", "2024-03-24"},
		{"Ramadan 2018", "2018-05-16"},
		{"the meeting on Wednesday evening next week", "2024-03-20TEV"},
		{"وتستمر الحملة بقية العام", "(2024-03-12,2025-01-01)"},
		{"يفتتح المعرض أول يناير", "XXXX-01-01"},
		{"في الساعة الثامنة وعشرين دقيقة مساء", "T20:20"},
		{"ينتهي التصويت نهاية يوم الأحد", "XXXX-WXX-7T23:59"},
		{"في غضون 3 أسابيع", "(2024-03-12,2024-04-02,P3W)"},
		{"ثالث ثلاثاء في أيلول 2014", "2014-09-16"},
		{"اجتمعوا ثلاثاء الأسبوع الماضي", "2024-03-05"},
	} {
		w := lexis.Scan(c.text, knowledge.Default(), &lexis.Room{})
		var got []string
		found := false
		for _, x := range timex.Read(w, timex.Reference{Now: now, Known: true}) {
			got = append(got, x.Value)
			found = found || x.Value == c.want
		}
		if !found {
			t.Errorf("%q is read as %q, want %q", c.text, got, c.want)
		}
	}
}

// TestReadNested holds that expressions within expressions do not cost more
// with each level: the test would not end.
func TestReadNested(t *testing.T) {
	for _, link := range []string{"3 days after ", "within 3 days of ", "first week of ", "the end of ", "بعد يومين من ", "في غضون 3 أيام من ", "الأسبوع الأول من "} {
		w := lexis.Scan(strings.Repeat(link, 200)+"5 March 2016", knowledge.Default(), &lexis.Room{})
		if len(timex.Read(w, timex.Reference{Now: 1e9, Known: true})) == 0 {
			t.Errorf("nothing is read of a chain of %q", link)
		}
	}
}
