package main

import (
	"strings"

	"github.com/xrash/smetrics"
)

// shortest is the length from which on a word can be recognised in spite of
// a slip.
const shortest = 3

// nearest finds the candidate that the word was probably meant to be; ok is
// false when none is near.
func nearest(word string, candidates []string) (best string, ok bool) {
	if len(word) < shortest {
		return "", false
	}
	limit := (len(word) + 2) / 3
	for _, c := range candidates {
		if d := distance(word, c); d <= limit {
			best, ok, limit = c, true, d-1
		}
	}
	return best, ok
}

// distance counts the slips between two words: a letter too many, missing,
// wrong; two swapped letters are two.
func distance(a, b string) int {
	return smetrics.WagnerFischer(strings.ToLower(a), strings.ToLower(b), 1, 1, 1)
}
