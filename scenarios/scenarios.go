// Package scenarios holds the example files that come with Grannelag, in the
// program itself. Each opens with a comment in bokmål on what to look at.
package scenarios

import (
	"embed"
	"fmt"
	"strings"
)

//go:embed *.toml
var files embed.FS

// Faulty is the name of a file with mistakes, which teaches the messages of
// check. It opens but does not run.
const Faulty = "faulty"

// Names returns the names of the examples that run, in order.
func Names() []string {
	entries, err := files.ReadDir(".")
	if err != nil {
		panic(err) // the files are in the program
	}
	var names []string
	for _, e := range entries {
		if name := strings.TrimSuffix(e.Name(), ".toml"); name != Faulty {
			names = append(names, name)
		}
	}
	return names
}

// Read returns the text of an example, or of Faulty. The caller may change it.
// It returns an error if there is none of that name.
func Read(name string) ([]byte, error) {
	text, err := files.ReadFile(name + ".toml")
	if err != nil {
		return nil, fmt.Errorf("no example %q", name)
	}
	return text, nil
}
