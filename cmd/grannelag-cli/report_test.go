package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"grannelag/sim/experiment"
	"grannelag/sim/model"
	"grannelag/sim/scenario"
	"grannelag/ui/chart"
	"grannelag/ui/text"
)

// handMade returns a scenario of three options and a result that no simulation
// made: figures that show every case of the layout, the same for ever.
func handMade(t *testing.T) (*scenario.Scenario, *experiment.Result) {
	t.Helper()
	s, problems := scenario.Parse("hand.toml", []byte(handFile))
	if s == nil {
		t.Fatal(problems)
	}
	r := &experiment.Result{Engine: "0.0.0", ScenarioHash: "0123456789abcdef", Seed: 42, Replications: 200}
	for o := range s.Options {
		option := experiment.OptionResult{ID: s.Options[o].ID, Name: s.Options[o].Name}
		option.Option = handEntity(s.Options[o].ID, model.OfOption, o, 0)
		for k, sv := range s.Options[o].Services {
			option.Services = append(option.Services, handEntity(sv.ID, model.OfService, o, k))
		}
		for k := range s.Municipalities {
			option.Municipalities = append(option.Municipalities, handEntity(s.Municipalities[k].Number, model.OfMunicipality, o, k))
		}
		r.Options = append(r.Options, option)
	}
	return s, r
}

const handFile = `
format = 1
title = "Øst og vest: barnevern sammen eller hver for seg"
[municipality.1811]
source = "KOSTRA 2024"
[municipality.1812]
[municipality.1813]
[option.today]
name = "Som i dag"
[option.today.service.pair]
name = "Sømna og Brønnøy interkommunale barneverntjeneste"
municipalities = ["1812", "1813"]
[option.today.service.bindal]
municipalities = ["1811"]
[option.alone]
[option.alone.service.a]
municipalities = ["1811"]
[option.alone.service.b]
municipalities = ["1812"]
[option.alone.service.c]
municipalities = ["1813"]
[option.joint]
name = "Alle tre sammen med kontor i Brønnøysund"
[option.joint.service.all]
name = "Sør"
municipalities = ["1811", "1812", "1813"]
`

// handEntity fills the outcomes of an entity with figures that follow from
// their places.
func handEntity(id string, level model.Level, option, index int) experiment.Entity {
	e := experiment.Entity{ID: id}
	for k := range model.Outcomes {
		row := &model.Outcomes[k]
		est := &e.Estimates[k]
		if row.Levels&level == 0 {
			nan := math.NaN()
			*est = experiment.Estimate{Mean: nan, HalfWidth: nan, P05: nan, P95: nan, N: 200}
			continue
		}
		size := map[string]float64{"share": 0.01, "minutes": 1, "per_child_year": 0.01, "h_year_fte": 20}[row.Unit]
		if size == 0 {
			size = 0.1
		}
		x := size * float64(40+10*option+7*index+k)
		*est = experiment.Estimate{Mean: x, HalfWidth: x / 50, P05: x * 0.8, P95: x * 1.1, N: 200}
		switch {
		case row.Static:
			est.HalfWidth, est.P05, est.P95, est.Note = 0, x, x, experiment.NoteStatic
		case k == model.Posts:
			est.HalfWidth, est.P05, est.P95 = 1e-16, x, x
		case k == model.Triage7Days:
			est.HalfWidth = 0.0001
		case level == model.OfMunicipality && row.Levels&model.Inherited != 0:
			est.Note = experiment.NoteInherited
		case level == model.OfMunicipality && row.Share && index == 0:
			est.Cases, est.Note = 4.25, experiment.NoteFewCases
		case level == model.OfMunicipality && row.Share && index == 1:
			nan := math.NaN()
			*est = experiment.Estimate{Mean: nan, HalfWidth: nan, P05: nan, P95: nan, N: 200, Note: experiment.NoteNoCases}
		}
		est.Estimated = row.Roads && index == 0
	}
	return e
}

// handDifference shows each verdict in turn.
func handDifference(_, option int, at experiment.Place, outcome int) experiment.Difference {
	if model.Outcomes[outcome].Levels&at.Level == 0 {
		return experiment.Difference{Mean: math.NaN(), HalfWidth: math.NaN()}
	}
	size := 0.1
	if model.Outcomes[outcome].Unit == "minutes" {
		size = 12
	}
	d := experiment.Difference{Mean: size, HalfWidth: size / 10, N: 200, Verdict: experiment.Better}
	switch (outcome + option + at.Index) % 4 {
	case 0:
		d = experiment.Difference{Mean: -size, HalfWidth: size / 5, N: 200, Verdict: experiment.Worse}
	case 1:
		d = experiment.Difference{Mean: size / 100, HalfWidth: size, N: 200, Verdict: experiment.NotShown}
	case 2:
		d = experiment.Difference{Mean: size / 1e4, HalfWidth: size / 1e5, N: 200, Verdict: experiment.Differs}
	}
	return d
}

func TestReport(t *testing.T) {
	s, r := handMade(t)
	for _, width := range []int{80, 120} {
		everyLang(t, func(t *testing.T, l text.Lang) {
			c := &call{lang: l, width: width}
			p := c.newReport(s, r)
			p.compare = handDifference
			got := p.String()
			checkWidth(t, got, width)
			golden(t, fmt.Sprintf("report.%s.%d.txt", l, width), got)
			if strings.ContainsAny(got, "{}") || strings.Contains(got, "NaN") || strings.Contains(got, "Inf") {
				t.Error("the report has a hole")
			}
		})
	}
}

// TestReportOfEverything shows all outcomes on the narrowest screen.
func TestReportOfEverything(t *testing.T) {
	s, r := handMade(t)
	everyLang(t, func(t *testing.T, l text.Lang) {
		c := &call{lang: l, width: usual, flags: flags{all: true}}
		p := c.newReport(s, r)
		p.compare = handDifference
		got := p.String()
		checkWidth(t, got, usual)
		for i := range model.Outcomes {
			if label := model.Outcomes[i].Label.In(l.String()); !strings.Contains(got, label) {
				t.Errorf("%s is not shown", label)
			}
		}
	})
}

// TestReportOfManyOptions breaks the side-by-side tables where they must be.
func TestReportOfManyOptions(t *testing.T) {
	s, r := handMade(t)
	for len(s.Options) < scenario.MaxOptions {
		n := len(s.Options)
		o := s.Options[1]
		o.Name = fmt.Sprintf("Et alternativ med et ganske langt navn, nummer %d", n+1)
		s.Options = append(s.Options, o)
		r.Options = append(r.Options, r.Options[1])
	}
	c := &call{width: usual}
	p := c.newReport(s, r)
	p.compare = handDifference
	got := p.String()
	checkWidth(t, got, usual)
	if !strings.Contains(got, "Alternativ K: Et alternativ") {
		t.Error("the last option is not shown")
	}
}

// TestReportOfOneMunicipality has no two rows that say the same: the
// municipality has a row of its own only for the one main outcome that an
// option as a whole has not.
func TestReportOfOneMunicipality(t *testing.T) {
	out, _, status := session{stdin: "format = 1\n[municipality.1815]\n[option.a.service.b]\nmunicipalities = [\"1815\"]\n"}.
		run("run", "-", "--no-figures", "--replications", "2", "--years", "1", "--lang", "en")
	if status != statusDone || strings.Count(out, "  Vega ") != 1 || !strings.Contains(out, "The whole option") {
		t.Errorf("gives %d:\n%s", status, out)
	}
}

// TestFileCannotCommandTheTerminal prints names with control characters.
func TestFileCannotCommandTheTerminal(t *testing.T) {
	s, r := handMade(t)
	bad := "a\x1b[2J\nb\r\u2028c"
	s.Title, s.Options[0].Name, s.Options[0].Services[0].Name, s.Municipalities[0].Name = bad, bad, bad, bad
	s.Municipalities[0].Source = bad
	p := (&call{width: usual}).newReport(s, r)
	p.compare = handDifference
	got := p.String()
	checkWidth(t, got, usual)
	if strings.ContainsAny(got, "\x1b\r\u2028") {
		t.Error("control characters reach the terminal")
	}
}

func TestRunJSON(t *testing.T) {
	s, r := handMade(t)
	c := &call{}
	if err := c.printJSON(asJSON(s, r, handDifference)); err != nil {
		t.Fatal(err)
	}
	golden(t, "run.hand.json", c.out.String())
	checkRunJSON(t, s, c.out.String())
}

// checkRunJSON holds the output of run --json to the form in docs/json.md.
func checkRunJSON(t *testing.T, s *scenario.Scenario, data string) jsonRun {
	t.Helper()
	var v jsonRun
	strict(t, data, &v)
	if v.Schema != runSchema || len(v.Options) != len(s.Options) {
		t.Errorf("schema %q, %d options", v.Schema, len(v.Options))
	}
	check := func(where string, level model.Level, outcomes []jsonOutcome) {
		var want []string
		for i := range model.Outcomes {
			if model.Outcomes[i].Levels&level != 0 {
				want = append(want, model.Outcomes[i].Name)
			}
		}
		if len(outcomes) != len(want) {
			t.Errorf("%s has %d outcomes, want %d", where, len(outcomes), len(want))
			return
		}
		for i, o := range outcomes {
			if o.Name != want[i] || !text.HasUnit(o.Unit) || o.N != v.Replications {
				t.Errorf("%s: outcome %d is %+v", where, i, o)
			}
			if d := o.Direction; d != "higher" && d != "lower" && d != "neutral" {
				t.Errorf("%s: %s has direction %q", where, o.Name, d)
			}
			if o.Note != "" && !text.Has("note."+o.Note) {
				t.Errorf("%s: %s has note %q", where, o.Name, o.Note)
			}
		}
	}
	for i, o := range v.Options {
		check(o.ID, model.OfOption, o.Outcomes)
		if o.ID != s.Options[i].ID || len(o.Services) != len(s.Options[i].Services) || len(o.Municipalities) != len(s.Municipalities) {
			t.Errorf("option %s has %d services and %d municipalities", o.ID, len(o.Services), len(o.Municipalities))
		}
		for _, sv := range o.Services {
			check(o.ID+"/"+sv.ID, model.OfService, sv.Outcomes)
		}
		for _, m := range o.Municipalities {
			check(o.ID+"/"+m.Number, model.OfMunicipality, m.Outcomes)
		}
	}
	return v
}

// TestJSONPage keeps the table of docs/json.md as the table of outcomes.
func TestJSONPage(t *testing.T) {
	var b strings.Builder
	b.WriteString("| Name | Unit | Better | Of | What it is |\n|---|---|---|---|---|\n")
	for i := range model.Outcomes {
		o := &model.Outcomes[i]
		var levels []string
		for _, l := range []struct {
			level model.Level
			name  string
		}{{model.OfOption, "option"}, {model.OfService, "service"}, {model.OfMunicipality, "municipality"}} {
			if o.Levels&l.level != 0 {
				levels = append(levels, l.name)
			}
		}
		fmt.Fprintf(&b, "| `%s` | `%s` | %s | %s | %s |\n", o.Name, o.Unit, direction(o.Direction), strings.Join(levels, ", "), o.Doc.EN)
	}
	path := filepath.Join("..", "..", "docs", "json.md")
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	const begin, end = "do not edit by hand -->\n", "<!-- end of outcomes -->"
	head, rest, found := strings.Cut(string(data), begin)
	old, tail, closed := strings.Cut(rest, end)
	if !found || !closed {
		t.Fatal("docs/json.md has lost the marks around its table")
	}
	if *update {
		if err := os.WriteFile(path, []byte(head+begin+b.String()+end+tail), 0o666); err != nil {
			t.Fatal(err)
		}
	} else if old != b.String() {
		t.Error("the table in docs/json.md is not that of the outcomes; rewrite it with -update")
	}
	for _, schema := range []string{runSchema, checkSchema, paramsSchema, newSchema, versionSchema} {
		if !strings.Contains(string(data), schema) {
			t.Errorf("docs/json.md does not describe %s", schema)
		}
	}
}

// TestRun runs a small study in earnest.
func TestRun(t *testing.T) {
	out, err, status := session{}.run("run", "testdata/two.toml", "--no-figures")
	if status != statusDone || err != "" {
		t.Fatalf("run gives %d: %s", status, err)
	}
	checkWidth(t, out, usual)
	golden(t, "run.nb.txt", out)
	for _, want := range []string{"Kilde: SSB, tabell 07459, 1.1.2026; KOSTRA 2023", "16 gjentakelser av 2 år, frø 7", "(0-alternativet)"} {
		if !strings.Contains(out, want) {
			t.Errorf("the report lacks %q", want)
		}
	}
}

func TestRunGivesTheSameBytes(t *testing.T) {
	s, problems := scenario.Parse("", mustRead(t, "testdata/two.toml"))
	if s == nil {
		t.Fatal(problems)
	}
	first, err, status := session{}.run("run", "testdata/two.toml", "--json")
	if status != statusDone || err != "" {
		t.Fatalf("run --json gives %d: %s", status, err)
	}
	golden(t, "run.json", first)
	checkRunJSON(t, s, first)
	for _, args := range []string{"--workers 1", "--workers 8", "--lang en", "--seed 7", "--replications 16 --years 2"} {
		if again, _, _ := (session{}).run(append([]string{"run", "testdata/two.toml", "--json"}, strings.Fields(args)...)...); again != first {
			t.Errorf("with %s the figures are others", args)
		}
	}
	for _, args := range []string{"--seed 8", "--replications 17", "--years 3"} {
		if other, _, _ := (session{}).run(append([]string{"run", "testdata/two.toml", "--json"}, strings.Fields(args)...)...); other == first {
			t.Errorf("%s changes nothing", args)
		}
	}
}

func mustRead(t *testing.T, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestFewReplicationsSayNothingOfDifferences(t *testing.T) {
	out, _, status := session{}.run("run", "testdata/two.toml", "--no-figures", "--replications", "3")
	if status != statusDone || strings.Contains(out, "±") || !strings.Contains(out, "Så få gjentakelser gir ingen intervaller") {
		t.Errorf("3 replications give %d:\n%.600s", status, out)
	}
}

func TestWarningsStandOnTop(t *testing.T) {
	out, _, _ := session{}.run("run", "testdata/lean.toml", "--no-figures", "--replications", "2", "--years", "1", "--lang", "en")
	if !strings.HasPrefix(out, "testdata/lean.toml: warning: Bindal: cases and travel are expected to take") {
		t.Errorf("the report begins with\n%.300s", out)
	}
	out, err, _ := session{}.run("run", "testdata/lean.toml", "--json", "--replications", "2", "--years", "1", "--lang", "en")
	if !strings.HasPrefix(out, "{") || !strings.HasPrefix(err, "testdata/lean.toml: warning: Bindal") {
		t.Errorf("with --json the warnings are\n%.300s", err)
	}
}

func TestRunOfAFaultyFile(t *testing.T) {
	out, err, status := session{}.run("run", "testdata/faulty.toml", "--lang", "en")
	if status != statusProblem || out != "" || !strings.Contains(err, "faulty.toml:5: demand.triage_hours: is 150") || !strings.Contains(err, "problems in the file") {
		t.Errorf("run gives %d: %s%s", status, out, err)
	}
}

func TestCancelInTheMiddle(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.WriteFile("two.toml", twoTOML, 0o666); err != nil {
		t.Fatal(err)
	}
	for _, asJSON := range []bool{false, true} {
		ctx, cancel := context.WithCancel(context.Background())
		m := Main{Study: func(ctx context.Context, p experiment.Plan) (*experiment.Result, error) {
			p.OnBatch = func(*experiment.Result) { cancel() }
			return experiment.Run(ctx, p)
		}, Draw: func([]chart.Figure) ([]drawing, error) {
			t.Error("figures are drawn of a cancelled run")
			return nil, nil
		}}
		args := []string{"run", "two.toml", "--replications", "3200", "--lang", "en", "--out", "figures"}
		if asJSON {
			args = append(args, "--json")
		}
		out, err, status := session{Main: m, ctx: ctx}.run(args...)
		cancel()
		if status != statusCancelled || !strings.Contains(err, "cancelled after") {
			t.Errorf("a cancelled run gives %d: %s", status, err)
		}
		if asJSON {
			var v jsonRun
			strict(t, out, &v)
			if !v.Partial || v.Replications >= 3200 || v.Replications < 8 {
				t.Errorf("partial %v with %d replications", v.Partial, v.Replications)
			}
		} else if !strings.Contains(out, "CANCELLED. The figures rest on the") {
			t.Errorf("the report is not marked:\n%.400s", out)
		}
		if entries, _ := os.ReadDir("."); len(entries) != 1 {
			t.Errorf("a cancelled run left %v", entries)
		}
	}
}

var twoTOML = func() []byte {
	data, err := os.ReadFile(filepath.Join("testdata", "two.toml"))
	if err != nil {
		panic(err)
	}
	return data
}()

func TestCancelBeforeAnything(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	m := Main{Study: func(context.Context, experiment.Plan) (*experiment.Result, error) {
		cancel()
		return nil, ctx.Err()
	}}
	out, err, status := session{Main: m, ctx: ctx}.run("run", "testdata/two.toml", "--lang", "en")
	if status != statusCancelled || out != "" || !strings.Contains(err, "cancelled before anything was done") {
		t.Errorf("gives %d: %s%s", status, out, err)
	}
	// And of one that is cancelled before it begins.
	out, err, status = session{ctx: ctx}.run("run", "testdata/two.toml", "--lang", "en")
	if status != statusCancelled || out != "" || !strings.Contains(err, "cancelled before anything was done") {
		t.Errorf("gives %d: %s%s", status, out, err)
	}
}

func TestCancelWhileDrawing(t *testing.T) {
	t.Chdir(t.TempDir())
	ctx, cancel := context.WithCancel(context.Background())
	m := Main{Draw: func([]chart.Figure) ([]drawing, error) {
		cancel()
		return []drawing{{"a.png", []byte("x")}}, nil
	}}
	out, err, status := session{Main: m, ctx: ctx, stdin: string(twoTOML)}.run("run", "-", "--lang", "en")
	if status != statusCancelled || !strings.Contains(out, "The main figures") || !strings.Contains(err, "no pictures were saved") {
		t.Errorf("gives %d: %s", status, err)
	}
	if entries, _ := os.ReadDir("."); len(entries) != 0 {
		t.Errorf("left %v", entries)
	}
}

func TestStudyThatFails(t *testing.T) {
	m := Main{Study: func(context.Context, experiment.Plan) (*experiment.Result, error) {
		return nil, errors.New("out of luck")
	}}
	if _, err, status := (session{Main: m}).run("run", "testdata/two.toml", "--lang", "en"); status != statusProblem || !strings.Contains(err, "the simulation stopped: out of luck") {
		t.Errorf("gives %d: %s", status, err)
	}
}

func TestProgress(t *testing.T) {
	study := func(_ context.Context, p experiment.Plan) (*experiment.Result, error) {
		for i := range 400 {
			p.OnProgress(i+1, 400)
		}
		return experiment.Run(context.Background(), experiment.Plan{Scenario: p.Scenario, Replications: 2})
	}
	_, err, _ := session{Main: Main{Study: study}, shown: true}.run("run", "testdata/two.toml", "--no-figures")
	// A line for each per cent, from 0 to 100, and then none.
	if n := strings.Count(err, "\r"); n != 103 || !strings.Contains(err, "\rSimulerer: 50 % (200 av 400 kjøringer)") || !strings.HasSuffix(err, " \r") {
		t.Errorf("%d returns in %q", n, err)
	}
	if strings.Contains(err, "\n") || strings.Contains(err, "\x1b") {
		t.Errorf("the progress is more than a line: %q", err)
	}
	if _, err, _ := (session{Main: Main{Study: study}}).run("run", "testdata/two.toml", "--no-figures"); err != "" {
		t.Errorf("progress in a pipe: %q", err)
	}
}

func TestFigures(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.WriteFile("two.toml", twoTOML, 0o666); err != nil {
		t.Fatal(err)
	}
	files := []drawing{{"a.png", []byte("picture")}, {"a.svg", []byte("drawing")}}
	m := Main{Draw: func([]chart.Figure) ([]drawing, error) { return files, nil }}
	run := func(args string) (string, string, int) {
		return session{Main: m}.run(append([]string{"run", "two.toml", "--replications", "2", "--years", "1", "--lang", "en"}, strings.Fields(args)...)...)
	}
	list := func(folder string) string {
		entries, _ := os.ReadDir(folder)
		var names []string
		for _, e := range entries {
			names = append(names, e.Name())
		}
		return strings.Join(names, " ")
	}

	if out, err, status := run(""); status != statusDone || list("two-figures") != "a.png a.svg" || !strings.HasSuffix(out, "2 figure files in the folder two-figures\n") {
		t.Errorf("gives %d: %s; %s", status, err, list("two-figures"))
	}
	// The program's own folder is renewed.
	files[0].data = []byte("another")
	if out, err, status := run(""); status != statusDone || string(mustRead(t, "two-figures/a.png")) != "another" || !strings.HasSuffix(out, "2 figure files renewed in the folder two-figures\n") {
		t.Errorf("a second run gives %d: %s", status, err)
	}
	// One that the user names is his.
	if _, err, status := run("--out two-figures"); status != statusProblem || !strings.Contains(err, "the folder two-figures is not empty") {
		t.Errorf("into a folder in use: %d: %s", status, err)
	}
	if _, err, status := run("--out two-figures --force"); status != statusDone {
		t.Errorf("with --force: %d: %s", status, err)
	}
	if _, _, status := run("--out deep/er"); status != statusDone || list("deep/er") != "a.png a.svg" {
		t.Errorf("into a new folder: %d: %s", status, list("deep/er"))
	}
	if _, _, status := run("--no-figures --out no"); status != statusDone || list("no") != "" {
		t.Errorf("--no-figures leaves %s", list("no"))
	}
	if out, _, status := run("--json --out json"); status != statusDone || list("json") != "a.png a.svg" || !strings.HasSuffix(out, "}\n") {
		t.Errorf("--json --out: %d: %s", status, list("json"))
	}
	if _, err, status := run("--out two.toml"); status != statusProblem || !strings.Contains(err, "is a file, not a folder") {
		t.Errorf("into a file: %d: %s", status, err)
	}
	if _, err, status := run("--out two.toml/x"); status != statusProblem || !strings.Contains(err, "cannot save the figures") {
		t.Errorf("below a file: %d: %s", status, err)
	}
	m.Draw = func([]chart.Figure) ([]drawing, error) {
		return nil, errors.New("no ink")
	}
	if _, err, status := run("--out ink"); status != statusProblem || !strings.Contains(err, "no ink") || list("ink") != "" {
		t.Errorf("without ink: %d: %s", status, err)
	}
}

func TestReadOnlyFolder(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("the superuser may write anywhere")
	}
	folder := t.TempDir()
	if err := os.Chmod(folder, 0o555); err != nil {
		t.Fatal(err)
	}
	m := Main{Draw: func([]chart.Figure) ([]drawing, error) {
		return []drawing{{"a.png", []byte("x")}}, nil
	}}
	if _, err, status := (session{Main: m}).run("run", "testdata/two.toml", "--out", folder, "--lang", "en"); status != statusProblem || !strings.Contains(err, "you have no access") {
		t.Errorf("run gives %d: %s", status, err)
	}
	if _, err, status := (session{}).run("new", "1811", "-o", filepath.Join(folder, "x.toml"), "--lang", "en"); status != statusProblem || !strings.Contains(err, "you have no access") {
		t.Errorf("new gives %d: %s", status, err)
	}
}

// TestDrawFigures draws the real figures: each is a PNG and an SVG.
func TestDrawFigures(t *testing.T) {
	s, problems := scenario.Parse("", twoTOML)
	if s == nil {
		t.Fatal(problems)
	}
	r, err := experiment.Run(context.Background(), experiment.Plan{Scenario: s, Replications: 6})
	if err != nil {
		t.Fatal(err)
	}
	drawings, err := drawFigures(chart.StudyFigures(r, s, text.NB, chart.Light()))
	if err != nil || len(drawings) == 0 || len(drawings)%2 != 0 {
		t.Fatalf("%d figures, %v", len(drawings), err)
	}
	for _, d := range drawings {
		png := filepath.Ext(d.file) == ".png" && bytes.HasPrefix(d.data, []byte("\x89PNG"))
		svg := filepath.Ext(d.file) == ".svg" && bytes.Contains(d.data, []byte("<svg"))
		if !png && !svg {
			t.Errorf("%s is neither PNG nor SVG", d.file)
		}
	}
}

func TestWidthOfTheScreen(t *testing.T) {
	for _, c := range []struct {
		wide int
		env  string
		want int
	}{{0, "", 80}, {0, "100", 100}, {0, "10", narrowest}, {0, "nonsense", 80}, {0, "1000", widest}, {90, "100", 90}} {
		k := &call{env: func(string) string { return c.env }, Main: Main{Screen: func(io.Writer) (int, bool) { return c.wide, c.wide > 0 }}}
		if got := k.columns(); got != c.want {
			t.Errorf("%+v gives %d columns", c, got)
		}
	}
}

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		s     string
		width int
		want  string
	}{
		{"", 10, ""},
		{"en to tre", 6, "en to|tre"},
		{"1\u00a0000 barn", 6, "1\u00a0000|barn"},
		{"Sør-Helgeland", 8, "Sør-|Helgelan|d"},
		{"ååååå", 3, "ååå|åå"},
	} {
		if got := strings.Join(wrap(c.s, c.width), "|"); got != c.want {
			t.Errorf("wrap(%q, %d) = %q, want %q", c.s, c.width, got, c.want)
		}
	}
	if got := strings.Join(wrapName("Felles barneverntjeneste for hele Sør-Helgeland", 24), "|"); got != "Felles|barneverntjeneste for…" {
		t.Errorf("wrapName gives %q", got)
	}
}
