package checks

import (
	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/mention"
)

// linkOffers are the edits that make a link fit the date of its noun: of the
// days counted, of the date that they are counted from, and of the noun's own,
// wherever the article gives it.
func linkOffers(m *mention.Set, l *mention.Link, links []*mention.Link, here, value claim.Days, dated []*mention.Happening) (args []claim.Arg) {
	if len(dated) == 0 || !oneDay(m, dated) {
		return nil
	}
	there, _ := happeningDays(m, dated[0].Date, dated[0].Weekday)
	if there.Fits(value, 0) {
		return nil
	}
	args = append(args, offer("recounted", countAnew(l, here, there))...)
	if l.Date != nil && there.Single() {
		args = append(args, offer("moved-here", moveDate(l.Date, there.From+l.Days))...)
	} else if l.Date == nil && l.Weekday != nil && there.Weekdays != 0 {
		args = append(args, offer("moved-here", moveWeekday(l.Weekday, inWeek(dated[0].Weekday.Day+l.Days)))...)
	}
	if !allLead(m, l, links, value) {
		return args
	}
	return append(args, offer("moved-there", moveAll(dated, l, value))...)
}

// allLead says whether all links from the same noun lead to that day: else to
// move its date would only move the contradiction.
func allLead(m *mention.Set, l *mention.Link, links []*mention.Link, value claim.Days) bool {
	for _, other := range links[:min(len(links), witnesses)] {
		if other == l || other.From.Noun != l.From.Noun {
			continue
		}
		here, counts := happeningDays(m, other.Date, other.Weekday)
		if counts == 0 {
			continue
		}
		if day, ok := moved(other, here); ok && !day.Fits(value, 0) {
			return false
		}
	}
	return true
}

// inWeek is the day of the week that a number of days leads to.
func inWeek(day int) int { return (day%7 + 7) % 7 }

// moveAll writes the day on which the happening must lie wherever it is dated.
func moveAll(dated []*mention.Happening, l *mention.Link, value claim.Days) (edit claim.Edit) {
	seen := map[any]bool{}
	for _, h := range dated {
		var one claim.Edit
		switch {
		case h.Date != nil && value.Single():
			if seen[h.Date] {
				continue
			}
			seen[h.Date] = true
			one = moveDate(h.Date, value.From)
		case h.Date == nil && h.Weekday != nil && l.Weekday != nil && value.Weekdays != 0:
			one = moveWeekday(h.Weekday, inWeek(l.Weekday.Day-l.Days))
		}
		if one == nil {
			return nil
		}
		edit = append(edit, one...)
	}
	return edit
}

// countAnew writes how many days lie between the two in truth. "The day after"
// says no number, and what came after does not come before.
func countAnew(l *mention.Link, here, there claim.Days) claim.Edit {
	days := 0
	switch {
	case here.Single() && there.Single():
		days = here.From - there.From
	case here.Weekdays != 0 && there.Weekdays != 0:
		days = inWeek(l.Weekday.Day - weekdayOf(there))
	}
	if l.Days < 0 {
		days = -days
	}
	if days < 1 || days > farDays {
		return nil
	}
	b := l.Block
	for i := l.Start; i < l.From.Start; i++ {
		start, end, ok := lengthAt(b, i, l.From.Start)
		if !ok {
			continue
		}
		n := days
		if h, ok := b.At(end-1, knowledge.UnitWord); ok && h.Value != 1 {
			return nil // weeks are no days
		}
		text, ok := printed(b).Length(start, end, n)
		return replacing(b.Passage(start, end), text, ok)
	}
	return nil
}

// weekdayOf is the one weekday of a set of days.
func weekdayOf(d claim.Days) int {
	for day := range 7 {
		if d.Weekdays == 1<<day {
			return day
		}
	}
	return 0
}

// lengthAt finds a number with its unit, or the two in one word, at a token.
func lengthAt(b *mention.Block, i, limit int) (start, end int, ok bool) {
	if h, ok := b.At(i, knowledge.DualUnit); ok {
		return i, h.End, h.End <= limit
	}
	if h, ok := b.At(i, knowledge.UnitWord); ok && b.IsArabic(i) && !b.BearsArticle(i) { // "بعد يوم من"
		return i, h.End, h.End <= limit
	}
	at := i
	if h, ok := b.At(i, knowledge.OneWord); ok {
		at = h.End
	} else if _, next := b.Cardinal(i); next > i {
		at = next
	}
	if at == i {
		return 0, 0, false
	}
	h, ok := b.At(at, knowledge.UnitWord)
	return i, h.End, ok && h.End <= limit
}
