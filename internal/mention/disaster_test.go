package mention_test

import "testing"

func TestDisasters(t *testing.T) {
	tests := []struct {
		text string
		want int // the offset of the year; 0 for none
	}{
		{"The school was lost in the Kobe earthquake two years ago.", -2},
		{"They rebuilt after last year's Derna floods.", -1},
		{"تضررت القرية من فيضانات درنة العام الماضي.", -1},
		{"تضررت القرية من زلزال الحوز الذي ضرب المنطقة ليلا في شتنبر من السنة الماضية.", -1},
		{"وكان زلزال الحوز قد هدم البيت في الثامن من أيلول/سبتمبر من العام الماضي.", -1},

		// The year is that of something else.
		{"After the Kobe earthquake he sold the shop last year.", 0},
		{"بعد زلزال الحوز بنت الجمعية مدرسة في ماي من السنة الماضية.", 0},
		{"بنت الجمعية مدرسة العام الماضي بعد زلزال الحوز.", 0},
	}
	for _, test := range tests {
		got := 0
		for _, d := range setOf(t, test.text).Disasters() {
			got = d.Relative.Offset
		}
		if got != test.want {
			t.Errorf("%s: got %d, want %d", test.text, got, test.want)
		}
	}
}
