package mention

import (
	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
)

// Calendar is the calendar that a date is written in.
type Calendar uint8

// The calendars.
const (
	Gregorian Calendar = iota
	Hijri              // Umm al-Qura where it has to be reckoned
)

// Date is a calendar date: a day, a month or a day without its year.
type Date struct {
	Block      *Block
	Start, End int // tokens, without the weekday beside it
	Calendar   Calendar
	Year       int // 0 where it is not said
	Month, Day int // Day is 0 for a month; both as written, even where there is no such day
	Months     []MonthName
	open       bool     // "5/6/2024": day and month may be the other way round
	Weekday    *Weekday // written beside it
	Pair       *Date    // the same day or month in the other calendar: "... الموافق ..."
	Linked     bool     // words, a bracket or a slash say so; otherwise a comma, a dash or nothing parts the two
}

// MonthName is a written name of a month; a dual month has two.
type MonthName struct {
	Month      int
	System     knowledge.MonthSystem
	Start, End int // tokens
}

// Passage is where the date stands.
func (d *Date) Passage() article.Passage { return d.Block.Passage(d.Start, d.End) }

// Exists says whether the calendar has such a day. A day without its year
// exists if any year has it.
func (d *Date) Exists() bool {
	switch {
	case d.Month < 1 || d.Month > 12:
		return false
	case d.Day == 0:
		return true
	case d.Calendar == Hijri:
		return d.Day >= 1 && d.Day <= 30
	}
	return d.Day >= 1 && d.Day <= language.MonthDays(d.Year, d.Month)
}

// Full says whether the date names a day of a year, and one that exists.
func (d *Date) Full() bool { return d.Year != 0 && d.Day != 0 && d.Exists() }

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

// Number is the day of a full date, in days since 1970-01-01.
func (d *Date) Number() (int, bool) {
	switch {
	case !d.Full():
		return 0, false
	case d.Calendar == Hijri:
		return language.HijriDay(d.Year, d.Month, d.Day)
	}
	return language.DayNumber(d.Year, d.Month, d.Day), true
}

// Weekday is a name of a day of the week.
type Weekday struct {
	Block      *Block
	Start, End int
	Day        int   // 0 is Sunday
	Date       *Date // written beside it
	Anchored   bool  // said of a day near the article's own: "today, Monday", "أمس الخميس"
	Offset     int   // of an anchored one: days from the article's own, -1 is yesterday
	Shift      int   // -1 "last Monday", 1 "next Monday"
	noun       bool  // "يوم" stands before it and is shown with it
}

// Passage is where the weekday stands.
func (w *Weekday) Passage() article.Passage {
	if w.noun {
		return w.Block.Passage(w.Start-1, w.End)
	}
	return w.Block.Passage(w.Start, w.End)
}

// Lead is the noun before the weekday that Passage shows with it; "" for none.
func (w *Weekday) Lead() string {
	if !w.noun {
		return ""
	}
	return w.Block.Word(w.Start - 1)
}

// Clock is a time of day as it is written, possibly one that no clock shows.
type Clock struct {
	Block        *Block
	Start, End   int
	Hour, Minute int
}

// Exists says whether a clock can show it.
func (c *Clock) Exists() bool {
	return c.Minute >= 0 && c.Minute < 60 && (c.Hour >= 0 && c.Hour < 24 || c.Hour == 24 && c.Minute == 0)
}

// Passage is where the time stands.
func (c *Clock) Passage() article.Passage { return c.Block.Passage(c.Start, c.End) }

// Year is a year, said by itself ("in 2004", "عام 2023") or relative to the
// article ("last year", "قبل عامين").
type Year struct {
	Block      *Block
	Start, End int
	Number     int  // 0 for a relative one
	Offset     int  // of a relative one: years from the article's own; 0 is "this year"
	Named      bool // "the year 2023", "عام 2023": sure to be a year; otherwise a bare number of four digits
	Season     bool // of a relative one: "last summer", which may lie in the article's own year
}

// Relative says whether the year is said relative to the article.
func (y *Year) Relative() bool { return y.Number == 0 }

// Passage is where the year stands.
func (y *Year) Passage() article.Passage { return y.Block.Passage(y.Start, y.End) }

// Digits is where the number itself stands, without "the year" before it.
func (y *Year) Digits() article.Passage { return y.Block.Passage(y.End-1, y.End) }

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
