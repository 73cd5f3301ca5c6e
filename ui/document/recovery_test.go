package document

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"bufio"
	"fmt"
)

// A test runs itself as another program that keeps a document and then waits to
// be killed: the folder is in this variable.
const childFolder = "GRANNELAG_TEST_RECOVERY"

func TestMain(m *testing.M) {
	if folder := os.Getenv(childFolder); folder != "" {
		child(folder)
		return
	}
	os.Exit(m.Run())
}

func child(folder string) {
	d := New([]byte("format = 1\n"), "barn")
	if path := os.Getenv(childFolder + "_FILE"); path != "" {
		var err error
		if d, err = Open(path); err != nil {
			panic(err)
		}
	}
	d.SetText([]byte(string(d.Text()) + "# fra barnet\n"))
	r, err := OpenRecovery(folder)
	if err == nil {
		err = r.Keep(d)
	}
	if err != nil {
		panic(err)
	}
	fmt.Println("kept")
	time.Sleep(time.Minute)
}

// startChild starts such a program and waits until it has kept its document.
func startChild(t *testing.T, folder, file string) *exec.Cmd {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), os.Args[0])
	cmd.Env = append(os.Environ(), childFolder+"="+folder, childFolder+"_FILE="+file)
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	if line, err := bufio.NewReader(out).ReadString('\n'); line != "kept\n" {
		t.Fatalf("the other program says %q: %v", line, err)
	}
	return cmd
}

func kill(t *testing.T, cmd *exec.Cmd) {
	t.Helper()
	if err := cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = cmd.Wait() // killed
}

func mustRecovery(t *testing.T, folder string) *Recovery {
	t.Helper()
	r, err := OpenRecovery(folder)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { r.Close() })
	return r
}

func mustFind(t *testing.T, r *Recovery, n int) []Recovered {
	t.Helper()
	found, err := r.Found()
	if err != nil || len(found) != n {
		t.Fatalf("found %d texts (%v), want %d", len(found), err, n)
	}
	return found
}

func files(t *testing.T, folder string) []string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		if strings.HasSuffix(e.Name(), fileSuffix) {
			names = append(names, e.Name())
		}
	}
	return names
}

// What a program kept before it was killed is found again, but not while it
// runs, and by one window only.
func TestRecoveryAfterKill(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "cache", "recovery")
	path := filepath.Join(t.TempDir(), "a.toml")
	write(t, path, example(t, "sor-helgeland"))
	one := startChild(t, folder, "")
	two := startChild(t, folder, path)
	r := mustRecovery(t, folder)
	mustFind(t, r, 0)
	kill(t, one)
	rec := mustFind(t, r, 1)[0]
	if rec.Path != "" || rec.Name != "barn.toml" || string(rec.Text) != "format = 1\n# fra barnet\n" || time.Since(rec.Time) > time.Minute {
		t.Errorf("found %+v", rec)
	}
	kill(t, two)
	found := mustFind(t, r, 2)
	if found[0].Name != "barn.toml" || found[1].Path != path {
		t.Errorf("not the oldest first: %s, %s", found[0].Name, found[1].Name)
	}
	other := mustRecovery(t, folder)
	mustFind(t, other, 0) // r has them

	d := Recover(found[0])
	if !d.Dirty() || d.FileName() != "barn.toml" || d.Path() != "" {
		t.Error("the recovered text is clean")
	}
	d = Recover(found[1])
	if !d.Dirty() || d.Path() != path || !bytes.HasSuffix(d.Text(), []byte("# fra barnet\n")) || d.Blocked() {
		t.Error("the recovered text is not what was kept")
	}
	requireSound(t, d)
	requireChanged(t, d, false, nil)
	if err := r.Keep(d); err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(r.Drop(found[0]), r.Drop(found[1]), r.Drop(found[1])); err != nil {
		t.Fatal(err)
	}
	mustFind(t, r, 0)
	if names := files(t, folder); len(names) != 1 {
		t.Errorf("kept are %v, want the copy of the recovered document", names)
	}
	if err := d.Save(); err != nil || d.Dirty() {
		t.Error(err)
	}
	if err := r.Keep(d); err != nil || len(files(t, folder)) != 0 {
		t.Errorf("kept are %v (%v) after saving", files(t, folder), err)
	}
}

// A window that ends without dropping what it found leaves it to the next.
func TestFoundAgain(t *testing.T) {
	folder := t.TempDir()
	kill(t, startChild(t, folder, ""))
	r := mustRecovery(t, folder)
	mustFind(t, r, 1)
	if err := r.Close(); err != nil {
		t.Fatal(err)
	}
	next := mustRecovery(t, folder)
	if err := next.Drop(mustFind(t, next, 1)[0]); err != nil {
		t.Fatal(err)
	}
	if err := next.Close(); err != nil {
		t.Fatal(err)
	}
	if left, err := os.ReadDir(folder); err != nil || len(left) != 0 {
		t.Errorf("left are %v (%v)", left, err)
	}
}

// A file that somebody saved after the crash is not overwritten without asking.
func TestRecoveredFileChangedSince(t *testing.T) {
	folder, path := t.TempDir(), filepath.Join(t.TempDir(), "a.toml")
	write(t, path, example(t, "sor-helgeland"))
	kill(t, startChild(t, folder, path))
	write(t, path, example(t, "indre-sogn"))
	r := mustRecovery(t, folder)
	rec := mustFind(t, r, 1)[0]
	d := Recover(rec)
	requireChanged(t, d, true, nil)
	var changed *Changed
	if err := d.Save(); !errors.As(err, &changed) {
		t.Errorf("saved over a change: %v", err)
	}
	write(t, path, rec.Text)
	d = Recover(rec)
	requireChanged(t, d, false, nil)
	if d.Dirty() {
		t.Error("dirty with the text of its file")
	}
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	d = Recover(rec)
	if !d.Dirty() {
		t.Error("the file is gone and the text is clean")
	}
	if err := d.Save(); !errors.As(err, &changed) || !changed.Deleted {
		t.Errorf("saved though the file is gone: %v", err)
	}
}

func TestKeep(t *testing.T) {
	folder := t.TempDir()
	r := mustRecovery(t, folder)
	d, e := New(example(t, "sor-helgeland"), "x"), New(example(t, "indre-sogn"), "y")
	keep := func(d *Document, n int) {
		t.Helper()
		if err := r.Keep(d); err != nil {
			t.Fatal(err)
		}
		if names := files(t, folder); len(names) != n {
			t.Fatalf("kept are %v, want %d", names, n)
		}
	}
	keep(d, 0)
	mustApply(t, d, "", SetTitle("Ny"))
	keep(d, 1)
	rec, err := readRecovery(r.path(files(t, folder)[0]))
	if err != nil || !bytes.Equal(rec.Text, d.Text()) {
		t.Errorf("kept is another text: %v", err)
	}
	mustApply(t, e, "", SetTitle("Ny"))
	keep(e, 2)
	old := d.Snapshot()
	mustApply(t, d, "", SetTitle("Nyere"))
	keep(d, 2)
	if err := r.Write(old); err != nil {
		t.Fatal(err)
	}
	if rec, err := readRecovery(r.path(files(t, folder)[0])); err != nil || !bytes.Equal(rec.Text, d.Text()) {
		t.Errorf("an older text took the place of a newer: %v", err)
	}
	d.Undo()
	d.Undo()
	keep(d, 1)
	d.Redo()
	keep(d, 2)
	late := d.Snapshot()
	if err := r.Forget(d); err != nil {
		t.Fatal(err)
	}
	if err := r.Write(late); err != nil || len(files(t, folder)) != 1 {
		t.Errorf("kept are %v (%v) after a document was closed", files(t, folder), err)
	}
	mustFind(t, r, 0) // its own
	if err := r.Close(); err != nil {
		t.Fatal(err)
	}
	if left, err := os.ReadDir(folder); err != nil || len(left) != 0 {
		t.Errorf("left are %v (%v)", left, err)
	}
	if err := errors.Join(r.Keep(e), r.Forget(e), r.Close()); err != nil || len(files(t, folder)) != 0 {
		t.Errorf("kept after the end: %v", err)
	}
}

// Files that are broken, or of somebody else, are passed over and named.
func TestDamagedFiles(t *testing.T) {
	folder := t.TempDir()
	good := encode(header{Name: "x.toml", Time: time.Now()}, []byte("format = 1\n"))
	for name, text := range map[string][]byte{
		"1-a-0":    good,
		"1-a-1":    good[:len(good)-1],
		"1-a-2":    good[:30],
		"2-b-0":    nil,
		"3-c-0":    []byte("somebody else's"),
		"foreign":  good,
		"4-d-0":    bytes.Replace(good, []byte("format = 1"), []byte("format = 2"), 1),
		"5-e-long": append([]byte(magic), bytes.Repeat([]byte("x"), 6<<20)...),
		"6-f-json": append([]byte(magic), "{\"size\": \"many\"}\n"...),
		"7-g-neg":  append([]byte(magic), "{\"size\": -1}\n"...),
	} {
		write(t, filepath.Join(folder, name+fileSuffix), text)
	}
	if err := os.Mkdir(filepath.Join(folder, "8-h-0"+fileSuffix), 0o700); err != nil {
		t.Fatal(err)
	}
	r := mustRecovery(t, folder)
	found, err := r.Found()
	if len(found) != 1 || found[0].Name != "x.toml" {
		t.Errorf("found %v", found)
	}
	var damaged *Damaged
	if !errors.As(err, &damaged) {
		t.Fatalf("no damage reported: %v", err)
	}
	if text, ok := ErrorText(damaged); !ok || text.Key != "edit.file.damaged" {
		t.Error("damage has no words")
	}
	for _, name := range []string{"1-a-1", "1-a-2", "2-b-0", "3-c-0", "4-d-0", "5-e-long", "6-f-json", "7-g-neg", "8-h-0"} {
		if !strings.Contains(err.Error(), name+fileSuffix) {
			t.Errorf("%s is not reported", name)
		}
	}
	if err := r.Drop(found[0]); err != nil {
		t.Fatal(err)
	}
}
