package article

import (
	"bytes"
	"encoding/json"
	"path"
	"regexp"
	"strings"
)

type format int

const (
	plainText format = iota
	htmlPage
	markdown
	jsonLines
	jsonDocument // which is not for us to cut into articles
)

// sniffSize is how much of a document its format is judged by.
const sniffSize = 16 << 10

var (
	pageStart     = regexp.MustCompile(`(?is)^(?:<\?xml[^>]*>|<!--.*?-->|\s)*<(?:!doctype\s+html|html|head|body)\b`)
	fragmentStart = regexp.MustCompile(`(?is)^(?:<!--.*?-->|\s)*<(?:article|main|section|header|div|h1|h2|p|figure|blockquote|ul|table|meta|title|time|span)\b[^<]*>`)
	anyTag        = regexp.MustCompile(`(?i)</?(?:p|div|br|h[1-6]|span|article|body|html|li|figure)\b`)
	markdownStart = regexp.MustCompile(`^\s*(?:#{1,2} \S|---\r?\n(?:[\w-]+:.*\r?\n)+---)`)
)

// sniff tells the format of a document by its content and, where that says
// nothing, by its name.
func sniff(name, content string) format {
	content = strings.TrimPrefix(content, "\uFEFF")
	head := content[:min(len(content), sniffSize)]
	extension := strings.ToLower(path.Ext(name))
	switch {
	case looksLikeRecords(head, extension):
		return jsonLines
	case pageStart.MatchString(head):
		return htmlPage
	case isJSON(content):
		return jsonDocument
	case extension == ".md" || extension == ".markdown":
		return markdown
	case extension == ".txt":
		return plainText // stray markup in a text is left for the reader of the text to see
	case fragmentStart.MatchString(head):
		return htmlPage
	case extension == ".html" || extension == ".htm" || extension == ".xhtml":
		if anyTag.MatchString(head) {
			return htmlPage
		}
	case markdownStart.MatchString(head):
		return markdown
	}
	return plainText
}

// looksLikeRecords says whether the document is JSON Lines: it is called so,
// or its first line is one whole object.
func looksLikeRecords(head, extension string) bool {
	text := strings.TrimLeft(head, " \t\r\n")
	if !strings.HasPrefix(text, "{") {
		return (extension == ".jsonl" || extension == ".ndjson") && text != ""
	}
	if extension == ".jsonl" || extension == ".ndjson" {
		return true
	}
	line, _, whole := strings.Cut(text, "\n")
	if !whole && len(head) >= sniffSize {
		return strings.HasPrefix(strings.TrimLeft(line[1:], " \t"), `"`) // a record longer than what we see
	}
	return json.Valid([]byte(line))
}

// isJSON says whether the whole document is one object or list.
func isJSON(content string) bool {
	start := strings.TrimLeft(content[:min(len(content), sniffSize)], " \t\r\n")
	if !strings.HasPrefix(start, "{") && !strings.HasPrefix(start, "[") {
		return false
	}
	return json.Valid([]byte(content))
}

var metaCharset = regexp.MustCompile(`(?i)<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)`)

// declaredEncoding is the encoding that an HTML page says it is in, or "".
func declaredEncoding(raw []byte) string {
	if !bytes.Contains(raw[:min(len(raw), 4096)], []byte("<")) {
		return ""
	}
	if m := metaCharset.FindSubmatch(raw[:min(len(raw), 4096)]); m != nil {
		return string(m[1])
	}
	return ""
}
