package scenarios_test

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"grannelag/scenarios"
	"grannelag/sim/scenario"
)

func TestExamplesRun(t *testing.T) {
	names := scenarios.Names()
	files, err := filepath.Glob("*.toml")
	if err != nil {
		t.Fatal(err)
	}
	offered := append(slices.Clone(names), scenarios.Faulty)
	for i, file := range files {
		files[i] = strings.TrimSuffix(file, ".toml")
	}
	slices.Sort(offered)
	slices.Sort(files)
	if !slices.Equal(offered, files) {
		t.Errorf("the examples are %v, the files %v", offered, files)
	}
	for _, name := range names {
		text, err := scenarios.Read(name)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasPrefix(string(text), "# ") {
			t.Errorf("%s does not open with a comment on what to look at", name)
		}
		s, problems := scenario.Parse(name, text)
		if len(problems) > 0 {
			t.Fatalf("%s: %v", name, problems)
		}
		if len(s.Options) < 3 || s.Options[0].ID != "today" {
			t.Errorf("%s: no baseline and two more options", name)
		}
		for _, l := range s.Legs {
			if l.Source == "" || !l.Estimated {
				t.Errorf("%s: the minutes of %s–%s are unverified: they need estimated = true and a source", name, l.From, l.To)
			}
		}
		for _, m := range s.Municipalities {
			if m.Posts.Given && m.Source == "" {
				t.Errorf("%s: the figures of %s have no source", name, m.Name)
			}
		}
		for i := range scenario.Params {
			p := &scenario.Params[i]
			if x := p.In(&s.Values); x != nil && *x != p.Default && p.Kind == scenario.AssumptionKind && s.Sources[p.Key()] == "" {
				t.Errorf("%s: %s has no source", name, p.Key())
			}
		}
	}
}

// The comments of the faulty file number its mistakes; each gives its own
// message, in the same order, and none gives another.
func TestFaulty(t *testing.T) {
	text, err := scenarios.Read(scenarios.Faulty)
	if err != nil {
		t.Fatal(err)
	}
	s, problems := scenario.Parse("faulty.toml", text)
	if s != nil {
		t.Fatal("it runs")
	}
	want := []scenario.Code{
		scenario.CodeUnknownKey, scenario.CodeWord, scenario.CodeRange, scenario.CodeType,
		scenario.CodeDuplicate, scenario.CodeInterval, scenario.CodeLessThan,
		scenario.CodeUnknownMunicipality, scenario.CodeNotMember, scenario.CodeDuplicate,
		scenario.CodeUnplaced, scenario.CodeUnplaced, scenario.CodeNotMember, scenario.CodeType,
		scenario.CodePlacedTwice,
	}
	var got []scenario.Code
	for _, p := range problems {
		got = append(got, p.Code)
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%v\nwant\n%v", got, want)
	}
	// Each message points below the comment with its number and above the next.
	number := regexp.MustCompile(`(?m)^# (\d+)\.`)
	lines := strings.Split(string(text), "\n")
	at := map[int]int{}
	for i, line := range lines {
		if m := number.FindStringSubmatch(line); m != nil {
			n, _ := strconv.Atoi(m[1])
			at[n] = i + 1
		}
	}
	n := 0
	for i, p := range problems {
		if i == 0 || got[i] != scenario.CodeUnplaced || got[i-1] != scenario.CodeUnplaced {
			n++
		}
		if p.Line <= at[n] || n < len(at) && p.Line >= at[n+1] {
			t.Errorf("problem %d (%v) is in line %d; its comment is in line %d", n, p, p.Line, at[n])
		}
	}
	if n != len(at) {
		t.Errorf("%d comments and %d problems", len(at), n)
	}
}

// docs/scenarios.md has a section for each file, and no other.
func TestPageHasASectionForEachFile(t *testing.T) {
	page, err := os.ReadFile("../docs/scenarios.md")
	if err != nil {
		t.Fatal(err)
	}
	var sections []string
	for _, m := range regexp.MustCompile(`(?m)^## (\S+)\.toml$`).FindAllStringSubmatch(string(page), -1) {
		sections = append(sections, m[1])
	}
	files := append(scenarios.Names(), scenarios.Faulty)
	slices.Sort(sections)
	slices.Sort(files)
	if !slices.Equal(sections, files) {
		t.Errorf("docs/scenarios.md has sections on %v, the files are %v", sections, files)
	}
}

func TestReadUnknown(t *testing.T) {
	for _, name := range []string{"", "nothing", "../sim/scenario/scenario.go", "faulty.toml"} {
		if _, err := scenarios.Read(name); err == nil {
			t.Errorf("%q is an example", name)
		}
	}
}
