package main

import (
	"context"
	"encoding/json"
	"slices"
	"strings"
	"testing"
)

// quick makes a study of doubts one of a second.
var quick = []string{twoAndTwo, "--replications", "6", "--years", "1"}

// A study of doubts, to the letter.
func TestSensitivity(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes long under the race detector")
	}
	for _, lang := range []string{"nb", "nn", "en"} {
		out, stderr, status := session{}.run(append([]string{"sensitivity", "--points", "20", "--lang", lang}, quick...)...)
		if status != statusDone || stderr != "" {
			t.Fatalf("status %d: %s", status, stderr)
		}
		for line := range strings.Lines(out) {
			if n := columnsOf(strings.TrimRight(line, "\n")); n > 80 {
				t.Errorf("%s: a line of %d columns: %s", lang, n, line)
			}
		}
		golden(t, "sensitivity."+lang+".txt", out)
	}
}

func TestSensitivityJSON(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes long under the race detector")
	}
	out, stderr, status := session{}.run(append([]string{"sensitivity", "--json", "--points", "20", "--outcome", "cost_total", "--all"}, quick...)...)
	if status != statusDone {
		t.Fatalf("status %d: %s", status, stderr)
	}
	var got jsonSensitivity
	if err := json.Unmarshal([]byte(out), &got); err != nil {
		t.Fatal(err)
	}
	if got.Outcome != "cost_total" || got.Partial || got.Together == nil || got.Together.Points != 20 || len(got.Assumptions) < 60 {
		t.Fatalf("%+v", got)
	}
	at := func(key string) *jsonAssumption {
		i := slices.IndexFunc(got.Assumptions, func(a jsonAssumption) bool { return a.Key == key })
		return &got.Assumptions[i]
	}
	// The pay of leaders and the price of leading one service more go one way; hours
	// of a tribunal case cost nothing by themselves.
	if a := at("cost.leader_pay"); !a.Moves || !(*a.AtLow.Mean > *a.AtHigh.Mean) {
		t.Errorf("dearer leaders make the joint service %+v", a)
	}
	for _, key := range []string{"travel.co2_per_km", "competence.foster"} {
		if at(key).Moves {
			t.Errorf("%s moves the cost", key)
		}
	}
	for _, h := range got.Together.Criteria {
		if h.Expected < 0 || h.Expected > 1 || h.Single < 0 || h.Single > 1 {
			t.Errorf("%+v", h)
		}
	}
}

func TestDoubtsWrongUse(t *testing.T) {
	for name, args := range map[string][]string{
		"an outcome that is not there": {"sensitivity", twoAndTwo, "--outcome", "happiness"},
		"an outcome nearly":            {"sensitivity", twoAndTwo, "--outcome", "travel_shar"},
		"few points":                   {"sensitivity", twoAndTwo, "--points", "3"},
		"a test that is not there":     {"stress", twoAndTwo, "--test", "flood"},
	} {
		if out, stderr, status := (session{}).run(args...); status != statusWrongUse || out != "" || stderr == "" {
			t.Errorf("%s: status %d, %q", name, status, stderr)
		}
	}
	if _, stderr, status := (session{}).run("sensitivity", twoAndTwo, "--base", "alone", "--option", "alone"); status == statusDone || stderr == "" {
		t.Errorf("an option against itself: status %d, %s", status, stderr)
	}
	gone, cancel := context.WithCancel(context.Background())
	cancel()
	for _, command := range []string{"sensitivity", "stress", "compare"} {
		if out, stderr, status := (session{ctx: gone}).run(command, twoAndTwo); status != statusCancelled || out != "" || stderr == "" {
			t.Errorf("%s cancelled: status %d, %q, %q", command, status, out, stderr)
		}
	}
}

// Bad times, to the letter.
func TestStress(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes long under the race detector")
	}
	for _, lang := range []string{"nb", "nn", "en"} {
		out, stderr, status := session{}.run("stress", twoAndTwo, "--replications", "10", "--lang", lang)
		if status != statusDone || stderr != "" {
			t.Fatalf("status %d: %s", status, stderr)
		}
		golden(t, "stress."+lang+".txt", out)
	}
}

func TestStressJSON(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes long under the race detector")
	}
	out, stderr, status := session{}.run("stress", twoAndTwo, "--replications", "10", "--test", "rush", "--json")
	if status != statusDone {
		t.Fatalf("status %d: %s", status, stderr)
	}
	var got jsonStress
	if err := json.Unmarshal([]byte(out), &got); err != nil {
		t.Fatal(err)
	}
	if len(got.Tests) != 1 || got.Tests[0].ID != "rush" || len(got.Tests[0].Options) < 3 {
		t.Fatalf("%+v", got.Tests)
	}
	for _, o := range got.Tests[0].Options {
		if len(o.Series) != 4 || len(o.Series[0].Bad.Mean) != got.Weeks {
			t.Errorf("%s has %d series", o.ID, len(o.Series))
		}
		i := slices.IndexFunc(o.Outcomes, func(d jsonDifference) bool { return d.Name == "concerns" })
		if d := o.Outcomes[i]; d.Verdict != "differs" || *d.Mean <= *d.Base {
			t.Errorf("%s: a third more concerns is %+v", o.ID, d)
		}
	}
}
