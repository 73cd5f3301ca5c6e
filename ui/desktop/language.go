package desktop

import (
	"embed"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	_ "grannelag/ui/desktop/locale" // before Fyne asks for the system's language
	"grannelag/ui/text"
)

// Fyne's own words (OK, Cancel, Open …), which it has in neither bokmål nor
// nynorsk. English is here too, for a machine set to a third language would
// otherwise speak two.
//
//go:embed translations/*.json
var translations embed.FS

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
