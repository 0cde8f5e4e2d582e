package knowledge

// BodyRow is an organisation that goes by its letters.
type BodyRow struct {
	Letters      string // all that it goes by, the usual ones first; see Variants
	Name, Arabic string
}

func (*BodyRow) table() table { return bodies }

func (o *BodyRow) fields(r *record) {
	r.text(&o.Letters)
	r.text(&o.Name)
	r.text(&o.Arabic)
}

// Body is that row of the bodies.
func (b *Base) Body(row int32) (o BodyRow) {
	r := b.record(bodies, row)
	o.fields(&r)
	return o
}

// Bodies is how many there are.
func (b *Base) Bodies() int32 { return b.rows(bodies) }
