package timex

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/lexis"
)

// BenchmarkRead reads the expressions of time of the fixtures, which hold many
// more of them than the news.
func BenchmarkRead(b *testing.B) {
	names, err := filepath.Glob("../../fixtures/*/*.txt")
	if err != nil || len(names) == 0 {
		b.Fatal("no fixtures", err)
	}
	var texts []*lexis.Words
	var size int64
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			b.Fatal(err)
		}
		texts = append(texts, lexis.Scan(string(data), knowledge.Default(), &lexis.Room{}))
		size += int64(len(data))
	}
	ref := Reference{Now: 18303 * 86400, Known: true}
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		for _, w := range texts {
			Read(w, ref)
		}
	}
}
