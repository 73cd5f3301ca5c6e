// Command grannelag is the desktop app.
package main

import (
	"fyne.io/fyne/v2/app"

	"grannelag/ui/desktop"
)

func main() {
	desktop.Run(app.NewWithID("no.grannelag.desktop"))
}
