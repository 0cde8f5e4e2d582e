package spelling

import "testing"

// BenchmarkCompare compares each name with each other one, as an article's are.
func BenchmarkCompare(b *testing.B) {
	names := []string{"شويغو", "شويجو", "لافروف", "سالم", "سليم", "الفزاري", "الفرازي", "ميركل", "ماكرون", "اردوغان",
		"lavrov", "shoigu", "sergei", "sergey", "mohamed", "muhammad", "carolina", "caroline", "terry", "macron"}
	for b.Loop() {
		for _, x := range names {
			for _, y := range names {
				Compare(x, y)
			}
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(names)*len(names)), "ns/pair")
}
