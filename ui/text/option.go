package text

import "strconv"

// OptionMark returns the short name of an option by its place in the file: 0
// for the baseline, then A, B, C.
func OptionMark(i int) string {
	switch {
	case i <= 0:
		return "0"
	case i <= 26:
		return string(rune('A' + i - 1))
	}
	return strconv.Itoa(i)
}
