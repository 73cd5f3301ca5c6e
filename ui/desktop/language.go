package desktop

import (
	"embed"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"grannelag/ui/text"
)

// Fyne's own words (OK, Cancel, Open …), which it has in neither bokmål nor
// nynorsk. English is here too, for a machine set to a third language would
// otherwise speak two.
//
//go:embed translations/*.json
var translations embed.FS

// ToolkitLanguage returns what the variable LANGUAGE must say before Fyne asks for
// the system's language, or "" if it may stay as it is. A locale such as C.UTF-8,
// which servers and containers have, names an encoding and no language; Fyne
// takes it for one, and complains at every start.
func ToolkitLanguage(getenv func(string) string) string {
	if getenv("LANGUAGE") != "" {
		return ""
	}
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if locale := getenv(name); locale != "" {
			if name, _, encoded := strings.Cut(locale, "."); encoded && (name == "C" || name == "POSIX") {
				return text.EN.String()
			}
			return ""
		}
	}
	return ""
}

// speak makes Fyne's dialogs speak a language, whatever the system's is: Fyne
// has no way to choose, so the words are given to it as those of the system's
// language.
func speak(l text.Lang) error {
	words, err := translations.ReadFile("translations/" + l.String() + ".json")
	if err != nil {
		return err
	}
	name := lang.SystemLocale().LanguageString() + ".json"
	return lang.AddTranslations(fyne.NewStaticResource(name, words))
}
