package checks

import (
	"slices"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/mention"
)

// HostVenue claims which country hosts an event: the one that the article
// names as its host, and the one in which its venue lies.
var HostVenue = Check{
	Name:   "host-venue",
	Doc:    "The country that hosts an event, as stated and from the place where the event is held.",
	Makes:  []string{"event.host"},
	Claims: hostVenueClaims,
}

func hostVenueClaims(m *mention.Set, out *claim.Set) {
	for _, e := range m.Events {
		if comparesVenue(m, e) {
			claimHost(m, e, out)
			claimVenue(e, e.Venue.Countries(), out)
		}
	}
}

// comparesVenue says whether the host of the event can be held against its
// venue. Matches are played on neutral ground, and what is held in a place of
// the host's own has another venue than the one that was read.
func comparesVenue(m *mention.Set, e *mention.Event) bool {
	if len(e.Hosts) == 0 || e.Venue == nil || !e.Venue.In || e.IsMatch() || !e.AtHome() {
		return false
	}
	host := hostCountries(e)
	return len(host) > 0 && len(e.Venue.Countries()) > 0 && !receives(e, host) && !receivesElsewhere(m, e, host)
}

func eventSubject(e *mention.Event) claim.Subject {
	return claim.Subject{Kind: "event", Key: key(e.Block, e.Start)}
}

func claimHost(m *mention.Set, e *mention.Event, out *claim.Set) {
	out.Add(claim.Claim{
		Subject: eventSubject(e), Attribute: "host", Kind: "host", Value: hostCountries(e), Basis: claim.Stated,
		At: e.HostAt, Voice: voiceOf(e.Block, e.Said()), Args: append(eventArgs(e), around(e)...), Marks: saidMarks(m, e.Block, e.Said(), e.Marks),
	})
}

func claimVenue(e *mention.Event, venue claim.Country, out *claim.Set) {
	at := e.Venue.Passage()
	if e.Container != nil {
		at = at.Cover(e.Container.Passage())
	}
	out.Add(claim.Claim{
		Subject: eventSubject(e), Attribute: "host", Kind: "venue", Value: venue, Basis: claim.Computed, At: at,
		Voice: voiceOf(e.Block, e.Said()), Marks: e.Marks, Premises: []article.Passage{at},
		Args: append(eventArgs(e), claim.Arg{Name: "city", Value: placeName(e.Venue)}),
	})
}

// around is the words before and after the name of the host in its passage,
// which stay when another country is named. There are none to give where the
// name is not written as it would be alone.
func around(e *mention.Event) []claim.Arg {
	host, name := e.HostAt, e.Hosts[0].Passage()
	if len(e.Hosts) > 1 || name.Block != host.Block || !host.Span.Contains(name.Span) || name.Text() != e.Hosts[0].Name() {
		return nil
	}
	before := host.Block.Text[host.Span.Start:name.Span.Start]
	after := host.Block.Text[name.Span.End:host.Span.End]
	return []claim.Arg{
		{Name: "before", Value: claim.Name{Key: before, Shown: before}},
		{Name: "after", Value: claim.Name{Key: after, Shown: after}},
	}
}

// saidMarks adds the marks of words that the article only repeats: from a
// quotation, or as an error that it puts right.
func saidMarks(m *mention.Set, b *mention.Block, token int, marks []string) []string {
	if b.Quoted(token) {
		marks = append(slices.Clone(marks), "quoted")
	}
	if m.Corrects(b, token) {
		marks = append(slices.Clone(marks), "corrected")
	}
	return marks
}

// eventArgs names the event as the article does.
func eventArgs(e *mention.Event) []claim.Arg {
	text := e.Passage().Text()
	return []claim.Arg{{Name: "event", Value: claim.Name{Key: text, Shown: text}}}
}

func placeName(p *mention.Place) claim.Name {
	text := p.Passage().Text()
	return claim.Name{Key: p.Name(), Shown: text}
}

// hostCountries are the countries of all hosts, those that host together
// included; a city hosts for its country.
func hostCountries(e *mention.Event) claim.Country {
	var all claim.Country
	for _, p := range e.Hosts {
		countries := p.Countries()
		if p.Kind == knowledge.City && len(countries) > 1 {
			return nil
		}
		all = append(all, countries...)
	}
	return all
}

// receives says whether the sentence itself names a place of the host's
// country where the event may be: then the venue is another event's.
func receives(e *mention.Event, host claim.Country) bool {
	b := e.Block
	for i := range b.Places {
		p := &b.Places[i]
		if p == e.Venue || p == e.Container || !p.In || p.Kind == knowledge.Nationality || b.Sentence(p.Start) != b.Sentence(e.Start) {
			continue
		}
		if countries := p.Countries(); len(countries) > 0 && host.Fits(claim.Country(countries), 0) {
			return true
		}
	}
	return false
}

// receivesElsewhere says whether another sentence tells of an event that is
// held in the host's country, where the venue was found in another sentence:
// the two are then hardly of one event.
func receivesElsewhere(m *mention.Set, e *mention.Event, host claim.Country) bool {
	if e.Venue.Block == e.Block && e.Block.Sentence(e.Venue.Start) == e.Block.Sentence(e.Start) {
		return false
	}
	for _, other := range m.Events {
		if other.Venue == nil || !other.Venue.In || other.Year != nil || other.Relative != nil {
			continue
		}
		if countries := other.Venue.Countries(); len(countries) > 0 && host.Fits(claim.Country(countries), 0) {
			return true
		}
	}
	return false
}
