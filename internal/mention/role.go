package mention

import (
	"slices"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/timex"
)

// The lengths, in tokens, past which a block is running text and none of the
// short parts of an article.
const (
	longestHeadline    = 32
	longestByline      = 16
	longestCaption     = 70
	shortestCaption    = 6 // words, without its credit
	longestPhotoCredit = 10
	longestDateline    = 10 // of what stands before its date or agency
	longestTail        = 4  // of what may follow a dateline on a line of its own
	longestStampLine   = 22
	headOfArticle      = 8 // blocks in which a dateline or a line of publication is looked for
)

// assignRoles gives the blocks that the markup left as body the part that
// their words show.
func (s *Set) assignRoles() {
	for i, b := range s.Blocks {
		if b.Role != article.Body || len(b.Tokens) == 0 {
			continue
		}
		b.Role = b.roleByWords()
		if b.Role == article.Body && i == s.firstText() && s.looksLikeHeadline(i) {
			b.Role = article.Headline
		}
	}
	s.findDateline()
	s.findCaption()
	s.findLede()
}

// findCaption makes a caption of what stands between the headline and the
// dateline with a credit at its end: "... on March 9, 2025. — AFP". Further down
// an agency so ends the story.
func (s *Set) findCaption() {
	if s.Dateline == nil {
		return
	}
	for _, b := range s.Blocks[:s.Dateline.Block.Index] {
		if b.Role == article.Body && len(b.Tokens) <= longestCaption && b.words(0, len(b.Tokens)) >= shortestCaption && b.signed() {
			b.Role = article.Caption
		}
	}
}

// signed says whether the block ends with an agency behind a dash or a stroke.
func (b *Block) signed() bool {
	end := len(b.Tokens)
	for end > 0 && b.Sign(end-1, '.', '/') {
		end--
	}
	h, ok := b.Before(end, knowledge.Agency, longestTail)
	return ok && b.Sign(h.Start-1, '-', '/', '|')
}

// firstText is the index of the first block that is not metadata.
func (s *Set) firstText() int {
	for i, b := range s.Blocks {
		if b.Role != article.Metadata && len(b.Tokens) > 0 {
			return i
		}
	}
	return -1
}

func (b *Block) roleByWords() article.Role {
	start := 0
	for b.Sign(start, '(', '[', '*', '-', '#') {
		start++
	}
	switch {
	case len(b.Tokens) <= longestCaption && b.creditsPhoto():
		return article.Caption
	case b.isFurniture():
		return article.Furniture
	case b.isFooter(start):
		return article.Footer
	case len(b.Tokens) <= longestCaption && (b.endsInCredit() || b.endsInDate()):
		return article.Caption
	case b.isByline(start):
		return article.Byline
	}
	return article.Body
}

func (b *Block) isFurniture() bool {
	if !b.HasAny(knowledge.FurnitureCue) {
		return false
	}
	_, _, ok := b.furnitureLine()
	return ok
}

// isFooter: "Source: AFP", "© ...", but not "According to Reuters, the fire
// was out."
func (b *Block) isFooter(start int) bool {
	h, ok := b.At(start, knowledge.FooterCue)
	return ok && h.Value != accordingCue && len(b.Tokens) <= longestCaption
}

// isByline: "By Jane Roe", "كتب: فلان", "(Reporting by ...)", but not
// "By the end of the day the fire was out."
func (b *Block) isByline(start int) bool {
	h, ok := b.At(start, knowledge.BylineCue)
	if !ok || len(b.Tokens) > longestByline || b.endsLikeProse() {
		return start > 0 && ok
	}
	next := h.End
	return b.Sign(next, ':', '/', '-') || b.IsArabic(next) || next < len(b.Tokens) && b.Tokens[next].Capital
}

func (b *Block) endsLikeProse() bool {
	return b.Sign(len(b.Tokens)-1, '.', '!', '?')
}

// creditsPhoto looks for the words of a photo credit: "الصورة: وكالة", "(Photo
// by ...)", "تصوير: ...". In running text "صورة" is an ordinary word.
func (b *Block) creditsPhoto() bool {
	for i := shortestCaption; i < len(b.Tokens); i++ {
		if b.Sign(i, '©') {
			return true // "... in Irkutsk on June 15. © Yelena Tropina/TASS"
		}
	}
	if !b.Kinds.Has(knowledge.CaptionCue) {
		return false
	}
	for i := range b.Tokens {
		h, ok := b.At(i, knowledge.CaptionCue)
		if !ok || b.Quoted(i) {
			continue
		}
		if h.Value == photoWord {
			if i > shortestCaption && h.End == len(b.Tokens)-1 && b.Sign(h.End, ')') && (b.Sign(i-2, '(') || b.Sign(i-3, '(')) {
				return true // "(AN photo)"
			}
			continue
		}
		marked := b.Sign(h.End, ':', '/') || b.Sign(h.End, '-') && !b.Has(i, knowledge.City) || // "صور -" is Tyre
			b.Sign(h.End-1, ':', '/') || b.Sign(i-1, '(', '[', '-', '/', '|')
		if marked && (i > len(b.Tokens)/2 || i <= 1 || b.Sign(i-1, '(', '[')) {
			return true
		}
	}
	return false
}

// endsInCredit says whether the block is one sentence that ends with an agency
// in brackets, as a photo's does: with its photographer, or without the full
// stop that prose has.
func (b *Block) endsInCredit() bool {
	last := len(b.Tokens) - 1
	if !b.Sign(last, ')') || !b.HasAny(knowledge.Agency) {
		return false
	}
	open := last - 1
	for open > 0 && last-open < longestPhotoCredit && !b.Sign(open, '(') {
		open--
	}
	h, ok := b.At(open+1, knowledge.Agency)
	if !b.Sign(open, '(') || !ok || b.Sentence(0) != b.Sentence(max(0, open-2)) {
		return false
	}
	return b.Sign(h.End, '/', '-') || h.End == last && b.words(0, open) >= shortestCaption && !b.Sign(open-1, '.', '!', '?', '"', '”', '»')
}

// endsInDate says whether the block is words that no full stop ends, then a day
// and a name in brackets, as photos bear: "The start on the coast road, 12
// December 2024 (the organisers)".
func (b *Block) endsInDate() bool {
	last := len(b.Tokens) - 1
	if !b.Sign(last, ')') || !b.HasAny(knowledge.Month) {
		return false
	}
	open := last - 1
	for open > 0 && last-open < longestPhotoCredit && !b.Sign(open, '(') {
		open--
	}
	if !b.isNumber(open-1) || b.words(open, last) == 0 {
		return false
	}
	for i := open - 2; i > max(0, open-longestDay); i-- {
		if b.Has(i, knowledge.Month) {
			day := i
			for day > 0 && b.isNumber(day-1) {
				day--
			}
			return b.Sign(day-1, ',') && b.words(0, day) >= shortestCaption-1
		}
	}
	return false
}

// longestDay is how many tokens a day with its month and its year has.
const longestDay = 6

// words counts the words among the tokens from start to end.
func (b *Block) words(start, end int) (n int) {
	for i := start; i < end; i++ {
		if b.IsWord(i) {
			n++
		}
	}
	return n
}

// Archive says whether a caption says that its photo is an old one.
func (b *Block) Archive() bool {
	if !b.Kinds.Has(knowledge.CaptionCue) {
		return false
	}
	for i := range b.Tokens {
		if h, ok := b.At(i, knowledge.CaptionCue); ok && h.Value == archivePhoto {
			return true
		}
	}
	return false
}

// The values of a CaptionCue.
const (
	archivePhoto = 2 // "file photo"
	photoWord    = 3 // "photo" in running text too
)

func (s *Set) looksLikeHeadline(i int) bool {
	b := s.Blocks[i]
	if len(b.Tokens) > longestHeadline || b.endsLikeProse() || i+1 >= len(s.Blocks) {
		return false
	}
	_, _, dateline := s.datelineOf(b)
	return !dateline
}

// findLede makes the first running text the lede.
func (s *Set) findLede() {
	if d := s.Dateline; d != nil && len(d.Block.Tokens)-d.End > longestTail {
		d.Block.Role = article.Lede
		return
	}
	first := -1
	for i, b := range s.Blocks {
		switch {
		case b.Role == article.Lede:
			return
		case b.Role != article.Body:
			continue
		case b.endsLikeProse(), len(b.Tokens) > longestByline:
			b.Role = article.Lede
			return
		case first < 0: // a writer's name, a paper's
			first = i
		}
	}
	if first >= 0 {
		s.Blocks[first].Role = article.Lede
	}
}

// findDateline looks for the head of a wire story among the first blocks.
func (s *Set) findDateline() {
	for i, b := range s.Blocks {
		if i >= headOfArticle+s.metadataBlocks() {
			return
		}
		if b.Role != article.Body && b.Role != article.Byline {
			continue
		}
		if end, date, ok := s.datelineOf(b); ok {
			s.Dateline = &Dateline{Block: b, End: end, Date: date}
			if len(b.Tokens)-end <= longestTail {
				b.Role = article.Dateline
			}
			return
		}
	}
}

func (s *Set) metadataBlocks() (n int) {
	for _, b := range s.Blocks {
		if b.Role == article.Metadata {
			n++
		}
	}
	return n
}

// datelineOf reads the dateline that a block opens with: places, a date, an
// agency, in this order, each of which may be missing, closed by a dash, a
// colon or the verb. One part alone is a dateline only if it is set off.
func (s *Set) datelineOf(b *Block) (end int, date *Date, ok bool) {
	for b.Sign(end, '*', '#', '(') {
		end++
	}
	placeEnd, sure := b.datelinePlaces(end)
	if date = s.datelineDate(b, placeEnd); date != nil {
		end = date.End
		if date.Pair != nil && date.Pair.Start >= end {
			end = date.Pair.End
		}
	} else {
		end = placeEnd
	}
	agencyEnd := b.datelineAgency(end)
	agency := agencyEnd > end
	end = agencyEnd
	if date == nil && agency { // "Dubai / WAM / 5 May 2024"
		if date = s.datelineDate(b, end); date != nil {
			end = date.End
		}
	}
	placed := placeEnd > 0
	closed := b.Sign(end, '-', ':', '/') || b.Sign(end, ')', ']', '*') && b.Sign(end+1, '-', ':', '*') ||
		date != nil && date.Year != 0 && b.Sign(placeEnd-1, ',') && b.Sign(end, '.') && end+1 < len(b.Tokens) // "Oban, 16 March 2026. Walkers ..."
	switch {
	case date != nil && placed && (sure || agency || closed || end >= len(b.Tokens)):
		return end, date, true
	case agency && (placed || date != nil):
		return end, date, true
	case sure && closed && placed && end < len(b.Tokens)-longestDateline:
		return end, date, true
	}
	return 0, nil, false
}

// datelineDate reads the date of a dateline whose places end at token i, or,
// in houses that put their own name first ("وطنية - البترون - الأحد 7 نيسان
// 2024 -"), a date among dashes.
func (s *Set) datelineDate(b *Block, i int) *Date {
	at := i
	if h, ok := b.At(at, knowledge.InCue); ok && h.Letters == 0 {
		at = h.End
	}
	for b.Sign(at, ',', '-', '*', '/', '(') || at > 0 && b.Sign(at, ':') && b.Has(0, knowledge.City) && len(b.Tokens) <= longestStampLine { // "Dubai: September 26, 2025"
		at++
	}
	if w := s.weekdayAt(b, at); w != nil {
		at = b.skipTo(w.End)
	}
	if d := s.dateAt(b, at); d != nil && d.Day != 0 {
		return d
	}
	if d := b.dayAndMonth(at); d != nil {
		s.Dates = slices.Insert(s.Dates, s.dateIndex(b, d.Start), d)
		return d
	}
	dashes := 0
	for at = 0; at < len(b.Tokens) && at <= longestDateline; at++ {
		if b.Sign(at, '-') {
			dashes++
		}
		if b.Sign(at, '.', '"', '?') || b.Has(at, knowledge.CommonWord) {
			return nil
		}
		if d := s.dateAt(b, at); d != nil && d.Day != 0 && dashes > 0 && (d.End >= len(b.Tokens) || b.Sign(d.End, '-', ':', '/', '(')) {
			return d
		}
	}
	return nil
}

// dayAndMonth reads a day and a month in digits where only a dateline has them:
// "الكويت - 16 - 5 (كونا)".
func (b *Block) dayAndMonth(i int) *Date {
	day, _, ok := b.Number(i)
	month, _, ok2 := b.Number(i + 2)
	if !ok || !ok2 || !b.Sign(i+1, '-', '/') || day < 1 || day > 31 || month < 1 || month > 12 {
		return nil
	}
	if !b.Sign(i+3, '(', '-', '/', ':') || !b.Has(i+4, knowledge.Agency) {
		return nil
	}
	return &Date{Date: timex.Date{Start: i, End: i + 3, Day: day, Month: month}, Block: b}
}

// datelinePlaces reads the places that open a dateline. Sure is false where
// a word is none that is known: the place of a dateline may be any village,
// but then the rest has to show that it is one.
func (b *Block) datelinePlaces(i int) (end int, sure bool) {
	sure = true
	words := 0
	for end = i; end < len(b.Tokens) && end-i < longestDateline; {
		switch {
		case b.Sign(end, '/') && b.joinsPlaces(end): // "Geneva/Doha"
			end++
		case b.Tokens[end].Kind == language.Number, b.Sign(end, '/', ':', '"'):
			return end, sure && words > 0
		case b.Sign(end, '-'):
			if b.Tokens[end].Space || words == 0 || end+1 < len(b.Tokens) && b.Tokens[end+1].Space {
				return end, sure && words > 0
			}
			end++
		case b.Sign(end, '(') && (b.Has(end+1, knowledge.Agency) || b.Tokens[min(end+1, len(b.Tokens)-1)].Kind == language.Number):
			return end, sure && words > 0
		case b.Sign(end, '(') && b.closes(end) > end: // "Nsawam (E/R)"
			end = b.closes(end) + 1
		case b.Sign(end, ',', '(', ')', '*', '.'):
			end++
		case b.Has(end, knowledge.Month), b.Has(end, knowledge.Weekday), b.Has(end, knowledge.HijriMonth):
			return end, sure && words > 0
		default:
			if h, ok := b.place(end); ok && (h.Letters == 0) {
				end, words = h.End, words+1
				continue
			}
			if h, ok := b.At(end, knowledge.InCue); ok && h.Letters == 0 && words > 0 {
				return end, sure
			}
			if words >= 4 || b.Has(end, knowledge.CommonWord) {
				return end, false
			}
			sure = sure && b.Tokens[end].Allcaps
			end, words = end+1, words+1
		}
	}
	return end, sure && words > 0
}

// joinsPlaces says whether sign i stands tight between two names of places.
func (b *Block) joinsPlaces(i int) bool {
	if i == 0 || i+1 >= len(b.Tokens) || b.Tokens[i].Space || b.Tokens[i+1].Space {
		return false
	}
	_, ok := b.place(i + 1)
	return ok
}

// closes is the token that closes a short bracket of words opened at token i;
// i for none.
func (b *Block) closes(i int) int {
	for at := i + 1; at < len(b.Tokens) && at <= i+5; at++ {
		if b.Sign(at, ')') {
			return at
		}
		if !b.IsWord(at) && !b.Sign(at, '/', '.', '-', ',') {
			return i
		}
	}
	return i
}

// place is the longest name of a place of any sort at token i.
func (b *Block) place(i int) (best Hit, ok bool) {
	for _, kind := range [...]knowledge.Kind{knowledge.City, knowledge.Country, knowledge.Region} {
		if h, found := b.At(i, kind); found && (!ok || h.End > best.End) {
			best, ok = h, true
		}
	}
	return best, ok
}

// datelineAgency passes over "(شينخوا)", "/ وام /", "- (أ ف ب)", "واس" at token i.
func (b *Block) datelineAgency(i int) int {
	at := i
	for b.Sign(at, '(', '/', '-', ',', '[') {
		at++
	}
	for steps := 0; steps < 3; steps++ {
		h, ok := b.At(at, knowledge.Agency)
		if !ok || h.Letters != 0 {
			return i
		}
		at = h.End
		if b.Sign(at, ')', '/', ']') {
			return at + 1
		}
		if at >= len(b.Tokens) || b.Sign(at, '-') {
			return at
		}
		if !b.Sign(at, ',', '-', '/') {
			return i
		}
		at++
	}
	return i
}
