package mention

import (
	"html"
	"strings"
	"unicode/utf8"

	"github.com/tanaqud/tanaqud/internal/language"
	"github.com/tanaqud/tanaqud/internal/source"
)

// readMarkup finds codes of pages, of programs and of broken encodings in
// clean text. What the reader of HTML or Markdown understood is not in the
// text any more, so that whatever is left was meant to be a sign and is none.
func (s *Set) readMarkup(b *Block) {
	end := 0 // of the last one found: a code is reported once
	for i := range b.Tokens {
		t := &b.Tokens[i]
		if t.Kind != language.Punct || int(t.Start) < end {
			continue
		}
		if length := markupAt(b.Text, int(t.Start)); length > 0 {
			span := source.Span{Start: int(t.Start), End: int(t.Start) + length}
			end = span.End
			s.addResidue(b, span, StrayMarkup, b.namedReading(i)...)
		}
	}
	if span, ok := mojibake(b.Text); ok {
		s.addResidue(b, span, StrayMarkup)
	}
}

// namedReading excuses a code that a text about codes sets in quotation marks.
func (b *Block) namedReading(i int) []string {
	if b.inShortQuote(i) {
		return []string{"quoted"}
	}
	return nil
}

// markupAt is the length of the code that begins at the sign, 0 if none does.
func markupAt(text string, at int) int {
	rest := text[at:]
	switch rest[0] {
	case '&':
		return entity(rest)
	case '<':
		return tag(rest)
	case '[':
		return shortcode(rest)
	case '{':
		return templateTag(rest)
	case '\\':
		return escape(rest)
	case '*', '_':
		if at == 0 || !isASCIIWord(text[at-1]) { // inside a word they hide letters
			return boldMarks(rest)
		}
	case '#':
		if n := sheetError(rest); n > 0 || at > 0 {
			return n
		}
		return headingMark(rest)
	case ']':
		return literal(rest, "]]>")
	case '-':
		return literal(rest, "-->")
	}
	return 0
}

func literal(rest, code string) int {
	if strings.HasPrefix(rest, code) {
		return len(code)
	}
	return 0
}

// sheetErrors are what the cells of a spreadsheet show instead of a figure.
var sheetErrors = [...]string{"#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#N/A"}

func sheetError(rest string) int {
	for _, code := range sheetErrors {
		if n := literal(rest, code); n > 0 {
			return n
		}
	}
	return 0
}

// longestEntity is the length of the longest named entity that news sees.
const longestEntity = 12

// entity reads "&nbsp;", "&#8217;".
func entity(rest string) int {
	end := strings.IndexByte(rest[:min(len(rest), longestEntity)], ';')
	if end < 3 || html.UnescapeString(rest[:end+1]) == rest[:end+1] {
		return 0
	}
	return end + 1
}

// longestTag is the length in bytes up to which a tag with its attributes is
// looked at.
const longestTag = 400

// tags are the elements that bodies of articles are made of. A stock symbol
// in angle brackets is none, so the list is short and in lower case.
var tags = map[string]bool{
	"a": true, "b": true, "i": true, "p": true, "u": true, "br": true, "hr": true, "em": true, "div": true, "span": true,
	"strong": true, "img": true, "h1": true, "h2": true, "h3": true, "h4": true, "ul": true, "ol": true, "li": true,
	"table": true, "tr": true, "td": true, "th": true, "script": true, "style": true, "iframe": true, "figure": true,
	"figcaption": true, "blockquote": true, "font": true, "center": true, "sup": true, "sub": true, "section": true,
	"article": true, "aside": true, "footer": true, "header": true, "video": true, "audio": true, "source": true,
	"input": true, "form": true, "button": true, "label": true, "link": true, "meta": true, "html": true, "body": true,
}

// tag reads "<br>", "</p>", "<a href=...>", "<!--" and "<![CDATA[".
func tag(rest string) int {
	for _, code := range [...]string{"<![CDATA[", "<!--", "<!DOCTYPE"} {
		if n := literal(rest, code); n > 0 {
			return n
		}
	}
	name := strings.TrimPrefix(rest[1:], "/")
	length := 0
	for length < len(name) && isASCIIWord(name[length]) {
		length++
	}
	known := tags[name[:length]] || length > 1 && tags[strings.ToLower(name[:length])]
	if !known || length == len(name) || !strings.ContainsRune(" />\t", rune(name[length])) {
		return 0
	}
	end := strings.IndexByte(rest[:min(len(rest), longestTag)], '>')
	if end < 0 {
		return 0
	}
	return end + 1
}

func isASCIIWord(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_'
}

// shortcodes are the commands of content systems that stand in brackets.
var shortcodes = []string{
	"caption", "gallery", "embed", "video", "audio", "playlist", "youtube", "tweet", "twitter", "instagram", "facebook",
	"quote", "url", "img", "code", "vc_", "et_pb_", "elementor", "contact-form", "adrotate", "ads", "toc",
	"email\u00a0protected", "email protected", "object Object",
}

// shortcode reads "[caption id=...]", "[/caption]", "[[link]]", "[text](http...)".
func shortcode(rest string) int {
	if strings.HasPrefix(rest, "[[") {
		if end := strings.Index(rest[:min(len(rest), longestTag)], "]]"); end > 2 && !strings.ContainsAny(rest[2:end], "[]") {
			return end + 2
		}
		return 0
	}
	end := strings.IndexByte(rest[:min(len(rest), longestTag)], ']')
	if end < 2 {
		return 0
	}
	if strings.HasPrefix(rest[end:], "](http") || strings.HasPrefix(rest[end:], "](/") {
		if closing := strings.IndexByte(rest[end:], ')'); closing > 0 {
			return end + closing + 1
		}
	}
	body := rest[1:end]
	if body[0] == '/' && len(body) > 1 && onlyASCIIWord(body[1:]) {
		return end + 1
	}
	for _, code := range shortcodes {
		if strings.HasPrefix(body, code) && (len(body) == len(code) || code[len(code)-1] == '_' || body[len(code)] == ' ' && strings.Contains(body, "=")) {
			return end + 1
		}
	}
	return 0
}

func onlyASCIIWord(s string) bool {
	for i := range len(s) {
		if !isASCIIWord(s[i]) && s[i] != '-' {
			return false
		}
	}
	return s != ""
}

// templateTag reads "{% include %}" and "{loadposition x}".
func templateTag(rest string) int {
	if strings.HasPrefix(rest, "{%") {
		if end := strings.Index(rest[:min(len(rest), longestTag)], "%}"); end > 0 {
			return end + 2
		}
		return 0
	}
	end := strings.IndexByte(rest[:min(len(rest), longestTag)], '}')
	if end < 3 || rest[1] == '{' {
		return 0
	}
	name, _, _ := strings.Cut(strings.TrimPrefix(rest[1:end], "/"), " ")
	if len(name) < 3 || !onlyASCIIWord(name) || name[0] < 'a' || name[0] > 'z' {
		return 0
	}
	return end + 1
}

// escape reads "\u0627", "\x3c" and `\"`.
func escape(rest string) int {
	switch {
	case len(rest) >= 6 && rest[1] == 'u' && isHex(rest[2:6]):
		return 6
	case len(rest) >= 4 && rest[1] == 'x' && isHex(rest[2:4]):
		return 4
	case len(rest) >= 2 && rest[1] == '"':
		return 2
	case strings.HasPrefix(rest, `\r\n`), strings.HasPrefix(rest, `\n\n`):
		return 4
	}
	return 0
}

func isHex(s string) bool {
	for i := range len(s) {
		c := s[i] | 0x20
		if !(s[i] >= '0' && s[i] <= '9' || c >= 'a' && c <= 'f') {
			return false
		}
	}
	return true
}

// longestBold is the length in bytes of the longest run of bold words.
const longestBold = 300

// boldMarks reads "**words**" and "__words__", which are bold in Markdown and
// a slip elsewhere. Stars with space around them are ornaments.
func boldMarks(rest string) int {
	mark := rest[:1] + rest[:1]
	if !strings.HasPrefix(rest, mark) || len(rest) < 5 || rest[2] == mark[0] || rest[2] == ' ' {
		return 0
	}
	end := strings.Index(rest[2:min(len(rest), longestBold)], mark)
	if end <= 0 || rest[2+end-1] == ' ' {
		return 0
	}
	return end + 4
}

// headingMark reads the "## " of a heading in Markdown. A single mark may
// number something, and a line of marks ends a press release.
func headingMark(rest string) int {
	marks := len(rest) - len(strings.TrimLeft(rest, "#"))
	if marks < 2 || marks > 6 || len(rest) < marks+2 || rest[marks] != ' ' {
		return 0
	}
	return marks
}

// mojibake finds UTF-8 that was read as a Western encoding ("Ø§Ù„", "â€™",
// "Ã©") and signs that a program could not read at all.
func mojibake(text string) (span source.Span, ok bool) {
	if at := strings.Index(text, "\ufffd"); at >= 0 {
		end := at
		for strings.HasPrefix(text[end:], "\ufffd") {
			end += len("\ufffd")
		}
		return source.Span{Start: at, End: end}, true
	}
	for at := 0; ; {
		next := strings.IndexByte(text[at:], 0xC3) // the first byte of Ø, Ù, Ã and â
		if next < 0 {
			return source.Span{}, false
		}
		at += next
		if length := misread(text[at:]); length > 0 {
			return source.Span{Start: at, End: at + length}, true
		}
		at++
	}
}

// misread is the length of the misread letters that the text begins with.
func misread(text string) int {
	length, pairs := 0, 0
	for {
		lead, size := utf8.DecodeRuneInString(text[length:])
		if !isLeadByte(lead) {
			break
		}
		trail, more := utf8.DecodeRuneInString(text[length+size:])
		if !isTrailByte(trail) {
			break
		}
		length += size + more
		if lead == 'â' {
			if _, third := utf8.DecodeRuneInString(text[length:]); trail == '€' {
				return length + third
			}
			break
		}
		pairs++
	}
	if pairs >= 2 || pairs == 1 && strings.HasPrefix(text, "Ã") {
		return length
	}
	return 0
}

// isLeadByte says whether the letter is a first byte of UTF-8 in Latin-1: of
// accented letters, of Arabic and of quotation marks.
func isLeadByte(r rune) bool {
	switch r {
	case 'Ã', 'Ø', 'Ù', 'Û', 'â':
		return true
	}
	return false
}

// isTrailByte says whether the sign is a further byte of UTF-8 as Latin-1 or
// Windows-1252 shows it. Letters are left out: "Øl" is Danish.
func isTrailByte(r rune) bool {
	if r >= 0x80 && r <= 0xBF {
		return true
	}
	return strings.ContainsRune("€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ", r) && r != 'Š' && r != 'š' && r != 'Ž' && r != 'ž'
}
