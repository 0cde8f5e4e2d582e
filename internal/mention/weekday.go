package mention

import (
	"sort"

	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
)

// willCue is the value of a FutureCue that goes with a verb, not with a day.
const willCue = 2

// betweenCalendars is the value of a PairWord that says nothing of weekdays:
// "Friday or 3 May" are two days, "5 Shawwal or 3 May" one.
const betweenCalendars = 1

// joinWeekdays ties each weekday to the date beside it: "Tuesday, June 13",
// "الثلاثاء (13 يونيو)", "13 June (Tuesday)".
func (s *Set) joinWeekdays() {
	for _, w := range s.Weekdays {
		if d := s.dateAt(w.Block, w.Block.skipTo(w.End)); d != nil && d.Day != 0 && !d.countsWeekdays(w) {
			w.Date, d.Weekday = d, w
		}
	}
	for _, d := range s.Dates {
		if d.Weekday != nil || d.Day == 0 {
			continue
		}
		b := d.Block
		at := b.skipTo(d.End)
		if w := s.weekdayAt(b, at); w != nil && w.Date == nil && at > d.End && (at-d.End <= 1 || b.Has(at-1, knowledge.PairWord)) {
			w.Date, d.Weekday = d, w
		}
	}
}

// countsWeekdays says whether what looks like the day of the month counts the
// weekdays of the month: "الأربعاء الأول من أبريل" is its first Wednesday, but
// "الأربعاء فاتح أبريل" its first day.
func (d *Date) countsWeekdays(w *Weekday) bool {
	return d.Day <= 5 && d.Start == w.End && d.Block.Tokens[d.Start].Kind == language.Word && !d.Block.Has(d.Start, knowledge.FirstOfMonth)
}

// skipTo passes over what may stand between a weekday and its date.
func (b *Block) skipTo(i int) int {
	for steps := 0; steps < 4; steps++ {
		switch {
		case b.Sign(i, ',', '(', '/', '-'), b.Has(i, knowledge.DefiniteWord), b.Has(i, knowledge.ArticleWord):
			i++
		case b.nextOrLast(i) > i:
			i = b.nextOrLast(i)
		case b.IsArabic(i) && b.Has(i, knowledge.InCue) && b.isNumber(i+1): // "الأحد في 24 حزيران"
			i++
		case b.Has(i, knowledge.PairWord):
			h, _ := b.At(i, knowledge.PairWord)
			if h.Value == betweenCalendars {
				return i
			}
			i = h.End
		default:
			return i
		}
	}
	return i
}

// nextOrLast is the end of an adjective of a weekday or a month that begins at
// token i, and that its date may follow: "الأحد المقبل 27 يوليو"; i for none.
func (b *Block) nextOrLast(i int) int {
	if !b.IsArabic(i) {
		return i
	}
	if h, ok := b.At(i, knowledge.FutureCue); ok && h.Value != willCue {
		return h.End
	}
	if h, ok := b.At(i, knowledge.PastCue); ok && h.Value == 1 {
		return h.End
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
