package timex

import (
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/lexis"
)

// Weekday is a name of a day of the week.
type Weekday struct {
	Start, End int
	Day        int  // 0 is Sunday
	Anchored   bool // said of a day near the article's own: "today, Monday", "أمس الخميس"
	Offset     int  // of an anchored one: days from the article's own, -1 is yesterday
	Shift      int  // -1 "last Monday", 1 "next Monday"
	Noun       bool // "يوم" stands before it and is shown with it
}

// WeekdayAt is the name of a weekday at token i with what is said of it there;
// nil for none.
func WeekdayAt(w *lexis.Words, i int) *Weekday { return text{w}.weekday(i) }

// plainDay is the value of a DayNoun that means no part of the day: "يوم".
const plainDay = 1

// The directions of knowledge.FutureCue.
const (
	nextCue = 1
	thisCue = 3
)

// weekday reads the name of a weekday at token i with what is said of it
// there.
func (t text) weekday(i int) *Weekday {
	h, ok := t.At(i, knowledge.Weekday)
	if !ok || t.Has(i-1, knowledge.WeekdayNamesake) || t.isWordOfItsOwn(i) {
		return nil
	}
	w := &Weekday{Start: i, End: h.End, Day: int(h.Value)}
	if n, ok := t.At(i-1, knowledge.DayNoun); ok && n.End == i && n.Letters == 0 && n.Value == plainDay {
		w.Noun = true
	}
	t.shiftOf(w)
	t.offsetOf(w)
	return w
}

// shortestDay is how many letters the name of a day has that is no short form.
const shortestDay = 6

// isWordOfItsOwn says whether a short name of a weekday is rather another word:
// "the Sun", "Sat down", "Mon Repos". Those of days stand beside a date or an
// hour, or behind "on".
func (t text) isWordOfItsOwn(i int) bool {
	if t.Token(i).Letters >= shortestDay || t.IsArabic(i) {
		return false
	}
	before, behind := i-1, i+1
	if t.Sign(behind, '.') && !t.Token(behind).Space {
		behind++
	}
	if t.Sign(before, ',', '(', '-', '/') {
		before--
	}
	if t.Sign(behind, ',', ')', '-', '/') {
		behind++
	}
	for _, at := range [...]int{before, behind} {
		if t.Token(at).Kind == language.Number || t.HasOneOf(at, besideShortDay) {
			return false
		}
	}
	return !t.Has(i-1, knowledge.InCue) && !t.Has(i-1, knowledge.DayNoun)
}

// besideShortDay are the kinds of phrase one of which stands beside the short
// name of a weekday, where no number does.
var besideShortDay = knowledge.Kinds(knowledge.Month, knowledge.DayPart, knowledge.DayWord, knowledge.PastCue, knowledge.FutureCue, knowledge.Ordinal, knowledge.BoundWord, knowledge.Weekday)

// shiftOf reads "last Monday", "الاثنين المقبل".
func (t text) shiftOf(w *Weekday) {
	if h, ok := t.At(w.End, knowledge.PastCue); ok && h.Value == 1 && t.IsArabic(w.Start) {
		w.Shift = -1
		return
	}
	if h, ok := t.At(w.End, knowledge.FutureCue); ok && t.IsArabic(w.Start) {
		w.Shift = shiftBy(h.Value)
		return
	}
	if t.IsArabic(w.Start) {
		return
	}
	if h, ok := t.Before(w.Start, knowledge.PastCue, 1); ok && h.Value == 1 {
		w.Shift = -1
	} else if h, ok := t.Before(w.Start, knowledge.FutureCue, 1); ok {
		w.Shift = shiftBy(h.Value)
	}
}

func shiftBy(cue int32) int {
	if cue == nextCue || cue == thisCue {
		return 1
	}
	return 0
}

// offsetOf reads "اليوم الاثنين", "today, Monday", "أمس (الخميس)".
func (t text) offsetOf(w *Weekday) {
	at := w.Start
	if t.Has(at-1, knowledge.DayNoun) && t.IsArabic(at) { // اليوم يوم الاثنين
		at--
	}
	for t.Sign(at-1, ',', '(', '"', '-') {
		at--
	}
	if h, ok := t.Before(at, knowledge.DayWord, 3); ok {
		w.Anchored, w.Offset = true, int(h.Value)
		return
	}
	if h, ok := t.At(w.End, knowledge.DayWord); ok && t.IsArabic(w.Start) {
		w.Anchored, w.Offset = true, int(h.Value)
	}
}
