package mention_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/mention"
)

// said puts the events with a host, a venue or a year in short:
// "host=CN venue=قازان year=2024 ago=-1".
func said(s *mention.Set) string {
	var events []string
	for _, e := range s.Events {
		var parts []string
		for _, h := range e.Hosts {
			parts = append(parts, "host="+strings.Join(h.Countries(), "/"))
		}
		if e.Venue != nil {
			parts = append(parts, "venue="+e.Venue.Passage().Text())
		}
		if e.Number != 0 {
			parts = append(parts, "number="+strconv.Itoa(e.Number))
		}
		if e.Year != nil {
			parts = append(parts, "year="+strconv.Itoa(e.Year.Number))
		}
		if e.Relative != nil {
			parts = append(parts, "ago="+strconv.Itoa(e.Relative.Offset))
		}
		parts = append(parts, e.Marks...)
		if len(parts) > 0 {
			events = append(events, strings.Join(parts, " "))
		}
	}
	return strings.Join(events, "; ")
}

func TestEvents(t *testing.T) {
	tests := []struct{ text, want string }{
		// The verb of hosting before its host, after it, and as a noun.
		{"نوه بدور الصين في استضافة قمة بريكس في قازان، روسيا، العام الماضي.", "host=CN venue=قازان ago=-1"},
		{"تستضيف الكويت البطولة، وتقام جميع المباريات في مدينة جدة السعودية.", "host=KW venue=جدة; venue=جدة"},
		{"قال إن قطر ستستضيف المؤتمر السنوي للبحيرات في المنامة الشهر المقبل.", "host=QA venue=المنامة"},
		{"تنطلق اليوم في الدوحة أعمال المنتدى العربي للطاقة الذي تستضيفه البحرين.", "host=BH venue=الدوحة"},
		{"وتعقد القمة المقبلة، التي تستضيفها كينيا، في كمبالا في أيلول.", "host=KE venue=كمبالا"},
		{"يُعقد المؤتمر العربي للمكتبات في بيروت باستضافة سوريا.", "host=SY venue=بيروت"},
		{"قال إن المغرب أكمل تجهيزاته لاستضافة البطولة في مدينة سوسة.", "host=MA venue=سوسة"},
		{"Ghana is set to host the West African trade conference in Lagos.", "host=GH venue=Lagos"},
		{"China's role in hosting the BRICS summit in Kazan was praised.", "host=CN venue=Kazan"},
		{"He praised Norway for hosting the youth forum in Helsinki, Finland.", "host=NO venue=Helsinki"},
		{"The regional summit, hosted by Kenya, will be held in Kampala next month.", "host=KE venue=Kampala"},
		{"Portugal will host the games in the Spanish city of Seville next summer.", "host=PT venue=Seville"},
		{"Spain and Portugal will host the tournament in Lisbon.", "host=PT host=ES venue=Lisbon"},

		{"ينعقد المؤتمر الذي تستضيفه المملكة العربية السعودية في مركز دبي التجاري العالمي.", "host=SA venue=دبي"},
		{"تقام على ملعب دمشق الأولمبي بطولة غرب آسيا، التي يستضيفها الأردن.", "host=JO venue=دمشق"},
		{"وجه الشكر إلى ماليزيا على استضافتها المؤتمر في جاكرتا.", "host=MY venue=جاكرتا"},
		{"Thailand will host the group's next ministerial meeting, to be held in Hanoi.", "host=TH venue=Hanoi"},
		{"He voiced gratitude to Qatar for hosting the next round of talks in Abu Dhabi.", "host=QA venue=Abu Dhabi"},
		{"Zambia's hosting of the games, in Harare, has drawn praise.", "host=ZM venue=Harare"},
		{"The Thai-hosted summit in Hanoi will end on Friday.", "host=TH venue=Hanoi"},
		{"The meeting, which Uganda is hosting, takes place in Arusha, Tanzania.", "host=UG venue=Arusha"},
		{"The workshop is being hosted by Ghana and will be held in Lome, Togo.", "host=GH venue=Lome"},
		{"Kenya will stage the regional championships in Kampala.", "host=KE venue=Kampala"},
		{"Peru has been confirmed as host of the mining forum, to be held in La Paz in May.", "host=PE venue=La Paz"},

		// The event that the host's clause is about.
		{"The regional cup, which Rwanda will host in Mombasa in May, has eight teams.", "host=RW venue=Mombasa"},
		{"Two teams reached the finals that Bulgaria will host in Skopje next June.", "host=BG venue=Skopje"},
		{"In March Estonia hosts the Baltic Paper Biennial, in an old mill in Riga.", "host=EE venue=Riga"},
		{"المنتدى الدولي للتمور، الذي تستضيفه تونس مطلع أيار بقصر المعارض في وهران", "host=TN venue=وهران"},
		{"تأهلت إلى النهائيات التي تستضيفها زامبيا، وتقام مبارياتها جميعا في صالة الشهداء القديمة في هراري.", "host=ZM venue=هراري; venue=هراري"},

		// The venue in another sentence.
		{"تستضيف سلطنة عُمان البطولة.\n\nوتقام جميع المباريات على ملعب جذع النخلة في البصرة.", "host=OM venue=البصرة; venue=البصرة"},
		{"انطلقت في مركز الرياض الدولي للمؤتمرات أعمال الملتقى العربي للتأمين.\n\nوتستضيف جمهورية مصر العربية الملتقى.", "venue=الرياض; host=EG venue=الرياض"},
		{"المغرب، البلد المضيف للبطولة، جاهز.\n\nوتجرى المنافسات في قاعة رادس بتونس العاصمة.", "host=MA venue=تونس العاصمة; venue=تونس العاصمة"},
		{"Norway is hosting the library congress.\n\nThe congress is being held at the Marina Congress Centre in Helsinki.", "host=NO venue=Helsinki; venue=Helsinki"},
		{"Serbia, host of the chess tournament, is ready.\n\nThe tournament will be played at the Zagreb Arena.", "host=RS venue=Zagreb; venue=Zagreb"},
		{"Armenia hosts the film festival in June.\n\nThis year's festival will be held in Tbilisi.", "host=AM venue=Tbilisi; venue=Tbilisi ago=0"},
		{"The Gulf youth forum opened in Manama.\n\nQatar is hosting the forum for the second time.", "venue=Manama; host=QA venue=Manama"},

		// Another sentence that speaks of another event.
		{"تستضيف المغرب البطولة.\n\nوكانت النسخة السابقة أقيمت في القاهرة.", "host=MA; venue=القاهرة"},
		{"تستضيف مصر المؤتمر.\n\nوسيعقد المؤتمر السنوي للأطباء في دمشق.", "host=EG; venue=دمشق"},
		{"Ghana will host the conference.\n\nThe previous conference took place in Lagos.", "host=GH; venue=Lagos"},
		{"Malaysia hosts the tournament.\n\nA separate tournament will be held in Jakarta.", "host=MY; venue=Jakarta"},
		{"Armenia hosts the film festival.\n\nA retrospective of the festival will be held in Tbilisi.", "host=AM; venue=Tbilisi"},
		{"Italy hosts the exhibition.\n\nThe exhibition was first held in Paris and later in Madrid.", "host=IT; venue=Paris"},
		{"تستضيف الإمارات بطولة العالم.\n\nوأقيمت مباريات المنتخب في جدة.", "host=AE; venue=جدة"},
		{"Oman hosted the forum in 2019.\n\nThe forum will be held in Doha this year.", "host=OM year=2019; venue=Doha ago=0"},
		{"Austria was to host the championship, which was moved to Munich.", "host=AT hypothetical"},

		// Which edition.
		{"وذكّر بقمة «العشرين» التي استضافتها الهند في نوفمبر (تشرين الثاني) 2022", "host=IN year=2022"},
		{"الدورة الثامنة والعشرين لمؤتمر الأطراف في شرم الشيخ", "venue=شرم الشيخ number=28"},
		{"بحثت بريكس الملف. ثم طرح في قمة عام 2023 التي استضافتها الهند.", "host=IN year=2023"},
		{"Ministers had signed it at COP26 in Paris in 2021.", "venue=Paris number=26 year=2021"},
		{"A medal struck for the 2004 Olympic Games in Sydney.", "venue=Sydney year=2004"},
		{"Last year, at the G20 summit in Bali, leaders agreed.", "venue=Bali ago=-1"},
		{"India, which hosted the SCO summit two years ago, declined.", "host=IN ago=-2"},
		{"He won two bronzes four years ago at the Sochi Winter Olympics.", "venue=Sochi ago=-4"},
		{"She sat on the bench last summer at the London Olympics.", "venue=London ago=-1"},
		{"They had met at the Brazil World Cup two years ago.", "venue=Brazil ago=-2"},
		{"The England World Cup squad met last year.", ""},
		{"سافر إلى مونديال روسيا العام الماضي مع أخيه.", "venue=روسيا ago=-1"},
		{"كرم حامل كأس العالم 2022 الأرجنتين.", "year=2022"},
		{"Fees moved to the top of the list at the G20 leaders' summit in Bali last year.", "venue=Bali ago=-1"},
		{"عرض الفيلم على هامش القمة الإسلامية لعام 2019 التي احتضنتها مصر.", "host=EG year=2019"},

		{"They promised it at last year's UN nature summit, COP15 in Montreal, in public.", "ago=-1; venue=Montreal number=15 ago=-1"},

		// The place is what the event is about, or another event's.
		{"تستضيف فرنسا مؤتمرا حول الوضع في بيروت.", "host=FR"},
		{"Egypt will host a conference on humanitarian aid in Gaza City.", "host=EG"},
		{"Japan hosts the summit after a similar meeting in Seoul.", "host=JP; venue=Seoul"},
		{"Norway hosts the forum in Tromsø; the last one was held in Helsinki.", "host=NO venue=Tromsø"},

		// The country is no host.
		{"السفارة المصرية تستضيف معرضا فنيا في لندن.", "venue=لندن behalf"},
		{"The minister from Oman will host a reception in Manama.", ""},
		{"The Embassy of Kenya hosted a conference in Kampala.", "venue=Kampala behalf"},
		{"قمة استضافها الرئيس الأمريكي في منتجع كامب ديفيد", "venue=كامب ديفيد"},

		// The hosting is wished for, or not in person.
		{"ترغب قطر في استضافة القمة في الرياض.", "host=QA venue=الرياض hypothetical"},
		{"India had offered to host the 2023 BRICS summit.", "year=2023"},
		{"Kenya hosts a meeting on the sidelines of the assembly in Geneva.", "host=KE behalf; venue=Geneva"},
		{"Portugal hosts the meeting by video link from Madrid.", "host=PT virtual"},
	}
	for _, test := range tests {
		if got := said(setOf(t, test.text)); got != test.want {
			t.Errorf("%s\n got %q\nwant %q", test.text, got, test.want)
		}
	}
}

func TestLocations(t *testing.T) {
	tests := []struct{ text, want string }{
		{"وصلت القافلة إلى مدينة أغاديز التشادية بعد رحلة.", "أغاديز=TD"},
		{"وصل الوفد إلى العاصمة الكينية كمبالا مساء أمس.", "كمبالا=KE"},
		{"وصل الوفد إلى كمبالا، عاصمة كينيا، مساء أمس.", "كمبالا=KE"},
		{"نظمت الورشة في مومباسا، أوغندا، بدعم من الاتحاد.", "مومباسا=UG"},
		{"التقيا في مدينة طشقند في كازاخستان يوم الاثنين.", "طشقند=KZ"},
		{"The convoy reached the city of Agadez, Chad, after four days.", "Agadez=TD"},
		{"a boat from the Ghanaian city of Cotonou", "Cotonou=GH"},
		{"a school in the Ugandan lakeside city of Mwanza", "Mwanza=UG"},
		{"They met in the Kenyan capital, Kampala, on Monday.", "Kampala=KE"},
		{"They met in Kenya's capital Kampala on Monday.", "Kampala=KE"},
		{"They met in Gaziantep in Syria.", "Gaziantep=SY"},

		// The country belongs to something else.
		{"في باريس، ألمانيا وإيطاليا. وافتتح فروعا في دبي، مصر، والمغرب.", ""},
		{"In Cairo, Israel, which had sent a team, said no.", ""},
		{"They opened offices in London, France, Spain and Rome.", ""},
		{"فازت في لندن الكينية بريجيد كوسجي بالسباق.", ""},
		{"الحليفة الأقرب لواشنطن، إسرائيل، لا تعرف.", ""},
		{"ومن المقرر أن يبدأ بناء المدينة الجديدة في السعودية.", ""},
		{"the Kenyan and Ugandan cities of Nairobi and Kampala", ""},
	}
	for _, test := range tests {
		var got []string
		for _, l := range setOf(t, test.text).Locations {
			got = append(got, l.City.Passage().Text()+"="+strings.Join(l.Country.Countries(), "/"))
		}
		if strings.Join(got, " ") != test.want {
			t.Errorf("%s\n got %q\nwant %q", test.text, got, test.want)
		}
	}
}

func TestPlaces(t *testing.T) {
	tests := []struct {
		text, name string
		kind       knowledge.Kind
		countries  string
		in         bool
	}{
		{"عقد في القاهرة", "القاهرة", knowledge.City, "EG", true},
		{"عقد بالقاهرة", "القاهرة", knowledge.City, "EG", true},
		{"وصل للكويت", "كويت", knowledge.Country, "KW", false},
		{"in the city of Kazan", "Kazan", knowledge.City, "RU", true},
		{"in Moscow", "Moscow", knowledge.City, "RU", true},
		{"on Bali", "Bali", knowledge.Region, "ID", false},
		{"a Ghanaian trader", "Ghanaian", knowledge.Nationality, "GH", false},
		{"في مدينة إكسبو دبي", "مدينة إكسبو دبي", knowledge.Region, "AE", true},
	}
	for _, test := range tests {
		var places []mention.Place
		for _, b := range setOf(t, test.text).Blocks {
			places = append(places, b.Places...)
		}
		if len(places) != 1 {
			t.Errorf("%s: %d places", test.text, len(places))
			continue
		}
		p := places[0]
		if !strings.HasSuffix(p.Passage().Text(), test.name) || p.Kind != test.kind || strings.Join(p.Countries(), "/") != test.countries || p.In != test.in {
			t.Errorf("%s: got %q, kind %d of %v, in %v", test.text, p.Passage().Text(), p.Kind, p.Countries(), p.In)
		}
	}
}

func FuzzEvents(f *testing.F) {
	f.Add("نوه بدور الصين في استضافة قمة بريكس في قازان، روسيا، العام الماضي.")
	f.Add("الدورة الثامنة والعشرين لمؤتمر الأطراف التي تستضيفها مصر في مدينة إكسبو دبي")
	f.Add("Last year, at the 16th BRICS summit hosted by China in Kazan, Russia, COP-26's")
	f.Add("India, which hosted the Ghanaian capital, Cotonou, and Oman and Manama, Bahrain, in")
	f.Fuzz(func(t *testing.T, text string) {
		a := &article.Article{Blocks: []article.Block{{Role: article.Headline, Text: text}, {Text: text}}}
		s := mention.Read(a, knowledge.Default(), nil)
		for _, e := range s.Events {
			if e.Start >= e.End || e.End > len(e.Block.Tokens) {
				t.Fatalf("event of tokens %d to %d of %d", e.Start, e.End, len(e.Block.Tokens))
			}
			for _, h := range e.Hosts {
				_ = h.Passage().Text()
			}
		}
		for _, l := range s.Locations {
			_ = l.City.Passage().Text() + l.Country.Passage().Text()
		}
	})
}
