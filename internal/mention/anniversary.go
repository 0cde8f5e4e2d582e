package mention

import (
	"slices"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/timex"
)

// Anniversary is a counted commemoration: "the 80th anniversary of the
// victory", "الذكرى الثمانون للنصر".
type Anniversary struct {
	Block      *Block
	Start, End int // tokens, with the anchor where it follows
	Count      int
	Loose      bool    // "80 years since": people say so a year or two about it
	Anchors    []int32 // rows of anchors that it may mean; none where it names none that is known
}

// Passage is where the anniversary stands.
func (a *Anniversary) Passage() article.Passage { return a.Block.Passage(a.Start, a.End) }

// findAnniversaries reads the anniversaries of a block.
func (s *Set) findAnniversaries(b *Block) {
	if !b.HasAny(knowledge.Anniversary, knowledge.UnitWord) {
		return
	}
	for i := 0; i < len(b.Tokens); i++ {
		var a *Anniversary
		if h, ok := b.At(i, knowledge.Anniversary); ok {
			a = b.anniversary(h)
		} else if unit, ok := b.At(i, knowledge.UnitWord); ok && unit.Value == timex.UnitYear {
			a = b.yearsSince(unit)
		}
		if a == nil {
			continue
		}
		b.addAnchors(a)
		if len(a.Anchors) == 0 {
			s.addIndependence(a)
		}
		if a.Loose && len(a.Anchors) == 0 && !b.IsArabic(i) {
			continue // any span of years
		}
		s.Anniversaries = append(s.Anniversaries, a)
		i = max(i, a.End-1)
	}
}

// yearsSince reads "80 years since the end of the war", "مرور 60 عاما على
// تأسيسها".
func (b *Block) yearsSince(unit Hit) *Anniversary {
	since, ok := b.At(unit.End, knowledge.SinceCue)
	if !ok {
		return nil
	}
	for start := max(0, unit.Start-3); start < unit.Start; start++ {
		n, end := b.Cardinal(start)
		if end != unit.Start || n < 2 || b.Has(start-1, knowledge.ApproxCue) || b.Sign(start-1, '-') {
			continue
		}
		a := &Anniversary{Block: b, Start: start, End: since.End, Count: n, Loose: !b.IsArabic(unit.Start)}
		if !b.IsArabic(unit.Start) {
			return a
		}
		passing, ok := b.Before(start, knowledge.PassingCue, 2)
		if !ok {
			return nil
		}
		a.Start = passing.Start
		return a
	}
	return nil
}

// addIndependence finds whose independence "its independence" is: that of the
// country last named before it, or of the place of the dateline.
func (s *Set) addIndependence(a *Anniversary) {
	b := a.Block
	last := a.End - 1
	if !b.Has(last, knowledge.OwnIndependence) && !b.Has(last-1, knowledge.OwnIndependence) { // "67th Independence Anniversary"
		at := a.End
		if b.Has(at, knowledge.OfWord) {
			at++
		}
		h, ok := b.At(at, knowledge.OwnIndependence)
		if !ok {
			return
		}
		a.End = h.End
	}
	country, ok := b.countryNamedBefore(a.Start)
	if !ok && s.Dateline != nil {
		country, ok = s.Dateline.Block.countryNamedBefore(s.Dateline.End)
	}
	if !ok {
		return
	}
	for row := range s.Base.Anchors() {
		if r := s.Base.Anchor(row); r.Country == country && r.Sort == "independence" {
			a.Anchors = append(a.Anchors, row)
		}
	}
}

// countryNamedBefore is the country last named before token i, itself or by a city
// of it.
func (b *Block) countryNamedBefore(i int) (row int32, ok bool) {
	for at := min(i, len(b.Tokens)) - 1; at >= 0; at-- {
		if h, found := b.At(at, knowledge.Country); found {
			return h.Value, true
		}
		if h, found := b.At(at, knowledge.City); found && b.Base.City(h.Value).Capital {
			return b.Base.City(h.Value).Country, true
		}
	}
	return 0, false
}

// anniversary reads the count, which stands after the word in Arabic and
// before it in English; a word such as "centenary" holds it.
func (b *Block) anniversary(h Hit) *Anniversary {
	if h.Value > 0 {
		return &Anniversary{Block: b, Start: h.Start, End: h.End, Count: int(h.Value)}
	}
	if n, end := b.Ordinal(h.End); end > h.End {
		return &Anniversary{Block: b, Start: h.Start, End: end, Count: n}
	}
	if n, digits, ok := b.Number(h.End); ok && digits <= 3 && b.IsArabic(h.Start) {
		return &Anniversary{Block: b, Start: h.Start, End: h.End + 1, Count: n}
	}
	for start := max(0, h.Start-4); start < h.Start; start++ {
		if n, end := b.Ordinal(start); end == h.Start || end == h.Start-1 && end > start && b.IsWord(end) && !b.Has(end, knowledge.CommonWord) {
			return &Anniversary{Block: b, Start: start, End: h.End, Count: n}
		}
	}
	return nil
}

// wordsBetween is how many words may stand between an anniversary and what
// happened once only: "the disaster at the power station of Chernobyl".
const wordsBetween = 2

// happensOnce says whether an anchor is of a sort that has no parts with
// anniversaries of their own, as wars have their battles.
func (b *Block) happensOnce(anchor int32) bool {
	switch b.Base.Anchor(anchor).Sort {
	case "disaster", "space", "assassination", "atrocity", "attack":
		return true
	}
	return false
}

// addAnchors finds what is commemorated. It has to follow at once: "the
// anniversary of a battle in the First World War" is not that of the war.
func (b *Block) addAnchors(a *Anniversary) {
	at := a.End
	for steps := 0; steps < 2 && (b.Has(at, knowledge.OfWord) || b.Has(at, knowledge.DefiniteWord)); steps++ {
		at++
	}
	if h, ok := b.At(a.End, knowledge.FoundingCue); ok && b.IsArabic(a.End) { // الذكرى الخمسين لتأسيسها
		a.End = h.End
	}
	hits := slices.Collect(b.Hits(at, knowledge.Anchor))
	for skipped := 1; len(hits) == 0 && skipped <= wordsBetween && b.IsWord(at+skipped-1); skipped++ {
		hits = slices.DeleteFunc(slices.Collect(b.Hits(at+skipped, knowledge.Anchor)), func(h Hit) bool { return !b.happensOnce(h.Value) })
	}
	for _, h := range hits {
		if h.End == hits[0].End { // the longest phrase only
			a.Anchors = append(a.Anchors, h.Value)
			a.End = h.End
		}
	}
}
