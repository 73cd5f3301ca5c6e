package main

import (
	"bytes"
	"context"
	"encoding/json"
	goflag "flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"

	"grannelag/sim/experiment"
	"grannelag/sim/model"
	"grannelag/sim/scenario"
	"grannelag/ui/chart"
	"grannelag/ui/story"
	"grannelag/ui/text"
)

var update = goflag.Bool("update", false, "rewrite the golden files and docs/json.md")

// A session runs the program as a user does, in the folder of the test.
type session struct {
	Main
	ctx   context.Context
	stdin string
	env   map[string]string
	wide  int  // columns of the terminal, if there is one
	shown bool // the standard error is a terminal
}

// noFigures is a drawer that is quick and makes nothing.
func noFigures([]chart.Figure) ([]drawing, error) { return nil, nil }

func (s session) run(args ...string) (out, err string, status int) {
	var stdout, stderr bytes.Buffer
	if s.ctx == nil {
		s.ctx = context.Background()
	}
	if s.Draw == nil {
		s.Draw = noFigures
	}
	s.Screen = func(w io.Writer) (int, bool) {
		if w == &stderr {
			return s.wide, s.shown
		}
		return s.wide, s.wide > 0
	}
	status = s.Main.Run(s.ctx, args, strings.NewReader(s.stdin), &stdout, &stderr, func(k string) string { return s.env[k] })
	return stdout.String(), stderr.String(), status
}

// golden compares with a file of testdata, or rewrites it.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s is not what it was; look at the difference, and rewrite it with -update if it is meant:\n%s",
			name, firstDifference(string(want), got))
	}
}

func firstDifference(want, got string) string {
	w, g := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range max(len(w), len(g)) {
		var a, b string
		if i < len(w) {
			a = w[i]
		}
		if i < len(g) {
			b = g[i]
		}
		if a != b || i >= len(w) || i >= len(g) {
			return fmt.Sprintf("line %d\nwant %q\ngot  %q", i+1, a, b)
		}
	}
	return "no line differs"
}

// everyLang runs a test in each language.
func everyLang(t *testing.T, f func(t *testing.T, l text.Lang)) {
	for _, l := range text.Langs() {
		t.Run(l.String(), func(t *testing.T) { f(t, l) })
	}
}

// checkWidth fails if a line is wider than the screen.
func checkWidth(t *testing.T, s string, width int) {
	t.Helper()
	for line := range strings.SplitSeq(s, "\n") {
		if columnsOf(line) > width {
			t.Errorf("%d columns: %s", columnsOf(line), line)
		}
		if strings.TrimRight(line, " ") != line {
			t.Errorf("blanks at the end: %q", line)
		}
	}
}

func TestHelp(t *testing.T) {
	everyLang(t, func(t *testing.T, l text.Lang) {
		var all strings.Builder
		for _, args := range [][]string{{"help"}, {"help", "new"}, {"help", "check"}, {"run", "--help"}, {"help", "params"}, {"-h", "version"}, {"help", "help"}} {
			out, err, status := session{}.run(append(args, "--lang", l.String())...)
			if status != statusDone || err != "" {
				t.Errorf("%v gives %d: %s", args, status, err)
			}
			checkWidth(t, out, usual)
			fmt.Fprintf(&all, "$ %s %s\n%s\n", program, strings.Join(args, " "), out)
		}
		golden(t, "help."+l.String()+".txt", all.String())
	})
}

func TestParams(t *testing.T) {
	everyLang(t, func(t *testing.T, l text.Lang) {
		var all strings.Builder
		for _, key := range []string{"", "choice", "demand.triage_hours", "staff.quits", "choice.at_work_share", "choice.help", "run.years",
			"municipality.children", "municipality.cost", "office.posts"} {
			args := strings.Fields("params " + key)
			out, err, status := session{}.run(append(args, "--lang", l.String())...)
			if status != statusDone || err != "" {
				t.Errorf("%v gives %d: %s", args, status, err)
			}
			checkWidth(t, out, usual)
			fmt.Fprintf(&all, "$ %s %s\n%s\n", program, strings.Join(args, " "), out)
		}
		golden(t, "params."+l.String()+".txt", all.String())
	})
}

func TestCheck(t *testing.T) {
	everyLang(t, func(t *testing.T, l text.Lang) {
		var all strings.Builder
		for _, c := range []struct {
			file   string
			status int
		}{{"testdata/faulty.toml", statusProblem}, {"testdata/two.toml", statusDone}, {"testdata/lean.toml", statusDone}} {
			out, err, status := session{}.run("check", c.file, "--lang", l.String())
			if status != c.status || err != "" {
				t.Errorf("check %s gives %d, want %d: %s", c.file, status, c.status, err)
			}
			if c.status == statusDone {
				checkWidth(t, out, usual)
			}
			fmt.Fprintf(&all, "$ %s check %s\n%s\n", program, c.file, out)
		}
		golden(t, "check."+l.String()+".txt", all.String())
	})
}

// TestEveryProblemIsWorded holds the catalogue to the codes of package
// scenario: each is worded in each language, every field that matters is in it,
// and every kind of want and unit has words.
func TestEveryProblemIsWorded(t *testing.T) {
	everyLang(t, func(t *testing.T, l text.Lang) {
		for _, code := range scenario.Codes {
			for _, want := range append([]string{""}, scenario.Wants...) {
				p := scenario.Problem{Code: code, File: "f.toml", Line: 3, Key: "table.key", Value: "7.5", Unit: "h", Min: 1, Max: 6, Want: want, Other: 2, Detail: "detail"}
				s := story.Problem(p).Say(l)
				if !strings.HasPrefix(s, "f.toml:3: table.key: ") {
					t.Errorf("%s does not begin with its place: %s", code, s)
				}
				if strings.ContainsAny(s, "{}") {
					t.Errorf("%s has an empty placeholder: %s", code, s)
				}
			}
			if !text.Has("problem." + string(code)) {
				t.Errorf("%s has no words", code)
			}
		}
		for _, w := range scenario.Wants {
			if !text.Has("want." + w) {
				t.Errorf("want %s has no words", w)
			}
		}
	})
}

// TestUnitsAgree holds the words of units, which know one from many, to the
// table of units in package scenario.
func TestUnitsAgree(t *testing.T) {
	blank := strings.NewReplacer("\u00a0", " ")
	for _, u := range scenario.Units {
		for _, l := range text.Langs() {
			if !text.HasUnit(u.Code) {
				t.Errorf("ui/text has no unit %s", u.Code)
				break
			}
			got, want := blank.Replace(text.UnitWords(l, u.Code)), blank.Replace(u.Words.In(l.String()))
			if strings.ReplaceAll(got, "1,000", "1 000") != strings.ReplaceAll(want, "1,000", "1 000") {
				t.Errorf("%s in %s is %q in ui/text and %q in sim/scenario", u.Code, l, got, want)
			}
		}
	}
	for i := range model.Outcomes {
		if o := &model.Outcomes[i]; !text.HasUnit(o.Unit) {
			t.Errorf("%s: ui/text has no unit %s", o.Name, o.Unit)
		}
	}
}

// TestOutcomesAreWorded demands a label and a definition of every outcome in
// each language, each its own.
func TestOutcomesAreWorded(t *testing.T) {
	for i := range model.Outcomes {
		o := &model.Outcomes[i]
		for name, w := range map[string]scenario.Words{"label": o.Label, "definition": o.Doc} {
			for _, l := range text.Langs() {
				s := w.In(l.String())
				if strings.TrimSpace(s) == "" {
					t.Errorf("%s has no %s in %s", o.Name, name, l)
				}
				if name == "definition" && !strings.HasSuffix(s, ".") {
					t.Errorf("the definition of %s in %s is no sentence: %s", o.Name, l, s)
				}
				if name == "label" && columnsOf(s) > 34 {
					t.Errorf("the label of %s in %s has %d columns: %s", o.Name, l, columnsOf(s), s)
				}
			}
			if name == "definition" && (w.NB == w.NN || w.NB == w.EN || w.NN == w.EN) {
				t.Errorf("%s has the same definition in two languages", o.Name)
			}
		}
	}
}

func TestEveryNoteAndPillarIsWorded(t *testing.T) {
	for _, n := range []experiment.Note{experiment.NoteFewCases, experiment.NoteInherited, experiment.NoteStatic, experiment.NoteNoCases, experiment.NoteFewRuns} {
		if !text.Has("note." + string(n)) {
			t.Errorf("note %s has no words", n)
		}
	}
	for _, table := range scenario.Tables() {
		if !text.Has("group." + table) {
			t.Errorf("table %s has no heading", table)
		}
	}
	for i := range model.Outcomes {
		if !slices.ContainsFunc(pillars, func(p pillarName) bool { return p.pillar == model.Outcomes[i].Pillar }) {
			t.Errorf("%s is in no pillar that is shown", model.Outcomes[i].Name)
		}
	}
	for _, cmd := range commandTable() {
		if !text.Has("help."+cmd.name) || !text.Has("brief."+cmd.name) {
			t.Errorf("command %s has no help", cmd.name)
		}
	}
	for _, f := range flagTable() {
		if !text.Has("flag." + f.name) {
			t.Errorf("flag %s has no help", f.name)
		}
		for _, name := range strings.Fields(f.commands) {
			if lookupCommand(name) == nil {
				t.Errorf("flag %s is of %s, which is no command", f.name, name)
			}
		}
	}
}

func TestWrongUse(t *testing.T) {
	for _, c := range []struct{ args, want string }{
		{"runn x.toml", "unknown command runn. Did you mean run?"},
		{"chekc x.toml", "unknown command chekc. Did you mean check?"},
		{"frobnicate", "unknown command frobnicate. The commands are new, check, run, compare, sensitivity, stress, criteria, staffing, share, group, locate, params, version, help"},
		{"x.toml", "say first what to do with the file: run x.toml or check x.toml"},
		{"run", "run needs a scenario file. Make one with new, or write - to read the standard input"},
		{"run a b c", "run takes one file at a time; too much is: b c"},
		{"run a --replication 3", "unknown flag --replication. Did you mean --replications?"},
		{"run a -json", "unknown flag -json. Did you mean --json?"},
		{"run a --frobnicate", "unknown flag --frobnicate"},
		{"run a --replications", "--replications needs a value behind it: --replications n"},
		{"run a --replications=", "--replications needs a value behind it: --replications n"},
		{"run a --replications x", "--replications is x; allowed are whole numbers from 2 to 3,200"},
		{"run a --replications 1", "--replications is 1; allowed are whole numbers from 2 to 3,200"},
		{"run a --replications 3201", "--replications is 3201; allowed are whole numbers from 2 to 3,200"},
		{"run a --years 0", "--years is 0; allowed are whole numbers from 1 to 10"},
		{"run a --workers 0", "--workers is 0; allowed are whole numbers from 1 to 1,024"},
		{"run a --seed -1", "--seed is -1; allowed are whole numbers from 0 to 9,007,199,254,740,992"},
		{"run a --seed 9007199254740993", "--seed is 9007199254740993; allowed are whole numbers from 0 to 9,007,199,254,740,992"},
		{"run a --json=yes", "--json takes no value. Write --json alone"},
		{"run a -o b", "--output does not belong to run but to new"},
		{"check a --replications 3", "--replications does not belong to check but to run, compare, sensitivity, stress, criteria, staffing, share, group and locate"},
		{"check a --lang de", "--lang is de; choose nb (bokmål), nn (nynorsk) or en (English)"},
		{"params a b", "params takes one key or one table; too much is: b"},
		{"params demand.triage_hour", "unknown key demand.triage_hour. Did you mean demand.triage_hours?"},
		{"params triage_hours", "unknown key triage_hours. Did you mean demand.triage_hours?"},
		{"params frobnicate", "unknown key frobnicate. “params” alone shows them all"},
		{"version x", "version takes nothing more; too much is: x"},
		{"new", "say which municipalities, by number or name: grannelag-cli new 1811 Sømna"},
		{"new 1811 --json", "new --json needs -o FILE too: the scenario and JSON cannot share one stream"},
		{"help runn", "unknown command runn. Did you mean run?"},
	} {
		out, err, status := session{env: map[string]string{"LANG": "en_US.UTF-8"}}.run(strings.Fields(c.args)...)
		if status != statusWrongUse || out != "" {
			t.Errorf("%s gives %d and prints %q", c.args, status, out)
		}
		first, hint, _ := strings.Cut(err, "\n")
		if first != program+": "+c.want || !strings.HasPrefix(hint, "Help: grannelag-cli help") {
			t.Errorf("%s says\n%s\nwant\n%s", c.args, err, c.want)
		}
	}
	if out, err, status := (session{}).run(); status != statusWrongUse || out != "" || !strings.Contains(err, "Slik kommer du i gang") {
		t.Errorf("no argument gives %d, %q, %q", status, out, err)
	}
}

func TestLanguageOfTheUser(t *testing.T) {
	for _, c := range []struct {
		env  map[string]string
		args string
		want string
	}{
		{nil, "version", "Leser og skriver"},
		{map[string]string{"LANG": "nn_NO.UTF-8"}, "version", "Les og skriv"},
		{map[string]string{"LANG": "de_DE.UTF-8"}, "version", "Leser og skriver"},
		{map[string]string{"LANG": "nn_NO.UTF-8", "LC_ALL": "en_US"}, "version", "Reads and writes"},
		{map[string]string{"LANG": "nn_NO.UTF-8"}, "--lang en version", "Reads and writes"},
		{nil, "version --lang=NN", "Les og skriv"},
		// Of a mistake before the flag too.
		{nil, "--frobnicate --lang en", "unknown flag"},
	} {
		out, err, _ := session{env: c.env}.run(strings.Fields(c.args)...)
		if !strings.Contains(out+err, c.want) {
			t.Errorf("%v %s: %s%s", c.env, c.args, out, err)
		}
	}
}

func TestUnreadableFiles(t *testing.T) {
	folder := t.TempDir()
	for _, c := range []struct{ file, want string }{
		{filepath.Join(folder, "none.toml"), "does not exist"},
		{folder, "is a folder, not a file"},
		{filepath.Join("testdata", "two.toml", "x"), "is a file, not a folder"},
	} {
		for _, command := range []string{"check", "run"} {
			out, err, status := session{}.run(command, c.file, "--lang", "en")
			if status != statusProblem || !strings.Contains(out+err, c.file+": cannot be read: "+c.want) {
				t.Errorf("%s %s gives %d: %s%s", command, c.file, status, out, err)
			}
		}
	}
}

func TestStandardInput(t *testing.T) {
	data, err := os.ReadFile("testdata/two.toml")
	if err != nil {
		t.Fatal(err)
	}
	out, _, status := session{stdin: string(data)}.run("check", "-", "--lang", "en")
	if status != statusDone || !strings.Contains(out, "(standard input) is in order") {
		t.Errorf("check - gives %d: %s", status, out)
	}
	out, _, status = session{stdin: "format = 1\n[demand]\nx = 1\n"}.run("check", "-", "--lang", "en")
	if status != statusProblem || !strings.Contains(out, "(standard input):3: demand.x: unknown key") {
		t.Errorf("check - gives %d: %s", status, out)
	}
	fromFile, _, _ := session{}.run("run", "testdata/two.toml", "--no-figures")
	out, _, status = session{stdin: string(data)}.run("run", "-", "--no-figures")
	if status != statusDone || out != fromFile {
		t.Errorf("run - gives %d and other figures than run FILE", status)
	}
	out, _, status = session{stdin: strings.Repeat("#", scenario.MaxFileBytes+1)}.run("check", "-", "--lang", "en")
	if status != statusProblem || !strings.Contains(out, "allowed are at most 4,194,304") {
		t.Errorf("a file that is too large gives %d: %s", status, out)
	}
}

func TestCheckJSON(t *testing.T) {
	for _, file := range []string{"faulty", "two"} {
		out, err, status := session{}.run("check", "testdata/"+file+".toml", "--json")
		if err != "" || (status == statusProblem) != (file == "faulty") {
			t.Errorf("check %s gives %d: %s", file, status, err)
		}
		golden(t, "check."+file+".json", out)
		var v jsonCheck
		strict(t, out, &v)
		if v.Schema != checkSchema || v.OK == (file == "faulty") {
			t.Errorf("%s: schema %q, ok %v", file, v.Schema, v.OK)
		}
		other, _, _ := session{}.run("check", "testdata/"+file+".toml", "--json", "--lang", "nn")
		if other != out {
			t.Errorf("check --json of %s depends on the language", file)
		}
	}
}

func TestParamsJSON(t *testing.T) {
	out, _, status := session{}.run("params", "--json")
	var v jsonParams
	strict(t, out, &v)
	if status != statusDone || len(v.Params) != len(scenario.Params) {
		t.Errorf("params --json gives %d and %d rows", status, len(v.Params))
	}
	out, _, _ = session{}.run("params", "--json", "demand.triage_hours")
	golden(t, "params.triage_hours.json", out)
	if out, _, _ := (session{}).run("params", "demand", "--json"); strings.Count(out, `"key"`) != len(scenario.Table("demand")) {
		t.Error("params demand --json does not give the rows of demand")
	}
}

// strict decodes JSON that may have no other keys than v has.
func strict(t *testing.T, data string, v any) {
	t.Helper()
	d := json.NewDecoder(strings.NewReader(data))
	d.DisallowUnknownFields()
	if err := d.Decode(v); err != nil {
		t.Errorf("%v in %.300s", err, data)
	}
}

func TestVersion(t *testing.T) {
	out, _, status := session{}.run("version", "--lang", "en")
	if status != statusDone || !strings.HasPrefix(out, program+" "+experiment.Version+" (go") || !strings.Contains(out, "SSB, table 07459, 1 January 2026") {
		t.Errorf("version gives %d: %s", status, out)
	}
	out, _, _ = session{}.run("version", "--json")
	var v map[string]any
	if err := json.Unmarshal([]byte(out), &v); err != nil || v["schema"] != versionSchema || v["engine"] != experiment.Version {
		t.Errorf("version --json gives %v: %s", err, out)
	}
}

func TestNew(t *testing.T) {
	t.Chdir(t.TempDir())
	everyLang(t, func(t *testing.T, l text.Lang) {
		file := l.String() + " ø.toml"
		out, err, status := session{}.run("new", "Bindal", "1812", "brønnøy", "-o", file, "--lang", l.String())
		if status != statusDone || err != "" {
			t.Fatalf("new gives %d: %s", status, err)
		}
		checkWidth(t, out, usual)
		for _, want := range []string{"1811 Bindal", "1812 Sømna", "1813 Brønnøy", "check '" + file + "'", "run '" + file + "'"} {
			if !strings.Contains(out, want) {
				t.Errorf("the summary lacks %q:\n%s", want, out)
			}
		}
		if out, _, status := (session{}).run("check", file, "--lang", l.String()); status != statusDone {
			t.Errorf("the new file does not pass: %s", out)
		}
		piped, _, _ := session{}.run("new", "1811", "1812", "1813", "--lang", l.String())
		if data, err := os.ReadFile(file); err != nil || string(data) != piped {
			t.Errorf("the standard output is not what -o writes (%v)", err)
		}
	})
}

func TestNewSummary(t *testing.T) {
	everyLang(t, func(t *testing.T, l text.Lang) {
		file := filepath.Join(t.TempDir(), "x.toml")
		out, _, _ := session{}.run("new", "Bindal", "Sømna", "Brønnøy", "Vega", "Vevelstad", "-o", file, "--lang", l.String())
		golden(t, "new."+l.String()+".txt", strings.ReplaceAll(out, file, "studie.toml"))
	})
}

func TestNewNeverOverwrites(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.WriteFile("mine.toml", []byte("precious"), 0o666); err != nil {
		t.Fatal(err)
	}
	_, err, status := session{}.run("new", "Bindal", "-o", "mine.toml", "--lang", "en")
	if data, _ := os.ReadFile("mine.toml"); status != statusProblem || string(data) != "precious" || !strings.Contains(err, "--force") {
		t.Errorf("new over a file gives %d: %s, and it holds %.20q", status, err, data)
	}
	if _, err, status := (session{}).run("new", "Bindal", "-o", "mine.toml", "--force"); status != statusDone {
		t.Errorf("new --force gives %d: %s", status, err)
	}
	if data, _ := os.ReadFile("mine.toml"); string(data) == "precious" {
		t.Error("--force did not overwrite")
	}
	_, err, status = session{}.run("new", "Bindal", "-o", filepath.Join("mine.toml", "x.toml"), "--lang", "en")
	if status != statusProblem || !strings.Contains(err, "cannot write") {
		t.Errorf("new into a file gives %d: %s", status, err)
	}
	entries, _ := os.ReadDir(".")
	if len(entries) != 1 {
		t.Errorf("files were left: %v", entries)
	}
}

func TestNewFindsMunicipalities(t *testing.T) {
	for _, c := range []struct {
		words []string
		want  string // the numbers, or a part of the message
	}{
		{[]string{"1811"}, "1811"},
		{[]string{"301"}, "0301"},
		{[]string{"oslo"}, "0301"},
		{[]string{"Somna"}, "1812"},
		{[]string{"Herøy nordland"}, "1818"},
		{[]string{"Herøy"}, "1515  Herøy (Møre og Romsdal)\n  1818  Herøy (Nordland)"},
		{[]string{"Våler"}, "may be several municipalities"},
		{[]string{"9999"}, "found no municipality for 9999"},
		{[]string{"Xyzzy", "Våler"}, "found no municipality for Xyzzy"},
		{[]string{"sør"}, "more"},
	} {
		c0 := &call{lang: text.EN}
		numbers, err := c0.pick(c.words)
		if got := strings.Join(numbers, " "); got != c.want && (err == nil || !strings.Contains(err.Error(), c.want)) {
			t.Errorf("%v gives %s, %v; want %s", c.words, got, err, c.want)
		}
	}
	out, err, status := session{}.run("new", "Våler", "Xyzzy", "--lang", "en")
	if status != statusProblem || out != "" || strings.Count(err, "\n") != 4 {
		t.Errorf("new gives %d: %s%s", status, out, err)
	}
}

func TestNewJSON(t *testing.T) {
	file := filepath.Join(t.TempDir(), "x.toml")
	out, err, status := session{}.run("new", "1811", "1812", "--each-alone", "-o", file, "--json")
	var v jsonNew
	strict(t, out, &v)
	if status != statusDone || v.Schema != newSchema || len(v.Municipalities) != 2 || len(v.Options) != 2 || len(v.Options[0].Services) != 2 {
		t.Errorf("new --json gives %d: %s%s", status, out, err)
	}
}

// A failing writer breaks after some bytes.
type failing struct {
	left int
	err  error
}

func (f *failing) Write(p []byte) (int, error) {
	if len(p) > f.left {
		n := f.left
		f.left = 0
		return n, f.err
	}
	f.left -= len(p)
	return len(p), nil
}

func TestOutputThatBreaks(t *testing.T) {
	run := func(w io.Writer, args ...string) (string, int) {
		var stderr bytes.Buffer
		m := Main{Draw: noFigures, Screen: func(io.Writer) (int, bool) { return 0, false }}
		status := m.Run(context.Background(), args, strings.NewReader(""), w, &stderr, func(string) string { return "" })
		return stderr.String(), status
	}
	for _, args := range [][]string{{"params"}, {"help"}, {"run", "testdata/two.toml", "--no-figures"}} {
		// A reader who has left has seen what he wanted.
		if err, status := run(&failing{10, &os.PathError{Op: "write", Path: "|1", Err: syscall.EPIPE}}, args...); status != statusDone || err != "" {
			t.Errorf("%v into a broken pipe gives %d: %s", args, status, err)
		}
		if err, status := run(&failing{10, syscall.ENOSPC}, args...); status != statusProblem || !strings.Contains(err, "disken er full") {
			t.Errorf("%v onto a full disk gives %d: %s", args, status, err)
		}
	}
}

func TestNearest(t *testing.T) {
	for _, c := range []struct{ word, want string }{
		{"run", "run"}, {"rnu", "run"}, {"chck", "check"}, {"RUN", "run"}, {"hjelp", "help"}, {"x", ""}, {"", ""},
	} {
		if got := nearest(c.word, []string{"new", "check", "run", "help"}); got != c.want {
			t.Errorf("nearest(%q) = %q, want %q", c.word, got, c.want)
		}
	}
}

func TestQuoted(t *testing.T) {
	if filepath.Separator != '/' {
		t.Skip("other shells quote otherwise")
	}
	for s, want := range map[string]string{"a.toml": "a.toml", "sør.toml": "sør.toml", "a b": "'a b'", "it's": `'it'\''s'`, "$x": "'$x'"} {
		if got := quoted(s); got != want {
			t.Errorf("quoted(%q) = %s, want %s", s, got, want)
		}
	}
}
