package mention

import (
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
)

// hostBefore is the host that stands before its verb.
func (b *Block) hostBefore(verb Hit) *Place {
	if b.Tokens[verb.Start].Script == language.Arabic {
		return b.arabicHostBefore(verb)
	}
	if b.Sign(verb.Start-1, '-') && !b.Tokens[verb.Start].Space { // "the Thai-hosted summit"
		return b.PlaceBefore(verb.Start - 1)
	}
	noun := verb.Value == hosting                                // "China for hosting", "China's role in hosting"
	if p := b.PlaceBefore(b.beforeWhich(verb.Start)); p != nil { // "India, which is hosting"
		return b.namedHost(p)
	}
	if noun && b.Sign(verb.Start-1, ',') { // "India, hosting the summit,"
		p := b.namedHost(b.PlaceBefore(verb.Start - 1))
		if p == nil || p.In || !b.opensClause(p, false) {
			return nil
		}
		return p
	}
	for at := verb.Start; at > max(0, verb.Start-6); at-- {
		if p := b.PlaceBefore(at); p != nil {
			if p.In || !b.opensClause(p, noun) {
				return nil
			}
			return b.namedHost(p)
		}
		if !b.link(at-1) && !(noun && b.nounLink(at-1)) {
			return nil
		}
	}
	return nil
}

// beforeWhich is where the ", which" before a verb begins; -1 where there is
// none.
func (b *Block) beforeWhich(verb int) int {
	for verb > 0 && b.link(verb-1) && !b.frame(verb-1, relativeWord) {
		verb--
	}
	if at := b.beforeRelative(verb); at == verb-2 {
		return at
	}
	return -1
}

// namedHost is the place if it is the name of a country or city.
func (b *Block) namedHost(p *Place) *Place {
	if p == nil || p.Part || p.Kind == knowledge.Nationality {
		return nil
	}
	return p
}

// nounLink says whether token i may stand between a host and its "hosting".
func (b *Block) nounLink(i int) bool {
	if !b.IsWord(i) {
		return b.Sign(i, '\'')
	}
	return !b.frame(i, clauseWord) && !b.frame(i, wishWord) && !b.Has(i, knowledge.SpeechVerb)
}

// opensClause says whether the place can be the subject of the verb after it:
// "the minister from Oman will host" is not about Oman's hosting.
func (b *Block) opensClause(p *Place, noun bool) bool {
	at := p.Noun - 1
	for at >= 0 && b.link(at) && !b.frame(at, openerWord) && !b.Has(at, knowledge.OfWord) { // "the"
		at--
	}
	if !noun {
		at = b.beforeTime(at)
	}
	if at < 0 || b.Sentence(at) != b.Sentence(p.Start) {
		return true
	}
	if b.Tokens[at].Kind == language.Punct {
		return !b.Sign(at, '-', '/') || b.Tokens[p.Start].Space
	}
	if noun {
		return !b.Has(at, knowledge.InCue) && !b.frame(at, topicWord) && !b.Has(at, knowledge.OfWord) && !b.nameWord(at)
	}
	return b.frame(at, openerWord) || b.frame(at, relativeWord) || b.Has(at, knowledge.SpeechVerb) || b.frame(at, joinWord) && b.PlaceBefore(at) != nil && b.opensClause(b.PlaceBefore(at), noun)
}

// sayWhen are the kinds of words that tell when, before a clause's subject.
var sayWhen = knowledge.Kinds(knowledge.Month, knowledge.Weekday, knowledge.DayWord, knowledge.YearWord)

// beforeTime is the token before those that tell when, up to token i: "in June
// Denmark will host".
func (b *Block) beforeTime(i int) int {
	at := i
	for at >= 0 && b.Sentence(at) == b.Sentence(i) && (b.HasOneOf(at, sayWhen) || b.frame(at, seasonNoun) || at < i && b.link(at) || b.Has(at, knowledge.OfWord) && b.frame(at-1, seasonNoun)) {
		at--
	}
	if at < i && at >= 0 && b.Has(at, knowledge.InCue) {
		at--
	}
	return at
}

func (b *Block) arabicHostBefore(verb Hit) *Place {
	if verb.Value == hosting && b.ready(verb.Start) {
		return b.readyHost(verb)
	}
	if verb.Value == hosting { // "دور الصين في استضافة", "الصين على استضافة"
		at := verb.Start
		switch {
		case verb.Letters > 0 && b.particle(verb.Start, verb.Letters) == 'ب':
		case b.frame(at-1, beforeHosting):
			at--
		default:
			return nil // "ملف المغرب لاستضافة": a bid
		}
		p := b.PlaceBefore(at)
		if p == nil || p.In || p.letters > 0 || p.Kind == knowledge.Nationality {
			return nil
		}
		return p
	}
	start := verb.Start
	for start > 0 && b.frame(start-1, openerWord) && b.PlaceBefore(start) == nil { // "الهند قد استضافت"
		start--
	}
	p := b.PlaceBefore(b.beforeRelative(start))
	if p == nil || p.In || p.Kind == knowledge.Nationality || p.letters > 0 && b.particle(p.Start, p.letters) != 'و' {
		return nil
	}
	at := p.Noun - 1
	if at < 0 || p.End < verb.Start || b.Sentence(at) != b.Sentence(p.Start) || b.Tokens[at].Kind == language.Punct || b.frame(at, openerWord) {
		return p
	}
	return nil
}

// ready says whether the hosting at token i is prepared: "أكمل تجهيزاته
// لاستضافة", not a bid.
func (b *Block) ready(i int) bool {
	for at := max(0, i-5); at < i; at++ {
		if b.frame(at, readyWord) {
			return true
		}
	}
	return false
}

// readyHost is the place that is ready to host: "المغرب أكمل تجهيزاته
// لاستضافة البطولة".
func (b *Block) readyHost(verb Hit) *Place {
	for at := verb.Start; at > max(0, verb.Start-5); at-- {
		if p := b.PlaceBefore(at); p != nil {
			if p.In || p.letters > 0 {
				return nil
			}
			return b.namedHost(p)
		}
	}
	return nil
}

// beforeRelative is where ", which" begins, if it ends right before token i.
func (b *Block) beforeRelative(i int) int {
	if !b.frame(i-1, relativeWord) {
		return i
	}
	if b.Sign(i-2, ',') {
		return i - 2
	}
	return i - 1
}
