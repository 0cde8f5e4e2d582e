package mention

import (
	"slices"

	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
)

// settingReach is how far before its city, in tokens, the noun of a venue
// stands: "the Diamond Jubilee hall in Dar es Salaam".
const settingReach = 6

// set gives the event the venue that its sentence or the next one puts a part
// of it in, "the stalls are in the covered market in Oran", unless the article
// tells of a place in the country of its host.
func (g *gatherings) set(e *Event) {
	b := e.Block
	if slices.ContainsFunc(g.events, func(o *Event) bool { return o != e && o.Block == b && len(o.Hosts) > 0 }) || e.unsure() {
		return
	}
	_, end := b.SentenceBounds(e.Start)
	if end < len(b.Tokens) {
		_, end = b.SentenceBounds(end)
	}
	from := max(e.HostEnd(), e.End)
	for k := range b.Places {
		p := &b.Places[k]
		if p.Start < from || p.Start >= end || p.Kind != knowledge.City || len(p.Countries()) != 1 || p.Part || !b.setsIn(p) {
			continue
		}
		if start := b.SentenceStart(p.Start); start > e.Start {
			from = start
		}
		if b.told(from, min(len(b.Tokens), p.End+settingReach)) || g.receives(e, p) {
			return
		}
		venue := *p
		venue.In = true
		e.Venue = &venue
		return
	}
}

// opening is where the sentence of the event says that it opened or ended.
func (g *gatherings) opening(e *Event) *Place {
	p := e.venueAfter(eventsOf(g.events, e.Block), begins)
	if p == nil || len(p.Countries()) != 1 || e.unsure() || g.receives(e, p) {
		return nil
	}
	return p
}

// told says whether the words between two tokens are of another time or tell
// of another matter.
func (b *Block) told(from, to int) bool {
	part := false
	for i := from; i < to; i++ {
		if y := b.year(i); b.previous(i) && !b.frame(i+1, timesWord) || y != nil && !(y.Relative() && y.Offset == 0) {
			return true
		}
		switch {
		case b.Has(i, knowledge.PastCue), b.frame(i, backgroundWord) && !b.frame(i+1, timesWord) && !b.frame(i-1, timesWord), b.frame(i, movedWord), b.frame(i, otherHostWord), b.Quoted(i), b.Has(i, knowledge.SpeechVerb), b.frame(i, alsoWord), part && b.frame(i, indefinite):
			return true
		case b.frame(i, partWord):
			part = true
		}
	}
	return !part
}

// setsIn says whether a noun of a venue stands before the city that it is in.
func (b *Block) setsIn(p *Place) bool {
	if !p.In && !b.Has(p.Start-1, knowledge.InCue) {
		return false
	}
	for i := p.Noun - 1; i >= max(0, p.Noun-settingReach) && b.Sentence(i) == b.Sentence(p.Start); i-- {
		switch {
		case b.venueNoun(i), b.frame(i, venueWord):
			return true
		case b.Tokens[i].Kind == language.Punct && !b.quoteMark(i), b.Has(i, knowledge.SpeechVerb):
			return false
		}
	}
	return false
}
