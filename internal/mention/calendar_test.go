package mention_test

import (
	"flag"
	"fmt"
	"strings"
	"testing"

	"github.com/tanaqud/tanaqud/internal/language"
)

var wholeCalendar = flag.Bool("calendar.whole", false, "read back every day of two centuries in every form")

// The days that are printed and read back.
const (
	firstPrinted = 1900
	lastPrinted  = 2100
)

// systems are the names of the months in each naming system of Arabic.
var systems = map[string][12]string{
	"egypt":   {"يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"},
	"levant":  {"كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول"},
	"maghreb": {"جانفي", "فيفري", "مارس", "أفريل", "ماي", "جوان", "جويلية", "أوت", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"},
	"morocco": {"يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو", "يوليوز", "غشت", "شتنبر", "أكتوبر", "نونبر", "دجنبر"},
}

var english = [12]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}

// printer writes a date in one of the forms that the reader knows.
type printer struct {
	name  string
	tells string // a sentence that tells in which order the article has its dates
	print func(year, month, day int) string
}

var printers = []printer{
	{name: "ar day month year", print: arabic("egypt", "%d %s %d")},
	{name: "ar Levant", print: arabic("levant", "%d %s %d")},
	{name: "ar Maghreb", print: arabic("maghreb", "%d %s %d")},
	{name: "ar Morocco", print: arabic("morocco", "%d %s %d")},
	{name: "ar of", print: arabic("egypt", "%d من %s عام %d")},
	{name: "ar of the month", print: arabic("levant", "%d من شهر %s %d م")},
	{name: "ar era", print: arabic("egypt", "%d %s %dم")},
	{name: "ar Arabic digits", print: func(year, month, day int) string {
		return arabicDigits(arabic("egypt", "%d %s %d")(year, month, day))
	}},
	{name: "ar dual", print: dual("egypt", "levant", "%d %s/%s %d")},
	{name: "ar dual, spaced", print: dual("egypt", "levant", "%d %s/ %s %d")},
	{name: "ar dual, the other way round", print: dual("levant", "egypt", "%d %s/%s %d")},
	{name: "ar dual, in brackets", print: dual("egypt", "levant", "%d %s (%s) %d")},
	{name: "ar numeric", print: numeric("%[3]d/%[2]d/%[1]d")},
	{name: "ar numeric, spaced", print: numeric("%[3]d / %[2]d / %[1]d م")},
	{name: "ar numeric, year first", print: numeric("%d/%d/%d")},
	{name: "ar numeric, Arabic digits", print: func(year, month, day int) string {
		return arabicDigits(numeric("%[3]d-%[2]d-%[1]d")(year, month, day))
	}},
	{name: "en day month year", print: inEnglish("%[3]d %[2]s %[1]d")},
	{name: "en month day, year", print: inEnglish("%[2]s %[3]d, %[1]d")},
	{name: "en ordinal", print: func(year, month, day int) string {
		return fmt.Sprintf("%d%s %s %d", day, suffix(day), english[month-1], year)
	}},
	{name: "en month ordinal", print: func(year, month, day int) string {
		return fmt.Sprintf("%s %d%s, %d", english[month-1], day, suffix(day), year)
	}},
	{name: "en ordinal of", print: func(year, month, day int) string {
		return fmt.Sprintf("%d%s of %s, %d", day, suffix(day), english[month-1], year)
	}},
	{name: "en short", print: func(year, month, day int) string {
		return fmt.Sprintf("%s. %d, %d", english[month-1][:3], day, year)
	}},
	{name: "en short, day first", print: func(year, month, day int) string {
		return fmt.Sprintf("%d %s %d", day, english[month-1][:3], year)
	}},
	{name: "en dashed", print: func(year, month, day int) string {
		return fmt.Sprintf("%02d-%s-%d", day, strings.ToUpper(english[month-1][:3]), year)
	}},
	{name: "en ISO", print: numeric("%d-%02d-%02d")},
	{name: "en UK order", tells: "It was so on 14 May 2001.", print: numeric("%[3]d/%[2]d/%[1]d")},
	{name: "en UK order, two figures", tells: "It was so on 14 May 2001.", print: numeric("%02[3]d/%02[2]d/%[1]d")},
	{name: "en US order", tells: "It was so on May 14, 2001.", print: numeric("%[2]d/%[3]d/%[1]d")},
	{name: "en points", print: numeric("%[3]d.%[2]d.%[1]d")},
}

// frames are the words before a date, in each language.
var frames = map[string]string{"ar": "وصل في ", "en": "Sent on "}

func arabic(system, form string) func(year, month, day int) string {
	return func(year, month, day int) string {
		return fmt.Sprintf(form, day, systems[system][month-1], year)
	}
}

func dual(first, second, form string) func(year, month, day int) string {
	return func(year, month, day int) string {
		return fmt.Sprintf(form, day, systems[first][month-1], systems[second][month-1], year)
	}
}

func inEnglish(form string) func(year, month, day int) string {
	return func(year, month, day int) string { return fmt.Sprintf(form, year, english[month-1], day) }
}

func numeric(form string) func(year, month, day int) string {
	return func(year, month, day int) string { return fmt.Sprintf(form, year, month, day) }
}

func suffix(day int) string {
	if day/10 != 1 {
		switch day % 10 {
		case 1:
			return "st"
		case 2:
			return "nd"
		case 3:
			return "rd"
		}
	}
	return "th"
}

func arabicDigits(text string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r - '0' + '٠'
		}
		return r
	}, text)
}

// Every day of two centuries, printed in one of the forms, is read back as it
// was: an article a year, a sentence a day. With -calendar.whole it is printed
// in every form.
func TestPrintedDays(t *testing.T) {
	for i, p := range printers {
		t.Run(p.name, func(t *testing.T) {
			t.Parallel()
			for year := firstPrinted; year <= lastPrinted; year++ {
				if !*wholeCalendar && year%len(printers) != i {
					continue
				}
				readBack(t, p, year)
			}
		})
	}
}

func readBack(t *testing.T, p printer, year int) {
	t.Helper()
	var text strings.Builder
	var want [][3]int
	text.WriteString(p.tells)
	for day := language.DayNumber(year, 1, 1); day < language.DayNumber(year+1, 1, 1); day++ {
		y, m, d := language.Civil(day)
		if d%8 == 1 {
			text.WriteString("\n")
		}
		text.WriteString(frames[p.name[:2]] + p.print(y, m, d) + ". ")
		want = append(want, [3]int{y, m, d})
	}
	got := setOf(t, text.String()).Dates
	if p.tells != "" && len(got) > 0 {
		got = got[1:]
	}
	for i, d := range got {
		if i >= len(want) || [3]int{d.Year, d.Month, d.Day} != want[i] {
			t.Fatalf("%q is read as %d-%d-%d in the place of %v", d.Passage().Text(), d.Year, d.Month, d.Day, want[min(i, len(want)-1)])
		}
	}
	if len(got) != len(want) {
		t.Fatalf("%d of %d days of %d are read", len(got), len(want), year)
	}
}
