package mention_test

import (
	"strings"
	"testing"

	"github.com/tanaqud/tanaqud/internal/mention"
)

// pairsOf shows the pairs of an article, the one that comes first in front,
// with = where something says that the two are one day and ~ where they only
// stand beside each other.
func pairsOf(s *mention.Set) string {
	var out []string
	seen := map[*mention.Date]bool{}
	for _, d := range s.Dates {
		if d.Pair == nil || seen[d] {
			continue
		}
		seen[d.Pair] = true
		sign := " ~ "
		if d.Linked {
			sign = " = "
		}
		out = append(out, d.Passage().Text()+sign+d.Pair.Passage().Text())
	}
	return strings.Join(out, " | ")
}

func TestPairs(t *testing.T) {
	tests := []struct{ text, want string }{
		{"وصل في 10 رمضان 1446 هـ الموافق 10 مارس 2025 م إلى المرفأ.", "10 رمضان 1446 هـ = 10 مارس 2025 م"},
		{"وصل في 10 رمضان 1446هـ، الموافق 10 مارس 2025م.", "10 رمضان 1446هـ = 10 مارس 2025م"},
		{"وصل في 10 رمضان 1446 (10 مارس 2025).", "10 رمضان 1446 = 10 مارس 2025"},
		{"وصل في 10 رمضان 1446 / 10 مارس 2025.", "10 رمضان 1446 = 10 مارس 2025"},
		{"وصل في 10 رمضان 1446هـ - 10 مارس 2025م.", "10 رمضان 1446هـ ~ 10 مارس 2025م"},
		{"وصل في 10 رمضان 1446هـ، 10 مارس 2025م.", "10 رمضان 1446هـ ~ 10 مارس 2025م"},
		{"وصل في 10 رمضان 1446هـ 10 مارس 2025م.", "10 رمضان 1446هـ ~ 10 مارس 2025م"},
		{"وصل في 10 رمضان 1446 وهو ما يوافق 10 مارس 2025.", "10 رمضان 1446 = 10 مارس 2025"},
		{"وصل في 10 رمضان 1446، أي 10 مارس 2025.", "10 رمضان 1446 = 10 مارس 2025"},
		{"وصل في 10 رمضان 1446 المصادف 10 مارس 2025.", "10 رمضان 1446 = 10 مارس 2025"},
		{"وصل في 10 رمضان 1446 الذي يصادف يوم الاثنين 10 مارس 2025.", "10 رمضان 1446 = 10 مارس 2025"},
		{"وصل في 10 رمضان 1446هـ الموافق ليوم الاثنين 10 مارس 2025.", "10 رمضان 1446هـ = 10 مارس 2025"},
		{"وصل في (10 رمضان 1446هـ) الموافق (10 مارس 2025م).", "10 رمضان 1446هـ = 10 مارس 2025م"},
		{"وصل في العاشر من رمضان المبارك الموافق للعاشر من مارس 2025.", "العاشر من رمضان المبارك = للعاشر من مارس 2025"},
		{"وصل في العاشر من رمضان المبارك الموافق العاشر من مارس 2025.", "العاشر من رمضان المبارك = العاشر من مارس 2025"},
		{"وصل في 10 رمضان المقبل، الموافق 10 مارس 2025م.", "10 رمضان = 10 مارس 2025م"},
		{"وصل في 10 رمضان الموافق 10 مارس.", "10 رمضان = 10 مارس"},
		{"وصل في 1446/9/10هـ الموافق 2025/3/10م.", "1446/9/10هـ = 2025/3/10م"},
		{"وصل في 10 / 9 / 1446 هـ الموافق 10 / 3 / 2025 م.", "10 / 9 / 1446 هـ = 10 / 3 / 2025 م"},
		{"وصل في 10-9-1446هـ الموافق 10-3-2025م.", "10-9-1446هـ = 10-3-2025م"},
		{"وصل في ١٠ رمضان ١٤٤٦ هـ الموافق ١٠ مارس ٢٠٢٥ م.", "١٠ رمضان ١٤٤٦ هـ = ١٠ مارس ٢٠٢٥ م"},
		{"وصل في 10 آذار/مارس 2025 الموافق 10 رمضان 1446.", "10 آذار/مارس 2025 = 10 رمضان 1446"},
		{"وصل غرة رمضان 1446 الموافق 1 مارس 2025.", "غرة رمضان 1446 = 1 مارس 2025"},
		{"وصل أول أيام شهر رمضان، 1 مارس 2025.", "أول أيام شهر رمضان ~ 1 مارس 2025"},
		{"وصل في رمضان 1446 الموافق مارس 2025.", "رمضان 1446 = مارس 2025"},
		{"وصل في 5 شعبان 1446 وغادر في 10 رمضان 1446 الموافق 10 مارس 2025.", "10 رمضان 1446 = 10 مارس 2025"},
		{"The fast began on 1 Ramadan 1446 (1 March 2025).", "1 Ramadan 1446 = 1 March 2025"},
		{"The fast began on 1 Ramadan 1446 AH, corresponding to Saturday, 1 March 2025.", "1 Ramadan 1446 AH = 1 March 2025"},
		{"The fast began on 1 Ramadan 1446 AH/March 1, 2025.", "1 Ramadan 1446 AH = March 1, 2025"},
		{"The fast began on Ramadan 1, 1446 AH, which falls on March 1, 2025.", "Ramadan 1, 1446 AH = March 1, 2025"},
		{"The fast began on March 1, 2025, or 1 Ramadan 1446.", "March 1, 2025 = 1 Ramadan 1446"},
		{"The fast began on Saturday 1 March 2025 - 1 Ramadan 1446H.", "1 March 2025 ~ 1 Ramadan 1446H"},
		{"The fast began on the first day of Ramadan, 1 March 2025.", "first day of Ramadan ~ 1 March 2025"},
		{"The fast began on the 1st of Ramadan, which coincided with 1 March 2025.", "1st of Ramadan = 1 March 2025"},
		{"It rained on 12 Dhu'l-Hijjah 1446 (8 June 2025) and on 9 Zul Qa'dah 1446 (7 May 2025).", "12 Dhu'l-Hijjah 1446 = 8 June 2025 | 9 Zul Qa'dah 1446 = 7 May 2025"},

		// Periods and lists: what stands beside each other is not one day.
		{"يستمر من 1 إلى 5 رمضان 1446 الموافق 1 مارس إلى 5 مارس 2025.", ""},
		{"يستمر من 1 رمضان إلى 5 رمضان 1446 الموافق 1 - 5 مارس 2025.", ""},
		{"يستمر من الأحد 1 إلى الخميس 5 رمضان 1446 الموافق 1 مارس 2025.", ""},
		{"يستمر من 1 رمضان 1446 الموافق 1 مارس 2025 إلى 5 رمضان 1446 الموافق 5 مارس 2025.", "1 رمضان 1446 = 1 مارس 2025 | 5 رمضان 1446 = 5 مارس 2025"},
		{"يقام في 1 و5 رمضان 1446 الموافق 1 و5 مارس 2025.", ""},
		{"وصل في 10 رمضان وغادر في 10 مارس 2025.", ""},
		{"The fair is open from 1 to 5 Ramadan 1446 (1 March to 5 March 2025).", ""},
		{"The fair is open on 1 and 5 Ramadan 1446 (1 March 2025 and after).", ""},
		{"The fast began on 1 Ramadan and the fair on 1 March 2025.", ""},
		{"It closed for 10 Muharram, 25 December.", ""},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			if got := pairsOf(setOf(t, inProse(tt.text))); got != tt.want {
				t.Errorf("\n got %s\nwant %s", got, tt.want)
			}
		})
	}
}
