package mention_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/mention"
	"github.com/tanaqud/tanaqud/internal/source"
)

// posts lists what a text says of offices: the passage, and the cues beside.
func posts(s *mention.Set) []string {
	names := map[mention.OfficeCue]string{
		mention.Former: "former", mention.Late: "late", mention.Then: "then", mention.Elect: "elect", mention.Below: "below",
		mention.PastTime: "past", mention.Bearer: "bearer", mention.Kin: "kin", mention.Newcomer: "new",
	}
	var list []string
	for _, p := range s.Posts {
		said := p.Passage().Text()
		for cue := mention.Former; cue <= mention.Newcomer; cue++ {
			if p.Cued(cue) {
				said += " +" + names[cue]
			}
		}
		list = append(list, said)
	}
	return list
}

func TestPosts(t *testing.T) {
	tests := []struct{ text, want string }{
		{"قال وزير الخارجية الأميركي ماركو روبيو إن بلاده مستعدة.", "وزير الخارجية الأميركي ماركو روبيو"},
		{"التقى أمين مجلس الأمن الروسي سيرجي شويجو في بكين.", "أمين مجلس الأمن الروسي سيرجي شويجو"},
		{"وأكد رئيس وزراء العراق مصطفى الكاظمي ذلك.", "رئيس وزراء العراق مصطفى الكاظمي"},
		{"وصرح وزير خارجية المملكة العربية السعودية الأمير فيصل بن فرحان.", "وزير خارجية المملكة العربية السعودية الأمير فيصل بن فرحان"},
		{"وقال مدير ناسا بيل نيلسون إن البعثة ناجحة.", "مدير ناسا بيل نيلسون"},
		{"وقال سيرغي لافروف وزير الخارجية الروسي إن الأمر انتهى.", "سيرغي لافروف وزير الخارجية الروسي"},
		{"قالت المستشارة الألمانية، أنغيلا ميركل، إن الأمر انتهى.", "المستشارة الألمانية، أنغيلا ميركل"},
		{"وأشاد بالرئيس الفرنسي إيمانويل ماكرون.", "الرئيس الفرنسي إيمانويل ماكرون"},
		{"British Prime Minister Rishi Sunak said on Thursday", "British Prime Minister Rishi Sunak"},
		{"Britain's Prime Minister Keir Starmer spoke", "Britain's Prime Minister Keir Starmer"},
		{"The British prime minister, Keir Starmer, spoke", "British prime minister, Keir Starmer"},
		{"Marco Rubio, the US secretary of state, spoke", "Marco Rubio, the US secretary of state"},
		{"Mark Carney, Canada's prime minister, spoke", "Mark Carney, Canada's prime minister"},
		{"Antonio Guterres, the UN secretary-general, spoke", "Antonio Guterres, the UN secretary-general"},
		{"Secretary of State Marco Rubio spoke", "Secretary of State Marco Rubio"},
		{"the protests against Prime Minister Alexander De Croo's reform", "Prime Minister Alexander De Croo"},

		{"قال الرئيس الأميركي السابق باراك أوباما إنه باق.", "الرئيس الأميركي السابق باراك أوباما +former"},
		{"قال الرئيس الأميركي المنتخب دونالد ترامب إنه باق.", "الرئيس الأميركي المنتخب دونالد ترامب +elect"},
		{"حاملة الرئيس الأميركي رونالد ريغان في البحر", "الرئيس الأميركي رونالد ريغان +bearer"},
		{"Former US President Barack Obama spoke", "US President Barack Obama +former"},
		{"US President-elect Joe Biden spoke", "US President-elect Joe Biden +elect"},
		{"The then-President Barack Obama signed it, the US said", "President Barack Obama +then"},

		{"التقى ميدفيديف وزير الخارجية الصيني وانغ يي.", "وزير الخارجية الصيني وانغ يي"},
		{"Nancy Reagan, the president of the club, spoke", ""},
		{"President Smith of the club spoke", ""},
		{"The British prime minister met Emmanuel Macron", ""},
		{"الرئيس الصيني يلتقي ماكرون", ""},
	}
	for _, c := range tests {
		if got := strings.Join(posts(setOf(t, c.text)), " | "); got != c.want {
			t.Errorf("%s\ngot  %s\nwant %s", c.text, got, c.want)
		}
	}
}

func TestNames(t *testing.T) {
	tests := []struct {
		text string
		want []string
	}{
		{"وقال رئيس الجمعية المنظمة، عبد الواحد بنشعبون، إن المعرض مجاني.", []string{"عبد الواحد بنشعبون"}},
		{"وأضاف بنشعبان أن الدخول مجاني.", []string{"بنشعبان"}},
		{"برئاسة المستشار وجدى عبد المنعم، تأجيل المحاكمة", []string{"وجدى عبد المنعم"}},
		{"وعزفت نورة بنت صالح آل مبارك.", []string{"نورة بنت صالح آل مبارك"}},
		{"ووصلت تيريزا ماي إلى المدينة", []string{"تيريزا ماي"}},
		{"The mayor, Siân Prosser, spoke. Prossor left.", []string{"Siân Prosser", "Prossor"}},
		{"talks with Ludwig van der Berg and Jean-Claude O'Neill", []string{"Ludwig van der Berg", "Jean-Claude O'Neill"}},
		{"He met John F. Kennedy in Paris", []string{"John F. Kennedy"}},
	}
	for _, c := range tests {
		var got []string
		for _, n := range setOf(t, c.text).Names {
			got = append(got, n.Block.Passage(n.Start, n.End).Text())
		}
		for _, want := range c.want {
			if !slices.Contains(got, want) {
				t.Errorf("%s\ngot  %q\nlacks %q", c.text, got, want)
			}
		}
	}
}

func FuzzPeople(f *testing.F) {
	f.Add("قال وزير الخارجية الأميركي، ماركو روبيو، وعبد الواحد بنشعبون وعبد")
	f.Add("Britain's Prime Minister Keir Starmer, the then-president of van der")
	f.Add("، الرئيس (الفرنسي) - إيمانويل ماكرون رئيس")
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "")
		block := article.Block{Text: text, Source: source.NewText("test.txt", text, len(text), nil)}
		s := mention.Read(&article.Article{Language: "ar", Blocks: []article.Block{block}}, knowledge.Default(), nil)
		for _, p := range s.Posts {
			_ = p.Passage().Text()
		}
		for _, n := range s.Names {
			if n.Start >= n.End {
				t.Errorf("empty name at %d of %q", n.Start, text)
			}
		}
	})
}
