package mention

import (
	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
)

// Happening is a thing that happens on a day, named by a noun: "the verdict",
// "التصويت".
type Happening struct {
	Block      *Block
	Start, End int // tokens of the noun
	Noun       int // which noun; one for all forms of it
	Long       bool
	Numbered   bool     // "the second vote": one of several
	Indefinite bool     // "a vote": one that was not named before
	Date       *Date    // on which the words right beside it set it; nil for none
	Weekday    *Weekday // likewise
}

// Passage is the noun.
func (h *Happening) Passage() article.Passage { return h.Block.Passage(h.Start, h.End) }

// Link is a length of time from one happening to another: "two days after the
// verdict". What happens then has a date or a weekday of its own right beside
// it.
type Link struct {
	Block      *Block
	Start, End int // tokens, the noun included
	Days       int // from the happening; below 0 where it is before
	Leeway     int // a week may be a day longer or shorter
	Approx     bool
	From       *Happening
	Date       *Date // of what happens then; nil where it has only a weekday
	Weekday    *Weekday
}

// Passage is the whole phrase.
func (l *Link) Passage() article.Passage { return l.Block.Passage(l.Start, l.End) }

// longNoun is the least value of a noun whose happening takes days.
const longNoun = 100

// Happenings are those that the text names, outside of quotations of others.
func (s *Set) Happenings() (list []*Happening) {
	for _, b := range s.Blocks {
		if b.Role == article.Metadata || b.Role == article.Furniture || !b.HasAny(knowledge.HappeningNoun) {
			continue
		}
		for i := 0; i < len(b.Tokens); i++ {
			hit, ok := b.At(i, knowledge.HappeningNoun)
			if !ok {
				continue
			}
			h := &Happening{Block: b, Start: i, End: hit.End, Noun: int(hit.Value), Long: hit.Value >= longNoun}
			if !b.headsPhrase(h.End) {
				continue // "the vote count" is no vote
			}
			h.Numbered, h.Indefinite = b.numbers(h), !b.isDefinite(h)
			s.dateHappening(h)
			list = append(list, h)
			i = hit.End - 1
		}
	}
	return list
}

// headsPhrase says whether a noun that ends at token i is the last of its
// phrase. In Arabic the noun stands first.
func (b *Block) headsPhrase(i int) bool {
	if i >= len(b.Tokens) || b.Tokens[i].Kind != language.Word || b.IsArabic(i-1) {
		return true
	}
	return b.HasOneOf(i, phraseEnds) || b.frame(i, linkWord) || b.frame(i, topicWord)
}

var phraseEnds = knowledge.Kinds(
	knowledge.InCue, knowledge.OfWord, knowledge.DayNoun, knowledge.Weekday, knowledge.Month, knowledge.ClauseWord, knowledge.PastVerb,
	knowledge.HostVerb, knowledge.HappenVerb, knowledge.CommonWord, knowledge.LinkWord, knowledge.FutureCue, knowledge.DayWord, knowledge.YearWord,
)

// numbers says whether an ordinal or the like tells the happening from others
// of its kind: "the second vote", "the verdict in another case".
func (b *Block) numbers(h *Happening) bool {
	arabic := b.IsArabic(h.Start)
	for i := max(0, h.Start-2); i < h.Start; i++ {
		if b.Has(i, knowledge.Ordinal) || !arabic && (b.HasOneOf(i, tellsApart)) {
			return true
		}
	}
	for i := h.End; i < min(len(b.Tokens), h.End+apartReach) && b.IsWord(i); i++ {
		other, ok := b.At(i, knowledge.OtherCue)
		if ok && other.Value == ofAnother || arabic && i == h.End && (ok || b.Has(i, knowledge.Ordinal) || b.Has(i, knowledge.PastCue)) {
			return true
		}
	}
	return false
}

// ofAnother is the value of an OtherCue that tells apart wherever it stands.
const ofAnother = 1

// apartReach is how many words behind the noun may still tell it apart.
const apartReach = 5

var tellsApart = knowledge.Kinds(knowledge.PastCue, knowledge.FutureCue, knowledge.YearWord, knowledge.OtherCue)

// isDefinite says whether the noun names a happening that is known: "the
// vote", "التصويت", "حكم المحكمة".
func (b *Block) isDefinite(h *Happening) bool {
	if b.IsArabic(h.Start) {
		return b.BearsArticle(h.Start) || b.IsArabic(h.End) && b.BearsArticle(h.End) || b.PlaceAt(h.End) != nil
	}
	for i := max(0, h.Start-nounReach); i < h.Start; i++ {
		if b.Has(i, knowledge.DefiniteWord) || b.frame(i, possessive) {
			return true
		}
	}
	return false
}

// standsBare says whether no clause goes on behind the noun: "two days after
// the vote was annulled" counts from something else.
func (b *Block) standsBare(h *Happening) bool {
	if h.End >= len(b.Tokens) || b.Tokens[h.End].Kind != language.Word || b.IsArabic(h.Start) {
		return true
	}
	return b.Has(h.End, knowledge.InCue) || b.Has(h.End, knowledge.OfWord) || b.Has(h.End, knowledge.DayNoun) || b.Has(h.End, knowledge.ClauseWord)
}

// How far behind a happening its date may stand, and how many of the words
// between may be ones that say nothing of time: those of its place or its name.
const (
	happeningReach   = 12
	happeningStrange = 3
)

// dateHappening finds the date right beside the noun: "the vote in parliament
// on 12 March", "the verdict, which was handed down on Friday", "the 12 March
// vote".
func (s *Set) dateHappening(h *Happening) {
	b := h.Block
	if d := s.dateEnding(b, h.Start); d != nil && d.Day != 0 && !b.IsArabic(h.Start) {
		h.Date, h.Weekday = d, d.Weekday
		return
	}
	strange := happeningStrange
	for i := h.End; i < min(len(b.Tokens), h.End+happeningReach) && b.Sentence(i) == b.Sentence(h.Start); i++ {
		if w := s.weekdayAt(b, i); w != nil {
			h.Weekday, h.Date = w, w.Date
			return
		}
		if d := s.dateAt(b, i); d != nil {
			if d.Day != 0 {
				h.Date, h.Weekday = d, d.Weekday
			}
			return
		}
		switch {
		case b.Has(i, knowledge.HappeningNoun), b.Has(i, knowledge.LinkWord), b.Has(i, knowledge.WeekdayRangeCue) && !b.Has(i, knowledge.OfWord),
			b.Has(i, knowledge.SpeechVerb), b.Has(i, knowledge.UnitWord) && !b.Has(i, knowledge.DayNoun), b.Has(i, knowledge.NegationCue):
			return
		case b.Tokens[i].Kind == language.Punct:
			if !b.Sign(i, ',') || !b.Has(i+1, knowledge.ClauseWord) {
				return
			}
		case b.HasOneOf(i, phraseEnds), b.Has(i, knowledge.DefiniteWord), b.PlaceAt(i) != nil:
		default:
			if strange--; strange < 0 {
				return
			}
		}
	}
}

// dateEnding is the date that ends right before token i.
func (s *Set) dateEnding(b *Block, i int) *Date {
	k := s.dateIndex(b, i) - 1
	if k >= 0 && s.Dates[k].Block == b && s.Dates[k].End == i {
		return s.Dates[k]
	}
	return nil
}

// Links are the lengths of time between two happenings of which the text
// dates the first right before the words: "on 14 March, two days after the
// vote".
func (s *Set) Links(happenings []*Happening) (list []*Link) {
	for _, h := range happenings {
		l := s.linkTo(h)
		if l != nil {
			list = append(list, l)
		}
	}
	return list
}

// nounReach is how many words may stand between "after" and the noun: "after
// the first parliamentary vote".
const nounReach = 3

func (s *Set) linkTo(h *Happening) *Link {
	b := h.Block
	if !b.standsBare(h) {
		return nil
	}
	for i := h.Start - 1; i >= max(0, h.Start-nounReach-1); i-- {
		if b.Tokens[i].Kind == language.Punct || b.Sentence(i) != b.Sentence(h.Start) {
			return nil
		}
		l := b.linkAt(i, h)
		if l == nil {
			continue
		}
		l.From = h
		if b.Has(l.Start-1, knowledge.ApproxCue) || b.Has(l.Start-1, knowledge.NegationCue) || b.hedged(l) {
			l.Approx = true
		}
		return s.dateOfLink(l)
	}
	return nil
}

// hedged says whether an approximation stands inside the phrase: "بعد نحو
// يومين من".
func (b *Block) hedged(l *Link) bool {
	for i := l.Start; i < l.End; i++ {
		if b.Has(i, knowledge.ApproxCue) {
			return true
		}
	}
	return false
}

// nextDay is the value of an EveCue that the noun follows with a preposition.
const nextDay = 2

// bearsTo says whether an Arabic word bears the preposition ل.
func (b *Block) bearsTo(i int) bool {
	for _, r := range b.Word(i) {
		return r == 'ل'
	}
	return false
}

// linkAt reads the words up to token i that link what happens to the noun.
func (b *Block) linkAt(i int, h *Happening) *Link {
	if e, ok := b.At(i, knowledge.EveCue); ok && e.End <= h.Start { // "on the eve of", "عشية"
		if b.IsArabic(i) && e.End != h.Start {
			return nil
		}
		days := int(e.Value)
		if days == nextDay {
			if !b.bearsTo(h.Start) { // "في اليوم التالي للتصويت"
				return nil
			}
			days = 1
		}
		return &Link{Block: b, Start: i, End: h.End, Days: days}
	}
	if !b.IsArabic(h.Start) {
		w, ok := b.At(i, knowledge.LinkWord)
		if !ok || w.End > h.Start {
			return nil
		}
		return b.linkFrom(i, i, int(w.Value), h)
	}
	if i != h.Start-1 || !b.Has(i, knowledge.OfWord) && !b.Has(i, knowledge.SinceCue) { // بعد يومين من التصويت
		return nil
	}
	for at := i - 1; at >= max(0, i-4); at-- {
		if w, ok := b.At(at, knowledge.LinkWord); ok {
			if l := b.linkFrom(at+1, i, int(w.Value), h); l != nil {
				l.Start = at
				return l
			}
			return nil
		}
	}
	return nil
}

// linkFrom reads the length between two tokens, or that ends at one: "two
// days", "the day", "يومين".
func (b *Block) linkFrom(start, end, direction int, h *Happening) *Link {
	if start == end { // English: what ends there
		for start = max(0, end-3); start < end; start++ {
			if days, leeway, ok := b.length(start, end); ok {
				return &Link{Block: b, Start: start, End: h.End, Days: direction * days, Leeway: leeway}
			}
		}
		return nil
	}
	if start < end && b.Has(start, knowledge.ApproxCue) {
		return nil
	}
	days, leeway, ok := b.length(start, end)
	if !ok {
		return nil
	}
	return &Link{Block: b, Start: start, End: h.End, Days: direction * days, Leeway: leeway}
}

// mostLinked is how many days a length may have that is meant to the day.
const mostLinked = 30

// length is the days that tokens start to end say. Months and years are never
// meant to the day; neither are working days, which are no bare unit.
func (b *Block) length(start, end int) (days, leeway int, ok bool) {
	if span, found := b.At(start, knowledge.SpanPhrase); found && span.End == end {
		days = int(span.Value)
	} else if n, at := b.Cardinal(start); at > start {
		unit, found := b.At(at, knowledge.UnitWord)
		if !found || unit.End != end || unit.Value > 2 {
			return 0, 0, false
		}
		days = n * daysOf[unit.Value]
	}
	if days%7 == 0 {
		leeway = days / 7
	}
	return days, leeway, days > 0 && days <= mostLinked
}

// besideReach is how many tokens may stand between a date and the words that
// link it: a comma, "and", an hour's name.
const besideReach = 2

// dateOfLink finds the date right before the words; nil where there is none, so
// that they may be counted from any day. One behind them may be that of the
// noun.
func (s *Set) dateOfLink(l *Link) *Link {
	b := l.Block
	start, _ := b.SentenceBounds(l.Start)
	if b.Has(l.Start-1, knowledge.InCue) { // "في اليوم التالي"
		l.Start--
	}
	for at := l.Start; at >= max(start, l.Start-besideReach); at-- {
		if d := s.dateEnding(b, at); d != nil && d.Day != 0 {
			l.Date, l.Weekday = d, d.Weekday
			return l
		}
		if w := s.weekdayEnding(b, at); w != nil {
			l.Date, l.Weekday = w.Date, w
			return l
		}
		if at == start || !b.Sign(at-1, ',', '(', '-', ')') && !b.Has(at-1, knowledge.CommonWord) {
			break
		}
	}
	return nil
}

func (s *Set) weekdayEnding(b *Block, i int) *Weekday {
	for at := i - 1; at >= max(0, i-2); at-- {
		if w := s.weekdayAt(b, at); w != nil {
			if w.End == i {
				return w
			}
			return nil
		}
	}
	return nil
}
