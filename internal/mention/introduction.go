package mention

import (
	"strings"

	"github.com/tanaqud/tanaqud/internal/knowledge"
)

// How an article brings people in. It says of everybody who he is where it
// names him first, and takes the bare name up from there: a full name that
// nothing ever introduces falls back on the like one that was introduced
// before. Two of near names who are introduced both are two people.

// takesUp says whether the later of two full names is the earlier one again:
// somebody who speaks, of whom the article nowhere says who he is.
func takesUp(p, q place) bool {
	if q.before(p) {
		p, q = q, p
	}
	if len(p.of.words) < 2 || len(q.of.words) < 2 || max(p.at, q.at) > longestGuess || !p.of.introduced() || !q.of.speaks() {
		return false
	}
	u, v := p.of.words[p.at], q.of.words[q.at]
	if u.given && v.given && u.common && v.common || otherName(u, v) {
		return false // two brothers, of whom a quick hand introduced one
	}
	for _, r := range q.form().in {
		if len(r.of.words) > 1 && sameBearer(r, q) && r.of.introduced() {
			return false
		}
	}
	return true
}

// introduced says whether words beside the name tell who its bearer is: "the
// mayor, Ann Reid", "Ann Reid, 43,", "يقول تلميذه باسل النمري".
func (n *Name) introduced() bool {
	b := n.Block
	if n.Role != 0 || b.Sign(n.End, ',') || b.Sign(n.Start-1, ',') {
		return true
	}
	if !b.IsArabic(n.Start) {
		return false
	}
	if !b.given(n.Start) && n.End-n.Start > 2 && b.given(n.Start+1) {
		return true // the first word of what follows a verb of speech is taken for a name
	}
	if n.Start == 0 || !b.IsWord(n.Start-1) || b.startsSentence(n.Start) {
		return false
	}
	return b.definite(n.Start-1) || b.speechBefore(n.Start-1)
}

// speaks says whether the bare name has a verb of speech: right after it, or
// right before it with what is said behind ("وأضاف باسيل النمري أن"), and no goal
// that somebody adds.
func (n *Name) speaks() bool {
	b := n.Block
	switch {
	case n.introduced():
		return false
	case !b.speechBefore(n.Start):
		return b.startsSentence(n.Start) && b.Has(n.End, knowledge.SpeechVerb)
	}
	if b.IsArabic(n.End-1) && n.End-n.Start > longestGuess && strings.HasSuffix(b.Word(n.End-1), "ا") {
		return false
	}
	return !b.IsWord(n.End) || b.HasOneOf(n.End, knowledge.Kinds(knowledge.CommonWord, knowledge.InCue))
}

// bothNew says whether the article introduces the bearers of both names, the
// later one as somebody new: "A farmer, Robert Hanly", "Golfo Lines, a firm".
func bothNew(p, q place) bool {
	if q.before(p) {
		p, q = q, p
	}
	return len(p.of.words) > 1 && len(q.of.words) > 1 && p.of.introduced() && q.of.newcomer()
}

// longestRole is how many tokens what calls somebody new may have.
const longestRole = 6

// newcomer says whether words with the indefinite article stand in apposition
// to the name.
func (n *Name) newcomer() bool {
	b := n.Block
	if b.Sign(n.End, ',') && (b.Has(n.End+1, knowledge.OneWord) || b.Has(n.End+2, knowledge.OneWord)) {
		return true
	}
	if !b.Sign(n.Start-1, ',') {
		return false
	}
	from, _ := b.SentenceBounds(n.Start)
	for i := n.Start - 2; i >= max(from, n.Start-longestRole) && !b.Sign(i, ','); i-- {
		if b.Has(i, knowledge.OneWord) {
			return true
		}
	}
	return false
}
