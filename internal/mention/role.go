package mention

func (s *Set) assignRoles() {}
func (s *Set) readStamps(day *int) {}
func (s *Set) readTime(b *Block) {}
