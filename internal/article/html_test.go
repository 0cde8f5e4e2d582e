package article

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/charmap"
)

// shown is what a test looks at of a block.
type shown struct {
	Role Role
	Key  string
	Text string
	Raw  string // what stands at the block's span in the document as given
}

func show(t *testing.T, name, content string) []shown {
	t.Helper()
	articles, problems := read(name, content)
	if len(problems) > 0 || len(articles) != 1 {
		t.Fatalf("articles %d, problems %v", len(articles), problems)
	}
	var out []shown
	for i := range articles[0].Blocks {
		b := &articles[0].Blocks[i]
		start, end := Passage{Block: b, Span: wholeSpan(b.Text)}.Position()
		s := shown{b.Role, b.Key, b.Text, content[start.Offset:end.Offset]}
		if s.Raw == s.Text {
			s.Raw = ""
		}
		out = append(out, s)
	}
	return out
}

const ferryPage = `<!DOCTYPE html>
<html lang="en"><head><meta charset=utf-8>
<title>Ferry sinks at its pier | The Gull</title>
<meta property="article:published_time" content='2024-03-05T10:00:00Z'>
<meta name=author content=Ann&#32;Lee>
<script type="application/ld+json">{"@graph":[{"@type":"WebPage","datePublished":"1999-01-01"},
{"@type":["NewsArticle"],"headline":"Ferry \"Wren\" sinks","author":[{"name":"Ann Lee"}],"datePublished":"2024-03-05"}]}</script>
</head><body>
<nav><a href=/>Home</a> <a href=/sea>Sea</a></nav>
<article>
<h1>Ferry sinks at its pier</h1>
<p class="byline">By Ann Lee</p>
<p><time datetime="2024-03-05">5 March 2024</time></p>
<figure><img src=a.jpg alt=ferry><figcaption>The <i>Wren</i> on Monday</figcaption></figure>
<p>The ferry sank &amp; nobody was hurt,<br>the harbour master said&nbsp;on <b>Tuesday</b> <i>morning</i>.</p>
<blockquote>We were all at breakfast.</blockquote>
<ul><li><a href=/1>Another ferry sinks</a></li></ul>
<p>0 comments</p>
</article>
<footer>© 2024 The Gull</footer>
</body></html>`

func TestReadHTML(t *testing.T) {
	want := []shown{
		{Metadata, "title", `Ferry "Wren" sinks`, `Ferry \"Wren\" sinks`},
		{Metadata, "author", "Ann Lee", ""},
		{Metadata, "published", "2024-03-05", ""},
		{Metadata, "title", "Ferry sinks at its pier | The Gull", ""},
		{Metadata, "published", "2024-03-05T10:00:00Z", ""},
		{Headline, "", "Ferry sinks at its pier", ""},
		{Byline, "", "By Ann Lee", ""},
		{Body, "", "5 March 2024", ""},
		{Caption, "", "The Wren on Monday", "The <i>Wren</i> on Monday"},
		{Body, "", "The ferry sank & nobody was hurt,", "The ferry sank &amp; nobody was hurt,"},
		{Body, "", "the harbour master said\u00A0on Tuesday morning.", "the harbour master said&nbsp;on <b>Tuesday</b> <i>morning</i>."},
		{Quote, "", "We were all at breakfast.", ""},
		{Body, "", "0 comments", ""},
	}
	if diff := cmp.Diff(want, show(t, "a.html", ferryPage)); diff != "" {
		t.Error(diff)
	}
}

// A page in a one-byte encoding that its <meta> names.
func TestReadHTMLInWindows1256(t *testing.T) {
	const caption = "غرقت العبارة «النورس»"
	raw, err := charmap.Windows1256.NewEncoder().String("<html><meta charset=windows-1256><body><h1>العبارة</h1><figcaption>" + caption + "</figcaption>")
	if err != nil {
		t.Fatal(err)
	}
	articles, problems := read("a.html", raw)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	b := &articles[0].Blocks[1]
	start, end := Passage{Block: b, Span: wholeSpan(b.Text)}.Position()
	there, err := charmap.Windows1256.NewDecoder().String(raw[start.Offset:end.Offset])
	if err != nil || b.Role != Caption || b.Text != caption || there != caption {
		t.Errorf("%v %q stands where %q is", b.Role, b.Text, there)
	}
}

func TestReadFragment(t *testing.T) {
	want := []shown{
		{Body, "", "One <two", "One &lttwo"},
		{Body, "", "Three & 4", ""},
	}
	if diff := cmp.Diff(want, show(t, "a.html", "<p>One &lttwo</p>\r\n<p>Three & 4")); diff != "" {
		t.Error(diff)
	}
}

func TestReadMarkdown(t *testing.T) {
	const document = "---\ntitle: \"Ferry sinks\"\ndate: 2024-03-05\nlayout: post\n---\n\nThe *ferry* sank \\& [nobody](http://a.b \"t\") was hurt &ndash; so\nthe master.  \nA line.\n\n> We were\n> at breakfast.\n\n## Later\n\n![The Wren](wren.jpg)\n*The Wren on Monday*\n\n```\ncode\n```\n"
	want := []shown{
		{Headline, "", "Ferry sinks", ""},
		{Metadata, "published", "2024-03-05", ""},
		{Body, "", "The ferry sank & nobody was hurt – so\nthe master.", "The *ferry* sank \\& [nobody](http://a.b \"t\") was hurt &ndash; so\nthe master."},
		{Body, "", "A line.", ""},
		{Quote, "", "We were\nat breakfast.", "We were\n> at breakfast."},
		{Body, "", "Later", ""},
		{Caption, "", "The Wren", ""},
		{Caption, "", "The Wren on Monday", ""},
	}
	if diff := cmp.Diff(want, show(t, "a.md", document)); diff != "" {
		t.Error(diff)
	}
}

func TestEntities(t *testing.T) {
	tests := []struct{ raw, want string }{
		{"a &amp; b", "a & b"},
		{"&lt;p&gt;", "<p>"},
		{"&notit;", "¬it;"},
		{"&#1575;&#x644;", "ال"},
		{"&semi;&#59;", ";;"},
		{"AT&T & co &", "AT&T & co &"},
		{"&unknown; &;", "&unknown; &;"},
	}
	for _, test := range tests {
		var c composer
		c.unescape(test.raw, wholeSpan(test.raw))
		if got := c.text.String(); got != test.want {
			t.Errorf("%q: got %q, want %q", test.raw, got, test.want)
		}
	}
}
