package weight

import "testing"

func TestTable(t *testing.T) {
	weights, err := table()
	if err != nil || len(weights) == 0 {
		t.Fatalf("%d weights, %v", len(weights), err)
	}
	for name, w := range weights {
		if w <= 0 || w > 10 {
			t.Errorf("%s weighs %v", name, w)
		}
	}
	for _, name := range []string{
		"dateline", "published", "metadata", "body", "caller", "inferred-year", "lede", "today", "news-weekday",
		"event-date", "linked-day", "event-weekday",
	} {
		if _, ok := weights[name]; !ok {
			t.Errorf("%s has no weight", name)
		}
	}
	if Of("dateline") <= Of("lede") || Of("no such statement") != 1 {
		t.Error("a lede outweighs a dateline, or nothing something")
	}
}
