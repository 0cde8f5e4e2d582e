package main

import (
	"iter"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/input"
)

// document is what the paths led to: something to read, or why there is
// nothing.
type document struct {
	input.Document
	err error
}

// articles reads all that the paths mean, in their order.
func (p *program) articles(paths []string, jobs int) iter.Seq[outcome] {
	return inOrder(p.ctx, p.documents(paths), jobs, readDocument)
}

func (p *program) documents(paths []string) iter.Seq[document] {
	return func(yield func(document) bool) {
		for d, err := range input.Find(paths, p.stdin) {
			if !yield(document{Document: d, err: err}) {
				return
			}
		}
	}
}

func readDocument(d document, yield func(outcome) bool) {
	if d.err != nil {
		yield(outcome{err: d.err})
		return
	}
	defer func() { // a slip of ours in one document must not lose all the others
		if slip := recover(); slip != nil {
			yield(outcome{err: internalError(d.Path, slip)})
		}
	}()
	in, err := d.Open()
	if err != nil {
		yield(outcome{err: err})
		return
	}
	defer in.Close()
	for a, err := range article.Read(d.Path, in) {
		if !yield(outcome{article: a, err: err}) {
			return
		}
	}
}
