package article

import "github.com/tanaqud/tanaqud/internal/source"

func readHTML(a *Article, text *source.Text) error { readText(a, text); return nil }
