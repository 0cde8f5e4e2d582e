package article

import (
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// isUnseen says whether a reader of the page sees nothing of the element, or
// nothing that is text.
func isUnseen(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Head, atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Svg, atom.Math, atom.Iframe,
		atom.Object, atom.Select, atom.Textarea, atom.Button, atom.Audio, atom.Video, atom.Canvas:
		return n.Type == html.ElementNode
	}
	if n.Type != html.ElementNode {
		return false
	}
	for _, a := range n.Attr {
		switch {
		case a.Key == "hidden":
			return true
		case a.Key == "style" && hiddenStyle.MatchString(a.Val), a.Key == "class" && hiddenClass.MatchString(a.Val):
			return true
		}
	}
	return false
}

var (
	hiddenStyle = regexp.MustCompile(`(?i)display\s*:\s*none|visibility\s*:\s*hidden`)
	hiddenClass = regexp.MustCompile(`(?i)\b(?:visually-?hidden|sr-only|screen-reader(?:-text)?|off-?screen)\b`) // read out to the blind
)

// isBlock says whether the element stands on lines of its own.
func isBlock(n *html.Node) bool {
	switch n.DataAtom {
	case atom.A, atom.Abbr, atom.Acronym, atom.B, atom.Bdi, atom.Bdo, atom.Big, atom.Cite, atom.Code, atom.Data, atom.Del, atom.Dfn,
		atom.Em, atom.Font, atom.I, atom.Img, atom.Input, atom.Ins, atom.Kbd, atom.Label, atom.Mark, atom.Nobr, atom.Picture, atom.Q,
		atom.Rp, atom.Rt, atom.Ruby, atom.S, atom.Samp, atom.Small, atom.Span, atom.Strike, atom.Strong, atom.Sub, atom.Sup,
		atom.Time, atom.Tt, atom.U, atom.Var, atom.Wbr:
		return false
	}
	return n.Type == html.ElementNode && n.DataAtom != 0
}

// roleOf is the role of the text in a block element, where its tag or its
// class tells; otherwise that of the element around it.
func roleOf(n *html.Node, around Role) Role {
	switch n.DataAtom {
	case atom.H1:
		return Headline
	case atom.Figcaption:
		return Caption
	case atom.Blockquote:
		return Quote
	case atom.Address:
		return Byline
	case atom.Footer:
		return Footer
	case atom.Html, atom.Body, atom.Main, atom.Article, atom.Section: // what they are called is not for each of their parts
		return around
	}
	switch names := nameOf(n); {
	case captionName.MatchString(names), slices.Contains(nameWords(names), "caption"):
		return Caption
	case bylineName.MatchString(names):
		return Byline
	}
	return around
}

// The greatest lengths in bytes of what a class may call so: a class often
// names a box that holds more than the thing.
const (
	longestByline  = 300
	longestCaption = 1500
)

// fitting is the role, unless the text is too long for it.
func fitting(role Role, text string) Role {
	if role == Byline && len(text) > longestByline || role == Caption && len(text) > longestCaption {
		return Body
	}
	return role
}

func isHeading(n *html.Node) bool {
	return len(n.Data) == 2 && n.Data[0] == 'h' && n.Data[1] >= '2' && n.Data[1] <= '6'
}

var (
	captionName = regexp.MustCompile(`(?i)\b(?:wp-)?(?:image-?|photo-?|media-?|img-?)?caption(?:-text)?\b`)
	bylineName  = regexp.MustCompile(`(?i)\b(?:by-?line|author(?:-?name)?|writer)\b`)
)

// nameOf is what the author of the page calls the element.
func nameOf(n *html.Node) string {
	var names []string
	for _, a := range n.Attr {
		switch a.Key {
		case "class", "id", "itemprop", "rel", "role":
			names = append(names, a.Val)
		}
	}
	return strings.Join(names, " ")
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}
