package article

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
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
	i := skipAny(raw, 1+len(t.name.String()), " \t\r\n\f/")
	for i < len(raw) && raw[i] != '>' {
		start := i
		i = skipUntil(raw, i+1, " \t\r\n\f/>=") // a name may start with any sign, even =
		key := raw[start:i]
		i = skipAny(raw, i, " \t\r\n\f")
		if i < len(raw) && raw[i] == '=' {
			value, next := attributeValue(raw, skipAny(raw, i+1, " \t\r\n\f"))
			if strings.EqualFold(key, name) {
				return source.Span{Start: t.span.Start + value.Start, End: t.span.Start + value.End}, true
			}
			i = next
		}
		i = skipAny(raw, i, " \t\r\n\f/")
	}
	return source.Span{}, false
}

// skipAny is the first place from i on that holds none of the bytes.
func skipAny(s string, i int, bytes string) int {
	for i < len(s) && strings.IndexByte(bytes, s[i]) >= 0 {
		i++
	}
	return i
}

// skipUntil is the first place from i on that holds one of the bytes.
func skipUntil(s string, i int, bytes string) int {
	for i < len(s) && strings.IndexByte(bytes, s[i]) < 0 {
		i++
	}
	return i
}

// attributeValue gives the value that starts at i, and where the tag goes on.
func attributeValue(raw string, i int) (value source.Span, next int) {
	if i >= len(raw) || raw[i] != '"' && raw[i] != '\'' {
		end := skipUntil(raw, i, " \t\r\n\f>")
		return source.Span{Start: i, End: end}, end
	}
	end := skipUntil(raw, i+1, raw[i:i+1])
	return source.Span{Start: i + 1, End: end}, min(end+1, len(raw))
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
	if b, ok := c.block(Metadata, p.text); ok && !isAddress(b.Text) {
		b.Key = key
		p.metadata = append(p.metadata, b)
	}
}

// times gives the day of publication that a <time> states at the head of the
// article; in its text <time> says something else.
func (p *page) times(article []pageBlock) []Block {
	for _, b := range article {
		if b.time != nil {
			return p.time(b.time)
		}
		if b.Role == Body && len(b.Text) > longLine {
			break
		}
	}
	return nil
}

// longLine is longer than a byline and dateline, in bytes.
const longLine = 300

func (p *page) time(n *html.Node) []Block {
	at, err := strconv.Atoi(attribute(n, offsetAttribute))
	if err != nil || at >= len(p.text.Decoded) {
		return nil
	}
	t := tag{text: p.text, span: source.Span{Start: at, End: len(p.text.Decoded)}, name: atom.Time}
	span, ok := t.value("datetime")
	if !ok {
		return nil
	}
	b, ok := slice(Metadata, p.text, span)
	if !ok {
		return nil
	}
	b.Key = "published"
	return []Block{b}
}
