// Package rules is what the program knows, as data that people edit:
// languages/ (words), knowledge/ (facts) and *.yaml (rules), and the compiled
// forms of it, which the program embeds.
package rules

import _ "embed"

//go:generate go run ../internal/generate
//go:generate go run ../internal/docs ..

// Phrases is the gazetteer of all phrases of languages/ and knowledge/.
//
//go:embed generated/phrases.bin
var Phrases []byte

// Tables is the rows of knowledge/.
//
//go:embed generated/tables.bin
var Tables string

// Sounds is how letters stand for the sounds of foreign names.
//
//go:embed knowledge/sounds.csv
var Sounds string

// ZoneInfo is the IANA time zone data base as Go packs it, so that a finding
// does not hang on the one of the machine.
//
//go:embed knowledge/zoneinfo.zip
var ZoneInfo []byte

// Sources tells where the rows of each table of knowledge/ come from.
//
//go:embed knowledge/sources.yaml
var Sources []byte

// Compiled is the rules of *.yaml.
//
//go:embed generated/rules.bin
var Compiled string

// Wording is how the program speaks, of wording/.
//
//go:embed generated/wording.bin
var Wording string

// Weights is how far what an article says counts in a verdict: verdict/.
//
//go:embed verdict/weights.yaml
var Weights []byte
