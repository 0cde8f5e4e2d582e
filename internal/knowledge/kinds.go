package knowledge

// KindSet is a set of kinds. The zero KindSet is empty.
type KindSet [3]uint64

// EveryKind is the set of all kinds.
var EveryKind = KindSet{^uint64(0), ^uint64(0), ^uint64(0)}

// Kinds is the set of the kinds.
func Kinds(kinds ...Kind) (s KindSet) {
	for _, k := range kinds {
		s.Add(k)
	}
	return s
}

// Add takes the kind in.
func (s *KindSet) Add(k Kind) { s[k>>6] |= 1 << (k & 63) }

// Has says whether the kind is in the set.
func (s *KindSet) Has(k Kind) bool { return s[k>>6]&(1<<(k&63)) != 0 }

// Meets says whether the sets have a kind in common.
func (s *KindSet) Meets(o *KindSet) bool { return s[0]&o[0]|s[1]&o[1]|s[2]&o[2] != 0 }

// With is the set and the other one together.
func (s KindSet) With(o KindSet) KindSet { return KindSet{s[0] | o[0], s[1] | o[1], s[2] | o[2]} }

// Without is the set less the kinds.
func (s KindSet) Without(kinds ...Kind) KindSet {
	o := Kinds(kinds...)
	return KindSet{s[0] &^ o[0], s[1] &^ o[1], s[2] &^ o[2]}
}

// A set has room for all kinds there are.
var _ [len(KindSet{})*64 - int(kinds)]struct{}
