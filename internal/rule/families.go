package rule

// Families are the sorts of contradictions that the program knows to name.
var Families = [...]string{
	"time.dateline-caption", "time.weekday-date", "time.weekday-dateline", "time.headline-body",
	"time.impossible", "time.dual-month", "time.hijri-gregorian", "time.range", "time.duration",
	"time.anniversary", "time.relative-year", "time.tense", "time.age-birth", "time.lifespan",
	"time.timezone", "time.office-term", "time.sequence",
	"place.host-venue", "place.city-country", "place.event", "place.summit-host",
	"name.spelling", "name.office-two-persons", "name.person-two-offices", "name.acronym",
	"num.toll", "num.total", "num.percent-sum", "num.change", "num.direction", "num.conversion",
	"num.list-count", "num.word-digit", "num.ratio", "num.vote", "num.rank",
	"src.agency", "src.quote-speaker", "src.quote-text",
	"pol.negation", "pol.status",
	"left.chrome", "left.residue",
}
