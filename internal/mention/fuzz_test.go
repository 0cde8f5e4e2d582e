package mention_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/mention"
	"github.com/tanaqud/tanaqud/internal/timex"
)

// seeds are texts of all that is recognised.
var seeds = []string{
	"بكين 11 فبراير/شباط 2020 (شينخوا) - اجتمع الرئيس الصيني شي جين بينغ يوم الثلاثاء بنظيره الروسي \"في قازان، روسيا\" العام الماضي.\n\nالصورة: رويترز\n\n[إعلان]\n\nالمصدر: أ ف ب",
	"LONDON, Feb. 11, 2020 (AP) — The French foreign minister met the U.S. secretary of state on Friday, 28 February, at 25:10 GMT, on the 80th anniversary of the victory.\n\nPhoto by Jane Roe/AFP\n\nSource: Reuters",
	"وقع الاتفاق يوم الأربعاء 5 رمضان 1446 هـ الموافق 5 مارس 2025 م في الذكرى الخامسة والسبعين لتأسيسه قبل ثلاثة أعوام.",
	"Published: 27/5/2024\n\n“The deal,” he said, „is done” on 31/4/2021. The the ZTE &nbsp; XX TBD.",
	"# Title\n\n> quote\n\n<p>«نص",
	"\ufeff\u200f١١/٢/٢٠٢٠\u200e ـ 24:00 ﻓﺒﺮاﻳﺮ \x00 é́",
	"",
}

// FuzzMentions reads articles of arbitrary text. All that is found has to lie
// inside its block, to be cut between letters, and to come in the order of
// the text.
func FuzzMentions(f *testing.F) {
	for _, seed := range seeds {
		f.Add(seed)
	}
	base := knowledge.Default()
	f.Fuzz(func(t *testing.T, text string) {
		for a, err := range article.Read("fuzz.txt", strings.NewReader(text)) {
			if err != nil {
				return
			}
			s := mention.Read(a, base, nil)
			checkBlocks(t, s)
			checkTimes(t, s)
			checkOthers(t, s)
		}
	})
}

func checkBlocks(t *testing.T, s *mention.Set) {
	t.Helper()
	if len(s.Blocks) != len(s.Article.Blocks) {
		t.Fatalf("%d blocks of %d", len(s.Blocks), len(s.Article.Blocks))
	}
	for i, b := range s.Blocks {
		if b.Index != i || b.Block != &s.Article.Blocks[i] {
			t.Fatalf("block %d is out of place", i)
		}
		end := int32(0)
		for j := range b.Tokens {
			token := &b.Tokens[j]
			if token.Start < end || token.End <= token.Start || int(token.End) > len(b.Text) {
				t.Fatalf("token %d of block %d spans %d to %d after %d", j, i, token.Start, token.End, end)
			}
			end = token.End
			onRunes(t, b.Text, int(token.Start), int(token.End))
			if j > 0 && (b.Sentence(j) < b.Sentence(j-1) || b.Sentence(j) > b.Sentence(j-1)+1) {
				t.Fatalf("sentence %d follows sentence %d", b.Sentence(j), b.Sentence(j-1))
			}
			if start, end := b.SentenceBounds(j); start > j || end <= j || end > len(b.Tokens) {
				t.Fatalf("the sentence of token %d spans %d to %d", j, start, end)
			}
			b.Quoted(j)
		}
		for _, p := range b.Places {
			inTokens(t, b, p.Start, p.End)
		}
	}
}

func onRunes(t *testing.T, text string, start, end int) {
	t.Helper()
	if start < len(text) && !utf8.RuneStart(text[start]) || end < len(text) && !utf8.RuneStart(text[end]) {
		t.Fatalf("%d to %d cuts a letter of %q", start, end, text)
	}
}

func inTokens(t *testing.T, b *mention.Block, start, end int) {
	t.Helper()
	if start < 0 || end <= start || end > len(b.Tokens) {
		t.Fatalf("tokens %d to %d of %d in %q", start, end, len(b.Tokens), b.Text)
	}
}

func isPassage(t *testing.T, p article.Passage) {
	t.Helper()
	if p.IsZero() {
		t.Fatal("a mention stands nowhere")
	}
	if p.Span.Start < 0 || p.Span.End <= p.Span.Start || p.Span.End > len(p.Block.Text) {
		t.Fatalf("a mention spans %v of %q", p.Span, p.Block.Text)
	}
	onRunes(t, p.Block.Text, p.Span.Start, p.Span.End)
}

// inOrder wants what is found to follow what was found before.
type inOrder struct{ block, token int }

func (o *inOrder) check(t *testing.T, b *mention.Block, start, end int) {
	t.Helper()
	inTokens(t, b, start, end)
	if b.Index < o.block || b.Index == o.block && start < o.token {
		t.Fatalf("token %d of block %d comes after token %d of block %d", start, b.Index, o.token, o.block)
	}
	o.block, o.token = b.Index, start
}

func checkTimes(t *testing.T, s *mention.Set) {
	t.Helper()
	var dates, weekdays, clocks, years, anniversaries inOrder
	for _, d := range s.Dates {
		dates.check(t, d.Block, d.Start, d.End)
		isPassage(t, d.Passage())
		for _, name := range d.Months {
			inTokens(t, d.Block, name.Start, name.End)
			if name.Start < d.Start || name.End > d.End || name.Month < 1 || name.Month > 12 {
				t.Fatalf("%q holds the month %+v", d.Passage().Text(), name)
			}
		}
		if d.Month < 1 || d.Month > 12 || d.Day < 0 || d.Day > 99 || d.Year < 0 || len(d.Months) > 2 {
			t.Fatalf("%q is %d-%d-%d", d.Passage().Text(), d.Year, d.Month, d.Day)
		}
		if d.Pair != nil && (d.Pair.Calendar == d.Calendar || d.Pair.Pair == nil || d.Pair.Block != d.Block) {
			t.Fatalf("%q is paired with %q", d.Passage().Text(), d.Pair.Passage().Text())
		}
		if d.Weekday != nil && d.Weekday.Block != d.Block {
			t.Fatalf("the weekday of %q stands elsewhere", d.Passage().Text())
		}
		if day, ok := d.Number(); ok && d.Calendar == timex.Gregorian && !d.Full() {
			t.Fatalf("%q is day %d", d.Passage().Text(), day)
		}
		s.Resolve(d)
	}
	for _, w := range s.Weekdays {
		weekdays.check(t, w.Block, w.Start, w.End)
		isPassage(t, w.Passage())
		if w.Day < 0 || w.Day > 6 || w.Shift < -1 || w.Shift > 1 || w.Offset < -7 || w.Offset > 7 || !w.Anchored && w.Offset != 0 {
			t.Fatalf("%q is weekday %d, shifted by %d and %d", w.Passage().Text(), w.Day, w.Shift, w.Offset)
		}
		w.Lead()
	}
	for _, c := range s.Clocks {
		clocks.check(t, c.Block, c.Start, c.End)
		isPassage(t, c.Passage())
		if c.Hour < 0 || c.Hour > 99 || c.Minute < 0 || c.Minute > 99 {
			t.Fatalf("%q is %d:%d", c.Passage().Text(), c.Hour, c.Minute)
		}
	}
	for _, y := range s.Years {
		years.check(t, y.Block, y.Start, y.End)
		isPassage(t, y.Passage())
		isPassage(t, y.Digits())
		if y.Relative() && (y.Offset < -99 || y.Offset > 99) || !y.Relative() && (y.Number < 1000 || y.Number > 2199 || y.Offset != 0) {
			t.Fatalf("%q is the year %d, or %d from now", y.Passage().Text(), y.Number, y.Offset)
		}
	}
	for _, a := range s.Anniversaries {
		anniversaries.check(t, a.Block, a.Start, a.End)
		isPassage(t, a.Passage())
		if a.Count < 0 || a.Count > 9999 {
			t.Fatalf("%q counts %d", a.Passage().Text(), a.Count)
		}
		for _, row := range a.Anchors {
			s.Base.Anchor(row)
		}
	}
	for _, stamp := range s.Stamps {
		if !stamp.At.IsZero() {
			isPassage(t, stamp.At)
		}
		if stamp.From > stamp.To {
			t.Fatalf("a stamp runs from %d to %d", stamp.From, stamp.To)
		}
	}
	if d := s.Dateline; d != nil {
		inTokens(t, d.Block, d.Start, d.End)
		if d.Date != nil && d.Date.Block != d.Block {
			t.Fatal("the date of the dateline stands elsewhere")
		}
	}
}

func checkOthers(t *testing.T, s *mention.Set) {
	t.Helper()
	for _, p := range s.Posts {
		isPassage(t, p.Passage())
		inTokens(t, p.Block, p.NameStart, p.NameEnd)
	}
	for _, n := range s.Names {
		inTokens(t, n.Block, n.Start, n.End)
	}
	for _, b := range s.Blocks {
		for _, f := range append(b.FramesOf(), b.HeadlineFrame()) {
			if f != nil {
				isPassage(t, f.Passage())
				inTokens(t, b, f.Place.Start, f.Place.End)
			}
		}
	}
	for _, e := range s.Events {
		inTokens(t, e.Block, e.Start, e.End)
		for _, p := range append([]*mention.Place{e.Venue, e.Container}, e.Hosts...) {
			if p != nil {
				inTokens(t, p.Block, p.Start, p.End)
			}
		}
		for _, at := range []article.Passage{e.NumberAt, e.HostAt} {
			if !at.IsZero() {
				isPassage(t, at)
			}
		}
	}
	for _, l := range s.Locations {
		inTokens(t, l.City.Block, l.City.Start, l.City.End)
		inTokens(t, l.Country.Block, l.Country.Start, l.Country.End)
	}
	for _, c := range s.Credits {
		inTokens(t, c.Block, c.Start, c.End)
	}
	for _, x := range s.Furniture {
		isPassage(t, article.Passage{Block: x.Block.Block, Span: x.Span})
	}
	for _, x := range s.Residue {
		isPassage(t, article.Passage{Block: x.Block.Block, Span: x.Span})
	}
	for _, x := range s.Repeats {
		isPassage(t, x.First)
		isPassage(t, x.Again)
	}
}

// pieces are what drawn articles are made of.
var pieces = []string{
	"11", "31", "2020", "١١", "٢٠٢٥", "th", "فبراير", "شباط", "/", "(", ")", "February", "Feb.", "رمضان", "1446", "هـ", "الموافق", "يوم", "الجمعة", "اليوم", "Friday",
	"today", "last", "year", "العام الماضي", "قبل", "عامين", "ثلاثة", "أعوام", "25", ":", "70", "GMT", "pm", "الساعة", "الذكرى", "الثمانين", "الـ", "80", "بعد المئة", "twenty", "-",
	"fifth", "anniversary", "of", "the", "victory", "لتأسيسها", "بكين", "LONDON", "(Reuters)", "شينخوا", "وروسيا", "الرئيس", "Putin", "قمة البريكس", "في", "قازان", "said",
	"\"", "«", "»", "”", "“", ".", ",", "،", "!", "...", "د.", "U.S.", "\n\n", "\n", " ", "\u200f", "ـ", "وُ", "é", "😀", "©", "المصدر:", "Photo:", "By", "Published:", "#", "*", "XX", "the the",
}

func TestMentionsOfAnyText(t *testing.T) {
	base := knowledge.Default()
	rapid.Check(t, func(r *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 1, 60).Draw(r, "pieces"), rapid.SampledFrom([]string{" ", ""}).Draw(r, "space"))
		for a, err := range article.Read("drawn.txt", strings.NewReader(text)) {
			if err != nil {
				return
			}
			s := mention.Read(a, base, nil)
			checkBlocks(t, s)
			checkTimes(t, s)
			checkOthers(t, s)
		}
	})
}

// An expression is set into prose of either language: what is read of it must
// not depend on luck.
func fuzzExpression(f *testing.F, expressions ...string) {
	f.Helper()
	for _, x := range expressions {
		f.Add(x)
	}
	base := knowledge.Default()
	f.Fuzz(func(t *testing.T, x string) {
		if strings.ContainsAny(x, "\r\n") || len(x) > 200 {
			return
		}
		for _, text := range []string{x, "The council met " + x + " in the port.", "اجتمع المجلس " + x + " في المرفأ."} {
			for a, err := range article.Read("fuzz.txt", strings.NewReader(text)) {
				if err != nil {
					return
				}
				s := mention.Read(a, base, nil)
				checkBlocks(t, s)
				checkTimes(t, s)
				if again := mention.Read(a, base, nil); datesOf(again) != datesOf(s) || len(again.Years) != len(s.Years) || len(again.Anniversaries) != len(s.Anniversaries) {
					t.Fatalf("%q reads %q and then %q", text, datesOf(s), datesOf(again))
				}
			}
		}
	})
}

func FuzzDate(f *testing.F) {
	fuzzExpression(f, "11 فبراير/شباط 2020", "الثلاثاء (11 شباط) 2020م", "الحادي عشر من شهر فبراير عام 2020", "5 رمضان 1446 هـ الموافق 5 مارس 2025",
		"on Tuesday, Feb. 11th, 2020", "on the twenty-fifth of January", "17-SEP-2025", "2024-05-27", "27/5/2024 25:70 GMT", "34 رجب", "31/4/2021", "today, Monday")
}

func FuzzOrdinal(f *testing.F) {
	fuzzExpression(f, "80th", "الـ80", "الخامسة والسبعين", "الثالثة عشرة", "العشرين بعد المئة", "twenty-fifth", "twenty fifth of May", "الحادي عشر من مايو", "قبل خمسة وعشرين عاما", "three years ago")
}

func FuzzAnniversary(f *testing.F) {
	fuzzExpression(f, "the 80th anniversary of the victory", "الذكرى الثمانين للنصر", "الذكرى الـ 80 لتأسيسها", "its 150th birthday anniversary", "مئوية النادي", "the bicentenary of",
		"80 years since the end of the war", "مرور 60 عاما على تأسيسها", "the 1st anniversary of its independence")
}

func FuzzFrame(f *testing.F) {
	fuzzExpression(f, "The talks, held at a hotel in Lausanne", "Cardiff to host the festival", "a flood swept through the heart of Kumasi", "the final in Edinburgh Road",
		"تستضيف الدوحة منتدى", "انطلقت في جدة بطولة", "السهرات ستقام كلها بمدينة القيروان", "ضربت هزة أرضية مدينة سطيف", "in Leeds")
}

func FuzzDateline(f *testing.F) {
	for _, head := range []string{
		"بكين 11 فبراير 2020 (شينخوا) - ", "LONDON, Feb. 11 (AP) — ", "وطنية - صيدا - الثلاثاء 11 شباط 2020 - ", "جنيف/الدوحة في 11 فبراير / وام / ",
		"MOSCOW, February 11. /TASS/. ", "#القاهرة (أ ف ب): ", "الرياض 12 ربيع الأول 1446 هـ الموافق 15 سبتمبر 2024 م واس: ", "(LONDON) - ",
	} {
		f.Add(head)
	}
	base := knowledge.Default()
	f.Fuzz(func(t *testing.T, head string) {
		if strings.ContainsAny(head, "\r\n") || len(head) > 300 {
			return
		}
		text := head + "The council of the harbour began work on the new quay after a long winter.\n\nIt will last until 2027, وقال المجلس إن الرافعات وصلت."
		for a, err := range article.Read("fuzz.txt", strings.NewReader(text)) {
			if err != nil {
				return
			}
			s := mention.Read(a, base, nil)
			checkBlocks(t, s)
			checkTimes(t, s)
			ledes := 0
			for _, b := range s.Blocks {
				if b.Role == article.Lede {
					ledes++
				}
			}
			if ledes > 1 {
				t.Fatalf("%d ledes", ledes)
			}
		}
	})
}
