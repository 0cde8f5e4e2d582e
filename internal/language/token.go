// Package language cuts text into tokens and folds them to the form by which
// words are compared. What the words mean is data (rules/languages); nothing
// here belongs to one language, only to scripts.
package language

// Kind is the sort of a token.
type Kind uint8

// The kinds.
const (
	Word   Kind = iota + 1 // letters and their marks
	Number                 // digits of any script
	Punct                  // one sign
)

// Script is the script of a word.
type Script uint8

// The scripts that are told apart.
const (
	OtherScript Script = iota
	Latin
	Arabic
)

// Token is a word, a run of digits or a sign. Start and End are byte offsets
// in the text that was cut.
type Token struct {
	Start, End int32
	Hash       uint64 // of the folded form; equal words have equal hashes
	Value      int64  // of a Number
	Sign       rune   // of a Punct
	Digits     uint8  // of a Number: how many
	Kind       Kind
	Script     Script
	Capital    bool  // the first letter is an upper-case one
	Allcaps    bool  // at least two letters, all upper case
	Space      bool  // white space stands before it
	Letters    uint8 // of a Word: how many, 255 for more

	sum  uint64    // of a Word: its polynomial hash
	head [3]uint16 // of a Word in Arabic: the first folded letters
}
