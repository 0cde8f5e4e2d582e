package mention

import (
	"slices"

	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
)

// chairReach is how many tokens may stand between a country and what it is
// called: "France, which was at that time in the chair".
const chairReach = 8

// attachOffice gives an edition that the sentence has named the country that
// was in its chair, or the place of its meeting: "the G20 of 2017: France,
// which was then in the chair". It says whether it did.
func (b *Block) attachOffice(h Hit, list []*Event) bool {
	host := b.officeHolder(h)
	if host == nil {
		host = b.officeHolderAfter(h)
	}
	if host == nil {
		return false
	}
	e := b.editionAfter(h, list)
	if e == nil && !b.officeOfAnother(h) {
		e = b.editionOf(host, h, list)
	}
	if e == nil || len(e.Hosts) > 0 || b.ofAnotherSeries(h, e) || e.Venue != nil && e.Venue.In && !sharesCountry(e.Venue, host) { // the place is told
		return false
	}
	e.addHost(host, h)
	e.addJointHosts(host)
	return true
}

// namesOffice says whether the words at a hit say what a country was, and not
// of which event: "the host", "in the chair".
func (b *Block) namesOffice(h Hit, list []*Event) bool {
	switch h.Value {
	case inChair:
		return true
	case titled:
		return b.eventAfter(h.End, list) == nil && !b.Sign(h.Start-1, '-')
	case hosts:
		return b.Tokens[h.Start].Script == language.Latin && (b.Has(h.Start-1, knowledge.DefiniteWord) || b.frame(h.Start-1, officeWord) || b.frame(h.Start-1, ownerWord))
	}
	return false
}

// sharesCountry says whether two places may lie in one country.
func sharesCountry(a, b *Place) bool {
	return slices.ContainsFunc(a.Anywhere(), func(code string) bool { return slices.Contains(b.Countries(), code) })
}

// editionAfter is the edition of which the words at a hit tell the office:
// "Brazil's presidency of the G20 in 2024".
func (b *Block) editionAfter(h Hit, list []*Event) *Event {
	if h.Value != inChair || !b.Has(h.End, knowledge.OfWord) {
		return nil
	}
	e := b.eventAfter(h.End, list)
	if e == nil || e.Start-h.End > 2 || e.Series == knowledge.NoRow || e.Number == 0 && e.Year == nil {
		return nil
	}
	return e
}

// officeHolderAfter is the country that follows: "the host that year was
// Italy".
func (b *Block) officeHolderAfter(h Hit) *Place {
	at := h.End
	for at < h.End+3 && (b.frame(at, officeTime) || b.frame(at, backgroundWord)) {
		hit, _ := b.At(at, knowledge.FrameWord)
		at = max(at+1, hit.End)
	}
	if !b.frame(at, beingWord) || !b.Has(h.Start-1, knowledge.DefiniteWord) {
		return nil
	}
	p := b.namedHost(b.PlaceAt(at + 1))
	if p == nil || p.In || p.letters > 0 || b.IsWord(p.End) && !b.stops(p.End) {
		return nil
	}
	return p
}

// officeHolder is the country that was what the words at a hit call it.
func (b *Block) officeHolder(h Hit) *Place {
	if b.quoteMark(h.End) || b.Sign(h.End, '\'', '’') { // "the hosts' hotel"
		return nil
	}
	if owner := b.ownerOf(h); owner != nil {
		return owner
	}
	called := false
	for at := h.Start; at > max(0, h.Start-chairReach) && b.Sentence(at-1) == b.Sentence(h.Start); at-- {
		if p := b.PlaceBefore(at); p != nil {
			return b.subjectOf(p, called)
		}
		if b.frame(at-1, relativeWord) && called {
			return b.namedHost(b.PlaceBefore(b.beforeRelative(at)))
		}
		switch i := at - 1; {
		case b.Has(i, knowledge.Series) && h.Value == inChair: // "held the G7 presidency"
		case b.frame(i, officeWord), b.Has(i, knowledge.InCue) && i < h.Start:
			called = called || b.frame(i, officeWord)
		case b.link(i), b.frame(i, backgroundWord), b.Has(i, knowledge.DefiniteWord), b.Has(i, knowledge.InCue), b.Sign(i, ',') && called, b.frame(i, officeTime):
		default:
			return nil
		}
	}
	return nil
}

// ownerOf is the country whose office it is: "Brazil's presidency of", "under
// Brazil's rotating presidency".
func (b *Block) ownerOf(h Hit) *Place {
	if h.Value != inChair || !b.frame(h.Start-2, possessive) {
		return nil
	}
	p := b.namedHost(b.PlaceBefore(h.Start - 2))
	if p == nil || !b.Has(h.End, knowledge.OfWord) && b.Word(p.Noun-1) != "under" && !b.frame(p.Noun-1, duringWord) {
		return nil
	}
	return p
}

// subjectOf is the place, if it is the subject of the words after it. A verb
// may be missing: "with France in the chair".
func (b *Block) subjectOf(p *Place, called bool) *Place {
	arabic := b.Tokens[p.Start].Script == language.Arabic
	switch {
	case p.In || p.letters > 0 && b.particle(p.Start, p.letters) != 'و':
		return nil
	case !called:
		if arabic && (b.frame(p.Noun-1, officeWord) || b.frame(p.Noun-1, backgroundWord)) || b.Word(p.Noun-1) == "with" {
			return b.namedHost(p)
		}
		return nil
	case arabic || b.opensClause(p, false):
		return b.namedHost(p)
	}
	return nil
}

// officeOfAnother says whether the words after a hit tell that it is the
// office of something else: "the presidency of the Security Council", "a host
// country for refugees".
func (b *Block) officeOfAnother(h Hit) bool {
	at := h.End
	if b.Tokens[h.Start].Script == language.Arabic {
		return b.IsWord(at) && b.particle(at, 1) == 'ل' && !b.Has(at, knowledge.SummitNoun) && !b.Has(at, knowledge.Series) && !b.frame(at, officeTime)
	}
	if b.frame(h.Start-1, indefinite) {
		return true
	}
	if b.Has(at-1, knowledge.OfWord) || b.frame(at-1, forWord) { // "host country of"
		at--
	}
	if !b.Has(at, knowledge.OfWord) && !b.frame(at, forWord) {
		return false
	}
	for i := at + 1; i < min(len(b.Tokens), at+4); i++ {
		if b.HasOneOf(i, gatheringNames) {
			return false
		}
	}
	return true
}

// ofAnotherSeries says whether the words after a hit name another series than
// the event's: "then in the chair of the G20", said of a summit of BRICS.
func (b *Block) ofAnotherSeries(h Hit, e *Event) bool {
	for i := h.End - 1; i < min(len(b.Tokens), h.End+4) && b.IsWord(i); i++ {
		if s, ok := b.At(i, knowledge.Series); ok && s.Value != e.Series {
			return true
		}
	}
	return false
}

// gatheringNames are the kinds of words that name a gathering.
var gatheringNames = knowledge.Kinds(knowledge.SummitNoun, knowledge.Series)

// editionOf is the edition that the host of the words at a hit was the host
// of: the one that the sentence, or the one before it, has named last. A year
// right before the clause of the host is that of the edition: "in 2022, when
// Samoa was the venue".
func (b *Block) editionOf(host *Place, h Hit, list []*Event) *Event {
	var e *Event
	for _, o := range list {
		if o.Start >= h.Start || o.Start > host.Noun && o.Series == knowledge.NoRow {
			break
		}
		if o.Series != knowledge.NoRow || len(o.called()) > 0 {
			e = o
		}
	}
	if e == nil || e.Series == knowledge.NoRow || len(e.Hosts) > 0 || e.Relative != nil || e.Variant || b.Sentence(host.Start) < b.Sentence(e.Start) || b.Sentence(host.Start)-b.Sentence(e.Start) > 1 {
		return nil
	}
	when := b.yearOfClause(host.Noun)
	if when != nil && when.Relative() {
		when = nil
	}
	if when == nil && !(e.Number != 0 || e.Year != nil) {
		return nil
	}
	for i := e.End; i < h.End; i++ {
		y := b.year(i)
		switch {
		case y == nil:
		case when != nil && y.Start == when.Start && (e.Year == nil || e.Year.Number == y.Number):
		case e.Year == nil || y.Number != e.Year.Number:
			return nil // the host of another year
		}
	}
	if e.Year == nil && when != nil && e.Number == 0 {
		e.Year = when
	}
	return e
}

// yearOfClause is the year right before a clause that begins before token i:
// "in 2022, when".
func (b *Block) yearOfClause(i int) *Year {
	at := i - 1
	if b.frame(at, officeWord) { // "حين كانت"
		at--
	}
	if !b.frame(at, clauseWord) && !b.frame(at, relativeWord) && !b.frame(at, openerWord) {
		return nil
	}
	if b.Sign(at-1, ',') {
		at--
	}
	for from := max(0, at-3); from < at; from++ {
		if y := b.year(from); y != nil && y.End == at {
			return y
		}
	}
	return nil
}

// presided says whether the host of the event is told by who presided or
// organised, which may be elsewhere than at home.
func (b *Block) presided(verb Hit) bool {
	_, ok := b.Meaning(verb.Start, knowledge.HostVerb, presidedBy)
	if !ok {
		_, ok = b.Meaning(verb.Start, knowledge.HostVerb, inChair)
	}
	return ok
}

// AtHome says whether the host is said to receive the event, not only to
// preside over it.
func (e *Event) AtHome() bool { return !e.Block.presided(e.HostVerb) }

// settleEditions gives a host that the article names by itself, "Qatar, the
// host of the fair", the only edition that the article speaks of, where that is
// called by the same noun.
func (s *Set) settleEditions() {
	var known *Event
	for _, e := range s.Events {
		if e.Series == knowledge.NoRow || e.Sort == Host || e.Number == 0 && e.Year == nil {
			continue
		}
		if known != nil && (known.Series != e.Series || known.Number != e.Number && known.Number*e.Number != 0 || known.Year != nil && e.Year != nil && known.Year.Number != e.Year.Number) {
			return
		}
		if known == nil {
			known = e
		}
	}
	if known == nil || known.Variant || slices.ContainsFunc(s.Events, func(e *Event) bool {
		return e != known && e.Sort != Host && e.Series == known.Series && len(e.Hosts) > 0
	}) {
		return
	}
	for _, e := range s.Events {
		if (e.Series == knowledge.NoRow || e.Sort == Host && e.Series == known.Series) && len(e.Hosts) > 0 && e.Year == nil && e.Relative == nil && e.Number == 0 && !e.Variant && e.sameAs(known) {
			e.Series, e.Number, e.NumberAt, e.Year = known.Series, known.Number, known.NumberAt, known.Year
			if e.Number == 0 {
				e.NumberAt = known.Passage()
			}
		}
	}
}

// sameAs says whether an event without a name is the edition that the text
// named shortly before.
func (e *Event) sameAs(known *Event) bool {
	near := e.Block.Index - known.Block.Index
	if near < 0 || near > 1 || near == 0 && e.Start < known.Start || len(e.called()) > 0 {
		return false
	}
	switch {
	case e.Sort == Host:
		return near == 0 && e.Block.Sentence(e.Start)-e.Block.Sentence(known.Start) <= 1
	case e.Block.Tokens[e.Start].Script == language.Arabic:
		return e.Block.BearsArticle(e.Start) || e.Block.forThe(e.Start)
	}
	return e.known()
}
