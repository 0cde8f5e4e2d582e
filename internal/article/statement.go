package article

import (
	"strings"

	"golang.org/x/net/html/atom"

	"github.com/tanaqud/tanaqud/internal/source"
)

// tag is a start tag as it stands in the page.
type tag struct {
	text *source.Text
	span source.Span
	name atom.Atom
}

// value gives the place of an attribute's value, without its quotes.
func (t tag) value(name string) (span source.Span, ok bool) {
	raw := t.text.Decoded[t.span.Start:t.span.End]
	i := 1 + len(t.name.String())
	for i < len(raw) {
		i += len(raw[i:]) - len(strings.TrimLeft(raw[i:], " \t\r\n\f/"))
		start := i
		for i < len(raw) && !strings.ContainsRune(" \t\r\n\f/>=", rune(raw[i])) {
			i++
		}
		key := raw[start:i]
		i += len(raw[i:]) - len(strings.TrimLeft(raw[i:], " \t\r\n\f"))
		if i >= len(raw) || raw[i] != '=' {
			if key == "" {
				i++
			}
			continue
		}
		i++
		i += len(raw[i:]) - len(strings.TrimLeft(raw[i:], " \t\r\n\f"))
		start, end, next := attributeValue(raw, i)
		if strings.EqualFold(key, name) {
			return source.Span{Start: t.span.Start + start, End: t.span.Start + end}, true
		}
		i = next
	}
	return source.Span{}, false
}

// attributeValue gives the bounds of the value that starts at i, and where the
// tag goes on.
func attributeValue(raw string, i int) (start, end, next int) {
	if i < len(raw) && (raw[i] == '"' || raw[i] == '\'') {
		length := strings.IndexByte(raw[i+1:], raw[i])
		if length < 0 {
			return i + 1, len(raw), len(raw)
		}
		return i + 1, i + 1 + length, i + 2 + length
	}
	length := strings.IndexAny(raw[i:], " \t\r\n\f>")
	if length < 0 {
		length = len(raw) - i
	}
	return i, i + length, i + length
}

// get is the attribute's value as the page has it, "" where it has none.
func (t tag) get(name string) string {
	span, ok := t.value(name)
	if !ok {
		return ""
	}
	return t.text.Decoded[span.Start:span.End]
}

// metaKeys are the names under which pages state what we want to know.
var metaKeys = map[string]string{
	"article:published_time": "published", "og:article:published_time": "published", "og:published_time": "published",
	"datepublished": "published", "date": "published", "pubdate": "published", "publishdate": "published", "publish-date": "published",
	"publication_date": "published", "dc.date": "published", "dc.date.issued": "published", "dcterms.created": "published",
	"parsely-pub-date": "published", "sailthru.date": "published", "cxenseparse:recs:publishtime": "published",
	"article:modified_time": "modified", "og:updated_time": "modified", "datemodified": "modified", "lastmod": "modified", "last-modified": "modified",
	"author": "author", "article:author": "author", "dc.creator": "author", "parsely-author": "author", "byl": "author",
	"og:site_name": "publisher", "publisher": "publisher", "dc.publisher": "publisher",
	"og:title": "title", "dc.title": "title",
}

// note takes what a tag states about the article.
func (p *page) note(t tag) {
	switch t.name {
	case atom.Meta:
		for _, name := range []string{"property", "name", "itemprop"} {
			key, known := metaKeys[strings.ToLower(strings.TrimSpace(t.get(name)))]
			if span, ok := t.value("content"); ok && known {
				p.state(key, span)
				return
			}
		}
	}
}

// noteText takes what the text of a <title> or of linked data states.
func (p *page) noteText(inside tag, span source.Span) {
	switch {
	case inside.name == atom.Title:
		p.state("title", span)
	case inside.name == atom.Script && strings.Contains(strings.ToLower(inside.get("type")), "ld+json"):
		p.linked = append(p.linked, linkedData(p.text, span)...)
	}
}

// state adds a Metadata block.
func (p *page) state(key string, span source.Span) {
	var c composer
	c.unescape(p.text.Decoded, span)
	if b, ok := c.block(Metadata, p.text); ok {
		b.Key = key
		p.metadata = append(p.metadata, b)
	}
}
