package report

import (
	"strings"
	"unicode"
)

// wrapTo breaks a text into lines of that many pixels, in letters of that
// size. A word that is wider is cut.
func wrapTo(text string, room, size float64) []string {
	var lines []string
	line := ""
	for _, word := range strings.Fields(text) {
		word = shortenTo(word, room, size)
		if line != "" && textWidth(line+" "+word, size) > room {
			lines, line = append(lines, line), ""
		}
		if line != "" {
			line += " "
		}
		line += word
	}
	return append(lines, line)
}

// shortenTo cuts the end off a text that is wider than the room.
func shortenTo(text string, room, size float64) string {
	if textWidth(text, size) <= room {
		return text
	}
	width := textWidth(ellipsis, size)
	for i, r := range text {
		if width += letterWidth(r) * size; width > room {
			return text[:i] + ellipsis
		}
	}
	return text
}

// textWidth estimates how wide a text is. Nobody knows the letters of the
// reader's machine, so it takes wide ones: a picture may have room to spare
// but no text may leave it.
func textWidth(text string, size float64) float64 {
	sum := 0.0
	for _, r := range text {
		sum += letterWidth(r)
	}
	return sum * size
}

// letterWidth is in parts of the size of the letters.
func letterWidth(r rune) float64 {
	switch {
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		return 0
	case strings.ContainsRune(" .,:;'|!ijlIاأإآ،؛", r):
		return .36
	case strings.ContainsRune("mwMW@%—…", r):
		return 1
	case strings.ContainsRune("سشصضـ", r):
		return .95
	case unicode.IsUpper(r):
		return .72
	case r < 0x250, unicode.Is(unicode.Arabic, r):
		return .62
	case r < 0x1100:
		return .7
	}
	return 1.1
}
