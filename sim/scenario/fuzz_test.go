package scenario

import (
	"os"
	"path/filepath"
	"testing"
)

func seeds(f *testing.F) {
	for _, text := range tricky {
		f.Add([]byte(text))
	}
	f.Add([]byte("\xef\xbb\xbf\xef\xbb\xbfa = 1\n")) // only the first is a byte-order mark
	for _, pattern := range []string{"testdata/*/*.toml", "../../scenarios/*.toml"} {
		files, _ := filepath.Glob(pattern)
		for _, file := range files {
			text, err := os.ReadFile(file)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(text)
		}
	}
}

// Whatever the text, Parse answers without a panic, points into the text, and
// what it accepts can be written, read again and edited.
func FuzzParse(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, text []byte) {
		s, problems := Parse("x", text)
		lines := 1
		for _, c := range text {
			if c == '\n' {
				lines++
			}
		}
		for i, p := range problems {
			if p.Line < 0 || p.Line > lines || p.Column < 0 || p.Line > 0 && p.Column < 1 {
				t.Errorf("%v points to %d:%d of %d lines", p, p.Line, p.Column, lines)
			}
			if i > 0 && p.Line < problems[i-1].Line {
				t.Errorf("%v comes after line %d", p, problems[i-1].Line)
			}
		}
		if (s == nil) != Blocking(problems) {
			t.Fatalf("scenario %v with problems %v", s != nil, problems)
		}
		compareReaders(t, text)
		if s == nil {
			return
		}
		requireRoundTrip(t, s)
		s.Roads()
		if _, err := Set(text, Path{"title"}, "new"); err != nil {
			t.Errorf("an accepted file cannot be edited: %v", err)
		}
	})
}

// Edits of any text that is TOML give what was asked for or an error, which
// Set and its kin verify themselves; here they must not panic.
func FuzzEdit(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, text []byte) {
		x, err := newIndex(text)
		if err != nil || len(x.root.kids) == 0 {
			return
		}
		for _, it := range x.root.kids {
			Set(text, append(it.path[:1:1], "new"), 2.5)
			Set(text, it.path, "x\ny")
			Remove(text, it.path)
			AddTable(text, append(it.path[:1:1], "new"))
			RemoveTable(text, it.path)
			RenameTable(text, it.path, "new name")
			MoveTable(text, it.path, "")
			MoveTable(text, it.path, x.root.kids[0].name)
			CopyTable(text, it.path, "copy")
		}
	})
}
