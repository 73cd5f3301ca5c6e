package main

import (
	"os"
	"syscall"
	"unsafe"
)

// brokenPipe is empty: Windows sends no signal when a reader is gone.
var brokenPipe []os.Signal

var getConsoleScreenBufferInfo = syscall.NewLazyDLL("kernel32.dll").NewProc("GetConsoleScreenBufferInfo")

// terminalColumns returns how many columns the console f has, and whether it
// is one.
func terminalColumns(f *os.File) (int, bool) {
	// CONSOLE_SCREEN_BUFFER_INFO, of which the window's edges are wanted.
	var info struct {
		sizeX, sizeY, cursorX, cursorY       int16
		attributes                           uint16
		left, top, right, bottom, maxX, maxY int16
	}
	ok, _, _ := getConsoleScreenBufferInfo.Call(f.Fd(), uintptr(unsafe.Pointer(&info)))
	return int(info.right-info.left) + 1, ok != 0
}
