package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const twoAndTwo = "../../scenarios/to-og-to.toml"

// The comparison of the options of a file, to the letter.
func TestCompare(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes long under the race detector")
	}
	for _, lang := range []string{"nb", "nn", "en"} {
		out, stderr, status := session{}.run("compare", twoAndTwo, "--replications", "8", "--lang", lang)
		if status != statusDone || stderr != "" {
			t.Fatalf("status %d: %s", status, stderr)
		}
		golden(t, "compare."+lang+".txt", out)
	}
}

func compared(t *testing.T, args ...string) jsonCompare {
	t.Helper()
	out, stderr, status := session{}.run(append([]string{"compare", "--json", "--replications", "8"}, args...)...)
	if status != statusDone {
		t.Fatalf("status %d: %s", status, stderr)
	}
	var got jsonCompare
	if err := json.Unmarshal([]byte(out), &got); err != nil {
		t.Fatal(err)
	}
	return got
}

// Turned round, a difference has the other sign and the other verdict.
func TestCompareTurnedRound(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes long under the race detector")
	}
	there := compared(t, "../../scenarios/sor-helgeland.toml", "--base", "today", "--option", "alone")
	back := compared(t, "../../scenarios/sor-helgeland.toml", "--base", "alone", "--option", "today")
	other := map[string]string{"better": "worse", "worse": "better", "not_shown": "not_shown", "differs": "differs"}
	shown := 0
	for i, a := range there.Options[0].Outcomes {
		b := back.Options[0].Outcomes[i]
		if a.Difference == nil || b.Difference == nil {
			continue
		}
		if d := *a.Difference + *b.Difference; d > 1e-9 || d < -1e-9 || other[a.Verdict] != b.Verdict {
			t.Errorf("%s: %v %s, and back %v %s", a.Name, *a.Difference, a.Verdict, *b.Difference, b.Verdict)
		}
		if a.Verdict == "better" || a.Verdict == "worse" {
			shown++
		}
		if r := a.Risk; r.P05 != nil && r.Median != nil && !(*r.P05 <= *r.P25 && *r.P25 <= *r.Median && *r.Median <= *r.P75 && *r.P75 <= *r.P95) {
			t.Errorf("%s: the percentiles are not in order", a.Name)
		}
	}
	if shown < 10 {
		t.Errorf("only %d differences are shown", shown)
	}
	if len(there.Options[0].Municipalities) != 5 || len(there.Options[0].Inputs) == 0 {
		t.Errorf("%d municipalities, %d inputs", len(there.Options[0].Municipalities), len(there.Options[0].Inputs))
	}
}

// Two files: nothing differs from a copy with other comments, and of one changed
// value just that is named, with the difference that it makes under the same luck.
func TestCompareFiles(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes long under the race detector")
	}
	file, err := os.ReadFile(twoAndTwo)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
		return path
	}
	same := compared(t, twoAndTwo, write("same.toml", "# another remark\n"+string(file)))
	if len(same.Inputs) != 0 {
		t.Errorf("a remark is told as %v", same.Inputs)
	}
	for _, d := range same.Options[0].Outcomes {
		if d.Difference != nil && (*d.Difference != 0 || d.Verdict != "not_shown") {
			t.Errorf("%s differs by %v", d.Name, *d.Difference)
		}
	}
	if strings.Contains(string(file), "[travel]") {
		t.Fatal("the example has a table that the test adds")
	}
	changed := compared(t, twoAndTwo, write("changed.toml", string(file)+"\n[travel]\nco2_per_km = 60\n"))
	if len(changed.Inputs) != 1 || changed.Inputs[0].Key != "travel.co2_per_km" || changed.Inputs[0].Old != 120.0 || changed.Inputs[0].New != 60.0 {
		t.Errorf("the inputs that differ are %v", changed.Inputs)
	}
	for _, d := range changed.Options[0].Outcomes {
		if half := d.Name == "co2"; half != (d.Difference != nil && *d.Difference != 0) {
			t.Errorf("%s differs by %v", d.Name, *d.Difference)
		}
	}
}

func TestCompareWrongUse(t *testing.T) {
	for name, args := range map[string][]string{
		"an option that is not there": {"compare", twoAndTwo, "--base", "nobody"},
		"no file":                     {"compare"},
		"three files":                 {"compare", twoAndTwo, twoAndTwo, twoAndTwo},
	} {
		if out, stderr, status := (session{}).run(args...); status != statusWrongUse || out != "" || stderr == "" {
			t.Errorf("%s: status %d, %q", name, status, stderr)
		}
	}
	if _, stderr, status := (session{}).run("compare", twoAndTwo, "../../scenarios/tromso.toml", "--option", "nobody"); status != statusProblem {
		t.Errorf("nothing shared: status %d, %s", status, stderr)
	}
}
