package main

import (
	"context"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"grannelag/sim/share"
)

const skane = "../../sim/share/testdata/skane_1982.toml"

// The sharing of a published cost, to the letter.
func TestShare(t *testing.T) {
	for _, lang := range []string{"nb", "nn", "en"} {
		out, stderr, status := session{}.run("share", "--costs", skane, "--lang", lang)
		if status != statusDone || stderr != "" {
			t.Fatalf("status %d: %s", status, stderr)
		}
		for line := range strings.Lines(out) {
			if n := columnsOf(strings.TrimRight(line, "\n")); n > 80 {
				t.Errorf("%s: a line of %d columns: %s", lang, n, line)
			}
		}
		golden(t, "share."+lang+".txt", out)
	}
}

func TestShareJSON(t *testing.T) {
	out, stderr, status := session{}.run("share", "--costs", skane, "--json")
	if status != statusDone {
		t.Fatal(stderr)
	}
	var got jsonShare
	strict(t, out, &got)
	for _, k := range share.Keys {
		d, there := got.Solutions[k]
		if !there || (d == nil) != (got.Reasons[k] != "") {
			t.Errorf("%s: %+v, because %q", k, d, got.Reasons[k])
		}
	}
	if w := got.Solutions["shapley"].Worst; strings.Join(w.Coalition, "") != "HKL" || math.Abs(w.Excess-0.4275) > 1e-9 {
		t.Errorf("%+v", w)
	}
	if got.CoreEmpty || !got.Solutions["nucleolus"].Verified || got.Reasons["children"] != share.ReasonNoData {
		t.Errorf("%+v", got)
	}
}

// The same game gives the same from lines of groups and costs, however they are
// written; without a heading, with decimal commas, from the standard input.
func TestShareCSV(t *testing.T) {
	folder := t.TempDir()
	values := map[string]float64{"A": 10, "B": 12.5, "C": 9, "A+B": 18, "A+C": 15.25, "B+C": 17, "A+B+C": 22}
	var files []string
	for i, form := range []string{"coalition;cost\r\n%s;%s\r\n", "%s,%s\n", "\ufeffgroup\tcost\n%s\t%s\n"} {
		var b strings.Builder
		head, row, found := strings.Cut(form, "\n%")
		if found {
			b.WriteString(head + "\n")
			row = "%" + row
		} else {
			row = form
		}
		for _, name := range []string{"A", "B", "C", "A+B", "A+C", "B+C", "A+B+C"} {
			x := fmt.Sprint(values[name])
			if i == 0 {
				x = strings.Replace(x, ".", ",", 1)
			}
			fmt.Fprintf(&b, row, name, x)
		}
		file := filepath.Join(folder, fmt.Sprint(i)+".csv")
		if err := os.WriteFile(file, []byte(b.String()), 0o666); err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	var first string
	for _, file := range files {
		out, stderr, status := session{}.run("share", "--costs", file, "--json")
		if status != statusDone {
			t.Fatal(stderr)
		}
		if first == "" {
			first = out
		}
		if out != first {
			t.Errorf("%s gives something else:\n%s", file, out)
		}
	}
	out, stderr, status := session{stdin: string(mustRead(t, files[0]))}.run("share", "--costs", "-", "--json")
	if status != statusDone || out != first {
		t.Errorf("from the standard input: %s%s", stderr, out)
	}
}

// Every mistake in a table is told at once, with its place.
func TestShareMistakes(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, c := range []struct {
		file, text string
		want       []string
	}{
		{"a.toml", "[game]\nplayers = [\"A\", \"B\"]\nkind = \"money\"\ncolour = 3\n[values]\nA = 1\n",
			[]string{"a.toml:3: game.kind: is money; allowed is cost, value", "a.toml:4: game.colour: is unknown"}},
		{"b.toml", "[game]\nplayers = [\"A\", \"B\"]\n[values]\nA = 1\nC = 2\n\"A+B\" = nan\n[attributes]\nchildren = [1]\n[mix]\nuse = 1\n",
			[]string{"b.toml:5: C: “C” is no player", "b.toml:6: A+B: is NaN", "b.toml:8: attributes.children: has 1 numbers; 2 are needed", "b.toml:10: mix.use: cannot be mixed"}},
		{"c.toml", "[game]\nplayers = [\"A\", \"B\", \"C\"]\n[values]\nA = 1\nB = 2\n\"A+B\" = 2\n\"B+A\" = 3\n",
			[]string{"B+A: the group has a number already"}},
		{"d.toml", "[game]\nplayers = [\"A\", \"B\"]\n[values]\nA = 1\nB = 2\n", []string{"d.toml: A+B: lacks a number. 1 groups have none"}},
		{"e.toml", "[game\n", []string{"e.toml:2: this is not TOML"}},
		{"f.toml", "", []string{"game: is missing"}},
		{"g.toml", "[game]\nplayers = []\n", []string{"g.toml:2: 0 players; allowed are 1 to 14"}},
		{"h.csv", "coalition;cost\nA;1\nB;x\nA+A;3\n", []string{"h.csv:3: B: is x", "h.csv:4: A+A: the name “A” is empty, there twice"}},
		{"i.csv", "", []string{"0 players; allowed are 1 to 20"}},
		{"j.csv", strings.Repeat("x", 9000), []string{"is too large"}},
		{"k.csv", "A;1\nA;2\n", []string{"A: the group has a number already"}},
	} {
		if err := os.WriteFile(c.file, []byte(c.text), 0o666); err != nil {
			t.Fatal(err)
		}
		out, stderr, status := session{}.run("share", "--costs", c.file, "--lang", "en")
		if status != statusProblem || out != "" {
			t.Errorf("%s: status %d: %s", c.file, status, out)
		}
		for _, want := range c.want {
			if !strings.Contains(stderr, want) {
				t.Errorf("%s: no %q in:\n%s", c.file, want, stderr)
			}
		}
	}
	for _, args := range [][]string{{"share"}, {"share", "--costs", "a.toml", "b"}} {
		if _, stderr, status := (session{}).run(append(args, "--lang", "en")...); status != statusWrongUse || !strings.Contains(stderr, "or --costs FILE") {
			t.Errorf("%v: status %d: %s", args, status, stderr)
		}
	}
	if _, stderr, status := (session{}).run("share", "--costs", "none.toml", "--lang", "en"); status != statusProblem || !strings.Contains(stderr, "none.toml cannot be read") {
		t.Errorf("status %d: %s", status, stderr)
	}
}

// A mixed key divides by its parts, and all keys of a table that has all they ask for
// are there.
func TestShareAllKeys(t *testing.T) {
	file := filepath.Join(t.TempDir(), "all.toml")
	if err := os.WriteFile(file, []byte(`[game]
name = "Three"
unit = "mill. kr"
players = ["Bindal", "Sømna", "Vega"]
[values]
Bindal = 4
"Sømna" = 5
Vega = 3
"Bindal+Sømna" = 7
"Bindal+Vega" = 6.5
"Sømna+Vega" = 6
"Bindal+Sømna+Vega" = 9
[attributes]
inhabitants = [1400, 2000, 1200]
children = [250, 360, 190]
use = [10, 12, 8]
posts = [1, 1.5, 0.8]
[mix]
equal = 0.2
inhabitants = 0.8
`), 0o666); err != nil {
		t.Fatal(err)
	}
	out, stderr, status := session{}.run("share", "--costs", file, "--json")
	if status != statusDone {
		t.Fatal(stderr)
	}
	var got jsonShare
	if err := json.Unmarshal([]byte(out), &got); err != nil {
		t.Fatal(err)
	}
	if len(got.Reasons) > 0 {
		t.Errorf("not computed: %v", got.Reasons)
	}
	if x, want := got.Solutions["weighted"].Shares["Bindal"], 0.2*3+0.8*9*1400/4600; math.Abs(x-want) > 1e-12 {
		t.Errorf("Bindal pays %v of the mixed key, not %v", x, want)
	}
}

// The simulated game of a scenario, to the letter, on both bases; its figures for
// programs are those of the engine.
func TestShareStudy(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes long under the race detector")
	}
	for _, c := range []struct{ lang, basis string }{{"nb", "today"}, {"nn", "standard"}, {"en", "today"}} {
		out, stderr, status := session{}.run("share", twoAndTwo, "--replications", "12", "--years", "2", "--basis", c.basis, "--lang", c.lang)
		if status != statusDone || stderr != "" {
			t.Fatalf("status %d: %s", status, stderr)
		}
		for line := range strings.Lines(out) {
			if n := columnsOf(strings.TrimRight(line, "\n")); n > 80 {
				t.Errorf("%s: a line of %d columns: %s", c.lang, n, line)
			}
		}
		golden(t, "share.study."+c.lang+".txt", out)
	}
	out, stderr, status := session{}.run("share", twoAndTwo, "--replications", "12", "--years", "2", "--basis", "today", "--json")
	if status != statusDone {
		t.Fatal(stderr)
	}
	var got jsonShare
	strict(t, out, &got)
	if got.Study == nil || got.Study.Basis != "today" || len(got.Study.Groups) != 1<<len(got.Players)-1 || len(got.Study.Today) != len(got.Players) {
		t.Fatalf("%+v", got.Study)
	}
	x := got.Solutions["shapley"]
	for i, name := range got.Players {
		if math.Abs(x.Change[name]-(x.Shares[name]-got.Study.Today[i])) > 1e-9 || x.Low[name] > x.Shares[name]+1e-6 || x.High[name] < x.Shares[name]-1e-6 {
			t.Errorf("%s: %+v", name, x)
		}
	}
	if _, stderr, status := (session{}).run("share", twoAndTwo, "--basis", "x", "--lang", "en"); status != statusWrongUse || !strings.Contains(stderr, "--basis is x; allowed are standard, today") {
		t.Errorf("status %d: %s", status, stderr)
	}
	if _, stderr, status := (session{}).run("share", twoAndTwo, "--option", "x", "--lang", "en"); status != statusWrongUse || !strings.Contains(stderr, "--option is x") {
		t.Errorf("status %d: %s", status, stderr)
	}
}

func TestShareCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if out, stderr, status := (session{ctx: ctx}).run("share", "--costs", skane, "--lang", "en"); status != statusCancelled || out != "" {
		t.Errorf("status %d: %s%s", status, out, stderr)
	}
}
