package main

import (
	"context"
	"iter"
)

// lookAhead is how many results of one item may wait to be taken.
const lookAhead = 8

// inOrder does the work on several items at once and gives the results in
// the order of the items. It never runs further ahead than the number of
// jobs, so a corpus takes no more memory than its largest few articles.
// Work gives each result to yield and stops when that says false.
func inOrder[In, Out any](ctx context.Context, items iter.Seq[In], jobs int, work func(item In, yield func(Out) bool)) iter.Seq[Out] {
	return func(yield func(Out) bool) {
		ctx, stop := context.WithCancel(ctx)
		defer stop()
		queue := make(chan chan Out, jobs)
		go start(ctx, items, queue, jobs, work)
		for results := range all(ctx, queue) {
			for result := range all(ctx, results) {
				if !yield(result) {
					return
				}
			}
		}
	}
}

// start works on each item and queues where its results will come from.
func start[In, Out any](ctx context.Context, items iter.Seq[In], queue chan<- chan Out, jobs int, work func(In, func(Out) bool)) {
	defer close(queue)
	slots := make(chan struct{}, jobs)
	for item := range items {
		results := make(chan Out, lookAhead)
		if !send(ctx, queue, results) || !send(ctx, slots, struct{}{}) {
			return
		}
		go func() {
			defer func() { <-slots }()
			defer close(results)
			work(item, func(o Out) bool { return send(ctx, results, o) })
		}()
	}
}

// all takes what comes until the channel is closed or the run is over.
func all[T any](ctx context.Context, ch <-chan T) iter.Seq[T] {
	return func(yield func(T) bool) {
		for {
			select {
			case <-ctx.Done():
				return
			case v, ok := <-ch:
				if !ok || !yield(v) {
					return
				}
			}
		}
	}
}

// send says whether the value could be sent before the run was over.
func send[T any](ctx context.Context, ch chan<- T, v T) bool {
	select {
	case <-ctx.Done():
		return false
	case ch <- v:
		return true
	}
}
