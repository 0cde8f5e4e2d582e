package mention

import (
	"slices"
	"strings"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
)

// Origin is a country that the article says somebody is of, by an adjective
// beside what he does: "Rakoto, a Malagasy oceanographer", "المدرب البرازيلي
// كارلوس دوارتي", "the Norwegian interpreter" of whom all of it tells.
type Origin struct {
	Block      *Block
	Start, End int // tokens of the adjective and the trade
	Letters    uint8
	Who        *Person
	Name       *Name // beside it, or nil
	Country    int32 // row of countries
	National   bool  // a trade in which one may stand for a country that is not one's own: a coach, an envoy
	trade      uint64
	twofold    bool // another country is named with it
}

// Passage is the adjective with the trade, and the name beside them.
func (o *Origin) Passage() article.Passage {
	start, end, letters := o.Start, o.End, o.Letters
	if n := o.Name; n != nil {
		end = max(end, n.surelyTo())
		if n.Start < start {
			start, letters = n.Start, n.Letters
		}
	}
	return o.Block.passage(o.Block.Bare(start, end, letters))
}

// The senses of knowledge.TradeNoun; 0 is one that an adjective may tell the
// subject of: "the French teacher".
const (
	plainTrade    = iota + 1
	nationalTrade // see Origin.National
	tradeBody     // what an adjective beside a trade may be of: "the national team"
	twoCountries  // tells that somebody has two: "-born", "من أصل"
	tradePronoun  // between a name and a trade: "وهو"
)

// mostTradeWords is how many words may stand between a country's adjective and
// the end of a trade: "Malagasy marine biologist".
const mostTradeWords = 3

// Origins are the countries that people of the article are said to be of, in
// the order of the text, where there are several. Nobody is listed of whom it
// says two in one breath.
func (s *Set) Origins() []*Origin {
	var list, alone []*Origin
	var both []*Person
	said := s.readOrigins()
	if !slices.ContainsFunc(said, func(o *Origin) bool { return o.Country != said[0].Country }) {
		return nil // who they are of does not matter
	}
	for _, o := range said {
		if o.Name == nil {
			if o.definite() && !o.National {
				alone = append(alone, o)
			}
			continue
		}
		if o.Who = s.PersonNamed(o.Name); o.Who == nil {
			continue
		}
		if list = append(list, o); o.twofold {
			both = append(both, o.Who)
		}
	}
	list = append(list, s.ofMain(list, alone)...)
	return slices.DeleteFunc(list, func(o *Origin) bool { return slices.Contains(both, o.Who) })
}

// readOrigins reads them without telling whose they are.
func (s *Set) readOrigins() []*Origin {
	var list []*Origin
	var names []*Name // of the block
	next := 0
	for _, b := range s.Blocks {
		for names = names[:0]; next < len(s.Names) && s.Names[next].Block.Index <= b.Index; next++ {
			if s.Names[next].Block == b {
				names = append(names, s.Names[next])
			}
		}
		if !b.inStory() || !b.HasAny(knowledge.Nationality) {
			continue
		}
		for i := range b.Places {
			if o := b.origin(&b.Places[i]); o != nil {
				o.Name, o.twofold = o.nameBeside(names), b.twofold(&b.Places[i])
				list = append(list, o)
			}
		}
	}
	return list
}

// origin reads the trade beside a country's adjective.
func (b *Block) origin(p *Place) *Origin {
	o := &Origin{Block: b, Start: p.Start, End: p.End, Letters: p.letters, Country: p.Row}
	if b.IsArabic(p.Start) && b.adjective(p) {
		return o.arabic()
	}
	if p.Kind != knowledge.Nationality {
		return nil
	}
	at := p.End
	for range mostTradeWords {
		if !b.IsWord(at) || b.Tokens[at].Capital || b.isTrade(at, tradeBody) {
			return nil
		}
		if o.trades(at, at+1) {
			o.End = at + 1
			return o
		}
		at++
	}
	return nil
}

// adjective says whether a place is a country's adjective, or an Arabic name of a
// country that is written like one: "السعودية".
func (b *Block) adjective(p *Place) bool {
	h, ok := b.At(p.Start, knowledge.Nationality)
	return p.Kind == knowledge.Nationality || ok && p.Kind == knowledge.Country && h.Value == p.Row && h.End == p.End
}

// trades takes in a trade between two tokens, if it is one.
func (o *Origin) trades(start, end int) bool {
	b := o.Block
	h, ok := b.At(start, knowledge.TradeNoun)
	title, titled := b.At(start, knowledge.Title)
	switch {
	case ok:
		if h.Value != plainTrade && h.Value != nationalTrade {
			return false
		}
		o.National = h.Value == nationalTrade
		end = h.End
	case titled && b.IsArabic(start) && title.Value != 1 && title.Value != 3 && title.Value != 7 && b.Tokens[start].Letters > 2:
		o.National = title.Value == 6
		end = title.End
	case b.IsArabic(start) || !isTradeByForm(b.Folded(start)) || b.Has(start, knowledge.CommonWord):
		return false
	}
	if !b.IsArabic(start) && b.isTrade(end, plainTrade) { // "painter and writer", but "actor manager"
		return false
	}
	o.trade = b.bareTrade(end - 1)
	return true
}

// isTradeByForm says whether an English word ends as trades of one's own do.
func isTradeByForm(word string) bool {
	for _, end := range [...]string{"ologist", "grapher", "ician", "onomist", "emist", "ysicist", "inist", "ellist", "itect"} {
		if strings.HasSuffix(word, end) {
			return true
		}
	}
	return false
}

func (b *Block) isTrade(i int, value int32) bool {
	h, ok := b.At(i, knowledge.TradeNoun)
	return ok && h.Value == value
}

// bareTrade is a trade as it is compared: without the article.
func (b *Block) bareTrade(i int) uint64 { return language.Hash(bareName(b, i)) }

// arabic reads the trade before an Arabic adjective, with which it agrees:
// "المدرب البرازيلي", "عالمة محيطات تونسية", "عازف العود العراقي".
func (o *Origin) arabic() *Origin {
	b := o.Block
	woman, definite := strings.HasSuffix(b.Folded(o.End-1), "يه"), b.definite(o.Start)
	withArticle := func(i int) bool { return b.definite(i) || b.prefixed(i) } // "للشاعرة"
	end := o.Start
	for start := o.Start - 1; start >= max(0, o.Start-mostTradeWords) && b.IsWord(start); start-- {
		if b.isTrade(start, tradeBody) || b.HasOneOf(start, notInBody) {
			return nil
		}
		h, ok := b.At(start, knowledge.TradeNoun)
		if !ok {
			h, ok = b.At(start, knowledge.Title)
		}
		if !ok || h.End > end || !o.trades(start, end) {
			continue
		}
		agrees := strings.HasSuffix(b.Folded(start), "ه") == woman && (h.End == end && withArticle(start) == definite || withArticle(end-1) == definite)
		if !agrees {
			return nil
		}
		o.Start, o.Letters = start, h.Letters
		o.trade = language.Hash(strings.TrimPrefix(withoutLetters(b.Folded(start), h.Letters), "ال"))
		return o
	}
	return nil
}

// nameBeside is the name that an adjective and a trade stand before or behind.
func (o *Origin) nameBeside(names []*Name) *Name {
	b := o.Block
	for _, n := range names {
		before := n.Start >= o.End && b.beforeTitles(n.Start) <= o.End
		comma := n.Start == o.End+1 && b.Sign(o.End, ',') && o.definite()
		if before || comma {
			return n
		}
		if n.End < o.Start && o.Start-n.End <= 4 && o.apposed(n) {
			return n
		}
	}
	return nil
}

// apposed says whether the words stand in apposition behind a name or are its
// predicate: ", a Malagasy oceanographer", "، وهي عالمة محيطات تونسية".
func (o *Origin) apposed(n *Name) bool {
	b, at := o.Block, n.End
	switch {
	case b.Sign(at, ','):
		at++
	case b.isWordOf(at, "is"):
		at++
	default:
		return false
	}
	if _, _, age := b.Number(at); age && b.Sign(at+1, ',') { // "Molina, 31, a Mexican dancer"
		at += 2
	}
	if b.isWordOf(at, "who") && b.isWordOf(at+1, "is") {
		at += 2
	}
	if b.IsArabic(o.Start) && b.isPronoun(at) || b.isWordOf(at, "a", "an", "the") {
		at++
	}
	if at != o.Start {
		return false
	}
	return !b.Sign(o.End, '\'') && !(b.IsWord(o.End) && b.Tokens[o.End].Capital) && (b.IsArabic(o.Start) || !b.Has(o.End, knowledge.AndWord))
}

// definite says whether the words mean somebody who was named before.
func (o *Origin) definite() bool {
	b := o.Block
	if b.IsArabic(o.Start) {
		return b.definite(o.End-1) && b.nameAfter(o.End) == o.End
	}
	owned := b.isWordOf(o.Start-1, "its", "his", "her", "their") || b.isWordOf(o.Start-1, "s") && b.Sign(o.Start-2, '\'')
	return (owned || b.Has(o.Start-1, knowledge.DefiniteWord)) && !b.Sign(o.End, '\'') && !(b.IsWord(o.End) && b.Tokens[o.End].Capital)
}

// twofold says whether a second country's adjective stands beside one:
// "French-Algerian", "الجزائري الفرنسي".
func (b *Block) twofold(p *Place) bool {
	for _, at := range [...]int{p.Start - 1, p.Start - 2, p.End, p.End + 1} {
		if o := b.PlaceAt(at); o != nil && o.Kind == knowledge.Nationality && (at == p.Start-1 || at == p.End || b.Sign(at+1, '-') || b.Sign(at-1, '-') || b.Has(at-1, knowledge.AndWord)) {
			return true
		}
	}
	return b.Sign(p.Start-1, '-') || b.Sign(p.End, '-') // "Franco-", "-born"
}

// ofMain gives "the Swedish interpreter" to the one person that the article is
// about, where nobody else in it may be meant: nobody else's country is told, and
// there is no other one of that trade.
func (s *Set) ofMain(named, alone []*Origin) []*Origin {
	main := s.persons().main
	if main == nil || len(alone) == 0 {
		return nil
	}
	if slices.ContainsFunc(named, func(o *Origin) bool { return o.Who != main }) {
		return nil
	}
	return slices.DeleteFunc(alone, func(o *Origin) bool {
		o.Who = main
		return !o.ofSex(main.Sex) || s.severalOf(o.trade)
	})
}

// ofSex says whether a trade may be a man's or a woman's.
func (o *Origin) ofSex(sex Sex) bool { return sex == Untold || o.Sex() == Untold || o.Sex() == sex }

// Sex is what an Arabic trade tells of who has it.
func (o *Origin) Sex() Sex {
	if !o.Block.IsArabic(o.Start) {
		return Untold
	}
	return inflection(o.Block.Folded(o.Start), "ه")
}

// Alone says whether no name stands beside the words.
func (o *Origin) Alone() bool { return o.Name == nil }

// SameTrade says whether two mentions call somebody the same but for the
// country.
func (o *Origin) SameTrade(p *Origin) bool { return o.trade == p.trade }

// severalOf says whether the article speaks of another one of a trade, or of
// several.
func (s *Set) severalOf(trade uint64) bool {
	for _, b := range s.Blocks {
		for i := range b.Tokens {
			if !b.IsWord(i) || b.bareTrade(i) != trade {
				continue
			}
			if b.Has(i-1, knowledge.OtherCue) || b.Has(i+1, knowledge.OtherCue) || b.isWordOf(i-1, "a", "an") && b.isWordOf(i-2, "also", "with", "from", "to", "by") {
				return true
			}
		}
	}
	return false
}

// OfTwoCountries says whether a sentence that names a person tells why he may
// be of two countries: where he was born, that he took another citizenship.
func (s *Set) OfTwoCountries(who *Person) bool {
	for i := range who.Mentions {
		b := who.Mentions[i].Block
		from, to := b.SentenceBounds(who.Mentions[i].Start)
		for k := from; k < to; k++ {
			if b.isTrade(k, twoCountries) {
				return true
			}
		}
	}
	return false
}

// Represented says whether the story names a country outside of what it calls
// people: then it may be for that one that a coach works.
func (s *Set) Represented(country int32, by []*Origin) bool {
	for _, b := range s.Blocks {
		for i := range b.Places {
			p := &b.Places[i]
			if (p.Kind == knowledge.Country || p.Kind == knowledge.Nationality) && p.Row == country && b.inStory() &&
				!slices.ContainsFunc(by, func(o *Origin) bool { return o.Block == b && p.Start >= o.Start && p.End <= o.End }) {
				return true
			}
		}
	}
	return false
}
