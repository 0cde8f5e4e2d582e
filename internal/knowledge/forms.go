package knowledge

import "slices"

// FormRow is a form in which a language prints a word with a meaning: of
// rules/languages/*/print.yaml, the names of months and weekdays, and words with two spellings.
type FormRow struct {
	Language string // ISO 639-1
	Key      string // what sort of word it is: "cardinal", "noun", "month@levant"
	Value    int32
	Text     string
}

func (*FormRow) table() table { return forms }

func (f *FormRow) fields(r *record) {
	r.text(&f.Language)
	r.text(&f.Key)
	r.number(&f.Value)
	r.text(&f.Text)
}

// formKey is a sort of word of a language.
type formKey struct{ language, key string }

// houseForms is the key of the words with two accepted spellings.
const houseForms = "house-spelling"

// House are the forms of a word in one of its accepted spellings.
func (b *Base) House(code string, value int) []string { return b.Forms(code, houseForms, value) }

// Forms are the forms of that meaning, in the order of the file.
func (b *Base) Forms(language, key string, value int) (texts []string) {
	for _, f := range b.FormsOf(language, key) {
		if int(f.Value) == value {
			texts = append(texts, f.Text)
		}
	}
	return texts
}

// FormsOf are all forms of that sort of word, in the order of the file.
func (b *Base) FormsOf(language, key string) []FormRow {
	if b.printed == nil {
		return nil
	}
	return b.printed()[formKey{language, key}]
}

// readForms reads all forms, which is put off until a text is to be repaired.
func (b *Base) readForms() map[formKey][]FormRow {
	all := map[formKey][]FormRow{}
	for row := range b.rows(forms) {
		r := b.record(forms, row)
		var f FormRow
		f.fields(&r)
		k := formKey{f.Language, f.Key}
		all[k] = append(all[k], f)
	}
	return all
}

// printedKinds are the kinds of the vocabulary whose words are printed as well.
var printedKinds = [...]Kind{Month, Weekday, HouseWord}

// Printed says whether the words of a kind are also forms to print.
func (k Kind) Printed() bool { return slices.Contains(printedKinds[:], k) }
