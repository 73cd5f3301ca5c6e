// Package desktop is the window.
package desktop

import "fyne.io/fyne/v2"

// Run shows the window until it is closed.
func Run(a fyne.App) { a.Run() }
