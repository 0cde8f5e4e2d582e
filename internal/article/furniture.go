package article

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// furnitureNames are the words in the names of elements (class, id, role) that
// hold furniture of the page: slots of advertisements, bars to share, boxes
// to subscribe, lists of other stories, sentences of the text set large. Authors of pages write them in English
// whatever the language of the page.
var furnitureNames = wordSet(`ad ads adv advert adverts advertisement advertisements advertising advertorial adslot
	adunit adspot adcontainer adwrapper adlabel adbox adblock dfp gpt googleads adsbygoogle teads taboola outbrain inread
	promo promos promotion promoted sponsor sponsored sponsorship share shares sharing sharebar sharebox sharedaddy
	social socials socialbar addthis addtoany newsletter newsletters subscribe subscription signup paywall related
	relatedposts recirc recirculation recommended recommendations recommendation trending popular mostpopular mostread
	comments comment commentzone commentlist disqus gigyacomments breadcrumb breadcrumbs sidebar navigation pagination
	pager textresizer cookie cookies cookiebar consent gdpr vjs readtime widget toolbar slug banner popup modal
	pullquote pullquotes`)

// furnitureRuns are names of more than one word.
var furnitureRuns = [...]string{" reading time ", " read time ", " post views ", " page views ", " most read ", " most viewed ", " font size ", " text size ", " back to top ", " read more ", " follow us ", " follow google ", " pull quote "}

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for word := range strings.FieldsSeq(words) {
		set[word] = true
	}
	return set
}

// isFurniture says whether the element is furniture by its name. What the
// whole of a page or an article is called tells of what else it has.
func isFurniture(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Html, atom.Body, atom.Main, atom.Article:
		return false
	}
	names := nameOf(n)
	if names == "" {
		return false
	}
	words := nameWords(names)
	for _, word := range words {
		if furnitureNames[word] {
			return true
		}
	}
	run := " " + strings.Join(words, " ") + " "
	for _, name := range furnitureRuns {
		if strings.Contains(run, name) {
			return true
		}
	}
	return false
}

// nameWords are the words of names as programmers join them:
// "GoogleDfpAd-adCaption" is google, dfp, ad, ad, caption.
func nameWords(names string) []string {
	var words []string
	start := 0
	cut := func(end int) {
		if end > start {
			words = append(words, strings.ToLower(names[start:end]))
		}
	}
	lower := false
	for i, r := range names {
		switch {
		case !unicode.IsLetter(r):
			cut(i)
			start = i + len(string(r))
		case unicode.IsUpper(r) && lower:
			cut(i)
			start = i
		}
		lower = unicode.IsLower(r)
	}
	cut(len(names))
	return words
}

// withoutFurniture drops the blocks of furniture. An element that holds a good
// part of the text was named for something else.
func withoutFurniture(blocks []pageBlock) []pageBlock {
	total := 0
	held := map[*html.Node]int{}
	for i := range blocks {
		total += blocks[i].extracted
		for _, n := range blocks[i].furniture {
			held[n] += blocks[i].extracted
		}
	}
	kept := blocks[:0:0]
	for _, b := range blocks {
		small := func(n *html.Node) bool { return held[n]*smallestText <= total }
		if !slices.ContainsFunc(b.furniture, small) {
			kept = append(kept, b)
		}
	}
	return kept
}

// smallestText is the part of the text, one in so many, that furniture does
// not reach.
const smallestText = 5

// withoutLastHeading cuts off a heading that has nothing under it: what it
// heads ("Comments") is no part of the article.
func withoutLastHeading(blocks []pageBlock) []pageBlock {
	under := 0
	for i := len(blocks) - 1; i > 0 && under <= leastUnderHeading; i-- {
		if blocks[i].heading {
			return blocks[:i]
		}
		under += len(blocks[i].Text)
	}
	return blocks
}

// leastUnderHeading is the number of bytes that tell something under a heading.
const leastUnderHeading = 40
