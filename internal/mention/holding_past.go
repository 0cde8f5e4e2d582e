package mention

import (
	"slices"

	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
)

// pastHolding says whether words around the office and the name tell of
// another time or of a change.
func (b *Block) pastHolding(h *Holding) bool {
	if !b.HasAny(knowledge.OfficeCue) {
		return false
	}
	both := Post{Start: min(h.Start, h.Name.Start), End: max(h.End, h.Name.End)}
	from, to := b.SentenceBounds(h.Start)
	for i := max(from, both.Start-beforeOffice); i < min(to, both.End+afterOffice); i++ {
		if cue, ok := b.changeCue(i); ok && cueReaches(OfficeCue(cue.Value), &both, cue) {
			return true
		}
	}
	return false
}

// changeCue is a cue of a change at token i, if it is none within a phrase that
// tells of no office: "في وقت سابق".
func (b *Block) changeCue(i int) (Hit, bool) {
	cue, ok := b.At(i, knowledge.OfficeCue)
	if !ok || !changes(OfficeCue(cue.Value)) || b.definite(i) && b.ofOffice(i) { // "مدرب المنتخب" coaches no elected one
		return cue, false
	}
	for k := max(0, i-3); k < i; k++ {
		if over, found := b.Meaning(k, knowledge.OfficeCue, 0); found && over.End > i {
			return cue, false
		}
	}
	return cue, true
}

// changes says whether a cue tells that the holder of an office is not who holds
// it today, or has just come.
func changes(c OfficeCue) bool {
	switch c {
	case Former, Late, Then, Elect, Below, PastTime, Kin, Newcomer:
		return true
	}
	return false
}

// longAgo says whether the sentence names a year that is past: another one may
// have held the office then.
func (s *Set) longAgo(h *Holding) bool {
	stamp, dated := s.Published()
	return slices.ContainsFunc(s.Years, func(y *Year) bool {
		if y.Block != h.Block || y.Relative() || h.Block.Sentence(y.Start) != h.Block.Sentence(h.Start) {
			return false
		}
		return !dated || language.DayNumber(y.Number, 12, 31) < stamp.From-fewDays
	})
}

// fewDays is how long before an article its own year may have ended.
const fewDays = 366

// Changed says whether a sentence that names a person tells of a change: that
// he came to an office, left it, or that there was another before.
func (s *Set) Changed(who *Person) bool {
	for i := range who.Mentions {
		r := &who.Mentions[i]
		b := r.Block
		if !b.HasAny(knowledge.OfficeCue) {
			continue
		}
		from, to := b.SentenceBounds(r.Start)
		if b.isWordOf(to, "he", "she") {
			_, to = b.SentenceBounds(to)
		}
		for k := max(from, r.Start-reachOfChange); k < min(to, r.End+reachOfChange); k++ {
			cue, ok := b.changeCue(k)
			if !ok {
				continue
			}
			switch OfficeCue(cue.Value) {
			case Former, Then, Elect:
				return true
			}
		}
	}
	return false
}

// reachOfChange is how many tokens from a name a change of office is told.
const reachOfChange = 25
