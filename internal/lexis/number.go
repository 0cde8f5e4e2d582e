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

// Cardinal reads a whole number below a thousand in digits or words that
// begins at token i. end is i when there is none.
func (w *Words) Cardinal(i int) (value, end int) {
	if n, digits, ok := w.Number(i); ok {
		if digits > 4 || w.IsCount(i+1) {
			return 0, i
		}
		return n, i + 1
	}
	h, ok := w.At(i, knowledge.Numeral)
	if !ok {
		return 0, i
	}
	value, end = int(h.Value), h.End
	if h.Value < 10 && w.Has(end, knowledge.TeenWord) { // خمسة عشر
		return value + 10, end + 1
	}
	at := end
	if w.Sign(at, '-') {
		at++
	}
	next, ok := w.At(at, knowledge.Numeral)
	switch {
	case !ok:
	case w.Tokens[i].Script == language.Arabic && next.Particle&language.Conjunction != 0 && (next.Value%10 == 0) != (value%10 == 0):
		return value + int(next.Value), next.End // خمسة وعشرين, مئة وخمسة
	case w.Tokens[i].Script == language.Latin && value >= 20 && value%10 == 0 && next.Value < 10:
		return value + int(next.Value), next.End // twenty-five
	}
	return value, end
}

// IsCount says whether what follows a number makes it a count of something:
// "2500 people", "1.500".
func (w *Words) IsCount(i int) bool {
	return w.Sign(i, '%') || w.Sign(i, '.', ',') && i+1 < len(w.Tokens) && w.Tokens[i+1].Kind == language.Number && !w.Tokens[i+1].Space && !w.Tokens[i].Space
}
