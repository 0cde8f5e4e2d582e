package article

import "github.com/tanaqud/tanaqud/internal/source"

func readMarkdown(a *Article, text *source.Text) { readText(a, text) }
