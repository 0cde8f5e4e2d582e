package engine

import (
	"slices"
	"strings"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/rule"
)

// Fix is one candidate repair.
type Fix struct {
	Description string
	Edits       claim.Edit // in the order of the text
}

// Fixes are the candidate repairs, the likeliest first, described in the
// reader's words and written in the article's.
func (f *Finding) Fixes(w claim.Words) []Fix {
	var fixes []Fix
	for _, r := range f.candidates() {
		if !slices.Contains(f.refuted, r.of) {
			fixes = append(fixes, Fix{Description: f.say(r.of.Description, w), Edits: r.edit})
		}
	}
	return fixes
}

// repair is what a fix of the rule does to the article.
type repair struct {
	of   *rule.Fix
	edit claim.Edit
}

// refute finds the repairs after which their finding is still there, or
// another one is. A date that is moved may leave its weekday behind, or
// belie what another paragraph says; who applies a fix does not look again.
func (e *Engine) refute(r *Result) {
	before := countsOf(r.Findings)
	size, left := r.Article.Size(), mostReadAgain
	for i := range r.Findings {
		f := &r.Findings[i]
		if isWording(f.Rule) {
			continue
		}
		for _, x := range f.candidates() {
			if left <= 0 || !e.mends(r.Article, f.Rule, x.edit, before) {
				f.refuted = append(f.refuted, x.of)
			}
			left -= size
		}
	}
}

// mostReadAgain is how many bytes are read again for the proof of the repairs
// of one article, but for the last of them. A page with more slips than that
// is for a person to look at.
const mostReadAgain = 256 << 10

// isWording says whether the rule finds fault with words that nothing else is
// told by: left-overs, and how a word is spelt. Their repairs are no claims.
func isWording(x *rule.Rule) bool {
	kind, _, _ := strings.Cut(x.Family, ".")
	return kind == "left" || kind == "name"
}

// mends says whether the edit takes a finding of the rule away, and adds none
// to what was found before.
func (e *Engine) mends(a *article.Article, x *rule.Rule, edit claim.Edit, before map[*rule.Rule]int) bool {
	after := countsOf(e.find(e.read(edit.Made(a))))
	for r, n := range after {
		if n > before[r] {
			return false
		}
	}
	return after[x] < before[x]
}

func countsOf(findings []Finding) map[*rule.Rule]int {
	counts := map[*rule.Rule]int{}
	for i := range findings {
		counts[findings[i].Rule]++
	}
	return counts
}

// candidates are the repairs that the rule knows, the likeliest first.
func (f *Finding) candidates() []repair {
	var all []repair
	for i := range f.Rule.Fixes {
		x := &f.Rule.Fixes[i]
		if edit := f.edit(x); edit.Changes() { // else nothing is known to write there
			slices.SortStableFunc(edit, func(a, b claim.Replacement) int { return comparePlaces(a.At, b.At) })
			all = append(all, repair{x, edit})
		}
	}
	slices.SortStableFunc(all, func(a, b repair) int { return f.rank(a.edit) - f.rank(b.edit) })
	return all
}

// edit is what a fix of the rule does to the article.
func (f *Finding) edit(x *rule.Fix) claim.Edit {
	if x.Replace == rule.Places {
		return f.Rule.Edit(x.With, f.First, f.Second)
	}
	end, other := f.First, f.Second
	if x.Replace == "second" {
		end, other = other, end
	}
	if x.Moves() && end.Move != nil {
		day, ok := f.Rule.Moved(end, other, f.more...)
		if !ok {
			return nil
		}
		return end.Move(day)
	}
	text := f.Rule.Fill(x.With, f.First, f.Second, rule.WordsOf(f.Language), f.more...)
	if text == "" && x.With != "" {
		return nil
	}
	places := end.Places
	if len(places) == 0 {
		places = []article.Passage{end.At}
	}
	edit := make(claim.Edit, len(places))
	for i, at := range places {
		edit[i] = claim.Replacement{At: at, Text: text}
	}
	return edit
}

// rank puts the edits that repair the probable culprit before those that
// repair the other end to fit it.
func (f *Finding) rank(e claim.Edit) int {
	if f.Blame < 0 || f.Blame >= len(f.Evidence) {
		return 0
	}
	ends := [...]*claim.Claim{f.First, f.Second}
	wrong, right := touches(e, ends[f.Blame]), touches(e, ends[1-f.Blame])
	switch {
	case wrong && !right:
		return 0
	case right && !wrong:
		return 2
	}
	return 1
}

// touches says whether the edit rewrites the words of a claim, or where a
// repair of it has to rewrite.
func touches(e claim.Edit, c *claim.Claim) bool {
	return e.Touches(c.At) || slices.ContainsFunc(c.Places, e.Touches)
}
