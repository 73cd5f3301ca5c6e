//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package document

import (
	"os"
	"syscall"
)

// lockFile makes or opens a file that only one program at a time can lock. The
// lock ends with the program. It fails if another program has the lock.
func lockFile(path string) (*os.File, error) {
	for {
		f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
		if err != nil {
			return nil, err
		}
		if err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); err != nil {
			f.Close()
			return nil, &os.PathError{Op: "lock", Path: path, Err: err}
		}
		// Whoever had the lock may have removed the file in between.
		mine, err := f.Stat()
		if err != nil {
			f.Close()
			return nil, err
		}
		if there, err := os.Stat(path); err == nil && os.SameFile(mine, there) {
			return f, nil
		}
		f.Close()
	}
}

// unlock removes a file that lockFile returned.
func unlock(f *os.File) error {
	err := os.Remove(f.Name())
	f.Close()
	return err
}
