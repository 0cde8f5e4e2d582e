package mention

import (
	"slices"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/timex"
)

// readStamps gathers what the article says of its own date.
func (s *Set) readStamps(day *int) {
	s.joinWeekdays()
	s.joinCalendars()
	s.assignRoles()
	s.stampDateline()
	s.stampLines()
	s.stampMetadata()
	s.stampBody()
	if len(s.Stamps) == 0 && day == nil {
		s.stampLede()
	}
	s.confirmYear()
	if len(s.Stamps) == 0 && day != nil {
		year, _, _ := language.Civil(*day)
		s.Stamps = append(s.Stamps, &Stamp{From: *day, To: *day, Year: year, Sort: FromCaller})
	}
}

// stamp adds what a date says of the article's own; false where it says none.
func (s *Set) stamp(d *Date, sort StampSort) bool {
	if d.Calendar == timex.Hijri && d.Pair != nil && d.Pair.Day != 0 {
		d = d.Pair
	}
	if day, ok := d.Number(); ok {
		slack := 0
		if d.Calendar == timex.Hijri { // moons are sighted: the day is sure to a day
			slack = 1
		}
		s.Stamps = append(s.Stamps, &Stamp{At: d.asDateline(), From: day - slack, To: day + slack, Year: d.Year, Sort: sort, Date: d})
		return true
	}
	if d.Year != 0 || d.Day == 0 || d.Calendar == timex.Hijri || !d.Exists() {
		return false
	}
	year, ok := s.yearOfHead(d)
	if !ok || d.Day > language.MonthDays(year, d.Month) {
		return false
	}
	day := language.DayNumber(year, d.Month, d.Day)
	s.Stamps = append(s.Stamps, &Stamp{At: d.asDateline(), From: day, To: day, Sort: sort, Date: d, Inferred: true})
	return true
}

// asDateline is where a date stands that heads the article, whatever else the
// block goes on to tell.
func (d *Date) asDateline() article.Passage {
	at := d.Passage()
	at.Role = article.Dateline
	return at
}

func (s *Set) stampDateline() {
	if s.Dateline != nil && s.Dateline.Date != nil {
		s.stamp(s.Dateline.Date, FromDateline)
	}
}

// stampLines reads lines that hold hardly more than a date: "Published: 2
// March 2025", "Wednesday, June 04, 2025".
func (s *Set) stampLines() {
	head := headOfArticle + s.metadataBlocks()
	for _, b := range s.Blocks {
		switch b.Role {
		case article.Body, article.Lede, article.Byline, article.Dateline:
		default:
			continue
		}
		if len(b.Tokens) > longestStampLine || b.endsLikeProse() || s.Dateline != nil && s.Dateline.Block == b {
			continue
		}
		for _, d := range s.Dates {
			if d.Block == b && d.Full() && b.isStampLine(d, b.Index < head) {
				if s.stamp(d, FromPublished) && b.Role != article.Byline {
					b.Role = article.Dateline
				}
				break
			}
		}
	}
	s.findLede()
}

// isStampLine says whether a short line gives a date of publication: by a word
// that says so, as a byline, by setting it off at the head of the article, or
// since it says nothing else.
func (b *Block) isStampLine(d *Date, heads bool) bool {
	if heads && (d.End == len(b.Tokens) && b.setOff(d.Start-1) || d.Start == 0 && b.setOff(d.End)) {
		return true // "Ann Lee - Gulf Daily, Baku - 14 November 2024"
	}
	others := 0
	for i := range b.Tokens {
		if i >= d.Start && i < d.End || b.Tokens[i].Kind != language.Word || b.Has(i, knowledge.Weekday) {
			continue
		}
		if b.Has(i, knowledge.PublishedCue) || b.Has(i, knowledge.BylineCue) && i == 0 {
			return true
		}
		others++
	}
	return others <= 1
}

// setOff says whether token i is a sign that keeps apart what is beside it.
func (b *Block) setOff(i int) bool { return b.Sign(i, '-', '|', '/', '•', '·', ',') }

func (s *Set) stampMetadata() {
	for _, b := range s.Blocks {
		if b.Role != article.Metadata || b.Key != "published" {
			continue
		}
		day, ok := article.MetadataDay(b.Text)
		if !ok || len(b.Tokens) == 0 {
			continue
		}
		year, _, _ := language.Civil(day)
		s.Stamps = append(s.Stamps, &Stamp{At: b.Passage(0, len(b.Tokens)), From: day, To: day, Year: year, Sort: FromMetadata})
	}
}

// stampBody takes a full date that is called today's: "اليوم الجمعة، 4 أغسطس
// 2023". In quotation marks it is somebody else's today.
func (s *Set) stampBody() {
	for _, w := range s.Weekdays {
		if w.Anchored && w.Date != nil && w.Date.Full() && !w.Block.Quoted(w.Start) {
			if day, ok := w.Date.Number(); ok {
				day -= w.Offset
				s.Stamps = append(s.Stamps, &Stamp{At: w.Date.Passage(), From: day, To: day, Year: w.Date.Year, Sort: FromBody, Date: w.Date})
			}
		}
	}
}

// confirmYear makes sure of a year that was inferred where another stamp says
// it: "Published: January 22, 2025" over "Bengaluru, Jan 22 (PTI)".
func (s *Set) confirmYear() {
	if len(s.Stamps) == 0 || !s.Stamps[0].Inferred {
		return
	}
	for _, other := range s.Stamps[1:] {
		if !other.Inferred && distance(other.From, s.Stamps[0].From) <= 2 {
			s.Stamps[0].Inferred = false
		}
	}
}

// stampLede takes the time of the article, roughly, from the first full date
// of headline or lede where nothing else tells it: news is of its day, as an
// interview is of its month. A date of an earlier year than others in the
// article is history.
func (s *Set) stampLede() {
	for _, d := range s.Dates {
		met := d.Block.interviewed(d.Start)
		if d.Block.Role != article.Lede && d.Block.Role != article.Headline && !met || d.Block.Quoted(d.Start) {
			continue
		}
		from, to, ok := d.about(met)
		if !ok {
			continue
		}
		if year := d.Year; slices.ContainsFunc(s.Years, func(y *Year) bool { return y.Number > year }) ||
			slices.ContainsFunc(s.Dates, func(o *Date) bool { return o.Calendar == timex.Gregorian && o.Year > year }) {
			return
		}
		s.Stamps = append(s.Stamps, &Stamp{At: d.Passage(), From: from, To: to, Year: d.Year, Sort: FromLede, Date: d})
		return
	}
}

// about are the days on which news of that date is written; of an interview
// the month alone tells enough.
func (d *Date) about(month bool) (from, to int, ok bool) {
	if d.Calendar == timex.Hijri {
		return 0, 0, false
	}
	if day, ok := d.Number(); ok {
		return day - newsSpan, day + newsSpan, true
	}
	if !month || d.Day != 0 || d.Year == 0 {
		return 0, 0, false
	}
	from = language.DayNumber(d.Year, d.Month, 1)
	return from, from + 2*newsSpan, true
}

// interviewReach is how far before a date, in tokens, the words stand that tell
// of an interview.
const interviewReach = 12

// interviewed says whether the writer met somebody on the date at token i:
// "We met in London in November 2025".
func (b *Block) interviewed(i int) bool {
	for at := max(b.SentenceStart(i), i-interviewReach); at < i; at++ {
		if b.frame(at, interviewWord) {
			return true
		}
	}
	return false
}

// newsSpan is how many days an article may be away from the date in its lede.
const newsSpan = 31

// yearOfHead infers the year of a dateline that leaves it out: the latest year
// that the article speaks of, or one beside it, in which the weekday of the
// lede falls on the dateline's day. Weekdays move on by one a year, so that a
// lede of the day before would fit the year before: then nothing is inferred,
// and without a weekday only a footer tells.
func (s *Set) yearOfHead(d *Date) (year int, ok bool) {
	if year, ok := s.metadataYear(); ok {
		return year, true
	}
	for _, full := range s.Dates { // "GNA, March 7 - ..." and "on Friday, March 7, 2025" below
		if full.Calendar == timex.Gregorian && full.Full() && full.Month == d.Month && full.Day-d.Day >= -2 && full.Day-d.Day <= 0 {
			return full.Year, true
		}
	}
	latest := s.latestYear()
	if latest == 0 {
		return 0, false
	}
	w := s.weekdayUnder(d)
	if w == nil {
		return latest, s.inFooter(latest)
	}
	back := func(year int) int {
		return (language.WeekdayOf(language.DayNumber(year, d.Month, d.Day)) - w.Day + 7) % 7
	}
	if back(latest) == 1 {
		return latest, s.inFooter(latest)
	}
	for _, year := range [...]int{latest, latest - 1, latest + 1} {
		if back(year) == 0 {
			return year, true
		}
	}
	return 0, false
}

// latestYear is the latest year that the article speaks of in its own words.
func (s *Set) latestYear() (year int) {
	for _, y := range s.Years {
		if y.Number >= 1990 && !y.Block.Quoted(y.Start) {
			year = max(year, y.Number)
		}
	}
	for _, d := range s.Dates {
		if d.Calendar == timex.Gregorian && d.Year >= 1990 {
			year = max(year, d.Year)
		}
	}
	return year
}

// inFooter says whether the year stands in a footer: "© 2026 ...".
func (s *Set) inFooter(year int) bool {
	for _, y := range s.Years {
		if y.Number == year && y.Block.Role == article.Footer {
			return true
		}
	}
	return false
}

func (s *Set) metadataYear() (int, bool) {
	for _, b := range s.Blocks {
		if b.Role == article.Metadata && b.Key == "published" {
			if day, ok := article.MetadataDay(b.Text); ok {
				year, _, _ := language.Civil(day)
				return year, true
			}
		}
	}
	return 0, false
}

// weekdayUnder is the weekday on which the text that the dateline heads sets
// its news; nil for none.
func (s *Set) weekdayUnder(d *Date) *Weekday {
	for _, w := range s.Weekdays {
		if w.Block == d.Block && w.Date == nil && w.Shift == 0 && (!w.Anchored || w.Offset == 0) {
			return w
		}
	}
	return nil
}

// Resolve gives the days of a date, taking a missing year from the article's
// own date: the occurrence nearest to it. Inferred says that it did so; ok is
// false where the day does not exist or no year can be told.
func (s *Set) Resolve(d *Date) (day int, inferred, ok bool) {
	if day, ok := d.Number(); ok {
		return day, false, true
	}
	stamp, dated := s.Published()
	if !dated || d.Year != 0 || d.Day == 0 || d.Calendar == timex.Hijri || !d.Exists() {
		return 0, false, false
	}
	base, _, _ := language.Civil(stamp.From)
	best, found := 0, false
	first, last := base-1, base+1
	if y := s.YearOf(d); y != nil {
		first, last = base+y.Offset, base+y.Offset
	}
	for year := first; year <= last; year++ {
		if d.Day > language.MonthDays(year, d.Month) {
			continue
		}
		day := language.DayNumber(year, d.Month, d.Day)
		if !found || distance(day, stamp.From) < distance(best, stamp.From) {
			best, found = day, true
		}
	}
	return best, true, found
}

// YearOf is the relative year that stands with a date: "June 8, of this year";
// nil for none.
func (s *Set) YearOf(d *Date) *Year {
	for _, y := range s.Years {
		if y.Block == d.Block && y.Relative() && y.Start >= d.End && y.Start-d.End <= 2 && d.Block.Sentence(y.Start) == d.Block.Sentence(d.Start) {
			return y
		}
	}
	return nil
}

func distance(a, b int) int {
	if a < b {
		return b - a
	}
	return a - b
}
