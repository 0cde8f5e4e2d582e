package knowledge

// Offices is how many there are.
func (b *Base) Offices() int32 { return b.rows(offices) }

// OfficeOf finds the office of a country by its head, as "foreign minister"
// of France, or NoRow.
func (b *Base) OfficeOf(head, country int32) int32 {
	for row := range b.Offices() {
		r := b.Office(row)
		if r.Head == head && r.Country == country && country != NoRow {
			return row
		}
	}
	return NoRow
}

// Cities is how many there are.
func (b *Base) Cities() int32 { return b.rows(cities) }
