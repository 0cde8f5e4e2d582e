package checks

import (
	"fmt"
	"os"
	"testing"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/mention"
)

func TestProbe(t *testing.T) {
	f, err := os.Open(os.Getenv("PROBE"))
	if err != nil {
		t.Skip()
	}
	for a, err := range article.Read("x.txt", f) {
		if err != nil {
			t.Fatal(err)
		}
		m := mention.Read(a, knowledge.Default(), nil)
		for _, b := range m.Blocks {
			for i := range b.Tokens {
				var k []int
				for n := 0; n < 128; n++ {
					if b.Has(i, knowledge.Kind(n)) {
						k = append(k, n)
					}
				}
				fmt.Print(b.Word(i), k, " ")
			}
			fmt.Println()
		}
		g := opposedGroups(m)
		for _, n := range m.Names {
			fmt.Println("NAME", n.Block.Passage(n.Start, n.End).Text(), m.PersonOf(n))
		}
		fmt.Printf("groups %b\n", g)
		for _, s := range statesOf(m, g) {
			fmt.Println(s.group, s.value, s.block.Passage(s.start, s.end).Text(), s.who, s.against, s.by, s.plain, s.opens)
		}
	}
}
