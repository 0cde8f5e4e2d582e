package claim

// Set gathers the claims of one article. The zero Set is empty.
type Set struct{ list []*Claim }

// Add takes a claim in. A claim without a weight weighs 1.
func (s *Set) Add(c Claim) *Claim {
	if c.Weight == 0 {
		c.Weight = 1
	}
	s.list = append(s.list, &c)
	return &c
}

// All are the claims in the order in which they were added.
func (s *Set) All() []*Claim { return s.list }
