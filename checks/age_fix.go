package checks

import (
	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/mention"
	"github.com/tanaqud/tanaqud/internal/timex"
)

// reage writes another age.
func reage(age *mention.LifeFact, years int) claim.Edit {
	if age.Most > 0 {
		return nil // "in her sixties"
	}
	text, ok := printed(age.Block).Age(age.Start, age.End, age.Years, years)
	return replacing(age.Passage(), text, ok)
}

// reages are the edits by which an age becomes that of the birth: one of two
// where only the year of that is told, the likelier first.
func reages(age, birth *mention.LifeFact, low, high, day int) []claim.Arg {
	if low == high {
		return offer("rewritten", reage(age, low))
	}
	year, _, _ := language.Civil(birth.When.From.Day())
	if yearBefore(birth.When, low, day) == year {
		low, high = high, low
	}
	return append(offer("rewritten", reage(age, high)), offer("rewritten-else", reage(age, low))...)
}

// rebirth writes the year of birth of somebody who has the age on that day.
func rebirth(birth *mention.LifeFact, years, day int) claim.Edit {
	return relife(birth, yearBefore(birth.When, years, day))
}

// relife writes another year of a birth or a death, of which no weekday is told.
func relife(f *mention.LifeFact, year int) claim.Edit {
	old, _, _ := language.Civil(f.When.From.Day())
	if hasKind(f.Block, knowledge.Weekday, f.Start, f.End) {
		return nil
	}
	text, ok := printed(f.Block).Year(f.Start, f.End, old, year)
	return replacing(f.Passage(), text, ok)
}

// yearBefore is the year in which a birth lies that makes somebody so old on a
// day; of a birth of which the day is not told, the likelier of two.
func yearBefore(birth timex.Interval, years, day int) int {
	year, month, dom := language.Civil(day)
	_, m, d := language.Civil(birth.From.Day())
	if birth.To.Day()-birth.From.Day() > 31 {
		m, d = 7, 1 // about the middle of the year
	}
	if month < m || month == m && dom < d {
		year--
	}
	return year - years
}

// agesOf says whether the article gives an age of the person beside that one
// which lies between two numbers of years.
func agesOf(m *mention.Set, who, main string, age *mention.LifeFact, low, high int) bool {
	for _, f := range m.Lives {
		if f != age && f.Sort == mention.Age && personOf(f, main) == who && f.Most == 0 && f.Years >= low && f.Years <= high && !tellsOfPast(m, f) {
			return true
		}
	}
	return false
}

// tooYoung says whether the person does what no child does, for one born then.
func tooYoung(m *mention.Set, birth *mention.LifeFact, who, main string) bool {
	for _, act := range m.Lives {
		if act.Sort == mention.Act && act.Adult && personOf(act, main) == who && act.When.To.Day() < birth.When.From.Day()+youngest*365 && !ofAnother(m, act, who) {
			return true
		}
	}
	return false
}

// byAge is the edit of a birth, or of a death, that the age of the person asks
// for, where that makes room for the act.
func byAge(m *mention.Set, birth, death, act *mention.LifeFact, who, main string) claim.Edit {
	for _, age := range m.Lives {
		if age.Sort != mention.Age || age.Most > 0 || age.Loose || personOf(age, main) != who || tellsOfPast(m, age) {
			continue
		}
		if birth != nil {
			at, ok := dayOfAge(m, age, who, main)
			year, _, _ := language.Civil(act.When.To.Day())
			if born := yearBefore(birth.When, age.Years, at.day); ok && !at.least && born+youngest < year {
				return relife(birth, born)
			}
			continue
		}
		born := lifeOf(m, who, main, mention.Birth)
		if born == nil || !age.AtDeath {
			continue
		}
		year, _, _ := language.Civil(act.When.To.Day())
		first, _, _ := language.Civil(born.When.From.Day())
		if died := first + age.Years; died > year && !inFuture(m, died) {
			return relife(death, died)
		}
	}
	return nil
}

// inFuture says whether a year is behind that of the article.
func inFuture(m *mention.Set, year int) bool {
	stamp, dated := m.Published()
	if !dated {
		return false
	}
	now, _, _ := language.Civil(stamp.To)
	return year > now
}
