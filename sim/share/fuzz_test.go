package share

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"testing"
)

// No file makes the readers panic or hang, and what they accept can be divided.
func FuzzReadTOML(f *testing.F) {
	files, _ := filepath.Glob("testdata/*.toml")
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		table, problems := ReadTOML(text)
		divide(t, table, problems)
	})
}

func FuzzReadCSV(f *testing.F) {
	f.Add([]byte("coalition;cost\nA;1\nB;2,5\nA+B;3\n"))
	f.Add([]byte("A,1\nB,2\n"))
	f.Fuzz(func(t *testing.T, text []byte) {
		table, problems := ReadCSV(bytes.NewReader(text))
		divide(t, table, problems)
	})
}

func divide(t *testing.T, table *Table, problems []Problem) {
	if (table == nil) == (problems == nil) {
		t.Fatalf("%v and %v", table, problems)
	}
	if table == nil || len(table.Players) > 8 {
		return
	}
	g, problems := table.Game()
	if problems != nil {
		return
	}
	d, err := table.Divide(context.Background(), g, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range d.Of {
		if e.Shares != nil && len(e.Shares) != len(table.Players) {
			t.Fatal(e.Key, e.Shares)
		}
	}
}
