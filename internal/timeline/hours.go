package timeline

import (
	"sort"
	"strconv"
	"strings"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/mention"
	"github.com/tanaqud/tanaqud/internal/timex"
)

// hours mark the bare times of day, on the day that stands beside them in the
// sentence or else on that of the article. The marks so far are in the order
// of the text.
func (m *marker) hours() {
	others := m.marks
	for _, t := range m.times {
		minute, ok := minuteOfDay(t)
		if !ok {
			continue
		}
		k := Mark{At: at(t.Block, t.Passage()), Kind: OfClock, Type: Time, Precision: ToMinute, Relation: FromArticle, Soft: true, Value: t.Value}
		day, ok := m.day, m.dated
		if beside := dayBeside(others, t, k.At); beside != nil {
			day, ok = beside.From.DayOf(), true
			k.Relation, k.Source, k.Soft = FromMention, &beside.At, beside.Soft
		}
		if ok {
			from := Minute(day)*Day + minute
			k.Interval, k.Placed, k.Value = Interval{from, from + 1}, true, isoDay(day)+t.Value
		}
		m.add(k, t.Block, t.Start)
	}
}

// minuteOfDay is the minute that a bare time of day names, "T14:30"; a part of
// the day names none.
func minuteOfDay(t *mention.Time) (minute Minute, ok bool) {
	if t.Type != timex.TimeType || t.Placed() || isOtherwise(t) || len(t.Value) < len("T14") || t.Value[0] != 'T' {
		return 0, false
	}
	hour, err := strconv.Atoi(t.Value[1:3])
	if err != nil {
		return 0, false
	}
	minute = Minute(hour) * 60
	if rest, told := strings.CutPrefix(t.Value[3:], ":"); told && len(rest) >= 2 {
		n, err := strconv.Atoi(rest[:2])
		return minute + Minute(n), err == nil
	}
	return minute, len(t.Value) == len("T14")
}

// isOtherwise says whether an Arabic hour may be something else: an ordinal, "في
// التاسعة والعشرين من عمره", the verb "ظهر", a year with its era, "2015م".
func isOtherwise(t *mention.Time) bool {
	b := t.Block
	if !b.IsArabic(t.End - 1) {
		return false
	}
	for i := t.Start; i < t.End; i++ {
		if b.Tokens[i].Kind == language.Number {
			return b.Tokens[i].Digits == 4 && names(t, knowledge.Era)
		}
	}
	part := names(t, knowledge.DayPart) && b.BearsArticle(t.End-1)
	return !part && !names(t, knowledge.ClockCue) && !names(t, knowledge.Meridiem)
}

// dayBeside is the day in the sentence of a time that stands nearest to it.
func dayBeside(marks []Mark, t *mention.Time, at article.Passage) *Mark {
	i := sort.Search(len(marks), func(k int) bool { return comparePlaces(marks[k].At, at) > 0 })
	var best *Mark
	away := 1 << 62
	for _, k := range [...]int{i - 2, i - 1, i, i + 1} {
		if k < 0 || k >= len(marks) {
			continue
		}
		o := &marks[k]
		if o.block != t.Block || !o.Placed || o.Precision != ToDay || o.Open != Closed || !o.Single() || o.Kind == OfAnniversary || t.Block.Sentence(o.token) != t.Block.Sentence(t.Start) {
			continue
		}
		if d := max(at.Span.Start-o.At.Span.End, o.At.Span.Start-at.Span.End); d < away {
			best, away = o, d
		}
	}
	return best
}
