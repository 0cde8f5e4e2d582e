package mention

import (
	"slices"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
)

// Frame is an event as one passage tells it: of what sort it is and where.
type Frame struct {
	Block      *Block
	Start, End int // tokens of the noun or the verb that names it; none where only its holding is told
	Sort       EventSort
	Place      *Place
	Verb       bool // a verb tells it, not a noun
	Held       bool // a verb says that it is held there
	Known      bool // "the talks": it was named before
	Numbered   bool // "the second round": one of several
}

// Next says whether an adjective beside the noun makes it a later event: "the
// next congress", "الملتقى المقبل".
func (f *Frame) Next() bool {
	for _, i := range [...]int{f.Start - 1, f.End} {
		if h, ok := f.Block.At(i, knowledge.FutureCue); ok && h.Value != willCue {
			return true
		}
	}
	return false
}

// EventSort is the sort of an event, as the words of rules/languages number
// them.
type EventSort int32

// The sorts.
const (
	AnyEvent EventSort = iota // no noun or verb that we know names it
	Meeting
	Visit
	Summit
	Contest // a single match
	Attack
	Accident
	Disastrous // of nature
	Trial
	Election
	Vote
	Launch
	Burial
	Signing
	Festival
	Exhibition
	Assembly // a conference, a forum
	Explosion
	Fire
	Protest
	Series // of matches: a tournament, a race
	Performance
	Part     // of any gathering: its sessions, its matches
	Planned  // any gathering: "the event"
	Incident // any harm: "the disaster"
	Briefing // where the event is announced: "news conference"
	Feast    // a meal or a family's day: "dinner", "christening"
)

// sorts is a set of sorts.
type sorts uint32

func sortsOf(list ...EventSort) (s sorts) {
	for _, sort := range list {
		s |= 1 << sort
	}
	return s
}

func (s sorts) has(sort EventSort) bool { return s>>sort&1 != 0 }

// The sorts that one event may go by.
var (
	assemblies = sortsOf(Meeting, Summit, Contest, Signing, Festival, Exhibition, Assembly, Series, Performance, Part, Planned, Feast)
	harms      = sortsOf(Attack, Accident, Disastrous, Explosion, Fire, Incident)

	alikeSorts = [...]sorts{
		sortsOf(Meeting, Summit, Assembly),
		sortsOf(Festival, Performance),
		sortsOf(Performance, Feast),
		sortsOf(Attack, Explosion),
		sortsOf(Explosion, Fire),
		sortsOf(Accident, Explosion),
		sortsOf(Vote, Election),
	}
)

// HeadlineFrame is the event of a headline that names one town and one event,
// whatever stands between them: "Fire rips through Leeds flats". Of capitals
// that speak, and of those who meet, this tells nothing; nil for none.
func (b *Block) HeadlineFrame() *Frame {
	var f *Frame
	for k := range b.Places {
		p := &b.Places[k]
		switch {
		case p.Kind == knowledge.Nationality:
		case f != nil, p.Kind != knowledge.City, p.Part, b.Quoted(p.Start), b.Base.City(p.Row).Capital && !p.located():
			return nil
		default:
			f = &Frame{Block: b, Place: p}
		}
	}
	if f == nil {
		return nil
	}
	for i := 0; i < len(b.Tokens); i++ {
		h, ok := b.At(i, knowledge.EventNoun)
		if !ok || !b.namesEvent(h) {
			continue
		}
		i = h.End - 1
		if f.Named() || !namedForPlace.has(EventSort(h.Value)) {
			return nil
		}
		f.name(h)
	}
	if !f.Named() && !f.Place.located() {
		return nil
	}
	return f
}

// MayBe says whether one event may be called by both sorts.
func (s EventSort) MayBe(other EventSort) bool {
	switch {
	case s == other, s == AnyEvent, other == AnyEvent:
		return true
	case s == Part || s == Planned || other == Part || other == Planned:
		return assemblies.has(s) && assemblies.has(other)
	case s == Incident || other == Incident:
		return harms.has(s) && harms.has(other)
	}
	return slices.ContainsFunc(alikeSorts[:], func(set sorts) bool { return set.has(s) && set.has(other) })
}

// IsGathering says whether it is planned for a place.
func (s EventSort) IsGathering() bool { return assemblies.has(s) }

// Passage is what names the event, or else its place.
func (f *Frame) Passage() article.Passage {
	if f.Start == f.End {
		return f.Place.Passage()
	}
	return f.Block.Passage(f.Start, f.End)
}

// NamedFor says whether the event bears the name of its place: "the Kazan
// summit", which tells it from others.
func (f *Frame) NamedFor() bool {
	return f.Named() && !f.Place.located() && (f.End == f.Place.Noun || f.Start >= f.Place.End)
}

// Named says whether a noun or verb names the event; otherwise only its
// holding is told: "it will be held in".
func (f *Frame) Named() bool { return f.Start < f.End }

// How far from a place, in tokens, the word for its event may stand: in plain
// words, and where a verb of holding joins the two.
const (
	frameReach   = 14
	holdingReach = 24
	hostedReach  = 12
)

// FramesOf are the events that a block places somewhere, in the order of their
// places. In a list of places none is the place of one event.
func (b *Block) FramesOf() (list []*Frame) {
	if len(b.Places) == 0 || b.Role == article.Metadata || b.Role == article.Furniture {
		return nil
	}
	for k := range b.Places {
		if f := b.frameOf(k); f != nil {
			list = append(list, f)
		}
	}
	return list
}

// frameOf is the event that place k of the block is the place of; nil for none.
func (b *Block) frameOf(k int) *Frame {
	p := &b.Places[k]
	if p.Part || p.Kind == knowledge.Nationality || b.listsPlace(k) || b.Quoted(p.Start) || b.goesOn(p) {
		return nil
	}
	f := &Frame{Block: b, Place: p}
	if !f.named() && !(p.located() && f.before()) && !f.hosted() && !f.cameTo() && !f.struck() && !p.located() {
		return nil
	}
	f.Held = f.Held || f.Named() && f.heldBefore()
	f.Known = f.Named() && !f.Verb && f.definite()
	f.Numbered = f.Named() && b.numbers(&Happening{Block: b, Start: f.Start, End: f.End})
	return f
}

// goesOn says whether a capital behind the place shows a longer name: "in
// Edinburgh Road".
func (b *Block) goesOn(p *Place) bool {
	if p.End >= len(b.Tokens) || b.Role == article.Headline || !b.IsWord(p.End) || !b.Tokens[p.End].Capital || b.PlaceAt(p.End) != nil {
		return false
	}
	return b.Sentence(p.End) == b.Sentence(p.Start) && !b.Has(p.End, knowledge.Weekday) && !b.Has(p.End, knowledge.Month)
}

// located says whether the words before the name tell that something is there:
// "in Grenoble", "on the outskirts of Grenoble", "وسط قسنطينة".
func (p *Place) located() bool {
	if p.In {
		return true
	}
	b, at := p.Block, p.Noun-1
	if p.letters == 0 && b.Has(at, knowledge.AreaNoun) {
		return true
	}
	if b.IsArabic(p.Start) || !b.Has(at, knowledge.OfWord) {
		return false
	}
	if b.Has(at-1, knowledge.AreaNoun) {
		return true
	}
	for i := at - 1; i >= max(0, at-ofReach) && b.IsWord(i); i-- { // "in the sports hall of Kumasi"
		if b.Has(i, knowledge.InCue) {
			return true
		}
	}
	return false
}

// ofReach is how far before "of", in tokens, the "in" stands that goes with it.
const ofReach = 5

// listsPlace says whether place k stands beside another of its sort: "in
// Madrid and Seville". A country behind its city is none.
func (b *Block) listsPlace(k int) bool {
	p := &b.Places[k]
	if b.listed(p) != nil {
		return true
	}
	if k == 0 {
		return false
	}
	before := &b.Places[k-1]
	return b.listed(before) == p || before.Kind == p.Kind && p.Noun-before.End <= 1
}

// before finds the word for the event in front of its place: a noun, or else
// a verb.
func (f *Frame) before() bool {
	b, p := f.Block, f.Place
	start := b.SentenceStart(p.Start)
	reach := frameReach
	for i := p.Noun - 1; i >= max(start, p.Noun-reach); i-- {
		if h, ok := b.At(i, knowledge.EventNoun); ok && h.End <= p.Noun && b.namesEvent(h) && !(f.Held && b.isTopic(h)) {
			return f.name(h)
		}
		if h, ok := b.At(i, knowledge.EventVerb); ok && h.End <= p.Noun && !f.Named() {
			f.name(h)
		}
		h, holding := b.At(i, knowledge.HostVerb)
		if v, ok := b.At(i-1, knowledge.HostVerb); ok && v.End > i { // "runs until"
			continue
		}
		switch {
		case holding && (h.Value == held || h.Value == begins), b.Has(i, knowledge.GivenVerb):
			f.Held = true
			reach = holdingReach
		case f.Held && !b.Has(i, knowledge.SpeechVerb):
		case b.parts(i):
			return f.Named() || f.heldOnly()
		}
	}
	return f.Named() || f.heldOnly()
}

// isTopic says whether the noun is only what something else is about: "the
// trial over the bombing opened in".
func (b *Block) isTopic(h Hit) bool {
	at := h.Start - 1
	for at > 0 && b.Has(at, knowledge.CommonWord) && !b.frame(at, topicWord) {
		at--
	}
	return b.frame(at, topicWord)
}

// definite says whether the words before the noun, or its Arabic article, tell
// that the event is known: "the two-day workshop".
func (f *Frame) definite() bool {
	b := f.Block
	if b.isDefinite(&Happening{Block: b, Start: f.Start, End: f.End}) {
		return true
	}
	for i := f.Start; i < f.End; i++ { // "مراسم التوقيع", "the final"
		if b.IsArabic(i) && b.BearsArticle(i) || b.Has(i, knowledge.DefiniteWord) {
			return true
		}
	}
	for i := f.Start - 1; i >= max(b.SentenceStart(f.Start), f.Start-definiteReach) && !b.IsArabic(f.Start); i-- {
		if b.Has(i, knowledge.DefiniteWord) {
			return true
		}
		if !b.IsWord(i) && !b.Sign(i, '-') && b.Tokens[i].Kind != language.Number {
			return false
		}
	}
	return false
}

// definiteReach is how far before its noun, in tokens, "the" may stand.
const definiteReach = 6

// heldBefore says whether a verb of holding stands right before the name of the
// event, as in Arabic: "أقيمت المباراة في".
func (f *Frame) heldBefore() bool {
	if _, ok := f.Block.Before(f.Start, knowledge.GivenVerb, 2); ok {
		return true
	}
	h, ok := f.Block.Before(f.Start, knowledge.HostVerb, 2)
	return ok && (h.Value == held || h.Value == begins)
}

// parts says whether what stands before token i is another matter than what
// stands behind it, as far as its place goes.
func (b *Block) parts(i int) bool {
	return b.Tokens[i].Kind == language.Punct && !b.Sign(i, '"', '“', '”', '«', '»', '(', ')', '\'') || b.Has(i, knowledge.SpeechVerb) ||
		b.frame(i, clauseWord) && !b.Has(i, knowledge.InCue) && !b.Has(i, knowledge.CommonWord) || b.placeEnds(i)
}

// name takes the phrase for the name of the event.
func (f *Frame) name(h Hit) bool {
	f.Start, f.End, f.Sort, f.Verb = h.Start, h.End, EventSort(h.Value), h.Kind == knowledge.EventVerb
	return true
}

// placeEnds says whether the name of another place stands at token i: what is
// before it has that place.
func (b *Block) placeEnds(i int) bool {
	p := b.PlaceBefore(i + 1)
	return p != nil && p.Kind != knowledge.Nationality && p.In
}

// heldOnly reads "it will be held in", and the Arabic verb that its event
// follows: "تنطلق في جدة بطولة".
func (f *Frame) heldOnly() bool {
	if !f.Held {
		return false
	}
	b, p := f.Block, f.Place
	if b.IsArabic(p.Start) {
		end := b.SentenceEnd(p.Start)
		for i := p.End; i < min(end, p.End+hostedReach); i++ {
			if h, ok := b.At(i, knowledge.EventNoun); ok && b.namesEvent(h) {
				return f.name(h)
			}
			if b.stops(i) {
				return false
			}
		}
	}
	f.Sort = Planned
	return true
}

// hosted reads "Cardiff will host the festival", "تستضيف لوسيل منتدى".
func (f *Frame) hosted() bool {
	b, p := f.Block, f.Place
	if p.In || p.letters > 0 {
		return false
	}
	at := -1
	for i := p.End; i < min(len(b.Tokens), p.End+4) && at < 0; i++ {
		h, ok := b.At(i, knowledge.HostVerb)
		switch {
		case ok && h.Value == hosts:
			at = h.End
		case ok, !b.link(i) && !b.Has(i, knowledge.CommonWord):
			i = len(b.Tokens)
		}
	}
	if h, ok := b.Before(p.Noun, knowledge.HostVerb, 1); at < 0 && ok && h.Value == hosts && b.IsArabic(p.Start) {
		at = p.End
	}
	if at < 0 {
		return false
	}
	for i := at; i < min(b.SentenceEnd(p.Start), at+hostedReach); i++ {
		if h, ok := b.At(i, knowledge.EventNoun); ok && b.namesEvent(h) {
			f.Held = true
			return f.name(h)
		}
		if b.stops(i) || b.Tokens[i].Kind == language.Punct && !b.Sign(i, '"', '“', '”', '«', '»', '\'') {
			return false
		}
	}
	return false
}

// cameTo reads "the festival returns to Cardiff".
func (f *Frame) cameTo() bool {
	b, p := f.Block, f.Place
	h, ok := b.Before(p.Noun, knowledge.ComesCue, 4)
	if !ok || h.End != p.Noun {
		return false
	}
	for i := h.Start - 1; i >= max(b.SentenceStart(p.Start), h.Start-frameReach); i-- {
		if n, ok := b.At(i, knowledge.EventNoun); ok && EventSort(n.Value).IsGathering() && b.namesEvent(n) {
			f.Held = true
			return f.name(n)
		}
		if b.Tokens[i].Kind == language.Punct || b.Has(i, knowledge.SpeechVerb) {
			return false
		}
	}
	return false
}

// struck reads the place that an event strikes, or that somebody visits: "rips
// through Leeds flats", "تضرب هزة أرضية مدينة سطيف".
func (f *Frame) struck() bool {
	b, p := f.Block, f.Place
	if p.letters > 0 {
		return false
	}
	start := b.SentenceStart(p.Start)
	for i := p.Noun - 1; i >= max(start, p.Noun-struckBefore); i-- {
		if h, ok := b.At(i, knowledge.EventVerb); ok && h.End == p.Noun && EventSort(h.Value) == Visit {
			return f.name(h)
		}
		if !b.Has(i, knowledge.StrikeVerb) {
			if b.Tokens[i].Kind == language.Punct || b.PlaceBefore(i+1) != nil {
				return false
			}
			continue
		}
		for at := max(start, i-struckBefore); at < p.Noun; at++ { // the event stands behind the verb in Arabic, or before it
			if n, ok := b.At(at, knowledge.EventNoun); ok && harms.has(EventSort(n.Value)) {
				return f.name(n)
			}
		}
		return false
	}
	return false
}

// struckBefore is how far before a place, in tokens, what strikes it stands.
const struckBefore = 8

// named reads the city in the name of its event: "the Leeds fire", "مهرجان
// قرطاج". Talks and matches bear the names of those who meet.
func (f *Frame) named() bool {
	b, p := f.Block, f.Place
	if p.Kind != knowledge.City || p.letters > 0 {
		return false
	}
	if b.IsArabic(p.Start) {
		h, ok := b.Before(p.Noun, knowledge.EventNoun, 3)
		if !ok || h.End != p.Noun || b.definite(h.Start) || !namedForPlace.has(EventSort(h.Value)) {
			return false
		}
		return f.name(h)
	}
	for i := p.End; i < min(b.SentenceEnd(p.Start), p.End+3); i++ {
		if h, ok := b.At(i, knowledge.EventNoun); ok {
			if !b.headsPhrase(h.End) && b.IsWord(h.End) && b.Has(h.End, knowledge.EventNoun) || !namedForPlace.has(EventSort(h.Value)) {
				return false
			}
			return f.name(h)
		}
		if !b.IsWord(i) || b.Has(i, knowledge.CommonWord) {
			return false
		}
	}
	return false
}

// namedForPlace are the sorts that bear the names of their places.
var namedForPlace = sortsOf(Series, Attack, Accident, Disastrous, Festival, Exhibition, Explosion, Fire, Summit)

// namesEvent says whether the noun is the last of its phrase: "the conference
// centre" is no conference.
func (b *Block) namesEvent(h Hit) bool {
	if longer, ok := b.At(h.Start-1, knowledge.EventNoun); ok && longer.End >= h.End { // "news conference"
		return false
	}
	return !b.venueNamed(h.Start) && !b.venueNoun(h.End)
}
