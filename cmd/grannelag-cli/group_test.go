package main

import (
	"context"
	"os"
	"strings"
	"testing"
)

// The best way to split a published table, to the letter.
func TestGroup(t *testing.T) {
	for _, lang := range []string{"nb", "nn", "en"} {
		out, stderr, status := session{}.run("group", "--costs", skane, "--apart", "H,K", "--most", "3", "--lang", lang)
		if status != statusDone || stderr != "" {
			t.Fatalf("status %d: %s", status, stderr)
		}
		for line := range strings.Lines(out) {
			if n := columnsOf(strings.TrimRight(line, "\n")); n > 80 {
				t.Errorf("%s: a line of %d columns: %s", lang, n, line)
			}
		}
		golden(t, "group."+lang+".txt", out)
	}
}

// What is worth most is sought where the table says so, and what has no number is left
// out.
func TestGroupJSON(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.WriteFile("v.toml", []byte(`[game]
players = ["a", "b", "c", "d"]
key_separator = ""
kind = "value"
[values]
a = 30
b = 40
ab = 50
c = 25
ac = 60
bc = 55
abc = 90
d = 45
ad = 80
bd = 70
abd = 120
cd = 80
acd = 100
abcd = 140
`), 0o666); err != nil {
		t.Fatal(err)
	}
	out, stderr, status := session{}.run("group", "--costs", "v.toml", "--json")
	if status != statusDone {
		t.Fatal(stderr)
	}
	var got jsonGroup
	strict(t, out, &got)
	best := got.Partitions[0]
	if best.Total != 150 || len(best.Groups) != 3 || strings.Join(best.Groups[2], "") != "cd" || got.Infeasible != 1 {
		t.Errorf("%+v", got)
	}
	for _, p := range got.Partitions {
		if p.Difference > 0 || p.Difference != p.Total-best.Total {
			t.Errorf("%+v", p)
		}
		for _, g := range p.Groups {
			if strings.Join(g, "") == "bcd" {
				t.Errorf("a group without a number is in %v", p.Groups)
			}
		}
	}
	out, stderr, status = session{}.run("group", "--costs", "v.toml", "--json", "--together", "a,b;c,d", "--parts", "2")
	if status != statusDone || !strings.Contains(out, `"total": 130`) {
		t.Errorf("status %d: %s%s", status, out, stderr)
	}
	for args, want := range map[string]string{
		"--together a,x":       "--together is x; the players of the table are a, b, c, d",
		"--most 1 --parts 2":   "no way to split keeps what is asked for in v.toml; 1 groups have no number",
		"--parts 0":            "--parts is 0",
		"--apart a,b --most x": "--most is x",
	} {
		if _, stderr, status := (session{}).run(append([]string{"group", "--costs", "v.toml", "--lang", "en"}, strings.Fields(args)...)...); status == statusDone || !strings.Contains(stderr, want) {
			t.Errorf("%s: status %d: %s", args, status, stderr)
		}
	}
}

// The groups of a scenario that cost least, to the letter and for programs.
func TestGroupStudy(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes long under the race detector")
	}
	for _, lang := range []string{"nb", "nn", "en"} {
		out, stderr, status := session{}.run("group", twoAndTwo, "--replications", "12", "--years", "2", "--basis", "today", "--lang", lang)
		if status != statusDone || stderr != "" {
			t.Fatalf("status %d: %s", status, stderr)
		}
		for line := range strings.Lines(out) {
			if n := columnsOf(strings.TrimRight(line, "\n")); n > 80 {
				t.Errorf("%s: a line of %d columns: %s", lang, n, line)
			}
		}
		golden(t, "group.study."+lang+".txt", out)
	}
	out, stderr, status := session{}.run("group", twoAndTwo, "--replications", "12", "--years", "2", "--basis", "today", "--json", "--apart", "Dovre,Lesja")
	if status != statusDone {
		t.Fatal(stderr)
	}
	var got jsonGroup
	strict(t, out, &got)
	if len(got.Partitions) != 1 || len(got.Partitions[0].Groups) != 2 || *got.Partitions[0].Best != 1 || got.Study == nil || got.Study.Basis != "today" {
		t.Errorf("%+v", got)
	}
	if _, stderr, status := (session{}).run("group", twoAndTwo, "--replications", "6", "--years", "1", "--basis", "today", "--limit", "1", "--together", "Dovre,Lesja", "--lang", "en"); status != statusProblem || !strings.Contains(stderr, "within 1 minutes") {
		t.Errorf("status %d: %s", status, stderr)
	}
}

func TestGroupCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if out, _, status := (session{ctx: ctx}).run("group", "--costs", skane); status != statusCancelled || out != "" {
		t.Errorf("status %d: %s", status, out)
	}
}
