package timeline_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/timeline"
)

// day is a day as a moment.
func day(year, month, dom int) timeline.Minute {
	return timeline.Minute(language.DayNumber(year, month, dom)) * timeline.Day
}

func TestCut(t *testing.T) {
	week := []timeline.Minute{day(2025, 3, 1), day(2025, 3, 2), day(2025, 3, 3), day(2025, 3, 5), day(2025, 3, 7)}
	for _, c := range []struct {
		name   string
		points []timeline.Minute
		want   [][]timeline.Minute
	}{
		{"nothing", nil, nil},
		{"one day", week[:1], [][]timeline.Minute{week[:1]}},
		{"two days however far apart", []timeline.Minute{day(1946, 5, 1), week[0]}, [][]timeline.Minute{{day(1946, 5, 1), week[0]}}},
		{"a week", week, [][]timeline.Minute{week}},
		{"a birth and a week", slices.Concat([]timeline.Minute{day(1946, 5, 1)}, week), [][]timeline.Minute{{day(1946, 5, 1)}, week}},
		{
			"a life and a week: the years share a scale",
			slices.Concat(week, []timeline.Minute{day(1931, 6, 3), day(1946, 9, 30), day(1961, 1, 1), day(1987, 1, 1)}),
			[][]timeline.Minute{{day(1931, 6, 3), day(1946, 9, 30), day(1961, 1, 1), day(1987, 1, 1)}, week},
		},
		{
			"even years", []timeline.Minute{day(2000, 1, 1), day(2005, 1, 1), day(2010, 1, 1), day(2015, 1, 1)},
			[][]timeline.Minute{{day(2000, 1, 1), day(2005, 1, 1), day(2010, 1, 1), day(2015, 1, 1)}},
		},
		{
			"two days that touch are no crowd among years",
			[]timeline.Minute{day(1980, 1, 1), day(1981, 6, 1), day(1981, 6, 2), day(1983, 1, 1), day(1984, 1, 1), day(1986, 1, 1)},
			[][]timeline.Minute{{day(1980, 1, 1), day(1981, 6, 1), day(1981, 6, 2), day(1983, 1, 1), day(1984, 1, 1), day(1986, 1, 1)}},
		},
		{"twice the same", []timeline.Minute{week[0], week[0]}, [][]timeline.Minute{week[:1]}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got [][]timeline.Minute
			for _, p := range timeline.Cut(c.points) {
				got = append(got, p.Points)
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// However the axis is cut, every point stands on it once, in order.
func TestCutKeepsEveryPoint(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		points := rapid.SliceOfN(rapid.Map(rapid.Int64Range(-1e9, 1e9), func(n int64) timeline.Minute { return timeline.Minute(n) }), 0, 60).Draw(t, "points")
		var all []timeline.Minute
		for _, p := range timeline.Cut(points) {
			if p.From != p.Points[0] || p.To != p.Points[len(p.Points)-1] {
				t.Fatalf("a piece from %d to %d holds %v", p.From, p.To, p.Points)
			}
			all = append(all, p.Points...)
		}
		want := slices.Compact(slices.Sorted(slices.Values(points)))
		if !slices.Equal(all, want) {
			t.Fatalf("got %v, want %v", all, want)
		}
	})
}

func TestSpread(t *testing.T) {
	for _, c := range []struct {
		name                  string
		wanted, heights, want []float64
	}{
		{"with room", []float64{10, 50}, []float64{20, 20}, []float64{10, 50}},
		{"two at one place part evenly", []float64{50, 50}, []float64{20, 20}, []float64{40, 60}},
		{"none above the top", []float64{0, 0, 5}, []float64{20, 20, 20}, []float64{0, 20, 40}},
		{"a crowd moves its neighbour", []float64{100, 101, 102, 150}, []float64{40, 40, 40, 40}, []float64{53.25, 93.25, 133.25, 173.25}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, timeline.Spread(c.wanted, c.heights, 0)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestSpreadPartsLabels(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		wanted := rapid.SliceOfN(rapid.Float64Range(0, 1000), 1, 40).Draw(t, "wanted")
		slices.Sort(wanted)
		heights := rapid.SliceOfN(rapid.Float64Range(1, 90), len(wanted), len(wanted)).Draw(t, "heights")
		placed := timeline.Spread(wanted, heights, 0)
		for i := range placed {
			if placed[i] < 0 {
				t.Fatalf("label %d stands at %f", i, placed[i])
			}
			if i > 0 && placed[i] < placed[i-1]+heights[i-1]-1e-6 {
				t.Fatalf("label %d covers the one before it: %v", i, placed)
			}
		}
	})
}

func TestLanes(t *testing.T) {
	from, to := []float64{0, 1, 4, 6, 0}, []float64{9, 3, 5, 8, 9}
	if diff := cmp.Diff([]int{1, 0, 0, 0, -1}, timeline.Lanes(from, to, 2)); diff != "" {
		t.Error(diff)
	}
}
