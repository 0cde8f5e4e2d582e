package checks

import (
	"slices"
	"strings"

	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/mention"
	"github.com/tanaqud/tanaqud/internal/spelling"
)

// drift is letters that an article gives to a body, and others that are those
// but for a slip and belong to nobody.
type drift struct{ given, slip *mention.Acronym }

// mostSlips is how often a slip may be made: letters that stand there more
// often are meant.
const mostSlips = 4

// driftClaims claims how the letters of one body are written.
func driftClaims(m *mention.Set, out *claim.Set) {
	list := m.Acronyms()
	for j, b := range list {
		for _, a := range list[:j] {
			if d, ok := drifted(m.Base, a, b); ok {
				d.claim(out)
				break
			}
		}
	}
}

// drifted finds which of two letters the article gives to a body, if the other
// can be nothing but them.
func drifted(base *knowledge.Base, a, b *mention.Acronym) (drift, bool) {
	if a.Latin() != b.Latin() || !oneSlip(a.Text, b.Text) {
		return drift{}, false
	}
	for _, d := range [...]drift{{a, b}, {b, a}} {
		if d.anchored(base) && d.stray(base) {
			return d, true
		}
	}
	return drift{}, false
}

// anchored says whether the letters are surely a body's: the article names it,
// or everybody knows it and the other letters are the same ones.
func (d drift) anchored(base *knowledge.Base) bool {
	if d.name() != nil {
		return true
	}
	x, y := []rune(d.given.Text), []rune(d.slip.Text)
	return len(x) >= surelyLetters && anagramOf(x, y) && belongs(base, d.given.Text)
}

// name is where the article gives the body with its letters.
func (d drift) name() *mention.Letters {
	for i := range d.given.Uses {
		if l := d.given.Uses[i].Named; l != nil {
			return l
		}
	}
	return nil
}

// stray says whether the letters are no other body's: neither one that the
// tables have, nor one that the article introduces or sets beside the first.
func (d drift) stray(base *knowledge.Base) bool {
	if len(d.slip.Uses) > mostSlips || belongs(base, d.slip.Text) {
		return false
	}
	for i := range d.slip.Uses {
		u := &d.slip.Uses[i]
		b := u.Block
		if b.HasOneOf(u.Start, knownLetters(d.slip)) || b.HasAny(knowledge.OtherBody) && tellsOfOther(u) {
			return false
		}
		if u.Named != nil && (d.name() == nil || !sharesName(d.name(), u.Named)) {
			return false
		}
		if u.Named == nil && slices.ContainsFunc(d.given.Uses, u.Beside) {
			return false // "ABTO and ABTA": whoever writes both in one breath knows two
		}
	}
	return true
}

// knownLetters are the kinds of phrase that a word is which is no slip. Latin
// capitals may look like a small word: INTO.
func knownLetters(a *mention.Acronym) knowledge.KindSet {
	if a.Latin() {
		return lettersOfOthers
	}
	return knowledge.EveryKind
}

var lettersOfOthers = knowledge.Kinds(knowledge.Country, knowledge.Nationality, knowledge.City, knowledge.Region, knowledge.Subdivision,
	knowledge.Agency, knowledge.Series, knowledge.Body, knowledge.Zone, knowledge.Month, knowledge.Weekday)

// tellsOfOther says whether the sentence speaks of a second body, or of one by
// its former name.
func tellsOfOther(u *mention.AcronymUse) bool {
	start, end := u.Block.SentenceBounds(u.Start)
	return hasKind(u.Block, knowledge.OtherBody, start, end)
}

// sharesName says whether a second name can be a shorter one of the same body.
func sharesName(first, second *mention.Letters) bool {
	long, short := first.Words(), second.Words()
	if len(long) < len(short) {
		long, short = short, long
	}
	for _, word := range short {
		if !slices.Contains(long, word) {
			return false
		}
	}
	return len(short) > 1
}

// oneSlip says whether one slip of the pen makes one of the letters from the
// other. Letters of another language mostly begin otherwise: NATO, OTAN.
func oneSlip(a, b string) bool {
	x, y := []rune(stemOfLetters(a)), []rune(stemOfLetters(b))
	if len(x) < len(y) {
		x, y = y, x
	}
	switch {
	case len(y) < 3 || len(x)-len(y) > 1 || x[0] != y[0] || slices.Equal(x, y):
		return false
	case a[0] >= 0x80 && spelling.Compare(a, b) == spelling.Variant: // يونسيف, يونيسيف
		return false
	case len(x) > len(y):
		return leavesOut(x, y) && x[len(x)-1] != 'S' && x[len(x)-1] != 's' // MPs
	case anagramOf(x, y):
		return true
	}
	return len(x) >= surelyLetters && countDiffering(x, y) == 1
}

// stemOfLetters is letters without the Arabic article: "الفاو", "فاو".
func stemOfLetters(text string) string { return strings.TrimPrefix(text, "ال") }

func anagramOf(x, y []rune) bool {
	a, b := slices.Clone(x), slices.Clone(y)
	slices.Sort(a)
	slices.Sort(b)
	return slices.Equal(a, b)
}

func countDiffering(x, y []rune) (n int) {
	for i := range x {
		if x[i] != y[i] {
			n++
		}
	}
	return n
}

// leavesOut says whether y is x without one of its letters.
func leavesOut(x, y []rune) bool {
	i := 0
	for i < len(y) && x[i] == y[i] {
		i++
	}
	return slices.Equal(x[i+1:], y[i:])
}

func (d drift) claim(out *claim.Set) {
	subject := claim.Subject{Kind: "letters", Key: d.given.Text + " / " + d.slip.Text}
	var args []claim.Arg
	if l := d.name(); l != nil {
		name := l.Name().Text()
		args = append(args, claim.Arg{Name: "name", Value: claim.Name{Key: name, Shown: name}})
	}
	for _, a := range [...]*mention.Acronym{d.given, d.slip} {
		other, sort := d.slip, "given"
		if a == d.slip {
			other, sort = d.given, "slip"
		}
		u := tellingUse(a)
		out.Add(claim.Claim{
			Subject: subject, Attribute: "written", Kind: sort, Basis: claim.Stated, At: u.Passage(),
			Value:  claim.Name{Key: a.Text, Shown: u.Passage().Text()},
			Args:   append(slices.Clone(args), offer("throughout", d.rewrite(other, u.Passage().Text()))...),
			Weight: float64(len(a.Uses)), Marks: voicedMark(u),
		})
	}
}

// tellingUse is where the letters are given with a name, or else where they
// are the article's own words.
func tellingUse(a *mention.Acronym) *mention.AcronymUse {
	best := &a.Uses[0]
	for i := range a.Uses {
		u := &a.Uses[i]
		if u.Named != nil {
			return u
		}
		if voicedMark(best) != nil && voicedMark(u) == nil {
			best = u
		}
	}
	return best
}

// rewrite writes the letters so wherever the other ones stand, unless those
// are the ones that fit the name.
func (d drift) rewrite(other *mention.Acronym, text string) (edit claim.Edit) {
	if l := d.name(); l == nil && other == d.given || l != nil && fitsName(*l, other.Text) {
		return nil
	}
	for i := range other.Uses {
		edit = append(edit, claim.Replacement{At: other.Uses[i].Passage(), Text: text})
	}
	return edit
}

func fitsName(l mention.Letters, text string) bool {
	l.Text = text
	return l.Latin() && l.Trim()
}

// voicedMark is quotedMark, except that signs may set the letters off by
// themselves: «امعغ».
func voicedMark(u *mention.AcronymUse) []string {
	if u.Block.Sign(u.Start-1, '"', '«', '“') && u.Block.Sign(u.End, '"', '»', '”') {
		return nil
	}
	return quotedMark(u.Block, u.Start)
}
