package checks_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/tanaqud/tanaqud/checks"
	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/mention"
)

// said lists the claims that a check makes of a text, by where they stand.
func said(t *testing.T, check checks.Check, text string) []string {
	t.Helper()
	var list []string
	for a, err := range article.Read("test.txt", strings.NewReader(text)) {
		if err != nil {
			t.Fatal(err)
		}
		var out claim.Set
		check.Claims(mention.Read(a, knowledge.Default(), nil), &out)
		for _, c := range out.All() {
			list = append(list, c.At.Text())
		}
	}
	return list
}

func TestNameSpelling(t *testing.T) {
	tests := []struct {
		text string
		want []string // nil where the article is sound
	}{
		// One known person.
		{"الرئيس الصيني شي جين بينج يصل إلى الميناء.\nوقال شي جين بينغ إن الميناء كبير.", []string{"شي جين بينج", "شي جين بينغ"}},
		{"وقال الرئيس الأميركي دونالد ترامب ذلك.\nوأضاف ترمب أن الأمر انتهى.", []string{"دونالد ترامب", "ترمب"}},
		{"The president, Vladimir Putin, spoke.\nLater Vladimir Puttin left the hall.", []string{"Vladimir Putin", "Vladimir Puttin"}},
		// The first time in full, later by surname.
		{"قال رئيس الجمعية عبد الكريم بنشعبون إن المعرض مجاني.\nوأضاف بنشعبان أن الدخول مجاني.", []string{"عبد الكريم بنشعبون", "بنشعبان"}},
		{"Siân Prosser, the director, spoke.\nProssor trained as a welder.", []string{"Siân Prosser", "Prossor"}},
		// One rest, one role.
		{"برئاسة المستشار وجدى عبد المنعم في القاعة.\nوأمر المستشار مجدى عبد المنعم بحبسهم.", []string{"وجدى عبد المنعم", "مجدى عبد المنعم"}},
		{"وقال الخبير أندريه برتران إن الأمر صعب.\nوعاد أندريه بيرتراند إلى المدينة.", []string{"أندريه برتران", "أندريه بيرتراند"}},
		// Both words differ.
		{"The engineer Grigore Munteanu spoke.\nGrigori Muntianu left.", []string{"Grigore Munteanu", "Grigori Muntianu"}},

		// Two people.
		{"وقال وزير الخارجية الروسي سيرغي لافروف ذلك.\nوأضاف سيرجي شويجو أن الأمر انتهى.", nil},
		{"وقال محمد سالم إن الأمر انتهى.\nوأضاف محمد سليم أن المعرض مجاني.", nil},
		{"وقال المتهمان وجدي عبد المنعم ومجدي عبد المنعم إنهما بريئان.", nil},
		{"Marek Hudec spoke.\nPeter Hudak, his predecessor, left.", nil},
		{"Maria Lopez won the race.\nMario Lopez came second.", nil},
		// Forms of one spelling.
		{"وقال رجب طيب أردوغان ذلك.\nوأضاف إردوغان أن الأمر انتهى.", nil},
		{"وقال عبدالفتاح السيسي ذلك.\nوأضاف عبد الفتاح السيسى أن الأمر انتهى.", nil},
		{"Andrés Núñez spoke.\nMr Nunez's brother left.", nil},
		{"وقال فوزي القحطاني ذلك.\nوقال \"القحتاني\" إن الأمر انتهى.", nil},
	}
	for _, c := range tests {
		if got := said(t, checks.NameSpelling, c.text); !slices.Equal(got, c.want) {
			t.Errorf("%s\ngot  %q\nwant %q", c.text, got, c.want)
		}
	}
}

func TestHouseSpelling(t *testing.T) {
	tests := []struct {
		text string
		want []string
	}{
		{"السفير الأمريكي وصل.\nثم وصل وفد أميركي.\nوقال أمريكيون ذلك.", []string{"الأمريكي", "أميركي"}},
		{"The defence order is large.\nAnalysts said defense budgets rose.", []string{"defence", "defense"}},
		{"السفير الأمريكي وصل.\nثم وصل وفد أمريكي.", nil},
		{"السفير الأمريكي وصل.\nوتخرج في الجامعة الأميركية.", nil},
		{"The Labor Party met.\nThe labour exchange reopened.", nil},
		{"He wrote \"color\" on the board.\nThe colour is blue.", nil},
	}
	for _, c := range tests {
		if got := said(t, checks.HouseSpelling, c.text); !slices.Equal(got, c.want) {
			t.Errorf("%s\ngot  %q\nwant %q", c.text, got, c.want)
		}
	}
}

func TestOfficeTerm(t *testing.T) {
	tests := []struct {
		text string
		want string // "" for no claim
	}{
		{"واشنطن 11 فبراير 2020 (قنا) - قال وزير الخارجية الأميركي ماركو روبيو ذلك.", "وزير الخارجية الأميركي ماركو روبيو"},
		{"DUBLIN, Nov 20, 2024 - British Prime Minister Rishi Sunak came by.", "British Prime Minister Rishi Sunak"},
		{"DUBLIN, Nov 20, 2024 - Former British Prime Minister Rishi Sunak came by.", ""},
		{"LONDON, Nov 14, 2024 - In 2023 British Prime Minister Rishi Sunak said so.", ""},
		{"LONDON, Nov 14, 2024 - The law was passed under British Prime Minister Rishi Sunak.", ""},
		{"LONDON, Nov 14, 2024 - British Prime Minister Rishi Sunak said so.\nKeir Starmer disagreed.", ""},
		{"LONDON, Nov 14, 2054 - British Prime Minister Rishi Sunak said so.", ""},
		{"LONDON, Nov 14, 2024 - Rishi Sunak said so.", ""},
		{"بغداد 15 آذار 2023 (واع) - وجه رئيس مجلس الوزراء مصطفى الكاظمي بذلك.", "رئيس مجلس الوزراء مصطفى الكاظمي"},
		{"بغداد 15 آذار 2023 (واع) - قال رئيس مجلس الوزراء السابق مصطفى الكاظمي ذلك.", ""},
		{"British Prime Minister Rishi Sunak said so.", ""},
	}
	for _, c := range tests {
		if got := strings.Join(said(t, checks.OfficeTerm, c.text), " | "); got != c.want {
			t.Errorf("%s\ngot  %q\nwant %q", c.text, got, c.want)
		}
	}
}
