package rule

// anotherVoice is the reading that two voices disagree, which is no
// contradiction of the article. It needs no mark: claims know their voice.
const anotherVoice = "another-voice"

// Readings are the innocent readings that a rule may name. All but
// another-voice are marks that the checks put on claims.
var Readings = [...]string{
	anotherVoice,        // one end is said by somebody else than the other
	"archive",           // an archive or file photo
	"quoted",            // stands in a quotation
	"attributed",        // somebody else's claim, without quotation marks
	"corrected",         // the article speaks of the mistake itself
	"negated",           // "not on Friday"
	"hypothetical",      // "if it were ..."
	"approximate",       // "about 80 years"
	"approximate-place", // "near", a town at the border
	"planned",           // has not happened yet
	"postponed",         // was to be held then or there
	"former",
	"late",
	"then", // "the then minister"
	"elect",
	"acting",
	"deputy",
	"spokesman",
	"relative",      // kin share a surname
	"history",       // a passage about the past
	"namesake",      // another place of that name
	"disputed",      // whose the place is, is disputed
	"virtual",       // held by video link
	"behalf",        // hosted for another, or together
	"other-event",   // the two speak of two events
	"other-edition", // the two speak of two editions of one event
	"old-style",     // the Julian calendar
	"hijri",         // counted in lunar years
	"fiscal",        // a fiscal year
	"official-year", // celebrated in another year than the day itself
	"brand",         // part of a title, a brand or an account's name
	"emphasis",      // repeated on purpose
	"list",
	"code",    // text of a program or markup that the article is about
	"partner", // an agency named as partner, or for one fact only
}
