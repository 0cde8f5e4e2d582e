package mention

import (
	"strings"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
)

// Credit is a place where an article says whose copy it is: its dateline,
// its byline, a line at its end. What an agency is quoted for in the text and
// whose a photo is says nothing of that.
type Credit struct {
	Block      *Block
	Start, End int     // tokens: the names
	Agencies   []int32 // rows: agencies, newspapers, broadcasters; an ambiguous name gives several
	Sort       CreditSort
	Others     bool // names others that it does not tell: "and agencies"
}

// CreditSort is the sort of a credit.
type CreditSort uint8

// The sorts.
const (
	DatelineCredit CreditSort = iota + 1
	BylineCredit              // "By Jane Roe, Reuters", "فلان (وفقا لـ TASS)"
	SignOffCredit             // "(Reporting by ...; Reuters)"
	FooterCredit              // "Source: AFP", "© AFP", an agency's name alone on the last line
	AddressCredit             // the address of the page that the text is from
)

// Passage is where it stands.
func (c *Credit) Passage() article.Passage { return c.Block.Passage(c.Start, c.End) }

// The values of cues in rules/languages that credits depend on.
const (
	sourceCue     = 1 // of a FooterCue: "Source:"
	copyrightCue  = 2 // of a FooterCue: "©"
	accordingCue  = 3 // of a FooterCue: "according to"
	suppliedCue   = 4 // of a FooterCue: "supplied by"
	additionalCue = 2 // of a BylineCue: "additional reporting by"
	unnamedNoun   = 2 // of an AgencyNoun: "وكالات", "agencies"
)

const (
	headOfCredits   = 4  // blocks in which the credit of a head is looked for
	longestHead     = 16 // tokens of a dateline
	tailOfCredits   = 6  // blocks at the end in which credits stand
	longestSignOff  = 60 // tokens
	longestCredit   = 24
	longestOrigin   = 40 // tokens of a line in which an article speaks of itself
	longestInitials = 3  // words beside an agency's name on a last line
	longestInitial  = 4  // letters of an editor's initials, or of an agency's among them
	longestWriter   = 5  // tokens of a writer's name
)

// readCredits finds the credits of the article. Datelines must be known.
func (s *Set) readCredits() {
	text := s.textBlocks()
	if !s.datelineCredit() {
		s.headCredit(text)
	}
	for i, b := range text {
		tail := i >= max(1, len(text)-tailOfCredits)
		if !b.HasAny(knowledge.Agency, knowledge.FooterCue) && !(tail && strings.ContainsAny(b.Text, "@/")) || b.ofPhoto() {
			continue
		}
		if tail {
			s.tailCredit(b)
		} else if b.Role == article.Byline && i < headOfCredits {
			s.addCredit(b, 0, len(b.Tokens), BylineCredit)
		}
	}
}

// ofPhoto says whether an agency in the block is that of a photo. A line that
// is an agency's name and nothing else is a caption only where the markup
// says so.
func (b *Block) ofPhoto() bool {
	return b.Block.Role == article.Caption || b.Role == article.Caption && !b.onlyCredit()
}

// textBlocks are the blocks of the article's own text.
func (s *Set) textBlocks() []*Block {
	var text []*Block
	for _, b := range s.Blocks {
		if len(b.Tokens) > 0 && !outsideArticle(b.Block) {
			text = append(text, b)
		}
	}
	return text
}

// datelineCredit reads the agency of the dateline.
func (s *Set) datelineCredit() bool {
	d := s.Dateline
	return d != nil && s.addCredit(d.Block, d.Start, d.End, DatelineCredit)
}

// headCredit looks for an agency that is set off at the head of a story
// without a dateline that is sure to be one: "(رويترز) -", "صنعاء - سبأ:".
func (s *Set) headCredit(text []*Block) {
	for _, b := range text[:min(len(text), headOfCredits)] {
		if !b.HasAny(knowledge.Agency) || b.Role == article.Headline || b.Role == article.Caption {
			continue
		}
		for i := 0; i < min(len(b.Tokens), longestHead); i++ {
			if b.isProse(i) {
				break
			}
			if h, ok := b.At(i, knowledge.Agency); ok && h.Letters == 0 && b.opensStory(h) {
				s.addCredit(b, i, h.End, DatelineCredit)
				return
			}
		}
	}
}

// isProse says whether word i shows that a sentence has begun.
func (b *Block) isProse(i int) bool {
	if b.Has(i, knowledge.InCue) {
		return false
	}
	return b.Has(i, knowledge.SpeechVerb) || b.Has(i, knowledge.CommonWord) || b.Has(i, knowledge.AgencyNoun) ||
		b.Has(i, knowledge.FooterCue) || b.Has(i, knowledge.BylineCue) || b.Sign(i, '"', '«', '“', '?', '!')
}

// longDash says whether a lengthening sign stands by itself before token i, as
// some houses write a dash. It is no token: inside words it means nothing.
func (b *Block) longDash(i int) bool {
	return i > 0 && i < len(b.Tokens) && strings.Contains(b.Text[b.Tokens[i-1].End:b.Tokens[i].Start], "ـ")
}

// opensStory says whether the agency's name stands between signs as it does
// at the head of its copy. A bracket after another name of the agency explains
// that name.
func (b *Block) opensStory(h Hit) bool {
	before, after := h.Start-1, h.End
	ends := after >= len(b.Tokens)
	switch {
	case b.Sign(before, '(', '[') && b.Sign(after, ')', ']'):
		return before == 0 || !b.Has(before-1, knowledge.Agency) && !b.Has(before-1, knowledge.Nationality)
	case b.Sign(before, '/') && (b.Sign(after, '/') || ends):
		return true
	case b.Sign(before, '-', ':') || b.longDash(h.Start):
		return ends || b.Sign(after, '-', ':', '/', '.') || b.longDash(after)
	case before >= 0 && (b.Has(before, knowledge.Era) || b.isNumber(before)):
		return ends || b.Sign(after, '-', ':')
	case before < 0 && b.Sign(after, '-'):
		_, place := b.place(after + 1)
		return place
	}
	return false
}

// tailCredit reads a block among the last ones.
func (s *Set) tailCredit(b *Block) {
	n := len(b.Tokens)
	start := b.pastSigns(0)
	cue, cued := b.At(start, knowledge.FooterCue)
	switch {
	case cued && cue.Value == sourceCue && n <= longestCredit && (b.Sign(cue.End, ':', '-', '/', '|') || b.Sign(cue.End-1, ':')):
		if !s.addCredit(b, cue.End, n, FooterCredit) {
			s.addAddress(b, cue.End)
		}
	case cued && cue.Value >= accordingCue && b.mostlyAgencies(cue.End, n):
		s.addCredit(b, cue.End, n, FooterCredit)
	case b.isCopyright(start) && n <= longestCredit:
		s.addCredit(b, 0, n, FooterCredit)
	case b.Has(start, knowledge.BylineCue) && n <= longestSignOff && (b.Sign(0, '(', '[') || !b.endsLikeProse()):
		s.addCredit(b, start, n, SignOffCredit)
	case b.onlyCredit(), b.tellsOrigin(start):
		s.addCredit(b, 0, n, FooterCredit)
	case b.thanksWriter(start):
		h, _ := b.At(start, knowledge.Agency)
		s.addCredit(b, start, h.End, SignOffCredit)
	case b.onlyAddress():
		s.addAddress(b, b.addressStart())
	default:
		s.lastNotice(b)
		s.lastBracket(b)
		s.lastInitials(b)
	}
}

// lastNotice reads a notice of rights that stands behind other sentences of its
// block: "... declined to comment. Copyright AFP 2023."
func (s *Set) lastNotice(b *Block) {
	n := len(b.Tokens)
	start, _ := b.SentenceBounds(n - 1)
	if cue, ok := b.At(start, knowledge.FooterCue); ok && cue.Value == copyrightCue && start > 0 && b.mostlyAgencies(cue.End, n) {
		s.addCredit(b, start, n, FooterCredit)
	}
}

// onlyAddress says whether the line is an address and hardly more: "Contact
// the desk: rome@example.org". In a sentence an address may be anybody's.
func (b *Block) onlyAddress() bool {
	return len(b.Tokens) <= longestCredit && !b.endsLikeProse() && !b.HasAny(knowledge.SpeechVerb) && strings.Count(b.Text, " ") <= longestWriter && hostName(b.Text) != ""
}

// addressStart is the token at which the first address of the line begins.
func (b *Block) addressStart() int {
	at := strings.LastIndexAny(b.Text[:strings.Index(b.Text, hostMark(b.Text))], " \t(<") + 1
	for i, t := range b.Tokens {
		if int(t.Start) >= at {
			return i
		}
	}
	return 0
}

// hostMark is the first sign of an address in a text; empty for none.
func hostMark(text string) string {
	for _, mark := range [...]string{"://", "www.", "@"} {
		if strings.Contains(text, mark) {
			return mark
		}
	}
	return ""
}

// hostName is the name of the host in the first address of a text.
func hostName(text string) string {
	mark := hostMark(text)
	if mark == "" {
		return ""
	}
	_, host, _ := strings.Cut(text, mark)
	if end := strings.IndexAny(host, "/ \t\n\u00a0)]>؛،,"); end >= 0 {
		host = host[:end]
	}
	return strings.TrimPrefix(strings.ToLower(host), "www.")
}

// tellsOrigin says whether the article speaks of itself and where it came
// from: "(This report is from a syndicated ANI feed.)". What others say of a
// feed or a story is told with a verb of speech.
func (b *Block) tellsOrigin(start int) bool {
	return len(b.Tokens) <= longestOrigin && !b.HasAny(knowledge.SpeechVerb) && b.furnitureWord(start, itselfCue) && b.hasFurnitureWord(start, feedCue)
}

// thanksWriter says whether a line names a writer of an agency among those
// who made the article: "AP sports writer Jane Roe contributed to this
// report". An agency alone may have contributed to another's report.
func (b *Block) thanksWriter(start int) bool {
	h, ok := b.At(start, knowledge.Agency)
	if !ok || len(b.Tokens) > longestOrigin || !b.hasFurnitureWord(h.End, feedCue) {
		return false
	}
	return b.furnitureWord(h.End, writerCue) || b.furnitureWord(h.End+1, writerCue)
}

func (b *Block) furnitureWord(i int, value int32) bool {
	h, ok := b.At(i, knowledge.FurnitureCue)
	return ok && h.Value == value
}

func (b *Block) hasFurnitureWord(start int, value int32) bool {
	for i := start; i < len(b.Tokens); i++ {
		if b.furnitureWord(i, value) {
			return true
		}
	}
	return false
}

// lastInitials reads the sign-off that Indian agencies write behind the last
// sentence, their name with the initials of editors: "PTI MAS ARJ".
func (s *Set) lastInitials(b *Block) {
	end := len(b.Tokens)
	start := end
	for start > 0 && end-start <= longestInitials+1 && b.IsWord(start-1) && b.Tokens[start-1].Allcaps && b.Tokens[start-1].Letters <= longestInitial {
		start--
	}
	if start == 0 || start == end || !b.endsWithStop(start) {
		return
	}
	if h, ok := b.At(start, knowledge.Agency); ok && h.Flags&knowledge.Ambiguous == 0 {
		s.addCredit(b, start, h.End, SignOffCredit)
	}
}

func (b *Block) isCopyright(start int) bool {
	for i := 0; i <= start && i < len(b.Tokens); i++ {
		if h, ok := b.At(i, knowledge.FooterCue); ok && h.Value == copyrightCue {
			return true
		}
	}
	return false
}

// onlyCredit says whether the line is the name of an agency, perhaps with the
// initials of those who wrote it: "وام/خلا", "--(بترا)", "ab/AFP".
func (b *Block) onlyCredit() bool {
	if len(b.Tokens) > longestCredit {
		return false
	}
	words, letters, named := 0, 0, false
	for i := 0; i < len(b.Tokens); {
		if h, ok := b.At(i, knowledge.Agency); ok && h.Letters == 0 {
			named = named || !b.spelt(h)
			i = h.End
			continue
		}
		if b.describes(i) {
			return false
		}
		if b.IsWord(i) && !b.Has(i, knowledge.AgencyNoun) {
			words++
			if b.Tokens[i].Letters == 1 {
				letters++
			}
		}
		i++
	}
	return named && (words-letters == 0 || words <= longestInitials && !b.endsLikeProse() && b.hasSign('/', '(', '-', ','))
}

// spelt says whether the name is written letter by letter ("أ ب"): among the
// initials of editors it may be initials as well.
func (b *Block) spelt(h Hit) bool {
	if len(b.Tokens) == h.End-h.Start || b.Sign(h.Start-1, '(') && b.Sign(h.End, ')') {
		return false
	}
	if h.End == len(b.Tokens) && h.End-h.Start >= 3 && b.Sign(h.Start-1, '/', ')') { // "س م/أ ف ب"
		return false
	}
	for i := h.Start; i < h.End; i++ {
		if b.IsWord(i) && b.Tokens[i].Letters > 1 {
			return false
		}
	}
	return true
}

func (b *Block) hasSign(signs ...rune) bool {
	for i := range b.Tokens {
		if b.Sign(i, signs...) {
			return true
		}
	}
	return false
}

// lastBracket reads the bracket that closes a block: a sign-off at the end of
// the last paragraph, or the sources behind a writer's name, "هواي فونج
// (وفقا لـ TASS)".
func (s *Set) lastBracket(b *Block) {
	end := len(b.Tokens) - 1
	if b.Sign(end, '.') {
		end--
	}
	if !b.Sign(end, ')', ']') {
		return
	}
	start := end - 1
	for start >= 0 && end-start < longestSignOff && !b.Sign(start, '(', '[') {
		start--
	}
	switch first := start + 1; {
	case !b.Sign(start, '(', '['):
	case b.isWriter(start, first) && b.mostlyAgencies(first, end):
		s.addCredit(b, first, end, BylineCredit)
	case b.Has(first, knowledge.BylineCue), s.closes(b) && start > 0 && b.endsWithStop(start) && b.mostlyAgencies(first, end):
		s.addCredit(b, first, end, SignOffCredit)
	}
}

// closes says whether the block is the last one of the article's own text.
func (s *Set) closes(b *Block) bool {
	for _, after := range s.Blocks[b.Index+1:] {
		if len(after.Tokens) > 0 && !outsideArticle(after.Block) && after.Role != article.Footer {
			return false
		}
	}
	return true
}

// isWriter says whether the tokens before a bracket may be a writer's name.
// What describes a picture has other words, unless the bracket itself tells
// what it is for: "(وفقا لـ ...)".
func (b *Block) isWriter(start, bracket int) bool {
	if start > longestWriter {
		return false
	}
	if b.Has(bracket, knowledge.FooterCue) {
		return true
	}
	for i := range start {
		if b.describes(i) {
			return false
		}
	}
	return true
}

// describes says whether word i is one of those that tell what a picture
// shows, and that no name has.
func (b *Block) describes(i int) bool {
	if b.Has(i, knowledge.CaptionCue) {
		return true
	}
	h, common := b.At(i, knowledge.CommonWord)
	return common && h.Letters == 0 && b.Tokens[i].Letters > 1 && !b.Has(i, knowledge.AgencyNoun)
}

// mostlyAgencies says whether hardly more than names of agencies stands
// between the tokens, and a few words on how they were used.
func (b *Block) mostlyAgencies(start, end int) bool {
	names, words := 0, 0
	for i := start; i < end; {
		if h, ok := b.At(i, knowledge.Agency); ok {
			names++
			i = h.End
			continue
		}
		if b.IsWord(i) {
			words++
		}
		i++
	}
	return names > 0 && words <= names+2
}

// addCredit gathers the names between the tokens; false where there are none.
func (s *Set) addCredit(b *Block, start, end int, sort CreditSort) bool {
	c := &Credit{Block: b, Sort: sort, Start: -1}
	for i := start; i < end; {
		if h, ok := b.At(i, knowledge.BylineCue); ok && h.Value == additionalCue {
			i = b.partEnd(h.End, end)
			continue
		}
		if h, ok := b.At(i, knowledge.AgencyNoun); ok && h.Value == unnamedNoun && !b.Sign(h.End, ':') {
			c.Others = true
		}
		h, ok := b.creditedAt(i, c.End == i && c.Start >= 0)
		if !ok || h.End > end {
			i++
			continue
		}
		for sense := range b.Hits(i, knowledge.Agency) {
			if sense.End == h.End {
				c.Agencies = append(c.Agencies, sense.Value)
			}
		}
		if c.Start < 0 {
			c.Start = i
		}
		c.End = h.End
		i = h.End
	}
	if c.Start < 0 {
		return false
	}
	s.Credits = append(s.Credits, c)
	return true
}

// creditedAt is the agency named at token i; one that is an ordinary word as
// well counts only when it is set off by signs, called an agency, or joined
// to the name before it.
func (b *Block) creditedAt(i int, joined bool) (h Hit, ok bool) {
	h, ok = b.At(i, knowledge.Agency)
	if !ok || h.Particle&language.Preposition != 0 && !b.Has(i, knowledge.AgencyNoun) {
		return h, false
	}
	if h.Flags&knowledge.Ambiguous == 0 || joined && h.Particle&language.Conjunction != 0 {
		return h, true
	}
	left := i == 0 || b.Tokens[i-1].Kind != language.Word || b.Has(i-1, knowledge.AgencyNoun) || b.Has(i-1, knowledge.Era)
	right := h.End >= len(b.Tokens) || b.Tokens[h.End].Kind != language.Word
	return h, left && right || i > 0 && b.Has(i-1, knowledge.AgencyNoun) || left && b.Tokens[i].Allcaps
}

// partEnd is where the part of a sign-off ends that token i is in.
func (b *Block) partEnd(i, end int) int {
	for i < end && !b.Sign(i, ';', ')', ']') {
		i++
	}
	return i
}

// addAddress credits the agency whose page the address after the cue is.
func (s *Set) addAddress(b *Block, start int) {
	if start >= len(b.Tokens) {
		return
	}
	host := hostName(b.Text[b.Tokens[start].Start:])
	if host == "" {
		return
	}
	for row := range s.Base.Agencies() {
		for _, domain := range knowledge.Variants(s.Base.Agency(row).Domains) {
			if host == domain || strings.HasSuffix(host, "."+domain) {
				s.Credits = append(s.Credits, &Credit{Block: b, Start: b.pastSigns(start), End: len(b.Tokens), Agencies: []int32{row}, Sort: AddressCredit})
				return
			}
		}
	}
}
