package mention

import (
	"strings"

	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
)

// Sex is what the words beside a name tell of its bearer.
type Sex uint8

// The sexes.
const (
	Untold Sex = iota
	Man
	Woman
)

// shortestInflected is the length in letters from which a verb that ends in ت
// is a woman's ("قالت"); "لفت" is not.
const shortestInflected = 4

// sexOf reads "Ms", "الباحثة", "قالت" right before a name.
func (b *Block) sexOf(n *Name) Sex {
	if n.Start == 0 {
		return Untold
	}
	if b.Tokens[n.Start].Script == language.Latin {
		return b.sexOfTitle(n.Start)
	}
	if h, ok := b.Ending(n.Start, knowledge.Title, longestFrame); ok && h.End-h.Start == 1 && b.definite(h.Start) && (h.Start == 0 || !b.definite(h.Start-1)) {
		return inflection(b.Word(h.End-1), "ة")
	}
	h, ok := b.Ending(n.Start, knowledge.SpeechVerb, longestFrame)
	if !ok || h.End-h.Start > 1 {
		return Untold
	}
	verb := []rune(b.Word(h.Start))[h.Letters:]
	present := verb[0] == 'ي' || verb[0] == 'ت' // inflected at its head
	if present || len(verb) < shortestInflected && verb[len(verb)-1] == 'ت' {
		return Untold
	}
	return inflection(string(verb), "ت")
}

func inflection(word, ofWoman string) Sex {
	if strings.HasSuffix(word, ofWoman) {
		return Woman
	}
	return Man
}

func (b *Block) sexOfTitle(start int) Sex {
	for at := start - 1; at >= max(0, start-2); at-- { // a stop may stand between: "Ms. Reid"
		switch h, _ := b.At(at, knowledge.OfficeCue); OfficeCue(h.Value) {
		case OfMan:
			return Man
		case OfWoman:
			return Woman
		}
	}
	return Untold
}
