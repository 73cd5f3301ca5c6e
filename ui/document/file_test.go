package document

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"time"

	"grannelag/sim/scenario"
)

func write(t testing.TB, path string, text []byte) {
	t.Helper()
	if err := os.WriteFile(path, text, 0o600); err != nil {
		t.Fatal(err)
	}
}

func read(t testing.TB, path string) []byte {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func mustOpen(t testing.TB, path string) *Document {
	t.Helper()
	d, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// requireChanged checks what the document says of its file.
func requireChanged(t *testing.T, d *Document, want bool, wantErr error) {
	t.Helper()
	if changed, err := d.ChangedOnDisk(); changed != want || !errors.Is(err, wantErr) {
		t.Errorf("changed %v (%v), want %v (%v)", changed, err, want, wantErr)
	}
}

func TestOpenAndSave(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.toml")
	text := crlf(example(t, "indre-sogn"))
	write(t, path, text)
	d := mustOpen(t, path)
	if d.Path() != path || d.FileName() != "a.toml" || d.Dirty() {
		t.Errorf("opened as %q, dirty %v", d.Path(), d.Dirty())
	}
	if err := d.Save(); err != nil || !bytes.Equal(read(t, path), text) {
		t.Errorf("saving what was read changes the file: %v", err)
	}
	mustApply(t, d, "drag", SetTitle("Ny"))
	if !d.Dirty() {
		t.Error("changed and not dirty")
	}
	if err := d.Save(); err != nil || d.Dirty() || !bytes.Equal(read(t, path), d.Text()) {
		t.Errorf("not saved: %v", err)
	}
	requireChanged(t, d, false, nil)
	mustApply(t, d, "drag", SetTitle("Nyere"))
	d.Undo()
	if d.Dirty() {
		t.Error("dirty with the text that was saved")
	}
	d.Undo()
	if !d.Dirty() || !bytes.Equal(d.Text(), text) {
		t.Error("saving keeps from undoing")
	}
	other := filepath.Join(filepath.Dir(path), "b.toml")
	if err := d.SaveAs(other); err != nil || d.Path() != other || d.Dirty() || !bytes.Equal(read(t, other), text) {
		t.Errorf("not saved as another file: %v", err)
	}
	if bytes.Equal(read(t, path), text) {
		t.Error("saving as another file wrote the first")
	}
	if err := d.SaveAs(filepath.Join(path, "c.toml")); err == nil || d.Path() != other {
		t.Errorf("saved below a file: %v", err)
	}
}

func TestWithoutFile(t *testing.T) {
	d := New(example(t, "sor-helgeland"), "x")
	if err := d.Save(); err != ErrNoPath {
		t.Errorf("save: %v", err)
	}
	if err := d.SaveOver(); err != ErrNoPath {
		t.Errorf("save over: %v", err)
	}
	if err := d.Reload(); err != ErrNoPath {
		t.Errorf("reload: %v", err)
	}
	requireChanged(t, d, false, nil)
	mustApply(t, d, "", SetTitle("Ny"))
	if err := d.SaveAs(filepath.Join(t.TempDir(), "x.toml")); err != nil || d.Dirty() {
		t.Errorf("save as: %v", err)
	}
}

func TestOpenRefuses(t *testing.T) {
	var unread *Unread
	if d, err := Open(filepath.Join(t.TempDir(), "none.toml")); d != nil || !errors.As(err, &unread) || unread.Problems[0].Code != scenario.CodeUnreadable {
		t.Errorf("no file: %v", err)
	}
	path := filepath.Join(t.TempDir(), "faulty.toml")
	write(t, path, example(t, "faulty"))
	if d := mustOpen(t, path); !d.Blocked() || d.Problems()[0].File != "faulty.toml" {
		t.Errorf("the faulty example opens with %v", d.Problems())
	}
}

func TestChangedOnDisk(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.toml")
	write(t, path, example(t, "sor-helgeland"))
	d := mustOpen(t, path)
	requireChanged(t, d, false, nil)

	later := time.Now().Add(time.Hour)
	if err := os.Chtimes(path, later, later); err != nil {
		t.Fatal(err)
	}
	requireChanged(t, d, false, nil) // touched only

	mustApply(t, d, "", SetTitle("Min"))
	theirs := bytes.Replace(example(t, "sor-helgeland"), []byte("minutes = 27"), []byte("minutes = 28"), 1)
	write(t, path, theirs)
	requireChanged(t, d, true, nil)
	var changed *Changed
	if err := d.Save(); !errors.As(err, &changed) || changed.Deleted || changed.Path != path {
		t.Errorf("saved over the other's change: %v", err)
	}
	if !bytes.Equal(read(t, path), theirs) || !d.Dirty() {
		t.Error("the refused save changed something")
	}

	mine := d.Text()
	if err := d.Reload(); err != nil || !bytes.Equal(d.Text(), theirs) || d.Dirty() || d.UndoName().Key != "edit.reload" {
		t.Errorf("not reloaded: %v", err)
	}
	requireSound(t, d)
	requireChanged(t, d, false, nil)
	d.Undo()
	if !bytes.Equal(d.Text(), mine) || !d.Dirty() {
		t.Error("reloading cannot be undone")
	}
	if err := d.Save(); err != nil || !bytes.Equal(read(t, path), mine) {
		t.Errorf("after reloading: %v", err)
	}

	write(t, path, theirs)
	if err := d.SaveOver(); err != nil || !bytes.Equal(read(t, path), mine) {
		t.Errorf("not saved over: %v", err)
	}

	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	requireChanged(t, d, true, fs.ErrNotExist)
	if err := d.Save(); !errors.As(err, &changed) || !changed.Deleted {
		t.Errorf("saved though the file is gone: %v", err)
	}
	var unread *Unread
	if err := d.Reload(); !errors.As(err, &unread) || !bytes.Equal(d.Text(), mine) {
		t.Errorf("reloaded a file that is gone: %v", err)
	}
	if err := d.SaveOver(); err != nil || !bytes.Equal(read(t, path), mine) {
		t.Errorf("not saved anew: %v", err)
	}
}
