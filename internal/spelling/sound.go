package spelling

import (
	"encoding/csv"
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/tanaqud/tanaqud/rules"
)

// longestSound is how many letters one sound is written with at most.
const longestSound = 4

// sounds is rules/knowledge/sounds.csv: which letters may write one sound.
type sounds struct {
	words, names alphabet
}

// alphabet is the rows that hold between two words, or between two names.
type alphabet struct {
	partners  [letterEnd]letterSet  // what may stand for a single letter
	exchanges [letterEnd][]exchange // of more letters than one, by the last letter of the first
}

// letterEnd is past the letters that the table may hold: Latin and Arabic.
const letterEnd = 0x700

// letterSet is letters of one script, a bit each.
type letterSet [4]uint64

func (s *letterSet) add(r rune)      { s[r>>6&3] |= 1 << (r & 63) }
func (s *letterSet) has(r rune) bool { return s[r>>6&3]>>(r&63)&1 != 0 }

// exchange is two spellings of one sound, of which one has several letters or
// a place of its own.
type exchange struct {
	a, b []rune
	at   place
}

// place is where in a word a spelling may stand.
type place uint8

const (
	anywhere place = iota
	start
	inner // not at the start
)

var places = map[string]place{"any": anywhere, "start": start, "inner": inner}

// soundTable is read once: it is some sixty lines.
var soundTable = sync.OnceValue(func() *sounds {
	s, err := readSounds(rules.Sounds)
	if err != nil {
		return &sounds{} // a test reads it
	}
	return s
})

func readSounds(file string) (*sounds, error) {
	r := csv.NewReader(strings.NewReader(file))
	r.Comment = '#'
	lines, err := r.ReadAll()
	if err != nil {
		return nil, err
	}
	s := &sounds{}
	for _, f := range lines[1:] {
		at, placed := places[f[2]]
		spellings := strings.Fields(f[3])
		switch between := f[1]; {
		case !placed, strings.ContainsFunc(f[3], func(r rune) bool { return r >= letterEnd }), between != "words" && between != "names" && between != "both":
			return nil, fmt.Errorf("sounds.csv: %s", strings.Join(f, ","))
		case between == "words":
			s.words.add(at, spellings)
		case between == "names":
			s.names.add(at, spellings)
		default:
			s.words.add(at, spellings)
			s.names.add(at, spellings)
		}
	}
	return s, nil
}

func (s *alphabet) add(at place, spellings []string) {
	for i, one := range spellings {
		a := []rune(one)
		for k, other := range spellings {
			b := []rune(other)
			last := a[len(a)-1]
			switch {
			case i == k:
			case len(a) == 1 && len(b) == 1 && at == anywhere:
				s.partners[last].add(b[0])
			default:
				s.exchanges[last] = append(s.exchanges[last], exchange{a, b, at})
			}
		}
	}
}

// same says whether the letters may stand for each other.
func (s *alphabet) same(a, b rune) bool {
	return a < letterEnd && a>>8 == b>>8 && s.partners[a].has(b) // of one script
}

// ending are the exchanges whose first spelling ends in that letter.
func (s *alphabet) ending(last rune) []exchange {
	if last >= letterEnd {
		return nil
	}
	return s.exchanges[last]
}

// ends says whether the two words end in the two spellings.
func (e *exchange) ends(x, y []rune) bool {
	i, j := len(x)-len(e.a), len(y)-len(e.b)
	switch {
	case i < 0 || j < 0 || y[len(y)-1] != e.b[len(e.b)-1]:
		return false
	case e.at == start && (i > 0 || j > 0), e.at == inner && (i == 0 || j == 0):
		return false
	}
	return slices.Equal(x[i:], e.a) && slices.Equal(y[j:], e.b)
}
