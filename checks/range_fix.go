package checks

import (
	"strings"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/mention"
)

// swapEnds is the edit by which the ends of a period change places: their days,
// with the months where each has its own, or their years.
func swapEnds(t *mention.Time) claim.Edit {
	text, a, b := printed(t.Block), t.From.Date(), t.To.Date()
	if a == nil || b == nil {
		return exchanged(endPassage(t, t.From.Start, t.From.End), endPassage(t, t.To.Start, t.To.End))
	}
	if a.Year != b.Year {
		return exchanged(endPassage(t, a.Start, text.WithoutEra(a)), endPassage(t, b.Start, text.WithoutEra(b)))
	}
	if a.Month == b.Month {
		start1, end1, ok1 := text.Day(a)
		start2, end2, ok2 := text.Day(b)
		if !ok1 || !ok2 {
			return nil
		}
		return exchanged(endPassage(t, start1, end1), endPassage(t, start2, end2))
	}
	day1, month1, ok1 := text.DayMonth(a)
	day2, month2, ok2 := text.DayMonth(b)
	if !ok1 || !ok2 {
		return nil
	}
	return exchanged(
		endPassage(t, min(day1[0], month1[0]), max(day1[1], month1[1])),
		endPassage(t, min(day2[0], month2[0]), max(day2[1], month2[1])),
	)
}

// endPassage is where a part of an end stands, without the "and" that Arabic
// writes in one word with it.
func endPassage(t *mention.Time, start, end int) article.Passage {
	p := t.Block.Passage(start, end)
	if start == t.From.End && t.Block.IsArabic(start) {
		if rest, ok := strings.CutPrefix(p.Text(), "و"); ok {
			p.Span.Start += len(p.Text()) - len(rest)
		}
	}
	return p
}

// later moves the end of a period into the next month, which was forgotten; a
// year into the next century, as "1919" for "2019".
func later(m *mention.Set, t *mention.Time) claim.Edit {
	a, b := t.From.Date(), t.To.Date()
	if a == nil || b == nil {
		return laterCentury(m, t)
	}
	text := printed(t.Block)
	if a.Month != b.Month || a.Year != b.Year || t.To.End > b.End || weekdayBeside(m, t.Block, t.To.Start, t.To.End) != nil {
		return nil // "20 to 15 May this year", "الجاري"
	}
	year, month := b.Year, b.Month+1
	if month > 12 {
		month = 1
		if year != 0 {
			year++
		}
	}
	if b.Day > language.MonthDays(year, month) {
		return nil
	}
	if !text.Writes(b, 'm') { // "March 20 to 14, 2025"
		name, ok := text.Month(a, month)
		at := endPassage(t, b.Start, text.WithoutEra(b))
		return replacing(at, name+" "+at.Text(), ok && year == b.Year)
	}
	written, ok := text.Date(b, year, month, b.Day)
	edit := replacing(endPassage(t, b.Start, text.WithoutEra(b)), strings.TrimPrefix(written, "و"), ok)
	if !ok || text.Writes(a, 'm') {
		return edit
	}
	day, name, ok := text.DayMonth(b)
	if !ok || day[0] > name[0] {
		return nil
	}
	first := endPassage(t, a.Start, a.End)
	whole := t.Block.Span(day[0], name[1])
	between := t.Block.Text[t.Block.Span(day[0], day[1]).End:whole.End] // with the "من" before the month
	return append(claim.Edit{{At: first, Text: first.Text() + between}}, edit...)
}

// longLife is the most years from one year to another that are told together.
const longLife = 110

func laterCentury(m *mention.Set, t *mention.Time) claim.Edit {
	from, to, _ := boundsOf(t)
	stamp, ok := m.Published()
	if !ok {
		return nil
	}
	if now, _, _ := language.Civil(stamp.To); to+100 > now || to+100-from > longLife || to+100 <= from {
		return nil
	}
	return reyear(t, t.To, to+100)
}
