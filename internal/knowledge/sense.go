// Package knowledge opens the compiled form of rules/: what words mean, the
// rows of the tables, and the rules themselves. The compiled form is made by
// go generate (see internal/generate) and embedded in the program; opening it
// reads nothing but what is asked for.
package knowledge

import (
	"maps"
	"slices"
	"strings"
)

// Kind is the sort of thing that a word or phrase can mean.
type Kind uint8

// The kinds. Those of the vocabulary (rules/languages) carry their meaning in
// Sense.Value as the comment says; those of the tables carry a row number.
const (
	None Kind = iota

	// The vocabulary of time.
	Month      // 1 to 12 (Gregorian, under any of its names); Sense.MonthSystem tells the naming system
	HijriMonth // 1 to 12
	Weekday    // 0 (Sunday) to 6
	Numeral    // a number word: its value
	Ordinal    // an ordinal word: its value
	DayWord    // days from today: -1 yesterday, 0 today, 1 tomorrow
	YearWord   // years from this one: -1 "last year", 0 "this year"
	UnitWord   // 1 day, 2 week, 3 month, 4 year, 5 decade, 6 century, 7 hour, 8 minute, ...: the Units of package timex
	Era        // 1 Hijri (هـ), 2 Gregorian (م), 3 before Christ
	Meridiem   // 1 before noon, 2 after noon, 3 about noon, 4 at night

	// The vocabulary of frames and cues. Value tells variants apart where a
	// cue has some; otherwise it is 0.
	Title        // of a person: "السيد", "Dr", "Judge"
	OfficeHead   // an office without its country, "foreign minister", "رئيس الوزراء": row of heads
	SpeechVerb   // said, added, أكد
	HostVerb     // 1 "hosts X", 2 passive "hosted by X", 3 noun "the hosting of", 4 "is held", 5 "begins"
	MeetVerb     // met, received, visited
	PastCue      // 1 "last" after or before a weekday, 2 "former", 3 "late", 4 "then-"
	FutureCue    // 1 "next", 2 "will"
	AgoCue       // 1 after the count ("two years ago"), 2 before it ("قبل عامين")
	Anniversary  // "anniversary", "ذكرى", "centenary": Value is the count where the word holds one
	CaptionCue   // "Photo:", "تصوير", "file photo" (Value 2: archive), "photo" (3)
	BylineCue    // "By", "كتب", "reporting by"
	FooterCue    // "المصدر:", "copyright"
	AgencyNoun   // "news agency", "وكالة", "صحيفة": allows an ambiguous agency name
	VirtualCue   // by video link
	BehalfCue    // on behalf of
	SummitNoun   // 1 summit of leaders, 2 conference, meeting, festival, 3 tournament, 4 match, 5 edition ("session", "دورة"), 6 what a summit left ("pact"), 7 talks, 8 the matches of a tournament
	PlaceNoun    // "city of", "مدينة": 1 city, 2 country, 3 venue, 4 capital, 5 village or small town, 6 several
	FrameWord    // a word that shapes what is said of an event: see the constants of package mention
	FurnitureCue // words of page furniture: "إعلان", "read also", "comments"
	SlipWord     // 1 "lorem ipsum", 2 "insert" in brackets, 3 beside XX
	CommonWord   // a word that is no name though it stands where names do
	YearNoun     // "عام", "سنة", "year"
	InCue        // "in", "في": a place follows
	NegationCue
	OfficeCue       // beside an office: 1 former, 2 late, 3 then, 4 not yet, 5 below it, 6 of a past time, 7 a thing named after a person, 8 kin, 9 new
	NameParticle    // inside names: "bin", "van", "آل": 1 bound to the word after it ("عبد", "أبو")
	HouseWord       // a word that houses spell differently: tens number the word, units its spelling
	OfWord          // between the parts of a date: "of", "من", "شهر"
	OrdinalSuffix   // "th" after digits
	ArticleWord     // the Arabic article written apart, before digits: "الـ"
	TeenWord        // "عشر" after a unit
	AfterHundred    // "بعد المئة": 100 more
	FromWord        // after "two years before": the day that it is reckoned from
	ClockCue        // beside a time of day: "الساعة", "GMT"
	PairWord        // between a date and the same day: "الموافق"; 1 in the other calendar only
	DayNoun         // "يوم" before a weekday
	PublishedCue    // "Published:", "نشر في"
	DefiniteWord    // "the"
	FoundingCue     // founded, born, died, broke out: the year of it follows
	WeekdayRangeCue // before a weekday that begins or ends a time: "since", "منذ"
	PastVerb        // a verb of the past: "killed", "استقبل"
	ClauseWord      // begins a clause of its own: "which", "الذي"
	SinceCue        // after a count of years: "since", "على"
	PassingCue      // before it: "مرور"
	ApproxCue       // "nearly", "نحو"
	OwnIndependence // "its independence", "استقلالها"
	MistakeCue      // speaks of a slip: "typo", "خطأ مطبعي"
	FirstOfMonth    // "فاتح مارس"; 1 of a Hijri month only: "أول أيام رمضان"
	LinkWord        // between a length of time and what it is counted from: 1 "after", -1 "before"
	SpanPhrase      // a length in days that is one phrase: "the day", "يومين"
	EveCue          // days from the happening that follows: -1 "on the eve of", 1 "غداة", 2 "the next day" of a noun with its preposition
	HappeningNoun   // a noun for what happens on a day, numbered; 100 more where it may take several
	HappenVerb      // what a happening does: "happened", "وقع"
	OtherCue        // beside a happening: not the one that was named before; 1 "another", 2 an adjective of the noun
	WeekdayNamesake // before a weekday's name where no day is meant: "صلاة"
	AndWord         // standing alone between the parts of a list: "and", "و"
	NoughtWord      // nought in a score, that is a month as well: "صفر"
	SightingCue     // speaks of the sighting of a new moon: "هلال"

	// The vocabulary of expressions of time: see the constants of package timex.
	PeriodWord // a unit with the article: "الأسبوع"
	DualUnit   // two of a unit: "يومين"
	ShiftWord  // how many periods away: -1 "last", 0 "this", 1 "next"
	DayPart    // "morning"
	Season     // 1 spring to 4 winter
	EdgeWord   // where in a period: "early", "أواخر"
	BoundWord  // before, after, since, until, from, between, to, and
	ElapseWord // beside a count of units: "ago", "بعد"
	NowWord
	EachWord      // "every"
	SetWord       // "daily": the unit that recurs
	WholeWord     // "all", "كامل"
	FewWord       // "a few": how many that is taken for
	Fraction      // of an hour, in minutes: "half", "ربع"
	LessWord      // takes off: "إلا ربعا", "a quarter to"
	PlusWord      // adds: "ten past"
	OneWord       // "a", "another" before a unit
	DecadeWord    // "seventies"
	Weekdays      // a weekday that recurs, or without its article: "Mondays", "جمعة"
	LastWord      // the last of several: "الأخير"
	Multiplier    // "thousand"
	CountWord     // a number as an adjective with the article: "الثلاثة"
	SureFuture    // says that something is still to come: "will", "من المقرر أن"
	WasCue        // sets what follows into the past: "was", "كان"
	LifeCue       // 1 born, 2 died, 3 before an age, 4 the same right behind a name, 5 an act of the living, 6 one that no child does
	YearsOld      // behind an age: "year-old"
	PosthumousCue // of the dead: "posthumously", "بعد وفاته"
	WhenCue       // the time of something else follows: "when", "عندما"
	LateWord      // stands for somebody who has died: "الفقيد"
	Stage         // of a process: its number by a hundred, and the stage
	AgainCue      // another one of its kind: "retrial", "أخرى"
	PostponedCue  // "postponed", "بدلا من"
	YearKind      // 1 of schools, 2 of finance: "الدراسي"
	MoveVerb      // of what goes from one date or figure to another: "brought forward", "تراجع"
	SameTimeCue   // between a time of day and the same elsewhere: "that is"
	Festival      // row of festivals
	Zone          // row of zones
	SameMonth     // behind a day: "منه", of the month that the day before it names
	DoneVerb      // tells what has happened for sure: "اختتم", "was held"
	LaterCue      // joins what came later, or (Value 2) came before: "then", "بعد أن"
	PlanCue       // a date is an appointment here: "موعد", "scheduled"
	TwiceWord     // beside itself: 1 the name of a letter, 2 said twice on purpose, 3 never so; see package mention
	NoteWord      // notes of editors are made of: see package mention
	Anaphor       // of an expression of time that counts from one told before, not from the article: "later", "التالي"
	KeepVerb      // before an anniversary that is kept now or soon: "marks", "تستعد"
	PluralUnit    // several of a unit of time, however many: "years", "السنوات"
	LettersCue    // between a name and its letters: "known as", "المعروفة اختصارا بـ"
	TwinWord      // becomes another word when two of its letters change places: "المتهم", "marital"
	OrganNoun     // makes another body of the name after it: "office", "مركز"
	EventNoun     // a sort of event: see the constants of package mention
	EventVerb     // the same sorts, told by a verb
	ComesCue      // before the place that an event comes to: "returns to", "تحط الرحال في"
	StrikeVerb    // of what an event does to its place: "rips through", "هز"
	AreaNoun      // a part of a town, or what lies around it: "centre", "ضواحي"
	ApartCue      // tells of another event than the one spoken of: "similar", "مماثل"
	StatusWord    // gives a subject one of several states that exclude each other: see package checks
	StatusCue     // beside it: see package checks
	StatusThing   // what has states and no name: "bill", "الجسر"
	StatusFact    // the same told in few words, which the verbs around them complete: see package checks
	StatusKin     // nouns by which one and the same thing goes, numbered; 100 more and a group: what its acts are called
	Nickname      // a given name and its short forms, numbered: "William", "Bill"
	OfficeNoun    // an office that one at a time holds in a body: 0 of a profession that sounds like one; see the classes of package mention
	PortfolioWord // what a minister is for: numbered fields, one word in several; 0 the ministry itself
	TradeNoun     // what somebody does, beside a country's adjective: see the constants of package mention
	NamedNoun     // a sort of thing that has a name of its own behind it, numbered: "شركة", "village of"
	OtherBody     // tells of a body beside another, or of its former letters: "rival", "الشقيقة"
	GivenVerb     // "given": of what is held somewhere, and of much else
	SpanVerb      // of what has a length: 1 begins, 2 ends, 3 stands for it
	SchoolNoun    // where one studies, numbered by sort

	// The tables.
	Country     // row of countries
	Nationality // row of countries: an adjective
	City        // row of cities
	Region      // row of regions
	Person      // row of persons
	Office      // row of offices
	Agency      // row of agencies
	Series      // row of series (of summits, tournaments)
	Anchor      // row of anchors (of anniversaries)
	NameToken   // a known part of persons' names
	Subdivision // row of subdivisions: a state, province or governorate of a country
	Body        // row of bodies

	kinds // how many
)

// The values of a BoundWord, as rules/languages numbers them.
const (
	BoundBefore  int32 = 1
	BoundAfter   int32 = 2
	BoundSince   int32 = 3
	BoundUntil   int32 = 4
	BoundFrom    int32 = 5
	BoundBetween int32 = 6
	BoundTo      int32 = 7
	BoundAnd     int32 = 8
)

// Names of the kinds of the vocabulary, as rules/languages writes them.
var kindNames = map[string]Kind{
	"month": Month, "hijri-month": HijriMonth, "weekday": Weekday, "numeral": Numeral, "ordinal": Ordinal,
	"day-word": DayWord, "year-word": YearWord, "unit": UnitWord, "era": Era, "meridiem": Meridiem,
	"title": Title, "speech-verb": SpeechVerb, "host-verb": HostVerb,
	"meet-verb": MeetVerb, "past": PastCue, "future": FutureCue, "ago": AgoCue, "anniversary": Anniversary,
	"caption": CaptionCue, "byline": BylineCue, "footer": FooterCue, "agency-noun": AgencyNoun,
	"virtual": VirtualCue, "behalf": BehalfCue, "summit-noun": SummitNoun, "place-noun": PlaceNoun,
	"furniture": FurnitureCue, "slip": SlipWord, "twice": TwiceWord, "note": NoteWord, "common-word": CommonWord, "year-noun": YearNoun,
	"in": InCue, "negation": NegationCue, "frame-word": FrameWord,
	"office-cue": OfficeCue, "name-particle": NameParticle, "house-spelling": HouseWord, "given-name": NameToken,
	"of": OfWord, "ordinal-suffix": OrdinalSuffix, "article": ArticleWord, "teen": TeenWord, "after-hundred": AfterHundred,
	"from": FromWord, "clock": ClockCue, "pair": PairWord, "day-noun": DayNoun, "weekday-namesake": WeekdayNamesake,
	"published": PublishedCue,
	"since":     SinceCue, "passing": PassingCue, "approx": ApproxCue, "own-independence": OwnIndependence,
	"mistake": MistakeCue, "first-of-month": FirstOfMonth, "past-verb": PastVerb, "clause": ClauseWord,
	"definite": DefiniteWord, "founding": FoundingCue, "weekday-range": WeekdayRangeCue,
	"period": PeriodWord, "dual-unit": DualUnit, "shift": ShiftWord, "day-part": DayPart, "season": Season, "edge": EdgeWord,
	"bound": BoundWord, "elapse": ElapseWord, "now": NowWord, "each": EachWord, "set-word": SetWord, "whole": WholeWord,
	"few": FewWord, "fraction": Fraction, "less": LessWord, "plus": PlusWord, "another": OneWord, "decade": DecadeWord,
	"weekdays": Weekdays, "last-word": LastWord, "multiplier": Multiplier, "count": CountWord, "year-kind": YearKind, "same-time": SameTimeCue, "postponed": PostponedCue, "move-verb": MoveVerb, "stage": Stage, "again": AgainCue, "deceased": LateWord, "posthumous": PosthumousCue, "when": WhenCue, "life": LifeCue, "years-old": YearsOld, "sure-future": SureFuture, "was": WasCue,
	"and": AndWord, "nought": NoughtWord, "sighting": SightingCue,
	"link": LinkWord, "span": SpanPhrase, "eve": EveCue, "happening": HappeningNoun, "happen": HappenVerb, "other": OtherCue,
	"same-month": SameMonth, "done-verb": DoneVerb, "later": LaterCue, "plan": PlanCue, "anaphor": Anaphor, "plural-unit": PluralUnit, "keep-verb": KeepVerb,
	"letters-cue": LettersCue, "organ-noun": OrganNoun, "twin-word": TwinWord,
	"event-noun": EventNoun, "event-verb": EventVerb, "comes": ComesCue, "apart": ApartCue, "area": AreaNoun, "strike": StrikeVerb,
	"status": StatusWord, "status-cue": StatusCue, "status-thing": StatusThing,
	"nickname": Nickname, "office-noun": OfficeNoun, "portfolio": PortfolioWord, "trade": TradeNoun, "named-noun": NamedNoun,
	"other-body":  OtherBody,
	"status-fact": StatusFact, "status-kin": StatusKin,
	"given-verb": GivenVerb,
	"span-verb":  SpanVerb, "school": SchoolNoun,
}

// Sense is one meaning of a word or phrase.
type Sense struct {
	Kind  Kind
	Flags uint8
	Value int32
}

// Flags of a Sense.
const (
	Ambiguous uint8 = 1 << iota // an ordinary word as well: needs support from the words around it
	Preferred                   // the usual form of the name
	Short                       // a short form: a surname, an abbreviation
)

// MonthSystem is a way of naming the months; it stands in the high bits of
// the flags of a Month.
type MonthSystem uint8

// The systems of Arabic, and the names of all other languages.
const (
	OtherMonths MonthSystem = iota
	Egypt                   // and the Gulf, Sudan: يناير
	Levant                  // and Iraq: كانون الثاني
	Maghreb                 // Algeria and Tunisia: جانفي
	Morocco                 // شتنبر
)

const monthSystemShift = 5

var monthSystems = map[string]MonthSystem{"egypt": Egypt, "levant": Levant, "maghreb": Maghreb, "morocco": Morocco}

// MonthSystem tells the naming system of a Month.
func (s Sense) MonthSystem() MonthSystem { return MonthSystem(s.Flags >> monthSystemShift) }

// Vocabulary is the sense that a key of rules/languages gives to its phrases,
// but for the value: "weekday", or "month@levant" with a naming system.
func Vocabulary(key string) (Sense, bool) {
	name, system, tagged := strings.Cut(key, "@")
	kind, ok := kindNames[name]
	if !tagged {
		return Sense{Kind: kind}, ok
	}
	months, known := monthSystems[system]
	return Sense{Kind: kind, Flags: uint8(months) << monthSystemShift}, known && kind == Month
}

// VocabularyKeys lists the keys that Vocabulary knows, in order.
func VocabularyKeys() []string {
	keys := slices.Collect(maps.Keys(kindNames))
	for system := range monthSystems {
		keys = append(keys, "month@"+system)
	}
	slices.Sort(keys)
	return keys
}
