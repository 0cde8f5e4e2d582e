package checks

import (
	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/mention"
	"github.com/tanaqud/tanaqud/internal/timex"
)

// Tense claims on which side of the article's own day a dated event lies: by
// the tense of its verb, and by its date.
var Tense = Check{
	Name:   "tense",
	Doc:    "Whether a dated event is still to come or past, as its verb has it, against the article's own date.",
	Makes:  []string{"date.side"},
	Claims: tenseClaims,
}

// sureSide is how many days a date without its year may be away from the
// article's own to be of no other year.
const sureSide = 45

// nearVerb is how many tokens may stand between a verb and the date that it
// governs.
const nearVerb = 22

func tenseClaims(m *mention.Set, out *claim.Set) {
	stamp, ok := m.Published()
	if !ok {
		stamp, ok = undatedHead(m)
	}
	if !ok || stamp.At.IsZero() {
		return
	}
	stamp = ofItsDay(stamp)
	for _, d := range m.Dates {
		if !speaksOfEvent(m, d, stamp) {
			continue
		}
		day, ok := sideDay(m, d, stamp)
		if !ok {
			continue
		}
		if verb, ok := governor(d); ok {
			addSides(m, d, stamp, day, d.Block.Passage(verb.Start, verb.End), out)
		} else if verb, ok := doneBefore(d); ok && (d.Full() || d.Weekday != nil) && d.Calendar == timex.Gregorian && day-stamp.To <= soonTold && stamp.Sort != mention.FromLede {
			addDone(m, d, stamp, day, d.Block.Passage(verb.Start, verb.End), out)
		}
	}
}

// soonTold is how many days a date may lie behind the article's own to be taken
// for one of its news: an old letter tells of nothing that came years later.
const soonTold = 366

// ofItsDay is the stamp without slack where the lede tells its day in full, by
// its weekday too: that is the day of the news.
func ofItsDay(stamp *mention.Stamp) *mention.Stamp {
	d := stamp.Date
	if stamp.Sort != mention.FromLede || d == nil || d.Block.Role != article.Lede || d.Weekday == nil {
		return stamp
	}
	day, ok := d.Number()
	if !ok || language.WeekdayOf(day) != d.Weekday.Day || !newsOf(d) {
		return stamp
	}
	exact := *stamp
	exact.From, exact.To = day, day
	return &exact
}

// newsOf says whether the date is that of the news itself, as its verb tells:
// "said on Monday, 13 May 2024", not "will begin on".
func newsOf(d *mention.Date) bool {
	b, start := d.Block, d.Block.SentenceStart(d.Start)
	told := hasKind(b, knowledge.SpeechVerb, start, d.Start) || hasKind(b, knowledge.PastVerb, start, d.Start)
	return told && !hasKind(b, knowledge.SureFuture, start, d.Start) && !hasKind(b, knowledge.PlanCue, start, d.Start)
}

// nearDone is how many tokens may stand between a verb of what has happened and
// its date.
const nearDone = 10

// doneBefore is the verb to the left that tells the date's event as something
// that has happened: the nearest, where nothing makes it a plan.
func doneBefore(d *mention.Date) (verb mention.Hit, ok bool) {
	b := d.Block
	start := max(b.SentenceStart(d.Start), d.Start-nearDone)
	for i := d.Start - 1; i >= start; i-- {
		if h, ok := doneOver(b, i); ok && h.End <= d.Start {
			return h, !planned(b, max(start, h.Start-nearDone), h.Start) && !aside(b, h.Start)
		}
		if b.Sign(i, ',') && d.Start-i > commaReach || b.Quoted(i) || b.Has(i, knowledge.PlanCue) || stopsTense(b, i) || b.Has(i, knowledge.LaterCue) || b.Has(i, knowledge.BoundWord) && !b.Has(i, knowledge.InCue) {
			return verb, false
		}
	}
	return verb, false
}

// commaReach is how many tokens before a date a comma may stand that does not
// part it from its verb: "was held, on Monday, 5 May".
const commaReach = 3

// aside says whether an English verb is that of a relative clause, behind which
// the date goes with the main verb: "a man who was killed opens on 5 May".
func aside(b *mention.Block, i int) bool {
	return !b.IsArabic(i) && hasKind(b, knowledge.ClauseWord, max(0, i-2), i)
}

// doneOver is the verb that stands at the token or reaches over it: "was held".
func doneOver(b *mention.Block, i int) (mention.Hit, bool) {
	if h, ok := b.At(i-1, knowledge.DoneVerb); ok && h.End > i {
		return doneOver(b, i-1)
	}
	return b.At(i, knowledge.DoneVerb)
}

// planned says whether a verb is denied, wished or of a plan.
func planned(b *mention.Block, start, end int) bool {
	for i := start; i < end; i++ {
		if b.Has(i, knowledge.SureFuture) || b.Has(i, knowledge.NegationCue) || i >= end-3 && b.Has(i, knowledge.WasCue) {
			return true
		}
	}
	return false
}

// addDone claims that what is told as past lies on the day of the article or
// before it.
func addDone(m *mention.Set, d *mention.Date, stamp *mention.Stamp, day int, verb article.Passage, out *claim.Set) {
	subject := claim.Subject{Kind: "date", Key: key(d.Block, d.Start)}
	out.Add(claim.Claim{
		Subject: subject, Attribute: "side", Kind: "happened", Value: claim.Bound{At: day, Shown: shownDay(m, day)},
		Basis: claim.Stated, At: d.Passage(), Premises: []article.Passage{verb}, Args: append(sideArgs(verb, day-stamp.To), offer("rewritten", inYearOf(m, d, stamp, day, -1))...),
	})
	out.Add(claim.Claim{
		Subject: subject, Attribute: "side", Kind: "day-of-telling", Value: claim.Bound{At: stamp.To, Final: true, Shown: shownDay(m, stamp.To)},
		Basis: claim.Stated, At: stamp.At,
	})
}

// undatedHead is the day of a dateline that has no year, in some year: dates near
// it that have none either are of the same one.
func undatedHead(m *mention.Set) (*mention.Stamp, bool) {
	if m.Dateline == nil || m.Dateline.Date == nil {
		return nil, false
	}
	d := m.Dateline.Date
	if d.Year != 0 || d.Day == 0 || d.Calendar != timex.Gregorian || !d.Exists() {
		return nil, false
	}
	day := language.DayNumber(someYear, d.Month, d.Day)
	return &mention.Stamp{At: d.Passage(), From: day, To: day, Sort: mention.FromDateline, Date: d}, true
}

// someYear stands for a year that is not told; it is a leap year.
const someYear = 2000

// speaksOfEvent says whether the date may be that of an event which the article
// itself tells: not its own stamp, no quotation, no end of a period, not a
// caption or a headline, whose tense is a custom.
func speaksOfEvent(m *mention.Set, d *mention.Date, stamp *mention.Stamp) bool {
	b := d.Block
	switch b.Role {
	case article.Body, article.Lede:
	default:
		return false
	}
	if d.Day == 0 || !d.Exists() || d == stamp.Date || d.Pair != nil || b.Quoted(d.Start) || voiceOf(b, d.Start) != "" || len(quotedMark(b, d.Start)) > 0 {
		return false
	}
	if m.Dateline != nil && m.Dateline.Block == b && d.Start < m.Dateline.End {
		return false
	}
	before := d.Start - 1
	if d.Weekday != nil && d.Weekday.Block == b && d.Weekday.Start < d.Start {
		before = d.Weekday.Start - 1
	}
	for before > 0 && (b.Sign(before, ',', '(') || b.Has(before, knowledge.DayNoun) || b.Has(before, knowledge.PairWord)) {
		before--
	}
	if b.Has(before, knowledge.OfWord) && !b.IsArabic(before) && !b.Has(before-1, knowledge.DayPart) {
		return false // of what is named by it: "the landings of June 6, 1944"
	}
	return !b.Has(before, knowledge.WeekdayRangeCue) && !b.Sign(d.Start-1, '-', '/') && !b.Sign(d.End, '-', '/') && !leadsOn(b, d.End)
}

// leadsOn says whether "to" or "until" follows: the date begins a period.
func leadsOn(b *mention.Block, i int) bool {
	h, ok := b.At(i, knowledge.BoundWord)
	return ok && (h.Value == knowledge.BoundTo || h.Value == knowledge.BoundUntil)
}

// sideDay is the day of the date, where its year is sure: said, or told by
// "this month", or the only one near the article's day.
func sideDay(m *mention.Set, d *mention.Date, stamp *mention.Stamp) (int, bool) {
	if day, ok := d.Number(); ok {
		return day, len(m.Stamps) > 0
	}
	if len(m.Stamps) == 0 && d.Year == 0 && d.Calendar == timex.Gregorian && d.Weekday == nil {
		day := language.DayNumber(someYear, d.Month, d.Day)
		away := day - stamp.From
		return day, away <= sureSide && away >= -sureSide
	}
	day, _, ok := m.Resolve(d)
	if !ok || d.Calendar != timex.Gregorian || m.YearOf(d) != nil || d.Block.Has(d.End, knowledge.PastCue) {
		return 0, false
	}
	if d.Weekday != nil && language.WeekdayOf(day) != d.Weekday.Day { // of another year, or another slip
		return 0, false
	}
	away := day - stamp.From
	return day, away <= sureSide && away >= -sureSide
}

// governor is the verb to the left that the date goes with: the nearest in its
// sentence. Where the nearest is neither surely of the future nor of what has
// happened, there is none.
func governor(d *mention.Date) (verb mention.Hit, ok bool) {
	b := d.Block
	start := max(b.SentenceStart(d.Start), d.Start-nearVerb)
	for i := d.Start - 1; i >= start; i-- {
		if b.Quoted(i) { // a name, as that of a ship
			continue
		}
		if h, ok := b.At(i, knowledge.SureFuture); ok && h.End <= d.Start {
			if unreal(b, i) {
				return mention.Hit{}, false
			}
			return h, true
		}
		if stopsTense(b, i) && !passiveToCome(b, i) {
			return mention.Hit{}, false
		}
	}
	return mention.Hit{}, false
}

// passiveToCome says whether a participle belongs to a verb of the future: "will
// be inaugurated by the minister".
func passiveToCome(b *mention.Block, i int) bool {
	if !b.Has(i, knowledge.PastVerb) {
		return false
	}
	for k := max(0, i-passiveReach); k < i; k++ {
		if h, ok := b.At(k, knowledge.SureFuture); ok && h.End >= i-2 {
			return true
		}
	}
	return false
}

// passiveReach is how many tokens before its participle a verb of the future
// may begin: "is scheduled to be formally opened".
const passiveReach = 6

// stopsTense says whether a word takes the date to itself, or away from the
// verb: another verb, a clause, a bound.
func stopsTense(b *mention.Block, i int) bool {
	return b.Has(i, knowledge.PastVerb) || b.Has(i, knowledge.SpeechVerb) || b.Has(i, knowledge.ClauseWord) || b.Has(i, knowledge.SinceCue) ||
		b.Sign(i, ';') || earlierFollows(b, i) || b.Has(i, knowledge.FoundingCue) || b.Has(i, knowledge.Anniversary)
}

// earlierFollows says whether "after" stands at the token: "will reopen after it
// was closed on 9 July".
func earlierFollows(b *mention.Block, i int) bool {
	h, ok := b.At(i, knowledge.LaterCue)
	return ok && h.Value == afterCue
}

// unreal says whether what stands before a verb of the future sets it into the
// past or denies it: "was to", "كان من المقرر", "said it will not".
func unreal(b *mention.Block, i int) bool {
	for k := max(0, i-4); k < i; k++ {
		if b.Has(k, knowledge.WasCue) || b.Has(k, knowledge.NegationCue) {
			return true
		}
	}
	return b.Has(i+1, knowledge.NegationCue)
}

func addSides(m *mention.Set, d *mention.Date, stamp *mention.Stamp, day int, verb article.Passage, out *claim.Set) {
	subject := claim.Subject{Kind: "date", Key: key(d.Block, d.Start)}
	out.Add(claim.Claim{
		Subject: subject, Attribute: "side", Kind: "to-come", Value: claim.Bound{At: day, Final: true, Shown: shownDay(m, day)},
		Basis: claim.Stated, At: d.Passage(), Premises: []article.Passage{verb}, Args: append(sideArgs(verb, stamp.From-day), offer("rewritten", inYearOf(m, d, stamp, day, 1))...),
	})
	out.Add(claim.Claim{
		Subject: subject, Attribute: "side", Kind: "article-day", Value: claim.Bound{At: stamp.From, Shown: shownDay(m, stamp.From)},
		Basis: claim.Stated, At: stamp.At,
	})
}

func sideArgs(verb article.Passage, days int) []claim.Arg {
	return []claim.Arg{{Name: "verb", Value: claim.Name{Key: verb.Text(), Shown: verb.Text()}}, {Name: "days", Value: claim.Number(days)}}
}

// shownDay is a day as the message tells it: without a year where none is told.
func shownDay(m *mention.Set, day int) claim.Days {
	if len(m.Stamps) > 0 {
		return claim.Day(day)
	}
	_, month, dom := language.Civil(day)
	return claim.Days{Month: month, Day: dom}
}
