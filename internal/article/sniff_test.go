package article

import "testing"

func TestSniff(t *testing.T) {
	tests := []struct {
		name, content string
		want          format
	}{
		{"a.txt", "The ferry sank.", plainText},
		{"a.txt", "<p>The ferry sank.</p>", plainText}, // stray markup, to be found
		{"a.txt", "<!DOCTYPE html><p>The ferry sank.", htmlPage},
		{"a.txt", "# 1 ferry sank", plainText},
		{"-", "\uFEFF<html>", htmlPage},
		{"-", "<!-- saved -->\n<HTML>", htmlPage},
		{"-", "<p class=a>The ferry sank.", htmlPage},
		{"-", "<3 ferries sank", plainText},
		{"-", "# Ferry sinks", markdown},
		{"-", "#ferry sinks", plainText},
		{"-", "---\ntitle: Ferry\n---\nIt sank.", markdown},
		{"-", "---\nIt sank.", plainText},
		{"-", "{\"text\": \"a\"}\n", jsonLines},
		{"-", "{\n\"text\": \"a\"}\n", jsonDocument},
		{"-", "[\"a\"]", jsonDocument},
		{"-", "[Ferry] sinks", plainText},
		{"a.html", "The ferry sank.", plainText},
		{"a.HTM", "The <b>ferry</b> sank.<br>", htmlPage},
		{"a.md", "The ferry sank.", markdown},
		{"a.md", "<html>", htmlPage},
		{"a.jsonl", "broken", jsonLines},
		{"a.ndjson", "{", jsonLines},
	}
	for _, test := range tests {
		if got := sniff(test.name, test.content); got != test.want {
			t.Errorf("%s %q: got %d, want %d", test.name, test.content, got, test.want)
		}
	}
}
