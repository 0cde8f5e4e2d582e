package reprint

import (
	"strings"

	"github.com/tanaqud/tanaqud/internal/source"
)

// articles are what may stand before an Arabic word of a list: its article, as
// it is and after the preposition that swallows the alif.
var articles = [...]string{"", "ال", "ل"}

// House writes the word at the span, which token start belongs to, in another
// of its accepted spellings. The lists of both have the same forms in the same
// order.
func (t Text) House(start int, at source.Span, from, to int) (string, bool) {
	code, word := t.languageOf(start), t.text[at.Start:at.End]
	forms := t.Base.House(code, to)
	for n, form := range t.Base.House(code, from) {
		if n >= len(forms) {
			break
		}
		for _, article := range articles {
			bare, ok := strings.CutPrefix(word, article)
			if ok && same(bare, withoutArticle(form)) {
				return article + cased(bare, withoutArticle(forms[n])), true
			}
		}
	}
	return "", false
}

// withoutArticle is a form of the vocabulary without the article that it may have.
func withoutArticle(form string) string { return strings.TrimPrefix(form, "(ال)") }
