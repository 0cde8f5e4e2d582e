package checks

import (
	"slices"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/mention"
	"github.com/tanaqud/tanaqud/internal/timex"
)

// Caption claims the article's date from the dated photo of its own event.
var Caption = Check{
	Name:   "caption",
	Doc:    "The article's date, from the date in the caption of a photo of the same event.",
	Makes:  []string{"article.date"},
	Claims: captionClaims,
}

// likeness is how alike a caption has to be to one of the first paragraphs to
// be a photo of the same event: words of content in common, and how many in a
// hundred of the caption's they are.
type likeness struct{ words, percent int }

// The slip of a pen is a sign by itself that two dates are meant to be one.
var (
	ofAnyDates = likeness{3, 45}
	ofOneSlip  = likeness{2, 30}
)

const (
	headParagraphs = 4
	alikePercent   = 70 // of the letters of the shorter word
)

func captionClaims(m *mention.Set, out *claim.Set) {
	for _, d := range m.Dates {
		b := d.Block
		if b.Role != article.Caption || d.Day == 0 || d.Calendar != timex.Gregorian || !d.Exists() || b.Archive() || voiceOf(b, d.Start) != "" {
			continue
		}
		if toldAsOlder(m, d) {
			continue
		}
		if ofTheEvent(m, d) {
			out.Add(captionClaim(claim.Article, d))
		} else if told := eventDate(m); told != nil && !datedInText(m, d) && isSlipOf(m, d, told) {
			out.Add(captionClaim(newsEvent, d))
			out.Add(claim.Claim{
				Subject: newsEvent, Attribute: "date", Kind: "dateline", Value: captionDays(told),
				Basis: claim.Stated, At: told.Passage(), Move: moving(told),
			})
		}
	}
}

// newsEvent is the event that an article without a dateline dates in its lede.
var newsEvent = claim.Subject{Kind: "article", Key: "event"}

func captionClaim(subject claim.Subject, d *mention.Date) claim.Claim {
	return claim.Claim{
		Subject: subject, Attribute: "date", Kind: "caption", Value: captionDays(d),
		Basis: claim.Stated, At: d.Passage(), Move: moving(d),
	}
}

// ofTheEvent says whether the caption dates the article's own event. A photo
// may be older than the article; only one that shows what a story with a
// dateline tells is of the same day, and one whose date is the article's but
// for a slip. One from after the article is a slip whatever it shows.
func ofTheEvent(m *mention.Set, d *mention.Date) bool {
	stamp, ok := m.Published()
	if !ok {
		if m.Dateline == nil || m.Dateline.Date == nil || d.Year != 0 {
			return false
		}
		return isSlipOf(m, d, m.Dateline.Date) || sameEvent(m, d, ofAnyDates)
	}
	if stamp.Sort == mention.FromLede {
		return false
	}
	day, _, ok := m.Resolve(d)
	switch {
	case !ok || datedInText(m, d):
		return false
	case day > stamp.To+1:
		return true
	case stamp.Date == nil:
		return false
	case isSlipOf(m, d, stamp.Date):
		return true
	}
	return (stamp.Sort == mention.FromDateline || stamp.Sort == mention.FromBody) && sameEvent(m, d, ofAnyDates)
}

// eventDate is the day on which the first paragraphs set the news.
func eventDate(m *mention.Set) *mention.Date {
	for _, d := range m.Dates {
		b := d.Block
		if !opensArticle(m, b) || d.Day == 0 || d.Calendar != timex.Gregorian || !d.Exists() || b.Quoted(d.Start) {
			continue
		}
		if m.Dateline != nil && m.Dateline.Date == d {
			continue
		}
		return d
	}
	return nil
}

// datedInText says whether the text gives the caption's day as well.
func datedInText(m *mention.Set, caption *mention.Date) bool {
	day, _, ok := m.Resolve(caption)
	return ok && datedElsewhere(m, caption, day)
}

// toldAsOlder says whether the text counts back from the article's day to the
// caption's: "a month after the ferry went down".
func toldAsOlder(m *mention.Set, caption *mention.Date) bool {
	stamp, ok := m.Published()
	if !ok {
		return false
	}
	day, _, ok := m.Resolve(caption)
	return ok && day < stamp.From && m.CountsBack(stamp.From-day)
}

// isSlipOf says whether the caption's date is the told one but for one slip of
// the pen: in the month beside it, in one digit of the day, in the year. But
// for the first, which hardly happens by itself, the caption has to be alike
// to what is told.
func isSlipOf(m *mention.Set, caption, told *mention.Date) bool {
	sameYear := caption.Year == 0 || told.Year == 0 || caption.Year == told.Year
	apart := (caption.Month - told.Month + 12) % 12
	switch {
	case sameYear && caption.Day == told.Day && (apart == 1 || apart == 11):
		return true
	case sameYear && apart == 0 && oneDigit(caption.Day, told.Day), !sameYear && apart == 0 && caption.Day == told.Day:
		return sameEvent(m, caption, ofOneSlip)
	}
	return false
}

// oneDigit says whether two days differ in one digit.
func oneDigit(a, b int) bool { return a != b && (a%10 == b%10 || a/10 == b/10) }

func captionDays(d *mention.Date) claim.Days {
	if day, ok := d.Number(); ok {
		return claim.Day(day)
	}
	return claim.Days{Month: d.Month, Day: d.Day}
}

// datedElsewhere says whether the text outside the captions gives the same
// day: then the article tells itself that its event is older than its date.
func datedElsewhere(m *mention.Set, caption *mention.Date, day int) bool {
	for _, d := range m.Dates {
		if d.Block.Role == article.Caption || d.Block.Role == article.Metadata {
			continue
		}
		if other, _, ok := m.Resolve(d); ok && other == day {
			return true
		}
	}
	return false
}

// sameEvent says whether a paragraph at the head of the article tells what the
// caption tells: whether it shares most of the caption's words of content. A
// few shared names are not enough: the same people meet elsewhere too.
func sameEvent(m *mention.Set, d *mention.Date, want likeness) bool {
	words := contentWords(d.Block)
	shown := make([]bool, len(words)) // by headline or lede
	paragraphs := 0
	for _, b := range m.Blocks {
		switch b.Role {
		case article.Headline, article.Lede, article.Body:
		default:
			continue
		}
		if paragraphs++; paragraphs > headParagraphs {
			return false
		}
		told := contentWords(b)
		shared := 0
		for i, word := range words {
			if slices.ContainsFunc(told, func(other []rune) bool { return alike(word, other) }) {
				shared++
				shown[i] = shown[i] || paragraphs <= 2
			}
		}
		if want.met(shared, len(words)) {
			return true
		}
		if paragraphs == 2 && want.met(count(shown), len(words)) {
			return true
		}
	}
	return false
}

func (l likeness) met(shared, of int) bool {
	return shared >= l.words && shared*100 >= of*l.percent
}

func count(set []bool) (n int) {
	for _, in := range set {
		if in {
			n++
		}
	}
	return n
}

// saysNoEvent are the kinds of words that any caption of a place or a time may
// share with any story of there and then.
var saysNoEvent = knowledge.Kinds(
	knowledge.CommonWord, knowledge.Month, knowledge.Weekday, knowledge.Agency, knowledge.InCue,
)

// contentWords are the folded words of a block that say something of an event:
// no places, no times, no credit.
func contentWords(b *mention.Block) [][]rune {
	var words [][]rune
	for i := 0; i < len(b.Tokens); i++ {
		if p := b.PlaceAt(i); p != nil && p.Start == i && p.Kind != knowledge.Nationality {
			i = p.End - 1
			continue
		}
		if h, ok := b.At(i, knowledge.CaptionCue); ok && (b.Sign(h.End, ':', '/') || b.Sign(h.End-1, ':', '/') || b.Sign(i-1, '-', '(', '|')) {
			if len(words) > 0 {
				break // the credit follows
			}
			i = h.End - 1
			continue
		}
		if b.Has(i, knowledge.Agency) && b.Role == article.Caption {
			break // a credit too
		}
		if t := &b.Tokens[i]; t.Kind == language.Word && t.Letters >= 3 && !b.HasOneOf(i, saysNoEvent) {
			words = append(words, []rune(b.Folded(i)))
		}
	}
	return words
}

// alike says whether two words have most of their letters in common in one
// run: forms of one word in languages that inflect at both ends.
func alike(a, b []rune) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	need := max(3, (len(a)*alikePercent+99)/100)
	for start := 0; start+need <= len(a); start++ {
		for at := 0; at+need <= len(b); at++ {
			if slices.Equal(a[start:start+need], b[at:at+need]) {
				return true
			}
		}
	}
	return false
}
