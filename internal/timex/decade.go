package timex

import (
	"strconv"

	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
)

// decade reads "the 1970s", "the 70s", "السبعينيات", "the nineteen seventies".
func (p parser) decade(i int) *Timex {
	if n, digits, ok := p.Number(i); ok && n%10 == 0 && (digits == 4 || digits == 2) {
		at := i + 1
		if p.Sign(at, '\'') {
			at++
		}
		if at >= len(p.Tokens) || p.Token(at).Space || !p.IsWord(at) || p.Word(at) != "s" || p.Token(i+1).Space {
			return nil
		}
		if digits == 2 {
			return p.decadeOf(i, at+1, n)
		}
		if !PlausibleYear(Gregorian, n) {
			return nil
		}
		return p.tenYears(i, at+1, n)
	}
	hundreds, at := 0, i
	if v, next := p.Cardinal(i); next > i && v >= 10 && v <= 20 {
		hundreds, at = v*100, next
	}
	h, ok := p.At(at, knowledge.DecadeWord)
	if !ok || h.Particle&language.Preposition != 0 {
		return nil
	}
	switch {
	case h.Value >= 1000:
		return p.tenYears(i, h.End, int(h.Value))
	case hundreds > 0:
		return p.tenYears(i, h.End, hundreds+int(h.Value))
	}
	if c := p.centuryPeriod(p.of(h.End)); c != nil {
		y, _, _ := language.Civil(c.Past.From.Day())
		x := p.tenYears(i, c.End, y+int(h.Value))
		x.Relation = c.Relation
		return x
	}
	return p.decadeOf(i, h.End, int(h.Value))
}

// tenYears is the decade that begins with a year.
func (p parser) tenYears(start, end, year int) *Timex {
	return p.dated(start, end, Decade, monthsInterval(year*12, 120), dateValue(year, 0, 0)[:3], Absolute)
}

// decadeOf is a decade of a century that is not told: the last and the next.
func (p parser) decadeOf(start, end, tens int) *Timex {
	year, _, _ := language.Civil(p.ref.today())
	past := year - year%100 + tens
	if past > year {
		past -= 100
	}
	return p.twofold(start, end, Decade, monthsInterval(past*12, 120), monthsInterval((past+100)*12, 120), "XX"+strconv.Itoa(tens/10))
}

// centuryPeriod reads "the 21st century", "القرن التاسع عشر", "القرن الماضي".
func (p parser) centuryPeriod(i int) *Timex {
	at := p.afterThe(i)
	if n, next := p.Ordinal(at); next > at && n >= 1 && n <= 30 {
		if u, end := p.unit(next); end > next && u == Century {
			return p.hundredYears(i, end, n)
		}
		return nil
	}
	h, ok := p.At(at, knowledge.PeriodWord)
	if !ok || Unit(h.Value) != Century {
		return nil
	}
	if n, end := p.Ordinal(h.End); end > h.End && n >= 1 && n <= 30 {
		return p.hundredYears(i, end, n)
	}
	if s, ok := p.At(h.End, knowledge.ShiftWord); ok {
		x := p.unitAway(i, s.End, Century, int(s.Value))
		return x
	}
	return nil
}

func (p parser) hundredYears(start, end, n int) *Timex {
	year := (n - 1) * 100
	return p.dated(start, end, Century, monthsInterval(year*12, 1200), string(appendPadded(nil, year/100, 2)), Absolute)
}
