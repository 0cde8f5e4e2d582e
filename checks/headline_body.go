package checks

import (
	"slices"
	"sync"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/mention"
	"github.com/tanaqud/tanaqud/internal/timex"
)

// HeadlineBody claims when the event of the headline is: as the headline or the
// deck has it, and as the text has it.
var HeadlineBody = Check{
	Name:   "headline-body",
	Doc:    "The day, the weekday or the hour of the news, in the headline or deck and in the first paragraphs.",
	Makes:  []string{"news.time"},
	Claims: headlineBodyClaims,
}

const (
	deckTokens   = 36 // a longer block is no deck
	newsSpan     = 16 // days within which two dates may be of one event
	bodyBlocks   = 8  // how many paragraphs tell the news
	sharedInBody = 2  // words of content that tell one event
)

func headlineBodyClaims(m *mention.Set, out *claim.Set) {
	head := headBlocks(m)
	if len(head) == 0 {
		return
	}
	words := sync.OnceValue(func() (words [][]rune) { // few heads tell a time
		for _, b := range head {
			words = append(words, contentWords(b)...)
		}
		return words
	})
	for _, b := range head {
		for _, t := range m.TimesOf(b) {
			if publishes(m, t) {
				continue
			}
			for _, scale := range [...]newsScale{dayScale, weekdayScale, hourScale} {
				at, ok := scale.of(t)
				if ok && !several(m, head, at, scale) {
					addNews(m, b, t, at, scale, words(), out)
					break
				}
			}
		}
	}
}

// publishes says whether an expression is when the article was published, not
// when its news is: a line that begins with a full date is one of publication.
func publishes(m *mention.Set, t *mention.Time) bool {
	if d := t.Date(); d != nil && t.Start == 0 && d.Year != 0 && d.Day != 0 {
		return true
	}
	return slices.ContainsFunc(m.Stamps, func(s *mention.Stamp) bool { return s.At.Overlaps(t.Passage()) })
}

// several says whether the head tells another time of that kind: "on Friday and
// Saturday".
func several(m *mention.Set, head []*mention.Block, at int, scale newsScale) bool {
	for _, b := range head {
		for _, t := range m.TimesOf(b) {
			if other, ok := scale.of(t); ok && other != at {
				return true
			}
		}
	}
	return false
}

// headBlocks are the headline and the deck under it: a short block that ends
// without a full stop, before the text begins.
func headBlocks(m *mention.Set) (head []*mention.Block) {
	for _, b := range m.Blocks {
		switch {
		case b.Role == article.Headline:
			head = append(head, b)
		case b.Role == article.Metadata:
		case len(head) > 0 && len(head) < 3 && (b.Role == article.Body || b.Role == article.Lede) && len(b.Tokens) <= deckTokens && len(b.Tokens) > 3 && !stopped(b):
			return append(head, b)
		case len(head) > 0:
			return head
		}
	}
	return head
}

// stopped says whether a block ends like a sentence.
func stopped(b *mention.Block) bool {
	n := len(b.Tokens)
	return b.Sign(n-1, '.', '!', '?', ':') || b.Sign(n-2, '.', '!', '?')
}

// newsScale is what two times of one event may be told by.
type newsScale struct {
	name  string
	of    func(t *mention.Time) (at int, ok bool)
	apart func(a, b int) bool // two that may be of one event and differ
}

var (
	dayScale = newsScale{"day", dayOfYear, func(a, b int) bool {
		return a != b && a-b <= newsSpan && b-a <= newsSpan
	}}
	weekdayScale = newsScale{"weekday", weekdayOfTime, func(a, b int) bool { return a != b }}
	hourScale    = newsScale{"hour", minuteOfTime, func(a, b int) bool { return a-b >= 10 || b-a >= 10 }}
)

// dayOfYear is a day of a month, in the order of the days of a leap year; the
// year is of no concern within one event.
func dayOfYear(t *mention.Time) (int, bool) {
	d := t.Date()
	if t.Mod == timex.Since && t.From != nil && t.To == nil { // "from Thursday 5 June"
		return dayOfYear(&mention.Time{Timex: plain(t.From), Block: t.Block})
	}
	if d == nil || d.Day == 0 || d.Calendar != timex.Gregorian || !d.Exists() || !isPoint(t) {
		return 0, false
	}
	return language.DayNumber(someYear, d.Month, d.Day), true
}

// isPoint says whether the expression is no period and no bound of one.
func isPoint(t *mention.Time) bool {
	return t.From == nil && t.To == nil && t.Mod == timex.Plain && len(t.Amounts) == 0
}

// weekdayOfTime is the weekday that stands for a day without a date: not "last
// Monday", which is of another week.
func weekdayOfTime(t *mention.Time) (int, bool) {
	if !isPoint(t) {
		return 0, false
	}
	for i := t.Start; i < t.End; i++ { // "today, Wednesday", "Tuesday 9 July"
		if h, ok := t.Block.At(i, knowledge.Weekday); ok && t.Type != timex.SetType && !t.Block.Has(i+1, knowledge.ShiftWord) && !t.Block.Has(i-1, knowledge.ShiftWord) {
			return int(h.Value+6)%7 + 1, true
		}
	}
	return 0, false
}

// minuteOfTime is the time of day.
func minuteOfTime(t *mention.Time) (int, bool) {
	second, zone, _, ok := t.TimeOfDay()
	if !ok || !isPoint(t) || zone != nil && zone.Name != "" {
		return 0, false
	}
	return int(second) / 60, true
}

// addNews compares a time of the head with the one paragraph sentence that
// tells the same event and another time.
func addNews(m *mention.Set, b *mention.Block, t *mention.Time, at int, scale newsScale, words [][]rune, out *claim.Set) {
	if b.Quoted(t.Start) || putOff(b, 0, len(b.Tokens)) {
		return
	}
	told := sentenceOfNews(m, b, at, scale, words)
	if told == nil {
		return
	}
	subject := claim.Subject{Kind: "news", Key: key(b, t.Start)}
	for _, end := range [...]struct {
		t    *mention.Time
		kind string
	}{{t, "headline"}, {told, "text"}} {
		text := end.t.Passage().Text()
		value, _ := scale.of(end.t)
		out.Add(claim.Claim{
			Subject: subject, Attribute: "time", Kind: end.kind, Value: claim.Name{Key: scale.name + key(end.t.Block, value), Shown: text},
			Basis: claim.Stated, At: end.t.Passage(),
		})
	}
}

// sentenceOfNews is the time of the sentence of the text that shares most words
// of content with the head; nil where the text says the head's own time
// anywhere, or where two sentences of as much likeness tell two times.
func sentenceOfNews(m *mention.Set, head *mention.Block, at int, scale newsScale, words [][]rune) *mention.Time {
	var best *mention.Time
	most, blocks, tie := sharedInBody-1, 0, false
	if scale.name == "weekday" { // a weekday is soon that of something else
		most = sharedInBody
	}
	for _, b := range m.Blocks {
		if b.Index <= head.Index || b.Role != article.Body && b.Role != article.Lede || scale.name != "hour" && isHead(m, b) {
			continue
		}
		blocks++
		for _, t := range m.TimesOf(b) {
			if inDateline(m, t) {
				continue
			}
			if confirms(t, at, scale, words) {
				return nil
			}
			other, ok := scale.of(t)
			if !ok || blocks > bodyBlocks || !scale.apart(at, other) || b.Quoted(t.Start) || voiceOf(b, t.Start) != "" {
				continue
			}
			start, end := b.SentenceBounds(t.Start)
			if putOff(b, start, end) || toldBefore(m, b, t, start) {
				continue
			}
			switch shared := sharedWords(b, start, end, words); {
			case scale.name == "weekday" && (blocks > 1 || t.Date() == nil && !t.Block.Has(t.Start, knowledge.DayWord)): // bare weekdays are of many things
			case shared > most:
				best, most, tie = t, shared, false
			case shared == most && best != nil:
				if value, _ := scale.of(best); value != other && best.Block != b {
					tie = true
				}
			}
		}
	}
	if tie {
		return nil
	}
	return best
}

// inDateline says whether the expression is the date at the head of the story:
// when it is told, not when it happens.
func inDateline(m *mention.Set, t *mention.Time) bool {
	return m.Dateline != nil && m.Dateline.Block == t.Block && t.Start < m.Dateline.End
}

// isHead says whether a block is the deck.
func isHead(m *mention.Set, b *mention.Block) bool {
	return slices.Contains(headBlocks(m), b)
}

// confirms says whether the text says the head's time too, or a period that
// holds it.
func confirms(t *mention.Time, at int, scale newsScale, words [][]rune) bool {
	for _, end := range [...]*timex.Timex{t.Timex, t.From, t.To} {
		if end == nil {
			continue
		}
		if value, ok := scale.of(&mention.Time{Timex: plain(end), Block: t.Block}); ok && value == at {
			return true
		}
		if scale.name == "weekday" && end.Date() != nil && end.Placed() && isoWeekdayOf(end) == at && tellsNews(t, words) {
			return true
		}
	}
	if t.From == nil || t.To == nil || scale.name != "day" {
		return false
	}
	from, ok1 := dayOfYear(&mention.Time{Timex: plain(t.From), Block: t.Block})
	to, ok2 := dayOfYear(&mention.Time{Timex: plain(t.To), Block: t.Block})
	return ok1 && ok2 && from <= at && at <= to
}

// tellsNews says whether the sentence of an expression tells what the head
// tells: a date elsewhere may fall on any weekday.
func tellsNews(t *mention.Time, words [][]rune) bool {
	start, end := t.Block.SentenceBounds(t.Start)
	return sharedWords(t.Block, start, end, words) >= sharedInBody
}

// plain is an expression without what bounds it.
func plain(x *timex.Timex) *timex.Timex {
	c := *x
	c.Mod, c.From, c.To, c.Amounts = timex.Plain, nil, nil, nil
	return &c
}

func isoWeekdayOf(x *timex.Timex) int {
	if w := language.WeekdayOf(x.Future.From.Day()); w != 0 {
		return w
	}
	return 7
}

// putOff says whether words between tokens tell that something was put off or
// brought forward: then two dates are the news.
func putOff(b *mention.Block, start, end int) bool {
	return hasKind(b, knowledge.MoveVerb, start, end) || hasKind(b, knowledge.PostponedCue, start, end)
}

// toldBefore says whether a time of day is the second of its sentence: the
// first is that of the event.
func toldBefore(m *mention.Set, b *mention.Block, t *mention.Time, start int) bool {
	for _, other := range m.TimesOf(b) {
		if other.Start >= t.Start {
			return false
		}
		if inDateline(m, other) {
			continue
		}
		if other.Start >= start && (other.Date() != nil) == (t.Date() != nil) && other.Type == t.Type {
			return true
		}
	}
	return false
}

// sharedWords is how many words of content of a sentence the head has too.
func sharedWords(b *mention.Block, start, end int, words [][]rune) (n int) {
	for i := start; i < end; i++ {
		tok := &b.Tokens[i]
		if tok.Kind != language.Word || tok.Letters < 3 || b.HasOneOf(i, saysNoEvent) || b.HasOneOf(i, timeKinds) {
			continue
		}
		word := []rune(b.Folded(i))
		if slices.ContainsFunc(words, func(other []rune) bool { return alike(word, other) }) {
			n++
		}
	}
	return n
}

// timeKinds are the kinds of words that only tell a time.
var timeKinds = knowledge.Kinds(knowledge.DayPart, knowledge.UnitWord, knowledge.YearNoun, knowledge.ShiftWord, knowledge.DayWord, knowledge.DayNoun, knowledge.SpeechVerb)
