// Package engine compares the claims of an article by the rules.
package engine

import (
	"github.com/tanaqud/tanaqud/checks"
	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/rule"
)

// Engine checks articles. It is safe for concurrent use.
type Engine struct {
	Rules  []*rule.Rule
	Checks []checks.Check
	Base   *knowledge.Base
	Date   *int // the day of articles that do not tell their own; nil for none
}

// Check finds the contradictions of one article.
func (e *Engine) Check(a *article.Article) *Result {
	return &Result{Article: a}
}
