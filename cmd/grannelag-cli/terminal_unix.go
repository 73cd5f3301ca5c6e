//go:build linux || darwin || freebsd || netbsd || openbsd || dragonfly

package main

import (
	"os"
	"syscall"
	"unsafe"
)

// brokenPipe is the signal that ends a program whose reader is gone.
var brokenPipe = []os.Signal{syscall.SIGPIPE}

// terminalColumns returns how many columns the terminal f has, and whether it
// is one.
func terminalColumns(f *os.File) (int, bool) {
	var size struct{ rows, columns, x, y uint16 }
	_, _, errno := syscall.Syscall(syscall.SYS_IOCTL, f.Fd(), syscall.TIOCGWINSZ, uintptr(unsafe.Pointer(&size)))
	return int(size.columns), errno == 0
}
