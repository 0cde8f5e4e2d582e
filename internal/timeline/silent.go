package timeline

import (
	"strconv"
	"strings"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/mention"
	"github.com/tanaqud/tanaqud/internal/timex"
)

// saysNothing says whether an expression has no place of its own on the line:
// "now", "years ago", "two hours ago" of an article that tells no hour, "today"
// in somebody else's mouth, a number that is hardly a year.
func (m *marker) saysNothing(t *mention.Time) bool {
	switch {
	case strings.HasSuffix(t.Value, "_REF"), isVague(t), isSun(t), isLength(t), m.isName(t), isSeason(t):
		return true
	case t.Type == timex.TimeType && t.Relation == timex.Anchored && (names(t, knowledge.ElapseWord) || strings.HasPrefix(t.Value, "(")):
		return true
	case names(t, knowledge.DayWord) && t.Date() == nil:
		return t.Block.Quoted(t.Start) || t.Block.Role == article.Furniture || isThatDay(t)
	}
	return t.Grain == timex.YearUnit && t.Type == timex.DateType && t.Relation == timex.Absolute && hardlyYear(t)
}

// isVague says whether an expression counts units without telling how many:
// "a few days ago", "in the coming months".
func isVague(t *mention.Time) bool {
	if t.Relation != timex.Anchored || len(t.Amounts) == 0 && !names(t, knowledge.ShiftWord) {
		return false
	}
	for i := t.Start; i < t.End; i++ {
		if h, ok := t.Block.At(i, knowledge.FewWord); ok && h.Value != couple {
			return true
		}
		if t.Block.Tokens[i].Kind == language.Number || t.Block.HasOneOf(i, counts) {
			return false
		}
	}
	return names(t, knowledge.PluralUnit)
}

// isSun says whether a weekday's short name is an ordinary word: "the Sun",
// "Mon Repos".
func isSun(t *mention.Time) bool {
	b := t.Block
	if !isWeekday(t.Value) || t.Date() != nil || t.Type == timex.TimeType || b.IsArabic(t.Start) {
		return false
	}
	return b.Has(t.Start, knowledge.DefiniteWord) || b.Tokens[t.End-1].Letters <= longestShort && b.IsWord(t.End)
}

// longestShort is how many letters the short name of a weekday has at most.
const longestShort = 3

// isLength says whether "in" and a length may tell how long something takes:
// "the first in more than a century", "built in three years".
func isLength(t *mention.Time) bool {
	if len(t.Amounts) == 0 || t.Relation != timex.Anchored || t.Block.IsArabic(t.Start) || !t.Block.Has(t.Start, knowledge.InCue) {
		return false
	}
	return names(t, knowledge.ApproxCue) || !planned(t.Block, t.Start)
}

// isName says whether a month's name is that of a person: "Theresa May", "رجب
// طيب أردوغان".
func (m *marker) isName(t *mention.Time) bool {
	return t.End-t.Start == 1 && m.persons[word{t.Block, t.Start}]
}

// isSeason says whether a season of no year may be one of every year, or
// something else by that name: "in summer", "الربيع العربي".
func isSeason(t *mention.Time) bool {
	return t.Grain == timex.SeasonUnit && t.From == nil && t.To == nil && (t.Value[0] < '0' || t.Value[0] > '9')
}

// couple is the value of a FewWord that tells the number.
const couple = 2

var counts = knowledge.Kinds(knowledge.Numeral, knowledge.CountWord, knowledge.DualUnit, knowledge.Ordinal, knowledge.FewWord)

// isThatDay says whether "اليوم" may be the day that is spoken of, not today:
// "في اليوم".
func isThatDay(t *mention.Time) bool {
	b := t.Block
	h, ok := b.At(t.Start, knowledge.DayWord)
	if !ok || h.Value != 0 || t.End-t.Start != 1 || b.Tokens[t.Start].Script != language.Arabic {
		return false
	}
	return h.Letters > 0 || b.Has(t.Start-1, knowledge.CommonWord) || b.Has(t.Start-1, knowledge.InCue)
}

// The years that a bare number of four digits may well be.
const (
	firstBareYear = 1500
	lastBareYear  = 2100
)

// hardlyYear says whether a bare number is a count or part of an address.
func hardlyYear(t *mention.Time) bool {
	number, err := strconv.Atoi(t.Value)
	if err != nil || t.From != nil || t.To != nil || names(t, knowledge.YearNoun) || names(t, knowledge.Era) {
		return false
	}
	return (number < firstBareYear || number > lastBareYear) && !isHijri(t) || inAddress(t.Block, t.End-1)
}

func isHijri(t *mention.Time) bool {
	_, ok := hijriYear(t)
	return ok
}

// inAddress says whether a number is written on to what stands beside it, as
// in an address or the name of a file.
func inAddress(b *mention.Block, token int) bool {
	const joints = "/-_=?&#."
	p := b.Span(token, token+1)
	before := p.Start > 0 && strings.IndexByte(joints, b.Text[p.Start-1]) >= 0
	after := p.End+1 < len(b.Text) && strings.IndexByte(joints, b.Text[p.End]) >= 0 && b.Text[p.End+1] > ' '
	return before && after
}
