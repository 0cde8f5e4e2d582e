package mention

import (
	"sort"

	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
)

// joinWeekdays ties each weekday to the date beside it: "Tuesday, June 13",
// "الثلاثاء (13 يونيو)", "13 June (Tuesday)", and each date to the same day
// in the other calendar.
func (s *Set) joinWeekdays() {
	for _, w := range s.Weekdays {
		if d := s.dateAt(w.Block, w.Block.skipTo(w.End)); d != nil && d.Day != 0 && !d.countsWeekdays(w) {
			w.Date, d.Weekday = d, w
		}
	}
	for _, d := range s.Dates {
		b := d.Block
		at := b.skipTo(d.End)
		if other := s.sameDay(d); other != nil {
			d.Pair, other.Pair = other, d
			if other.Weekday == nil {
				other.Weekday = d.Weekday
			}
		}
		if d.Weekday != nil || d.Day == 0 {
			continue
		}
		if w := s.weekdayAt(b, at); w != nil && w.Date == nil && at > d.End && (at-d.End <= 1 || b.Has(at-1, knowledge.PairWord)) {
			w.Date, d.Weekday = d, w
		}
	}
}

// sameDay is the date behind d that gives its day in the other calendar: "10
// رمضان 1446هـ الموافق يوم الاثنين 10 مارس 2025", "10 Ramadan 1446, or Monday,
// 10 March 2025".
func (s *Set) sameDay(d *Date) *Date {
	if d.Day == 0 {
		return nil
	}
	b, at := d.Block, d.End
	for steps := 0; steps < 6; steps++ {
		if other := s.dateAt(b, at); other != nil && at > d.End {
			if other.Calendar == d.Calendar || other.Day == 0 {
				return nil
			}
			return other
		}
		next := b.skipTo(at)
		for _, kind := range [...]knowledge.Kind{knowledge.SameTimeCue, knowledge.DayNoun, knowledge.Weekday} {
			if h, ok := b.At(next, kind); ok && next == at {
				next = h.End
			}
		}
		if next == at {
			return nil
		}
		at = next
	}
	return nil
}

// countsWeekdays says whether what looks like the day of the month counts the
// weekdays of the month: "الأربعاء الأول من أبريل" is its first Wednesday.
func (d *Date) countsWeekdays(w *Weekday) bool {
	return d.Day <= 5 && d.Start == w.End && d.Block.Tokens[d.Start].Kind == language.Word
}

// skipTo passes over what may stand between a weekday and its date.
func (b *Block) skipTo(i int) int {
	for steps := 0; steps < 3; steps++ {
		switch {
		case b.Sign(i, ',', '(', '/', '-'):
			i++
		case b.Has(i, knowledge.DefiniteWord):
			i++
		case b.Has(i, knowledge.PairWord):
			h, _ := b.At(i, knowledge.PairWord)
			i = h.End
		default:
			return i
		}
	}
	return i
}

// dateAt is the date that begins at token i; nil for none. Dates and weekdays
// are in the order of the text.
func (s *Set) dateAt(b *Block, i int) *Date {
	k := s.dateIndex(b, i)
	if k < len(s.Dates) && s.Dates[k].Block == b && s.Dates[k].Start == i {
		return s.Dates[k]
	}
	return nil
}

// dateIndex is where a date that begins at token i stands among the dates, or
// would stand.
func (s *Set) dateIndex(b *Block, i int) int {
	return sort.Search(len(s.Dates), func(k int) bool { return !before(s.Dates[k].Block, s.Dates[k].Start, b, i) })
}

func (s *Set) weekdayAt(b *Block, i int) *Weekday {
	k := sort.Search(len(s.Weekdays), func(k int) bool { return !before(s.Weekdays[k].Block, s.Weekdays[k].Start, b, i) })
	if k < len(s.Weekdays) && s.Weekdays[k].Block == b && s.Weekdays[k].Start == i {
		return s.Weekdays[k]
	}
	return nil
}

// before says whether a token of one block comes before a token of another.
func before(b *Block, i int, other *Block, j int) bool {
	if b.Index != other.Index {
		return b.Index < other.Index
	}
	return i < j
}

// searchPlace finds where in a list that is in the order of the text a mention
// at a token stands, or would stand.
func searchPlace(n int, at func(k int) (*Block, int), b *Block, i int) int {
	return sort.Search(n, func(k int) bool {
		block, start := at(k)
		return !before(block, start, b, i)
	})
}
