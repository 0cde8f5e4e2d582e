package timex

import (
	"strconv"

	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/lexis"
)

// duration reads a length of time: "3 hours", "two and a half years",
// "ساعتين ونصف", "طوال اليوم", "عام واحد وشهر و21 يوما".
func (p parser) duration(i int) *Timex {
	amounts, end := p.amounts(i)
	if len(amounts) == 0 {
		return nil
	}
	x := &Timex{Start: i, End: end, Type: DurationType, Value: durationValue(amounts), Amounts: amounts, Grain: amounts[len(amounts)-1].Unit}
	for _, a := range amounts {
		x.Length += a.Count * seconds[a.Unit]
	}
	if p.Has(i-1, knowledge.ApproxCue) {
		x.Mod = Approx
	}
	return x
}

// amounts reads counts of units, the next joined by "and", a comma or nothing.
func (p parser) amounts(i int) (list []Amount, end int) {
	end = i
	for at := i; ; {
		a, next := p.amount(at, len(list) > 0)
		if next == at || len(list) > 0 && a.Unit == list[len(list)-1].Unit {
			return list, end
		}
		list, end = append(list, a), next
		at = p.joined(end)
	}
}

// joined is where the next amount may begin: after "and", "و" or a comma.
func (p parser) joined(i int) int {
	i = p.comma(i)
	if p.has(i, knowledge.BoundWord, knowledge.BoundAnd) && !p.Sign(i+1, ',') {
		if h, ok := p.Meaning(i, knowledge.BoundWord, knowledge.BoundAnd); ok {
			return h.End
		}
	}
	return i
}

// amount reads one count with its unit.
func (p parser) amount(i int, further bool) (a Amount, end int) {
	for _, read := range [...]func(parser, int, bool) (Amount, int){
		parser.counted, parser.dual, parser.wholeUnit, parser.fractionOf, parser.oneUnit,
	} {
		if a, end := read(p, i, further); end > i {
			return a, end
		}
	}
	return Amount{}, i
}

// counted reads "3 hours", "3.5 years", "two and a half hours", "30-minute",
// "ثلاثة أيام", "a few days".
func (p parser) counted(i int, _ bool) (Amount, int) {
	n, at := p.quantity(i)
	if at == i {
		return Amount{}, i
	}
	if half, next := p.andFraction(at); next > at {
		n, at = n+half, next
	}
	if p.Sign(at, '-') && !p.Token(at).Space {
		at++
	}
	u, end := p.unit(at)
	if end == at {
		return Amount{}, i
	}
	if half, next := p.andFraction(end); next > end {
		n, end = n+half, next
	}
	return Amount{n, u}, p.afterWhole(end)
}

// quantity reads how many: digits with a decimal part, words, "a few".
func (p parser) quantity(i int) (float64, int) {
	if h, ok := p.At(i, knowledge.FewWord); ok {
		return float64(h.Value), p.after(h.End, knowledge.OfWord)
	}
	n, digits, ok := p.Number(i)
	if !ok {
		n, end := p.Cardinal(i)
		return float64(n), end
	}
	if digits > 6 || p.Sign(i-1, '.', ':', '/') && !p.Token(i).Space {
		return 0, i
	}
	if p.Sign(i+1, '.') && !p.Token(i+1).Space && i+2 < len(p.Tokens) && p.Token(i+2).Kind == language.Number && !p.Token(i+2).Space {
		f, err := strconv.ParseFloat(strconv.Itoa(n)+"."+p.digits(i+2), 64)
		if err != nil {
			return 0, i
		}
		return f, i + 3
	}
	if p.Sign(i+1, ',') && !p.Token(i+1).Space && i+2 < len(p.Tokens) && p.Token(i+2).Digits == 3 && !p.Token(i+2).Space {
		return float64(n*1000 + int(p.Token(i+2).Value)), i + 3
	}
	return float64(n), i + 1
}

// digits is the number token i as it is written, in Western digits.
func (p parser) digits(i int) string {
	s := strconv.FormatInt(p.Token(i).Value, 10)
	for len(s) < int(p.Token(i).Digits) {
		s = "0" + s
	}
	return s
}

// andFraction reads "and a half", "ونصف" and tells which part of one it is.
func (p parser) andFraction(i int) (float64, int) {
	at := i
	if p.has(i, knowledge.BoundWord, knowledge.BoundAnd) && !p.IsArabic(i) {
		at = i + 1
	}
	h, ok := p.At(at, knowledge.Fraction)
	if !ok || at == i && !p.IsArabic(i) || p.IsArabic(i) && h.Letters == 0 && !p.joins(i) {
		return 0, i
	}
	return float64(h.Value) / 60, h.End
}

// joins says whether an Arabic word begins with "and".
func (p parser) joins(i int) bool {
	r := []rune(p.Folded(i))
	return len(r) > 1 && r[0] == 'و'
}

// unit reads a unit that follows a count.
func (p parser) unit(i int) (Unit, int) {
	if h, ok := p.At(i, knowledge.UnitWord); ok && h.Particle == 0 {
		return Unit(h.Value), h.End
	}
	if h, ok := p.At(i, knowledge.PeriodWord); ok && h.Particle == 0 && !Unit(h.Value).belowDay() && p.plural(h) { // "2 العقود الماضية"
		return Unit(h.Value), h.End
	}
	return NoUnit, i
}

// theUnit reads a unit that the article may be written with: "العام".
func (p parser) theUnit(i int) (Unit, int) {
	if h, ok := p.At(i, knowledge.PeriodWord); ok && h.Particle == 0 {
		return Unit(h.Value), h.End
	}
	return p.unit(i)
}

// plural says whether the word is no singular: "365 العام الماضي" counts nothing.
func (p parser) plural(h lexis.Hit) bool {
	return !p.Has(h.Start, knowledge.YearWord) && !p.Has(h.Start, knowledge.YearNoun)
}

// dual reads "يومين", "ساعتين ونصف".
func (p parser) dual(i int, _ bool) (Amount, int) {
	h, ok := p.At(i, knowledge.DualUnit)
	if !ok || h.Particle&language.Preposition != 0 {
		return Amount{}, i
	}
	n := 2.0
	end := h.End
	if half, next := p.andFraction(end); next > end {
		n, end = n+half, next
	}
	return Amount{n, Unit(h.Value)}, p.afterWhole(end)
}

// afterWhole passes "full" behind a unit: "أسبوع كامل".
func (p parser) afterWhole(i int) int {
	if h, ok := p.At(i, knowledge.WholeWord); ok && p.IsArabic(i) && h.Letters == 0 {
		return h.End
	}
	return i
}

// wholeUnit reads "all day", "طوال العام", "يوم كامل".
func (p parser) wholeUnit(i int, _ bool) (Amount, int) {
	if h, ok := p.At(i, knowledge.WholeWord); ok {
		at := h.End
		if p.Sign(at, '-') {
			at++
		}
		if two, end := p.dual(at, false); end > at { // "على مدى يومين"
			return two, end
		}
		if u, end := p.theUnit(at); end > at {
			return Amount{1, u}, end
		}
		return Amount{}, i
	}
	if u, end := p.unit(i); end > i && p.IsArabic(i) {
		if next := p.afterWhole(end); next > end {
			return Amount{1, u}, next
		}
	}
	return Amount{}, i
}

// fractionOf reads "half an hour", "نصف سنة", "ربع ساعة".
func (p parser) fractionOf(i int, _ bool) (Amount, int) {
	h, ok := p.At(i, knowledge.Fraction)
	if !ok || h.Particle != 0 {
		return Amount{}, i
	}
	at := p.after(p.of(h.End), knowledge.OneWord)
	u, end := p.unit(at)
	if end == at || p.Has(at, knowledge.PeriodWord) && !p.Has(at, knowledge.UnitWord) {
		return Amount{}, i
	}
	return Amount{float64(h.Value) / 60, u}, end
}

// oneUnit reads a unit that counts one: "an hour", "another month", "ساعة
// واحدة"; a bare "شهر" only among other amounts or after "for".
func (p parser) oneUnit(i int, further bool) (Amount, int) {
	if h, ok := p.At(i, knowledge.OneWord); ok {
		u, end := p.unit(h.End)
		if end == h.End {
			return Amount{}, i
		}
		n := 1.0
		if half, next := p.andFraction(end); next > end {
			n, end = n+half, next
		}
		return Amount{n, u}, end
	}
	h, ok := p.At(i, knowledge.UnitWord)
	if !ok || !p.IsArabic(i) {
		return Amount{}, i
	}
	if one, ok := p.At(h.End, knowledge.Numeral); ok && one.Value == 1 && one.Letters == 0 {
		return Amount{1, Unit(h.Value)}, one.End
	}
	if further || p.lasts(i) || p.goesOn(h.End) {
		return Amount{1, Unit(h.Value)}, h.End
	}
	return Amount{}, i
}

// lasts says whether "for" or another word of duration stands before token i.
func (p parser) lasts(i int) bool {
	for _, value := range [...]int32{elapseFor, elapseAfter, elapseBefore} {
		for start := max(0, i-2); start < i; start++ {
			if h, ok := p.Meaning(start, knowledge.ElapseWord, value); ok && h.End == i {
				return true
			}
		}
	}
	return false
}

// goesOn says whether "and 2 years" follows.
func (p parser) goesOn(i int) bool {
	at := p.joined(i)
	if at == i {
		return false
	}
	_, end := p.counted(at, true)
	return end > at
}
