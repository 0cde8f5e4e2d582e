package lexis

import (
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
)

// Ordinal reads an ordinal in words or digits that begins at token i: "80th",
// "الثمانين", "الخامسة والعشرين", "twenty-fifth", "الـ80". end is i when there
// is none.
func (w *Words) Ordinal(i int) (value, end int) {
	if n, digits, ok := w.Number(i); ok {
		switch {
		case digits > 3:
		case w.Has(i+1, knowledge.OrdinalSuffix) && !w.Tokens[i+1].Space:
			return n, i + 2
		case w.Has(i-1, knowledge.ArticleWord): // الـ80
			return n, i + 1
		}
		return 0, i
	}
	if w.Has(i, knowledge.ArticleWord) {
		if n, digits, ok := w.Number(i + 1); ok && digits <= 3 {
			return n, i + 2
		}
	}
	if h, ok := w.At(i, knowledge.Ordinal); ok {
		return w.ordinalFrom(h)
	}
	return w.tensAsOrdinal(i)
}

// ordinalFrom goes on after a first ordinal: "الحادي عشر", "الخامسة والعشرين".
func (w *Words) ordinalFrom(h Hit) (value, end int) {
	value, end = int(h.Value), h.End
	if value >= 10 {
		return w.hundredAfter(value, end)
	}
	if w.Has(end, knowledge.TeenWord) { // الثالث عشر
		return w.hundredAfter(value+10, end+1)
	}
	if t, ok := w.At(end, knowledge.Numeral); ok && t.Particle&language.Conjunction != 0 && t.Value >= 20 && t.Value <= 90 { // الخامس والعشرين
		return w.hundredAfter(value+int(t.Value), t.End)
	}
	return value, end
}

// hundredAfter reads "... بعد المئة": the twentieth after the hundredth.
func (w *Words) hundredAfter(value, end int) (int, int) {
	if h, ok := w.At(end, knowledge.AfterHundred); ok {
		return value + int(h.Value), h.End
	}
	return value, end
}

// tensAsOrdinal reads what is a cardinal and an ordinal at once: الثمانين,
// "twenty-fifth".
func (w *Words) tensAsOrdinal(i int) (value, end int) {
	h, ok := w.At(i, knowledge.Numeral)
	if !ok || h.Value < 20 {
		return 0, i
	}
	if w.Tokens[i].Script == language.Arabic {
		if h.Particle != 0 && h.Particle&language.Conjunction != 0 || !w.BearsArticle(i) {
			return 0, i
		}
		return w.hundredAfter(int(h.Value), h.End)
	}
	at := h.End
	if w.Sign(at, '-') {
		at++
	}
	if unit, ok := w.At(at, knowledge.Ordinal); ok && unit.Value < 10 && h.Value <= 90 {
		return int(h.Value + unit.Value), unit.End
	}
	return 0, i
}

// BearsArticle says whether an Arabic word bears the article.
func (w *Words) BearsArticle(i int) bool {
	word := []rune(w.Folded(i))
	for len(word) > 4 && (word[0] == 'ب' || word[0] == 'ل' || word[0] == 'و' || word[0] == 'ك' || word[0] == 'ف') {
		if word[0] == 'ل' && word[1] == 'ل' {
			return true
		}
		word = word[1:]
	}
	return len(word) > 2 && word[0] == 'ا' && word[1] == 'ل'
}

// Cardinal reads a whole number in digits (of at most four) or words that
// begins at token i: "25", "twenty-five", "two thousand and eighteen",
// "خمسة وعشرين", "ألفين وثمانية عشر". end is i when there is none.
func (w *Words) Cardinal(i int) (value, end int) {
	if n, digits, ok := w.Number(i); ok {
		if digits > 4 || w.IsCount(i+1) {
			return 0, i
		}
		return n, i + 1
	}
	sum := sum{end: i}
	for at := i; w.addPart(&sum, at, i); {
		at = w.joint(&sum)
	}
	return sum.whole + sum.part, sum.end
}

// sum is a number that grows from left to right: "two million" is whole when
// "three hundred and five" has become the part.
type sum struct {
	whole, part int
	scale       int // of the last multiplier; 0 before the first
	end         int
}

// joint is the token where the next part of the number may begin: after a
// hyphen or an "and" written apart.
func (w *Words) joint(s *sum) int {
	switch {
	case w.Sign(s.end, '-'):
		return s.end + 1
	case w.IsWord(s.end) && w.Tokens[s.end].Script == language.Latin && (s.part >= 100 || s.part == 0) && w.isAnd(s.end):
		return s.end + 1
	}
	return s.end
}

// isAnd says whether token i is the "and" within a number.
func (w *Words) isAnd(i int) bool {
	_, ok := w.Meaning(i, knowledge.BoundWord, knowledge.BoundAnd)
	return ok
}

// addPart takes in the part of a number that begins at token at.
func (w *Words) addPart(s *sum, at, first int) bool {
	if h, ok := w.At(at, knowledge.Multiplier); ok {
		return w.multiply(s, h, at > first)
	}
	h, ok := w.At(at, knowledge.Numeral)
	if !ok || at > first && s.end == at && w.Tokens[at].Script == language.Arabic && h.Particle&language.Conjunction == 0 {
		return false
	}
	if h.Particle&language.Preposition != 0 && at > first {
		return false
	}
	v := int(h.Value)
	if !fits(s.part, v, w.Tokens[at].Script) {
		return false
	}
	s.part += v
	s.end = h.End
	if v < 10 && w.Has(s.end, knowledge.TeenWord) { // خمسة عشر
		s.part += 10
		s.end++
	}
	return true
}

// multiply takes in "thousand", or "two thousand" where that is one word.
func (w *Words) multiply(s *sum, h Hit, joined bool) bool {
	m := int(h.Value)
	if m == 100 { // of English: "three hundred"
		if s.part < 1 || s.part > 99 {
			return false
		}
		s.part *= 100
		s.end = h.End
		return true
	}
	if s.scale != 0 && m >= s.scale {
		return false
	}
	arabic := w.Tokens[h.Start].Script == language.Arabic
	switch {
	case arabic && h.Particle&language.Conjunction != 0: // "مليون وألف"
		if s.part != 0 {
			return false
		}
		s.whole += m
	case s.part == 0 && (!arabic || joined):
		return false
	case s.part == 0:
		s.whole += m
	case s.whole > 1<<40:
		return false
	default:
		s.whole += s.part * m
	}
	s.part, s.scale, s.end = 0, m, h.End
	return true
}

// fits says whether a number word goes on what is there of the part below a
// thousand: "مئة" and "خمسة", "خمسة" and "عشرين", "twenty" and "five".
func fits(part, v int, script language.Script) bool {
	rest := part % 100
	switch {
	case part == 0:
		return true
	case v >= 100:
		return false
	case rest == 0:
		return true
	case script == language.Arabic:
		return rest < 10 && v%10 == 0
	}
	return rest >= 20 && rest%10 == 0 && v < 10
}

// IsCount says whether what follows a number makes it a count of something:
// "2500 people", "1.500".
func (w *Words) IsCount(i int) bool {
	return w.Sign(i, '%') || w.Sign(i, '.', ',') && i+1 < len(w.Tokens) && w.Tokens[i+1].Kind == language.Number && !w.Tokens[i+1].Space && !w.Tokens[i].Space
}
