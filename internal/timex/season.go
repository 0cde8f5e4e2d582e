package timex

import (
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
)

// The first months of the seasons of the north.
var seasonMonths = [...]int{1: 3, 2: 6, 3: 9, 4: 12}

// seasonPeriod reads "summer 2016", "this summer", "الربيع القادم".
func (p parser) seasonPeriod(i int) *Timex {
	shift, shifted, at := p.shiftBefore(i)
	h, ok := p.At(at, knowledge.Season)
	if !ok || h.Particle&language.Preposition != 0 {
		return nil
	}
	end := h.End
	if s, ok := p.At(end, knowledge.ShiftWord); ok && p.IsArabic(end) && !shifted {
		shift, shifted, end = int(s.Value), true, s.End
	}
	n := int(h.Value)
	letters := [...]string{1: "SP", 2: "SU", 3: "FA", 4: "WI"}[n]
	year := 0
	relation := Absolute
	if y := p.wholeOf(end, YearUnit); y != nil && y.Sure() && !shifted {
		year, _, _ = language.Civil(y.Past.From.Day())
		end, relation = y.End, y.Relation
	} else if shifted {
		this, month, _ := language.Civil(p.ref.today())
		year, relation = this, Anchored
		switch {
		case shift < 0 && month < seasonMonths[n]+3:
			year--
		case shift > 0 && month >= seasonMonths[n]:
			year++
		}
	}
	if year == 0 {
		if !p.bareSeason(i, end) {
			return nil
		}
		this, _, _ := language.Civil(p.ref.today())
		past, future := seasonOf(this, n), seasonOf(this, n)
		if past.From < dayMoment(p.ref.today()) {
			future = seasonOf(this+1, n)
		} else {
			past = seasonOf(this-1, n)
		}
		return p.twofold(i, end, SeasonUnit, past, future, letters)
	}
	return p.dated(i, end, SeasonUnit, seasonOf(year, n), dateValue(year, 0, 0)+"-"+letters, relation)
}

// bareSeason says whether the word alone is a season here: with the article,
// not "spring" of a mattress.
func (p parser) bareSeason(i, end int) bool {
	if p.IsArabic(i) {
		return p.BearsArticle(i)
	}
	return p.Has(i-1, knowledge.DefiniteWord) || p.isIn(i-1) || p.Has(i-1, knowledge.EdgeWord)
}

func seasonOf(year, n int) Interval { return monthsInterval(year*12+seasonMonths[n]-1, 3) }
