package article

import (
	"fmt"
	"strings"
	"testing"
)

// report is a page of invented wire copy.
func report() string {
	var b strings.Builder
	for i := range 40 {
		fmt.Fprintf(&b, "وقال المتحدث باسم البلدية في اليوم %d من الأسبوع إن أعمال الصيانة في الميناء القديم ستستمر حتى نهاية الشهر، وإن الطريق الساحلي سيبقى مفتوحا أمام السيارات الصغيرة.\n", i)
		fmt.Fprintf(&b, "The harbour master said on day %d that the ferry would keep to its winter timetable, whatever the weather did to the pier and to those who wait on it.\n", i)
	}
	return b.String()
}

func BenchmarkReadText(b *testing.B) {
	benchmarkRead(b, "report.txt", strings.Repeat(report(), 40))
}

func BenchmarkReadRecords(b *testing.B) {
	record := fmt.Sprintf(`{"id": "r", "title": "Ferry \"Wren\" keeps its timetable", "lang": "ar", "published": "2024-03-05", "text": %q}`+"\n", report())
	benchmarkRead(b, "reports.jsonl", strings.Repeat(record, 40))
}

func BenchmarkReadPage(b *testing.B) {
	body := "<p>" + strings.ReplaceAll(strings.TrimSpace(report()), "\n", "</p>\n<p>") + "</p>"
	benchmarkRead(b, "report.html", "<!DOCTYPE html><html><body><nav><a href=/>Home</a></nav><article><h1>Ferry keeps its timetable</h1>"+body+"</article></body></html>")
}

func BenchmarkReadMarkdown(b *testing.B) {
	benchmarkRead(b, "report.md", "# Ferry keeps its timetable\n\n"+strings.ReplaceAll(report(), "\n", "\n\n"))
}

func benchmarkRead(b *testing.B, name, content string) {
	b.SetBytes(int64(len(content)))
	b.ReportAllocs()
	for b.Loop() {
		for _, err := range Read(name, strings.NewReader(content)) {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
}
