package main

import (
	"context"
	"os"
	"strings"
	"testing"
)

const (
	roadsCSV = "fra;Bindal;Sømna;Brønnøy;Vega\nBindal;0;70;95;170\nSømna;70;0;27,5;100\nBrønnøy;95;27,5;0;72\nVega;170;;72;0\n"
	childCSV = "kommune;barn\nVega;190\nBrønnøy;1500\nSømna;360\nBindal;250\n"
)

func tables(t *testing.T) {
	t.Helper()
	t.Chdir(t.TempDir())
	for name, words := range map[string]string{"roads.csv": roadsCSV, "children.csv": childCSV} {
		if err := os.WriteFile(name, []byte(words), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// Where two offices should lie, to the letter.
func TestLocate(t *testing.T) {
	for _, lang := range []string{"nb", "nn", "en"} {
		var out string
		t.Run(lang, func(t *testing.T) {
			tables(t)
			var stderr string
			var status int
			if out, stderr, status = (session{}).run("locate", "--minutes", "roads.csv", "--weights", "children.csv", "--offices", "2", "--lang", lang); status != statusDone || stderr != "" {
				t.Fatalf("status %d: %s", status, stderr)
			}
		})
		golden(t, "locate."+lang+".txt", out)
	}
}

func TestLocateJSON(t *testing.T) {
	tables(t)
	for _, c := range []struct {
		args  string
		sites string
		value float64
	}{
		{"--weights children.csv", "Brønnøy", 95*250 + 27.5*360 + 72*190},
		{"--objective center", "Brønnøy", 95},
		{"--objective cover --radius 30 --offices 1 --weights children.csv", "Sømna", 1860},
		{"--objective center --offices 2", "Sømna, Vega", 70},
	} {
		out, stderr, status := session{}.run(append([]string{"locate", "--minutes", "roads.csv", "--json"}, strings.Fields(c.args)...)...)
		if status != statusDone {
			t.Fatal(stderr)
		}
		var got jsonLocate
		strict(t, out, &got)
		best := got.Choices[0]
		if strings.Join(best.Sites, ", ") != c.sites || best.Value != c.value || !got.Optimal || !got.Listed || (got.Radius != nil) != (got.Objective == "cover") {
			t.Errorf("%s: %+v", c.args, got)
		}
	}
}

func TestLocateMistakes(t *testing.T) {
	tables(t)
	for name, words := range map[string]string{
		"a.csv": "x;A;B\nA;0;far\nB;1\nB;1;2\n;1;2\n", "b.csv": "", "c.csv": "Vega;1\nNowhere;2\nSømna;x\n", "d.csv": "Vega;1\n", "e.csv": "x;A;A\nA;1;2\n", "f.csv": "x;A;B\nA;;\n",
	} {
		if err := os.WriteFile(name, []byte(words), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for args, want := range map[string]string{
		"--minutes a.csv":                     "a.csv:2: A, B: is far; a number from 0 to 1,000,000,000 is needed here, or nothing\na.csv:3: B: has 1 numbers; 2 are needed\na.csv:4: the name “B” is empty or there twice\na.csv:5: the name “” is empty",
		"--minutes b.csv":                     "b.csv: is empty",
		"--minutes e.csv":                     "e.csv:1: the name “A” is empty or there twice",
		"--minutes f.csv":                     "wherever 1 office lies, somebody has no way there",
		"--minutes roads.csv --weights c.csv": "c.csv:2: Nowhere: is not in the table of travel times\nc.csv:3: Sømna: is x",
		"--minutes roads.csv --weights d.csv": "d.csv: Bindal: has no weight",
		"--minutes none.csv":                  "none.csv cannot be read",
		"--minutes roads.csv --offices 5":     "--offices is 5",
		"--minutes roads.csv --objective x":   "--objective is x; allowed are median, center, cover",
		"--minutes roads.csv --radius 0":      "--radius is 0",
		"":                                    "locate needs a scenario, or --minutes FILE",
	} {
		out, stderr, status := session{}.run(append([]string{"locate", "--lang", "en"}, strings.Fields(args)...)...)
		if status == statusDone || out != "" || !strings.Contains(stderr, want) {
			t.Errorf("%s: status %d:\n%s%s\nwithout\n%s", args, status, out, stderr, want)
		}
	}
}

// The places of a scenario come from its roads and children, and the first choices are
// simulated beside the option as it is.
func TestLocateStudy(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes long under the race detector")
	}
	const helgeland = "../../scenarios/sor-helgeland.toml"
	out, stderr, status := session{}.run("locate", helgeland, "--offices", "2", "--replications", "8", "--years", "1", "--json")
	if status != statusDone {
		t.Fatal(stderr)
	}
	var got jsonLocate
	strict(t, out, &got)
	if got.Study == nil || len(got.Study.Options) != 1+triedPlaces || got.Study.Options[1].ID != "places-1" || !got.Optimal || len(got.Choices) != 10 {
		t.Fatalf("%+v", got)
	}
	// Two offices where the way is shortest are nearer than the one there is.
	minutes := func(o int) float64 {
		for _, x := range got.Study.Options[o].Outcomes {
			if x.Name == "office_minutes" {
				return *x.Mean
			}
		}
		t.Fatal("no minutes to the office")
		return 0
	}
	for k := 1; k < triedPlaces; k++ {
		if minutes(1) > minutes(k+1) || minutes(1) >= minutes(0) {
			t.Errorf("minutes to the office: %v, %v and %v", minutes(0), minutes(1), minutes(k+1))
		}
	}
	out, stderr, status = session{}.run("locate", helgeland, "--offices", "2", "--replications", "8", "--years", "1", "--lang", "en")
	if status != statusDone || !strings.Contains(out, "Offices in Brønnøy and Bindal") || !strings.Contains(out, "Simulated, against as it is") {
		t.Errorf("status %d: %s%s", status, out, stderr)
	}
	if _, stderr, status := (session{}).run("locate", helgeland, "--option", "alone", "--lang", "en"); status != statusProblem || !strings.Contains(stderr, "has not one service") {
		t.Errorf("status %d: %s", status, stderr)
	}
}

func TestLocateCancelled(t *testing.T) {
	tables(t)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if out, _, status := (session{ctx: ctx}).run("locate", "--minutes", "roads.csv"); status != statusCancelled || out != "" {
		t.Errorf("status %d: %s", status, out)
	}
}
