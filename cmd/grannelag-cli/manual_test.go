package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// more stands in the manual for lines that are left out.
const more = "…"

// TestManual runs every command that README.md shows and compares what it
// prints with what stands below it, so that the manual cannot rot.
func TestManual(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes long under the race detector")
	}
	root, err := filepath.Abs(filepath.Join("..", ".."))
	if err != nil {
		t.Fatal(err)
	}
	page := filepath.Join(root, "README.md")
	text, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	// Commands may write files: they do so beside a copy of what they read.
	dir := t.TempDir()
	if err := os.CopyFS(filepath.Join(dir, "scenarios"), os.DirFS(filepath.Join(root, "scenarios"))); err != nil {
		t.Fatal(err)
	}
	t.Chdir(dir)
	commands := 0
	fence := regexp.MustCompile("(?s)```console\n(.*?)```")
	for _, block := range fence.FindAllSubmatch(text, -1) {
		var command string
		var want []string
		compare := func() {
			if command == "" {
				return
			}
			commands++
			var out bytes.Buffer
			args := strings.Fields(command)[1:]
			Main{}.Run(context.Background(), args, strings.NewReader(""), &out, &out, func(string) string { return "" })
			if !shows(strings.Split(strings.TrimRight(out.String(), "\n"), "\n"), want) {
				t.Errorf("README.md: %s prints\n%s\nnot\n%s", command, out.String(), strings.Join(want, "\n"))
			}
		}
		for _, line := range strings.Split(strings.TrimRight(string(block[1]), "\n"), "\n") {
			if next, ok := strings.CutPrefix(line, "$ "); ok {
				compare()
				command, want = next, nil
				continue
			}
			want = append(want, line)
		}
		compare()
	}
	if commands < 5 {
		t.Errorf("README.md shows %d commands", commands)
	}
}

// shows tells whether the lines are those of the manual, where a line of more
// stands for any number of lines.
func shows(lines, want []string) bool {
	if len(want) == 0 {
		return len(lines) == 0
	}
	if want[0] != more {
		return len(lines) > 0 && strings.TrimRight(lines[0], " ") == strings.TrimRight(want[0], " ") && shows(lines[1:], want[1:])
	}
	for skip := range len(lines) + 1 {
		if shows(lines[skip:], want[1:]) {
			return true
		}
	}
	return false
}

// The README names only targets that the Makefile has.
func TestManualTargets(t *testing.T) {
	text, err := os.ReadFile(filepath.Join("..", "..", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	makefile, err := os.ReadFile(filepath.Join("..", "..", "Makefile"))
	if err != nil {
		t.Fatal(err)
	}
	for _, target := range regexp.MustCompile(`make ([a-z-]+)`).FindAllSubmatch(text, -1) {
		if !regexp.MustCompile(`(?m)^`+string(target[1])+`:`).Match(makefile) && string(target[1]) != "and" {
			t.Errorf("README.md names make %s, which the Makefile has not", target[1])
		}
	}
}
