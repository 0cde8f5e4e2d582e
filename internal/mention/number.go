package mention

import (
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
)

// ordinal reads an ordinal in words or digits that begins at token i: "80th",
// "الثمانين", "الخامسة والعشرين", "twenty-fifth", "الـ80". end is i when there
// is none.
func (b *Block) ordinal(i int) (value, end int) {
	if n, digits, ok := b.Number(i); ok {
		switch {
		case digits > 3:
		case b.Has(i+1, knowledge.OrdinalSuffix) && !b.Tokens[i+1].Space:
			return n, i + 2
		case b.Has(i-1, knowledge.ArticleWord): // الـ80
			return n, i + 1
		}
		return 0, i
	}
	if b.Has(i, knowledge.ArticleWord) {
		if n, digits, ok := b.Number(i + 1); ok && digits <= 3 {
			return n, i + 2
		}
	}
	if h, ok := b.At(i, knowledge.Ordinal); ok {
		return b.ordinalFrom(h)
	}
	return b.tensAsOrdinal(i)
}

// ordinalFrom goes on after a first ordinal: "الحادي عشر", "الخامسة والعشرين".
func (b *Block) ordinalFrom(h Hit) (value, end int) {
	value, end = int(h.Value), h.End
	if value >= 10 {
		return b.hundredAfter(value, end)
	}
	if b.Has(end, knowledge.TeenWord) { // الثالث عشر
		return b.hundredAfter(value+10, end+1)
	}
	if t, ok := b.At(end, knowledge.Numeral); ok && t.Particle&language.Conjunction != 0 && t.Value >= 20 && t.Value <= 90 { // الخامس والعشرين
		return b.hundredAfter(value+int(t.Value), t.End)
	}
	return value, end
}

// hundredAfter reads "... بعد المئة": the twentieth after the hundredth.
func (b *Block) hundredAfter(value, end int) (int, int) {
	if h, ok := b.At(end, knowledge.AfterHundred); ok {
		return value + int(h.Value), h.End
	}
	return value, end
}

// tensAsOrdinal reads what is a cardinal and an ordinal at once: الثمانين,
// "twenty-fifth".
func (b *Block) tensAsOrdinal(i int) (value, end int) {
	h, ok := b.At(i, knowledge.Numeral)
	if !ok || h.Value < 20 {
		return 0, i
	}
	if b.Tokens[i].Script == language.Arabic {
		if h.Particle != 0 && h.Particle&language.Conjunction != 0 || !b.bearsArticle(i) {
			return 0, i
		}
		return b.hundredAfter(int(h.Value), h.End)
	}
	at := h.End
	if b.Sign(at, '-') {
		at++
	}
	if unit, ok := b.At(at, knowledge.Ordinal); ok && unit.Value < 10 && h.Value <= 90 {
		return int(h.Value + unit.Value), unit.End
	}
	return 0, i
}

// bearsArticle says whether an Arabic word bears the article.
func (b *Block) bearsArticle(i int) bool {
	w := []rune(b.Folded(i))
	for len(w) > 4 && (w[0] == 'ب' || w[0] == 'ل' || w[0] == 'و' || w[0] == 'ك' || w[0] == 'ف') {
		if w[0] == 'ل' && w[1] == 'ل' {
			return true
		}
		w = w[1:]
	}
	return len(w) > 2 && w[0] == 'ا' && w[1] == 'ل'
}

// cardinal reads a whole number below a thousand in digits or words that
// begins at token i. end is i when there is none.
func (b *Block) cardinal(i int) (value, end int) {
	if n, digits, ok := b.Number(i); ok {
		if digits > 4 || b.isCount(i+1) {
			return 0, i
		}
		return n, i + 1
	}
	h, ok := b.At(i, knowledge.Numeral)
	if !ok {
		return 0, i
	}
	value, end = int(h.Value), h.End
	if h.Value < 10 && b.Has(end, knowledge.TeenWord) { // خمسة عشر
		return value + 10, end + 1
	}
	at := end
	if b.Sign(at, '-') {
		at++
	}
	next, ok := b.At(at, knowledge.Numeral)
	switch {
	case !ok:
	case b.Tokens[i].Script == language.Arabic && next.Particle&language.Conjunction != 0 && (next.Value%10 == 0) != (value%10 == 0):
		return value + int(next.Value), next.End // خمسة وعشرين, مئة وخمسة
	case b.Tokens[i].Script == language.Latin && value >= 20 && value%10 == 0 && next.Value < 10:
		return value + int(next.Value), next.End // twenty-five
	}
	return value, end
}
