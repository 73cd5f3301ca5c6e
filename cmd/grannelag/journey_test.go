//go:build journey

package main

import (
	"io"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"grannelag/ui/desktop"
	"grannelag/ui/desktop/look"
	"grannelag/ui/text"
)

// The toolkit wants the goroutine that the program began on, so the tests run
// on another one, beside the window.
func TestMain(m *testing.M) {
	home, err := os.MkdirTemp("", "grannelag-journey")
	if err != nil {
		log.Fatal(err)
	}
	os.Setenv("HOME", home)
	os.Setenv("XDG_CONFIG_HOME", filepath.Join(home, "config"))
	if os.Getenv("DISPLAY") == "" {
		log.Fatal("the journey needs a display: make journey")
	}
	a, w, err := open()
	if err != nil {
		log.Fatal(err)
	}
	code := make(chan int, 1)
	go func() {
		// Whatever comes first must find the window on the screen.
		for fyne.CurrentApp() == nil || len(fyne.CurrentApp().Driver().AllWindows()) == 0 {
			time.Sleep(10 * time.Millisecond)
		}
		time.Sleep(500 * time.Millisecond)
		c := m.Run()
		code <- c
		fyne.Do(a.Quit)
	}()
	lang := text.NB
	if err := desktop.Run(a, w, desktop.Start{Lang: &lang}); err != nil {
		log.Fatal(err)
	}
	os.RemoveAll(home)
	os.Exit(<-code)
}

var _ = []any{io.Discard, exec.Command, slices.Contains[[]string], strings.Contains, widget.NewLabel, look.Small}
