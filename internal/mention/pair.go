package mention

import (
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/timex"
)

// pairReach is how many signs and words may stand between a date and the same
// day in the other calendar: "28 شوال) المقبل، الموافق ليوم الخميس (13 أغسطس".
const pairReach = 9

// joinCalendars ties each date to the same day, or month, in the other
// calendar: "10 رمضان 1446 هـ الموافق 10 مارس 2025 م", "20 Ramadan 1446 (20
// March 2025)".
func (s *Set) joinCalendars() {
	for _, d := range s.Dates {
		if d.Pair != nil {
			continue
		}
		at, linked := s.pairAt(d)
		other := s.dateAt(d.Block, at)
		if other == nil || !pairs(d, other, linked) || s.spans(d, other) {
			continue
		}
		d.Pair, other.Pair = other, d
		d.Linked, other.Linked = linked, linked
		s.shareWeekday(d, other)
	}
}

// pairs says whether two dates that stand beside each other can name one day.
// Where nothing says that they do, they are the two parts of an apposition if
// a year dates them: "the first day of Ramadan, 11 March 2024".
func pairs(d, other *Date, linked bool) bool {
	hijri, gregorian := d, other
	if d.Calendar == timex.Gregorian {
		hijri, gregorian = other, d
	}
	switch {
	case d.Calendar == other.Calendar || d.Old() || other.Old() || other.Pair != nil || d.Block.Quoted(d.Start) != other.Block.Quoted(other.Start):
		return false
	case d.Day == 0 || other.Day == 0:
		return linked && hijri.Year != 0 && gregorian.Year != 0
	}
	return linked || gregorian.Year != 0
}

// pairAt is the token at which the other date of a pair would begin, and
// whether something says that it is the same day.
func (s *Set) pairAt(d *Date) (at int, linked bool) {
	b := d.Block
	for at = d.End; at < min(len(b.Tokens), d.End+pairReach); {
		next, links := s.passPair(b, at)
		if next == at {
			break
		}
		at, linked = next, linked || links
	}
	return at, linked
}

// passPair passes over what may stand between the two dates of a pair; at
// where it is something else.
func (s *Set) passPair(b *Block, at int) (next int, links bool) {
	if h, ok := b.At(at, knowledge.PairWord); ok {
		return h.End, true
	}
	if w := s.weekdayAt(b, at); w != nil {
		return w.End, false
	}
	switch {
	case b.Sign(at, '(', '[', '/', '='):
		return at + 1, true
	case b.Sign(at, ')', ']', ',', '-', '|'):
		return at + 1, false
	}
	for _, kind := range [...]knowledge.Kind{knowledge.Era, knowledge.DefiniteWord, knowledge.DayNoun} {
		if h, ok := b.At(at, kind); ok {
			return h.End, false
		}
	}
	if end := b.nextOrLast(at); end > at { // "28 شوال المقبل الموافق"
		return end, false
	}
	return at, false
}

// shareWeekday gives a weekday beside one of the two to the other.
func (s *Set) shareWeekday(d, other *Date) {
	if other.Weekday == nil {
		other.Weekday = d.Weekday
	}
	if d.Weekday == nil {
		d.Weekday = other.Weekday
	}
}

// spans says whether one of the two is an end of a period or one of a list, so
// that the other may stand for its other end: in "1 - 5 رمضان الموافق 1 مارس
// إلى 5 مارس" the fifth is not the first.
func (s *Set) spans(d, other *Date) bool {
	return s.endsList(d) || s.opensList(other)
}

// listReach is how far before a date a number may stand that shares its month.
const listReach = 4

// endsList says whether a number or a date of the same calendar right before
// the date belongs to it: "18 - 20 رمضان", "من الأحد 1 إلى الخميس 5 رمضان".
func (s *Set) endsList(d *Date) bool {
	b, at, joined := d.Block, d.Start-1, false
	for ; at >= max(0, d.Start-listReach); at-- {
		switch {
		case b.joinsDates(at):
			joined = true
			continue
		case b.Has(at, knowledge.Weekday), b.Has(at, knowledge.DayNoun), b.Sign(at, '(', ')'):
			continue
		}
		break
	}
	if !joined || at < 0 {
		return false
	}
	if _, digits, ok := b.Number(at); ok && digits <= 2 && !s.within(b, at) {
		return true
	}
	k := s.dateIndex(b, d.Start) - 1
	if k < 0 {
		return false
	}
	before := s.Dates[k]
	return before.Block == b && before.End == at+1 && before.Calendar == d.Calendar && before.Pair == nil
}

// opensList says whether a date of the same calendar follows right after.
func (s *Set) opensList(d *Date) bool {
	b, at, joined := d.Block, d.End, false
	for ; at < min(len(b.Tokens), d.End+listReach); at++ {
		if other := s.dateAt(b, at); other != nil {
			return joined && other.Calendar == d.Calendar
		}
		if b.joinsDates(at) {
			joined = true
		} else if !b.Has(at, knowledge.Weekday) && !b.Has(at, knowledge.DayNoun) && !b.Sign(at, '(', ')') {
			return false
		}
	}
	return false
}

// joinsDates says whether the token joins the ends of a period or the parts of a list.
func (b *Block) joinsDates(i int) bool {
	return b.Sign(i, '-', ',') || b.Has(i, knowledge.WeekdayRangeCue) || b.Has(i, knowledge.AndWord)
}

// within says whether the token belongs to a date.
func (s *Set) within(b *Block, i int) bool {
	k := s.dateIndex(b, i+1) - 1
	return k >= 0 && s.Dates[k].Block == b && s.Dates[k].Start <= i && i < s.Dates[k].End
}
