package mention_test

import "testing"

func TestCountsBack(t *testing.T) {
	for _, test := range []struct {
		text string
		days int
		want bool
	}{
		{"Relatives laid flowers a month after the ferry went down.", 30, true},
		{"Relatives laid flowers a month after the ferry went down.", 28, true},
		{"Relatives laid flowers a month after the ferry went down.", 17, false},
		{"The ferry went down two weeks ago.", 14, true},
		{"The ferry went down two weeks ago.", 30, false},
		{"Divers have searched since three months after the wreck.", 91, true},
		{"Talks went on for a month.", 30, false},
		{"The guests will fly home next month, an aide said.", 30, false},
		{"وضع الأهالي الزهور بعد شهر من الغرق.", 30, true},
		{"غرقت العبّارة قبل أسبوعين.", 14, true},
		{"وذلك بمرور ثلاثة أسابيع على الغرق.", 21, true},
		{"استمرت المحادثات طوال شهر كامل.", 30, false},
	} {
		if got := setOf(t, "The ferry of Port Larne\n\n"+test.text+"\n").CountsBack(test.days); got != test.want {
			t.Errorf("CountsBack(%d) of %q is %v, want %v", test.days, test.text, got, test.want)
		}
	}
}
