package story

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"grannelag/scenarios"
	"grannelag/sim/experiment"
	"grannelag/sim/scenario"
	"grannelag/ui/text"
)

var update = flag.Bool("update", false, "write the golden files")

// A study is run once for all tests.
type study struct {
	r *experiment.Result
	s *scenario.Scenario
}

var (
	studies = map[string]study{}
	running sync.Mutex
)

// run runs a scenario; n 0 means as the scenario says.
func run(t testing.TB, file string, n int) study {
	t.Helper()
	running.Lock()
	defer running.Unlock()
	key := fmt.Sprint(n, file)
	if st, ok := studies[key]; ok {
		return st
	}
	s, problems := scenario.Parse("test", []byte(file))
	for _, p := range problems {
		if !p.Warning {
			t.Fatal(p)
		}
	}
	r, err := experiment.Run(context.Background(), experiment.Plan{Scenario: s, Replications: n})
	if err != nil {
		t.Fatal(err)
	}
	studies[key] = study{r, s}
	return studies[key]
}

func example(t testing.TB, name string, n int) study {
	t.Helper()
	file, err := scenarios.Read(name)
	if err != nil {
		t.Fatal(err)
	}
	return run(t, string(file), n)
}

// written sets a whole story as text, for reading and for golden files.
func written(st *Story, s *scenario.Scenario) string {
	var b strings.Builder
	line := func(indent string, sentences ...Sentence) {
		for _, x := range sentences {
			if !x.Empty() {
				fmt.Fprintf(&b, "%s%s\n", indent, x)
			}
		}
	}
	for i := range st.Options {
		o := &st.Options[i]
		fmt.Fprintf(&b, "== %s [%s]\n", o.Name, o.ID)
		line("", o.Lead...)
		for _, p := range o.Pillars {
			fmt.Fprintf(&b, "-- %s\n", p.Title)
			for _, m := range p.Measures {
				line("  ", append([]Sentence{m.Text, m.Finding.Text}, m.Most...)...)
			}
		}
		if i > 0 {
			effects(&b, "▲", o.Better)
			effects(&b, "▼", o.Worse)
		}
		for _, c := range o.Criteria {
			fmt.Fprintf(&b, "%s %s (%s) %s\n", c.Symbol, c.Label, c.BasisWord, c.Reason)
			line("    ", c.Text, c.Places)
			line("    ", append([]Sentence{c.Chance}, c.Luck...)...)
			for _, r := range c.Remedies {
				fmt.Fprintf(&b, "    > %s [%s %s %s %s]\n", r.Text, r.Lever, r.Service, r.With, r.Municipality)
			}
		}
		line("! ", o.Warnings...)
		for _, c := range Changes(s, 0, i, st.Lang) {
			line("~ ", c.Text)
		}
		for _, r := range o.Table.Rows {
			fmt.Fprintf(&b, "| %s | %s | %s | %s %s | %s |\n", r.Label, r.Base, r.Option, r.Finding.Symbol, r.Finding.Change, r.Finding.Word)
		}
		fmt.Fprintf(&b, "%s\n", strings.Join(o.Table.Notes, " "))
	}
	b.WriteString(st.Options[len(st.Options)-1].Table.TSV())
	line("* ", st.Notes...)
	return b.String()
}

func effects(b *strings.Builder, mark string, e Effects) {
	for _, x := range e.Shown {
		fmt.Fprintf(b, "%s %s %v\n", mark, x.Text, x.Municipalities)
	}
	if !e.Text.Empty() {
		fmt.Fprintf(b, "%s %s\n", mark, e.Text)
	}
}

func TestGolden(t *testing.T) {
	for _, name := range scenarios.Names() {
		n := 40 // enough for every kind of sentence, and a tenth of the time
		if name == "sor-helgeland" || name == "indre-sogn" {
			n = 0 // as people see them
		}
		st := example(t, name, n)
		for _, l := range text.Langs() {
			got := written(Tell(st.r, st.s, l), st.s)
			path := filepath.Join("testdata", name+"-"+l.String()+".txt")
			if *update {
				if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
				continue
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("%s has changed:\n%s", path, got)
			}
		}
	}
}

func BenchmarkTell(b *testing.B) {
	st := example(b, "sor-helgeland", 0)
	b.ReportAllocs()
	for b.Loop() {
		Tell(st.r, st.s, text.NB)
	}
}
