package main

import (
	"io/fs"

	"github.com/tanaqud/tanaqud/internal/rule"
)

// compileRules makes the compiled forms of the rules and of the wording of all
// languages.
func compileRules(folder fs.FS) (rules, wording []byte, err error) {
	all, err := rule.Load(folder)
	if err != nil {
		return nil, nil, err
	}
	files, err := fs.Sub(folder, "wording")
	if err != nil {
		return nil, nil, err
	}
	spoken, err := rule.LoadWordings(files)
	if err != nil {
		return nil, nil, err
	}
	return rule.Compile(all), rule.CompileWordings(spoken), nil
}
