package scenario

import (
	"strconv"
	"strings"
)

// A Path is a key in its parts: {"municipality", "1812", "children"}.
type Path []string

// Key splits a full key such as municipality.1812.children at its dots.
func Key(key string) Path { return strings.Split(key, ".") }

// String returns the key as TOML writes it: parts joined by dots, those with
// other characters than letters a–z, digits, - and _ between quotes.
func (p Path) String() string {
	var b strings.Builder
	for i, part := range p {
		if i > 0 {
			b.WriteByte('.')
		}
		b.WriteString(keyText(part))
	}
	return b.String()
}

// keyText is one part of a key as TOML writes it.
func keyText(part string) string {
	for i := range len(part) {
		if !bare(part[i]) {
			return quote(part)
		}
	}
	if part == "" {
		return `""`
	}
	return part
}

// quote writes a text as a string of TOML on one line.
func quote(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\t':
			b.WriteString(`\t`)
		case r == '\r':
			b.WriteString(`\r`)
		case r < ' ' || r == 0x7f:
			b.WriteString(`\u00`)
			b.WriteString(strconv.FormatUint(uint64(r)+0x100, 16)[1:])
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// formatNumber writes a finite number with the fewest digits that read back
// exactly, as TOML takes it; whole numbers without a point.
func formatNumber(x float64) string {
	s := strconv.FormatFloat(x, 'f', -1, 64)
	if len(s) > 20 {
		s = strconv.FormatFloat(x, 'g', -1, 64)
	}
	return s
}
