package source

import "strconv"

// Error says why a document, or one record of it, could not be read, and what
// the reader of the message can do about it.
type Error struct {
	Path    string // as the user wrote it; "-" for standard input
	Line    int    // 1-based; 0 when the whole document is meant
	Problem string // what is wrong, in a clause
	Advice  string // what to do, in a clause
}

func (e *Error) Error() string {
	place := e.Path
	if e.Line > 0 {
		place += ":" + strconv.Itoa(e.Line)
	}
	if e.Advice == "" {
		return place + ": " + e.Problem
	}
	return place + ": " + e.Problem + "; " + e.Advice
}
