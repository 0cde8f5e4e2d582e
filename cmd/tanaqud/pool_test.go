package main

import (
	"context"
	"iter"
	"slices"
	"sync/atomic"
	"testing"
	"time"
)

func numbers(n int, taken *atomic.Int64) iter.Seq[int] {
	return func(yield func(int) bool) {
		for i := range n {
			taken.Add(1)
			if !yield(i) {
				return
			}
		}
	}
}

// Each item gives as many results as its number says, the early ones slowest.
func TestInOrderKeepsTheOrder(t *testing.T) {
	var want []int
	for i := range 40 {
		for range i % 5 * 4 {
			want = append(want, i)
		}
	}
	for _, jobs := range []int{1, 2, 7, 100} {
		var taken atomic.Int64
		got := slices.Collect(inOrder(t.Context(), numbers(40, &taken), jobs, func(i int, yield func(int) bool) {
			time.Sleep(time.Duration(40-i) * 50 * time.Microsecond)
			for range i % 5 * 4 {
				if !yield(i) {
					return
				}
			}
		}))
		if !slices.Equal(got, want) {
			t.Errorf("with %d jobs: %v", jobs, got)
		}
	}
}

func TestInOrderLooksAheadLittle(t *testing.T) {
	const jobs = 3
	var taken atomic.Int64
	for i := range inOrder(t.Context(), numbers(1000, &taken), jobs, func(i int, yield func(int) bool) { yield(i) }) {
		time.Sleep(200 * time.Microsecond)
		if ahead := taken.Load() - int64(i); ahead > 2*jobs+3 {
			t.Fatalf("%d items were taken while the result of %d was looked at", ahead, i)
		}
		if i == 50 {
			break
		}
	}
}

// An interrupted run ends although an item never does.
func TestInOrderEndsWhenInterrupted(t *testing.T) {
	ctx, interrupt := context.WithCancel(t.Context())
	defer interrupt()
	release := make(chan struct{})
	defer close(release)
	var taken atomic.Int64
	seen := 0
	for range inOrder(ctx, numbers(10, &taken), 2, func(i int, yield func(int) bool) {
		if i == 3 {
			<-release
		}
		yield(i)
	}) {
		if seen++; seen == 3 {
			interrupt()
		}
	}
	if seen != 3 {
		t.Errorf("%d results, not 3", seen)
	}
}
