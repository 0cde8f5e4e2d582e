package timex_test

import (
	"strings"
	"testing"

	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/lexis"
	"github.com/tanaqud/tanaqud/internal/timex"
)

// vocabulary are the words from which FuzzRead makes texts: one of each kind
// that the grammar knows, and what breaks it off.
var vocabulary = strings.Fields(`from to between and until since before after by the of in on at for within next last this early late end mid rest
	first second third 31st 3 12 27 45 99 2016 2000 1446 0 3.5 1/2/2016 4/22 5:30 24:00 0900 am pm o'clock GMT January Feb May Ramadan Friday Sun weekdays
	week month year decade century quarter weekend hours minutes days half past quarter two hundred thousand million few couple ago later now today tomorrow
	yesterday morning night noon midnight summer 1970s seventies every daily Christmas Easter Q3 H1 AH BC - / , . ( ) ' : %
	من إلى بين و حتى منذ قبل بعد خلال في يوم شهر عام سنة الأسبوع المقبل الماضي هذا أوائل أواخر منتصف نهاية بقية أول ثاني الثالثة الحادية عشرة ثلاثة
	عشر وعشرين ألفين ألف مئة يناير شباط رمضان الجمعة الاثنين ساعة ساعتين دقائق أيام يومين عقود القرن الربع والنصف إلا ربعا الساعة صباحا مساء ليلا الليلة
	ظهرا منتصف الليل بتوقيت غرينتش اليوم أمس غدا الآن كل يوميا الصيف السبعينيات عيد الفطر هـ م`)

// FuzzRead reads texts of those words and holds what every expression keeps to:
// its place in the text, no overlap, intervals that do not run backward unless
// a span is written so.
func FuzzRead(f *testing.F) {
	f.Add([]byte{0, 12, 30, 1, 35, 2}, int64(1478476800), true)
	f.Add([]byte{120, 140, 160, 7, 99, 101, 3}, int64(0), false)
	base := knowledge.Default()
	f.Fuzz(func(t *testing.T, picks []byte, now int64, monthFirst bool) {
		if len(picks) > 60 || now < -4e9 || now > 8e9 {
			return
		}
		words := make([]string, len(picks))
		for k, pick := range picks {
			words[k] = vocabulary[int(pick)%len(vocabulary)]
		}
		sep := " "
		if len(picks)%5 == 0 {
			sep = ""
		}
		w := lexis.Scan(strings.Join(words, sep), base, &lexis.Room{})
		end := 0
		for _, x := range timex.Read(w, timex.Reference{Now: timex.Moment(now), Known: now%7 != 0, MonthFirst: monthFirst}) {
			if x.Start < end || x.End <= x.Start || x.End > len(w.Tokens) {
				t.Fatalf("%q: tokens %d to %d of %d", words, x.Start, x.End, len(w.Tokens))
			}
			end = x.End
			for _, in := range [...]timex.Interval{x.Past, x.Future} {
				if in.From > in.To && (x.From == nil || x.To == nil) && x.Mod == timex.Plain {
					t.Fatalf("%q: %s runs backward: %v", words, x.Value, in)
				}
			}
		}
	})
}
