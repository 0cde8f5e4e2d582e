package article

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestMetadataDay(t *testing.T) {
	tests := []struct{ written, want string }{
		{"2020-02-11", "2020-02-11"},
		{"2022-07-26T18:00:00+01:00", "2022-07-26"},
		{"2024-11-14T23:30:00Z", "2024-11-14"},
		{"2024-11-14T23:30:00-08:00", "2024-11-14"},
		{"2019-11-20T06:35:39+0000", "2019-11-20"},
		{"2019-11-19T13:03:00.000Z", "2019-11-19"},
		{"2024-11-14 09:30:00", "2024-11-14"},
		{"Tue, 27 Feb 2018 05:48:34 +0400", "2018-02-27"},
		{"Fri, 06 Apr 2018 01:09:51 GMT", "2018-04-06"},
		{"Tuesday, February 11, 2020", "2020-02-11"},
		{"February 11, 2020", "2020-02-11"},
		{"11 February 2020", "2020-02-11"},
		{"2020/02/11", "2020-02-11"},
		{"25/12/2024", "2024-12-25"},
		{"12/25/2024", "2024-12-25"},
		{"20240305", "2024-03-05"},
		{"٢٠٢٠-٠٢-١١", "2020-02-11"},
		{" 2020-02-11\n", "2020-02-11"},

		{"", ""},
		{"03/04/2024", ""},     // March or April
		{"Feb 11", ""},         // of which year
		{"1582243200", ""},     // seconds
		{"1446/9/5 هـ", ""},    // Hijri
		{"1446-09-05", ""},     // Hijri without saying so
		{"11 فبراير 2020", ""}, // written by a person
		{"2020-02-31", ""},     // no such day
		{"2020-13-01", ""},     // no such month
		{"yesterday", ""},      //
		{"0001-01-01", ""},     // a zero that escaped
		{"2020-02-11 (updated)", ""},
		{"2024", ""},
		{"2024-11", ""},
	}
	for _, test := range tests {
		day, ok := MetadataDay(test.written)
		got := ""
		if ok {
			got = time.Unix(int64(day)*24*60*60, 0).UTC().Format(time.DateOnly)
		}
		if got != test.want {
			t.Errorf("%q: got %q, want %q", test.written, got, test.want)
		}
	}
}

// Whatever way a machine writes a day, it is read back or refused, never
// mistaken.
func TestMetadataDayNeverMistaken(t *testing.T) {
	layouts := []string{
		time.RFC3339, time.RFC1123, time.RFC1123Z, time.RFC822Z, time.RFC850, time.ANSIC, time.UnixDate, time.DateOnly, time.DateTime,
		"2 January 2006", "January 2, 2006", "Jan 2, 2006 3:04 PM", "02/01/2006", "01/02/2006", "2006/01/02", "02.01.2006", "20060102", "20060102T150405Z",
	}
	rapid.Check(t, func(t *rapid.T) {
		seconds := rapid.Int64Range(-2_000_000_000, 4_000_000_000).Draw(t, "seconds")
		zone := time.FixedZone("", 3600*rapid.IntRange(-11, 13).Draw(t, "zone"))
		at := time.Unix(seconds, 0).In(zone)
		written := at.Format(rapid.SampledFrom(layouts).Draw(t, "layout"))
		day, ok := MetadataDay(written)
		if !ok {
			return
		}
		if got := time.Unix(int64(day)*24*60*60, 0).UTC().Format(time.DateOnly); got != at.Format(time.DateOnly) {
			t.Fatalf("%q: got %s, want %s", written, got, at.Format(time.DateOnly))
		}
	})
}
