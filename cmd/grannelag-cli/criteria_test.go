package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"grannelag/ui/chart"
)

// Criteria and what would mend them, to the letter.
func TestCriteria(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes long under the race detector")
	}
	for _, lang := range []string{"nb", "nn", "en"} {
		out, stderr, status := session{}.run("criteria", twoAndTwo, "--replications", "40", "--years", "1", "--option", "felles", "--lang", lang)
		if status == statusWrongUse {
			t.Fatal(stderr)
		}
		if status != statusDone || stderr != "" {
			t.Fatalf("status %d: %s", status, stderr)
		}
		golden(t, "criteria."+lang+".txt", out)
	}
}

// A threshold of one's own decides what is called kept, is marked with its source,
// and changes no figure.
func TestOwnCriterion(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes long under the race detector")
	}
	file, err := os.ReadFile(twoAndTwo)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "own.toml")
	own := string(file) + "\n[criterion]\ntravel_share = 0.001\nwithin_60 = 0\n"
	if strings.Contains(own, "[sources]") {
		t.Fatal("the example has a table that the test adds")
	}
	own += "\n[sources]\n\"criterion.travel_share\" = \"Kommunestyret, sak 7/26\"\n"
	if err := os.WriteFile(path, []byte(own), 0o666); err != nil {
		t.Fatal(err)
	}
	judge := func(file string) jsonCriteria {
		out, stderr, status := session{}.run("criteria", file, "--replications", "20", "--no-remedies", "--json")
		if status != statusDone {
			t.Fatalf("status %d: %s", status, stderr)
		}
		var got jsonCriteria
		if err := json.Unmarshal([]byte(out), &got); err != nil {
			t.Fatal(err)
		}
		return got
	}
	usual, changed := judge(twoAndTwo), judge(path)
	if usual.ScenarioHash != changed.ScenarioHash {
		t.Error("a criterion changes the hash")
	}
	for o := range changed.Options {
		for i, c := range changed.Options[o].Criteria {
			before := usual.Options[o].Criteria[i]
			if c.Outcome == nil {
				if c.Code == "" || c.Resampled == nil || *c.Resampled < 0 || *c.Resampled > 1 || c.Status == "not_computed" {
					t.Errorf("who pays is %s", c.Status)
				}
				continue
			}
			if (c.Mean == nil) != (before.Mean == nil) || c.Mean != nil && *c.Mean != *before.Mean {
				t.Errorf("%s: %v, and by the usual criteria %v", *c.Outcome, c.Mean, before.Mean)
			}
			switch *c.Outcome {
			case "travel_share":
				if c.Status != "not_met" || c.Basis != "own" || c.Source != "Kommunestyret, sak 7/26" || before.Basis != "assumption" {
					t.Errorf("%+v", c)
				}
			case "within_60":
				if c.Status != "met" || c.Basis != "own" {
					t.Errorf("%+v", c)
				}
			case "investigation_3_months":
				if c.Basis != "law" || c.Year == nil || *c.Year < *c.All {
					t.Errorf("%+v", c)
				}
			}
		}
	}
	// A threshold out of range is told with file, line, key, value and range.
	bad := strings.Replace(own, "travel_share = 0.001", "travel_share = 15", 1)
	if err := os.WriteFile(path, []byte(bad), 0o666); err != nil {
		t.Fatal(err)
	}
	_, stderr, status := session{}.run("criteria", path, "--lang", "en")
	for _, want := range []string{"own.toml", "travel_share", "15", "0 to 1"} {
		if status != statusProblem || !strings.Contains(stderr, want) {
			t.Errorf("status %d, no %q in %s", status, want, stderr)
		}
	}
}

// Required posts, to the letter; and in JSON they keep the limit, half a post less
// does not.
func TestStaffing(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes long under the race detector")
	}
	for _, lang := range []string{"nb", "nn", "en"} {
		out, stderr, status := session{}.run("staffing", twoAndTwo, "--replications", "20", "--years", "2", "--all", "--lang", lang)
		if status != statusDone || stderr != "" {
			t.Fatalf("status %d: %s", status, stderr)
		}
		golden(t, "staffing."+lang+".txt", out)
	}
	out, stderr, status := session{}.run("staffing", twoAndTwo, "--replications", "20", "--years", "2", "--json", "--outcome", "triage_7_days")
	if status != statusDone {
		t.Fatalf("status %d: %s", status, stderr)
	}
	var got jsonStaffing
	if err := json.Unmarshal([]byte(out), &got); err != nil {
		t.Fatal(err)
	}
	found := 0
	for _, o := range got.Options {
		for _, d := range o.Services {
			if d.Posts == nil {
				continue
			}
			found++
			if *d.Mean-*d.HalfWidth < got.Limit {
				t.Errorf("%s: %v posts give %v ± %v", d.Service, *d.Posts, *d.Mean, *d.HalfWidth)
			}
			if d.Fewer != nil && (*d.Below-*d.BelowHalf >= got.Limit || *d.Posts-*d.Fewer > 0.5) {
				t.Errorf("%s: %v posts would do", d.Service, *d.Fewer)
			}
		}
	}
	if found == 0 {
		t.Error("no service can keep the limit")
	}
	if _, stderr, status := (session{}).run("staffing", twoAndTwo, "--outcome", "travel_share"); status != statusWrongUse || !strings.Contains(stderr, "triage_7_days") {
		t.Errorf("posts for a travel share: status %d, %s", status, stderr)
	}
}

// A wish for precision is told to people and programs, and a bad one refused.
func TestPrecisionFlag(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes long under the race detector")
	}
	out, stderr, status := session{}.run("run", twoAndTwo, "--precision", "20", "--no-figures", "--lang", "en", "--years", "1")
	if status != statusDone || !strings.Contains(out, "wished for 20.00 percentage points") || !strings.Contains(out, "50 replications") {
		t.Errorf("status %d: %s%.300s", status, stderr, out)
	}
	out, _, _ = session{}.run("run", twoAndTwo, "--precision", "0,05", "--replications", "8", "--years", "1", "--json", "--lang", "nb")
	var got jsonRun
	if err := json.Unmarshal([]byte(out), &got); err != nil {
		t.Fatal(err)
	}
	if p := got.Precision; p == nil || p.Reached || p.Wish != 0.0005 || p.Outcome != "investigation_3_months" || got.Replications != 8 {
		t.Errorf("%+v", got.Precision)
	}
	// Alone it asks for one percentage point, wherever it stands.
	for _, args := range [][]string{{"--precision", "--json"}, {"--json", "--precision"}} {
		out, _, _ = session{}.run(append([]string{"run", twoAndTwo, "--replications", "8", "--years", "1"}, args...)...)
		if err := json.Unmarshal([]byte(out), &got); err != nil || got.Precision.Wish != 0.01 {
			t.Errorf("%v: %+v, %v", args, got.Precision, err)
		}
	}
	if _, stderr, status := (session{}).run("run", twoAndTwo, "--precision", "0"); status != statusWrongUse || !strings.Contains(stderr, "0,05") {
		t.Errorf("status %d: %s", status, stderr)
	}
}

// The commands that decide draw what they found where the user says, and nothing
// otherwise: a figure for each option or test, named after it.
func TestFiguresOfDecisions(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes long under the race detector")
	}
	file, err := filepath.Abs(twoAndTwo)
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	var drawn []string
	m := Main{Draw: func(figures []chart.Figure) ([]drawing, error) {
		drawn = nil
		for _, f := range figures {
			drawn = append(drawn, f.Name)
		}
		return []drawing{{"a.png", nil}}, nil
	}}
	for _, c := range []struct {
		args string
		want []string
	}{
		{"staffing --option felles --replications 6", []string{"staffing-felles"}},
		{"stress --test rush --replications 6", []string{"stressed-rush"}},
		{"compare --option felles --replications 6", []string{"compare-felles"}},
		{"sensitivity --replications 6 --points 20", []string{"tornado"}},
	} {
		drawn = nil
		args := append(strings.Fields(c.args), file, "--years", "1")
		if _, stderr, status := (session{Main: m}).run(args...); status != statusDone || drawn != nil {
			t.Errorf("%s: status %d, %v drawn: %s", c.args, status, drawn, stderr)
		}
		out, stderr, status := session{Main: m}.run(append(args, "--out", "in", "--force", "--lang", "en")...)
		if status != statusDone || !slices.Equal(drawn, c.want) || !strings.Contains(out, "in the folder in") {
			t.Errorf("%s --out: status %d, %v drawn, not %v: %s", c.args, status, drawn, c.want, stderr)
		}
		if _, stderr, status := (session{Main: m}).run(append(args, "--out", "in", "--lang", "en")...); status != statusProblem || !strings.Contains(stderr, "not empty") {
			t.Errorf("%s into a folder in use: status %d: %s", c.args, status, stderr)
		}
	}
}
