package claim

import (
	"slices"
	"strings"

	"github.com/tanaqud/tanaqud/internal/article"
)

// Edit is a repair of the article's text, made where the text was read: only
// there is it known how its figures are printed.
type Edit []Replacement

// Replacement is what to write at a place instead of what stands there.
type Replacement struct {
	At   article.Passage
	Text string
}

// Fits compares nothing: an edit claims nothing.
func (e Edit) Fits(Value, int) bool { return true }

// Say shows what is to be written, as it is.
func (e Edit) Say(w Words) string {
	parts := make([]string, len(e))
	for i, r := range e {
		parts[i] = strings.Join(strings.Fields(r.Text), " ")
	}
	return w.List(parts)
}

// Touches says whether the edit rewrites a part of the passage.
func (e Edit) Touches(at article.Passage) bool {
	for _, r := range e {
		if !at.IsZero() && r.At.Overlaps(at) {
			return true
		}
	}
	return false
}

// Changes says whether the edit is one at all: it writes something else
// somewhere.
func (e Edit) Changes() bool {
	for _, r := range e {
		if r.Text != r.At.Text() {
			return true
		}
	}
	return false
}

// Made is the article as the edit leaves it: for reading it again, not for
// showing, since its places stay those of the article as it was.
func (e Edit) Made(a *article.Article) *article.Article {
	made := *a
	made.Blocks = make([]article.Block, 0, len(a.Blocks))
	for i := range a.Blocks {
		b := a.Blocks[i]
		if b.Text = e.in(&a.Blocks[i]); strings.TrimSpace(b.Text) != "" {
			made.Blocks = append(made.Blocks, b)
		}
	}
	return &made
}

// in is the text of a block as the edit leaves it.
func (e Edit) in(b *article.Block) string {
	text := b.Text
	for _, r := range slices.Backward(e) {
		if r.At.Block == b && r.At.Span.End <= len(text) {
			text = text[:r.At.Span.Start] + r.Text + text[r.At.Span.End:]
		}
	}
	return text
}
