package checks

import (
	"slices"
	"strings"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/mention"
)

// fact is what a passage says to have happened to a thing, or to last, in words
// that its verbs complete: "opened on Monday", "has still not opened".
type fact struct {
	group, side int
	lasting     bool // it holds now: "remains shut", "has not opened"
	block       *mention.Block
	start, end  int
	who         phrase // to whom or what it happens
	by          phrase // who does it
	lede        bool   // stands in the headline or the first two paragraphs
}

// The values of a StatusCue before a fact.
const (
	auxiliary     = 14 // of the present: "has", "are"
	keeper        = 15 // "still", "لا يزال"
	denier        = 16 // "not", "yet to", "لم"
	pastVerb      = 17 // "was", and what may stand between verbs
	pastCue       = 18 // takes it out of the news: "had", "would"
	client        = 19 // stands for the one that the sentence speaks of
	possessive    = 20 // "its", "all"
	refusal       = 21 // a denier that is a verb with a subject of its own: "رفض"
	oneOf         = 22 // not the one that was named: "أحد"
	done          = 23 // before the noun of an act that has happened: "تم"
	objectPronoun = 24 // "him"
	perfect       = 25 // an auxiliary that makes no passive: "has"
)

// The forms of a StatusFact, beside those of a StatusWord.
const (
	passive  = 4 // English: the object stands behind, or before a passive
	verbOnly = 5 // Arabic: the subject stands behind the verb
	verbBoth = 6 // and behind it what is done to
	actNoun  = 8 // Arabic: the noun of an act, with what is done to behind it
)

// The groups whose acts cannot follow each other in the course of one story.
var final = map[int]bool{verdictGroup: true, decision: true, signature: true, eventGroup: true, saleGroup: true, presence: true, renewal: true}

// The groups that only facts have.
const (
	search    = 16
	supply    = 17
	saleGroup = 19
	presence  = 20
	renewal   = 22
)

// mayBeThings are the groups whose facts may be of companies and things as well
// as of people.
var mayBeThings = map[int]bool{verdictGroup: true, search: true, presence: true}

// manyFacts is how many facts an article tells that is a survey of many things.
const manyFacts = 40

// addFacts claims the facts of an article that cannot both hold, but for those
// that were told already.
func addFacts(m *mention.Set, out *claim.Set) {
	groups := groupsTold(m)
	if groups == 0 {
		return
	}
	facts := factsOf(m, groups)
	if len(facts) > manyFacts {
		return
	}
	told := map[int]bool{}
	for _, headlines := range [...]bool{false, true} { // the paragraphs tell more
		addOpposed(m, facts, headlines, told, out)
	}
}

// addOpposed claims the first two facts of each group that cannot both hold,
// among them those of headlines or not.
func addOpposed(m *mention.Set, facts []fact, headlines bool, told map[int]bool, out *claim.Set) {
	for i := range facts {
		a := &facts[i]
		if !headlines && a.block.Role == article.Headline {
			continue
		}
		for k := i + 1; k < len(facts); k++ {
			b := &facts[k]
			if a.group == b.group && a.side != b.side && !told[a.group] && contradict(m, facts, a, b) {
				told[a.group] = true
				addState(key(a.block, a.start)+"/"+key(b.block, b.start),
					state{value: a.side, block: a.block, start: a.start, end: a.end},
					state{value: b.side, block: b.block, start: b.start, end: b.end}, out)
			}
		}
	}
}

// groupsTold are the groups of which the article has two facts or more, a bit
// each.
func groupsTold(m *mention.Set) (told uint32) {
	var once uint32
	for _, b := range m.Blocks {
		if !b.HasAny(knowledge.StatusFact) {
			continue
		}
		for i := range b.Tokens {
			for h := range b.Hits(i, knowledge.StatusFact) {
				group := uint32(1) << (h.Value / 100 % 32)
				told |= once & group
				once |= group
			}
		}
	}
	return told
}

func factsOf(m *mention.Set, groups uint32) (facts []fact) {
	paragraphs := 0
	for _, b := range m.Blocks {
		if b.Role == article.Headline || b.Role == article.Lede || b.Role == article.Body {
			paragraphs++
		}
		if !b.HasAny(knowledge.StatusFact) || b.Role == article.Caption || b.Role == article.Furniture || b.Role == article.Metadata {
			continue
		}
		for i := range b.Tokens {
			longest, _ := b.At(i, knowledge.StatusFact)
			for h := range b.Hits(i, knowledge.StatusFact) {
				if h.End < longest.End {
					break
				}
				value := int(h.Value)
				if groups>>(value/100%32)&1 == 0 {
					continue
				}
				f := fact{group: value / 100 % 32, side: value / 10 % 10 & 3, lasting: value/10%10 > 3, block: b, start: h.Start, end: h.End, lede: paragraphs <= 3}
				if (f.read(m, h, value%10) || f.group == verdictGroup && f.who.empty()) && f.isNews(m, h) {
					facts = append(facts, f)
				}
			}
		}
	}
	return facts
}

// read finds what the fact is about, and whether the words before it deny it;
// false where they make it no fact of the news.
func (f *fact) read(m *mention.Set, h mention.Hit, form int) bool {
	if f.block.IsArabic(h.Start) {
		return f.readArabic(m, h, form)
	}
	if form == possesses {
		return f.readNoun(m, h)
	}
	at := h.Start
	if f.group == postGroup && f.lasting { // "remains fisheries minister"
		for at > h.Start-3 && (isNoun(f.block, at-1) || isDeterminer(f.block, at-1)) {
			at--
		}
	}
	verbs := verbsBefore(f.block, at)
	verbs.present = verbs.present && (f.group != postGroup || verbs.kept || verbs.denied > 0)
	if verbs.past || verbs.denied == 2 {
		return false
	}
	f.start = verbs.start
	if verbs.denied == 1 {
		f.side, f.lasting = other(f.side), f.lasting || verbs.present || !verbs.was
	}
	switch {
	case form == passive && !verbs.passive && !f.block.Has(h.End, knowledge.InCue) && !cueAt(f.block, h.End, obliqueCue):
		form = standsBehind
	case form == passive: // or of a headline: "Deal signed in Bogota"
		form = standsBefore
	case f.lasting && form == standsBefore && !verbs.present && (verbs.denied == 0 || verbs.was):
		return false // "the shut door", "was shut"
	case f.group == access && f.lasting && sidesAt(f.block, h.End):
		return false // "closed to lorries"
	case !f.lasting && form == standsBefore && (isDeterminer(f.block, h.End) || f.block.Token(h.End).Capital): // "opened a shop"
		return false
	}
	if f.group == presence {
		f.by, _ = behind(m, f.block, overSide(f.block, h.End), false)
	}
	if form == standsBehind {
		f.who, f.end = behind(m, f.block, h.End, ofSome(f.group))
		f.by, f.start = before(m, f.block, verbs.start, ofSome(f.group))
		if f.by.empty() && (f.group == decision || f.group == signature) {
			return false // whoever it is may decide as they like
		}
	} else {
		f.who, f.start = before(m, f.block, verbs.start, ofSome(f.group))
		f.mean(m, verbs.start)
	}
	return !f.who.empty()
}

// mean notes that a pronoun before token i means the one the article is about.
func (f *fact) mean(m *mention.Set, i int) {
	if !f.who.empty() || !ofSome(f.group) {
		return
	}
	if f.who.person = byPronoun(m, f.block, i); f.who.person == "" {
		f.who.main = f.lede && f.group != postGroup && f.group != presence
		f.who.human = f.who.main // "a man who vanished on Sunday was found"
	}
}

// verbs is what stands between a subject and the words of a fact.
type verbs struct {
	start   int
	denied  int
	past    bool // it was so before the news, or is only supposed
	was     bool
	present bool
	kept    bool // "still", "remains"
	passive bool
}

func verbsBefore(b *mention.Block, i int) verbs {
	v := verbs{start: i}
	for first := b.SentenceStart(i); v.start > first; {
		h, ok := verbEnding(b, v.start)
		if !ok || h.Start < first {
			break
		}
		switch h.Value {
		case denier:
			v.denied++
		case pastCue:
			v.past = true
		case keeper:
			v.present, v.kept = true, true
		case perfect:
			v.present = true
		case auxiliary, pastVerb:
			v.was, v.present = v.was || h.Value == pastVerb, v.present || h.Value == auxiliary
			v.passive = v.passive || !b.Has(h.Start, knowledge.NegationCue)
		}
		v.start = h.Start
	}
	return v
}

// verbEnding is the longest word of a verb that ends right before token end.
func verbEnding(b *mention.Block, end int) (best mention.Hit, ok bool) {
	for k := end - 1; k >= max(0, end-4); k-- {
		for h := range b.Hits(k, knowledge.StatusCue) {
			if h.End == end && (h.Value >= auxiliary && h.Value <= pastCue || h.Value == perfect) {
				best, ok = h, true
			}
		}
	}
	return best, ok
}

// readNoun reads "Rovers' exit", "his conviction", "the acquittal of Holt".
func (f *fact) readNoun(m *mention.Set, h mention.Hit) bool {
	b := f.block
	end, possessed := possessorEnd(b, h.Start)
	if b.Has(h.End, knowledge.OfWord) {
		f.who, f.end = behind(m, b, h.End+1, ofSome(f.group))
		if possessed {
			f.by, f.start = before(m, b, end, ofSome(f.group))
		}
		return !f.who.empty()
	}
	if possessed {
		f.who, f.start = before(m, b, end, ofSome(f.group))
		return !f.who.empty()
	}
	f.who.main = true
	return ofPeople(f.group)
}

// readArabic is read for Arabic, where the subject mostly stands behind.
func (f *fact) readArabic(m *mention.Set, h mention.Hit, form int) bool {
	b := f.block
	at := h.Start
	if form == possesses {
		if _, opened := openerBefore(b, at, f.group); h.End-h.Start == 1 && !opened && !tellsAct(b, h) { // "مشددا على براءته"
			return false
		}
		f.who = phrase{main: true, human: true, client: clientBefore(b, at)}
		if !f.who.client && meansAnother(b, h.End) {
			return false
		}
		return true
	}
	if k, end, ok := deniedBefore(b, at); ok {
		if end < at { // "رفض فيرير تجديد عقده"
			f.by, _ = arabicBehind(m, b, end, at, ofSome(f.group), false)
			if !cueAt(b, k, refusal) || f.by.empty() {
				return false
			}
		}
		f.side, f.lasting, at = other(f.side), true, k
	}
	if pastBefore(b, at) || form == actNoun && !f.lasting && !tellsAct(b, h) {
		return false
	}
	if f.start = at; form == actNoun {
		form = standsBehind
	}
	if ofSome(f.group) && !f.by.empty() {
		f.who, f.by = f.by, phrase{}
		return true
	}
	if kept, ok := keeperBefore(b, at); ok {
		f.lasting = true
		return f.readKept(m, h, kept, form)
	}
	if form == standsBefore && f.lasting {
		return f.readAttribute(m, h)
	}
	if form == standsBefore || b.Has(at-1, knowledge.ClauseWord) {
		f.who, f.start = arabicBefore(m, b, at, ofSome(f.group))
		return !f.who.empty()
	}
	f.who, f.end = arabicBehind(m, b, h.End, b.SentenceEnd(at), ofSome(f.group), form == verbBoth)
	if form == verbBoth && at > b.SentenceStart(at) && isArabicNoun(b, at-1) && b.BearsArticle(at-1) { // "إن الإدارة لم توقع"
		f.who.more = append([]string{wordOf(b, at-1)}, f.who.more...)
	}
	if f.who.empty() && form == verbOnly {
		f.who, f.start = arabicBefore(m, b, at, ofSome(f.group))
	}
	if f.group == presence {
		f.by, _ = arabicBehind(m, b, overSide(b, f.end), b.SentenceEnd(at), false, false)
	}
	return !f.who.empty()
}

// meansAnother says whether the sentence goes on to say whom "تبرئته" is of:
// "وبعد تبرئته عاد السائق".
func meansAnother(b *mention.Block, i int) bool {
	for end := b.SentenceEnd(i - 1); i < end; i++ {
		if h, ok := b.At(i, knowledge.StatusThing); ok && h.Value > thing && b.BearsArticle(i) {
			return true
		}
	}
	return false
}

// overSide is where the occasion stands that somebody attended or missed.
func overSide(b *mention.Block, i int) int {
	for k := i; k < i+3 && !isDeterminer(b, k); k++ {
		if b.Has(k, knowledge.InCue) || cueAt(b, k, obliqueCue) || cueAt(b, k, sideCue) || b.IsArabic(k) && b.Tokens[k].Letters <= 2 {
			return k + 1
		}
	}
	return i
}

// readAttribute reads "الجسر المفتوح": what lasts as an adjective of its noun.
func (f *fact) readAttribute(m *mention.Set, h mention.Hit) bool {
	b := f.block
	if !b.BearsArticle(h.Start) || !b.BearsArticle(h.Start-1) {
		return false
	}
	f.who, f.start = phrase{head: wordOf(b, h.Start-1)}, h.Start-1
	return true
}

// readKept reads what stands between "لا يزال" and the words of the fact, or
// before or behind both.
func (f *fact) readKept(m *mention.Set, h mention.Hit, kept mention.Hit, form int) bool {
	b := f.block
	f.start = kept.Start
	switch {
	case kept.End < f.block.SentenceEnd(h.Start) && kept.End < h.Start && form != standsBehind:
		f.who, _ = arabicBehind(m, b, kept.End, h.Start, ofSome(f.group), false)
	case form == standsBehind, form == verbOnly:
		f.who, f.end = arabicBehind(m, b, h.End, b.SentenceEnd(h.Start), ofSome(f.group), false)
	default:
		f.who, f.start = arabicBefore(m, b, kept.Start, ofSome(f.group))
		if f.who.empty() {
			f.who.main = true
		}
	}
	return !f.who.empty()
}

// pastBefore says whether a word ends right before token i that takes what
// follows out of the news: "قد", but not "وقد", or "كانت" over its subject.
func pastBefore(b *mention.Block, i int) bool {
	for k := i - 1; k >= max(b.SentenceStart(i), i-4) && (isArabicNoun(b, k) || cueAt(b, k, pastCue)); k-- {
		if h, ok := b.Meaning(k, knowledge.StatusCue, pastCue); ok && (h.End == i && h.Letters == 0 || cueAt(b, k, otherTime)) {
			return true
		}
	}
	return false
}

// tellsAct says whether the noun of an act tells that it has happened: at the
// head of a headline or of what a court ruled, or behind "after".
func tellsAct(b *mention.Block, h mention.Hit) bool {
	switch {
	case h.Start == b.SentenceStart(h.Start) && b.Role == article.Headline:
		return true
	case h.Letters > 0:
		return strings.HasPrefix(b.Word(h.Start), "ب") && b.Has(h.Start, knowledge.StatusFact)
	}
	return cueAt(b, h.Start-1, reasonCue) || cueAt(b, h.Start-1, done)
}

// deniedBefore is where a word that denies what follows it stands before token
// i, over a subject between them.
func deniedBefore(b *mention.Block, i int) (start, end int, ok bool) {
	for k := i - 1; k >= max(b.SentenceStart(i), i-5); k-- {
		if h, ok := b.Meaning(k, knowledge.StatusCue, denier); ok && h.End <= i {
			return k, h.End, true
		}
		if !isArabicNoun(b, k) {
			break
		}
	}
	return i, i, false
}

// clientBefore says whether a word for somebody's client stands in the clause
// before token i.
func clientBefore(b *mention.Block, i int) bool {
	for k := b.SentenceStart(i); k < i; k++ {
		if cueAt(b, k, client) {
			return true
		}
	}
	return false
}

// ofSome says whether facts of the group are of people.
func ofSome(group int) bool {
	return ofPeople(group) || group == search || group == presence || group == renewal
}

// keeperBefore is the "لا يزال" before token i, over a subject between them.
func keeperBefore(b *mention.Block, i int) (mention.Hit, bool) {
	for k := i - 1; k >= max(b.SentenceStart(i), i-phraseReach-2); k-- {
		if h, ok := b.Meaning(k, knowledge.StatusCue, keeper); ok && h.End <= i {
			return h, true
		}
		if b.Sign(k, ',', '،') {
			break
		}
	}
	return mention.Hit{}, false
}

// isNews says whether the sentence tells the fact as one of the news: not in a
// quotation, as a wish or of another time.
func (f *fact) isNews(m *mention.Set, h mention.Hit) bool {
	b := f.block
	if b.Quoted(h.Start) || voiceOf(b, h.Start) != "" {
		return false
	}
	s := state{group: f.group, block: b}
	start, end := b.SentenceBounds(h.Start)
	if m.Dateline != nil && m.Dateline.Block == b {
		start = max(start, m.Dateline.End)
	}
	from, to := clauseStart(b, h.Start, start), clauseEnd(b, h.End, end)
	for i := start; i < end; i++ {
		switch {
		case b.Sign(i, '?'):
			return false
		case i >= f.start && i < max(h.End, f.end) || i < from || i >= to, f.lasting && sinceAt(b, i):
		case s.takenAway(i), i < h.Start && supposes(b, i), i >= h.End && f.endsAt(i):
			return false
		}
	}
	return true
}

// endsAt says whether a word at token i, behind the fact, tells that it lasts no
// longer than something else, or came about by a change.
func (f *fact) endsAt(i int) bool {
	switch f.group {
	case decision, termGroup:
		return cueAt(f.block, i, reasonCue)
	case postGroup:
		return untilAt(f.block, i)
	}
	return false
}

// sinceAt says whether what lasts has lasted since what follows token i.
func sinceAt(b *mention.Block, i int) bool {
	_, ok := b.Meaning(i, knowledge.BoundWord, knowledge.BoundSince)
	return ok
}

// takenAway says whether a word at token i takes a clause out of the news.
func (s *state) takenAway(i int) bool {
	b := s.block
	for h := range b.Hits(i, knowledge.StatusCue) {
		switch h.Value {
		case otherContest:
			if b.Has(i-1, knowledge.WholeWord) || b.Has(i-2, knowledge.WholeWord) || b.IsArabic(i) && b.Token(i-1).Letters == 2 { // "on all four counts", "من تهمة"
				continue
			}
			fallthrough
		case otherTime, rumoured, changeCue:
			return h.Letters == 0 || h.Particle != language.Preposition
		}
	}
	if n, digits, ok := b.Number(i); ok && digits == 4 && n > 1800 && n < 2100 {
		return !untilAt(b, i-1) && !untilAt(b, i-2)
	}
	if h, ok := b.At(i, knowledge.Month); ok && isMonth(b, h) {
		return true
	}
	return countsBack(b, i) || recurs(b, i) || b.Has(i, knowledge.YearWord) || b.Has(i, knowledge.Anniversary)
}

// untilAt says whether a word at token i tells how long something will last.
func untilAt(b *mention.Block, i int) bool {
	_, ok := b.Meaning(i, knowledge.BoundWord, knowledge.BoundUntil)
	return ok
}

// clauseStart is where the clause of token i begins, at first the earliest.
func clauseStart(b *mention.Block, i, first int) int {
	for i > first && !b.Sign(i-1, ',', ';', '،') && !b.Has(i-1, knowledge.ClauseWord) {
		i--
	}
	return i
}

// contradict says whether two facts are of one thing and cannot both hold: both
// as they are now, or a thing that has happened and the other that still lasts.
func contradict(m *mention.Set, facts []fact, a, b *fact) bool {
	if a.block == b.block && a.block.Sentence(a.start) == b.block.Sentence(b.start) || !a.lasting && !b.lasting && !final[a.group] {
		return false
	}
	if a.who.empty() || b.who.empty() || turnsBetween(a) || turnsBetween(b) || a.group == verdictGroup && appealed(m) {
		return false
	}
	if a.group == presence && !a.by.meets(&b.by) {
		return false // another occasion
	}
	if (a.group == decision || a.group == signature) && a.by.empty() != b.by.empty() && !a.by.rules && !b.by.rules {
		return false
	}
	if a.group != presence && !a.by.empty() && !b.by.empty() && a.by.person == "" && b.by.person == "" && !a.by.meets(&b.by) {
		return false // others may refuse what one has signed
	}
	return sameMatter(m, facts, a, b)
}

// appealed says whether the article speaks of an appeal: then two courts may
// have ruled.
func appealed(m *mention.Set) bool {
	for _, b := range m.Blocks {
		for i := range b.Tokens {
			if cueAt(b, i, appealCue) {
				return true
			}
		}
	}
	return false
}

// turnsBetween says whether the paragraph of a fact tells that things have
// turned round.
func turnsBetween(f *fact) bool {
	b := f.block
	if !b.HasAny(knowledge.StatusCue) {
		return false
	}
	for i := range clauseEnd(b, f.end, len(b.Tokens)) {
		if cueAt(b, i, turnCue) {
			return true
		}
	}
	return false
}

// sameMatter says whether two facts are of one person or thing.
func sameMatter(m *mention.Set, facts []fact, a, b *fact) bool {
	if a.who.person != "" && b.who.person != "" {
		return a.who.person == b.who.person
	}
	if a.who.main || b.who.main || a.who.person != "" || b.who.person != "" {
		return ofMain(m, facts, a, b)
	}
	if (a.who.own == a.group || b.who.own == b.group) && soleMatter(facts, a, b) {
		return true
	}
	if b.who.fresh || !a.who.meets(&b.who) && !((a.group == supply || ofSome(a.group)) && slices.Contains(a.who.more, b.who.head)) {
		return false
	}
	return !severalSuch(m, &a.who, &b.who)
}

// soleMatter says whether all that the article tells of the group is of one
// thing, so that "the sale" is that of it.
func soleMatter(facts []fact, a, b *fact) bool {
	for i := range facts {
		f := &facts[i]
		if f.group == a.group && f.who.own != f.group && !f.who.meets(&a.who) && !f.who.meets(&b.who) {
			return false
		}
	}
	return a.lede && !b.who.fresh
}

// ofMain says whether one fact opens the article, of somebody that it has not
// named yet, and the other is of the one whom it is about.
func ofMain(m *mention.Set, facts []fact, a, b *fact) bool {
	if !a.lede || !a.who.human && mayBeThings[a.group] || a.who.person != "" && !b.who.main {
		return false
	}
	if x, y := a.opener(), b.opener(); x != "" && y != "" && x != y {
		return false // "Lester, 52, ... he was released. Chester, 48, ... remains in prison."
	}
	main := a.who.person
	if main == "" {
		main = mainOf(m, a)
	}
	if !b.who.main && !b.who.names(main) {
		return a.who.main && !b.who.fresh && b.who.head != "" && a.says(b.who.head) && !severalSuch(m, &b.who, &b.who)
	}
	for i := range facts { // "the acquittal" may be that of another one, who need not be named
		f := &facts[i]
		if !b.who.client && f.group == b.group && f.side == b.side && !f.who.main && !f.who.names(main) {
			return false
		}
	}
	return true
}

// opener is the name with which the sentence of a fact begins, one that is known
// as such or has an age behind it; "" for none.
func (f *fact) opener() string {
	b := f.block
	i := b.SentenceStart(f.start)
	if i >= f.start || !b.Tokens[i].Capital || b.Tokens[i].Letters < 3 {
		return ""
	}
	_, _, aged := b.Number(i + 2)
	_, _, soon := b.Number(i + 3) // "Lester, now 52"
	if !b.Has(i, knowledge.NameToken) && !(b.Sign(i+1, ',') && (aged || soon)) {
		return ""
	}
	return b.Folded(i)
}

// says says whether the sentence of a fact holds a noun before it.
func (f *fact) says(noun string) bool {
	for i := f.block.SentenceStart(f.start); i < f.start; i++ {
		if f.block.IsWord(i) && wordOf(f.block, i) == noun {
			return true
		}
	}
	return false
}

// mainOf is the first person whom the article names behind a fact.
func mainOf(m *mention.Set, f *fact) string {
	for _, n := range m.Names {
		if n.Block.Index < f.block.Index || n.Block == f.block && n.Start < f.end {
			continue
		}
		if who := m.PersonOf(n); who != "" {
			return who
		}
	}
	return m.MainPerson()
}
