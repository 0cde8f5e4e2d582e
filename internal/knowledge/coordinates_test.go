package knowledge_test

import (
	"math"
	"testing"

	"github.com/tanaqud/tanaqud/internal/knowledge"
)

func TestKilometres(t *testing.T) {
	geneva, lausanne := knowledge.CoordinatesAt(46.20, 6.15), knowledge.CoordinatesAt(46.52, 6.63)
	for _, c := range []struct {
		from, to knowledge.Coordinates
		want     float64
	}{
		{geneva, lausanne, 51},
		{lausanne, geneva, 51},
		{geneva, geneva, 0},
		{knowledge.CoordinatesAt(-18.14, 178.44), knowledge.CoordinatesAt(-13.83, -171.77), 1150}, // over the date line
		{knowledge.CoordinatesAt(0, 0), knowledge.CoordinatesAt(-1, 0), 111},
	} {
		if got, ok := c.from.Kilometres(c.to); !ok || math.Abs(got-c.want) > 5+c.want/100 {
			t.Errorf("%d to %d: %.0f km, want %.0f", c.from, c.to, got, c.want)
		}
	}
	if _, ok := geneva.Kilometres(0); ok {
		t.Error("a distance to nowhere")
	}
}
