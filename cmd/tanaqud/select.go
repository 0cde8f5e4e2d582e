package main

import (
	"path"
	"slices"

	"github.com/urfave/cli/v2"

	"github.com/tanaqud/tanaqud/internal/rule"
)

// chosenRules are the rules that --enable and --disable leave.
func chosenRules(c *cli.Context) ([]*rule.Rule, error) {
	rules, err := rule.Standard()
	if err != nil {
		return nil, err
	}
	enabled, err := matching(rules, enableName, c.StringSlice(enableName))
	if err != nil {
		return nil, err
	}
	disabled, err := matching(rules, disableName, c.StringSlice(disableName))
	if err != nil {
		return nil, err
	}
	var left []*rule.Rule
	for _, r := range rules {
		if (len(enabled) == 0 || enabled[r]) && !disabled[r] {
			left = append(left, r)
		}
	}
	return left, nil
}

// ruleSet is a set of rules.
type ruleSet map[*rule.Rule]bool

// matching are the rules that one of the globs means. A glob that means none
// is a slip.
func matching(rules []*rule.Rule, flag string, globs []string) (ruleSet, error) {
	found := ruleSet{}
	for _, glob := range globs {
		known := false
		for _, r := range rules {
			byID, err := path.Match(glob, r.ID)
			if err != nil {
				return nil, usagef("--%s %s: not a glob. Write * for any letters, ? for one", flag, glob)
			}
			if byFamily, _ := path.Match(glob, r.Family); byID || byFamily {
				found[r], known = true, true
			}
		}
		if known {
			continue
		}
		if near, ok := nearest(glob, ruleNames(rules)); ok {
			return nil, usagef("--%s %s: no such rule. Did you mean %s?", flag, glob, near)
		}
		return nil, usagef("--%s %s: no such rule. See tanaqud rules", flag, glob)
	}
	return found, nil
}

// ruleNames are the ids of the rules and their families.
func ruleNames(rules []*rule.Rule) []string {
	var names []string
	for _, r := range rules {
		names = append(names, r.ID)
		if r.Family != r.ID && !slices.Contains(names, r.Family) {
			names = append(names, r.Family)
		}
	}
	return names
}
