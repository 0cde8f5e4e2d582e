package mention

import (
	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
)

// Location is a city with the country that the text puts it in.
type Location struct {
	City    *Place
	Country *Place // a country, a region or the adjective of a country
	Marks   []string
}

// readLocations finds the cities of a block that stand beside the country
// they are said to lie in.
func (s *Set) readLocations(b *Block) {
	if b.Role == article.Metadata || b.Role == article.Furniture {
		return
	}
	for k := range b.Places {
		city := b.asCity(&b.Places[k])
		if city == nil || city.Part {
			continue
		}
		if country := b.container(city, k); country != nil {
			s.Locations = append(s.Locations, &Location{City: city, Country: country, Marks: city.historic(country)})
		}
	}
}

// asCity is the place as a city; nil where it is none. Some regions bear the
// name of their city: Zanzibar.
func (b *Block) asCity(p *Place) *Place {
	switch p.Kind {
	case knowledge.City:
		return p
	case knowledge.Region:
		if h, ok := b.At(p.Start, knowledge.City); ok && h.End == p.End && h.Letters == p.letters {
			city := *p
			city.Kind, city.Row = knowledge.City, h.Value
			return &city
		}
	}
	return nil
}

// container is the country that the words beside a city, place k, put it in.
func (b *Block) container(city *Place, k int) *Place {
	var before, after *Place
	if k > 0 {
		before = &b.Places[k-1]
	}
	if k+1 < len(b.Places) {
		after = &b.Places[k+1]
	}
	arabic := b.Tokens[city.Start].Script == language.Arabic
	switch {
	case before != nil && before.Kind == knowledge.Nationality && city.adjectiveBefore(before, arabic):
		return before
	case before != nil && before.Kind == knowledge.Country && city.ownerBefore(before):
		return before
	case after == nil:
		return nil
	case after.Kind == knowledge.Nationality && arabic && city.adjectiveAfter(after):
		return after
	case after.Kind == knowledge.Nationality && !arabic && city.apposedCapital(after):
		return after
	case after.Kind == knowledge.Country && !arabic && city.ownedCapital(after):
		return after
	case (after.Kind == knowledge.Country || after.Kind == knowledge.Region) && (city.enclosed(k) || city.inCountry(after) || city.capitalOf(after)):
		return after
	}
	return nil
}

// adjectiveBefore reads "the Ghanaian city of Cotonou" and "العاصمة الكينية
// نيروبي".
func (p *Place) adjectiveBefore(adjective *Place, arabic bool) bool {
	b := p.Block
	if arabic {
		return adjective.End == p.Start && p.Called() && p.Noun < adjective.Start && b.definite(adjective.Start) && !p.In
	}
	if !p.Called() || p.Noun-adjective.End > 2 || b.plural(p.Noun) {
		return false
	}
	for i := adjective.End; i < p.Noun; i++ { // "the Ugandan lakeside city of"
		if !b.IsWord(i) || b.stops(i) || b.Has(i, knowledge.InCue) {
			return false
		}
	}
	return true
}

// plural says whether the noun at token i speaks of several cities: their
// adjective is not of each.
func (b *Block) plural(i int) bool {
	h, ok := b.At(i, knowledge.PlaceNoun)
	return ok && h.Value == pluralNoun
}

// ownerBefore reads "Uganda's Entebbe" and "Kenya's capital Nairobi".
func (p *Place) ownerBefore(owner *Place) bool {
	b := p.Block
	if !b.frame(owner.End, possessive) {
		return false
	}
	at := owner.End + 2
	return at == p.Noun && !b.plural(p.Noun) || at == p.Start
}

// adjectiveAfter reads "مدينة أغاديز النيجرية": the adjective is definite and
// feminine as cities are. Without a noun before the city the adjective may
// begin the next name, as in "في لندن الكينية فلانة", so nothing may follow
// that it could belong to.
func (p *Place) adjectiveAfter(adjective *Place) bool {
	b := p.Block
	if adjective.Start != p.End || !b.definite(adjective.Start) || adjective.letters > 0 || !b.feminine(adjective.Start) {
		return false
	}
	if p.Called() {
		return !b.plural(p.Noun) && !b.listGoesOn(adjective)
	}
	return p.In && b.phraseEnds(adjective.End)
}

// feminine says whether an Arabic adjective agrees with a city.
func (b *Block) feminine(i int) bool {
	word := []rune(b.Folded(i))
	return word[len(word)-1] == 'ه'
}

// phraseEnds says whether nothing that token i begins can go on with the
// words before it.
func (b *Block) phraseEnds(i int) bool {
	return i >= len(b.Tokens) || b.Tokens[i].Kind == language.Punct || b.Has(i, knowledge.InCue) || b.Has(i, knowledge.CommonWord) ||
		b.stops(i) || b.Has(i, knowledge.YearWord) || b.Has(i, knowledge.DayWord) || b.Has(i, knowledge.Weekday)
}

// listGoesOn says whether the adjective is the first of several: of "مدينة
// طرابلس اللبنانية والليبية" no single one is the city's.
func (b *Block) listGoesOn(adjective *Place) bool { return b.listed(adjective) != nil }

// enclosed reads "Cotonou, Benin," where the comma after the country, or the
// end of the sentence, shows that the country is no subject of what follows,
// and that it is no list of places.
func (p *Place) enclosed(k int) bool {
	b, country := p.Block, &p.Block.Places[k+1]
	if country.Start != p.End+1 || !b.Sign(p.End, ',') || country.letters > 0 || country.In {
		return false
	}
	if !p.placed() || k > 0 && b.lists(&b.Places[k-1], p) {
		return false
	}
	if b.listed(country) != nil || b.listed(p) != nil || b.frame(country.End, possessive) {
		return false
	}
	at := country.End
	switch {
	case at >= len(b.Tokens), b.Sign(at, '.', ')', '-', ';', ':', '"', '!', '?', '/'):
		return true
	case b.Sign(at, ','):
		return b.PlaceAt(at+1) == nil && (!b.frame(at+1, relativeWord) || p.In && !p.inOpening()) && !p.opensWithIn()
	}
	return b.Tokens[p.Start].Script == language.Arabic && p.In && b.phraseEnds(at) && !b.Has(at, knowledge.SpeechVerb) && !b.Has(at, knowledge.MeetVerb)
}

// inOpening says whether the sentence opens with words of time or place, which
// the city may be a part of: in "At the talks in Paris, Germany, which ..." the
// country is the subject.
func (p *Place) inOpening() bool {
	b := p.Block
	first := b.pastSigns(b.SentenceStart(p.Start))
	return b.Tokens[p.Start].Script == language.Arabic || b.Has(first, knowledge.InCue) || b.frame(first, topicWord) || b.frame(first, clauseWord) || first == p.Start
}

// apposedCapital reads "Bratislava, the Slovak capital, ...".
func (p *Place) apposedCapital(adjective *Place) bool {
	b := p.Block
	if !b.Sign(p.End, ',') || !b.Has(p.End+1, knowledge.DefiniteWord) || adjective.Start != p.End+2 {
		return false
	}
	noun, ok := b.At(adjective.End, knowledge.PlaceNoun)
	return ok && noun.Value == capitalNoun && (noun.End >= len(b.Tokens) || b.Sign(noun.End, '.', ')') || b.Sign(noun.End, ',') && !b.frame(noun.End+1, joinWord) && b.PlaceAt(noun.End+1) == nil)
}

// ownedCapital reads "Gothenburg, Sweden's second city, ...".
func (p *Place) ownedCapital(owner *Place) bool {
	b := p.Block
	if !b.Sign(p.End, ',') || owner.Start != p.End+1 || !b.frame(owner.End, possessive) {
		return false
	}
	noun, ok := b.At(owner.End+2, knowledge.PlaceNoun)
	return ok && noun.Value == capitalNoun && !b.IsWord(noun.End) && b.PlaceAt(noun.End+1) == nil
}

// placed says whether the city is where something is. The capital alone may
// stand for its government: "the closest ally of Washington, Israel, ...".
func (p *Place) placed() bool {
	b := p.Block
	if p.In || p.Called() || p.Noun == 0 || !b.IsWord(p.Noun-1) {
		return true
	}
	return p.letters == 0 && !b.Base.City(p.Row).Capital
}

// opensWithIn says whether the sentence begins "In Cairo,": then a country
// after the comma may be its subject.
func (p *Place) opensWithIn() bool {
	return p.In && p.Block.Tokens[p.Start].Script == language.Latin && p.Block.opensSentence(p.Noun-1)
}

// lists says whether two places stand in one list.
func (b *Block) lists(first, second *Place) bool {
	next := b.listed(first)
	return first.Kind != knowledge.Nationality && second.Noun-first.End <= 1 && b.Sign(first.End, ',') || next != nil && next.Start == second.Start
}

// inCountry reads "in Mwanza in Tanzania", "مدينة بواكي في ساحل العاج". "From
// Dubai in Kenya" is another matter.
func (p *Place) inCountry(country *Place) bool {
	b := p.Block
	if !country.In || country.Noun > p.End+1 || !p.In && !p.Called() && !p.nameGiver() || country.Kind != knowledge.Country {
		return false
	}
	return b.listed(country) == nil && b.listed(p) == nil
}

// capitalOf reads "Kampala, the capital of Uganda", "كمبالا عاصمة أوغندا".
func (p *Place) capitalOf(country *Place) bool {
	b := p.Block
	if !country.Called() || country.Kind != knowledge.Country {
		return false
	}
	h, ok := b.At(country.Noun, knowledge.PlaceNoun)
	if !ok || h.Value != capitalNoun || b.definite(country.Noun) && b.Tokens[country.Noun].Script == language.Arabic {
		return false
	}
	at := p.End
	if b.Sign(at, ',') {
		if b.Tokens[p.Start].Script == language.Latin && b.IsWord(country.End) { // "from Kampala, the capital of Kenya is far"
			return false
		}
		at++
	}
	if at < country.Noun && b.link(at) { // "the"
		at++
	}
	return at == country.Noun
}

// newBorders is the year from which the borders of countries are mostly those
// of the tables.
const newBorders = 1994

// historic marks a city that lay in another country then. The capital of a
// country was in it at any time.
func (p *Place) historic(country *Place) []string {
	b := p.Block
	if p.capitalOf(country) {
		return nil
	}
	for i := max(0, p.Noun-6); i < min(len(b.Tokens), p.End+6); i++ {
		if b.Sentence(i) != b.Sentence(p.Start) {
			continue
		}
		h, ok := b.At(i, knowledge.PastCue)
		if y := b.year(i); ok && h.Value > 1 || y != nil && !y.Relative() && y.Number < newBorders {
			return []string{"history"}
		}
	}
	return nil
}
