package mention

import (
	"slices"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/source"
)

// Residue is what the making of a text left in it: words that stand for what
// was still to be written, a word typed twice, a mark without its partner, a
// code of the page.
type Residue struct {
	Block *Block
	Span  source.Span // in Block.Text
	Sort  ResidueSort
	Marks []string // readings under which it is meant to stand there
}

// ResidueSort is the sort of a left-over.
type ResidueSort uint8

// The sorts.
const (
	UnfilledPlace ResidueSort = iota + 1 // XX, [insert name], lorem ipsum
	TwiceTyped                           // "the the"
	OpenMark                             // a quotation mark or bracket that is never closed
	ClosedMark                           // one that was never opened
	StrayMarkup                          // &nbsp;, <br>, â€™
	EditorNote                           // "(check spelling)", "TODO: add quote"
)

// Passage is where it stands.
func (r *Residue) Passage() article.Passage { return r.Block.passage(r.Span) }

// mostLeftovers is how many left-overs of one article are told. With more it
// is a form, or a text that means to tire the reader.
const mostLeftovers = 500

func (s *Set) addResidue(b *Block, span source.Span, sort ResidueSort, marks ...string) {
	if len(s.Residue) >= mostLeftovers {
		return
	}
	s.Residue = append(s.Residue, &Residue{Block: b, Span: span, Sort: sort, Marks: marks})
}

// readLeftovers finds what belongs to no article.
func (s *Set) readLeftovers() {
	for _, b := range s.Blocks {
		if len(b.Tokens) == 0 || outsideArticle(b.Block) {
			continue
		}
		s.readFurniture(b)
		s.readNotes(b)
		s.readPlaceholders(b)
		s.readTwiceTyped(b)
		s.readMarkup(b)
	}
	s.dropCode()
	s.readMarks()
	s.readRepeats()
}

// mostCodes is how many codes a slip leaves in an article. With more, the
// text is a page's source, and one of them says so.
const mostCodes = 20

func (s *Set) dropCode() {
	codes := 0
	isCode := func(r *Residue) bool { return r.Sort == StrayMarkup }
	for _, r := range s.Residue {
		if isCode(r) {
			codes++
		}
	}
	if codes <= mostCodes {
		return
	}
	first := s.Residue[slices.IndexFunc(s.Residue, isCode)]
	s.Residue = slices.DeleteFunc(s.Residue, func(r *Residue) bool { return isCode(r) && r != first })
}
