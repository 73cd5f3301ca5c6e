package scenario

import (
	"fmt"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/BurntSushi/toml"
)

// tree is what the index read, in the shape of the TOML reader's.
func (it *item) tree() any {
	if !it.table() {
		return it.value.tree()
	}
	m := map[string]any{}
	for _, kid := range it.kids {
		m[kid.name] = kid.tree()
	}
	return m
}

func (v *value) tree() any {
	switch v.kind {
	case stringValue:
		return v.str
	case integerValue, floatValue:
		if math.IsNaN(v.num) {
			return "nan" // to be comparable
		}
		return v.num
	case boolValue:
		return v.yes
	case arrayValue:
		list := []any{}
		for i := range v.list {
			list = append(list, v.list[i].tree())
		}
		return list
	case tableValue:
		return "table in an array"
	}
	return "date"
}

// plainTree brings the reader's tree to the same shape.
func plainTree(v any, inArray bool) any {
	switch v := v.(type) {
	case map[string]any:
		if inArray {
			return "table in an array"
		}
		m := map[string]any{}
		for k, e := range v {
			m[k] = plainTree(e, false)
		}
		return m
	case []any:
		list := []any{}
		for _, e := range v {
			list = append(list, plainTree(e, true))
		}
		return list
	case int64:
		return float64(v)
	case float64:
		if math.IsNaN(v) {
			return "nan"
		}
	case time.Time:
		return "date"
	}
	return v
}

// compareReaders reads a text in both ways. It reports a difference; texts that
// the index refuses with a reason of its own, or that hold [[tables]], are none.
func compareReaders(t *testing.T, text []byte) {
	t.Helper()
	x, err := newIndex(text)
	if err != nil && (err.code == CodeTooLarge || err.code == CodeEncoding) {
		return
	}
	if len(x.arrays) > 0 || len(x.repeats) > 0 {
		return
	}
	// checkSyntax recovers where the reader panics.
	syntax := checkSyntax(x, text)
	if err != nil && syntax == nil {
		t.Fatalf("the index refuses (%v at %d) what the reader accepts:\n%q", err, err.at, text)
	}
	if err != nil || syntax != nil {
		return
	}
	var want map[string]any
	if _, err := toml.Decode(string(text), &want); err != nil {
		t.Fatal(err)
	}
	if want == nil {
		want = map[string]any{}
	}
	if got, want := x.root.tree(), plainTree(want, false); !reflect.DeepEqual(got, want) {
		t.Fatalf("the index reads\n%v\nthe reader reads\n%v\nfrom %q", got, want, text)
	}
}

// tricky are texts with the forms of TOML that people rarely write.
var tricky = []string{
	"",
	"# only a comment",
	"a = 1",
	"\xef\xbb\xbfa = 1\n",
	"a = 1\r\nb = \"x\"\r\n[t]\r\nc = 2\r\n",
	"\ta\t=\t1\t# tab\n\t[ t . \"u v\" ]\t# c\n\t\tb = 2\n",
	"1812 = 1\n1813.5 = 2\n",
	"[municipality.1812.demand]\nx = 1\n[municipality]\n1813.children = 3\n1813.name = 'x'\n",
	"a.b.c = 1\na.b.d = 2\n[a.e]\nf = 3\n",
	"a = { b = 1, c.d = 2, c.e = [ 1, 2.5, \"x\", ], }\n",
	"a = {\n  b = 1, # comment\n  c = 2\n}\n",
	"a = {}\n[b]\n[c.d]\n",
	"a = [\n  1, # one\n  2,\n  [\"x\"],\n  { y = 1 },\n]\n",
	"a = \"\"\"\nx\"y\"\"z\\\n   w\"\"\"\"\"\n",
	"a = '''\nx'y''z\\n''''\n",
	"a = \"\\u00e5\\U0001F600\\t\\\\\\\"\\x41\\e\"\n",
	"a = +1_000\nb = -0.5e-3\nc = 0xFF\nd = 0o17\ne = 0b11\nf = inf\ng = -nan\nh = 1e308\ni = +0.0\n",
	"a = 2020-01-01\nb = 2020-01-01 10:00:00\nc = 10:00:00\nd = 2020-01-01T10:00:00Z\ne = 2020-01-01T10:00:00.5+01:00\n",
	"\"\" = 1\n'a b' = 2\n\"a\\nb\" = 3\n",
	"a = true\nb = false # c",
	"[a]\n[a.b]\nc = 1\n[d.e]\n[d]\nf = 1\n",
	"true = 1\ninf = 2\n2020-01-01 = 3\n-1 = 4\n",
}

func TestIndexReadsWhatTheReaderReads(t *testing.T) {
	for _, text := range tricky {
		compareReaders(t, []byte(text))
		if _, err := newIndex([]byte(text)); err != nil {
			t.Errorf("%q: %v", text, err)
		}
	}
	for _, pattern := range []string{"testdata/*/*.toml", "../../scenarios/*.toml"} {
		files, _ := filepath.Glob(pattern)
		for _, f := range files {
			text, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			compareReaders(t, text)
		}
	}
}

func TestIndexPositions(t *testing.T) {
	text := "\xef\xbb\xbfformat = 1\r\n# ø\r\n\r\n[\"ø\".b] # c\r\n  æøå.x = 1"
	text = strings.Replace(text, "æøå.x", "'æøå' . x", 1)
	x, err := newIndex([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		path         Path
		line, column int
	}{
		{Path{"format"}, 1, 1},        // the byte-order mark is no character
		{Path{"ø", "b"}, 4, 6},        // of the part of the header
		{Path{"ø", "b", "æøå"}, 5, 3}, // characters, not bytes
		{Path{"ø", "b", "æøå", "x"}, 5, 11},
	} {
		it := x.find(c.path)
		if it == nil {
			t.Errorf("%s not found", c.path)
			continue
		}
		if line, column := x.position(it.at); line != c.line || column != c.column {
			t.Errorf("%s is at %d:%d; want %d:%d", c.path, line, column, c.line, c.column)
		}
	}
	if line, column := x.position(x.find(Path{"format"}).value.span.start); line != 1 || column != 10 {
		t.Errorf("the value of format is at %d:%d; want 1:10", line, column)
	}
}

// Any text is answered at once, also those made to make a reader sweat: the
// TOML reader calls itself for each level of nesting, and would end the program.
// Each takes less than half a second on an idle core; the bound leaves room for
// a busy one and still catches what grows with the square of the size.
func TestHugeTextsAreAnsweredAtOnce(t *testing.T) {
	const full = MaxFileBytes
	repeat := func(s string) string { return strings.Repeat(s, full/len(s)) }
	fill := func(head, s, tail string) string {
		return head + strings.Repeat(s, (full-len(head)-len(tail))/len(s)) + tail
	}
	for name, text := range map[string]string{
		"brackets":        repeat("["),
		"arrays":          fill("a = ", "[", ""),
		"closed arrays":   "a = " + strings.Repeat("[", 2_000_000) + strings.Repeat("]", 2_000_000),
		"inline tables":   fill("a=", "{a=", ""),
		"dotted key":      fill("a", ".a", " = 1"),
		"dotted header":   fill("[a", ".a", "]"),
		"keys":            repeat("a=1\n"),
		"elements":        fill("a = [", "1,", "]"),
		"headers":         repeat("[a]\n"),
		"array of tables": repeat("[[a]]\n"),
		"digits":          fill("a = ", "9", ""),
		"fraction":        fill("a = 0.", "1", ""),
		"string":          fill(`a = "`, "x", `"`),
		"key":             fill("", "x", " = 1"),
		"quotes":          fill("a = ", `"`, ""),
		"backslashes":     fill(`a = "`, `\`, `"`),
		"escapes":         fill(`a = "`, `\n`, `"`),
		"folded":          fill(`a = """`, "\\\n", `"""`),
		"comment":         fill("#", "x", ""),
		"line ends":       repeat("\n"),
		"NUL":             repeat("\x00"),
		"0xFF":            repeat("\xff"),
		"blanks":          repeat(" "),
		"title":           fill("format = 1\ntitle = \"", "å", "\"\n"),
		"too large":       strings.Repeat("a", full+1),
		"unknown keys":    "format = 1\n[demand]\n" + numbered("key%d = 1\n", 20_000),
		"municipalities":  "format = 1\n" + numbered("[municipality.%04d]\n", 10_000),
		"keys on a line":  "format = 1\ndemand = {" + numbered("key%0100d = 1, ", 20_000) + "}",
		"one key again":   "format = 1\ndemand = {" + strings.Repeat("a = 1, ", 20_000) + "}",
		"members":         "format = 1\n[option.a.service.a]\nmunicipalities = [" + numbered("\"%04d\",", 9_999) + strings.Repeat("1,", 20_000) + "]",
		"options":         "format = 1\n" + numbered("[option.a%d]\n", 10_000),
	} {
		start := time.Now()
		s, problems := Parse("x", []byte(text))
		if took := time.Since(start); took > 10*time.Second {
			t.Errorf("%s: took %v", name, took)
		}
		if s != nil || len(problems) == 0 {
			t.Errorf("%s: accepted", name)
		}
		for _, p := range problems[:1] {
			if len(p.Value) > 300 || len(p.Detail) > 600 {
				t.Errorf("%s: a message with %d and %d bytes", name, len(p.Value), len(p.Detail))
			}
		}
	}
}

func numbered(format string, n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, format, i)
	}
	return b.String()
}
