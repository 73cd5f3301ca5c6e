package scenario

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
)

// ReadFile returns the text of a file. A file of more than MaxFileBytes is not
// read. The text is nil if there is a problem, CodeUnreadable or CodeTooLarge.
func ReadFile(path string) ([]byte, []Problem) {
	unreadable := func(err error) ([]byte, []Problem) {
		return nil, []Problem{{Code: CodeUnreadable, File: path, Detail: err.Error()}}
	}
	// Looked at before it is opened: opening a pipe waits for a writer.
	info, err := os.Stat(path)
	if err != nil {
		return unreadable(err)
	}
	if !info.Mode().IsRegular() {
		return unreadable(&fs.PathError{Op: "read", Path: path, Err: errors.New("not a regular file")})
	}
	if info.Size() > MaxFileBytes {
		return nil, []Problem{tooLarge(path, info.Size())}
	}
	f, err := os.Open(path)
	if err != nil {
		return unreadable(err)
	}
	defer f.Close()
	// It may have grown since.
	text, err := io.ReadAll(io.LimitReader(f, MaxFileBytes+1))
	if err != nil {
		return unreadable(err)
	}
	if len(text) > MaxFileBytes {
		return nil, []Problem{tooLarge(path, int64(len(text)))}
	}
	return text, nil
}

// SaveFile writes a text so that the file holds the old text or the new one,
// whatever happens meanwhile: it writes a new file in the same folder, waits
// until that is on the disk, and puts it in the place of the old. The file keeps
// its permissions; of a symbolic link the file behind it is replaced. A failure
// leaves the old file, and no other.
func SaveFile(path string, text []byte) (err error) {
	path, err = resolve(path)
	if err != nil {
		return err
	}
	info, err := os.Stat(path)
	switch {
	case err == nil && !info.Mode().IsRegular():
		return &fs.PathError{Op: "save", Path: path, Err: errors.New("not a regular file")}
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return err
	}
	temp, err := newTemp(path)
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			temp.Close() // a second Close does no harm
			os.Remove(temp.Name())
		}
	}()
	if info != nil {
		if err := temp.Chmod(info.Mode().Perm()); err != nil {
			return err
		}
	}
	if _, err := temp.Write(text); err != nil {
		return err
	}
	if err := temp.Sync(); err != nil {
		return err
	}
	if err := temp.Close(); err != nil {
		return err
	}
	if err := os.Rename(temp.Name(), path); err != nil {
		return err
	}
	// The text is saved. That its name is on the disk too is more than some
	// file systems can promise, so a failure here is none.
	if runtime.GOOS != "windows" {
		if folder, err := os.Open(filepath.Dir(path)); err == nil {
			_ = folder.Sync()
			folder.Close()
		}
	}
	return nil
}

// resolve follows symbolic links, also to a file that is not there yet.
func resolve(path string) (string, error) {
	for range 40 { // as many as Linux follows
		target, err := os.Readlink(path)
		if err != nil {
			return path, nil // no link
		}
		if !filepath.IsAbs(target) {
			target = filepath.Join(filepath.Dir(path), target)
		}
		path = target
	}
	return "", &fs.PathError{Op: "save", Path: path, Err: errors.New("too many symbolic links")}
}

// newTemp creates a new file beside path, with the permissions that any new file
// of the user has.
func newTemp(path string) (*os.File, error) {
	for i := 0; ; i++ {
		name := filepath.Join(filepath.Dir(path), fmt.Sprintf(".grannelag-%d-%d.tmp", os.Getpid(), i))
		f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
		if err == nil || !errors.Is(err, fs.ErrExist) || i > 1000 {
			return f, err
		}
	}
}
