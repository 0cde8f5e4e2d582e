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

// PlaceEvent claims where the event of the headline takes place: as the
// headline or the deck has it, and as the text or a caption has it. Where the
// two agree, any event that the article tells of twice may be in two places.
var PlaceEvent = Check{
	Name:   "place-event",
	Doc:    "The place of one event where it is told first, as in the headline, and where it is told again.",
	Makes:  []string{"news.place"},
	Claims: placeEventClaims,
}

func placeEventClaims(m *mention.Set, out *claim.Set) {
	told, again := newsElsewhere(m)
	if again == nil {
		told, again = retoldElsewhere(m)
	}
	if again != nil {
		claimPlaces(told, again, out)
	}
}

// newsElsewhere is the event of the headline, or else of the lede, as told
// there and in the text; nil where the two agree.
func newsElsewhere(m *mention.Set) (told, again *mention.Frame) {
	head := headBlocks(m)
	if len(head) == 0 {
		return nil, nil
	}
	n := readNews(m, head)
	if n.told == nil {
		if n = readNews(m, ledeAfter(m, head)); n.told == nil {
			return nil, nil
		}
		n.strict = true
	}
	return n.told, n.elsewhere()
}

// news is the event that the first blocks tell.
type news struct {
	m     *mention.Set
	head  []*mention.Block
	told  *mention.Frame // nil where they place none
	words [][]rune       // of content

	strict bool // they are no headline, which tells nothing beside the news
}

func readNews(m *mention.Set, head []*mention.Block) *news {
	n := &news{m: m, head: head, told: toldPlace(head)}
	if n.told != nil {
		n.words = headWords(head)
	}
	return n
}

// ledeAfter is the first paragraph.
func ledeAfter(m *mention.Set, head []*mention.Block) []*mention.Block {
	for _, b := range m.Blocks[head[len(head)-1].Index+1:] {
		if b.Role == article.Lede || b.Role == article.Body {
			return []*mention.Block{b}
		}
	}
	return nil
}

// rest are the blocks of text behind those that tell the news.
func (n *news) rest() []*mention.Block {
	if len(n.head) == 0 {
		return nil
	}
	return n.m.Blocks[n.head[len(n.head)-1].Index+1:]
}

// elsewhere is where the text puts the same event, if that is another place;
// nil for none.
func (n *news) elsewhere() *mention.Frame {
	for _, b := range n.rest() {
		switch b.Role {
		case article.Lede, article.Body, article.Caption:
		default:
			continue
		}
		for _, f := range b.FramesOf() {
			if n.mayTell(f) && apart(n.told.Place, f.Place) && !namedIn(n.head, f.Place) && n.isOf(f) {
				return f
			}
		}
	}
	return nil
}

// toldPlace is the event that the head places somewhere; nil where it names
// two towns, since then the article may well tell of both.
func toldPlace(head []*mention.Block) *mention.Frame {
	var town *mention.Place
	for _, b := range head {
		for i := range b.Places {
			p := &b.Places[i]
			if p.Kind != knowledge.City {
				continue
			}
			if town != nil && town.Name() != p.Name() {
				return nil
			}
			town = p
		}
	}
	var told *mention.Frame
	for _, b := range head {
		for _, f := range b.FramesOf() {
			switch {
			case f.Place.Kind == knowledge.Region || f.Numbered || !f.Named():
			case f.Place.Kind == knowledge.City: // "Ghana to stage the cup in Accra"
				return f
			case told == nil:
				told = f
			}
		}
		if f := b.HeadlineFrame(); f != nil && told == nil {
			return f
		}
	}
	return told
}

func headWords(head []*mention.Block) (words [][]rune) {
	for _, b := range head {
		words = append(words, contentWords(b)...)
	}
	return words
}

// namedAgain says whether the text names the place too, or one in it or beside
// it: then it is of both places.
func (n *news) namedAgain(p *mention.Place) bool {
	for _, b := range n.rest() {
		switch b.Role {
		case article.Furniture, article.Metadata:
		default:
			if namedFrom(b, textStart(n.m, b), p) || inDatelineOf(n.m, b, p) {
				return true
			}
		}
	}
	return false
}

// inDatelineOf says whether the dateline in a block names the very place. A
// capital near it says nothing: reporters sit there.
func inDatelineOf(m *mention.Set, b *mention.Block, p *mention.Place) bool {
	for i := range b.Places {
		if other := &b.Places[i]; other.Start < textStart(m, b) && other.Kind == p.Kind && other.Name() == p.Name() {
			return true
		}
	}
	return false
}

// isRound says whether the text tells of some matches of the tournament of the
// head: those may be played in many towns.
func (n *news) isRound(f *mention.Frame) bool {
	start, end := f.Block.SentenceBounds(f.Place.Start)
	return n.told.Sort == mention.Series && f.Sort == mention.Part && !hasKind(f.Block, knowledge.WholeWord, start, end)
}

// lastMonth says whether a sentence tells of the last week, month or season:
// of no news.
func lastMonth(b *mention.Block, start, end int) bool {
	for i := start; i < end; i++ {
		h, ok := b.At(i, knowledge.ShiftWord)
		if !ok || h.Value >= 0 {
			continue
		}
		for _, at := range [...]int{i - 1, i + 1} {
			if b.HasOneOf(at, periodKinds) {
				return true
			}
		}
	}
	return false
}

var periodKinds = knowledge.Kinds(knowledge.UnitWord, knowledge.PeriodWord, knowledge.Season, knowledge.Month)

// otherYear says whether a sentence tells of another year than the article's:
// other editions are held elsewhere. Where the article tells no date, any bare
// year may be another one.
func (n *news) otherYear(b *mention.Block, start, end int) bool {
	year := 0
	if stamp, ok := n.m.Published(); ok {
		year, _, _ = language.Civil(stamp.From)
	}
	within := func(other *mention.Block, i int) bool { return other == b && start <= i && i < end }
	for _, y := range n.m.Years {
		if within(y.Block, y.Start) && (y.Relative() && y.Offset != 0 || !y.Relative() && y.Number != year) {
			return true
		}
	}
	for _, d := range n.m.Dates {
		if within(d.Block, d.Start) && d.Calendar == timex.Gregorian && d.Year != 0 && year != 0 && d.Year != year {
			return true
		}
	}
	return false
}

// timesNamed is in how many sentences of the article the place is named.
func (n *news) timesNamed(p *mention.Place) (times int) {
	for _, b := range n.m.Blocks {
		sentence := -1
		for i := range b.Places {
			other := &b.Places[i]
			if other.Kind != knowledge.Nationality && mayShare(p, other) && b.Sentence(other.Start) != sentence {
				times, sentence = times+1, b.Sentence(other.Start)
			}
		}
	}
	return times
}

// namedIn says whether the blocks name the place, or one in it or beside it.
func namedIn(blocks []*mention.Block, p *mention.Place) bool {
	return slices.ContainsFunc(blocks, func(b *mention.Block) bool { return namedFrom(b, 0, p) })
}

// namedFrom says whether a block names it at or behind a token.
func namedFrom(b *mention.Block, from int, p *mention.Place) bool {
	for i := range b.Places {
		if other := &b.Places[i]; other.Start >= from && other.Kind != knowledge.Nationality && mayShare(p, other) {
			return true
		}
	}
	return false
}

// textStart is where the text of a block begins: a dateline tells where the
// reporter sits.
func textStart(m *mention.Set, b *mention.Block) int {
	if m.Dateline != nil && m.Dateline.Block == b {
		return m.Dateline.End
	}
	return 0
}

// mayShare says whether one of two places may be the other, lie in it or beside it.
func mayShare(a, b *mention.Place) bool {
	switch {
	case a.Kind == knowledge.City && b.Kind == knowledge.City:
		return a.Name() == b.Name() || !farApart(a, b)
	case a.Kind != b.Kind && a.Kind != knowledge.Country && b.Kind != knowledge.Country: // a region may be that of the city
		return b.In && shareCountry(a, b)
	case a.Kind == knowledge.City:
		return false // its country is that of many cities
	}
	return shareCountry(a, b)
}

func shareCountry(a, b *mention.Place) bool {
	in := b.Anywhere()
	return slices.ContainsFunc(a.Anywhere(), func(code string) bool { return slices.Contains(in, code) })
}

// The words of content that two passages on one event share at least.
const (
	sharedByNews   = 2 // where both name it
	sharedByUntold = 3
)

// mayTell says whether the text may tell of the event of the head, by its sort.
func (n *news) mayTell(f *mention.Frame) bool {
	return n.told.Sort.MayBe(f.Sort) && f.Named() == n.told.Named() && !f.Numbered && (!f.Next() || n.told.Next()) && !n.isRound(f)
}

// isOf says whether the text tells of the event of the head: by the words that
// both have, and by nothing that tells the two apart. A slip stands alone: an
// article that names both places again mostly has a reason for it.
func (n *news) isOf(f *mention.Frame) bool {
	b := f.Block
	start, end := b.SentenceBounds(f.Place.Start)
	if b.Archive() || voiceOf(b, f.Place.Start) != "" || n.tellsApart(b, start, end) {
		return false
	}
	shared := sharedWords(b, start, end, n.words)
	if again := n.namedAgain(n.told.Place); again || n.strict {
		if b.Role != article.Caption && !f.Known || n.timesNamed(f.Place) != 1 {
			return false
		}
		return n.surelyIs(f) && (f.Held || shared >= sharedByNews)
	}
	lede := b == first(ledeAfter(n.m, n.head))
	switch {
	case !f.Named():
		return lede && shared >= sharedByUntold && f.Place.Kind == knowledge.City && n.told.Place.Kind == knowledge.City
	case f.Known:
		return f.Held || shared > 0
	}
	return shared >= sharedByNews && (lede || opensArticle(n.m, b))
}

// surelyIs says whether a noun of the same sort names the event, and not by its
// place: "the Kazan summit" is another one.
func (n *news) surelyIs(f *mention.Frame) bool {
	return f.Named() && !f.Verb && !f.NamedFor() && f.Sort == n.told.Sort && f.Sort != mention.Series &&
		f.Place.Kind == knowledge.City && n.told.Place.Kind == knowledge.City
}

func first(blocks []*mention.Block) *mention.Block {
	if len(blocks) == 0 {
		return nil
	}
	return blocks[0]
}

// tellsApart says whether a sentence tells of another event of the sort.
func (n *news) tellsApart(b *mention.Block, start, end int) bool {
	return hasKind(b, knowledge.ApartCue, start, end) || hasKind(b, knowledge.VirtualCue, start, end) ||
		n.otherYear(b, start, end) || lastMonth(b, start, end)
}

// apart says whether one event cannot be in both places: no town is the other's
// suburb, and no town lies in the country.
func apart(a, b *mention.Place) bool {
	if len(a.Countries()) == 0 || len(b.Countries()) == 0 {
		return false
	}
	switch shared := shareCountry(a, b); {
	case !shared && (!a.Famous() || !b.Famous()):
		return false
	case a.Kind == knowledge.City && b.Kind == knowledge.City:
		return farApart(a, b)
	case a.Kind == knowledge.Region || b.Kind == knowledge.Region:
		return false
	}
	return !shareCountry(a, b)
}

// How far apart, in kilometres, two towns of a country are none of one
// another's suburbs, by the people of the larger.
const (
	townReach = 25
	cityReach = 35
	hugeReach = 60
)

// farApart says whether two cities are surely two, and none a suburb of the
// other.
func farApart(a, b *mention.Place) bool {
	if a.Names(b.Row) || b.Names(a.Row) {
		return false
	}
	told := false
	for _, one := range a.Cities() {
		for _, two := range b.Cities() {
			km, ok := one.At.Kilometres(two.At)
			if ok && km <= suburbs(max(one.Population, two.Population)) {
				return false
			}
			told = told || ok
		}
	}
	return told
}

// suburbs is how far, in kilometres, those of a city of so many people may lie.
func suburbs(people int32) float64 {
	switch {
	case people >= 4_000_000:
		return hugeReach
	case people >= 1_000_000:
		return cityReach
	}
	return townReach
}

var newsPlace = claim.Subject{Kind: "news", Key: "place"}

func claimPlaces(told, f *mention.Frame, out *claim.Set) {
	for _, end := range [...]struct {
		frame *mention.Frame
		kind  string
	}{{told, "headline"}, {f, "text"}} {
		text := end.frame.Passage().Text()
		out.Add(claim.Claim{
			Subject: newsPlace, Attribute: "place", Kind: end.kind, Value: placeName(end.frame.Place), Basis: claim.Stated,
			At: end.frame.Place.Passage(), Premises: []article.Passage{end.frame.Passage()},
			Args: []claim.Arg{{Name: "event", Value: claim.Name{Key: text, Shown: text}}},
		})
	}
}
