package gazetteer

import (
	"fmt"
	"testing"
)

func TestExtend(t *testing.T) {
	table := build(t, "روسيا", "كانون", "May", "US")
	var b Builder
	for phrase, s := range map[string]Sense{
		"كانون الثاني": {Kind: 1, Value: 10}, "may": {Kind: 2, Value: 11}, "روسيا": {Kind: 1, Value: 12}, "Kharkiv": {Kind: 1, Value: 13},
	} {
		if err := b.Add(phrase, s); err != nil {
			t.Fatal(err)
		}
	}
	for i := range 100 { // enough to make it grow
		if err := b.Add(fmt.Sprintf("street%d corner", i), Sense{Kind: 1, Value: int32(100 + i)}); err != nil {
			t.Fatal(err)
		}
	}
	more, err := table.Extend(&b)
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{
		"كانون الثاني": "كانون=1 كانون الثاني=10", "كانون الأول": "كانون=1", "وروسيا": "وروسيا=12-1", "may": "may=11",
		"May": "May=11 May=2", "us": "", "US": "US=3", "Kharkiv": "Kharkiv=13", "street42 corner": "street42 corner=142", "street": "",
	} {
		if got := found(&more, text); got != want {
			t.Errorf("%s: got %q, want %q", text, got, want)
		}
	}
	if got := found(table, "روسيا"); got != "روسيا=0" {
		t.Errorf("the table has changed: %s", got)
	}
	if got := found(table, "Kharkiv"); got != "" {
		t.Errorf("the table has grown: %s", got)
	}
}
