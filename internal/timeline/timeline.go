// Package timeline puts what an article says of time at its place in time:
// its dates, days and years as marks, the article's own date, and the
// contradictions between them. It draws nothing; package report does.
package timeline

import (
	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/engine"
	"github.com/tanaqud/tanaqud/internal/mention"
	"github.com/tanaqud/tanaqud/internal/timex"
)

// Minute is a moment, in minutes since 1970-01-01 00:00.
type Minute int64

// Day is a day in minutes.
const Day Minute = 24 * 60

// DayOf is the day that the moment lies in, in days since 1970-01-01.
func (m Minute) DayOf() int {
	day := m / Day
	if m%Day < 0 {
		day--
	}
	return int(day)
}

// Clock is the time of day of the moment.
func (m Minute) Clock() (hour, minute int) {
	rest := m - Minute(m.DayOf())*Day
	return int(rest / 60), int(rest % 60)
}

// Interval is a half-open stretch of time.
type Interval struct{ From, To Minute }

// days is the interval of the days from first to last.
func days(first, last int) Interval {
	return Interval{Minute(first) * Day, Minute(last+1) * Day}
}

// Single says whether the interval is one day.
func (i Interval) Single() bool { return i.To-i.From == Day && i.From%Day == 0 }

// Type is the type of an expression of time in TIMEX3 (ISO 24617-1).
type Type string

// The types that a mark has.
const (
	Date     Type = "DATE"
	Time     Type = "TIME"
	Duration Type = "DURATION"
)

// Precision is the smallest unit that a text tells.
type Precision string

// The precisions.
const (
	ToMinute  Precision = "minute"
	ToDay     Precision = "day"
	ToWeek    Precision = "week"
	ToMonth   Precision = "month"
	ToQuarter Precision = "quarter" // also of half-years and seasons
	ToYear    Precision = "year"
	ToDecade  Precision = "decade" // or longer
)

// Relation is what an expression is reckoned from.
type Relation string

// The relations.
const (
	Absolute    Relation = "absolute" // the words say it all
	FromArticle Relation = "article"  // from the article's own date
	FromMention Relation = "mention"  // from another mention, or from what is known of it
)

// Kind is the sort of expression, for people.
type Kind string

// The kinds.
const (
	OfDate        Kind = "date"
	OfWeekday     Kind = "weekday"
	OfDay         Kind = "day" // "today", "three days ago"
	OfClock       Kind = "time"
	OfYear        Kind = "year"
	OfPeriod      Kind = "period" // "the first quarter", "from 3 to 7 May", "since 2011"
	OfBirth       Kind = "birth"
	OfDeath       Kind = "death"
	OfAge         Kind = "age"         // at the birth that it reckons back to
	OfAnniversary Kind = "anniversary" // at its origin
	OfPage        Kind = "page"        // stated by the page or record
	OfTerm        Kind = "term"        // what an end of a contradiction says, such as a term of office
)

// Side is the side on which a stretch of time has no end.
type Side int8

// The sides; most stretches have an end on both.
const (
	Closed Side = iota
	NoStart
	NoEnd
)

// Mark is an expression of time at its place.
type Mark struct {
	At        article.Passage
	Kind      Kind
	Who       string // of a birth, a death, an age: the person's name; "" where the text leaves it open
	Type      Type
	Value     string // of TIMEX3: "2020-02-11", "XXXX-02-28" where the year is not known
	Interval         // where it lies, if Placed
	Placed    bool   // whether it can be told where it lies
	Open      Side   // the interval is the day or period with which an endless stretch begins or ends
	Precision Precision
	Calendar  timex.Calendar
	Relation  Relation
	Source    *article.Passage // the mention that it is reckoned from, if one
	Soft      bool             // uncertain: a year that is inferred, an approximation
	Findings  []int            // the contradictions that it is an end of

	block *mention.Block // where its sentence is looked up; nil for none
	token int
}

// sentenceReach bounds, in tokens, how much of a sentence is shown around a
// mark: a list of dates without a full stop may be a whole book.
const sentenceReach = 60

// Sentence is the sentence in which the mark stands.
func (m *Mark) Sentence() article.Passage {
	if m.block == nil {
		return m.At
	}
	start, end := m.token, m.token+1
	for start > 0 && m.token-start < sentenceReach && m.block.Sentence(start-1) == m.block.Sentence(m.token) {
		start--
	}
	for end < len(m.block.Tokens) && end-m.token < sentenceReach && m.block.Sentence(end) == m.block.Sentence(m.token) {
		end++
	}
	return m.block.Passage(start, end)
}

// sentence tells apart the sentences of a block; marks that were not read of
// one have their own.
func (m *Mark) sentence() int {
	if m.block == nil {
		return -1 - m.At.Span.Start
	}
	return m.block.Sentence(m.token)
}

// Contradiction is a finding on the time line.
type Contradiction struct {
	*engine.Finding
	Marks []int // its ends, as indices of marks: one or two
	Blame int   // index into Marks of the end that is probably wrong; -1 when open
}

// Timeline is one article in time.
type Timeline struct {
	Article        *article.Article
	Own            *Interval // the article's own date, by most of what it says; nil where it tells none
	Marks          []Mark    // in the order of the text
	Contradictions []Contradiction
}

// Of is the time line of an article that was checked.
func Of(r *engine.Result) *Timeline {
	t := &Timeline{Article: r.Article, Own: own(r)}
	t.Marks = marks(r.Mentions, t.Own)
	t.contradict(r.Findings, r.Mentions)
	return t
}

// longestOwn is how many days the article's own date may span to be shown as
// such.
const longestOwn = 92

// own is the date of the article: what most of it agrees on if that is one
// day, else what its head says.
func own(r *engine.Result) *Interval {
	if v := r.Verdict; v != nil && v.Settled() {
		day := days(v.Day, v.Day)
		return &day
	}
	if r.Mentions != nil {
		if stamp, ok := r.Mentions.Published(); ok {
			span := stated(stamp)
			return &span
		}
	}
	if v := r.Verdict; v != nil && v.Last-v.Day < longestOwn {
		span := days(v.Day, v.Last)
		return &span
	}
	return nil
}

// stated are the days that a stamp tells. What it may be off by, where the lede
// tells the day of its news, is not said.
func stated(stamp *mention.Stamp) Interval {
	if d := stamp.Date; d != nil && d.Calendar == timex.Gregorian {
		if day, full := d.Number(); full {
			return days(day, day)
		}
	}
	return days(stamp.From, stamp.To)
}

// base is the day from which the article counts; ok is false for none.
func base(own *Interval) (day int, ok bool) {
	if own == nil {
		return 0, false
	}
	return (own.From + (own.To-own.From)/2).DayOf(), true
}
