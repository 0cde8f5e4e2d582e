// Package mention finds what an article speaks of: dates, people, places,
// summits, agencies, quotations. It knows nothing of contradictions.
package mention

import (
	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/lexis"
)

// Set is all that one article mentions. Every list is in the order of the
// text.
type Set struct {
	Article *article.Article
	Base    *knowledge.Base
	Blocks  []*Block

	Dates         []*Date
	Weekdays      []*Weekday
	Clocks        []*Clock
	Years         []*Year
	Anniversaries []*Anniversary
	Times         []*Time   // all expressions of time, reckoned from the article's date
	Dateline      *Dateline // nil when the article has none
	Posts         []*Post   // known people with an office
	Names         []*Name   // people by name
	Stamps        []*Stamp  // what the article says of its own date, the most trustworthy first
	Events        []*Event  // gatherings with what is said of their host, place and year
	Credits       []*Credit
	Locations     []*Location // cities with the country they are said to lie in
	Furniture     []*Furniture
	Residue       []*Residue
	Repeats       []*Repeat
	Lives         []*LifeFact
	Letters       []*Letters // names with the letters that stand for them

	people      *people
	respellings *respellings
	holdings    *[]*Holding
	room        *lexis.Room
	monthFirst  bool // "5/6/2024" is 6 May here
}

// Release lets the next article have the memory of this one's words: neither
// the set nor anything in it may be used any more.
func (s *Set) Release() { s.room.Release() }

// Read finds the mentions of an article. The day, if any, is the article's
// date where the article itself tells none.
func Read(a *article.Article, base *knowledge.Base, day *int) *Set {
	blocks, room := scan(a.Blocks, base)
	s := &Set{Article: a, Base: base, Blocks: blocks, room: room}
	events := newEvents(s)
	for _, b := range s.Blocks {
		s.readPlaces(b)
		s.readLocations(b)
		events.read(b)
		s.readTime(b)
		s.readPosts(b)
		s.readNames(b)
	}
	s.readOccasions()
	s.readAnchored()
	s.readMiswritten()
	s.settleOrder()
	s.readStamps(day)
	s.settleEditions()
	s.settleVenues()
	s.readTimes()
	s.readLives()
	for _, b := range s.Blocks {
		s.findAnniversaries(b) // "its independence" may be that of the dateline's country
	}
	s.readCredits()
	s.readLeftovers()
	s.readLetters()
	return s
}
