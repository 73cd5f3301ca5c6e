package scenario

import (
	"bytes"
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// editSamples are texts in every form that the reader accepts: the scenario
// files, and those of testdata/valid, each also with a byte-order mark, with CRLF, without
// the last line end, and indented with tabs.
func editSamples(t testing.TB) map[string][]byte {
	t.Helper()
	samples := map[string][]byte{}
	for i, text := range tricky {
		samples[fmt.Sprintf("tricky %d", i)] = []byte(text)
	}
	for _, pattern := range []string{"testdata/valid/*.toml", "../../scenarios/*.toml"} {
		files, _ := filepath.Glob(pattern)
		for _, file := range files {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if _, err := editable(text); err != nil {
				continue // the faulty scenario
			}
			name := filepath.Base(file)
			samples[name] = text
			if bytes.Contains(text, []byte("\r")) || strings.Contains(pattern, "scenarios") {
				continue
			}
			samples[name+" BOM"] = append([]byte("\xef\xbb\xbf"), text...)
			samples[name+" CRLF"] = bytes.ReplaceAll(text, []byte("\n"), []byte("\r\n"))
			samples[name+" cut"] = bytes.TrimRight(text, "\n")
			lines := strings.Split(string(text), "\n")
			for j, l := range lines {
				if l != "" {
					lines[j] = "\t" + l
				}
			}
			samples[name+" tabs"] = []byte(strings.Join(lines, "\n"))
		}
	}
	return samples
}

func sampleNames(samples map[string][]byte) []string {
	var names []string
	for name := range samples {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// keys returns the path of every value and every table of a text.
func (x *index) keys() (values, tables []Path) {
	var walk func(*item)
	walk = func(it *item) {
		for _, kid := range it.kids {
			if kid.table() {
				tables = append(tables, kid.path)
				walk(kid)
			} else {
				values = append(values, kid.path)
			}
		}
	}
	walk(x.root)
	return values, tables
}

func mustIndex(t *testing.T, text []byte) *index {
	t.Helper()
	x, err := editable(text)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// changedLines counts the lines in which two texts of equally many lines differ.
func changedLines(a, b []byte) int {
	la, lb := bytes.Split(a, []byte("\n")), bytes.Split(b, []byte("\n"))
	if len(la) != len(lb) {
		return -1
	}
	n := 0
	for i := range la {
		n += b2i(!bytes.Equal(la[i], lb[i]))
	}
	return n
}

var editValues = []any{2.5, 3.0, 0.1, -1e-7, 1.0 / 3, 6.02e23, 1e300, 5e-324, math.MaxFloat64, 0, 42, int64(-7), true, false,
	"", "Sømna", "a\"b\\c", "to\nlinjer", "\"", "x\n\"\"\"\n", "tab\t", "\x01", "slutt\n", []string{"0301", "1812"}, []string{},
	[2]float64{1, 2.5}, Count{Low: 3, High: 3, Given: true}, Count{Low: 1, High: 2, Given: true}}

// A value set anew reads back as asked for, takes one line as before, and all
// other bytes stay. Setting the old value again gives the old text, if the old
// value was written as Set writes it.
func TestSetExisting(t *testing.T) {
	samples := editSamples(t)
	for _, name := range sampleNames(samples) {
		text := samples[name]
		x := mustIndex(t, text)
		values, _ := x.keys()
		for i, key := range values {
			old := x.find(key).value
			for k := range 3 {
				v := editValues[(i*7+k*5)%len(editValues)]
				out, err := Set(text, key, v)
				if err != nil {
					t.Fatalf("%s: %s = %v: %v", name, key, v, err)
				}
				want, _ := newValue(v)
				got := mustIndex(t, out).find(key).value
				if got.canon() != want.canon() {
					t.Fatalf("%s: %s = %v reads back as %s", name, key, v, got.canon())
				}
				if !bytes.Equal(text[:old.span.start], out[:got.span.start]) || !bytes.Equal(text[old.span.end:], out[got.span.end:]) {
					t.Fatalf("%s: %s = %v changes bytes outside the value", name, key, v)
				}
				oneLine := !strings.Contains(old.span.of(text), "\n") && !strings.Contains(got.span.of(out), "\n")
				if n := changedLines(text, out); oneLine && n > 1 {
					t.Fatalf("%s: %s = %v changes %d lines", name, key, v, n)
				}
				if old.toml(false) == old.span.of(text) && old.kind != dateValue && old.kind != arrayValue {
					var back any = old.num
					switch old.kind {
					case stringValue:
						back = old.str
					case boolValue:
						back = old.yes
					}
					if again, err := Set(out, key, back); err != nil || !bytes.Equal(again, text) {
						t.Fatalf("%s: setting %s to %v and back gives another text (%v)", name, key, v, err)
					}
				}
			}
		}
	}
}

// A value that is there already leaves the text as it is, however it is written.
func TestSetSameValue(t *testing.T) {
	text := []byte("a = 1_0.50 # x\nb = 'y'\nc = [ \"1\",\n \"2\" ]\nd = 0x10\n")
	for key, v := range map[string]any{"a": 10.5, "b": "y", "c": []string{"1", "2"}, "d": 16} {
		if out, err := Set(text, Path{key}, v); err != nil || !bytes.Equal(out, text) {
			t.Errorf("%s: %q, %v", key, out, err)
		}
	}
}

// A missing key goes to the end of its table as a line of its own; removing it
// gives the old text.
func TestSetMissingAndRemove(t *testing.T) {
	samples := editSamples(t)
	for _, name := range sampleNames(samples) {
		text := samples[name]
		x := mustIndex(t, text)
		_, tables := x.keys()
		for i, table := range append([]Path{{}}, tables...) {
			key := append(slices.Clip(table), "new key")
			v := editValues[i%len(editValues)]
			out, err := Set(text, key, v)
			if err != nil {
				t.Fatalf("%s: %s = %v: %v", name, key, v, err)
			}
			want, _ := newValue(v)
			if got := mustIndex(t, out).find(key).value; got.canon() != want.canon() {
				t.Fatalf("%s: %s = %v reads back as %s", name, key, v, got.canon())
			}
			if n := bytes.Count(text, []byte("\r\n")); n > 0 && n == bytes.Count(text, []byte("\n")) &&
				bytes.Count(out, []byte("\r\n")) != bytes.Count(out, []byte("\n")) {
				t.Fatalf("%s: %s: a line end of another kind", name, key)
			}
			back, err := Remove(out, key)
			if err != nil {
				t.Fatalf("%s: remove %s: %v", name, key, err)
			}
			if !bytes.Equal(back, text) && !madeTable(x, table) {
				t.Fatalf("%s: adding and removing %s gives another text:\n%q\nwas\n%q", name, key, back, text)
			}
		}
	}
}

// madeTable reports whether Set had to write a [header] for a table that only
// the headers of its parts implied.
func madeTable(x *index, table Path) bool {
	it := x.find(table)
	return len(table) > 0 && !it.explicit && !it.dotted && !it.inline
}

// A new table stands after its siblings; removing it gives the old text. Setting
// a key in a missing table makes the table.
func TestAddTableAndRemoveTable(t *testing.T) {
	samples := editSamples(t)
	for _, name := range sampleNames(samples) {
		text := samples[name]
		x := mustIndex(t, text)
		_, tables := x.keys()
		for _, table := range append([]Path{{}}, tables...) {
			path := append(slices.Clip(table), "new")
			out, err := AddTable(text, path)
			if err != nil {
				t.Fatalf("%s: add %s: %v", name, path, err)
			}
			if it := mustIndex(t, out).find(path); it == nil || !it.table() {
				t.Fatalf("%s: add %s: no table", name, path)
			}
			if back, err := RemoveTable(out, path); err != nil || !bytes.Equal(back, text) {
				t.Fatalf("%s: adding and removing %s gives another text (%v):\n%q\nwas\n%q", name, path, err, back, text)
			}
			if _, err := AddTable(out, path); !errors.Is(err, ErrKeyExists) {
				t.Fatalf("%s: adding %s twice: %v", name, path, err)
			}
			deep := append(slices.Clip(path), "deeper", "key")
			out, err = Set(text, deep, 1.5)
			if err != nil {
				t.Fatalf("%s: set %s: %v", name, deep, err)
			}
			if back, err := RemoveTable(out, path); err != nil || !bytes.Equal(back, text) {
				t.Fatalf("%s: setting %s and removing %s gives another text (%v):\n%q\nwas\n%q", name, deep, path, err, back, text)
			}
		}
		for _, table := range tables {
			out, err := RemoveTable(text, table)
			if err != nil {
				t.Fatalf("%s: remove %s: %v", name, table, err)
			}
			if mustIndex(t, out).find(table) != nil {
				t.Fatalf("%s: %s is still there", name, table)
			}
		}
	}
}

func TestRenameTable(t *testing.T) {
	samples := editSamples(t)
	for _, name := range sampleNames(samples) {
		text := samples[name]
		values, tables := mustIndex(t, text).keys()
		for i, path := range append(tables, values...) {
			last := path[len(path)-1]
			for _, to := range []string{"other", "with blank"}[:1+b2i(i < len(tables))] {
				out, err := RenameTable(text, path, to)
				if err != nil {
					t.Fatalf("%s: rename %s: %v", name, path, err)
				}
				renamed := append(slices.Clip(path[:len(path)-1]), to)
				if y := mustIndex(t, out); y.find(path) != nil || y.find(renamed) == nil {
					t.Fatalf("%s: %s is not renamed", name, path)
				}
				back, err := RenameTable(out, renamed, last)
				if err != nil || to == "other" && !bytes.Equal(back, text) && !strings.Contains(string(text), quote(last)) && !strings.Contains(string(text), "'"+last+"'") {
					t.Fatalf("%s: renaming %s and back gives another text (%v)", name, path, err)
				}
			}
		}
	}
	if _, err := RenameTable([]byte("[a.b]\n[a.c]\n"), Path{"a", "b"}, "c"); !errors.Is(err, ErrKeyExists) {
		t.Errorf("renaming to a taken name: %v", err)
	}
}

// A table moved to the end and back to its sibling gives the old text.
func TestMoveTable(t *testing.T) {
	samples := editSamples(t)
	moved := 0
	for _, name := range sampleNames(samples) {
		text := samples[name]
		x := mustIndex(t, text)
		_, tables := x.keys()
		for _, path := range tables {
			siblings := x.find(path[:len(path)-1]).kids
			i := slices.IndexFunc(siblings, func(it *item) bool { return it.name == path[len(path)-1] })
			if i+1 == len(siblings) {
				continue
			}
			next := siblings[i+1].name
			out, err := MoveTable(text, path, "")
			if errors.Is(err, ErrForm) {
				continue
			}
			if err != nil {
				t.Fatalf("%s: move %s: %v", name, path, err)
			}
			moved++
			if !inOrder(out, path, "") {
				t.Fatalf("%s: %s is not last", name, path)
			}
			back, err := MoveTable(out, path, next)
			if errors.Is(err, ErrForm) {
				continue
			}
			if err != nil || !bytes.Equal(back, text) && scattered(x, path) == 1 {
				t.Fatalf("%s: moving %s to the end and back gives another text (%v):\n%s\nwas\n%s", name, path, err, back, text)
			}
		}
	}
	if moved < 50 {
		t.Errorf("only %d tables could be moved", moved)
	}
}

// scattered counts the runs of sections that a table is made of; a table in
// several places comes together when it moves.
func scattered(x *index, path Path) int {
	runs, in := 0, false
	for _, s := range x.sections {
		here := s.path.below(path)
		if here && !in {
			runs++
		}
		in = here
	}
	return max(runs, 1)
}

func TestMoveOption(t *testing.T) {
	text := []byte(`format = 1

# Options.

# The first.
[option.a] # A
name = "A"
[option.a.service.x]
municipalities = ["1811"]

# The second.
[option.b]
name = "B"

[municipality.1811]
children = 1
`)
	got, err := MoveTable(text, Path{"option", "b"}, "a")
	if err != nil {
		t.Fatal(err)
	}
	want := `format = 1

# Options.

# The second.
[option.b]
name = "B"
# The first.
[option.a] # A
name = "A"

[option.a.service.x]
municipalities = ["1811"]

[municipality.1811]
children = 1
`
	if string(got) != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if _, err := MoveTable(text, Path{"option", "b"}, "c"); !errors.Is(err, ErrNoKey) {
		t.Errorf("before a sibling that is not there: %v", err)
	}
}

func TestCopyTable(t *testing.T) {
	samples := editSamples(t)
	for _, name := range sampleNames(samples) {
		text := samples[name]
		x := mustIndex(t, text)
		_, tables := x.keys()
		for _, path := range tables {
			out, err := CopyTable(text, path, "copy")
			if err != nil {
				t.Fatalf("%s: copy %s: %v", name, path, err)
			}
			to := append(slices.Clip(path[:len(path)-1]), "copy")
			y := mustIndex(t, out)
			if got, want := y.find(to).tree(), x.find(path).tree(); !reflect.DeepEqual(got, want) {
				t.Fatalf("%s: the copy of %s is %v; want %v", name, path, got, want)
			}
			if back, err := RemoveTable(out, to); err != nil || !bytes.Equal(back, text) {
				t.Fatalf("%s: copying %s and removing the copy gives another text (%v):\n%s", name, path, err, back)
			}
		}
	}
}

// Where things go, seen by a person.
func TestEditLooks(t *testing.T) {
	text := `# Head
format = 1

[municipality.1812] # Sømna
  children = 364   # counted
  # reports = 3

# Legs
[leg.1813-1812]
minutes = 27`
	for _, c := range []struct {
		name string
		edit func([]byte) ([]byte, error)
		want string
	}{
		{"set", func(b []byte) ([]byte, error) { return Set(b, Key("municipality.1812.children"), 370.0) },
			strings.Replace(text, "364", "370", 1)},
		{"insert", func(b []byte) ([]byte, error) {
			return Set(b, Key("municipality.1812.reports"), Count{Low: 1, High: 2})
		},
			strings.Replace(text, "# counted\n", "# counted\n  reports = [1, 2]\n", 1)},
		{"insert in a new table", func(b []byte) ([]byte, error) { return Set(b, Key("municipality.1813.local_minutes"), 10) },
			strings.Replace(text, "# reports = 3\n", "# reports = 3\n\n[municipality.1813]\n  local_minutes = 10\n", 1)},
		{"insert at the end", func(b []byte) ([]byte, error) { return Set(b, Key("leg.1813-1812.ferry"), "Horn–Igerøy") },
			text + "\nferry = \"Horn–Igerøy\""},
		{"insert at the top", func(b []byte) ([]byte, error) { return Set(b, Key("seed"), 7) },
			strings.Replace(text, "format = 1\n", "format = 1\nseed = 7\n", 1)},
		{"first table of its kind", func(b []byte) ([]byte, error) { return Set(b, Key("staff.sickness"), 0.12) },
			text + "\n\n[staff]\nsickness = 0.12"},
		{"remove", func(b []byte) ([]byte, error) { return Remove(b, Key("municipality.1812.children")) },
			strings.Replace(text, "  children = 364   # counted\n", "", 1)},
		{"remove table with its comment", func(b []byte) ([]byte, error) { return RemoveTable(b, Key("leg")) },
			strings.TrimSuffix(text, "\n\n# Legs\n[leg.1813-1812]\nminutes = 27")},
	} {
		got, err := c.edit([]byte(text))
		if err != nil || string(got) != c.want {
			t.Errorf("%s (%v): got\n%s\nwant\n%s", c.name, err, got, c.want)
		}
	}
}

func TestEditErrors(t *testing.T) {
	text := []byte("format = 1\n[a]\nb = 1\n")
	for name, c := range map[string]struct {
		err  func() error
		want error
	}{
		"set a table":       {func() error { _, err := Set(text, Path{"a"}, 1); return err }, ErrForm},
		"set in a value":    {func() error { _, err := Set(text, Path{"a", "b", "c"}, 1); return err }, ErrForm},
		"set nothing":       {func() error { _, err := Set(text, nil, 1); return err }, ErrNoKey},
		"set NaN":           {func() error { _, err := Set(text, Path{"a", "b"}, math.NaN()); return err }, nil},
		"set a struct":      {func() error { _, err := Set(text, Path{"a", "b"}, struct{}{}); return err }, nil},
		"set bad UTF-8":     {func() error { _, err := Set(text, Path{"a", "b"}, "\xff"); return err }, nil},
		"remove nothing":    {func() error { _, err := Remove(text, Path{"x"}); return err }, ErrNoKey},
		"remove a table":    {func() error { _, err := Remove(text, Path{"a"}); return err }, ErrForm},
		"remove no table":   {func() error { _, err := RemoveTable(text, Path{"a", "b"}); return err }, ErrNoKey},
		"rename nothing":    {func() error { _, err := RenameTable(text, Path{"x"}, "y"); return err }, ErrNoKey},
		"move nothing":      {func() error { _, err := MoveTable(text, Path{"x"}, ""); return err }, ErrNoKey},
		"copy nothing":      {func() error { _, err := CopyTable(text, Path{"x"}, "y"); return err }, ErrNoKey},
		"copy onto":         {func() error { _, err := CopyTable(text, Path{"a"}, "format"); return err }, ErrKeyExists},
		"text with faults":  {func() error { _, err := Set([]byte("a = "), Path{"a"}, 1); return err }, nil},
		"key twice":         {func() error { _, err := Set([]byte("a = 1\na = 2\n"), Path{"a"}, 1); return err }, nil},
		"leading zero":      {func() error { _, err := Set([]byte("a = 01\nb = 2\n"), Path{"b"}, 1); return err }, nil},
		"too large":         {func() error { _, err := Set(make([]byte, MaxFileBytes+1), Path{"b"}, 1); return err }, nil},
		"grown too large":   {func() error { _, err := Set(text, Path{"b"}, strings.Repeat("x", MaxFileBytes)); return err }, nil},
		"name too deep":     {func() error { _, err := Set(text, make(Path, MaxNesting+1), 1); return err }, nil},
		"array of tables":   {func() error { _, err := Set([]byte("[[a]]\nb = 1\n"), Path{"a", "b"}, 2); return err }, nil},
		"add what is there": {func() error { _, err := AddTable(text, Path{"a"}); return err }, ErrKeyExists},
	} {
		if err := c.err(); err == nil || c.want != nil && !errors.Is(err, c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// Long chains of random edits on every sample end in a text that says what the
// edits say.
func TestRandomEdits(t *testing.T) {
	samples := editSamples(t)
	for n, name := range sampleNames(samples) {
		r := rand.New(rand.NewPCG(uint64(n), 2))
		text := samples[name]
		for step := range 25 {
			x := mustIndex(t, text)
			values, tables := x.keys()
			tables = append(tables, Path{})
			table := tables[r.IntN(len(tables))]
			names := []string{"a", "b", "1812", "x y", "demand"}
			key := append(slices.Clip(table), names[r.IntN(len(names))])
			var out []byte
			var err error
			switch op := r.IntN(8); {
			case op < 3:
				out, err = Set(text, key, editValues[r.IntN(len(editValues))])
			case op == 3 && len(values) > 0:
				out, err = Remove(text, values[r.IntN(len(values))])
			case op == 4:
				out, err = AddTable(text, key)
			case op == 5:
				out, err = RemoveTable(text, table)
			case op == 6:
				out, err = RenameTable(text, table, names[r.IntN(len(names))])
			default:
				out, err = CopyTable(text, table, names[r.IntN(len(names))])
			}
			if err != nil {
				if !errors.Is(err, ErrForm) && !errors.Is(err, ErrKeyExists) && !errors.Is(err, ErrNoKey) && !strings.Contains(err.Error(), "levels") && !strings.Contains(err.Error(), "deep") {
					t.Fatalf("%s, step %d: %v", name, step, err)
				}
				continue
			}
			if len(out) > 1<<16 {
				break
			}
			text = out
		}
	}
}

func BenchmarkSet(b *testing.B) {
	text, err := os.ReadFile("../../scenarios/sor-helgeland.toml")
	if err != nil {
		b.Fatal(err)
	}
	x := 27.0
	for b.Loop() {
		x++
		if _, err := Set(text, Key("leg.1813-1812.minutes"), x); err != nil {
			b.Fatal(err)
		}
	}
}
