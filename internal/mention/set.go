// Package mention finds what an article speaks of: dates, people, places,
// summits, agencies, quotations. It knows nothing of contradictions.
package mention

import (
	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/knowledge"
)

// Set is all that one article mentions.
type Set struct {
	Article *article.Article
	Base    *knowledge.Base
}
