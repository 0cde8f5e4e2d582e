package mention

import (
	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/timex"
)

// Time is an expression of time in the article, reckoned from its date.
type Time struct {
	*timex.Timex
	Block *Block
}

// Passage is where the expression stands.
func (t *Time) Passage() article.Passage { return t.Block.Passage(t.Start, t.End) }

// PassageOf is where an end of the expression stands.
func (t *Time) PassageOf(end *timex.Timex) article.Passage {
	return t.Block.Passage(end.Start, end.End)
}

// readTimes finds the expressions of time of all blocks, once the article's
// own date is known.
func (s *Set) readTimes() {
	ref := timex.Reference{MonthFirst: s.monthFirst}
	if stamp, ok := s.Published(); ok {
		ref.Now, ref.Known = timex.Moment(stamp.From)*86400, true
	}
	for _, b := range s.Blocks {
		for _, x := range timex.Read(b.Words, ref) {
			s.Times = append(s.Times, &Time{Timex: x, Block: b})
		}
	}
}

// TimesOf are the expressions of time of a block, in the order of the text.
func (s *Set) TimesOf(b *Block) []*Time {
	first := s.timeIndex(b, 0)
	end := first
	for end < len(s.Times) && s.Times[end].Block == b {
		end++
	}
	return s.Times[first:end]
}
