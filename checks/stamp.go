package checks

import (
	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/mention"
	"github.com/tanaqud/tanaqud/internal/timex"
	"github.com/tanaqud/tanaqud/internal/weight"
)

// Stamp claims the article's own date as its head gives it.
var Stamp = Check{
	Name:   "stamp",
	Doc:    "The article's own date, as the dateline, a line of publication, the metadata or the body gives it.",
	Makes:  []string{"article.date"},
	Claims: stampClaims,
}

// stampNames are the sorts of stamps, as the table of weights names them.
var stampNames = map[mention.StampSort]string{
	mention.FromDateline:  "dateline",
	mention.FromPublished: "published",
	mention.FromMetadata:  "metadata",
	mention.FromBody:      "body",
	mention.FromLede:      "lede",
	mention.FromCaller:    "caller",
}

func stampClaims(m *mention.Set, out *claim.Set) {
	yearless(m, out)
	for i, s := range m.Stamps {
		if s.At.IsZero() {
			continue // the caller's date has no place to point at
		}
		kind := "dateline"
		if i > 0 { // compared with nothing, but heard in the verdict
			kind = "stamp"
		}
		counts := weight.Of(stampNames[s.Sort])
		if s.Inferred {
			counts = weight.Of("inferred-year")
		}
		c := claim.Claim{
			Subject: claim.Article, Attribute: "date", Kind: kind,
			Value: stampDays(s), Basis: claim.Stated, At: s.At, Weight: counts, Move: moving(s.Date),
		}
		if s.Sort == mention.FromLede {
			c.Marks = []string{"approximate"} // the day of the event may be long past
		}
		out.Add(c)
	}
}

// yearless claims the day of a dateline whose year nothing tells: captions can
// be compared with it all the same.
func yearless(m *mention.Set, out *claim.Set) {
	if len(m.Stamps) > 0 || m.Dateline == nil || m.Dateline.Date == nil {
		return
	}
	d := m.Dateline.Date
	if d.Year != 0 || d.Day == 0 || d.Calendar != timex.Gregorian || !d.Exists() {
		return
	}
	out.Add(claim.Claim{
		Subject: claim.Article, Attribute: "date", Kind: "dateline", Value: claim.Days{Month: d.Month, Day: d.Day},
		Basis: claim.Stated, At: d.Passage(), Move: moving(d),
	})
}

func stampDays(s *mention.Stamp) claim.Days {
	if s.From != s.To {
		d := claim.Days{From: s.From, To: s.To, Year: s.Year}
		if s.Date == nil {
			return d
		}
		if day, ok := s.Date.Number(); ok {
			d.As = claim.Day(day)
		}
		return d
	}
	d := claim.Day(s.From)
	d.Year = s.Year
	return d
}

// voiceOf keys the words of a quotation apart from the article's own.
func voiceOf(b *mention.Block, token int) string {
	if b.Quoted(token) || b.Role == article.Quote {
		return "quotation " + key(b, b.Sentence(token))
	}
	return ""
}
