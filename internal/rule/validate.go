package rule

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"regexp"
	"slices"
	"unicode"
)

// verdictAttribute is compared by the verdict besides the rules.
const verdictAttribute = "article.date"

// Validate judges a set of rules as a whole, against the attributes that each
// check makes, by the check's name, and the folder of fixtures. The error
// holds every complaint.
func Validate(rules []*Rule, checks map[string][]string, fixtures fs.FS) error {
	v := &validation{ids: map[string]bool{}, made: map[string]bool{}, fixtures: fixtures}
	for _, attributes := range checks {
		for _, a := range attributes {
			v.made[a] = true
		}
	}
	used := map[string]bool{verdictAttribute: true}
	for _, r := range rules {
		if v.ids[r.ID] {
			v.complain(r, "two rules have this id")
		}
		v.ids[r.ID] = true
		used[r.Attribute] = true
	}
	for _, r := range rules {
		v.rule(r)
	}
	for _, check := range slices.Sorted(maps.Keys(checks)) {
		v.check(check, checks[check], used)
	}
	return errors.Join(v.complaints...)
}

type validation struct {
	ids        map[string]bool
	made       map[string]bool
	fixtures   fs.FS
	complaints []error
}

func (v *validation) complain(r *Rule, format string, args ...any) {
	v.complaints = append(v.complaints, fmt.Errorf("rule %s: %s", r.ID, fmt.Sprintf(format, args...)))
}

func (v *validation) check(name string, makes []string, used map[string]bool) {
	if len(makes) == 0 {
		v.complaints = append(v.complaints, fmt.Errorf("check %s: makes no attribute", name))
	}
	for _, a := range makes {
		if !used[a] {
			v.complaints = append(v.complaints, fmt.Errorf("check %s: no rule compares %s", name, a))
		}
	}
}

func (v *validation) rule(r *Rule) {
	v.documented(r)
	v.exemplified(r)
	v.proved(r)
	if !v.made[r.Attribute] {
		v.complain(r, "no check makes %s", r.Attribute)
	}
	for _, id := range r.Yields {
		if !v.ids[id] {
			v.complain(r, "yields to %s, which is no rule", id)
		}
	}
}

func (v *validation) documented(r *Rule) {
	for _, language := range Full {
		for _, part := range [...]struct {
			name string
			text Text
		}{{"title", r.Title}, {"why", r.Why}, {"message", r.Message}} {
			if part.text[language] == "" {
				v.complain(r, "no %s in %q", part.name, language)
			}
		}
	}
	if len(r.Fixes) == 0 && r.NoFix == "" {
		v.complain(r, "no fix, and no reason for none")
	}
}

func (v *validation) exemplified(r *Rule) {
	languages := r.Languages
	if len(languages) == 0 {
		languages = Full[:]
	}
	for _, language := range languages {
		if !written(r.Examples.Flagged, language) {
			v.complain(r, "no flagged example in %q", language)
		}
		if !written(r.Examples.Passed, language) {
			v.complain(r, "no passed example in %q", language)
		}
	}
}

func written(articles []string, language string) bool {
	return slices.ContainsFunc(articles, func(a string) bool { return (language == "ar") == arabic(a) })
}

// arabic says whether most letters of an example are Arabic.
func arabic(text string) bool {
	n := 0
	for _, r := range text {
		switch {
		case unicode.Is(unicode.Arabic, r):
			n++
		case unicode.IsLetter(r):
			n--
		}
	}
	return n > 0
}

// A line of a fixture that expects a finding, or wants silence at a place.
var expectation = regexp.MustCompile(`(?m)^\s*(?://|<!--) (want|ok) ([a-z0-9-]+)`)

// proved wants a fixture that expects a finding of the rule, and one that
// expects silence: of the rule, or altogether.
func (v *validation) proved(r *Rule) {
	flagged, silent := false, false
	err := fs.WalkDir(v.fixtures, r.ID, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := fs.ReadFile(v.fixtures, path)
		if err != nil {
			return err
		}
		expected := expectation.FindAllStringSubmatch(string(data), -1)
		silent = silent || len(expected) == 0
		for _, e := range expected {
			flagged = flagged || e[1] == "want" && e[2] == r.ID
			silent = silent || e[1] == "ok" && e[2] == r.ID
		}
		return nil
	})
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		v.complain(r, "fixtures: %v", err)
		return
	}
	if !flagged {
		v.complain(r, "no fixture in %s/ has a line // want %s", r.ID, r.ID)
	}
	if !silent {
		v.complain(r, "no fixture in %s/ is silent, or has a line // ok %s", r.ID, r.ID)
	}
}
