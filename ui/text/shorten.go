package text

import "strings"

// Shorten cuts a name to at most so many letters and an ellipsis, at a word
// where there is one in its second half: a name in the middle of a sentence must
// leave the sentence readable.
func Shorten(name string, most int) string {
	r := []rune(name)
	if len(r) <= most {
		return name
	}
	short := string(r[:most])
	if i := strings.LastIndexByte(short, ' '); i > most/2 {
		short = short[:i]
	}
	return strings.TrimRight(short, " ,.-–·:") + "…"
}
