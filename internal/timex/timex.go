package timex

// Type is the type of an expression, as TIMEX3 has it.
type Type uint8

// The types.
const (
	DateType Type = iota + 1
	TimeType
	DurationType
	SetType
)

// String is the type as TIMEX3 writes it.
func (t Type) String() string {
	switch t {
	case DateType:
		return "DATE"
	case TimeType:
		return "TIME"
	case DurationType:
		return "DURATION"
	case SetType:
		return "SET"
	}
	return ""
}

// Relation is what an expression has to be reckoned from.
type Relation uint8

// The relations.
const (
	Absolute Relation = iota // it tells all
	Anchored                 // from the article's own time: "yesterday", "5 March"
	Linked                   // from another expression: "two days after 5 March"
)

// String names the relation.
func (r Relation) String() string {
	return [...]string{"absolute", "article", "mention"}[r]
}

// Mod is what the words do to the time they name.
type Mod uint8

// The modifiers; TIMEX3 writes them BEFORE, AFTER, ...
const (
	Plain Mod = iota
	Before
	After
	Since // from then on
	Until
	Early
	Mid
	Late
	Approx
)

// String is the modifier as TIMEX3 writes it; "" for none.
func (m Mod) String() string {
	return [...]string{"", "BEFORE", "AFTER", "ON_OR_AFTER", "ON_OR_BEFORE", "START", "MID", "END", "APPROX"}[m]
}

// Timex is an expression of time in a text.
type Timex struct {
	Start, End int // tokens
	Type       Type
	Value      string // as TIMEX3 writes it: "2016-11-07", "XXXX-10-02", "2016-W46", "PT3H", "T19:30"
	Mod        Mod
	Calendar   Calendar
	Grain      Unit // how fine it tells the time
	Relation   Relation

	// Where the words leave a year or a week open, Past is the nearest time
	// before the reference and Future the nearest from it on; otherwise they
	// are the same. Both are zero for durations, frequencies and bare times of
	// day, and where there is no reference to reckon from.
	Past, Future Interval

	From, To *Timex  // the ends of a range that says both
	Length   float64 // of a duration: seconds, a month taken for 30 days
	Amounts  []Amount

	clock   clockTime // of what tells a time of day
	date    *Date     // of a date written with its month
	number  int       // of a bare number that may be a day or an hour
	weekday int       // 1 to 7 for a weekday that nothing else places; 0 for others
}

// Amount is so many of a unit.
type Amount struct {
	Count float64
	Unit  Unit
}

// Sure says whether the expression names one time only.
func (x *Timex) Sure() bool { return x.Past == x.Future && x.Past != Interval{} }

// Placed says whether the expression has a place on the time line.
func (x *Timex) Placed() bool { return x.Past != Interval{} || x.Future != Interval{} }

// Date is the date that the expression writes with the name of its month or in
// digits; nil for none.
func (x *Timex) Date() *Date { return x.date }

// unplace takes back what was reckoned from a reference that is not known.
func (x *Timex) unplace() {
	for _, end := range [...]*Timex{x.From, x.To} {
		if end != nil {
			end.unplace()
		}
	}
	if x.Relation == Absolute {
		return
	}
	x.Past, x.Future = Interval{}, Interval{}
	x.Value = openValue(x.Value)
}

// Nearest is the reading that lies nearer to the moment.
func (x *Timex) Nearest(m Moment) Interval {
	if distance(x.Past, m) < distance(x.Future, m) {
		return x.Past
	}
	return x.Future
}

// distance is how far the moment is from the interval; 0 inside it.
func distance(i Interval, m Moment) Moment {
	switch {
	case m < i.From:
		return i.From - m
	case m >= i.To:
		return m - i.To + 1
	}
	return 0
}

// Reference is the time and the custom from which expressions are read.
type Reference struct {
	Now        Moment
	Known      bool // false where the article does not tell its time
	MonthFirst bool // "5/6/2024" is 6 May
}

// today is the day of the reference.
func (r Reference) today() int { return r.Now.Day() }
