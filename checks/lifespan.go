package checks

import (
	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/mention"
)

// Lifespan claims that people act between their birth and their death.
var Lifespan = Check{
	Name:   "lifespan",
	Doc:    "When a person acts, against the birth and the death of the same person.",
	Makes:  []string{"person.alive"},
	Claims: lifespanClaims,
}

// youngest is the age from which people play for a country, fight or marry.
const youngest = 12

func lifespanClaims(m *mention.Set, out *claim.Set) {
	if len(m.Lives) == 0 || len(m.Lives) > mostLives {
		return
	}
	main := mainPerson(m)
	for _, act := range m.Lives {
		if act.Sort != mention.Act {
			continue
		}
		who := personOf(act, main)
		if who == "" || ofAnother(m, act, who) {
			continue
		}
		if birth := lifeOf(m, who, main, mention.Birth); birth != nil && act.Adult && birth.When != act.When {
			addLife(act, birth, who, "birth", claim.Bound{At: birth.When.From.Day() + youngest*365 + youngest/4}, claim.Bound{At: act.When.To.Day(), Final: true}, byAge(m, birth, nil, act, who, main), out)
		}
		if death := lifeOf(m, who, main, mention.Death); death != nil && !posthumous(act) {
			addLife(act, death, who, "death", claim.Bound{At: death.When.To.Day(), Final: true}, claim.Bound{At: act.When.From.Day()}, byAge(m, nil, death, act, who, main), out)
		}
	}
}

func addLife(act, fact *mention.LifeFact, who, kind string, limit, at claim.Bound, fix claim.Edit, out *claim.Set) {
	subject := claim.Subject{Kind: "person", Key: who + "@" + kind + key(act.Block, act.Start)}
	limit.Shown, at.Shown = shownTime(fact), shownTime(act)
	out.Add(claim.Claim{Subject: subject, Attribute: "alive", Kind: "act", Value: at, Basis: claim.Stated, At: act.Passage()})
	out.Add(claim.Claim{Subject: subject, Attribute: "alive", Kind: "limit", Value: limit, Basis: claim.Computed,
		At: fact.Passage(), Args: append(offer("rewritten", fix), claim.Arg{Name: "event", Value: claim.Term(kind)})})
}

// shownTime is the day or the year of a fact of life.
func shownTime(f *mention.LifeFact) claim.Value {
	first, end := f.When.From.Day(), f.When.To.Day()
	if end-first <= 1 {
		return claim.Day(first)
	}
	year, month, _ := language.Civil(first)
	if end-first <= 31 {
		return claim.Days{From: first, To: end - 1, Month: month, Year: year}
	}
	return claim.Year(year)
}

// ofAnother says whether the sentence of an act names relatives, or people
// beside the one, who may be the ones that act.
func ofAnother(m *mention.Set, act *mention.LifeFact, who string) bool {
	b := act.Block
	start, end := b.SentenceBounds(act.Start)
	for i := start; i < act.Start; i++ {
		if b.IsKin(i) && !b.OwnKin(i) || b.Has(i, knowledge.SummitNoun) && act.Who == "" && !b.IsArabic(i) {
			return true
		}
	}
	if act.Who != "" {
		return false
	}
	for _, n := range m.Names {
		if n.Block == b && n.Start >= start && n.Start < end {
			if other := m.PersonOf(n); other != "" && other != who {
				return true
			}
		}
	}
	return false
}

// posthumous says whether the act may come after death: an honour for the dead.
func posthumous(act *mention.LifeFact) bool {
	b := act.Block
	start, end := b.SentenceBounds(act.Start)
	for i := start; i < end; i++ {
		if b.Has(i, knowledge.PosthumousCue) {
			return true
		}
	}
	return false
}

// hasWhen says whether "when" follows between two tokens.
func hasWhen(b *mention.Block, start, end int) bool {
	for i := start; i < end; i++ {
		if b.Has(i, knowledge.WhenCue) {
			return true
		}
	}
	return false
}
