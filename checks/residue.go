package checks

import (
	"html"
	"slices"
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
			if inPlain(at) != at.Text() {
				c.Args = offer("plain", decoded(m, r.Block))
			}
		}
		out.Add(c)
	}
}

// decoded writes what the codes of a paragraph stand for. One of two quotation
// marks by itself would be one without its partner.
func decoded(m *mention.Set, b *mention.Block) (edit claim.Edit) {
	for _, r := range m.Residue {
		if r.Block == b && r.Sort == mention.StrayMarkup && len(r.Marks) == 0 {
			edit = append(edit, claim.Replacement{At: r.Passage(), Text: inPlain(r.Passage())})
		}
	}
	return slices.DeleteFunc(edit, func(x claim.Replacement) bool { return x.Text == x.At.Text() })
}

func inPlain(code article.Passage) string { return html.UnescapeString(code.Text()) }

// passage is the passage itself as a subject.
func passage(b *mention.Block, at article.Passage) claim.Subject {
	return claim.Subject{Kind: "passage", Key: strconv.Itoa(b.Index) + ":" + strconv.Itoa(at.Span.Start)}
}
