package checks

import (
	"strconv"
	"strings"

	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/mention"
)

// The reach of a state's words to its subject, in tokens: behind them over
// titles, before them over what two commas insert, and over the words between
// a possessor and its noun.
const (
	statusAhead  = 9
	statusInsert = 24
	statusScore  = 5
)

// The values of a StatusThing in rules/languages.
const (
	thing  = 0
	person = 1
)

// find finds whom or what the words are of; false where the text leaves it
// open.
func (s *state) find(m *mention.Set, h mention.Hit, form int) bool {
	switch s.group {
	case contest, tournament:
		return s.findTeam(h, form)
	case decision, access, termGroup, eventGroup, signature:
		return s.findThing(h, form)
	}
	return s.findBearer(h, form) || s.findPerson(m, h, form)
}

// findBearer finds a person that the text gives no name: "the driver".
func (s *state) findBearer(h mention.Hit, form int) bool {
	var who []string
	start, end, ok := h.Start, h.End, form != standsBetween
	switch form {
	case standsBefore:
		who, start = thingBefore(s.block, h.Start, person)
	case standsBetween:
		if who, start = thingBefore(s.block, h.Start, person); who != nil {
			start, ok = openerBefore(s.block, start, s.group)
		}
	case standsBehind:
		who, end = thingBehind(s.block, h.End, person, false)
	}
	if len(who) != 1 || !ok {
		return false
	}
	s.who, s.start, s.end, s.noun = who, start, end, true
	return true
}

func (s *state) findPerson(m *mention.Set, h mention.Hit, form int) bool {
	b, who := s.block, ""
	if b.IsArabic(h.Start) {
		return s.findArabicPerson(h, form)
	}
	switch form {
	case standsBefore:
		who, _ = personBefore(m, b, h.Start)
		if who == "" {
			who = byPronoun(m, b, h.Start)
		}
		if b.Has(h.Start-1, knowledge.ClauseWord) && goesOn(s.group) { // "Holt, who was elected", once
			return false
		}
	case possesses:
		if end, ok := possessorEnd(b, h.Start); ok && !oblique(b, h.End) {
			who, s.start = m.NameEnding(b, end)
		}
	case standsBehind:
		who, s.end = personBehind(m, b, h.End)
	case standsBetween:
		var start int
		if who, start = personBefore(m, b, h.Start); who != "" {
			opener, ok := openerBefore(b, start, s.group)
			if !ok {
				return false
			}
			s.start = opener
		}
	}
	if who == "" {
		return false
	}
	s.who = []string{who}
	return true
}

// findArabicPerson reads the noun phrase behind the words, or the one that opens
// the clause before them.
func (s *state) findArabicPerson(h mention.Hit, form int) bool {
	b := s.block
	switch form {
	case standsBehind:
		s.end = phraseEnd(b, h.End)
		s.who = nameIn(b, h.End, s.end)
	case behindAgent:
		from := overAgent(b, h.End)
		s.end = phraseEnd(b, from)
		s.who = nameIn(b, from, s.end)
	case standsBefore, standsBetween:
		end := h.Start
		if s.group == lifeGroup && b.Has(end-1, knowledge.ClauseWord) { // "وليد الأنصاري الذي وافته المنية"
			end--
		}
		start := phraseStart(b, end)
		s.who = nameIn(b, start, end)
		if end < h.Start {
			return len(s.who) > 1
		}
		if form == standsBetween {
			opener, ok := openerBefore(b, start, s.group)
			if !ok {
				return false
			}
			s.start = opener
		} else if !opensClause(b, start) && !opensSubject(b, start) {
			return false
		}
	}
	return s.who != nil
}

// overAgent is where the name begins behind the one that acts: "أدانت محكمة
// جنايات بيروت الضابط زياد رعد". The name of a judge is not it.
func overAgent(b *mention.Block, i int) int {
	for k := i; k < min(i+6, len(b.Tokens)) && b.IsArabic(k) && !b.Has(k, knowledge.InCue); k++ {
		if h, ok := b.At(k, knowledge.Title); ok {
			if h.Value == judge {
				break
			}
			return k
		}
		if b.Has(k, knowledge.NameToken) && k > i {
			return k
		}
	}
	return i
}

// judge is the value of a Title of judges.
const judge = 5

// phraseEnd is the end of the noun phrase that begins at token i; at most
// statusAhead tokens long.
func phraseEnd(b *mention.Block, i int) int {
	end := i
	for end < min(i+statusAhead, len(b.Tokens)) && inPhrase(b, end) {
		end++
	}
	return end
}

// phraseStart is the start of the noun phrase that ends right before token i.
func phraseStart(b *mention.Block, i int) int {
	start := i
	for start > max(b.SentenceStart(i), i-6) && inPhrase(b, start-1) && !opensSubject(b, start) {
		start--
	}
	return start
}

// opensSubject says whether what opens the words around a subject ends right
// before token i: "لا يزال".
func opensSubject(b *mention.Block, i int) bool {
	h, ok := b.Ending(i, knowledge.StatusCue, 3)
	return ok && h.Value > betweenCues
}

// inPhrase says whether word i may be a part of a noun phrase: a title, an
// adjective, a name, the time of the day.
func inPhrase(b *mention.Block, i int) bool {
	if !b.IsArabic(i) || writtenOn(b, i) && b.BearsArticle(i) && b.Word(i)[:2] != "و" {
		return false
	}
	if b.HasOneOf(i, phraseParts) {
		return true
	}
	for h := range b.Hits(i, knowledge.StatusCue) {
		if h.Value == sideCue || h.Value == clauseOpener || h.Value > betweenCues || h.Value == obliqueCue {
			return false
		}
	}
	return !b.HasOneOf(i, phraseEnds)
}

// phraseParts are the kinds of words that a noun phrase goes over, whatever else
// they may be: "توفي فجر اليوم المهاجم السابق سعد الأمين".
var phraseParts = knowledge.Kinds(knowledge.NameToken, knowledge.DayWord, knowledge.DayPart, knowledge.Weekday, knowledge.PastCue, knowledge.Title, knowledge.Nationality)

// phraseEnds are the kinds of words that no noun phrase goes over.
var phraseEnds = knowledge.Kinds(knowledge.CommonWord, knowledge.InCue, knowledge.ClauseWord, knowledge.SpeechVerb, knowledge.StatusWord,
	knowledge.NegationCue, knowledge.LaterCue, knowledge.YearsOld)

// nameIn is a person's name in a noun phrase: from a given name on, over the
// titles before it. A single word with the article may be a surname.
func nameIn(b *mention.Block, start, end int) []string {
	for i := start; i < end; i++ {
		if b.IsKin(i) || oblique(b, i) {
			return nil
		}
		if b.Has(i, knowledge.NameToken) && !b.BearsArticle(i) && i+1 < end {
			return bareWords(b, i, min(end, i+4))
		}
	}
	titled := false
	for start < end && b.Has(start, knowledge.Title) && end-start > 1 {
		start, titled = start+1, true
	}
	if titled && end-start > 1 && !b.BearsArticle(start) && !b.HasOneOf(start, phraseParts) { // "المتسلق نادر السعدي"
		return bareWords(b, start, min(end, start+4))
	}
	if end-start == 1 || start < end && b.BearsArticle(start) && (end-start == 1 || !b.BearsArticle(start+1)) { // "إدانة النجار قاسية"
		return bareWords(b, start, start+1)
	}
	return nil
}

func bareWords(b *mention.Block, start, end int) []string {
	words := make([]string, 0, end-start)
	for i := start; i < end; i++ {
		word := bareFolded(b, i)
		if h, ok := b.At(i, knowledge.NameToken); ok && !b.BearsArticle(i) { // "وعماد"
			word = word[min(len(word), 2*int(h.Letters)):]
		}
		if b.Has(i, knowledge.NameParticle) && i+1 < end { // "عبد الرحمن", "بن سلمان": one word of the name
			i++
			word += bareFolded(b, i)
		}
		words = append(words, word)
	}
	return words
}

// personBefore is the person that is the subject of the words from token i on,
// and where the name begins: right before, or before a relative clause or what
// commas insert.
func personBefore(m *mention.Set, b *mention.Block, i int) (who string, start int) {
	at := i
	if b.Has(at-1, knowledge.ClauseWord) && b.Sign(at-2, ',') { // "Whitmore, who was treated"
		at -= 2
	}
	who, start = m.NameEnding(b, at)
	if who == "" && at == i && b.Sign(at-1, ',') {
		who, start = personBeforeInsert(m, b, at-1)
	}
	if who == "" || oblique(b, start-1) {
		return "", i
	}
	return who, start
}

// byPronoun is the person that "he" or "she" before token i means: the only one
// named in the paragraph before it, or, where none is, the one that the article
// is about.
func byPronoun(m *mention.Set, b *mention.Block, i int) (who string) {
	if _, ok := b.Meaning(i-1, knowledge.LifeCue, pronoun); !ok || !b.Tokens[i-1].Capital {
		return ""
	}
	for _, n := range m.Names {
		if n.Block != b || n.End >= i {
			continue
		}
		switch key := m.PersonOf(n); {
		case key == "" || key == who:
		case who != "":
			return ""
		default:
			who = key
		}
	}
	if who == "" {
		return m.MainPerson()
	}
	return who
}

// The values of a LifeCue that stands for a person as the subject, and before
// who did it.
const (
	pronoun  = 11
	agentCue = 21
)

// personBeforeInsert is the name before the words that a comma closes: "Paul
// Whitmore, 58, from Hull, was pronounced dead".
func personBeforeInsert(m *mention.Set, b *mention.Block, comma int) (who string, start int) {
	if who, start = m.NameEnding(b, comma); who != "" && b.Sign(start-1, ',') { // "the chairman, Alan Pike, has resigned"
		return who, start
	}
	first := max(b.SentenceStart(comma), comma-statusInsert)
	for k := comma - 1; k > first; k-- {
		if !b.Sign(k, ',') {
			continue
		}
		if who, start = m.NameEnding(b, k); who != "" {
			return who, start
		}
	}
	return "", comma
}

// oblique says whether a word that makes what follows no subject ends with
// token i: "of", "father".
func oblique(b *mention.Block, i int) bool {
	if i < 0 {
		return false
	}
	_, ok := b.Meaning(i, knowledge.StatusCue, obliqueCue)
	return ok || b.IsKin(i)
}

// personBehind is the person named behind token i, over what they are called:
// "the singer Ada Corrigan".
func personBehind(m *mention.Set, b *mention.Block, i int) (who string, end int) {
	for k := i; k < i+statusAhead; k++ {
		if who, end = m.NameStarting(b, k); who != "" {
			return who, end
		}
		if !b.IsWord(k) || b.Has(k, knowledge.CommonWord) && !passed(b, k) || oblique(b, k) {
			break
		}
	}
	return "", i
}

func passed(b *mention.Block, i int) bool {
	_, ok := b.Meaning(i, knowledge.StatusCue, passedOver)
	return ok
}

// openerEnds are the kinds of words that part what opens from its subject:
// "وصل السعدي إلى القاعدة سالما".
var openerEnds = knowledge.Kinds(knowledge.InCue, knowledge.BoundWord, knowledge.OfWord, knowledge.FrameWord)

// openerBefore finds what opens the words around a subject that begins at token
// start: "found Smith guilty", "حالة الأمين مستقرة". Titles may stand between.
func openerBefore(b *mention.Block, start, group int) (int, bool) {
	for k := start - 1; k >= max(b.SentenceStart(start), start-4); k-- {
		if h, ok := b.Meaning(k, knowledge.StatusCue, int32(betweenCues+group)); ok && h.End <= start {
			return k, true
		}
		if !b.IsWord(k) || b.HasOneOf(k, openerEnds) || oblique(b, k) {
			break
		}
	}
	return 0, false
}

// possessorEnd is the end of the name that possesses the noun at token i, over
// a score and an adjective: "Westmere's narrow 3-1 defeat".
func possessorEnd(b *mention.Block, i int) (int, bool) {
	for k := i - 1; k > max(0, i-statusScore); k-- {
		if b.Sign(k-1, '\'') && b.IsWord(k) && b.Tokens[k].Letters == 1 && !b.Tokens[k].Space {
			return k - 1, true
		}
		if b.Sign(k, '\'') && !b.Tokens[k].Space && k+1 < len(b.Tokens) && b.Tokens[k+1].Space {
			return k, true
		}
		if b.IsArabic(k) || b.Token(k).Capital || oblique(b, k) {
			break
		}
	}
	return 0, false
}

// findTeam finds the side of a contest that the words are of, and the other
// one where they name it.
func (s *state) findTeam(h mention.Hit, form int) bool {
	b := s.block
	if b.IsArabic(h.Start) {
		return s.findArabicTeam(h, form)
	}
	at := h.Start
	if form == possesses {
		end, ok := possessorEnd(b, h.Start)
		if !ok || oblique(b, h.End) && !sidesAt(b, h.End) {
			return false
		}
		at = end
	} else if b.Has(at-1, knowledge.ClauseWord) && b.Sign(at-2, ',') {
		at -= 2
	}
	start := capitalsBefore(b, at)
	if start == at || oblique(b, start-1) {
		return false
	}
	s.who, s.start = folded(b, start, at), start
	behind := h.End
	switch {
	case form == facesAnother:
	case form == tellsScore:
		if behind = overScore(b, h.End); behind == h.End {
			return false
		}
	case sidesAt(b, h.End):
		behind++
	default:
		s.opens = form == possesses && (opensClause(b, start) || passed(b, start-1) && opensClause(b, start-1))
		return true
	}
	from, to := capitalsBehind(b, behind)
	if from == to {
		return false
	}
	s.against, s.end = folded(b, from, to), to
	return true
}

// unresolved says whether the words tell of a match of somebody that is not
// named beside them: "and lost to Wolves".
func (s *state) unresolved(h mention.Hit, form int) bool {
	if s.group != contest || form != facesAnother {
		return false
	}
	s.who, s.against = nil, nil
	if s.block.IsArabic(h.Start) {
		return sidesAt(s.block, h.End)
	}
	from, to := capitalsBehind(s.block, h.End)
	return from < to
}

func sidesAt(b *mention.Block, i int) bool {
	_, ok := b.Meaning(i, knowledge.StatusCue, sideCue)
	return ok
}

// overScore is the token behind "against" after the score of a match: "won 2-0
// against", "suffered a heavy 4-1 defeat by"; i where there is none.
func overScore(b *mention.Block, i int) int {
	scored := false
	for k := i; k < min(i+9, len(b.Tokens)); k++ {
		switch {
		case scored && (sidesAt(b, k) || b.Has(k, knowledge.InCue)): // the hosts stand behind "at"
			return k + 1
		case b.Token(k).Kind == language.Number:
			scored = true
		case b.Sign(k, '-'):
		case !b.IsWord(k), b.Tokens[k].Capital:
			return i
		}
		scored = scored || b.Has(k, knowledge.StatusWord)
	}
	return i
}

// opensClause says whether token i is the first of a clause.
func opensClause(b *mention.Block, i int) bool {
	if i == b.SentenceStart(i) {
		return true
	}
	_, ok := b.Meaning(i-1, knowledge.StatusCue, clauseOpener)
	return ok
}

// capitalsBefore is where the run of capitalised words begins that ends right
// before token end; end for none.
func capitalsBefore(b *mention.Block, end int) int {
	start := end
	for start > 0 && end-start < 5 && isCapital(b, start-1) {
		start--
	}
	for start < end && (passed(b, start) || b.Has(start, knowledge.CommonWord)) {
		start++
	}
	return start
}

func isCapital(b *mention.Block, i int) bool {
	return b.IsWord(i) && b.Tokens[i].Capital && b.Tokens[i].Script == language.Latin && b.Tokens[i].Letters > 1
}

// capitalsBehind is the run of capitalised words that begins at token i, over
// "the", "visitors" and a possessor.
func capitalsBehind(b *mention.Block, i int) (start, end int) {
	for steps := 0; steps < 5 && !isCapital(b, i); steps++ {
		if !passed(b, i) && !b.Has(i, knowledge.Nationality) {
			return i, i
		}
		i++
	}
	for end = i; end < len(b.Tokens) && end-i < 5 && isCapital(b, end) && (end == i || b.Tokens[end].Space); end++ {
	}
	if b.Sign(end, '\'') && end+2 < len(b.Tokens) && b.Tokens[end+1].Letters == 1 && isCapital(b, end+2) { // "Spain's Alcaraz"
		return capitalsBehind(b, end+2)
	}
	for i < end && b.Has(i, knowledge.CommonWord) {
		i++
	}
	return i, end
}

func folded(b *mention.Block, start, end int) []string {
	words := make([]string, 0, end-start)
	for i := start; i < end; i++ {
		words = append(words, b.Folded(i))
	}
	return words
}

// findArabicTeam reads "تغلب المحرق على ظفار" and, in headlines, "المحرق يتخطى
// ظفار".
func (s *state) findArabicTeam(h mention.Hit, form int) bool {
	b := s.block
	if form != namesContest && form != standsBetween {
		if first := b.SentenceStart(h.Start); first < h.Start {
			if who, end := arabicTeam(b, first); end == h.Start && who != nil {
				s.who, s.start = who, first
				at := h.End
				if sidesAt(b, at) {
					at++
				}
				s.against, s.end = arabicTeam(b, at)
				return s.against != nil || form != facesAnother
			}
		}
	}
	end := h.End
	if form == standsBetween {
		start := phraseStart(b, h.Start)
		opener, ok := openerBefore(b, start, s.group)
		if !ok {
			return false
		}
		s.who, _ = arabicTeam(b, start)
		s.start = opener
	} else {
		s.who, end = arabicTeam(b, h.End)
	}
	if s.who == nil {
		return false
	}
	s.end = end
	for k := end; k < min(end+3, b.SentenceEnd(h.Start)); k++ {
		if sidesAt(b, k) || passed(b, k) && form == facesAnother { // "اكتسح العين ضيفه الجزيرة"
			s.against, end = arabicTeam(b, k+1)
			if s.against != nil {
				s.end = end
			}
			return s.against != nil
		}
	}
	s.opens = form == namesContest && (opensClause(b, h.Start) || h.Particle&language.Conjunction != 0)
	return s.opens || form != facesAnother
}

// arabicTeam is the name of a team that begins at token i over "فريق" and
// "مضيفه": its first word, with the one that belongs to it.
func arabicTeam(b *mention.Block, i int) (name []string, end int) {
	for steps := 0; steps < 2 && passed(b, i); steps++ {
		i++
	}
	if !namesTeam(b, i) {
		return nil, i
	}
	name = []string{bareFolded(b, i)}
	next := i + 1
	for _, kind := range [...]knowledge.Kind{knowledge.Country, knowledge.Nationality} { // "منتخب مصر", "المنتخب المصري"
		if h, ok := b.At(i, kind); ok {
			return []string{strconv.Itoa(int(h.Value))}, h.End
		}
	}
	if namesTeam(b, next) && (b.BearsArticle(i) == b.BearsArticle(next) || b.Has(next, knowledge.Nationality) || !b.BearsArticle(i)) && !writtenOn(b, next) {
		return append(name, bareFolded(b, next)), next + 1
	}
	return name, next
}

func namesTeam(b *mention.Block, i int) bool {
	return b.IsArabic(i) && b.Tokens[i].Letters > 2 && !b.Has(i, knowledge.CommonWord) && !b.Has(i, knowledge.InCue) && !sidesAt(b, i) &&
		!b.Has(i, knowledge.StatusWord) && !b.Has(i, knowledge.DayPart) && !b.Has(i, knowledge.Weekday) && !b.Has(i, knowledge.DayWord) &&
		!b.Has(i, knowledge.Numeral) && !b.Has(i, knowledge.SummitNoun)
}

// writtenOn says whether a word begins with what may be a particle: "بنتيجة".
func writtenOn(b *mention.Block, i int) bool {
	word := b.Word(i)
	return strings.HasPrefix(word, "ب") || strings.HasPrefix(word, "ل") || strings.HasPrefix(word, "و") || strings.HasPrefix(word, "ف") || strings.HasPrefix(word, "ك")
}

// bareFolded is a folded word without the article and the particles before it.
func bareFolded(b *mention.Block, i int) string {
	word := b.Folded(i)
	if !b.BearsArticle(i) {
		return word
	}
	for _, article := range [...]string{"ال", "لل"} {
		if at := strings.Index(word, article); at >= 0 && at <= 4 {
			return word[at+len(article):]
		}
	}
	return word
}

// findThing finds the thing that the words are of, and who decides on it.
func (s *state) findThing(h mention.Hit, form int) bool {
	b := s.block
	switch form {
	case standsBefore:
		at := h.Start
		if b.Has(at-1, knowledge.ClauseWord) && b.Sign(at-2, ',') {
			at -= 2
		}
		s.who, s.start = thingBefore(b, at, thing)
		if s.group == access && (sidesAt(b, h.End) || oblique(b, h.End)) && !b.Has(h.End, knowledge.InCue) && !b.Has(h.End, knowledge.AndWord) { // "closed to lorries"
			return false
		}
		s.readAgent(h.End)
	case standsBetween:
		s.who, s.start = thingBefore(b, h.Start, thing)
		if s.who == nil {
			return false
		}
		opener, ok := openerBefore(b, s.start, s.group)
		if !ok {
			return false
		}
		s.start = opener
	case standsBehind, behindAgent:
		s.who, s.end = thingBehind(b, h.End, thing, form == behindAgent)
		if form == behindAgent {
			s.decidedBy(h.End)
		} else if !b.IsArabic(h.Start) && b.IsWord(h.Start-1) && (!b.Has(h.Start-1, knowledge.CommonWord) || b.Tokens[h.Start-1].Letters > 5) { // "farmers", not "has"
			s.decidedBy(h.Start - 1)
		}
	}
	return s.who != nil
}

// decidedBy notes who decides, whose word is token i.
func (s *state) decidedBy(i int) {
	s.by = bareFolded(s.block, i)
	_, s.decides = s.block.Meaning(i, knowledge.StatusCue, decider)
	if b := s.block; b.IsArabic(i) && b.IsArabic(i+1) && b.BearsArticle(i+1) && !b.Has(i+1, knowledge.StatusThing) { // "مجلس النواب"
		s.by += " " + bareFolded(b, i+1)
	}
}

// readAgent reads who decides: "by the Senate", but not "by 60 votes".
func (s *state) readAgent(i int) {
	b := s.block
	if _, ok := b.Meaning(i, knowledge.LifeCue, agentCue); !ok {
		return
	}
	for i++; passed(b, i); i++ {
	}
	if b.IsWord(i) && !b.Has(i, knowledge.CommonWord) {
		s.decidedBy(i)
	}
}

// thingBefore is the definite thing that ends right before token i.
func thingBefore(b *mention.Block, i int, sort int32) (name []string, start int) {
	if !b.IsArabic(i - 1) {
		at := capitalsBefore(b, i)
		if at < i && oblique(b, at-1) { // "the border with Malia is open"
			at--
		} else {
			at = i
		}
		if h, ok := b.Ending(at, knowledge.StatusThing, 3); ok && h.Value == sort {
			return definiteThing(b, h)
		}
		return nil, i
	}
	for k := max(0, i-3); k < i; k++ { // "جسر الملك فهد مغلق"
		if h, ok := b.Meaning(k, knowledge.StatusThing, sort); ok && h.Letters == 0 {
			name, end := arabicThing(b, h)
			if name != nil && end >= i {
				return name, k
			}
		}
	}
	return nil, i
}

// definiteThing reads the words between "the" and the noun: "the Clean Air
// Bill".
func definiteThing(b *mention.Block, h mention.Hit) ([]string, int) {
	for k := h.Start - 1; k >= max(0, h.Start-4) && b.IsWord(k); k-- {
		if b.Has(k, knowledge.DefiniteWord) {
			if oblique(b, k-1) && !b.Has(k-1, knowledge.AndWord) {
				break
			}
			return folded(b, k+1, h.End), k
		}
		if oblique(b, k) {
			break
		}
	}
	return nil, h.Start
}

// thingBehind is the first definite thing behind token i.
func thingBehind(b *mention.Block, i int, sort int32, agent bool) (name []string, end int) {
	if !b.IsArabic(i) {
		if !b.Has(i, knowledge.DefiniteWord) {
			return nil, i
		}
		for k := i + 1; k < min(i+5, len(b.Tokens)) && b.IsWord(k); k++ {
			if h, ok := b.Meaning(k, knowledge.StatusThing, sort); ok && !b.Has(h.End, knowledge.StatusThing) {
				return folded(b, i+1, h.End), h.End
			}
		}
		return nil, i
	}
	reach := 1
	if agent {
		reach = 5
	}
	for k := i; k < min(i+reach, len(b.Tokens)) && b.IsWord(k); k++ {
		if h, ok := b.Meaning(k, knowledge.StatusThing, sort); ok && h.Particle&^language.Preposition == 0 {
			return arabicThing(b, h)
		}
	}
	return nil, i
}

// arabicThing is a noun with the article or with what it is of: "الجسر", "جسر
// الملك".
func arabicThing(b *mention.Block, h mention.Hit) (name []string, end int) {
	name = []string{strings.Join(bareWords(b, h.Start, h.End), " ")}
	next := h.End
	more := b.IsArabic(next) && !(writtenOn(b, next) && b.BearsArticle(next)) && !b.Has(next, knowledge.CommonWord) && !b.Has(next, knowledge.InCue) && !b.Has(next, knowledge.StatusWord) && !b.Has(next, knowledge.StatusCue)
	switch {
	case b.BearsArticle(h.Start), b.BearsArticle(h.End - 1):
		if more && b.BearsArticle(next) {
			return append(name, bareFolded(b, next)), next + 1
		}
		return name, h.End
	case more:
		return append(name, bareFolded(b, next)), next + 1
	}
	return nil, h.Start
}
