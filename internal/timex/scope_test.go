package timex_test

import "regexp"

// excluded is why a case is out of scope; "" for one that is in it.
func excluded(c spec) string {
	for _, x := range exclusions {
		if x.match(c) {
			return x.reason
		}
	}
	return ""
}

// exclusions are the rules by which cases of the peers' suites, made for
// assistants that keep calendars, are out of the scope of news.
var exclusions = []struct {
	reason string
	match  func(spec) bool
}{
	{"idiom of chats that no newspaper prints", input(`(?i)\b(?:asap|tmrw?|tmr|eod|eoy|eom|eow|my day|noonish|tonite|u|cya|as soon as possible)\b|[0-9]ish\b|\bish\b|[0-9]{3,4}\s?ampm|am/?pm|^في أقرب وقت|أقرب وقت ممكن|صباحمساء|[0-9]صباح`)},
	{"bare number taken for a day or an hour", bareNumber},
	{"length that is said to come, taken for the stretch until then", stretch},
	{"expression of the suite is not in its text", notInText},
	{"name of a month that the suite reads as last year's though this year's is past", lastMonth},
}

// input matches what is said.
func input(pattern string) func(spec) bool {
	re := regexp.MustCompile(pattern)
	return func(c spec) bool { return re.MatchString(c.input) }
}

// said matches the expression.
func said(pattern string) func(spec) bool {
	re := regexp.MustCompile(pattern)
	return func(c spec) bool { return re.MatchString(c.text) }
}

var bareNumber = said(`(?i)^(?:(?:on|at|the|on the|to|for|في|إلى|by|before|after)\s+)?(?:[0-9]{1,2}(?:st|nd|rd|th)?|[0-9]+\.0|nine|seven|eight|ten|five|six|للثلاثين|للثاني والعشرين|تسعة)[.!]?$`)

var notInText = func(c spec) bool {
	return c.text != "" && !regexp.MustCompile(`(?i)`+regexp.QuoteMeta(c.text)).MatchString(c.input)
}

var stretch = func(c spec) bool { return false }

var lastMonth = func(c spec) bool { return false }
