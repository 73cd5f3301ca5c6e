package scenario

import (
	"bytes"
	"slices"
	"sync"
)

// A window reads the same text again and again: an edit indexes the old text and
// the new, checks that the new is TOML, and then Parse does both once more. So
// the last few texts are remembered with what was found, compared byte by byte.
// It is only a matter of speed: whatever is forgotten is found out anew.

const (
	recentTexts = 4
	recentBytes = 64 << 10 // larger texts are not remembered; an index takes many times its text
)

var recent struct {
	sync.Mutex
	list []*indexed // newest first
}

// An indexed text does not change.
type indexed struct {
	x      *index
	err    *textError
	syntax func() *textError // whether the text is TOML, found out once
}

// indexOf returns the index of a text and the error that ended it, and a function
// that asks the TOML reader about the text. The index is a copy of its own, but
// the tree is shared: it must not be changed.
func indexOf(text []byte) (x *index, err *textError, syntax func() *textError) {
	in := remembered(text)
	if in == nil {
		in = &indexed{}
		text = bytes.Clone(text)
		in.x, in.err = newIndex(text)
		in.syntax = sync.OnceValue(func() *textError { return checkSyntax(in.x, text) })
		if len(text) <= recentBytes {
			recent.Lock()
			recent.list = slices.Insert(recent.list, 0, in)
			recent.list = recent.list[:min(len(recent.list), recentTexts)]
			recent.Unlock()
		}
	}
	own := *in.x // it keeps the place last asked for
	return &own, in.err, in.syntax
}

// remembered returns a text of the last few, and makes it the newest.
func remembered(text []byte) *indexed {
	recent.Lock()
	defer recent.Unlock()
	for i, in := range recent.list {
		if bytes.Equal(in.x.text, text) {
			copy(recent.list[1:i+1], recent.list[:i])
			recent.list[0] = in
			return in
		}
	}
	return nil
}
