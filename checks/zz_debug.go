package checks

import (
	"fmt"
	"os"
)

func debugFacts(facts []fact) {
	if os.Getenv("FACTS") == "" {
		return
	}
	for _, f := range facts {
		fmt.Fprintf(os.Stderr, "   %d/%d lasting=%v lede=%v who=%+v by=%+v %q\n", f.group, f.side, f.lasting, f.lede, f.who, f.by, f.block.Passage(f.start, f.end).Text())
	}
}
