package spelling

import (
	"testing"

	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/rules"
)

func TestCompare(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want Likeness
	}{
		{"أردوغان", "إردوغان", Same},
		{"شويغو", "شويجو", Variant},
		{"بينغ", "بينج", Variant},
		{"بوتين", "بوتن", Variant},
		{"توكاييف", "توقايف", Variant},
		{"نتنياهو", "نتانياهو", Variant},
		{"ترامب", "ترمب", Variant},
		{"شولتس", "شولتز", Variant},
		{"بنشعبون", "بنشعبان", Variant},
		{"وجدي", "مجدي", Slip},
		{"لافروف", "لافروق", Slip},
		{"Bounthavi", "Bounthavy", Variant},
		{"Prosser", "Prossor", Variant},
		{"Robertson", "Robetrson", Exchanged},
		{"فزاري", "فرازي", Exchanged},
		{"الجنايني", "الجنانيي", Exchanged},
		{"عامري", "عماري", Slip}, // two surnames
		{"شلبي", "شبلي", Slip},
		{"Silfer", "Slifer", Exchanged},
		{"Sandoval", "Sandobal", Slip},
		{"Lammy", "Lammie", Variant},
		{"Ishiba", "Ishibah", Variant},
		{"Peter", "Peters", Different},
		{"Wojciechowski", "Wojcehowski", Variant},
		{"روته", "روتي", Akin},
		{"ألبانيز", "ألبانيزي", Akin},
		{"المسؤولين", "المسؤولون", Akin},
		{"عمر", "عمري", Different},
		{"يوسف", "ويوسف", Different},
		{"لافروف", "بوتين", Different},
		{"Hudec", "Novak", Different},
		{"", "Novak", Different},
	} {
		if got := Compare(language.Fold(c.a), language.Fold(c.b)); got != c.want {
			t.Errorf("Compare(%s, %s) = %d, want %d", c.a, c.b, got, c.want)
		}
		if got := Compare(language.Fold(c.b), language.Fold(c.a)); got != c.want {
			t.Errorf("Compare(%s, %s) = %d, want %d", c.b, c.a, got, c.want)
		}
	}
}

func TestRespelt(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"sergei", "sergey", true},
		{"mohamed", "mohammed", true},
		{"youssef", "yusuf", true},
		{"mohammed", "muhammad", true},
		{"khaled", "khalid", true},
		{"hussein", "hussain", true},
		{"aleksandr", "alexander", true},
		{"mahmoud", "mahmud", true},
		{"hassan", "hussein", false},
		{"hassan", "hussain", false},
		{"carolina", "caroline", false},
		{"ellen", "allan", false},
		{"andrea", "andrei", false},
		{"stephan", "stephen", true},
		{"john", "jon", false}, // too short to tell
		{"terry", "terri", false},
		{"maria", "mario", false},
		{"martin", "marvin", false},
	} {
		if got := Respelt(c.a, c.b); got != c.want {
			t.Errorf("Respelt(%s, %s) = %t", c.a, c.b, got)
		}
	}
}

func TestSounds(t *testing.T) {
	if _, err := readSounds(rules.Sounds); err != nil {
		t.Error(err)
	}
}

func FuzzCompare(f *testing.F) {
	f.Add("شويغو", "شويجو")
	f.Add("a", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")
	f.Fuzz(func(t *testing.T, a, b string) {
		if Compare(a, b) != Compare(b, a) {
			t.Errorf("Compare(%q, %q) depends on the order", a, b)
		}
	})
}
