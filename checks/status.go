package checks

import (
	"slices"
	"strings"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/mention"
)

// Status claims the state of a subject: dead or alive, won or lost, approved
// or rejected.
var Status = Check{
	Name:   "status",
	Doc:    "The state of a person, a team or a thing, of those that exclude each other: dead and recovering, won and lost, approved and rejected.",
	Makes:  []string{"subject.status"},
	Claims: statusClaims,
}

// The groups of states, as rules/languages numbers them.
const (
	lifeGroup     = 1
	contest       = 2
	verdictGroup  = 3
	decision      = 4
	access        = 5
	custody       = 6
	electionGroup = 7
	postGroup     = 8
	termGroup     = 9
	eventGroup    = 10
	tournament    = 11
	signature     = 12
	freedom       = 14
)

// Where the subject of a state stands, as rules/languages numbers it.
const (
	standsBefore  = 1
	standsBehind  = 2
	possesses     = 3
	facesAnother  = 4 // and the other side of the contest stands behind
	behindAgent   = 5
	tellsScore    = 7 // the same with a score before the other side: "won 2-0 against"
	namesContest  = 6 // the same as facesAnother, of a noun: "فوز"
	standsBetween = 8
)

// The values of a StatusCue in rules/languages.
const (
	otherTime    = 1
	supposed     = 2
	rumoured     = 3
	otherContest = 4
	passedOver   = 5 // "the", "visitors", "مضيفه": before a name
	sideCue      = 6 // "over", "على": the other side follows
	changeCue    = 7 // tells that what goes on has changed
	obliqueCue   = 8 // the name behind it is not the subject
	clauseOpener = 9
	decider      = 10  // "parliament": its word is the last
	turnCue      = 11  // tells anywhere in the article that things have turned round
	appealCue    = 12  // the same of a verdict
	reasonCue    = 13  // "after": what is decided or open may be so for a reason
	betweenCues  = 100 // and a group: opens the words around a subject
)

// state is what a passage says of the state of a subject.
type state struct {
	group, value int
	block        *mention.Block
	start, end   int      // of its words, with the subject's where they stand together
	who          []string // words of the subject's name, or its one key
	against      []string // the same of the other side of a contest; nil for none
	by           string   // who decides; "" where it is not told
	decides      bool     // by has the last word on such things
	plain        bool     // an assertion in the present of the news
	month, day   int      // that the sentence names, weekdays from 1; 0 for none
	opens        bool     // a noun that opens its clause
	noun         bool     // who is a person that the text gives no name: "the driver"
}

// manyStates is how many states an article tells that is a list of results.
const manyStates = 60

func statusClaims(m *mention.Set, out *claim.Set) {
	if groups := opposedGroups(m); groups == 0 || !addStates(m, groups, out) {
		addFacts(m, out)
	}
}

// addStates claims the states of the groups that cannot both hold; false where
// there are none.
func addStates(m *mention.Set, groups uint32, out *claim.Set) bool {
	states := statesOf(m, groups)
	if len(states) > manyStates {
		return false
	}
	told := map[string]bool{}
	shared := map[string]bool{} // surnames, whether two people have them
	for i, a := range states {
		for _, b := range states[i+1:] {
			if a.group != b.group || a.value == b.value || !a.plain || !b.plain || !opposed(m, states, a, b) {
				continue
			}
			subject := key(a.block, a.start) + "/" + key(b.block, b.start)
			if !told[subject] && (!ofPeople(a.group) || a.noun || !sharedSurname(m, shared, a, b)) {
				told[subject] = true // one match has two sides, and contradicts itself once
				addState(subject, a, b, out)
			}
		}
	}
	return len(told) > 0
}

// sharedSurname says whether the article names another person by the surname of
// the two: kin, of whom the one may live.
func sharedSurname(m *mention.Set, shared map[string]bool, a, b state) bool {
	surname := a.who
	if len(surname) > len(b.who) {
		surname = b.who
	}
	word := surname[len(surname)-1]
	if _, ok := shared[word]; !ok {
		shared[word] = bearers(m, word) > 1
	}
	return shared[word]
}

// bearers is how many first names the article puts before a surname.
func bearers(m *mention.Set, surname string) int {
	first := map[string]bool{}
	for _, b := range m.Blocks {
		for i := 1; i < len(b.Tokens); i++ {
			if isFirstName(b, i-1) && bareFolded(b, i) == surname {
				first[bareFolded(b, i-1)] = true
			}
		}
	}
	return len(first)
}

// isFirstName says whether token i may be a first name that a surname follows.
func isFirstName(b *mention.Block, i int) bool {
	if b.IsArabic(i) {
		return b.Has(i, knowledge.NameToken)
	}
	return isCapital(b, i) && isCapital(b, i+1) && !b.Has(i, knowledge.Title) && !b.Has(i, knowledge.CommonWord) && !b.Has(i, knowledge.OfficeHead)
}

// opposedGroups is the set of the groups of which the article has words for two
// states: no other can be contradicted.
func opposedGroups(m *mention.Set) (groups uint32) {
	var seen [32]uint8
	for _, b := range m.Blocks {
		if !b.HasAny(knowledge.StatusWord) {
			continue
		}
		for i := range b.Tokens {
			for h := range b.Hits(i, knowledge.StatusWord) {
				group, value, form := statusParts(h)
				seen[group] |= 1 << value
				if form == facesAnother || form == namesContest || int(h.Value)/100 == contest {
					seen[group] |= 1 << other(value)
				}
			}
		}
	}
	for group, values := range seen {
		if values&(values-1) != 0 {
			groups |= 1 << group
		}
	}
	return groups
}

func statusParts(h mention.Hit) (group, value, form int) {
	return int(h.Value) / 100 % 32, int(h.Value) / 10 % 10 & 3, int(h.Value) % 10
}

// other is the state of the other side of a contest.
func other(value int) int { return 3 - value }

// statesOf are the states that the article tells, plain or not.
func statesOf(m *mention.Set, groups uint32) (list []state) {
	groups &^= turned(m)
	for _, b := range m.Blocks {
		if !b.HasAny(knowledge.StatusWord) || b.Role == article.Caption || b.Role == article.Furniture || b.Role == article.Metadata {
			continue
		}
		for i := range b.Tokens {
			for h := range b.Hits(i, knowledge.StatusWord) {
				group, value, form := statusParts(h)
				if groups&(1<<group) == 0 {
					continue
				}
				s := state{group: group, value: value, block: b, start: i, end: h.End}
				if s.find(m, h, form) || s.unresolved(h, form) {
					s.plain = s.who != nil && s.asserted(m, h)
					list = append(list, s)
					if s.against != nil {
						o := s
						o.who, o.against, o.value, o.opens = s.against, s.who, other(s.value), false
						list = append(list, o)
					}
				}
			}
		}
	}
	return list
}

// turned is the set of the groups of which the article speaks in two ways for a
// reason: of rumours of a death, of an escape, of an appeal.
func turned(m *mention.Set) (groups uint32) {
	for _, b := range m.Blocks {
		if !b.HasAny(knowledge.StatusCue) {
			continue
		}
		for i := range b.Tokens {
			for h := range b.Hits(i, knowledge.StatusCue) {
				switch h.Value {
				case rumoured:
					groups |= 1 << lifeGroup
				case turnCue:
					groups |= ^uint32(1<<lifeGroup | 1<<contest)
				case appealCue:
					groups |= 1 << verdictGroup
				}
			}
		}
	}
	return groups
}

// goesOn says whether the states of the group follow each other in the course
// of things, so that a word of change makes both true.
func goesOn(group int) bool { return group != lifeGroup && group != contest }

// asserted says whether the sentence tells the state as a fact of the news: not
// as a question, a wish, a quotation, or what was once.
func (s *state) asserted(m *mention.Set, h mention.Hit) bool {
	b := s.block
	if b.Quoted(h.Start) || voiceOf(b, h.Start) != "" {
		return false
	}
	start, end := b.SentenceBounds(h.Start)
	s.readTime(m, start, end)
	clause := clauseEnd(b, h.End, end)
	if s.opens {
		start, end, clause = h.Start, clause, min(h.End+2, clause)
	}
	for i := start; i < end; i++ {
		switch {
		case i >= h.Start && i < h.End, ofPeople(s.group) && i >= s.start && i < s.end: // "توفي النجم السابق": of what the subject is called
		case b.Sign(i, '?'), s.ofAnotherTime(i), i < clause && supposes(b, i):
			return false
		case i < s.start && i >= s.start-4 && b.Has(i, knowledge.NegationCue):
			return false
		}
	}
	return true
}

// clauseEnd is the end of the clause that goes on at token i: what is still to
// come is often told behind the comma or the "and".
func clauseEnd(b *mention.Block, i, end int) int {
	for ; i < end && !b.Sign(i, ',', ';') && !b.Has(i, knowledge.AndWord) && !b.Has(i, knowledge.ClauseWord) && !strings.HasPrefix(b.Word(i), "و"); i++ {
	}
	return i
}

// supposes says whether a word at token i makes what is told a wish, a chance or
// a plan.
func supposes(b *mention.Block, i int) bool {
	_, ok := b.Meaning(i, knowledge.StatusCue, supposed)
	return ok || b.Has(i, knowledge.SureFuture)
}

// ofAnotherTime says whether a word at token i takes the sentence out of the
// news: to another time, another contest, or to what others say.
func (s *state) ofAnotherTime(i int) bool {
	b := s.block
	for h := range b.Hits(i, knowledge.StatusCue) {
		switch h.Value {
		case otherTime, rumoured:
			return true
		case otherContest:
			if s.group != lifeGroup {
				return true
			}
		case changeCue:
			if s.group != contest {
				return true
			}
		case reasonCue:
			if goesOn(s.group) && s.group != verdictGroup && s.group != custody && s.group != electionGroup {
				return true
			}
		}
	}
	if n, digits, ok := b.Number(i); ok {
		return digits == 4 && n > 1800 && n < 2100
	}
	return countsBack(b, i) || recurs(b, i) || b.Has(i, knowledge.YearWord) || b.Has(i, knowledge.Anniversary) || goesOn(s.group) && b.Has(i, knowledge.AgainCue)
}

// countsBack says whether a length of time that lies back stands at token i:
// "three years ago", "قبل يومين", but not "قبل وصول الإسعاف".
func countsBack(b *mention.Block, i int) bool {
	h, ok := b.At(i, knowledge.AgoCue)
	if !ok || !b.IsArabic(i) {
		return ok
	}
	_, _, counted := b.Number(h.End)
	return counted || b.HasOneOf(h.End, lengths)
}

// recurs says whether a word at token i tells what is so at times: "on Sundays",
// "كل جمعة".
func recurs(b *mention.Block, i int) bool {
	if b.IsArabic(i) {
		return b.Has(i, knowledge.EachWord) && (b.Has(i+1, knowledge.Weekday) || b.Has(i+1, knowledge.Weekdays))
	}
	return b.Has(i, knowledge.Weekdays) || b.Has(i, knowledge.EachWord) || b.Has(i, knowledge.SetWord)
}

// readTime notes the month and the weekday that the sentence names, that of the
// dateline apart.
func (s *state) readTime(m *mention.Set, start, end int) {
	if m.Dateline != nil && m.Dateline.Block == s.block {
		start = max(start, m.Dateline.End)
	}
	for i := start; i < end; i++ {
		if h, ok := s.block.At(i, knowledge.Month); ok && s.month == 0 && isMonth(s.block, h) {
			s.month = int(h.Value)
		}
		if h, ok := s.block.At(i, knowledge.Weekday); ok && s.day == 0 {
			s.day = int(h.Value) + 1
		}
	}
}

// isMonth says whether a month is meant, and no "may", nor Jan Novotny: a day or
// a preposition stands beside it.
func isMonth(b *mention.Block, h mention.Hit) bool {
	_, _, before := b.Number(h.Start - 1)
	_, _, behind := b.Number(h.End)
	return before || behind || b.Has(h.Start-1, knowledge.InCue) || b.IsArabic(h.Start)
}

// timesDiffer says whether two sentences tell of different days, each of which
// may have seen another result.
func timesDiffer(a, b state) bool {
	return a.group != lifeGroup && (a.month != b.month || a.day != b.day && a.day != 0 && b.day != 0)
}

var lengths = knowledge.Kinds(knowledge.Numeral, knowledge.DualUnit, knowledge.UnitWord, knowledge.FewWord)

// opposed says whether two states of a group are of one subject and cannot
// both hold.
func opposed(m *mention.Set, states []state, a, b state) bool {
	if a.block == b.block && a.block.Sentence(a.start) == b.block.Sentence(b.start) {
		return false // one sentence sets them against each other on purpose
	}
	if a.by != b.by && (a.by != "" && b.by != "" || a.by != "" && !a.decides || b.by != "" && !b.decides) {
		return false // others may reject what parliament approves
	}
	if timesDiffer(a, b) || a.noun != b.noun || !sameName(states, a.group, a.who, b.who) || bareNames(a, b) {
		return false
	}
	if a.noun && severalOf(m, a) {
		return false
	}
	if a.group != contest {
		return true
	}
	return sameContest(states, a, b)
}

// bareNames says whether both are people of whom the text tells one word: that
// may be a noun, "الطفل", and be of two.
func bareNames(a, b state) bool {
	return !a.noun && !b.noun && a.block.IsArabic(a.start) && len(a.who) == 1 && len(b.who) == 1 && ofPeople(a.group)
}

func ofPeople(group int) bool {
	switch group {
	case lifeGroup, verdictGroup, custody, electionGroup, postGroup, freedom:
		return true
	}
	return false
}

// severalOf says whether the article may speak of more than one such person: it
// has the noun with other words around it than the definite ones.
func severalOf(m *mention.Set, s state) bool {
	for _, b := range m.Blocks {
		if !b.HasAny(knowledge.StatusThing) {
			continue
		}
		for i := range b.Tokens {
			h, ok := b.Meaning(i, knowledge.StatusThing, person)
			if !ok || bareFolded(b, h.End-1) != s.who[len(s.who)-1] {
				continue
			}
			if b.Has(i-1, knowledge.Numeral) || b.Has(i-1, knowledge.Ordinal) || b.Has(h.End, knowledge.Ordinal) || b.Has(i-1, knowledge.OtherCue) || b.Has(h.End, knowledge.OtherCue) {
				return true
			}
		}
	}
	return false
}

// sameContest says whether two results are of one match: between the same two,
// or the only one that the article tells of, which a noun at the head of a
// clause takes up: "Westmere's defeat leaves them fifth."
func sameContest(states []state, a, b state) bool {
	switch {
	case a.against != nil && b.against != nil:
		return sameName(states, contest, a.against, b.against)
	case a.against == nil && b.against == nil:
		return false
	case b.against == nil:
		return b.opens && onlyContest(states, a, b)
	}
	return a.opens && onlyContest(states, b, a)
}

// onlyContest says whether all that the article tells of results is of the match
// of full, so that bare means it.
func onlyContest(states []state, full, bare state) bool {
	for _, s := range states {
		if s.group != contest || s.block == bare.block && s.start == bare.start {
			continue
		}
		if !s.plain || s.against != nil && !sameSides(states, s, full) {
			return false
		}
	}
	return true
}

func sameSides(states []state, a, b state) bool {
	return sameName(states, contest, a.who, b.who) && sameName(states, contest, a.against, b.against) ||
		sameName(states, contest, a.who, b.against) && sameName(states, contest, a.against, b.who)
}

// sameName says whether two names are of one subject: equal, or one of them a
// part of the other and of no third name.
func sameName(states []state, group int, a, b []string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) == 0 {
		return false
	}
	if slices.Equal(a, b) || ofPeople(group) && len(a) > 1 && slices.Equal(a[:2], b[:2]) {
		return true
	}
	if len(a) == len(b) || !partOf(a, b) {
		return false
	}
	for _, s := range states {
		for _, name := range [...][]string{s.who, s.against} {
			if s.group == group && len(name) > len(a) && partOf(a, name) && !slices.Equal(name, b) && !partOf(name, b) && !partOf(b, name) {
				return false
			}
		}
	}
	return true
}

// partOf says whether the longer name holds the shorter one.
func partOf(short, long []string) bool {
	for i := 0; i+len(short) <= len(long); i++ {
		if slices.Equal(short, long[i:i+len(short)]) {
			return true
		}
	}
	return false
}

func addState(key string, a, b state, out *claim.Set) {
	subject := claim.Subject{Kind: "subject", Key: key}
	for _, s := range [...]state{a, b} {
		at := s.block.Passage(s.start, s.end)
		out.Add(claim.Claim{
			Subject: subject, Attribute: "status", Kind: "state", Value: claim.Name{Key: string(rune('0' + s.value)), Shown: at.Text()},
			Basis: claim.Stated, At: at, Marks: quotedMark(s.block, s.start),
		})
	}
}
