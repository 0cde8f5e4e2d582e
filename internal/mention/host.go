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
	if e.Venue != nil && len(e.Hosts) == 0 {
		e.readMarks(e.Start)
	}
}

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
	if y := b.year(w.at); y != nil {
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
	case b.stops(w.at):
		return false
	case b.Has(w.at, knowledge.SummitNoun):
		return w.Series == knowledge.NoRow && w.at <= w.End+2 && w.unknown()
	case b.Tokens[w.at].Kind == language.Punct:
		return w.sign()
	}
	return w.unknown()
}

func (w *walker) pass(n int) bool {
	w.at += n
	return true
}

func (w *walker) unknown() bool {
	w.host = false // "hosted by the president at Camp David"
	w.strange--
	return w.strange >= 0 && w.pass(1)
}

// linking says whether the word only joins: "in", "that", a month, a day.
func (w *walker) linking() bool {
	b := w.Block
	_, digits, number := b.Number(w.at)
	return b.Has(w.at, knowledge.InCue) || b.link(w.at) || b.Has(w.at, knowledge.DayWord) ||
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
	if len(w.Hosts) > 0 && b.Has(next, knowledge.InCue) { // "the summit, hosted by Kenya, in Nairobi"
		return w.pass(1)
	}
	if b.PlaceAt(next) != nil || b.year(next) != nil || b.link(next) {
		return w.pass(1)
	}
	h, ok := b.hostVerb(next)
	return ok && (h.Value < held || len(w.Hosts) > 0) && w.pass(1)
}

func (w *walker) place(p *Place) bool {
	b := w.Block
	before := w.at
	w.at = p.End
	switch {
	case w.host && p.Kind != knowledge.Nationality && !p.In && p.letters == 0:
		w.host = false
		w.addHost(p, w.verb)
		w.addJointHosts(p)
		return true
	case p.Kind == knowledge.Nationality:
		w.at = before
		return w.unknown()
	case w.Venue != nil && w.Container == nil && w.Venue.End >= before-1:
		w.Container = p
		return true
	case p.In && (w.Venue == nil || !w.Venue.In):
		w.Venue = p
		return true
	case w.Venue == nil && before == w.End && p.Kind == knowledge.City && p.letters == 0 && b.Tokens[before].Script == language.Arabic:
		w.Venue = p // قمة قازان
		return true
	}
	return false
}

func (w *walker) hostVerb(h Hit) bool {
	switch h.Value {
	case hostedBy:
		w.host, w.verb = true, h
	case held, begins:
		w.held = true
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

// clear says whether no other matter begins between two tokens.
func (b *Block) clear(from, to int) bool {
	for i := from; i < to; i++ {
		if b.stops(i) {
			return false
		}
	}
	return true
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

// hostBefore is the host that stands before its verb.
func (b *Block) hostBefore(verb Hit) *Place {
	if b.Tokens[verb.Start].Script == language.Arabic {
		return b.arabicHostBefore(verb)
	}
	noun := verb.Value == hosting                               // "China for hosting", "China's role in hosting"
	if at := b.beforeRelative(verb.Start); at == verb.Start-2 { // "India, which hosted"
		return b.namedHost(b.PlaceBefore(at))
	}
	for at := verb.Start; at > max(0, verb.Start-6); at-- {
		if p := b.PlaceBefore(at); p != nil {
			if p.In || !b.opensClause(p, noun) {
				return nil
			}
			return b.namedHost(p)
		}
		if !b.link(at-1) && !(noun && b.nounLink(at-1)) {
			return nil
		}
	}
	return nil
}

// namedHost is the place if it is the name of a country or city.
func (b *Block) namedHost(p *Place) *Place {
	if p == nil || p.Part || p.Kind == knowledge.Nationality {
		return nil
	}
	return p
}

// nounLink says whether token i may stand between a host and its "hosting".
func (b *Block) nounLink(i int) bool {
	if !b.IsWord(i) {
		return b.Sign(i, '\'')
	}
	return !b.frame(i, clauseWord) && !b.frame(i, wishWord) && !b.Has(i, knowledge.SpeechVerb)
}

// opensClause says whether the place can be the subject of the verb after it:
// "the minister from Oman will host" is not about Oman's hosting.
func (b *Block) opensClause(p *Place, noun bool) bool {
	at := p.Noun - 1
	for at >= 0 && b.link(at) && !b.frame(at, openerWord) && !b.Has(at, knowledge.OfWord) { // "the"
		at--
	}
	if at < 0 || b.Sentence(at) != b.Sentence(p.Start) {
		return true
	}
	if b.Tokens[at].Kind == language.Punct {
		return !b.Sign(at, '-', '/') || b.Tokens[p.Start].Space
	}
	if noun {
		return !b.Has(at, knowledge.InCue) && !b.frame(at, topicWord) && !b.Has(at, knowledge.OfWord) && !b.nameWord(at)
	}
	return b.frame(at, openerWord) || b.Has(at, knowledge.SpeechVerb) || b.frame(at, joinWord) && b.PlaceBefore(at) != nil && b.opensClause(b.PlaceBefore(at), noun)
}

// ready says whether the hosting at token i is prepared: "أكمل تجهيزاته
// لاستضافة", not a bid.
func (b *Block) ready(i int) bool {
	for at := max(0, i-5); at < i; at++ {
		if b.frame(at, readyWord) {
			return true
		}
	}
	return false
}

// readyHost is the place that is ready to host: "المغرب أكمل تجهيزاته
// لاستضافة البطولة".
func (b *Block) readyHost(verb Hit) *Place {
	for at := verb.Start; at > max(0, verb.Start-5); at-- {
		if p := b.PlaceBefore(at); p != nil {
			if p.In || p.letters > 0 {
				return nil
			}
			return b.namedHost(p)
		}
	}
	return nil
}

func (b *Block) arabicHostBefore(verb Hit) *Place {
	if verb.Value == hosting && b.ready(verb.Start) {
		return b.readyHost(verb)
	}
	if verb.Value == hosting { // "دور الصين في استضافة", "الصين على استضافة"
		at := verb.Start
		switch {
		case verb.Letters > 0 && b.particle(verb.Start, verb.Letters) == 'ب':
		case b.frame(at-1, beforeHosting):
			at--
		default:
			return nil // "ملف المغرب لاستضافة": a bid
		}
		p := b.PlaceBefore(at)
		if p == nil || p.In || p.letters > 0 || p.Kind == knowledge.Nationality {
			return nil
		}
		return p
	}
	start := verb.Start
	for start > 0 && b.frame(start-1, openerWord) && b.PlaceBefore(start) == nil { // "الهند قد استضافت"
		start--
	}
	p := b.PlaceBefore(b.beforeRelative(start))
	if p == nil || p.In || p.Kind == knowledge.Nationality || p.letters > 0 && b.particle(p.Start, p.letters) != 'و' {
		return nil
	}
	at := p.Noun - 1
	if at < 0 || p.End < verb.Start || b.Sentence(at) != b.Sentence(p.Start) || b.Tokens[at].Kind == language.Punct || b.frame(at, openerWord) {
		return p
	}
	return nil
}

// beforeRelative is where ", which" begins, if it ends right before token i.
func (b *Block) beforeRelative(i int) int {
	if !b.frame(i-1, relativeWord) {
		return i
	}
	if b.Sign(i-2, ',') {
		return i - 2
	}
	return i - 1
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

// venueBefore is the place of a verb of holding before the event: "تنطلق غدا
// في جدة بطولة ...".
func (e *Event) venueBefore(list []*Event) *Place {
	b := e.Block
	for i := e.Start - 1; i >= max(0, e.Start-backReach) && b.Sentence(i) == b.Sentence(e.Start); i-- {
		h, ok := b.At(i, knowledge.HostVerb)
		if !ok || h.Value < held || b.frame(i-1, relativeWord) || !b.clear(i+1, e.Start) || b.another(i+1, e.Start) {
			continue
		}
		if p := b.cityIn(i, e.Start); p != nil && !between(list, i, p.Start) {
			return p
		}
	}
	return nil
}

// venueAfter is the place of a verb of holding after the event: "Kuwait hosts
// the cup, and all matches are held in Jeddah".
func (e *Event) venueAfter(list []*Event) *Place {
	b := e.Block
	for i := e.End; i < min(len(b.Tokens), e.End+backReach) && b.Sentence(i) == b.Sentence(e.Start); i++ {
		h, ok := b.hostVerb(i)
		if !ok || h.Value != held {
			continue
		}
		p := b.cityIn(i, min(len(b.Tokens), i+8))
		if p == nil || !b.clear(e.End, p.Noun) || b.another(e.End, p.Start) || otherEvent(list, e.End, p.Start) {
			return nil
		}
		return p
	}
	return nil
}

// cityIn is the first city or region between two tokens that "in" stands
// before.
func (b *Block) cityIn(from, to int) *Place {
	for k := range b.Places {
		p := &b.Places[k]
		if p.Start > from && p.Start < to && p.In && (p.Kind == knowledge.City || p.Kind == knowledge.Region) {
			return p
		}
	}
	return nil
}

// otherEvent says whether another event than the matches of this one stands
// between two tokens.
func otherEvent(list []*Event, from, to int) bool {
	for _, e := range list {
		if e.Start > from && e.Start < to && e.Sort != Match {
			return true
		}
	}
	return false
}

// another says whether the words tell of another edition: its year, "the
// previous", "the first edition".
func (b *Block) another(from, to int) bool {
	for i := from; i < to; i++ {
		if b.previous(i) || b.year(i) != nil {
			return true
		}
		if h, ok := b.At(i, knowledge.SummitNoun); ok && h.Value == Edition {
			return true
		}
	}
	return false
}

// between says whether an event stands between two tokens.
func between(list []*Event, from, to int) bool {
	for _, e := range list {
		if e.Start > from && e.Start < to && e.Sort != 0 && e.Sort != Edition {
			return true
		}
	}
	return false
}

// readMarks looks in the sentence for what makes the hosting no plain fact.
func (e *Event) readMarks(at int) {
	b := e.Block
	start, end := b.SentenceBounds(e.Start)
	for i := start; i < end; i++ {
		switch {
		case b.Has(i, knowledge.VirtualCue):
			e.mark("virtual")
		case b.Has(i, knowledge.BehalfCue) && (i < e.Start || i >= e.End):
			e.mark("behalf")
		case i < at && at-i <= 3 && b.negates(i):
			e.mark("negated")
		case i == end-1 && b.Sign(i, '?'), i < e.Start && i >= e.Start-2 && b.prospect(i):
			e.mark("hypothetical")
		case b.frame(i, wishWord) && b.governs(i, min(at, e.Start)) && i < max(at, e.End)+2:
			e.mark("hypothetical")
		}
	}
}

// governs says whether a wish at token i can be for what begins at token at:
// it is near, and no clause begins between them.
func (b *Block) governs(i, at int) bool {
	if i <= at-8 {
		return false
	}
	for ; i < at-1; i++ {
		if b.frame(i+1, clauseWord) && !b.frame(i+1, wishWord) {
			return false
		}
	}
	return true
}

// prospect says whether token i is "لاستضافة": hosting that is a purpose.
func (b *Block) prospect(i int) bool {
	h, ok := b.hostVerb(i)
	return ok && h.Value == hosting && h.Letters > 0 && b.particle(i, h.Letters) == 'ل' && !b.ready(i)
}

// negates says whether token i is a negation as it stands: "كما" is none,
// though "ك" and "ما" are in it.
func (b *Block) negates(i int) bool {
	h, ok := b.At(i, knowledge.NegationCue)
	return ok && h.Particle&language.Preposition == 0
}

func (e *Event) mark(mark string) {
	if !e.Marked(mark) {
		e.Marks = append(e.Marks, mark)
	}
}
