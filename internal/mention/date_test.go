package mention_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/mention"
	"github.com/tanaqud/tanaqud/internal/timex"
)

// inProse sets a sentence between two others, so that it is neither headline
// nor lede.
func inProse(sentence string) string {
	if strings.ContainsAny(sentence, "ابتثجحخدرسشعغفقكلمنهوي") {
		return "اجتمع مجلس المرفأ من جديد بعد شتاء طويل وبحث أمر الرصيف.\n" + sentence + "\nومن المنتظر أن يصدر القرار قبل نهاية الصيف.\n"
	}
	return "The council of the harbour met again after a long winter.\n" + sentence + "\nA decision is expected before the summer ends.\n"
}

// datesOf shows the dates of an article: the words, what they mean (with an h
// for Hijri), and the weekday beside them.
func datesOf(s *mention.Set) string {
	var out []string
	for _, d := range s.Dates {
		calendar := ""
		if d.Calendar == timex.Hijri {
			calendar = "h"
		}
		shown := fmt.Sprintf("%s=%s%d-%d-%d", d.Passage().Text(), calendar, d.Year, d.Month, d.Day)
		for _, name := range d.Months[min(1, len(d.Months)):] {
			shown += fmt.Sprintf("/%d", name.Month)
		}
		if d.Weekday != nil {
			shown += " " + time.Weekday(d.Weekday.Day).String()[:3]
		}
		if d.Pair != nil {
			shown += " ~" + d.Pair.Passage().Text()
		}
		out = append(out, shown)
	}
	return strings.Join(out, " | ")
}

func TestDates(t *testing.T) {
	tests := []struct{ text, want string }{
		// The naming systems.
		{"وقع الاتفاق في 11 فبراير 2020.", "11 فبراير 2020=2020-2-11"},
		{"وقع الاتفاق في 11 شباط 2020.", "11 شباط 2020=2020-2-11"},
		{"وقع الاتفاق في 11 فيفري 2020.", "11 فيفري 2020=2020-2-11"},
		{"وقع الاتفاق في 4 جويلية 2021.", "4 جويلية 2021=2021-7-4"},
		{"وقع الاتفاق في 9 جوان 2021.", "9 جوان 2021=2021-6-9"},
		{"وقع الاتفاق في 20 أوت 2021.", "20 أوت 2021=2021-8-20"},
		{"وقع الاتفاق في 20 غشت 2021.", "20 غشت 2021=2021-8-20"},
		{"وقع الاتفاق في 20 شتنبر 2021.", "20 شتنبر 2021=2021-9-20"},
		{"وقع الاتفاق في 3 دجنبر 2021.", "3 دجنبر 2021=2021-12-3"},
		{"وقع الاتفاق في 7 كانون الثاني 2019.", "7 كانون الثاني 2019=2019-1-7"},
		{"وقع الاتفاق في 7 كانون الأول 2019.", "7 كانون الأول 2019=2019-12-7"},
		{"وقع الاتفاق في 7 تشرين الثاني 2019.", "7 تشرين الثاني 2019=2019-11-7"},
		{"وقع الاتفاق في 12 ابريل 2022.", "12 ابريل 2022=2022-4-12"},
		{"وقع الاتفاق في 12 إبريل 2022.", "12 إبريل 2022=2022-4-12"},
		{"وقع الاتفاق في 12 يوليه 2022.", "12 يوليه 2022=2022-7-12"},
		{"وُقّع الاتفاق في 12 فِبراير 2022.", "12 فِبراير 2022=2022-2-12"},
		{"The deal was signed on 11 February 2020.", "11 February 2020=2020-2-11"},
		{"The deal was signed on Sept. 24, 2021.", "Sept. 24, 2021=2021-9-24"},

		// Dual months.
		{"وقع الاتفاق في 11 فبراير/شباط 2020.", "11 فبراير/شباط 2020=2020-2-11/2"},
		{"وقع الاتفاق في 11 فبراير / شباط 2020.", "11 فبراير / شباط 2020=2020-2-11/2"},
		{"وقع الاتفاق في 11 شباط/فبراير 2020.", "11 شباط/فبراير 2020=2020-2-11/2"},
		{"وقع الاتفاق في 11 فبراير (شباط) 2020.", "11 فبراير (شباط) 2020=2020-2-11/2"},
		{"وقع الاتفاق في 11 فبراير-شباط 2020.", "11 فبراير-شباط 2020=2020-2-11/2"},
		{"وقع الاتفاق في 11 فبراير شباط 2020.", "11 فبراير شباط 2020=2020-2-11/2"},
		{"وقع الاتفاق في 11 فبراير/آذار 2020.", "11 فبراير/آذار 2020=2020-2-11/3"},
		{"وقع الاتفاق في 5 نوفمبر/تشرين الأول 2023.", "5 نوفمبر/تشرين الأول 2023=2023-11-5/10"},
		{"وقع الاتفاق في ديسمبر/كانون الأول الماضي.", "ديسمبر/كانون الأول=0-12-0/12"},
		{"وقع الاتفاق في أغسطس (آب) 2023.", "أغسطس (آب) 2023=2023-8-0/8"},
		{"بين يناير/فبراير 2023 والصيف.", "فبراير 2023=2023-2-0"}, // two months of one system: a period

		// Months, and dates without their year.
		{"وقع الاتفاق في نوفمبر 2022.", "نوفمبر 2022=2022-11-0"},
		{"وقع الاتفاق في نوفمبر من عام 2022.", "نوفمبر من عام 2022=2022-11-0"},
		{"The deal was signed in November 2022.", "November 2022=2022-11-0"},
		{"وقع الاتفاق في 28 فبراير.", "28 فبراير=0-2-28"},
		{"The deal was signed on February 28.", "February 28=0-2-28"},
		{"The deal was signed on 28 February.", "28 February=0-2-28"},
		{"The deal was signed in February.", ""},
		{"وقع الاتفاق في فبراير الماضي.", ""},

		// The order of day and month.
		{"The deal was signed on February 11, 2020.", "February 11, 2020=2020-2-11"},
		{"The deal was signed on February 11th, 2020.", "February 11th, 2020=2020-2-11"},
		{"The deal was signed on the 11th of February 2020.", "11th of February 2020=2020-2-11"},
		{"The deal was signed on 11 February, 2020.", "11 February, 2020=2020-2-11"},
		{"The deal was signed on 17-SEP-2025.", "17-SEP-2025=2025-9-17"},

		// Ordinals as days.
		{"وقع الاتفاق في الحادي عشر من فبراير 2020.", "الحادي عشر من فبراير 2020=2020-2-11"},
		{"وقع الاتفاق في الأول من مايو 2020.", "الأول من مايو 2020=2020-5-1"},
		{"وقع الاتفاق في الخامس والعشرين من يناير 2011.", "الخامس والعشرين من يناير 2011=2011-1-25"},
		{"وقع الاتفاق في الثلاثين من شهر يونيو 2013.", "الثلاثين من شهر يونيو 2013=2013-6-30"},
		{"وقع الاتفاق في 11 من شهر فبراير عام 2020.", "11 من شهر فبراير عام 2020=2020-2-11"},
		{"The deal was signed on the first of May 2020.", "first of May 2020=2020-5-1"},
		{"The deal was signed on the twenty-fifth of January 2011.", "twenty-fifth of January 2011=2011-1-25"},
		{"فاز بالجائزة الأول مايو الجاري.", ""}, // no link between them

		// Digits of other scripts.
		{"وقع الاتفاق في ١١ فبراير ٢٠٢٠.", "١١ فبراير ٢٠٢٠=2020-2-11"},
		{"وقع الاتفاق في ۱۱ فبراير ۲۰۲۰.", "۱۱ فبراير ۲۰۲۰=2020-2-11"},
		{"وقع الاتفاق في ٢٧/٥/٢٠٢٤.", "٢٧/٥/٢٠٢٤=2024-5-27"},

		// Numeric dates. In Arabic the day comes first; in English the order of
		// two small numbers is open.
		{"وقع الاتفاق في 27/5/2024.", "27/5/2024=2024-5-27"},
		{"وقع الاتفاق في 5/6/2024.", "5/6/2024=2024-6-5"},
		{"وقع الاتفاق في 2024-05-27.", "2024-05-27=2024-5-27"},
		{"وقع الاتفاق في 2024/05/27.", "2024/05/27=2024-5-27"},
		{"وقع الاتفاق في 27-05-2024.", "27-05-2024=2024-5-27"},
		{"وقع الاتفاق في 27.5.2024.", "27.5.2024=2024-5-27"},
		{"The deal was signed on 27/5/2024.", "27/5/2024=2024-5-27"},
		{"The deal was signed on 5/27/2024.", "5/27/2024=2024-5-27"},
		{"The deal was signed on 5/6/2024.", ""},
		{"The deal was signed on 6/6/2024.", "6/6/2024=2024-6-6"},
		{"The deal was signed on 2024-05-27.", "2024-05-27=2024-5-27"},
		{"File 12-2024-05-27 is lost.", ""},
		{"Call 2024-55-27 now.", ""},
		{"Version 1.2.2024b is out.", ""},
		{"The score was 3-2-1.", ""},

		// Hijri, alone and with the same day in the other calendar.
		{"وقع الاتفاق في 5 رمضان 1446 هـ.", "5 رمضان 1446 هـ=h1446-9-5"},
		{"وقع الاتفاق في 1446/9/5 هـ.", "1446/9/5 هـ=h1446-9-5"},
		{"وقع الاتفاق في 5/9/1446هـ.", "5/9/1446هـ=h1446-9-5"},
		{"وقع الاتفاق في ١٢ ربيع الأول ١٤٤٦هـ.", "١٢ ربيع الأول ١٤٤٦هـ=h1446-3-12"},
		{"وقع الاتفاق في 34 رجب 1436.", "34 رجب 1436=h1436-7-34"},
		{
			"وقع الاتفاق في 5 رمضان 1446 هـ الموافق 5 مارس 2025.",
			"5 رمضان 1446 هـ=h1446-9-5 ~5 مارس 2025 | 5 مارس 2025=2025-3-5 ~5 رمضان 1446 هـ",
		},
		{
			"وقع الاتفاق يوم الأربعاء 5 رمضان 1446 هـ (5 مارس 2025 م).",
			"5 رمضان 1446 هـ=h1446-9-5 Wed ~5 مارس 2025 م | 5 مارس 2025 م=2025-3-5 Wed ~5 رمضان 1446 هـ",
		},
		{
			"The deal was signed on 5 Ramadan 1446 AH, corresponding to 5 March 2025.",
			"5 Ramadan 1446 AH=h1446-9-5 ~5 March 2025 | 5 March 2025=2025-3-5 ~5 Ramadan 1446 AH",
		},

		// Weekdays beside them.
		{"وقع الاتفاق يوم الثلاثاء 11 فبراير 2020.", "11 فبراير 2020=2020-2-11 Tue"},
		{"وقع الاتفاق الثلاثاء، 11 فبراير 2020.", "11 فبراير 2020=2020-2-11 Tue"},
		{"وقع الاتفاق الثلاثاء (11 فبراير 2020).", "11 فبراير 2020=2020-2-11 Tue"},
		{"وقع الاتفاق الثلاثاء الموافق 11 فبراير 2020.", "11 فبراير 2020=2020-2-11 Tue"},
		{"وقع الاتفاق في 11 فبراير 2020 (الثلاثاء).", "11 فبراير 2020=2020-2-11 Tue"},
		{"وقع الاتفاق الثلاثاء الحادي عشر من فبراير 2020.", "الحادي عشر من فبراير 2020=2020-2-11 Tue"},
		{"The deal was signed on Tuesday, 11 February 2020.", "11 February 2020=2020-2-11 Tue"},
		{"The deal was signed on Tuesday, February 11.", "February 11=0-2-11 Tue"},
		{"The deal was signed on 11 February 2020 (Tuesday).", "11 February 2020=2020-2-11 Tue"},
		{"يعقد الاجتماع الأربعاء الأول من أبريل 2026.", "الأول من أبريل 2026=2026-4-1"}, // its first Wednesday

		// Days that no month has are dates, if wrong ones.
		{"وقع الاتفاق في 31 أبريل 2021.", "31 أبريل 2021=2021-4-31"},
		{"The deal was signed on April 31, 2021.", "April 31, 2021=2021-4-31"},
		{"The deal was signed on 45 April 2021.", "45 April 2021=2021-4-45"},

		// What only looks like a date.
		{"In June 31 people drowned.", "June 31=0-6-31"}, // left to the check, which sees who was counted
		{"Some 45 March graduates left.", ""},
		{"The rate rose in May 40 points.", ""},
		{"A total of 2,020 people came.", ""},
		{"The match began at 11:30.", ""},
		{"لبيع 11 مارسيدس جديدة.", ""},
		{"فاز المرفأ الجمعة 3-صفر على الميناء.", ""},
		{"فاز المرفأ الجمعة 3 صفر على الميناء.", ""},
		{"فاز المرفأ يوم الجمعة 3 صفر 1447.", "3 صفر 1447=h1447-2-3 Fri"},
		{"فاز المرفأ في الثالث من صفر.", "الثالث من صفر=h0-2-3"},
		{"فاز المرفأ في 3-رجب-1447هـ.", "3-رجب-1447=h1447-7-3"},
		{"They may 12 times try.", ""},
		{"", ""},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			if got := datesOf(setOf(t, inProse(tt.text))); got != tt.want {
				t.Errorf("\n got %s\nwant %s", got, tt.want)
			}
		})
	}
}

func TestWeekdays(t *testing.T) {
	tests := []struct{ text, want string }{
		{"وقع الاتفاق يوم الجمعة.", "يوم الجمعة=Fri"},
		{"وقع الاتفاق الجمعة.", "الجمعة=Fri"},
		{"وقع الاتفاق اليوم الجمعة.", "الجمعة=Fri+0"},
		{"وقع الاتفاق اليوم (الجمعة).", "الجمعة=Fri+0"},
		{"وقع الاتفاق أمس الخميس.", "الخميس=Thu-1"},
		{"وقع الاتفاق أول من أمس الأربعاء.", "الأربعاء=Wed-2"},
		{"يوقع الاتفاق غدا السبت.", "السبت=Sat+1"},
		{"وقع الاتفاق الجمعة الماضي.", "الجمعة=Fri last"},
		{"وقع الاتفاق يوم الجمعة الماضية.", "يوم الجمعة=Fri last"},
		{"يوقع الاتفاق الاثنين المقبل.", "الاثنين=Mon next"},
		{"وقع الاتفاق مساء الجمعة.", "الجمعة=Fri"}, // the evening is no part of the day's name
		{"تقام الصلاة بعد صلاة الجمعة.", ""},
		{"فتحت المحال في سوق الخميس.", ""},
		{"The deal was signed on Friday.", "Friday=Fri"},
		{"The deal was signed today, Friday.", "Friday=Fri+0"},
		{"The deal was signed yesterday, Thursday.", "Thursday=Thu-1"},
		{"The deal was signed last Friday.", "Friday=Fri last"},
		{"The deal will be signed next Monday.", "Monday=Mon next"},
		{"The deal will be signed this Monday.", "Monday=Mon next"},
		{"Black Friday sales rose.", ""},
		{"Good Friday is kept here.", ""},
		{"He works every Friday.", ""},
		{"the sun sat low.", ""},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			var out []string
			for _, w := range setOf(t, inProse(tt.text)).Weekdays {
				shown := w.Passage().Text() + "=" + time.Weekday(w.Day).String()[:3]
				if w.Anchored {
					shown += fmt.Sprintf("%+d", w.Offset)
				}
				shown += [...]string{" last", "", " next"}[w.Shift+1]
				out = append(out, shown)
			}
			if got := strings.Join(out, " | "); got != tt.want {
				t.Errorf("got %s, want %s", got, tt.want)
			}
		})
	}
}

func TestYears(t *testing.T) {
	tests := []struct{ text, want string }{
		{"تأسس النادي عام 1985.", "عام 1985=1985 named"},
		{"تأسس النادي في سنة 1985.", "سنة 1985=1985 named"},
		{"تأسس النادي في 1985.", "1985=1985 named"},
		{"كان ذلك العام الماضي.", "العام الماضي=-1"},
		{"كان ذلك العام الفائت.", "العام الفائت=-1"},
		{"يكون ذلك العام المقبل.", "العام المقبل=+1"},
		{"يكون ذلك هذا العام.", "هذا العام=+0"},
		{"كان ذلك قبل عامين.", "قبل عامين=-2"},
		{"كان ذلك قبل ثلاثة أعوام.", "قبل ثلاثة أعوام=-3"},
		{"كان ذلك قبل 15 عاما.", "قبل 15 عاما=-15"},
		{"كان ذلك قبل خمسة وعشرين عاما.", "قبل خمسة وعشرين عاما=-25"},
		{"كان ذلك قبل خمسة أعوام من الحريق.", ""}, // not reckoned from the article
		{"The club was founded in 1985.", "1985=1985 named"},
		{"It rose during 1985 again.", "1985=1985"},
		{"That was last year.", "last year=-1"},
		{"That will be next year.", "next year=+1"},
		{"That was three years ago.", "three years ago=-3"},
		{"That was 25 years ago.", "25 years ago=-25"},
		{"That was twenty-five years ago.", "twenty-five years ago=-25"},
		{"In the 1970s it closed.", ""},
		{"A total of 1985% more.", ""},
		{"It cost 1,985 pounds.", ""},
		{"He lives at 12-1985 in the block.", ""},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			var out []string
			for _, y := range setOf(t, inProse(tt.text)).Years {
				shown := fmt.Sprintf("%s=%d", y.Passage().Text(), y.Number)
				if y.Relative() {
					shown = fmt.Sprintf("%s=%+d", y.Passage().Text(), y.Offset)
				}
				if y.Named {
					shown += " named"
				}
				out = append(out, shown)
			}
			if got := strings.Join(out, " | "); got != tt.want {
				t.Errorf("got %s, want %s", got, tt.want)
			}
		})
	}
}

func TestClocks(t *testing.T) {
	tests := []struct {
		text, want string
		exists     bool
	}{
		{"تبدأ المباراة الساعة 20:30.", "20:30=20:30", true},
		{"تبدأ المباراة في الساعة 25:40 مساء.", "25:40 مساء=25:40", false},
		{"تبدأ المباراة الساعة 25:40.", "25:40=25:40", false},
		{"تبدأ المباراة الساعة ٢٥:٤٠.", "٢٥:٤٠=25:40", false},
		{"تبدأ المباراة الساعة 12:75 بتوقيت غرينتش.", "12:75=12:75", false},
		{"The match begins at 8:30 pm.", "8:30 pm=8:30", true},
		{"The match begins at 24:00.", "24:00=24:00", true},
		{"The match begins at 24:01.", "24:01=24:01", false},
		{"The match begins at 09:75.", "09:75=9:75", false},
		{"The match begins at 25:10 GMT.", "25:10 GMT=25:10", false},
		{"The ratio stood at 70:30.", "", false},
		{"They won 21:15 in the end.", "", false},
		{"He ran it in 1:02:75.", "", false},
		{"See Genesis 19:24.", "", false},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			got, exists := "", false
			for _, c := range setOf(t, inProse(tt.text)).Clocks {
				got += fmt.Sprintf("%s=%d:%02d", c.Passage().Text(), c.Hour, c.Minute)
				exists = c.Exists()
			}
			if got != tt.want || exists != tt.exists {
				t.Errorf("got %q, %v, want %q, %v", got, exists, tt.want, tt.exists)
			}
		})
	}
}

func TestAnniversaries(t *testing.T) {
	tests := []struct {
		text, want string
		anchored   bool
	}{
		{"أحيت المدينة الذكرى الثمانين للنصر في الحرب العالمية الثانية.", "80", true},
		{"أحيت المدينة الذكرى الـ80 للثورة الإيرانية.", "80", true},
		{"أحيت المدينة الذكرى الـ 80 لتأسيس النادي.", "80", false},
		{"أحيت المدينة الذكرى 80 لتأسيس النادي.", "80", false},
		{"أحيت المدينة الذكرى ٨٠ لتأسيس النادي.", "80", false},
		{"أحيت المدينة الذكرى الثالثة عشرة لتأسيس النادي.", "13", false},
		{"أحيت المدينة الذكرى الخامسة والعشرين لتأسيس النادي.", "25", false},
		{"أحيت المدينة الذكرى الخامسة والسبعين لتأسيس النادي.", "75", false},
		{"أحيت المدينة الذكرى المئوية لتأسيس النادي.", "100", false},
		{"أحيت المدينة الذكرى الأولى لتأسيس النادي.", "1", false},
		{"أحيت المدينة الذكرى العشرين بعد المئة لتأسيس النادي.", "120", false},
		{"أحيت المدينة مئوية النادي.", "100", false},
		{"أحيت المدينة ذكرى تأسيس النادي.", "", false},
		{"The town kept the 80th anniversary of the victory.", "80", false},
		{"The town kept the eightieth anniversary of its founding.", "80", false},
		{"The town kept the thirteenth anniversary of its founding.", "13", false},
		{"The town kept the twenty-fifth anniversary of its founding.", "25", false},
		{"The town kept the first anniversary of its founding.", "1", false},
		{"The town kept its 150th birthday anniversary.", "150", false},
		{"The town kept the 25th wedding anniversary of the mayor.", "25", false},
		{"The town kept the centenary of its founding.", "100", false},
		{"The town kept the bicentenary of its founding.", "200", false},
		{"The town kept the 10th anniversary of the Brexit referendum.", "10", false},
		{"The town kept the 30th anniversary of the fall of the Berlin Wall.", "30", true},
		{"The town kept the anniversary of its founding.", "", false},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			got, anchored := "", false
			for _, a := range setOf(t, inProse(tt.text)).Anniversaries {
				got += fmt.Sprint(a.Count)
				anchored = len(a.Anchors) > 0
			}
			if got != tt.want || tt.anchored && !anchored {
				t.Errorf("got %q (anchored: %v), want %q", got, anchored, tt.want)
			}
		})
	}
}

func TestResolve(t *testing.T) {
	tests := []struct{ text, want string }{
		{"LONDON, 3 January 2025 (Reuters) - The deal was signed on 28 December.", "2024-12-28 inferred"},
		{"LONDON, 28 December 2024 (Reuters) - The deal takes force on 3 January.", "2025-1-3 inferred"},
		{"LONDON, 3 January 2025 (Reuters) - The deal was signed on 28 December 2019.", "2019-12-28"},
		{"LONDON, 3 January 2025 (Reuters) - The clock turned on 29 February.", "2024-2-29 inferred"},
		{"LONDON, 3 January 2025 (Reuters) - The clock turned on 30 February.", ""},
		{"LONDON, 3 January 2025 (Reuters) - The deal was signed in March 2024.", ""},
		{"The deal was signed here on 28 December, the mayor said.", ""},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			s := setOf(t, tt.text)
			got := ""
			if day, inferred, ok := s.Resolve(s.Dates[len(s.Dates)-1]); ok {
				year, month, dayOfMonth := language.Civil(day)
				got = fmt.Sprintf("%d-%d-%d", year, month, dayOfMonth)
				if inferred {
					got += " inferred"
				}
			}
			if got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// A date is evidence: it stands in one block, and so does its weekday.
func TestPassagesOfDates(t *testing.T) {
	s := setOf(t, inProse("وقع الاتفاق يوم الثلاثاء 11 فبراير/شباط 2020م."))
	d := s.Dates[0]
	if got := d.Passage().Text(); got != "11 فبراير/شباط 2020م" {
		t.Errorf("the date is %q", got)
	}
	if got := d.Weekday.Passage().Text(); got != "يوم الثلاثاء" {
		t.Errorf("the weekday is %q", got)
	}
	if got := d.Weekday.Lead(); got != "يوم" {
		t.Errorf("the noun before it is %q", got)
	}
	if d.Passage().Role != article.Body {
		t.Errorf("it stands in the %v", d.Passage().Role)
	}
}
