package document

import (
	"bytes"
	"cmp"
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"grannelag/sim/scenario"
)

// Names of the files in the folder of recovery: SESSION.lock is held by the
// running program, SESSION-N.recovery is a document of it.
const (
	lockSuffix = ".lock"
	fileSuffix = ".recovery"
	magic      = "grannelag recovery 1\n"
	maxHeader  = 64 << 10 // bytes
)

// A Recovery keeps copies of unsaved texts in a folder, so that they survive a
// crash. Each running program has a lock there, which the system lets go of when
// the program ends, however it ends: so nobody takes what a running window still
// keeps. Its methods may be called from several goroutines.
type Recovery struct {
	folder  string
	session string

	mu     sync.Mutex
	lock   *os.File
	claims map[string]*os.File // locks of dead sessions whose files Found returned
	files  map[uint64]*kept    // by the id of the document
	next   int
}

// A kept document has a file, which may not be written now.
type kept struct {
	name    string
	order   uint64 // of the snapshot last written or removed
	text    []byte
	head    header // of that file
	written bool
}

// header is the second line of a recovery file, behind the magic.
type header struct {
	Path string    `json:"path,omitempty"`
	Name string    `json:"name"`
	Time time.Time `json:"time"`
	Disk stamp     `json:"disk"` // the file on the disk that the text began as
	Size int       `json:"size"` // of the text
	Hash string    `json:"hash"` // of the text
}

// A Recovered is an unsaved text of a program that ended without saving it.
type Recovered struct {
	Path string    // the file it belongs to; "" if it had none
	Name string    // of that file, or the one suggested
	Time time.Time // when the text was kept
	Text []byte

	file string
	disk stamp
}

// A Damaged says that a recovery file cannot be read.
type Damaged struct {
	File string
	Err  error
}

func (e *Damaged) Error() string { return fmt.Sprintf("%s: %v", e.File, e.Err) }
func (e *Damaged) Unwrap() error { return e.Err }

// OpenRecovery begins keeping copies in a folder, which it makes if need be.
func OpenRecovery(folder string) (*Recovery, error) {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return nil, err
	}
	var random [8]byte
	rand.Read(random[:])
	r := &Recovery{folder: folder, session: fmt.Sprintf("%d-%s", os.Getpid(), hex.EncodeToString(random[:])),
		claims: map[string]*os.File{}, files: map[uint64]*kept{}}
	var err error
	r.lock, err = lockFile(r.path(r.session + lockSuffix))
	if err != nil {
		return nil, err
	}
	return r, nil
}

func (r *Recovery) path(name string) string { return filepath.Join(r.folder, name) }

// Keep writes a copy of the document if it is dirty, and removes the copy if it
// is clean. It does nothing if the copy is up to date.
func (r *Recovery) Keep(d *Document) error { return r.Write(d.Snapshot()) }

// Write does what [Recovery.Keep] does for the document of a snapshot. A snapshot
// older than the one last written is ignored.
func (r *Recovery) Write(s Snapshot) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.lock == nil {
		return nil // closed
	}
	k := r.kept(s.id)
	if s.order < k.order {
		return nil
	}
	k.order = s.order
	if !s.dirty {
		return r.remove(k)
	}
	if k.written && k.head.Path == s.head.Path && k.head.Disk == s.head.Disk && bytes.Equal(k.text, s.text) {
		return nil
	}
	if err := scenario.SaveFile(r.path(k.name), encode(s.head, s.text)); err != nil {
		return err
	}
	k.head, k.text, k.written = s.head, s.text, true
	return nil
}

func (r *Recovery) kept(id uint64) *kept {
	k := r.files[id]
	if k == nil {
		k = &kept{name: fmt.Sprintf("%s-%d%s", r.session, r.next, fileSuffix)}
		r.next++
		r.files[id] = k
	}
	return k
}

func (r *Recovery) remove(k *kept) error {
	if !k.written {
		return nil
	}
	if err := os.Remove(r.path(k.name)); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	k.written, k.text = false, nil
	return nil
}

// Forget removes the copy of a document that is closed. A snapshot of before is
// then no longer written.
func (r *Recovery) Forget(d *Document) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.lock == nil {
		return nil
	}
	k := r.kept(d.id)
	k.order = counter.Add(1)
	return r.remove(k)
}

// Close ends the session: it removes the copies of all documents, for whoever
// closes the program has been asked, and lets go of what Found returned.
func (r *Recovery) Close() error {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.lock == nil {
		return nil
	}
	var errs []error
	for _, k := range r.files {
		errs = append(errs, r.remove(k))
	}
	for _, f := range r.claims {
		f.Close()
	}
	errs = append(errs, unlock(r.lock))
	r.lock, r.files, r.claims = nil, nil, nil
	return errors.Join(errs...)
}

// Found returns the unsaved texts of programs that are no longer running, the
// oldest first. Until [Recovery.Drop] or the end of this program no other window
// finds them. The error holds a [*Damaged] for each file that could not be read.
func (r *Recovery) Found() ([]Recovered, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.lock == nil {
		return nil, nil
	}
	entries, err := os.ReadDir(r.folder)
	if err != nil {
		return nil, err
	}
	files := map[string][]string{} // of each session
	for _, e := range entries {
		if session, ok := strings.CutSuffix(e.Name(), lockSuffix); ok {
			files[session] = slices.Clip(files[session]) // also one without files
		} else if session, ok := sessionOf(e.Name()); ok {
			files[session] = append(files[session], e.Name())
		}
	}
	var found []Recovered
	var errs []error
	for session, names := range files {
		if session == r.session || !r.claim(session, len(names) > 0) {
			continue
		}
		for _, name := range names {
			rec, err := readRecovery(r.path(name))
			if err != nil {
				errs = append(errs, &Damaged{r.path(name), err})
				continue
			}
			found = append(found, rec)
		}
	}
	slices.SortFunc(found, func(a, b Recovered) int {
		return cmp.Or(a.Time.Compare(b.Time), cmp.Compare(a.file, b.file))
	})
	slices.SortFunc(errs, func(a, b error) int { return cmp.Compare(a.Error(), b.Error()) })
	return found, errors.Join(errs...)
}

// claim reports whether a session is dead, and this program has its lock. The
// lock of a dead session without files is removed.
func (r *Recovery) claim(session string, hasFiles bool) bool {
	if r.claims[session] != nil {
		return true
	}
	f, err := lockFile(r.path(session + lockSuffix))
	if err != nil {
		return false // alive; or not to be known, and then it is left alone
	}
	if !hasFiles {
		_ = unlock(f)
		return false
	}
	r.claims[session] = f
	return true
}

// Drop removes a text that Found returned: after it was recovered and kept again
// by Keep, or because nobody wants it.
func (r *Recovery) Drop(rec Recovered) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	if err := os.Remove(rec.file); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	session, _ := sessionOf(filepath.Base(rec.file))
	entries, err := os.ReadDir(r.folder)
	if err != nil || r.claims[session] == nil {
		return err
	}
	for _, e := range entries {
		if of, ok := sessionOf(e.Name()); ok && of == session {
			return nil // there are others
		}
	}
	f := r.claims[session]
	delete(r.claims, session)
	return unlock(f)
}

// sessionOf returns the session that a recovery file is of.
func sessionOf(name string) (string, bool) {
	base, ok := strings.CutSuffix(name, fileSuffix)
	i := strings.LastIndexByte(base, '-')
	if !ok || i < 1 {
		return "", false
	}
	return base[:i], true
}

// Recover returns a document with a text that Found returned. It is dirty, unless
// its file holds the same text by now.
func Recover(rec Recovered) *Document {
	d := &Document{id: counter.Add(1), path: rec.Path, suggested: rec.Name, disk: rec.disk, lost: true}
	if rec.Path != "" {
		if text, disk, err := readFile(rec.Path); err == nil {
			d.saved, d.lost = text, false
			if bytes.Equal(text, rec.Text) {
				d.disk = disk
			}
		}
	}
	d.show(bytes.Clone(rec.Text))
	return d
}

func encode(h header, text []byte) []byte {
	h.Size, h.Hash = len(text), hash(text)
	line, err := json.Marshal(h)
	if err != nil {
		panic("document: header of a recovery file: " + err.Error()) // texts and numbers only
	}
	out := append([]byte(magic), line...)
	return append(append(out, '\n'), text...)
}

func readRecovery(file string) (Recovered, error) {
	info, err := os.Lstat(file)
	if err != nil {
		return Recovered{}, err
	}
	if !info.Mode().IsRegular() {
		return Recovered{}, errors.New("not a regular file")
	}
	f, err := os.Open(file)
	if err != nil {
		return Recovered{}, err
	}
	defer f.Close()
	all, err := io.ReadAll(io.LimitReader(f, maxHeader+scenario.MaxFileBytes+1))
	if err != nil {
		return Recovered{}, err
	}
	rest, ours := bytes.CutPrefix(all, []byte(magic))
	line, text, whole := bytes.Cut(rest, []byte("\n"))
	if !ours || !whole {
		return Recovered{}, errors.New("not a recovery file")
	}
	var h header
	if err := json.Unmarshal(line, &h); err != nil {
		return Recovered{}, err
	}
	if len(text) != h.Size || hash(text) != h.Hash {
		return Recovered{}, errors.New("the text is not whole")
	}
	return Recovered{Path: h.Path, Name: h.Name, Time: h.Time, Text: text, file: file, disk: h.Disk}, nil
}
