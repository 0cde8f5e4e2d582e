package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tanaqud/tanaqud/internal/source"
)

// textBlocks makes a block of every line, as wire copy has it; where the lines
// were broken at a fixed width, of every paragraph.
func textBlocks(text *source.Text) []Block {
	lines := splitLines(text.Decoded)
	if width := wrapWidth(text.Decoded, lines); width > 0 {
		lines = joinWrapped(text.Decoded, lines, width)
	}
	blocks := make([]Block, len(lines))
	segments := make(source.Map, len(lines)) // one for each block, all in one place
	for i, line := range lines {
		segments[i] = source.Segment{Origin: line.Start, DerivedLen: line.Len(), OriginLen: line.Len()}
		blocks[i] = Block{
			Text:   text.Decoded[line.Start:line.End],
			Source: text,
			Origin: segments[i : i+1 : i+1],
		}
	}
	return blocks
}

// splitLines gives the lines that hold something, without the white space
// around it. Lines end with LF, CR LF or CR.
func splitLines(text string) []source.Span {
	lines := make([]source.Span, 0, strings.Count(text, "\n")+1)
	for start := 0; start < len(text); {
		end := start + 1 + strings.IndexByte(text[start:], '\n')
		if end == start {
			end = len(text)
		}
		line := trim(text, source.Span{Start: start, End: end})
		for {
			cr := strings.IndexByte(text[line.Start:line.End], '\r')
			if cr < 0 {
				break
			}
			if part := trim(text, source.Span{Start: line.Start, End: line.Start + cr}); part.Len() > 0 {
				lines = append(lines, part)
			}
			line = trim(text, source.Span{Start: line.Start + cr + 1, End: line.End})
		}
		if line.Len() > 0 {
			lines = append(lines, line)
		}
		start = end
	}
	return lines
}

// Texts that were broken by machine are at least as wide as a newspaper's
// telex and at most as wide as a terminal.
const (
	narrowest = 45
	widest    = 110
)

// wrapWidth is the width at which the text's lines were broken by machine, or
// 0 when its line breaks are the author's. Broken by machine means in the
// middle of sentences, and nearly always because the next word had no room.
func wrapWidth(text string, lines []source.Span) int {
	width := 0
	for _, line := range lines {
		if line.Len() > widest*utf8.UTFMax {
			return 0
		}
		width = max(width, runeCount(text[line.Start:line.End]))
		if width > widest {
			return 0
		}
	}
	if width < narrowest {
		return 0
	}
	neighbours, broken, full := 0, 0, 0
	for i := 1; i < len(lines); i++ {
		if blankBetween(text, lines[i-1], lines[i]) {
			continue
		}
		neighbours++
		if endsSentence(text[lines[i-1].Start:lines[i-1].End]) {
			continue
		}
		broken++
		if isFull(text, lines[i-1], lines[i], width) {
			full++
		}
	}
	if full < 2 || full*3 < broken*2 || full*3 < neighbours {
		return 0
	}
	return width
}

// endsSentence says whether a sentence may end where the line does.
func endsSentence(line string) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(line, `"'”’»)`))
	return strings.ContainsRune(".:;!?؟…", last)
}

// isFull says whether the first word of the next line had no room in the line.
// The width is the longest line's; machines that count otherwise (marks,
// trailing spaces) differ by a few columns.
func isFull(text string, line, next source.Span, width int) bool {
	const slack = 3
	following := text[next.Start:next.End]
	if i := strings.IndexFunc(following, unicode.IsSpace); i > 0 {
		following = following[:i]
	}
	return runeCount(text[line.Start:line.End])+1+runeCount(following) > width-slack
}

func blankBetween(text string, line, next source.Span) bool {
	gap := text[line.End:next.Start]
	return strings.Count(gap, "\n") > 1 || !strings.Contains(gap, "\n") && strings.Count(gap, "\r") > 1
}

// joinWrapped joins each line to the one before it that had no room for its
// first word, or that breaks off before a small letter: a line may be short
// where something was cut from it.
func joinWrapped(text string, lines []source.Span, width int) []source.Span {
	joined := lines[:1:1]
	for i := 1; i < len(lines); i++ {
		line, next := lines[i-1], lines[i]
		if !blankBetween(text, line, next) && (isFull(text, line, next, width) || breaksOff(text, line, next)) {
			joined[len(joined)-1].End = lines[i].End
			continue
		}
		joined = append(joined, lines[i])
	}
	return joined
}

func breaksOff(text string, line, next source.Span) bool {
	first, _ := utf8.DecodeRuneInString(text[next.Start:next.End])
	return unicode.IsLower(first) && !endsSentence(text[line.Start:line.End])
}

// markTitle makes the first line a headline where it can be nothing else: a
// short line that ends no sentence, and a longer paragraph after it, apart
// from it by a blank line.
func markTitle(blocks []Block) {
	if len(blocks) < 2 || !isApart(blocks[0], blocks[1]) {
		return
	}
	title := blocks[0].Text
	if runeCount(title) > 160 || strings.ContainsAny(title, "\n\r") || strings.HasSuffix(title, ".") || strings.HasSuffix(title, ":") {
		return
	}
	for _, b := range blocks[1:] {
		if len(b.Text) > 2*len(title) || len(b.Text) > 300 {
			blocks[0].Role = Headline
			return
		}
	}
}

func isApart(a, b Block) bool {
	start := a.Origin[0].Origin + a.Origin[0].OriginLen
	return blankBetween(a.Source.Decoded, source.Span{End: start}, source.Span{Start: b.Origin[0].Origin})
}
