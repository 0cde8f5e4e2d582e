package mention_test

import (
	"slices"
	"testing"

	"github.com/tanaqud/tanaqud/internal/mention"
)

// frame is what a test expects of an event: its words and those of its place.
type frame struct {
	event, place string
	sort         mention.EventSort
}

func framesOf(t *testing.T, text string) (list []frame) {
	t.Helper()
	for _, b := range setOf(t, text).Blocks {
		for _, f := range b.FramesOf() {
			if f.Named() {
				list = append(list, frame{f.Passage().Text(), f.Place.Passage().Text(), f.Sort})
			}
		}
	}
	return list
}

func TestFrames(t *testing.T) {
	for _, c := range []struct {
		text string
		want frame
	}{
		{"The talks, held behind closed doors at a hotel in Lausanne, go on.", frame{"talks", "Lausanne", mention.Meeting}},
		{"Cardiff will host the puppet festival in May.", frame{"festival", "Cardiff", mention.Festival}},
		{"The puppet festival returns to Cardiff in May.", frame{"festival", "Cardiff", mention.Festival}},
		{"The largest outdoor festival in Wales begins in Swansea on Friday.", frame{"festival", "Swansea", mention.Festival}},
		{"A man died in the Leeds fire on Sunday.", frame{"fire", "Leeds", mention.Fire}},
		{"An explosion tore through a bakery in the centre of Grenoble.", frame{"explosion", "Grenoble", mention.Explosion}},
		{"The cup final was played at the sports hall of Kumasi.", frame{"cup final", "Kumasi", mention.Contest}},
		{"A flood swept through Mwanza on Monday.", frame{"flood", "Mwanza", mention.Disastrous}},
		{"The trial over the bombing opened at a court in Moscow.", frame{"trial", "Moscow", mention.Trial}},
		{"تستضيف الدوحة منتدى الصيادين في مايو.", frame{"منتدى", "الدوحة", mention.Assembly}},
		{"قال إن السهرات ستقام كلها في مسرح بمدينة القيروان.", frame{"السهرات", "القيروان", mention.Part}},
		{"انطلقت اليوم في جدة بطولة الجودو.", frame{"بطولة", "جدة", mention.Series}},
		{"أقيمت المباراة في بنغازي.", frame{"المباراة", "بنغازي", mention.Contest}},
		{"ضربت هزة أرضية مدينة سطيف فجر الثلاثاء.", frame{"هزة أرضية", "سطيف", mention.Disastrous}},
		{"شارك في مهرجان صفاقس عشرون فنانا.", frame{"مهرجان", "صفاقس", mention.Festival}},
	} {
		if got := framesOf(t, c.text); !slices.Contains(got, c.want) {
			t.Errorf("%q: got %v, want %v", c.text, got, c.want)
		}
	}
}

func TestNoFrames(t *testing.T) {
	for _, text := range []string{
		"Moscow hailed the talks as useful.",
		"The conference centre in Leeds is old.",
		"He said \"the fair in Verona was better\".",
		"The festival takes place in Leeds and Bradford.",
		"A fire broke out in Edinburgh Road.",
		"رحبت موسكو بالمحادثات.",
		"قال: \"أذكر المعرض في حماة\".",
		"يقام المهرجان في طرابلس وصيدا.",
	} {
		if got := framesOf(t, text); len(got) > 0 {
			t.Errorf("%q: got %v", text, got)
		}
	}
}

func TestEventSortsThatMayBeOne(t *testing.T) {
	for _, c := range []struct {
		a, b mention.EventSort
		want bool
	}{
		{mention.Meeting, mention.Summit, true},
		{mention.Part, mention.Festival, true},
		{mention.Attack, mention.Explosion, true},
		{mention.AnyEvent, mention.Trial, true},
		{mention.Attack, mention.Trial, false},
		{mention.Festival, mention.Fire, false},
		{mention.Planned, mention.Fire, false},
	} {
		if c.a.MayBe(c.b) != c.want || c.b.MayBe(c.a) != c.want {
			t.Errorf("%d and %d: want %t", c.a, c.b, c.want)
		}
	}
}
