package look

import (
	"go/scanner"
	"go/token"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"golang.org/x/image/font/sfnt"
)

// Every letter and sign that the window's words have is in its own fonts: a fresh
// machine has no others.
func TestFontsHaveEverySign(t *testing.T) {
	var fonts []*sfnt.Font
	for _, style := range []fyne.TextStyle{{}, {Bold: true}} {
		f, err := sfnt.Parse(Theme{}.Font(style).Content())
		if err != nil {
			t.Fatal(err)
		}
		fonts = append(fonts, f)
	}
	var files []string
	for _, pattern := range []string{"../../text/words*.go", "../../text/number.go", "../../story/*.go", "../*.go", "../*/*.go"} {
		found, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, found...)
	}
	if len(files) < 50 {
		t.Fatalf("%d files", len(files))
	}
	seen := map[rune]bool{}
	var b sfnt.Buffer
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range literals(text) {
			if r < 0x80 || seen[r] || strings.ContainsRune("○│", r) { // what only the command line draws with
				continue
			}
			seen[r] = true
			for i, f := range fonts {
				if g, err := f.GlyphIndex(&b, r); err != nil || g == 0 {
					t.Errorf("font %d has no %q (%U), which is in %s", i, r, r, filepath.Base(file))
				}
			}
		}
	}
	for _, r := range "−≈▲▼✓✗→" {
		if !seen[r] {
			t.Errorf("the words have no %q, so this test reads the wrong files", r)
		}
	}
	for _, r := range "ŋđŧčšžáÁŊĐŦČŠŽ" { // of names
		for i, f := range fonts {
			if g, _ := f.GlyphIndex(&b, r); g == 0 {
				t.Errorf("font %d has no %q", i, r)
			}
		}
	}
}

// literals returns the strings of a Go file, one behind the other.
func literals(src []byte) string {
	var s scanner.Scanner
	fset := token.NewFileSet()
	s.Init(fset.AddFile("", -1, len(src)), src, nil, 0)
	var b strings.Builder
	for {
		_, tok, lit := s.Scan()
		switch tok {
		case token.EOF:
			return b.String()
		case token.STRING, token.CHAR:
			b.WriteString(lit)
		}
	}
}
