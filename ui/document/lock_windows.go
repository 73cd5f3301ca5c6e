package document

import (
	"os"
	"syscall"
)

// lockFile makes or opens a file that only one program at a time can have open:
// it shares it with nobody. The lock ends with the program. It fails if another
// program has the lock.
func lockFile(path string) (*os.File, error) {
	name, err := syscall.UTF16PtrFromString(path)
	if err != nil {
		return nil, err
	}
	h, err := syscall.CreateFile(name, syscall.GENERIC_READ|syscall.GENERIC_WRITE, 0, nil,
		syscall.OPEN_ALWAYS, syscall.FILE_ATTRIBUTE_NORMAL, 0)
	if err != nil {
		return nil, &os.PathError{Op: "lock", Path: path, Err: err}
	}
	return os.NewFile(uintptr(h), path), nil
}

// unlock removes a file that lockFile returned. Windows removes no file that is
// open; if another program takes it in between, it stays with that.
func unlock(f *os.File) error {
	f.Close()
	_ = os.Remove(f.Name())
	return nil
}
