// Package locale says which language the system speaks where its locale names
// none. A locale such as C.UTF-8, which servers and containers have, names an
// encoding alone; Fyne takes the C for a language and complains at every start.
//
// Fyne asks when its packages are initialised, before main. Go initialises the
// packages that are ready in the order of their paths, and this one needs next to
// nothing: it is ready long before Fyne's, which need text/template.
package locale

import (
	"os"
	"strings"
)

func init() {
	if l := missing(os.Getenv); l != "" {
		os.Setenv("LANGUAGE", l)
	}
}

// missing returns what the variable LANGUAGE must say, or "" if it may stay as it
// is. Only translators of messages look at it: the encoding stays as it is.
func missing(getenv func(string) string) string {
	if getenv("LANGUAGE") != "" {
		return ""
	}
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if locale := getenv(name); locale != "" {
			if name, _, encoded := strings.Cut(locale, "."); encoded && (name == "C" || name == "POSIX") {
				return "en"
			}
			return ""
		}
	}
	return ""
}
