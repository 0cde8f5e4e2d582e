package mention

import (
	"slices"
	"strings"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
)

// settleVenues looks in the whole article for the place of the events whose
// host is told by itself: "Sweden, which is hosting the tournament, ..." in
// one paragraph, the opening of the cup in another.
func (s *Set) settleVenues() {
	var g *gatherings
	for _, e := range s.Events {
		if len(e.Hosts) > 0 && e.Venue != nil {
			e.Venue = s.inStated(e.Venue)
		}
		if len(e.Hosts) == 0 || e.Venue != nil || e.IsMatch() || !e.current(s) || e.otherTense() {
			continue
		}
		if g == nil {
			g = s.gatherings()
		}
		if g.settled++; g.settled > mostSettled {
			return
		}
		if e.known() {
			g.settle(e)
		}
		if e.Venue == nil {
			e.Venue = g.opening(e)
		}
		if e.Venue == nil {
			g.set(e)
		}
	}
}

// mostSettled is how many events of one article a venue is looked for: a list
// of them is no news of one.
const mostSettled = 16

// gatherings are the events of an article as others than the one in hand tell
// of them.
type gatherings struct {
	*Set
	events    []*Event
	dateline  *Place // nil for none, or for one that nothing confirms
	confirmed bool
	settled   int
}

// gatherings reads the head of the article anew, where an event may stand
// without a verb: "Forum on tides in Muscat".
func (s *Set) gatherings() *gatherings {
	g := &gatherings{Set: s, events: slices.Clone(s.Events)}
	for _, b := range s.Blocks {
		if b.Role == article.Headline || b.Role == article.Lede {
			if !b.HasAny(knowledge.HostVerb) {
				g.events = append(g.events, b.eventsAnew()...)
			}
		}
	}
	g.readDateline()
	return g
}

// eventsAnew reads the events of a block of which none is held or hosted.
func (b *Block) eventsAnew() (list []*Event) {
	if !b.HasAny(knowledge.SummitNoun, knowledge.Series) {
		return nil
	}
	r := newEvents(&Set{Base: b.Base})
	for i := 0; i < len(b.Tokens); i++ {
		if e := r.event(b, i); e != nil {
			e.walk()
			list = append(list, e)
			i = e.End - 1
		}
	}
	return list
}

// readDateline finds the city of the dateline, and whether the text speaks of
// its country as well: agencies write of an event from elsewhere too.
func (g *gatherings) readDateline() {
	d := g.Dateline
	if d == nil {
		return
	}
	for k := range d.Block.Places {
		if p := &d.Block.Places[k]; p.Kind == knowledge.City && p.Start >= d.Start && p.End <= d.End && len(p.Countries()) == 1 {
			city := *p
			city.In = true
			g.dateline = &city
			break
		}
	}
	if g.dateline == nil {
		return
	}
	for _, b := range g.Blocks {
		if outsideArticle(b.Block) {
			continue
		}
		for k := range b.Places {
			p := &b.Places[k]
			if b == d.Block && p.End <= d.End || p.Kind == knowledge.Nationality && b.capital(p) == nil {
				continue
			}
			if slices.Contains(p.Countries(), g.dateline.Countries()[0]) {
				g.confirmed = true
				return
			}
		}
	}
}

// settle gives the event the venue that all others of its kin agree on, unless
// the article tells of a place in the country of its host too.
func (g *gatherings) settle(e *Event) {
	var venue, container *Place
	for _, o := range g.events {
		if o == e || !e.kin(o) || !o.current(g.Set) || o.Block.Quoted(o.Start) || outsideArticle(o.Block.Block) || o.ofAnother() {
			continue
		}
		if o.unsure() {
			return
		}
		p := g.inStated(g.venueOf(o))
		if p == nil || len(p.Countries()) != 1 {
			continue
		}
		if venue != nil && venue.Countries()[0] != p.Countries()[0] {
			return
		}
		if venue == nil {
			venue, container = p, o.Container
		}
	}
	if venue == nil || g.receives(e, venue) {
		return
	}
	e.Venue, e.Container = venue, container
	if container != nil && container.Block != venue.Block {
		e.Container = nil
	}
}

// inStated is the place, or the country that the text puts it in where the
// table cannot tell which of its name is meant: "مدينة ليل الفرنسية".
func (s *Set) inStated(p *Place) *Place {
	if p == nil || p.Kind != knowledge.City || len(p.Countries()) > 0 {
		return p
	}
	for _, l := range s.Locations {
		if l.City.Block == p.Block && l.City.Start == p.Start && len(l.Marks) == 0 {
			country := *l.Country
			country.In, country.Capital, country.Noun = true, true, p.Noun
			return &country
		}
	}
	return p
}

// venueOf is where the event is held as its sentence has it.
func (g *gatherings) venueOf(o *Event) *Place {
	if o.Venue != nil {
		if o.Venue.In {
			return o.Venue
		}
		return nil
	}
	list := eventsOf(g.events, o.Block)
	if p := o.venueBefore(list); p != nil {
		return p
	}
	if p := o.venueAfter(list, begins); p != nil {
		return p
	}
	if p := o.gathersIn(); p != nil {
		return p
	}
	if g.opensHere(o) {
		return g.dateline
	}
	return nil
}

// gathersIn is the place in which somebody gathers for the event: "leaders met
// in Oslo on Tuesday for the summit".
func (e *Event) gathersIn() *Place {
	b, forIt := e.Block, false
	for at := e.Start; at > max(0, e.Start-gatherReach); at-- {
		p := b.PlaceBefore(at)
		if p == nil && b.Has(at-1, knowledge.PlaceNoun) { // "the Latvian capital"
			p = b.PlaceBefore(at - 1)
		}
		if p != nil {
			if capital := b.capital(p); capital != nil {
				p = capital
			}
			if forIt && p.In && (p.Kind != knowledge.Nationality || p.Capital) && b.gathers(p.Start) {
				return p
			}
			return nil
		}
		switch i := at - 1; {
		case b.frame(i, forWord):
			forIt = true
		case b.HasOneOf(i, sayWhen), b.datesNext(i), b.Has(i, knowledge.DefiniteWord), b.link(i), b.Tokens[i].Capital, b.Has(i, knowledge.SummitNoun), b.Sign(i, ','):
		default:
			return nil
		}
	}
	return nil
}

// gatherReach is how far before an event, in tokens, the place stands in which
// somebody gathers for it.
const gatherReach = 10

// gathers says whether a verb of meeting, or one of being, stands before token i.
func (b *Block) gathers(i int) bool {
	for at := b.SentenceStart(i); at < i; at++ {
		if b.frame(at, gatherWord) {
			return true
		}
	}
	return b.frame(i-2, beingWord) || b.frame(i-3, beingWord) && b.Has(i-1, knowledge.DefiniteWord)
}

// opensHere says whether the event is held in the city of the dateline: "the
// forum that ended here", or the first sentence tells that it begins and names
// no other place.
func (g *gatherings) opensHere(o *Event) bool {
	if g.dateline == nil {
		return false
	}
	b, holding := o.Block, false
	start, end := b.SentenceBounds(o.Start)
	for i := start; i < end; i++ {
		if b.frame(i, hereWord) && !b.Quoted(i) && holding {
			return true
		}
		if h, ok := b.hostVerb(i); ok && holds(h) {
			holding = true
		}
	}
	if !holding || !g.confirmed || b != g.dateline.Block || b.Sentence(o.Start) != b.Sentence(min(g.Dateline.End, len(b.Tokens)-1)) {
		return false
	}
	for k := range b.Places {
		if p := &b.Places[k]; p.Start >= g.Dateline.End && p.Start < end && p.In {
			return false
		}
	}
	return true
}

// receives says whether the article tells of anything in the country of the
// host, or of one that steps in for another: then who hosts what and where is
// more than this reading can tell.
func (g *gatherings) receives(e *Event, venue *Place) bool {
	var host []string
	for _, p := range e.Hosts {
		host = append(host, p.Countries()...)
	}
	ofHost := func(p *Place) bool {
		return slices.ContainsFunc(append(p.Countries(), p.Anywhere()...), func(code string) bool { return slices.Contains(host, code) })
	}
	for _, b := range g.Blocks {
		if outsideArticle(b.Block) {
			continue
		}
		for k := range b.Places {
			p := &b.Places[k]
			if p.In && ofHost(p) && p != e.Hosts[0] && (p.Kind != knowledge.Nationality || b.capital(p) != nil) {
				return true
			}
			if ofHost(p) && b.standsIn(p.Start) {
				return true
			}
		}
	}
	return g.dateline != nil && ofHost(g.dateline)
}

// standsInReach is how far from a name, in tokens, words stand that tell of
// hosting for another.
const standsInReach = 8

// standsIn says whether the words around token i tell of hosting for another,
// or together with others.
func (b *Block) standsIn(i int) bool {
	if !b.HasAny(knowledge.BehalfCue) {
		return false
	}
	start, end := b.SentenceBounds(i)
	for at := max(start, i-standsInReach); at < min(end, i+standsInReach); at++ {
		if h, ok := b.At(at, knowledge.BehalfCue); ok && h.Value == 1 {
			return true
		}
	}
	return false
}

// ofAnother says whether the event only belongs to what is held, "a
// retrospective of the festival", or was held before.
func (e *Event) ofAnother() bool {
	b := e.Block
	if b.Tokens[e.Start].Script == language.Latin && (b.Has(e.Start-1, knowledge.OfWord) || b.Has(e.Start-2, knowledge.OfWord)) {
		return true
	}
	start, end := b.SentenceBounds(e.Start)
	for i := max(start, e.Start-heldReach); i < min(end, e.End+heldReach); i++ {
		if b.frame(i, backgroundWord) || b.Has(i, knowledge.PastCue) {
			return true
		}
	}
	return false
}

// unsure says whether the sentence of the event moves it, joins hosts or holds
// it on no ground at all.
func (e *Event) unsure() bool {
	b := e.Block
	if b.standsIn(e.Start) {
		return true
	}
	start, end := b.SentenceBounds(e.Start)
	for i := max(start, e.Start-standsInReach); i < min(end, e.End+standsInReach); i++ {
		if b.frame(i, movedWord) {
			return true
		}
	}
	return false
}

// Present says whether the text speaks of the event as one of its own time.
func (e *Event) Present(s *Set) bool { return e.current(s) && !e.otherTense() }

// current says whether the event is the one that the article is about, as far
// as its own words tell: of this year, not the last or the next.
func (e *Event) current(s *Set) bool {
	if e.Relative != nil && (e.Relative.Offset != 0 || e.Relative.Season) || len(e.Marks) > 0 || e.Variant && e.Series != knowledge.NoRow {
		return false
	}
	if e.Year != nil {
		stamp, ok := s.Published()
		if !ok || stamp.Year != e.Year.Number {
			return false
		}
	}
	b := e.Block
	for i := max(0, e.Start-2); i < min(len(b.Tokens), e.End+2); i++ {
		if h, _ := b.At(i-1, knowledge.FrameWord); h.End > i { // "للمرة الأولى"
			continue
		}
		if i > e.End && b.IsArabic(i) && !b.BearsArticle(i-1) { // "البطولة مباراتها الأولى"
			break
		}
		if b.previous(i) || b.frame(i, otherHostWord) {
			return false
		}
	}
	return true
}

// known says whether the text speaks of an event that is known: "the
// forum", a name of its own, not "a forum".
func (e *Event) known() bool {
	b := e.Block
	switch {
	case e.Sort == Host, e.HostVerb.Start == e.End && e.HostVerb.Value <= hosts, e.Series != knowledge.NoRow, e.Relative != nil:
		return true
	case b.Tokens[e.Start].Script == language.Arabic:
		return e.definite() || b.forThe(e.Start) || b.frame(e.Start-1, currentWord)
	case b.Tokens[e.Start].Capital && !b.opensSentence(e.Start):
		return true
	}
	for i := e.Start - 1; i >= max(0, e.Start-4) && b.IsWord(i); i-- {
		if b.Has(i, knowledge.DefiniteWord) || b.frame(i, currentWord) {
			return true
		}
	}
	return false
}

// forThe says whether the Arabic word at token i is "for the": "المضيفة
// للملتقى".
func (b *Block) forThe(i int) bool { return strings.HasPrefix(b.Folded(i), "لل") }

// otherTense says whether the hosting is over or still to come: it may be that
// of another edition.
func (e *Event) otherTense() bool {
	b := e.Block
	if e.HostVerb.Value == hosting || b.frame(e.HostVerb.Start-1, fellWord) && e.Relative != nil && e.Relative.Offset == 0 {
		return false
	}
	passive := e.HostVerb.Value == hostedBy && b.Tokens[e.HostVerb.Start].Script == language.Latin
	for i := e.HostVerb.Start - 1; i <= e.HostVerb.Start; i++ {
		if b.frame(i, pastHosting) && !passive || b.frame(i, futureHosting) {
			return true
		}
	}
	return false
}

// kin says whether another event of the article may be the same: of the same
// series, or called by the same noun and by no other name.
func (e *Event) kin(o *Event) bool {
	switch {
	case o.IsMatch() || o.Sort == Talks || o.Sort == Outcome || o.Sort == Host:
		return false
	case e.Number != 0 && o.Number != 0 && e.Number != o.Number:
		return false
	case e.Sort == Host:
		return o.Sort != 0
	case e.precedes(o) && o.Series == knowledge.NoRow && !o.refersTo(e):
		return false
	case e.Series != knowledge.NoRow && o.Series != knowledge.NoRow:
		return e.Series == o.Series
	case e.Sort == Tournament && o.Sort == Tournament && (len(e.called()) == 0 || len(o.called()) == 0):
		return true
	}
	if b := e.Block; b.Tokens[e.End-1].Capital && !b.opensSentence(e.Start) && e.HostVerb.Start < e.Start && len(e.called()) > 0 && len(o.called()) == 0 {
		return false // "Norway, which hosts the Nordic Choir Festival", speaks of another than "a festival"
	}
	noun := e.noun()
	return noun != "" && noun == o.noun() && alike(e.called(), o.called())
}

// alike says whether one of two names may be short for the other: "the choir
// festival" for "the Baltic choir festival", but not "the Nordic choir
// festival".
func alike(a, b []string) bool {
	within := func(words, all []string) bool {
		return !slices.ContainsFunc(words, func(word string) bool { return !slices.Contains(all, word) })
	}
	return within(a, b) || within(b, a)
}

// nameReach is how many words beside its noun are looked at for the name of an
// event, and shortestName the letters of a word that tells events apart.
const (
	nameReach    = 4
	shortestName = 4
)

// called are the words beside the noun that set the event apart from others:
// "the East African Ports conference", "الملتقى العربي للمكتبات".
func (e *Event) called() (words []string) {
	b := e.Block
	arabic := b.Tokens[e.Start].Script == language.Arabic
	for i := e.Start - 1; !arabic && i >= max(0, e.Start-nameReach) && b.IsWord(i) && b.Sentence(i) == b.Sentence(e.Start); i-- {
		if b.Has(i, knowledge.DefiniteWord) || b.Has(i, knowledge.HostVerb) {
			break
		}
		if b.Tokens[i].Capital && b.Tokens[i].Letters >= shortestName && !b.opensSentence(i) {
			words = append(words, b.Folded(i))
		}
	}
	from, whole := e.End, arabic && (e.definite() || b.forThe(e.Start)) // what belongs to a noun with the article bears it too
	if !arabic && !b.Has(from, knowledge.OfWord) {
		return words
	}
	for i := from; i < min(len(b.Tokens), from+nameReach) && b.IsWord(i); i++ {
		if b.Has(i, knowledge.HostVerb) || b.frame(i, relativeWord) || b.frame(i, clauseWord) || b.frame(i, topicWord) || b.Has(i, knowledge.InCue) || b.Has(i, knowledge.YearWord) || b.Has(i, knowledge.SpeechVerb) {
			break
		}
		if whole && !b.BearsArticle(i) && !b.forThe(i) {
			break
		}
		if b.Tokens[i].Letters >= shortestName && !b.link(i) && !b.Has(i, knowledge.CommonWord) && !b.Has(i, knowledge.DayWord) && !b.Has(i, knowledge.Weekday) {
			words = append(words, strings.TrimPrefix(strings.TrimPrefix(b.Folded(i), "لل"), "ال"))
		}
	}
	return words
}
