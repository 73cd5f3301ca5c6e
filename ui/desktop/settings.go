package desktop

import (
	"slices"

	"fyne.io/fyne/v2"

	"grannelag/ui/desktop/look"
	"grannelag/ui/text"
)

// settings are what the app remembers from one day to the next. They are kept
// where Fyne keeps preferences, which a crash can lose: nothing precious here.
type settings struct{ fyne.Preferences }

const (
	keyLang   = "language"
	keyTheme  = "theme"
	keyRecent = "recent"
	keyWidth  = "window.width"
	keyHeight = "window.height"
)

// mostRecent is how many files the list of recent files holds.
const mostRecent = 8

func (s settings) lang() text.Lang {
	l, _ := text.ParseLang(s.StringWithFallback(keyLang, text.NB.String()))
	return l
}

func (s settings) setLang(l text.Lang) { s.SetString(keyLang, l.String()) }

func (s settings) theme() look.Theme { return look.Theme{Mode: look.Mode(s.String(keyTheme))} }

func (s settings) setTheme(m look.Mode) { s.SetString(keyTheme, string(m)) }

// recent returns the files opened or saved last, the newest first.
func (s settings) recent() []string { return s.StringList(keyRecent) }

func (s settings) addRecent(path string) {
	files := slices.DeleteFunc(s.recent(), func(f string) bool { return f == path })
	files = slices.Insert(files, 0, path)
	s.SetStringList(keyRecent, files[:min(len(files), mostRecent)])
}

func (s settings) dropRecent(path string) {
	s.SetStringList(keyRecent, slices.DeleteFunc(s.recent(), func(f string) bool { return f == path }))
}

// size returns the size of the window when it was closed last [Fyne units].
func (s settings) size() fyne.Size {
	return fyne.NewSize(float32(s.FloatWithFallback(keyWidth, 1400)), float32(s.FloatWithFallback(keyHeight, 900)))
}

func (s settings) setSize(size fyne.Size) {
	s.SetFloat(keyWidth, float64(size.Width))
	s.SetFloat(keyHeight, float64(size.Height))
}
