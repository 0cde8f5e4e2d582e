package mention

import (
	"slices"
	"sort"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
)

// Place is the name of a city, region or country, or a country's adjective.
type Place struct {
	Block      *Block
	Start, End int            // tokens
	Kind       knowledge.Kind // Country, City, Region or Nationality: the likeliest
	Row        int32          // in the table of that kind
	Noun       int            // token where "the city of" before it begins; Start where there is none
	Small      bool           // the noun says village or town: the world has many of a name
	In         bool           // "in" stands before it, or is written on to it
	Part       bool           // probably a part of a longer name: "Cairo University", "Paris Saint-Germain"
	Capital    bool           // an adjective that stands for the capital: "the Ugandan capital"

	letters uint8 // particles written on to the first word
}

// The senses of knowledge.PlaceNoun.
const (
	cityNoun = iota + 1
	countryNoun
	venueNoun
	capitalNoun
	townNoun
	pluralNoun
	namedVenue // a stadium: it bears the name of its city
	venueSort  // "للمؤتمرات": what a centre is for that bears it too
)

// Passage is where the name stands.
func (p *Place) Passage() article.Passage {
	if p.Capital {
		return p.Block.Passage(min(p.Noun, p.Start), max(p.Noun+1, p.End))
	}
	return p.Block.passage(p.Block.Bare(p.Start, p.End, p.letters))
}

// capital is "the Ugandan capital" as a place, where something is in it and
// its name does not follow.
func (b *Block) capital(p *Place) *Place {
	if p.Kind != knowledge.Nationality {
		return nil
	}
	in, noun, after := false, p.End, p.End+1
	if b.Tokens[p.Start].Script == language.Arabic {
		noun, after = p.Start-1, p.End
		h, _ := b.At(noun, knowledge.PlaceNoun)
		in = b.Has(noun-1, knowledge.InCue) || h.Letters > 0 && b.particle(noun, h.Letters) == 'ب'
	} else {
		in = p.In
	}
	if h, ok := b.At(noun, knowledge.PlaceNoun); !in || !ok || h.Value != capitalNoun || b.PlaceAt(after) != nil || b.Sign(after, ',') && b.PlaceAt(after+1) != nil {
		return nil
	}
	capital := *p
	capital.Capital, capital.In, capital.Noun = true, true, noun
	return &capital
}

// Called says whether a noun before the name tells that it is a city:
// "the city of", "مدينة".
func (p *Place) Called() bool { return p.Noun < p.Start }

// Name is the usual name of the place in the language of the text.
func (p *Place) Name() string {
	arabic := p.Block.Tokens[p.Start].Script == language.Arabic
	name, other := "", ""
	switch base := p.Block.Base; p.Kind {
	case knowledge.City:
		row := base.City(p.Row)
		name, other = row.Name, row.Arabic
	case knowledge.Region:
		row := base.Region(p.Row)
		name, other = row.Name, row.Arabic
	default:
		row := base.Country(p.Row)
		name, other = row.Name, row.Arabic
	}
	if arabic && other != "" {
		return other
	}
	return name
}

// placeKinds are the kinds of a place, the likeliest of two readings first.
var placeKinds = [...]knowledge.Kind{knowledge.Country, knowledge.Region, knowledge.Nationality, knowledge.City}

// ordinary are the kinds of words for which some town somewhere is named:
// "المدينة", "الخميس", "سنة".
var ordinary = knowledge.Kinds(
	knowledge.Month, knowledge.HijriMonth, knowledge.Weekday, knowledge.Numeral, knowledge.Ordinal,
	knowledge.DayWord, knowledge.UnitWord, knowledge.Era, knowledge.Meridiem, knowledge.Title,
	knowledge.SpeechVerb, knowledge.HostVerb, knowledge.MeetVerb, knowledge.SummitNoun, knowledge.PlaceNoun,
	knowledge.FrameWord, knowledge.CommonWord, knowledge.YearNoun, knowledge.InCue, knowledge.AgencyNoun,
	knowledge.OfWord, knowledge.EventNoun,
)

// otherNames are the kinds of names that places are parts of.
var otherNames = [...]knowledge.Kind{knowledge.Agency, knowledge.Person, knowledge.Series, knowledge.Anchor}

var (
	placeSet = knowledge.Kinds(placeKinds[:]...)
	otherSet = knowledge.Kinds(otherNames[:]...)
	anyName  = placeSet.With(otherSet)
)

// readPlaces finds the places of a block.
func (s *Set) readPlaces(b *Block) {
	if !b.HasAny(placeKinds[:]...) {
		return
	}
	for i := 0; i < len(b.Tokens); {
		if !b.HasOneOf(i, anyName) {
			i++
			continue
		}
		p, ok := b.placeName(i)
		if end := b.otherName(i); end > i && (!ok || end > p.End) {
			i = end
			continue
		}
		if !ok {
			i++
			continue
		}
		b.Places = append(b.Places, p)
		i = p.End
	}
}

// otherName is the end of a longer name of another sort that begins at token
// i: "واشنطن بوست" is no place.
func (b *Block) otherName(i int) int {
	end := i
	if !b.HasOneOf(i, otherSet) {
		return end
	}
	for _, kind := range otherNames {
		if h, ok := b.At(i, kind); ok && h.End > max(end, i+1) && h.Flags&knowledge.Ambiguous == 0 {
			end = h.End
		}
	}
	return end
}

// placeName reads the name of a place that begins at token i.
func (b *Block) placeName(i int) (Place, bool) {
	var best Hit
	if !b.HasOneOf(i, placeSet) {
		return Place{}, false
	}
	for _, kind := range placeKinds {
		h, ok := b.At(i, kind)
		if ok && (h.End > best.End || h.End == best.End && surer(h, best)) {
			best = h
		}
	}
	if best.End == 0 {
		return Place{}, false
	}
	p := Place{Block: b, Start: i, End: best.End, Kind: best.Kind, Row: best.Value, letters: best.Letters}
	p.readNoun()
	p.readIn(best)
	if best.Flags&knowledge.Ambiguous != 0 && !p.supported() {
		return Place{}, false
	}
	if best.Kind == knowledge.City && best.End == i+1 && b.HasOneOf(i, ordinary) {
		return Place{}, false
	}
	p.Part = b.Tokens[i].Script == language.Latin && (b.nameWord(p.End) || p.Noun == p.Start && b.nameWord(i-1))
	return p, true
}

// surer says whether the hit is the better of two as long: with fewer letters
// taken off, or no ordinary word.
func surer(h, than Hit) bool {
	if h.Letters != than.Letters {
		return h.Letters < than.Letters
	}
	return h.Flags&knowledge.Ambiguous < than.Flags&knowledge.Ambiguous
}

// supported says whether the words before an ordinary word make it a place:
// "the city of Nice", "Agadez, Chad". "المدينة الجديدة" is just the new city.
func (p *Place) supported() bool {
	b := p.Block
	if p.Called() {
		return b.Tokens[p.Start].Script != language.Arabic || !b.definite(p.Noun)
	}
	n := len(b.Places)
	return n > 0 && b.Places[n-1].Kind == knowledge.City && b.Places[n-1].End == p.Start-1 && b.Sign(p.Start-1, ',')
}

// readNoun looks for "the city of" before the name, an adjective of the
// country between them or not.
func (p *Place) readNoun() {
	p.Noun = p.Start
	b, at := p.Block, p.Start
	if p.Kind == knowledge.Nationality {
		return
	}
	if n := len(b.Places); n > 0 && b.Places[n-1].End == at && b.Places[n-1].Kind == knowledge.Nationality {
		at = b.Places[n-1].Start
	}
	h, ok := b.Before(at, knowledge.PlaceNoun, 4)
	if !ok && b.Sign(at-1, ',') { // "the Kenyan capital, Nairobi"
		h, ok = b.Before(at-1, knowledge.PlaceNoun, 2)
		ok = ok && h.Value == capitalNoun
	}
	if !ok || h.Value == venueNoun || h.Value >= namedVenue || h.Value == countryNoun && p.Kind == knowledge.City {
		return
	}
	p.Noun, p.Small = h.Start, h.Value == townNoun
}

// readIn looks for "in" before the name and its noun: a word of its own, or
// the particle that Arabic writes on to the next word.
func (p *Place) readIn(h Hit) {
	b := p.Block
	if p.Noun == p.Start && h.Particle&language.Preposition != 0 {
		p.In = b.particle(p.Start, h.Letters) == 'ب'
		return
	}
	if p.Noun < p.Start && b.Tokens[p.Noun].Script == language.Arabic && b.particle(p.Noun, 1) == 'ب' {
		p.In = true
		return
	}
	at := p.Noun
	if n := len(b.Places); n > 0 && p.Called() { // "in the Spanish city of"
		if last := &b.Places[n-1]; last.Kind == knowledge.Nationality && last.In && at-last.End <= 2 {
			p.In = true
			return
		}
	}
	for at > 0 && b.Has(at-1, knowledge.CommonWord) && !b.Has(at-1, knowledge.InCue) && b.Tokens[at-1].Script == language.Latin { // "in the city of"
		at--
	}
	_, p.In = b.Before(at, knowledge.InCue, 1)
	p.In = p.In || p.names() || p.owns()
}

// owns says whether the city stands in the genitive of the place that "in"
// goes with: "في مسبح مدينة الدمام".
func (p *Place) owns() bool {
	b, at := p.Block, p.Noun-1
	return p.Called() && b.Tokens[p.Start].Script == language.Arabic && b.IsWord(at) && !b.definite(at) && b.Has(at-1, knowledge.InCue)
}

// inVenue says whether the noun of a venue stands right before the name.
func (p *Place) inVenue() bool {
	noun, ok := p.Block.Before(p.Start, knowledge.PlaceNoun, 2)
	return ok && (noun.Value == venueNoun || noun.Value == namedVenue)
}

// venueNoun says whether token i is the noun of a venue.
func (b *Block) venueNoun(i int) bool {
	h, ok := b.At(i, knowledge.PlaceNoun)
	return ok && (h.Value == venueNoun || h.Value == namedVenue)
}

// nameGiver says whether a venue bears the name of the city that it is in:
// "مطار القاهرة".
func (p *Place) nameGiver() bool {
	noun, ok := p.Block.Before(p.Start, knowledge.PlaceNoun, 1)
	return ok && noun.Value == namedVenue
}

// names says whether the city is in the name of a venue that "in" stands
// before: "في مركز أبوظبي الوطني للمعارض". A hotel or a hall may be named for
// any city, "مركز القاهرة للدراسات" may lie anywhere.
func (p *Place) names() bool {
	b := p.Block
	if p.Called() || p.letters > 0 || b.Tokens[p.Start].Script != language.Arabic {
		return false
	}
	noun, ok := b.Before(p.Start, knowledge.PlaceNoun, 2)
	if !ok || noun.Value != namedVenue && !(noun.Value == venueNoun && b.venueSort(p.End)) {
		return false
	}
	return b.Has(noun.Start-1, knowledge.InCue) || b.frame(noun.Start-1, beforeHosting) || noun.Letters > 0 && b.particle(noun.Start, noun.Letters) == 'ب'
}

// venueSort says whether the words at token i say what a venue is for.
func (b *Block) venueSort(i int) bool {
	for at := i; at < i+3; at++ {
		if h, ok := b.At(at, knowledge.PlaceNoun); ok && h.Value == venueSort {
			return true
		}
	}
	return false
}

// particle is the nth letter of an Arabic word, the last one of n particles
// written on to it.
func (b *Block) particle(i int, n uint8) rune {
	word := []rune(b.Folded(i))
	if n == 0 || int(n) > len(word) {
		return 0
	}
	return word[n-1]
}

// knownWords are the kinds of words that are no part of an unknown name.
var knownWords = knowledge.Kinds(
	knowledge.CommonWord, knowledge.InCue, knowledge.Month, knowledge.Weekday, knowledge.Country,
	knowledge.Nationality, knowledge.City, knowledge.Series, knowledge.SummitNoun, knowledge.FrameWord,
	knowledge.PlaceNoun, knowledge.HostVerb, knowledge.SpeechVerb, knowledge.YearWord,
)

// nameWord says whether token i is a capitalised word that no table and no
// vocabulary knows by itself: a part of a name.
func (b *Block) nameWord(i int) bool {
	if !b.IsWord(i) || !b.Tokens[i].Capital || b.Tokens[i].Script != language.Latin {
		return false
	}
	if i > 0 && b.Sentence(i) != b.Sentence(i-1) || i == 0 { // every sentence begins with a capital
		return false
	}
	return !b.HasOneOf(i, knownWords)
}

// PlaceAt is the place that begins at token i, after the noun that tells its
// sort, if any.
func (b *Block) PlaceAt(i int) *Place {
	k := sort.Search(len(b.Places), func(k int) bool { return b.Places[k].Start >= i })
	if k < len(b.Places) && (b.Places[k].Start == i || b.Places[k].Noun == i) {
		return &b.Places[k]
	}
	return nil
}

// PlaceBefore is the place that ends right before token i.
func (b *Block) PlaceBefore(i int) *Place {
	k := sort.Search(len(b.Places), func(k int) bool { return b.Places[k].End >= i })
	if k < len(b.Places) && b.Places[k].End == i {
		return &b.Places[k]
	}
	return nil
}

// largeCity is the number of people from which a name means this city unless
// the text says otherwise.
const largeCity = 150_000

// Countries are the codes of the countries that the name can mean to a
// reader; none where it tells too little.
func (p *Place) Countries() []string {
	if p.Kind != knowledge.City {
		return p.senses(false)
	}
	city := p.Block.Base.City(p.Row)
	if city.Country == knowledge.NoRow || !p.sure(city) {
		return nil
	}
	if codes := p.senses(false); len(codes) > 1 && p.alsoCountry() { // "عمان" is Oman too
		return codes
	}
	if city.Shared || city.Population < largeCity && !city.Capital {
		return p.senses(true)
	}
	return []string{p.Block.Base.Country(city.Country).Code}
}

func (p *Place) alsoCountry() bool {
	h, ok := p.Block.At(p.Start, knowledge.Country)
	return ok && h.End == p.End && h.Letters == p.letters
}

// Anywhere are the codes of all countries that have a place of that name, or
// claim it; none where the table is not sure of the name itself.
func (p *Place) Anywhere() []string {
	if p.Kind == knowledge.City && !p.sure(p.Block.Base.City(p.Row)) {
		return nil
	}
	return p.senses(true)
}

// sure says whether the word means the city at all: short Arabic names are
// ordinary words as often, and not every name of the table is trustworthy.
func (p *Place) sure(city knowledge.CityRow) bool {
	if p.Block.Tokens[p.Start].Script != language.Arabic {
		return true
	}
	if city.Confidence != 'A' && city.Confidence != 'B' {
		return false
	}
	return !city.Short || p.Called() || city.Capital || city.Population > 1_000_000
}

// Famous says whether the city is so large, or its name so long, that a
// place of the same name that the table does not know is not meant.
func (p *Place) Famous() bool {
	city := p.Block.Base.City(p.Row)
	if p.Small && city.Population < 100_000 {
		return false
	}
	if p.Kind != knowledge.City || city.Capital || city.Population >= 300_000 {
		return true
	}
	if p.Block.Tokens[p.Start].Script == language.Latin { // the table of other places of a name is of this script
		return city.Population >= 30_000
	}
	if (p.Called() || p.nameGiver()) && !p.Small && city.Elsewhere == "" && city.Confidence == 'A' && city.Population >= 10_000 && !city.Short {
		return true
	}
	letters := 0
	for i := p.Start; i < p.End; i++ {
		letters += int(p.Block.Tokens[i].Letters)
	}
	return city.Population >= 200_000 || city.Population >= 100_000 && letters-int(p.letters) >= 6
}

// senses gathers the countries of all rows that bear the name.
func (p *Place) senses(elsewhere bool) []string {
	var codes []string
	for _, kind := range placeKinds {
		for h := range p.Block.Hits(p.Start, kind) {
			if h.End != p.End || h.Letters != p.letters {
				continue
			}
			for _, code := range p.sense(h, elsewhere) {
				if code != "" && !slices.Contains(codes, code) {
					codes = append(codes, code)
				}
			}
		}
	}
	return codes
}

// sense is the countries of one row. A small city says nothing beside a
// country of its name; but "عمان" is Oman and Amman, "بولونيا" Poland and
// Bologna.
func (p *Place) sense(h Hit, elsewhere bool) []string {
	base := p.Block.Base
	switch h.Kind {
	case knowledge.Region:
		return []string{base.Country(base.Region(h.Value).Country).Code}
	case knowledge.Country, knowledge.Nationality:
		return []string{base.Country(h.Value).Code}
	}
	city := base.City(h.Value)
	arabic := p.Block.Tokens[p.Start].Script == language.Arabic
	if p.Kind != knowledge.City && !city.Capital && !(arabic && city.Population >= 300_000) {
		return nil
	}
	codes := []string{base.Country(city.Country).Code}
	if elsewhere {
		codes = append(codes, knowledge.Variants(city.Elsewhere)...)
	}
	return codes
}

// Names says whether the name can mean that row of the cities.
func (p *Place) Names(city int32) bool {
	for h := range p.Block.Hits(p.Start, knowledge.City) {
		if h.Value == city && h.End == p.End {
			return true
		}
	}
	return false
}

// Cities are the rows of the cities that the name can mean.
func (p *Place) Cities() (list []knowledge.CityRow) {
	for h := range p.Block.Hits(p.Start, knowledge.City) {
		if h.End == p.End && h.Letters == p.letters {
			list = append(list, p.Block.Base.City(h.Value))
		}
	}
	return list
}
