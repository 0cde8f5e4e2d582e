package timeline

import (
	"fmt"
	"slices"
	"sort"
	"strings"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/mention"
	"github.com/tanaqud/tanaqud/internal/timex"
)

// marker makes marks of the mentions of an article. It is the only part of
// the package that knows the sorts of mention.
type marker struct {
	set   *mention.Set
	day   int // from which the article counts
	dated bool
	marks []Mark
}

// marks are the mentions of time, in the order of the text.
func marks(set *mention.Set, own *Interval) []Mark {
	if set == nil {
		return nil
	}
	m := &marker{set: set}
	m.day, m.dated = base(own)
	heads := m.heads()
	for _, d := range set.Dates {
		m.date(d, heads)
	}
	for _, w := range set.Weekdays {
		m.weekday(w)
	}
	for _, y := range set.Years {
		m.year(y)
	}
	for _, a := range set.Anniversaries {
		m.anniversary(a)
	}
	for _, b := range set.Blocks {
		m.dayWords(b)
	}
	m.sort()
	m.clocks()
	m.sort()
	return m.marks
}

func (m *marker) sort() {
	slices.SortStableFunc(m.marks, func(a, b Mark) int { return comparePlaces(a.At, b.At) })
}

func (m *marker) add(k Mark, b *mention.Block, token int) {
	if b != nil && b.Role == article.Metadata { // the day in it is a mark of the page; the rest tells of no time
		return
	}
	k.block, k.token = b, token
	if k.Type == "" {
		k.Type = Date
	}
	m.marks = append(m.marks, k)
}

// at is the passage with the role that the words of its block tell.
func at(b *mention.Block, p article.Passage) article.Passage {
	p.Role = b.Role
	return p
}

// date marks a calendar date. A day without its year lies in the year that
// brings it next to the article's own date.
func (m *marker) date(d *mention.Date, heads map[*mention.Date]article.Role) {
	k := Mark{At: at(d.Block, d.Passage()), Kind: OfDate, Calendar: d.Calendar, Precision: ToDay, Relation: Absolute}
	if role, ok := heads[d]; ok {
		k.At.Role = role
	}
	if d.Day == 0 {
		k.Precision, k.Soft = ToMonth, true
	}
	year := d.Year
	if year == 0 {
		k.Relation, k.Soft = FromArticle, true
		year = m.nearestYear(d)
	}
	k.Value = writtenDate(d, year)
	if year != 0 && d.Exists() && (d.Day == 0 || d.Calendar == timex.Hijri || d.Day <= language.MonthDays(year, d.Month)) {
		k.Interval, k.Placed = dateDays(d, year)
	}
	if k.Placed && d.Calendar == timex.Hijri { // moons are sighted: sure to a day
		k.Soft = true
		if k.Precision == ToDay {
			k.Value = isoDay(k.From.DayOf())
		}
	}
	m.add(k, d.Block, d.Start)
}

func dateDays(d *mention.Date, year int) (Interval, bool) {
	switch {
	case d.Calendar == timex.Hijri && d.Day == 0:
		first, ok := language.HijriDay(year, d.Month, 1)
		return days(first, first+28), ok
	case d.Calendar == timex.Hijri:
		day, ok := language.HijriDay(year, d.Month, d.Day)
		return days(day, day), ok
	case d.Day == 0:
		return monthDays(year, d.Month), true
	}
	day := language.DayNumber(year, d.Month, d.Day)
	return days(day, day), true
}

// nearestYear is the year of a date without one that brings it next to the
// article's own date; 0 where that is not known.
func (m *marker) nearestYear(d *mention.Date) int {
	if !m.dated || !d.Exists() || d.Calendar == timex.Hijri {
		return 0
	}
	base, _, _ := language.Civil(m.day)
	if y := m.set.YearOf(d); y != nil {
		return base + y.Offset
	}
	best, nearest := 0, 1<<62
	for year := base - 1; year <= base+1; year++ {
		first := language.DayNumber(year, d.Month, max(d.Day, 1))
		last := first
		if d.Day == 0 {
			last = first + language.MonthDays(year, d.Month) - 1
		}
		if away := max(first-m.day, m.day-last, 0); away < nearest {
			best, nearest = year, away
		}
	}
	return best
}

func writtenDate(d *mention.Date, year int) string {
	y := "XXXX"
	if year != 0 && d.Calendar == timex.Gregorian {
		y = fmt.Sprintf("%04d", year)
	}
	switch {
	case d.Calendar == timex.Hijri:
		return y + "-XX-XX"
	case d.Day == 0:
		return fmt.Sprintf("%s-%02d", y, d.Month)
	}
	return fmt.Sprintf("%s-%02d-%02d", y, d.Month, d.Day)
}

// weekday marks the name of a day. Beside a date that falls on it, it says
// nothing more; beside another one it lies where the date would have to.
func (m *marker) weekday(w *mention.Weekday) {
	k := Mark{At: at(w.Block, w.Passage()), Kind: OfWeekday, Precision: ToDay, Relation: FromArticle, Value: fmt.Sprintf("XXXX-WXX-%d", (w.Day+6)%7+1)}
	day, ok := 0, false
	switch {
	case w.Date != nil:
		date, full := w.Date.Number()
		if !full || language.WeekdayOf(date) == w.Day {
			return
		}
		beside := at(w.Date.Block, w.Date.Passage())
		k.Relation, k.Source, k.Soft = FromMention, &beside, true
		day, ok = date+toWeekday(date, w.Day, -3), true
	case m.dated:
		day, k.Soft = m.weekdayOf(w)
		ok = true
	}
	if ok {
		k.Interval, k.Placed, k.Value = days(day, day), true, isoDay(day)
	}
	m.add(k, w.Block, w.Start)
}

// toWeekday is how many days, from least on, lead from a day to a weekday.
func toWeekday(day, weekday, least int) int {
	return least + ((weekday-language.WeekdayOf(day+least))%7+7)%7
}

// weekdayOf is the day that a weekday means, reckoned from the article's own
// date: the last one, where nothing says that it is to come. Which week is
// meant is open where it is not said.
func (m *marker) weekdayOf(w *mention.Weekday) (day int, soft bool) {
	switch {
	case w.Anchored:
		near := m.day + w.Offset
		day = near + toWeekday(near, w.Day, -3)
		return day, day != near
	case w.Shift < 0:
		return m.day + toWeekday(m.day, w.Day, -7), false
	case w.Shift > 0:
		return m.day + toWeekday(m.day, w.Day, 1), false
	case planned(w):
		return m.day + toWeekday(m.day, w.Day, 0), true
	}
	day = m.day + toWeekday(m.day, w.Day, -6)
	return day, day != m.day
}

// plannedReach is how many tokens before a weekday "will" counts for it.
const plannedReach = 12

func planned(w *mention.Weekday) bool {
	b := w.Block
	for i := w.Start - 1; i >= max(0, w.Start-plannedReach) && b.Sentence(i) == b.Sentence(w.Start); i-- {
		if h, ok := b.At(i, knowledge.FutureCue); ok && h.Value == willCue {
			return true
		}
	}
	return false
}

// willCue is the value of a FutureCue that says that a thing is to come.
const willCue = 2

// The years that a bare number of four digits may well be, and those that in
// Arabic are of the Hijri calendar.
const (
	firstBareYear  = 1500
	lastBareYear   = 2100
	firstHijriYear = 1356
	lastHijriYear  = 1499
)

func (m *marker) year(y *mention.Year) {
	if !y.Relative() && y.End-y.Start == 1 && (y.Number < firstBareYear || y.Number > lastBareYear || !y.Named && inAddress(y)) {
		return
	}
	k := Mark{At: at(y.Block, y.Passage()), Kind: OfYear, Precision: ToYear, Relation: Absolute, Soft: true}
	year := y.Number
	if y.Relative() {
		k.Relation = FromArticle
		if m.dated {
			base, _, _ := language.Civil(m.day)
			year = base + y.Offset
		}
	}
	k.Value = "XXXX"
	switch {
	case year >= firstHijriYear && year <= lastHijriYear && y.Block.Tokens[y.Start].Script == language.Arabic:
		first, _ := language.HijriDay(year, 1, 1)
		next, _ := language.HijriDay(year+1, 1, 1)
		k.Interval, k.Placed, k.Calendar = days(first, next-1), true, timex.Hijri
		k.Value = isoDay(first) + "/" + isoDay(next-1)
	case year > 0:
		k.Interval, k.Placed, k.Value = yearDays(year), true, fmt.Sprintf("%04d", year)
	}
	m.add(k, y.Block, y.Start)
}

// inAddress says whether a number is written on to what stands beside it, as
// in an address or the name of a file.
func inAddress(y *mention.Year) bool {
	const joints = "/-_=?&#."
	text, p := y.Block.Text, y.Passage().Span
	before := p.Start > 0 && strings.IndexByte(joints, text[p.Start-1]) >= 0
	after := p.End+1 < len(text) && strings.IndexByte(joints, text[p.End]) >= 0 && text[p.End+1] > ' '
	return before && after
}

// anniversary marks what is remembered, where the tables know it or the
// article's date tells it.
func (m *marker) anniversary(a *mention.Anniversary) {
	k := Mark{At: at(a.Block, a.Passage()), Kind: OfAnniversary, Precision: ToYear, Relation: FromMention, Soft: true, Value: "XXXX"}
	origin, known := m.origin(a)
	switch {
	case known && origin.Day != 0:
		day := language.DayNumber(int(origin.Year), int(origin.Month), int(origin.Day))
		k.Interval, k.Placed, k.Value, k.Precision, k.Soft = days(day, day), true, isoDay(day), ToDay, false
	case known && origin.Month != 0:
		k.Interval, k.Placed, k.Precision = monthDays(int(origin.Year), int(origin.Month)), true, ToMonth
		k.Value = fmt.Sprintf("%04d-%02d", origin.Year, origin.Month)
	case known:
		k.Interval, k.Placed, k.Value = yearDays(int(origin.Year)), true, fmt.Sprintf("%04d", origin.Year)
	case m.dated:
		base, _, _ := language.Civil(m.day)
		if year := base - a.Count; year > 0 {
			k.Interval, k.Placed, k.Value, k.Relation = yearDays(year), true, fmt.Sprintf("%04d", year), FromArticle
		}
	}
	m.add(k, a.Block, a.Start)
}

// origin is when what is remembered happened. Where the words mean several
// things, the count tells which.
func (m *marker) origin(a *mention.Anniversary) (origin knowledge.Date, ok bool) {
	base, _, _ := language.Civil(m.day)
	for _, row := range a.Anchors {
		dates := m.set.Base.AnchorDates(row)
		if len(dates) == 0 {
			continue
		}
		if fits := m.dated && base-int(dates[0].Year) == a.Count; fits || !ok {
			origin, ok = dates[0], true
		}
	}
	return origin, ok
}

// dayWords marks "today", "yesterday" and the like where they stand by
// themselves.
func (m *marker) dayWords(b *mention.Block) {
	if !b.HasAny(knowledge.DayWord) {
		return
	}
	end := 0
	for i := range b.Tokens {
		h, ok := b.At(i, knowledge.DayWord)
		if i < end || !ok || b.Quoted(i) || b.Role == article.Furniture || isThatDay(b, h) || m.besideWeekday(b, i, h.End) {
			continue
		}
		end = h.End
		k := Mark{At: at(b, b.Passage(i, h.End)), Kind: OfDay, Precision: ToDay, Relation: FromArticle, Value: "XXXX-XX-XX"}
		if m.dated {
			day := m.day + int(h.Value)
			k.Interval, k.Placed, k.Value = days(day, day), true, isoDay(day)
		}
		m.add(k, b, i)
	}
}

// isThatDay says whether "اليوم" may be the day that is spoken of, not
// today: "في ذلك اليوم", "في اليوم نفسه".
func isThatDay(b *mention.Block, h mention.Hit) bool {
	single := h.End-h.Start == 1 && h.Value == 0 && b.Tokens[h.Start].Script == language.Arabic
	return single && (h.Letters > 0 || b.Has(h.Start-1, knowledge.CommonWord) || b.Has(h.Start-1, knowledge.InCue))
}

// besideWeekday says whether a weekday stands with the words, which then is
// the mark.
func (m *marker) besideWeekday(b *mention.Block, start, end int) bool {
	i := sort.Search(len(m.set.Weekdays), func(k int) bool {
		w := m.set.Weekdays[k]
		return w.Block.Index > b.Index || w.Block == b && w.End >= start-1
	})
	for ; i < len(m.set.Weekdays); i++ {
		w := m.set.Weekdays[i]
		if w.Block != b || w.Start > end+2 {
			return false
		}
		if w.Anchored {
			return true
		}
	}
	return false
}

// heads are the dates that head the article, whatever else their block goes
// on to tell, and the marks of what the page or record says of its date.
func (m *marker) heads() map[*mention.Date]article.Role {
	heads := map[*mention.Date]article.Role{}
	for _, s := range m.set.Stamps {
		if s.Date != nil {
			heads[s.Date] = s.At.Role
			continue
		}
		if s.At.IsZero() {
			continue
		}
		m.add(Mark{
			At: s.At, Kind: OfPage, Precision: ToDay, Relation: Absolute, Interval: days(s.From, s.To), Placed: true, Value: isoDay(s.From),
		}, nil, 0)
	}
	return heads
}

// clocks mark the times of day, on the day that stands beside them in the
// sentence or else on that of the article. The marks so far are in the order
// of the text.
func (m *marker) clocks() {
	others := m.marks
	for _, c := range m.set.Clocks {
		k := Mark{At: at(c.Block, c.Passage()), Kind: OfClock, Type: Time, Precision: ToMinute, Relation: FromArticle, Soft: true}
		hour := hourOf(c)
		k.Value = fmt.Sprintf("T%02d:%02d", hour, c.Minute)
		day, ok := m.day, m.dated
		if beside := dayBeside(others, c, k.At); beside != nil {
			day, ok = beside.From.DayOf(), true
			k.Relation, k.Source, k.Soft = FromMention, &beside.At, beside.Soft
		}
		if ok && c.Exists() {
			from := Minute(day)*Day + Minute(hour*60+c.Minute)
			k.Interval, k.Placed, k.Value = Interval{from, from + 1}, true, isoDay(day)+k.Value
		}
		m.add(k, c.Block, c.Start)
	}
}

// hourOf is the hour on a clock of 24 hours.
func hourOf(c *mention.Clock) int {
	for i := c.Start; i < c.End; i++ {
		switch h, _ := c.Block.At(i, knowledge.Meridiem); {
		case h.Value == 2 && c.Hour < 12:
			return c.Hour + 12
		case h.Value == 1 && c.Hour == 12:
			return 0
		}
	}
	return c.Hour
}

// dayBeside is the day in the sentence of a time that stands nearest to it.
func dayBeside(marks []Mark, c *mention.Clock, at article.Passage) *Mark {
	i := sort.Search(len(marks), func(k int) bool { return comparePlaces(marks[k].At, at) > 0 })
	var best *Mark
	away := 1 << 62
	for _, k := range [...]int{i - 2, i - 1, i, i + 1} {
		if k < 0 || k >= len(marks) {
			continue
		}
		o := &marks[k]
		if o.block != c.Block || !o.Placed || o.Precision != ToDay || o.Kind == OfAnniversary || c.Block.Sentence(o.token) != c.Block.Sentence(c.Start) {
			continue
		}
		if d := max(at.Span.Start-o.At.Span.End, o.At.Span.Start-at.Span.End); d < away {
			best, away = o, d
		}
	}
	return best
}

func isoDay(day int) string {
	year, month, dom := language.Civil(day)
	return fmt.Sprintf("%04d-%02d-%02d", year, month, dom)
}
