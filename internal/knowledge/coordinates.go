package knowledge

import "math"

// Coordinates are where a place lies, to a hundredth of a degree; 0 where the
// tables do not tell.
type Coordinates int32

// The hundredths of a degree in a turn, and in a half and a quarter of one.
const (
	turn    = 36_000
	half    = turn / 2
	quarter = turn / 4
)

// CoordinatesAt are those that many degrees north of the equator and east of
// Greenwich.
func CoordinatesAt(north, east float64) Coordinates {
	return Coordinates((int32(math.Round(north*100))+quarter)*turn + int32(math.Round(east*100)) + half)
}

// degrees are those north and east.
func (c Coordinates) degrees() (north, east float64) {
	return float64(c/turn-quarter) / 100, float64(c%turn-half) / 100
}

// kmPerDegree is how far a degree of a great circle is.
const kmPerDegree = 111.2

// Kilometres is how far apart two places lie, near enough for towns of one
// country; ok is false where the tables do not tell.
func (c Coordinates) Kilometres(to Coordinates) (km float64, ok bool) {
	if c == 0 || to == 0 {
		return 0, false
	}
	north, east := c.degrees()
	toNorth, toEast := to.degrees()
	across := math.Abs(math.Remainder(east-toEast, 360)) * math.Cos((north+toNorth)/2*math.Pi/180)
	return kmPerDegree * math.Hypot(north-toNorth, across), true
}
