package checks

import (
	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/claim"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/mention"
	"github.com/tanaqud/tanaqud/internal/timex"
)

// AgeBirth claims how old a person is: as the text says, as the birth has it,
// and as it says elsewhere.
var AgeBirth = Check{
	Name:   "age-birth",
	Doc:    "A person's age as it is said, against the birth and against another age said of the same person.",
	Makes:  []string{"person.age"},
	Claims: ageClaims,
}

// mostLives is how many facts of lives an article may tell; what tells more is a
// list of many people.
const mostLives = 200

func ageClaims(m *mention.Set, out *claim.Set) {
	if len(m.Lives) == 0 || len(m.Lives) > mostLives {
		return
	}
	main := mainPerson(m)
	for _, age := range m.Lives {
		if age.Sort != mention.Age || age.Block.Quoted(age.Start) || tellsOfPast(m, age) || age.BesideKin() {
			continue
		}
		who := personOf(age, main)
		if who == "" {
			continue
		}
		if birth := lifeOf(m, who, main, mention.Birth); birth != nil && birth != age {
			addAgeByBirth(m, age, birth, who, main, out)
		}
	}
	addTwoAges(m, out)
}

// personOf is whose fact it is: where its sentence names nobody, that of the
// person the article is about.
func personOf(f *mention.LifeFact, main string) string {
	if f.Back || f.Who == "" {
		return main
	}
	return f.Who
}

// mainPerson is the person that the article is about; where no name tells, but
// it tells of just one birth and at most one death, that one.
func mainPerson(m *mention.Set) string {
	if main := m.MainPerson(); main != "" {
		return main
	}
	births, deaths, ages := 0, 0, 0
	for _, f := range m.Lives {
		switch {
		case f.Who != "" && f.Sort != mention.Act:
			return ""
		case f.Sort == mention.Birth:
			births++
		case f.Sort == mention.Death:
			deaths++
		case f.Sort == mention.Age:
			ages++
		}
	}
	if births == 1 && deaths <= 1 && ages <= 1 {
		return "?"
	}
	return ""
}

// lifeOf is the only birth or death that the text tells of a person; nil for
// none, or where it tells two.
func lifeOf(m *mention.Set, who, main string, sort mention.LifeSort) *mention.LifeFact {
	var found *mention.LifeFact
	for _, f := range m.Lives {
		if f.Sort != sort || personOf(f, main) != who && !onlyLife(m, f) || f.Who == "" && !f.Late && !f.Opens && (f.BesideKin() || !onlyNamed(m, f.Block, who)) {
			continue
		}
		if found != nil && found.When != f.When {
			return nil
		}
		found = f
	}
	return found
}

// onlyNamed says whether a paragraph names nobody but the person: a fact in it
// that names none is of that one.
func onlyNamed(m *mention.Set, b *mention.Block, who string) bool {
	for _, n := range m.Names {
		if n.Block != b {
			continue
		}
		if other := m.PersonOf(n); other != "" && other != who {
			return false
		}
	}
	return true
}

// onlyLife says whether a fact that names nobody can only be of the one whose
// age the article tells: it tells of just one birth and one age.
func onlyLife(m *mention.Set, f *mention.LifeFact) bool {
	if f.Who != "" || f.Sort != mention.Birth || m.MainPerson() != "" {
		return false
	}
	births, ages := 0, 0
	for _, other := range m.Lives {
		switch other.Sort {
		case mention.Birth:
			births++
		case mention.Age:
			ages++
		}
	}
	return births == 1 && ages == 1
}

// tellsOfPast says whether the age is that of another time than now: "was 13
// when", a sentence with a date of its own.
func tellsOfPast(m *mention.Set, age *mention.LifeFact) bool {
	start, end := age.Block.SentenceBounds(age.Start)
	now, dated := todayOf(m)
	for _, t := range m.TimesOf(age.Block) {
		if t.Start < start || t.Start >= end || t.Type != timex.DateType || age.AtDeath || t.Start < age.End && t.End > age.Start {
			continue
		}
		if age.Now && t.Start > age.Start || bornThere(m, t) { // "Thornley, 84, who sculpted in 1960"
			continue
		}
		if age.Now && t.Relation != timex.Absolute && age.Block.TellsToday(t.End, age.Start) { // "Twelve years later the notes are a paper, and Holm, a 34-year-old"
			continue
		}
		if dated && t.Placed() && distant(t, now.day) {
			return true
		}
	}
	if age.Now {
		return false
	}
	return hasWhen(age.Block, age.End, min(end, age.End+3)) || age.Block.IsArabic(age.Start) && hasWhen(age.Block, max(start, age.Start-nearWhen), age.Start)
}

// nearWhen is how many tokens may stand between "when" and an age behind it.
const nearWhen = 12

// distant says whether a time lies more than a month from a day.
func distant(t *mention.Time, day int) bool {
	near := t.Nearest(timex.Moment(day) * 86400)
	return near.To.Day() < day-40 || near.From.Day() > day+40
}

// bornThere says whether a time is that of a birth or a death.
func bornThere(m *mention.Set, t *mention.Time) bool {
	for _, f := range m.Lives {
		if f.Sort <= mention.Death && f.Block == t.Block && f.Start == t.Start {
			return true
		}
	}
	return false
}

func addAgeByBirth(m *mention.Set, age, birth *mention.LifeFact, who, main string, out *claim.Set) {
	at, ok := dayOfAge(m, age, who, main)
	if !ok {
		return
	}
	day := at.day
	low, high := mention.AgeOn(birth.When, day)
	if at.least { // the article may be of any later day
		high = max(high, age.Years)
	}
	if low < 0 || high > 125 {
		return
	}
	subject := claim.Subject{Kind: "person", Key: who + "@" + key(age.Block, age.Start)}
	said := claim.Claim{
		Subject: subject, Attribute: "age", Kind: "age", Value: statedAge(age), Basis: claim.Stated, At: age.Passage(),
	}
	reckoned := claim.Claim{
		Subject: subject, Attribute: "age", Kind: "reckoned", Value: claim.Count{Low: low, High: high, Shown: low}, Basis: claim.Computed,
		At: birth.Passage(), Premises: at.premises, Args: []claim.Arg{{Name: "day", Value: claim.Day(day)}, {Name: "years", Value: claim.Number(low)}},
	}
	if !said.Value.Fits(reckoned.Value, 1) {
		said.Args = reages(age, birth, low, high, day)
		said.Weight, reckoned.Weight = doubt(agesOf(m, who, main, age, age.Years, age.Years) || tooYoung(m, birth, who, main), agesOf(m, who, main, age, low, high))
		if !agesOf(m, who, main, age, low-1, high+1) { // which another birth would contradict
			reckoned.Args = append(reckoned.Args, offer("rewritten", rebirth(birth, age.Years, day))...)
		}
	}
	out.Add(said)
	out.Add(reckoned)
}

func statedAge(age *mention.LifeFact) claim.Count {
	if age.Most > 0 {
		return claim.Count{Low: age.Years, High: age.Most, Shown: age.Years}
	}
	if age.Loose {
		return claim.Count{Low: age.Years - 2, High: age.Years + 2, Shown: age.Years}
	}
	return claim.Exactly(age.Years)
}

// today is the day of an article.
type today struct {
	day      int
	least    bool // it is of that day or of a later one
	premises []article.Passage
}

// todayOf is the day of the article; of one that tells none, the latest day of
// which it tells, before which it was not written.
func todayOf(m *mention.Set) (now today, ok bool) {
	if stamp, dated := m.Published(); dated {
		return today{day: stamp.From}, true
	}
	for _, t := range m.Times {
		if from := t.Past.From.Day(); past(t) && (!ok || from > now.day) {
			now, ok = today{day: from, least: true, premises: []article.Passage{t.Passage()}}, true
		}
	}
	return now, ok
}

// past says whether a sure day or month is told of what has been: no plan, no
// bound, and nobody else's words.
func past(t *mention.Time) bool {
	if t.Type != timex.DateType || t.Grain != timex.Day && t.Grain != timex.Month || t.Mod != timex.Plain || t.From != nil || t.To != nil || t.Calendar != timex.Gregorian || !t.Sure() {
		return false
	}
	b := t.Block
	if b.Quoted(t.Start) || b.Role != article.Body && b.Role != article.Lede {
		return false
	}
	start, end := b.SentenceBounds(t.Start)
	for i := max(start, t.Start-sentenceReach); i < min(end, t.End+sentenceReach); i++ {
		if b.Has(i, knowledge.SureFuture) || b.Has(i, knowledge.FutureCue) || b.Has(i, knowledge.PlanCue) {
			return false
		}
	}
	return true
}

// sentenceReach is how many tokens around a date may make it one of a plan.
const sentenceReach = 40

// dayOfAge is the day on which a person has the age: that of the death where it
// is told of it, or else the article's own.
func dayOfAge(m *mention.Set, age *mention.LifeFact, who, main string) (at today, ok bool) {
	death := lifeOf(m, who, main, mention.Death)
	switch {
	case death != nil && death.When.To.Day()-death.When.From.Day() <= 1:
		return today{day: death.When.From.Day(), premises: []article.Passage{death.Passage()}}, true
	case death != nil:
		return today{}, false
	}
	at, ok = todayOf(m)
	return at, ok && (!at.least || age.Now || !age.AtDeath && age.Block.IsArabic(age.Start))
}

// addTwoAges claims two ages of one person: that beside the first name with
// one, and that of "the 51-year-old", where nobody else in the article is about
// so old.
func addTwoAges(m *mention.Set, out *claim.Set) {
	for _, back := range m.Lives {
		if back.Sort != mention.Age || !back.Back || back.Block.Quoted(back.Start) {
			continue
		}
		var named *mention.LifeFact
		known, passed := false, false
		for _, f := range m.Lives {
			if f == back {
				passed = true
			}
			if f.Sort != mention.Age || f == back || f.Loose {
				continue
			}
			known = known || near(f.Years, back.Years)
			if named == nil && !passed && f.Who != "" && f.Now && !f.Back && !f.BesideKin() {
				named = f
			}
		}
		if named == nil || known {
			continue
		}
		subject := claim.Subject{Kind: "person", Key: named.Who + "@" + key(back.Block, back.Start)}
		out.Add(claim.Claim{
			Subject: subject, Attribute: "age", Kind: "age", Value: statedAge(named), Basis: claim.Stated, At: named.Passage(),
			Args: offer("rewritten", reage(named, back.Years)),
		})
		out.Add(claim.Claim{
			Subject: subject, Attribute: "age", Kind: "reckoned", Value: statedAge(back), Basis: claim.Stated, At: back.Passage(),
			Args: offer("rewritten", reage(back, named.Years)),
		})
	}
}

// near says whether two ages are a birthday apart at most.
func near(a, b int) bool { return a-b <= 1 && b-a <= 1 }
