package mention

import (
	"slices"

	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
)

// walk reads what follows the name of the event: "in Kazan, Russia, last
// year", "التي استضافتها الهند في نوفمبر 2022". It goes on over words that
// belong to the name and stops where another matter begins.
func (e *Event) walk() {
	w := walker{Event: e, at: e.End, strange: 8}
	if e.Series != knowledge.NoRow {
		w.strange = 1
	}
	end := min(len(e.Block.Tokens), e.End+walkReach)
	for w.at < end && e.Block.Sentence(w.at) == e.Block.Sentence(e.Start) && w.step() {
	}
	if e.Relative != nil && e.Relative.Start >= e.End && e.possessed() {
		e.Relative = nil
	}
	if e.Venue != nil && len(e.Hosts) == 0 {
		e.readMarks(e.Start)
	}
}

// possessed says whether the event stands in the genitive of the noun that a
// verb is of: in "بيع ملعب المونديال العام الماضي" the year is that of the sale.
func (e *Event) possessed() bool {
	b, noun := e.Block, e.Start-1
	if b.Tokens[e.Start].Script != language.Arabic || noun < 1 || !b.IsWord(noun) || b.opensSentence(e.Start) {
		return false
	}
	if b.definite(noun) || b.HasOneOf(noun, knownWords) && !b.Has(noun, knowledge.PlaceNoun) || b.Has(noun, knowledge.OfWord) || b.Has(noun, knowledge.EventNoun) {
		return false
	}
	return b.Sign(noun-1, ',') || b.opensSentence(noun-1) && b.IsWord(noun-1) && !b.Has(noun-1, knowledge.InCue)
}

// afterHost is how many unknown words, those in the name of a venue, may stand
// between a host and the place.
const afterHost = 4

type walker struct {
	*Event
	at      int
	strange int  // words that belong to the name, or to nothing we know
	host    bool // a verb of hosting waits for its host
	held    bool // a verb of holding was read
	verb    Hit
}

// step reads one word or phrase; false where the event's own words end.
func (w *walker) step() bool {
	b := w.Block
	if p := b.PlaceAt(w.at); p != nil {
		return w.place(p)
	}
	if y := w.year(w.at); y != nil {
		w.setYear(y)
		w.at = y.End
		return true
	}
	if b.variant(w.at) {
		w.Variant = true
		return w.pass(1)
	}
	if h, ok := b.hostVerb(w.at); ok {
		return w.hostVerb(h)
	}
	if w.Series != knowledge.NoRow && !w.held && w.Venue == nil && (b.Has(w.at, knowledge.Weekday) || b.Has(w.at, knowledge.DayWord)) {
		return false // "the World Cup shirt on Thursday in Rabat": of the news, not of the event
	}
	for _, kind := range [...]knowledge.Kind{knowledge.Month, knowledge.VirtualCue} {
		if h, ok := b.At(w.at, kind); ok {
			return w.pass(h.End - w.at)
		}
	}
	if b.frame(w.at, relativeWord) { // what the event is said to be, of which only its holding counts
		w.strange = min(w.strange, 1)
		return w.pass(1)
	}
	switch {
	case w.linking(), w.at == w.End && b.previous(w.at):
		return w.pass(1)
	case b.datesNext(w.at) && w.begun(): // "opened a conference on Monday in Oslo"
		return w.pass(1)
	case b.stops(w.at):
		return false
	case b.Has(w.at, knowledge.SummitNoun) && !b.venueNamed(w.at):
		return w.Series == knowledge.NoRow && w.at <= w.End+2 && w.unknown()
	case b.Tokens[w.at].Kind == language.Punct:
		return w.sign()
	}
	return w.unknown()
}

// begun says whether a verb before the event tells that it is held, begins or
// ends.
func (w *walker) begun() bool {
	b := w.Block
	for i := max(0, w.Start-heldReach); i < w.Start; i++ {
		if h, ok := b.hostVerb(i); ok && holds(h) && b.Sentence(i) == b.Sentence(w.Start) {
			return true
		}
	}
	return false
}

func (w *walker) pass(n int) bool {
	w.at += n
	return true
}

func (w *walker) unknown() bool {
	w.host = false                                                       // "hosted by the president at Camp David"
	if w.Series != knowledge.NoRow && w.Block.frame(w.at-1, beingWord) { // "the stadium of the World Cup was sold last year"
		return false
	}
	if t := &w.Block.Tokens[w.at]; w.Series != knowledge.NoRow && w.Venue != nil && t.Script == language.Latin && !t.Capital {
		return false // a verb: "investors at COP28 in Dubai signed last year"
	}
	w.strange--
	return w.strange >= 0 && w.pass(1)
}

// linking says whether the word only joins: "in", "that", a month, a day.
func (w *walker) linking() bool {
	b := w.Block
	_, digits, number := b.Number(w.at)
	return b.Has(w.at, knowledge.InCue) || b.link(w.at) || b.frame(w.at, beforeHosting) || b.venueNoun(w.at) || b.Has(w.at, knowledge.DayWord) ||
		b.Has(w.at, knowledge.Weekday) || b.Has(w.at, knowledge.YearNoun) || b.Has(w.at, knowledge.OfWord) || number && digits <= 2
}

// sign passes the signs within what is said of the event. A comma ends it
// unless a place, a year or "that" goes on.
func (w *walker) sign() bool {
	b := w.Block
	if b.Sign(w.at, '(', ')', '"', '«', '»', '“', '”', '\'', '/') {
		return w.pass(1)
	}
	if !b.Sign(w.at, ',') {
		return b.Sign(w.at, '-') && w.unknown()
	}
	next := w.at + 1
	if len(w.Hosts) > 0 && (b.Has(next, knowledge.InCue) || b.venueNoun(next)) { // "the summit, hosted by Kenya, in Nairobi"
		return w.pass(1)
	}
	if b.PlaceAt(next) != nil || b.year(next) != nil || b.link(next) {
		return w.pass(1)
	}
	h, ok := b.hostVerb(next)
	return ok && (h.Value < held || len(w.Hosts) > 0 || b.definite(next)) && w.pass(1) // "الندوة، المنعقدة في"
}

func (w *walker) place(p *Place) bool {
	b := w.Block
	before := w.at
	w.at = p.End
	if capital := b.capital(p); capital != nil && w.Venue == nil {
		w.Venue, w.at = capital, max(p.End, capital.Noun+1)
		return true
	}
	switch {
	case w.host && p.Kind != knowledge.Nationality && !p.In && p.letters == 0:
		w.host = false
		if !slices.Contains(w.Hosts, p) {
			w.addHost(p, w.verb)
			w.addJointHosts(p)
			w.strange = max(w.strange, afterHost)
		}
		return true
	case p.Kind == knowledge.Nationality:
		w.at = before
		return w.unknown()
	case w.Venue != nil && w.Container == nil && w.Venue.End >= before-1:
		w.Container = p
		return true
	case p.In && (w.Venue == nil || !w.Venue.In):
		w.Venue = b.surrounding(p)
		w.at = w.Venue.End
		return true
	case w.Venue == nil && before == w.End && w.namedFor(p) && p.letters == 0 && b.Tokens[before].Script == language.Arabic:
		w.Venue = p // قمة قازان، مونديال قطر
		return true
	case w.Venue == nil && p.inVenue(): // "في قاعة رادس بتونس"
		return true
	}
	return false
}

// namedFor says whether a place right behind the name can be where the event
// is. A country behind a longer name may be that of the winner.
func (w *walker) namedFor(p *Place) bool {
	if p.Kind == knowledge.City {
		return true
	}
	return p.Kind == knowledge.Country && w.End == w.Start+1 && w.Contest()
}

func (w *walker) hostVerb(h Hit) bool {
	switch h.Value {
	case hostedBy:
		w.host, w.verb = true, h
		w.held = w.held || w.Block.presided(h)
	case held, begins:
		w.held = true
	case titled:
		return false
	case inChair:
		return w.unknown()
	case hosting: // "باستضافة الصين"
		if w.Block.Tokens[h.Start].Script != language.Arabic || h.Letters == 0 {
			return false
		}
		w.host, w.verb = true, h
	default:
		return false
	}
	w.at = h.End
	return true
}
