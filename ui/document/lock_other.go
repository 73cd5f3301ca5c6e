//go:build !(darwin || dragonfly || freebsd || linux || netbsd || openbsd || windows)

package document

import (
	"errors"
	"io/fs"
	"os"
	"time"
)

// lockFile makes a file that stands for a running program. Without locks of the
// system a program counts as running for a day after it began.
func lockFile(path string) (*os.File, error) {
	if info, err := os.Stat(path); err == nil && time.Since(info.ModTime()) < 24*time.Hour {
		return nil, &os.PathError{Op: "lock", Path: path, Err: fs.ErrExist}
	} else if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, err
	}
	now := time.Now()
	return f, os.Chtimes(path, now, now)
}

// unlock removes a file that lockFile returned.
func unlock(f *os.File) error {
	f.Close()
	return os.Remove(f.Name())
}
