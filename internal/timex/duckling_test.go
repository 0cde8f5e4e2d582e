package timex_test

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/tanaqud/tanaqud/internal/timex"
)

// ducklingNow is the time at which duckling reads its examples.
var ducklingNow = time.Date(2013, 2, 12, 4, 30, 0, 0, time.UTC)

func TestDuckling(t *testing.T) {
	for _, lang := range []struct {
		name, file string
		want       float64
	}{{"Arabic", "Time/AR/Corpus.hs", 0.95}, {"English", "Time/EN/Corpus.hs", 0.90}} {
		t.Run(lang.name, func(t *testing.T) {
			judge(t, readDuckling(t, lang.name, lang.file), lang.want)
		})
	}
}

// readDuckling reads the examples of a language; rows that are no values but
// scraps of the code around them are none.
func readDuckling(t *testing.T, lang, file string) (cases []spec) {
	f, err := os.Open(filepath.Join(specsDir, "duckling/examples.jsonl"))
	if err != nil {
		t.Skipf("the peers' suites are not here: %v", err)
	}
	defer f.Close()
	for lines := bufio.NewScanner(f); lines.Scan(); {
		var row struct{ File, Value, Text string }
		if err := json.Unmarshal(lines.Bytes(), &row); err != nil {
			t.Fatal(err)
		}
		if value, ok := ducklingValue(row.Value); ok && row.File == file {
			cases = append(cases, spec{suite: "duckling", lang: lang, input: row.Text, text: row.Text, now: ducklingNow, duck: value})
		}
	}
	return cases
}

// duck is a value of duckling: a moment or the two ends of an interval, told to
// a grain.
type duck struct {
	kind     string
	from, to timex.Moment
	grain    timex.Moment
}

var (
	ducklingKind   = regexp.MustCompile(`^\(datetime(Holiday|IntervalHoliday|Interval|OpenInterval (?:After|Before)|) .*\) (Second|Minute|Hour|Day|Week|Month|Quarter|Year)\b`)
	ducklingMoment = regexp.MustCompile(`\((\d+), (\d+), (\d+), (\d+), (\d+), (\d+)\)`)
	grains         = map[string]timex.Moment{"Second": 1, "Minute": 60, "Hour": 3600, "Day": 86400, "Week": 7 * 86400, "Month": 31 * 86400, "Quarter": 92 * 86400, "Year": 366 * 86400}
)

func ducklingValue(s string) (*duck, bool) {
	kind := ducklingKind.FindStringSubmatch(s)
	if kind == nil {
		return nil, false
	}
	var at []timex.Moment
	for _, m := range ducklingMoment.FindAllStringSubmatch(s, -1) {
		var n [6]int
		for k := range n {
			n[k], _ = strconv.Atoi(m[k+1])
		}
		at = append(at, timex.Moment(time.Date(n[0], time.Month(n[1]), n[2], n[3], n[4], n[5], 0, time.UTC).Unix()))
	}
	d := &duck{kind: kind[1], grain: grains[kind[2]]}
	switch {
	case strings.HasPrefix(d.kind, "Interval") && len(at) == 2:
		d.from, d.to = at[0], at[1]
	case !strings.HasPrefix(d.kind, "Interval") && len(at) == 1:
		d.from = at[0]
	default:
		return nil, false
	}
	return d, true
}

// fits says whether the expression has the value.
func (d *duck) fits(x *timex.Timex) bool {
	for _, in := range [...]timex.Interval{x.Past, x.Future} {
		if x.Placed() && d.holds(in, x) {
			return true
		}
	}
	return !x.Placed() && d.clockFits(x)
}

func (d *duck) holds(in timex.Interval, x *timex.Timex) bool {
	switch {
	case d.kind == "OpenInterval After":
		return x.From != nil && (x.From.Past.From == d.from || x.From.Future.From == d.from) || in.From == d.from
	case d.kind == "OpenInterval Before":
		return x.To != nil && (x.To.Past.From == d.from || x.To.Future.From == d.from) || in.To == d.from
	case d.to == 0:
		return in.From >= d.from && in.From < d.from+d.grain && in.To <= d.from+max(d.grain, 4*86400)+86400
	case x.Mod == timex.Until || x.Mod == timex.Before: // from now
		return in.To == d.to || in.To == d.to-d.grain || x.To != nil && (x.To.Past.To == d.to || x.To.Future.To == d.to || x.To.Future.From == d.to)
	}
	from := in.From == d.from || in.From == d.from-d.from%86400 && d.from == timex.Moment(ducklingNow.Unix())
	return from && (in.To == d.to || in.To == d.to-d.grain || in.To == d.to+60 || in.To == d.to+3600)
}

// clockFits compares times of day: duckling takes them for the next.
func (d *duck) clockFits(x *timex.Timex) bool {
	if x.From != nil && x.To != nil && d.to != 0 {
		return sameClock(x.From, d.from) && (sameClock(x.To, d.to) || sameClock(x.To, d.to-d.grain))
	}
	if x.From != nil || x.To != nil {
		end := x.From
		if end == nil {
			end = x.To
		}
		return sameClock(end, d.from) || d.to != 0 && sameClock(end, d.to)
	}
	return sameClock(x, d.from)
}

func sameClock(x *timex.Timex, at timex.Moment) bool {
	second, _, open, ok := x.TimeOfDay()
	return ok && (second == at%86400 || open && (second+12*3600)%86400 == at%86400)
}
