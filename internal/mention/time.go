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
	stamp, ok := s.Published()
	if !ok {
		s.Times = s.timesBy(timex.Reference{MonthFirst: s.monthFirst})
		return
	}
	s.Times = s.timesBy(s.referenceOn(stamp.middle()))
}

func (s *Set) referenceOn(day int) timex.Reference {
	return timex.Reference{Now: timex.Moment(day) * 86400, Known: true, MonthFirst: s.monthFirst}
}

func (s *Set) timesBy(ref timex.Reference) (list []*Time) {
	for _, b := range s.Blocks {
		for _, x := range timex.Read(b.Words, ref) {
			list = append(list, &Time{Timex: x, Block: b})
		}
	}
	return list
}

// TimesFrom are the expressions of time as they are reckoned from a day, which
// may be another than the one that the article states.
func (s *Set) TimesFrom(day int) []*Time {
	if stamp, ok := s.Published(); ok && stamp.middle() == day {
		return s.Times
	}
	return s.timesBy(s.referenceOn(day))
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
