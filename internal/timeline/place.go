package timeline

import (
	"cmp"
	"slices"
)

// Spread moves labels apart so that none covers another. Each has a place
// where its top wants to be, in order, and a height. It moves them as little
// as it can, all in all (pool adjacent violators), and none above the first
// place.
func Spread(wanted, heights []float64, top float64) []float64 {
	type pool struct {
		first, size int
		sum, height float64 // of what its first label wants, by each of its labels; of all labels
	}
	at := func(p pool) float64 { return max(top, p.sum/float64(p.size)) }
	var pools []pool
	for i := range wanted {
		next := pool{i, 1, wanted[i], heights[i]}
		for len(pools) > 0 {
			last := pools[len(pools)-1]
			if at(last)+last.height <= at(next) {
				break
			}
			next = pool{last.first, last.size + next.size, last.sum + next.sum - float64(next.size)*last.height, last.height + next.height}
			pools = pools[:len(pools)-1]
		}
		pools = append(pools, next)
	}
	placed := make([]float64, len(wanted))
	for _, p := range pools {
		y := at(p)
		for i := p.first; i < p.first+p.size; i++ {
			placed[i] = y
			y += heights[i]
		}
	}
	return placed
}

// Lanes gives each of the stretches a lane of its own where it overlaps with
// others, the shorter ones nearer to lane 0. They are in any order; where so
// many lanes do not suffice, -1 is none.
func Lanes(from, to []float64, most int) []int {
	order := make([]int, len(from))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(to[a]-from[a], to[b]-from[b]) })
	lanes := make([]int, len(from))
	var taken [][]int
	for _, i := range order {
		lane := 0
		for lane < len(taken) && overlapsAny(taken[lane], i, from, to) {
			lane++
		}
		if lane == most {
			lanes[i] = -1
			continue
		}
		if lane == len(taken) {
			taken = append(taken, nil)
		}
		taken[lane] = append(taken[lane], i)
		lanes[i] = lane
	}
	return lanes
}

func overlapsAny(others []int, i int, from, to []float64) bool {
	for _, o := range others {
		if from[i] <= to[o] && from[o] <= to[i] {
			return true
		}
	}
	return false
}
