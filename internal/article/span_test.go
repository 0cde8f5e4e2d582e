package article

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// fataler is a test, a property or a fuzzer.
type fataler interface{ Fatalf(string, ...any) }

// checkSpans holds what every reader promises: each block's text maps into its
// source at the borders of runes, in order, and where it was copied byte by
// byte it is what stands there.
func checkSpans(t fataler, a *Article, size int) {
	for i := range a.Blocks {
		b := &a.Blocks[i]
		decoded := b.Source.Decoded
		if b.Text == "" || !utf8.ValidString(b.Text) || !utf8.ValidString(decoded) {
			t.Fatalf("block %d: %q", i, b.Text)
		}
		next := 0
		for _, s := range b.Origin {
			if s.Derived != next || s.Origin < 0 || s.Origin+s.OriginLen > len(decoded) {
				t.Fatalf("block %d: segment %+v where %d bytes came before", i, s, next)
			}
			next += s.DerivedLen
			if !isBorder(decoded, s.Origin) || !isBorder(decoded, s.Origin+s.OriginLen) || !isBorder(b.Text, s.Derived) {
				t.Fatalf("block %d: segment %+v cuts a rune", i, s)
			}
		}
		if next != len(b.Text) {
			t.Fatalf("block %d: %d of %d bytes are mapped", i, next, len(b.Text))
		}
		for at := range b.Text {
			from, to := b.Origin.Start(at), b.Origin.End(at)
			if to > from || !isBorder(decoded, from) || !isBorder(decoded, to) {
				t.Fatalf("block %d at %d: starts at %d, ends at %d", i, at, from, to)
			}
		}
		start, end := Passage{Block: b, Span: wholeSpan(b.Text)}.Position()
		if start.Offset > end.Offset || b.Source.Field == "" && end.Offset > size {
			t.Fatalf("block %d: %+v to %+v in %d bytes", i, start, end, size)
		}
	}
}

// checkPlain holds what is true where nothing stands for something else: the
// text is what stands at its place. An entity may be as long as what it means.
func checkPlain(t fataler, a *Article) {
	for _, b := range a.Blocks {
		for _, s := range b.Origin {
			if s.DerivedLen != s.OriginLen {
				continue
			}
			text, there := b.Text[s.Derived:s.Derived+s.DerivedLen], b.Source.Decoded[s.Origin:s.Origin+s.OriginLen]
			if text != there && strings.TrimSpace(text) != "" && !strings.Contains(there, "&") {
				t.Fatalf("%q stands where %q is", text, there)
			}
		}
	}
}

func isBorder(s string, at int) bool { return at == len(s) || utf8.RuneStart(s[at]) }

// names lets each format be read by its name.
var names = []string{"a.txt", "a.html", "a.md", "a.jsonl", "-"}

// snippets are what documents are made of, markup and letters, whole and broken.
var snippets = []string{
	"غرقت العبارة", "The ferry sank", " ", "\n", "\n\n", "\r\n", "\r", "\u00A0", "\u200F", "ـ", "ﻻ", "😀", "é", ".",
	"<p>", "</p>", "<b>", "</b>", "<br>", "<h1>", "</h1>", "<article>", "</article>", "<table>", "<td>", "<li><a href=x>", "</a>",
	"<figure><figcaption>", "</figcaption>", "<time datetime='2024-03-05'>", "<meta name=author content=\"A&amp;B\">", "<title>", "</title>",
	"<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"a\\u0627\\\"b\",\"author\":[{\"name\":\"x\"}]}</script>",
	"<!--", "-->", "<", "&amp;", "&nbsp;", "&#x627;", "&notit;", "&", "<!DOCTYPE html>", "<script>", "<style>",
	"# ", "## ", "> ", "*", "**", "_", "`", "```\n", "![", "](x)", "[", "\\", "---\n", "title: \"x\"\n", "|", "- ", "1. ",
	"{\"text\": \"", "\"}", "\\n", "\\u0627", "\\ud83d\\ude00", "\\ud83d", "\"", "{", "}", ", \"title\": \"",
	string(rune(0xF0001)), "\uFFFD", "\uFEFF",
}

func TestSpansStayInside(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		content := strings.Join(rapid.SliceOf(rapid.SampledFrom(snippets)).Draw(t, "content"), "")
		for a, err := range Read(rapid.SampledFrom(names).Draw(t, "name"), strings.NewReader(content)) {
			if err == nil {
				checkSpans(t, a, len(content))
				checkPlain(t, a)
			}
		}
	})
}

func FuzzReadText(f *testing.F) { fuzzRead(f, "a.txt", "One line\r\nAnother\rا\n\nx") }
func FuzzReadHTML(f *testing.F) { fuzzRead(f, "a.html", ferryPage) }
func FuzzReadMarkdown(f *testing.F) {
	fuzzRead(f, "a.md", "---\ntitle: x\n---\n# A *b*\n\n> c &amp; \\*\n\n![d](e)\n*f*\n")
}
func FuzzReadRecords(f *testing.F) {
	fuzzRead(f, "a.jsonl", `{"id": 1, "title": "a\u0627", "text": ["b", "c\n"]}`+"\n{}")
}

func fuzzRead(f *testing.F, name, seed string) {
	f.Add([]byte(seed))
	for _, snippet := range snippets {
		f.Add([]byte(seed + snippet))
	}
	f.Fuzz(func(t *testing.T, content []byte) {
		for a, err := range Read(name, strings.NewReader(string(content))) {
			if err == nil {
				checkSpans(t, a, len(content))
				checkPlain(t, a)
			}
		}
	})
}

func FuzzMetadataDay(f *testing.F) {
	f.Add("Tue, 27 Feb 2018 05:48:34 +0400")
	f.Add("2020-02-11T10:00:00Z")
	f.Fuzz(func(t *testing.T, s string) {
		const perYear = 366
		if day, ok := MetadataDay(s); ok && (day < (firstYear-1970)*perYear || day > (lastYear+1-1970)*perYear) {
			t.Fatalf("%q is day %d", s, day)
		}
	})
}
