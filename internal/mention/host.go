package mention

import (
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
)

// How far the words that belong to an event reach, in tokens.
const (
	walkReach = 32 // what follows its name
	hostReach = 14 // from the verb of hosting to the event
	backReach = 28 // from the event back to the verb that says where it is held
)

func (e *Event) addHost(p *Place, verb Hit) {
	e.Hosts = append(e.Hosts, p)
	if len(e.Hosts) == 1 {
		e.HostAt = e.Block.Passage(min(p.Noun, verb.Start), max(p.End, verb.End))
		e.readMarks(min(p.Noun, verb.Start))
	}
}

// addJointHosts adds the countries that host together with the first one.
func (e *Event) addJointHosts(p *Place) {
	for {
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
	if !ok || h.Value != hostedBy || b.frame(i-1, relativeWord) {
		return h, ok
	}
	for _, other := range b.Hits(i, knowledge.HostVerb) {
		if other.Value == hosting {
			return other, true
		}
	}
	return h, ok
}

// attachHosts finds the hosts that stand before their event: "China hosted
// the summit", "استضافة الصين لقمة البريكس".
func (b *Block) attachHosts(list []*Event) {
	for i := range b.Tokens {
		h, ok := b.hostVerb(i)
		if !ok || h.Value >= held {
			continue
		}
		if h.Value == hostedBy {
			b.attachPassive(h, list)
			continue
		}
		b.attachActive(h, list)
	}
	for _, e := range list {
		if len(e.Hosts) == 0 || e.Venue != nil {
			continue
		}
		if e.Venue = e.venueBefore(list); e.Venue == nil {
			e.Venue = e.venueAfter(list)
		}
	}
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
	e := b.eventAfter(from, list)
	if e == nil || len(e.Hosts) > 0 || e.Start < from {
		return
	}
	e.addHost(host, verb)
	if host == after {
		e.addJointHosts(host)
	} else {
		b.addPartners(e, host)
	}
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
	var nearest *Event
	for _, e := range list {
		if e.Start < verb.Start && b.Sentence(e.Start) == b.Sentence(verb.Start) {
			nearest = e
		}
	}
	if nearest == nil || len(nearest.Hosts) > 0 || verb.Start-nearest.End > backReach {
		return
	}
	if b.Tokens[verb.Start].Script == language.Latin && !b.clear(nearest.End, verb.Start) {
		return
	}
	nearest.addHost(host, verb)
	nearest.addJointHosts(host)
	if nearest.Venue == nil {
		w := walker{Event: nearest, at: host.End}
		for w.at < min(len(b.Tokens), host.End+6) && w.Venue == nil && w.step() {
		}
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
