// Package scenarios holds the example files that come with Grannelag, in the
// program itself. Each opens with a comment in bokmål on what to look at.
package scenarios

import (
	"embed"
	"fmt"
	"slices"
)

//go:embed *.toml
var files embed.FS

// Faulty is the name of a file with mistakes, which teaches the messages of
// check. It opens but does not run.
const Faulty = "faulty"

// names are the examples that run, in the order in which they are offered: the
// plainest question first, regions beside each other, made-up strain last.
var names = []string{
	"sor-helgeland", "indre-sogn", "sogn", "sogn-2011", "tromso", "alta", "oremerkede", "to-og-to",
}

// Names returns the names of the examples that run, in the order in which they
// are offered.
func Names() []string { return slices.Clone(names) }

// Read returns the text of an example, or of Faulty. The caller may change it.
// It returns an error if there is none of that name.
func Read(name string) ([]byte, error) {
	text, err := files.ReadFile(name + ".toml")
	if err != nil {
		return nil, fmt.Errorf("no example %q", name)
	}
	return text, nil
}
