package mention_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/mention"
	"github.com/tanaqud/tanaqud/internal/timex"
)

// The news that follows a dateline, in two languages.
const (
	newsArabic  = "أعلن مجلس المرفأ بدء العمل في الرصيف الجديد بعد شتاء طويل، وقال رئيسه إن الرافعات وصلت."
	newsEnglish = "The council of the harbour began work on the new quay after a long winter, and its chairman said that the cranes had come."
)

// The datelines of many houses. No place is needed where the date is set off;
// no date is needed where the place is known.
func TestDatelines(t *testing.T) {
	tests := []struct {
		line string // up to the news
		date string // "" for none
	}{
		{"بكين 11 فبراير 2020 (شينخوا) ", "2020-2-11"},
		{"بكين 11 فبراير 2020 (شينخوا) -- ", "2020-2-11"},
		{"بكين في 11 فبراير/ شينخوا / ", "0-2-11"},
		{"الرياض 12 ربيع الأول 1446 هـ الموافق 15 سبتمبر 2024 م واس: ", "h1446-3-12"},
		{"جدة 05 رمضان 1446 هـ الموافق 05 مارس 2025 م واس - ", "h1446-9-5"},
		{"أبوظبي في 11 فبراير / وام / ", "0-2-11"},
		{"القاهرة - أ ف ب: ", ""},
		{"القاهرة (أ ف ب) - ", ""},
		{"القاهرة (رويترز) - ", ""},
		{"بيروت في 11 شباط 2020 (أ ف ب) - ", "2020-2-11"},
		{"تونس 16 مارس 2018 (وات) - ", "2018-3-16"},
		{"الكويت - 11 - 2 (كونا) -- ", "0-2-11"},
		{"المنامة في 11 فبراير / بنا / ", "0-2-11"},
		{"دمشق، 11 شباط 2024 - ", "2024-2-11"},
		{"عمان 11 شباط (بترا) - ", "0-2-11"},
		{"رام الله 11-2-2020 وفا- ", "2020-2-11"},
		{"الخرطوم في 11-2-2020م (سونا)- ", "2020-2-11"},
		{"وطنية - صيدا - الثلاثاء 11 شباط 2020 - ", "2020-2-11"},
		{"موسكو، 11 فبراير 2020، سبوتنيك - ", "2020-2-11"},
		{"جنيف/الدوحة في 11 فبراير 2020 (رويترز) - ", "2020-2-11"},
		{"LONDON, 11 February 2020 (Reuters) - ", "2020-2-11"},
		{"LONDON, Feb 11 (Reuters) - ", "0-2-11"},
		{"LONDON, Feb. 11, 2020 (AP) — ", "2020-2-11"},
		{"LONDON (AP) — ", ""},
		{"BEIJING, Feb. 11 (Xinhua) -- ", "0-2-11"},
		{"PARIS, France (AFP) — ", ""},
		{"WASHINGTON, D.C. — ", ""},
		{"LONDON, Feb 11, 2020 - ", "2020-2-11"},
		{"LONDON, 11 February 2020: ", "2020-2-11"},
		{"MOSCOW, February 11. /TASS/. ", "0-2-11"},
		{"LAGOS, Nigeria - ", ""},
	}
	for _, tt := range tests {
		t.Run(tt.line, func(t *testing.T) {
			news := newsArabic
			if tt.line[0] < 0x80 {
				news = newsEnglish
			}
			s := setOf(t, "A headline of the day\n\n"+tt.line+news+"\n\n"+news)
			if s.Dateline == nil {
				t.Fatal("no dateline")
			}
			got := ""
			if d := s.Dateline.Date; d != nil {
				got = fmt.Sprintf("%d-%d-%d", d.Year, d.Month, d.Day)
				if d.Calendar == timex.Hijri {
					got = "h" + got
				}
			}
			if got != tt.date {
				t.Errorf("its date is %q, want %q", got, tt.date)
			}
			if role := s.Dateline.Block.Role; role != article.Lede {
				t.Errorf("the paragraph is the %v", role)
			}
		})
	}
}

func TestNoDateline(t *testing.T) {
	for _, line := range []string{
		newsEnglish,
		newsArabic,
		"London was quiet on 11 February 2020, and the mayor slept - at last - while the cranes came into the port of the town.",
		"القاهرة هادئة في 11 فبراير 2020 والعمدة نائم والرافعات تصل إلى المرفأ واحدة بعد أخرى منذ الفجر.",
		"Reuters said that the cranes had come to the port of the town after a long winter, and the mayor slept.",
		"In London - a town of cranes - the mayor slept while the ships came into the port of the town at night.",
	} {
		if s := setOf(t, "A headline of the day\n\n"+line+"\n\n"+newsEnglish); s.Dateline != nil {
			t.Errorf("%q has a dateline that ends at token %d", line, s.Dateline.End)
		}
	}
}

func TestRoles(t *testing.T) {
	tests := []struct {
		line string
		want article.Role
	}{
		{"By Jane Roe", article.Byline},
		{"By Jane Roe, Reuters", article.Byline},
		{"كتب: سالم منير", article.Byline},
		{"كتبت - سلمى منير", article.Byline},
		{"(Reporting by Jane Roe; Editing by John Doe)", article.Byline},
		{"By the end of the day the fire was out.", article.Body},
		{"Source: AFP", article.Footer},
		{"المصدر: وكالات", article.Footer},
		{"المصدر: رويترز", article.Footer},
		{"According to Reuters, the fire was out by the end of the day.", article.Body},
		{"تصوير: سالم منير / رويترز", article.Caption},
		{"المجلس في جلسته أمس. الصورة: رويترز", article.Caption},
		{"The council at its meeting, 11 February 2020. (Photo by Jane Roe/AFP)", article.Caption},
		{"The council at its meeting. Photo: Reuters", article.Caption},
		{"The council in a file photo. (Reuters)", article.Body},
		{"The council in session [File photo: Reuters]", article.Caption},
		{"رئيس المجلس (صورة أرشيفية)", article.Caption},
		{"نشرت الصحيفة صورة للرافعات التي وصلت إلى المرفأ صباح الخميس.", article.Body},
		{"The paper published a photo of the cranes that had come.", article.Body},
		{"Share this article: Facebook | WhatsApp", article.Furniture},
		{"إعلان", article.Furniture},
		{"The cranes came on Friday.", article.Body},
	}
	for _, tt := range tests {
		t.Run(tt.line, func(t *testing.T) {
			s := setOf(t, "A headline of the day\n\n"+newsEnglish+"\n\n"+tt.line+"\n\n"+newsEnglish)
			if got := s.Blocks[2].Role; got != tt.want {
				t.Errorf("it is %v, want %v", got, tt.want)
			}
		})
	}
}

func TestHeadlineAndLede(t *testing.T) {
	s := setOf(t, "Cranes come to town\n\nBy Jane Roe\n\n"+newsEnglish+"\n\n"+newsEnglish)
	want := []article.Role{article.Headline, article.Byline, article.Lede, article.Body}
	for i, b := range s.Blocks {
		if b.Role != want[i] {
			t.Errorf("block %d is %v, want %v", i, b.Role, want[i])
		}
	}
}

func TestArchive(t *testing.T) {
	tests := []struct {
		line string
		want bool
	}{
		{"رئيس المجلس (صورة أرشيفية)", true},
		{"رئيس المجلس (أرشيف)", true},
		{"The chairman. File photo: Reuters", true},
		{"The chairman. Photo: Reuters", false},
		{"المجلس في جلسته. الصورة: رويترز", false},
	}
	for _, tt := range tests {
		s := setOf(t, newsEnglish+"\n\n"+tt.line+"\n\n"+newsEnglish)
		if got := s.Blocks[1].Archive(); got != tt.want {
			t.Errorf("%q: Archive is %v, want %v", tt.line, got, tt.want)
		}
	}
}

func TestStamps(t *testing.T) {
	day := language.DayNumber(2020, 2, 11)
	tests := []struct {
		name, text string
		want       string // of the most trustworthy; "" for none
	}{
		{"dateline", "LONDON, 11 February 2020 (Reuters) - " + newsEnglish, "2020-2-11 dateline"},
		{"dateline in Hijri with its pair", "الرياض 17 جمادى الآخرة 1441 هـ الموافق 11 فبراير 2020 م واس: " + newsArabic, "2020-2-11 dateline"},
		{"dateline in Hijri", "الرياض 17 جمادى الآخرة 1441 هـ (واس) - " + newsArabic, "2020-2-11±1 dateline"},
		{"dateline that is no day", "LONDON, 31 February 2020 (Reuters) - " + newsEnglish, ""},
		{"published", "Cranes come to town\n\nPublished: 11 February 2020\n\n" + newsEnglish, "2020-2-11 published"},
		{"published, in Arabic", "وصول الرافعات\n\nنشر في: 11 فبراير 2020\n\n" + newsArabic, "2020-2-11 published"},
		{"a line that is a date", "Cranes come to town\n\nTuesday, February 11, 2020\n\n" + newsEnglish, "2020-2-11 published"},
		{"today", "Cranes come to town\n\nThe cranes came today, Tuesday, 11 February 2020, and the mayor slept.", "2020-2-11 body"},
		{"yesterday", "Cranes come to town\n\nThe cranes came yesterday, Monday, 10 February 2020, and the mayor slept.", "2020-2-11 body"},
		{"today in Arabic", "وصول الرافعات\n\nوصلت الرافعات اليوم الثلاثاء 11 فبراير 2020 إلى المرفأ.", "2020-2-11 body"},
		{"somebody else's today", "Cranes come to town\n\nHe wrote: \"The cranes came today, Tuesday, 11 February 2020.\" Nobody knew why he did so.", ""},
		{"lede", "Cranes come to town\n\nThe cranes came on 11 February 2020 and the mayor slept.", "2020-2-11±31 lede"},
		{"history", "Cranes come to town\n\nThe cranes came on 11 February 2020 and rusted until 2024.", ""},
		{"without the year", "LONDON, Feb 11 (Reuters) - " + newsEnglish + " A decision is due by the end of 2020.", ""},
		{"without the year, and the page's", "LONDON, Feb 11 (Reuters) - " + newsEnglish + "\n\n© 2020 Reuters", "2020-2-11 dateline inferred"},
		{"a leap day without its year", "LONDON, Feb 29 (Reuters) - " + newsEnglish + "\n\n© 2021 Reuters", ""},
		{"without the year, and its weekday", "LONDON, Feb 11 (Reuters) - " + newsEnglish + " On Tuesday it rained. In 2021 the quay will open, unlike in 2020.", "2020-2-11 dateline inferred"},
		{"without any year", "LONDON, Feb 11 (Reuters) - " + newsEnglish, ""},
		{"none", newsEnglish, ""},
	}
	sorts := [...]string{"dateline", "published", "metadata", "body", "lede", "caller"}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := ""
			if stamp, ok := setOf(t, tt.text).Published(); ok {
				year, month, dayOfMonth := language.Civil((stamp.From + stamp.To) / 2)
				got = fmt.Sprintf("%d-%d-%d", year, month, dayOfMonth)
				if slack := (stamp.To - stamp.From) / 2; slack > 0 {
					got += fmt.Sprintf("±%d", slack)
				}
				got += " " + sorts[stamp.Sort]
				if stamp.Inferred {
					got += " inferred"
				}
			}
			if got != tt.want {
				t.Errorf("the article is of %q, want %q", got, tt.want)
			}
		})
	}

	t.Run("the caller's", func(t *testing.T) {
		for a, err := range article.Read("test.txt", strings.NewReader(newsEnglish)) {
			if err != nil {
				t.Fatal(err)
			}
			stamp, ok := mention.Read(a, knowledge.Default(), &day).Published()
			if !ok || stamp.Sort != mention.FromCaller || stamp.From != day || !stamp.At.IsZero() {
				t.Errorf("the stamp is %+v, %v", stamp, ok)
			}
		}
	})

	t.Run("metadata", func(t *testing.T) {
		record := `{"id":"1","title":"Cranes come to town","text":"` + newsEnglish + `","published":"2020-02-11T08:00:00Z"}` + "\n"
		for a, err := range article.Read("test.jsonl", strings.NewReader(record)) {
			if err != nil {
				t.Fatal(err)
			}
			stamp, ok := mention.Read(a, knowledge.Default(), nil).Published()
			if !ok || stamp.Sort != mention.FromMetadata || stamp.From != day || stamp.Year != 2020 {
				t.Errorf("the stamp is %+v, %v", stamp, ok)
			}
		}
	})
}
