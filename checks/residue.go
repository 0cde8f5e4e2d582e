package checks

import (
	"html"
	"strconv"
	"strings"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/mention"
)

// Residue claims of what the making of a text left in it that it is no part
// of the text.
var Residue = Check{
	Name:   "residue",
	Doc:    "That a placeholder, a note to the desk, a word typed twice, a mark without its partner or a code is no part of the text.",
	Makes:  []string{"passage.residue"},
	Claims: residueClaims,
}

func residueClaims(m *mention.Set, out *claim.Set) {
	for _, r := range m.Residue {
		at := r.Passage()
		c := claim.Claim{Subject: passage(r.Block, at), Attribute: "residue", At: at, Marks: r.Marks}
		switch r.Sort {
		case mention.UnfilledPlace:
			c.Kind, c.Value = "placeholder", claim.Term("placeholder")
		case mention.EditorNote:
			c.Kind, c.Value = "note", claim.Term("note")
		case mention.TwiceTyped:
			words := strings.Fields(at.Text())
			word := strings.Join(words[:len(words)/2], " ")
			c.Kind, c.Value = "word", claim.Term("repeated-word")
			c.Args = []claim.Arg{{Name: "word", Value: claim.Name{Key: word, Shown: word}}}
		case mention.OpenMark, mention.ClosedMark:
			c.Kind, c.Value = "quote", claim.Term("unbalanced")
		case mention.StrayMarkup:
			c.Kind, c.Value = "markup", claim.Term("markup")
			if plain := html.UnescapeString(at.Text()); plain != at.Text() {
				c.Args = []claim.Arg{{Name: "plain", Value: claim.Name{Key: plain, Shown: plain}}}
			}
		}
		out.Add(c)
	}
}

// passage is the passage itself as a subject.
func passage(b *mention.Block, at article.Passage) claim.Subject {
	return claim.Subject{Kind: "passage", Key: strconv.Itoa(b.Index) + ":" + strconv.Itoa(at.Span.Start)}
}
