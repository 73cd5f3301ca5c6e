// Package text holds the words of Grannelag in bokmål, nynorsk and English,
// and writes numbers, money and dates as Norwegians do. The command line, the
// window and the report say the same thing with the same words because they
// take them from here.
//
// It knows nothing about studies: a caller hands over codes and values.
package text

import (
	"fmt"
	"strings"
)

// A Lang is a language of Grannelag. The zero value is bokmål.
type Lang uint8

const (
	NB Lang = iota // bokmål
	NN             // nynorsk
	EN             // English
)

// Langs returns every language, bokmål first.
func Langs() []Lang { return []Lang{NB, NN, EN} }

// String returns the code of the language: nb, nn or en.
func (l Lang) String() string {
	switch l {
	case NN:
		return "nn"
	case EN:
		return "en"
	}
	return "nb"
}

// ParseLang returns the language that a code means: nb, nn or en, no for
// bokmål, in any case and with a region or an encoding behind it (nn_NO.UTF-8).
func ParseLang(code string) (Lang, error) {
	name, _, _ := strings.Cut(strings.ToLower(strings.TrimSpace(code)), ".")
	name, _, _ = strings.Cut(name, "@")
	name, _, _ = strings.Cut(strings.ReplaceAll(name, "-", "_"), "_")
	switch name {
	case "nb", "no":
		return NB, nil
	case "nn":
		return NN, nil
	case "en":
		return EN, nil
	}
	return NB, fmt.Errorf("text: unknown language %q, want nb, nn or en", code)
}

// Detect returns the language of the locale that the environment names in
// LC_ALL, LC_MESSAGES or LANG, of which the first that is set decides, as POSIX
// has it. Any other language, and none, gives bokmål.
func Detect(getenv func(string) string) Lang {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if locale := getenv(name); locale != "" {
			l, _ := ParseLang(locale) // bokmål where it is another language
			return l
		}
	}
	return NB
}
