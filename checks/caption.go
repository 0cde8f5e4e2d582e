package checks

import (
	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/mention"
)

// Caption claims the article's date from the dated photo of its own event.
var Caption = Check{
	Name:   "caption",
	Doc:    "The article's date, from the date in the caption of a photo of the same event.",
	Makes:  []string{"article.date"},
	Claims: captionClaims,
}

// sharedWords is how many words of content a caption has to share with
// headline and lede to be a photo of their event.
const sharedWords = 3

func captionClaims(m *mention.Set, out *claim.Set) {
	stamp, ok := m.Published()
	if !ok {
		return
	}
	for _, d := range m.Dates {
		b := d.Block
		if b.Role != article.Caption || d.Day == 0 || d.Calendar != mention.Gregorian || b.Archive() || voiceOf(b, d.Start) != "" {
			continue
		}
		day, _, ok := m.Resolve(d)
		if !ok || datedElsewhere(m, d, day) {
			continue
		}
		// A photo may be older than the article; only one of its own event, in
		// a story that the place of the event heads, is of the same day.
		later := day > stamp.To+1
		if !later && (stamp.Sort != mention.FromDateline || !sameEvent(m, b)) {
			continue
		}
		out.Add(claim.Claim{
			Subject: claim.Article, Attribute: "date", Kind: "caption", Value: captionDays(d),
			Basis: claim.Stated, At: d.Passage(),
		})
	}
}

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

// sameEvent compares the words of content of a caption with those of headline
// and lede.
func sameEvent(m *mention.Set, caption *mention.Block) bool {
	told := map[uint64]bool{}
	for _, b := range m.Blocks {
		if b.Role == article.Headline || b.Role == article.Lede {
			for i := range b.Tokens {
				for _, hash := range contentHashes(b, i) {
					told[hash] = true
				}
			}
		}
	}
	shared := map[uint64]bool{}
	for i := range caption.Tokens {
		for _, hash := range contentHashes(caption, i) {
			if told[hash] {
				shared[caption.Tokens[i].Hash] = true
			}
		}
	}
	return len(shared) >= sharedWords
}

// contentHashes are the readings of a word that says something of an event.
func contentHashes(b *mention.Block, i int) []uint64 {
	t := &b.Tokens[i]
	if t.Kind != language.Word || t.Letters < 3 || b.Has(i, knowledge.CommonWord) || b.Has(i, knowledge.CaptionCue) ||
		b.Has(i, knowledge.Month) || b.Has(i, knowledge.Weekday) || b.Has(i, knowledge.Agency) {
		return nil
	}
	hashes := []uint64{t.Hash}
	for _, bare := range t.Bare {
		if bare.Hash == 0 {
			break
		}
		hashes = append(hashes, bare.Hash)
	}
	return hashes
}
