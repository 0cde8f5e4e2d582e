package claim

import "slices"

// Value is what a claim says of an attribute.
type Value interface {
	// Fits says whether the two values can both hold when they may differ by
	// the tolerance, in the unit of their type (days for Days). Values of
	// different types say nothing of each other, so they fit.
	Fits(other Value, tolerance int) bool
	// Say puts the value in the words of one language.
	Say(w Words) string
}

// Words is how a language says the things that values hold.
type Words interface {
	Language() string
	Weekday(day int) string           // 0 is Sunday
	Date(year, month, day int) string // a part that is 0 is left out
	Period(from, to int) string       // days since 1970-01-01; to is math.MaxInt32 where the period is open
	Number(n int) string
	Country(iso2 string) string // "RU" to "Russia"
	Term(name string) string    // a word of the rules' own vocabulary, such as "no-such-day"
	List(parts []string) string // "a, b and c"
}

// Name is a value that is simply a name or a piece of the text, shown as it
// is. Two names fit when their keys are equal.
type Name struct{ Key, Shown string }

// Fits compares the keys.
func (n Name) Fits(other Value, _ int) bool {
	o, ok := other.(Name)
	return !ok || n.Key == o.Key
}

// Say shows the name as it is.
func (n Name) Say(Words) string { return n.Shown }

// Entity is what the tables have a name for in several languages. Two fit when
// their keys are equal.
type Entity struct {
	Key   string
	Names map[string]string // by ISO 639-1 code; one that is empty is not known
}

// Fits compares the keys.
func (e Entity) Fits(other Value, _ int) bool {
	o, ok := other.(Entity)
	return !ok || e.Key == o.Key
}

// Say names it in the words' language, or else in one that has a name for it.
func (e Entity) Say(w Words) string {
	for _, code := range [...]string{w.Language(), "en", "ar"} {
		if name := e.Names[code]; name != "" {
			return name
		}
	}
	return e.Key
}

// AnyOf is a passage that names several, each as good: a joint credit. Two fit
// when they have a key in common.
type AnyOf struct {
	Keys  []string
	Shown string
}

// Fits looks for a key in common.
func (a AnyOf) Fits(other Value, _ int) bool {
	o, ok := other.(AnyOf)
	if !ok {
		return true
	}
	for _, key := range a.Keys {
		if slices.Contains(o.Keys, key) {
			return true
		}
	}
	return false
}

// Say shows the passage as it is.
func (a AnyOf) Say(Words) string { return a.Shown }

// Country is an ISO 3166 alpha-2 code, or several where each is as good.
type Country []string

// Fits wants one country in common.
func (c Country) Fits(other Value, _ int) bool {
	o, ok := other.(Country)
	if !ok {
		return true
	}
	for _, a := range c {
		for _, b := range o {
			if a == b {
				return true
			}
		}
	}
	return false
}

// Say names the countries.
func (c Country) Say(w Words) string {
	parts := make([]string, len(c))
	for i, iso := range c {
		parts[i] = w.Country(iso)
	}
	return w.List(parts)
}

// Term is a word of the rules' vocabulary, said differently by each language.
type Term string

// Fits compares the words.
func (t Term) Fits(other Value, _ int) bool {
	o, ok := other.(Term)
	return !ok || t == o
}

// Say looks the word up.
func (t Term) Say(w Words) string { return w.Term(string(t)) }
