package scenario

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// A disk that fills up while a file is written leaves the old file and no other.
// A limit on the size of files stands for the full disk. It holds for the log that
// go test writes of opened files, too, and leaves room for that.
func TestSaveFileOnAFullDisk(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, strings.Repeat("x", 250)) // a name with no room for an ending
	if err := SaveFile(path, []byte("old")); err != nil {
		t.Fatal(err)
	}
	var before syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_FSIZE, &before); err != nil {
		t.Skip(err)
	}
	limit := before
	limit.Cur = 1 << 20
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &limit); err != nil {
		t.Skip(err)
	}
	err := SaveFile(path, make([]byte, 2<<20))
	if e := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &before); e != nil {
		t.Fatal(e)
	}
	if err == nil {
		t.Error("saved 2 MiB where 1 MiB had room")
	}
	if text, err := os.ReadFile(path); err != nil || string(text) != "old" {
		t.Errorf("the file holds %d bytes, %v", len(text), err)
	}
	requireFiles(t, dir, filepath.Base(path))
}
