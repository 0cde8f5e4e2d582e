package checks

import (
	"cmp"
	"slices"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/mention"
	"github.com/tanaqud/tanaqud/internal/reprint"
	"github.com/tanaqud/tanaqud/internal/timex"
)

// The edits that fixes of the rules offer. Each is made where the figures were
// read, in the form in which they stand there.

// printed is the text of a block, parts of which are to be written anew.
func printed(b *mention.Block) reprint.Text { return reprint.In(b.Words, b.Text) }

// offer is the value under which a rule finds an edit, if there is one.
func offer(name string, edit claim.Edit) []claim.Arg {
	if len(edit) == 0 || !edit.Changes() {
		return nil
	}
	slices.SortStableFunc(edit, func(a, b claim.Replacement) int { return a.At.Span.Start - b.At.Span.Start })
	return []claim.Arg{{Name: name, Value: edit}}
}

// replacing is the edit of one place.
func replacing(at article.Passage, text string, ok bool) claim.Edit {
	if !ok {
		return nil
	}
	return claim.Edit{{At: at, Text: text}}
}

// exchanged is the edit by which two passages change places.
func exchanged(a, b article.Passage) claim.Edit {
	return claim.Edit{{At: a, Text: b.Text()}, {At: b, Text: a.Text()}}
}

// moveDate writes a date with another day, and so the weekday beside it.
func moveDate(d *mention.Date, day int) claim.Edit {
	if d.Pair != nil {
		return nil // the one in the other calendar would stay
	}
	return moveDay(d.Block, &d.Date, d.Weekday, day)
}

// moving is how to move a date, if there is one.
func moving(d *mention.Date) func(day int) claim.Edit {
	if d == nil {
		return nil
	}
	return func(day int) claim.Edit { return moveDate(d, day) }
}

func moveDay(b *mention.Block, d *timex.Date, w *mention.Weekday, day int) claim.Edit {
	if d.Calendar != timex.Gregorian {
		return nil
	}
	year, month, dom := language.Civil(day)
	text, ok := printed(b).Date(d, year, month, dom)
	edit := replacing(b.Passage(d.Start, printed(b).WithoutEra(d)), text, ok)
	if !ok || w == nil {
		return edit
	}
	return join(edit, moveWeekday(w, language.WeekdayOf(day)))
}

// join is both edits, or none where one of them is none.
func join(a, b claim.Edit) claim.Edit {
	if a == nil || b == nil {
		return nil
	}
	return append(a, b...)
}

// moveWeekday writes the name of another weekday.
func moveWeekday(w *mention.Weekday, day int) claim.Edit {
	text, ok := printed(w.Block).Weekday(w.Start, w.End, w.Day, day)
	return replacing(w.Block.Passage(w.Start, w.End), text, ok)
}

// weekdayBeside is the weekday right beside tokens start to end; nil for none.
func weekdayBeside(m *mention.Set, b *mention.Block, start, end int) *mention.Weekday {
	first, _ := slices.BinarySearchFunc(m.Weekdays, start-besideDate, func(w *mention.Weekday, token int) int {
		return cmp.Or(w.Block.Index-b.Index, w.Start-token)
	})
	for _, w := range m.Weekdays[first:] {
		if w.Block != b || w.Start > end+1 {
			return nil
		}
		if w.End >= start-1 {
			return w
		}
	}
	return nil
}

// besideDate is how many tokens before a date its weekday may begin.
const besideDate = 4

// witnessed says whether the article dates something on that day, outside of
// tokens start to end of a block.
func witnessed(m *mention.Set, day int, b *mention.Block, start, end int) bool {
	for _, d := range m.Dates[:min(len(m.Dates), witnesses)] {
		if d.Block == b && d.Start >= start && d.End <= end {
			continue
		}
		if told, _, ok := m.Resolve(d); ok && told == day && d.Day != 0 {
			return true
		}
	}
	return false
}

// doubt is the weights of two claims where something else in the article
// speaks for one of them only.
func doubt(first, second bool) (float64, float64) {
	switch {
	case first && !second:
		return 1, doubted
	case second && !first:
		return doubted, 1
	}
	return 1, 1
}
