package checks

import (
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/mention"
	"github.com/tanaqud/tanaqud/internal/timex"
)

// study is the process of those who study: years tell its stages, which belong
// together where one person is at one school.
const study = 18

// schoolReach is how many tokens beside the words of a stage may name the
// school.
const schoolReach = 6

// dated says whether a time is a month or a year that leaves nothing open.
func dated(t *mention.Time) bool {
	return t.Type == timex.DateType && (t.Grain == timex.Month || t.Grain == timex.YearUnit) && t.Mod == timex.Plain && t.From == nil && t.To == nil && t.Sure()
}

// schoolOf is the school beside the words of a stage, the nearest to them
// behind, or else before.
func schoolOf(b *mention.Block, i int) (at int) {
	start, end := b.SentenceBounds(i)
	for k := i; k < min(end, i+schoolReach); k++ {
		if b.Has(k, knowledge.SchoolNoun) {
			return k
		}
	}
	for k := i - 1; k >= max(start, i-2); k-- { // "her conservatory diploma"
		if b.Has(k, knowledge.SchoolNoun) {
			return k
		}
	}
	return 0
}

// sameSchool says whether two stages are of one person at one school: of the
// same sort, and not by two names, in an article whose paragraphs name nobody
// else there.
func sameSchool(m *mention.Set, a, b stage) bool {
	if a.school == 0 || b.school == 0 {
		return false
	}
	one, _ := a.block.At(a.school, knowledge.SchoolNoun)
	two, _ := b.block.At(b.school, knowledge.SchoolNoun)
	if one.Value != two.Value || twoNames(a, b) {
		return false
	}
	main := m.MainPerson()
	return onlyNamed(m, a.block, main) && onlyNamed(m, b.block, main)
}

// twoNames says whether two schools bear names that differ.
func twoNames(a, b stage) bool {
	one, two := nameOfSchool(a.block, a.school), nameOfSchool(b.block, b.school)
	return one != "" && two != "" && one != two
}

// nameOfSchool is the word that tells a school from others of its sort: "Hull"
// of "Hull College", "دمشق" of "جامعة دمشق"; "" for none.
func nameOfSchool(b *mention.Block, i int) string {
	if b.IsArabic(i) {
		if b.BearsArticle(i) || !b.IsWord(i+1) {
			return ""
		}
		return b.Folded(i + 1)
	}
	if i > 0 && properWord(b, i-1) && i-1 > b.SentenceStart(i) {
		return b.Folded(i - 1)
	}
	for k := i + 1; k <= i+3; k++ { // "College of Hull"
		if b.Sign(k, ',', '.') || b.Has(k, knowledge.InCue) {
			return ""
		}
		if properWord(b, k) {
			return b.Folded(k)
		}
	}
	return ""
}

func properWord(b *mention.Block, i int) bool {
	t := b.Token(i)
	return t.Kind == language.Word && t.Script == language.Latin && t.Capital
}
