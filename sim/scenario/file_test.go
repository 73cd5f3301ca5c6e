package scenario

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"
)

func TestReadFile(t *testing.T) {
	dir := t.TempDir()
	write := func(name string, size int) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, make([]byte, size), 0o644); err != nil {
			t.Fatal(err)
		}
		return path
	}
	text, problems := ReadFile(write("largest", MaxFileBytes))
	if len(text) != MaxFileBytes || problems != nil {
		t.Errorf("a file of the largest size: %d bytes, %v", len(text), problems)
	}
	for path, code := range map[string]Code{
		write("larger", MaxFileBytes+1):  CodeTooLarge,
		filepath.Join(dir, "not-there"):  CodeUnreadable,
		dir:                              CodeUnreadable,
		filepath.Join(dir, "a", "b.txt"): CodeUnreadable,
	} {
		text, problems := ReadFile(path)
		if text != nil || len(problems) != 1 || problems[0].Code != code || problems[0].File != path {
			t.Errorf("%s: %v", path, problems)
		}
	}
}

func requireFiles(t *testing.T, dir string, want ...string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range entries {
		got = append(got, e.Name())
	}
	if len(got) != len(want) {
		t.Errorf("the folder has %v; want %v", got, want)
	}
}

func TestSaveFile(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "s.toml")
	if err := SaveFile(path, []byte("one")); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(path, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := SaveFile(path, []byte("two")); err != nil {
		t.Fatal(err)
	}
	if text, _ := ReadFile(path); string(text) != "two" {
		t.Errorf("the file holds %q", text)
	}
	if info, _ := os.Stat(path); runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
		t.Errorf("the permissions became %v", info.Mode())
	}
	requireFiles(t, dir, "s.toml")
}

func TestSaveFileThroughLinks(t *testing.T) {
	dir, other := t.TempDir(), t.TempDir()
	link := filepath.Join(dir, "link.toml")
	target := filepath.Join(other, "target.toml")
	if err := os.Symlink(target, link); err != nil {
		t.Skip(err)
	}
	for _, text := range []string{"made", "replaced"} { // the first has no target yet
		if err := SaveFile(link, []byte(text)); err != nil {
			t.Fatal(err)
		}
		if got, _ := ReadFile(target); string(got) != text {
			t.Errorf("the target holds %q; want %q", got, text)
		}
		if info, err := os.Lstat(link); err != nil || info.Mode()&os.ModeSymlink == 0 {
			t.Errorf("the link is gone: %v", err)
		}
	}
	loop := filepath.Join(dir, "loop")
	if err := os.Symlink(loop, loop); err != nil {
		t.Skip(err)
	}
	if err := SaveFile(loop, nil); err == nil {
		t.Error("saved to a link to itself")
	}
	requireFiles(t, dir, "link.toml", "loop")
	requireFiles(t, other, "target.toml")
}

// A save that fails leaves the old file and nothing else.
func TestSaveFileFailures(t *testing.T) {
	dir := t.TempDir()
	folder := filepath.Join(dir, "folder.toml")
	if err := os.Mkdir(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{folder, filepath.Join(dir, "none", "s.toml")} {
		if err := SaveFile(path, []byte("x")); err == nil {
			t.Errorf("saved to %s", path)
		}
	}
	requireFiles(t, dir, "folder.toml")
	requireFiles(t, folder)
	if os.Getuid() == 0 || runtime.GOOS == "windows" {
		return // may write anywhere
	}
	path := filepath.Join(dir, "s.toml")
	if err := os.WriteFile(path, []byte("old"), 0o644); err != nil {
		t.Fatal(err)
	}
	os.Chmod(dir, 0o555)
	defer os.Chmod(dir, 0o755)
	if err := SaveFile(path, []byte("new")); err == nil {
		t.Error("saved into a folder that may not be written")
	}
	if text, _ := ReadFile(path); string(text) != "old" {
		t.Errorf("the file holds %q", text)
	}
}
