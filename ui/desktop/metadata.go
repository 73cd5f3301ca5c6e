package desktop

import (
	_ "embed"

	"fyne.io/fyne/v2"

	"grannelag/sim/experiment"
)

//go:embed icon.png
var icon []byte

// Metadata says who the app is. The file FyneApp.toml says the same to those
// who make packages of it; a test compares the two.
func Metadata() fyne.AppMetadata {
	return fyne.AppMetadata{
		ID: "no.grannelag.desktop", Name: "Grannelag", Version: experiment.Version, Build: 1,
		Icon:       fyne.NewStaticResource("icon.png", icon),
		Migrations: map[string]bool{"fyneDo": true},
	}
}

// Version returns the version of the app, which is that of its engine: the same
// version gives the same figures.
func Version() string { return experiment.Version }
