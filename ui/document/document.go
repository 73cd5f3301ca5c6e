// Package document is the open scenario as the window sees it: its text, what
// the text means, the steps to undo, the file it belongs to, and the copy that
// survives a crash. Everything a person does to a scenario is an [Edit].
//
// The text is the truth. What it means follows from it by scenario.Parse, so
// that the window, the file and the command line cannot disagree.
package document

import (
	"bytes"
	"path/filepath"
	"slices"
	"sync/atomic"
	"time"

	"grannelag/sim/scenario"
)

// What undo keeps, at most. The last step is kept whatever its size.
const (
	maxSteps     = 500
	maxStepBytes = 64 << 20
)

// An Edit is one thing that a person does to a scenario.
type Edit struct {
	Name Text // as the menu names it behind Undo
	// Do returns the new text, and leaves the old one as it is.
	Do func(text []byte) ([]byte, error)
}

// A Document is an open scenario. Its methods are for one goroutine.
type Document struct {
	// OnChange, if it is not nil, is called after each change of text, file or
	// dirtiness.
	OnChange func()

	id       uint64
	text     []byte
	scenario *scenario.Scenario
	problems []scenario.Problem

	path      string
	suggested string // file name where there is no path
	saved     []byte // the text that the file, or whoever made the text, has
	lost      bool   // nobody has the text: it was recovered and has no file
	disk      stamp

	undo, redo []step
	bytes      int    // of the texts in undo and redo
	tag        string // of the newest step, while further edits may join it
}

// A step leads from one text to another: undo keeps the text before it, redo the
// text after it.
type step struct {
	name Text
	text []byte
}

// Open reads a file. A text with problems opens too; only a file that cannot be
// read does not, and the document is nil: the error is an [*Unread].
func Open(path string) (*Document, error) {
	text, disk, err := readFile(path)
	if err != nil {
		return nil, err
	}
	d := &Document{id: counter.Add(1), path: path, saved: text, disk: disk}
	d.show(text)
	return d, nil
}

// New returns a document that has no file yet: a new scenario, or an example.
// The suggested name is for the file, with or without .toml. It is not dirty
// until it is changed.
func New(text []byte, suggested string) *Document {
	text = bytes.Clone(text)
	d := &Document{id: counter.Add(1), saved: text, suggested: suggested}
	d.show(text)
	return d
}

// Text returns the text. Do not change it.
func (d *Document) Text() []byte { return d.text }

// Scenario returns what the text means or, while it is blocked, what it meant
// last; nil if it never meant anything. Do not change it. The pointer is a new
// one after each change of the text.
func (d *Document) Scenario() *scenario.Scenario { return d.scenario }

// Problems returns the problems of the text, in its order. Do not change them.
func (d *Document) Problems() []scenario.Problem { return d.problems }

// Blocked reports whether the text has problems that keep it from running.
func (d *Document) Blocked() bool { return scenario.Blocking(d.problems) }

// Path returns the file of the document, "" if it has none yet.
func (d *Document) Path() string { return d.path }

// FileName returns the name of the file, without its folder, or the name that
// is suggested for it.
func (d *Document) FileName() string {
	switch {
	case d.path != "":
		return filepath.Base(d.path)
	case d.suggested == "":
		return "scenario.toml"
	case filepath.Ext(d.suggested) != ".toml":
		return d.suggested + ".toml"
	}
	return d.suggested
}

// Name returns what to call the document: the title of the scenario, else the
// name of the file.
func (d *Document) Name() string {
	if d.scenario != nil && d.scenario.Title != "" {
		return d.scenario.Title
	}
	return d.FileName()
}

// Dirty reports whether closing the document would lose something.
func (d *Document) Dirty() bool { return d.lost || !bytes.Equal(d.text, d.saved) }

// Apply edits the text as one step to undo. Edits that follow one another with
// the same tag are one step until [Document.Seal]: one drag of a slider, one
// number typed. The empty tag joins nothing. An edit that leaves the text as it
// is makes no step, and a drag that ends where it began leaves none.
//
// An edit whose result has a problem that keeps it from running, and that the
// text had not, is refused with a [*Refused]. Whatever the error, nothing is
// changed.
func (d *Document) Apply(tag string, e Edit) error {
	if slices.ContainsFunc(d.problems, func(p scenario.Problem) bool { return p.Code == scenario.CodeFormatNewer }) {
		return ErrNewer
	}
	text, err := e.Do(d.text)
	if err != nil {
		return err
	}
	if bytes.Equal(text, d.text) {
		return nil
	}
	s, problems := scenario.Parse(d.FileName(), text)
	if added := newProblems(d.problems, problems); len(added) > 0 {
		return &Refused{added}
	}
	d.step(tag, e.Name)
	d.set(text, s, problems)
	if last := len(d.undo) - 1; tag != "" && bytes.Equal(d.undo[last].text, text) {
		d.bytes -= len(d.undo[last].text)
		d.undo, d.tag = d.undo[:last], ""
	}
	d.changed()
	return nil
}

// SetText puts a whole new text in place of the old, as one step. It may have
// problems of any kind: it opens, and does not run.
func (d *Document) SetText(text []byte) { d.setText(text, Text{Key: "edit.text"}) }

func (d *Document) setText(text []byte, name Text) {
	if !bytes.Equal(text, d.text) {
		d.step("", name)
		d.show(bytes.Clone(text))
	}
	d.changed()
}

// newProblems returns the blocking problems that were not there before. Where
// they stand makes no difference, for edits move lines.
func newProblems(before, after []scenario.Problem) []scenario.Problem {
	placeless := func(p scenario.Problem) scenario.Problem {
		p.File, p.Line, p.Column, p.Other = "", 0, 0, 0
		return p
	}
	count := map[scenario.Problem]int{}
	for _, p := range before {
		count[placeless(p)]++
	}
	var added []scenario.Problem
	for _, p := range after {
		if p.Warning {
			continue
		}
		if count[placeless(p)]--; count[placeless(p)] < 0 {
			added = append(added, p)
		}
	}
	return added
}

// step notes the present text as the one to come back to.
func (d *Document) step(tag string, name Text) {
	for _, s := range d.redo {
		d.bytes -= len(s.text)
	}
	d.redo = nil
	if tag != "" && tag == d.tag {
		return // joins the last step
	}
	d.tag = tag
	d.undo = append(d.undo, step{name, d.text})
	d.bytes += len(d.text)
	drop := 0
	for len(d.undo)-drop > 1 && (len(d.undo)-drop > maxSteps || d.bytes > maxStepBytes) {
		d.bytes -= len(d.undo[drop].text)
		drop++
	}
	d.undo = slices.Delete(d.undo, 0, drop)
}

// Seal ends a step: the next edit begins a new one, whatever its tag.
func (d *Document) Seal() { d.tag = "" }

// Undo goes one step back, if there is one.
func (d *Document) Undo() { d.walk(&d.undo, &d.redo) }

// Redo goes one undone step forth, if there is one.
func (d *Document) Redo() { d.walk(&d.redo, &d.undo) }

func (d *Document) walk(from, to *[]step) {
	last := len(*from) - 1
	if last < 0 {
		return
	}
	s := (*from)[last]
	*from = (*from)[:last]
	*to = append(*to, step{s.name, d.text})
	d.bytes += len(d.text) - len(s.text)
	d.tag = ""
	d.show(s.text)
	d.changed()
}

// CanUndo reports whether there is a step to undo.
func (d *Document) CanUndo() bool { return len(d.undo) > 0 }

// CanRedo reports whether there is a step to redo.
func (d *Document) CanRedo() bool { return len(d.redo) > 0 }

// UndoName returns what Undo would undo; its Key is empty if there is nothing.
func (d *Document) UndoName() Text { return newest(d.undo) }

// RedoName returns what Redo would redo; its Key is empty if there is nothing.
func (d *Document) RedoName() Text { return newest(d.redo) }

func newest(steps []step) Text {
	if len(steps) == 0 {
		return Text{}
	}
	return steps[len(steps)-1].name
}

// show makes a text the present one.
func (d *Document) show(text []byte) {
	s, problems := scenario.Parse(d.FileName(), text)
	d.set(text, s, problems)
}

func (d *Document) set(text []byte, s *scenario.Scenario, problems []scenario.Problem) {
	d.text, d.problems = text, problems
	if s != nil {
		d.scenario = s
	}
}

func (d *Document) changed() {
	if d.OnChange != nil {
		d.OnChange()
	}
}

// counter gives documents their ids and snapshots their order.
var counter atomic.Uint64

// A Snapshot is a document as it was at a moment, to be kept by [Recovery].
type Snapshot struct {
	id    uint64 // of the document
	order uint64 // of snapshots
	dirty bool
	text  []byte
	head  header
}

// Snapshot returns the document as it is now. It is quick; [Recovery.Write] may
// then wait for the disk on another goroutine.
func (d *Document) Snapshot() Snapshot {
	return Snapshot{id: d.id, order: counter.Add(1), dirty: d.Dirty(), text: d.text,
		head: header{Path: d.path, Name: d.FileName(), Time: time.Now(), Disk: d.disk}}
}
