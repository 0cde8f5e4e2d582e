package checks

import (
	"sort"
	"strconv"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/mention"
	"github.com/tanaqud/tanaqud/internal/timex"
	"github.com/tanaqud/tanaqud/internal/weight"
)

// LinkedDay claims the day of what happens, from the date right beside it and
// from another day that the text counts from it: "on 14 March, two days after
// the vote".
var LinkedDay = Check{
	Name:   "linked-day",
	Doc:    "The day of a happening, from the date beside its noun and from \"on 14 March, two days after the vote\".",
	Makes:  []string{"event.date"},
	Claims: linkedDayClaims,
}

// farDays is how far a link may be from the date of its noun. Further away
// another happening by that noun is meant.
const farDays = 40

func linkedDayClaims(m *mention.Set, out *claim.Set) {
	happenings := m.Happenings()
	if len(happenings) == 0 {
		return
	}
	dated := map[int][]*mention.Happening{}
	for _, h := range happenings {
		if h.Numbered || len(dated[h.Noun]) == mostOfNoun || voiceOf(h.Block, h.Start) != "" {
			continue
		}
		days, counts := happeningDays(m, h.Date, h.Weekday)
		if counts == 0 {
			continue
		}
		dated[h.Noun] = append(dated[h.Noun], h)
		at := dayPassage(h.Date, h.Weekday)
		out.Add(claim.Claim{
			Subject: happening(h), Attribute: "date", Kind: happeningKind(h), Value: days, Basis: claim.Stated, At: at, Weight: counts,
			Args: []claim.Arg{nounArg(h)}, Marks: saidMarks(m, h.Block, h.Start, nil),
		})
		if h.Date != nil && h.Weekday != nil { // each is a witness of its own
			out.Add(claim.Claim{
				Subject: happening(h), Attribute: "date", Kind: "event-weekday", Value: claim.Days{Weekdays: 1 << h.Weekday.Day, As: claim.Weekday(h.Weekday.Day)},
				Basis: claim.Stated, At: h.Weekday.Passage(), Weight: weight.Of("event-weekday"), Marks: saidMarks(m, h.Block, h.Start, nil),
			})
		}
	}
	links := fewOfEach(m.Links(happenings))
	for _, l := range links {
		linkClaim(m, l, links, happenings, dated[l.From.Noun], out)
	}
}

// mostOfNoun is how often the dates of one noun, and the links to it, are
// compared: no article tells more of one happening, but a file may hold
// anything.
const mostOfNoun = 50

// fewOfEach are the first of the links from each noun.
func fewOfEach(links []*mention.Link) (few []*mention.Link) {
	seen := map[int]int{}
	for _, l := range links {
		if seen[l.From.Noun]++; seen[l.From.Noun] <= mostOfNoun {
			few = append(few, l)
		}
	}
	return few
}

// happening is the subject of claims on what the noun names.
func happening(h *mention.Happening) claim.Subject {
	return claim.Subject{Kind: "event", Key: "happening " + strconv.Itoa(h.Noun)}
}

func happeningKind(h *mention.Happening) string {
	if h.Block.Role == article.Caption {
		return "event-caption"
	}
	return "event-date"
}

func nounArg(h *mention.Happening) claim.Arg {
	text := h.Passage().Text()
	return claim.Arg{Name: "event", Value: claim.Name{Key: strconv.Itoa(h.Noun), Shown: text}}
}

// dayPassage is where the date stands, or else the weekday.
func dayPassage(d *mention.Date, w *mention.Weekday) article.Passage {
	if d != nil {
		return d.Passage()
	}
	return w.Passage()
}

// happeningDays are the days that a date or, without one, a weekday means; 0
// as weight for none.
func happeningDays(m *mention.Set, d *mention.Date, w *mention.Weekday) (days claim.Days, counts float64) {
	switch {
	case d != nil:
		if day, inferred, ok := m.Resolve(d); ok {
			days = claim.Day(day)
			if inferred {
				days.As = claim.Days{Month: d.Month, Day: d.Day}
			}
			return days, weight.Of("event-date")
		}
		if d.Year == 0 && d.Calendar == timex.Gregorian && d.Exists() {
			return claim.Days{Month: d.Month, Day: d.Day}, weight.Of("event-date")
		}
	case w != nil && w.Shift == 0:
		return claim.Days{Weekdays: 1 << w.Day, As: claim.Weekday(w.Day)}, weight.Of("event-weekday")
	}
	return days, 0
}

// linkClaim claims the day of the noun, counted back from the day that the
// link is told of.
func linkClaim(m *mention.Set, l *mention.Link, links []*mention.Link, all, dated []*mention.Happening, out *claim.Set) {
	here, counts := happeningDays(m, l.Date, l.Weekday)
	if l.Approx || l.From.Numbered || counts == 0 || l.From.Long && l.Days > 0 || voiceOf(l.Block, l.Start) != "" {
		return // "two days after the summit" counts from its end
	}
	value, ok := moved(l, here)
	if !ok {
		return
	}
	var marks []string
	if !oneDay(m, dated) || far(m, value, dated) || another(l, dated) {
		marks = []string{"other-event"}
	}
	c := claim.Claim{
		Subject: happening(l.From), Attribute: "date", Kind: "linked-day", Value: value, Basis: claim.Computed,
		At: l.Passage(), Premises: []article.Passage{dayPassage(l.Date, l.Weekday)}, Weight: weight.Of("linked-day"),
		Args: []claim.Arg{
			nounArg(l.From), {Name: "days", Value: claim.Number(max(l.Days, -l.Days))},
			{Name: "from", Value: here}, {Name: "direction", Value: claim.Term(direction(l))},
		},
		Marks: saidMarks(m, l.Block, l.Start, marks),
	}
	subject := claim.Subject{Kind: "event", Key: "day " + key(l.Block, l.Start)}
	if h := toldOf(l, all); h != nil {
		subject = happening(h)
	}
	c.Args = append(c.Args, linkOffers(m, l, links, here, value, dated)...)
	c.Gap = &claim.Gap{To: subject, Low: l.Days - l.Leeway, High: l.Days + l.Leeway}
	out.Add(c)
	if subject.Key != "" && toldOf(l, all) == nil {
		out.Add(claim.Claim{
			Subject: subject, Attribute: "date", Kind: "event-date", Value: here, Basis: claim.Stated,
			At: dayPassage(l.Date, l.Weekday), Weight: counts,
		})
	}
}

// direction is the word for how the days were counted.
func direction(l *mention.Link) string {
	if l.Days < 0 {
		return "days-before"
	}
	return "days-after"
}

// toldOf is the happening whose date the link is told of: "the summit opened
// on 14 March, two days after the vote".
func toldOf(l *mention.Link, all []*mention.Happening) *mention.Happening {
	first := sort.Search(len(all), func(k int) bool { return all[k].Block.Index >= l.Block.Index })
	for _, h := range all[first:] {
		if h.Block != l.Block {
			break
		}
		if h != l.From && !h.Numbered && h.Date == l.Date && h.Weekday == l.Weekday && h.Noun != l.From.Noun {
			return h
		}
	}
	return nil
}

// moved is the days so many days before those of the link.
func moved(l *mention.Link, here claim.Days) (claim.Days, bool) {
	switch {
	case here.Single():
		d := claim.Day(here.From - l.Days)
		if l.Leeway > 0 {
			d = claim.Days{From: here.From - l.Days - l.Leeway, To: here.From - l.Days + l.Leeway}
		}
		if here.As != nil {
			_, month, day := language.Civil(here.From - l.Days)
			d.As = claim.Days{Month: month, Day: day}
		}
		return d, true
	case here.Weekdays != 0 && l.Leeway == 0:
		day := ((l.Weekday.Day-l.Days)%7 + 7) % 7
		return claim.Days{Weekdays: 1 << day, As: claim.Weekday(day)}, true
	case here.Month != 0 && l.Leeway == 0:
		_, month, day := language.Civil(language.DayNumber(2001, here.Month, here.Day-l.Days))
		if (here.Month <= 2) != (month <= 2) { // over a leap day, or none
			return here, false
		}
		return claim.Days{Month: month, Day: day}, true
	}
	return here, false
}

// oneDay says whether all that date the noun mean one day: then it surely
// names one happening.
func oneDay(m *mention.Set, dated []*mention.Happening) bool {
	for _, h := range dated[min(1, len(dated)):] {
		a, _ := happeningDays(m, dated[0].Date, dated[0].Weekday)
		b, _ := happeningDays(m, h.Date, h.Weekday)
		if !a.Fits(b, 0) {
			return false
		}
	}
	return true
}

// far says whether the link leads so far from the date of the noun that
// another happening is meant.
func far(m *mention.Set, value claim.Days, dated []*mention.Happening) bool {
	for _, h := range dated {
		d, _ := happeningDays(m, h.Date, h.Weekday)
		if d.Single() && value.Bounded() && !d.Fits(value, farDays) {
			return true
		}
	}
	return false
}

// another says whether one of the dated is named for the first time after the
// link, "a vote on 10 March": then it is not the one that the link means.
func another(l *mention.Link, dated []*mention.Happening) bool {
	for _, h := range dated {
		after := h.Block.Index > l.Block.Index || h.Block == l.Block && h.Start > l.Start
		if h.Indefinite && after && h.Date != nil && h.Date.End != h.Start {
			return true
		}
	}
	return false
}
