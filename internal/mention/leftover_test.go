package mention_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/mention"
)

// setOf reads a plain text and what it mentions.
func setOf(t testing.TB, text string) *mention.Set {
	t.Helper()
	for a, err := range article.Read("test.txt", strings.NewReader(text)) {
		if err != nil {
			t.Fatal(err)
		}
		return mention.Read(a, knowledge.Default(), nil)
	}
	t.Fatal("no article")
	return nil
}

// body puts a line between two paragraphs, where a left-over stands.
func body(line string) string {
	return "The council of the harbour met again after a long winter and spoke of the quay.\n" + line +
		"\nA decision on the cranes is expected before the end of the summer, the mayor said.\n"
}

func TestFurniture(t *testing.T) {
	tests := []struct{ line, want string }{
		{"[إعلان 2]", "[إعلان 2]"},
		{"إعلان", "إعلان"},
		{"[ إعلان ]", "[ إعلان ]"},
		{"تعليق (0)", "تعليق (0)"},
		{"التعليقات (12)", "التعليقات (12)"},
		{"التعليقات: 3", "التعليقات: 3"},
		{"شارك الخبر: فيسبوك | إكس | واتساب", "شارك الخبر: فيسبوك | إكس | واتساب"},
		{"شارك هذا المقال", "شارك هذا المقال"},
		{"فيسبوك تويتر واتساب طباعة", "فيسبوك تويتر واتساب طباعة"},
		{"اشترك في نشرتنا البريدية لتصلك أهم الأخبار", "اشترك في نشرتنا البريدية لتصلك أهم الأخبار"},
		{"تابعونا على تلغرام", "تابعونا على تلغرام"},
		{"لا توجد تعليقات", "لا توجد تعليقات"},
		{"ADVERTISEMENT", "ADVERTISEMENT"},
		{"[Advertisement]", "[Advertisement]"},
		{"Advertisement - Story continues below", "Advertisement - Story continues below"},
		{"0 Comments | Share this article: Facebook X LinkedIn WhatsApp", "0 Comments | Share this article: Facebook X LinkedIn WhatsApp"},
		{"Comments (4)", "Comments (4)"},
		{"Share this: Facebook, Twitter, Email", "Share this: Facebook, Twitter, Email"},
		{"Facebook | Twitter | WhatsApp", "Facebook | Twitter | WhatsApp"},
		{"Sign up for our newsletter to get the morning's news", "Sign up for our newsletter to get the morning's news"},
		{"Skip to content", "Skip to content"},
		{"Story continues below advertisement", "Story continues below advertisement"},
		{"(adsbygoogle = window.adsbygoogle || []).push({});", "adsbygoogle = window.adsbygoogle || []).push({});"},
		{"Loading...", "Loading..."},

		{"إعلان الدوحة خطوة أولى نحو السلام", ""},
		{"تعليق الرحلات إلى المطار أسبوعا", ""},
		{"شارك الأهالي الخبر على فيسبوك وواتساب خلال ساعة", ""},
		{"شارك في المؤتمر ممثلون عن فيسبوك وتويتر وواتساب", ""},
		{"طباعة الكتب تتراجع في المدينة", ""},
		{"Comment: why the quay must stay open", ""},
		{"Share prices rose on Monday", ""},
		{"Advertisement of the company offended residents.", ""},
		{"Facebook", ""},
		{"Facebook and Twitter removed the posts.", ""},
		{"The company declined comment.", ""},
		{"Follow the money, the auditor told the council.", ""},
	}
	for _, tt := range tests {
		var got []string
		for _, f := range setOf(t, body(tt.line)).Furniture {
			if f.Sort != mention.PageLink {
				got = append(got, f.Passage().Text())
			}
		}
		if strings.Join(got, ";") != tt.want {
			t.Errorf("%q: found %q, want %q", tt.line, got, tt.want)
		}
	}
}

func TestChromeOfPlayersAndConsent(t *testing.T) {
	tests := []struct {
		line  string
		found bool
	}{
		{"Skip video by 1 minute and allow cookies to continue", true},
		{"Click to share on WhatsApp (Opens in new window)", true},
		{"Allow all cookies", true},
		{"We and our partners store data on your device", true},
		{"This video can not be played", true},
		{"To play this video you need to enable JavaScript in your browser", true},
		{"السماح بملفات تعريف الارتباط والمتابعة", true},
		{"لتشغيل هذا الفيديو يرجى تفعيل جافا سكريبت", true},
		{"تخطي الفيديو بعد 5 ثوان", true},
		{"انقر للمشاركة على واتساب (فتح في نافذة جديدة)", true},
		{"نحن وشركاؤنا نخزن معلومات على جهازك", true},

		{"page views", false},
		{"Taboola and their ilk?", false},
		{"The council will allow video of its sessions and cookies at the break.", false},
		{"The firm lets players skip videos, and readers share them on WhatsApp.", false},
		{"وقالت الشركة إن المشاهد يستطيع تخطي الفيديو ومشاركته على واتساب.", false},
		{"ووافق المجلس على قبول الكل ورفض الكل في جلسة واحدة.", false},
	}
	for _, tt := range tests {
		if got := len(setOf(t, body(tt.line)).Furniture) > 0; got != tt.found {
			t.Errorf("%q: found %v, want %v", tt.line, got, tt.found)
		}
	}
}

func TestLinks(t *testing.T) {
	tests := []struct{ line, want string }{
		{"إقرأ أيضاً: أسعار المحروقات ترتفع... هذه هي الأسعار", "إقرأ أيضاً: أسعار المحروقات ترتفع... هذه هي الأسعار"},
		{"اقرأ أيضا| المرفأ يغلق أبوابه", "اقرأ أيضا| المرفأ يغلق أبوابه"},
		{"قد يهمك.. المرفأ يغلق أبوابه", "قد يهمك.. المرفأ يغلق أبوابه"},
		{"أغلق المرفأ أمس. اقرأ أيضا: المرفأ يفتح أبوابه", "اقرأ أيضا: المرفأ يفتح أبوابه"},
		{"Read also: Ten cafés for those who love books", "Read also: Ten cafés for those who love books"},
		{"Related: The quay in pictures", "Related: The quay in pictures"},
		{"For the full list click here.", "click here"},
		{"Tags: harbour, cranes, council", "Tags: harbour, cranes, council"},
		{"الوسوم: المرفأ، الرافعات", "الوسوم: المرفأ، الرافعات"},

		{"للمزيد من الأمان أضيفت أضواء على الرصيف", ""},
		{"قد يهمك أن تعرف أن الرصيف أغلق مرتين هذا العام", ""},
		{"Read more books, the mayor told pupils.", ""},
		{"Related industries lost a fifth of their trade.", ""},
	}
	for _, tt := range tests {
		var got []string
		for _, f := range setOf(t, body(tt.line)).Furniture {
			if f.Sort == mention.PageLink {
				got = append(got, f.Passage().Text())
			}
		}
		if strings.Join(got, ";") != tt.want {
			t.Errorf("%q: found %q, want %q", tt.line, got, tt.want)
		}
	}
}

func TestResidue(t *testing.T) {
	tests := []struct {
		line string
		sort mention.ResidueSort
		want string
	}{
		{"بمشاركة XX شركة محلية وعربية في المعرض", mention.UnfilledPlace, "XX"},
		{"The findings, published today in XXX, suggest that the bog is drying.", mention.UnfilledPlace, "XXX"},
		{"Some $XX million was spent on the quay.", mention.UnfilledPlace, "XX"},
		{"قالت المتحدثة [اسم المتحدثة] إن الحملة ستستمر", mention.UnfilledPlace, "[اسم المتحدثة]"},
		{"The scheme will go on, said [insert name].", mention.UnfilledPlace, "[insert name]"},
		{"[INSERT PHOTO 2 HERE]", mention.UnfilledPlace, "[INSERT PHOTO 2 HERE]"},
		{"[تضاف خريطة]", mention.UnfilledPlace, "[تضاف خريطة]"},
		{"Dear {{first_name}}, the council met.", mention.UnfilledPlace, "{{first_name}}"},
		{"Lorem ipsum dolor sit amet is all that the page says.", mention.UnfilledPlace, "Lorem ipsum"},
		{"وحضر ____ الجلسة مع النواب", mention.UnfilledPlace, "____"},
		{"The jersey comes in XL and XXL sizes.", mention.UnfilledPlace, ""},
		{"شهد القرن XX حربين عالميتين", mention.UnfilledPlace, ""},
		{"Women have XX chromosomes, men XY.", mention.UnfilledPlace, ""},
		{"He watched Super Bowl XXX at home.", mention.UnfilledPlace, ""},
		{"Call 07XX XXX for the draw, the operator said.", mention.UnfilledPlace, ""},
		{`The film "XXX" opens on Friday.`, mention.UnfilledPlace, ""},
		{`"I told [the minister] that it was late," she said.`, mention.UnfilledPlace, ""},
		{`"I told [name of the minister] that it was late," she said.`, mention.UnfilledPlace, ""},

		{"سُجن أشهرا في أواخر أواخر السبعينيات", mention.TwiceTyped, "أواخر أواخر"},
		{"قالت الشركة إن إن التذاكر صالحة", mention.TwiceTyped, "إن إن"},
		{"وصل الوفد إلى إلى العاصمة", mention.TwiceTyped, "إلى إلى"},
		{"بحث مجلس النواب النواب الخطة", mention.TwiceTyped, "النواب النواب"},
		{"The train will return to to service.", mention.TwiceTyped, "to to"},
		{"The the council met.", mention.TwiceTyped, "The the"},
		{"وقالت إن اللقاء من المقرر من المقرر أن ينتقل", mention.TwiceTyped, "من المقرر من المقرر"},
		{"وبحث الوفد في مجلس الأمن في مجلس الأمن ملف المياه", mention.TwiceTyped, "في مجلس الأمن في مجلس الأمن"},
		{"وأضاف المتحدث وأضاف المتحدث أن الرصيف مغلق", mention.TwiceTyped, "وأضاف المتحدث وأضاف المتحدث"},
		{"The crane stood in the in the yard.", mention.TwiceTyped, "in the in the"},
		{"It was one of the one of the worst storms.", mention.TwiceTyped, "one of the one of the"},
		{"قال عبد الله عبد الله إن الرصيف مغلق", mention.TwiceTyped, ""},
		{"وقال أحمد بن علي بن علي إن الرصيف مغلق", mention.TwiceTyped, ""},
		{"هتف الحشد: الشعب يريد الشعب يريد", mention.TwiceTyped, ""},
		{"وتعاقب على البيت جيل بعد جيل بعد جيل", mention.TwiceTyped, ""},
		{"They built it step by step by step.", mention.TwiceTyped, ""},
		{"He tried again and again and failed.", mention.TwiceTyped, ""},
		{"Day by day by day the quay sank.", mention.TwiceTyped, ""},
		{"The ball went from end to end to end.", mention.TwiceTyped, ""},
		{"They went from town to town to sell it.", mention.TwiceTyped, ""},
		{"The band sang Walla Walla Walla Walla.", mention.TwiceTyped, ""},
		{"It ended 6-4 3-6 6-4 3-6.", mention.TwiceTyped, ""},
		{`They sang "here we go here we go" all night.`, mention.TwiceTyped, ""},
		{"قال مراسل بي بي سي إن المرفأ مغلق", mention.TwiceTyped, ""},
		{"ذكرت شبكة سي إن إن أن المرفأ مغلق", mention.TwiceTyped, ""},
		{"يعود القطار شيئا فشيئا ورويدا رويدا ويوما يوما", mention.TwiceTyped, ""},
		{"هذا قليل جدا جدا", mention.TwiceTyped, ""},
		{"استقبل ولي ولي العهد الوفد", mention.TwiceTyped, ""},
		{"أكلها حبة حبة وخلية خلية", mention.TwiceTyped, ""},
		{"دعا أمراء ووزراء ووزراء سابقون", mention.TwiceTyped, ""},
		{"رأى أن إن صح القول فالأمر جلل", mention.TwiceTyped, ""},
		{`هتف الحشد "سلمية سلمية" حتى الليل`, mention.TwiceTyped, ""},
		{"قال محمد محمد صالح إن المرفأ مغلق", mention.TwiceTyped, ""},
		{"العلاقات العربية العربية في تحسن", mention.TwiceTyped, ""},
		{"She had had enough and said that that was all.", mention.TwiceTyped, ""},
		{"Duran Duran played in New York, New York.", mention.TwiceTyped, ""},
		{"Boutros Boutros-Ghali spoke.", mention.TwiceTyped, ""},
		{"It was bye bye for the striker.", mention.TwiceTyped, ""},
		{"عاد الزوار إلى الرصيف. سمات مرفأ صور صور قديمة", mention.TwiceTyped, ""},
		{"عاد الزوار إلى الرصيف. وسوم المرفأ أسعار أسعار السمك", mention.TwiceTyped, ""},
		{"وهتف من كان هناك «الرصيف الرصيف، لا نريد سواه ولا نبرح حتى يفتح أمامنا ونعود إلى البحر»", mention.TwiceTyped, ""},
		{"تعرف السفينة بصاريها. أنواع السفن السفن ليست سواء عند أهلها", mention.TwiceTyped, ""},
		{"يقول المثل: دع ما للبحار للبحار وعد إلى الرصيف", mention.TwiceTyped, ""},
		{"أدار المباراة الحكم أليخاندرو هيرنانديز هيرنانديز.", mention.TwiceTyped, ""},
		{"وقالت الجدة «هذا عمي وهذا عمي وكلهم على الرصيف معنا منذ الصباح حتى المساء ينتظرون السفينة»", mention.TwiceTyped, ""},
		{"NORWAY'S S. AFRICA TRADE FELL", mention.TwiceTyped, ""},
		{"وقال في بيان إن مجلس الرصيف الرصيف ليست له ميزانية", mention.TwiceTyped, "الرصيف الرصيف"},
		{"أنادي أنادي إلى موجة", mention.TwiceTyped, "أنادي أنادي"},

		{`ودعا البيان إلى الإبلاغ عبر تطبيق "بلدي، مؤكدا أن المعالجة سريعة.`, mention.OpenMark, `"بلدي`},
		{`She said that the drive "began a month ago and will last.`, mention.OpenMark, `"began`},
		{"قال إن «العمل مستمر حتى نهاية العام.", mention.OpenMark, "«العمل"},
		{"The council (which met again on Monday voted for the quay.", mention.OpenMark, "(which"},
		{`قال إن "العمل مستمر" وإن «الرصيف» جاهز.`, mention.OpenMark, ""},
		{`وصف الرصيف بـ»المهم« مرتين`, mention.OpenMark, ""},
		{`قال: ”الرصيف جاهز“ وابتسم`, mention.OpenMark, ""},
		{`تحدث عن "نقل سفينة "سام-6" إلى المرفأ" وعن الرافعات" أمس`, mention.ClosedMark, `الرافعات"`},
		{`تحدث عن "نقل سفينة "سام-6" إلى المرفأ" وعن "الرافعات" أمس`, mention.OpenMark, ""},
		{`The pitch measures 30' by 20", and the '90s kit is back.`, mention.OpenMark, ""},
		{`“The quay is ready. We shall open it.`, mention.OpenMark, ""},
		{`قال إن العمل مستمر"، وإن الرصيف جاهز.`, mention.ClosedMark, `مستمر"`},
		{"1) the quay 2) the cranes", mention.ClosedMark, ""},
		{"أ) الرصيف ب) الرافعات", mention.ClosedMark, ""},
		{"The mayor smiled :) and left.", mention.ClosedMark, ""},

		{"الحد الأدنى من اللزوجة،&nbsp;وأن البطاقة خلت", mention.StrayMarkup, "&nbsp;"},
		{"the minister&#8217;s office", mention.StrayMarkup, "&#8217;"},
		{"the end<br>of the line", mention.StrayMarkup, "<br>"},
		{"</div> the end", mention.StrayMarkup, "</div>"},
		{`[caption id="attachment_1"] the quay`, mention.StrayMarkup, `[caption id="attachment_1"]`},
		{"the ministerâ€™s office", mention.StrayMarkup, "â€™"},
		{"Ø§Ù„Ù…Ø± of the city", mention.StrayMarkup, "Ø§Ù„Ù…Ø±"},
		{"the \ufffd\ufffd office", mention.StrayMarkup, "\ufffd\ufffd"},
		{"the **quay** is open", mention.StrayMarkup, "**quay**"},
		{`قال \u0627\u0644 الرجل`, mention.StrayMarkup, `\u0627`},
		{"see [the list](https://example.org/list) of quays", mention.StrayMarkup, "[the list](https://example.org/list)"},
		{"AT&T and R&D; profits rose by < 5 percent", mention.StrayMarkup, ""},
		{"Shares of <TVBH.HK> and <IBM> rose.", mention.StrayMarkup, ""},
		{"What the s**t, did I s** say, he asked.", mention.StrayMarkup, ""},
		{"He scored ** twice **", mention.StrayMarkup, ""},
		{"Øl and château and Ångström", mention.StrayMarkup, ""},
		{`"[We] met them [there]," he said [sic].`, mention.StrayMarkup, ""},
	}
	for _, tt := range tests {
		var got []string
		for _, r := range setOf(t, body(tt.line)).Residue {
			if r.Sort == tt.sort && len(r.Marks) == 0 {
				got = append(got, r.Passage().Text())
			}
		}
		if tt.sort == mention.StrayMarkup && len(got) > 1 {
			got = got[:1]
		}
		if strings.Join(got, ";") != tt.want {
			t.Errorf("%q: found %q, want %q", tt.line, got, tt.want)
		}
	}
}

func TestQuotationsOverParagraphs(t *testing.T) {
	text := body("") + "“The quay is ready,” said the mayor. “We shall open it in June.\n“The cranes come later.\n“That is all.”\n"
	for _, r := range setOf(t, text).Residue {
		t.Errorf("found %q", r.Passage().Text())
	}
}

func TestVerse(t *testing.T) {
	text := body("على الرصيف القديم انتظرنا\nأنادي أنادي إلى موجة\nتعيد المراكب من بعدنا")
	for _, r := range setOf(t, text).Residue {
		if len(r.Marks) == 0 {
			t.Errorf("found %q", r.Passage().Text())
		}
	}
}

func TestRepeats(t *testing.T) {
	const sentence = "The wreckage was cleared and traffic was moving again by noon."
	tests := []struct {
		name, text string
		want       int
	}{
		{"a paragraph", body(sentence) + sentence + "\n", 1},
		{"inside paragraphs", body("Nobody was hurt. "+sentence) + "A witness spoke of fog. " + sentence + "\n", 1},
		{"two sentences in a row", body(sentence+" Fog had hidden the bend of the road.") + sentence + " Fog had hidden the bend of the road.\n", 1},
		{"two paragraphs in a row", body(sentence) + "Fog had hidden the bend of the road.\nIt rained hard for the rest of day.\n" + sentence + "\nA decision on the cranes is expected before the end of the summer, the mayor said.\n", 1},
		{"a refrain", body(sentence) + sentence + "\n" + sentence + "\n", 0},
		{"a short answer", body("No, he did not.") + "No, he did not.\n", 0},
		{"a common tail", body("It freed Dock Inc. from the payment of all its dividends. Nobody was hurt.") + "It kept Quay Inc. from the payment of all its dividends.\n", 0},
		{"parallel sentences", body("The council will sell ten cranes to the port of Ely. The warrant will run for a term of two years.") +
			"The council will sell ten boats to the port of Rye. The warrant will run for a term of two years.\n", 0},
		{"a short end of two paragraphs", body("Norway has many boats. But its ports are very small.") + "In Wales people row. But its ports are very small.\n", 0},
		{"a post beside its quotation", body(`He wrote: "I am tired. `+sentence+` Good night."`) + "I am so tired. " + sentence + " Night.\n", 0},
		{"notes of tables", body("Wheat 1.2 3.4 5.6 7.8.\nSupply minus use does not equal the stocks at the end.") +
			"Maize 2.2 4.4 6.6 8.8.\nSupply minus use does not equal the stocks at the end.\n", 0},
		{"the lede", sentence + " Nobody was hurt in the collision, police said.\n" + body(sentence), 0},
	}
	for _, tt := range tests {
		if got := setOf(t, tt.text).Repeats; len(got) != tt.want {
			t.Errorf("%s: found %d, want %d", tt.name, len(got), tt.want)
		}
	}
}

func TestRepeatTakesInShortSentences(t *testing.T) {
	const paragraph = "The wreckage was cleared and traffic was moving again by noon. Nobody was hurt. A witness spoke of fog and a bend in the road."
	for _, r := range setOf(t, body(paragraph)+paragraph+"\n").Repeats {
		if r.First.Text() != paragraph || r.Again.Text() != paragraph {
			t.Errorf("found %q and %q", r.First.Text(), r.Again.Text())
		}
	}
}

func TestCredits(t *testing.T) {
	const rest = " The council of the harbour met again after a long winter.\nIt spoke of the quay and of the cranes for an hour.\nA decision is expected before the end of summer.\n"
	tests := []struct{ text, want string }{
		{"بكين 11 فبراير 2020 (شينخوا) استقبل محافظ الإقليم وفدا من النقابة." + rest + "هواي فونج (وفقًا لـ CCTV، TASS، SCMP)\n", "xinhua cctv,tass,scmp"},
		{"أستانا 4 يوليو 2021 (شينخوا) دعا الرئيس الدول إلى التنسيق." + rest + "هوانغ لي (وفقا لوكالتي شينخوا وتاس)\n[إعلان 2]\n", "xinhua xinhua,tass"},
		{"باريس (أ ف ب) - أغلق متحف الخزف أبوابه." + rest + "المصدر: رويترز\n", "afp reuters"},
		{"باريس (أ ف ب) - أغلق متحف الخزف أبوابه." + rest + "المصدر: الجزيرة + وكالات\n", "afp aljazeera"},
		{"دبي في 30 نوفمبر 2023 / وام / انطلقت أعمال المؤتمر." + rest + "وام/خلا\n", "wam wam"},
		{"عمان 19 تشرين الثاني (بترا)- قال مدير المؤسسة إن المواد ضبطت." + rest + "--(بترا)\nس ع/أ ز\n", "petra petra"},
		{"LONDON, Feb 11 (Reuters) - The quay opened." + rest + "© 2026 The Associated Press. All rights reserved.\n", "reuters ap"},
		{"MANILA, Sept 24, 2025 (AFP) - The quay opened." + rest + "(Reporting by Joel Marasigan; Editing by Ken Loh/Reuters)\n", "afp reuters"},
		{"MANILA, Sept 24, 2025 (AFP) - The quay opened." + rest + "(Reporting by Joel Marasigan; Additional reporting by Ann Loh/Reuters)\n", "afp"},
		{"MANILA, Sept 24, 2025 (AFP) - The quay opened." + rest + "Source: https://www.xinhuanet.com/english/2025/quay.html\n", "afp xinhua"},
		{"MANILA, Sept 24, 2025 (AFP) - The quay opened." + rest + "The mayor told Reuters that the quay was ready.\n", "afp"},
		{"MANILA, Sept 24, 2025 (AFP) - The quay opened." + rest + "Cranes at the quay. (Photo by Ted Villar / Reuters)\n", "afp"},
		{"باريس (أ ف ب) - أغلق متحف الخزف أبوابه." + rest + "س ع/أ ب\n", "afp"},
		{"الدمام 12 محرم 1441 هـ الموافق 11 سبتمبر 2019 م واس\nأطلقت الغرفة المبادرة." + rest + "وام\n// انتهى //\n", "spa wam"},
		{"Bhopal (Madhya Pradesh) [India], March 3 (ANI): The quay opened." + rest + "The cranes turn, the mayor said. PTI MAS ARJ\n", "ani pti"},
		{"MANILA, Sept 24, 2025 (AFP) - The quay opened." + rest + "The cranes turn, the mayor said. (Reuters)\n", "afp reuters"},
		{"MANILA, Sept 24, 2025 (AFP) - The quay opened." + rest + "The cranes turn for NATO and the EU\n", "afp"},
		{"موسكو (سبوتنيك) - أغلق متحف الخزف أبوابه." + rest + "المصدر: نوفوستي\n", "rossiya_segodnya rossiya_segodnya"},
	}
	for _, tt := range tests {
		s := setOf(t, tt.text)
		var got []string
		for _, c := range s.Credits {
			var ids []string
			for _, row := range c.Agencies {
				if id := s.Base.Agency(row).ID; !slices.Contains(ids, id) {
					ids = append(ids, id)
				}
			}
			got = append(got, strings.Join(ids, ","))
		}
		if strings.Join(got, " ") != tt.want {
			t.Errorf("%s: credits %q, want %q", tt.text, got, tt.want)
		}
	}
}

func FuzzLeftovers(f *testing.F) {
	for _, seed := range []string{
		"[إعلان 2]\nتعليق (0)", "0 Comments | Share", `"بلدي، مؤكدا`, "XX شركة {{a}} [insert name", "&nbsp;<br>[[x]]**b**", "\\u06", "â€", "Ø§Ù",
		"في في أواخر أواخر", "باريس (أ ف ب) - قال.\nالمصدر: https://", "(Reporting by", "((((", "))))", "[", "{%", "____ a",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		a := &article.Article{Blocks: []article.Block{{Text: text}, {Text: text}, {Role: article.Headline, Text: text}}}
		s := mention.Read(a, knowledge.Default(), nil)
		for _, r := range s.Residue {
			_ = r.Passage().Text()
		}
		for _, x := range s.Furniture {
			_ = x.Passage().Text()
		}
		for _, r := range s.Repeats {
			_, _ = r.First.Text(), r.Again.Text()
		}
		for _, c := range s.Credits {
			_ = c.Passage().Text()
		}
	})
}
