package timex

import (
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
)

// monthPeriod reads a month: "July", "June 2016", "last September", "يونيو
// القادم", "June next year", "شهر نوفمبر".
func (p parser) monthPeriod(i int) *Timex {
	shift, shifted, at := p.shiftBefore(i)
	if h, ok := p.At(at, knowledge.OfWord); ok && p.IsArabic(at) && h.Start == at && p.monthName(h.End) != nil { // "شهر نوفمبر"
		at = h.End
	} else if h, ok := p.At(at, knowledge.UnitWord); ok && Unit(h.Value) == Month && !p.IsArabic(at) && p.Has(h.End, knowledge.OfWord) {
		at = p.of(h.End) // "the month of July"
	}
	if x := p.yearThenMonth(at); x != nil && !shifted {
		return x
	}
	d := p.monthName(at)
	if d == nil || !p.capitalMonth(at) {
		return nil
	}
	p.addYear(d)
	if d.Year == 0 {
		p.lateYear(d)
	}
	d.Start = i
	if d.Year == 0 && !shifted {
		if h, ok := p.At(d.End, knowledge.ShiftWord); ok && p.IsArabic(d.End) {
			shift, shifted, d.End = int(h.Value), true, h.End
		} else if year := p.wholeOf(d.End, YearUnit); year != nil && year.Sure() {
			y, _, _ := language.Civil(year.Past.From.Day())
			d.End = year.End
			if d.Calendar == Hijri {
				return p.hijriMonthIn(d, y)
			}
			return p.ofMonth(d, y, year.Relation)
		}
	}
	return p.monthOf(d, shift, shifted)
}

// yearThenMonth reads "2016 June".
func (p parser) yearThenMonth(i int) *Timex {
	year, at := p.fourDigits(i)
	if at == i {
		return nil
	}
	d := p.monthName(at)
	if d == nil || d.Calendar != Gregorian || !p.capitalMonth(at) || p.Token(d.End).Kind == language.Number {
		return nil
	}
	d.Start, d.Year = i, year
	return p.ofMonth(d, year, Absolute)
}

// capitalMonth says whether an English word that is a common one as well is a
// month here: "May", "March" but not "may".
func (p parser) capitalMonth(i int) bool {
	return p.IsArabic(i) || p.Token(i).Capital || p.Token(i).Letters > 5
}

// monthOf is the month of a year, said or not.
func (p parser) monthOf(d *Date, shift int, shifted bool) *Timex {
	if d.Calendar == Hijri {
		return p.hijriMonth(d)
	}
	if d.Year != 0 {
		return p.ofMonth(d, d.Year, Absolute)
	}
	year, month, _ := language.Civil(p.ref.today())
	if shifted {
		switch {
		case shift == -1 && d.Month >= month:
			year--
		case shift == 1 && d.Month <= month:
			year++
		case shift == -2 || shift == 2:
			year += shift / 2
		}
		return p.ofMonth(d, year, Anchored)
	}
	past, future := year, year
	if d.Month >= month {
		past--
	} else {
		future++
	}
	if d.Month == month { // the present one
		past = year - 1
	}
	x := p.twofold(d.Start, d.End, Month, monthInterval(past, d.Month), monthInterval(future, d.Month), dateValue(0, d.Month, 0))
	x.date = d
	return x
}

func (p parser) ofMonth(d *Date, year int, relation Relation) *Timex {
	x := p.dated(d.Start, d.End, Month, monthInterval(year, d.Month), dateValue(year, d.Month, 0), relation)
	x.date = d
	return x
}

func monthInterval(year, month int) Interval { return monthsInterval(year*12+month-1, 1) }

// hijriMonth is a month of the Hijri calendar.
func (p parser) hijriMonth(d *Date) *Timex {
	x := &Timex{Start: d.Start, End: d.End, Type: DateType, Grain: Month, Calendar: Hijri, Value: "H" + dateValue(d.Year, d.Month, 0), date: d}
	if d.Year != 0 {
		x.Past = hijriInterval(d.Year, d.Month)
		x.Future = x.Past
		return x
	}
	x.Relation = Anchored
	if !p.ref.Known {
		return x
	}
	past, future := p.hijriYearly(d.Month, 1)
	x.Past, x.Future = hijriMonthFrom(past), hijriMonthFrom(future)
	if x.Past.To > p.ref.Now { // this month
		x.Future = x.Past
	}
	return x
}

// hijriMonthIn is the month of the Hijri calendar that begins in a Gregorian
// year, the first of two: "Ramadan 2018".
func (p parser) hijriMonthIn(d *Date, year int) *Timex {
	first, _, ok := hijriFeast([]string{dateValue(0, d.Month, 1)[len("XXXX-"):]}, year)
	if !ok {
		return nil
	}
	at := hijriMonthFrom(dayInterval(first))
	x := p.dated(d.Start, d.End, Month, at, dayValue(first), Absolute)
	x.Calendar, x.date = Hijri, d
	return x
}

// hijriInterval is a Hijri month; empty outside the tables.
func hijriInterval(year, month int) Interval {
	first, ok := language.HijriDay(year, month, 1)
	if !ok {
		return Interval{}
	}
	return hijriMonthFrom(dayInterval(first))
}

// hijriMonthFrom is the month that begins on a day: to where the next begins.
func hijriMonthFrom(first Interval) Interval {
	if first == (Interval{}) {
		return first
	}
	number := first.From.Day()
	return daysInterval(number, number+language.HijriMonthDays(number))
}

// numericMonth reads a month and year in digits: "3/2015", "2015-3", "11/2016".
func (p parser) numericMonth(i int) *Timex {
	first, firstDigits, ok := p.Number(i)
	if !ok || !p.Sign(i+1, '/', '-', '.') || i+2 >= len(p.Tokens) || p.Token(i+2).Kind != language.Number {
		return nil
	}
	second, secondDigits, _ := p.Number(i + 2)
	end := i + 3
	if p.Sign(end, '/', '-') && end+1 < len(p.Tokens) && p.Token(end+1).Kind == language.Number || p.Sign(i-1, '/', '-', '.') && !p.Token(i).Space {
		return nil
	}
	year, month := first, second
	if firstDigits <= 2 {
		year, month, firstDigits, secondDigits = second, first, secondDigits, firstDigits
	}
	if firstDigits != 4 || secondDigits > 2 || month < 1 || month > 12 || !PlausibleYear(Gregorian, year) || year < 1800 {
		return nil
	}
	return p.dated(i, end, Month, monthInterval(year, month), dateValue(year, month, 0), Absolute)
}
