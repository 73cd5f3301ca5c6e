package scenario

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const wantMark = "# want: "

// Every file in testdata/invalid has one mistake, and says in its first lines
// what Parse reports of it: the place, the code and the fields. So a new mistake
// is documented and tested by adding a file. -update writes those lines; read
// the difference before you commit it.
func TestInvalid(t *testing.T) {
	files, _ := filepath.Glob("testdata/invalid/*.toml")
	if len(files) == 0 {
		t.Fatal("no files")
	}
	found := map[Code]bool{}
	wanted := map[string]bool{}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			var want []string
			rest := text
			for bytes.HasPrefix(rest, []byte(wantMark)) {
				line, after, _ := bytes.Cut(rest, []byte("\n"))
				want = append(want, string(line[len(wantMark):]))
				rest = after
			}
			if *update {
				// Lines count from the top of the file: as many want lines as problems.
				_, problems := Parse(file, rest)
				text = append([]byte(strings.Repeat(wantMark+"\n", len(problems))), rest...)
			}
			s, problems := Parse(file, text)
			var got []string
			for _, p := range problems {
				got = append(got, p.String())
				found[p.Code] = true
				wanted[p.Want] = true
				if p.File != file {
					t.Errorf("%v is of file %q", p, p.File)
				}
				if !slices.Contains(Codes, p.Code) {
					t.Errorf("%s is not in Codes", p.Code)
				}
				if _, ok := LookupUnit(p.Unit); p.Unit != "" && !ok {
					t.Errorf("unit %s is not in the table of units", p.Unit)
				}
				if (p.Code == CodeType || p.Code == CodeMissing) && !slices.Contains(Wants, p.Want) {
					t.Errorf("%s is not in Wants", p.Want)
				}
				if p.Code == CodeSyntax && p.Detail == "" && !slices.Contains(SyntaxWants, p.Want) {
					t.Errorf("%s is not in SyntaxWants", p.Want)
				}
				if p.Key == "" && p.Line == 0 && p.Code != CodeNoChildren && p.Code != CodeTooMuch {
					t.Errorf("%v has no place", p)
				}
			}
			if *update {
				head := ""
				for _, g := range got {
					head += wantMark + g + "\n"
				}
				if err := os.WriteFile(file, append([]byte(head), rest...), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if !slices.Equal(got, want) {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
			}
			if (s == nil) != Blocking(problems) {
				t.Errorf("scenario %v with problems %v", s != nil, problems)
			}
			// Problems of a key that exists point into its line.
			for _, p := range problems {
				lines := strings.Split(string(text), "\n")
				value, _, _ := strings.Cut(p.Value, "…")
				if p.Line > 0 && p.Value != "" && p.Unit != "fte" && p.Code != CodeCount && p.Code != CodeTooLarge &&
					p.Code != CodeUnplaced && !strings.Contains(lines[p.Line-1], strings.Trim(value, "[]\"")) {
					t.Errorf("%v: line %d is %s", p, p.Line, lines[p.Line-1])
				}
			}
		})
	}
	if *update {
		return
	}
	for _, code := range Codes {
		if !found[code] && code != CodeUnreadable { // which no file can show: see TestReadFile
			t.Errorf("no file in testdata/invalid shows %s", code)
		}
	}
	for _, want := range append(slices.Clone(Wants), SyntaxWants...) {
		if !wanted[want] {
			t.Errorf("no file in testdata/invalid wants %s", want)
		}
	}
}
