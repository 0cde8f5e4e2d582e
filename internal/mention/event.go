package mention

import (
	"slices"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/timex"
)

// Event is a gathering that the text names: a summit, a conference, a
// tournament, with what the words around it say of it.
type Event struct {
	Block      *Block
	Start, End int   // tokens of its name: "قمة البريكس", "2004 Olympic Games"
	Series     int32 // row of series, or knowledge.NoRow
	Sort       int32 // a sense of knowledge.SummitNoun; 0 where only a series is named
	Number     int   // of the edition; 0 where it is not said
	NumberAt   article.Passage
	Year       *Year  // the year of the edition as the text says it; nil for none
	Relative   *Year  // "last year's"; nil for none
	Venue      *Place // where it is held
	Container  *Place // the country after the venue: "Kazan, Russia"
	Hosts      []*Place
	HostAt     article.Passage // the host with the verb
	HostVerb   Hit             // the verb, or the title of the host
	Variant    bool            // of women, of clubs, of ministers: another event than the series by that name
	Marks      []string        // cues of innocent readings: "virtual", "behalf", "hypothetical", "negated"
}

// The senses of knowledge.SummitNoun.
const (
	SummitOfLeaders = iota + 1
	Conference
	Tournament
	Match
	Edition
	Outcome // "the Glasgow pact": what a summit left
	Talks   // of parties on ground that may be neutral
	Matches // all of a tournament
	Host    // only called by its host: "the host nation"
)

// The senses of knowledge.HostVerb.
const (
	hosts       = iota + 1 // the host before it or, in Arabic, after it
	hostedBy               // the host after it
	hosting                // a noun
	held                   // the venue after it
	begins                 // likewise, but much else begins too
	titled                 // "host country": the host stands beside it
	nationTitle            // one of those that is sure to be of a country
	inChair                // "in the chair", "the venue": with "was" before it the host stands before that
	presidedBy             // like hostedBy, but it may be elsewhere
)

// The senses of knowledge.FrameWord.
const (
	topicWord      = iota + 1 // "about": a place after it is what the event is about
	clauseWord                // "after", "where": another clause begins
	linkWord                  // may stand between an event and its place, its host or its year
	wishWord                  // "bid": the hosting is only wished for
	possessive                // "'s"
	variantWord               // "women's", "للأندية": not the event that the table knows
	openerWord                // "that", "أن": a clause begins with its host
	joinWord                  // "and"
	beforeHosting             // "in hosting", "على استضافة": what stands before is the host
	relativeWord              // "which", "التي"
	previousWord              // "the previous", "السابقة"
	readyWord                 // "is ready": hosting that is a purpose is sure to come
	correctionWord            // "by mistake": the text itself puts an error right
	currentWord               // "this", "الحالية": the edition that the article is about
	backgroundWord            // "had", "كانت": what was before
	movedWord                 // "relocated": the host that was named is none any more
	lastSeason                // "last summer"
	seasonNoun                // "summer"
	besideWord                // "ministers'": a meeting other than the leaders'
	asWord                    // "as", "بصفتها": a title follows
	otherHostWord             // "former", "next": the title is of another edition
	hereWord                  // "here", "هنا": the place of the dateline
	pastHosting               // "hosted"
	futureHosting             // "will host", "ستستضيف"
	forWord                   // "for", "لحضور": what somebody gathers for follows
	beingWord                 // "are": before the place where somebody is
	gatherWord                // "gathered"
	duringWord                // "during", "على هامش": what was there was at the event
	officeWord                // "was", "held": before what the host is called, "in the chair"
	footballWord              // "لكرة القدم": no other sport is meant
	interviewWord             // "we met": the day of an interview follows
	officeTime                // "at the time": between a country and what it was called
	indefinite                // "a", "an"
	ownerWord                 // "its", "their"
	partWord                  // "the sessions", "the stalls": what an event consists of
	fellWord                  // "آلت": the hosting went to somebody
	timesWord                 // "time", "للمرة": in "for the first time"
	venueWord                 // "arena", "library": what events are held in, and much else
	alsoWord                  // "also": in another place as well
)

// Passage is the name of the event.
func (e *Event) Passage() article.Passage { return e.Block.Passage(e.Start, e.End) }

// Said is the token at which the article speaks of the event: marks around no
// more than its name make it no quotation.
func (e *Event) Said() int {
	b := e.Block
	if e.End+1 < len(b.Tokens) && b.quoteMark(e.Start-1) && b.quoteMark(e.End) {
		return e.End + 1
	}
	return e.Start
}

func (b *Block) quoteMark(i int) bool { return b.Sign(i, '"', '«', '»', '“', '”') }

// Marked says whether the event bears the mark.
func (e *Event) Marked(mark string) bool { return slices.Contains(e.Marks, mark) }

// IsMatch says whether the event is a match or the matches of a tournament.
func (e *Event) IsMatch() bool { return e.Sort == Match || e.Sort == Matches }

// IsEdition says whether the event is one of those that the table of summits
// lists: of a body such as the G20 only the meeting of its leaders is, and
// talks about a conference are not the conference.
func (e *Event) IsEdition() bool {
	switch {
	case e.Series == knowledge.NoRow || e.Variant || e.IsMatch() || e.Sort == Talks:
		return false
	case e.Sort == SummitOfLeaders || e.Sort == Edition || e.Sort == Outcome || e.Sort == Host:
		return true
	case e.Sort == 0 && len(e.Hosts) > 0: // who hosts "the G20" hosts its leaders
		return !e.Block.IsWord(e.End) || !e.Block.Tokens[e.End].Capital && e.Block.Tokens[e.End].Script == language.Latin
	}
	series := e.Block.Base.Series(e.Series)
	if e.Sort == Conference && series.Sort == "chair" { // who chairs hosts the meetings of its ministers too
		return e.Relative != nil && e.Venue != nil && e.heldIn(e.Venue)
	}
	return !series.IsGroup()
}

// events reads the events of an article in the order of the text, since "the
// 2023 summit" means the series that was spoken of last.
type events struct {
	set    *Set
	series int32 // spoken of last; knowledge.NoRow for none
	block  int   // where
	others bool  // another series was spoken of as well
}

func newEvents(s *Set) *events { return &events{set: s, series: knowledge.NoRow} }

// read finds the events of a block.
func (r *events) read(b *Block) {
	if !b.HasAny(knowledge.Series, knowledge.SummitNoun, knowledge.HostVerb) {
		return
	}
	from := len(r.set.Events)
	hosting := b.HasAny(knowledge.HostVerb)
	for i := 0; i < len(b.Tokens); {
		e := r.event(b, i)
		if e == nil {
			i++
			continue
		}
		if e.Sort == 0 && !hosting { // a body such as "the G20", no gathering
			i = e.End
			continue
		}
		if hosting || e.Series != knowledge.NoRow {
			e.walk()
			if n := len(r.set.Events); n > from {
				e.apposed(r.set.Events[n-1])
			}
			r.set.Events = append(r.set.Events, e)
		}
		i = e.End
	}
	if hosting {
		titles := b.attachHosts(r.set.Events[from:])
		for _, e := range r.set.Events[from:] {
			r.recall(e)
		}
		for _, e := range titles {
			r.recall(e)
		}
		r.set.Events = append(r.set.Events, titles...)
	}
}

// apposed reads "last year's nature summit, COP15 in Montreal": the number
// after the comma is of the same event.
func (e *Event) apposed(before *Event) {
	b := e.Block
	if e.Number == 0 || e.Relative != nil || e.Year != nil || before.Number != 0 || before.Venue != nil {
		return
	}
	if e.Start == before.End+1 && b.Sign(before.End, ',') && before.IsEdition() {
		e.Relative, e.Year = before.Relative, before.Year
	}
}

// event reads the name of an event that begins at token i; nil for none.
func (r *events) event(b *Block, i int) *Event {
	if h, ok := b.At(i, knowledge.Series); ok {
		return r.named(b, h)
	}
	h, ok := b.At(i, knowledge.SummitNoun)
	if !ok || b.venueNamed(i) {
		return nil
	}
	if e := r.throughNoun(b, h); e != nil {
		return e
	}
	for h.Value < Match && b.Tokens[i].Script == language.Latin && b.Has(h.End, knowledge.SummitNoun) { // "ministerial meeting"
		h, _ = b.At(h.End, knowledge.SummitNoun)
	}
	e := &Event{Block: b, Start: i, End: h.End, Sort: h.Value, Series: knowledge.NoRow}
	e.readYearBefore()
	if h.Value == SummitOfLeaders || h.Value == Outcome {
		e.readPlaceBefore()
	}
	if (h.Value == SummitOfLeaders || h.Value == Edition || h.Value == Outcome && e.within()) && e.pointsBack() {
		e.Series = r.spokenOf(b)
	}
	return e
}

// venueNamed says whether the noun at token i is in the name of a venue:
// "the Congress Centre".
func (b *Block) venueNamed(i int) bool {
	if !b.Tokens[i].Capital {
		return false
	}
	h, ok := b.At(i+1, knowledge.PlaceNoun)
	return ok && h.Value == venueNoun
}

// recall gives "the summit" that somebody hosts this year, and a contest known
// by no more than its host, the only series that the article speaks of.
func (r *events) recall(e *Event) {
	switch {
	case e.Series != knowledge.NoRow || len(e.Hosts) == 0 || r.others || r.series == knowledge.NoRow:
	case e.Sort == Host && r.set.Base.Series(r.series).Sort == "contest",
		e.Sort == SummitOfLeaders && e.Relative != nil && e.known() && len(e.called()) == 0:
		e.Series = r.series
	}
}

// spokenOf is the series that a bare "the summit" means: the one last named
// in its paragraph, or the only one of the article.
func (r *events) spokenOf(b *Block) int32 {
	if r.others && r.block != b.Index {
		return knowledge.NoRow
	}
	return r.series
}

// throughNoun reads a noun, possibly with the number of the edition, and the
// name of the series after it: "الدورة الثامنة والعشرين لمؤتمر الأطراف".
func (r *events) throughNoun(b *Block, noun Hit) *Event {
	at := noun.End
	number, end := b.Ordinal(at)
	at = end
	for at < len(b.Tokens) && at < noun.End+5 && (b.Sign(at, '"', '«', '“', '”', '(') || b.link(at)) {
		at++
	}
	h, ok := b.At(at, knowledge.Series)
	if !ok || b.Tokens[noun.Start].Script != language.Arabic {
		return nil
	}
	e := r.named(b, h)
	if e == nil && h.Flags&knowledge.Ambiguous != 0 && noun.Value == SummitOfLeaders && number == 0 { // قمة «العشرين»
		e = &Event{Block: b, Start: h.Start, End: h.End, Series: h.Value}
		r.note(b, h.Value)
	}
	if e == nil {
		return nil
	}
	if number != 0 && e.Number == 0 {
		e.Number, e.NumberAt = number, b.Passage(noun.Start, end)
	}
	if e.Sort == 0 || e.Sort == Conference && noun.Value == Edition {
		e.Sort = noun.Value
	}
	e.Start = noun.Start
	return e
}

// named reads an event by the name of its series.
func (r *events) named(b *Block, h Hit) *Event {
	e := &Event{Block: b, Start: h.Start, End: h.End, Series: h.Value}
	e.readNoun()
	e.readNumber(h.Flags&knowledge.Ambiguous != 0)
	e.readPlaceBefore()
	e.readYearBefore()
	if h.Flags&knowledge.Ambiguous != 0 && e.Number == 0 && e.Year == nil && (e.Relative == nil || !e.heldBehind()) {
		return nil // an ordinary word: "conference", "euro"
	}
	r.note(b, h.Value)
	series := b.Base.Series(h.Value)
	if e.Sort == 0 && !series.IsGroup() {
		e.Sort = Conference
	}
	e.Variant = b.variant(e.Start-1) || b.variant(e.End) || e.otherSport(series.Sort)
	return e
}

// heldBehind says whether a city follows in which an edition of the series was
// held: "last year's biodiversity summit in Montreal".
func (e *Event) heldBehind() bool {
	b := e.Block
	at := e.End
	if b.Has(at, knowledge.InCue) {
		at++
	}
	p := b.PlaceAt(at)
	return p != nil && e.heldIn(p)
}

// heldIn says whether an edition of the series was held in the city.
func (e *Event) heldIn(p *Place) bool {
	if p.Kind != knowledge.City {
		return false
	}
	base := e.Block.Base
	first, end := base.Summits(e.Series)
	for row := first; row < end; row++ {
		if s := base.Summit(row); s.City != knowledge.NoRow && p.Names(s.City) {
			return true
		}
	}
	return false
}

func (r *events) note(b *Block, series int32) {
	if r.series != knowledge.NoRow && r.series != series {
		r.others = true
	}
	r.series, r.block = series, b.Index
}

// readNoun finds the noun in the name of a series or right beside it: "BRICS
// leaders' summit", "قمة دول البريكس".
func (e *Event) readNoun() {
	b := e.Block
	for i := e.Start; i < e.End; i++ {
		if h, ok := b.At(i, knowledge.SummitNoun); ok && e.Sort == 0 {
			e.Sort = h.Value
		}
	}
	e.absorbNoun()
}

// absorbNoun takes the noun after the name of a series for a part of it:
// "COP28 climate summit", "G20 2023 summit".
func (e *Event) absorbNoun() {
	b, at := e.Block, e.End
	if e.Sort != 0 || b.Tokens[e.Start].Script != language.Latin {
		return
	}
	for at < e.End+2 && (b.link(at) || b.Sign(at, '\'', '’')) && !b.Has(at, knowledge.SummitNoun) {
		at++
	}
	if h, ok := b.At(at, knowledge.SummitNoun); ok {
		e.Sort, e.End = h.Value, h.End
	}
}

// readNumber finds the number of the edition: "COP28", "the 16th BRICS
// summit", "القمة العربية الرابعة والثلاثين".
func (e *Event) readNumber(ordinaryWord bool) {
	b := e.Block
	if !e.readDigits(ordinaryWord) && !e.readOrdinalAfter() {
		e.readOrdinalBefore()
	}
	if y := b.year(e.End); y != nil && !y.Relative() && y.End == e.End+1 { // "Euro 2024"
		e.Year, e.End = y, y.End
	}
	e.absorbNoun()
}

// readDigits reads the number right after the name: "COP28", "خليجي 25". Only
// after a name that is an ordinary word otherwise may space stand before it.
func (e *Event) readDigits(ordinaryWord bool) bool {
	b, at := e.Block, e.End
	if b.Sign(at, '-') && !b.Tokens[at].Space {
		at++
	}
	n, digits, ok := b.Number(at)
	if !ok || digits > 2 || n == 0 || b.Tokens[at].Space && !ordinaryWord || b.Sign(at+1, '.', ':', '%') {
		return false
	}
	e.Number, e.End = n, at+1
	e.NumberAt = b.Passage(e.Start, e.End)
	return true
}

// readOrdinalAfter reads "الرابعة والثلاثين" after the name.
func (e *Event) readOrdinalAfter() bool {
	b := e.Block
	n, end := b.Ordinal(e.End)
	if end == e.End || b.Tokens[e.Start].Script != language.Arabic {
		return false
	}
	e.Number, e.NumberAt, e.End = n, b.Passage(e.End, end), end
	return true
}

// readOrdinalBefore reads "the 16th" and "the sixteenth" before the name.
func (e *Event) readOrdinalBefore() {
	b := e.Block
	if b.Tokens[e.Start].Script != language.Latin {
		return
	}
	for from := max(0, e.Start-4); from < e.Start; from++ {
		if n, end := b.Ordinal(from); n > 0 && end == e.Start {
			e.Number, e.NumberAt = n, b.Passage(from, e.Start)
			return
		}
	}
}

// readYearBefore reads "last year's", "the 2023", "November 2022" before the
// name, and "Last year, at the" that the sentence begins with.
func (e *Event) readYearBefore() {
	b, at := e.Block, e.Start
	if e.joined() {
		return
	}
	if e.Venue != nil && e.Venue.End == at { // "last year's Paris games"
		at = e.Venue.Noun
	}
	if b.frame(at-2, possessive) {
		at -= 2
	}
	opening := at
	for opening > max(0, at-4) && (b.link(opening-1) || b.Has(opening-1, knowledge.InCue) || b.frame(opening-1, duringWord) || b.Sign(opening-1, ',')) {
		opening--
	}
	for from := max(0, opening-3); from < at; from++ {
		y := e.year(from)
		switch {
		case y == nil:
		case y.End == at && (y.Relative() || !b.Sign(from-1, '-')), y.End == opening && y.Relative() && (b.opensSentence(from) || e.setIn(opening)):
			e.setYear(y)
			return
		}
	}
}

// setIn says whether the words from a token to the name say that something
// was at the event, not before or for it: "two years ago at the games".
func (e *Event) setIn(from int) bool {
	b := e.Block
	for from < e.Start && b.Sign(from, ',') {
		from++
	}
	return from < e.Start && (b.Has(from, knowledge.InCue) || b.frame(from, duringWord))
}

// joined says whether Arabic writes "and" on to the name: the year before it
// is that of another.
func (e *Event) joined() bool {
	b := e.Block
	if b.Tokens[e.Start].Script != language.Arabic {
		return false
	}
	h, ok := b.At(e.Start, knowledge.SummitNoun)
	return ok && h.Particle&language.Conjunction != 0 && !b.opensSentence(e.Start)
}

func (b *Block) opensSentence(i int) bool {
	return i == 0 || b.Sentence(i-1) != b.Sentence(i) || b.Sign(i-1, '-', ')')
}

// readPlaceBefore reads "the Kazan summit".
func (e *Event) readPlaceBefore() {
	b := e.Block
	if b.Tokens[e.Start].Script != language.Latin {
		return
	}
	at := e.Start
	if at > 0 && b.link(at-1) && b.PlaceBefore(at) == nil { // "the Glasgow Climate Pact"
		at--
	}
	if p := b.PlaceBefore(at); p != nil && (p.Kind == knowledge.City || p.Kind == knowledge.Region && !e.Contest() || e.hostNamed(p)) && !p.Part {
		e.Venue = p
	}
}

// hostNamed reads "the Qatar World Cup", where the name ends there: "the
// England World Cup squad" is another matter.
func (e *Event) hostNamed(p *Place) bool {
	b := e.Block
	if p.Kind != knowledge.Country && p.Kind != knowledge.Region || !e.Contest() {
		return false
	}
	if !b.Has(p.Start-1, knowledge.DefiniteWord) && !b.frame(p.Start-2, possessive) {
		return false
	}
	return !b.IsWord(e.End) || b.Has(e.End, knowledge.InCue) || b.frame(e.End, clauseWord) || e.year(e.End) != nil
}

// Contest says whether the event is one of a series of contests or games.
func (e *Event) Contest() bool {
	if e.Series == knowledge.NoRow {
		return false
	}
	sort := e.Block.Base.Series(e.Series).Sort
	return sort == "contest" || sort == "games"
}

func (e *Event) setYear(y *Year) {
	switch {
	case y.Relative() && e.Relative == nil:
		e.Relative = y
	case !y.Relative() && e.Year == nil:
		e.Year = y
	}
}

// Corrects says whether the text at token i of the block speaks of an error:
// what it says there is what it says is wrong.
func (s *Set) Corrects(b *Block, i int) bool {
	if len(s.Blocks) > 0 && s.Blocks[0].corrects(0, min(2, len(s.Blocks[0].Tokens))) && s.Blocks[0].Role == article.Headline {
		return true // "Corrections and clarifications"
	}
	start, end := b.SentenceBounds(i)
	return b.corrects(start, end)
}

func (b *Block) corrects(start, end int) bool {
	for i := start; i < end; i++ {
		if b.frame(i, correctionWord) {
			return true
		}
	}
	return false
}

// pointsBack says whether the bare noun means a summit spoken of before: its
// year, its place or its host follows at once, nothing that names another.
func (e *Event) pointsBack() bool {
	b := e.Block
	if b.Tokens[e.Start].Script == language.Latin {
		return e.Year != nil || e.Relative != nil || e.Venue != nil
	}
	if p := b.PlaceAt(e.End); p != nil && p.Kind == knowledge.City && !p.In {
		return true
	}
	return b.Has(e.End, knowledge.YearNoun) || b.Has(e.End, knowledge.YearWord) || b.previous(e.End) || e.hostFollows()
}

// within says whether the text speaks of what is in a document: "last year"
// after "as the pact has it" dates the document, after "left the pact" it
// dates the leaving.
func (e *Event) within() bool {
	b := e.Block
	if b.Tokens[e.Start].Script == language.Latin {
		return e.Relative != nil && e.Relative.End <= e.Start // "last year's Glasgow pact"
	}
	return b.Has(e.Start-1, knowledge.InCue) && b.PlaceAt(e.End) != nil
}

// hostFollows says whether "that ... hosted" comes right after the name.
func (e *Event) hostFollows() bool {
	b := e.Block
	if !b.link(e.End) {
		return false
	}
	h, ok := b.At(e.End+1, knowledge.HostVerb)
	return ok && h.Value == hostedBy
}

// previous says whether token i is "last" or "previous".
func (b *Block) previous(i int) bool { return b.frame(i, previousWord) }

// variant says whether token i tells that the event is not the one that the
// table knows by that name.
func (b *Block) variant(i int) bool { return b.frame(i, variantWord) || b.frame(i, besideWord) }

// otherSport says whether the words around the name of a contest speak of
// another sport, or of women, juniors or clubs: they have world cups too. A
// name that tells the sport itself can hardly mean another, and games are of
// many sports.
func (e *Event) otherSport(sort string) bool {
	b := e.Block
	if sort != "contest" && sort != "games" {
		return false
	}
	if i := e.Start - 1; i >= 0 && b.Tokens[i].Capital && b.nameWord(i) && b.Word(i) != "FIFA" {
		return true
	}
	if sort == "games" || e.tellsSport() || b.frame(e.End, footballWord) {
		return false
	}
	for i := range b.Tokens {
		if b.frame(i, variantWord) {
			return true
		}
	}
	return false
}

// tellsSport says whether a word in the name of the contest sets it apart from
// others of that sort: "Rugby World Cup".
func (e *Event) tellsSport() bool {
	for i := e.Start; i < e.End; i++ {
		if e.Block.frame(i, variantWord) {
			return true
		}
	}
	return false
}

// year reads a year that begins at token i, or "last summer".
func (e *Event) year(i int) *Year {
	b := e.Block
	if y := b.year(i); y != nil {
		return y
	}
	if h, ok := b.At(i, knowledge.FrameWord); ok && h.Value == lastSeason {
		return &Year{Year: timex.Year{Start: i, End: h.End, Offset: -1, Season: true}, Block: b}
	}
	return nil
}

// frame says whether token i is a frame word in that sense.
func (b *Block) frame(i int, sense int32) bool {
	_, ok := b.Meaning(i, knowledge.FrameWord, sense)
	return ok
}

// link says whether token i may stand between an event and what is said of it.
func (b *Block) link(i int) bool { return b.frame(i, linkWord) }

// stops says whether what follows token i is no longer about the event.
func (b *Block) stops(i int) bool {
	return b.frame(i, topicWord) || b.frame(i, clauseWord) || b.frame(i, wishWord) || b.Has(i, knowledge.SpeechVerb) || b.Has(i, knowledge.MeetVerb)
}
