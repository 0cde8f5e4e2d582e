package mention

import (
	"slices"
	"strings"

	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
)

// notInBody are the kinds of words that do not stand within the name of a body.
var notInBody = knowledge.Kinds(knowledge.SpeechVerb, knowledge.MeetVerb, knowledge.ClauseWord, knowledge.NegationCue, knowledge.PastVerb,
	knowledge.HostVerb, knowledge.Weekday, knowledge.LifeCue, knowledge.DayWord)

// inBody says whether token i may stand between an office and a name.
func (b *Block) inBody(i int) bool {
	if b.IsWord(i) {
		return !b.HasOneOf(i, notInBody) && !(b.IsArabic(i) && b.partsOffice(i))
	}
	return b.Sign(i, '\'', '"', '«', '»', '“', '”', '-', '(', ')')
}

// partsOffice says whether an Arabic word is one behind which another matter
// begins: "وطلب وزير الخارجية الإيراني من لودريان".
func (b *Block) partsOffice(i int) bool {
	return b.introducer(i) || b.Has(i, knowledge.OfWord) || b.Has(i, knowledge.SinceCue)
}

// introducer says whether token i is a word such as "أن".
func (b *Block) introducer(i int) bool {
	h, ok := b.At(i, knowledge.NameParticle)
	return ok && h.Value == introduces
}

// readBody takes in the words of the body between two tokens.
func (b *Block) readBody(h *Holding, from, to int) {
	for i := from; i < to; i++ {
		if p := b.PlaceAt(i); p != nil && p.End <= to && h.Country == knowledge.NoRow && h.ofCountry(p) {
			h.Country = p.Row
			i = p.End - 1
			continue
		}
		if !b.IsWord(i) || b.emptyWord(i) {
			continue
		}
		for field := range b.Hits(i, knowledge.PortfolioWord) {
			if field.Value == 0 {
				h.Ministry = true
				continue
			}
			h.Fields |= 1 << field.Value
		}
		h.Numbered = h.Numbered || b.Has(i, knowledge.Ordinal)
		h.Proper = h.Proper || b.Tokens[i].Capital && !b.Has(i, knowledge.OfficeNoun) || b.IsArabic(i) && b.PlaceAt(i) != nil
		word := language.Hash(b.bodyWord(i))
		h.Body = append(h.Body, word)
		if b.namesSeat(i, h.Start) {
			h.Seat = append(h.Seat, word)
		}
	}
}

// namesSeat says whether a word of a body is the name of the town or school that
// it is of. Before an English office a party may stand as well: "Labour mayor".
func (b *Block) namesSeat(i, office int) bool {
	if b.HasOneOf(i, neverNames) || b.Has(i, knowledge.OfficeNoun) || b.Has(i, knowledge.OrganNoun) {
		return false
	}
	if b.IsArabic(i) {
		return true
	}
	return b.Tokens[i].Capital && (i > office || b.PlaceAt(i) != nil)
}

// ofCountry says whether a place within an office is the country that it is of.
// An ambassador's is that of the adjective: the other is where he serves.
func (h *Holding) ofCountry(p *Place) bool {
	return p.Kind == knowledge.Nationality || p.Kind == knowledge.Country && h.Class() != Envoy
}

// bodyWord is a word of a body as it is compared.
func (b *Block) bodyWord(i int) string {
	word := b.Folded(i)
	if b.IsArabic(i) {
		for _, p := range [...]string{"وال", "بال", "لل", "ال"} {
			if rest, ok := strings.CutPrefix(word, p); ok && len(rest) > 4 {
				return rest
			}
		}
		return word
	}
	if rest, ok := strings.CutSuffix(word, "s"); ok && len(rest) > 3 {
		return rest
	}
	return word
}

// emptyWord says whether a word tells nothing of the body.
func (b *Block) emptyWord(i int) bool {
	return b.Tokens[i].Letters < 2 || b.Has(i, knowledge.DefiniteWord) || b.Has(i, knowledge.OfWord) || b.Has(i, knowledge.InCue) || b.Has(i, knowledge.AndWord) ||
		b.Has(i, knowledge.Title) && !b.Has(i, knowledge.OfficeNoun) && !(b.IsArabic(i) && b.ofOffice(i)) || b.isWordOf(i, "for", "his", "her", "its", "their")
}

func (b *Block) isWordOf(i int, words ...string) bool {
	return !b.IsArabic(i) && slices.Contains(words, b.Folded(i))
}

// readModifiers takes in the words right before an English office: "museum
// director", "the airline's finance chief".
func (b *Block) readModifiers(h *Holding) {
	for range 5 {
		i := h.Start - 1
		if b.Has(i, knowledge.AndWord) && b.Has(i-1, knowledge.PortfolioWord) { // "Foreign and Defence Minister"
			h.Start = i
			continue
		}
		if i > 1 && b.Tokens[i].Letters == 1 && b.Sign(i-1, '\'') { // 's
			h.Short = !b.Tokens[i-2].Capital
			h.Start = i - 1
			continue
		}
		if b.Sign(i, '\'') && b.IsWord(i-1) && !b.Tokens[i].Space {
			h.Start = i
			continue
		}
		if !b.modifies(i, h.Start) {
			return
		}
		b.readBody(h, i, i+1)
		h.Start = i
	}
}

// modifies says whether a word before an English office belongs to the name of
// its body. At the head of a sentence any word has a capital, so that the one of
// the office has to tell: "Club captain Jo Reed", but "Meanwhile Captain Reed".
func (b *Block) modifies(i, office int) bool {
	if !b.IsWord(i) || b.emptyWord(i) || !b.inBody(i) || b.cuesOffice(i) || b.Has(i, knowledge.NameParticle) {
		return false
	}
	t := &b.Tokens[i]
	if !b.Has(i, knowledge.CommonWord) {
		return true
	}
	if b.startsSentence(i) {
		return t.Letters > 3 && !b.Tokens[office].Capital
	}
	return t.Capital || b.isBodyNoun(i)
}

// cuesOffice says whether token i is a cue beside offices, and none of the things
// that are named after people, which have directors: "museum".
func (b *Block) cuesOffice(i int) bool {
	cue, ok := b.At(i, knowledge.OfficeCue)
	return ok && cue.Value != int32(Bearer)
}

// isBodyNoun says whether a word that is no name is a body: "company", "union".
func (b *Block) isBodyNoun(i int) bool {
	return b.Has(i, knowledge.CommonWord) && b.Tokens[i].Letters > 3 && !b.Tokens[i].Capital
}

// OneOf says whether the article knows no more than one body by a common noun:
// "the association" is that of the traders wherever it says so.
func (s *Set) OneOf(body uint64) bool {
	var kind uint64
	for _, b := range s.Blocks {
		if !b.inStory() {
			continue
		}
		for i := range b.Tokens {
			if !b.IsWord(i) || b.Tokens[i].Letters < 3 || language.Hash(b.bodyWord(i)) != body {
				continue
			}
			of := b.kindOfBody(i)
			if of != 0 && kind != 0 && of != kind {
				return false
			}
			kind = max(kind, of)
		}
	}
	return true
}

// kindOfBody is the word that tells a body from others of its kind: the one
// before an English noun, the one behind an Arabic noun, with the article like it.
func (b *Block) kindOfBody(i int) uint64 {
	at := i - 1
	if b.IsArabic(i) {
		if at = i + 1; b.given(at) || (b.definite(i) || strings.HasPrefix(b.Word(i), "لل")) && !b.definite(at) {
			return 0
		}
	} else if b.Sign(at, '\'') { // "the nurses' union"
		at--
	} else if b.Tokens[max(at, 0)].Letters == 1 && b.Sign(at-1, '\'') {
		at -= 2
	}
	if !b.IsWord(at) || b.emptyWord(at) || !b.IsArabic(i) && !b.Tokens[at].Capital && b.HasOneOf(at, neverNames) || b.Has(at, knowledge.NameParticle) {
		return 0
	}
	return language.Hash(b.bodyWord(at))
}
