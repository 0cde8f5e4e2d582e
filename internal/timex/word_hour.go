package timex

import (
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
)

// wordClock reads hours in words: "السابعة والنصف مساء", "eight forty pm",
// "الساعة الثامنة وعشرين دقيقة".
func (p parser) wordClock(i int, cued bool) (c clockTime, end int) {
	h, end, ok := p.hourInWords(i, cued)
	if !ok {
		return c, i
	}
	c = clockTime{second: Moment(h) * hour, grain: Hour}
	sure := cued || p.hourlike(i, end)
	if p.Sign(end, '-') && !p.Token(end).Space && !p.IsArabic(i) { // "five-thirty"
		end++
	}
	if m, next := p.Cardinal(end); next > end && !p.IsArabic(end) && p.IsWord(end) && m >= 1 && m <= 59 && (m >= 10 || p.has(end, knowledge.Numeral, 0)) { // "eight forty"
		c.second += Moment(m) * minute
		c.grain, end = Minute, next
		sure = sure || m >= 20 && p.told(i-1) && (!p.IsWord(end) || p.HasOneOf(end, told))
	}
	return p.finishClock(c, end, h, sure, false)
}

// hourInWords reads the hour: an Arabic ordinal of the feminine, as hours have
// it, or a cardinal where a cue demands an hour.
func (p parser) hourInWords(i int, cued bool) (h, end int, ok bool) {
	if !p.IsWord(i) {
		return 0, i, false
	}
	if p.IsArabic(i) {
		h, end = p.Ordinal(i)
		if o, ok := p.At(i, knowledge.Ordinal); ok && h > 12 { // "الثامنة وعشرين دقيقة"
			h, end = int(o.Value), o.End
		}
		if end > i && h >= 1 && h <= 12 && p.feminine(i) {
			return h, end, true
		}
		if !cued {
			half := end
			h, half = p.Cardinal(i)
			if half > i && h >= 1 && h <= 12 && (p.Has(half, knowledge.Meridiem)) {
				return h, half, true
			}
			return 0, i, false
		}
		h, end = p.Cardinal(i)
		return h, end, end > i && h >= 1 && h <= 12
	}
	if n, ok := p.At(i, knowledge.Numeral); ok && p.Sign(n.End, '-') && !p.Token(n.End).Space { // "five-thirty"
		return int(n.Value), n.End, n.Value >= 1 && n.Value <= 12
	}
	h, end = p.Cardinal(i)
	return h, end, end > i && h >= 1 && h <= 12 && end == i+1
}

// feminine says whether an Arabic word bears the article and the ending of the
// feminine.
func (p parser) feminine(i int) bool {
	r := []rune(p.Folded(i))
	return p.BearsArticle(i) && (r[len(r)-1] == 'ه' || r[len(r)-1] == 'ة' || r[len(r)-1] == 'ى' || r[len(r)-1] == 'ي')
}

// hourlike says whether an ordinal without "الساعة" is an hour: "في السابعة
// مساء" is, "السابعة" of a rank is not.
func (p parser) hourlike(i, end int) bool {
	if !p.IsArabic(i) {
		return false
	}
	if _, next := p.plusMinutes(end); next > end { // "في التاسعة والعشرين من عمره" is an age
		return !p.Has(next, knowledge.OfWord) || p.HasOneOf(next+1, ofDay)
	}
	return p.isIn(i-1) && !p.Has(end, knowledge.OfWord) && !p.joins(end) // "في السابعة من عمره"
}

// ofDay are the kinds of phrase that an hour may be of.
var ofDay = knowledge.Kinds(knowledge.DayPart, knowledge.Weekday, knowledge.DayNoun, knowledge.DayWord, knowledge.Meridiem)

// plusMinutes reads what is added to an hour or taken off it: "والنصف",
// "وخمس دقائق", "إلا ربعا", "وعشرين دقيقة", "و 30 دقيقة".
func (p parser) plusMinutes(i int) (minutes, end int) {
	end = i
	for steps := 0; steps < 2; steps++ {
		m, next := p.minutePart(end)
		if next == end {
			break
		}
		minutes, end = minutes+m, next
	}
	return minutes, end
}

func (p parser) minutePart(i int) (minutes, end int) {
	if !p.IsArabic(i) {
		return 0, i
	}
	if h, ok := p.At(i, knowledge.LessWord); ok {
		m, next := p.minuteCount(h.End)
		if next == h.End {
			return 0, i
		}
		return -m, next
	}
	if f, ok := p.At(i, knowledge.Fraction); ok && p.joins(i) {
		return int(f.Value), f.End
	}
	at := i
	if p.has(i, knowledge.BoundWord, knowledge.BoundAnd) {
		at = i + 1
	} else if !p.joins(i) {
		return 0, i
	}
	m, next := p.minuteCount(at)
	if next == at {
		return 0, i
	}
	return m, next
}

// minuteCount reads "ربعا", "خمس دقائق", "خمسة وثلاثين".
func (p parser) minuteCount(i int) (minutes, end int) {
	if f, ok := p.At(i, knowledge.Fraction); ok {
		return int(f.Value), f.End
	}
	n, end := p.Cardinal(i)
	if end == i || n < 1 || n > 59 {
		return 0, i
	}
	if h, ok := p.At(end, knowledge.UnitWord); ok {
		if Unit(h.Value) != Minute {
			return 0, i
		}
		return n, h.End
	}
	if p.Token(i).Kind == language.Number { // "5 and 6 pm"
		return 0, i
	}
	return n, end
}

// relativeClock reads "half past seven", "a quarter to eight", "ten past nine",
// "three minutes to five thirty", "ثلاث دقائق قبل الثامنة".
func (p parser) relativeClock(i int, _ bool) (c clockTime, end int) {
	m, at := 0, i
	if h, ok := p.At(i, knowledge.Fraction); ok {
		m, at = int(h.Value), h.End
	} else if n, next := p.Cardinal(i); next > i && n >= 1 && n <= 59 {
		m, at = n, next
		if h, ok := p.At(at, knowledge.UnitWord); ok && Unit(h.Value) == Minute {
			at = h.End
		} else if p.Token(i).Kind == language.Number && !p.Has(at, knowledge.LessWord) && !p.Has(at, knowledge.PlusWord) {
			return c, i
		}
	}
	if at == i {
		return c, i
	}
	sign := 0
	if p.has(at, knowledge.BoundWord, knowledge.BoundTo) && p.opensSpan(i-1) { // "from 5 to 6"
		return c, i
	}
	if p.Has(at, knowledge.PlusWord) {
		sign, at = 1, p.after(at, knowledge.PlusWord)
	} else if p.Has(at, knowledge.LessWord) {
		sign, at = -1, p.after(at, knowledge.LessWord)
	} else if h, ok := p.Meaning(at, knowledge.BoundWord, knowledge.BoundBefore); ok && p.IsArabic(at) {
		sign, at = -1, h.End
	} else if h, ok := p.Meaning(at, knowledge.BoundWord, knowledge.BoundAfter); ok && p.IsArabic(at) && !p.has(at, knowledge.DayPart, 2) {
		sign, at = 1, h.End
	}
	if sign == 0 {
		return c, i
	}
	base, end := p.hourPart(at)
	if !base.told {
		return c, i
	}
	base.second += Moment(sign*m) * minute
	if base.second < 0 {
		base.second += day
	}
	base.grain = Minute
	return base, end
}

// opensSpan says whether "from" or "between" stands at token i.
func (p parser) opensSpan(i int) bool {
	_, end := p.opener(i)
	return end > i
}

// hourPart reads the hour that minutes are counted from.
func (p parser) hourPart(i int) (c clockTime, end int) {
	if c, end := p.fixedClock(i, true); c.told {
		return c, end
	}
	at, _ := p.clockCue(i)
	if c, end := p.digital(at, true); c.told {
		return c, end
	}
	return p.wordClock(at, true)
}

// fixedClock reads "noon", "midnight", "منتصف الليل", with "12" before it.
func (p parser) fixedClock(i int, _ bool) (c clockTime, end int) {
	at := p.afterThe(i)
	if n, _, ok := p.Number(at); ok && n == 12 {
		at++
	}
	h, ok := p.At(at, knowledge.DayPart)
	if !ok || h.Particle&language.Preposition != 0 && !p.IsArabic(at) {
		return c, i
	}
	switch h.Value {
	case 5:
		return clockTime{told: true, second: 12 * hour, grain: Hour}, h.End
	case 6:
		return clockTime{told: true, second: 0, grain: Hour}, h.End
	case 9:
		return clockTime{told: true, second: 10 * hour, grain: Hour}, h.End
	}
	return c, i
}
