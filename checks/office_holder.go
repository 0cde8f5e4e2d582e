package checks

import (
	"slices"

	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/mention"
	"github.com/tanaqud/tanaqud/internal/spelling"
)

// OfficeHolder claims who holds an office, and which office somebody holds.
var OfficeHolder = Check{
	Name:   "office-holder",
	Doc:    "Who holds an office, and what office somebody holds, wherever the article gives one to two people or two to one.",
	Makes:  []string{"office.holder", "person.office"},
	Claims: officeHolderClaims,
}

// mostHoldings is how many offices of one article are compared.
const mostHoldings = 60

func officeHolderClaims(m *mention.Set, out *claim.Set) {
	held := m.Holdings()
	held = held[:min(len(held), mostHoldings)]
	told := map[[2]*mention.Person]bool{}
	for j, b := range held {
		for _, a := range held[:j] {
			if a.Past || b.Past || a.Block == b.Block && a.Block.Sentence(a.Start) == b.Block.Sentence(b.Start) {
				continue
			}
			switch {
			case oneOffice(m, a, b) && !heldOfAnother(m, held, a, b) && !heldOfAnother(m, held, b, a):
				addTwoHolders(m, a, b, told, out)
			case unlikeOffices(m, a, b) && !heldTogether(held, a, b):
				addTwoOffices(m, a, b, told, out)
			}
		}
	}
}

// oneOffice says whether two offices are one and the same, that one person at
// a time holds.
func oneOffice(m *mention.Set, a, b *mention.Holding) bool {
	if a.Noun != b.Noun || a.Country != b.Country || a.Guessed && b.Guessed { // known holders both: one after the other
		return false
	}
	switch a.Class() {
	case mention.Government:
		return a.Country != knowledge.NoRow && slices.Equal(a.Body, b.Body)
	case mention.Portfolio:
		return a.Noun == mention.Minister && a.Country != knowledge.NoRow && len(a.Body) > 0 && slices.Equal(a.Body, b.Body)
	case mention.Head, mention.Officer, mention.Seat:
		return oneBody(m, a, b)
	}
	return false
}

// oneBody says whether two offices are of one body: of one name, or of the only
// one that a common noun can mean.
func oneBody(m *mention.Set, a, b *mention.Holding) bool {
	short, long := a.Body, b.Body
	if len(short) > len(long) {
		short, long = long, short
	}
	if len(short) == 0 || a.Numbered != b.Numbered || !withinBody(short, long) {
		return false
	}
	if len(short) == len(long) && (len(short) > 1 || a.Proper && b.Proper) {
		return true
	}
	return len(short) == 1 && m.OneOf(short[0])
}

// withinBody says whether all words of one body are among those of another.
func withinBody(short, long []uint64) bool {
	return !slices.ContainsFunc(short, func(word uint64) bool { return !slices.Contains(long, word) })
}

// heldOfAnother says whether somebody who holds an office holds it elsewhere in the
// article of another body or state: "the union's secretary" is then of that one.
func heldOfAnother(m *mention.Set, held []*mention.Holding, office, other *mention.Holding) bool {
	who := m.PersonNamed(office.Name)
	return slices.ContainsFunc(held, func(h *mention.Holding) bool {
		apart := h.Country != other.Country || !withinBody(h.Body, other.Body) && !withinBody(other.Body, h.Body)
		return h.Noun == other.Noun && apart && m.PersonNamed(h.Name) == who
	})
}

func addTwoHolders(m *mention.Set, a, b *mention.Holding, told map[[2]*mention.Person]bool, out *claim.Set) {
	p, q := m.PersonNamed(a.Name), m.PersonNamed(b.Name)
	if p == nil || q == nil || p == q || told[[2]*mention.Person{p, q}] || mayBeOne(m, a, b) || m.Changed(p) || m.Changed(q) {
		return
	}
	told[[2]*mention.Person{p, q}] = true
	subject := claim.Subject{Kind: "office", Key: key(a.Block, a.Start) + " / " + key(b.Block, b.Start)}
	for _, h := range [...]*mention.Holding{a, b} {
		out.Add(claim.Claim{
			Subject: subject, Attribute: "holder", Kind: "holder", Basis: claim.Stated, At: h.Passage(), Voice: voiceOf(h.Block, h.Start),
			Value: claim.Name{Key: m.PersonNamed(h.Name).Key, Shown: h.Name.Passage().Text()},
			Args:  []claim.Arg{{Name: "office", Value: claim.Name{Key: h.Office().Text(), Shown: h.Office().Text()}}},
		})
	}
}

// mayBeOne says whether two names that were not joined may be of one person all
// the same: a word of one is in the other, in some spelling.
func mayBeOne(m *mention.Set, a, b *mention.Holding) bool {
	for _, u := range a.Name.Words() {
		for _, v := range b.Name.Words() {
			if spelling.Compare(u, v) != spelling.Different {
				return true
			}
		}
	}
	return len(a.Name.Words()) < 2 || len(b.Name.Words()) < 2
}

// unlikeOffices says whether nobody holds the two offices together: portfolios
// of different fields, offices of two states, two towns or two schools, one under
// the head of a company and another one, two seats on one board.
func unlikeOffices(m *mention.Set, a, b *mention.Holding) bool {
	apart := a.Country != b.Country && a.Country != knowledge.NoRow && b.Country != knowledge.NoRow
	switch {
	case apart && ofState(a) && ofState(b):
		return true
	case a.Noun == b.Noun && a.Class() == mention.Portfolio && !apart:
		return a.Fields != 0 && b.Fields != 0 && a.Fields&b.Fields == 0
	case corporate(a) && corporate(b):
		return a.Noun != b.Noun
	case a.Noun == b.Noun && local(a):
		return len(a.Seat) > 0 && len(b.Seat) > 0 && !slices.ContainsFunc(a.Seat, func(word uint64) bool { return slices.Contains(b.Body, word) }) &&
			!slices.ContainsFunc(b.Seat, func(word uint64) bool { return slices.Contains(a.Body, word) })
	case a.Noun != b.Noun && seated(a, b):
		return oneBody(m, a, b)
	}
	return a.Class() == mention.Portfolio && b.Class() == mention.Officer || a.Class() == mention.Officer && b.Class() == mention.Portfolio
}

// heldTogether says whether the article gives the fields of two portfolios to one
// minister somewhere: "Foreign and Defence Minister Ivo Maric".
func heldTogether(held []*mention.Holding, a, b *mention.Holding) bool {
	return a.Fields&b.Fields == 0 && slices.ContainsFunc(held, func(h *mention.Holding) bool { return h.Fields&a.Fields != 0 && h.Fields&b.Fields != 0 })
}

// local says whether an office is held in one town, school or county at a time.
func local(h *mention.Holding) bool {
	switch h.Noun {
	case mention.Governor, mention.Mayor, mention.Dean, mention.Rector, mention.HeadTeacher, mention.PoliceChief, mention.Harbourmaster, mention.Bishop:
		return true
	}
	return false
}

// seated says whether two offices are seats of one board or team, of which one
// person has no more than one.
func seated(a, b *mention.Holding) bool {
	if a.Class() != mention.Seat {
		a, b = b, a
	}
	if a.Class() != mention.Seat {
		return false
	}
	switch b.Noun {
	case mention.Chair, mention.President, mention.Coach, mention.HeadTeacher:
		return true
	}
	return b.Class() == mention.Seat
}

func ofState(h *mention.Holding) bool {
	switch h.Class() {
	case mention.Portfolio, mention.Government, mention.Envoy:
		return true
	}
	return h.Ministry
}

func corporate(h *mention.Holding) bool {
	return h.Class() == mention.Officer || h.Noun == mention.ChiefExecutive
}

func addTwoOffices(m *mention.Set, a, b *mention.Holding, told map[[2]*mention.Person]bool, out *claim.Set) {
	who := m.PersonNamed(a.Name)
	if who == nil || !m.OnePerson(a.Name, b.Name) || told[[2]*mention.Person{who, who}] || m.Changed(who) || !surelyOne(m, who, a, b) {
		return
	}
	told[[2]*mention.Person{who, who}] = true
	name := fullerName(a.Name, b.Name)
	for _, h := range [...]*mention.Holding{a, b} {
		office := h.Office().Text()
		out.Add(claim.Claim{
			Subject: claim.Subject{Kind: "person", Key: who.Key}, Attribute: "office", Kind: "office", Basis: claim.Stated,
			At: h.Passage(), Voice: voiceOf(h.Block, h.Start), Value: claim.Name{Key: office, Shown: office},
			Args: []claim.Arg{{Name: "person", Value: claim.Name{Key: who.Key, Shown: name}}},
		})
	}
}

// fullerName is the longer of two names of one person.
func fullerName(a, b *mention.Name) string {
	if len(b.Words()) > 1 && len(a.Words()) < 2 {
		a = b
	}
	return a.Passage().Text()
}

// surelyOne says whether two mentions are of one person beyond doubt: one of
// them is the full name, and both end in the surname.
func surelyOne(m *mention.Set, who *mention.Person, a, b *mention.Holding) bool {
	if who != m.PersonNamed(b.Name) || a.Name.BeginsAs(b.Name) {
		return true
	}
	full := false
	for _, r := range who.Mentions {
		if r.Name != a.Name && r.Name != b.Name || r.Name == nil {
			continue
		}
		switch r.Reason {
		case mention.FirstWord, mention.SameRole, mention.Bracketed, mention.Respelt, mention.Nickname:
			return false
		}
		full = full || len(r.Name.Words()) > 1
	}
	u, v := a.Name.Words(), b.Name.Words()
	return full && len(u) > 0 && len(v) > 0 && u[len(u)-1] == v[len(v)-1]
}
