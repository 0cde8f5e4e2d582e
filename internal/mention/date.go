package mention

import (
	"slices"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/timex"
)

// Date is a calendar date in the article.
type Date struct {
	timex.Date
	Block   *Block
	Weekday *Weekday // written beside it
	Pair    *Date    // the same day or month in the other calendar: "... الموافق ..."
	Linked  bool     // words, a bracket or a slash say that the pair is one; otherwise a comma, a dash or nothing parts the two
}

// Passage is where the date stands.
func (d *Date) Passage() article.Passage { return d.Block.Passage(d.Start, d.End) }

// Old says whether a number right after a date without its year is probably
// one, of a time that news hardly speaks of: "8 يونيو 632", "10 Muharram 61 AH".
func (d *Date) Old() bool {
	if d.Year != 0 || d.Day == 0 {
		return false
	}
	at := d.End
	if h, ok := d.Block.At(at, knowledge.YearNoun); ok {
		at = h.End
	}
	_, digits, ok := d.Block.Number(at)
	return ok && digits <= 4
}

// Weekday is a name of a day of the week in the article.
type Weekday struct {
	timex.Weekday
	Block *Block
	Date  *Date // written beside it
}

// Passage is where the weekday stands.
func (w *Weekday) Passage() article.Passage {
	if w.Noun {
		return w.Block.Passage(w.Start-1, w.End)
	}
	return w.Block.Passage(w.Start, w.End)
}

// Lead is the noun before the weekday that Passage shows with it; "" for none.
func (w *Weekday) Lead() string {
	if !w.Noun {
		return ""
	}
	return w.Block.Word(w.Start - 1)
}

// Clock is a time of day in the article.
type Clock struct {
	timex.Clock
	Block *Block
}

// Passage is where the time stands.
func (c *Clock) Passage() article.Passage { return c.Block.Passage(c.Start, c.End) }

// Year is a year in the article.
type Year struct {
	timex.Year
	Block *Block
}

// Passage is where the year stands.
func (y *Year) Passage() article.Passage { return y.Block.Passage(y.Start, y.End) }

// Digits is where the number itself stands, without "the year" before it.
func (y *Year) Digits() article.Passage { return y.Block.Passage(y.End-1, y.End) }

// year is the year that begins at token i; nil for none.
func (b *Block) year(i int) *Year {
	y := timex.YearAt(b.Words, i)
	if y == nil {
		return nil
	}
	return &Year{Year: *y, Block: b}
}

// Dateline is the head of a wire story: place, date, agency.
type Dateline struct {
	Block      *Block
	Start, End int   // tokens, without the dash that closes it
	Date       *Date // nil where it has none
}

// Stamp is what an article says of its own date.
type Stamp struct {
	At       article.Passage
	From, To int // days since 1970-01-01, inclusive
	Year     int // 0 where the text does not say the year itself
	Sort     StampSort
	Date     *Date // nil for metadata and for the caller's date
	Inferred bool  // the year is the program's guess
}

// middle is the day in the middle of the stamp: of several that the text leaves
// open, the one least wrong to count from.
func (s *Stamp) middle() int { return s.From + (s.To-s.From)/2 }

// StampSort is where a stamp comes from.
type StampSort uint8

// The sorts, the most trustworthy first.
const (
	FromDateline  StampSort = iota
	FromPublished           // a line such as "Published: 2 March 2025"
	FromMetadata
	FromBody   // "today, Friday 4 August 2023"
	FromLede   // a full date in the lede: the time of the article only roughly
	FromCaller // --date
)

// Published is the day of the article by its most trustworthy stamp: the one
// to reckon "last year" from. ok is false where the article tells none.
func (s *Set) Published() (stamp *Stamp, ok bool) {
	if len(s.Stamps) == 0 {
		return nil, false
	}
	return s.Stamps[0], true
}

// readTime finds the expressions of time of a block.
func (s *Set) readTime(b *Block) {
	for i := 0; i < len(b.Tokens); {
		i = max(i+1, s.timeAt(b, i))
	}
}

// timeAt reads the expression of time that begins at token i and tells where
// it ends; i when there is none.
func (s *Set) timeAt(b *Block, i int) int {
	if !timex.Begins(b.Words, i) {
		return i
	}
	if d := timex.DateAt(b.Words, i); d != nil {
		s.Dates = append(s.Dates, &Date{Date: *d, Block: b})
		return d.End
	}
	if c := timex.ClockAt(b.Words, i); c != nil {
		s.Clocks = append(s.Clocks, &Clock{Clock: *c, Block: b})
		return c.End
	}
	if y := b.year(i); y != nil {
		s.Years = append(s.Years, y)
		return y.End
	}
	if w := timex.WeekdayAt(b.Words, i); w != nil {
		s.Weekdays = append(s.Weekdays, &Weekday{Weekday: *w, Block: b})
		return w.End
	}
	return i
}

// settleOrder reads the open dates in the order that the article's other dates
// have, "5 June" or "June 5"; where they leave it open the date is dropped.
func (s *Set) settleOrder() {
	dayFirst, monthFirst := 0, 0
	for _, d := range s.Dates {
		if len(d.Months) == 0 || d.Day == 0 {
			continue
		}
		if d.Months[0].Start == d.Start {
			monthFirst++
		} else {
			dayFirst++
		}
	}
	s.monthFirst = monthFirst > 0 && dayFirst == 0
	s.Dates = slices.DeleteFunc(s.Dates, func(d *Date) bool {
		if !d.Open {
			return false
		}
		if s.monthFirst {
			d.Day, d.Month = d.Month, d.Day
		}
		return (dayFirst > 0) == (monthFirst > 0)
	})
}
