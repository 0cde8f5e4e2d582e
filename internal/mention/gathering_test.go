package mention_test

import (
	"testing"

	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/mention"
)

// TestGatherings reads articles of several paragraphs: the first is the
// headline, the host stands in the last.
func TestGatherings(t *testing.T) {
	const choirs, riga = "Choirs fill the streets", "RIGA, 7 July 2022 - The Baltic Choir Festival opened here on Thursday."
	const opened, gathered = "A festival of 40 choirs opened on Thursday in the Latvian capital.", "Singers gathered in Riga on Thursday for the Baltic Choir Festival."
	const forum, muscat = "ملتقى للمياه في مسقط", "قالت المديرة إن التمويل سينتهي."
	const begun = "افتتح اليوم الخميس في العاصمة اللاتفية مهرجان البلطيق للإنشاد."
	tests := []struct{ headline, lede, last, want string }{
		// What the host is called, and where the place is told.
		{choirs, riga, "Norway, which is hosting the festival, sang.", "host=NO venue=RIGA"},
		{choirs, riga, "Norway, hosting the festival, sang.", "host=NO venue=RIGA"},
		{choirs, riga, "Norway, the festival's host, sang.", "host=NO venue=RIGA"},
		{choirs, riga, "As this year's host, Norway sang.", "host=NO venue=RIGA"},
		{choirs, opened, "Host nation Norway sang.", "host=NO venue=Latvian capital"},
		{choirs, opened, "Festival hosts Norway sang.", "host=NO venue=Latvian capital"},
		{choirs, opened, "The festival host, Norway, sang.", "host=NO venue=Latvian capital"},
		{choirs, gathered, "Norwegian officials, as hosts of the festival, sang.", "host=NO venue=Riga"},
		{forum, muscat, "وأقامت قطر، بصفتها الدولة المضيفة للملتقى، مأدبة.", "host=QA venue=مسقط"},
		{"إنشاد", begun, "وأوفدت النرويج، مستضيفة المهرجان هذا العام، فرقة.", "host=NO venue=العاصمة اللاتفية ago=0"},
		{"إنشاد", begun, "وقالت النرويج، وهي البلد المضيف، إنها راضية.", "host=NO venue=العاصمة اللاتفية"},

		// Another time, another event, another host, or more than can be told.
		{choirs, riga, "Norway, which hosted the festival last year, sang.", "host=NO ago=-1"},
		{choirs, riga, "Norway, which will host the festival, sang.", "host=NO"},
		{choirs, riga, "Norway, former host of the festival, sang.", ""},
		{choirs, riga, "Norway, which hosts the Nordic Choir Festival, sang.", "host=NO"},
		{choirs, riga, "Norway, which hosts the festival, sang in Oslo.", "host=NO"},
		{choirs, riga, "Norway hosts the festival on behalf of others.", "host=NO behalf"},
		{choirs, "RIGA, 7 July 2022 - The festival opened in Tartu on Thursday.", "Norway is hosting it.", ""},
		{"إنشاد", begun, "وتستضيف النرويج المهرجان المقبل.", "host=NO"},
	}
	for _, tt := range tests {
		s := mention.Read(&article.Article{Blocks: []article.Block{{Role: article.Headline, Text: tt.headline}, {Text: tt.lede}, {Text: tt.last}}}, knowledge.Default(), nil)
		last := *s
		last.Events = nil
		for _, e := range s.Events {
			if len(e.Hosts) > 0 {
				last.Events = append(last.Events, e)
			}
		}
		if got := said(&last); got != tt.want {
			t.Errorf("%s\n%s\n%s\n got %q\nwant %q", tt.headline, tt.lede, tt.last, got, tt.want)
		}
	}
}
