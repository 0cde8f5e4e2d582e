package article

import (
	"strings"
	"unicode/utf8"
)

// languageOf tells the language that most of the text is written in: "ar",
// "en", or "" for one that is neither.
func languageOf(blocks []Block) string {
	const enough = 16 << 10
	var seen letters
	for _, b := range blocks {
		if b.Role == Metadata {
			continue
		}
		seen.add(b.Text[:min(len(b.Text), enough)])
		if seen.total() > enough {
			break
		}
	}
	return seen.language()
}

// letters counts the letters that tell languages apart.
type letters struct {
	arabic  int // of the alphabet of Arabic
	persian int // of Arabic script, but of Persian, Urdu, Kurdish or Pashto only
	latin   int // plain Latin
	th      int // pairs "th", of which English has far more than any neighbour
	accents int // Latin with an accent
	other   int // of any other script
}

func (l *letters) total() int { return l.arabic + l.persian + l.latin + l.accents + l.other }

func (l *letters) add(text string) {
	for i := 0; i < len(text); {
		if b := text[i]; b < utf8.RuneSelf {
			if c := b | 0x20; c >= 'a' && c <= 'z' {
				l.latin++
				if c == 'h' && i > 0 && text[i-1]|0x20 == 't' {
					l.th++
				}
			}
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		i += size
		switch {
		case r >= 0x621 && r <= 0x64A || r >= 0xFE70 && r <= 0xFEFC:
			l.arabic++
		case r >= 0x671 && r <= 0x6D3 || r >= 0xFB50 && r <= 0xFDFF:
			l.persian++
		case r >= 0xC0 && r <= 0x24F:
			l.accents++
		case r >= 0x370 && r <= 0x5FF || r >= 0x900 && r <= 0x1FFF || r >= 0x3040 && r <= 0xD7FF:
			l.other++
		}
	}
}

func (l *letters) language() string {
	const short = 200 // letters: too few to judge by pairs
	switch total := l.total(); {
	case total == 0 || l.other*2 > total:
		return ""
	case l.arabic+l.persian >= l.latin+l.accents:
		if l.persian*25 > l.arabic {
			return ""
		}
		return "ar"
	case l.accents*50 > l.latin:
		return ""
	case total > short && l.th*400 < l.latin:
		return ""
	}
	return "en"
}

// languageTag is the language of a tag such as "ar-EG", or "".
func languageTag(tag string) string {
	primary, _, _ := strings.Cut(strings.ToLower(strings.TrimSpace(tag)), "-")
	primary, _, _ = strings.Cut(primary, "_")
	if len(primary) != 2 {
		return ""
	}
	return primary
}
