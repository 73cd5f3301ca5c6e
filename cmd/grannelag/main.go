// Command grannelag is the desktop app: a window in which municipalities try
// what a joint child-welfare service would mean for them. Its twin without a
// window is grannelag-cli.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"runtime"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"

	"grannelag/ui/desktop"
	"grannelag/ui/text"
)

// The exit status of the program, as of its twin.
const (
	statusDone     = 0
	statusProblem  = 1
	statusWrongUse = 2
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

func run(args []string, stdout, stderr io.Writer) int {
	language := text.Detect(os.Getenv)
	flags := flag.NewFlagSet("grannelag", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	lang := flags.String("lang", "", "")
	example := flags.String("example", "", "")
	version := flags.Bool("version", false, "")
	err := flags.Parse(args)
	if *lang != "" {
		l, langErr := text.ParseLang(*lang)
		if langErr != nil {
			fmt.Fprintln(stderr, "grannelag: "+text.Say(language, "usage.lang", "value", *lang))
			return statusWrongUse
		}
		language = l
	}
	switch {
	case errors.Is(err, flag.ErrHelp):
		fmt.Fprint(stdout, text.Say(language, "window.usage"))
		return statusDone
	case err != nil || flags.NArg() > 1:
		fmt.Fprint(stderr, text.Say(language, "window.usage"))
		return statusWrongUse
	case *version:
		fmt.Fprintln(stdout, "grannelag", desktop.Version())
		return statusDone
	}
	if !hasDisplay() {
		return noWindow(stderr, language, text.Say(language, "window.no_display"))
	}

	// What the toolkit writes before it gives up means nothing to a user, nor
	// does that settings are empty the first time.
	log.SetOutput(io.Discard)
	a, w, err := open()
	log.SetOutput(os.Stderr)
	if err != nil {
		return noWindow(stderr, language, err.Error())
	}
	start := desktop.Start{Example: *example, File: flags.Arg(0)}
	if *lang != "" {
		start.Lang = &language
	}
	if err := desktop.Run(a, w, start); err != nil {
		fmt.Fprintf(stderr, "grannelag: %v\n", err)
		return statusProblem
	}
	return statusDone
}

func noWindow(stderr io.Writer, l text.Lang, reason string) int {
	fmt.Fprintln(stderr, "grannelag: "+text.Say(l, "window.none", "reason", reason))
	return statusProblem
}

// open makes app and window. A system without OpenGL, or a display that does
// not answer, makes the toolkit panic.
func open() (a fyne.App, w fyne.Window, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("%v", p)
		}
	}()
	m := desktop.Metadata()
	app.SetMetadata(m)
	a = app.NewWithID(m.ID)
	return a, a.NewWindow(m.Name), nil
}

// hasDisplay reports whether there may be a display. Where this says no, there is
// none.
func hasDisplay() bool {
	return runtime.GOOS != "linux" || os.Getenv("DISPLAY") != "" || os.Getenv("WAYLAND_DISPLAY") != ""
}
