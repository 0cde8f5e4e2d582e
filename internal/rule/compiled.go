package rule

import (
	"encoding/binary"
	"errors"
	"maps"
	"math"
	"slices"
	"sync"

	"github.com/tanaqud/tanaqud/rules"
)

// The compiled form of rules and wordings: numbers as varints, texts headed
// by their length, lists and maps headed by theirs. Opening it copies no text,
// which makes it some hundred times faster than the YAML.

// Standard are the rules that the program is built with, in the order of
// their ids. They are shared: do not change them.
func Standard() ([]*Rule, error) { return standard() }

var standard = sync.OnceValues(func() ([]*Rule, error) { return Open(rules.Compiled) })

// Compile makes the compiled form of rules.
func Compile(rules []*Rule) []byte {
	r := &record{writes: true}
	n := len(rules)
	r.number(&n)
	for _, rule := range rules {
		rule.fields(r)
	}
	return r.out
}

// Open reads what Compile made.
func Open(data string) ([]*Rule, error) {
	r := &record{in: data}
	rules := make([]*Rule, r.count(0))
	for i := range rules {
		rules[i] = &Rule{}
		rules[i].fields(r)
	}
	return rules, r.err()
}

// CompileWordings makes the compiled form of wordings.
func CompileWordings(spoken map[string]*Wording) []byte {
	r := &record{writes: true}
	n := len(spoken)
	r.number(&n)
	for _, code := range slices.Sorted(maps.Keys(spoken)) {
		spoken[code].fields(r)
	}
	return r.out
}

// OpenWordings reads what CompileWordings made.
func OpenWordings(data string) (map[string]*Wording, error) {
	r := &record{in: data}
	spoken := map[string]*Wording{}
	for range r.count(0) {
		w := &Wording{}
		w.fields(r)
		spoken[w.code] = w
	}
	return spoken, r.err()
}

// fields goes over all fields, for reading and for writing alike, so that the
// two cannot disagree.
func (r *Rule) fields(c *record) {
	c.text(&r.ID)
	c.text(&r.Family)
	c.texts((*map[string]string)(&r.Title))
	c.texts((*map[string]string)(&r.Why))
	c.text(&r.Attribute)
	c.list(&r.Args)
	c.number(&r.Tolerance)
	c.text(&r.Between[0])
	c.text(&r.Between[1])
	c.flag(&r.Strict)
	c.flag(&r.Alone)
	c.text(&r.When)
	c.list(&r.Innocent)
	c.list(&r.Yields)
	c.list(&r.Languages)
	severity := int(r.Severity)
	c.number(&severity)
	r.Severity = Severity(severity)
	c.fraction(&r.Confidence)
	c.text(&r.Blame)
	c.texts((*map[string]string)(&r.Message))
	c.texts((*map[string]string)(&r.Computation))
	if n := c.count(len(r.Fixes)); !c.writes {
		r.Fixes = make([]Fix, n)
	}
	for i := range r.Fixes {
		r.Fixes[i].fields(c)
	}
	c.text(&r.NoFix)
	c.list(&r.Examples.Flagged)
	c.list(&r.Examples.Passed)
}

func (f *Fix) fields(c *record) {
	c.text(&f.Replace)
	c.text(&f.With)
	c.texts((*map[string]string)(&f.Description))
}

func (w *Wording) fields(c *record) {
	c.text(&w.code)
	c.text(&w.name)
	c.text(&w.direction)
	c.text(&w.digits)
	c.text(&w.countryNames)
	c.list(&w.weekdays)
	c.list(&w.months)
	c.texts(&w.texts)
	c.texts(&w.counts)
}

// record reads or writes one value after another.
type record struct {
	writes bool
	out    []byte
	in     string
	broken bool
}

var errCutShort = errors.New("compiled rules are cut short")

func (c *record) err() error {
	if c.broken {
		return errCutShort
	}
	return nil
}

func (c *record) number(n *int) {
	if c.writes {
		c.out = binary.AppendUvarint(c.out, uint64(*n))
		return
	}
	*n = 0
	for shift := 0; ; shift += 7 {
		if len(c.in) == 0 || shift > 28 {
			c.broken, c.in, *n = true, "", 0
			return
		}
		b := c.in[0]
		c.in = c.in[1:]
		*n |= int(b&0x7f) << shift
		if b < 0x80 {
			return
		}
	}
}

// count is a number of items; no more are read than there are bytes left.
func (c *record) count(n int) int {
	c.number(&n)
	if !c.writes && n > len(c.in) {
		c.broken, c.in = true, ""
		return 0
	}
	return n
}

func (c *record) text(s *string) {
	n := c.count(len(*s))
	if c.writes {
		c.out = append(c.out, *s...)
		return
	}
	*s, c.in = c.in[:n], c.in[n:]
}

func (c *record) list(items *[]string) {
	if n := c.count(len(*items)); !c.writes && n > 0 {
		*items = make([]string, n)
	}
	for i := range *items {
		c.text(&(*items)[i])
	}
}

func (c *record) texts(m *map[string]string) {
	n := c.count(len(*m))
	if c.writes {
		for _, key := range slices.Sorted(maps.Keys(*m)) {
			value := (*m)[key]
			c.text(&key)
			c.text(&value)
		}
		return
	}
	if n > 0 {
		*m = make(map[string]string, n)
	}
	for range n {
		var key, value string
		c.text(&key)
		c.text(&value)
		(*m)[key] = value
	}
}

func (c *record) flag(b *bool) {
	n := 0
	if *b {
		n = 1
	}
	c.number(&n)
	*b = n == 1
}

// fraction is a share, to the thousandth.
func (c *record) fraction(x *float64) {
	n := int(math.Round(*x * 1000))
	c.number(&n)
	*x = float64(n) / 1000
}
