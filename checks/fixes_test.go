package checks_test

import (
	"strings"
	"testing"

	"github.com/tanaqud/tanaqud/checks"
	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/engine"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/rule"
)

// What a fix writes is in the form of what it replaces, and the fix that the
// rest of the article speaks for comes first.
func TestFixesInTheFormOfTheText(t *testing.T) {
	const (
		riyadh = "RIYADH, 5 March 2024 (Fjord News) - The launch window opens at "
		kuwait = "الكويت 3 مارس 2024 (وكالة السهول) - تبدأ الجلسة "
		oslo   = "OSLO, 12 March 2024 (Fjord News) - "
		rabat  = "الرباط 11 فبراير 2024 (وكالة السهول) - "
	)
	tests := []struct{ name, text, want string }{
		{"a clock", riyadh + "14:00 GMT (18:00 Riyadh time).", "17:00 Riyadh time | 15:00 GMT"},
		{"hours alone", riyadh + "6 p.m. Riyadh time (2 p.m. GMT).", "3 p.m. GMT | 5 p.m. Riyadh time"},
		{"over noon", riyadh + "3 pm Riyadh time (11 am GMT).", "12 pm GMT | 2 pm Riyadh time"},
		{"over noon, in capitals", riyadh + "1:30 PM Riyadh time (9:30 AM GMT).", "10:30 AM GMT | 12:30 PM Riyadh time"},
		{"half an hour", riyadh + "8 p.m. India time (1 p.m. GMT).", "2:30 p.m. GMT | 6:30 p.m. India time"},
		{"one number", riyadh + "1800 GMT (2200 Riyadh time).", "2100 Riyadh time | 1900 GMT"},
		{"a comma", kuwait + "الساعة 18,00 بتوقيت الكويت (14,00 بتوقيت غرينتش).", "15,00 بتوقيت غرينتش | الساعة 17,00 بتوقيت الكويت"},
		{"said again", riyadh + "14:00 GMT (18:00 Riyadh time).\nViewers are asked to be there at 18:00 Riyadh time sharp.", "15:00 GMT | 17:00 Riyadh time"},
		{"another day beside", riyadh + "11:30 p.m. Riyadh time on Tuesday (2330 GMT).", "2030 GMT"},
		{"hours in words", kuwait + "الساعة السادسة مساء بتوقيت الكويت (12:00 بتوقيت غرينتش).", "15:00 بتوقيت غرينتش | الساعة الثالثة عصرا بتوقيت الكويت"},
		{"with a half", kuwait + "الساعة السابعة والنصف مساء بتوقيت الكويت (15:30 بتوقيت غرينتش).", "16:30 بتوقيت غرينتش | الساعة السادسة والنصف مساء بتوقيت الكويت"},
		{"Arabic-Indic digits", kuwait + "الساعة ٠٨:٠٠ بتوقيت الكويت (٠٤:٠٠ بتوقيت غرينتش).", "٠٥:٠٠ بتوقيت غرينتش | الساعة ٠٧:٠٠ بتوقيت الكويت"},

		{"a length in words", "The fair lasts three days, from 4 to 9 May 2024.", "six days | 6 May 2024 | 7"},
		{"at the head of a sentence", oslo + "The fair is open.\nTwelve days, from 4 to 9 May 2024, it will last.", "Six days | 15 May 2024"},
		{"with a hyphen", oslo + "He began a five-day visit from March 1 to March 4, 2025.", "four-day | March 5, 2025 | February 28"},
		{"weeks", "The course lasts six weeks, from 9 October to 30 October 2023.", "three weeks | 19 November 2023 | 19 September"},
		{"one of it", "The course lasts three weeks, from 2 October to 8 October 2023.", "one week | 22 October 2023 | 18 September"},
		{"short months", "He began a five-day visit from Sept. 28 to Oct. 5, 2025.", "eight-day | Oct. 2, 2025 | Oct. 1"},
		{"years", "He taught there for 22 years, from 1971 to 1986.", "15 years | 1993 | 1964"},
		{"the end is told again", "The fair lasts three days, from 4 to 9 May 2024. The doors close on 6 May 2024.", "6 May 2024 | 7 | six days"},
		{"the start is told again", "The fair lasts three days, from 4 to 9 May 2024. The doors open on 7 May 2024.", "7 | 6 May 2024 | six days"},
		{"days in Arabic words", "الرباط - ينظم المتحف معرضا يستمر ثلاثة أيام من 8 إلى 20 غشت 2024.", "ثلاثة عشر يوما | 10 غشت 2024 | 18"},
		{"two of it", "الرباط - ينظم المتحف معرضا يستمر ثلاثة أيام من 8 إلى 9 غشت 2024.", "يومين | 10 غشت 2024 | 7"},
		{"digits and their noun", "الرباط - ينظم المتحف معرضا يستمر 3 أيام من 8 إلى 20 غشت 2024.", "13 يوما | 10 غشت 2024 | 18"},
		{"of the feminine", "الرباط - درّس في المعهد طوال 31 سنة من 1988 إلى 1996.", "8 سنوات | 2019 | 1965"},

		{"turned round", "The fair runs from 20 to 14 November 2025.", "14, 20 | 20 November, 14 December 2025"},
		{"American order", "The fair runs from November 20 to 14, 2025.", "14, 20 | December 14, 2025"},
		{"over the year", "The fair runs from 20 December to 14 December 2025.", "14, 20 | 14 January 2026"},
		{"names of the Levant", "يستمر المعرض من 20 إلى 14 تشرين الأول 2025.", "14, 20 | 20 تشرين الأول, 14 تشرين الثاني 2025"},
		{"years turned round", "He led the club from 1998 to 1991.", "1991, 1998"},
		{"a century", oslo + "Sigrun Aasland (1950–1919) painted only in winter.", "1919, 1950 | 2019"},

		{"an age by a year", oslo + "Harald Vikesund was born in 1961 in Voss. The 71-year-old retired.", "62-year-old | 63-year-old | 1952"},
		{"an age by a day", oslo + "Knut Vestby, 47, was born on 3 May 1969 in Voss.", "54 | 3 May 1976"},
		{"ordinals", rabat + "ولد المخرج سمير الفاسي عام 1930. وتوفي الفاسي اليوم عن عمر ناهز الثانية والسبعين.", "الثالثة والتسعين | الرابعة والتسعين | عام 1951"},

		{"a year taken over", "LEEDS, 12 November 2025 - The rink will open on 28 November 2024.", "28 November 2025"},
		{"over the turn of the year", "LEEDS, 20 December 2025 - The rink will open on 3 January 2025.", "3 January 2026"},
		{"told as past", "LEEDS, 12 November 2025 - The fair was held on 3 November 2026 in the arena.", "3 November 2025"},
		{"no certain day", "LEEDS, 12 November 2025 - The rink will open on 3 November 2025.", ""},
	}
	rules, err := rule.Standard()
	if err != nil {
		t.Fatal(err)
	}
	e := engine.Engine{Rules: rules, Checks: checks.All, Base: knowledge.Default()}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			for a := range article.Read("test.txt", strings.NewReader(tt.text)) {
				found := e.Check(a).Findings
				if len(found) != 1 {
					t.Fatalf("%d findings", len(found))
				}
				if got := written(&found[0]); got != tt.want {
					t.Errorf("got  %s\nwant %s", got, tt.want)
				}
			}
		})
	}
}

// written is what the fixes of a finding write.
func written(f *engine.Finding) string {
	var fixes []string
	for _, fix := range f.Fixes(rule.WordsOf("en")) {
		var texts []string
		for _, edit := range fix.Edits {
			texts = append(texts, edit.Text)
		}
		fixes = append(fixes, strings.Join(texts, ", "))
	}
	return strings.Join(fixes, " | ")
}
