package lexis

import (
	"sync"
	"unicode/utf8"

	"github.com/tanaqud/tanaqud/internal/gazetteer"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
)

// Room is memory for the words of several texts, made at once: the blocks of
// an article are many and short, and to make room for each costs more than to
// fill it. The zero Room serves too.
type Room struct {
	space
	whole space // what was there before the first text
}

type space struct {
	tokens  []language.Token
	matches []gazetteer.Match
	numbers []int32
	kinds   []knowledge.KindSet
}

// rooms are those whose texts are done with.
var rooms sync.Pool

// mostKept is the room in tokens that is kept for another text: one for a
// whole book would never be filled again.
const mostKept = 1 << 15

// NewRoom is room for texts that hold about so many tokens in all; TokensIn
// estimates them.
func NewRoom(tokens int) *Room {
	r, ok := rooms.Get().(*Room)
	if !ok || len(r.whole.tokens) < tokens {
		r = &Room{whole: newSpace(max(tokens, leastRoom))}
	}
	r.space = space{
		tokens:  r.whole.tokens[:tokens:tokens],
		matches: r.whole.matches[: tokens/2 : tokens/2],
		numbers: r.whole.numbers[: 2*tokens : 2*tokens],
		kinds:   r.whole.kinds[: 2*tokens : 2*tokens],
	}
	clear(r.kinds) // the rest is written before it is read
	return r
}

func newSpace(tokens int) space {
	return space{
		tokens:  make([]language.Token, tokens),
		matches: make([]gazetteer.Match, tokens/2),
		numbers: make([]int32, 2*tokens),
		kinds:   make([]knowledge.KindSet, 2*tokens),
	}
}

// leastRoom is room for most articles, so that one serves for the next.
const leastRoom = 2048

// Release gives the room to another text. Nothing that was cut from it may be
// used any more.
func (r *Room) Release() {
	if len(r.whole.tokens) <= mostKept {
		rooms.Put(r)
	}
}

// TokensIn is about how many tokens a text has, rather too many: a word and
// its space are nine bytes in Arabic and six in English, signs are shorter.
func TokensIn(text string) int {
	if text != "" && text[0] < utf8.RuneSelf {
		return len(text)/5 + 2
	}
	return len(text)/8 + 2
}

func (r *Room) tokenize(text string) []language.Token {
	return keep(&r.tokens, language.Tokenize(text, r.tokens[:0]))
}

// take cuts n from the room.
func take[T any](room *[]T, n int) []T {
	if n > len(*room) {
		return make([]T, n)
	}
	taken := (*room)[:n:n]
	*room = (*room)[n:]
	return taken
}

// keep cuts off the room what was appended into it, unless that had to move.
func keep[T any](room *[]T, list []T) []T {
	if len(list) > len(*room) {
		return list
	}
	return take(room, len(list))
}
