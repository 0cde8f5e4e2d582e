package article

import (
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"
)

func TestReadRecords(t *testing.T) {
	const lines = `{"id": "a1", "lang": "ar-EG", "title": "العبارة \"النورس\"", "text": "غرقت العبارة.\n\nلم يصب أحد.", "published": "2024-03-05"}
{"id": 7, "headline": "Ferry sinks", "body": ["It sank.", "Nobody was hurt."], "date": "2024-03-05", "author": {"name": "x"}}
{"id": "broken", "title": "x", "text": "y"

{"id": "bare"}
[1, 2]
{"id": "last", "text": "The last.", "n": [1, {"a": null}], "ok": true} `
	articles, problems := read("a.jsonl", lines)

	type row struct{ ID, Language, Blocks string }
	var got []row
	for _, a := range articles {
		var blocks []string
		for i := range a.Blocks {
			b := &a.Blocks[i]
			blocks = append(blocks, b.Role.String()+" "+b.Source.Field+" "+b.Text)
			start, end := Passage{Block: b, Span: wholeSpan(b.Text)}.Position()
			if b.Source.Decoded[start.Offset:end.Offset] != b.Text {
				t.Errorf("%s: %q does not stand at %d-%d of its field", a.ID, b.Text, start.Offset, end.Offset)
			}
		}
		got = append(got, row{a.ID, a.Language, strings.Join(blocks, "; ")})
	}
	want := []row{
		{"a1", "ar", `metadata published 2024-03-05; headline title العبارة "النورس"; body text غرقت العبارة.; body text لم يصب أحد.`},
		{"7", "en", "metadata date 2024-03-05; headline headline Ferry sinks; body body It sank.; body body Nobody was hurt."},
		{"last", "en", "body text The last."},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}

	wantProblems := []string{
		`a.jsonl:3: this is no JSON object: at byte 43 there should be a comma or }; repair or remove the line`,
		`a.jsonl:5: the record has no text; put the article in a field called text (or body, content) and its headline in title`,
		`a.jsonl:6: this is no JSON object: at byte 1 there should be an object {…}; repair or remove the line`,
	}
	var gotProblems []string
	for _, p := range problems {
		gotProblems = append(gotProblems, p.Error())
	}
	if diff := cmp.Diff(wantProblems, gotProblems); diff != "" {
		t.Error(diff)
	}
}

func TestReadRecordWithMarkup(t *testing.T) {
	articles, problems := read("a.jsonl", `{"text": "<p>The \u003cb>ferry</b> sank &amp; rose.</p><p>Nobody was hurt.</p>"}`)
	if len(problems) > 0 || len(articles[0].Blocks) != 2 {
		t.Fatal(articles, problems)
	}
	b := &articles[0].Blocks[0]
	start, end := Passage{Block: b, Span: wholeSpan(b.Text)}.Position()
	if there := b.Source.Decoded[start.Offset:end.Offset]; b.Text != "The ferry sank & rose." || there != "The <b>ferry</b> sank &amp; rose." {
		t.Errorf("%q stands where %q is", b.Text, there)
	}
}

func TestRecordsBySight(t *testing.T) {
	tests := []struct {
		name, content string
		want          int
	}{
		{"-", `{"text": "a"}` + "\n" + `{"text": "b"}`, 2},
		{"-", "\uFEFF" + `{"text": "a"}`, 1},
		{"-", `{"text": "` + strings.Repeat("long ", 10_000) + `"}`, 1},
		{"-", "{braces} are not JSON", 1},
		{"a.txt", `{"text": "a"}`, 1},
	}
	for _, test := range tests {
		articles, problems := read(test.name, test.content)
		if len(articles) != test.want || len(problems) != 0 {
			t.Errorf("%.30q: %d articles, %v", test.content, len(articles), problems)
		}
	}
}

func TestReadRecordsTooLong(t *testing.T) {
	long := `{"text": "` + strings.Repeat("a", MaxDocument) + `"}`
	articles, problems := read("a.jsonl", `{"text": "a"}`+"\n"+long+"\n"+`{"text": "b"}`+"\n"+long)
	if len(articles) != 2 || len(problems) != 2 {
		t.Fatalf("%d articles, %v", len(articles), problems)
	}
	if want := "a.jsonl:2: the record is longer than 32 MB; give one article a line"; problems[0].Error() != want {
		t.Errorf("got %v, want %s", problems[0], want)
	}
}

func TestReadStopsWhenTold(t *testing.T) {
	count := 0
	for range Read("a.jsonl", strings.NewReader(strings.Repeat(`{"text": "a"}`+"\n", 10))) {
		if count++; count == 3 {
			break
		}
	}
	if count != 3 {
		t.Errorf("read %d", count)
	}
}

func TestReadProblems(t *testing.T) {
	tests := []struct{ name, content, want string }{
		{"empty", "", "a: the file is empty; give a file with an article in it"},
		{"blank", " \n\t\n", "a: there is no text in it; give a file with an article in it"},
		{"picture", "\x89PNG\r\n\x1a\n\x00", "a: this is a PNG picture, not text; give the article as text, HTML, Markdown or JSON Lines"},
		{"page without text", "<html><body><script>x()</script></body></html>", "a: the page has no text to read; save the page with its article in it, or give the article as text"},
		{"page nested too deeply", "<html>" + strings.Repeat("<div>", 1000) + "x", "a: the page cannot be parsed: html: open stack of elements exceeds 512 nodes; give the article as text"},
		{"a list", "[\n{\"text\": \"a\"}\n]", "a: this is one JSON value, not JSON Lines; write one article a line, as jq -c does: jq -c '.[]' for a list, jq -c . for an object"},
		{"too large", strings.Repeat("A line of text.\n", MaxDocument/16+1), "a: the file is larger than 32 MB; split it into one file per article, or into JSON Lines with one article a line"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			articles, problems := read("a", test.content)
			if len(articles) != 0 || len(problems) != 1 || problems[0].Error() != test.want {
				t.Errorf("%d articles, %v\nwant %s", len(articles), problems, test.want)
			}
		})
	}
}

// A file may grow while it is read, and a stream has no size.
func TestReadTooLargeStream(t *testing.T) {
	stream := io.MultiReader(strings.NewReader(strings.Repeat("A line of text.\n", MaxDocument/16+1)))
	for _, err := range Read("-", stream) {
		if want := "-: the file is larger than 32 MB"; err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("got %v, want %s", err, want)
		}
	}
}

func TestReadFailure(t *testing.T) {
	for _, err := range Read("a", iotest.ErrReader(iotest.ErrTimeout)) {
		if want := "a: reading failed: timeout; try again, or check that the file can be read"; err.Error() != want {
			t.Errorf("got %v, want %s", err, want)
		}
	}
}
