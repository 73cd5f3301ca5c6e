package document

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"os"
	"time"

	"grannelag/sim/scenario"
)

// A stamp is how a file was when it was last read or written.
type stamp struct {
	Size int64     `json:"size"`
	Time time.Time `json:"time"`
	Hash string    `json:"hash"` // of its text, in hexadecimal
}

func hash(text []byte) string {
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:])
}

// readFile reads a file and how it is.
func readFile(path string) ([]byte, stamp, error) {
	// Looked at before: if it changes while it is read, the stamp is that of an
	// older file, and the next look at it finds the change.
	info, statErr := os.Stat(path)
	text, problems := scenario.ReadFile(path)
	if problems != nil {
		return nil, stamp{}, &Unread{problems}
	}
	disk := stamp{Hash: hash(text)}
	if statErr == nil {
		disk.Size, disk.Time = info.Size(), info.ModTime()
	}
	return text, disk, nil
}

// ChangedOnDisk reports whether somebody else changed the file since it was read
// or written. A file that is gone is changed, and the error is then
// fs.ErrNotExist; any other error says that the file could not be looked at. A
// document without a file is never changed. It is quick as long as size and time
// of the file are the same.
func (d *Document) ChangedOnDisk() (bool, error) {
	if d.path == "" {
		return false, nil
	}
	info, err := os.Stat(d.path)
	if errors.Is(err, fs.ErrNotExist) {
		return true, fs.ErrNotExist
	}
	if err != nil {
		return false, err
	}
	if info.Size() == d.disk.Size && info.ModTime().Equal(d.disk.Time) {
		return false, nil
	}
	_, disk, err := readFile(d.path)
	if err != nil {
		return false, err
	}
	if disk.Hash != d.disk.Hash {
		return true, nil
	}
	d.disk = disk // only touched
	return false, nil
}

// Save writes the text to its file. It returns ErrNoPath if there is none yet,
// and a [*Changed] if somebody else changed or removed the file: then ask, and
// call [Document.SaveOver], [Document.Reload] or [Document.SaveAs].
func (d *Document) Save() error {
	if d.path == "" {
		return ErrNoPath
	}
	changed, err := d.ChangedOnDisk()
	if changed {
		return &Changed{Path: d.path, Deleted: errors.Is(err, fs.ErrNotExist)}
	}
	if err != nil {
		return err
	}
	return d.SaveOver()
}

// SaveOver writes the text to its file, whatever is there now.
func (d *Document) SaveOver() error {
	if d.path == "" {
		return ErrNoPath
	}
	return d.SaveAs(d.path)
}

// SaveAs writes the text to a file, which then is that of the document, and asks
// nothing. After an error the document is as before.
func (d *Document) SaveAs(path string) error {
	if err := scenario.SaveFile(path, d.text); err != nil {
		return err
	}
	disk := stamp{Hash: hash(d.text)}
	if info, err := os.Stat(path); err == nil {
		disk.Size, disk.Time = info.Size(), info.ModTime()
	}
	renamed := path != d.path
	d.path, d.saved, d.lost, d.disk = path, d.text, false, disk
	if renamed {
		d.show(d.text) // the problems name the file
	}
	d.Seal()
	d.changed()
	return nil
}

// Reload reads the file again, as a step that can be undone. It returns ErrNoPath
// if there is none, and an [*Unread] if it cannot be read; then nothing is
// changed.
func (d *Document) Reload() error {
	if d.path == "" {
		return ErrNoPath
	}
	text, disk, err := readFile(d.path)
	if err != nil {
		return err
	}
	d.saved, d.lost, d.disk = bytes.Clone(text), false, disk
	d.Seal()
	d.setText(text, Text{Key: "edit.reload"})
	return nil
}
