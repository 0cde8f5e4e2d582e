package article

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/araddon/dateparse"
)

// The years of news. Outside of them a parsed date is a mistake: a Hijri year,
// a count of seconds, a zero.
const (
	firstYear = 1900
	lastYear  = 2100
)

// MetadataDay reads a date that a machine wrote (in a <meta> tag, JSON-LD, a
// field called published): the day as days since 1970-01-01, as written, in its
// own time zone. It is not ok where the date is ambiguous (03/04/2024), lacks
// its year, or has words in it that machines do not write.
func MetadataDay(s string) (day int, ok bool) {
	s = canonicalDate(s)
	if !isMachineDate(s) {
		return 0, false
	}
	date, err := dateparse.ParseAny(s, dateparse.RetryAmbiguousDateWithSwap(true))
	if err != nil || !states(s, date) {
		return 0, false
	}
	year, month, dayOfMonth := date.Date()
	midnight := time.Date(year, month, dayOfMonth, 0, 0, 0, 0, time.UTC)
	return int(midnight.Unix() / (24 * 60 * 60)), true
}

// canonicalDate writes the digits as ASCII and the white space as single
// spaces, without the weekday before a date: not all of its forms are known to
// the parser.
func canonicalDate(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case r >= '٠' && r <= '٩':
			return '0' + r - '٠'
		case r >= '۰' && r <= '۹':
			return '0' + r - '۰'
		case r >= '\u200E' && r <= '\u200F' || r == '\uFEFF':
			return -1
		}
		return r
	}, s)
	words := strings.Fields(s)
	if len(words) > 1 && isWeekday(strings.TrimRight(words[0], ",.")) {
		words = words[1:]
	}
	return strings.Join(words, " ")
}

var (
	dateWord   = regexp.MustCompile(`[^\d\s:;,./+-]+`)
	dateNumber = regexp.MustCompile(`\d+`)
	zoneWord   = regexp.MustCompile(`^\(?[A-Z]{2,5}\)?$`)
)

// isMachineDate says whether the text holds nothing but a date and time, of a
// length that one has. The parser would overlook the rest.
func isMachineDate(s string) bool {
	if len(s) < len("2006-1-2") || len(s) > 64 {
		return false
	}
	for _, word := range dateWord.FindAllString(s, -1) {
		if !isDateWord(word) {
			return false
		}
	}
	return true
}

func isDateWord(word string) bool {
	switch strings.ToUpper(word) {
	case "T", "Z", "AM", "PM":
		return true
	}
	return monthOf(word) != 0 || isWeekday(word) || zoneWord.MatchString(word)
}

func monthOf(word string) time.Month {
	for m := time.January; m <= time.December; m++ {
		if abbreviates(word, m.String()) {
			return m
		}
	}
	return 0
}

func isWeekday(word string) bool {
	for d := time.Sunday; d <= time.Saturday; d++ {
		if abbreviates(word, d.String()) {
			return true
		}
	}
	return false
}

func abbreviates(word, name string) bool {
	return len(word) >= 3 && len(word) <= len(name) && strings.EqualFold(word, name[:len(word)])
}

// states says whether the text itself says what the parser made of it: the
// parser is wrong without an error now and then.
func states(s string, date time.Time) bool {
	year, month, day := date.Date()
	written := dateNumber.FindAllString(s, -1)
	if year < firstYear || year > lastYear || len(written) == 0 {
		return false
	}
	if len(written[0]) == len("20060102") {
		return written[0] == date.Format("20060102")
	}
	for _, word := range dateWord.FindAllString(s, -1) {
		if monthOf(word) == month {
			return slices.Contains(written, strconv.Itoa(year)) && slices.ContainsFunc(written, is(day))
		}
	}
	if len(written) < 3 {
		return false
	}
	if is(year)(written[0]) {
		return is(int(month))(written[1]) && is(day)(written[2])
	}
	// Day first or month first? Only a number that is no month, or twice the
	// same, tells.
	if day <= 12 && day != int(month) {
		return false
	}
	dayFirst := is(day)(written[0]) && is(int(month))(written[1])
	monthFirst := is(int(month))(written[0]) && is(day)(written[1])
	return (dayFirst || monthFirst) && is(year)(written[2])
}

// is tells whether digits write the number.
func is(number int) func(digits string) bool {
	return func(digits string) bool {
		n, err := strconv.Atoi(digits)
		return err == nil && n == number
	}
}
