package mention

import (
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
)

const (
	titleReach  = 4 // tokens between an event and the title of its host: "the summit's chair and host"
	holderReach = 3 // words that may stand behind the adjective of a country: "Kenyan officials, as hosts of"
)

// title is what the text calls the host of an event: "host of the
// tournament", "the summit's host nation", "الدولة المضيفة للقمة".
type title struct {
	Hit
	event      *Event // nil where it does not say of what
	start, end int    // tokens, the name of the event included
}

// hostTitle reads the title that the verb or noun of hosting at token i is a
// part of.
func (b *Block) hostTitle(h Hit, list []*Event) (t title, ok bool) {
	t = title{Hit: h, start: h.Start, end: h.End}
	if b.Sign(h.Start-1, '-') && !b.Tokens[h.Start].Space { // "co-hosts"
		return t, false
	}
	if h.Value == titled {
		if e := b.eventAfter(h.End, list); e != nil {
			t.event, t.end = e, e.End
			return t, true
		}
	}
	if e := b.eventOwning(h, list); e != nil {
		t.event, t.start = e, e.Start
		if n := e.Start - 1; n >= 0 && h.Letters > 0 && b.Tokens[h.Start].Script == language.Arabic && b.IsWord(n) && !b.link(n) { // "رئيسة القمة ومستضيفتها"
			t.start = n
		}
		return t, true
	}
	return t, h.Value == titled && b.namesNation(h) && !b.officeOfAnother(h) || b.thisYears(h.Start)
}

// thisYears says whether "this year's" stands before token i.
func (b *Block) thisYears(i int) bool {
	if !b.frame(i-2, possessive) {
		return false
	}
	y := b.year(i - 4)
	return y != nil && y.End == i-2 && y.Relative() && y.Offset == 0
}

// namesNation says whether the title is sure to be of a country, whatever it
// hosts: "host nation". A "host" alone may be a team that plays at home.
func (b *Block) namesNation(h Hit) bool {
	_, nation := b.Meaning(h.Start, knowledge.HostVerb, nationTitle)
	return nation
}

// eventOwning is the event before the title that it is of: "the summit's
// host", "G7 host", "this year's BRICS chair and host".
func (b *Block) eventOwning(h Hit, list []*Event) *Event {
	arabic := b.Tokens[h.Start].Script == language.Arabic
	for _, e := range list {
		if e.Start >= h.Start {
			return nil
		}
		if e.End > h.Start || h.Start-e.End > titleReach || b.Sentence(e.Start) != b.Sentence(h.Start) {
			continue
		}
		switch at := e.End; {
		case arabic:
			if at == h.Start && h.Letters > 0 && h.Value == titled {
				return e
			}
		case b.frame(at, possessive) && b.adjectives(at+2, h.Start), b.frame(h.Start-1, joinWord) && b.adjectives(at, h.Start):
			return e
		case at == h.Start && (h.Value == titled || b.namesHost(h.End)):
			return e
		}
	}
	return nil
}

// namesHost says whether the country that bears a title follows: "summit host
// Latvia", "the summit host, Latvia".
func (b *Block) namesHost(i int) bool {
	if b.Sign(i, ',') {
		i++
	}
	p := b.namedHost(b.PlaceAt(i))
	return p != nil && !p.In && p.letters == 0
}

// adjectives says whether no more than two words stand between the tokens,
// or an office joined to what follows.
func (b *Block) adjectives(from, to int) bool {
	if to-from > 2 {
		return false
	}
	for i := from; i < to; i++ {
		if !b.IsWord(i) || b.stops(i) && !b.frame(i, joinWord) || b.HasOneOf(i, placeSet) {
			return false
		}
	}
	return true
}

// attachTitled gives the event of a title the country that bears it; where it
// does not say of what, the title itself stands for the event.
func (b *Block) attachTitled(h Hit, list []*Event) *Event {
	t, ok := b.hostTitle(h, list)
	if !ok || b.otherHolder(t) {
		return nil
	}
	host := b.holder(t)
	if host == nil {
		return nil
	}
	e, own := t.event, (*Event)(nil)
	if e == nil {
		own = &Event{Block: b, Start: h.Start, End: h.End, Series: knowledge.NoRow, Sort: Host}
		e = own
	}
	if len(e.Hosts) > 0 || e.IsMatch() {
		return nil
	}
	e.addHost(host, h)
	e.addJointHosts(host)
	if t.event != nil {
		e.HostAt = b.Passage(min(host.Noun, t.start), max(host.End, t.end, h.End))
		if y := b.year(e.HostEnd()); y != nil { // "مضيفة القمة هذا العام"
			e.setYear(y)
		}
	}
	return own
}

// otherHolder says whether the title is of another time, or not of one alone:
// "former hosts", "joint hosts".
func (b *Block) otherHolder(t title) bool {
	for i := max(0, t.start-3); i < min(len(b.Tokens), t.end+1); i++ {
		if t.event != nil && i >= t.event.Start && i < t.event.End {
			continue
		}
		if b.frame(i, otherHostWord) || b.previous(i) || b.Has(i, knowledge.BehalfCue) {
			return true
		}
	}
	return false
}

// holder is the country that bears the title.
func (b *Block) holder(t title) *Place {
	if p := b.holderBefore(t); p != nil {
		return p
	}
	at := b.pastTime(t.end)
	if b.Sign(at, ',') {
		at++
	} else if at > t.end && t.event != nil && t.event.End == t.end {
		return nil
	}
	p := b.namedHost(b.PlaceAt(at))
	if p == nil || p.In || p.letters > 0 {
		return nil
	}
	return p
}

// pastTime is the token after the words of token i that tell the year.
func (b *Block) pastTime(i int) int {
	for range 3 {
		y := b.year(i)
		switch {
		case y != nil:
			i = y.End
		case b.Has(i, knowledge.YearNoun) || b.Has(i, knowledge.InCue) && b.year(i+1) != nil:
			i++
		default:
			return i
		}
	}
	return i
}

// holderBefore reads "Latvia, the summit's host", "South African officials, as
// hosts of the forum", "قطر، بصفتها الدولة المضيفة للملتقى".
func (b *Block) holderBefore(t title) *Place {
	at, as := t.start, false
	for at > 0 {
		if b.thisYears(at) {
			at -= 4
			continue
		}
		if !b.titleLink(at) || b.PlaceBefore(at) != nil {
			break
		}
		as = as || b.frame(at-1, asWord)
		at--
	}
	if b.Sign(at-1, ',', '-', '(') {
		at--
	}
	if p := b.PlaceBefore(at); p != nil {
		return b.namedHost(p)
	}
	if !as {
		return nil
	}
	for n := 1; n <= holderReach && at-n > 0 && b.IsWord(at-n) && !b.stops(at-n); n++ {
		if p := b.PlaceBefore(at - n); p != nil && p.Kind == knowledge.Nationality && !p.Part && !p.In {
			return p
		}
	}
	return nil
}

// titleLink says whether the word before token i may stand between a country
// and the title that it bears.
func (b *Block) titleLink(i int) bool {
	return b.link(i-1) || b.frame(i-1, asWord) || b.Has(i-1, knowledge.YearWord)
}

// HostEnd is the token after the words that name the host.
func (e *Event) HostEnd() int {
	end := e.End
	for i := end; i < len(e.Block.Tokens) && int(e.Block.Tokens[i].Start) < e.HostAt.Span.End; i++ {
		end = i + 1
	}
	return end
}
