package article

import (
	"slices"
	"strings"
	"testing"
)

func TestNameWords(t *testing.T) {
	got := nameWords("GoogleDfpAd-adCaption td_block  mid-2")
	if want := strings.Fields("google dfp ad ad caption td block mid"); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// longParagraphs are enough text for readability to find the article.
func longParagraphs(n int) string {
	return strings.Repeat("<p>The harbour master said, as he had said before, that the ferry would keep to its timetable, whatever the weather did to the pier, and that nobody needed to wait on it.</p>\n", n)
}

// What the markup calls furniture is none of the article; the same words in a
// plain paragraph were left in its text.
func TestFurnitureByMarkup(t *testing.T) {
	tests := []struct {
		name, markup, words string
		kept                bool
	}{
		{"an advertisement", `<div class="ad-container mobile"><p>Advertisement</p></div>`, "Advertisement", false},
		{"in camel case", `<div class="GoogleDfpAd-wrapper"><div class="x">Advertisement</div></div>`, "Advertisement", false},
		{"on its line", `<p class="follow-google">Follow us on News</p>`, "Follow us", false},
		{"an inline label", `<span class="ad-label">Advertisement</span>`, "Advertisement", false},
		{"a share bar", `<ul class="sharebar"><li>Share</li></ul>`, "Share", false},
		{"a newsletter box", `<section id="newsletter-signup"><p>Sign up for our newsletter and hear of every ferry.</p></section>`, "Sign up", false},
		{"related stories", `<div class="c-related-posts"><h4>Also in the harbour</h4><p>A crane fell, and another rose.</p></div>`, "crane", false},
		{"a sentence set large", `<div class="pull-quote">Nobody needs to wait on the pier.</div>`, "Nobody needs to wait on the pier", false},
		{"a label for the blind", `<p><span class="off-screen">Image caption</span></p>`, "Image caption", false},
		{"nothing but a link", `<p><a href="/app">Click here to get the app of the harbour</a></p>`, "Click here", false},
		{"a plain paragraph", `<p>Advertisement</p>`, "Advertisement", true},
		{"a plain box", `<div>Share this article</div>`, "Share this article", true},
		{"a class that tells nothing", `<p class="body-text">Advertisement</p>`, "Advertisement", true},
		{"a name inside a word", `<p class="shadow headline-lead">The cranes are ready, he said.</p>`, "cranes", true},
	}
	for _, test := range tests {
		page := "<html><body><article><h1>Ferry keeps its timetable</h1>" + longParagraphs(4) + test.markup + "\n" + longParagraphs(4) + "</article></body></html>"
		if got := holds(t, page, test.words); got != test.kept {
			t.Errorf("%s: in the article %v, want %v", test.name, got, test.kept)
		}
	}
}

// An element around the text is the article, whatever else it is named for.
func TestFurnitureAroundText(t *testing.T) {
	page := `<html><body><div class="story social-share has-comments"><h1>Ferry keeps its timetable</h1>` + longParagraphs(6) + "</div></body></html>"
	if !holds(t, page, "harbour master") {
		t.Error("the article is gone")
	}
}

func TestHeadingWithoutText(t *testing.T) {
	page := "<html><body><article><h1>Ferry keeps its timetable</h1>" + longParagraphs(6) + "<h3>Comments</h3><p>comments</p></article></body></html>"
	if holds(t, page, "omments") {
		t.Error("the heading of the comments is in the article")
	}
}

func holds(t *testing.T, page, words string) bool {
	t.Helper()
	articles, problems := read("a.html", page)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return slices.ContainsFunc(articles[0].Blocks, func(b Block) bool { return strings.Contains(b.Text, words) })
}
