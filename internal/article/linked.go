package article

import (
	"regexp"
	"strings"

	"github.com/tanaqud/tanaqud/internal/source"
)

// linkedData gives what JSON-LD in the span states about an article. Data that
// breaks off is used up to there.
func linkedData(text *source.Text, span source.Span) []Block {
	l := linked{text: text, cursor: cursor{text: text.Decoded[:span.End], at: span.Start}}
	_, _ = l.value()
	return l.blocks
}

type linked struct {
	cursor
	text   *source.Text
	blocks []Block
}

// linkedKeys are the properties of an article that we want to know.
var linkedKeys = map[string]string{
	"datePublished": "published", "dateModified": "modified", "headline": "title", "author": "author", "publisher": "publisher",
}

var articleType = regexp.MustCompile(`(?:Article|BlogPosting|Report)$`)

// value reads the next value and gives the names that it stands for: itself
// when it is a string, the name of an object, the names in a list.
func (l *linked) value() (names []source.Span, err error) {
	switch l.peek() {
	case '"':
		span, err := l.string()
		return []source.Span{span}, err
	case '{':
		return l.thing()
	case '[':
		err := l.list(func() error {
			more, err := l.value()
			names = append(names, more...)
			return err
		})
		return names, err
	}
	_, err = l.scalar()
	return nil, err
}

// thing reads an object, and states what it says when it is an article.
func (l *linked) thing() (names []source.Span, err error) {
	var isArticle bool
	var facts []Block
	err = l.object(func(property string) error {
		values, err := l.value()
		switch property {
		case "@type":
			isArticle = isArticle || l.isArticle(values)
		case "name":
			names = values
		}
		if key, known := linkedKeys[property]; known {
			facts = append(facts, l.facts(key, values)...)
		}
		return err
	})
	if isArticle {
		l.blocks = append(l.blocks, facts...)
	}
	return names, err
}

func (l *linked) isArticle(types []source.Span) bool {
	for _, t := range types {
		if articleType.MatchString(strings.TrimSpace(l.cursor.text[t.Start:t.End])) {
			return true
		}
	}
	return false
}

func (l *linked) facts(key string, values []source.Span) []Block {
	var facts []Block
	for _, span := range values {
		var c composer
		c.unquote(l.cursor.text, span)
		if b, ok := c.block(Metadata, l.text); ok {
			b.Key = key
			facts = append(facts, b)
		}
	}
	return facts
}
