package checks

import (
	"strconv"
	"strings"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/mention"
	"github.com/tanaqud/tanaqud/internal/timex"
)

// WeekdayDate claims which weekday a dated day is: once as the article states
// it, once as the calendar has it.
var WeekdayDate = Check{
	Name:   "weekday-date",
	Doc:    "The weekday of a dated day, as it is written beside the date and as the calendar has it.",
	Makes:  []string{"date.weekday"},
	Claims: weekdayDateClaims,
}

// firstGregorianYear is the first one whose weekdays can be reckoned for every
// country that news speaks of: until 1923 some counted by the Julian calendar.
const firstGregorianYear = 1924

// nearestYear is how many days a date without its year may be away from the
// article's own to be surely the nearest one.
const nearestYear = 60

func weekdayDateClaims(m *mention.Set, out *claim.Set) {
	for _, d := range m.Dates {
		if d.Weekday == nil || d.Day == 0 || d.Old() {
			continue // a month has no weekday
		}
		if len(m.Stamps) == 0 && d.Year == 0 {
			weekdayOfYearless(m, d, out)
			continue
		}
		day, inferred, ok := resolve(m, d)
		if !ok || day < language.DayNumber(firstGregorianYear, 1, 1) {
			continue
		}
		if inferred && (m.Stamps[0].Inferred || fitsAnotherYear(m, d, day) || isDiary(m, d, day)) {
			continue // a guess from a guess, or a day of the year that is told of
		}
		if toldByPair(m, d) {
			continue
		}
		if d.Calendar == timex.Hijri && nearWeekday(language.WeekdayOf(day), d.Weekday.Day) {
			continue // moons are sighted: a country may be a day off the tables
		}
		addWeekdays(d, day, inferred, out)
	}
}

// resolve is m.Resolve for a Hijri date without its year as well: in the year
// that makes it one of the days to come. Those of the past are often told for
// their memory, "Monday, 12 Rabi al-Awwal", and are of any year.
func resolve(m *mention.Set, d *mention.Date) (day int, inferred, ok bool) {
	if d.Calendar != timex.Hijri || d.Year != 0 || d.Day == 0 || len(m.Stamps) == 0 {
		return m.Resolve(d)
	}
	if remembers(d) {
		return 0, false, false
	}
	published := m.Stamps[0].From
	year, _, _, ok := language.HijriDate(published)
	if !ok {
		return 0, false, false
	}
	for _, y := range yearsAround(0, year) {
		day, ok := language.HijriDay(y, d.Month, d.Day)
		if ok && day >= published && day-published <= nearestYear {
			return day, true, true
		}
	}
	return 0, false, false
}

// remembers says whether the sentence of a date tells of the past, other than
// that something was said.
func remembers(d *mention.Date) bool {
	b := d.Block
	start, end := b.SentenceBounds(d.Start)
	for i := max(start, d.Start-slipReach); i < min(end, d.End+slipReach); i++ {
		if b.Has(i, knowledge.FoundingCue) || b.Has(i, knowledge.Anniversary) || b.Has(i, knowledge.PastVerb) && !b.Has(i, knowledge.SpeechVerb) {
			return true
		}
	}
	return false
}

// isDiary says whether a date at the head of a paragraph opens the entry of a
// diary, "12 November, Sunday: ...", of a year that is not the article's.
func isDiary(m *mention.Set, d *mention.Date, day int) bool {
	start, end := min(d.Start, d.Weekday.Start), max(d.End, d.Weekday.End)
	return start <= 1 && d.Block.Sign(end, ':') && (day-m.Stamps[0].From > nearestYear || m.Stamps[0].From-day > nearestYear)
}

// toldByPair says whether the date beside it in the other calendar tells what
// there is to tell: the Gregorian one judges the weekday of both, and where the
// two disagree, a weekday that fits one of them speaks against the other.
func toldByPair(m *mention.Set, d *mention.Date) bool {
	if d.Pair == nil || d.Pair.Weekday != d.Weekday {
		return false
	}
	hijri := d
	if d.Calendar == timex.Gregorian {
		hijri = d.Pair
	}
	p, ok := readPair(m, hijri)
	switch {
	case !ok || p.hijri.Day == 0 || p.gregorian.Day == 0:
		return false
	case !p.disagrees():
		return d.Calendar == timex.Hijri
	}
	return p.byWeekday() != 0 || d.Calendar == timex.Hijri
}

// weekdayOfYearless claims the weekday of a day from that of the dateline,
// where no year is told: "Aug 22 (PTI) ... on Thursday" makes 20 August a
// Tuesday, or a Wednesday if the story is of the day before.
func weekdayOfYearless(m *mention.Set, d *mention.Date, out *claim.Set) {
	lede := weekdayOfDateline(m)
	if lede == nil || lede == d.Weekday || !d.Exists() {
		return
	}
	from := m.Dateline.Date
	apart := language.DayNumber(2001, d.Month, d.Day) - language.DayNumber(2001, from.Month, from.Day)
	if apart > nearestYear || apart < -nearestYear || (d.Month <= 2) != (from.Month <= 2) {
		return
	}
	day := ((lede.Day+apart)%7 + 7) % 7
	if d.Weekday.Day == day || d.Weekday.Day == (day+1)%7 {
		return
	}
	subject := claim.Subject{Kind: "date", Key: key(d.Block, d.Start)}
	out.Add(claim.Claim{
		Subject: subject, Attribute: "weekday", Kind: "weekday", Value: claim.Weekday(d.Weekday.Day),
		Basis: claim.Stated, At: d.Weekday.Passage(), Marks: quotedMark(d.Block, d.Start), Args: leadOf(d.Weekday),
	})
	out.Add(claim.Claim{
		Subject: subject, Attribute: "weekday", Kind: "calendar", Value: claim.Weekday(day), Basis: claim.Computed,
		At: d.Passage(), Args: []claim.Arg{{Name: "date", Value: claim.Days{Month: d.Month, Day: d.Day}}},
		Premises: []article.Passage{lede.Passage(), from.Passage()},
	})
}

// weekdayOfDateline is the weekday on which the story under a dateline without
// a year sets its news.
func weekdayOfDateline(m *mention.Set) *mention.Weekday {
	if m.Dateline == nil || m.Dateline.Date == nil || m.Dateline.Date.Year != 0 || !m.Dateline.Date.Exists() {
		return nil
	}
	for _, w := range m.Weekdays {
		if w.Block == m.Dateline.Block && w.Date == nil && w.Shift == 0 && !w.Anchored && isNewsDay(m, w) {
			return w
		}
	}
	return nil
}

// fitsAnotherYear says whether the weekday fits the date in a year that the
// paragraph speaks of: "in 2014, when a storm on Saturday, 8 February ...".
func fitsAnotherYear(m *mention.Set, d *mention.Date, day int) bool {
	fits := func(year int) bool {
		return d.Day <= language.MonthDays(year, d.Month) && language.WeekdayOf(language.DayNumber(year, d.Month, d.Day)) == d.Weekday.Day
	}
	year, _, _ := language.Civil(day)
	if m.YearOf(d) != nil {
		return false // "June 8, of this year"
	}
	if away := day - m.Stamps[0].From; (away > nearestYear || away < -nearestYear) && (fits(year-1) || fits(year+1)) {
		return true // in January, 24 October may be last year's or this year's
	}
	for _, y := range m.Years {
		if y.Block == d.Block && !y.Relative() && y.Number < firstGregorianYear {
			return true // of an old time, perhaps by an old calendar
		}
		if y.Block == d.Block && (!y.Relative() && fits(y.Number) || y.Relative() && fits(yearOf(m.Stamps[0])+y.Offset)) {
			return true
		}
	}
	for _, other := range m.Dates {
		if other.Block == d.Block && other.Calendar == timex.Gregorian && other.Year != 0 && fits(other.Year) {
			return true
		}
	}
	return false
}

func addWeekdays(d *mention.Date, day int, inferred bool, out *claim.Set) {
	subject := claim.Subject{Kind: "date", Key: key(d.Block, d.Start)}
	marks := quotedMark(d.Block, d.Start)
	out.Add(claim.Claim{
		Subject: subject, Attribute: "weekday", Kind: "weekday", Value: claim.Weekday(d.Weekday.Day),
		Basis: claim.Stated, At: d.Weekday.Passage(), Marks: marks, Args: leadOf(d.Weekday),
	})
	args := []claim.Arg{{Name: "date", Value: claim.Day(day)}}
	if inferred {
		args = append(args, claim.Arg{Name: "year-inferred", Value: claim.Term("year-inferred")})
	}
	if text, ok := nearestDay(d, day); ok {
		args = append(args, claim.Arg{Name: "nearest-day", Value: text})
	}
	out.Add(claim.Claim{
		Subject: subject, Attribute: "weekday", Kind: "calendar", Value: claim.Weekday(language.WeekdayOf(day)),
		Basis: claim.Computed, At: d.Passage(), Marks: marks, Args: args,
	})
}

// nearestDay writes the date anew with the nearest day that is of the stated
// weekday, when that day is of the same month and the day is in digits.
func nearestDay(d *mention.Date, day int) (claim.Name, bool) {
	shift := (d.Weekday.Day - language.WeekdayOf(day) + 7) % 7
	if shift > 3 {
		shift -= 7
	}
	fixed := d.Day + shift
	if fixed < 1 || fixed > language.MonthDays(d.Year, d.Month) || d.Calendar == timex.Hijri {
		return claim.Name{}, false
	}
	text, ok := printed(d.Block).Date(&d.Date, d.Year, d.Month, fixed)
	if !ok {
		return claim.Name{}, false
	}
	text += strings.TrimPrefix(d.Passage().Text(), withoutEra(d).Text())
	return claim.Name{Key: text, Shown: text}, true
}

// nearWeekday says whether two weekdays are the same or neighbours.
func nearWeekday(a, b int) bool {
	apart := (a - b + 7) % 7
	return apart <= 1 || apart == 6
}

// key names a token of a block among all of the article.
func key(b *mention.Block, token int) string {
	return strconv.Itoa(b.Index) + ":" + strconv.Itoa(token)
}
