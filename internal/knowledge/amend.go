package knowledge

import (
	"cmp"
	"slices"
	"strings"

	"github.com/tanaqud/tanaqud/internal/gazetteer"
	"github.com/tanaqud/tanaqud/internal/language"
)

// Amendment is a base with rows changed and added, before it is a base of its
// own. Rows keep their numbers, so that all phrases of the base still hold.
type Amendment struct {
	base    *Base
	rows    Writer
	phrases gazetteer.Builder
	terms   []Term
	words   int32 // house words of the amendment
}

// Amend begins a base that knows more, or better, than this one, which does
// not change.
func (b *Base) Amend() *Amendment {
	a := &Amendment{base: b, rows: Writer{heap: []byte(b.heap)}}
	for t, e := range b.tables {
		a.rows.rows[t] = e.rows
		a.rows.words[t] = []byte(b.data[e.at:][:e.rows*e.width*wordSize])
	}
	return a
}

// Set puts the row in the place of another one of its table, or at the end
// where that is NoRow, and tells its number.
func (a *Amendment) Set(number int32, row fielder) int32 {
	if number == NoRow {
		return a.rows.Add(row)
	}
	t := row.table()
	whole := a.rows.words[t]
	a.rows.words[t] = nil
	a.rows.into = t
	row.fields(&record{out: &a.rows})
	copy(whole[int(number)*len(a.rows.words[t]):], a.rows.words[t])
	a.rows.words[t] = whole
	return number
}

// Name gives a phrase the sense, in the place of what it meant of that kind.
func (a *Amendment) Name(phrase string, s Sense) error {
	return a.phrases.Add(phrase, gazetteer.Sense{Kind: uint8(s.Kind), Flags: s.Flags, Value: s.Value})
}

// Term adds a term. The terms of a person in an office take the place of
// those that the base knows.
func (a *Amendment) Term(t Term) { a.terms = append(a.terms, t) }

// The numbers of the house words of an amendment begin beyond those of
// rules/languages.
const ownWords int32 = 1_000_000

// HouseWord gives a word the spelling that the house wants and the others.
func (a *Amendment) HouseWord(usual string, others []string) error {
	a.words++
	number := ownWords + 10*a.words
	if err := a.Name(usual, Sense{Kind: HouseWord, Flags: Preferred, Value: number}); err != nil {
		return err
	}
	for _, other := range others {
		if err := a.Name(other, Sense{Kind: HouseWord, Value: number + 1}); err != nil {
			return err
		}
		a.printAlike(number, usual, other)
	}
	return nil
}

// printAlike lets two spellings of a house word be written for each other: the
// lists of both are as long.
func (a *Amendment) printAlike(number int32, usual, other string) {
	code := "en"
	if language.Tokenize(usual, nil)[0].Script == language.Arabic {
		code = "ar"
	}
	a.rows.Add(&FormRow{Language: code, Key: houseForms, Value: number, Text: usual})
	a.rows.Add(&FormRow{Language: code, Key: houseForms, Value: number + 1, Text: other})
}

// Base is the base as amended.
func (a *Amendment) Base() (*Base, error) {
	a.mergeTerms()
	a.cutGaps()
	phrases, err := a.base.phrases.Extend(&a.phrases)
	if err != nil {
		return nil, err
	}
	var file strings.Builder
	if _, err := a.rows.WriteTo(&file); err != nil {
		return nil, err
	}
	return open(phrases, file.String())
}

func (a *Amendment) mergeTerms() {
	type seat struct{ office, person int32 }
	replaced := map[seat]bool{}
	for _, t := range a.terms {
		replaced[seat{t.Office, t.Person}] = true
	}
	all := slices.Clone(a.terms)
	for row := range a.base.rows(terms) {
		if t := a.base.Term(row); !replaced[seat{t.Office, t.Person}] {
			all = append(all, t)
		}
	}
	slices.SortStableFunc(all, func(x, y Term) int { return cmp.Or(cmp.Compare(x.Person, y.Person), cmp.Compare(x.Start, y.Start)) })
	a.empty(terms)
	for _, t := range all {
		a.rows.Add(&t)
	}
}

// cutGaps takes out of the gaps of an office the times for which there is a
// term now: what was unknown there is known.
func (a *Amendment) cutGaps() {
	var left []Gap
	for row := range a.base.rows(gaps) {
		left = append(left, a.base.gap(row))
	}
	for _, t := range a.terms {
		var next []Gap
		for _, g := range left {
			next = append(next, g.without(t)...)
		}
		left = next
	}
	a.empty(gaps)
	for _, g := range left {
		a.rows.Add(&g)
	}
}

// without is what a term leaves of a gap.
func (g Gap) without(t Term) []Gap {
	if g.Office != t.Office || t.End < g.Start || t.Start > g.End {
		return []Gap{g}
	}
	var left []Gap
	if t.Start > g.Start {
		left = append(left, Gap{g.Office, g.Start, t.Start - 1})
	}
	if t.End < g.End {
		left = append(left, Gap{g.Office, t.End + 1, g.End})
	}
	return left
}

func (a *Amendment) empty(t table) { a.rows.rows[t], a.rows.words[t] = 0, nil }

// SpellingsOfG writes a foreign g as the press of Egypt does too, with ج, the
// same way throughout a word. Spellings double with each such word: of more
// than a name has, the last ones stay as they are.
func SpellingsOfG(name string) []string {
	spellings := []string{name}
	words := strings.Fields(name)
	for i, word := range words {
		if !strings.Contains(word, "غ") || len(spellings) > 8 {
			continue
		}
		with := strings.ReplaceAll(word, "غ", "ج")
		for _, s := range spellings {
			parts := strings.Fields(s)
			parts[i] = with
			spellings = append(spellings, strings.Join(parts, " "))
		}
	}
	return spellings
}
