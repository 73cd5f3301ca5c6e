//go:build !(linux || darwin || freebsd || netbsd || openbsd || dragonfly || windows)

package main

import "os"

var brokenPipe []os.Signal

// terminalColumns knows no terminal on this system: no progress is shown, and
// the text is 80 columns wide unless COLUMNS says otherwise.
func terminalColumns(*os.File) (int, bool) { return 0, false }
