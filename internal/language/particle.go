package language

// Prefix is a reading of an Arabic word that takes its first letters for
// particles written together with it.
type Prefix struct {
	Hash    uint64 // of what remains; 0 ends the list
	Letters uint8  // how many letters are taken off
	Sort    uint8  // which particles: see Conjunction, Preposition
}

// The particles of Prefix.Sort.
const (
	Conjunction uint8 = 1 << iota // و ف
	Preposition                   // ب ك ل
)

// manyLetters is how many letters of a word are counted.
const manyLetters = 255

// Bare are the readings of an Arabic word with one-letter particles written on
// to it (و ف ب ك ل and their stacks). A remainder of fewer than two letters is
// no word.
func (t *Token) Bare() (readings [3]Prefix) {
	if t.Script != Arabic || t.Letters == manyLetters {
		return readings
	}
	n, at := 0, 0
	letters := int(t.Letters)
	put := func(hash uint64, taken int, sort uint8) {
		readings[n] = Prefix{Hash: mix(hash), Letters: uint8(taken), Sort: sort}
		n++
	}
	var sort uint8
	if c := t.head[0]; (c == 'و' || c == 'ف') && letters > 2 {
		sort, at = Conjunction, 1
		put(t.without(1), 1, sort)
	}
	if letters <= at+2 {
		return readings
	}
	switch t.head[at] {
	case 'ب', 'ك':
		put(t.without(at+1), at+1, sort|Preposition)
	case 'ل':
		put(t.without(at+1), at+1, sort|Preposition)
		if t.head[at+1] == 'ل' { // للأمم is ل + الأمم: the article's alef is not written
			put('ا'*powers[letters-at-1]+t.without(at+1), at+1, sort|Preposition)
		}
	}
	return readings
}

// without is the sum of the word without its first k letters, 1 or 2: a
// polynomial's head comes off by one subtraction.
func (t *Token) without(k int) uint64 {
	head := uint64(t.head[0])
	if k == 2 {
		head = head*base + uint64(t.head[1])
	}
	return t.sum - head*powers[int(t.Letters)-k]
}

// powers of the base of the polynomial.
var powers = func() (p [manyLetters]uint64) {
	p[0] = 1
	for i := 1; i < len(p); i++ {
		p[i] = p[i-1] * base
	}
	return p
}()
