package mention

import (
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
)

// How far the words that belong to an event reach, in tokens.
const (
	walkReach   = 32 // what follows its name
	hostReach   = 14 // from the verb of hosting to the event
	behindReach = 12 // from the host or its verb to the venue
	backReach   = 28 // from the event back to the verb that says where it is held
)

func (e *Event) addHost(p *Place, verb Hit) {
	if e.Series == knowledge.NoRow && e.Block.presided(verb) { // who presides may do so elsewhere
		return
	}
	e.Hosts = append(e.Hosts, p)
	if len(e.Hosts) == 1 {
		e.HostVerb = verb
		e.HostAt = e.Block.Passage(min(p.Noun, verb.Start), max(p.End, verb.End))
		e.readMarks(min(p.Noun, verb.Start))
	}
}

// addJointHosts adds the countries that host together with the first one.
func (e *Event) addJointHosts(p *Place) {
	for len(e.Hosts) > 0 {
		next := e.Block.listed(p)
		if next == nil {
			return
		}
		e.Hosts = append(e.Hosts, next)
		p = next
	}
}

// listed is the place that "and" or a comma puts in a list with p.
func (b *Block) listed(p *Place) *Place {
	if next := b.PlaceAt(p.End); next != nil && next.letters == 1 && !next.In && b.particle(next.Start, 1) == 'و' {
		return next
	}
	if b.frame(p.End, joinWord) {
		return b.PlaceAt(p.End + 1)
	}
	return nil
}

// hostVerb is the verb of hosting or holding at token i. Arabic writes
// "its hosting" and "hosted it" alike once ة and ه are taken for one: after
// "that" it is the verb.
func (b *Block) hostVerb(i int) (Hit, bool) {
	h, ok := b.At(i, knowledge.HostVerb)
	if h.Value == nationTitle {
		h.Value = titled
	}
	if h.Value == presidedBy {
		h.Value = hostedBy
	}
	if !ok || h.Value != hostedBy || b.frame(i-1, relativeWord) {
		return h, ok
	}
	if b.frame(i-1, beforeHosting) && b.Tokens[i].Script == language.Arabic { // "على استضافتها المؤتمر"
		h.Value = hosting
		return h, true
	}
	for other := range b.Hits(i, knowledge.HostVerb) {
		if other.Value == hosting {
			return other, true
		}
	}
	return h, ok
}

// holds says whether the verb is one of holding: the venue goes with it.
func holds(h Hit) bool { return h.Value == held || h.Value == begins }

// attachHosts finds the hosts that stand before their event: "China hosted
// the summit", "استضافة الصين لقمة البريكس".
//
// It returns the events that are named by no more than the title of their
// host.
func (b *Block) attachHosts(list []*Event) (titles []*Event) {
	for i := range b.Tokens {
		h, ok := b.hostVerb(i)
		switch {
		case !ok, holds(h):
		case b.namesOffice(h, list) && b.attachOffice(h, list), h.Value == inChair:
		case h.Value == hostedBy:
			b.attachPassive(h, list)
		case h.Value == titled, h.Value == hosts && (b.eventOwning(h, list) != nil || b.thisYears(i)):
			if e := b.attachTitled(h, list); e != nil {
				titles = append(titles, e)
			}
		default:
			b.attachActive(h, list)
		}
	}
	for _, e := range list {
		e.findVenue(list)
	}
	return titles
}

// findVenue looks for the venue of an event whose host is known: after the
// host ("Turkey's hosting of the event, in Baku"), then at a verb of holding.
func (e *Event) findVenue(list []*Event) {
	if len(e.Hosts) > 0 && e.Venue == nil {
		e.walk()
	}
	if len(e.Hosts) == 0 || e.Venue != nil {
		return
	}
	if e.Venue = e.venueBefore(list); e.Venue == nil {
		e.Venue = e.venueAfter(list, held)
	}
}

// eventBefore is the nearest event before token i in its sentence.
func (b *Block) eventBefore(i int, list []*Event) (nearest *Event) {
	for _, e := range list {
		if e.Start < i && b.Sentence(e.Start) == b.Sentence(i) && i-e.End <= backReach {
			nearest = e
		}
	}
	return nearest
}

// eventMeant is the only event of the sentence before, which the pronoun of an
// Arabic verb means that its sentence begins with: "وتستضيفه تونس".
func (b *Block) eventMeant(verb Hit, list []*Event) *Event {
	start := b.SentenceStart(verb.Start)
	if b.Tokens[verb.Start].Script != language.Arabic || verb.Start-start > 2 {
		return nil
	}
	var meant *Event
	for _, e := range list {
		if e.Start > start || b.Sentence(start)-b.Sentence(e.Start) != 1 {
			continue
		}
		if meant != nil && meant.noun() != e.noun() {
			return nil
		}
		if meant == nil {
			meant = e
		}
	}
	return meant
}

func (b *Block) attachActive(verb Hit, list []*Event) {
	before, after := b.hostBefore(verb), b.hostAfter(verb)
	host, from := before, verb.End
	switch {
	case before != nil && after != nil: // "A hosts B": which of the two is a guest is open
		return
	case after != nil:
		host, from = after, after.End
	case before == nil:
		return
	}
	e := b.relativeObject(before, list)
	relative := e != nil
	if !relative {
		e = b.eventAfter(from, list)
	}
	if e == nil || len(e.Hosts) > 0 {
		return
	}
	e.addHost(host, verb)
	if y := b.yearOfClause(host.Noun); y != nil && y.Relative() && e.Relative == nil && e.Year == nil { // "last year, when Qatar hosted"
		e.Relative = y
	}
	if relative {
		e.walkFrom(verb.End)
	}
	if host == after {
		e.addJointHosts(host)
	} else {
		b.addPartners(e, host)
	}
}

// relativeObject is the event that "which" before the host means: "the fair
// that Algeria is hosting".
func (b *Block) relativeObject(host *Place, list []*Event) *Event {
	if host == nil || b.Tokens[host.Start].Script != language.Latin {
		return nil
	}
	at := host.Noun
	for at > 0 && b.Has(at-1, knowledge.DefiniteWord) {
		at--
	}
	end := b.beforeRelative(at)
	if end == at && b.frame(at-1, openerWord) {
		end = at - 1
	}
	if end == at {
		return nil
	}
	for _, e := range list {
		if e.End == end {
			return e
		}
	}
	return nil
}

// addPartners adds the countries named before the host: "Oman and Bahrain".
func (b *Block) addPartners(e *Event, host *Place) {
	for k := range b.Places {
		if p := &b.Places[k]; b.listed(p) == host {
			e.Hosts = append(e.Hosts, p)
		}
	}
}

// attachPassive gives "التي تستضيفها الكويت" to the event before it.
func (b *Block) attachPassive(verb Hit, list []*Event) {
	host := b.hostAfter(verb)
	if host == nil {
		return
	}
	nearest := b.eventBefore(verb.Start, list)
	if nearest == nil {
		nearest = b.eventMeant(verb, list)
	}
	if nearest == nil || len(nearest.Hosts) > 0 {
		return
	}
	if b.Tokens[verb.Start].Script == language.Latin && !b.clear(nearest.End, verb.Start) {
		return
	}
	if b.presided(verb) && !b.frame(verb.Start-1, relativeWord) && verb.Start-nearest.End > 2 { // it may be of a session or a delegation
		return
	}
	if y := b.year(verb.End); y != nil && b.frame(verb.Start-1, fellWord) {
		nearest.setYear(y)
	}
	nearest.addHost(host, verb)
	nearest.addJointHosts(host)
	nearest.walkFrom(host.End)
}

// walkFrom looks for the venue right behind the host or its verb.
func (e *Event) walkFrom(at int) {
	b := e.Block
	w := walker{Event: e, at: at, strange: afterHost}
	for w.at < min(len(b.Tokens), at+behindReach) && e.Venue == nil && b.Sentence(w.at) == b.Sentence(at) && w.step() {
	}
}

// hostAfter is the host that follows its verb.
func (b *Block) hostAfter(verb Hit) *Place {
	at := verb.End
	if verb.Value != hosting || b.Tokens[verb.Start].Script == language.Latin {
		for at < verb.End+2 && (b.Has(at, knowledge.DayWord) || b.Has(at, knowledge.YearWord) || b.Tokens[verb.Start].Script == language.Latin && b.link(at) && verb.Value == hostedBy) {
			at++
		}
	}
	if b.Tokens[verb.Start].Script == language.Latin && verb.Value != hostedBy {
		return nil
	}
	if b.frame(verb.Start-1, fellWord) { // "آلت استضافته هذه السنة إلى"
		if y := b.year(verb.End); y != nil {
			at = y.End
		}
		at++
	}
	p := b.PlaceAt(at)
	if p == nil || p.In || p.letters > 0 || p.Kind == knowledge.Nationality || p.Part {
		return nil
	}
	if h, ok := b.At(p.End, knowledge.FrameWord); ok && h.Value == possessive { // "hosted by Kenya's foreign minister"
		return nil
	}
	return p
}

// eventAfter is the event that the verb speaks of: the first one after it.
func (b *Block) eventAfter(from int, list []*Event) *Event {
	for _, e := range list {
		if e.Start < from {
			continue
		}
		if e.Start-from > hostReach || b.Sentence(e.Start) != b.Sentence(max(0, from-1)) || !b.object(from, e.Start) {
			return nil
		}
		return e
	}
	return nil
}

// object says whether the words between a verb of hosting and an event can
// belong to the event's name.
func (b *Block) object(from, to int) bool {
	for i := from; i < to; i++ {
		if b.Sign(i, ',', ';', ':') || b.stops(i) && !b.link(i) || b.Has(i, knowledge.HostVerb) && !b.link(i) {
			return false
		}
	}
	return true
}
