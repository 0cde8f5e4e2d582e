package timeline

import (
	"cmp"
	"math"
	"slices"
	"sort"
	"strings"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/engine"
	"github.com/tanaqud/tanaqud/internal/mention"
)

// contradict ties the findings on time to the marks at their ends. An end
// that is no mark, such as a holder of an office, becomes one if it says a
// time.
func (t *Timeline) contradict(findings []engine.Finding, set *mention.Set) {
	read := t.Marks
	added := map[article.Passage]int{}
	for i := range findings {
		f := &findings[i]
		if !ofTime(f) {
			continue
		}
		c := Contradiction{Finding: f, Blame: -1}
		for end, e := range f.Evidence {
			if e.Value == nil {
				continue // a premise
			}
			mark, ok := markAt(read, e.At)
			if !ok {
				if mark, ok = t.addEnd(e, added, set); !ok {
					continue
				}
			}
			if slices.Contains(c.Marks, mark) {
				continue
			}
			if end == f.Blame {
				c.Blame = len(c.Marks)
			}
			c.Marks = append(c.Marks, mark)
		}
		if len(c.Marks) == 0 { // "25:40": of no time that there is
			first := f.Evidence[max(0, f.Blame)]
			k := Mark{Kind: OfTerm, Type: Time, Precision: ToDay, Relation: Absolute, Value: "XXXX-XX-XX"}
			c.Marks = []int{t.end(k, first.At, added, set)}
		}
		for _, mark := range c.Marks {
			t.Marks[mark].Findings = append(t.Marks[mark].Findings, len(t.Contradictions))
		}
		t.Contradictions = append(t.Contradictions, c)
	}
}

func ofTime(f *engine.Finding) bool {
	return strings.HasPrefix(f.Rule.Family, "time.") || slices.ContainsFunc(f.Evidence, func(e engine.Evidence) bool {
		_, ok := e.Value.(claim.Days)
		return ok
	})
}

// markAt is the mark that shares most with the passage. The marks are in the
// order of the text.
func markAt(marks []Mark, p article.Passage) (int, bool) {
	from := sort.Search(len(marks), func(i int) bool { return comparePlaces(marks[i].At, p) >= 0 })
	best, most := -1, 0
	for i := max(0, from-2); i < len(marks); i++ { // one that begins before the passage may reach into it
		if marks[i].At.Block == p.Block && marks[i].At.Span.Start >= p.Span.End {
			break
		}
		if !marks[i].At.Overlaps(p) {
			if i > from {
				break
			}
			continue
		}
		shared := min(marks[i].At.Span.End, p.Span.End) - max(marks[i].At.Span.Start, p.Span.Start)
		if shared > most || shared == most && marks[i].At.Span.Len() < marks[best].At.Span.Len() {
			best, most = i, shared
		}
	}
	return best, best >= 0
}

// addEnd makes a mark of an end that says when something holds, unless an
// earlier finding has made it.
func (t *Timeline) addEnd(e engine.Evidence, added map[article.Passage]int, set *mention.Set) (int, bool) {
	d, ok := e.Value.(claim.Days)
	if said, ok := d.As.(claim.Days); ok { // without the leeway that a rule gives it
		d = said
	}
	if !ok || !d.Bounded() || d.From <= math.MinInt32 && d.To >= math.MaxInt32 {
		return 0, false
	}
	k := Mark{Kind: OfTerm, Type: Duration, Precision: ToDay, Relation: FromMention, Placed: true}
	switch {
	case d.To >= math.MaxInt32:
		k.Interval, k.Open = days(d.From, d.From), NoEnd
		k.Value = isoDay(d.From) + "/.."
	case d.From <= math.MinInt32:
		k.Interval, k.Open = days(d.To, d.To), NoStart
		k.Value = "../" + isoDay(d.To)
	default:
		k.Interval = days(d.From, d.To)
		k.Value = isoDays(k.Interval)
		if d.Single() {
			k.Type = Date
		}
	}
	return t.end(k, e.At, added, set), true
}

// end adds the mark of an end, once for a passage.
func (t *Timeline) end(k Mark, at article.Passage, added map[article.Passage]int, set *mention.Set) int {
	if mark, ok := added[at]; ok {
		return mark
	}
	k.At = at
	k.block, k.token = tokenAt(set, at)
	added[at] = len(t.Marks)
	t.Marks = append(t.Marks, k)
	return len(t.Marks) - 1
}

// tokenAt is where a passage begins among the tokens of its block.
func tokenAt(set *mention.Set, p article.Passage) (*mention.Block, int) {
	if set == nil {
		return nil, 0
	}
	for _, b := range set.Blocks {
		if b.Block != p.Block {
			continue
		}
		token := sort.Search(len(b.Tokens), func(i int) bool { return int(b.Tokens[i].End) > p.Span.Start })
		if token < len(b.Tokens) {
			return b, token
		}
	}
	return nil, 0
}

func comparePlaces(a, b article.Passage) int {
	return cmp.Or(
		cmp.Compare(a.Block.Source.Field, b.Block.Source.Field),
		cmp.Compare(a.Decoded().Start, b.Decoded().Start),
		cmp.Compare(a.Decoded().End, b.Decoded().End),
	)
}
